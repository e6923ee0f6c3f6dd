import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { byPressure, isLateRow, tellsOfEnd } from './items.ts'
import type { Item, Message } from './message.ts'
import type { Row } from './rows.ts'
import { asks, rowsOf } from './rows.ts'
import { ratingBefore } from './sides.ts'

/** The parts of a poll, in their order: news of what has ended for good, what is late or red, the others, and what has no end. */
export const parts = ['ended', 'late or red', 'others', 'continuing'] as const
export type Part = (typeof parts)[number]

/** The part in which a row of a poll stands: by what was so when it was planned, since an answer moves no row. */
export function partOf(register: Register, message: Message, row: Row): Part {
  if (row.items.some(tellsOfEnd)) return 'ended'
  if (isLate(message, row) || wasRed(register, message, row)) return 'late or red'
  return row.items.every(({ reason, due }) => reason === 'poll' && due === 'continuing') ? 'continuing' : 'others'
}

function isLate(message: Message, row: Row): boolean {
  return asks(message, row) !== 'none' && row.items.some(({ deadline }) => deadline !== null && deadline < message.day)
}

function wasRed(register: Register, message: Message, row: Row): boolean {
  const commitment = register.commitments.get(row.id)
  return commitment !== undefined && ratingBefore(message, row, commitment).rated?.rating === 'red'
}

/** The message with its rows in the order in which they are shown, and so numbered: by what presses most; those of a poll by its parts first. */
export function inOrder(register: Register, message: Message): Message {
  const ordered = { ...message, items: mostPressingFirst(message.items, message.day) }
  if (message.kind !== 'poll') return ordered
  const byPart = Map.groupBy(rowsOf(ordered), (row) => partOf(register, message, row))
  return { ...ordered, items: parts.flatMap((part) => (byPart.get(part) ?? []).flatMap(({ items }) => items)) }
}

/** What has ended for good first, then by what presses most, then by the earliest deadline, then as in the register. */
function mostPressingFirst(items: readonly Item[], today: Day): Item[] {
  const rank = (item: Item) => (tellsOfEnd(item) ? 0 : 1)
  const reason = (item: Item) => (isLateRow(item, today) ? 'overdue' : item.reason)
  return items.toSorted((a, b) => rank(a) - rank(b) || byPressure(reason(a), reason(b)) || compare(owedBy(a, today), owedBy(b, today)))
}

const never = '9999'

/** What is owed without delay is owed today. */
function owedBy({ deadline, due }: Item, today: Day): string {
  return deadline ?? (due === 'without delay' ? today : never)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
