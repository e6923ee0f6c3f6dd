import type { ContactEdit } from '../register/contacts.ts'

/** What is said of how people and channels are reached: who left, a channel that is lost, and what is done about it. */
export interface ReachWords {
  /** What an edit does, without its author. `from` and `to` are said already. */
  edit(edit: Pick<ContactEdit, 'of' | 'from' | 'to'>): string
}
