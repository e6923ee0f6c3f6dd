import { lastDayOfMonth, plusDays, plusDuration } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { monthAt, ordinalOf } from './months.ts'
import { shapesOf } from './shapes.ts'
import type { When } from './when.ts'
import { dayDue, dayFrom, exactDay, monthDue } from './when.ts'
import { againOfSpan, fullYear, isNear, yearAt } from './year.ts'

// Months, quarters, halves, years, and parts of them. They keep their precision; the date library would turn a month into a day.

export function spanSaid(bare: string, words: DateWords, today: Day): When | undefined {
  const middle = bare.replace(words.middle, '')
  if (middle !== bare) {
    const month = monthSaid(middle, words, today)
    return month ? monthDaySaid(month, 15, today) : middleOfYear(middle, words, today)
  }
  const ended = bare.replace(words.end, '').replace(shapesOf(words).articleBefore, '').replace(words.endBehind, '')
  return (
    monthPhrase(ended, words, today) ??
    quarterPhrase(ended, words, today) ??
    halfOf(ended, words, today) ??
    isoOf(ended, words, today) ??
    unitOf(ended, words, today)
  )
}

/** The middle of a year comes to its June, as its first half does. */
function middleOfYear(said: string, words: DateWords, today: Day): When | undefined {
  const year = isoOf(said, words, today) ?? unitOf(said, words, today)
  if (year?.is !== 'due' || typeof year.due !== 'string' || !/^\d{4}$/.test(year.due)) return undefined
  return monthDue(lastDayOfMonth(Number(year.due), 6))
}

/** The month that the words are: "April", "mois d'avril", "next month". */
export function monthSaid(said: string, words: DateWords, today: Day): (When & { is: 'due' }) | undefined {
  const bare = said.replace(words.monthOf, '')
  const month = monthPhrase(bare, words, today) ?? unitOf(bare, words, today)
  return month?.is === 'due' && typeof month.due === 'string' && /^\d{4}-\d\d$/.test(month.due) ? month : undefined
}

function monthPhrase(bare: string, words: DateWords, today: Day): When | undefined {
  const month = monthAt(bare, words)
  const year = month && yearAt(month.after.replace(words.nextBehindMonth, ''), words)
  if (!month || !year) return undefined
  const now = Number(today.slice(0, 4)) + (month.number < Number(today.slice(5, 7)) ? 1 : 0)
  const first = dayFrom(year.year ?? now, month.number, 1)
  return first === undefined ? undefined : monthDue(first, year.year === undefined ? 'P1Y' : undefined)
}

/** A numbered day of a month that was named. The current month can only mean this one, even if the day is over: then the bot asks back. */
export function monthDaySaid({ first, again }: When & { is: 'due' }, number: number, today: Day): When {
  return dayDue(plusDays(first, number - 1), first.slice(0, 7) === today.slice(0, 7) ? undefined : again)
}

function quarterPhrase(bare: string, words: DateWords, today: Day): When | undefined {
  const [, said, rest = ''] = words.quarter.exec(bare) ?? []
  if (said === undefined) return undefined
  const number = ordinalOf(said, words)
  const year = yearAt(rest, words)
  return number !== undefined && number <= 4 && year ? quarterDue(number, year.year, today) : undefined
}

/** A half of a year becomes the month in which it ends. */
function halfOf(bare: string, words: DateWords, today: Day): When | undefined {
  const [, said = '', year] = shapesOf(words).withYear.exec(bare.replace(/^((?:19|20)\d\d)[ -](.{1,30})$/, '$2 $1')) ?? []
  const [half, figure, ordinal = ''] = words.halfYear.exec(said.trim()) ?? []
  if (half === undefined) return undefined
  const month = ordinalOf(figure ?? ordinal, words) === 1 ? 6 : 12
  const thisYear = Number(today.slice(0, 4))
  const first = dayFrom(Number(year ?? thisYear + (Number(today.slice(5, 7)) > month ? 1 : 0)), month, 1)
  if (first === undefined) return undefined
  const found = monthDue(first)
  return found.is === 'due' && year === undefined ? { ...found, ...againOfSpan(found.last, today) } : found
}

