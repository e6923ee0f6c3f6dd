import type { Reason } from '../../src/nudges/message.ts'
import type { FullCadence, Team } from '../../src/register/register.ts'
import { cadenceFor } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import type { Span } from './log.ts'
import { dateAsked, endings, eventOf, isLeading, isOpen, lastAnswer, lastSilence, promisedOn, spanOf } from './log.ts'
import type { Row } from './message.ts'
import { byPressing, telling } from './message.ts'
import type { Hearer, World } from './moment.ts'
import { after, back, dayAt, forward, hourOn, isOfRhythm } from './wall.ts'

// docs/NUDGES.md, "What a leading team is asked after": every day on which it is asked is listed, from the first on, and each is looked at.

/** A day on which it is asked, as counted, and the working day that it moves to. */
interface AskingDay {
  readonly reason: Reason
  readonly on: number
  readonly day: number
  /** One of a rhythm: the last that has come stands for those before it. */
  readonly isOfMany?: boolean
  /** So many days after a message that named it, it counts as asked. */
  readonly near?: number
  /** One of a rhythm that is counted by a length: so many days lie between two, at least. */
  readonly apart?: number
  /** An offset of four weeks or more. */
  readonly isEarly?: boolean
}

/** Past this nobody looks. */
const lastOfAll = 19_400

/** What a leading team is asked; with the day of a poll in which it has a row, in any case. */
export function asked(world: World, hearer: Hearer, commitment: Commitment, poll: number | undefined): Row[] {
  const { team, today } = hearer
  if (!team || !mayBeAsked(hearer, team, commitment)) return []
  const isClosing = commitment.status === 'closing'
  const ended = endings(commitment)
  if (isClosing && ended.some(({ party }) => party === team.party.id)) return []
  if (poll === undefined && turnedUpSince(world, hearer, commitment)) return []

  const days = listed(world, hearer, team, commitment)
  const found = firstOf(days, world, hearer, commitment)
  if (!found && poll === undefined) return []
  const late = (spanOf(world.register, commitment)?.last ?? today) < today
  const reason = found?.reason ?? (isClosing ? 'agree' : 'poll')
  return [
    {
      id: commitment.id,
      reason: late && ['before', 'begins', 'due'].includes(reason) ? 'overdue' : reason,
      ...(lastSilence(commitment, team.id) ? {} : { on: found?.on ?? poll ?? today }),
      ...(isClosing ? telling(commitment.id, ended.at(-1)) : {}),
      ...silenceEnded(world, hearer, commitment),
      ...waiting(world, hearer, commitment, found),
    },
  ]
}

/** Beside all that: the leads of a side that has still to agree to a date. */
export function askedForDate(world: World, hearer: Hearer, commitment: Commitment): Row[] {
  const { team } = hearer
  const wish = dateAsked(world.register, commitment)
  if (!team || !wish?.waitingFor.includes(team.party.id)) return []
  if (!mayBeAsked(hearer, team, commitment) || turnedUpSince(world, hearer, commitment)) return []
  const days = toAgree(wish.entry, hearer, team, commitment)
  const found = firstOf(days, world, hearer, commitment)
  if (!found) return []
  const on = lastSilence(commitment, team.id) ? {} : { on: found.on }
  return [
    {
      id: commitment.id,
      reason: found.reason,
      ...on,
      ...telling(commitment.id, wish.entry),
      ...silenceEnded(world, hearer, commitment),
      ...waiting(world, hearer, commitment, found),
    },
  ]
}

function mayBeAsked({ today }: Hearer, team: Team, commitment: Commitment): boolean {
  const silence = lastSilence(commitment, team.id)
  return (
    isLeading(commitment, team.id) &&
    isOpen(commitment) &&
    today >= promisedOn(commitment) &&
    (silence === undefined || today >= silence.until)
  )
}

/** Whether something was said of it, or of its event, after the hour of today's message: then it waits for the next one. */
export function turnedUpSince({ register }: World, { hourMs, today }: Hearer, commitment: Commitment): boolean {
  const log = [...(commitment.log ?? []), ...(eventOf(register, commitment)?.log ?? [])]
  return log.some(({ at }) => Date.parse(at) > hourMs && dayAt(Date.parse(at), 'utc') <= today + 1)
}

/** Of the days of the last week that no message has told of: the most pressing, of these the latest, of these what is held back the longest. */
function firstOf(all: readonly AskingDay[], world: World, hearer: Hearer, commitment: Commitment): AskingDay | undefined {
  const { today, id } = hearer
  const isTold = (day: number) =>
    (world.said.get(id) ?? []).some(
      (message) => message.day >= day && message.day - 7 < day && message.rows.some((row) => row.id === commitment.id),
    )
  const isLeftOut = (each: AskingDay) => isJustTold(world, hearer, commitment, each) && !(each.apart === 7 && each.day < monday(today))
  const deadline = spanOf(world.register, commitment)?.last
  const days = afterSilence(all, hearer, lastSilence(commitment, id)?.until, deadline).filter(({ day }) => day <= today && day > today - 7)
  const isOvertaken = ({ reason, day }: AskingDay) => days.some((later) => later.isOfMany && later.reason === reason && later.day > day)
  const [first] = days
    .filter((each) => !(each.isOfMany && isOvertaken(each)) && !isTold(each.day) && !isLeftOut(each))
    .toSorted((a, b) => byPressing(a, b) || b.day - a.day || a.on - b.on)
  return first
}

