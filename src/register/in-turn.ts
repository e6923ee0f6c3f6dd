import type { Applied, Change } from './change.ts'
import { apply } from './change.ts'
import type { Register } from './register.ts'

/** What comes of changes of commitments, each made on what the one before has left. Those that are refused change nothing. */
export function applyInTurn(
  register: Register,
  changes: readonly Change[],
): { readonly register: Register; readonly applied: readonly Applied[] } {
  let now = register
  const applied = changes.map((change) => {
    const one = apply(now, change)
    if (one.ok && 'commitment' in one) now = { ...now, commitments: new Map(now.commitments).set(one.commitment.id, one.commitment) }
    return one
  })
  return { register: now, applied }
}
