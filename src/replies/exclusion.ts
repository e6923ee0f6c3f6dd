import type { Clause } from './clause.ts'
import { longestTarget } from './clause.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Field } from './targets.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

/** The commitments that a piece excludes from what it says: "all done except calais". */
export interface Exception {
  readonly ids: readonly string[]
  /** From the name on. It may go on to say how the excluded one stands: "calais, which is blocked: why". */
  readonly said: Text
  /** What follows the name. */
  readonly rest: Text
}

const exclusionShape = new RegExp(`^[\\s,;.(-]*(?:${anyParticle('forAll')} )?${anyParticle('excepting')}\\s+(?=\\S)`)
/** A possible end of the excluded name. */
const nameEnd = new RegExp(`\\s*[:(,.!)]|\\s(?:${anyParticle('which')}|${anyParticle('stands')}|-)\\s`, 'g')

/** The exception behind the form of a clause, if it plainly names commitments. */
export function exceptionOf({ intent, tail }: Clause, field: Field): Exception | undefined {
  const mark = exclusionShape.exec(tail.plain)
  if (!intent || !mark) return undefined
  const said = slice(tail, mark[0].length)
  const ends = [
    said.plain.length,
    ...said.plain
      .matchAll(nameEnd)
      .take(longestTarget)
      .map(({ index }) => index),
  ]
  for (const end of ends) {
    const target = targetSaid(said.plain.slice(0, end), field)
    if (target.names === 'some') return { ids: target.ids, said, rest: slice(said, end) }
  }
  return undefined
}
