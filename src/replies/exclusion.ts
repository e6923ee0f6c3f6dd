import type { Clause } from './clause.ts'
import type { Field } from './targets.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

/** What a piece takes out of what it says of several: "all done except calais". */
export interface Exception {
  readonly ids: readonly string[]
  /** From the name on: it may go on to say how that one stands ("calais, which is blocked: why"). */
  readonly said: Text
  /** What follows the name. */
  readonly rest: Text
}

const exclusionShape =
  /^[\s,;.(-]*(?:(?:to|for|pour) (?:all|both|tous|toutes) )?(?:except(?: for)?|apart from|other than|but(?: not)?|not|bar|save(?: for)?|sauf|hormis|excepte|a part|(?:mais )?pas|a l'exception (?:de|du|des))\s+(?=\S)/

/** The exception that stands behind the words of a clause, where it names commitments plainly. */
export function exceptionOf({ meaning, tail }: Clause, field: Field): Exception | undefined {
  const mark = exclusionShape.exec(tail.plain)
  if (!meaning || !mark) return undefined
  const said = slice(tail, mark[0].length)
  const ends = [
    said.plain.length,
    ...[...said.plain.matchAll(/\s*[:(,.!)]|\s(?:which|who|is|are|at|qui|est|sont|a|en|-)\s/g)].map(({ index }) => index),
  ]
  for (const end of ends) {
    const target = targetSaid(said.plain.slice(0, end), field)
    if (target.names === 'some') return { ids: target.ids, said, rest: slice(said, end) }
  }
  return undefined
}
