import type { AbsenceEdit } from '../register/absences.ts'
import { absencesEdited } from '../register/absences.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import { apply } from '../register/change.ts'
import type { ContactEdit, Contacts } from '../register/contacts.ts'
import { contactsOf, isContactThere, withContact } from '../register/contacts.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import { settingsEdited } from '../register/person-settings.ts'
import { reconciledCommitment, reconciledEvent } from '../register/reconcile.ts'
import type { EventItem, Register } from '../register/register.ts'
import { withAbsences } from '../register/register.ts'
import { placedInTime } from '../register/said-order.ts'
import type { Absence, Commitment, Instant, LogEntry, PersonSettings } from '../register/schema.ts'
import type { ItemEdit } from './item-edits.ts'
import type { ItemRef } from './item-ref.ts'
import type { EntryToRestore, JournalRow, Kept } from './journal.ts'
import type { ContactOutcome } from './outcome.ts'
import { restored } from './restore.ts'
import { SaidMarks } from './said-marks.ts'

type Unwritten = { readonly id: string } /** `before`: absent for one that is not in the file yet. */ & (
  | { readonly target: 'commitment'; readonly before: Commitment | undefined }
  | { readonly target: 'event'; readonly before: EventItem }
  | { readonly target: 'addressee'; readonly before: Contacts }
  | { readonly target: 'absences'; readonly before: readonly Absence[] }
  | { readonly target: 'people'; readonly before: readonly PersonSettings[] }
)

/**
 * The register in force. Its maps are this object's own and are changed in place, so that a change costs the same at any size.
 * `register` is another object after each change.
 */
export class WorkingRegister {
  #register: Register
  readonly #commitments: Map<string, Commitment>
  readonly #events: Map<string, EventItem>
  /** What the file says of each item that differs from it. */
  #unwritten = new Map<string, Unwritten>()

  readonly #marks: SaidMarks

  /** Takes `register` over: nobody else may hold on to it. `marks`: of what was said before it was read. */
  constructor(register: Register, { marks = new SaidMarks() }: { marks?: SaidMarks } = {}) {
    this.#marks = marks
    this.#commitments = new Map(register.commitments)
    this.#events = new Map(register.events)
    this.#register = { ...register, commitments: this.#commitments, events: this.#events }
  }

  get register(): Register {
    return this.#register
  }

  get marks(): SaidMarks {
    return this.#marks
  }