function isJustTold({ said }: World, { id }: Hearer, commitment: Commitment, { day, near = 0 }: AskingDay): boolean {
  return (said.get(id) ?? []).some(
    (message) => message.day < day && message.day >= day - near && message.rows.some((row) => row.id === commitment.id),
  )
}

/** The first day of a week; the first of all days was a Thursday. */
export function monday(day: number): number {
  return day - ((day + 3) % 7)
}

/** The last day up to one on which the hearer was told anything. */
export function lastTold({ said }: World, { id }: Hearer, upTo: number): number {
  return Math.max(...(said.get(id) ?? []).map(({ day }) => day).filter((day) => day <= upTo))
}

/** What comes each week or less often by a length, and an early offset, may wait; what is weekly and has waited, or was just told, goes along. */
function waiting(world: World, hearer: Hearer, commitment: Commitment, found: AskingDay | undefined): Pick<Row, 'wait'> {
  if (!found) return {}
  const { day, apart = 0, isEarly } = found
  if (apart !== 7) return isEarly || apart > 7 ? { wait: { until: day + 6, goesAlong: false } } : {}
  const week = monday(hearer.today)
  const hasWaited = day < week && lastTold(world, hearer, week - 1) >= monday(day)
  return { wait: { until: day + 13, goesAlong: hasWaited || isJustTold(world, hearer, commitment, found) } }
}

/** What came in a silence, or stood unanswered before it, is asked on its last day; of a deadline long past only that it is late. */
function afterSilence(
  days: readonly AskingDay[],
  { today, works }: Hearer,
  until: number | undefined,
  deadline: number | undefined,
): readonly AskingDay[] {
  if (until === undefined) return days
  const isLongPast = deadline !== undefined && deadline <= today - 7
  return days
    .filter(({ reason }) => !isLongPast || !['before', 'begins', 'due'].includes(reason))
    .map((each) =>
      each.day >= until
        ? each
        : {
            ...each,
            reason: each.reason === 'begins' ? 'before' : each.reason,
            day: forward(until, works),
            near: 0,
            apart: 0,
            isEarly: false,
          },
    )
}

/** It is the first message since the silence, and it was not answered in between. */
function silenceEnded({ said }: World, { id, today }: Hearer, commitment: Commitment): Pick<Row, 'silenceEnded'> {
  const silence = lastSilence(commitment, id)
  if (!silence) return {}
  const isNamed = (said.get(id) ?? []).some(({ day, rows }) => day >= silence.until && rows.some((row) => row.id === commitment.id))
  const answer = lastAnswer(commitment, id, today)
  const isAnswered = answer !== undefined && Date.parse(answer.at) > silence.saidMs
  return isNamed || isAnswered ? {} : { silenceEnded: silence.until }
}

const lists = new WeakMap<Commitment, Map<string, readonly AskingDay[]>>()

/** Every day on which the team is asked after it, from the first on: as things stand. */
function listed(world: World, hearer: Hearer, team: Team, commitment: Commitment): readonly AskingDay[] {
  const span = spanOf(world.register, commitment)
  const parts = partsEnd(world, commitment)
  const answer = lastAnswer(commitment, team.id, hearer.today)?.at
  const key = JSON.stringify([team.id, world.setting, span, parts ?? 'no parts', answer])
  const known = lists.get(commitment) ?? new Map<string, readonly AskingDay[]>()
  lists.set(commitment, known)
  const days = known.get(key) ?? list(world, hearer, { team, commitment, cadence: cadenceFor(team, commitment), span, parts })
  known.set(key, days)
  return days
}

interface Listing {
  readonly team: Team
  readonly commitment: Commitment
  readonly cadence: FullCadence
  readonly span: Span | undefined
  readonly parts: Parts | undefined
}

/** Of an umbrella: since when all its parts have ended; 'open' while one has not. */
type Parts = 'open' | number

function partsEnd({ register }: World, { id }: Commitment): Parts | undefined {
  const parts = [...register.commitments.values()].filter(({ partOf }) => partOf === id)
  if (parts.length === 0) return undefined
  if (parts.some(isOpen)) return 'open'
  return Math.max(...parts.map((part) => Math.max(...endings(part).map(({ at }) => Date.parse(at)))))
}

