import type { Applied } from '../register/change.ts'

/** A commitment or an event. */
export interface ItemRef {
  readonly target: 'commitment' | 'event'
  readonly id: string
}

/** The commitments that changes of these items touch: a moved event moves the deadlines of whatever hangs on it. */
export function idsTouched(items: readonly ItemRef[]): string[] | 'all' {
  if (items.some(({ target }) => target === 'event')) return 'all'
  return [...new Set(items.map(({ id }) => id))]
}

/** What a change was made on. */
export function targetOf(applied: Extract<Applied, { ok: true }>): ItemRef {
  return 'event' in applied ? { target: 'event', id: applied.event.id } : { target: 'commitment', id: applied.commitment.id }
}
