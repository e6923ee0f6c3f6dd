import type { Clause } from './clause.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Question } from './reading.ts'
import { notUnderstood } from './spoken.ts'
import { reasonTold } from './telling-why.ts'
import type { Text } from './text.ts'

// What is asked where a date is to move and no day is said, or none that one can count to.

const callsForDate = new RegExp(`${anyParticle('callsForDate')}$`)

/** The question for a form that calls for a date and has no date behind it. */
export function withoutDate({ intent, form, tail }: Clause, id: string): Question {
  if (intent?.means === 'done by') return { ask: 'is it done', id }
  const isMove =
    tail.plain === '' || callsForDate.test(form) || /^[:(,]|^[^:]{0,60}\d/.test(tail.plain) || givesReason(tail) || isToldBehind(tail)
  if (!isMove) return notUnderstood(id)
  return { ask: 'which date', id, word: wordOf(tail), ...explained(tail) }
}

/** That why it moves is known, where the words behind say so. */
export function explained(behind: Text): { readonly isExplained?: true } {
  return reasonTold(behind) === undefined ? {} : { isExplained: true }
}

/** "1 will be late. The French haven't sent the figures." */
function isToldBehind(tail: Text): boolean {
  return /^\s*[.;-]\s/.test(tail.plain) && reasonTold(tail) !== undefined
}

const reasonBehind = new RegExp(`^${anyParticle('reasonFirst')}(?![\\p{L}\\p{N}])`, 'u')

/** "delayed because of snow": what is still missing is the day. */
function givesReason(tail: Text): boolean {
  return reasonBehind.test(tail.plain)
}

/** The words in the place of a date, up to the next mark. */
export function wordOf(tail: Text): string {
  return /^[^:;,(]*/.exec(tail.said)?.[0].trim() ?? ''
}
