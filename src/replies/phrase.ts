import { plusSpan } from '../register/calendar.ts'
import { lastDayOfMonth, plusDays, plusDuration, weekdayOf } from '../register/days.ts'
import type { Day } from '../register/schema.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, monthDue, weekdayAfter } from './when.ts'
import type { DateWords } from './words.ts'

// Months, quarters, ends and weeks, of which the date library makes days, or wrong days. Here they stay what was said.

/** A date in the plain words of one language, the whole of them, or nothing. */
export function readPhrase(phrase: string, words: DateWords, context: DateContext): When | undefined {
  const { today } = context
  if (words.today.test(phrase)) return dayDue(today)
  if (words.tomorrow.test(phrase)) return dayDue(plusDays(today, 1))
  if (words.dayAfterTomorrow.test(phrase)) return dayDue(plusDays(today, 2))
  if (words.past.test(phrase)) return dayDue(plusDays(today, -1), 'P1D')

  const counted = phrase.replace(words.fromToday, '').replace(words.afterLength, '')
  const length = counted === phrase ? undefined : lengthOf(counted, words)
  if (length !== undefined) return dayDue(plusSpan(today, length, context.place))

  const bare = withoutLead(phrase, words)
  return (
    isoOf(bare, today) ??
    numericOf(bare, today) ??
    dayOfMonthOf(bare, words, today) ??
    weekOf(bare, words, today) ??
    partOfMonth(bare, words, today) ??
    spanOf(bare, words, today) ??
    weekdayOfPhrase(bare, words, today) ??
    vagueOf(phrase, words)
  )
}

/** "early May", "in the spring": a time, but no date. */
function vagueOf(phrase: string, { vague }: DateWords): When | undefined {
  return vague.test(phrase) && !/[:;,(]/.test(phrase) && phrase.split(' ').length < 5 ? { is: 'unclear' } : undefined
}

/** A length of time as the register writes it: `P2W`, `10 working days`. */
export function lengthOf(phrase: string, { numbers, units, more }: DateWords): string | undefined {
  const parts = /^(?:(.+?)[\s-]+)?((?:working|business|work|calendar)[\s-]days?|jours? (?:ouvres?|ouvrables?|de travail)|[\p{L}]+)$/u.exec(
    phrase,
  )
  const unit = parts?.[2]
  if (!parts || unit === undefined) return undefined
  const said = parts[1]?.replace(more, '')
  const count =
    said === undefined ? undefined : /^\d{1,3}$/.test(said) ? Number(said) : Object.hasOwn(numbers, said) ? numbers[said] : undefined
  if (units.fortnight.test(unit) && (said === undefined || count !== undefined)) return `P${2 * (count ?? 1)}W`
  if (count === undefined || count === 0) return undefined
  if (units.workingDay.test(unit)) return `${count} working days`
  if (units.day.test(unit)) return `P${count}D`
  if (units.week.test(unit)) return `P${count}W`
  if (units.month.test(unit)) return `P${count}M`
  if (units.quarter.test(unit)) return `P${count * 3}M`
  return units.year.test(unit) ? `P${count}Y` : undefined
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

function isoOf(bare: string, today: Day): When | undefined {
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)
  if (day) return exactDay(Number(day[1]), Number(day[2]), Number(day[3]))
  const month = /^(\d{4})-(\d{2})$/.exec(bare)
  if (month) {
    const first = dayFrom(Number(month[1]), Number(month[2]), 1)
    return first === undefined ? { is: 'no such date' } : monthDue(first)
  }
  const year = /^(?:19|20)\d\d$/.exec(bare)
  if (year) return yearDue(Number(bare))
  const quarter = /^(?:(\d{4})[ -])?[qt]([1-4])(?:[ /,-]*(?:of |de |en )?'?((?:20)?\d\d))?$/.exec(bare)
  return quarter ? quarterDue(Number(quarter[2]), fullYear(quarter[1] ?? quarter[3]), today) : undefined
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
  const rest = pattern ? bare.replace(pattern, '').replace(/^\s*,?\s*(?:(?:the|le|of)\s+)?/, '') : bare
  const when = plainDayOf(rest, words, today)
  if (when?.is === 'due' && weekday !== -1 && weekdayOf(when.first) !== weekday + 1) return { is: 'unclear' }
  return when
}

function plainDayOf(rest: string, words: DateWords, today: Day): When | undefined {
  const ordinal = /^(\d{1,2}) ?(?:st|nd|rd|th|er|eme|e)?\b\.?\s*/.exec(rest)
  if (ordinal) {
    const after = rest.slice(ordinal[0].length).replace(/^(?:of|de)\s+|^d'/, '')
    if (after === '') return dayOfThisMonth(Number(ordinal[1]), today)
    if (/^(?:next month|(?:du )?mois prochain)$/.test(after)) {
      const next = plusDuration(plusDays(today, 1 - Number(today.slice(8))), 'P1M')
      return exactDay(Number(next.slice(0, 4)), Number(next.slice(5, 7)), Number(ordinal[1]))
    }
    if (/^(?:of )?(?:this month|the month|ce mois|du mois|ce mois-ci)$/.test(after))
      return exactDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(ordinal[1]))
    const month = monthAt(after, words)
    const year = month && yearAt(month.after, words)
    return month && year ? dayDueOf({ day: Number(ordinal[1]), month: month.number, year: year.year }, today) : undefined
  }
  const month = monthAt(rest, words)
  const day = month && /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d])(.*)$/.exec(month.after)
  const year = day && yearAt(day[2] ?? '', words)
  return month && day && year ? dayDueOf({ day: Number(day[1]), month: month.number, year: year.year }, today) : undefined
}

