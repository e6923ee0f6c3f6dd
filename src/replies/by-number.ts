import { isOpen } from '../register/query.ts'
import type { Field, Target } from './field.ts'
import { noTarget } from './field.ts'
import { isPlaceFromEnd, numbersOf, placesOf } from './rows.ts'

// Rows that are named by their numbers, or by their places among the rows.

/** "2", "1-3", "the first" */
export function byNumber(bare: string, field: Field): Target | undefined {
  const { rows } = field
  const numbers = numbersOf(bare)
  return numbers ? ofNumbers(numbers, rows) : rows.length > 1 ? byPlace(bare, field) : undefined
}

/** "The last two", where the last of the rows has ended: whether it is one of them is asked. */
function byPlace(bare: string, { rows, register }: Field): Target | undefined {
  const places = placesOf(bare, rows.length)
  if (!places) return undefined
  const open = rows.filter((id) => !isClosedRow(id, register))
  const all = ofNumbers(places, rows)
  if (!isPlaceFromEnd(bare) || open.length === rows.length) return all
  const amongOpen = ofNumbers(placesOf(bare, open.length) ?? [], open)
  const ids = [all, amongOpen].flatMap((each) => (each.names === 'some' ? each.ids : []))
  const either = rows.filter((id) => ids.includes(id))
  return all.names === 'some' && either.length === all.ids.length ? all : { names: 'several', ids: either, word: bare, numbered: true }
}

function isClosedRow(id: string, register: Field['register']): boolean {
  const commitment = register.commitments.get(id)
  return commitment !== undefined && !isOpen(commitment)
}

function ofNumbers(numbers: readonly number[], rows: readonly string[]): Target {
  const ids = numbers.map((number) => rows[number - 1]).filter((id) => id !== undefined)
  return ids.length === numbers.length && ids.length > 0 ? { names: 'some', ids, by: 'number', numbered: true } : noTarget
}
