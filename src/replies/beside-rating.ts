import type { Rating } from '../register/schema.ts'
import { wordsOfNames } from './called.ts'
import type { Clause } from './clause.ts'
import { dateAtStart } from './dates/dating.ts'
import { formAtStart } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Remark } from './remark.ts'
import { isThanks, remarksIn } from './remark.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What stands beside a rating: another one, and what takes it back.

/** A rating and the words behind it. `clause`: the one that counts, where the words go on from one rating to another. */
export interface RatingSaid {
  readonly rating: Rating
  readonly clause: Clause
}

export const now = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('atPresent')}(?![\\p{L}\\p{N}])`, 'u')
export const before = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('formerly')}(?![\\p{L}\\p{N}])`, 'u')

export function ratingAt(words: Text, { target }: Pick<Clause, 'target'>): RatingSaid | undefined {
  const found = formAtStart(slice(words, before.exec(words.plain)?.index === 0 ? (before.exec(words.plain)?.[0].length ?? 0) : 0))
  if (found?.intent.means !== 'rated') return undefined
  return { rating: found.intent.rating, clause: { ...found, ...(target ? { target } : {}) } }
}

const disclaims = new RegExp(`^[\\s,;(-]*(?:${anyParticle('insteadOf')}|${anyParticle('not')})\\s+`)

/** "Amber not red", "orange au lieu de rouge": what it is not is no word about what it is. */
export function withoutDisclaimed(said: RatingSaid): RatingSaid {
  const { rating, clause } = said
  const mark = disclaims.exec(clause.tail.plain)?.[0]
  const other = mark === undefined ? undefined : ratingAt(slice(clause.tail, mark.length), clause)
  return other && other.rating !== rating ? { rating, clause: { ...clause, tail: other.clause.tail } } : said
}

const afterGreen = new RegExp(`^[\\s,]*${anyParticle('afterGreen')}(?![\\p{L}\\p{N}])`, 'u')

/** "here, thanks", "for now tbh", or nothing: what adds nothing to the state before it. */
export function isOnlyAside(plain: string): boolean {
  let rest = plain
  for (let found = afterGreen.exec(rest)?.[0]; found; found = afterGreen.exec(rest)?.[0]) rest = rest.slice(found.length)
  const bare = rest.replace(/^[\s,]+|[\s.!]+$/g, '')
  return bare === '' || isThanks(bare)
}

/** "on track, two weeks late". What is not known to go on well, or to be planned, may take it back: no list of that is complete. */
export function isExcepted(remark: Remark, spoken: Spoken): boolean {
  const { plain } = remark
  if (isNoLonger(plain) && !lexicons.some(({ exception, isOver }) => exception.test(plain.replace(isOver, ' ')))) return false
  if (isOfBefore(remark) || isThanks(plain) || formAtStart(remark)?.intent.means === 'unchanged') return false
  if (lexicons.some(({ beside }) => beside.test(plain))) return false
  if (toBeReady.test(plain) && isOnlyDay(remark, spoken)) return false
  if (lexicons.some(({ exception }) => exception.test(plain))) return true
  const isKnown = lexicons.some(({ progress }) => progress.test(plain)) || now.test(plain) || isOnlyAside(plain)
  return !isKnown && !isNames(remark, spoken) && !isOnlyDay(remark, spoken)
}

/** "UKBA", "Calais": who does it, or where. */
function isNames({ said, plain }: Remark, { commitment, clause }: Spoken): boolean {
  const own = wordsOfNames(commitment)
  // In a form one name alone is who or where; in a sentence it may be a word of any kind.
  if (/^\p{Lu}[\p{Ll}'-]+$/u.test(said) && remarksIn(clause.tail).length > 1) return true
  return (
    plain.split(' ').every((word) => own.has(word)) ||
    /^\p{Lu}{2,}(?: \p{Lu}{2,})*$|^\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){1,3}$/u.test(said)
  )
}

const toBeReady = new RegExp(`^${anyParticle('toBeReady')}\\s`)
const beforeOnlyDay = new RegExp(
  `^(?:${anyParticle('toBeReady')}\\s+)?(?:(?:${anyParticle('forDay')}|${anyParticle('onDay')}|${anyParticle('ofDate')}|${anyParticle('atPresent')})\\s+)?`,
)

/** "for 31 March": a day alone. Whether it is too late is looked at for itself. */
function isOnlyDay(remark: Remark, { dates }: Spoken): boolean {
  const day = slice(remark, beforeOnlyDay.exec(remark.plain)?.[0].length ?? 0)
  const said = dateAtStart(day, dates)
  return said !== undefined && !/[\p{L}\p{N}]/u.test(said.rest.plain)
}

/** "green (was amber)" */
export function isOfBefore(remark: Remark): boolean {
  return before.test(remark.plain) && ratingAt(remark, {}) !== undefined
}

/** "blocked - resolved", but not "blocked: not resolved yet". */
export function isSettled(remark: Remark): boolean {
  const { plain } = remark
  const isOver = lexicons.some(({ settled }) => settled.test(plain)) || formAtStart(remark)?.intent.means === 'closed'
  return isOver && !lexicons.some(({ doubt }) => doubt.test(plain))
}

/** "no longer blocked": no rating is read of the word that is denied. */
export function isNoLonger(plain: string): boolean {
  return lexicons.some(({ isOver }) => isOver.test(plain))
}
