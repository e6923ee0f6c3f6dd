import type { Applied } from '../register/change.ts'
import { timeOf } from '../register/instant.ts'
import { eventWithLog, ownersWithLog, withLog } from '../register/projection.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import type { EntryToRestore } from './journal.ts'

/** The item with a vanished entry put back in its place in time. Refused if the entry is there already, or the item is gone. */
export function restored(register: Register, { target, id, entry }: EntryToRestore): Applied {
  if (target === 'event') {
    const event = register.events.get(id)
    if (!event || has(event.log, entry)) return { ok: false, refusal: { reason: 'unknown event', id } }
    return { ok: true, event: eventWithLog(event, inserted(event.log, entry)), entries: [entry] }
  }

  const commitment = register.commitments.get(id)
  const log = commitment?.log ?? []
  if (!commitment || has(log, entry)) return { ok: false, refusal: { reason: 'unknown commitment', id } }

  return { ok: true, commitment: withEntry(register, commitment, entry), entries: [entry] }
}

/**
 * The entry goes back as it was said. Applying it again would make a closing of the secretariat's into several once more. Only the newest entry
 * changes the owners again, unless the file would then be refused because a team is gone or nobody would lead.
 */
function withEntry(register: Register, commitment: Commitment, entry: LogEntry): Commitment {
  const log = inserted(commitment.log ?? [], entry)
  const owners = ownersWithLog(commitment, log)
  const stands = owners.some(({ role }) => role === 'lead') && owners.every(({ team }) => register.teams.has(team))
  return withLog(register, commitment, { log, owners: log.at(-1) === entry && stands ? owners : commitment.owners })
}

function has(log: readonly LogEntry[], entry: LogEntry): boolean {
  return log.some((one) => one.at === entry.at && one.kind === entry.kind && one.by === entry.by)
}

function inserted(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const place = log.findIndex((one) => timeOf(one.at) > timeOf(entry.at))
  return log.toSpliced(place < 0 ? log.length : place, 0, entry)
}
