import type { ViewOutput } from '@slack/bolt'
import { z } from 'zod'
import type { Place } from '../conversation/chat.ts'
import type { ModalMemory, ModalSubmitted } from '../conversation/modals.ts'
import { instant } from '../register/shapes.ts'
import { isModalField, isModalKind } from '../rendering/buttons.ts'
import { jsonOf } from './payloads.ts'

// What comes back with a submitted modal. Loaded with the first of them, like the values of buttons.

/** The place in which a modal was opened. */
export const placeOpened = z.union([
  z.object({ is: z.literal('thread'), thread: z.object({ channel: z.string(), ts: z.string() }) }),
  z.object({ is: z.literal('private'), replyTo: z.string().optional(), replaces: z.boolean() }),
])
const memory = z.object({
  modal: z.custom<ModalMemory['modal']>(isModalKind),
  id: z.string().max(60),
  key: z.string(),
  place: placeOpened,
  seen: instant.optional(),
  sureOf: z.array(z.enum(['earlier', 'other side reads', 'ended otherwise'])).optional(),
}) satisfies z.ZodType<ModalMemory>

/** Where what is said in the modal of a commitment is answered. */
export function placeKept({ private_metadata }: Pick<ViewOutput, 'private_metadata'>): Place {
  const { success, data } = z.object({ place: placeOpened }).safeParse(jsonOf(private_metadata))
  return success ? data.place : { is: 'private', replaces: false }
}

/** What was filled in, and of what. Undefined if the modal is not of this bot's making, or of another version's. */
export function submittedIn({
  private_metadata,
  state,
}: Pick<ViewOutput, 'private_metadata' | 'state'>): Omit<ModalSubmitted, 'user'> | undefined {
  const { success, data } = memory.safeParse(jsonOf(private_metadata))
  if (!success) return undefined
  const filled = Object.entries(state.values).flatMap(([field, elements]) => {
    const [typed] = Object.values(elements).map(typedIn)
    return isModalField(field) && typed !== undefined ? [[field, typed] as const] : []
  })
  return { memory: data, filled: Object.fromEntries(filled) }
}

/** What an input holds; undefined if it was left empty. */
function typedIn(input: ViewOutput['state']['values'][string][string]): string | undefined {
  return input.value ?? input.selected_date ?? input.selected_option?.value ?? undefined
}
