import { teamAddressee } from '../register/addressee.ts'
import { onOrAfter, plusSpan, workingDaysOf } from '../register/calendar.ts'
import { daysBetween, earliest, later, tomorrow } from '../register/days.ts'
import type { Deadline } from '../register/due.ts'
import { deadlineOf } from '../register/due.ts'
import { isOpen } from '../register/query.ts'
import type { Team } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { snoozedUntil } from '../register/snooze.ts'
import { endingsOf } from '../register/state.ts'
import { answerDay, dayGiven, isAhead, turnedUpSince } from './answers.ts'
import { oldestDay } from './catch-up-window.ts'
import { itemOf } from './items.ts'
import { ladderOf } from './ladder.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'

/**
 * After a silence past the deadline, those to whom the silent team escalates are told, once a rung of its ladder. A silence that begins after an
 * answer is a new one, and begins at the foot of the ladder.
 */
export function escalationOf(inputs: PlanInputs, commitment: Commitment, to: Receiver): Prospect {
  if (!isOpen(commitment)) return nothing
  const deadline = deadlineOf(commitment.due, inputs.register.events)
  if (deadline.kind !== 'dated') return nothing

  const looks = commitment.owners.map(({ team: id, role }) => {
    const team = role === 'lead' ? inputs.register.teams.get(id) : undefined
    return team ? silenceOf(inputs, commitment, { team, to, deadline }) : nothing
  })
  return { items: looks.flatMap(({ items }) => items), next: earliest(looks.map(({ next }) => next)) }
}

interface Silence {
  readonly team: Team
  readonly to: Receiver
  readonly deadline: Deadline & { kind: 'dated' }
}

function silenceOf({ register, sent, calendars }: PlanInputs, commitment: Commitment, { team, to, deadline }: Silence): Prospect {
  if (commitment.status === 'closing' && endingsOf(commitment).has(team.party.id)) return nothing
  const rungs = ladderOf(register, team, commitment).filter((rung) => rung.to === to.id)
  if (rungs.length === 0) return nothing
  const snoozed = snoozedUntil(commitment, team.id)
  if (snoozed !== undefined && to.today < snoozed) return notBefore(snoozed)
  if (turnedUpSince(commitment, to, register.events)) return notBefore(tomorrow(to.today))

  const local = { zone: team.party.timezone, today: to.today }
  const given = dayGiven(commitment, team.id, local)
  const since = later(later(deadline.day, given), answerDay(commitment, { register, team: team.id }, local))
  const days = rungs
    .map(({ after }) => {
      const on = plusSpan(since, after, workingDaysOf(teamAddressee(team), calendars))
      return { on, moved: onOrAfter(later(on, snoozed), to.workingDays) }
    })
    .toSorted((a, b) => daysBetween(b.moved, a.moved))
    .map((day, rung) => ({ ...day, rung }))
  const come = days.filter(({ moved }) => moved <= to.today && moved >= oldestDay(to.today) && deadline.day < to.today)
  const told = come.length === 0 ? [] : sent.daysTold({ id: commitment.id, silent: team.id }, since, to.today)
  // Count messages, not rungs: editing the ladder must not repeat a step.
  const due = come.findLast(({ moved, rung }) => rung >= told.length && !told.some((day) => day >= moved))
  if (due) return { items: [{ ...itemOf(commitment, 'escalated', { on: due.on, deadline }), silent: team.id }], next: tomorrow(to.today) }
  const next = isAhead(commitment.log, to.today) ? tomorrow(to.today) : undefined
  return { items: [], next: earliest([next, ...days.map(({ moved }) => (moved > to.today ? moved : undefined))]) }
}
