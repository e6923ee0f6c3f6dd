import type { DateTime } from 'luxon'
import type { Calendars, Place } from '../register/calendar.ts'
import { dayIn } from '../register/calendar.ts'
import { daysBetween, firstDay, lastDay, plusDays } from '../register/days.ts'
import type { Deadline } from '../register/due.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { endingsOf, lastAnswer } from '../register/state.ts'
import type { AskingDay } from './cadence.ts'
import type { Item, Reason, Sent } from './message.ts'

/** Who may get a message now: a team, or the secretariat, on its own working day. */
export interface Receiver {
  readonly id: string
  readonly team?: Team
  readonly today: Day
  readonly place: Place
  readonly zone: string
  /** The instant of the day's hour. What turns up after it waits for the next day's message. */
  readonly begin: DateTime
  readonly hour: string
}

/** What is to be planned for, and by what. */
export interface Asking {
  readonly register: Register
  readonly calendars: Calendars
  readonly sent: Sent
}

/** What there is to say to a receiver today, and the first later day on which there may be something, if nothing changes till then; undefined: none. */
export interface Look {
  readonly items: readonly Item[]
  readonly next: Day | undefined
}

export const nothing: Look = { items: [], next: undefined }

export function notBefore(next: Day): Look {
  return { items: [], next }
}

export function tomorrow(today: Day): Day {
  return plusDays(today, 1)
}

export function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day
  return first
}

/** How many days count, today among them: what a machine missed that was asleep for longer is not said any more. */
export const windowDays = 7

/** From the most to the least pressing. */
const pressing: readonly Reason[] = [
  'escalated',
  'overdue',
  'due',
  'agree',
  'before',
  'begins',
  'urgent',
  'yours',
  'review',
  'poll',
  'news',
]

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

/** A row that only the poll brings, of what is late all the same: it presses like what is overdue. */
export function isLateRow({ reason, deadline }: Item, today: Day): boolean {
  return reason === 'poll' && deadline !== null && deadline < today
}

/** By what presses most, then by the earliest deadline, then as in the file. */
export function mostPressingFirst(items: readonly Item[], today: Day): Item[] {
  const never = '9999'
  const rank = (item: Item) => pressing.indexOf(isLateRow(item, today) ? 'overdue' : item.reason)
  return items.toSorted((a, b) => rank(a) - rank(b) || compare(a.deadline ?? never, b.deadline ?? never))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The most pressing, and of those the latest, of the days that have come and still count: in the window, and after the last message that named
 * it. Of several that moved to the same day it is the first: since then it has been held back.
 */
export function missedOrToday(days: readonly AskingDay[], today: Day, lastNamed: (upTo: Day) => Day | undefined): AskingDay | undefined {
  const oldest = oldestDay(today)
  return days
    .filter(({ moved }) => moved <= today && moved >= oldest && moved > (lastNamed(newestDay(moved)) ?? firstDay))
    .toSorted(
      (a, b) => pressing.indexOf(a.reason) - pressing.indexOf(b.reason) || daysBetween(a.moved, b.moved) || daysBetween(b.on, a.on),
    )[0]
}

/** Whether the team is still to be asked if this is theirs: once, in its next day's message after the promise. */
export function askIfYours({ register, sent }: Asking, commitment: Commitment, { id, today }: Receiver): Look {
  const owner = commitment.owners.find((each) => each.team === id)
  if (!owner?.assumed || !isOpen(commitment)) return nothing
  // A promise that is made today comes into the register today: its teams' next day's message is tomorrow's.
  const promised = commitment.source?.date
  if (promised !== undefined && today <= promised) return notBefore(tomorrow(promised))
  if (sent.lastNaming(id, commitment.id, lastDay, 'yours')) return nothing
  return { items: [itemOf(commitment, 'yours', today, deadlineOf(commitment.due, register.events))], next: tomorrow(today) }
}

/** Whether the commitment was promised already on that day. */
export function isPromised(commitment: Commitment, day: Day): boolean {
  return commitment.source?.date === undefined || commitment.source.date <= day
}

/** The closing (or withdrawal) that the other side is to agree to. */
export function endingToTell(commitment: Commitment): Item['tells'] | undefined {
  const entry = [...endingsOf(commitment).values()].at(-1)
  return entry ? { about: commitment.id, entry } : undefined
}

/** The local day of a team's last answer. */
export function answerDay(
  { log, ...commitment }: Commitment,
  team: string,
  { zone, today }: Pick<Receiver, 'zone' | 'today'>,
): Day | undefined {
  if (!log || log.length === 0) return undefined
  const answer = lastAnswer({ ...commitment, log: saidUpTo(log, tomorrow(today)) }, team)
  return answer ? dayIn(timeOf(answer.at), zone) : undefined
}

/** Whether something was said after the hour of today's message. */
export function isSaidSince(log: readonly LogEntry[] | undefined, { begin, today }: Receiver): boolean {
  // A first look by the written day alone costs nothing; a zone moves it by a day at most.
  if (!log || (log.at(-1)?.at ?? '') < plusDays(today, -1)) return false
  const last = saidUpTo(log, tomorrow(today)).at(-1)
  return last !== undefined && timeOf(last.at) > begin
}

/** Without what was kept by a clock that ran ahead: it is of another day, and holds nothing up till then. */
function saidUpTo(log: readonly LogEntry[], day: Day): LogEntry[] {
  return log.slice(0, log.findLastIndex(({ at }) => at.slice(0, 10) <= day) + 1)
}

/** Whether a log has words of a clock that ran ahead: they begin to count when their day comes, and nothing else tells of that. */
export function isAhead(log: readonly LogEntry[] | undefined, today: Day): boolean {
  return (log?.at(-1)?.at.slice(0, 10) ?? firstDay) > tomorrow(today)
}

/** The first day that still counts for a message of `today`. */
export function oldestDay(today: Day): Day {
  return plusDays(today, 1 - windowDays)
}

/** The last day whose message may have told of what has its day on `day`. */
export function newestDay(day: Day): Day {
  return plusDays(day, windowDays - 1)
}

export function later(a: Day, b: Day | undefined): Day {
  return b === undefined || a > b ? a : b
}
