import { deadlineOf } from '../register/due.ts'
import { dateAskedOf, lastAgreed } from '../register/proposal.ts'
import type { When } from './dates/when.ts'
import { anyParticle } from './languages/lexicons.ts'
import { readRating } from './rating.ts'
import type { Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'

// "Should be done by Friday", "sera fini fin mars": a forecast that keeps the deadline moves nothing, and says that it is on track.

const foresees = new RegExp(`^(?:${anyParticle('foresees')})(?![\\p{L}\\p{N}])`, 'u')
const plans = new RegExp(`^(?:${anyParticle('plansFor')})(?![\\p{L}\\p{N}])`, 'u')

/**
 * The green that such words are; undefined where they say anything else. What is only planned or expected for an earlier day may be a step on the way.
 * Naming a date is about the one that is asked for or was agreed, if there is one.
 */
export function doneInTime(spoken: Spoken, when: When & { readonly is: 'due' }, rest: Text): Reading | undefined {
  const { clause, commitment, context, dates, piece } = spoken
  const deadline = deadlineOf(commitment.due, dates.events)
  if (deadline.kind !== 'dated' || when.last > deadline.day || typeof when.due !== 'string') return undefined
  const isForecast = clause.intent?.means === 'done by' && foresees.test(clause.form)
  const isPlan = clause.intent?.means === 'slips' && plans.test(clause.form) && when.last === deadline.day
  if (!(isForecast || isPlan) || dateAskedOf(context.register, commitment) || lastAgreed(commitment)) return undefined
  const read = readRating({ ...spoken, clause: { ...clause, intent: { means: 'rated', rating: 'green' }, tail: rest } })
  return {
    ...read,
    changes: read.changes.map((each) => (each.entry.kind === 'rated' ? { ...each, entry: { ...each.entry, text: piece.said } } : each)),
  }
}
