import { withoutDeterminer } from './called.ts'
import type { Clause } from './clause.ts'
import type { Exception } from './exclusion.ts'
import { isOfRemark } from './exclusion.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Reading, Unclear } from './reading.ts'
import { remarksIn } from './remark.ts'
import { speaksOfRest } from './targets.ts'
import type { TeamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

// Where one piece says one thing of most rows and another of some, each row keeps its own words: what is quoted of one is never said of another.

const divides = /[\s,;:(-]/

/** The words up to where they go on to an exception: "all green", of "all green except 2: blocked by Treasury". */
export function upToException(piece: Text, { tail }: Clause): Text {
  if (tail.plain === '' || !piece.plain.endsWith(tail.plain)) return piece
  return slice(piece, 0, withoutEnd(piece.plain.slice(0, piece.plain.length - tail.plain.length), divides).length)
}

const beforeOwn = new RegExp(`^[\\s:,.(-]*(?:${anyParticle('which')}\\s+)?`)

/** "2 at risk: data, 3 blocked: Treasury", behind an "except": what is said of each by its number. */
export function saidByRow(said: Text, hasForm: (row: Text) => boolean): Text[] {
  const starts = remarksIn(said)
    .slice(1)
    .filter(({ plain, from }) => /^#?\d{1,2}\s+\p{L}/u.test(plain) && hasForm(slice(said, from)))
    .map(({ from }) => from)
  // "2, 3 at risk" is a list.
  if (!hasForm(slice(said, 0, starts[0]))) return [said]
  return [0, ...starts].map((from, index) =>
    slice(said, from, withoutEnd(said.plain.slice(0, starts[index] ?? said.plain.length), divides).length),
  )
}

/** The rows whose numbers begin a remark there, whether it can be read or not. */
export function rowsSpokenOf(said: Text, { rows }: Field): readonly string[] {
  return remarksIn(said).flatMap(({ plain }) => rows[Number(/^#?(\d{1,2})(?!\d)/.exec(withoutDeterminer(plain))?.[1] ?? 0) - 1] ?? [])
}

/** What is said of those that are left out, without their name: "blocked by Treasury". Empty if nothing is. */
export function saidOfException(exception: Exception, said: Text): Text {
  const rest = slice(exception.rest, 0, exception.rest.plain.length - exception.said.plain.length + said.plain.length)
  const own = slice(rest, beforeOwn.exec(rest.plain)?.[0].length ?? 0)
  const end = rest.plain.startsWith('(') ? withoutEnd(own.plain, /[\s.!)]/).length : own.plain.length
  return slice(own, 0, end)
}

/** The reading with `own` wherever the words of the whole piece were kept. */
export function keptAs({ changes, ...reading }: Reading, { whole, own }: { whole: Text; own: Text }): Reading {
  if (own.plain === '') return { ...reading, changes }
  return {
    ...reading,
    changes: changes.map((change) =>
      change.entry.text === whole.said ? { ...change, entry: { ...change.entry, text: own.said } as typeof change.entry } : change,
    ),
  }
}

/** "All done except 2" says nothing of 2: nothing is kept, and how it stands is asked. */
export function askedOfLeftOut({ unclear, ...reading }: Reading): Reading {
  return { ...reading, changes: [], unclear: unclear.map(leftOutAsked) }
}

function leftOutAsked({ text, question }: Unclear): Unclear {
  if (question.ask === 'not understood') return { text, question: { ...question, how: 'left out' } }
  // « Sauf le 6 » is no day.
  if (question.ask === 'move all') return { text, question: { ask: 'not understood', ids: question.ids, how: 'left out' } }
  return question.ask === 'is it done' || question.ask === 'is it withdrawn'
    ? { text, question: { ask: 'not understood', ids: [question.id], how: 'left out' } }
    : { text, question }
}

/**
 * The piece for the others, up to where it speaks of those apart: "all on track", of "all on track, Calais less so". What follows goes on about
 * them: "all on track. Calais launched, leaflets sent".
 */
export function withoutRemarksOf(piece: Text, { tail }: Clause, apart: readonly string[], field: Field): Text {
  const first = remarksIn(tail).find((remark) => isOfRemark(remark, apart, field))
  if (!first || !piece.plain.endsWith(tail.plain)) return piece
  return slice(piece, 0, withoutEnd(piece.plain.slice(0, piece.plain.length - tail.plain.length + first.from), divides).length)
}

/** What the remarks of a piece say of one row, up to where they go on to another: "Calais less so". The whole piece, if none speaks of it alone. */
export function remarkOf(piece: Text, { tail }: Clause, id: string, field: Field): Text {
  const remarks = remarksIn(tail)
  const isOfIt = remarks.map((remark) => isOfRemark(remark, [id], field))
  const first = remarks[isOfIt.indexOf(true)]
  const last = isOfIt.lastIndexOf(true)
  const next = remarks.findIndex((remark, index) => index > last && (isOfRemark(remark, field.about, field) || speaksOfRest(remark, field)))
  const end = next < 0 ? remarks.at(-1) : remarks[next - 1]
  return first && end ? slice(tail, first.from, end.from + end.plain.length) : piece
}

const betweenGifts = new RegExp(`\\s*[,;\\n]\\s*(?:${anyParticle('and')}\\s+)?|\\s+${anyParticle('and')}\\s+`, 'gu')

// Nobody names more one by one.
const mostGiven = 60

/**
 * The pieces of "1 to PAF, 2 and 3 to FCO: they have the data, and the money", of which each gives something. `gives`: what says so by itself begins
 * one, or ends one that begins with names; all else goes on with what stands before it. The whole, if it does not begin by giving.
 */
export function partedWhere(text: Text, { gives, names }: Record<'gives' | 'names', (piece: Text) => boolean>): Text[] {
  const marks = [...text.plain.matchAll(betweenGifts)]
  if (marks.length > mostGiven) return [text]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  const ends = [...marks.map(({ index }) => index), text.plain.length]
  const parts = starts.map((from, at) => slice(text, from, ends[at]))
  const does = parts.map(gives)
  // The names of a list lead to the first of them that is given.
  const firsts = starts.flatMap((_, at) => {
    if (!does[at]) return []
    const before = does.lastIndexOf(true, at - 1)
    const leading = parts.findIndex((_part, index) => index > (at === 0 ? -1 : before) && parts.slice(index, at).every(names))
    return [at === 0 ? 0 : leading]
  })
  if (firsts[0] !== 0) return [text]
  return firsts.map((at, nth) => slice(text, starts[at] ?? 0, ends[(firsts[nth + 1] ?? parts.length) - 1]))
}

/** Whether a reason behind the last of several hand-overs is that of all: they go to one team, and no other has a reason of its own. */
export function isReasonOfAll(all: readonly Partial<Pick<TeamSaid, 'team' | 'rest'>>[]): boolean {
  const isBare = ({ rest = '' }: (typeof all)[number]) => !/[\p{L}\p{N}]/u.test(rest)
  return new Set(all.map(({ team }) => team)).size === 1 && all.slice(0, -1).every(isBare)
}