function list(world: World, hearer: Hearer, listing: Listing): AskingDay[] {
  const { team, commitment, cadence, span, parts } = listing
  if (commitment.status === 'closing') {
    const [first] = endings(commitment)
    return first ? toAgree(first, hearer, team, commitment) : []
  }
  const isReviewed = cadence.poll === 'never' || commitment.cadence?.review !== undefined
  const toEnd = typeof parts === 'number' ? umbrellaDays(parts, isReviewed, hearer, listing) : []
  if (span) return [...deadlineDays(span, hearer, listing), ...toEnd]

  const promised = promisedOn(commitment)
  const firstWord = commitment.log?.[0]
  const cameIn = dayAt(firstWord ? Date.parse(firstWord.at) : world.cameInMs, hearer.zone)
  const from = Math.max(Number.isFinite(promised) ? promised : cameIn, answerDay(hearer, commitment) ?? Number.NEGATIVE_INFINITY)
  if (commitment.due === 'without delay') return [...every('urgent', from, cadence.urgent, hearer), ...toEnd]
  return parts !== undefined || !isReviewed ? toEnd : every('review', from, cadence.review, hearer)
}

/** Each offset before a deadline and the first day of a span, not before the promise nor beside an answer; the day itself; then what is late. */
function deadlineDays({ first, last }: Span, hearer: Hearer, { commitment, cadence }: Listing): AskingDay[] {
  const { works } = hearer
  const promised = promisedOn(commitment)
  const answered = answerDay(hearer, commitment)
  const begins =
    first < last && forward(first, works) >= promised ? [{ reason: 'begins' as const, on: first, day: forward(first, works) }] : []
  const offsets = cadence.before
    .map((length) => after(last, length, -1, works))
    .map((on) => ({ reason: 'before' as const, on, day: back(on, works), isEarly: last - on >= 28 }))
    .filter(({ day }) => day >= promised && !begins.some((begin) => Math.abs(begin.day - day) <= 7))
  const upTo = [...offsets, ...begins, { reason: 'due' as const, on: last, day: back(last, works) }]
  return [
    ...upTo.filter(({ day }) => answered === undefined || answered < back(day - 1, works)),
    ...every('overdue', Math.max(last, answered ?? last), cadence.overdue, hearer),
  ]
}

/** All parts have ended: its leads are asked to close it, at their next hour and then on review. */
function umbrellaDays(endedMs: number, isReviewed: boolean, hearer: Hearer, { commitment, cadence }: Listing): AskingDay[] {
  const on = nextHour(endedMs, hearer)
  const answered = answerDay(hearer, commitment)
  const first = { reason: 'review' as const, on, day: forward(on, hearer.works) }
  const isAnswered = answered !== undefined && answered >= first.day
  const reviews = isReviewed ? every('review', Math.max(on, answered ?? on), cadence.review, hearer) : []
  return isAnswered ? reviews : [first, ...reviews]
}

/** Who is to agree to something is asked at the next hour after it was said, whatever else they said by then; and as often as after what is late. */
function toAgree({ at }: LogEntry, hearer: Hearer, team: Team, commitment: Commitment): AskingDay[] {
  const saidMs = Date.parse(at)
  const on = nextHour(saidMs, hearer)
  const answer = lastAnswer(commitment, team.id, hearer.today)
  const answered = answer && Date.parse(answer.at) > saidMs ? dayAt(Date.parse(answer.at), hearer.zone) : on
  const first = { reason: 'agree' as const, on, day: forward(on, hearer.works) }
  return [first, ...every('agree', Math.max(on, answered), cadenceFor(team, commitment).overdue, hearer)]
}

/** Every so often after a day, counted from the unmoved days. */
function every(reason: Reason, start: number, length: string, { works }: Hearer): AskingDay[] {
  const days: AskingDay[] = []
  if (length === 'never') return days
  if (!/\d/.test(length)) {
    for (let on = start + 1; on < lastOfAll; on++)
      if (isOfRhythm(length, on)) days.push({ reason, on, day: forward(on, works), isOfMany: true, near: 3 })
    return days
  }
  const apart = daysApart(length)
  const near = Math.min(3, Math.floor(apart / 2))
  for (let times = 1, on = start; on < lastOfAll; times++) {
    on = length.includes('working') ? after(on, length, 1, works) : after(start, length, times, works)
    days.push({ reason, on, day: forward(on, works), isOfMany: true, near, apart })
  }
  return days
}

/** How many days lie between two days of a rhythm, at least: five working days are a week. */
function daysApart(length: string): number {
  if (/[MY]/.test(length)) return 28
  const count = Number(/\d+/.exec(length)?.[0])
  if (length.includes('working')) return count + 2 * Math.floor(count / 5)
  return length.endsWith('W') ? 7 * count : count
}

/** The day of the first hour after an instant, worked or not. */
function nextHour(ms: number, { zone, hour }: Hearer): number {
  const day = dayAt(ms, zone)
  return ms < hourOn(day, hour, zone) ? day : day + 1
}

function answerDay({ id, zone, today }: Hearer, commitment: Commitment): number | undefined {
  const answer = lastAnswer(commitment, id, today)
  return answer && dayAt(Date.parse(answer.at), zone)
}
