import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, isWorkingDay, localHour, onOrAfter, placeOf, rhythmDayMovedTo } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import type { Agenda } from './agenda.ts'
import { dateAgreementOf } from './agreeing.ts'
import { askedOf } from './asking.ts'
import { concernedBy } from './concerned.ts'
import { escalationOf } from './escalation.ts'
import type { Asking, Receiver } from './items.ts'
import { askIfYours, earliest, isLateRow, nothing, oldestDay, pressing } from './items.ts'
import type { Item, Message, Sent } from './message.ts'
import { leftOpenOf, newsOf } from './news.ts'

/** Nothing goes out after this local time: then the next working day. */
const lastHour = '18:00'

/**
 * The day's messages that are due at `now` and not in the ledger yet: one for each team (and the secretariat) that has something to hear today,
 * its hour come, on its working day. A tick that comes late gets what is still true, and no heap of old days.
 */
export function plan(register: Register, calendars: Calendars, sent: Sent, now: DateTime): Message[] {
  return planFor({ register, calendars, sent }, now)
}

/** The same; an agenda that is kept from one moment to the next saves time and changes nothing. */
export function planFor(asking: Asking, now: DateTime, agenda?: Agenda): Message[] {
  const { register, sent } = asking
  const receivers = receiversAt(asking, now)
  if (receivers.size === 0) return []

  const { items, polled } = itemsByReceiver(asking, receivers, agenda)
  return [...receivers.values()].flatMap((receiver) => {
    const ofToday = items.get(receiver.id) ?? []
    const result = receiver.team ? undefined : pollResult(register, sent, receiver)
    if (ofToday.length === 0 && !result) return []
    return [
      {
        key: `${receiver.id} ${receiver.today} nudge`,
        team: receiver.id,
        kind: polled.has(receiver.id) ? 'poll' : 'nudge',
        day: receiver.today,
        at: receiver.begin,
        items: mostPressingFirst(ofToday, receiver.today),
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
    .flatMap((commitment) => askedOf({ register, calendars, sent }, commitment, receiver, receiver.today).items)
  return {
    key: `${team.id} ${receiver.today} poll${count > 1 ? count : ''}`,
    team: team.id,
    kind: 'poll',
    day: receiver.today,
    at: now.setZone(receiver.zone),
    items: mostPressingFirst(items, receiver.today),
  }
}

function receiverOf(team: Team, calendars: Calendars, now: DateTime): Receiver {
  const zone = team.party.timezone
  return { id: team.id, team, today: dayIn(now, zone), place: placeOf(team, calendars), zone, begin: now, hour: team.cadence.hour }
}

/** Who may hear something at `now`: it is the hour or later, not yet evening, a working day, and the day's message is still to come. */
function receiversAt({ register, calendars, sent }: Asking, now: DateTime): Map<string, Receiver> {
  const clocks = new Map<string, { today: Day; begin: DateTime; isTime: boolean }>()
  const clockOf = (hour: string, zone: string) => {
    const key = `${hour} ${zone}`
    const known = clocks.get(key)
    if (known) return known
    const today = dayIn(now, zone)
    const begin = localHour(today, hour, zone)
    // Who wants to hear in the evening has an hour for it.
    const end = hour < lastHour ? localHour(today, lastHour, zone) : begin.plus({ hours: 1 })
    const clock = { today, begin, isTime: now >= begin && now < end }
    clocks.set(key, clock)
    return clock
  }

  const { timezone, calendar, cadence, isClosed } = register.secretariat
  const all = [
    ...[...register.teams.values()].map((team) => ({
      id: team.id,
      team,
      hour: team.cadence.hour,
      zone: team.party.timezone,
      place: placeOf(team, calendars),
    })),
    {
      id: 'secretariat',
      hour: cadence.hour,
      zone: timezone,
      place: placeOf({ party: { calendar }, ...(isClosed ? { isClosed } : {}) }, calendars),
    },
  ]
  const receivers = new Map<string, Receiver>()
  for (const each of all) {
    const { today, begin, isTime } = clockOf(each.hour, each.zone)
    if (!isTime || !isWorkingDay(today, each.place) || sent.has(`${each.id} ${today} nudge`)) continue
    receivers.set(each.id, { ...each, today, begin })
  }
  return receivers
}

/**
 * The unmoved day of the poll that the team is given today: today's, or one that was missed (the machine was down) since its last message. A team
 * that has had no message yet has missed none.
 */
function pollDayOf({ id, team, today, place }: Receiver, sent: Sent): Day | undefined {
  if (!team || team.cadence.poll === 'never') return undefined
  const last = sent.last(id, today)?.day ?? today
  const oldest = oldestDay(today)
  for (let day = today; day >= oldest && (day === today || day > last); day = plusDays(day, -1)) {
    const unmoved = rhythmDayMovedTo(day, team.cadence.poll, place)
    if (unmoved !== undefined) return unmoved
  }
  return undefined
}

/** What each receiver is to hear, and which of them are polled: those with a row at least. */
function itemsByReceiver(
  asking: Asking,
  receivers: ReadonlyMap<string, Receiver>,
  agenda: Agenda | undefined,
): { items: Map<string, Item[]>; polled: Set<string> } {
  const items = new Map<string, Item[]>()
  const polled = new Set<string>()
  const pollDays = new Map([...receivers.values()].map((receiver) => [receiver.id, pollDayOf(receiver, asking.sent)]))
  const look = (commitment: Commitment, receiver: Receiver): void => {
    const pollDay = rowDay(commitment, pollDays.get(receiver.id))
    const owner = commitment.owners.find(({ team }) => team === receiver.id)
    const asked = owner?.role === 'lead' ? askedOf(asking, commitment, receiver, pollDay) : nothing
    const agreeing = owner?.role === 'lead' ? dateAgreementOf(asking, commitment, receiver) : nothing
    const owed = owner ? [asked, agreeing, askIfYours(asking, commitment, receiver), newsOf(asking, commitment, receiver)] : []
    const looks = [...owed, escalationOf(asking, commitment, receiver), leftOpenOf(asking, commitment, receiver)]
    const isSaid = looks.some((each) => each.items.length > 0)
    // Whether what is said now comes to be sent is not known here: it is looked at until it was.
    agenda?.rest(receiver, commitment, isSaid ? receiver.today : earliest(looks.map(({ next }) => next)))
    if (!isSaid) return
    if (pollDay !== undefined && asked.items.length > 0) polled.add(receiver.id)
    const list = items.get(receiver.id) ?? []
    items.set(receiver.id, list)
    for (const each of looks) list.push(...each.items)
  }

  if (agenda)
    for (const receiver of receivers.values())
      for (const commitment of agenda.of(receiver, asking.register, { all: pollDays.get(receiver.id) !== undefined }))
        look(commitment, receiver)
  else
    for (const commitment of asking.register.commitments.values())
      for (const id of concernedBy(asking.register, commitment)) {
        const receiver = receivers.get(id)
        if (receiver) look(commitment, receiver)
      }
  return { items, polled }
}

/** A poll has no row for what was promised on its day or later: like a review it begins after the promise. */
function rowDay({ source }: Commitment, pollDay: Day | undefined): Day | undefined {
  return pollDay !== undefined && (source?.date === undefined || source.date < pollDay) ? pollDay : undefined
}

function leads(commitment: Commitment, team: string): boolean {
  return commitment.owners.some((owner) => owner.team === team && owner.role === 'lead')
}

/** By what presses most, then by the earliest deadline, then as in the file. */
function mostPressingFirst(items: readonly Item[], today: Day): Item[] {
  const never = '9999'
  const rank = (item: Item) => pressing.indexOf(isLateRow(item, today) ? 'overdue' : item.reason)
  return items.toSorted((a, b) => rank(a) - rank(b) || compare(a.deadline ?? never, b.deadline ?? never))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The polls that the secretariat has not been given yet: those of a day on or after its last message, and before today. */
function pollResult(register: Register, sent: Sent, { today, place }: Receiver): Message['result'] | undefined {
  const last = sent.last('secretariat', today)?.day
  const polls = [...register.teams.keys()]
    .map((team) => sent.lastPoll(team, plusDays(today, -1)))
    .filter((poll) => poll !== undefined)
    .filter(({ day }) => onOrAfter(plusDays(day, 1), place) >= oldestDay(today) && (last === undefined || day >= last))
  const pollDay = polls
    .map((poll) => poll.day)
    .reduce<Day | undefined>((newest, day) => (newest === undefined || day > newest ? day : newest), undefined)
  return pollDay === undefined ? undefined : { pollDay, teams: polls.map((poll) => poll.team) }
}
