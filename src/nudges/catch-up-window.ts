import { daysBetween, firstDay, lengthInDays, plusDays } from '../register/days.ts'
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
    .filter((day) => !isJustNamed(day, lastNamed))
    .toSorted((a, b) => byPressure(a.reason, b.reason) || daysBetween(a.moved, b.moved) || daysBetween(b.on, a.on))[0]
}

/** So many days after a message that named it, at most, a day of a rhythm is left out. */
const mostNearDays = 3

/** Whether a day of a rhythm comes so soon after a message that named the commitment that it counts as asked: a poll on Tuesday is no nudge on Wednesday. */
function isJustNamed({ moved, every }: AskingDay, lastNamed: (upTo: Day) => Day | undefined): boolean {
  if (every === undefined) return false
  const named = lastNamed(plusDays(moved, -1))
  return named !== undefined && daysBetween(named, moved) <= Math.min(mostNearDays, Math.floor(periodInDays(every) / 2))
}

/** How many days lie between two days of a rhythm, at least. */
function periodInDays(every: string): number {
  const working = /^(\d+) working/.exec(every)
  if (working) return Number(working[1])
  if (every.startsWith('P')) return lengthInDays(every) ?? 28
  return every.startsWith('every second') ? 14 : every.startsWith('every') ? 7 : 28
}
