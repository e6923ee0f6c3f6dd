import { dayIn, localHour, onOrAfter } from '../register/calendar.ts'
import { later, plusDays, tomorrow } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { FullCadence, Register, Team } from '../register/register.ts'
import { cadenceFor } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { lastAnswer, turnedUpSince } from './answers.ts'
import { waiting } from './bundling.ts'
import { rhythmAround } from './cadence.ts'
import type { AskingDay } from './catch-up-window.ts'
import { missedOrToday, nextOf } from './catch-up-window.ts'
import { itemOf } from './items.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import { afterSnooze, withSnoozeEnd } from './snooze.ts'

/** Whether the leads of a side that has still to agree to a date are asked today if they do. What they are asked by the present date goes on beside it. */
export function dateAgreementOf(inputs: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  const { register, sent } = inputs
  const { team, today } = receiver
  if (!team) return nothing
  const asked = dateAskedOf(register, commitment)
  if (!asked?.waitingFor.includes(team.party.id)) return nothing
  const snooze = snoozeOf(commitment, team.id)
  if (snooze && today < snooze.until) return notBefore(snooze.until)
  if (turnedUpSince(commitment, receiver, register.events)) return notBefore(tomorrow(today))

  const rhythm = agreeDays(asked.entry.at, commitment, { ...receiver, register, team, cadence: cadenceFor(team, commitment) })
  const days = afterSnooze(rhythm, snooze, receiver)
  const found = missedOrToday(days, today, (upTo) => sent.lastNaming(commitment.id, upTo)?.day)
  if (!found) return { items: [], next: nextOf(days, today) }
  const deadline = deadlineOf(commitment.due, register.events)
  const item = itemOf(commitment, 'agree', { on: found.on, deadline, tells: { about: commitment.id, entry: asked.entry } })
  return {
    items: [withSnoozeEnd(item, commitment, { register, sent, team: team.id, today })],
    next: tomorrow(today),
    ...waiting(inputs, commitment, found, receiver),
  }
}

interface AskedToAgree extends Receiver {
  readonly register: Register
  readonly team: Team
  readonly cadence: FullCadence
}

/**
 * Those who are to agree to what was said at an instant are asked at their next hour, whatever else they have said in between: nobody has told them
 * of it before. Then every `overdue`, counted from their last answer since.
 */
export function agreeDays(said: string, commitment: Commitment, asked: AskedToAgree): AskingDay[] {
  const { register, team, today, workingDays, zone, cadence } = asked
  const on = nextHour(said, asked)
  const answer = lastAnswer(commitment, { register, team: team.id }, today)
  const answered = answer && timeOf(answer.at) > timeOf(said) ? dayIn(timeOf(answer.at), zone) : undefined
  return [
    { reason: 'agree', on, moved: onOrAfter(on, workingDays) },
    ...rhythmAround('agree', { start: later(on, answered), span: cadence.overdue }, { today, workingDays }),
  ]
}

/** The day of the team's first hour that comes after the instant, working day or not. */
export function nextHour(instant: string, { zone, hour }: Pick<Receiver, 'zone' | 'hour'>): Day {
  const time = timeOf(instant)
  const day = dayIn(time, zone)
  return time < localHour(day, hour, zone) ? day : plusDays(day, 1)
}
