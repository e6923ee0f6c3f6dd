import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { shortStateAlone } from './short-state.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'

const sayNoMore = new RegExp(`^[\\s,]*(?:${anyParticle('afterGreen')})?[\\s.!]*$`, 'u')

/**
 * "All good on our side", "tout est ok pour nous", where nothing waits to which they could agree, and nobody asks whose it is: so all of it stands.
 */
export function withAllWell(clause: Clause, piece: Text, field: Field): Clause {
  const { intent } = clause
  const isFine = intent?.means === 'yes' || (intent?.means === 'agreed' && intent.isFine === true)
  if (!isFine || piece.plain.includes('?') || field.yours.length + field.waiting().length > 0) return clause
  const first = /^\p{L}*/u.exec(piece.plain)?.[0] ?? ''
  const said = lexicons.some(({ all }) => all.test(first)) ? shortStateAlone(piece) : undefined
  return said && sayNoMore.test(said.tail.plain)
    ? { ...said, ...(field.about.length > 1 ? { target: targetSaid(first, field) } : {}) }
    : clause
}
