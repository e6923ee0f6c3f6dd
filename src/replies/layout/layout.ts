import type { Language } from '../../register/languages.ts'
import { clauseOf } from '../clause.ts'
import { lexicons } from '../languages/lexicons.ts'
import type { Field } from '../targets.ts'
import type { Text } from '../text.ts'
import { formSaid } from './filled-form.ts'
import { headingAt, underHeading } from './headings.ts'
import { eachLine } from './lines.ts'
import { withoutMail } from './mail.ts'
import { cellsOf, tableSaid } from './table.ts'

/** A part of a reply. `is`: running words, still to be divided; or one statement, as a line of a form or a table makes it, or an item under a heading. */
export interface Part {
  readonly is: 'words' | 'statement' | 'item'
  readonly text: Text
}

/** A reply in parts, by how its lines are set: forms, tables, headings with items below, and words as people write them. */
export function partsOfReply(reply: Text, field: Field, language: Language): Part[] {
  const text = withoutMail(reply)
  if (!text.plain.includes('\n') && !/[|\t]/.test(text.said)) return [{ is: 'words', text }]
  const form = formSaid(text, field, language)
  if (form) return form.map((statement) => ({ is: 'statement', text: statement }))

  const lines = eachLine(text).filter((line, index) => index > 2 || !isIntroduction(line, field, language))
  const parts: Part[] = []
  let words: Text[] = []
  const endWords = (): void => {
    const text = {
      said: words
        .map(({ said }) => said)
        .join('\n')
        .trim(),
      plain: words
        .map(({ plain }) => plain)
        .join('\n')
        .trim(),
    }
    if (text.plain !== '') parts.push({ is: 'words', text })
    words = []
  }
  for (let index = 0; index < lines.length; ) {
    const below = tableAt(lines, index, field, language) ?? listAt(lines, index, field, language)
    const line = lines[index]
    if (below) {
      endWords()
      parts.push(...below.parts)
      index = below.end
    } else {
      if (line) words.push(line)
      index++
    }
  }
  endWords()
  return parts
}

/** "Here is our update:" */
function isIntroduction(line: Text, field: Field, language: Language): boolean {
  if (!lexicons.some(({ introduction }) => introduction.test(line.plain))) return false
  return (
    !clauseOf(line, field, language).intent && !lexicons.some(({ doubt, closing }) => doubt.test(line.plain) || closing.test(line.plain))
  )
}

interface Below {
  readonly parts: readonly Part[]
  readonly end: number
}

function tableAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const rows: Text[][] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const cells = line && cellsOf(line)
    if (!cells || cells.length < 2) break
    rows.push(cells)
  }
  if (rows.length === 0) return undefined
  return { parts: tableSaid(rows, field, language).map((text) => ({ is: 'statement', text })), end: from + rows.length }
}

function listAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const heading = headingAt(lines, from, field, language)
  if (!heading) return undefined
  const { said, end } = underHeading(heading, lines, from + 1, field, language)
  return { parts: said.map((text) => ({ is: 'item', text })), end }
}
