import type { Applied } from '../register/change.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { targetOf } from './item-ref.ts'

/** The outcome of a cause, without the commitment: that is taken from the register again. */
export type KeptOutcome =
  | { readonly ok: true; readonly target: 'commitment' | 'event'; readonly id: string; readonly entries: readonly LogEntry[] }
  | Extract<Applied, { ok: false }>

export function outcomeOf(applied: Applied): KeptOutcome {
  if (!applied.ok) return applied
  return { ok: true, ...targetOf(applied), entries: applied.entries }
}

/** The first outcome, with the commitment as it is by now. */
export function againOf(register: Register, outcome: KeptOutcome): Applied {
  if (!outcome.ok) return outcome
  const { target, id, entries } = outcome
  if (target === 'event') {
    const event = register.events.get(id)
    return event ? { ok: true, event, entries } : { ok: false, refusal: { reason: 'unknown event', id } }
  }
  const commitment = register.commitments.get(id)
  return commitment ? { ok: true, commitment, entries } : { ok: false, refusal: { reason: 'unknown commitment', id } }
}
