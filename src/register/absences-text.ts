import { fieldPlaces } from './item-offsets.ts'
import type { Style } from './text-patch.ts'
import { lineIndentAt, patchedItem, printedInline } from './text-patch.ts'

/** The absences that the file says, and shall say. */
interface AbsencesEdited {
  readonly before: object
  readonly after: object
  readonly style: Style
}

/** What stands in the place of the list of absences in the bytes of a register; where there is no list, of nothing before the commitments. */
export function absencesPatch(bytes: Uint8Array, { before, after, style }: AbsencesEdited): { start: number; end: number; text: string } {
  const places = fieldPlaces(bytes)
  const [own, next] = [places.get('absences'), places.get('commitments')]
  const { start, end } = own ? { start: own.value, end: own.end } : { start: next?.key ?? 0, end: next?.key ?? 0 }
  const slice = utf8.decode(bytes.subarray(start, end))
  const head = utf8.decode(bytes.subarray(0, own?.key ?? start))
  const isSpaced = !/^[^"]*"[^"]*":\S/.test(head)
  const page = { style, indent: lineIndentAt(head, head.length), isSpread: /\n[ \t]*$/.test(head), isSpaced }
  if (!own) {
    const separator = page.isSpread ? `,${style.eol}${page.indent}` : isSpaced ? ', ' : ','
    return { start, end, text: `"absences":${isSpaced ? ' ' : ''}${absenceList(page, after)}${separator}` }
  }
  const isEmpty = /^\[\s*\]$/.test(slice)
  return { start, end, text: isEmpty ? absenceList(page, after) : patchedItem(slice, { before, after }, { indent: page.indent, style }) }
}

interface ListPage {
  readonly style: Style
  readonly indent: string
  /** Each absence has a line of its own. */
  readonly isSpread: boolean
  readonly isSpaced: boolean
}

function absenceList({ style: { eol, unit }, indent, isSpread, isSpaced }: ListPage, absences: object): string {
  const lines = Object.values(absences).map((each) => (isSpaced ? printedInline(each) : JSON.stringify(each)))
  if (!isSpread) return `[${lines.join(isSpaced ? ', ' : ',')}]`
  return `[${lines.map((line) => `${eol}${indent}${unit}${line}`).join(',')}${eol}${indent}]`
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
