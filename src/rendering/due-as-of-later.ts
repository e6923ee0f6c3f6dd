import type { Item } from '../nudges/message.ts'
import { standingOf } from '../nudges/standing.ts'
import type { Commitment } from '../register/schema.ts'
import { saidDue } from './dues.ts'
import type { Sheet } from './render-context.ts'

/** A deadline where the message is drawn again on a later day: by its date, and that it is over. Undefined on the message's own day, and of what has none. */
export function dueAsOfLater({ words, view, message }: Sheet, { due }: Commitment, item: Item): string | undefined {
  const { isLater, reason, daysLeft } = standingOf(view.register, message, item)
  if (!isLater || daysLeft === null || (daysLeft > 0 && reason !== 'before')) return undefined
  return words.dueAsOfLater(words.dueDate(saidDue(due, view), message.day), { isOver: daysLeft < 0 })
}
