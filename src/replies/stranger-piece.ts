import type { Border } from './border.ts'
import { hasReason, isPlain } from './border.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { saysItHappened } from './happened.ts'
import type { Intent } from './languages/lexicon.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Segment } from './segments.ts'
import { slipOfThePen } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "harwich done": a piece that looks like one about a commitment whose name nobody knows.

/** "harwich done", behind "ports done": it looks like a piece about a commitment, whose name we do not know. */
export function beginsWithStranger({ stranger }: Clause, before: Clause, border: Border): boolean {
  const { text, segment, field } = border
  const isSecond = /^#?\d/.test(stranger ?? '') && isStateOfStranger(before, border)
  if (!isSecond && (before.target === undefined || (hasReason(before) && !segment.isLine))) return false
  if (stranger === undefined || lexicons.some(({ evidence }) => evidence.test(stranger))) return false
  const piece = slice(text, segment.from, segment.to)
  const said = behindStranger(piece, stranger, border)
  if (said.intent === undefined) return false
  // "Taxonomy too", behind "1 on track"
  if (said.intent.means === 'same' && said.tail.plain === '') return true
  if (!isPlain(said)) return false
  if (/^#?\d/.test(stranger) || slipOfThePen(stranger, field)) return true
  if (isReasonNext(said.intent, before, segment)) return false
  if (segment.strong) return true
  // "1 done, annex delivered" is a remark too.
  return isAsGood(said.intent, before.intent) && !saysItHappened(piece, new Set())
}

function behindStranger(piece: Text, stranger: string, { field, language }: Border): Clause {
  return clauseOf(slice(piece, piece.plain.indexOf(stranger) + stranger.length), field, language)
}

/** "7 done", where none has that name or number: it is all said, and hides no row behind it. */
export function isStateOfStranger({ stranger }: Clause, border: Border): boolean {
  if (stranger === undefined) return false
  const said = behindStranger(border.current, stranger, border)
  return !hasReason(said) && isPlain(said)
}

/** "1 at risk. The scanner is late." */
function isReasonNext(state: Intent, before: Clause, { isLine }: Segment): boolean {
  const isBad = before.intent?.means === 'rated' && before.intent.rating !== 'green'
  return isBad && !hasReason(before) && !isLine && !isAsGood(state, before.intent)
}

/**
 * "1 done, sign-off in progress": behind a comma a name that none has, with a state that is worse, is a remark of what stands before it, and may take
 * that back.
 */
function isAsGood(state: Intent, before: Intent | undefined): boolean {
  return state.means === 'closed' || (state.means === 'rated' && state.rating === 'green' && before?.means === 'rated')
}
