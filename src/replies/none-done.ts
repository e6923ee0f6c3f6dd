import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { soundsClosed } from './pieces.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "None of them is done yet", "aucun des deux n'est fait": they go on, all of them.

const noneDone = new RegExp(`^(?:${anyParticle('noneOfThem')})\\s+((?:[^\\s,;:.!?()]+\\s){1,3}[^\\s,;:.!?()]+)[\\s.!]*(?=$|[,;:(.])`, 'u')
const ofTwo = new RegExp(`^(?:${anyParticle('neither')})(?![\\p{L}\\p{N}])`, 'u')

/** The clause that says so. "Neither", of more than two, is asked. */
export function withNoneDone(clause: Clause, piece: Text, { about }: Pick<Field, 'about'>): Clause {
  const [whole, said] = piece.plain.includes('?') ? [] : (noneDone.exec(piece.plain) ?? [])
  if (whole === undefined || said === undefined || !soundsClosed(said) || about.length < 2) return clause
  if (ofTwo.test(piece.plain) && about.length !== 2) return { form: '', tail: piece }
  return {
    target: { names: 'some', ids: about, by: 'all', numbered: false, isAll: true },
    intent: { means: 'under way' },
    form: '',
    tail: slice(piece, whole.length),
  }
}
