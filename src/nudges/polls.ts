import type { DateTime } from 'luxon'
import { isPromised } from '../register/baseline.ts'
import { onOrAfter, rhythmDayMovedTo } from '../register/calendar.ts'
import { firstDay, later, plusDays } from '../register/days.ts'
import { instantOf } from '../register/instant.ts'
import type { Team } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { zoneOf } from '../register/zone.ts'
import { askedOf } from './asking.ts'
import { oldestDay } from './catch-up-window.ts'
import { pollKey } from './key.ts'
import type { Message, SentMessage } from './message.ts'
import type { PlanInputs, Receiver } from './planning.ts'
import { receiverNow } from './receivers.ts'
import { withRowsInOrder } from './row-order.ts'
import type { SentHistory } from './sent-history.ts'

/**
 * The unmoved day of the poll that the team is given today: today's, or one that was missed (the machine was down) since its last message. A team
 * that has had no message yet has missed no poll.
 */
export function pollDayOf(receiver: Receiver, sent: SentHistory): Day | undefined {
  const { today } = receiver
  const last = sent.last(today)?.day ?? today
  for (const { day, unmoved } of recentPollDays(receiver)) if (day === today || day > last) return unmoved
  return undefined
}

/** Whether the team may be given a poll today, by its rhythm alone: what was sent to it tells whether one was missed. */
export function mayBePolled(receiver: Receiver): boolean {
  return recentPollDays(receiver).next().done !== true
}

/** The days of polls that can still be given today, the latest first. */
function* recentPollDays({ team, today, workingDays }: Receiver): Generator<{ day: Day; unmoved: Day }> {
  if (!team || team.cadence.poll === 'never') return
  for (let day = today; day >= oldestDay(today); day = plusDays(day, -1)) {
    const unmoved = rhythmDayMovedTo(day, team.cadence.poll, workingDays)
    if (unmoved !== undefined) yield { day, unmoved }
  }
}

/** A poll has no row for what was promised on its day or later: like a review it begins after the promise. */
export function rowDay({ source }: Commitment, pollDay: Day | undefined): Day | undefined {
  return pollDay !== undefined && (source?.date === undefined || source.date < pollDay) ? pollDay : undefined
}

/** A poll called by hand: a message of its own, the next of that team and day. */
export function pollByHand(inputs: PlanInputs, team: Team, now: DateTime): Message {
  const receiver = receiverNow(team, inputs.calendars, now)
  const items = [...inputs.register.commitments.values()]
    .filter((commitment) => isLedBy(commitment, team.id))
    .filter((commitment) => isPromised(commitment, receiver.today))
    .flatMap((commitment) => askedOf(inputs, commitment, { receiver, pollDay: receiver.today }).items)
  let count = 1
  while (inputs.sent.has(pollKey(team.id, receiver.today, count))) count++
  return withRowsInOrder(inputs.register, {
    key: pollKey(team.id, receiver.today, count),
    team: team.id,
    kind: 'poll',
    day: receiver.today,
    at: now.setZone(zoneOf(receiver.zone)),
    items,
  })
}

/** The polls that the secretariat has not been given yet: those of a day on or after its last message, and before today. */
export function untoldPolls({ register, sent, lastPolls }: PlanInputs, receiver: Receiver): Message['result'] | undefined {
  const last = sent.last(receiver.today)?.day
  const untold = lastPolls.filter((poll) => mayBeTold(poll, receiver) && (last === undefined || poll.day >= last))
  const polled = new Map(untold.map(({ team, day }) => [team, day]))
  const teams = [...register.teams.keys()].filter((team) => polled.has(team))
  const from = Object.fromEntries(untold.map(({ team, at }) => [team, instantOf(at)]))
  const pollDay = teams.map((team) => polled.get(team) ?? firstDay).reduce<Day | undefined>((newest, day) => later(day, newest), undefined)
  return pollDay === undefined ? undefined : { pollDay, teams, from }
}

/** The last day whose polls the secretariat is told the results of today. */
export function lastDayTold({ today }: Receiver): Day {
  return plusDays(today, -1)
}

/** Whether the results of a poll can still be given to the secretariat today. */
export function mayBeTold({ day }: SentMessage, { today, workingDays }: Receiver): boolean {
  return onOrAfter(plusDays(day, 1), workingDays) >= oldestDay(today)
}
