import { plusSpan } from '../register/calendar.ts'
import { daysBetween, lastDay, later, minusDuration, plusDays, plusDuration } from '../register/days.ts'
import type { Day } from '../register/schema.ts'
import { lengthSaid } from './dates/lengths.ts'
import { datePhrase } from './dates/plain-phrase.ts'
import { readDate } from './dates/read-date.ts'
import type { DateContext, When } from './dates/when.ts'
import { dayFrom } from './dates/when.ts'
import { justPassed } from './dates/year.ts'
import type { AwayWords } from './languages/away-words.ts'
import { commandWords } from './languages/commands.ts'
import { lexiconsFor } from './languages/lexicons.ts'

/** The days of an absence, both ends in it; or why they can't be told. */
export type AbsentDays =
  | { readonly is: 'days'; readonly from: Day; readonly to: Day }
  /** `from`: the first day, if one is said. */
  | { readonly is: 'no end'; readonly from?: Day }
  /** `noDate`: the day in them that no calendar has. */
  | { readonly is: 'unread'; readonly words: string; readonly noDate?: string }
  | { readonly is: 'which day'; readonly days: readonly Day[] }
  | { readonly is: 'past'; readonly day: Day }
  | { readonly is: 'backwards'; readonly from: Day; readonly to: Day }
  | { readonly is: 'too long'; readonly to: Day }

/** `begun`: the first day of an absence that was said before; words that name none of their own go on from it. */
export type AwayDates = DateContext & { readonly begun?: Day | undefined }

/** Nobody is away for longer, as in the file: who leaves hands over. */
const longestAway = 366
/** So long ago an absence may have begun of which somebody speaks only now. */
const longestBegun = 'P3M'
/** So long is an absence across the end of a month of which only the number of its first day is said: longer, and it is a slip of the pen. */
const longestAcross = 21

/** A part of a pattern that matches one of the words of any language. */
export function anyAway(name: keyof AwayWords): string {
  const words = commandWords.map(({ away }) => away[name]).filter((each) => each !== '')
  return words.length === 0 ? '(?!)' : `(?:${words.join('|')})`
}

/** The days that plain words say: "until 14 March" (the day on which they are back), "from 3 to 14 March" (with both), "next week", "for two weeks". */
export function absentDays(plain: string, context: AwayDates): AbsentDays {
  const said = plain.replace(/^[\s:,.-]+|[\s:,.-]+$/g, '')
  if (said === '') return { is: 'no end' }
  const open = openEnd.exec(said)
  if (open) return daysWithoutEnd(said.slice(0, open.index), context)
  const isWhole = included.test(said)
  const words = said.replace(included, '').trim()
  const days =
    spanSaid(words, context) ??
    endSaid(words, isWhole, context) ??
    lengthAway(words, context) ??
    beginningSaid(words, context) ??
    restSaid(words, context)
  return daysChecked(days ?? wholeSpan(words, context) ?? { is: 'unread', words: said }, context)
}

const openEnd = new RegExp(`(?:^|[\\s,]+)${anyAway('openEnd')}$`)

/** "from Monday until further notice": its end has to be asked for. */
function daysWithoutEnd(begun: string, context: AwayDates): AbsentDays {
  const days = begun === '' ? undefined : absentDays(begun, context)
  if (days === undefined || days.is === 'no end') return days ?? { is: 'no end' }
  return days.is === 'days' ? { is: 'no end', from: days.from } : days
}

const included = new RegExp(`[\\s(]+${anyAway('included')}[\\s).]*$`)
const fromFirst = `(?:${anyAway('from')} )?`
const spansAway = [
  new RegExp(`^${fromFirst}(\\d{1,2}(?:st|nd|rd|th)?) ?- ?(\\d.*)$`),
  new RegExp(`^${fromFirst}(.{1,40}?) (?:${anyAway('to')}|-|>) (.{1,40})$`),
  new RegExp(`^${anyAway('between')} (.{1,40}?) ${anyAway('and')} (.{1,40})$`),
]
const untilDay = new RegExp(`^(?:${anyAway('from')} (.{1,40}?),? )?${anyAway('until')} (.{1,60})$`)
const dayUntil = new RegExp(`^(?:${anyAway('during')} ?)?(.{1,40}?),? ${anyAway('until')} (.{1,60})$`)
const forLength = new RegExp(`^(?:${anyAway('lasts')} )?(.{1,30}?)(?: ${anyAway('from')} (.{1,40}))?$`)
const fromForLength = new RegExp(`^${anyAway('from')} (.{1,40}?),? ${anyAway('lasts')} (.{1,30})$`)
const restOfSpan = new RegExp(`^(?:${anyAway('during')} ?)?${anyAway('restOf')} `)
/** A word that leads in to days, and is nobody's name. */
export const leadsToDays = new RegExp(
  `^(?:${anyAway('during')}|${anyAway('lasts')}|${anyAway('from')}|${anyAway('until')}|${anyAway('between')})$`,
)
const endsOrBegins = new RegExp(`^(?:${anyAway('until')}|${anyAway('from')}) `)
const beginsBefore = new RegExp(`^${anyAway('since')} `)
const andNext = new RegExp(`^(.{1,40}?) (?:${anyAway('and')}|,) (.{1,40})$`)
const fromDay = new RegExp(`^${anyAway('from')} (.{1,40})$`)
const wholly = new RegExp(`^${anyAway('during')} ?`)

