import type { Language } from '../../register/languages.ts'
import { clauseOf } from '../clause.ts'
import type { Field } from '../field.ts'
import type { Text } from '../text.ts'
import { isOpenChoice, withoutChoice } from './choices.ts'
import { formSaid } from './filled-form.ts'
import { headingAt, isIntroduction, itemsFrom, underHeading, unreadBelow } from './headings.ts'
import { labelKind, labelled } from './labels.ts'
import { joinedBy } from './lines.ts'
import { withoutMail } from './mail.ts'
import type { Part } from './part.ts'
import { unread } from './part.ts'
import { cellsBySemicolon, cellsOf, tableSaid } from './table.ts'

/** A reply in parts, by how its lines are set: forms, tables, headings with items below, and words as people write them. */
export function partsOfReply(reply: Text, field: Field, language: Language): Part[] {
  const { own, postscripts } = withoutMail(reply, field, language)
  const lines = own.map(withoutChoice)
  const hasChoice = lines.some(isOpenChoice)
  const form = hasChoice ? undefined : formSaid(lines, field, language)
  return [...(form ?? partsIn(lines, field, language)), ...postscripts.map(unread)]
}

function partsIn(all: readonly Text[], field: Field, language: Language): Part[] {
  const lines = all.filter((line, index) => index > 2 || all.length < 2 || !isIntroduction(line, field, language))
  const parts: Part[] = []
  let words: Text[] = []
  const endWords = (): void => {
    const text = joinedBy('\n', words, { withEmpty: true })
    if (text.plain.trim() !== '') parts.push({ is: 'words', text: { said: text.said.trim(), plain: text.plain.trim() } })
    words = []
  }
  for (let index = 0; index < lines.length; ) {
    const below =
      choiceAt(lines, index) ??
      tableAt(lines, index, field, language) ??
      listAt(lines, index, field, language) ??
      unreadAt(lines, index, field, language) ??
      aheadAt(lines, index, field, language)
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

interface Below {
  readonly parts: readonly Part[]
  readonly end: number
}

function choiceAt(lines: readonly Text[], from: number): Below | undefined {
  const line = lines[from]
  return line && isOpenChoice(line) ? { parts: [unread(line)], end: from + 1 } : undefined
}

/** "To be closed: 1", "à clore": what is still to do, though it sounds done. */
function aheadAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const line = lines[from]
  const kind = line && (labelled(line)?.kind ?? labelKind(line.plain))
  if (!line || kind !== 'ahead' || clauseOf(line, field, language).intent?.means !== 'closed') return undefined
  return { parts: [unread(line)], end: from + 1 }
}

function unreadAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const end = unreadBelow(lines, from, field, language)
  return end === undefined ? undefined : { parts: [unread(joinedBy('\n', lines.slice(from, end)))], end }
}

function tableAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const rows: Text[][] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const cells = line && (cellsOf(line) ?? cellsBySemicolon(line, field, language))
    if (!cells || cells.length < 2) break
    rows.push(cells)
  }
  if (rows.length === 0) return undefined
  return { parts: tableSaid(rows, field, language), end: from + rows.length }
}

function listAt(lines: readonly Text[], from: number, field: Field, language: Language): Below | undefined {
  const heading = headingAt(lines, from, field, language)
  if (!heading) return undefined
  const { said, end } = underHeading(heading, lines, itemsFrom(lines, from, field), field, language)
  return { parts: said.map((text) => ({ is: 'item', text })), end }
}
