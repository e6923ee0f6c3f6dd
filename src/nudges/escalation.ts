import { onOrAfter, plusSpan } from '../register/calendar.ts'
import type { Deadline } from '../register/due.ts'
import { deadlineOf } from '../register/due.ts'
import { isOpen } from '../register/query.ts'
import type { Team } from '../register/register.ts'
import { cadenceFor } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf, snoozedUntil } from '../register/state.ts'
import type { Asking, Receiver } from './items.ts'
import { answerDay, itemOf, later, oldestDay } from './items.ts'
import type { Item } from './message.ts'

/**
 * After a silence of `escalateAfter` past the deadline it is said, once, to whom the silent team escalates to. A silence that begins anew,
 * after an answer, is another one.
 */
export function escalationsOf(
  asking: Asking,
  commitment: Commitment,
  receivers: ReadonlyMap<string, Receiver>,
): { readonly to: Receiver; readonly item: Item }[] {
  if (!isOpen(commitment)) return []
  const deadline = deadlineOf(commitment.due, asking.register.events)
  if (deadline.kind !== 'dated') return []

  return commitment.owners.flatMap(({ team: id, role }) => {
    const team = role === 'lead' ? asking.register.teams.get(id) : undefined
    const to = team && receivers.get(team.escalatesTo ?? 'secretariat')
    if (!team || !to || deadline.day >= to.today) return []
    const item = escalated(asking, commitment, { team, to, deadline })
    return item ? [{ to, item }] : []
  })
}

interface Silence {
  readonly team: Team
  readonly to: Receiver
  readonly deadline: Deadline & { kind: 'dated' }
}

function escalated({ sent, calendars, agenda }: Asking, commitment: Commitment, { team, to, deadline }: Silence): Item | undefined {
  const what = `escalation of ${team.id}`
  if (agenda?.rests(commitment, what, to.today)) return undefined
  if (commitment.status === 'closing' && endingsOf(commitment).has(team.party.id)) return undefined
  const snoozed = snoozedUntil(commitment, team.id)
  if (snoozed !== undefined && to.today < snoozed) return undefined

  const silentSince = later(deadline.day, answerDay(commitment, team.id, team.party.timezone))
  const on = plusSpan(silentSince, cadenceFor(team, commitment).escalateAfter, { calendars, calendar: team.party.calendar })
  const moved = onOrAfter(on, to.place)
  const isOver = moved < oldestDay(to.today)
  if (moved > to.today || isOver) {
    if (typeof commitment.due !== 'object') agenda?.rest(commitment, what, isOver ? undefined : moved)
    return undefined
  }
  const told = sent.lastNaming(to.id, commitment.id, 'escalated')?.day
  return told !== undefined && moved <= told ? undefined : { ...itemOf(commitment, 'escalated', on, deadline), silent: team.id }
}
