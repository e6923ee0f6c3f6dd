import { lexicons } from './languages/lexicons.ts'
import { nearestQuestion } from './nearest-question.ts'
import { objectedByState } from './not-done.ts'
import { soundsClosed } from './pieces.ts'
import type { Reading } from './reading.ts'
import { isOnlyAdverb, isThanks } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import { readUnchanged, saysNoMore } from './unchanged.ts'

/** "not done", "nearly done", "not yet" */
function sayNotDone(form: string): boolean {
  return (
    soundsClosed(form) ||
    lexicons.some(({ forms }) => forms.some(({ intent, pattern }) => intent.means === 'not yet' && pattern.test(form)))
  )
}

/** "Not yet", "nearly". A heading of what was done since ("Done: visited Dunkirk") has the form of a closing. */
export function notYet(spoken: Spoken): Reading {
  const { clause, commitment } = spoken
  if (soundsClosed(clause.form)) return askBack(spoken, { ask: 'is it done', id: commitment.id })
  return /[\p{L}\p{N}]/u.test(clause.tail.plain) && !/^[\s]*[:,.;(-]/.test(clause.tail.plain)
    ? askBack(spoken, nearestQuestion(spoken))
    : underWay(spoken)
}

/** "in progress", "not started yet" */
export function underWay(spoken: Spoken): Reading {
  if (spoken.piece.plain.includes('?')) return askBack(spoken, notUnderstood(spoken.commitment.id))
  const { form, tail } = spoken.clause
  // "not done by 15 April: strike", "nearly there, 2 more days" name a day that was not understood.
  const goesOn = /^[\p{L}\p{N}]/u.test(tail.plain) && !isThanks(tail.plain) && !isOnlyAdverb(tail.plain)
  if (sayNotDone(form) && (goesOn || /\d/.test(tail.plain))) return askBack(spoken, notUnderstood(spoken.commitment.id))
  const { intent } = spoken.clause
  const isGoing = intent?.means === 'under way' && intent.goesOn === true
  const objected = objectedByState(spoken, isGoing ? 'goes on' : 'not done')
  if (objected) return objected
  if (isGoing && saysNoMore(tail)) return readUnchanged(spoken)
  return change(spoken, { kind: 'noted', text: keptWords(spoken) })
}
