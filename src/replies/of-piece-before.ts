import type { Border } from './border.ts'
import { clauseFrom, isOnlyTarget } from './border.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import { saysOurs } from './forms.ts'
import { isOnlyBehind } from './happened.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isNextOfVerb } from './next-row.ts'
import { isPast } from './rating.ts'
import { becauseOf } from './remark.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'
import { saysTrouble } from './trouble.ts'

// Words behind a border that belong to the piece before it, and begin none.

/** "all good", behind "2 done,": it takes nothing back, and says nothing of the others. */
export function isOnlyBeside({ target, intent }: Clause, { text, segment }: Border): boolean {
  const isGood = intent?.means === 'closed' || (intent?.means === 'rated' && intent.rating === 'green')
  if (segment.strong || !isGood || target?.names !== 'some' || target.by === 'all') return false
  const words = withoutEnd(text.plain.slice(segment.from, segment.to), /[\s.!)]/)
  return lexicons.some(({ beside }) => beside.test(words))
}

/** "new date for 1", before "and 2: 30 June" */
export function isMoveWithoutDay({ intent, isBehind, tail }: Clause): boolean {
  return intent?.means === 'slips' && isBehind === true && tail.plain === ''
}

/** "hand over 1", before "and 2 to SOCA": a list of what is given. */
export function isListOfGift({ intent, target, tail }: Clause, { text, segment, from, field, language }: Border): boolean {
  if (segment.strong || intent?.means !== 'handed over' || target?.names !== 'some' || tail.plain !== '') return false
  const whole = clauseOf(slice(text, from, segment.to), field, language)
  return whole.intent?.means === 'handed over' && whole.target?.names === 'some' && whole.target.ids.length > target.ids.length
}

/** "Maybe, 3 done": a doubt that says nothing by itself is of what follows; but "no, 3 done" answers something before it says another. */
export function isOnlyDoubt({ target, intent }: Clause, { plain }: Text): boolean {
  const words = plain.replace(/[\s.!,;:]+$/, '')
  if (target || (intent && intent.means !== 'no')) return false
  return lexicons.some(({ doubt, exception }) => (intent ? exception : doubt).exec(words)?.[0] === words)
}

/** "withdraw 2: no budget", "at risk 2: no longer funded", "done 2: no issues": the row belongs to the form before it, and the "no" to the reason. */
export function isReasonBehindRow(before: Clause, { intent }: Clause): boolean {
  const isReason = !intent || intent.means === 'no' || (intent.means === 'rated' && intent.ofAll === true)
  return isReason && before.target === undefined && before.intent !== undefined && before.tail.plain === '' && !isYesOrNo(before.intent)
}

function isYesOrNo({ means }: Intent): boolean {
  return means === 'yes' || means === 'no'
}

