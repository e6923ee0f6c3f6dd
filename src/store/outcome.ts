import type { AbsenceEdit } from '../register/absences.ts'
import type { Applied } from '../register/change.ts'
import type { ContactEdit, NotEditedContact } from '../register/contacts.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { targetOf } from './item-ref.ts'

/** The outcome of a cause, without the commitment: that is taken from the register again. An edit of contacts, or of a list, is its own outcome. */
export type KeptOutcome =
  | { readonly ok: true; readonly target: 'commitment' | 'event'; readonly id: string; readonly entries: readonly LogEntry[] }
  | { readonly ok: true; readonly target: 'absences'; readonly edit: AbsenceEdit }
  | { readonly ok: true; readonly target: 'people'; readonly edit: SettingsEdit }
  | Extract<Applied, { ok: false }>
  | ContactOutcome

/** What came of an edit of contacts. */
export type ContactOutcome =
  | { readonly ok: true; readonly target: 'addressee'; readonly edit: ContactEdit }
  | { readonly ok: false; readonly target: 'addressee'; readonly refusal: NotEditedContact }

export function outcomeOf(applied: Applied): KeptOutcome {
  if (!applied.ok) return applied
  return { ok: true, ...targetOf(applied), entries: applied.entries }
}

/** What came of an edit of contacts, among the outcomes of its cause. */
export function contactOutcomeOf(outcomes: readonly KeptOutcome[] | undefined): ContactOutcome | undefined {
  return outcomes?.find((outcome): outcome is ContactOutcome => isOfContact(outcome))
}

function isOfContact(outcome: KeptOutcome): outcome is ContactOutcome {
  return 'target' in outcome && outcome.target === 'addressee'
}

/** The edit of who is away that a cause has made. */
export function absenceEditOf(outcomes: readonly KeptOutcome[] | undefined): AbsenceEdit | undefined {
  return outcomes?.flatMap((outcome) => ('target' in outcome && outcome.target === 'absences' ? [outcome.edit] : []))[0]
}

/** What came of the changes of a cause, with the commitments as they are by now. */
export function againOf(register: Register, outcomes: readonly KeptOutcome[]): Applied[] {
  return outcomes.flatMap((outcome) => {
    if (isOfContact(outcome)) return []
    if (!outcome.ok) return [outcome]
    return 'edit' in outcome ? [] : [appliedNow(register, outcome)]
  })
}

function appliedNow(register: Register, { target, id, entries }: Extract<KeptOutcome, { id: string }>): Applied {
  if (target === 'event') {
    const event = register.events.get(id)
    return event ? { ok: true, event, entries } : { ok: false, refusal: { reason: 'unknown event', id } }
  }
  const commitment = register.commitments.get(id)
  return commitment ? { ok: true, commitment, entries } : { ok: false, refusal: { reason: 'unknown commitment', id } }
}
