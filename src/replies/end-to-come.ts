import type { Clause } from './clause.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isQuestion } from './question-form.ts'
import type { Question } from './reading.ts'
import { percentage } from './remark.ts'
import type { Text } from './text.ts'

const wordsWithin = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u')
const willBe = wordsWithin(anyParticle('foresees'))
const cannot = wordsWithin(anyParticle('cannotDo'))
const leftToDo = wordsWithin(anyParticle('stillLeft'))

/**
 * "80% done", "we will have finished by March", "impossible de finir avant l'été", "il reste Coquelles": words of an end that has not come. Whether it is
 * done is not asked of them, for a hasty yes would end it.
 */
export function isStillToCome({ plain }: Text): boolean {
  return !isQuestion(plain) && (percentage.test(plain) || [willBe, cannot, leftToDo].some((shape) => shape.test(plain)))
}

/** "Coquelles is still to be done", "il reste Lille" */
export function saysLeftToDo({ plain }: Text): boolean {
  return leftToDo.test(plain)
}

/** "Done for Dunkirk, Coquelles is left", behind a "done": a part, named at once, and another part that is still to be done. */
export function isPartOnly({ plain }: Text): boolean {
  return /^\s*\p{L}/u.test(plain) && leftToDo.test(plain)
}

const isForeseen = new RegExp(`^(?:${anyParticle('foresees')})(?![\\p{L}\\p{N}])`, 'u')

/** What is asked of "will be done", and of "terminé pour Dunkerque, il reste Coquelles", where no day is said. */
export function notDoneYet({ intent, form, tail }: Clause, id: string): Question | undefined {
  if (intent?.means !== 'done by') return undefined
  if (isForeseen.test(form)) return { ask: 'not understood', ids: [id], how: 'on track or not' }
  return isPartOnly(tail) ? { ask: 'not understood', ids: [id] } : undefined
}