/** A week comes to its Friday. */
function weekOf(bare: string, words: DateWords, today: Day): When | undefined {
  const fridayOf = (day: Day): When => dayDue(plusDays(day, 5 - weekdayOf(day)))
  const ofDay = /^(?:the )?(?:week|semaine) (?:of|du|commencing|beginning|starting)(?: the)? (.+)$/.exec(bare)
  if (ofDay?.[1] !== undefined) {
    const when = dayOfMonthOf(ofDay[1], words, today)
    return when?.is === 'due' ? fridayOf(when.first) : when
  }
  const ended = bare.replace(words.end, '')
  if (/^(?:the )?week after next$/.test(ended)) return fridayOf(plusDays(today, 14))
  const week = nextOrThis(ended, words)
  if (!week || !words.units.week.test(week.unit)) return undefined
  const friday = fridayOf(week.next ? plusDays(today, 7) : today)
  return friday.is === 'due' && friday.first < today ? dayDue(plusDays(friday.first, 7)) : friday
}

function spanOf(bare: string, words: DateWords, today: Day): When | undefined {
  const middle = bare.replace(words.middle, '')
  if (middle !== bare) {
    const month = monthOf(middle, words, today) ?? unitOf(middle, words, today)
    return month?.is === 'due' && typeof month.due === 'string' && month.due.length === 7 ? midOf(month.first, month.due, today) : undefined
  }
  const ended = bare
    .replace(words.end, '')
    .replace(/^(?:the|le|la|l')\s*(?=\p{L}{3})/u, '')
    .replace(/(?:'s)? end$/, '')
  return (
    monthOf(ended, words, today) ??
    quarterOf(ended, words, today) ??
    halfOf(ended, words, today) ??
    isoOf(ended, today) ??
    unitOf(ended, words, today)
  )
}

function monthOf(bare: string, words: DateWords, today: Day): When | undefined {
  const month = monthAt(bare, words)
  const year = month && yearAt(month.after, words)
  if (!month || !year) return undefined
  const now = Number(today.slice(0, 4)) + (month.number < Number(today.slice(5, 7)) ? 1 : 0)
  const first = dayFrom(year.year ?? now, month.number, 1)
  return first === undefined ? undefined : monthDue(first, year.year === undefined ? 'P1Y' : undefined)
}

/** The 15th. In the month that is already past its middle, the words can only mean that day all the same: it is asked back. */
function midOf(first: Day, month: string, today: Day): When {
  const day = plusDays(first, 14)
  return day < today && month === today.slice(0, 7) ? dayDue(day) : dayDue(day, 'P1Y')
}

function quarterOf(bare: string, words: DateWords, today: Day): When | undefined {
  const parts = /^(1st|2nd|3rd|4th|1er|[1-4]e(?:me)?|[a-z]+) (?:quarter|trimestre)(.*)$/.exec(bare)
  const said = parts?.[1]
  if (!parts || said === undefined) return undefined
  const number = ordinalOf(said, words)
  const year = yearAt((parts[2] ?? '').trim().replace(/^(?:of|de)\s+/, ''), words)
  return number !== undefined && number <= 4 && year ? quarterDue(number, year.year, today) : undefined
}

function ordinalOf(said: string, { ordinals }: DateWords): number | undefined {
  if (/^\d/.test(said)) return Number(said.charAt(0))
  return Object.hasOwn(ordinals, said) ? ordinals[said] : undefined
}

/** "first week of April" comes to its seventh day, "first half of April" to the 15th. */
function partOfMonth(bare: string, words: DateWords, today: Day): When | undefined {
  const parts =
    /^(?:the |la )?(1st|2nd|3rd|4th|1ere|[234]e(?:me)?|[a-z]+) (week|semaine|half|moitie|quinzaine)(?: (?:of|in|de|d'))? ?(.+)$/.exec(bare)
  const number = parts?.[1] === undefined ? undefined : ordinalOf(parts[1], words)
  const month = parts?.[3] === undefined ? undefined : monthOf(parts[3].replace(/^d'/, ''), words, today)
  if (number === undefined || month?.is !== 'due') return undefined
  const isWeek = parts?.[2] === 'week' || parts?.[2] === 'semaine'
  if (isWeek) return number <= 4 ? dayDue(plusDays(month.first, 7 * number - 1)) : undefined
  return number === 1 ? dayDue(plusDays(month.first, 14)) : number === 2 ? month : undefined
}

/** A half of a year comes to the month in which it ends. */
function halfOf(bare: string, words: DateWords, today: Day): When | undefined {
  const said = /^(.*?)(?:[ ,]+(?:of |de )?((?:19|20)\d\d))?$/.exec(bare)
  const half = words.halfYear.exec((said?.[1] ?? '').trim())
  if (!half) return undefined
  const isFirst = half[1] === '1' || /^(?:first|1er|premier)$/.test(half[2] ?? '')
  const month = isFirst ? 6 : 12
  const thisYear = Number(today.slice(0, 4))
  const year = said?.[2] === undefined ? thisYear + (Number(today.slice(5, 7)) > month ? 1 : 0) : Number(said[2])
  const first = dayFrom(year, month, 1)
  return first === undefined ? undefined : monthDue(first)
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

function nextOrThis(bare: string, words: DateWords): { unit: string; next: boolean } | undefined {
  const after = /^(?:(?:le|la|les|l')\s*)?(\p{L}+) (?:prochaine?|suivante?)$/u.exec(bare)
  if (after?.[1] !== undefined) return { unit: after[1], next: true }
  const next = bare.replace(words.next, '')
  if (next !== bare) return { unit: next, next: true }
  const current = bare.replace(words.current, '').replace(/(?:-ci| en cours| courant)$/, '')
  return /^\p{L}+$/u.test(current) ? { unit: current, next: false } : undefined
}

/** "Friday", "next Friday" (both the next one that comes), "Monday week", "lundi en huit" (a week after it). */
function weekdayOfPhrase(bare: string, words: DateWords, today: Day): When | undefined {
  const weekOn = /^a week (?:on |from )?(?=\p{L}+day)/u.exec(bare)
  if (weekOn) return weekdayOfPhrase(`${bare.slice(weekOn[0].length)} week`, words, today)
  const plain = bare
    .replace(words.next, '')
    .replace(words.current, '')
    .replace(/ prochaine?$/, '')
  const weekday = words.weekdays.findIndex((pattern) => pattern.test(plain))
  const pattern = words.weekdays[weekday]
  if (!pattern) return undefined
  const rest = plain.replace(pattern, '').trim()
  const day = weekdayAfter(today, weekday + 1)
  if (rest === '') return dayDue(day, 'P1W')
  if (rest === 'week' || rest === 'en huit') return dayDue(plusDays(day, 7))
  if (rest === 'en quinze') return dayDue(plusDays(day, 14))
  if (rest === 'next week' || rest === 'de la semaine prochaine') return dayDue(plusDays(today, 7 + weekday + 1 - weekdayOf(today)))
  return undefined
}

function monthAt(rest: string, { months }: DateWords): { number: number; after: string } | undefined {
  const index = months.findIndex((pattern) => pattern.test(rest))
  const pattern = months[index]
  return pattern ? { number: index + 1, after: rest.replace(pattern, '').trim() } : undefined
}

/** The year that the rest is, where it is one, or none said; nothing where the rest is something else. */
function yearAt(rest: string, { ofYear }: DateWords): { year: number | undefined } | undefined {
  const bare = rest.trim().replace(ofYear, '')
  if (bare === '') return { year: undefined }
  return /^(?:(?:19|20)\d\d|'\d\d)$/.test(bare) ? { year: fullYear(bare.replace("'", '')) } : undefined
}

function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function exactDay(year: number, month: number, day: number): When {
  const found = dayFrom(year, month, day)
  return found === undefined ? { is: 'no such date' } : dayDue(found)
}

function dayDueOf({ day, month, year }: { day: number; month: number; year: number | undefined }, today: Day): When {
  if (year !== undefined) return exactDay(year, month, day)
  // Eight years on, so that 29 February is found even over 2100.
  for (let candidate = Number(today.slice(0, 4)), end = candidate + 8; candidate <= end; candidate++) {
    const found = dayFrom(candidate, month, day)
    if (found !== undefined && found >= today) return dayDue(found, 'P1Y')
  }
  return { is: 'no such date' }
}

/** The next month that has such a day: "the 31st" said in February is 31 March where 31 February is not. */
function dayOfThisMonth(day: number, today: Day): When {
  if (day < 1 || day > 31) return { is: 'no such date' }
  for (let first = plusDays(today, 1 - Number(today.slice(8))), months = 0; months < 4; months++, first = plusDuration(first, 'P1M')) {
    const found = dayFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day)
    if (found !== undefined && found >= today) return dayDue(found, 'P1M')
  }
  return { is: 'no such date' }
}

function quarterDue(number: number, year: number | undefined, today: Day): When {
  const now = Math.ceil(Number(today.slice(5, 7)) / 3)
  const inYear = year ?? Number(today.slice(0, 4)) + (number < now ? 1 : 0)
  const first = dayFrom(inYear, number * 3 - 2, 1)
  if (first === undefined) return { is: 'no such date' }
  return {
    is: 'due',
    due: `${inYear}-Q${number}`,
    first,
    last: lastDayOfMonth(inYear, number * 3),
    ...(year === undefined ? { again: 'P1Y' } : {}),
  }
}

function yearDue(year: number): When {
  const first = dayFrom(year, 1, 1)
  return first === undefined ? { is: 'no such date' } : { is: 'due', due: String(year), first, last: lastDayOfMonth(year, 12) }
}
