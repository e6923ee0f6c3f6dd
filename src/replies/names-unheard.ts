import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Understood } from './reading.ts'
import { rowNameAtStart } from './row-by-name.ts'
import type { BorderSaid, NumberSaid } from './row-numbers.ts'
import { borderBehind, leadOf, markBehind, nextMark } from './row-numbers.ts'
import type { StatementRead } from './statement-read.ts'
import type { Text } from './text.ts'

// The rows that a reply speaks of by a name, of which nothing came: a name behind a mark, followed by words.

export type WordsPlaced = Pick<NumberSaid, 'from' | 'to'>

/** A name, those that it means, or may mean, and the words about it from where they begin to where they end. */
export interface NameSaid extends WordsPlaced {
  readonly ids: readonly string[]
  readonly name: string
  readonly isPlain: boolean
}

interface NamePlaced extends NameSaid {
  readonly isFull: boolean
  /** The end of the name. */
  readonly behind: number
  readonly border: BorderSaid
  readonly mark: string
}

/** The names that begin what is said of rows which are not among those heard, each row once. */
export function namesUnheard(text: Text, each: readonly StatementRead[], heard: ReadonlySet<string>, field: Field): NameSaid[] {
  const known = new Set(heard)
  const unheard: NameSaid[] = []
  for (const said of namesPlaced(text.plain, field)) {
    const read = statementWith(said, text, each)
    if (said.ids.some((id) => known.has(id)) || !isRow(said, read) || isWholeReason(text.said.slice(said.from), read)) continue
    unheard.push(said)
    for (const id of said.ids) known.add(id)
  }
  return unheard
}

/** "ports at risk, police took the data": nothing else says why. */
function isWholeReason(words: string, read: StatementRead | undefined): boolean {
  return read?.reading.changes.some(({ entry }) => isBad(entry) && typeof entry.text === 'string' && words.startsWith(entry.text)) ?? false
}

function isBad(entry: Understood['entry']): boolean {
  return entry.kind === 'dated' || (entry.kind === 'rated' && entry['rating'] !== 'green')
}

const wordStart = /(?<![\p{L}\p{N}'’-])\p{L}/gu

function namesPlaced(plain: string, field: Field): NamePlaced[] {
  const found: NamePlaced[] = []
  for (const { index } of plain.matchAll(wordStart)) {
    const before = plain.slice(0, index)
    const last = found.at(-1)
    if (index < (last?.behind ?? 0) || before.lastIndexOf('(') > before.lastIndexOf(')')) continue
    const [, own] = leadOf(before)
    const border = borderBehind(before.slice(0, before.length - own))
    const said = border === 'strong' || border === 'weak' ? rowNameAtStart(plain.slice(index), field) : undefined
    if (!said) continue
    const { ids, name, isFull, isPlain } = said
    const [mark, length] = markBehind(said.behind)
    const rest = said.behind.slice(length)
    const words = rest.slice(0, nextMark.exec(rest)?.index)
    if (!/^\p{L}/u.test(words) || mark === 'end') continue
    const behind = index + name.length
    if (last) found.splice(-1, 1, { ...last, to: Math.min(last.to, withoutJoint(plain.slice(0, index - own)).length) })
    found.push({ ids, name, isFull, isPlain, border, mark, from: index - own, behind, to: behind + length + words.length })
  }
  return found
}

const markAtEnd = new RegExp(`(?:[\\s,;:.!(/-]|\\s${anyParticle('and')}|\\s${anyParticle('whereas')})+$`, 'u')

/** Words without the marks and the "and" at their end, behind which something else begins. */
export function withoutJoint(words: string): string {
  return words.replace(markAtEnd, '')
}

/** What was made of the piece in which words stand. */
export function statementWith({ from, to }: WordsPlaced, { plain }: Text, each: readonly StatementRead[]): StatementRead | undefined {
  return each.find(({ statement: { piece } }) => {
    const at = plain.indexOf(piece.plain)
    return at >= 0 && at <= from && to <= at + piece.plain.length
  })
}

/**
 * Whether a name begins what is said of its row. A single word may be of anything: it does with a mark of its own behind it, or where the row before it is
 * named, too, and it is plain which one it means, and not within a reason.
 */
function isRow({ isPlain, isFull, border, mark }: NamePlaced, read: StatementRead | undefined): boolean {
  const { target, intent } = read?.statement.clause ?? {}
  if (intent?.means === 'noted' || intent?.means === 'evidenced') return false
  if (isFull) return true
  const isByNumber = target?.names === 'some' && target.numbered
  if (mark !== 'space' && mark !== 'comma') return border === 'strong' || !isByNumber
  if (!read || isByNumber || !isPlain) return false
  // "ports at risk: border force short of staff, police busy"
  return border === 'strong' || !read.reading.changes.some(({ entry }) => isBad(entry))
}
