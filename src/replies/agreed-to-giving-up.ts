import { isGivenUp } from './agreed-topic.ts'
import type { Clause } from './clause.ts'
import type { Field, Target } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

// "Fine to withdraw ports", "ok pour le retrait du 1", of what another side has withdrawn: they agree to that.

const agreed = new RegExp(`^(?:#?\\d{1,2}[\\s:.)-]+)?(${anyParticle('acceptingDate')})(?![\\p{L}\\p{N}])\\s*`, 'u')
const givingUp = new RegExp(`^(?:(?:${anyParticle('agreedTo')})\\s+)?${anyParticle('topicGivingUp')}(?![\\p{L}\\p{N}])\\s*`, 'u')
const ofName = new RegExp(`^(?:${anyParticle('ofWhom')})(?:(?<=')|\\s+)`, 'u')

export function withGivingUpAgreed(clause: Clause, piece: Text, field: Field): Clause {
  const givenUp = field.waiting().filter((id) => {
    const commitment = field.register.commitments.get(id)
    return commitment !== undefined && isGivenUp(commitment)
  })
  const [, form = ''] = agreed.exec(piece.plain) ?? []
  if (givenUp.length === 0 || form === '' || piece.plain.includes('?')) return clause
  const behind = piece.plain.slice(agreed.exec(piece.plain)?.[0].length)
  const topic = givingUp.exec(behind)?.[0]
  if (topic === undefined) return clause
  const name = withoutEnd(behind.slice(topic.length), /[\s.!]/).replace(ofName, '')
  const target = givenUpNamed(name === '' ? clause.target : targetSaid(name, field), givenUp)
  return target ? { target, intent: { means: 'agreed' }, form, tail: slice(piece, piece.plain.length) } : clause
}

/** What is meant, if all of it waits; the only one that does, where none is named. */
function givenUpNamed(named: Target | undefined, givenUp: readonly string[]): Target | undefined {
  if (named === undefined && givenUp.length === 1) return { names: 'some', ids: givenUp, by: 'all', numbered: false }
  return named?.names === 'some' && named.ids.every((id) => givenUp.includes(id)) ? named : undefined
}
