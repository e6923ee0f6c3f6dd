import { namesWithin } from './called.ts'
import type { Field } from './field.ts'
import { rowAtStart } from './further-rows.ts'
import { asked } from './read-piece.ts'
import type { Reading } from './reading.ts'
import { monthShape } from './rows.ts'
import { segmentsOf } from './segments.ts'
import type { Statement } from './statement.ts'
import { isExact, mentionedByName, targetSaid } from './targets.ts'
import { slice } from './text.ts'

// "5 with lawyers and 6 waiting on HMT, rest on track": the rest leaves out every row that was spoken of, though it is read as words about another.

const shortIs = /(?<=^#?\d{1,2})'\p{L}{1,2}(?=\s)/u

/** The rows that begin behind a mark within pieces about other rows, with their words: whoever says "the rest" behind them has spoken of these. */
export function rowsPassed(
  statements: readonly Statement[],
  { named, isRead }: { named: ReadonlySet<string>; isRead: (statement: Statement) => boolean },
  field: Field,
): ReadonlyMap<string, string> {
  const rows = statements.flatMap((statement) => {
    const {
      piece,
      clause: { target },
      isCount,
    } = statement
    if (isCount || target?.names !== 'some') return []
    // "Data sharing and the fleet worry me": of what could not be read, whatever it names; but "4 waiting for the work" is of row 4.
    const unread =
      isRead(statement) || target.numbered
        ? []
        : mentionedByName(piece.plain, field).filter((id) => !target.ids.includes(id) && !named.has(id))
    if (unread.length > 0) return unread.map((id) => [id, piece.said] as const)
    return segmentsOf(piece.plain, namesWithin(piece.plain, field.called))
      .slice(1)
      .map(({ from, to }) => slice(piece, from, to))
      .flatMap(({ plain, said }) => {
        // "6's with HMT"
        const row = target.numbered ? rowAtStart(plain.replace(shortIs, ''), field) : undefined
        const ids = row === undefined ? passedByName(plain, field) : [row]
        return ids.filter((id) => !named.has(id)).map((id) => [id, said] as const)
      })
  })
  return new Map(rows)
}

// The number of a day is no row.
const rowNumber = new RegExp(`(?<![\\p{L}\\p{N}/.,:-])#?(\\d{1,2})(?![\\p{L}\\p{N}/%]|\\s(?:${monthShape}))`, 'gu')

/** The rows whose numbers stand in words of which it is asked whom they are about: "finally got rid of 3", behind which "the rest" is not 3. */
export function rowsPerhapsNamed(plain: string, { rows }: Field): readonly string[] {
  return [...plain.slice(0, longestLook).matchAll(rowNumber)].flatMap(([, number]) => rows[Number(number) - 1] ?? [])
}

// Of longer words no more is looked at.
const longestLook = 300

/** "green fleet (customs)", "green fleet: customs": a name alone, before a mark or whole. A word of a reason is none. */
function passedByName(plain: string, field: Field): readonly string[] {
  const name = /^[^(:]*/.exec(plain)?.[0] ?? ''
  const target = targetSaid(name, field)
  if (target.names !== 'some' || target.numbered || target.isAll) return []
  return isExact(target) || name !== plain ? target.ids : []
}

/** Each of these rows asked, by its own words. */
export function askedOfRows(rows: ReadonlyMap<string, string>): Reading {
  const unclear = [...rows].map(([id, said]) => asked(said, { ask: 'not understood', ids: [id], how: 'left out' }))
  return { changes: [], unclear }
}
