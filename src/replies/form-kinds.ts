import type { Day } from '../register/schema.ts'
import type { ModalField, ModalKind } from './modal-kinds.ts'

// A form asks for a commitment as a whole, or for what stands of one: what modals ask for is said of it, and this is what it is. Or for an absence.

export const formKinds = ['add', 'edit', 'track', 'refuse', 'person', 'channel', 'hand over', 'away'] as const
export type FormKind = (typeof formKinds)[number]

/** The name of an input. */
export const formFields = [
  'title',
  'words',
  'link',
  'promised',
  'due',
  'leads',
  'supports',
  'asks',
  'partOf',
  'short',
  'aliases',
  'tags',
  'ticked',
  'why',
  'person',
  'channel',
  'team',
  'from',
  'to',
  'cover',
] as const
export type FormField = (typeof formFields)[number]

/** The words of one of several promises, which have an input each. */
export type PromiseField = `promise ${number}`
export type FormInputName = FormField | PromiseField

/** Which one of several promises an input has the words of. */
export function promiseOf(field: FormInputName): { readonly nth: number } | { readonly field: FormField } {
  return isOfPromise(field) ? { nth: Number(field.slice('promise '.length)) } : { field }
}

function isOfPromise(field: FormInputName): field is PromiseField {
  return field.startsWith('promise ')
}

/** Whether the owners are asked, or it is known that it is theirs. */
export const ownership = ['ask', 'known'] as const

/** What was typed and chosen: texts, and of a list the ids. */
export type FormFilled = Readonly<Partial<Record<FormInputName, string | readonly string[]>>>

/** What somebody typed in a form that was not taken when it had closed. `cause`: what brought it, by which it opens again as it was filled in. */
export type TypedIn = { readonly cause: string } & (
  | { readonly modal: ModalKind; readonly typed: readonly (readonly [ModalField, string])[] }
  | { readonly form: FormKind; readonly typed: readonly (readonly [FormInputName, string])[] }
)

/** One input of a form, with what stands in it at first. */
export type FormInput = {
  readonly field: FormInputName
  readonly isOptional?: true
  /** Of an input that is drawn anew with something else in it than what its reader left there: by which it is told from the one before. */
  readonly anew?: string
} /** `leads`: the team that the words name. */ & (
  | { readonly takes: 'line' | 'words'; readonly begun?: string | undefined; readonly leads?: string | undefined }
  | { readonly takes: 'day'; readonly begun?: Day | undefined }
  /** The chat's own id of somebody. */
  | { readonly takes: 'person'; readonly begun?: string | undefined }
  /** Ids of teams. */
  | { readonly takes: 'teams'; readonly begun: readonly string[] }
  /** One of the workspace. */
  | { readonly takes: 'channel'; readonly begun?: string | undefined }
  /** The id of a team, of these. */
  | { readonly takes: 'team'; readonly among: readonly string[]; readonly begun?: string | undefined }
  | { readonly takes: 'ownership'; readonly begun: (typeof ownership)[number] }
  /** The names of their inputs, with the beginning of their words. */
  | {
      readonly takes: 'ticks'
      readonly options: readonly { readonly field: PromiseField; readonly words: string; readonly isTicked: boolean }[]
    }
)
