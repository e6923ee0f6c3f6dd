import type { BlockAction } from '@slack/bolt'
import { z } from 'zod'
import type { Meaning } from '../conversation/press.ts'
import { instant } from '../register/schema.ts'

// The values of the bot's own buttons as Slack brings them back, and Slack's envelopes. Loaded with the first of them: zod would take 40 ms of a start.

const sayValue = z.object({ id: z.string(), words: z.string(), key: z.string() })
const undoValue = z.object({ entries: z.array(z.object({ id: z.string(), at: instant })) })
const pageValue = z.object({ command: z.string(), page: z.number() })
const putBackValue = z.object({ notice: z.string() })

export const envelope = z.object({ type: z.string(), payload: z.object({ type: z.string() }).optional() })

/**
 * The meaning of what was pressed or chosen; undefined for an element that carries no value.
 *
 * @throws {ZodError} for a value that is not of the bot's own making.
 */
export function meaningOf({ action_id: actionId, ...action }: BlockAction['actions'][number]): Meaning | undefined {
  const value = 'selected_option' in action ? action.selected_option?.value : 'value' in action ? action.value : undefined
  if (typeof value !== 'string') return undefined
  const given: unknown = JSON.parse(value)
  switch (actionId) {
    case 'undo':
      return { does: 'undo', takesBack: undoValue.parse(given).entries }
    case 'page':
      return { does: 'turn the page', ...pageValue.parse(given) }
    case 'put-back':
      return { does: 'put back', ...putBackValue.parse(given) }
    default:
      return { does: 'say', ...sayValue.parse(given) }
  }
}
