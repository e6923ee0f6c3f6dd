import { fieldPlaces } from './item-offsets.ts'
import type { Style } from './text-patch.ts'
import { lineIndentAt, patchedItem, printedInline } from './text-patch.ts'

/** The lists of the register's own that are edited in chat, by their keys. */
export type EditedList = 'absences' | 'people'

/** What the file says in such a list, and shall say. */
interface ListEdited {
  readonly before: object
  readonly after: object
  readonly style: Style
}

/** What stands in the place of a list in the bytes of a register; where there is no such list, of nothing before the commitments. */
export function listPatch(
  bytes: Uint8Array,
  key: EditedList,
  { before, after, style }: ListEdited,
): { start: number; end: number; text: string } {
  const places = fieldPlaces(bytes)
  const [own, next] = [places.get(key), places.get('commitments')]
  const { start, end } = own ? { start: own.value, end: own.end } : { start: next?.key ?? 0, end: next?.key ?? 0 }
  const slice = utf8.decode(bytes.subarray(start, end))
  const head = utf8.decode(bytes.subarray(0, own?.key ?? start))
  const isSpaced = !/^[^"]*"[^"]*":\S/.test(head)
  const page = { style, indent: lineIndentAt(head, head.length), isSpread: /\n[ \t]*$/.test(head), isSpaced }
  if (!own) {
    const separator = page.isSpread ? `,${style.eol}${page.indent}` : isSpaced ? ', ' : ','
    return { start, end, text: `"${key}":${isSpaced ? ' ' : ''}${printedList(page, after)}${separator}` }
  }
  const isEmpty = /^\[\s*\]$/.test(slice)
  return { start, end, text: isEmpty ? printedList(page, after) : patchedItem(slice, { before, after }, { indent: page.indent, style }) }
}

interface ListPage {
  readonly style: Style
  readonly indent: string
  /** Each item has a line of its own. */
  readonly isSpread: boolean
  readonly isSpaced: boolean
}

function printedList({ style: { eol, unit }, indent, isSpread, isSpaced }: ListPage, items: object): string {
  const lines = Object.values(items).map((each) => (isSpaced ? printedInline(each) : JSON.stringify(each)))
  if (!isSpread) return `[${lines.join(isSpaced ? ', ' : ',')}]`
  return `[${lines.map((line) => `${eol}${indent}${unit}${line}`).join(',')}${eol}${indent}]`
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
