import type { Day } from '../register/schema.ts'
import type { FormFault } from '../replies/form.ts'
import type { FormField, FormKind } from '../replies/form-kinds.ts'
import type { InputWords } from './modals.ts'

/** What the forms say. Titles and what is submitted have 24 characters at most. */
export interface FormWords {
  title(form: FormKind): string
  submit(form: FormKind, as: 'added' | 'proposed'): string
  input(form: FormKind, field: FormField): InputWords
  /** The button that opens the form for what stands of a commitment. */
  edit: string
  /** Of one of several promises: its words. */
  promise(nth: number): string
  /** Below words that name the team that leads it. */
  ledBy(team: string): string
  ownership: Readonly<Record<'ask' | 'known', string>>
  /** Above the inputs, for who proposes only. */
  proposes: string
  /** At the input that it is about. */
  fault(fault: FormFault, names: { day(day: Day): string; commitment(id: string): string; party(id: string): string }): string
  /** The source of what was found in a message. */
  messageBy(who: string | undefined, channel: string | undefined): string
  sourceIs(document: string): string
  /** Of so many more promises. */
  noRoomFor(count: number): string
  /** `did`: that it was put into the register. */
  addedAs(did: string, id: string, of: { readonly owners: string; readonly due: string }): string
  /** `to`: what is proposed. The proposals follow, one a paragraph. */
  suggested(who: string, to: 'add' | 'edit'): string
  confirm: string
  refuse: string
  settled(how: 'confirmed' | 'refused' | 'withdrawn', who: string, more: { readonly when: string; readonly why: string }): string
  suggestedBack(what: string): string
  /** Before what it would change now. */
  readonly suggestedAnew: string
  /** To who proposed it. */
  settledFor(how: 'confirmed' | 'refused' | 'withdrawn', what: string, more: { readonly who: string; readonly why: string }): string
  /** To who proposed it: that it was confirmed, and is taken back. */
  proposalUndone(what: string, who: string): string
  /** Above the button that opens a form, and what stands on that. */
  offered: string
  open: string
  /** No form has opened. */
  notOpened: string
}
