import type { ViewOutput } from '@slack/bolt'
import { z } from 'zod'
import type { FormMemory, FormSubmitted } from '../conversation/form-reading.ts'
import { day, instant } from '../register/shapes.ts'
import { isFormInput, isFormKind } from '../rendering/buttons.ts'
import { placeOpened } from './modal-payloads.ts'
import { jsonOf } from './payloads.ts'

// What comes back with a submitted form. Loaded with the first of them, like the values of buttons.

const memory = z.object({
  form: z.custom<FormMemory['form']>(isFormKind),
  place: placeOpened,
  id: z.string().max(60).optional(),
  due: z.string().optional(),
  seen: instant.optional(),
  suggestion: z.string().optional(),
  contact: z.object({ addressee: z.string().max(60), of: z.enum(['leads', 'members', 'channel']), from: z.string() }).optional(),
  found: z.object({ document: z.string().optional(), link: z.string().optional(), date: day.optional() }).optional(),
}) satisfies z.ZodType<FormMemory>

/** What was filled in. Undefined if the form is not of this bot's making, or of another version's. */
export function formSubmittedIn({
  private_metadata,
  state,
}: Pick<ViewOutput, 'private_metadata' | 'state'>): Omit<FormSubmitted, 'user' | 'cause'> | undefined {
  const { success, data } = memory.safeParse(jsonOf(private_metadata))
  if (!success) return undefined
  const filled = Object.entries(state.values).flatMap(([field, elements]) => {
    const [held] = Object.values(elements).map(heldIn)
    return isFormInput(field) && held !== undefined ? [[field, held] as const] : []
  })
  return { memory: data, filled: Object.fromEntries(filled) }
}

/** What an input holds; undefined if it was left empty. */
function heldIn(input: ViewOutput['state']['values'][string][string]): string | readonly string[] | undefined {
  const { selected_options: several } = input
  if (several) return several.map(({ value }) => value).filter((value) => typeof value === 'string')
  return (
    input.value ?? input.selected_date ?? input.selected_option?.value ?? input.selected_user ?? input.selected_conversation ?? undefined
  )
}