/** "from 3 to 14 March", "3-14 March" */
function spanSaid(words: string, context: DateContext): AbsentDays | undefined {
  for (const pattern of spansAway) {
    const [, first, last] = pattern.exec(words) ?? []
    if (first === undefined || last === undefined) continue
    const end = readDate(last, context)
    if (end?.is === 'unclear' && end.either) return { is: 'which day', days: end.either }
    if (end?.is === 'no such date') return { is: 'unread', words, noDate: last }
    if (end?.is !== 'due') continue
    const from = firstDayOf(first, end, context)
    const passed = justPassed(end, context.today)
    if (passed && from) return { is: 'past', day: passed.first }
    if (from) return { is: 'days', ...spanInOrder(from, end, context.today) }
  }
  return undefined
}

/** "until Monday": with that day they are back, unless it is said to be away too, or is a span that is named by its end. */
function endSaid(words: string, isWhole: boolean, context: AwayDates): AbsentDays | undefined {
  const [, first, last] = untilDay.exec(words) ?? dayUntil.exec(words) ?? []
  if (last === undefined) return undefined
  const end = dayOfMonth(last, context) ?? (mayBeHour(last) ? undefined : readDate(last, context))
  if (end?.is === 'unclear' && end.either) return { is: 'which day', days: end.either }
  if (end?.is === 'no such date') return { is: 'unread', words, noDate: last }
  if (end?.is !== 'due' || end.part === 'some of it') return undefined
  const passed = justPassed(end, context.today)
  if (passed && first === undefined && context.begun === undefined) return { is: 'past', day: passed.first }
  const begun = first === undefined ? { first: context.begun ?? context.today } : firstDayOf(first, end, context)
  if (!begun) return undefined
  const from = beginsBefore.test(words) ? beforeToday(begun, context) : begun
  const isInIt = isWhole || end.part === 'end' || (end.first !== end.last && end.first <= context.today)
  const to = isInIt ? end.last : plusDays(end.first, -1)
  const repeats = end.again === 'P1W' || end.again === 'P1M' || (end.again === 'P1Y' && context.begun !== undefined) ? end.again : undefined
  return { is: 'days', from: from.first, to: repeats === undefined ? to : nextFrom(from.first, to, repeats) }
}

/** The first time that a day comes again which is not before another. */
function nextFrom(first: Day, day: Day, every: string): Day {
  let next = day
  while (next < first) next = plusDuration(next, every)
  return next
}

/** "Since Monday": the last one. */
function beforeToday({ first, again }: FirstDay, { today }: DateContext): FirstDay {
  return first > today && again !== undefined ? { first: minusDuration(first, again) } : { first }
}

/** "until the 20th", "until 20": the next such day. A small number may be an hour. */
function dayOfMonth(words: string, { today }: DateContext): (When & { is: 'due' }) | undefined {
  const [, number] = bareNumber.exec(words) ?? []
  if (number === undefined || mayBeHour(words)) return undefined
  const found = [today, plusDuration(today, 'P1M')]
    .map((day) => dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(number)))
    .find((day) => day !== undefined && day >= today)
  return found && { is: 'due', due: found, first: found, last: found, again: 'P1M' }
}

function mayBeHour(words: string): boolean {
  return /^\d{1,2}$/.test(words) && Number(words) <= 12
}

/** "for two weeks", "for 10 days from Monday" */
function lengthAway(words: string, context: AwayDates): AbsentDays | undefined {
  const [, begun, lasting] = fromForLength.exec(words) ?? []
  const [, length = '', first] = lasting === undefined ? (forLength.exec(words) ?? []) : ['', lasting, begun]
  const phrase = datePhrase(length)
  const span = lexiconsFor(context.language)
    .map(({ dates }) => lengthSaid(phrase, dates))
    .find((each) => each !== undefined)
  if (span === undefined) return undefined
  const begins = first === undefined ? (context.begun ?? context.today) : dueFirst(readDate(first, context))
  return begins && { is: 'days', from: begins, to: plusSpan(plusDays(begins, -1), span, context.workingDays) }
}

