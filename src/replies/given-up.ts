import { wordsOfNames } from './called.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Spoken } from './spoken.ts'
import { plainWords } from './text.ts'

// Whether words that sound like an end give the commitment up, or speak of something else.

const closedDown = new RegExp(`(?<![\\p{L}])(?:${anyParticle('closedDown')})(?![\\p{L}])`, 'u')

/** "We're closing this down": it is not delivered. */
export function isClosedDown({ clause: { intent, form, tail }, piece }: Pick<Spoken, 'clause' | 'piece'>): boolean {
  if (intent !== undefined && intent.means !== 'closed' && intent.means !== 'no') return false
  if (intent?.means !== 'no' && closedDown.test(piece.plain)) return true
  const words = intent ? piece.plain.slice(piece.plain.indexOf(form)) : tail.plain
  return !words.includes('?') && lexicons.some(({ subject }) => givenUp.test(words.slice(subject.exec(words)?.[0].length ?? 0).trimStart()))
}

const notGivenUp = new RegExp(anyParticle('notGivenUp'), 'u')

/** "It isn't cancelled", « on abandonne pas »: it goes on, which says nothing of how. */
export function saysItGoesOn({ piece }: Pick<Spoken, 'piece'>): boolean {
  return notGivenUp.test(piece.plain)
}

const givenUp = new RegExp(`^(?:${anyParticle('givenUp')})(?=\\s*(?:$|[.,;:!(]|-\\s|${anyParticle('endedFor')}\\s))`, 'u')

const cancelledSaid = new RegExp(`(?<![\\p{L}])(?:${anyParticle('cancelled')})(?![\\p{L}])`, 'u')
const thisOne = new RegExp(`^(?:${anyParticle('thisOne')})$`, 'u')
const longestHead = 80
const articleWithin = new RegExp(`(?:^|\\s)${anyParticle('article')}`)

/** "The site visit was cancelled": of a thing that is not what was promised. "The invitation was cancelled" may be. */
export function isThingCancelled(plain: string, { commitment }: Pick<Spoken, 'commitment'>): boolean {
  const at = cancelledSaid.exec(plain)?.index ?? 0
  const head = plain.slice(Math.max(0, at - longestHead), at).trim()
  const [, marked = ''] = /(?:^|[,;:.(])([^,;:.(]*)$/.exec(head) ?? []
  const clause = marked.split(/\s-\s/).at(-1) ?? ''
  const named = lexicons.reduce((words, { copula }) => words.replace(copula, '').trim(), clause.trim())
  const isOfWe = lexicons.some(({ subject }) => subject.exec(`${clause.trim()} `)?.[0].trim() === clause.trim())
  // "Charter cancelled", behind other words that are said of it.
  const isBehind = /\p{L}/u.test(head.slice(0, head.length - clause.length))
  if (named === '' || !(isBehind || articleWithin.test(named)) || thisOne.test(named) || isOfWe) return false
  const own = wordsOfNames(commitment)
  const telling = plainWords(named)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !lexicons.some(({ small, joining }) => small.has(word) || joining.has(word)))
  return telling.length > 0 && !telling.some((word) => own.has(word)) && /\p{L}{4}/u.test(telling.join(' '))
}