/** "next month", "the quarter", "l'annee prochaine", "this year". */
function unitOf(bare: string, words: DateWords, today: Day): When | undefined {
  const named = nextOrThis(bare, words)
  if (!named) return undefined
  const { unit, next } = named
  if (words.units.month.test(unit)) return monthDue(next ? plusDuration(plusDays(today, 1 - Number(today.slice(8))), 'P1M') : today)
  if (words.units.quarter.test(unit)) {
    const day = next ? plusDuration(plusDays(today, 1 - Number(today.slice(8))), 'P3M') : today
    return quarterDue(Math.ceil(Number(day.slice(5, 7)) / 3), Number(day.slice(0, 4)), today)
  }
  return words.units.year.test(unit) ? yearDue(Number(today.slice(0, 4)) + (next ? 1 : 0)) : undefined
}

export function nextOrThis(bare: string, words: DateWords): { unit: string; next: boolean } | undefined {
  const behind = bare.replace(words.nextBehind, '')
  const unit = behind === bare ? undefined : shapesOf(words).oneWord.exec(behind)?.[1]
  if (unit !== undefined) return { unit, next: true }
  const next = bare.replace(words.next, '')
  if (next !== bare) return { unit: next, next: true }
  const current = bare.replace(words.current, '').replace(words.currentBehind, '')
  return /^\p{L}+$/u.test(current) ? { unit: current, next: false } : undefined
}

export function quarterDue(number: number, year: number | undefined, today: Day): When {
  const now = Math.ceil(Number(today.slice(5, 7)) / 3)
  const inYear = year ?? Number(today.slice(0, 4)) + (number < now ? 1 : 0)
  const first = dayFrom(inYear, number * 3 - 2, 1)
  if (first === undefined) return { is: 'no such date' }
  return {
    is: 'due',
    due: `${inYear}-Q${number}`,
    first,
    last: lastDayOfMonth(inYear, number * 3),
    ...(year === undefined ? againOfSpan(lastDayOfMonth(inYear, number * 3), today) : {}),
  }
}

export function yearDue(year: number): When {
  const first = dayFrom(year, 1, 1)
  return first === undefined ? { is: 'no such date' } : { is: 'due', due: String(year), first, last: lastDayOfMonth(year, 12) }
}

/** "2011-04-15", "2011/04/15", "20110415". */
export function isoDayOf(bare: string): When | undefined {
  const day = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$|^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/.exec(
    bare,
  )?.groups
  return day && exactDay(Number(day['year']), Number(day['month']), Number(day['day']))
}

/** "2011-04-15", "2011-04", "04/2011", "2011", "Q2 2011", "2011-Q2". */
export function isoOf(bare: string, words: DateWords, today: Day): When | undefined {
  const day = isoDayOf(bare)
  if (day) return day
  const month = /^(?<year>\d{4})-(?<month>\d{2})$|^(?<month>\d{1,2})[/.](?<year>\d{4})$/.exec(bare)?.groups
  if (month) {
    // "2011-12" may be December, or a year from one to the next.
    if (/^\d{4}-/.test(bare) && Number(month['month']) === (Number(month['year']) + 1) % 100) return { is: 'unclear' }
    const first = dayFrom(Number(month['year']), Number(month['month']), 1)
    return first === undefined ? { is: 'no such date' } : monthDue(first)
  }
  const year = /^(?:19|20)\d\d$/.exec(bare)
  if (year) return yearDue(Number(bare))
  const quarter = shapesOf(words).quarter.exec(bare)
  if (!quarter) return undefined
  const inYear = fullYear(quarter[1] ?? quarter[3])
  // "Q2 - 15" is no quarter of 2015.
  if (quarter[3]?.length === 2 && !bare.includes("'") && !isNear(inYear ?? 0, today)) return { is: 'unclear' }
  return quarterDue(Number(quarter[2]), inYear, today)
}
