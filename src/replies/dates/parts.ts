import { plusDays, weekdayOf } from '../../register/days.ts'
import { anyParticle } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import type { Moving } from './lengths.ts'
import { movedBy } from './lengths.ts'
import { readDate } from './read-date.ts'
import type { DateContext, When } from './when.ts'
import { dayDue } from './when.ts'

// What stands behind a date: another part of it ("Friday, 15 April"), or a second date.

interface Part {
  readonly when: When
  readonly word: string
}

/** The one date that two parts are, if they agree: "April (2012)", "Thursday (next week)", "Q2 (end of May)". */
export function asOneDate(one: Part, other: Part, dates: DateContext): When {
  const { when: a } = one
  const { when: b } = other
  if (a.is === 'due' && b.is === 'due') {
    if (a.again === 'P1W' && isWeek(b)) return dayDue(plusDays(b.first, weekdayOf(a.first) - 1))
    if (b.again === 'P1W' && isWeek(a)) return dayDue(plusDays(a.first, weekdayOf(b.first) - 1))
  }
  // "15 - 20 April" is not the 20th of 2015.
  if (isNumberBeside(one.word, other.word) || isNumberBeside(other.word, one.word)) return { is: 'unclear' }
  for (const words of [`${one.word} ${other.word}`, `${other.word} ${one.word}`]) {
    const when = readDate(words, dates)
    if (when?.is === 'due' || when?.is === 'no such date') return when
  }
  if (a.is !== 'due' || b.is !== 'due') return { is: 'unclear' }
  // A bare weekday beside a day is that day or none: the phrase of both would have been read.
  if (a.again === 'P1W' || b.again === 'P1W') return a.first === b.first && a.last === b.last ? a : { is: 'unclear' }
  if (liesWithin(a, b)) return a
  return liesWithin(b, a) ? b : { is: 'unclear' }
}

type Known = When & { readonly is: 'due' }

function isNumberBeside(number: string, words: string): boolean {
  return /^\d{1,2}$/.test(number) && /\d/.test(words)
}

/** From a Monday to its Friday. */
function isWeek({ first, last }: Known): boolean {
  return weekdayOf(first) === 1 && plusDays(first, 4) === last
}

function liesWithin(narrow: Known, wide: Known): boolean {
  return wide.first <= narrow.first && narrow.last <= wide.last
}

const mostWordsOfDate = 5
const otherDate = new RegExp(`^${anyParticle('otherDate')}(?![\\p{L}\\p{N}])`, 'u')

/** Whether words begin with a date or a piece of one: "20 April or so", "20, 25 April", "2012 is too late". */
export function beginsWithPiece({ said, plain }: Text, dates: DateContext, moving: Moving | undefined): boolean {
  const words = [...plain.slice(0, 80).matchAll(/[^\s,;:()]+/g)].slice(0, mostWordsOfDate)
  return words.some(({ index, 0: word }, place) => {
    const to = index + word.length
    const behind = plain.slice(to).trimStart()
    // "12 officers are ill", "3rd attempt", "sept agents malades": a number or a short word with a noun behind it.
    if (place === 0 && /^(?:\d{1,3}\p{L}{0,3}|\p{L}{1,4})$/u.test(word) && /^\p{L}/u.test(behind) && !otherDate.test(behind)) return false
    if (place === 0 && /^\d{1,2}$/.test(word)) return !/^%/.test(behind)
    const beginning = said.slice(0, to)
    return ((moving && movedBy(beginning, moving, dates)) ?? readDate(beginning, dates)) !== undefined
  })
}
