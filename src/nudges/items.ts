import { dayIn, localHour, onOrAfter, plusSpan, workingDayBefore } from '../register/calendar.ts'
import type { Calendars, Place } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import type { Deadline } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { isOpen } from '../register/query.ts'
import { cadenceFor, leadTeams } from '../register/register.ts'
import type { Register, Team } from '../register/register.ts'
import { endingsOf, lastAnswer, snoozedUntil } from '../register/state.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { daysUpTo, latestOf } from './cadence.ts'
import type { AskingDay } from './cadence.ts'
import type { Item, Reason, Sent } from './message.ts'

/** Who may get a message now: a team, or the secretariat, on its own working day. */
export interface Receiver {
  readonly id: string
  readonly team?: Team
  readonly today: Day
  readonly place: Place
  readonly zone: string
  readonly hour: string
}

/** What is to be planned for, and by what. */
export interface Asking {
  readonly register: Register
  readonly calendars: Calendars
  readonly sent: Sent
}

/** How long a day that was missed still counts: a machine asleep for longer starts afresh. */
export const windowDays = 7

/** Why a leading team is asked after a commitment today, if it is. On a poll day every open commitment that it leads is. */
export function askedOf(asking: Asking, commitment: Commitment, receiver: Receiver, isPoll: boolean): Item | undefined {
  const { register, sent } = asking
  const { team, today } = receiver
  if (!team || !isOpen(commitment)) return undefined
  const snoozed = snoozedUntil(commitment, team.id)
  if (snoozed !== undefined && today < snoozed) return undefined

  const closing = commitment.status === 'closing'
  if (closing && endingsOf(commitment).has(team.party.id)) return undefined

  const deadline = deadlineOf(commitment.due, register.events)
  const lastNamed = sent.lastNaming(team.id, commitment.id)?.day
  const oldest = plusDays(today, -windowDays)
  const found = (closing ? agreeDays(commitment, receiver) : askingDays(asking, commitment, receiver, deadline))
    .filter((day) => day.moved <= today && day.moved >= oldest && (lastNamed === undefined || day.moved > lastNamed))
    .toSorted((a, b) => pressing.indexOf(a.reason) - pressing.indexOf(b.reason))[0]
  if (!found && !isPoll) return undefined

  const reason = found ? stillTrue(found.reason, deadline, today) : closing ? 'agree' : 'poll'
  return itemOf(commitment, reason, found?.on ?? today, deadline, closing ? endingToTell(commitment) : undefined)
}

/** From the most to the least pressing. */
export const pressing: readonly Reason[] = ['escalated', 'overdue', 'due', 'agree', 'before', 'begins', 'urgent', 'yours', 'review', 'poll', 'news']

/** A day that was missed and lies before a deadline that has passed since: what is true now is that it is late. */
function stillTrue(reason: Reason, deadline: Deadline, today: Day): Reason {
  const passed = deadline.kind === 'dated' && deadline.day < today
  return passed && (reason === 'before' || reason === 'begins' || reason === 'due') ? 'overdue' : reason
}

export function itemOf(commitment: Commitment, reason: Reason, on: Day, deadline: Deadline, tells?: Item['tells']): Item {
  return {
    id: commitment.id,
    reason,
    on,
    deadline: deadline.kind === 'dated' ? deadline.day : null,
    due: commitment.due ?? null,
    ...(tells ? { tells } : {}),
  }
}

function askingDays({ register }: Asking, commitment: Commitment, receiver: Receiver, deadline: Deadline): AskingDay[] {
  const { team, place, today, zone } = receiver
  if (!team) return []
  const cadence = cadenceFor(team, commitment)
  const answered = answerDay(commitment, team, zone)
  const start = startOf(commitment, zone)
  const rhythm = (reason: Reason, from: Day | undefined, span: string): AskingDay[] => {
    const begin = later(from, answered)
    const day = begin === undefined ? undefined : latestOf(reason, begin, span, today, place)
    return day ? [day] : []
  }

  const parts = register.partsOf.get(commitment.id)
  if (deadline.kind === 'dated') {
    const notAnswered = (day: AskingDay) => answered === undefined || answered < workingDayBefore(day.moved, place)
    return [
      ...daysUpTo(deadline, cadence, commitment.source?.date, place).filter(notAnswered),
      ...rhythm('overdue', deadline.day, cadence.overdue),
      ...(parts ? partsDone(register, parts, receiver, answered) : []),
    ]
  }
  if (commitment.due === 'without delay') return rhythm('urgent', start, cadence.urgent)
  if (parts) return partsDone(register, parts, receiver, answered)
  const polled = cadence.poll !== 'never' && commitment.cadence?.review === undefined
  return polled ? [] : rhythm('review', start, cadence.review)
}

