// Without the grammar, which takes a tenth of a start.

/** What a modal is for. */
export const modalKinds = [
  'at risk',
  'blocked',
  'new date',
  'close',
  'not agreed',
  'hand over',
  'not ours',
  'note',
  'evidence',
  'snooze',
  'withdraw',
  'supersede',
  'reopen',
] as const
export type ModalKind = (typeof modalKinds)[number]

/** What is offered to who looks at a commitment: what may be said of it, and to edit it. */
export type Offered = ModalKind | 'edit'

/** The name of an input. */
export const modalFields = ['why', 'day', 'dateWords', 'note', 'evidence', 'team', 'outcome', 'side', 'topic', 'successor'] as const
export type ModalField = (typeof modalFields)[number]

/** Every side that has not closed yet, in the place of one. */
export const allSides = '*'

export const outcomes = ['delivered', 'delivered in part'] as const

/** What is asked in a modal before it is done. */
export type ModalDoubt = 'earlier' | 'other side reads' | 'ended otherwise'
