import type { Language } from '../register/languages.ts'
import { withoutYes } from './behind-yes.ts'
import type { Clause } from './clause.ts'
import { clauseOf, onlyTarget, withoutCourtesy } from './clause.ts'
import type { Field, Target } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { monthShape } from './rows.ts'
import type { Segment } from './segments.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// A place where a piece may begin, and what stands on both sides of it.

/** A place where a piece may begin. */
export interface Border {
  readonly text: Text
  readonly segments: readonly Segment[]
  readonly index: number
  readonly segment: Segment
  /** The piece before it, and the place at which that piece begins. */
  readonly current: Text
  readonly from: number
  readonly field: Field
  readonly language: Language
}

export function isNext(id: string, ids: readonly string[], { about }: Field): boolean {
  return about.indexOf(id) === Math.max(...ids.map((each) => about.indexOf(each))) + 1
}

const itemShape = /^([^:\n]{1,80}?)\s*(?:(:|\s-(?=\s))\s*(?=#?\d{1,2}(?!\d)|$)|\n\s*(?=#?\d{1,2}(?!\d))|$)/

/** "ports: 1 done, 2 blocked": behind a name a number counts its parts, and is no row. */
export function isWithinItem(target: Target | undefined, border: Border): boolean {
  const { text, segment, current, field } = border
  if (target?.names !== 'some' || !target.numbered) return false
  const [, name, mark] = itemShape.exec(current.plain) ?? []
  if (name === undefined || !isOnlyTarget(slice(current, 0, name.length), border)) return false
  const item = targetSaid(name, field)
  if (item.names !== 'some' || item.by === 'all') return false
  // "1: 2 weeks late, 2: on track"
  if (item.numbered)
    return mark !== undefined && !segment.isLine && !/^#?\d{1,2}(?:[.)]|\s?:)/.test(text.plain.slice(segment.from, segment.from + 5))
  return true
}

/** The clause that begins at a segment. Targets divided by commas ("1, 2 and 3 done") belong together. */
export function clauseFrom(border: Border): Clause {
  const { text, segments, index, segment, field, language } = border
  let last = segment
  for (const next of segments.slice(index + 1, index + 13)) {
    if (next.strong || !isOnlyTarget(slice(text, last.from, last.to), border)) break
    last = next
  }
  const all = clauseOf(slice(text, segment.from, last.to), field, language)
  return all.intent || last === segment ? all : clauseOf(slice(text, segment.from, segment.to), field, language)
}

/** Whether a piece is a target and nothing else, but for a greeting. "at risk" is not, even if "risk" is a word of a title. */
export function isOnlyTarget(piece: Text, border: Border): boolean {
  const { field, language } = border
  const words = withoutCourtesy(piece, language)
  const behind = piece.plain.length > longestYes || mayAnswerAlone(border) ? undefined : withoutYes(words)
  return onlyTarget(behind ?? words, field) !== undefined && !clauseOf(behind ?? piece, field, language).intent
}

const longestYes = 40

/** "Yes 1, 2 late" may answer something of 1 by the yes; "yes all", of "yes all but 2 done", does not. */
function mayAnswerAlone({ text, segments, index, segment, field }: Border): boolean {
  return text.plain.slice(segments[index - 1]?.to, segment.from).includes(',') || field.yours.length + field.waiting().length > 0
}

export function hasReason({ intent, tail }: Clause): boolean {
  return intent === undefined || /[\p{L}\p{N}]{2}/u.test(tail.plain)
}

const forDay = new RegExp(`^(?:${anyParticle('forDay')})\\s(?:[\\p{L}\\d]+\\s){0,2}(?:${monthShape})(?=[\\s.!]*$)`, 'u')
const ratedFor = new RegExp(`^${anyParticle('ratedFor')}\\s`)

/** Whether nothing follows the form, or only words behind a mark. */
export function isPlain({ intent, tail }: Clause): boolean {
  if (intent?.means === 'noted') return tail.plain !== ''
  if (tail.plain.includes('?')) return false
  return (
    /^(?:[\s!.)]*$|[:(-])/.test(tail.plain) ||
    (intent?.means === 'rated' && (ratedFor.test(tail.plain) || forDay.test(tail.plain))) ||
    intent?.means === 'slips'
  )
}

/** "calais: data received", behind what is said of another one. */
export function isHeading({ text, segment, field }: Border): boolean {
  const name = /^([^:;,\n]{1,60}?)\s*:\s/.exec(text.plain.slice(segment.from))?.[1]
  return name !== undefined && targetSaid(name, field).names === 'some'
}
