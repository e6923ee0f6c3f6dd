import type { Rating } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Reading } from './reading.ts'
import { isPlainRemark } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import type { Text } from './text.ts'

// What says again what a team has said last.

/** "no change": the last rating of the team, said again; a note where there is none. */
export function readUnchanged(spoken: Spoken): Reading {
  const { commitment, clause, piece } = spoken
  const rating = lastRatingOf(spoken)
  const isPlain = !piece.plain.includes('?') && saysNoMore(clause.tail)
  if (!isPlain) return askBack(spoken, notUnderstood(commitment.id))
  // Who has never rated it answers all the same.
  return change(
    spoken,
    rating ? { kind: 'rated', rating, unchanged: true, text: keptWords(spoken) } : { kind: 'noted', text: keptWords(spoken) },
  )
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
