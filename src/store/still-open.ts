import type { LedgerRow } from './store.ts'

/**
 * Of rows that were sent, newest first: those whose message is the newest of its team for one of its commitments. A digest says how things stood, and
 * stays as it is.
 */
export function stillOpen(rows: readonly LedgerRow[]): LedgerRow[] {
  const newest = new Map<string, string>()
  return rows.filter(({ message: { key, team, kind, items } }) => {
    if (kind === 'digest') return false
    const names = items.map(({ id }) => `${team} ${id}`)
    for (const name of names) if (!newest.has(name)) newest.set(name, key)
    return names.some((name) => newest.get(name) === key)
  })
}
