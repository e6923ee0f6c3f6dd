import type { Applied } from '../register/change.ts'
import { apply } from '../register/change.ts'
import { timeOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { dueOf, ratingOf, statusOf } from '../register/state.ts'
import type { PutBack } from './journal.ts'

/** The item with an entry that vanished from its log put back where it stood in time. Refused where it is there already, or the item is gone. */
export function putBack(register: Register, { target, id, entry }: PutBack): Applied {
  if (target === 'event') {
    const event = register.events.get(id)
    if (!event || has(event.log, entry)) return { ok: false, refusal: { reason: 'unknown event', id } }
    const log = inserted(event.log, entry)
    const date = dueOf(log)
    // An event's log dates it by days alone; anything else is left as the file has it.
    return { ok: true, event: { ...event, ...(date === null || isDay(date) ? { date } : {}), log }, entries: [entry] }
  }

  const commitment = register.commitments.get(id)
  const log = commitment?.log ?? []
  if (!commitment || has(log, entry)) return { ok: false, refusal: { reason: 'unknown commitment', id } }

  const last = log.at(-1)
  const isLast = !last || timeOf(last.at) < timeOf(entry.at)
  // The newest of all is simply made again, with all that it does to owners and due.
  const again = isLast ? apply(register, { commitment: id, entry }) : undefined
  if (again?.ok) return again
  return { ok: true, commitment: withLog(register, commitment, inserted(log, entry)), entries: [entry] }
}

function withLog(register: Register, commitment: Commitment, log: LogEntry[]): Commitment {
  const { due: _due, ...rest } = commitment
  const told = dueOf(log)
  const due = told === 'unsaid' ? commitment.due : (told ?? undefined)
  const changed: Commitment = { ...rest, ...(due === undefined ? {} : { due }), log }
  const rating = ratingOf(register, changed)
  return { ...changed, status: statusOf(register, changed), ...(rating === null && commitment.rating === undefined ? {} : { rating }) }
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

function has(log: readonly LogEntry[], entry: LogEntry): boolean {
  return log.some((one) => one.at === entry.at && one.kind === entry.kind && one.by === entry.by)
}

function inserted(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const place = log.findIndex((one) => timeOf(one.at) > timeOf(entry.at))
  return log.toSpliced(place < 0 ? log.length : place, 0, entry)
}
