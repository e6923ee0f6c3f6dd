import type { Text } from '../text.ts'
import { slice } from '../text.ts'

/** The lines of a text, empty ones too. */
export function eachLine(text: Text): Text[] {
  const lines: Text[] = []
  let from = 0
  for (const { index } of text.plain.matchAll(/\n/g)) {
    lines.push(slice(text, from, index))
    from = index + 1
  }
  lines.push(slice(text, from))
  return lines
}

const itemMark = /^(?:[-•*>▪◦‣●○■□➢]+|\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))\s*/u

/** A line without the dash or the number of a list before it; undefined if it has none. */
export function listItem(line: Text): Text | undefined {
  const mark = itemMark.exec(line.plain)?.[0]
  return mark === undefined ? undefined : slice(line, mark.length)
}

/** Texts as one, with a mark between them. Empty ones are left out, unless each has its place. */
export function joinedBy(mark: string, texts: readonly Text[], { withEmpty = false }: { withEmpty?: boolean } = {}): Text {
  const full = withEmpty ? texts : texts.filter(({ plain }) => plain !== '')
  return { said: full.map(({ said }) => said).join(mark), plain: full.map(({ plain }) => plain).join(mark) }
}
