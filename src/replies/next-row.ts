import type { Border } from './border.ts'
import { clauseFrom, hasReason, isHeading, isNext, isWithinItem } from './border.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field, Target } from './field.ts'
import { isYesIfAsked } from './forms.ts'
import { mayGoOnToRow, rowAtStart, rowLedIn, rowWithOwnTime } from './further-rows.ts'
import { lexicons } from './languages/lexicons.ts'
import { isLength } from './rows.ts'
import { slice } from './text.ts'

// A row that begins behind another one by its number or name, though it is not known what is said of it.

const arrowBehindRow = /^#?\d{1,2}\s*[=-]*>/

/** "6 waiting on HMT", behind "5 with lawyers". */
export function isFurtherRow(before: Clause, { text, segments, index, segment, field }: Border): boolean {
  if (segment.isSpaced || before.target?.names !== 'some') return false
  const mark = text.plain.slice(segments[index - 1]?.to, segment.from)
  const words = text.plain.slice(segment.from, segment.to)
  const means = before.intent?.means
  const isTimed = (means === 'slips' || means === 'snoozed') && before.tail.plain !== ''
  const timed = isTimed ? rowWithOwnTime(words, field) : undefined
  if (timed !== undefined && !before.target.ids.includes(timed)) return true
  const led = rowLedIn(words, field)
  const id = led ?? rowAtStart(words, field)
  if (id === undefined || before.target.ids.includes(id)) return false
  if (led !== undefined && before.target.numbered) return true
  if (isNextBehindReason(id, before, words, field)) return /[,;.!\n]/.test(mark)
  return arrowBehindRow.test(words) || (mayGoOnToRow(before) && /[,;.!\n/]/.test(mark))
}

const countedThing = new RegExp(`^\\D*\\d{1,2}\\s+\\p{L}+(?:${lexicons.flatMap(({ plurals }) => plurals).join('|')})(?![\\p{L}'])`, 'u')

/** "3 waiting on Paris", behind "2 blocked: no budget": the very next row. "3 posts vacant" counts, and so may what follows another number. */
function isNextBehindReason(id: string, { intent, target, tail }: Clause, words: string, field: Field): boolean {
  if (intent?.means !== 'rated' || target?.names !== 'some' || !target.numbered) return false
  return isNext(id, target.ids, field) && !/\d/.test(tail.plain) && !countedThing.test(words)
}

/** "4: two meetings held", behind "note 2: vendor changed,": the verb is of each. */
export function isNextOfVerb(plain: string): boolean {
  return /^#?\d{1,2}\s*:\s*\S/.test(plain)
}

/** "2: done", on the line below an empty "1:": a line break joins no two rows. */
export function isBelowEmptyRow(border: Border): boolean {
  const { text, segments, index, segment } = border
  // "1,\n2,\n3 done" is a list.
  if (!segment.isLine || text.plain.slice(segments[index - 1]?.to, segment.from).includes(',')) return false
  const { target } = clauseFrom(border)
  return target?.names === 'some' && !isWithinItem(target, border)
}

/** A name without a form of words begins a piece on a line of its own, or as a heading: "calais: data received". */
export function isRow(target: Target, before: Clause, border: Border): boolean {
  if (border.field.about.length < 2 || target.names !== 'some') return false
  if (isNextRow(target, before, border) || isNextSign(target, before, border)) return true
  // "2 bloqué : faillite. Le 1 est bon."
  if (border.segment.strong && target.numbered && isYesIfAsked(clauseFrom(border).tail)) return true
  return border.segment.isLine || (before.target?.names === 'some' && isHeading(border)) || isItemLikeIt(target, before, border)
}

/** "amber: 13 - regulator, 14 - parts" */
function isItemLikeIt(target: Target, before: Clause, { text, segment }: Border): boolean {
  if (target.names !== 'some' || !target.numbered || before.target?.names !== 'some' || !before.target.numbered) return false
  return before.tail.plain.startsWith('- ') && /^#?\d{1,3} - \p{L}/u.test(text.plain.slice(segment.from, segment.to))
}

/** "1 ✔, 2 ❌, 3 👍": each number has its sign, whatever that means. */
function isNextSign(target: Target, before: Clause, { text, segment, field, language }: Border): boolean {
  if (target.names !== 'some' || !target.numbered || before.target?.names !== 'some' || !before.target.numbered) return false
  const { tail, form } = clauseOf(slice(text, segment.from, segment.to), field, language)
  return [form + tail.plain, before.form + before.tail.plain].every((words) => /^[^\p{L}\p{N}]*\p{S}[^\p{L}\p{N}]*$/u.test(words))
}

/** "1 done, 2 wip": a number begins the next row, though we do not know what is said of it, but not "1 done, 2 weeks early". */
function isNextRow(target: Target, before: Clause, { text, segment, field, language }: Border): boolean {
  const isOk = !before.intent && lexicons.some(({ assent }) => assent.exec(before.tail.plain)?.[0] === before.tail.plain)
  if (!isOk && !['closed', 'rated', 'our side', 'under way', 'unchanged', 'yes', 'no'].includes(before.intent?.means ?? '')) return false
  if (target.names !== 'some' || !target.numbered || before.target?.names !== 'some' || !before.target.numbered) return false
  const { tail } = clauseOf(slice(text, segment.from, segment.to), field, language)
  const { ids } = before.target
  const last = Math.max(...ids.map((id) => field.about.indexOf(id)))
  // "1 and 3 ours, 2 is FCO": where nothing stands between, rows need no order.
  const isNext = target.ids.every((id) => field.about.indexOf(id) > last || (!ids.includes(id) && !hasReason(before)))
  return (
    isNext && (isOk || segment.strong || !hasReason(before)) && /^[?.!]*$|^\S+(?: \S+)?[.!]*$/.test(tail.plain) && !isLength(tail.plain)
  )
}
