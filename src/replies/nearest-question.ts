import { isNoLonger } from './beside-rating.ts'
import { isStillToCome } from './end-to-come.ts'
import { isThingCancelled, saysItGoesOn } from './given-up.ts'
import type { OwnWords } from './happened.ts'
import { saysItHappened } from './happened.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { dayAmong } from './moved-without-word.ts'
import { perhapsObjected } from './not-done.ts'
import { soundsClosed } from './pieces.ts'
import type { Question } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { callsInPart, notUnderstood } from './spoken.ts'
import { isStage } from './stage.ts'
import { waitingIn } from './waiting.ts'

const nothingOwn: OwnWords = new Set()

/** The question for a piece without a form of words, by what it sounds like. What says that it is not done sounds like no closing. */
export function nearestQuestion(spoken: Spoken): Question {
  const { plain } = spoken.piece
  const { id } = spoken.commitment
  const objected = perhapsObjected(spoken)
  if (objected) return objected
  if (isStage(spoken.clause.tail)) return colourQuestion(spoken)
  const soundsDone = soundsClosed(withoutNotDone(plain)) || saysItHappened(spoken.piece, nothingOwn)
  if (soundsDone && (callsInPart(spoken.piece) || !isStillToCome(spoken.piece))) return { ask: 'is it done', id }
  // "We withdraw that objection"
  const isOfWords = lexicons.some(({ undoneWords }) => undoneWords.test(plain))
  if (!isOfWords && !saysItGoesOn(spoken) && lexicons.some(({ ending }) => ending.test(plain)) && !isThingCancelled(plain, spoken))
    return { ask: 'is it withdrawn', id }
  return colourQuestion(spoken)
}

/** "On hold", "no progress": nothing moves, and it may be at risk or blocked. Where an agreement is waited for, that is asked first. */
export function colourQuestion(spoken: Spoken): Question {
  const { plain } = spoken.piece
  const { id } = spoken.commitment
  if (waitingIn({ ...spoken.context, about: [id] }).length > 0) return notUnderstood(id)
  if (!plain.includes('?') && isNoLonger(plain)) return { ask: 'not understood', ids: [id], how: 'no longer red' }
  const isHeld = !plain.includes('?') && !isStage(spoken.clause.tail) && lexicons.some(({ heldUp }) => heldUp.test(plain))
  const perhapsTo = dayAmong(spoken)
  const how = isHeld ? { how: 'held up' as const } : tellsWhere(spoken) ? { how: 'where it is' as const } : {}
  return { ask: 'not understood', ids: [id], ...how, ...(perhapsTo === undefined ? {} : { perhapsTo }) }
}

const isBefore = new RegExp(`^[\\s:,-]*(?:(?:${anyParticle('is')})\\s+)?`)

/** "2 is with the lawyers", "le 2 est chez les juristes"; "drafted" */
function tellsWhere({ clause: { target, tail }, piece }: Spoken): boolean {
  if (isStage(tail)) return true
  const where = tail.plain.replace(isBefore, '')
  return target?.names === 'some' && !piece.plain.includes('?') && lexicons.some(({ theirTurn }) => theirTurn.test(where))
}

function withoutNotDone(plain: string): string {
  return lexicons.reduce((words, { notDone }) => words.replaceAll(notDone, ' '), plain)
}
