import { plusSpan } from '../../register/calendar.ts'
import { plusDays, plusDuration, weekdayOf } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { dayWithinMonth } from './month-days.ts'
import { monthAt } from './months.ts'
import { shapesOf } from './shapes.ts'
import { isoOf, nextOrThis, spanSaid } from './spans.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, exactDay, weekdayAfter } from './when.ts'
import { fullYear, justPassed, yearAt } from './year.ts'

// Days and weeks as people write them. The date library reads only some of them, and some of them wrong.

/** The date that plain words are in one language. All of the words must belong to it. */
export function readPhrase(phrase: string, words: DateWords, context: DateContext): When | undefined {
  const { today } = context
  if (words.today.test(phrase)) return dayDue(today)
  if (words.tomorrow.test(phrase)) return dayDue(plusDays(today, 1))
  if (words.dayAfterTomorrow.test(phrase)) return dayDue(plusDays(today, 2))
  if (words.past.test(phrase)) return dayDue(plusDays(today, -1), 'P1D')

  const counted = phrase.replace(words.fromToday, '').replace(words.afterLength, '')
  const length = counted === phrase ? undefined : lengthSaid(counted, words)
  if (length !== undefined) return dayDue(plusSpan(today, length, context.workingDays))

  const bare = withoutLead(phrase, words)
  return (
    isoOf(bare, words, today) ??
    numericOf(bare, today) ??
    dayOfMonthOf(bare, words, today) ??
    dayWithinMonth(bare, words, context) ??
    weekOf(bare, words, today) ??
    spanSaid(bare, words, today) ??
    weekdayOfPhrase(bare, words, today) ??
    vagueOf(phrase, words)
  )
}

/** "early May", "in the spring": a time, but no date. */
function vagueOf(phrase: string, { vague }: DateWords): When | undefined {
  return vague.test(phrase) && !/[:;,(]/.test(phrase) && phrase.split(' ').length < 5 ? { is: 'unclear' } : undefined
}

/** The length of time that the words are, as the register writes it: `P2W`, `10 working days`. */
export function lengthSaid(phrase: string, words: DateWords): string | undefined {
  const { unit, said } = unitAtEnd(phrase, words) ?? {}
  if (unit === 'fortnight' && said === undefined) return 'P2W'
  const count = said === undefined ? undefined : countSaid(said.replace(words.more, ''), words)
  if (unit === undefined || count === undefined || count === 0) return undefined
  switch (unit) {
    case 'workingDay':
      return `${count} working days`
    case 'day':
      return `P${count}D`
    case 'week':
      return `P${count}W`
    case 'fortnight':
      return `P${count * 2}W`
    case 'month':
      return `P${count}M`
    case 'quarter':
      return `P${count * 3}M`
    case 'year':
      return `P${count}Y`
  }
}

type Unit = keyof DateWords['units']
const unitNames: readonly Unit[] = ['fortnight', 'workingDay', 'day', 'week', 'month', 'quarter', 'year']

/** The unit at the end of the words, the longest there is ("working days", not "days"), and what stands before it. */
function unitAtEnd(phrase: string, { units }: DateWords): { unit: Unit; said: string | undefined } | undefined {
  const starts = [
    { end: undefined, start: 0 },
    ...[...phrase.matchAll(/[\s-]+/g)].map(({ 0: gap, index }) => ({ end: index, start: index + gap.length })),
  ]
  for (const { end, start } of starts) {
    const unit = unitNames.find((name) => units[name].test(phrase.slice(start)))
    if (unit) return { unit, said: end === undefined ? undefined : phrase.slice(0, end) }
  }
  return undefined
}

function countSaid(said: string, { numbers }: DateWords): number | undefined {
  if (/^\d{1,3}$/.test(said)) return Number(said)
  return Object.hasOwn(numbers, said) ? numbers[said] : undefined
}

function withoutLead(phrase: string, { lead }: DateWords): string {
  let bare = phrase
  for (let times = 0; times < 4; times++) {
    const shorter = bare.replace(lead, '').trim()
    if (shorter === bare || shorter === '') break
    bare = shorter
  }
  return bare
}

/** 15/4, 15.04.2011, 15-4-11: day before month. */
function numericOf(bare: string, today: Day): When | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(bare)
  return parts ? dayDueOf({ day: Number(parts[1]), month: Number(parts[3]), year: fullYear(parts[4]) }, today) : undefined
}

/** "15 April 2011", "April 15th", "mardi 1er mars", "the 15th". */
function dayOfMonthOf(bare: string, words: DateWords, today: Day): When | undefined {
  const weekday = words.weekdays.findIndex((pattern) => pattern.test(bare))
  const pattern = words.weekdays[weekday]
  const rest = pattern ? bare.replace(pattern, '').replace(words.weekday.beforeDay, '') : bare
  const when = plainDayOf(rest, words, today)
  if (when?.is !== 'due' || weekday === -1) return when
  const isSo = (day: Day): boolean => weekdayOf(day) === weekday + 1
  // The weekday tells the year: "Wednesday 9 March", said on 10 March 2011, was the day before.
  const passed = justPassed(when, today)
  if (passed && isSo(passed.first)) return dayDue(passed.first)
  return isSo(when.first) ? dayDue(when.first, when.again === 'P1Y' ? undefined : when.again) : { is: 'unclear' }
}

