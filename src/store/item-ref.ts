import type { Applied } from '../register/change.ts'
import type { EditedList } from '../register/list-text.ts'

/** A commitment, an event, what the register says of an addressee, or a list of the register's own, which has no id. */
export interface ItemRef {
  readonly target: 'commitment' | 'event' | 'addressee' | EditedList
  readonly id: string
}

/** The commitments that changes of these items touch: a moved event moves the deadlines of whatever hangs on it, and an addressee may owe them all. */
export function idsTouched(items: readonly ItemRef[]): string[] | 'all' {
  if (items.some(({ target }) => target !== 'commitment')) return 'all'
  return [...new Set(items.map(({ id }) => id))]
}

/** What a change was made on. */
export function targetOf(applied: Extract<Applied, { ok: true }>): ItemRef & { readonly target: 'commitment' | 'event' } {
  return 'event' in applied ? { target: 'event', id: applied.event.id } : { target: 'commitment', id: applied.commitment.id }
}
