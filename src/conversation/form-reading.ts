import type { NewCommitment } from '../register/adding.ts'
import type { Change } from '../register/change.ts'
import type { LogEntry } from '../register/schema.ts'
import { additionTyped } from '../replies/addition.ts'
import { dateContextOf } from '../replies/dates/context.ts'
import type { Begun, FormFaults } from '../replies/form.ts'
import { additionFilled } from '../replies/form.ts'
import type { FormFilled, FormKind } from '../replies/form-kinds.ts'
import { idOfTitle } from '../replies/new-id.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import { contextFor } from './reading-of.ts'

/** What a form is for, as it comes back with what is filled in. */
export interface FormMemory {
  readonly form: FormKind
  /** The place in which it is answered. */
  readonly place: Place
  /** The document that it was found in, where that is a message. */
  readonly document?: string | undefined
}

/** What somebody has filled in and submitted. */
export interface FormSubmitted {
  readonly memory: FormMemory
  readonly user: string
  readonly filled: FormFilled
}

type ReadParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'clock'>

/** A change that a form makes, still without its instant. */
type FormChange = Omit<Extract<Change, { commitment: string }>, 'entry'> & { readonly entry: Omit<LogEntry, 'at'> }

/** What comes of a form: its changes, or all that is wrong with it. */
type FormChanges = { readonly is: 'right'; readonly changes: readonly FormChange[] } | { readonly is: 'wrong'; readonly at: FormFaults }

/** What is filled in at first, by the words of a command. Undefined: they ask for no new commitment. */
export function additionBegun(parts: ReadParts, words: string, person: Person): Begun | undefined {
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const typed = additionTyped(words, { register: parts.registers.register(), dates })
  return typed && { ...typed, promised: dates.today }
}

export async function formRead(
  parts: ReadParts,
  { memory, filled, person }: Pick<FormSubmitted, 'memory' | 'filled'> & { person: Person },
): Promise<FormChanges> {
  const register = parts.registers.register()
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const read = additionFilled(filled, { register, dates, document: memory.document })
  return read.is === 'wrong' ? read : { is: 'right', changes: read.adds.map((adds) => addingOf(adds, person)) }
}

function addingOf(adds: NewCommitment, { by }: Person): FormChange {
  const title = typeof adds.title === 'string' ? adds.title : (Object.values(adds.title)[0] ?? '')
  const link = adds.source?.link
  return {
    commitment: idOfTitle(title),
    adds,
    entry: { kind: 'added', by, ...(link === undefined ? {} : { link }) } as Omit<LogEntry, 'at'>,
  }
}
