import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import type { Field } from '../targets.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import type { Entry } from './filled-form.ts'
import { statementsIn } from './filled-form.ts'
import type { LabelKind, Labelled } from './labels.ts'
import { labelKind } from './labels.ts'

// A table, as it is pasted from a document: cells divided by bars or tabs, perhaps with a row of headings.

/** The cells of a row; undefined if the line is none. */
export function cellsOf(line: Text): Text[] | undefined {
  if (/^\|?[\s:|-]*-{2,}[\s:|-]*\|[\s:|-]*$/.test(line.plain)) return [slice(line, 0, 0), slice(line, 0, 0)]
  // The bar within a link is no border of a cell.
  const said = line.said.replace(/<[^<>]*>/g, (link) => ' '.repeat(link.length))
  const divider = said.includes('\t') ? /\t+/g : /(?<=^|\s)\|(?=\s|$)|\|$|^\|/g
  const places = [...said.matchAll(divider)].map(({ index, 0: mark }) => ({ index, length: mark.length }))
  if (places.length === 0) return undefined
  const cells: Text[] = []
  let from = 0
  for (const { index, length } of [...places, { index: line.plain.length, length: 0 }]) {
    cells.push(slice(line, from, index))
    from = index + length
  }
  const [first, last] = [cells[0], cells.at(-1)]
  return cells.slice(first?.plain === '' ? 1 : 0, last?.plain === '' ? -1 : undefined)
}

/** What the rows of a table say, in a line each. A row that says nothing of itself is given as it stands, so that it is asked about. */
export function tableSaid(rows: readonly (readonly Text[])[], field: Field, language: Language): Text[] {
  const full = rows.filter((cells) => cells.some(({ plain }) => /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(plain)))
  const [first, ...others] = full
  if (!first) return []
  const headings = first.map(({ plain }) => labelKind(plain))
  const isForm = full.every(([label, , more]) => label && more === undefined && labelKind(label.plain) !== undefined)
  if (isForm)
    return statementsIn({ values: full.map(([label, value]) => pair(labelKind(label?.plain ?? ''), value)) }, field, language) ?? []
  const isHeaded = others.length > 0 && headings.every((kind) => kind !== undefined)
  return (isHeaded ? others : full).flatMap((cells) => rowSaid(cells, isHeaded ? headings : [], field, language))
}

function rowSaid(cells: readonly Text[], headings: readonly (LabelKind | undefined)[], field: Field, language: Language): Text[] {
  const values: Labelled[] = []
  let about: Text | undefined
  for (const [index, cell] of cells.entries()) {
    const heading = headings[index]
    if (heading === undefined || heading === 'about') {
      const isState = clauseOf(cell, field, language).intent !== undefined
      if (onlyTarget(cell, field) && about === undefined) about = cell
      else if (about === undefined && !hasState(values) && !isState && !isNumber(cell)) return [asItStands(cells)]
      else if (heading === undefined) values.push(pair(isState && !hasState(values) ? 'state' : 'reason', cell))
    } else values.push(pair(heading, cell))
  }
  const entry: Entry = about ? { about, values } : { values }
  return statementsIn(entry, field, language) ?? [asItStands(cells)]
}

function isNumber({ plain }: Text): boolean {
  return /^[#n°o.\s]*\d*$/.test(plain)
}

function hasState(values: readonly Labelled[]): boolean {
  return values.some(({ kind }) => kind === 'state')
}

function asItStands(cells: readonly Text[]): Text {
  return { said: cells.map(({ said }) => said).join(' | '), plain: cells.map(({ plain }) => plain).join(' | ') }
}

function pair(kind: LabelKind | undefined, value: Text | undefined): Labelled {
  return { kind: kind ?? 'detail', value: value ?? { said: '', plain: '' } }
}
