import type { Day, Due } from '../register/schema.ts'
import type { ModalFault } from '../replies/filled-in.ts'
import type { ModalField, ModalKind } from '../replies/modal-kinds.ts'
import type { EndedOtherwiseSaid } from './questions.ts'

/** What stands at an input. */
export interface InputWords {
  readonly label: string
  /** The rule that holds for it. */
  readonly hint?: string
  readonly example?: string
}

/** What the modals say. Titles and what is submitted have 24 characters at most. */
export interface ModalWords {
  title(modal: ModalKind): string
  submit(modal: ModalKind): string
  /** What is said where the modal can't be opened, as it would be typed. */
  says(modal: ModalKind): string
  /** That it is theirs, where nobody has just asked. */
  ours: { readonly label: string; readonly words: string }
  cancel: string
  /** Of a modal that only tells something. */
  close: string
  input(modal: ModalKind, field: ModalField): InputWords
  outcome: Readonly<Record<'delivered' | 'delivered in part', string>>
  topic: Readonly<Record<'closing' | 'date', string>>
  /** The choice of all sides that have not closed. */
  allSides: string
  /** At the input that it is about. `day` names a day, `due` a due. */
  fault(fault: ModalFault, names: { day(day: Day): string; due(due: Due): string }): string
  /** Above the inputs, where the new date comes before the present one. */
  earlier(due: string): string
  /** Another side has ended it in another way. */
  endedOtherwise(ended: EndedOtherwiseSaid): string
  /** Above the inputs, where what is written is marked as not for the other side. */
  otherSideReads: string
  /** Above what others have said while the modal was open. */
  sinceOpened: string
  /** Below it. */
  submitAgain: string
  /** Above what ended it, and below that. */
  hasEnded: string
  reopens: string
  /** The title of the modal that shows a commitment. */
  item: string
  loading: string
  /** Above what was typed in a form that was not taken when it had closed, and on the button that opens it again. */
  typedStays: string
  openAgain: string
  /** At an input, while it is not known who has submitted it. */
  notYet: string
  /** It was opened by another version of the bot, or for what the register no longer has. */
  unreadable: string
}
