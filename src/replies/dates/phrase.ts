import { plusSpan } from '../../register/calendar.ts'
import { plusDays, plusDuration, weekdayOf } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { feastSaid } from './feasts.ts'
import { figuresOf } from './figures.ts'
import { financialSaid } from './financial.ts'
import { lengthSaid } from './lengths.ts'
import { dayWithinMonth } from './month-days.ts'
import { monthAt, ordinalOf } from './months.ts'
import { shapesOf } from './shapes.ts'
import { isoDayOf, isoOf, spanSaid } from './spans.ts'
import { weekSaid } from './weeks.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, exactDay, weekdayAfter } from './when.ts'
import { dayDueOf, justPassed, yearAt } from './year.ts'

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
  if (/^\d{1,2}$/.test(bare) && !words.bareDay.test(phrase)) return { is: 'unclear' }
  const dayOf = (said: string): When | undefined => dayOfMonthOf(withoutLead(said, words), words, context) ?? figuresOf(said, context)
  const when =
    financialSaid(bare, words, context) ??
    isoOf(bare, words, today) ??
    figuresOf(bare, context) ??
    dayOfMonthOf(bare, words, context) ??
    dayWithinMonth(bare, words, context) ??
    weekSaid(bare, words, { today, dayOf }) ??
    feastSaid(bare, words, today) ??
    spanSaid(bare, words, today) ??
    weekdayOfPhrase(bare, words, today) ??
    vagueOf(phrase, words)
  return when?.is === 'due' && when.first < when.last ? { ...when, ...partSaid(bare, words) } : when
}

/** The part of a span that the words name. */
function partSaid(bare: string, words: DateWords): Pick<When & { is: 'due' }, 'part'> {
  if (words.late.test(bare) || words.halfYear.test(bare)) return { part: 'some of it' }
  return words.end.test(bare) || words.endBehind.test(bare) ? { part: 'end' } : {}
}

/** "early May", "in the spring": a time, but no date. */
function vagueOf(phrase: string, { vague }: DateWords): When | undefined {
  return vague.test(phrase) && !/[:;,(]/.test(phrase) && phrase.split(' ').length < 5 ? { is: 'unclear' } : undefined
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

/** "15 April 2011", "April 15th", "mardi 1er mars", "the 15th". */
function dayOfMonthOf(bare: string, words: DateWords, context: DateContext): When | undefined {
  const { today } = context
  const { weekday, rest } = weekdayBeside(bare, words)
  const isSo = (day: Day): boolean => weekdayOf(day) === weekday + 1
  const figures = weekday < 0 ? undefined : figuresOf(rest, { today, isMonthFirst: true })
  // "Monday 03/04/2024": the weekday tells which of the two it is.
  const [fitting, other] = figures?.is === 'unclear' ? (figures.either ?? []).filter(isSo) : []
  if (fitting !== undefined && other === undefined) return dayDue(fitting)
  const when = plainDayOf(rest, words, today) ?? (weekday < 0 ? undefined : (figuresOf(rest, context) ?? isoDayOf(rest)))
  if (when?.is !== 'due' || weekday === -1) return when
  // The weekday tells the year: "Wednesday 9 March", said on 10 March 2011, was the day before.
  const passed = justPassed(when, today)
  if (passed && isSo(passed.first)) return dayDue(passed.first)
  return isSo(when.first) ? dayDue(when.first, when.again === 'P1Y' ? undefined : when.again) : { is: 'unclear' }
}

/** The weekday before a date or behind it ("15 April Friday"), counted from 0, or -1; and the rest. */
function weekdayBeside(bare: string, { weekdays, weekday: around }: DateWords): { weekday: number; rest: string } {
  const before = weekdays.findIndex((pattern) => pattern.test(bare))
  const pattern = weekdays[before]
  if (pattern) return { weekday: before, rest: bare.replace(pattern, '').replace(around.beforeDay, '') }
  const [end, last = ''] = /[ ,(]+(\p{L}+)$/u.exec(bare) ?? []
  const behind = end === undefined ? -1 : weekdays.findIndex((each) => each.exec(last)?.[0] === last)
  return behind < 0 ? { weekday: -1, rest: bare } : { weekday: behind, rest: bare.slice(0, -(end ?? '').length) }
}

function plainDayOf(rest: string, words: DateWords, today: Day): When | undefined {
  const spelt = inFigures(rest, words)
  if (spelt !== undefined) return plainDayOf(spelt, words, today)
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
  const year = month && yearAt(month.after.replace(words.nextBehindMonth, ''), words, today)
  return month && year ? dayDueOf({ day, month: month.number, year: year.year }, today) : undefined
}

/** "quinze avril", "premier avril": with the day as a figure, before a month only. */
function inFigures(rest: string, words: DateWords): string | undefined {
  const [, day = '', behind = ''] = /^(\p{L}+(?:-\p{L}+)?)\s+(.+)$/u.exec(rest) ?? []
  const after = behind.replace(shapesOf(words).of, '')
  if (monthAt(after, words) === undefined) return undefined
  const number = Object.hasOwn(words.numbers, day) ? words.numbers[day] : ordinalOf(day, words)
  return number === undefined || number < 1 ? undefined : `${number} ${after}`
}

/** "April 15th", "April the 15th 2011" */
function dayBehindMonth(rest: string, words: DateWords, today: Day): When | undefined {
  const month = monthAt(rest, words)
  const [, day, behind = ''] = shapesOf(words).dayBehindMonth.exec(month?.after ?? '') ?? []
  const year = day === undefined ? undefined : yearAt(behind, words, today)
  return month && year ? dayDueOf({ day: Number(day), month: month.number, year: year.year }, today) : undefined
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
  // "This Friday" is the one to come.
  if (rest === '') return dayDue(day, plain === dayWords ? 'P1W' : undefined)
  if (around.inAWeek.test(rest)) return dayDue(plusDays(day, 7))
  if (around.inTwoWeeks.test(rest)) return dayDue(plusDays(day, 14))
  return around.ofNextWeek.test(rest) ? dayDue(plusDays(today, 7 + weekday + 1 - weekdayOf(today))) : undefined
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
