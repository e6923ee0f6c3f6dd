import type { WorkingDays } from '../register/calendar.ts'
import { isRhythmDay, minusSpan, onOrAfter, onOrBefore, plusSpan, workingDayBefore } from '../register/calendar.ts'
import { daysBetween, lastDay, later, lengthInDays, plusDays, plusDurations } from '../register/days.ts'
import type { Deadline } from '../register/due.ts'
import type { FullCadence } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { AskingDay } from './catch-up-window.ts'
import { isCountedOut, oldestDay } from './catch-up-window.ts'
import type { Reason } from './message.ts'
import type { Receiver } from './planning.ts'

type Dated = Deadline & { kind: 'dated' }

/** The first working day of a span takes the place of an offset that lies so near it, on either side. */
const nearDays = 7

/** An offset of so many days or more may wait for another message. */
const earlyDays = 28

/** The days up to and on a deadline: each offset before it, the first day of a span, the day itself. Days before the promise, as moved, are left out. */
export function daysUpTo(
  deadline: Dated,
  cadence: FullCadence,
  { promised, workingDays }: { promised: Day | undefined; workingDays: WorkingDays },
): AskingDay[] {
  const afterPromise = (day: AskingDay) => promised === undefined || day.moved >= promised
  const isSpan = deadline.first < deadline.day
  const begins: AskingDay[] = isSpan
    ? [{ reason: 'begins' as const, on: deadline.first, moved: onOrAfter(deadline.first, workingDays) }]
    : []
  const kept = begins.filter(afterPromise)
  const offsets = cadence.before
    .map((span): AskingDay => {
      const on = minusSpan(deadline.day, span, workingDays)
      return { reason: 'before', on, moved: onOrBefore(on, workingDays), isEarly: daysBetween(on, deadline.day) >= earlyDays }
    })
    .filter(afterPromise)
    .filter((offset) => !kept.some((first) => Math.abs(daysBetween(first.moved, offset.moved)) <= nearDays))
  return [...offsets, ...kept, { reason: 'due', on: deadline.day, moved: onOrBefore(deadline.day, workingDays) }]
}

/** Every `span` after `start`, and not on `start` itself; or, where it is a rhythm (`every Tuesday`), on its days after `start`. */
interface Rhythm {
  readonly start: Day
  readonly span: string
}

type Today = Pick<Receiver, 'today' | 'workingDays'>

/**
 * The latest day of a rhythm that has come by `today`, and the next one, counted from the unmoved days. If a holiday or an absence moved several days
 * to one working day, it is the first of them: the rhythm has been held back since then.
 */
export function rhythmAround(reason: Reason, rhythm: Rhythm, { today, workingDays }: Today): AskingDay[] {
  let latest: AskingDay[] = []
  for (const on of daysOf(rhythm, { today, workingDays })) {
    const day = { reason, on, moved: onOrAfter(on, workingDays), every: rhythm.span }
    if (day.moved > today) return [...latest, day]
    if (latest[0]?.moved !== day.moved) latest = [day]
  }
  return latest
}

/** The days of a rhythm, without end. One that counts in whole days begins shortly before `today`, however long ago its start is. */
function* daysOf({ start, span }: Rhythm, { today, workingDays }: Today): Generator<Day> {
  if (span === 'never') return
  if (!isCountedOut(span)) {
    const past = workingDayBefore(oldestDay(today), workingDays)
    for (let on = plusDays(later(start, plusDays(past, -31)), 1); on < lastDay; on = plusDays(on, 1)) if (isRhythmDay(span, on)) yield on
    return
  }
  // At the end of the calendar there is no later day.
  if (plusSpan(start, span, workingDays) <= start) return
  if (span.endsWith('days') || span.endsWith('day')) {
    for (let on = plusSpan(start, span, workingDays); ; on = plusSpan(on, span, workingDays)) yield on
  }
  const length = lengthInDays(span)
  // A day that still counts may have moved there from long before: what is looked at begins on the last working day that counts no more.
  const past = workingDayBefore(oldestDay(today), workingDays)
  let times = length === undefined ? 1 : Math.max(1, Math.floor(daysBetween(start, past) / length))
  for (;;) yield plusDurations(start, span, times++)
}