  /** What is added may get another id than it asked for. */
  make(change: Change): Applied {
    const applied = apply(this.#register, this.#placed(change))
    if (!applied.ok) return applied
    this.#set(applied)
    if ('commitment' in applied && 'commitment' in change) this.#marks.remember(applied.commitment.id, applied.entries, change.mark)
    return applied
  }

  /** Made on what stands of the addressee by now. */
  editContact(edit: ContactEdit): ContactOutcome {
    const { addressee: id } = edit
    const before = contactsOf(this.#register, id)
    const edited = withContact(this.#register, edit)
    if (!edited.ok) return { ok: false, target: 'addressee', refusal: edited.refusal }
    if (before && !this.#unwritten.has(`addressee ${id}`)) this.#unwritten.set(`addressee ${id}`, { target: 'addressee', id, before })
    this.#register = edited.register
    return { ok: true, target: 'addressee', edit }
  }

  /** Leaves all as it is where the edit is made already. */
  editAbsences(edit: AbsenceEdit): void {
    const { absences: before } = this.#register
    const after = absencesEdited(before, edit)
    if (after === before) return
    this.#register = withAbsences(this.#register, after)
    if (!this.#unwritten.has('absences')) this.#unwritten.set('absences', { target: 'absences', id: '', before })
  }

  /** The same of what people have chosen for themselves. */
  editSettings(edit: SettingsEdit): void {
    const { people: before } = this.#register
    const people = settingsEdited(before, edit)
    if (people === before) return
    this.#register = { ...this.#register, people }
    if (!this.#unwritten.has('people')) this.#unwritten.set('people', { target: 'people', id: '', before })
  }

  /** Knows again in which order the chat brought what is in the logs already. */
  remember({ kept, entries }: Pick<JournalRow, 'kept' | 'entries'>): void {
    if ('change' in kept && 'commitment' in kept.change) this.#marks.remember(kept.change.commitment, entries, kept.change.mark)
  }

  #placed(change: Change): Change {
    if (!('commitment' in change) || change.mark === undefined || change.adds) return change
    const { commitment, entry, mark } = change
    const log = this.logOf({ target: 'commitment', id: commitment }) ?? []
    return { commitment, mark, entry: placedInTime(log, entry, { mark, marks: this.#marks.of(commitment) }) }
  }

  /** Gives the entries that were put back. Empty if the entry is in the log already, or its commitment is gone. */
  putBack(wanted: EntryToRestore): readonly LogEntry[] {
    const applied = restored(this.#register, wanted)
    if (!applied.ok) return []
    this.#set(applied)
    return applied.entries
  }

  /** Writes into the logs what was set by hand, by comparing with what the file said before, if that is known. */
  tell(at: Instant, before: WorkingRegister | undefined): void {
    for (const commitment of this.#commitments.values()) {
      const old = before?.commitmentInFile(commitment.id)
      const told = reconciledCommitment(this.#register, commitment, { at, ...(old ? { before: old } : {}) })
      if (told !== commitment) this.#set({ ok: true, commitment: told, entries: [] })
    }
    for (const event of this.#events.values()) {
      const old = before?.eventInFile(event.id)
      const told = reconciledEvent(event, { at, ...(old ? { before: old } : {}) })
      if (told !== event) this.#set({ ok: true, event: told, entries: [] })
    }
  }

  /**
   * Makes a change of the journal again on the file as it is now. Gives it with its entries as they are in the log by then (a later entry by hand moves
   * their instants on) and the id that it got, or the refusal that makes it a conflict. Does nothing if the file has it already.
   */
  remake({ kept, entries }: JournalRow): Pick<JournalRow, 'kept' | 'entries'> | { readonly refusal: Refusal } {
    if ('contact' in kept) {
      const made = isContactThere(this.#register, kept.contact) || this.editContact(kept.contact)
      return made === true || made.ok ? { kept, entries } : { refusal: made.refusal }
    }
    if ('absences' in kept) {
      this.editAbsences(kept.absences)
      return { kept, entries }
    }
    if ('settings' in kept) {
      this.editSettings(kept.settings)
      return { kept, entries }
    }
    const { id, target } = itemRefOf(kept)
    const log = this.logOf({ target, id })
    if (log && entries.length > 0 && entries.every((entry) => log.some((one) => sameEntry(one, entry)))) {
      this.remember({ kept, entries })
      return { kept, entries }
    }
    if ('putBack' in kept) return { kept, entries: this.putBack(kept.putBack) }

    const [first] = entries
    // With the instant that its author was told: `undone` and `amended` point at it.
    const applied = this.make(first ? { ...kept.change, entry: { ...kept.change.entry, at: first.at } } : kept.change)
    return applied.ok ? { kept: keptUnderId(kept, applied), entries: applied.entries } : { refusal: applied.refusal }
  }

  logOf({ target, id }: ItemRef): readonly LogEntry[] | undefined {
    if (target === 'event') return this.#events.get(id)?.log
    if (target !== 'commitment') return undefined
    const commitment = this.#commitments.get(id)
    return commitment && (commitment.log ?? [])
  }

  /** The commitment as the file has it, without the changes that wait. */
  commitmentInFile(id: string): Commitment | undefined {
    const waiting = this.#unwritten.get(`commitment ${id}`)
    return waiting?.target === 'commitment' ? waiting.before : this.#commitments.get(id)
  }

  eventInFile(id: string): EventItem | undefined {
    const waiting = this.#unwritten.get(`event ${id}`)
    return waiting?.target === 'event' ? waiting.before : this.#events.get(id)
  }

  get isWritten(): boolean {
    return this.#unwritten.size === 0
  }

  /** What is to be written; from now on these count as written. */
  takeUnwritten(): { edits: ItemEdit[]; giveBack: () => void } {
    const taken = this.#unwritten
    this.#unwritten = new Map()
    const edits = [...taken.values()].flatMap(({ target, id, before }) => {
      const after = this.#item(target, id)
      return after ? [{ target, id, before, after }] : []
    })
    // If the write fails, the original `before` values hold again.
    const giveBack = () => {
      for (const [key, one] of taken) this.#unwritten.set(key, one)
    }
    return { edits, giveBack }
  }

  /** Does `work` as a whole, or not at all if it throws. */
  attempt<T>(work: () => T): T {
    const unwritten = new Map(this.#unwritten)
    const register = this.#register
    this.#undo = []
    try {
      return work()
    } catch (error) {
      for (const undo of this.#undo.toReversed()) undo()
      this.#unwritten = unwritten
      this.#register = register
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  #undo: (() => void)[] | undefined

  #set(applied: Extract<Applied, { ok: true }>): void {
    if ('event' in applied) {
      const before = replaceIn(this.#events, applied.event, this.#undo)
      const { id } = before
      if (!this.#unwritten.has(`event ${id}`)) this.#unwritten.set(`event ${id}`, { target: 'event', id, before })
      this.#register = { ...this.#register }
    } else this.#setCommitment(applied.commitment)
  }

  #setCommitment(commitment: Commitment): void {
    const { id, partOf } = commitment
    const before = this.#commitments.get(id)
    this.#undo?.push(() => (before ? this.#commitments.set(id, before) : this.#commitments.delete(id)))
    this.#commitments.set(id, commitment)
    if (!this.#unwritten.has(`commitment ${id}`)) this.#unwritten.set(`commitment ${id}`, { target: 'commitment', id, before })
    const partsOf =
      before?.partOf === partOf ? {} : { partsOf: withPartMoved(this.#register.partsOf, id, { from: before?.partOf, to: partOf }) }
    this.#register = { ...this.#register, ...partsOf }
  }

  #item(target: ItemRef['target'], id: string): Unwritten['before'] {
    if (target === 'addressee') return contactsOf(this.#register, id)
    if (target === 'absences' || target === 'people') return this.#register[target]
    return target === 'event' ? this.#events.get(id) : this.#commitments.get(id)
  }
}

function replaceIn<T extends { id: string }>(items: Map<string, T>, item: T, undo: (() => void)[] | undefined): T {
  const before = items.get(item.id)
  if (!before) throw new Error(`${item.id} is not in the register`)
  undo?.push(() => items.set(item.id, before))
  items.set(item.id, item)
  return before
}

/** The parts of each umbrella, when one has come, gone, or moved to another. */
function withPartMoved(
  all: Register['partsOf'],
  id: string,
  { from, to }: { from: string | undefined; to: string | undefined },
): Register['partsOf'] {
  const moved = new Map(all)
  const left = from === undefined ? [] : (moved.get(from) ?? []).filter((part) => part !== id)
  if (from !== undefined && left.length === 0) moved.delete(from)
  else if (from !== undefined) moved.set(from, left)
  if (to !== undefined) moved.set(to, [...(moved.get(to) ?? []), id])
  return moved
}

/** What is added is kept under the id that it got. */
export function keptUnderId(kept: { readonly change: Change }, applied: Extract<Applied, { ok: true }>): Kept {
  const { change } = kept
  if ('event' in change || 'event' in applied || change.commitment === applied.commitment.id) return kept
  return { change: { ...change, commitment: applied.commitment.id } }
}

export function itemRefOf(kept: Kept): ItemRef {
  if ('absences' in kept) return { target: 'absences', id: '' }
  if ('settings' in kept) return { target: 'people', id: '' }
  if ('putBack' in kept) return kept.putBack
  if ('contact' in kept) return { target: 'addressee', id: kept.contact.addressee }
  return 'event' in kept.change ? { target: 'event', id: kept.change.event } : { target: 'commitment', id: kept.change.commitment }
}

/** An entry is known again by when, by whom and of what kind: its `at` is its own within one log, unless that was edited by hand. */
export function sameEntry(a: LogEntry, b: LogEntry): boolean {
  return a.at === b.at && a.kind === b.kind && a.by === b.by
}