/** Whether all is said before a bare space, so that a number behind it can begin a row: "1 done 2 at risk", but not "2 rather than 3 done". */
export function isSaid({ target, intent, tail }: Clause, { yours }: Field): boolean {
  const rest = tail.plain
    .replace(linkAtEnd, '')
    .replace(/^:?\([^()]*\)|:-?\($/, '')
    .replace(joiningAtEnd, '')
  if (/[\p{L}\p{N}]|[:(-]$/u.test(rest)) return false
  // "2 not 3 done"; but whoever is asked whose they are says "2 no 3 yes".
  if (intent?.means === 'no') return yours.length > 0 && target?.names === 'some' && rest === ''
  // "1 ✅ 2 🟠"
  return intent !== undefined || (target?.names === 'some' && (rest !== '' || linkAtEnd.test(tail.plain)))
}

// "evidence: https://example.org/x": a link says all, and ends with itself.
const linkAtEnd = /^[\s:,(<-]*https?:\/\/\S+$/

const joiningAtEnd = new RegExp(`(?:^|\\s)(?:${anyParticle('next')}|${anyParticle('and')}|-)$`)

/** A comma divides no note, no evidence but a link, and no list of targets ("on track: 1, 3"). */
export function isListed({ intent, form, isBehind, tail }: Clause, border: Border): boolean {
  const { text, segment } = border
  if (segment.strong || (isVerbOfEach(intent, form, border) && !isLastOfList(border))) return false
  if (intent?.means === 'noted') return true
  if (intent?.means === 'evidenced') return !linkAtEnd.test(tail.plain)
  const words = text.plain.slice(segment.from, segment.to)
  if (isBehind !== true || isWhereas(border)) return false
  const list = withoutEnd(words.replace(/\s\([^()]*\)$/, ''), /[\s?]/)
  return isOnlyTarget(slice(text, segment.from, segment.from + list.length), border) || isLastOfList(border)
}

const whereasOnly = new RegExp(`^\\s*,?\\s*(?:${anyParticle('whereas')})\\s+$`, 'u')

/** "but ports & calais on track", behind "no change on belgium": no list goes on so. */
function isWhereas(border: Border): boolean {
  const { text, segments, index, segment } = border
  return whereasOnly.test(text.plain.slice(segments[index - 1]?.to, segment.from)) && clauseFrom(border).intent !== undefined
}

/** "note 2: vendor changed", before ", 4: two meetings held" */
function isVerbOfEach(intent: Intent | undefined, form: string, { current, text, segment }: Border): boolean {
  if (!intent || !['noted', 'evidenced', 'snoozed'].includes(intent.means) || !current.plain.startsWith(form)) return false
  return isNextOfVerb(text.plain.slice(segment.from, segment.to))
}

const rowOfList = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}(?=\\s*:|\\s)`)

const andBefore = new RegExp(`\\s(?:${anyParticle('and')}|&)\\s+$`)

/** "3: signed", of "close 2 and 3: signed", "3 yesterday" or "3 because of the strike": the reason, or the day, is of the whole list, unless it says how the last one stands. */
export function isLastOfList(border: Border): boolean {
  const { text, segments, index, segment } = border
  const row = rowOfList.exec(text.plain.slice(segment.from, segment.to))?.[0]
  if (row === undefined || !andBefore.test(text.plain.slice(segments[index - 1]?.to, segment.from))) return false
  const behind = slice(slice(text, segment.from, segment.to), row.length)
  if (!/^\s*:/.test(behind.plain) && !isOnlyBehind(behind) && !becauseOf.test(behind.plain)) return false
  const { intent } = clauseFrom(border)
  return isOnlyTarget(slice(text, segment.from, segment.from + row.length), border) && (intent === undefined || intent.means === 'no')
}

const keepsDeadline = new RegExp(`^[^.;\\n]{0,40}?${anyParticle('deadlineHolds')}(?![\\p{L}\\p{N}])`, 'u')

/** Words that belong to the piece before: "done, not yet", "done, on time", "2: yes, done". */
export function isSaidOfBefore(intent: Intent, before: Clause, { text, segment, current }: Border): boolean {
  // "Slips by a week: snow. We will still hit the deadline"
  if (before.intent?.means === 'slips' && intent.means === 'rated' && keepsDeadline.test(text.plain.slice(segment.from, segment.to)))
    return true
  if (intent.means === 'not yet' || intent.means === 'same') return true
  // "Tricky, but done now", "done but slow"
  const isBesideTrouble = saysTrouble(before) ? intent.means === 'closed' : saysTrouble({ intent }) && before.intent?.means === 'closed'
  if (isBesideTrouble && !segment.strong) return true
  // "Not agreed, it isn't finished": it says why.
  if (before.intent?.means === 'objected' && intent.means === 'under way') return true
  if (before.intent?.means === 'closed' && ['no', 'under way', 'unchanged'].includes(intent.means)) return true
  if (segment.strong) return false
  if (intent.means === 'rated' && before.intent?.means === 'rated' && !isPast(current, before.form)) return true
  const isOnTime = before.intent?.means === 'closed' && intent.means === 'rated' && intent.rating === 'green'
  return isOnTime || (before.intent?.means === 'yes' && before.target !== undefined)
}

/** "1", of "done 1, 2 at risk": the first row behind a state that has no other. What the last one has behind it is its own. */
export function isFirstBehindState(before: Clause, border: Border): boolean {
  const { text, segments, index, segment, from, field, language } = border
  const next = segments[index + 1]
  // "All good 1 and 2": the "all" is said of these.
  const isOfRow = before.target && !(before.target.names === 'some' && before.target.isAll)
  if (!segment.isSpaced || isOfRow || !next || next.strong) return false
  if (!isOnlyTarget(slice(text, segment.from, segment.to), border)) return false
  const { intent, form, target, isBehind } = clauseOf(slice(text, from, segment.to), field, language)
  // "Yes 1 and 2 done"
  const isAnswer = intent && ['yes', 'no', 'agreed', 'objected'].includes(intent.means) && !saysOurs(form)
  return isBehind === true && target?.names === 'some' && !(isAnswer && isListToState(border))
}

/** "1 and 2 done", "1, 2 and 3 done": one list, before how its rows stand. "1, 2 done", "1 and 2, 3 blocked" end one before the last row. */
function isListToState(border: Border): boolean {
  const { text, segments, index } = border
  const last = segments.slice(index, index + mostListed).findIndex(({ from, to }) => !isOnlyTarget(slice(text, from, to), border))
  const mark = text.plain.slice(segments[index + last - 1]?.to, segments[index + last]?.from)
  return last < 1 || !/^\s*,\s*$/.test(mark)
}

const severalAre = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}\\s(?:${anyParticle('plural')})\\s`, 'u')

/** "2 and 3 are done", behind "working on 1,": a plural is said of two rows at least, and so not of the last one alone. */
export function isFirstOfSeveral(before: Clause, border: Border): boolean {
  const { text, segments, index, segment } = border
  if (before.isBehind !== true || !/^\s*,\s*$/.test(text.plain.slice(segments[index - 1]?.to, segment.from))) return false
  const next = segments[index + 1]
  if (!next || !andBefore.test(text.plain.slice(segment.to, next.from))) return false
  return isOnlyTarget(slice(text, segment.from, segment.to), border) && severalAre.test(text.plain.slice(next.from, next.to))
}

// A longer list is looked at no further.
const mostListed = 12
