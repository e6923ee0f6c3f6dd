import type { Applied } from '../register/change.ts'
import { timeOf } from '../register/instant.ts'
import { ownersAfter } from '../register/owners.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day, LogEntry, Owner } from '../register/schema.ts'
import { dueOf, ratingOf, statusOf } from '../register/state.ts'
import type { EntryToRestore } from './journal.ts'

/** The item with an entry that vanished from its log put back where it stood in time. Refused where it is there already, or the item is gone. */
export function restored(register: Register, { target, id, entry }: EntryToRestore): Applied {
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

  return { ok: true, commitment: withEntry(register, commitment, entry), entries: [entry] }
}

/** As it was said, not made again: a closing of the secretariat's would be one for each party once more. */
function withEntry(register: Register, commitment: Commitment, entry: LogEntry): Commitment {
  const log = inserted(commitment.log ?? [], entry)
  const { due: _due, ...rest } = commitment
  const told = dueOf(log)
  const due = told === 'unsaid' ? commitment.due : (told ?? undefined)
  const owners = log.at(-1) === entry ? ownersWith(register, commitment.owners, entry, log) : commitment.owners
  const changed: Commitment = { ...rest, ...(due === undefined ? {} : { due }), owners, log }
  const rating = ratingOf(register, changed)
  return { ...changed, status: statusOf(register, changed), ...(rating === null && commitment.rating === undefined ? {} : { rating }) }
}

/** The newest entry does to the owners what it did, unless the file would be refused for it: a team is gone since, or nobody led. */
function ownersWith(register: Register, owners: Owner[], entry: LogEntry, log: readonly LogEntry[]): Owner[] {
  const after = ownersAfter(owners, entry, log)
  const stands = after.some(({ role }) => role === 'lead') && after.every(({ team }) => register.teams.has(team))
  return stands ? [...after] : owners
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
