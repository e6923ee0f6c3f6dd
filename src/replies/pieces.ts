import type { Language } from '../register/languages.ts'
import type { NamePlace } from './called.ts'
import { isWithinName, namesWithin } from './called.ts'
import type { Clause } from './clause.ts'
import { clauseOf, onlyTarget } from './clause.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isPast } from './rating.ts'
import type { Field, Target } from './targets.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

interface Segment {
  readonly from: number
  readonly to: number
  /** Whether a line, a sentence or a semicolon ended before it. A comma or an "and" is weak. */
  readonly strong: boolean
}

// A reply with more segments than this is a document: the rest is read as one piece.
const longestPiece = 200

/**
 * A reply in pieces, each about its own commitments. A new piece has to begin plainly ("calais at risk", "on track"), so a comma within a
 * reason divides nothing.
 */
export function piecesOf(text: Text, field: Field, language: Language): Text[] {
  const segments = segmentsOf(text.plain, namesWithin(text.plain, field.called))
  const pieces: Text[] = []
  let from = 0
  for (const [index, segment] of segments.entries()) {
    if (index === 0 || index > longestPiece) continue
    const current = slice(text, from, segments[index - 1]?.to ?? segment.from)
    if (current.plain !== '' && begins({ text, segments, index, segment, current, from, field, language })) {
      pieces.push(current)
      from = segment.from
    }
  }
  pieces.push(slice(text, from))
  return pieces.filter((piece) => piece.plain !== '')
}

