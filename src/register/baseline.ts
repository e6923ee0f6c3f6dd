import { dayIn } from './calendar.ts'
import { daysBetween } from './days.ts'
import { deadlineOf } from './due.ts'
import { timeOf } from './instant.ts'
import { isMove } from './kinds.ts'
import { isOpen } from './query.ts'
import type { Events } from './register.ts'
import type { Commitment, Day, Due } from './schema.ts'
import { effective, endingsOf } from './state.ts'

/** What was promised first, and how often it has moved since. */
export interface Moves {
  readonly first: Due
  readonly count: number
}

/** Undefined for a commitment that has never moved from one due to another. */
export function movesOf({ log }: Commitment): Moves | undefined {
  // True of most of a large register, each time its commitments are counted.
  if (!log?.length) return undefined
  const moves = effective(log).filter(isMove)
  const place = moves.findIndex((entry) => entry.from !== undefined && entry.from !== null)
  const first = moves[place]?.from
  return first === undefined || first === null ? undefined : { first, count: moves.length - place }
}

/** How many days ago the first date of a moved commitment was; 0: it is still to come, or the commitment has not moved. */
export function daysPastFirst(commitment: Commitment, events: Events, today: Day): number {
  const deadline = deadlineOf(movesOf(commitment)?.first, events)
  return deadline.kind === 'dated' ? Math.max(0, daysBetween(deadline.day, today)) : 0
}

/** How a commitment stands against the first day that was promised for it, whatever was said since. */
export type AgainstPromise =
  | { readonly kind: 'no date' }
  /** `daysPast`: from the first day to today, or to the day it ended; negative: before the first day. */
  | { readonly kind: 'dated'; readonly first: Due; readonly daysPast: number; readonly moves: number; readonly ended: boolean }

/** Both `today` and the day of the ending are days in `zone`. */
export function againstPromise(commitment: Commitment, events: Events, { today, zone }: { today: Day; zone: string }): AgainstPromise {
  const moves = movesOf(commitment)
  const first = moves?.first ?? commitment.due
  const deadline = deadlineOf(first, events)
  const ended = isOpen(commitment) ? undefined : [...endingsOf(commitment).values()].at(-1)
  if (first === undefined || deadline.kind !== 'dated' || (!ended && !isOpen(commitment))) return { kind: 'no date' }

  const on = ended ? dayIn(timeOf(ended.at), zone) : today
  return { kind: 'dated', first, daysPast: daysBetween(deadline.day, on), moves: moves?.count ?? 0, ended: ended !== undefined }
}

/** Whether the commitment had been promised by that day. */
export function isPromised(commitment: Commitment, day: Day): boolean {
  return commitment.source?.date === undefined || commitment.source.date <= day
}
