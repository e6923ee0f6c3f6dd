import { dayIn, localHour, onOrAfter } from '../register/calendar.ts'
import { earliest, later, plusDays, tomorrow } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { FullCadence, Team } from '../register/register.ts'
import { cadenceFor } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { lastAnswer, turnedUpSince } from './answers.ts'
import { rhythmAround } from './cadence.ts'
import type { AskingDay } from './catch-up-window.ts'
import { missedOrToday } from './catch-up-window.ts'
import { itemOf } from './items.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import { afterSilence, withSilence } from './snooze.ts'

/** The leads of a side that has still to agree to a date are asked whether they do, beside whatever else they are asked by the date that there is. */
export function dateAgreementOf({ register, sent }: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  const { team, today } = receiver
  if (!team) return nothing
  const asked = dateAskedOf(register, commitment)
  if (!asked?.waitingFor.includes(team.party.id)) return nothing
  const snooze = snoozeOf(commitment, team.id)
  if (snooze && today < snooze.until) return notBefore(snooze.until)
  if (turnedUpSince(commitment, receiver, register.events)) return notBefore(tomorrow(today))

  const rhythm = agreeDays(asked.entry.at, commitment, { ...receiver, team, cadence: cadenceFor(team, commitment) })
  const days = afterSilence(rhythm, snooze, receiver)
  const found = missedOrToday(days, today, (upTo) => sent.lastNaming(commitment.id, upTo)?.day)
  if (!found) return { items: [], next: earliest(days.map(({ moved }) => (moved > today ? moved : undefined))) }
  const deadline = deadlineOf(commitment.due, register.events)
  const item = itemOf(commitment, 'agree', found.on, deadline, { about: commitment.id, entry: asked.entry })
  return { items: [withSilence(item, commitment, { sent, team: team.id, today })], next: tomorrow(today) }
}

/**
 * Who is to agree to what was said at an instant is asked at their next hour, whatever else they have said in between: till then nobody has told
 * them of it. Then every `overdue`, again from their last answer since.
 */
export function agreeDays(said: string, commitment: Commitment, asked: Receiver & { team: Team; cadence: FullCadence }): AskingDay[] {
  const { team, today, place, zone, cadence } = asked
  const on = nextHour(said, asked)
  const answer = lastAnswer(commitment, team.id, today)
  const answered = answer && timeOf(answer.at) > timeOf(said) ? dayIn(timeOf(answer.at), zone) : undefined
  return [
    { reason: 'agree', on, moved: onOrAfter(on, place) },
    ...rhythmAround('agree', later(on, answered), cadence.overdue, today, place),
  ]
}

/** The day of the team's first hour that comes after the instant, working day or not. */
export function nextHour(instant: string, { zone, hour }: Pick<Receiver, 'zone' | 'hour'>): Day {
  const time = timeOf(instant)
  const day = dayIn(time, zone)
  return time < localHour(day, hour, zone) ? day : plusDays(day, 1)
}
