import type { DateTime } from 'luxon'
import { secretariatId } from '../register/addressee.ts'
import { isPromised } from '../register/baseline.ts'
import { onOrAfter, rhythmDayMovedTo } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { askedOf } from './asking.ts'
import { oldestDay } from './catch-up-window.ts'
import { mostPressingFirst } from './items.ts'
import { pollKey } from './key.ts'
import type { Message, Sent } from './message.ts'
import type { Asking, Receiver } from './planning.ts'
import { receiverNow } from './receivers.ts'

/**
 * The unmoved day of the poll that the team is given today: today's, or one that was missed (the machine was down) since its last message. A team
 * that has had no message yet has missed none.
 */
export function pollDayOf({ id, team, today, place }: Receiver, sent: Sent): Day | undefined {
  if (!team || team.cadence.poll === 'never') return undefined
  const last = sent.last(id, today)?.day ?? today
  const oldest = oldestDay(today)
  for (let day = today; day >= oldest && (day === today || day > last); day = plusDays(day, -1)) {
    const unmoved = rhythmDayMovedTo(day, team.cadence.poll, place)
    if (unmoved !== undefined) return unmoved
  }
  return undefined
}

/** A poll has no row for what was promised on its day or later: like a review it begins after the promise. */
export function rowDay({ source }: Commitment, pollDay: Day | undefined): Day | undefined {
  return pollDay !== undefined && (source?.date === undefined || source.date < pollDay) ? pollDay : undefined
}

/** A poll called by hand: a message of its own, the `count`-th of that team and day. */
export function pollByHand(asking: Asking, team: Team, now: DateTime, count: number): Message {
  const receiver = receiverNow(team, asking.calendars, now)
  const items = [...asking.register.commitments.values()]
    .filter(({ owners }) => owners.some((owner) => owner.team === team.id && owner.role === 'lead'))
    .filter((commitment) => isPromised(commitment, receiver.today))
    .flatMap((commitment) => askedOf(asking, commitment, receiver, receiver.today).items)
  return {
    key: pollKey(team.id, receiver.today, count),
    team: team.id,
    kind: 'poll',
    day: receiver.today,
    at: now.setZone(receiver.zone),
    items: mostPressingFirst(items, receiver.today),
  }
}

/** The polls that the secretariat has not been given yet: those of a day on or after its last message, and before today. */
export function pollResult(register: Register, sent: Sent, { today, place }: Receiver): Message['result'] | undefined {
  const last = sent.last(secretariatId, today)?.day
  const polls = [...register.teams.keys()]
    .map((team) => sent.lastPoll(team, plusDays(today, -1)))
    .filter((poll) => poll !== undefined)
    .filter(({ day }) => onOrAfter(plusDays(day, 1), place) >= oldestDay(today) && (last === undefined || day >= last))
  const pollDay = polls.map(({ day }) => day).reduce<Day | undefined>((newest, day) => (newest && newest > day ? newest : day), undefined)
  return pollDay === undefined ? undefined : { pollDay, teams: polls.map((poll) => poll.team) }
}
