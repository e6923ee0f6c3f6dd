import { daysBetween, earliest, firstDay, lengthInDays, plusDays, weekdayOf } from '../register/days.ts'
import type { Day } from '../register/schema.ts'
import { byPressure } from './items.ts'
import type { Reason } from './message.ts'

/** A day on which a commitment is asked after: as counted, and the team's working day to which it moves. */
export interface AskingDay {
  readonly reason: Reason
  readonly on: Day
  readonly moved: Day
  /** Of a day of a rhythm: its length, or the rhythm itself. */
  readonly every?: string
  /** Of an offset before a deadline: it is so long before it that a few days don't matter. */
  readonly isEarly?: boolean
}

/** How many days count, today among them. What a machine missed by sleeping longer is not said any more. */
export const windowDays = 7

/** The first day that still counts for a message of `today`. */
export function oldestDay(today: Day): Day {
  return plusDays(today, 1 - windowDays)
}

/** The last day on which something due on `day` can still be sent. */
export function newestDay(day: Day): Day {
  return plusDays(day, windowDays - 1)
}

/**
 * The most pressing, and of those the latest, of the days that have come and still count: in the window, and after the last message that named
 * it. Of several that moved to the same day it is the first: since then it has been held back.
 */
export function missedOrToday(days: readonly AskingDay[], today: Day, lastNamed: (upTo: Day) => Day | undefined): AskingDay | undefined {
  const oldest = oldestDay(today)
  return days
    .filter(({ moved }) => moved <= today && moved >= oldest && moved > (lastNamed(newestDay(moved)) ?? firstDay))
    .filter((day) => !isJustNamed(day, lastNamed) || (isWeekly(day) && day.moved < mondayOf(today)))
    .toSorted((a, b) => byPressure(a.reason, b.reason) || daysBetween(a.moved, b.moved) || daysBetween(b.on, a.on))[0]
}

/** The first later day on which one of the days may come up, if nothing changes: what was just named this week may come with the next one. */
export function nextOf(days: readonly AskingDay[], today: Day): Day | undefined {
  const monday = mondayOf(today)
  const isHeld = (day: AskingDay) => isWeekly(day) && day.moved >= monday
  return earliest(days.map((day) => (day.moved > today ? day.moved : isHeld(day) ? plusDays(monday, windowDays) : undefined)))
}

/** So many days after a message that named it, at most, a day of a rhythm is left out. */
const mostNearDays = 3

/** The first day of its week. */
export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekdayOf(day))
}

/** Whether it comes each week, counted from a day of its own: another follows soon, whatever becomes of this one. */
export function isWeekly({ every }: AskingDay): boolean {
  return every !== undefined && isCountedOut(every) && periodInDays(every) === windowDays
}

/** Whether a day of a rhythm comes so soon after a message that named the commitment that it counts as asked: a poll on Tuesday is no nudge on Wednesday. */
export function isJustNamed({ moved, every }: AskingDay, lastNamed: (upTo: Day) => Day | undefined): boolean {
  if (every === undefined) return false
  const named = lastNamed(plusDays(moved, -1))
  return named !== undefined && daysBetween(named, moved) <= Math.min(mostNearDays, Math.floor(periodInDays(every) / 2))
}

/** How many days lie between two days of a rhythm, at least. */
export function periodInDays(every: string): number {
  const working = Number(/^(\d+) working/.exec(every)?.[1])
  if (working) return working + 2 * Math.floor(working / 5)
  if (every.startsWith('P')) return lengthInDays(every) ?? 28
  return every.startsWith('every second') ? 14 : every.startsWith('every') ? 7 : 28
}

/** `P1W`, `10 working days`, and not `every Tuesday`. */
export function isCountedOut(cadence: string): boolean {
  return /^(?:P|\d)/.test(cadence)
}
