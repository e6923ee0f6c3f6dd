import type { NewCommitment } from '../register/adding.ts'
import type { ContactEdit } from '../register/contacts.ts'
import { findAtStart } from '../register/find.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import { mayEdit } from '../register/rights.ts'
import type { Commitment, Day, Instant } from '../register/schema.ts'
import type { SuggestedChange } from '../register/suggestion.ts'
import { additionTyped } from '../replies/addition.ts'
import { commandNamed } from '../replies/command-words.ts'
import { dateContextOf } from '../replies/dates/context.ts'
import type { EditTyped } from '../replies/edit-typed.ts'
import { editTyped } from '../replies/edit-typed.ts'
import type { EditRead } from '../replies/editing-form.ts'
import { editFilled } from '../replies/editing-form.ts'
import type { Begun, FormFaults, FoundIn } from '../replies/form.ts'
import { addInputs, additionFilled, promiseReader, promisesFilled, titleAndDue, trackInputs } from '../replies/form.ts'
import type { FormFilled, FormInput, FormKind } from '../replies/form-kinds.ts'
import { idOfTitle } from '../replies/new-id.ts'
import { asRead, promisesIn } from '../replies/promises.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import { contextFor } from './reading-of.ts'

/** The place in which somebody, or a channel, is named. */
export interface ContactPlace extends Pick<ContactEdit, 'addressee' | 'of'> {
  readonly from: string
}

/** What a form is for, as it comes back with what is filled in. */
export interface FormMemory {
  readonly form: FormKind
  /** The place in which it is answered. */
  readonly place: Place
  /** Of an edit: the commitment, what stood at its due, and the last entry of the log that its reader could know of. */
  readonly id?: string | undefined
  readonly due?: string | undefined
  readonly seen?: Instant | undefined
  /** What was proposed, if it is refused. */
  readonly suggestion?: string | undefined
  /** Of what names somebody or something: whose, and in whose place. */
  readonly contact?: ContactPlace | undefined
  /** The message in which it was found. */
  readonly found?: FoundIn | undefined
}

/** What somebody has filled in and submitted. */
export interface FormSubmitted {
  /** Of the form: submitted twice, it counts once. */
  readonly cause: string
  readonly memory: FormMemory
  readonly user: string
  readonly filled: FormFilled
}

type ReadParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'clock'>

/** What comes of a form: its changes, or all that is wrong with it. */
type FormChanges =
  | { readonly is: 'right'; readonly changes: readonly SuggestedChange[] }
  | { readonly is: 'wrong'; readonly at: FormFaults }

/** What is filled in at first, by the words of a command. Undefined: they ask for no new commitment. */
export function additionBegun(parts: ReadParts, words: string, person: Person): Begun | undefined {
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const register = parts.registers.register()
  const typed = additionTyped(words, { register, dates })
  const own = teamsOf(register, person.by).map(({ id }) => id)
  // A lead proposes for their own team, unless they name another.
  const teams = typed && typed.teams.length === 0 && !isSecretariat(register, person.by) ? own.slice(0, 1) : typed?.teams
  return typed && teams && { ...typed, teams, promised: dates.today }
}

/** The commitment that a command names to be edited, and what is to stand of it. `isRead`: whether all of its words say so. */
export function toEdit(
  { registers }: Pick<ReadParts, 'registers'>,
  words: string,
): { readonly id: string; readonly typed: EditTyped | undefined; readonly isRead: boolean } | undefined {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(words.trim()) ?? []
  if (commandNamed(word) !== 'edit') return undefined
  const { found, more } = findAtStart(registers.register(), rest)
  const typed = editTyped(more)
  return found.found === 'one' ? { id: found.id, typed, isRead: more === '' || typed !== undefined } : undefined
}

/** A message that somebody wants to track. */
interface TrackedWords {
  /** As the chat has them. */
  readonly text: string
  /** The teams of who wrote it. */
  readonly teams: readonly string[]
  readonly found: FoundIn & { readonly date: Day }
}

/** What is filled in at first, by the words of a message: one promise by itself, or several to be ticked. `withoutRoom`: how many more it has. */
export function trackingBegun(
  parts: ReadParts,
  { text, teams, found }: TrackedWords,
  person: Person,
): { readonly form: FormKind; readonly inputs: readonly FormInput[]; readonly withoutRoom: number } {
  const register = parts.registers.register()
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const words = asRead(text)
  const { offered: promises, withoutRoom } = promisesIn(words, promiseReader({ register, dates }))
  if (promises.length > 1) {
    const led = promises.map((each) => ({ ...each, leads: titleAndDue(each.words, { register, dates }).teams[0] }))
    return { form: 'track', inputs: trackInputs(led, teams), withoutRoom }
  }
  const { title, dueWords, teams: named } = titleAndDue(promises[0]?.words ?? words.split('\n', 1)[0] ?? '', { register, dates })
  const owing = named.length > 0 ? named : teams
  const begun = {
    title,
    ...(dueWords === undefined ? {} : { due: dueWords }),
    teams: owing,
    words,
    link: found.link ?? '',
    promised: found.date,
  }
  return { form: 'add', inputs: addInputs(begun), withoutRoom }
}

export async function formRead(
  parts: ReadParts,
  { memory, filled, person }: Pick<FormSubmitted, 'memory' | 'filled'> & { person: Person },
): Promise<FormChanges> {
  const register = parts.registers.register()
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const commitment = register.commitments.get(memory.id ?? '')
  if (memory.form === 'edit') {
    if (!commitment) return { is: 'right', changes: [] }
    const mayCorrect = mayEdit(register, person).allowed
    const shown = { language: person.language, due: memory.due ?? '' }
    return editing(editFilled(filled, { register, dates, commitment, mayCorrect, ...shown }), commitment)
  }
  const around = { register, dates, found: memory.found ?? {} }
  const read = memory.form === 'track' ? promisesFilled(filled, around) : additionFilled(filled, around)
  return read.is === 'wrong' ? read : { is: 'right', changes: read.adds.map((adds) => addingOf(withOwnConfirmed(adds, register, person))) }
}

function editing(read: EditRead, { id }: Commitment): FormChanges {
  if (read.is === 'wrong') return read
  const { edited, owners } = read
  const entries = [...(edited ? [{ kind: 'edited', ...edited }] : []), ...(owners ? [{ kind: 'assigned', ...owners }] : [])]
  return { is: 'right', changes: entries.map((entry) => ({ commitment: id, entry: entry as SuggestedChange['entry'] })) }
}

/** A lead who proposes it for their own team need not be asked whether it is theirs. */
function withOwnConfirmed(adds: NewCommitment, register: Register, { by }: Person): NewCommitment {
  const own = new Set(teamsOf(register, by).map(({ id }) => id))
  return { ...adds, owners: adds.owners.map(({ team, role, ...mark }) => (own.has(team) ? { team, role } : { team, role, ...mark })) }
}

function addingOf(adds: NewCommitment): SuggestedChange {
  const title = typeof adds.title === 'string' ? adds.title : (Object.values(adds.title)[0] ?? '')
  const link = adds.source?.link
  const entry = { kind: 'added', ...(link === undefined ? {} : { link }) } as SuggestedChange['entry']
  return { commitment: idOfTitle(title), adds, entry }
}
