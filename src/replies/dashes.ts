import type { Border } from './border.ts'
import { isWithinName, namesWithin } from './called.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { isReasonBehindRow } from './of-piece-before.ts'
import type { Segment } from './segments.ts'
import { endBefore, mostSegments, partedAt } from './segments.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Parts of a reply that the marks alone divide wrongly: rows behind a dash, and a state and the row behind it.

const dash = /(?<=\S)\s+-+\s+(?=#?[\p{L}\d\p{Extended_Pictographic}])/gu
const mostDashes = 10

/** "Ports not started yet - calais done today": a dash divides where another one is named behind it, with how that stands. */
export function partedAtDashes(
  segments: readonly Segment[],
  { text, field, language }: Pick<Border, 'text' | 'field' | 'language'>,
): Segment[] {
  if (field.about.length < 2) return [...segments]
  const names = namesWithin(text.plain, field.called)
  const places = segments.slice(0, mostSegments).flatMap((segment) =>
    [...text.plain.slice(segment.from, segment.to).matchAll(dash).take(mostDashes)].flatMap(({ index, 0: mark }, place, dashes) => {
      const [end, from] = [segment.from + index, segment.from + index + mark.length]
      const before = clauseOf(slice(text, segment.from, end), field, language)
      const isAnswer = !before.target && (before.intent?.means === 'yes' || before.intent?.means === 'no')
      if (isAnswer || isWithinName(names, end)) return []
      const next = dashes[place + 1]
      const { target, intent, isBehind } = clauseOf(slice(text, from, next ? segment.from + next.index : segment.to), field, language)
      const isOfOthers = target?.names === 'rest' || (target?.names === 'some' && target.by !== 'all')
      return intent && isOfOthers && (!isBehind || before.target || before.intent) ? [from] : []
    }),
  )
  return partedAt(places, segments, text, /[\s-]/)
}

/** "Withdrawn", before "2: no budget": the row belongs to the state before it, and the "no" to the reason. */
export function joinedBehindState(
  segments: readonly Segment[],
  { text, field, language }: Pick<Border, 'text' | 'field' | 'language'>,
): Segment[] {
  if (field.about.length < 2) return [...segments]
  const said = ({ from, to }: Segment): Clause => clauseOf(slice(text, from, to), field, language)
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    const state = before && segment.isSpaced && joined.length < mostSegments ? behindLastDash(before, text) : undefined
    if (!before || !state || !isReasonBehindRow(said(state), said(segment))) joined.push(segment)
    else if (state === before) joined.splice(-1, 1, { ...before, to: segment.to })
    else joined.splice(-1, 1, { ...before, to: endBefore(state.from, before, text) }, { ...state, to: segment.to })
  }
  return joined
}

/** "dropped", of "3 - dropped". */
function behindLastDash(segment: Segment, { plain }: Text): Segment {
  const last = [...plain.slice(segment.from, segment.to).matchAll(dash)].at(-1)
  if (!last) return segment
  return { from: segment.from + last.index + last[0].length, to: segment.to, strong: false, isLine: false, isSpaced: false }
}
