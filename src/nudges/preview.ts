import { DateTime } from 'luxon'
import { addressees } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, localHour } from '../register/calendar.ts'
import type { Change } from '../register/change.ts'
import { plusDays } from '../register/days.ts'
import { applyInTurn } from '../register/in-turn.ts'
import { instantOf } from '../register/instant.ts'
import { reconciledCommitment } from '../register/reconcile.ts'
import type { Register } from '../register/register.ts'
import { zoneOf } from '../register/zone.ts'
import { Agenda } from './agenda.ts'
import { registerAsOf } from './as-of.ts'
import { windowDays } from './catch-up-window.ts'
import { digestsAt } from './digest-plan.ts'
import type { Message, SentMessage } from './message.ts'
import type { PlanForAll } from './plan.ts'
import { planFor } from './plan.ts'
import type { PlanBasis } from './planning.ts'
import { receiversAt } from './receivers.ts'
import { Histories } from './sent-history.ts'
import { agreedBySilence, awaitedInSilence } from './tacit.ts'
import type { UnansweredPoll } from './unanswered.ts'
import { unansweredPoll } from './unanswered.ts'

/** A message that would be posted, and the register as it is then. */
export interface PreviewedMessage {
  readonly message: Message
  readonly register: Register
}

/** What would be posted from `from` up to `to`, if the bot had always run since the first promise and nobody answered from `from` on. */
export function previewed(register: Register, calendars: Calendars, { from, to }: { from: DateTime; to: DateTime }): PreviewedMessage[] {
  const begin = previewBegin(register, from)
  const histories = new Histories()
  const registerAt = registerAsOf(takenUp(register, begin), from)
  const withSilences = silencesAgreeing(calendars, histories)
  const agenda = new Agenda()
  const previewed: PreviewedMessage[] = []
  const weekBefore = from.minus({ days: windowDays })
  for (const now of hoursBetween(register, DateTime.min(begin, weekBefore), to)) {
    const then = registerAt(now)
    const { register, agreed } = now < from ? { register: then.register, agreed: [] } : withSilences(then.register, now)
    agenda.changed(then.changed === 'all' ? 'all' : [...then.changed, ...agreed])
    for (const message of allPlanned({ register, calendars, cameIn: () => begin, histories }, now, agenda)) {
      histories.add(now < begin ? withoutYours(message) : message)
      if (now >= from) previewed.push({ message, register })
    }
  }
  return previewed
}

/** The register at a moment with the closings to which silence has agreed up to then, and those that it agrees to now. Ask in ascending order. */
function silencesAgreeing(calendars: Calendars, histories: Histories) {
  const all: Change[] = []
  let base: Register | undefined
  let current: Register
  return (then: Register, now: DateTime): { readonly register: Register; readonly agreed: readonly string[] } => {
    if (then !== base) current = applyInTurn(then, all).register
    base = then
    const basis = { register: current, calendars, sentTo: (team: string) => histories.of(team) }
    const found = awaitedInSilence(current).flatMap((commitment) =>
      agreedBySilence(basis, commitment, now).map((entry) => ({ commitment: commitment.id, entry })),
    )
    all.push(...found)
    current = applyInTurn(current, found).register
    return { register: current, agreed: found.map(({ commitment }) => commitment) }
  }
}

/** What is planned by from here on: the register as it is, and all that was sent so far. */
interface SoFar extends Omit<PlanBasis, 'register'> {
  readonly sent: readonly SentMessage[]
  readonly now: DateTime
}

/** What will be posted after `now` and up to `to` if nobody answers, by what was sent really. */
export function ahead(register: Register, { calendars, cameIn, sent, now, to }: SoFar & { readonly to: DateTime }): Message[] {
  const agenda = new Agenda()
  const histories = new Histories(sent)
  const withSilences = silencesAgreeing(calendars, histories)
  return [now, ...hoursBetween(register, now, to)].flatMap((at) => {
    const { register: then, agreed } = withSilences(register, at)
    agenda.changed(agreed)
    const messages = allPlanned({ register: then, calendars, cameIn, histories }, at, agenda)
    for (const message of messages) histories.add(message)
    return messages
  })
}