function plainDayOf(rest: string, words: DateWords, today: Day): When | undefined {
  const ordinal = shapesOf(words).dayNumber.exec(rest)
  if (!ordinal) return dayBehindMonth(rest, words, today)
  const day = Number(ordinal[1])
  const after = rest.slice(ordinal[0].length).replace(shapesOf(words).of, '')
  if (after === '') return dayOfThisMonth(day, today)
  if (words.ofThisMonth.test(after)) return exactDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)), day)
  if (words.ofNextMonth.test(after)) {
    const next = plusDuration(plusDays(today, 1 - Number(today.slice(8))), 'P1M')
    return exactDay(Number(next.slice(0, 4)), Number(next.slice(5, 7)), day)
  }
  const month = monthAt(after, words)
  const year = month && yearAt(month.after, words)
  return month && year ? dayDueOf({ day, month: month.number, year: year.year }, today) : undefined
}

/** "April 15th", "April the 15th 2011" */
function dayBehindMonth(rest: string, words: DateWords, today: Day): When | undefined {
  const month = monthAt(rest, words)
  const [, day, behind = ''] = shapesOf(words).dayBehindMonth.exec(month?.after ?? '') ?? []
  const year = day === undefined ? undefined : yearAt(behind, words)
  return month && year ? dayDueOf({ day: Number(day), month: month.number, year: year.year }, today) : undefined
}

/** A week comes to its Friday. */
function weekOf(bare: string, words: DateWords, today: Day): When | undefined {
  const fridayOf = (day: Day): When & { is: 'due' } => {
    const friday = plusDays(day, 5 - weekdayOf(day))
    return { is: 'due', due: friday, first: plusDays(friday, -4), last: friday }
  }
  const ofDay = words.weekOf.exec(bare)?.[1]
  if (ofDay !== undefined) {
    const when = dayOfMonthOf(ofDay, words, today)
    // The week of a day that has just passed may not be over.
    return when?.is === 'due' ? fridayOf(justPassed(when, today)?.first ?? when.first) : when
  }
  const ended = bare.replace(words.end, '')
  if (words.weekAfterNext.test(ended)) return fridayOf(plusDays(today, 14))
  const week = nextOrThis(ended, words)
  if (!week || !words.units.week.test(week.unit)) return undefined
  const friday = fridayOf(week.next ? plusDays(today, 7) : today)
  return friday.last < today ? fridayOf(plusDays(friday.last, 7)) : friday
}

/** "Friday", "next Friday" (both the next one that comes), "Monday week", "lundi en huit" (a week after it). */
function weekdayOfPhrase(bare: string, words: DateWords, today: Day): When | undefined {
  const { weekday: around } = words
  const dayWords = bare.replace(around.weekOn, '')
  const plain = dayWords.replace(words.next, '').replace(words.current, '').replace(around.next, '')
  const weekday = words.weekdays.findIndex((pattern) => pattern.test(plain))
  const pattern = words.weekdays[weekday]
  if (!pattern) return undefined
  const rest = plain.replace(pattern, '').trim()
  const day = weekdayAfter(today, weekday + 1)
  if (dayWords !== bare) return rest === '' ? dayDue(plusDays(day, 7)) : undefined
  if (rest === '') return dayDue(day, 'P1W')
  if (around.inAWeek.test(rest)) return dayDue(plusDays(day, 7))
  if (around.inTwoWeeks.test(rest)) return dayDue(plusDays(day, 14))
  return around.ofNextWeek.test(rest) ? dayDue(plusDays(today, 7 + weekday + 1 - weekdayOf(today))) : undefined
}

function dayDueOf({ day, month, year }: { day: number; month: number; year: number | undefined }, today: Day): When {
  if (year !== undefined) return exactDay(year, month, day)
  // Eight years, so that 29 February is found even across 2100.
  for (let candidate = Number(today.slice(0, 4)), end = candidate + 8; candidate <= end; candidate++) {
    const found = dayFrom(candidate, month, day)
    if (found !== undefined && found >= today) return dayDue(found, 'P1Y')
  }
  return { is: 'no such date' }
}

/** A day in the next month that has such a day: "the 31st", said in February, is 31 March. */
function dayOfThisMonth(day: number, today: Day): When {
  if (day < 1 || day > 31) return { is: 'no such date' }
  for (let first = plusDays(today, 1 - Number(today.slice(8))), months = 0; months < 4; months++, first = plusDuration(first, 'P1M')) {
    const found = dayFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day)
    if (found !== undefined && found >= today) return dayDue(found, 'P1M')
  }
  return { is: 'no such date' }
}
