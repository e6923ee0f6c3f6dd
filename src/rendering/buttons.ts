import type { HomeChoice, HomeState } from '../nudges/home-narrowing.ts'
import { homeStates } from '../nudges/home-narrowing.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { Language } from '../register/languages.ts'
import { languages } from '../register/languages.ts'
import type { Due } from '../register/schema.ts'
import type { FormInputName, FormKind } from '../replies/form-kinds.ts'
import { formFields, formKinds } from '../replies/form-kinds.ts'
import type { ModalField, ModalKind } from '../replies/modal-kinds.ts'
import { modalFields, modalKinds } from '../replies/modal-kinds.ts'

// What buttons and menus stand for: the action id by which a press is known again, and the value that it brings back. Slack's payloads are read by it.

/** What a press does. */
export type ButtonKind =
  | 'say'
  | 'row'
  | 'open'
  | 'undo'
  | 'page'
  | 'put back'
  | 'confirm'
  | 'refuse'
  | 'form'
  | 'back'
  | 'contact'
  | 'narrow'
  | 'choose'
  | 'again'

/** What narrows the list of a Home tab, or turns its pages. */
type NarrowPart = 'state' | 'whose' | 'words' | 'nothing' | 'back' | 'on'

/** The action ids. Those of one block must differ, so words have a number. */
export const actionIds = {
  say: (place: number) => `say:${place}`,
  menu: (place: number) => `menu:${place}`,
  row: (place: number) => `row:${place}`,
  open: 'open',
  undo: 'undo',
  page: 'page',
  show: (place: number) => `page:${place}`,
  putBack: 'put-back',
  confirm: 'confirm',
  refuse: 'refuse',
  form: 'form',
  formOf: (place: number) => `form:${place}`,
  back: 'back',
  again: 'again',
  contact: (place: number) => `contact:${place}`,
  narrow: (part: NarrowPart) => `narrow:${part}`,
  choose: (part: 'language' | 'hour') => `choose:${part}`,
} as const

/** Every action id of the bot's own. */
export const ownActions =
  /^(?:(?:say|menu|row|page|contact|form):\d+|narrow:(?:state|whose|words|nothing|back|on)|choose:(?:language|hour)|open|undo|page|put-back|confirm|refuse|form|back|again)$/

/** What an action id stands for; undefined if it is none of the bot's own. */
export function buttonKind(actionId: string): ButtonKind | undefined {
  if (!ownActions.test(actionId)) return undefined
  if (actionId === actionIds.undo) return 'undo'
  if (actionId === actionIds.page || actionId.startsWith('page:')) return 'page'
  const [confirm, refuse] = [actionIds.confirm, actionIds.refuse]
  if (actionId === confirm || actionId === refuse || actionId === 'form' || actionId === 'back' || actionId === 'again') return actionId
  if (actionId === actionIds.open) return 'open'
  if (actionId.startsWith('form:')) return 'form'
  if (actionId.startsWith('row:')) return 'row'
  if (actionId.startsWith('contact:')) return 'contact'
  if (actionId.startsWith('narrow:')) return 'narrow'
  if (actionId.startsWith('choose:')) return 'choose'
  return actionId === actionIds.putBack ? 'put back' : 'say'
}

/**
 * The value of a button or a menu's option, as JSON. A press says `words` about `id` in the thread of the message `key`, and the bot reads them like
 * typed ones.
 */
export interface SayValue {
  /**
   * `*`: all commitments of the message that ask "are these yours?"; `*rate`: all that still wait for a rating and have had one before. `?`: what the
   * person was asked last in that thread; with more behind it, by that command.
   */
  readonly id: string
  readonly words: string
  /** Empty in a menu, which has no room for it (see `menuKey`). */
  readonly key: string
  /** As of a row. */
  readonly modal?: ModalKind | undefined
  /** The new due that was typed, for a modal to begin with. */
  readonly to?: Due
  /** How the commitment stands, by its mark: where it stands otherwise by the time of a press, the words are asked anew. */
  readonly stood?: string
  /** The question that the words answer: what brought it, what it asks, and of which commitment first. */
  readonly question?: { readonly cause: string; readonly ask: string; readonly id?: string }
  /** What brought the command that asked: its words count with those of the press. */
  readonly command?: string
  /** Opens the form for what stands of the commitment. */
  readonly form?: 'edit' | undefined
}

