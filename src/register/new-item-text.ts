import type { Keyed } from './keyed.ts'
import { isKeyed } from './keyed.ts'
import type { Style } from './text-patch.ts'
import { printedInline } from './text-patch.ts'

/** Behind which item the new ones stand, or if there is none, what stands before the empty list. */
type Beside = { readonly like: { readonly text: string; readonly ownLine: boolean } } | { readonly head: string }

/**
 * The text of new items, to be put behind the last one, or within the brackets of an empty list. They are written like the one before them: on lines
 * of their own or on one, lists and objects on one line where that has such. `indent` is the white space of its line, or of the list's.
 */
export function newItemsText(items: readonly object[], at: Beside & { readonly indent: string; readonly style: Style }): string {
  const { indent, style } = at
  if ('like' in at) {
    const { text, ownLine } = at.like
    const isSpread = text.includes('\n')
    const page = { style, isSpread, ...habitsOf(text) }
    const separator = ownLine ? `,${style.eol}${indent}` : page.isSpaced ? ', ' : ','
    return items.map((item) => separator + printedItem(page, item, indent)).join('')
  }
  const isSpread = at.head.includes('\n')
  const page = { style, isSpread, ...habitsOf(at.head) }
  if (!isSpread) return items.map((item) => printedItem(page, item, '')).join(page.isSpaced ? ', ' : ',')
  const own = indent + style.unit
  const printed = items.map((item) => `${style.eol}${own}${printedItem(page, item, own)}`).join(',')
  return `${printed}${style.eol}${indent}`
}

interface Page {
  readonly style: Style
  readonly isSpread: boolean
  /** Whether a space stands behind a colon. */
  readonly isSpaced: boolean
  /** Whether short lists and objects stand on one line. */
  readonly isShortInline: boolean
}

function habitsOf(text: string): Pick<Page, 'isSpaced' | 'isShortInline'> {
  return { isSpaced: /":\s/.test(text), isShortInline: /[[{] ?[^\s[\]{}]/.test(text) }
}

function printedItem(page: Page, item: object, indent: string): string {
  return page.isSpread ? spread(page, item, indent) : inline(page, item)
}

function inline({ isSpaced }: Page, value: unknown): string {
  return isSpaced ? printedInline(value) : JSON.stringify(value)
}

/** No longer line is made of a list or an object. */
const longestOneLine = 100

function spread(page: Page, value: unknown, indent: string): string {
  const { eol, unit } = page.style
  const isEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0
  if (isEmpty) return JSON.stringify(value)
  const own = indent + unit
  const lines = Array.isArray(value)
    ? value.map((each) => field(page, each, own))
    : keysSaid(value as Keyed).map(([key, each]) => `${JSON.stringify(key)}:${page.isSpaced ? ' ' : ''}${field(page, each, own, key)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}${eol}${own}${lines.join(`,${eol}${own}`)}${eol}${indent}${close}`
}

/** A log grows: each of its entries has lines of its own. */
function field(page: Page, value: unknown, indent: string, key?: string): string {
  const onOneLine = inline(page, value)
  const isShort = page.isShortInline && key !== 'log' && indent.length + onOneLine.length <= longestOneLine
  return isShort || !(Array.isArray(value) || isKeyed(value)) ? onOneLine : spread(page, value, indent)
}

function keysSaid(value: Keyed): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined)
}
