import type { BlockAction } from '@slack/bolt'
import { z } from 'zod'
import type { ButtonMeaning } from '../conversation/press.ts'
import { instant } from '../register/schema.ts'
import type { PageValue, RestoreValue, SayValue, UndoValue } from '../rendering/buttons.ts'
import { buttonKind } from '../rendering/buttons.ts'

// The values of the bot's own buttons as Slack brings them back, and Slack's envelopes. Loaded with the first of them: zod would take 40 ms of a start.

const sayValue = z.object({ id: z.string(), words: z.string(), key: z.string() }) satisfies z.ZodType<SayValue>
const undoValue = z.object({ entries: z.array(z.object({ id: z.string(), at: instant })) }) satisfies z.ZodType<UndoValue>
const pageValue = z.object({ command: z.string(), page: z.number() }) satisfies z.ZodType<PageValue>
const putBackValue = z.object({ notice: z.string() }) satisfies z.ZodType<RestoreValue>

export const envelope = z.object({ type: z.string(), payload: z.object({ type: z.string() }).optional() })

/**
 * The meaning of what was pressed or chosen; undefined for an element that carries no value.
 *
 * @throws {ZodError} for a value that is not of the bot's own making.
 */
export function buttonMeaning({ action_id: actionId, ...action }: BlockAction['actions'][number]): ButtonMeaning | undefined {
  const value = 'selected_option' in action ? action.selected_option?.value : 'value' in action ? action.value : undefined
  if (typeof value !== 'string') return undefined
  const kind = buttonKind(actionId)
  const given: unknown = JSON.parse(value)
  switch (kind) {
    case 'undo':
      return { does: 'undo', takesBack: undoValue.parse(given).entries }
    case 'page':
      return { does: 'turn the page', ...pageValue.parse(given) }
    case 'put back':
      return { does: 'put back', ...putBackValue.parse(given) }
    case 'say':
      return { does: 'say', ...sayValue.parse(given) }
    case undefined:
      return undefined
  }
}
