import type { DateTime } from 'luxon'
import type { AbsenceEdit } from '../../register/absences.ts'
import type { Applied, Change } from '../../register/change.ts'
import type { ContactEdit } from '../../register/contacts.ts'
import type { SettingsEdit } from '../../register/person-settings.ts'
import type { Register } from '../../register/register.ts'
import { tellsItsAge } from '../arrivals.ts'
import { idsTouched, targetOf } from '../item-ref.ts'
import { NewsLine } from '../news-line.ts'
import type { ContactOutcome, KeptOutcome } from '../outcome.ts'
import { absenceEditOf, againOf, contactOutcomeOf, outcomeOf } from '../outcome.ts'
import type { Registers, StoreNews } from '../store.ts'
import { WorkingRegister } from '../working-register.ts'

/** A register as it was given, and what was changed in it since. Nobody edits it by hand, so no entry of it can vanish. */
export class MemoryRegisters implements Registers {
  readonly #live: WorkingRegister
  readonly #outcomes = new Map<string, readonly KeptOutcome[]>()
  readonly #arrivals: ReadonlyMap<string, DateTime>
  readonly #news = new NewsLine()

  constructor(register: Register, now: () => DateTime) {
    this.#live = new WorkingRegister(register)
    const arrival = now()
    const ageless = [...register.commitments.values()].filter((commitment) => !tellsItsAge(commitment))
    this.#arrivals = new Map(ageless.map(({ id }) => [id, arrival]))
  }

  register(): Register {
    return this.#live.register
  }

  cameIn(id: string): DateTime | undefined {
    return this.#arrivals.get(id)
  }

  async change(cause: string, changes: readonly Change[]): Promise<readonly Applied[]> {
    const known = this.outcome(cause)
    if (known) return known

    const applied = changes.map((change) => this.#live.make(change))
    this.#outcomes.set(cause, applied.map(outcomeOf))
    const touched = applied.flatMap((one) => (one.ok ? [targetOf(one)] : []))
    if (touched.length > 0) this.#news.tell({ kind: 'register changed', commitments: idsTouched(touched), by: 'bot' })
    return applied
  }

  outcome(cause: string): readonly Applied[] | undefined {
    const known = this.#outcomes.get(cause)
    return known && againOf(this.register(), known)
  }

  async editContact(cause: string, edit: ContactEdit): Promise<ContactOutcome> {
    const known = this.contactOutcome(cause)
    if (known) return known
    const made = this.#live.editContact(edit)
    this.#outcomes.set(cause, [made])
    if (made.ok) this.#news.tell({ kind: 'register changed', commitments: 'all', by: 'bot' })
    return made
  }

  contactOutcome(cause: string): ContactOutcome | undefined {
    return contactOutcomeOf(this.#outcomes.get(cause))
  }

  async editAbsences(cause: string, edit: AbsenceEdit): Promise<AbsenceEdit> {
    const known = this.absenceEdit(cause)
    if (known) return known
    this.#live.editAbsences(edit)
    this.#outcomes.set(cause, [{ ok: true, target: 'absences', edit }])
    this.#news.tell({ kind: 'register changed', commitments: 'all', by: 'bot' })
    return edit
  }

  absenceEdit(cause: string): AbsenceEdit | undefined {
    return absenceEditOf(this.#outcomes.get(cause))
  }

  async editSettings(cause: string, edit: SettingsEdit): Promise<void> {
    if (this.#outcomes.has(cause)) return
    this.#live.editSettings(edit)
    this.#outcomes.set(cause, [{ ok: true, target: 'people', edit }])
    this.#news.tell({ kind: 'register changed', commitments: 'all', by: 'bot' })
  }

  async putBack(): Promise<void> {}

  async flushed(): Promise<void> {}

  onNews(listener: (news: StoreNews) => void): void {
    this.#news.listen(listener)
  }

  /** Whether changes were made for this cause, or refused. */
  isChanged(cause: string): boolean {
    return this.#outcomes.has(cause)
  }
}
