import type { Clause } from './clause.ts'
import { datesAmong } from './dates/among.ts'
import type { DateSaid } from './dates/dating.ts'
import { dateAtStart } from './dates/dating.ts'
import { isNearerBack } from './dates/past.ts'
import type { DateContext } from './dates/when.ts'
import type { OwnWords } from './happened.ts'
import { isOnlyBehind } from './happened.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Why } from './reading.ts'
import { doubtfulRemark, isPartOfNumber, isPlainRemark, isThanks } from './remark.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const deadlineShape = new RegExp(`^[:,;(\\s-]*${anyParticle('deadline')}\\b`)
/** A form that is said of places too. */
export const shut = new RegExp(`^${anyParticle('shut')}(?![\\p{L}])`, 'u')

const goesOnBehindDay = new RegExp(`^(?!(?:${anyParticle('reasonFirst')})(?![\\p{L}\\p{N}]))\\p{L}`, 'u')
const laterToday = new RegExp(`(?<![\\p{L}])${anyParticle('laterToday')}(?![\\p{L}])`, 'u')
const sinceShape = new RegExp(`^[\\s,(]*${anyParticle('sinceDay')}\\s+`)
const thisPeriodShape = new RegExp(`^${anyParticle('thisPeriod')}\\b`)

/** Whether "done" and what follows it is a plain closing, a date to come, or neither. */
export function closingOf({ tail, form }: Clause, dates: DateContext, own: OwnWords): 'plain' | 'dated' | 'unclear' {
  const since = sinceShape.exec(tail.plain)?.[0].length ?? 0
  const said = dateAtStart(slice(tail, since), dates)
  if (laterToday.test(tail.plain)) return 'unclear'
  // "100%, agreed" agrees.
  if (/^100 ?%$/.test(form) && tail.plain !== '' && !isThanks(tail.plain)) return 'unclear'
  if (isPlainRemark(tail, own) && !namesDayToCome(tail, dates)) return 'plain'
  if (!isWholeDay(said) && !shut.test(form) && isWhereAndWhen(tail, dates)) return 'plain'
  if (said?.when.is !== 'due' || tail.plain.includes('?') || isBareNumber(tail, said.word)) return 'unclear'
  const { first, last } = said.when
  if (typeof said.when.due !== 'string') return 'dated'
  const isPast = last < dates.today || (first === last && first === dates.today) || isNearerBack(said.when, dates)
  // "Closed until 14 March" may be a place.
  if (deadlineShape.test(tail.plain)) return isPast || shut.test(form) ? 'unclear' : 'dated'
  // "Done on the 14th", said on the 1st, is of a month ago, or a slip of the pen.
  if (!isPast && said.when.again === 'P1M') return 'unclear'
  // "done this week" may speak of the past or of the future.
  if (!isPast && (first <= dates.today || thisPeriodShape.test(tail.plain))) return 'unclear'
  // "Closed on Friday" may be the opening hours, but not "closed since Friday".
  if (shut.test(form) && said.when.again === 'P1W' && !(since > 0 && isPast)) return 'unclear'
  if (isPast) return isPlainRemark(said.rest, own) && !isBareFraction(tail) ? 'plain' : 'unclear'
  // "Done, 15 April we meet Paris": the day is that of the words that go on without a mark.
  return since > 0 || goesOnBehindDay.test(said.rest.plain) ? 'unclear' : 'dated'
}

// "le 18 janvier 2011 a ..." has four words before the place.
const mostWordsOfDay = 6

/** "done on 18 January in London": where, and a day that is past, in either order. */
function isWhereAndWhen(tail: Text, dates: DateContext): boolean {
  if (!isOnlyBehind(tail)) return false
  const ends = [...tail.plain.matchAll(/\s+(?=\p{L})|$/gu)].slice(0, mostWordsOfDay).map(({ index }) => index)
  const head = ends.map((end) => slice(tail, 0, end)).findLast((words) => isWholeDay(dateAtStart(words, dates)))
  const days = [...datesAmong(head ?? tail, dates)]
  return days.length > 0 && days.every(({ when }) => when.is === 'due' && (when.last < dates.today || isNearerBack(when, dates)))
}

function isWholeDay(said: DateSaid | undefined): boolean {
  return said?.when.is === 'due' && said.rest.plain === ''
}

/** By which rule a closing is not plain. */
export function whyUnclear(tail: Text, dates: DateContext, own: OwnWords): Why {
  if (tail.plain.includes('?')) return { rule: 'question' }
  const remark = doubtfulRemark(tail, own)
  if (remark) return { rule: 'remark', words: remark.said }
  return { rule: namesDayToCome(tail, dates) ? 'day to come' : 'doubt', words: tail.said }
}

/** "done: 25" may be a row, a count or a day: a day has its month, or "the 25th". */
export function isBareNumber({ plain }: Text, word: string): boolean {
  return /^[\s:=,;(-]*#?\d/.test(plain) && /^#?\d{1,3}$/.test(word)
}

/** "done 6/10" is a part of the work, or a day. */
function isBareFraction({ plain }: Text): boolean {
  return /^[\s:,(-]*\d{1,2}\/\d{1,2}(?!\/)/.test(plain) && isPartOfNumber(plain)
}

/** "done, published on 15 April", said in March: that it happened is not yet true. A day that the words may as well mean in the past is past. */
export function namesDayToCome(tail: Text, dates: DateContext): boolean {
  for (const { when } of datesAmong(tail, dates))
    if (when.is === 'due' && when.first > dates.today && !isNearerBack(when, dates)) return true
  return false
}
