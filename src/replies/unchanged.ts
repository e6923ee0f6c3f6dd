import type { Rating } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { isExcepted, isSettled } from './beside-rating.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Reading } from './reading.ts'
import type { Remark } from './remark.ts'
import { hasOddSign, isPlainRemark, remarksIn } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What says again what a team has said last.

/** "no change": the last rating of the team, said again; a note where there is none. */
export function readUnchanged(spoken: Spoken): Reading {
  const { commitment, clause, piece } = spoken
  const rating = lastRatingOf(spoken)
  const isPlain = !piece.plain.includes('?') && (saysNoMore(clause.tail) || saysWhyUnchanged(spoken, rating))
  if (!isPlain) return askBack(spoken, notUnderstood(commitment.id))
  const text = withoutRest(spoken) ?? keptWords(spoken)
  if (rating) return change(spoken, { kind: 'rated', rating, unchanged: true, text })
  // Who has never rated it answers all the same, and is told what would say how it stands.
  const noted = change(spoken, { kind: 'noted', text })
  return { ...noted, changes: noted.changes.map((each) => ({ ...each, isUnrated: true as const })) }
}

/** "No change", of "the rest no change": which ones "the rest" are, only the message tells, and its words are shown beside each by itself. */
function withoutRest({ clause, piece }: Spoken): string | undefined {
  const { target, form, isBehind, tail } = clause
  if (target?.names !== 'rest' || isBehind || form === '' || tail.plain !== '') return undefined
  const from = piece.plain.lastIndexOf(form)
  return from > 0 && from + form.length === piece.plain.length ? slice(piece, from).said : undefined
}

/** The last rating of the speaker's team; who speaks for no team: that of the whole. */
export function lastRatingOf({ commitment, speaker }: Spoken): Rating | null | undefined {
  const last = effective(commitment.log ?? []).findLast(
    (entry) => entry.kind === 'rated' && (!speaker.team || entry.team === speaker.team.id),
  )
  return last?.kind === 'rated' ? last.rating : speaker.team ? null : commitment.rating
}

/** Whether nothing is said behind "no change" but what a closing may have behind it. */
export function saysNoMore(tail: Text): boolean {
  return isPlainRemark(tail) && !lexicons.some(({ exception }) => exception.test(tail.plain)) && !/[;:]/.test(tail.plain)
}

const isMarkedOff = /^[\s!.]*(?:[,;:(–]|-\s|[.!]\s)/

/**
 * "No change, waiting for the DfT": what is said beside it does harm only by another state or another day. Where the last word was green, anything that
 * is not known to go on well may take it back.
 */
function saysWhyUnchanged(spoken: Spoken, rating: Rating | null | undefined): boolean {
  const { tail } = spoken.clause
  if (!isMarkedOff.test(tail.plain) || hasOddSign(tail.plain)) return false
  return remarksIn(tail).every((remark) => {
    const takesBack = rating === 'green' ? isExcepted(remark, spoken) : isSettled(remark)
    return !takesBack && !saysAnother(remark, rating)
  })
}

const word = /(?<![\p{L}\p{N}'])[\p{L}\p{N}]/gu
const mostWordsBeside = 60

/** Another state, wherever it stands in the remark; but "still red" is none of what was red. */
function saysAnother(remark: Remark, rating: Rating | null | undefined): boolean {
  return [...remark.plain.matchAll(word).take(mostWordsBeside)].some(({ index }) => {
    const found = formAtStart(slice(remark, index))?.intent
    return found !== undefined && !sayNothingNew.has(found.means) && !(found.means === 'rated' && found.rating === rating)
  })
}

const sayNothingNew: ReadonlySet<Intent['means']> = new Set(['unchanged', 'under way', 'same', 'not yet', 'noted'])
