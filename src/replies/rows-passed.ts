import { namesWithin } from './called.ts'
import { rowAtStart } from './further-rows.ts'
import { asked } from './read-piece.ts'
import type { Reading } from './reading.ts'
import { segmentsOf } from './segments.ts'
import type { Statement } from './statement.ts'
import type { Field } from './targets.ts'
import { slice } from './text.ts'

// "5 with lawyers and 6 waiting on HMT, rest on track": the rest leaves out every row that was spoken of, though it is read as words about another.

const shortIs = /(?<=^#?\d{1,2})'\p{L}{1,2}(?=\s)/u

/** The rows that begin behind a mark within pieces about other rows, with their words: whoever says "the rest" behind them has spoken of these. */
export function rowsPassed(statements: readonly Statement[], named: ReadonlySet<string>, field: Field): ReadonlyMap<string, string> {
  const rows = statements.flatMap(({ piece, clause: { target }, isCount }) => {
    if (isCount || target?.names !== 'some' || !target.numbered) return []
    return segmentsOf(piece.plain, namesWithin(piece.plain, field.called))
      .slice(1)
      .map(({ from, to }) => slice(piece, from, to))
      .flatMap(({ plain, said }) => {
        // "6's with HMT"
        const id = rowAtStart(plain.replace(shortIs, ''), field)
        return id === undefined || named.has(id) ? [] : [[id, said] as const]
      })
  })
  return new Map(rows)
}

/** Each of these rows asked, by its own words. */
export function askedOfRows(rows: ReadonlyMap<string, string>): Reading {
  const unclear = [...rows].map(([id, said]) => asked(said, { ask: 'not understood', ids: [id], how: 'left out' }))
  return { changes: [], unclear }
}
