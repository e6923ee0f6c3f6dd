import type { Due } from '../../register/schema.ts'
import type { Clause } from '../clause.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { parsedText, plainWords, reasonAfter, slice, withoutEnd } from '../text.ts'
import type { Moving } from './lengths.ts'
import { movedBy } from './lengths.ts'
import { monthAt } from './months.ts'
import { asOneDate, beginsWithPiece } from './parts.ts'
import { isPresentDue } from './present.ts'
import { readDate } from './read-date.ts'
import { isReason } from './reason.ts'
import type { DateContext, When } from './when.ts'

export interface DateSaid {
  readonly when: When
  /** The words of the date, as said. */
  readonly word: string
  readonly rest: Text
}

/** The date that stands behind a form ("slips to 15 April: why"), and the reason behind it. A length of time counts from `due`; of a silence from today. */
export function dateSaid(
  { tail, form, intent, reason: before }: Clause,
  due: Due | undefined,
  dates: DateContext,
): (DateSaid & { readonly reason?: string }) | undefined {
  const { today } = dates
  const moving =
    intent?.means === 'slips' ? { due, way: intent.way } : intent?.means === 'snoozed' ? { due: today, way: undefined } : undefined
  const said = isOddLength(tail, form) ? undefined : dateAtStart(tail, dates, moving)
  if (!said) return undefined
  const behind = reasonAfter(behindBracket(said.rest))
  const isOwnLine = /\n\s*$/.test(tail.plain.slice(0, tail.plain.length - said.rest.plain.length))
  const reason = [behind, before].find(
    (words) => words !== undefined && (isReason(parsedText(words), isOwnLine) || (words === behind && isOffice(said.rest))),
  )
  return reason === undefined ? said : { ...said, reason }
}

const twoCapitals = /^\s*:\s*(\p{Lu}{2})[\s.!]*$/u

/** ": HR". Two capitals that are no office are the initials of who writes: ": JB". */
function isOffice({ said }: Text): boolean {
  const word = plainWords(twoCapitals.exec(said)?.[1] ?? '')
  return lexicons.some(({ officeInTwo }) => officeInTwo.test(word))
}

/** "15 April (target): strike": the reason is what stands behind the mark that follows the bracket. */
function behindBracket(rest: Text): Text {
  const [bracket] = /^\s*\([^()]{1,80}\)\s*(?=:|,\s|-\s)/.exec(rest.plain) ?? []
  return bracket === undefined ? rest : slice(rest, bracket.length)
}

const byAtEnd = new RegExp(`${anyParticle('movedByWord')}$`)

