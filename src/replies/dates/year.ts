import { daysBetween, minusDuration, plusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import type { Day, Due } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import type { When } from './when.ts'
import { dayDue, dayFrom, exactDay } from './when.ts'

// The year of a date: the one that is said, or the one that is meant if the words name no year.

/** The year in the rest of a date; its `year` is undefined if nothing is left. Undefined if the rest is something else. With `today`, two digits will do. */
export function yearAt(rest: string, { ofYear }: DateWords, today?: Day): { year: number | undefined } | undefined {
  const bare = rest
    .trim()
    .replace(/^[-/.]\s*/, '')
    .replace(ofYear, '')
  if (bare === '') return { year: undefined }
  if (/^(?:(?:19|20)\d\d|'\d\d)$/.test(bare)) return { year: fullYear(bare.replace("'", '')) }
  return today !== undefined && /^\d\d$/.test(bare) && isNear(2000 + Number(bare), today) ? { year: 2000 + Number(bare) } : undefined
}

/** Two digits behind a day may be a year ("15 April 11"). Far from this one they are more likely an hour, or a slip of the pen. */
export function isNear(year: number, today: Day): boolean {
  const ahead = year - Number(today.slice(0, 4))
  return ahead >= -1 && ahead <= 2
}

export function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** A day and a month: of the year that is said, or the next such day. */
export function dayDueOf({ day, month, year }: { day: number; month: number; year: number | undefined }, today: Day): When {
  if (year !== undefined) return exactDay(year, month, day)
  // Eight years, so that 29 February is found even across 2100.
  for (let candidate = Number(today.slice(0, 4)), end = candidate + 8; candidate <= end; candidate++) {
    const found = dayFrom(candidate, month, day)
    if (found !== undefined && found >= today) return dayDue(found, 'P1Y')
  }
  return { is: 'no such date' }
}

// The name of a quarter or a half without a year is soon that of the next one.
const recentlyOfSpans = 45

/** Whether the name of a quarter or a half may still mean the one before, which ended a year before `last`. */
export function againOfSpan(last: Day, today: Day): { again?: string } {
  return daysBetween(minusDuration(last, 'P1Y'), today) <= recentlyOfSpans ? { again: 'P1Y' } : {}
}

// For this long after a day, its name without a year ("9 March") may still mean that day. Later it means the next year's.
const recently = 'P3M'

/** What the same words meant a year before, if that passed only recently: "9 March", said on 10 March, may well mean yesterday. */
export function justPassed(when: When, today: Day): { readonly due: Due; readonly first: Day } | undefined {
  if (when.is !== 'due' || when.again !== 'P1Y' || typeof when.due !== 'string') return undefined
  const year = Number(when.due.slice(0, 4)) - 1
  const due = `${year}${when.due.slice(4)}`
  // Three years in four have no 29 February.
  if (due.length === 10 && dayFrom(year, Number(due.slice(5, 7)), Number(due.slice(8))) === undefined) return undefined
  const deadline = deadlineOf(due, new Map())
  if (deadline.kind !== 'dated' || deadline.day >= today) return undefined
  return today <= plusDuration(deadline.day, recently) ? { due, first: deadline.first } : undefined
}
