import { onOrAfter, onOrBefore, plusSpan, minusSpan } from '../register/calendar.ts'
import type { Place } from '../register/calendar.ts'
import { daysBetween, lengthInDays, plusDurations } from '../register/days.ts'
import type { Deadline } from '../register/due.ts'
import type { FullCadence } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Reason } from './message.ts'

/** A day on which a commitment is asked after: as counted, and the team's working day to which it moves. */
export interface AskingDay {
  readonly reason: Reason
  readonly on: Day
  readonly moved: Day
}

type Dated = Deadline & { kind: 'dated' }

/**
 * The days up to and on a deadline: each offset before it, the first day of a span, the day itself. None before the day of the promise, as moved.
 * The first working day of a span takes the place of an offset within a week of it.
 */
export function daysUpTo(deadline: Dated, cadence: FullCadence, promised: Day | undefined, place: Place): AskingDay[] {
  const afterPromise = (day: AskingDay) => promised === undefined || day.moved >= promised
  const begins: AskingDay[] =
    deadline.first < deadline.day ? [{ reason: 'begins' as const, on: deadline.first, moved: onOrAfter(deadline.first, place) }].filter(afterPromise) : []
  const offsets = cadence.before
    .map((span): AskingDay => {
      const on = minusSpan(deadline.day, span, place)
      return { reason: 'before', on, moved: onOrBefore(on, place) }
    })
    .filter(afterPromise)
    .filter((offset) => !begins.some((first) => Math.abs(daysBetween(first.moved, offset.moved)) <= 7))
  return [...offsets, ...begins, { reason: 'due', on: deadline.day, moved: onOrBefore(deadline.day, place) }]
}

/** The latest day of a rhythm that has come by `today`: every `span` after `start` (not `start` itself), counted from the unmoved days. */
export function latestOf(reason: Reason, start: Day, span: string, today: Day, place: Place): AskingDay | undefined {
  let latest: AskingDay | undefined
  for (const on of daysOf(start, span, today, place)) {
    const moved = onOrAfter(on, place)
    if (moved <= today) latest = { reason, on, moved }
  }
  return latest
}

/** The days of a rhythm up to `today`; of one in whole days only the last few, whatever the years in between. */
function* daysOf(start: Day, span: string, today: Day, place: Place): Generator<Day> {
  if (span.endsWith('days') || span.endsWith('day')) {
    for (let on = plusSpan(start, span, place); on <= today; on = plusSpan(on, span, place)) yield on
    return
  }
  const length = lengthInDays(span)
  const passed = daysBetween(start, today)
  // A day may have moved past today by a long run of holidays: the two before it are looked at too.
  let times = length === undefined ? 1 : Math.max(1, Math.floor(passed / length) - 2)
  for (let on = plusDurations(start, span, times); on <= today; on = plusDurations(start, span, times)) {
    yield on
    times++
  }
}
