import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import type { Field } from '../field.ts'
import { anyParticle } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import { isOpenChoice } from './choices.ts'
import { statementsIn } from './entry.ts'
import type { LabelKind, Labelled } from './labels.ts'
import { labelKind } from './labels.ts'
import type { Part } from './part.ts'
import { unread } from './part.ts'

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

/**
 * The cells of a line that a spreadsheet has divided by semicolons: "Ports;vert;RAS". Of a sentence with semicolons the first part is no name alone, or
 * a later one names another row.
 */
export function cellsBySemicolon(line: Text, field: Field, language: Language): Text[] | undefined {
  const places = [...line.plain.matchAll(/;/g)].map(({ index }) => index)
  if (places.length === 0) return undefined
  const cells = [-1, ...places].map((place, index) => slice(line, place + 1, places[index] ?? line.plain.length))
  const [about, state, ...more] = cells
  if (cells.every(({ plain }) => plain !== '' && labelKind(plain) !== undefined)) return cells
  if (!about || !state || onlyTarget(about, field)?.names !== 'some') return undefined
  const { intent, target } = clauseOf(state, field, language)
  if (intent === undefined || target) return undefined
  return more.some((cell) => clauseOf(cell, field, language).target !== undefined) ? undefined : cells
}

/** What the rows of a table say. A row that says nothing of a commitment is asked as it stands. */
export function tableSaid(rows: readonly (readonly Text[])[], field: Field, language: Language): Part[] {
  const full = rows.filter((cells) => cells.some(saysSomething))
  const [first, ...others] = full
  if (!first) return []
  if (full.some((cells) => cells.some(isOpenChoice))) return full.map(asItStands)
  const headings = first.map((cell) => ({ kind: labelKind(cell.plain), label: cell }))
  const isForm = full.every(([label, , more]) => label && more === undefined && labelKind(label.plain) !== undefined)
  if (isForm) {
    const values = full.flatMap(([label, value]) => (label ? [pair(value, labelKind(label.plain), label)] : []))
    return statementsIn({ values }, field, language) ?? full.map(asItStands)
  }
  const isHeaded = others.length > 0 && headings.every(({ kind }) => kind !== undefined)
  return (isHeaded ? others : full).flatMap((cells) =>
    isHeaded ? rowSaid(cells, headings, field, language) : bareRowSaid(cells, field, language),
  )
}

/** A dash fills an empty cell. */
function saysSomething({ plain }: Text): boolean {
  return /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(plain)
}

interface Heading {
  readonly kind: LabelKind | undefined
  readonly label: Text
}

/** A row below headings. What stands in its first cell is what it is about, unless that is how it stands: a risk or a milestone is no commitment. */
function rowSaid(cells: readonly Text[], headings: readonly Heading[], field: Field, language: Language): Part[] {
  const values: Labelled[] = []
  let about: Text | undefined
  for (const [index, cell] of cells.entries()) {
    const { kind, label } = headings[index] ?? {}
    const isSubject = kind === 'about' || (index === 0 && kind !== 'state' && kind !== 'now')
    if (isSubject && about === undefined && onlyTarget(cell, field)) about = cell
    else if (isSubject && about === undefined && !isNumber(cell)) return [asItStands(cells)]
    else if (!isSubject) values.push(pair(cell, kind, label))
  }
  return statementsIn(about ? { about, values } : { values }, field, language) ?? [asItStands(cells)]
}

/** A row without headings: a name, how it stands, and why. */
function bareRowSaid(cells: readonly Text[], field: Field, language: Language): Part[] {
  const values: Labelled[] = []
  let about: Text | undefined
  for (const cell of cells.filter(saysSomething)) {
    const hasState = values.some(({ kind }) => kind === 'state')
    const isState = clauseOf(cell, field, language).intent !== undefined
    if (onlyTarget(cell, field) && about === undefined) about = cell
    else if (about === undefined && !hasState && !isState && !isNumber(cell)) return [asItStands(cells)]
    // "on track | no": the cell behind a state may answer it.
    else if (hasState && isDeniedCell(cell)) return [asItStands(cells)]
    else values.push(pair(cell, isState && !hasState ? 'state' : 'reason'))
  }
  return statementsIn(about ? { about, values } : { values }, field, language) ?? [asItStands(cells)]
}

const deniedCell = new RegExp(`^${anyParticle('denied')}[.!]?$`)
const noneCell = new RegExp(`^${anyParticle('noneOf')}[.!]?$`)

function isDeniedCell({ plain }: Text): boolean {
  return deniedCell.test(plain) && !noneCell.test(plain)
}

function isNumber({ plain }: Text): boolean {
  return /^[#n°o.\s]*\d*$/.test(plain)
}

function asItStands(cells: readonly Text[]): Part {
  return unread({ said: cells.map(({ said }) => said).join(' | '), plain: cells.map(({ plain }) => plain).join(' | ') })
}

function pair(value: Text | undefined, kind: LabelKind | undefined, label?: Text): Labelled {
  return { kind: kind ?? 'detail', value: value ?? { said: '', plain: '' }, ...(label ? { label } : {}) }
}
