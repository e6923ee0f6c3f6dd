import { DateTime } from 'luxon'
import { dayNumbered, firstDay, lastDay, minusDuration, numberOf, plusDays, plusDuration, weekdayOf } from './days.ts'
import type { Day } from './schema.ts'
import { zoneOf } from './zone.ts'

/** Public holidays of the calendars that the register names. An argument everywhere, because the holiday library is heavy to load. */
export interface Calendars {
  /** Whether `day` is a public holiday in `calendar` (`GB-ENG`, `FR`, ...). A weekend is not one. */
  isHoliday(calendar: string, day: Day): boolean
  /** Whether there is such a calendar. */
  knows(calendar: string): boolean
}

/** What makes a day a working day: the holidays, and the receiving team's calendar. */
export interface WorkingDays {
  readonly calendars: Calendars
  readonly calendar: string
  /** The team's own closed days, and days with nobody in. */
  readonly isClosed?: (day: Day) => boolean
}

/** The working days of an addressee. */
export function workingDaysOf({ calendar, isClosed }: Omit<WorkingDays, 'calendars'>, calendars: Calendars): WorkingDays {
  return { calendars, calendar, ...(isClosed ? { isClosed } : {}) }
}

/** The calendar day of an instant in a zone. */
export function dayIn(instant: DateTime, zone: string): Day {
  return dayOf(instant.setZone(zoneOf(zone)))
}

/** The calendar day of a luxon time, in its own zone. */
export function dayOf(time: DateTime): Day {
  return time.toISODate() as Day
}

export function isWorkingDay(day: Day, { calendars, calendar, isClosed }: WorkingDays): boolean {
  // Beyond the first and the last day there is no day to move to.
  if (day === firstDay || day === lastDay) return true
  return weekdayOf(day) < 6 && !calendars.isHoliday(calendar, day) && !isClosed?.(day)
}

/** The day itself if it is a working day, else the working day before it: for what must be said before a deadline. */
export function onOrBefore(day: Day, workingDays: WorkingDays): Day {
  let found = day
  while (!isWorkingDay(found, workingDays)) found = plusDays(found, -1)
  return found
}

/** The day itself if it is a working day, else the next one. */
export function onOrAfter(day: Day, workingDays: WorkingDays): Day {
  let found = day
  while (!isWorkingDay(found, workingDays)) found = plusDays(found, 1)
  return found
}

export function workingDayBefore(day: Day, workingDays: WorkingDays): Day {
  return onOrBefore(plusDays(day, -1), workingDays)
}

/** The day a span later: a calendar duration (`P1W`), or `10 working days`, counted from the day after. */
export function plusSpan(day: Day, span: string, workingDays: WorkingDays): Day {
  const count = workingDaysIn(span)
  return count === undefined ? plusDuration(day, span) : workingDaysFrom(day, count, workingDays)
}

/** The day a span earlier. */
export function minusSpan(day: Day, span: string, workingDays: WorkingDays): Day {
  const count = workingDaysIn(span)
  return count === undefined ? minusDuration(day, span) : workingDaysFrom(day, -count, workingDays)
}

function workingDaysIn(span: string): number | undefined {
  const words = /^(\d+) working days?$/.exec(span)
  return words ? Number(words[1]) : undefined
}

function workingDaysFrom(day: Day, count: number, workingDays: WorkingDays): Day {
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found = plusDays(found, Math.sign(count))
    if (isWorkingDay(found, workingDays)) left--
  }
  return found
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const ordinals = ['first', 'second', 'third', 'fourth']
// Monday 5 January 1970, the first Monday that has a number: `every second Monday` must mean the same weeks after a restart.
const firstMonday = numberOf('1970-01-05' as Day)

/** Whether a rhythm (`every Monday`, `every second Monday`, `first Monday of the month`, `never`) falls on the day, whether a holiday or not. */
export function isRhythmDay(rhythm: string, day: Day): boolean {
  if (rhythm === 'never') return false
  const words = rhythm.split(' ')
  const inMonth = rhythm.endsWith(' of the month')
  const name = inMonth ? words[1] : words.at(-1)
  if (weekdayOf(day) !== weekdays.indexOf(name ?? '') + 1) return false

  if (!inMonth) return words[1] !== 'second' || Math.floor((numberOf(day) - firstMonday) / 7) % 2 === 0
  if (words[0] === 'last') return plusDays(day, 7).slice(5, 7) !== day.slice(5, 7)
  return Math.ceil(Number(day.slice(8, 10)) / 7) === ordinals.indexOf(words[0] ?? '') + 1
}

/**
 * The day of a rhythm that is kept on the working day `today`: `today` itself, or a day since the last working day. The poll of a holiday Monday
 * is on Tuesday.
 */
export function rhythmDayMovedTo(today: Day, rhythm: string, workingDays: WorkingDays): Day | undefined {
  if (rhythm === 'never' || !isWorkingDay(today, workingDays)) return undefined
  for (let number = numberOf(today), last = numberOf(workingDayBefore(today, workingDays)); number > last; number--)
    if (isRhythmDay(rhythm, dayNumbered(number))) return dayNumbered(number)
  return undefined
}

/**
 * The instant of a local hour (`09:00`). If the hour comes twice, the first; if the clocks skip it, or the whole day, the first instant after
 * the gap. Not left to luxon, which chooses between two instants by the season in which it is asked.
 */
export function localHour(day: Day, hour: string, zoneName: string): DateTime {
  const zone = zoneOf(zoneName)
  const offsetAt = (ms: number) => zone.offset(ms) * minuteMs
  const onTheWall = numberOf(day) * dayMs + Number(hour.slice(0, 2)) * 60 * minuteMs + Number(hour.slice(3, 5)) * minuteMs
  // No zone is further than this from UTC.
  const [before, after] = [offsetAt(onTheWall - 14 * 60 * minuteMs), offsetAt(onTheWall + 12 * 60 * minuteMs)]
  const [first, second] = [onTheWall - Math.max(before, after), onTheWall - Math.min(before, after)]
  const found = [first, second].find((ms) => before === after || ms + offsetAt(ms) === onTheWall)
  return DateTime.fromMillis(found ?? changeBetween(first, second, offsetAt), { zone })
}

/** The first instant with another offset than at `early`. */
function changeBetween(early: number, late: number, offsetAt: (ms: number) => number): number {
  let [from, to] = [early, late]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (offsetAt(middle) === offsetAt(early)) from = middle
    else to = middle
  }
  return to
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
