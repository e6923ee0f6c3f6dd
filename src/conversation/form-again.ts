import type { Refusal } from '../register/change.ts'
import { timeOf } from '../register/instant.ts'
import { changesOwners, isDating, isUndoing } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { Commitment, Instant, LogEntry } from '../register/schema.ts'
import { dateContextOf } from '../replies/dates/context.ts'
import { editInputs } from '../replies/editing-form.ts'
import { addInputs, titleAndDue, trackInputs } from '../replies/form.ts'
import { refilled } from '../replies/form-again.ts'
import type { FormField, FormFilled, FormInput, FormInputName, FormKind } from '../replies/form-kinds.ts'
import type { Person } from './chat.ts'
import { formOf, handedTo } from './contacts.ts'
import type { FormMemory } from './form-reading.ts'
import type { ConversationParts } from './parts.ts'
import { contextFor } from './reading-of.ts'

// A form that is not taken is shown again: nothing that was typed in it is lost.

type ReadParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'clock'>

/** The inputs of a form as it was submitted. Undefined: what it is about is gone. */
export function inputsAgain(
  parts: ReadParts,
  { memory, filled, person }: { readonly memory: FormMemory; readonly filled: FormFilled; readonly person: Person },
): readonly FormInput[] | undefined {
  const inputs = inputsEmpty(parts, { memory, filled, person })
  return inputs && refilled(inputs, filled)
}

const wordFields: ReadonlySet<string> = new Set<FormField>(['title', 'words', 'link', 'due', 'partOf', 'short', 'aliases', 'tags', 'why'])

/** The words that were typed in a form, without what stood there already. */
export function wordsTyped(
  parts: ReadParts,
  { memory, filled, person }: { readonly memory: FormMemory; readonly filled: FormFilled; readonly person: Person },
): readonly (readonly [FormInputName, string])[] {
  const shown = memory.form === 'edit' ? (inputsEmpty(parts, { memory, filled, person }) ?? []) : []
  const stood = new Map(shown.map((input) => [input.field, 'begun' in input ? input.begun : undefined]))
  return (Object.entries(filled) as [FormInputName, string | readonly string[]][]).flatMap(([field, held]) => {
    const isTyped = typeof held === 'string' && held.trim() !== '' && stood.get(field) !== held
    return isTyped && (wordFields.has(field) || field.startsWith('promise ')) ? [[field, held] as const] : []
  })
}

function inputsEmpty(
  parts: ReadParts,
  { memory, filled, person }: { readonly memory: FormMemory; readonly filled: FormFilled; readonly person: Person },
): readonly FormInput[] | undefined {
  const register = parts.registers.register()
  const dates = dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
  const { form, id = '', due = '', contact } = memory
  switch (form) {
    case 'add':
      return addInputs({ title: '', teams: [], promised: dates.today })
    case 'edit': {
      const commitment = register.commitments.get(id)
      return commitment && editInputs(commitment, { language: person.language, due })
    }
    case 'track': {
      const promises = promisesTyped(filled).map((words) => ({
        words,
        isTicked: false,
        leads: titleAndDue(words, { register, dates }).teams[0],
      }))
      return trackInputs(promises, [])
    }
    case 'refuse':
      return [{ field: 'why', takes: 'words' }]
    case 'person':
    case 'channel': {
      const takes = contact && formOf(contact) === 'channel' ? 'channel' : 'person'
      return [{ field: takes, takes }]
    }
    case 'hand over':
      return handedTo(register, id)
    case 'away':
      return [
        { field: 'from', takes: 'day' },
        { field: 'to', takes: 'day' },
        { field: 'cover', takes: 'person', isOptional: true },
      ]
  }
}

/** One that was emptied keeps its place. */
function promisesTyped(filled: FormFilled): string[] {
  const places = Object.keys(filled).flatMap((field) => (field.startsWith('promise ') ? [Number(field.slice('promise '.length))] : []))
  return Array.from({ length: Math.max(0, ...places) }, (_, nth) => String(filled[`promise ${nth + 1}`] ?? ''))
}

const firstInputs: Record<FormKind, FormInputName> = {
  add: 'title',
  edit: 'title',
  track: 'ticked',
  refuse: 'why',
  person: 'person',
  channel: 'channel',
  'hand over': 'team',
  away: 'from',
}

/** The input at which something is said of a form as a whole. */
export function firstInput({ form }: Pick<FormMemory, 'form'>): FormInputName {
  return firstInputs[form]
}

/** The input of which a change is refused; undefined if it is none of a form's own, but of who submits it. */
export function inputRefused(refusal: Refusal, { form }: Pick<FormMemory, 'form'>): FormInputName | undefined {
  switch (refusal.reason) {
    case 'part of itself':
    case 'unknown commitment':
      return 'partOf'
    case 'unknown event':
      return form === 'track' ? 'ticked' : 'due'
    case 'title taken':
      return firstInputs[form]
    case 'nobody leads':
    case 'unknown team':
      return 'leads'
    default:
      return undefined
  }
}

/** What others have changed of what stands of it since the form was drawn. */
export function changedSince({ log = [] }: Commitment, seen: Instant | undefined, by: string): LogEntry[] {
  const isLater = ({ at }: LogEntry) => seen === undefined || timeOf(at) > timeOf(seen)
  const isShown = (entry: LogEntry | undefined): boolean =>
    entry !== undefined &&
    (entry.kind === 'edited' ||
      changesOwners(entry) ||
      isDating(entry) ||
      (isUndoing(entry) && isShown(log.find(({ at }) => at === entry.of))))
  return log.filter((entry) => isLater(entry) && !samePerson(entry.by, by) && isShown(entry))
}
