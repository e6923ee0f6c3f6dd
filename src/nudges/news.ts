import type { DateTime } from 'luxon'
import { dayIn } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { isOpen } from '../register/query.ts'
import { effective } from '../register/state.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { itemOf, windowDays } from './items.ts'
import type { Asking, Receiver } from './items.ts'
import type { Item } from './message.ts'

/**
 * What an owner is told and not asked: its commitment was dated, closed, objected to or opened again by others, the event that it hangs on was
 * dated or moved, or what it depends on closed. Each once: it happened after the team's last message, and in the last week.
 */
export function newsOf(asking: Asking, commitment: Commitment, receiver: Receiver): Item[] {
  const { register, sent } = asking
  if (!commitment.owners.some((owner) => owner.team === receiver.id)) return []
  const since = sent.last(receiver.id)?.plannedAt
  // What the register was born with is no news: the source itself says it.
  const born = commitment.source?.date
  const isNew = (entry: LogEntry) => isSince(entry, since, receiver) && (born === undefined || dayIn(timeOf(entry.at), receiver.zone) > born)
  const deadline = deadlineOf(commitment.due, register.events)
  const tell = (about: string, entry: LogEntry): Item => itemOf(commitment, 'news', receiver.today, deadline, { about, entry })

  const own = effective(commitment.log ?? []).findLast((entry) => isTold(entry, commitment) && entry.team !== receiver.id && isNew(entry))
  const found = own ? [tell(commitment.id, own)] : []
  if (!isOpen(commitment)) return found

  const event = typeof commitment.due === 'object' ? register.events.get(commitment.due.event) : undefined
  const dated = event && effective(event.log).findLast((entry) => entry.kind === 'dated' && isNew(entry))
  if (event && dated) found.push(tell(event.id, dated))

  for (const id of commitment.dependsOn ?? []) {
    const needed = register.commitments.get(id)
    if (needed?.status !== 'closed') continue
    const closed = effective(needed.log ?? []).findLast((entry) => entry.kind === 'closed')
    if (closed && isNew(closed)) found.push(tell(id, closed))
  }
  return found
}

/** A closing of one side is no news while the other is asked to agree. */
function isTold(entry: LogEntry, commitment: Commitment): boolean {
  if (entry.kind === 'closed') return commitment.status === 'closed'
  return ['dated', 'objected', 'reopened', 'withdrawn', 'superseded'].includes(entry.kind)
}

function isSince(entry: LogEntry, since: DateTime | undefined, { today, zone }: Receiver): boolean {
  const at = timeOf(entry.at)
  return (since === undefined || at > since) && dayIn(at, zone) >= plusDays(today, -windowDays)
}
