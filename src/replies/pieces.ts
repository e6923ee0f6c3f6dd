import type { Language } from '../register/languages.ts'
import type { Clause } from './clause.ts'
import { clauseOf, onlyTarget } from './clause.ts'
import { en } from './languages/en.ts'
import { fr } from './languages/fr.ts'
import type { Field } from './targets.ts'
import { stripped, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

interface Segment {
  readonly from: number
  readonly to: number
  /** Whether a line, a sentence or a semicolon ended before it; a comma or an "and" is weak. */
  readonly strong: boolean
}

// A reply that has more parts than this is a document: what is behind them is read as one piece.
const longestPiece = 200

/**
 * A reply in pieces, each about its own commitments. It is divided only where a piece plainly begins ("calais at risk", "on track"),
 * so that a comma within a reason divides nothing.
 */
export function piecesOf(text: Text, field: Field, language: Language): Text[] {
  const segments = segmentsOf(text.plain)
  const pieces: Text[] = []
  let from = 0
  for (const [index, segment] of segments.entries()) {
    if (index === 0 || index > longestPiece) continue
    const current = slice(text, from, segments[index - 1]?.to ?? segment.from)
    if (current.plain !== '' && begins(text, segments, index, { current, from, field, language })) {
      pieces.push(current)
      from = segment.from
    }
  }
  pieces.push(slice(text, from))
  return pieces.filter((piece) => piece.plain !== '')
}

interface Surroundings {
  readonly current: Text
  /** Where it begins. */
  readonly from: number
  readonly field: Field
  readonly language: Language
}

function begins(text: Text, segments: readonly Segment[], index: number, { current, from, field, language }: Surroundings): boolean {
  const segment = segments[index]
  if (!segment || isOnlyTarget(current, field, language)) return false
  if (!segment.strong && isWithinTitle(text, from, segment, field)) return false
  const clause = clauseFrom(text, segments, index, { field, language })
  const before = clauseOf(current, field, language)
  // A comma within them divides nothing.
  if ((before.meaning?.means === 'noted' || before.meaning?.means === 'evidenced') && !segment.strong) return false
  // "On track: 1, 3": the list goes on.
  if (before.isBehind && !segment.strong && isOnlyTarget(slice(text, segment.from, segment.to), field, language)) return false

  const { target } = clause
  if (target && target.names !== 'unknown') {
    if (!clause.meaning && !soundsClosed(clause.tail.plain)) {
      const isRow = segment.strong && isLine(text, segment)
      return (
        field.about.length > 1 && target.names === 'some' && (isRow || (before.target?.names === 'some' && isHeading(text, segment, field)))
      )
    }
    if (segment.strong || !hasReason(before)) return true
    if (field.about.length < 2) return false
    // "3 visits planned, 1 done" is a reason; after "2 at risk: ..." a "3 done" is a row.
    const isNumber = target.names === 'some' && target.numbered
    return !isNumber || (before.target?.names === 'some' && before.target.numbered)
  }
  if (!clause.meaning) {
    const isFree = !hasReason(before) || isLine(text, segment)
    return before.target !== undefined && isFree && isOfStranger(slice(text, segment.from, segment.to), clause, { field, language })
  }
  // "Terminé... non", "done, not yet" takes it back, and answers nothing.
  if (
    clause.meaning.means === 'not yet' ||
    clause.meaning.means === 'same' ||
    (clause.meaning.means === 'no' && before.meaning?.means === 'closed')
  )
    return false
  // "Done, on time" is of the closing.
  if (before.meaning?.means === 'closed' && clause.meaning.means === 'rated' && clause.meaning.rating === 'green' && !segment.strong)
    return false
  // "2: yes, done"
  if (before.meaning?.means === 'yes' && before.target && !segment.strong) return false
  if (segment.strong) return isPlain(clause)
  return !hasReason(before) && isPlain(clause) && before.meaning !== undefined && clause.meaning.means !== 'no'
}

/** The clause that begins at a segment; targets divided by commas ("1, 2 and 3 done") belong together. */
function clauseFrom(
  text: Text,
  segments: readonly Segment[],
  index: number,
  { field, language }: Omit<Surroundings, 'current' | 'from'>,
): Clause {
  const first = segments[index]
  let last = index
  while (last < segments.length - 1 && last < index + 12) {
    const part = segments[last]
    if (!part || segments[last + 1]?.strong || !isOnlyTarget(slice(text, part.from, part.to), field, language)) break
    last++
  }
  const all = clauseOf(slice(text, first?.from ?? 0, segments[last]?.to), field, language)
  return all.meaning || last === index ? all : clauseOf(slice(text, first?.from ?? 0, first?.to), field, language)
}

/** "harwich done", behind "ports done": it says of something else, which we don't know, what one says of a commitment. */
function isOfStranger(piece: Text, { stranger }: Clause, { field, language }: Omit<Surroundings, 'current' | 'from'>): boolean {
  if (stranger === undefined || en.evidence.test(stranger) || fr.evidence.test(stranger)) return false
  const said = clauseOf(slice(piece, piece.plain.indexOf(stranger) + stranger.length), field, language)
  return said.meaning !== undefined && isPlain(said)
}

/** "At risk" says something, even where "risk" is a word of a title. */
function isOnlyTarget(piece: Text, field: Field, language: Language): boolean {
  return onlyTarget(piece, field) !== undefined && !clauseOf(piece, field, language).meaning
}

function hasReason({ meaning, tail }: Clause): boolean {
  return meaning === undefined || /[\p{L}\p{N}]{2}/u.test(tail.plain)
}

/** Nothing follows the form, or something that is marked off from it. */
function isPlain({ meaning, tail }: Clause): boolean {
  if (meaning?.means === 'noted') return tail.plain !== ''
  if (tail.plain.includes('?')) return false
  return (
    /^(?:[\s!.)]*$|[:(-])/.test(tail.plain) ||
    (meaning?.means === 'rated' && /^(?:by|par|because|car)\s/.test(tail.plain)) ||
    meaning?.means === 'slips'
  )
}

export function soundsClosed(plain: string): boolean {
  return en.closing.test(plain) || fr.closing.test(plain)
}

/** "calais: data received", behind what is said of another one. */
function isHeading(text: Text, { from }: Segment, field: Field): boolean {
  const name = /^([^:;,\n]{1,60}?)\s*:\s/.exec(text.plain.slice(from))?.[1]
  return name !== undefined && targetSaid(name, field).names === 'some'
}

/** "Border technology and infrastructure: on track": the "and" is of the title. */
function isWithinTitle(text: Text, from: number, segment: Segment, field: Field): boolean {
  const end = /\s*(?::|\s-\s)/.exec(text.plain.slice(segment.from))?.index
  return end !== undefined && field.idsByTitle.has(stripped(text.plain.slice(from, segment.from + end)))
}

function isLine(text: Text, segment: Segment): boolean {
  return text.plain.slice(0, segment.from).trimEnd().length < text.plain.slice(0, segment.from).lastIndexOf('\n') + 1
}

function segmentsOf(plain: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let strong = true
  // A full stop ends a sentence only before a space, and not after a number ("1. done").
  const divider =
    /\s*(?:\n\s*|;|(?<!(?:^|[\n.;,!-]\s*)#?\d{1,3}|(?:^|\s)no)[.!](?=\s)|[.!?](?=\n))\s*|\s*,\s*(?:and|et|then|puis|whereas|while|but|mais)?(?=\s)\s*|\s+(?:and|et|&|whereas|while|but|mais)\s+|(?<!(?:^|\s)(?:no\.?|n°|numero|numbers?|items?|points?|rows?|only|just|to|by|le|la|les|until|till|once|after|when|if|unless|because|since|that|before|while|as|for|of|with|on|so|quand|si|que|car|apres|avant|lorsque|fois))\s+(?=#?\d{1,2}[.):]?\s+(?:is |est )?(?:not |not yet |pas |pas encore )?(?:done|on track|at risk|blocked|off track|green|amber|red|fait|terminee?|en bonne voie|a risque|bloquee?)\b)/gu
  for (const mark of plain.matchAll(divider)) {
    segments.push({ from, to: mark.index, strong })
    from = mark.index + mark[0].length
    strong = /[\n;.!]/.test(mark[0])
  }
  segments.push({ from, to: plain.length, strong })
  return segments
}