/** "from Monday" */
function beginningSaid(words: string, context: DateContext): AbsentDays | undefined {
  const [, first] = fromDay.exec(words) ?? []
  const from = first === undefined ? undefined : dueFirst(readDate(first, context))
  return from && { is: 'no end', from }
}

/** "the rest of the week" */
function restSaid(words: string, context: DateContext): AbsentDays | undefined {
  if (!restOfSpan.test(words)) return undefined
  const ends = commandWords.map(({ away }) => away.endOf).filter((each) => each !== '')
  const end = ends.map((each) => readDate(words.replace(restOfSpan, `${each} `), context)).find((each) => each?.is === 'due')
  return end?.is === 'due' && end.first <= context.today ? { is: 'days', from: context.today, to: end.last } : undefined
}

/** "next week", "on Friday", "all of August"; "Thursday and Friday". Of an end, or a beginning, the day itself is not what is meant. */
function wholeSpan(words: string, context: DateContext): AbsentDays | undefined {
  if (endsOrBegins.test(words) || mayBeHour(words)) return undefined
  const [, first, second] = andNext.exec(words.replace(wholly, '')) ?? []
  if (first !== undefined && second !== undefined) {
    const [one, other] = [wholeSpan(first, context), wholeSpan(second, context)]
    const isNext = one?.is === 'days' && other?.is === 'days' && plusDays(one.to, 1) === other.from
    if (isNext) return { is: 'days', from: one.from, to: other.to }
  }
  const when = [words, words.replace(wholly, '')].map((each) => readDate(each, context)).find((each) => each !== undefined)
  if (when?.is === 'unclear' && when.either) return { is: 'which day', days: when.either }
  if (when?.is !== 'due' || when.part !== undefined || when.last >= lastDay) return undefined
  return { is: 'days', from: when.last < context.today ? when.first : later(when.first, context.today), to: when.last }
}

function dueFirst(when: When | undefined): Day | undefined {
  return when?.is === 'due' ? when.first : undefined
}

interface FirstDay {
  readonly first: Day
  /** How long before the same words also fit. */
  readonly again?: string | undefined
}

/** The first day of a span, as it is said before the last one: "3 to 14 March". */
function firstDayOf(words: string, end: When & { is: 'due' }, context: DateContext): FirstDay | undefined {
  const [, number] = bareNumber.exec(words) ?? []
  if (number !== undefined) {
    const inMonth = (day: Day) => dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(number))
    const same = inMonth(end.last)
    const before = inMonth(minusDuration(end.last, 'P1M'))
    // "From 28 to 4 March": of the month before, if that is near.
    const isBefore = same !== undefined && same > end.last && before !== undefined && daysBetween(before, end.last) <= longestAcross
    const first = isBefore ? before : same
    return first && { first }
  }
  const when = readDate(words, context)
  return when?.is === 'due' ? { first: when.first, again: when.again } : undefined
}

const bareNumber = /^(?:the |le )?(\d{1,2})(?:st|nd|rd|th|er)?$/

/** Words without a year, or of a weekday alone, that would end before they begin: "from Monday to Friday", said on a Wednesday. */
function spanInOrder({ first, again }: FirstDay, end: When & { is: 'due' }, today: Day): { from: Day; to: Day } {
  const { last } = end
  if (again === 'P1Y' && end.again === undefined && plusDuration(first, again) <= last)
    return { from: plusDuration(first, again), to: last }
  if (first <= last) return { from: first, to: last }
  if (again === 'P1Y' && minusDuration(first, again) >= minusDuration(today, longestBegun))
    return { from: minusDuration(first, again), to: last }
  if (end.again === 'P1W' || end.again === 'P1M') return { from: first, to: plusDuration(last, end.again) }
  return { from: first, to: last }
}

/** Whether days can be an absence. */
export function daysChecked(days: AbsentDays, { today }: Pick<DateContext, 'today'>): AbsentDays {
  if (days.is !== 'days') return days
  const { from, to } = days
  if (to < from && from > today) return { is: 'backwards', from, to }
  if (to < today) return { is: 'past', day: to }
  if (daysBetween(from, to) > longestAway) return { is: 'too long', to }
  return days
}
