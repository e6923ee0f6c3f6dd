import type { AbsenceEdit } from '../register/absences.ts'
import type { Change } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import type { LogEntry } from '../register/schema.ts'
import type { ItemRef } from './item-ref.ts'
import type { KeptOutcome } from './outcome.ts'

/** An entry that vanished from the file and is to be put back where it stood. */
export interface EntryToRestore extends ItemRef {
  readonly entry: LogEntry
}

export type Kept =
  | { readonly change: Change }
  | { readonly putBack: EntryToRestore }
  | { readonly contact: ContactEdit }
  | { readonly absences: AbsenceEdit }
  | { readonly settings: SettingsEdit }

/** One change that was made, with what it added to a log: an edit of contacts adds nothing, and is known by itself. */
export interface JournalRow {
  readonly seq: number
  readonly kept: Kept
  readonly entries: readonly LogEntry[]
}

/** `waiting`: not in the file yet; `folded`: it is, or was; `conflict`: could not be made again on the file as it was edited by hand. */
export type JournalPlace = 'waiting' | 'folded' | 'conflict'

export interface Journal {
  add(kept: Kept, entries: readonly LogEntry[]): JournalRow
  waiting(): JournalRow[]
  /** All that was ever made and written to the file, oldest first. */
  folded(): Iterable<JournalRow>
  /** The last that were made, oldest first. */
  newest(count: number): JournalRow[]
  /** The change has other entries by now than it had at first, or is of a commitment that got another id. */
  revise(row: JournalRow): void
  mark(seqs: readonly number[], place: JournalPlace): void
  outcome(cause: string): readonly KeptOutcome[] | undefined
  keepOutcome(cause: string, outcomes: readonly KeptOutcome[]): void
}
