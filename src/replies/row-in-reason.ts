import type { Border } from './border.ts'
import { clauseFrom, isNext, isPlain } from './border.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field, Target } from './field.ts'
import { formAtStart } from './forms.ts'
import { behindSaidOfRow, hasNumber, isCounted, isRowThatStands, longestLook, rowAtStart, rowWithOwnTime } from './further-rows.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isOnlyLeadIn } from './leading-in.ts'
import { endsWithRows, withRowsAtEnd } from './row-behind.ts'
import { rowNameAtStart } from './row-by-name.ts'
import { rowWithVerdict } from './segments.ts'
import { isExact } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "1 at risk - strike 2 on track 3 done", "1 slips to 15 April: strike, and we're closing 4": a reason ends where the number of another row begins to be spoken of.

/** Whether another row begins within a reason; `perhaps` where its number may as well count or be a part's, so that it is asked. */
export function rowInReason(before: Clause, border: Border): 'surely' | 'perhaps' | undefined {
  if (before.target?.names !== 'some' || before.target.by === 'all') return undefined
  const isKnown = before.intent ? givesReasons.has(before.intent.means) : isRowThatStands(border.current.plain)
  if (!isKnown) return undefined
  const said = withRowsAtEnd(clauseFrom(border), border.field)
  const { ids } = before.target
  // "Ports at risk: no data, working on 2"
  if (!before.target.numbered) return isLedInTo(said, border) && !sharesRow(said, ids) ? 'perhaps' : undefined
  const words = border.text.plain.slice(border.segment.from, border.segment.to)
  const isOfReason = before.intent?.means === 'rated' || before.intent?.means === 'reopened'
  const timed = isOfReason ? rowWithReasonedTime(words, border) : undefined
  if (timed !== undefined && !ids.includes(timed)) return 'surely'
  if (!isNumbered(said.target) || sharesRow(said, ids)) return undefined
  if (border.segment.isSpaced) return inLine(before, said, border)
  return behindMark(before, said, border)
}

function sharesRow({ target }: Clause, ids: readonly string[]): boolean {
  return target?.names === 'some' && target.ids.some((id) => ids.includes(id))
}

/** "working on 2", "chasing Paris on 2": behind a name, too, such a number counts nothing. */
function isLedInTo({ target, isBehind }: Clause, { text, segment }: Border): boolean {
  return isNumbered(target) && isBehind === true && endsWithRows(text.plain.slice(segment.from, segment.to))
}

/**
 * "Talks have stalled", "no experts", behind "3 at risk,": a word of some title says why, where rows go by their numbers. What is said the other way
 * round ("calais on track"), or in the same words, is of that row.
 */
export function isReasonByName(before: Clause, border: Border): boolean {
  const said = clauseFrom(border)
  const words = border.text.plain.slice(border.segment.from, border.segment.to)
  if (isStepByName(said, words, before)) return true
  if (!isNumbered(before.target) || !isBad(before.intent)) return false
  const { target, intent, form, isBehind } = said
  // A single word: "police ops late" is of that row.
  if (!isByWord(target) || rowNameAtStart(words, border.field)?.isFull) return false
  if (border.segment.strong) return intent?.means === 'no' && isBehind === true
  // "3 slips to 30 September and Belgium is with lawyers"
  if (!intent) return border.text.plain.slice(border.segments[border.index - 1]?.to, border.segment.from).includes(',')
  return intent.means === 'no' || (isBad(intent) && form !== before.form)
}

/** A row that is named only by a word of its title. */
function isByWord(target: Target | undefined): target is Target & { names: 'some' } {
  return target?.names === 'some' && target.by !== 'all' && !target.numbered && !isExact(target)
}

const oneWordBefore = new RegExp(`^(?:${anyParticle('article')})?[\\p{L}'-]+(?: (?:${anyParticle('is')}))?\\s`, 'u')

/**
 * "Return expected by 10 March", behind "2 with PAF," or "text sent to Paris,": one word of a title, before the day on which something is to come, names
 * no row where rows go by numbers, or where the words before it are of none. A reason behind the day is of a row.
 */
export function isStepByName({ target, intent, form, tail, isBehind }: Clause, words: string, before: Clause): boolean {
  if (!isNumbered(before.target) && (before.target || before.intent || isOnlyLeadIn(before.tail.plain))) return false
  if (!isByWord(target) || intent?.means !== 'slips' || isBehind || tail.plain.includes(':')) return false
  const name = oneWordBefore.exec(words)?.[0]
  return (intent.isPlan === true || intent.way === 'stated') && name !== undefined && words.startsWith(form, name.length)
}

/** "Campaign moved to 10 April", behind "1 with PAF,": the row that one word names may have moved, or it says how 1 goes on. */
export function isPerhapsStep({ target, intent }: Clause, border: Border): boolean {
  if (intent || !isNumbered(target) || border.segment.strong) return false
  const said = clauseFrom(border)
  return isByWord(said.target) && said.intent?.means === 'slips' && !said.isBehind && !said.reason && !said.tail.plain.includes(':')
}

function isBad(intent: Intent | undefined): boolean {
  return intent?.means === 'slips' || (intent?.means === 'rated' && intent.rating !== 'green')
}

const givesReasons: ReadonlySet<Intent['means']> = new Set<Intent['means']>([
  'rated',
  'slips',
  'closed',
  'under way',
  'withdrawn',
  'reopened',
])

function isNumbered(target: Target | undefined): target is Target & { names: 'some' } {
  return target?.names === 'some' && target.numbered && target.by !== 'all'
}

