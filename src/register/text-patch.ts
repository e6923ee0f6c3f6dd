import { type Node, parseTree } from 'jsonc-parser'
import type { Keyed } from './keyed.ts'
import { isKeyed } from './keyed.ts'

/** How a file is written: one step of its indentation, and its line ends. */
export interface Style {
  readonly unit: string
  readonly eol: string
}

/** The style of a register's text; two spaces if its indentation does not show. */
export function styleOf(text: string): Style {
  const unit = /^\uFEFF?\s*\{[ \t]*\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  return { unit, eol: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** The white space that the line of `at` begins with. */
export function lineIndentAt(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  return /^[ \t]*/.exec(text.slice(lineStart, at))?.[0] ?? ''
}

/**
 * The text of one commitment, event or addressee, changed where `before` and `after` differ; every other byte stays. `slice` is its text as written, from `{`
 * to `}`; `indent` is the white space that its first line begins with; `before` is what it says now.
 */
export function patchedItem(slice: string, { before, after }: Values<object>, { indent, style }: { indent: string; style: Style }): string {
  const root = parseTree(slice)
  if (!root) throw new Error(`No object in ${JSON.stringify(slice.slice(0, 80))}`)

  const page: TextStyle = { slice, indent, style, spaced: /":\s/.test(slice), edits: [] }
  editValue(page, root, { before, after })
  return applied(slice, page.edits)
}

/** What a value says now, and what it is to say. */
interface Values<T = unknown> {
  readonly before: T
  readonly after: T
}

interface Edit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

interface TextStyle {
  readonly slice: string
  readonly indent: string
  readonly style: Style
  /** Whether the text has a space after a colon; if not, the new text has no spaces either. */
  readonly spaced: boolean
  readonly edits: Edit[]
}

/** The order of keys in a commitment, an event and an addressee, for keys that are added. */
const keyOrder = [
  'id',
  'title',
  'name',
  'short',
  'aliases',
  'party',
  'channel',
  'leads',
  'members',
  'date',
  'text',
  'source',
  'owners',
  'due',
  'partOf',
  'dependsOn',
  'partners',
  'tags',
  'figures',
  'cadence',
  'dateChanges',
]
const lateKeys = ['status', 'rating', 'log']

function editValue(page: TextStyle, node: Node, { before, after }: Values): void {
  if (sameValue(before, after)) return
  if (node.type === 'object' && isKeyed(before) && isKeyed(after)) editObject(page, node, { before, after })
  else if (node.type === 'array' && Array.isArray(before) && Array.isArray(after)) editArray(page, node, { before, after })
  else replace(page, node, printed(page, after, { indent: lineIndent(page, node.offset), inline: isInline(page, node) }))
}

function editObject(page: TextStyle, node: Node, { before, after }: Values<Keyed>): void {
  const properties = (node.children ?? []).map((property) => ({ property, key: keyOfNode(property), value: property.children?.[1] }))
  const isGone = (key: string) => Object.hasOwn(before, key) && own(before, key) !== undefined && own(after, key) === undefined
  const kept = properties.filter(({ key }) => !isGone(key))
  if (kept.length === 0) {
    replace(page, node, printed(page, after, { indent: lineIndent(page, node.offset), inline: isInline(page, node) }))
    return
  }

  let hasKeptBefore = false
  for (const [i, { property, key, value }] of properties.entries()) {
    if (isGone(key)) {
      const from = hasKeptBefore ? endOfNode(properties[i - 1]?.property ?? property) : property.offset
      const to = hasKeptBefore ? endOfNode(property) : (properties[i + 1]?.property.offset ?? endOfNode(property))
      page.edits.push({ offset: from, length: to - from, text: '' })
      continue
    }
    hasKeptBefore = true
    if (value && Object.hasOwn(after, key)) editValue(page, value, { before: own(before, key), after: own(after, key) })
  }

  const written = new Set(properties.map(({ key }) => key))
  const added = Object.keys(after).filter(
    (key) => own(after, key) !== undefined && !written.has(key) && !sameValue(own(before, key), own(after, key)),
  )
  for (const key of added.toSorted((a, b) => rank(a) - rank(b))) {
    const anchor = kept.filter((one) => rank(one.key) < rank(key)).toSorted((a, b) => rank(b.key) - rank(a.key))[0]
    const last = kept.at(-1)
    const after_ = key === 'log' || rank(key) === unranked ? last : (anchor ?? last)
    if (after_) insertAfter(page, after_.property, { label: `${JSON.stringify(key)}:${page.spaced ? ' ' : ''}`, value: own(after, key) })
  }
}

function editArray(page: TextStyle, node: Node, { before, after }: Values<readonly unknown[]>): void {
  const elements = node.children ?? []
  const last = elements.at(-1)
  const isAsBefore = elements.length === before.length
  if (isAsBefore && after.length === before.length) {
    for (const [i, element] of elements.entries()) editValue(page, element, { before: before[i], after: after[i] })
    return
  }
  if (isAsBefore && last && after.length > before.length && before.every((element, i) => sameValue(element, after[i]))) {
    for (const element of after.slice(before.length)) insertAfter(page, last, { label: '', value: element })
    return
  }
  if (!last || after.length === 0) {
    replace(page, node, printed(page, after, { indent: lineIndent(page, node.offset), inline: !startsLine(page, node.parent ?? node) }))
    return
  }

  // Some go and some come: those that stay keep their text.
  const texts = new Map(before.map((element, i) => [element, sourceOfNode(page, elements[i])]))
  const known = [...texts]
  const inline = isInline(page, last)
  const indent = lineIndent(page, last.offset)
  const separator = startsLine(page, last) ? `,${page.style.eol}${indent}` : page.spaced ? ', ' : ','
  const items = after.map((element) => {
    const own = known.find(([one, text]) => text !== '' && sameValue(one, element))
    return own ? own[1] : printed(page, element, { indent, inline })
  })
  const from = elements[0]?.offset ?? node.offset
  page.edits.push({ offset: from, length: endOfNode(last) - from, text: items.join(separator) })
}

function insertAfter(page: TextStyle, anchor: Node, { label, value }: { label: string; value: unknown }): void {
  const ownLine = startsLine(page, anchor)
  const indent = lineIndent(page, anchor.offset)
  // An element is written like the one before it. The value of a new key on its own line is spread over lines.
  const inline = label === '' ? isInline(page, anchor) : !ownLine
  const separator = ownLine ? `,${page.style.eol}${indent}` : page.spaced ? ', ' : ','
  page.edits.push({ offset: endOfNode(anchor), length: 0, text: `${separator}${label}${printed(page, value, { indent, inline })}` })
}

function replace(page: TextStyle, node: Node, text: string): void {
  page.edits.push({ offset: node.offset, length: node.length, text })
}

function applied(slice: string, edits: readonly Edit[]): string {
  // From the end to the beginning, so that offsets stay true. Of several insertions in one place, the last is made first.
  const ordered = edits.map((edit, i) => ({ ...edit, i })).toSorted((a, b) => b.offset - a.offset || b.length - a.length || b.i - a.i)
  let text = slice
  for (const { offset, length, text: own } of ordered) text = text.slice(0, offset) + own + text.slice(offset + length)
  return text
}

function printed(page: TextStyle, value: unknown, { indent, inline }: { indent: string; inline: boolean }): string {
  if (!inline) return JSON.stringify(value, null, page.style.unit).replaceAll('\n', `${page.style.eol}${indent}`)
  return page.spaced ? printedInline(value) : JSON.stringify(value)
}

export function printedInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printedInline).join(', ')}]`
  if (!isKeyed(value)) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  if (fields.length === 0) return '{}'
  return `{ ${fields.map(([key, field]) => `${JSON.stringify(key)}: ${printedInline(field)}`).join(', ')} }`
}

const unranked = keyOrder.length + 0.5

/** Unknown keys stand between the description and the state. */
function rank(key: string): number {
  if (lateKeys.includes(key)) return keyOrder.length + 1 + lateKeys.indexOf(key)
  const place = keyOrder.indexOf(key)
  return place < 0 ? unranked : place
}

/** Whether a value is written on one line. */
function isInline(page: TextStyle, node: Node): boolean {
  return !page.slice.slice(node.offset, endOfNode(node)).includes('\n')
}

/** Whether a node is the first thing on its line. */
function startsLine(page: TextStyle, node: Node): boolean {
  const lineStart = page.slice.lastIndexOf('\n', node.offset - 1) + 1
  return lineStart > 0 && page.slice.slice(lineStart, node.offset).trim() === ''
}

function lineIndent(page: TextStyle, at: number): string {
  return page.slice.lastIndexOf('\n', at - 1) < 0 ? page.indent : lineIndentAt(page.slice, at)
}

function endOfNode(node: Node): number {
  return node.offset + node.length
}

function sourceOfNode(page: TextStyle, node: Node | undefined): string {
  return node ? page.slice.slice(node.offset, endOfNode(node)) : ''
}

function keyOfNode(property: Node): string {
  return String(property.children?.[0]?.value)
}

/** Only a field of the object itself: a file may have a key named "valueOf". */
function own(record: Keyed, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** Whether two values are the same in JSON. The order of keys does not count, and undefined counts as absent. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameValue(one, b[i]))
  if (!isKeyed(a) || !isKeyed(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(own(a, key), own(b, key)))
}
