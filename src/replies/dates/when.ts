import type { DateTime } from 'luxon'
import type { WorkingDays } from '../../register/calendar.ts'
import { lastDayOfMonth, plusDays, weekdayOf } from '../../register/days.ts'
import type { Language } from '../../register/languages.ts'
import type { EventItem } from '../../register/register.ts'
import type { Day, Due } from '../../register/schema.ts'
import type { DateReader } from '../reading.ts'

/** What the meaning of a date's words depends on. `today` is the person's own. */
export interface DateContext {
  readonly today: Day
  readonly at: DateTime
  readonly language: Language
  readonly workingDays: WorkingDays
  readonly reader: DateReader
  readonly events: ReadonlyMap<string, EventItem>
  /** The month may stand before the day there: "03/04" is asked about. */
  readonly isMonthFirst?: boolean
  /** The month and the day on which the register's financial year begins, "04-01", if it says so. */
  readonly financialYear: string | undefined
}

/**
 * The meaning of the words of a date: a due as it would stand in the register, with its first and last day.
 * `part`: of a span the words name its end, or a part of it without a day of its own ("late April"), though its due is the whole span.
 * `either`: the days that figures may be, where the month may stand first. `again`: if the words name no year, they also fit this long before ("the 15th": a month).
 */
export type When =
  | {
      readonly is: 'due'
      readonly due: Due
      readonly first: Day
      readonly last: Day
      readonly again?: string
      readonly part?: 'end' | 'some of it'
    }
  | { readonly is: 'no such date' }
  | { readonly is: 'unclear'; readonly either?: readonly Day[] }

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

/** A day of the calendar, if there is such a day. */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9998) return undefined
  const last = lastDayOfMonth(year, month)
  return day > Number(last.slice(8)) ? undefined : plusDays(last, day - Number(last.slice(8)))
}

export function exactDay(year: number, month: number, day: number): When {
  const found = dayFrom(year, month, day)
  return found === undefined ? { is: 'no such date' } : dayDue(found)
}

/** The first such weekday after `day`. */
export function weekdayAfter(day: Day, weekday: number): Day {
  return plusDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)
}

/**
 * Until when a date silences: "until April" ends when April begins, or if it has begun when it is over; "until the end of April" does so with its last
 * day. Until when is not said by "late April".
 */
export function silencedUntil({ first, last, part }: When & { is: 'due' }, today: Day): Day | undefined {
  if (part === 'some of it') return undefined
  return part === 'end' || first <= today ? last : first
}
