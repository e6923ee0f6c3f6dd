import { plusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import type { Day, Due } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import type { When } from './when.ts'
import { dayFrom } from './when.ts'

// The year of a date: the one that is said, or the one that is meant if the words name no year.

/** The year in the rest of a date; its `year` is undefined if nothing is left. Undefined if the rest is something else. */
export function yearAt(rest: string, { ofYear }: DateWords): { year: number | undefined } | undefined {
  const bare = rest.trim().replace(ofYear, '')
  if (bare === '') return { year: undefined }
  return /^(?:(?:19|20)\d\d|'\d\d)$/.test(bare) ? { year: fullYear(bare.replace("'", '')) } : undefined
}

export function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  return year.length === 2 ? 2000 + Number(year) : Number(year)
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