const reasonMarked = /[:(,]\s*\p{L}|(?:^|\s)-\s+\p{L}/u

/** "1 at risk - strike 2 on track 3 done": behind a bare space, in a line of rows that goes on in its order. "Lot 2 done" may be of a part. */
function inLine({ tail, target }: Clause, said: Clause, border: Border): 'surely' | 'perhaps' | undefined {
  const isList = isInRun(border)
  if (/\p{L}/u.test(tail.plain) && isNextWithoutForm(said, target, border)) return 'perhaps'
  if (!said.intent || !(isPlain(said) || isList) || !isBehind(said.target, target, border)) return undefined
  if (tail.plain.endsWith(')')) return 'surely'
  const isClosed = said.intent.means === 'closed'
  if (hasNumber(tail.plain, border.field)) return isClosed ? undefined : 'perhaps'
  if (isGood(said.intent)) return 'surely'
  if (!isList && !reasonMarked.test(tail.plain)) return undefined
  return !isClosed && (isList || reasonMarked.test(said.tail.plain)) ? 'surely' : 'perhaps'
}

const partAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('partBefore')})$`, 'u')

/** "2 with lawyers", behind "1 at risk: no money". "Room 2 with no power" is a part. */
function isNextWithoutForm({ intent, target }: Clause, before: Target | undefined, { text, segment, current, field }: Border): boolean {
  const id = target?.names === 'some' ? target.ids[0] : undefined
  const isAfter = id !== undefined && before?.names === 'some' && isNext(id, before.ids, field)
  const words = text.plain.slice(segment.from, segment.to)
  return !intent && isAfter && !partAtEnd.test(current.plain) && isRowThatStands(words) && rowAtStart(words, field) !== undefined
}

/** Whether the very next part of the line is a row with how it stands, too. */
function isInRun({ text, segments, index }: Border): boolean {
  const next = segments[index + 1]
  return next?.isSpaced === true && rowWithVerdict.test(text.plain.slice(next.from, next.to))
}

function isBehind(target: Target | undefined, before: Target | undefined, { field: { about } }: Border): boolean {
  const places = [target, before].map((each) => (each?.names === 'some' ? each.ids.map((id) => about.indexOf(id)) : []))
  return Math.min(...(places[0] ?? [])) > Math.max(...(places[1] ?? []))
}

function isGood(intent: Intent): boolean {
  return intent.means === 'unchanged' || (intent.means === 'rated' && intent.rating === 'green')
}

/** "and we're closing 4", "4 should move to 30 June", behind a mark. */
function behindMark({ intent, tail, target }: Clause, said: Clause, border: Border): 'surely' | 'perhaps' | undefined {
  const { text, segment, current, field } = border
  const words = slice(text, segment.from, segment.to)
  // "at risk 1: no data": with a reason of its own
  if (said.isBehind && said.intent && (acts.has(said.intent.means) || said.tail.plain.startsWith(':'))) return 'surely'
  if (isRowWithCause.test(words.plain)) return isMoveWithCause(border) ? 'surely' : 'perhaps'
  // "2 slips to 15 April (strike) - 5 waiting for data": the reason is given already.
  if (current.plain.endsWith(')') && !said.isBehind && !isCounted(words.plain) && isBehind(said.target, target, border)) return 'perhaps'
  if (hasNumber(tail.plain, field)) return undefined
  // "working on 2", "chasing Paris on 2"
  if (said.isBehind && !said.intent && isBad(intent)) return 'perhaps'
  if (isSaidOfOne(words, field)) return said.intent ? 'perhaps' : 'surely'
  if (isCounted(words.plain)) return undefined
  if (!said.intent && isRowWithSomebody.test(words.plain)) return 'perhaps'
  return said.intent && tail.plain.startsWith(':') && isPlain(said) ? 'perhaps' : undefined
}

const isRowWithCause = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}\\s(?:${anyParticle('reasonFirst')})(?![\\p{L}\\p{N}])`, 'u')

/** "5 because of the storm, slips to 30 April": why, and behind a comma what is moved by it. */
function isMoveWithCause({ text, segments, index, segment, field, language }: Border): boolean {
  const next = segments[index + 1]
  const whole = next && !next.strong ? clauseOf(slice(text, segment.from, next.to), field, language) : undefined
  return whole?.intent?.means === 'slips' && whole.reason !== undefined
}

// Of those that wait, or are away, a number may count.
const isRowWithSomebody = new RegExp(
  `^(?:${anyParticle('article')})?#?\\d{1,2}\\s(?=(?:${anyParticle('saidOfRow')})\\s)(?:${anyParticle('blockedAt')})\\s`,
  'u',
)

const isOne = new RegExp(`^(?:${anyParticle('article')})?#?(?:[2-9]|\\d{2})\\s+(?:${anyParticle('is')})(?![\\p{L}\\p{N}])`, 'u')

/** "4 is with lawyers", "4 should move to 30 June": of several it would be "are", and no count moves. */
function isSaidOfOne(words: Text, field: Field): boolean {
  if (rowAtStart(words.plain, field) === undefined) return false
  return isOne.test(words.plain) || formAtStart(behindSaidOfRow(words))?.intent.means === 'slips'
}

const acts: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['closed', 'slips', 'withdrawn', 'snoozed', 'handed over'])

/** "4 to 30 June: no flights": a day, and a reason of its own. "2 to 3 June" alone are days. */
function rowWithReasonedTime(words: string, { field }: Border): string | undefined {
  return /[:(]/.test(words.slice(0, longestLook)) ? rowWithOwnTime(words, field) : undefined
}