/** "by -2 weeks", and "by 2", which says no unit. */
function isOddLength({ plain }: Text, form: string): boolean {
  return /^[\s:,]*-\d/.test(plain) || (byAtEnd.test(form) && /^\s*\d{1,2}\s*(?:$|[:;,(.-]\s)/.test(plain))
}

/**
 * The date with which the words begin, read to its end: the longest beginning that is a date, with the parts behind a mark that belong to it, "Friday
 * (15 April)". It is unclear if what follows is another date or a piece of one, "15 - 20 April".
 */
export function dateAtStart(tail: Text, dates: DateContext, moving?: Moving): DateSaid | undefined {
  let said = longestDate(tail, dates, moving)
  for (let parts = 0; said?.when.is === 'due' && parts < mostParts; parts++) {
    const former = formerBehind(said.rest, dates, moving)
    if (former) {
      said = { ...said, rest: former }
      continue
    }
    const next = nextPart(said, dates, moving)
    if (next === undefined) return said
    const { word } = said
    if (next === 'piece' || areTwoLengths(said, next, dates, moving)) return { ...said, when: { is: 'unclear' } }
    said = { when: asOneDate(said, next, dates), word: `${word} ${next.word}`, rest: next.rest }
  }
  return said
}

/** The length of time with which the words begin ("two weeks"), and what stands behind it. */
export function lengthAtStart(tail: Text, dates: DateContext, moving: Moving): DateSaid | undefined {
  const said = longestDate(tail, dates, moving)
  return said && movedBy(said.word, moving, dates) !== undefined ? said : undefined
}

/** "two weeks (a month)": a month counted on is a span, and would hold the other. */
function areTwoLengths(one: DateSaid, other: DateSaid, dates: DateContext, moving: Moving | undefined): boolean {
  const isLength = ({ word }: DateSaid): boolean => moving !== undefined && movedBy(word, moving, dates) !== undefined
  const isSame = one.when.is === 'due' && other.when.is === 'due' && one.when.due === other.when.due
  return !isSame && isLength(one) && isLength(other)
}

// "Friday, 15 April (next month)" has three.
const mostParts = 4

const insteadOf = new RegExp(`^[\\s,(-]*${anyParticle('insteadOf')}(?:\\s+|(?<='))`)

/** What stands behind "instead of 31 March", if that is the present date. */
function formerBehind(rest: Text, dates: DateContext, moving: Moving | undefined): Text | undefined {
  const words = insteadOf.exec(rest.plain)
  const former = words && moving ? longestDate(slice(rest, words[0].length), dates, moving) : undefined
  return former && isPresentDue(former.when, moving?.due, dates) ? former.rest : undefined
}

const mark = /^[\s:,;.!()/+&±~=>-]*/
export const orOther = new RegExp(`^(?:${anyParticle('otherDate')}(?![\\p{L}\\p{N}])[\\s,]*)+`, 'u')

// "a month and a half"
const fraction = new RegExp(`^${anyParticle('fraction')}(?![\\p{L}\\p{N}])`, 'u')

/** The date that stands behind another one and its mark; or that a piece of one stands there, or one beside a word that makes it another. */
function nextPart(said: DateSaid, dates: DateContext, moving: Moving | undefined): DateSaid | 'piece' | undefined {
  const { rest } = said
  if (/^\p{L}/u.test(rest.plain) && insteadOf.test(rest.plain)) return 'piece'
  const between = mark.exec(withoutTimes(rest).plain)?.[0] ?? ''
  const behind = slice(rest, between.length)
  const other = orOther.exec(behind.plain)?.[0].length ?? 0
  const after = slice(behind, other)
  const next = longestDate(after, dates, moving)
  if (/[:\n]/.test(between)) {
    // Behind a colon words are the reason, even if they begin with a date: "slips to 15 April: Friday is a holiday".
    if (next && other > 0) return 'piece'
    return next && !isReasonNamingTime(next, said, dates) ? next : undefined
  }
  if (other > 0 && fraction.test(after.plain)) return 'piece'
  if (next) return other > 0 ? 'piece' : next
  if (other > 0 && isMonthName(/^\p{L}*/u.exec(after.plain)?.[0] ?? '')) return 'piece'
  return beginsWithPiece(after, dates, moving) || namesDateBeforeColon(after, dates, moving) ? 'piece' : undefined
}

/** ": the winter", ": first half of the data is late": behind a colon words without a number are a reason, unless they are the same date or go on to one. */
function isReasonNamingTime(next: DateSaid, said: DateSaid, dates: DateContext): boolean {
  if (/\d/.test(next.word)) return false
  if (next.when.is !== 'due' || /^[\p{L}]/u.test(next.rest.plain)) return true
  const both = asOneDate(said, next, dates)
  return both.is !== 'due' || said.when.is !== 'due' || both.last !== said.when.last || isVague(next.word)
}

/** "the winter": no weekday, which is all that may stand without a number beside a day. */
function isVague(word: string): boolean {
  return !lexicons.some(({ dates: { weekdays } }) => weekdays.some((weekday) => weekday.test(plainWords(word))))
}

/** "or May, says London" */
function isMonthName(word: string): boolean {
  return lexicons.some(({ dates }) => monthAt(word, dates)?.after === '' && !Object.hasOwn(dates.numbers, word))
}

const beforeColon = /^[^:\n]{1,80}(?=:)/
const mostStarts = 15

/** "15 April, Paris says 20 April: strike": the reason begins behind the colon, and what stands before it may take the date back. */
function namesDateBeforeColon({ said, plain }: Text, dates: DateContext, moving: Moving | undefined): boolean {
  const [label] = beforeColon.exec(plain) ?? []
  if (label === undefined || /^\p{L}/u.test(plain) === false) return false
  const words: Text = { said: said.slice(0, label.length), plain: label }
  return [...label.matchAll(/(?<=\s)[\p{L}\p{N}]/gu).take(mostStarts)].some(
    ({ index }) => longestDate(slice(words, index), dates, moving)?.when.is === 'due',
  )
}

/** The longest beginning that is a date. A mark, or a word that begins a reason, must divide it from what follows. */
function longestDate(tail: Text, dates: DateContext, moving: Moving | undefined): DateSaid | undefined {
  const text = slice(tail, /^[\s:,=>-]*/.exec(tail.plain)?.[0].length ?? 0)
  const days = withoutTimes(text)
  for (const end of endsOf(days.plain).toReversed()) {
    const word = slice(days, 0, end)
    const when = (moving && movedBy(word.said, moving, dates)) ?? readDate(word.said, dates)
    if (when) return { when, word: withoutEnd(word.said, /[\s:,;.!?-]/), rest: slice(text, end) }
  }
  return undefined
}

const timeOfDay = new RegExp(`(?<![\\p{L}\\p{N}:.])${anyParticle('timeOfDay')}(?![\\p{L}\\p{N}]|:\\d)`, 'gu')
const mostLooked = 200

/** The same with spaces in the place of each time of day: every other place stays where it is. */
function withoutTimes({ said, plain }: Text): Text {
  const start = plain.slice(0, mostLooked)
  const blank = (words: string) => ' '.repeat(words.length)
  let days = said
  for (const { index, 0: time } of start.matchAll(timeOfDay)) days = days.slice(0, index) + blank(time) + days.slice(index + time.length)
  return { said: days, plain: start.replace(timeOfDay, blank) + plain.slice(mostLooked) }
}

// No date has more characters.
const longestWords = 60

function beginsReason(plain: string): boolean {
  return insteadOf.test(plain) || lexicons.some(({ because }) => because.test(plain))
}

function endsOf(plain: string): number[] {
  const start = plain.slice(0, longestWords + 1)
  const found = new Set<number>([plain.length])
  for (const { index } of start.matchAll(/[:;,().!?\n]|\s-+\s?|-\s/g)) found.add(index)
  for (const { index } of start.matchAll(/(?<=\s)\p{L}/gu)) if (beginsReason(plain.slice(index, index + longestWords))) found.add(index)
  return [...found].filter((end) => end > 0 && end <= longestWords).toSorted((a, b) => a - b)
}
