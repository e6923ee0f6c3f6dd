import type { Commitment } from '../register/schema.ts'
import { isJoining, singleWords, wordsOfNames } from './called.ts'
import type { Clause } from './clause.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'

const orderParts = [
  'asksTo',
  'please',
  'sets',
  'setTo',
  'closes',
  'closeIt',
  'givesUp',
  'acts',
  'untilOnly',
  'stands',
  'thisOne',
  'hasBeen',
] as const
const onlyOrders = new RegExp(`^(?:(?:${orderParts.map(anyParticle).join('|')})(?:\\s+|$))+$`, 'u')

/** "Close police operations", « merci de clore calais »: words that name their commitment and say what is done with it give no reason. */
export function isOnlyOrdered({ clause: { form }, piece: { plain }, commitment }: WordsOfCommand): boolean {
  const own = wordsOfNames(commitment)
  const known = new Set([...singleWords(form), ...own])
  const words = singleWords(plain).filter((word) => !isJoining(word))
  const more = words.filter((word) => !known.has(word))
  return words.some((word) => own.has(word)) && (more.length === 0 || onlyOrders.test(more.join(' ')))
}

interface WordsOfCommand {
  readonly clause: Pick<Clause, 'form'>
  readonly piece: Text
  readonly commitment: Commitment
}
