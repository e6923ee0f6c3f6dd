import type { DateTime } from 'luxon'
import type { Place } from '../../register/calendar.ts'
import { lastDayOfMonth, plusDays, plusDuration, weekdayOf } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import type { Language } from '../../register/languages.ts'
import type { EventItem } from '../../register/register.ts'
import type { Day, Due } from '../../register/schema.ts'
import type { DateReader } from '../reading.ts'

/** What the meaning of a date's words depends on. `today` is the person's own. */
export interface DateContext {
  readonly today: Day
  readonly at: DateTime
  readonly language: Language
  readonly place: Place
  readonly reader: DateReader
  readonly events: ReadonlyMap<string, EventItem>
}

/**
 * What words for a date came to: a due as it would stand in the register, with its first and last day.
 * `again`: how long before it the same words would fit too ("the 15th": a month), where they name no year.
 */
export type When =
  | { readonly is: 'due'; readonly due: Due; readonly first: Day; readonly last: Day; readonly again?: string }
  | { readonly is: 'no such date' }
  | { readonly is: 'unclear' }

export function dayDue(day: Day, again?: string): When {
  return { is: 'due', due: day, first: day, last: day, ...(again === undefined ? {} : { again }) }
}

/** The month in which a day lies. */
export function monthDue(day: Day, again?: string): When {
  const last = lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  return {
    is: 'due',
    due: day.slice(0, 7),
    first: plusDays(last, 1 - Number(last.slice(8))),
    last,
    ...(again === undefined ? {} : { again }),
  }
}

/** A day of the calendar, or nothing where there is no such day. */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9998) return undefined
  const last = lastDayOfMonth(year, month)
  return day > Number(last.slice(8)) ? undefined : plusDays(last, day - Number(last.slice(8)))
}

export function exactDay(year: number, month: number, day: number): When {
  const found = dayFrom(year, month, day)
  return found === undefined ? { is: 'no such date' } : dayDue(found)
}

// So long after a day its name alone ("9 March") may still mean that day; later it is plainly the next year's.
const recently = 'P3M'

/** What the same words came to a year before, where that is over only lately: who says "9 March" on 10 March may well mean yesterday. */
export function justPassed(when: When, today: Day): { readonly due: Due; readonly first: Day } | undefined {
  if (when.is !== 'due' || when.again !== 'P1Y' || typeof when.due !== 'string') return undefined
  const year = Number(when.due.slice(0, 4)) - 1
  const due = `${year}${when.due.slice(4)}`
  // There is no 29 February in three years of four.
  if (due.length === 10 && dayFrom(year, Number(due.slice(5, 7)), Number(due.slice(8))) === undefined) return undefined
  const deadline = deadlineOf(due, new Map())
  if (deadline.kind !== 'dated' || deadline.day >= today) return undefined
  return today <= plusDuration(deadline.day, recently) ? { due, first: deadline.first } : undefined
}

/** The first such weekday after `day`. */
export function weekdayAfter(day: Day, weekday: number): Day {
  return plusDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)
}
