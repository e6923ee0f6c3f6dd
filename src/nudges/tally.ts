import type { Register } from '../register/register.ts'
import { isLateRow } from './items.ts'
import type { Message, Reason } from './message.ts'
import type { Row } from './rows.ts'
import { askedIfYours, asks } from './rows.ts'
import { standingOf } from './standing.ts'

/** What a message is about, in numbers. */
export interface Tally {
  /** The most pressing first. A row counts for what presses most; if it asks "is this yours?", it counts for that too. */
  readonly counts: readonly { readonly reason: Reason; readonly count: number }[]
  /** The rows that ask something. */
  readonly total: number
  /** Of the total: what has no end, and is never late. */
  readonly continuing: number
}

export function tallyOf(register: Register, message: Message, rows: readonly Row[]): Tally {
  const counts = [...Map.groupBy(rows, (row) => pressingReason(register, message, row))].map(([reason, ofReason]) => ({
    reason,
    count: ofReason.length,
  }))
  const asking = rows.filter((row) => asks(message, row) !== 'none')
  return {
    counts: withYours(counts, askedIfYours(rows).length),
    total: asking.length,
    continuing: asking.filter(({ id }) => register.commitments.get(id)?.due === 'continuing').length,
  }
}

function pressingReason(register: Register, message: Message, { items: [first] }: Row): Reason {
  if (!first) return 'news'
  const { reason, deadline } = standingOf(register, message, first)
  return isLateRow({ ...first, reason, deadline }, message.day) ? 'overdue' : reason
}

function withYours(counts: Tally['counts'], yours: number): Tally['counts'] {
  if (yours === 0) return counts
  if (!counts.some(({ reason }) => reason === 'yours')) return [...counts, { reason: 'yours', count: yours }]
  return counts.map((each) => (each.reason === 'yours' ? { ...each, count: yours } : each))
}
