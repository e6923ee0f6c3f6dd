import { dayIn, onOrAfter, workingDayBefore } from '../register/calendar.ts'
import { daysBetween, later, tomorrow } from '../register/days.ts'
import type { Deadline } from '../register/due.ts'
import { deadlineOf } from '../register/due.ts'
import { isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import { isOpen } from '../register/query.ts'
import type { FullCadence, Team } from '../register/register.ts'
import { cadenceFor } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { endingsOf, lastRatings } from '../register/state.ts'
import { ratedSince } from '../register/statements.ts'
import { agreeDays, nextHour } from './agreeing.ts'
import { answerDay, turnedUpSince } from './answers.ts'
import { waiting } from './bundling.ts'
import { daysUpTo, rhythmAround } from './cadence.ts'
import type { AskingDay } from './catch-up-window.ts'
import { missedOrToday, nextOf, oldestDay } from './catch-up-window.ts'
import { endingToTell, itemOf } from './items.ts'
import type { Item, Reason } from './message.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import { afterSnooze, withSnoozeEnd } from './snooze.ts'
import { lastCalls, silenceRunning } from './tacit.ts'

/** A receiver that leads, and the rhythm that it is asked by. */
interface AskedLead extends Receiver {
  readonly team: Team
  readonly cadence: FullCadence
  readonly answered: Day | undefined
}

/** Why a leading team is asked after a commitment today, if it is. It always is with a `pollDay`, the unmoved day of a poll in which it is a row. */
export function askedOf(
  inputs: PlanInputs,
  commitment: Commitment,
  { receiver, pollDay }: { receiver: Receiver; pollDay: Day | undefined },
): Prospect {
  const { register, sent } = inputs
  const { team, today } = receiver
  // A team that has said that it is not theirs is asked nothing until that is settled.
  if (!team || !isOpen(commitment) || isDisowned(commitment, team.id)) return nothing
  const snooze = snoozeOf(commitment, team.id)
  if (snooze && today < snooze.until) return notBefore(snooze.until)

  const isClosing = commitment.status === 'closing'
  if (isClosing && endingsOf(commitment).has(team.party.id)) return nothing

  if (pollDay === undefined && turnedUpSince(commitment, receiver, register.events)) return notBefore(tomorrow(today))

  const deadline = deadlineOf(commitment.due, register.events)
  const asked = {
    ...receiver,
    team,
    cadence: cadenceFor(team, commitment),
    answered: answerDay(commitment, { register, team: team.id }, receiver),
  }
  const [closed] = isClosing ? endingsOf(commitment).values() : []
  const silence = closed && silenceRunning(register, commitment, { ...asked, sent })
  const rhythm = closed
    ? [...agreeDays(closed.at, commitment, { ...asked, register }), ...(silence ? lastCalls(silence) : [])]
    : askingDays(inputs, commitment, { asked, deadline })
  const days = afterSnooze(rhythm, snooze, receiver)
  const found = missedOrToday(days, today, (upTo) => sent.lastNaming(commitment.id, upTo)?.day)
  if (!found && pollDay === undefined) return { items: [], next: nextOf(days, today) }
  const reason = found ? stillTrue(found.reason, deadline, today) : isClosing ? 'agree' : 'poll'
  const item = itemOf(commitment, reason, {
    on: found?.on ?? pollDay ?? today,
    deadline,
    tells: isClosing ? endingToTell(commitment) : undefined,
  })
  const row = {
    ...withSnoozeEnd(item, commitment, { register, sent, team: team.id, today }),
    ...redLong(commitment, receiver),
    ...(silence ? { silentUntil: silence.until } : {}),
  }
  return { items: [row], next: tomorrow(today), ...waiting(inputs, commitment, found, receiver) }
}

/** A red is asked about again after so long: "still so?". */
const redStandsDays = 28

/** Since when the team has called it red, if it last said so four weeks ago or more: then it is asked whether it is still so. */
function redLong(commitment: Commitment, { id, zone, today }: Receiver): Pick<Item, 'redSince'> {
  const last = lastRatings(commitment).get(id)
  if (last?.rating !== 'red') return {}
  const dayOfEntry = ({ at }: LogEntry) => dayIn(timeOf(at), zone)
  return daysBetween(dayOfEntry(last), today) >= redStandsDays ? { redSince: dayOfEntry(ratedSince(commitment, last)) } : {}
}

/** If a day before the deadline was missed and the deadline has passed since, what is true now is that it is late. */
function stillTrue(reason: Reason, deadline: Deadline, today: Day): Reason {
  const passed = deadline.kind === 'dated' && deadline.day < today
  return passed && (reason === 'before' || reason === 'begins' || reason === 'due') ? 'overdue' : reason
}

function askingDays(
  inputs: PlanInputs,
  commitment: Commitment,
  { asked, deadline }: { asked: AskedLead; deadline: Deadline },
): AskingDay[] {
  const { workingDays, today, cadence, answered } = asked
  const parts = inputs.register.partsOf.get(commitment.id)
  const isReviewed = cadence.poll === 'never' || commitment.cadence?.review !== undefined
  const ownEnd = parts ? partsDone(inputs, parts, { asked, commitment, isReviewed }) : []

  if (deadline.kind === 'dated') {
    const notAnswered = (day: AskingDay) => answered === undefined || answered < workingDayBefore(day.moved, workingDays)
    const isLongPast = deadline.day < oldestDay(today)
    return [
      ...(isLongPast ? [] : daysUpTo(deadline, cadence, { promised: commitment.source?.date, workingDays }).filter(notAnswered)),
      ...rhythmAround('overdue', { start: later(deadline.day, answered), span: cadence.overdue }, asked),
      ...ownEnd,
    ]
  }
  const isUrgent = commitment.due === 'without delay'
  if (!isUrgent && (parts || !isReviewed)) return ownEnd
  const start = rhythmStart(inputs, commitment, asked)
  const [reason, span] = isUrgent ? (['urgent', cadence.urgent] as const) : (['review', cadence.review] as const)
  return [...rhythmAround(reason, { start: later(start, answered), span }, asked), ...ownEnd]
}

interface Umbrella {
  readonly asked: AskedLead
  readonly commitment: Commitment
  readonly isReviewed: boolean
}

/** Once all parts of an umbrella are closed, its own leads are asked to close it: at their next hour, then on review unless a poll asks. */
function partsDone(inputs: PlanInputs, parts: readonly string[], { asked, commitment, isReviewed }: Umbrella): AskingDay[] {
  const { workingDays, today, answered, cadence } = asked
  const ends = parts.map((id) => partEndedAt(inputs.register.commitments.get(id)))
  if (ends.includes('open')) return []
  // If a part was closed by hand, and nothing tells when, they are asked at first sight.
  const on = ends.includes('untold')
    ? (inputs.sent.lastNaming(commitment.id, today, 'review')?.day ?? today)
    : nextHour(
        ends.reduce((last, end) => (timeOf(end) > timeOf(last) ? end : last)),
        asked,
      )
  const moved = onOrAfter(on, workingDays)
  const first: AskingDay[] = answered === undefined || answered < moved ? [{ reason: 'review', on, moved }] : []
  return isReviewed ? [...first, ...rhythmAround('review', { start: later(on, answered), span: cadence.review }, asked)] : first
}

/** The instant at which a part ended. */
function partEndedAt(part: Commitment | undefined): string {
  if (!part || isOpen(part)) return 'open'
  return [...endingsOf(part).values()].at(-1)?.at ?? 'untold'
}

/** The start of a rhythm that has no other: the day of the promise, else of the log's first entry, else when it came into the register. */
function rhythmStart({ cameIn }: PlanInputs, commitment: Commitment, { zone, today }: AskedLead): Day {
  if (commitment.source?.date !== undefined) return commitment.source.date
  const first = commitment.log?.[0]
  if (first) return dayIn(timeOf(first.at), zone)
  const arrival = cameIn(commitment.id)
  return arrival ? dayIn(arrival, zone) : today
}
