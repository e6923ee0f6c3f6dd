import type { DateTime } from 'luxon'
import { dayIn, isWorkingDay, localHour, rhythmDayMovedTo } from '../register/calendar.ts'
import type { Calendars } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { askedOf, askIfYours, escalationsOf, pressing, windowDays } from './items.ts'
import type { Asking, Receiver } from './items.ts'
import type { Item, Message, Sent } from './message.ts'
import { newsOf } from './news.ts'

/** Nothing goes out after this local time: then the next working day. */
const lastHour = '18:00'

/**
 * The day's messages that are due at `now` and not in the ledger yet: one for each team (and the secretariat) that has something to hear today,
 * its hour come, on its working day. A tick that comes late gets what is still true, and no heap of old days.
 */
export function plan(register: Register, calendars: Calendars, sent: Sent, now: DateTime): Message[] {
  const receivers = new Map(
    [...[...register.teams.values()].map((team) => receiverOf(team, calendars, now)), secretariatOf(register, calendars, now)]
      .filter((receiver) => mayHear(receiver, sent, now))
      .map((receiver) => [receiver.id, receiver]),
  )
  if (receivers.size === 0) return []

  const polled = new Set([...receivers.values()].filter(isPollDay).map((receiver) => receiver.id))
  const items = itemsByReceiver({ register, calendars, sent }, receivers, polled)
  return [...receivers.values()].flatMap((receiver) => {
    const ofToday = items.get(receiver.id) ?? []
    const result = receiver.team ? undefined : pollResult(register, sent, receiver)
    if (ofToday.length === 0 && !result) return []
    const isPoll = polled.has(receiver.id) && ofToday.some((item) => item.reason !== 'news' && item.reason !== 'yours')
    return [
      {
        key: `${receiver.id} ${receiver.today} nudge`,
        team: receiver.id,
        kind: isPoll ? 'poll' : 'nudge',
        day: receiver.today,
        at: localHour(receiver.today, receiver.hour, receiver.zone),
        items: mostPressingFirst(ofToday),
        ...(result ? { result } : {}),
      },
    ]
  })
}

/** A poll called by hand: a message of its own, the `count`-th of that team and day. */
export function pollByHand({ register, calendars, sent }: Asking, team: Team, now: DateTime, count: number): Message {
  const receiver = receiverOf(team, calendars, now)
  const items = [...register.commitments.values()]
    .filter((commitment) => leads(commitment, team.id))
    .map((commitment) => askedOf({ register, calendars, sent }, commitment, receiver, true))
    .filter((item) => item !== undefined)
  return {
    key: `${team.id} ${receiver.today} poll${count > 1 ? count : ''}`,
    team: team.id,
    kind: 'poll',
    day: receiver.today,
    at: now.setZone(receiver.zone),
    items: mostPressingFirst(items),
  }
}

function receiverOf(team: Team, calendars: Calendars, now: DateTime): Receiver {
  const { timezone: zone, calendar } = team.party
  return { id: team.id, team, today: dayIn(now, zone), place: { calendars, calendar }, zone, hour: team.cadence.hour }
}

function secretariatOf({ secretariat }: Register, calendars: Calendars, now: DateTime): Receiver {
  const { timezone: zone, calendar } = secretariat
  return { id: 'secretariat', today: dayIn(now, zone), place: { calendars, calendar }, zone, hour: secretariat.cadence.hour }
}

function mayHear(receiver: Receiver, sent: Sent, now: DateTime): boolean {
  const { today, hour, zone, id } = receiver
  const begin = localHour(today, hour, zone)
  const end = hour < lastHour ? localHour(today, lastHour, zone) : begin.plus({ hours: 1 })
  return now >= begin && now < end && !sent.has(`${id} ${today} nudge`) && isWorkingDay(today, receiver.place)
}

function isPollDay({ team, today, place }: Receiver): boolean {
  return team !== undefined && rhythmDayMovedTo(today, team.cadence.poll, place) !== undefined
}

function itemsByReceiver(asking: Asking, receivers: ReadonlyMap<string, Receiver>, polled: ReadonlySet<string>): Map<string, Item[]> {
  const items = new Map<string, Item[]>()
  const give = (to: string, ...given: readonly (Item | undefined)[]): void => {
    const real = given.filter((item) => item !== undefined)
    if (real.length > 0) items.set(to, [...(items.get(to) ?? []), ...real])
  }

  for (const commitment of asking.register.commitments.values()) {
    for (const owner of commitment.owners) {
      const receiver = receivers.get(owner.team)
      if (!receiver) continue
      const asked = owner.role === 'lead' ? askedOf(asking, commitment, receiver, polled.has(receiver.id)) : undefined
      give(receiver.id, asked, askIfYours(asking, commitment, receiver))
      give(receiver.id, ...newsOf(asking, commitment, receiver))
    }
    for (const { to, item } of escalationsOf(asking, commitment, receivers)) give(to.id, item)
  }
  return items
}

function leads(commitment: Commitment, team: string): boolean {
  return commitment.owners.some((owner) => owner.team === team && owner.role === 'lead')
}

/** By what presses most, then by the earliest deadline, then as in the file. */
function mostPressingFirst(items: readonly Item[]): Item[] {
  const never = '9999'
  return items.toSorted(
    (a, b) => pressing.indexOf(a.reason) - pressing.indexOf(b.reason) || compare(a.deadline ?? never, b.deadline ?? never),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The polls that the secretariat has not been given yet: those of a day on or after its last message, and before today. */
function pollResult(register: Register, sent: Sent, { today }: Receiver): Message['result'] | undefined {
  const last = sent.last('secretariat')?.day
  const polls = [...register.teams.keys()]
    .map((team) => sent.lastPoll(team))
    .filter((poll) => poll !== undefined)
    .filter((poll) => poll.day < today && poll.day >= plusDays(today, -windowDays) && (last === undefined || poll.day >= last))
  const pollDay = polls.map((poll) => poll.day).reduce<Day | undefined>((newest, day) => (newest === undefined || day > newest ? day : newest), undefined)
  return pollDay === undefined ? undefined : { pollDay, teams: polls.map((poll) => poll.team) }
}