/** In place of an id: the words answer what the presser was asked last. */
export const openQuestion = '?'

/** The same of a command, which has no thread: behind the mark stands what brought it, so that an older button answers its own question. */
export function openQuestionOfCommand(cause: string): string {
  return `${openQuestion}${cause}`
}

/** What brought the command that asked; undefined for any other id. */
export function commandAsking(id: string): string | undefined {
  return id.startsWith(openQuestion) && id.length > openQuestion.length ? id.slice(openQuestion.length) : undefined
}

/** The block of a row's controls, and the commitment that such a block, or the row itself, is of. */
export const rowBlockIds = {
  controls: (id: string) => `actions ${id}`,
  commitment: (blockId: string) => blockId.replace(/^actions /, ''),
}

/**
 * The value of a control of a row: a press says `words` about the commitment of its block in the thread of its message. Where the row is drawn
 * elsewhere, `key` names the message.
 */
export type RowValue =
  /** `modal`: asks for what is more than a press. If it can't be opened, the words are said. */
  | { readonly words: string; readonly key?: string | undefined; readonly modal?: ModalKind | undefined }
  /** It is asked first, by a button that its presser alone sees. */
  | { readonly asks: 'done' }

/** The value of a button that shows all rows of a message to its presser alone. */
export interface OpenValue {
  readonly key: string
  readonly page: number
}

/** The value of an Undo button: the entries that it undoes, or if they are too many for one, what brought them. */
export type UndoValue = { readonly entries: readonly { readonly id: string; readonly at: string }[] } | { readonly cause: string }

/** The value of a button that turns the pages of an ephemeral list. */
export interface PageValue {
  readonly command: string
  readonly page: number
  /** Shows this commitment in a modal. If none opens, the command shows it. */
  readonly item?: string | undefined
}

/** The value of the button under "entries vanished": the notice that it belongs to. */
export interface RestoreValue {
  readonly notice: string
}

/** The value of a button that opens a form, as the words of its command do. */
export interface FormValue {
  readonly words: string
}

/** The value of a button that opens a form again as it was filled in: what brought that. */
export interface AgainValue {
  readonly cause: string
}

/** The value of the buttons that confirm or refuse what a lead proposes. */
export interface SettleValue {
  readonly suggestion: string
}

/** The value of a button that edits how an addressee is reached, or leaves it as it is. */
export type ContactValue =
  /** Asks who, or which channel, comes in the place of `from`. */
  | { readonly does: 'name'; readonly addressee: string; readonly of: ContactEdit['of']; readonly from: string }
  /** Asks to whom all that a team owes is handed over. */
  | { readonly does: 'hand over'; readonly addressee: string }
  | { readonly does: 'leave'; readonly trouble: string; readonly addressee: string }
  | { readonly does: 'write' | 'undo'; readonly edits: readonly Pick<ContactEdit, 'addressee' | 'of' | 'from' | 'to'>[] }

/** The value of what narrows the list of a Home tab. Words are typed, and have none. */
export type NarrowValue = Exclude<HomeChoice, { readonly words: string }>

/** The value of what somebody chooses for themselves: null is what their team has. */
export type ChooseValue = { readonly language: Language | null } | { readonly hour: string | null }

/** Whether a value that Slack brings back names a language. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** Whether a value that Slack brings back says how things stand in such a list. */
export function isHomeState(value: unknown): value is HomeState {
  return homeStates.some((state) => state === value)
}

/** The callback id of every modal in which something is said. */
export const sayingModal = 'say'

/** The callback id of the message shortcut, as the manifest has it. */
export const trackShortcut = 'track_commitment'

/** The callback id of every form. */
export const formModal = 'form'

/** The callback id of the modal that shows a commitment. */
export const itemModal = 'item'

/** Whether a value that Slack brings back names a form. */
export function isFormKind(value: unknown): value is FormKind {
  return formKinds.some((kind) => kind === value)
}

/** Whether the id of a block names an input of a form. */
export function isFormInput(value: string): value is FormInputName {
  return /^promise (?:[1-9]|10)$/.test(value) || formFields.some((field) => field === value)
}

/** Whether a value that Slack brings back names a modal. */
export function isModalKind(value: unknown): value is ModalKind {
  return modalKinds.some((kind) => kind === value)
}

/** Whether the id of a block names an input of a modal. */
export function isModalField(value: string): value is ModalField {
  return modalFields.some((field) => field === value)
}
