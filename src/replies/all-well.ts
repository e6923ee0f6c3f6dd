import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { shortStateAlone } from './short-state.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const sayNoMore = new RegExp(`^(?:[\\s,]*(?:${anyParticle('afterGreen')}))*[\\s.!]*$`, 'u')

/**
 * "All good on our side", "tout est ok pour nous", where nothing waits to which they could agree, and nobody asks whose it is: so all of it stands.
 */
export function withAllWell(clause: Clause, piece: Text, field: Field): Clause {
  const { intent } = clause
  const isFine = intent?.means === 'yes' || (intent?.means === 'agreed' && intent.isFine === true)
  if (!isFine || piece.plain.includes('?') || field.yours.length + field.waiting().length > 0) return clause
  const words = [piece, slice(piece, Math.max(0, piece.plain.indexOf(clause.form)))].find(({ plain }) => meansAll(wordAtStart(plain)))
  const first = wordAtStart(words?.plain ?? '')
  const said = words && shortStateAlone(words)
  return said && sayNoMore.test(said.tail.plain)
    ? { ...said, ...(field.about.length > 1 ? { target: targetSaid(first, field) } : {}) }
    : clause
}

function wordAtStart(plain: string): string {
  return /^\p{L}*/u.exec(plain)?.[0] ?? ''
}

function meansAll(word: string): boolean {
  return lexicons.some(({ all }) => all.test(word))
}