/** Once all parts of an umbrella are closed, its own leads are asked to close it, at their next hour. */
function partsDone(register: Register, parts: readonly string[], receiver: Receiver, answered: Day | undefined): AskingDay[] {
  const ends: string[] = []
  for (const id of parts) {
    const part = register.commitments.get(id)
    if (!part || isOpen(part)) return []
    const last = [...endingsOf(part).values()].map((entry) => entry.at).toSorted().at(-1)
    if (last !== undefined) ends.push(last)
  }
  const last = ends.toSorted((a, b) => timeOf(a).toMillis() - timeOf(b).toMillis()).at(-1)
  if (last === undefined) return []
  const moved = nextHour(last, receiver)
  return answered !== undefined && answered >= moved ? [] : [{ reason: 'review', on: moved, moved }]
}

/** The parties that haven't closed are asked at their next hour, then every `overdue`, again from their last answer since. */
function agreeDays(commitment: Commitment, receiver: Receiver): AskingDay[] {
  const { team, today, place, zone } = receiver
  const ending = endingToTell(commitment)
  if (!team || !ending) return []
  const asked = nextHour(ending.entry.at, receiver)
  const answer = lastAnswer(commitment, team.id)
  const answered = answer && timeOf(answer.at) > timeOf(ending.entry.at) ? dayIn(timeOf(answer.at), zone) : undefined
  const again = latestOf('agree', answered ?? dayIn(timeOf(ending.entry.at), zone), cadenceFor(team, commitment).overdue, today, place)
  return [...(answered === undefined ? [{ reason: 'agree' as const, on: asked, moved: asked }] : []), ...(again ? [again] : [])]
}

function endingToTell(commitment: Commitment): Item['tells'] | undefined {
  const entry = [...endingsOf(commitment).values()].at(-1)
  return entry ? { about: commitment.id, entry } : undefined
}

/** The team's first working day whose hour comes after the instant. */
function nextHour(instant: string, { place, zone, hour }: Receiver): Day {
  const time = timeOf(instant)
  const day = dayIn(time, zone)
  return onOrAfter(time < localHour(day, hour, zone) ? day : plusDays(day, 1), place)
}

/** After so long a silence past the deadline it is said, once, to whom the silent team escalates to. */
export function escalationsOf(asking: Asking, commitment: Commitment, receivers: ReadonlyMap<string, Receiver>): { to: Receiver; item: Item }[] {
  const { register, sent, calendars } = asking
  const deadline = deadlineOf(commitment.due, register.events)
  if (!isOpen(commitment) || deadline.kind !== 'dated') return []

  const ended = endingsOf(commitment)
  return leadTeams(register, commitment).flatMap((team) => {
    const to = receivers.get(team.escalatesTo ?? 'secretariat')
    if (!to || deadline.day >= to.today || (commitment.status === 'closing' && ended.has(team.party.id))) return []
    const snoozed = snoozedUntil(commitment, team.id)
    if (snoozed !== undefined && to.today < snoozed) return []

    const silentSince = later(deadline.day, answerDay(commitment, team, team.party.timezone)) ?? deadline.day
    const on = plusSpan(silentSince, cadenceFor(team, commitment).escalateAfter, { calendars, calendar: team.party.calendar })
    const moved = onOrAfter(on, to.place)
    const told = sent.lastNaming(to.id, commitment.id, 'escalated')?.day
    if (moved > to.today || moved < plusDays(to.today, -windowDays) || (told !== undefined && moved <= told)) return []
    return [{ to, item: { ...itemOf(commitment, 'escalated', on, deadline), silent: team.id } }]
  })
}

/** Whether the team is still to be asked if this is theirs: once, in its next day's message. */
export function askIfYours({ register, sent }: Asking, commitment: Commitment, receiver: Receiver): Item | undefined {
  if (!isOpen(commitment)) return undefined
  const owner = commitment.owners.find((each) => each.team === receiver.id)
  if (!owner?.assumed || sent.lastNaming(receiver.id, commitment.id, 'yours')) return undefined
  return itemOf(commitment, 'yours', receiver.today, deadlineOf(commitment.due, register.events))
}

/** A rhythm with no other start begins on the day of the promise, else when it came into the register: its log's first entry. */
function startOf(commitment: Commitment, zone: string): Day | undefined {
  if (commitment.source?.date !== undefined) return commitment.source.date
  const first = commitment.log?.[0]
  return first ? dayIn(timeOf(first.at), zone) : undefined
}

function answerDay(commitment: Commitment, team: Team, zone: string): Day | undefined {
  const answer = lastAnswer(commitment, team.id)
  return answer ? dayIn(timeOf(answer.at), zone) : undefined
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}
