import type { Language } from '../register/languages.ts'
import type { Border } from './border.ts'
import { clauseFrom, hasReason, isHeading, isNext, isOnlyTarget, isPlain, isWithinItem } from './border.ts'
import { namesWithin } from './called.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { countLines, isSeveral } from './counts.ts'
import { joinedBehindState, partedAtDashes } from './dashes.ts'
import { behindExceptedFirst, endsWithException, exceptedFirst } from './exclusion.ts'
import type { Field, Target } from './field.ts'
import { hasNumber, longestLook, rowAtStart } from './further-rows.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isBelowEmptyRow, isFurtherRow, isNewsOfAnother, isRow } from './next-row.ts'
import {
  isFirstBehindState,
  isFirstOfSeveral,
  isLastOfList,
  isListed,
  isListOfGift,
  isMoveWithoutDay,
  isOnlyBeside,
  isOnlyDoubt,
  isSaid,
  isSaidOfBefore,
} from './of-piece-before.ts'
import { beginsByName } from './row-by-name.ts'
import { isPerhapsStep, isReasonByName, rowInReason } from './row-in-reason.ts'
import { withRunsOfRows } from './run-of-rows.ts'
import { namesRunOn } from './run-on.ts'
import type { Segment } from './segments.ts'
import { mostSegments, partedAt, rowWithVerdict, segmentsOf, withStarts } from './segments.ts'
import { shortStateAlone } from './short-state.ts'
import { startsOfStates } from './state-first.ts'
import { beginsWithStranger, isStateOfStranger } from './stranger-piece.ts'
import { mentioned, speaksOfRest, standsOfRest, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

/** A piece of a reply. `isCount`: its numbers say how many, and name no rows. */
export interface Piece {
  readonly text: Text
  readonly isCount: boolean
  /** Whether it has the state of the piece before it: "red: 1 (data), 2". */
  readonly isItem?: true
  /** Whether it may still be a part of the reason before it, so that it is asked: "ports done", of "calais at risk: no data, ports done". */
  readonly isParted?: true
}

/**
 * A reply in pieces, each about its own commitments. A new piece has to begin plainly ("calais at risk", "on track"), so a comma within a
 * reason divides nothing.
 */
export function piecesOf(text: Text, field: Field, language: Language): Piece[] {
  const marked = partedBehindExcepted(segmentsOf(text.plain, namesWithin(text.plain, field.called)), text, field)
  const joined = joinedBehindState(marked, { text, field, language })
  const dashed = partedAtDashes(joined, { text, field, language })
  const named = partedAtNames(dashed, { text, field, language })
  const segments = withStarts(withRunsOfRows(named, text, field), startsOfStates(text, field, language))
  const counts = countLines(text.plain, segments, field, language)
  const pieces: Piece[] = []
  let from = 0
  let kind: Pick<Piece, 'isItem' | 'isParted'> = {}
  for (const [index, segment] of segments.entries()) {
    if (index === 0 || index > mostSegments) continue
    const current = slice(text, from, segments[index - 1]?.to ?? segment.from)
    const isCount = counts.has(index - 1)
    const border = { text, segments, index, segment, current, from, field, language }
    const isBorder =
      isCount || counts.has(index)
        ? segment.isLine
        : current.plain !== '' && (segment.begins !== undefined || segment.isOfRun || begins(border) || (mayBegin(border) && 'perhaps'))
    if (isBorder && current.plain !== '') {
      pieces.push({ text: current, isCount, ...kind })
      from = segment.from
      // What goes on behind a row that is doubted is doubted, too: "ports at risk: cameras late, 2 on track, 1 done".
      const isParted = isBorder === 'perhaps' || (kind.isParted === true && !segment.strong)
      kind = segment.begins === 'item' ? { isItem: true } : isParted ? { isParted: true } : {}
    }
  }
  pieces.push({ text: slice(text, from), isCount: counts.has(segments.length - 1), ...kind })
  return pieces.filter((piece) => piece.text.plain !== '')
}

/** "Except 4 all on track": the "all" divides it, as a comma would. */
function partedBehindExcepted(segments: readonly Segment[], text: Text, field: Field): Segment[] {
  const places = segments.slice(0, mostSegments).flatMap(({ from }) => {
    const place = behindExceptedFirst(text.plain.slice(from), field)
    return place === undefined ? [] : [from + place]
  })
  return partedAt(places, segments, text)
}

/** "Calais at risk no money ports done": a name divides as a comma before it would. */
function partedAtNames(segments: readonly Segment[], { text, field, language }: Pick<Border, 'text' | 'field' | 'language'>): Segment[] {
  const places = segments.slice(0, mostSegments).flatMap((segment) => namesRunOn(text, segment, field, language))
  return partedAt(places, segments, text).map((segment) => (places.includes(segment.from) ? { ...segment, isRunOn: true } : segment))
}

function begins(border: Border): boolean | 'perhaps' {
  const { current, segment, field, language } = border
  if (isRowBehindWell(border)) return true
  if (isOnlyTarget(current, border)) return isBelowEmptyRow(border) || isOneBehindAll(border)
  const before = clauseOf(current, field, language)
  if (isMoveWithoutDay(before) && !segment.strong) return false
  // "Calais at risk no idea if ports done"
  if (segment.isRunOn && hasReason(before)) return 'perhaps'
  if (isFirstOfSeveral(before, border)) return true
  if (isListOfGift(before, border) || isFirstBehindState(before, border)) return false
  if (exceptedFirst(current, field) && isYesToAll(clauseFrom(border), field)) return true
  if (isReasonByName(before, border)) return false
  if (isPerhapsStep(before, border)) return 'perhaps'
  const isOfList = isListed(before, border)
  if (!(isOfList && before.isBehind) && isFurtherRow(before, border)) return true
  if (isOfList || (!segment.isLine && isOnlyDoubt(before, current))) return false
  if (beginsBehind(before, border)) return true
  const byName = beginsByName(before, clauseFrom(border), border)
  if (byName) return byName
  const inReason = rowInReason(before, border)
  return inReason === 'surely' || (inReason ?? false)
}

/** Whether a piece begins behind all that was said before it. */
function beginsBehind(before: Clause, border: Border): boolean {
  const { current, segment, field } = border
  if (segment.isSpaced && !isSaid(before, field)) return false
  const clause = clauseFrom(border)
  const { target, intent } = clause
  if (isOnlyBeside(before, border)) return false
  // "at risk (cash) 2 weeks late"
  const words = border.text.plain.slice(segment.from, segment.to)
  if (segment.isSpaced && current.plain.endsWith(')') && /^#?\d{1,2}\s\p{L}/u.test(words) && rowAtStart(words, field) === undefined)
    return false
  if (isWithinItem(target, border)) return false
  if (isOneBehindException(before, border)) return true
  if (isExceptionBeforeOne(border)) return false
  if (before.intent?.means === 'snoozed' && standsOfRest(slice(border.text, segment.from, segment.to), field)) return true
  if (!intent && isYesToSome(before) && speaksOfRest(slice(border.text, segment.from, segment.to), field)) return true
  if (!intent && isPerhapsOwn(target, before) && !verbFirst.test(clause.tail.plain)) return false
  if (target && target.names !== 'unknown')
    return intent || soundsClosed(clause.tail.plain) ? beginsWithTarget(clause, before, border) : isRow(target, before, border)
  if (!intent) return isListOfOthers(before, border) || beginsWithStranger(clause, before, border)
  return !isSaidOfBefore(intent, before, border) && beginsWithForm(clause, before, border)
}

const verbFirst = new RegExp(`^(?:${anyParticle('saidOfRow')})(?![\\p{L}\\p{N}])`, 'u')

/** "The returns budget is not signed off", behind "voluntary returns at risk,": a word that two names have, of which the one before is one. */
function isPerhapsOwn(target: Target | undefined, { target: own }: Clause): boolean {
  return target?.names === 'several' && own?.names === 'some' && own.ids.length === 1 && own.ids.every((id) => target.ids.includes(id))
}

/** "1 is done", behind "ours, all of them, and". */
function isOneBehindAll({ current, text, segments, index, segment, field, language }: Border): boolean {
  // "All but 4 ours"
  if (!/[,;\n]/.test(text.plain.slice(segments[index - 1]?.to, segment.from))) return false
  const all = targetSaid(current.plain, field)
  if (all.names !== 'some' || !all.isAll) return false
  const { target, intent } = clauseOf(slice(text, segment.from, segment.to), field, language)
  return intent !== undefined && target?.names === 'some' && !target.isAll
}

/** "belgium blocked", behind "ok ports and calais,": what the "ok" is said of ends at the comma. */
function isRowBehindWell(border: Border): boolean {
  const { current, text, segments, index, segment, field, language } = border
  const isMarked = /^\s*,?\s*$/.test(text.plain.slice(segments[index - 1]?.to, segment.from))
  const rows = shortStateAlone(current)?.tail
  if (!isMarked || !rows || rows.plain === '' || !(/^\d{1,2}\s*\/\s*\d{1,2}$/.test(rows.plain) || isOnlyTarget(rows, border))) return false
  const { target, intent, isBehind } = clauseOf(slice(text, segment.from, segment.to), field, language)
  return intent !== undefined && !isBehind && target?.names === 'some' && target.by !== 'all'
}

/** "all ours", behind "except 4" */
function isYesToAll({ intent, target, tail }: Clause, { yours }: Field): boolean {
  return yours.length > 0 && intent?.means === 'yes' && (!target || (target.names === 'some' && target.isAll === true)) && tail.plain === ''
}

const isOneRow = new RegExp(`^\\S+(?:\\s\\S+)?\\s+${anyParticle('is')}\\s`)

/** "1 is done", behind "all on track except 4, and": of that one alone. "Except 2 and 3 blocked: strike" is a list. */
function isOneBehindException(before: Clause, { text, segments, index, segment, field, language }: Border): boolean {
  if (!endsWithException(before, field)) return false
  const words = slice(text, segment.from, segment.to)
  if (!text.plain.slice(segments[index - 1]?.to, segment.from).includes(',') && !isOneRow.test(words.plain)) return false
  const { target, intent } = clauseOf(words, field, language)
  return intent !== undefined && target?.names === 'some' && target.ids.length === 1
}

/** "but 4", of "all green but 4, and 1 is done": the 4 belongs to what stands before it. */
function isExceptionBeforeOne(border: Border): boolean {
  const { text, segments, index, from, field, language } = border
  for (const [further, named] of segments.slice(index, index + 12).entries()) {
    const next = segments[index + further + 1]
    if (named.strong || !next || next.strong || !isOnlyTarget(slice(text, named.from, named.to), border)) return false
    const before = clauseOf(slice(text, from, named.to), field, language)
    if (isOneBehindException(before, { ...border, index: index + further + 1, segment: next })) return true
  }
  return false
}

/** "1-5 yes", "2 too": some of the rows, but not all. */
function isYesToSome({ target, intent }: Clause): boolean {
  return target?.names === 'some' && !target.isAll && (intent?.means === 'yes' || intent?.means === 'same')
}

/** Words within a reason that say something of another commitment, and may be no reason: they are asked. */
function mayBegin(border: Border): boolean {
  const { text, segment, current, field, language } = border
  if (segment.strong || field.about.length < 2 || /[:(-]$/.test(current.plain) || isOnlyTarget(current, border)) return false
  if (isLastOfList(border)) return false
  const before = clauseOf(current, field, language)
  if (isListOfGift(before, border) || isReasonByName(before, border)) return false
  const words = text.plain.slice(segment.from, segment.to)
  if (isNewsOfAnother(before, words, field)) return true
  const said = clauseOf(slice(text, segment.from, segment.to), field, language)
  if (said.target?.names !== 'some' || !before.intent || !said.intent) return false
  // "now amber: figures late", behind "1 was green,", is of that row.
  if (before.target ? before.target.names !== 'some' : border.from === 0) return false
  const own = before.target?.names === 'some' ? before.target : undefined
  if (isSeveral(words) || isWithinItem(said.target, border)) return false
  const [id, another] = said.target.ids
  if (id === undefined || another !== undefined || own?.ids.includes(id)) return false
  // "1 blocked by lot 2 done": a number in the middle of a sentence is a row, if any, in its order.
  if (segment.isSpaced && !rowWithVerdict.test(words)) return false
  if (!said.target.numbered || !own) return true
  // "Ports at risk: no data, 2 on track"
  if (!own.numbered) return !segment.isSpaced && !hasNumber(before.tail.plain, field)
  return !segment.isSpaced || isNext(id, own.ids, field)
}

/** "calais at risk" begins a piece, but a number within the reason of the piece before does not. */
function beginsWithTarget(clause: Clause, before: Clause, border: Border): boolean {
  const { segment, field } = border
  if (segment.strong || !hasReason(before)) return true
  if (field.about.length < 2) return false
  if (isStateOfStranger(before, border)) return true
  const { target } = clause
  // "3 visits planned, 1 done" is a reason; after "2 at risk: ..." a "3 done" is a row.
  const isNumber = target !== undefined && 'numbered' in target && target.numbered === true
  if (isNumber && !(before.target?.names === 'some' && before.target.numbered)) return false
  return !before.tail.plain.startsWith(':') || clause.tail.plain.startsWith(':') || isHeading(border) || isInOrder(target, before, border)
}

/** "1 at risk: no data, 2 on track": behind a reason the rows go on in their order, unless the reason itself speaks of others or counts. */
function isInOrder(target: Target | undefined, before: Clause, { field }: Border): boolean {
  if (target?.names !== 'some' || before.target?.names !== 'some') return target?.names !== 'some'
  const { ids } = before.target
  const last = Math.max(...ids.map((id) => field.about.indexOf(id)))
  if (target.by !== 'all' && target.ids.some((id) => field.about.includes(id) && field.about.indexOf(id) <= last)) return false
  if (target.numbered && hasNumber(before.tail.plain, field)) return false
  return mentioned(before.tail.plain.slice(0, longestLook), field).every((id) => ids.includes(id))
}

const rowsBehind = /^\p{L}[^:;\n\d]{0,40}:\s*(#?\d[^:;\n.]{0,60}?)[\s.]*(?:$|[;\n]|\.\s)/u

/** "unsure: 13", behind "ours: 11, 12.": we do not know what is said of these rows, but it is said of them. */
function isListOfOthers({ target, isBehind }: Clause, { text, segment, field }: Border): boolean {
  if (!segment.strong || target?.names !== 'some' || !target.numbered || !isBehind) return false
  const list = rowsBehind.exec(text.plain.slice(segment.from, segment.from + 120))?.[1]
  const rows = list === undefined ? undefined : targetSaid(list, field)
  return rows?.names === 'some' && rows.numbered
}

function beginsWithForm(clause: Clause, before: Clause, { segment }: Border): boolean {
  if (!isPlain(clause)) return false
  return segment.strong || (!hasReason(before) && before.intent !== undefined && clause.intent?.means !== 'no')
}

export function soundsClosed(plain: string): boolean {
  return lexicons.some(({ closing }) => closing.test(plain))
}