/** A place where a piece may begin. */
interface Border {
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

function begins(border: Border): boolean {
  const { current, field, language } = border
  if (isOnlyTarget(current, border)) return false
  const before = clauseOf(current, field, language)
  if (isListed(before, border)) return false

  const clause = clauseFrom(border)
  const { target, intent } = clause
  if (target && target.names !== 'unknown')
    return intent || soundsClosed(clause.tail.plain) ? beginsWithTarget(target, before, border) : isRow(target, before, border)
  if (!intent) return beginsWithStranger(clause, before, border)
  return !isSaidOfBefore(intent, before, border) && beginsWithForm(clause, before, border)
}

/** A comma divides no note, no evidence, and no list of targets ("on track: 1, 3"). */
function isListed({ intent, isBehind }: Clause, border: Border): boolean {
  const { text, segment } = border
  if (segment.strong) return false
  if (intent?.means === 'noted' || intent?.means === 'evidenced') return true
  return isBehind === true && isOnlyTarget(slice(text, segment.from, segment.to), border)
}

/** "calais at risk" begins a piece, but a number within the reason of the piece before does not. */
function beginsWithTarget(target: Target, before: Clause, { segment, field }: Border): boolean {
  if (segment.strong || !hasReason(before)) return true
  if (field.about.length < 2) return false
  // "3 visits planned, 1 done" is a reason; after "2 at risk: ..." a "3 done" is a row.
  const isNumber = 'numbered' in target && target.numbered
  return !isNumber || (before.target?.names === 'some' && before.target.numbered)
}

/** A name without a form of words begins a piece on a line of its own, or as a heading: "calais: data received". */
function isRow(target: Target, before: Clause, border: Border): boolean {
  if (border.field.about.length < 2 || target.names !== 'some') return false
  if (isNextRow(target, before, border)) return true
  return (border.segment.strong && isLine(border)) || (before.target?.names === 'some' && isHeading(border))
}

/** "1 done, 2 wip": a number begins the next row, though we do not know what is said of it, but not "1 done, 2 weeks early". */
function isNextRow(target: Target, before: Clause, { text, segment, field, language }: Border): boolean {
  if (!before.intent || !['closed', 'rated', 'our side', 'under way', 'unchanged', 'yes', 'no'].includes(before.intent.means)) return false
  if (target.names !== 'some' || !target.numbered || before.target?.names !== 'some' || !before.target.numbered) return false
  const { tail } = clauseOf(slice(text, segment.from, segment.to), field, language)
  const last = Math.max(...before.target.ids.map((id) => field.about.indexOf(id)))
  const isNext = target.ids.every((id) => field.about.indexOf(id) > last)
  return isNext && (segment.strong || !hasReason(before)) && /^[?.!]*$|^\S+(?: \S+)?[.!]*$/.test(tail.plain) && !isLength(tail.plain)
}

const unitAtStart = new RegExp(
  `^(?:${lexicons.flatMap(({ dates: { units } }) => Object.values(units).map(({ source }) => source.replaceAll('^', '').replaceAll('$', ''))).join('|')})(?![\\p{L}])`,
  'u',
)

/** "weeks early" */
function isLength(plain: string): boolean {
  return unitAtStart.test(plain)
}

/** "harwich done", behind "ports done": it looks like a piece about a commitment, whose name we do not know. */
function beginsWithStranger({ stranger }: Clause, before: Clause, border: Border): boolean {
  const { text, segment, field, language } = border
  if (before.target === undefined || (hasReason(before) && !isLine(border))) return false
  // "calais at risk, supplier late": behind a mark a worry has its reason.
  if (!segment.strong && before.intent?.means === 'rated' && before.intent.rating !== 'green') return false
  if (stranger === undefined || lexicons.some(({ evidence }) => evidence.test(stranger))) return false
  const piece = slice(text, segment.from, segment.to)
  const said = clauseOf(slice(piece, piece.plain.indexOf(stranger) + stranger.length), field, language)
  return said.intent !== undefined && isPlain(said)
}

/** Words that belong to the piece before: "done, not yet", "done, on time", "2: yes, done". */
function isSaidOfBefore(intent: Intent, before: Clause, { segment, current }: Border): boolean {
  if (intent.means === 'not yet' || intent.means === 'same') return true
  if (before.intent?.means === 'closed' && ['no', 'under way', 'unchanged'].includes(intent.means)) return true
  if (segment.strong) return false
  if (intent.means === 'rated' && before.intent?.means === 'rated' && !isPast(current, before.form)) return true
  const isOnTime = before.intent?.means === 'closed' && intent.means === 'rated' && intent.rating === 'green'
  return isOnTime || (before.intent?.means === 'yes' && before.target !== undefined)
}

function beginsWithForm(clause: Clause, before: Clause, { segment }: Border): boolean {
  if (!isPlain(clause)) return false
  return segment.strong || (!hasReason(before) && before.intent !== undefined && clause.intent?.means !== 'no')
}

/** The clause that begins at a segment. Targets divided by commas ("1, 2 and 3 done") belong together. */
function clauseFrom(border: Border): Clause {
  const { text, segments, index, segment, field, language } = border
  let last = segment
  for (const next of segments.slice(index + 1, index + 13)) {
    if (next.strong || !isOnlyTarget(slice(text, last.from, last.to), border)) break
    last = next
  }
  const all = clauseOf(slice(text, segment.from, last.to), field, language)
  return all.intent || last === segment ? all : clauseOf(slice(text, segment.from, segment.to), field, language)
}

/** Whether a piece is a target and nothing else. "at risk" is not, even if "risk" is a word of a title. */
function isOnlyTarget(piece: Text, { field, language }: Border): boolean {
  return onlyTarget(piece, field) !== undefined && !clauseOf(piece, field, language).intent
}

function hasReason({ intent, tail }: Clause): boolean {
  return intent === undefined || /[\p{L}\p{N}]{2}/u.test(tail.plain)
}

const ratedFor = new RegExp(`^${anyParticle('ratedFor')}\\s`)

/** Whether nothing follows the form, or only words behind a mark. */
function isPlain({ intent, tail }: Clause): boolean {
  if (intent?.means === 'noted') return tail.plain !== ''
  if (tail.plain.includes('?')) return false
  return /^(?:[\s!.)]*$|[:(-])/.test(tail.plain) || (intent?.means === 'rated' && ratedFor.test(tail.plain)) || intent?.means === 'slips'
}

export function soundsClosed(plain: string): boolean {
  return lexicons.some(({ closing }) => closing.test(plain))
}

/** "calais: data received", behind what is said of another one. */
function isHeading({ text, segment, field }: Border): boolean {
  const name = /^([^:;,\n]{1,60}?)\s*:\s/.exec(text.plain.slice(segment.from))?.[1]
  return name !== undefined && targetSaid(name, field).names === 'some'
}

function isLine({ text, segment }: Border): boolean {
  return text.plain.slice(0, segment.from).trimEnd().length < text.plain.slice(0, segment.from).lastIndexOf('\n') + 1
}

const and = anyParticle('and')
const whereas = anyParticle('whereas')
const dividers = [
  // A line, a semicolon or a full stop, but not the full stop of "1. done" or "no. 2".
  `\\s*(?:\\n\\s*|;|(?<!(?:^|[\\n.;,!-]\\s*)#?\\d{1,3}|(?:^|\\s)${anyParticle('numero')})[.!](?=\\s)|[.!](?=\\n))\\s*`,
  `\\s*,\\s*(?:${and}|${anyParticle('next')}|${whereas})?(?=\\s)\\s*`,
  `\\s+(?:${and}|&|${whereas})\\s+`,
  // "1 done 2 at risk"
  `(?<!(?:^|\\s)${anyParticle('beforeNumber')})\\s+(?=#?\\d{1,2}[.):/]?\\s+(?:${anyParticle('is')} )?(?:${anyParticle('not')} )?(?:${anyParticle('verdict')}\\b|[🟢🟠🟡🔴]))`,
  // The boxes of a form on one line.
  '\\s+(?=☐|☑|☒|\\[[ xX]?\\](?!\\())',
]
const divider = new RegExp(dividers.join('|'), 'gu')

function segmentsOf(plain: string, names: readonly NamePlace[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let strong = true
  for (const mark of plain.matchAll(divider)) {
    // "Border technology and infrastructure: on track": the "and" belongs to the title.
    if (isWithinName(names, mark.index)) continue
    segments.push({ from, to: mark.index, strong })
    from = mark.index + mark[0].length
    strong = /[\n;.!]/.test(mark[0]) || /[☐☑☒[]/.test(plain.charAt(from))
  }
  segments.push({ from, to: plain.length, strong })
  return segments
}
