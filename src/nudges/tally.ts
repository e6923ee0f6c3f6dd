import { later } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import type { Register } from '../register/register.ts'
import { isLateRow } from './items.ts'
import type { Message, Reason } from './message.ts'
import type { Row } from './rows.ts'
import { askedIfYours, asks, isOnDate, stillAssumed } from './rows.ts'
import { standingOf } from './standing.ts'

/** Why a row is in a message, as its head says it: a date to agree to is no closing, and a quarter no month. */
export type Pressing = Reason | 'agree date' | 'begins quarter' | 'begins year'

/** What is due in more days is ahead, and not soon. */
const mostSoon = 14

/** So many rows for one reason. `daysLeft`, of what is due: the nudge of a day off comes before it. */
export interface Counted {
  /** "ahead": due, but not soon. */
  readonly reason: Pressing | 'ahead'
  readonly count: number
  readonly daysLeft?: number
}

/** What a message is about, in numbers. */
export interface Tally {
  /** The most pressing first. A row counts for what presses most; if it asks "is this yours?", it counts for that too, until the last one is answered for as long as it is open. */
  readonly counts: readonly Counted[]
  /** The rows that ask something. */
  readonly total: number
}

export function tallyOf(register: Register, message: Message, rows: readonly Row[]): Tally {
  const each = rows.map((row) => ({ row, ...pressingDay(register, message, row) }))
  // A poll that says that some is owed without delay counts all of it, whichever is due to be asked by its own rhythm today.
  const isUrgent = ({ row, reason }: (typeof each)[number]) =>
    reason === 'poll' && register.commitments.get(row.id)?.due === 'without delay' && each.some((other) => other.reason === 'urgent')
  const pressing = each.map(({ row, ...day }) => (isUrgent({ row, ...day }) ? { reason: 'urgent' as const } : day))
  const counts = [...Map.groupBy(pressing, ({ reason, daysLeft }) => `${reason} ${daysLeft}`).values()].flatMap((alike) =>
    alike.slice(0, 1).map((first) => ({ ...first, count: alike.length })),
  )
  const asking = rows.filter((row) => asks(message, row) !== 'none')
  return {
    counts: withYours(counts, stillAssumed(register, message, rows).length || askedIfYours(rows).length),
    total: asking.length,
  }
}

/** The same with the days that are left, where its head says them: on a Friday what is due on Saturday is due tomorrow. */
function pressingDay(register: Register, message: Message, row: Row): Omit<Counted, 'count'> {
  const reason = pressingReason(register, message, row)
  const [first] = row.items
  const daysLeft = first && standingOf(register, message, first).daysLeft
  if (typeof daysLeft !== 'number') return { reason }
  if (reason === 'due' || (reason === 'before' && daysLeft === 1)) return { reason: 'due', daysLeft }
  return { reason: reason === 'before' && daysLeft > mostSoon ? 'ahead' : reason }
}

/** Why a row is in the message first of all. */
export function pressingReason(register: Register, message: Message, { items: [first] }: Row): Pressing {
  if (!first) return 'news'
  const { reason, deadline } = standingOf(register, message, first)
  if (isLateRow({ ...first, reason, deadline }, later(message.day, message.drawnOn))) return 'overdue'
  if (isOnDate(first)) return 'agree date'
  return reason === 'begins' ? beginning(register, first.id) : reason
}

function beginning({ commitments, events }: Register, id: string): Pressing {
  const deadline = deadlineOf(commitments.get(id)?.due, events)
  if (deadline.kind !== 'dated') return 'begins'
  return deadline.precision === 'quarter' ? 'begins quarter' : deadline.precision === 'year' ? 'begins year' : 'begins'
}

function withYours(counts: Tally['counts'], yours: number): Tally['counts'] {
  if (yours === 0) return counts
  if (!counts.some(({ reason }) => reason === 'yours')) return [...counts, { reason: 'yours', count: yours }]
  return counts.map((each) => (each.reason === 'yours' ? { ...each, count: yours } : each))
}
