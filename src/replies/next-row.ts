import type { Border } from './border.ts'
import { clauseFrom, hasReason, isHeading, isNext, isWithinItem } from './border.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field, Target } from './field.ts'
import { isYesIfAsked } from './forms.ts'
import {
  hasNumber,
  isCounted,
  isNameSaidOfRow,
  isRowThatStands,
  isSaidOfRow,
  mayGoOnToRow,
  nextRowLedIn,
  rowAtStart,
  rowLedIn,
  rowWithOwnTime,
  saysHowItStands,
} from './further-rows.ts'
import { commandWords } from './languages/commands.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { rowLeft, rowNamedFirst } from './row-left.ts'
import { isLength } from './rows.ts'
import { isExact } from './targets.ts'
import { teamAtStart } from './teams.ts'
import { slice } from './text.ts'

// A row that begins behind another one by its number or name, though it is not known what is said of it.

const arrowBehindRow = /^#?\d{1,2}\s*[=-]*>/

/** "6 waiting on HMT", behind "5 with lawyers". */
export function isFurtherRow(before: Clause, { text, current, segments, index, segment, field }: Border): boolean {
  const mark = text.plain.slice(segments[index - 1]?.to, segment.from)
  const words = text.plain.slice(segment.from, segment.to)
  const isBehindBracket = current.plain.endsWith(')') && isSaidOfRow(words)
  const isBehindState = before.intent !== undefined && before.tail.plain === '' && isRowThatStands(words)
  if ((segment.isSpaced && !isBehindBracket && !isBehindState) || before.target?.names !== 'some') return false
  const means = before.intent?.means
  const isTimed = (means === 'slips' || means === 'snoozed') && before.tail.plain !== ''
  const timed = isTimed ? rowWithOwnTime(words, field) : undefined
  if (timed !== undefined && !before.target.ids.includes(timed)) return true
  if (isNameOfNext(before, words, mark, field)) return true
  const led = rowLedIn(words, field) ?? nextLedIn(before.target, words, mark, field)
  const id = led ?? rowAtStart(words, field)
  if (id === undefined || before.target.ids.includes(id)) return false
  if (before.target.numbered && (led !== undefined || (isOfOwner(before) && rowShared.test(words)))) return true
  // "1 blocked by Treasury and 2 with lawyers"
  const isSaid = isSaidOfRow(words) || (segment.isSpaced && isBehindState)
  if (before.target.numbered && isNext(id, before.target.ids, field) && isSaid && !hasNumber(before.tail.plain, field)) return true
  if (isNextBehindReason(id, before, words, field)) return /[,;.!\n]/.test(mark)
  return arrowBehindRow.test(words) || (mayGoOnToRow(before) && /[,;.!\n/]/.test(mark))
}

/** "pour le 3 voir avec les Douanes", behind "1 et 2 RAS," */
function nextLedIn(before: Target & { names: 'some' }, words: string, mark: string, field: Field): string | undefined {
  const id = before.numbered && /[,;.\n]/.test(mark) ? nextRowLedIn(words, field) : undefined
  return id !== undefined && isNext(id, before.ids, field) ? id : undefined
}

/** "calais is with lawyers", behind "ports slips to 30 April and": of another row, where it can be no part of a reason. */
function isNameOfNext(before: Clause, words: string, mark: string, field: Field): boolean {
  const isBehindMove = before.intent?.means === 'slips' && !/[:(]/.test(before.tail.plain) && !/[.!\n]/.test(mark)
  return (isBehindMove || mark.includes(';')) && isNewsOfAnother(before, words, field)
}

/** "calais with lawyers", "nothing on calais", behind what is said of the ports: words that begin with another row, and go on as is said of one. */
export function isNewsOfAnother({ target, intent }: Clause, words: string, field: Field): boolean {
  if (target?.names !== 'some' || target.by === 'all') return false
  const { named, behind } = rowNamedFirst(words, field) ?? {}
  // What ends a row is taken for plain only where the words beside it are surely of another.
  const isSaid = isNameSaidOfRow(words) || saysHowItStands(behind ?? '')
  const isNews = named !== undefined && !named.numbered && isSaid && (intent?.means !== 'closed' || isExact(named))
  const id = (isNews ? named : rowLeft(words, field))?.ids[0]
  return id !== undefined && !target.ids.includes(id)
}

const standsWithReason: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['rated', 'under way', 'unchanged'])

/** "3 waiting on Paris", behind "2 blocked: no budget": the very next row. "3 posts vacant" counts, and so may what follows another number. */
function isNextBehindReason(id: string, { intent, target, tail }: Clause, words: string, field: Field): boolean {
  if (!intent || !standsWithReason.has(intent.means) || target?.names !== 'some' || !target.numbered) return false
  return isNext(id, target.ids, field) && !/\d/.test(tail.plain) && !isCounted(words)
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
  if (isNextOfTeam(target, before, border) || isNextRow(target, before, border) || isNextSign(target, before, border)) return true
  if (isBehindRest(target, before, border)) return true
  // "2 bloqué : faillite. Le 1 est bon."
  if (border.segment.strong && target.numbered && isYesIfAsked(clauseFrom(border).tail)) return true
  return border.segment.isLine || (before.target?.names === 'some' && isHeading(border)) || isItemLikeIt(target, before, border)
}

/** "1 see my email", behind "rest on track,": the rest leaves it out, whatever is said of it. */
function isBehindRest(target: Target, before: Clause, { text, segment, field }: Border): boolean {
  if (target.names !== 'some' || !target.numbered || before.target?.names !== 'rest' || segment.isSpaced) return false
  return before.intent !== undefined && !hasReason(before) && rowAtStart(text.plain.slice(segment.from, segment.to), field) !== undefined
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

const wordStart = /(?<![\p{L}\p{N}])\p{L}/gu
const mostWordsBeforeTeam = 8
const rowShared = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}\\s+(?:${commandWords.map(({ shared }) => shared).join('|')})\\s`)

function isOfOwner({ intent }: Clause): boolean {
  return intent?.means === 'yes' || intent?.means === 'no' || intent?.means === 'handed over'
}

/** "4 shared with DFID", behind "3 ours": whose the next row is, in words that are no form. */
function isNextOfTeam(target: Target, before: Clause, { text, segment, field, language }: Border): boolean {
  const isBehindRow = before.target?.names === 'some' && before.target.numbered
  if (!isOfOwner(before) || !isBehindRow || target.names !== 'some' || !target.numbered) return false
  const { tail } = clauseOf(slice(text, segment.from, segment.to), field, language)
  if (!target.ids.every((id) => field.yours.includes(id))) return false
  return [...tail.plain.matchAll(wordStart).take(mostWordsBeforeTeam)].some(
    ({ index }) => teamAtStart(tail.plain.slice(index), field.register) !== undefined,
  )
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
