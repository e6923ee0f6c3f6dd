import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { byPressure, isLateRow, tellsOfEnd } from './items.ts'
import type { Item, Message } from './message.ts'
import { pollPartOf, pollParts } from './poll-parts.ts'
import { rowsOf } from './rows.ts'

/** The message with its rows in the order in which they are shown, and so numbered: by what presses most; those of a poll by its parts first. */
export function withRowsInOrder(register: Register, message: Message): Message {
  const ordered = { ...message, items: mostPressingFirst(message.items, message.day) }
  if (message.kind !== 'poll') return ordered
  const byPart = Map.groupBy(rowsOf(ordered), (row) => pollPartOf(register, message, row))
  return { ...ordered, items: pollParts.flatMap((part) => (byPart.get(part) ?? []).flatMap(({ items }) => items)) }
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