/** The next instant after `now`, within `days`, at which there is a message to post, or silence agrees; for a clock that is moved from nudge to nudge. */
export function nextMessageAt(
  register: Register,
  { calendars, cameIn, sent, now, days }: SoFar & { readonly days: number },
): DateTime | undefined {
  const agenda = new Agenda()
  const histories = new Histories(sent)
  const withSilences = silencesAgreeing(calendars, histories)
  for (const at of hoursBetween(register, now, now.plus({ days }))) {
    if (at <= now) continue
    if (withSilences(register, at).agreed.length > 0 || allPlanned({ register, calendars, cameIn, histories }, at, agenda).length > 0)
      return at
  }
  return undefined
}

/** The digests, and the day's messages. */
function allPlanned(given: PlanForAll, now: DateTime, agenda: Agenda): Message[] {
  return [...digestsAt(given, now), ...planFor(given, now, agenda)]
}

/** What the thread of a poll would be reminded of. */
export interface ReminderAhead extends UnansweredPoll {
  readonly team: string
  readonly at: DateTime
}

/** The reminders from `now` up to `to`, if these messages go out and nobody answers. `reminded`: the polls whose threads have been reminded. */
export function remindersAhead(
  register: Register,
  { calendars, sent, now, to }: Omit<SoFar, 'cameIn'> & { readonly to: DateTime },
  { messages, reminded }: { readonly messages: readonly Message[]; readonly reminded: readonly string[] },
): ReminderAhead[] {
  const histories = new Histories(sent)
  const done = new Set(reminded)
  let left = messages
  return [now, ...hoursBetween(register, now, to)].flatMap((at) => {
    for (const message of left.filter((each) => each.at <= at)) histories.add(message)
    left = left.filter((each) => each.at > at)
    return receiversAt({ register, calendars }, at).flatMap((receiver) => {
      const found = unansweredPoll({ register, sent: histories.of(receiver.id) }, receiver)
      if (!found || done.has(found.poll.key)) return []
      done.add(found.poll.key)
      return [{ ...found, team: receiver.id, at: DateTime.max(receiver.begin, now) }]
    })
  })
}

/**
 * A commitment with no date and no log counts as old: what was due the week before counts as sent. Only ownership is still asked.
 */
function withoutYours(message: Message): Message {
  return { ...message, items: message.items.filter(({ reason }) => reason !== 'yours') }
}

/** The register as the bot takes it up: the logs tell what was set by hand and contradicts them. */
function takenUp(register: Register, now: DateTime): Register {
  const at = instantOf(now)
  const told = [...register.commitments.values()].map((commitment) => reconciledCommitment(register, commitment, { at }))
  return { ...register, commitments: new Map(told.map((commitment) => [commitment.id, commitment])) }
}

/** The day of the first promise, or of the first entry in a log. `from` if there is neither. */
function previewBegin(register: Register, from: DateTime): DateTime {
  let first: string | undefined
  for (const { source, log } of register.commitments.values()) {
    const day = source?.date ?? log?.[0]?.at.slice(0, 10)
    if (day !== undefined && (first === undefined || day < first)) first = day
  }
  const begin = first === undefined ? from : DateTime.fromISO(first, { zone: zoneOf(register.timezone) })
  return begin < from ? begin : from
}

/** Every local hour of every team and of the secretariat, in order, each instant once. */
function* hoursBetween(register: Register, from: DateTime, to: DateTime): Generator<DateTime> {
  const hours = new Map(
    addressees(register).map(({ timezone, cadence }) => [`${cadence.hour} ${timezone}`, { hour: cadence.hour, zone: timezone }]),
  )

  let [pending, last]: [DateTime[], number | undefined] = [[], undefined]
  const end = plusDays(dayIn(to, 'utc'), 1)
  for (let day = plusDays(dayIn(from, 'utc'), -1); day <= end; day = plusDays(day, 1)) {
    const ofDay = [...hours.values()].map(({ hour, zone }) => localHour(day, hour, zone))
    pending = [...pending, ...ofDay].toSorted((a, b) => a.toMillis() - b.toMillis())
    // In a zone ahead of UTC the next day begins before this one is over elsewhere, but nowhere before this one begins in UTC.
    const settled = DateTime.fromISO(day, { zone: 'utc' })
    for (const instant of pending.filter((each) => each < settled)) {
      if (instant >= from && instant <= to && instant.toMillis() !== last) yield instant
      last = instant.toMillis()
    }
    pending = pending.filter((each) => each >= settled)
  }
}
