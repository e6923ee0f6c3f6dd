import { endingsOf } from '../register/state.ts'
import { isClosingFor } from './agreeing.ts'
import { saysLeftToDo } from './end-to-come.ts'
import { fieldFor } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Question, Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood, partyOf } from './spoken.ts'
import { withoutName } from './taking-back.ts'
import { isTalk } from './telling-why.ts'
import type { Text } from './text.ts'

// "It is not done, Dunkirk is missing", of whoever is asked to agree that it is: they do not agree.

/** The other side's closing, where the speaker's side is asked whether it agrees. A withdrawal says itself that it is not done. */
function closingAsked(spoken: Spoken): 'whole' | 'in part' | undefined {
  const [proposed] = endingsOf(spoken.commitment).values()
  if (!spoken.speaker.team || !isClosingFor(spoken) || proposed?.kind !== 'closed') return undefined
  return proposed.outcome === 'delivered in part' ? 'in part' : 'whole'
}

/** Whether other words than a form of its own say that something is not done: they may be why that side does not agree. */
export function perhapsObjected(spoken: Spoken): Question | undefined {
  const { piece } = spoken
  if (piece.plain.includes('?')) return undefined
  if (spoken.speaker.team && isClosingFor(spoken) && tooEarly.test(withoutItsName(spoken).plain)) return isThatWhy(spoken)
  if (closingAsked(spoken) === undefined) return undefined
  const isNotDone = lexicons.some(({ notDone }) => piece.plain.search(notDone) >= 0)
  return isNotDone || saysLeftToDo(piece) ? isThatWhy(spoken) : undefined
}

/** The objection that "not done" is there, with its words as the reason; or its reason is asked for. `says`: whether it is that, or only that work goes on. */
export function objectedByState(spoken: Spoken, says: 'not done' | 'goes on'): Reading | undefined {
  const asked = closingAsked(spoken)
  if (asked === undefined) return undefined
  const { id } = spoken.commitment
  const { tail } = spoken.clause
  if (says === 'goes on') return askBack(spoken, notUnderstood(id))
  if (!/[\p{L}\p{N}]/u.test(tail.plain) || isTalk(tail)) return askBack(spoken, { ask: 'reason', id, pending: 'objected' })
  if (asked === 'in part') return askBack(spoken, isThatWhy(spoken))
  return change(spoken, { kind: 'objected', ...partyOf(spoken), text: whyNotDone(spoken) })
}

function isThatWhy(spoken: Spoken): Question {
  return { ask: 'is that why', id: spoken.commitment.id, pending: 'objected', reason: whyNotDone(spoken) }
}

/** Their own words, without the number of the row. */
function whyNotDone(spoken: Spoken): string {
  const kept = keptWords(spoken)
  return kept === spoken.piece.said ? withoutItsName(spoken).said : kept
}

function withoutItsName({ piece, commitment, context }: Spoken): Text {
  return withoutName(piece, [commitment.id], fieldFor(context))
}

const tooEarly = new RegExp(`^(?:${anyParticle('tooEarly')})(?![\\p{L}\\p{N}])`, 'u')
