import { deadlineOf } from '../register/due.ts'
import { findCalled } from '../register/find.ts'
import type { Language } from '../register/languages.ts'
import { inLanguage } from '../register/names.ts'
import { isJoint, leadingParties, needsAgreement } from '../register/register.ts'
import type { Commitment, Due, EntryOf, Owner, Translatable } from '../register/schema.ts'
import { sameDue } from '../register/state.ts'
import { dueInWords } from './due-said.ts'
import type { FormAround, FormFault, FormFaults } from './form.ts'
import { idsFilled, lineFilled, titleFault } from './form.ts'
import type { FormFilled, FormInput } from './form-kinds.ts'

/** Longer words have no room in a form: they are edited in the file. */
const mostWords = 3000

/** What stands of a commitment, to be edited. `due`: as its reader is told it. */
export function editInputs(commitment: Commitment, { language, due }: { language: Language; due: string }): readonly FormInput[] {
  const { title, short, aliases = [], tags = [], text = '', partOf, owners } = commitment
  const teams = (role: Owner['role']) => owners.filter((owner) => owner.role === role).map(({ team }) => team)
  return [
    { field: 'title', takes: 'line', begun: inLanguage(title, language) },
    { field: 'leads', takes: 'teams', begun: teams('lead') },
    { field: 'supports', takes: 'teams', isOptional: true, begun: teams('support') },
    { field: 'due', takes: 'line', isOptional: true, begun: due },
    ...(text.length > mostWords ? [] : [{ field: 'words', takes: 'words', isOptional: true, begun: text } as const]),
    { field: 'partOf', takes: 'line', isOptional: true, begun: partOf },
    { field: 'short', takes: 'line', isOptional: true, begun: short === undefined ? '' : inLanguage(short, language) },
    { field: 'aliases', takes: 'words', isOptional: true, begun: aliases.join('\n') },
    { field: 'tags', takes: 'words', isOptional: true, begun: tags.join('\n') },
  ]
}

type Edited = Pick<EntryOf<'edited'>, 'before' | 'after'>

/** What an edit changes of the fields, and of the owners; or all that is wrong. */
export type EditRead =
  | { readonly is: 'right'; readonly edited?: Edited; readonly owners?: Pick<EntryOf<'assigned'>, 'added' | 'removed'> }
  | { readonly is: 'wrong'; readonly at: FormFaults }

interface EditedIn extends Pick<FormAround, 'register' | 'dates'> {
  readonly commitment: Commitment
  readonly language: Language
  /** What stood at the due. */
  readonly due: string
  /** By the secretariat, which may correct a date: for anybody else another day is a move. */
  readonly mayCorrect: boolean
}

/** Only what differs from what stands is changed: a field that was left as it was shown is left. */
export function editFilled(filled: FormFilled, around: EditedIn): EditRead {
  const { register, commitment, language } = around
  const due = dueEdited(lineFilled(filled, 'due'), around)
  const partOf = partEdited(lineFilled(filled, 'partOf'), around)
  const title = lineFilled(filled, 'title')
  const isRenamed = title !== inLanguage(commitment.title, language)
  const owners = ownersEdited(filled, commitment)
  const leads = idsFilled(filled, 'leads')
  const sides = sidesWithoutLead(leads, around)
  const faults: FormFaults = {
    ...(isRenamed ? titleFault(title, register, commitment.id) : {}),
    ...(sides.length > 0 ? { leads: { fault: 'no lead left', sides } as const } : {}),
    ...(leads.length === 0 ? { leads: { fault: 'nobody leads' } as const } : {}),
    ...(idsFilled(filled, 'supports').some((team) => leads.includes(team)) ? { supports: { fault: 'leads and supports' } as const } : {}),
    ...(due && 'fault' in due ? { due } : {}),
    ...(partOf && 'fault' in partOf ? { partOf } : {}),
  }
  if (Object.keys(faults).length > 0) return { is: 'wrong', at: faults }
  const changes = {
    ...(isRenamed ? { title: { from: commitment.title, to: textIn(commitment.title, title, language) ?? title } } : {}),
    ...(due && 'to' in due ? { due } : {}),
    ...(partOf && 'to' in partOf ? { partOf } : {}),
    ...wordsEdited(filled, commitment),
    ...shortEdited(lineFilled(filled, 'short'), commitment, language),
    ...listEdited('aliases', filled, commitment),
    ...listEdited('tags', filled, commitment),
  }
  const isEdited = Object.keys(changes).length > 0
  if (!isEdited && !owners) return { is: 'wrong', at: { title: { fault: 'nothing changed' } } }
  const side = (which: 'from' | 'to') =>
    Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[which] ?? null]))
  return {
    is: 'right',
    ...(isEdited ? { edited: { before: side('from'), after: side('to') } } : {}),
    ...(owners ? { owners } : {}),
  }
}

interface FieldChange<Value = unknown> {
  readonly from: Value | null | undefined
  readonly to: Value | null
}

/** Of a joint commitment the sides that would have no leading team any more: the other side would close it alone. */
function sidesWithoutLead(leads: readonly string[], { register, commitment }: EditedIn): string[] {
  if (!isJoint(register, commitment)) return []
  const left = new Set(leads.map((team) => register.teams.get(team)?.party.id))
  return leadingParties(register, commitment).filter((party) => !left.has(party))
}

function dueEdited(words: string, around: EditedIn): FormFault | FieldChange | undefined {
  const changed = dueTyped(words, around)
  if (changed === undefined || 'fault' in changed || around.mayCorrect) return changed
  const { register, commitment, dates } = around
  const isMove = commitment.due !== undefined && dayOwed(commitment.due, dates) !== dayOwed(changed.to ?? undefined, dates)
  return isMove && needsAgreement(register, commitment) ? { fault: 'moves the date', id: commitment.id } : changed
}

/** What two dues have in common that say the same in other words. */
function dayOwed(due: Due | undefined, { events }: FormAround['dates']): string {
  const deadline = deadlineOf(due, events)
  return deadline.kind === 'dated' ? deadline.day : JSON.stringify(due ?? null)
}

function dueTyped(words: string, { commitment, dates, due: shown }: EditedIn): FormFault | FieldChange<Due> | undefined {
  const { due } = commitment
  if (words === shown.trim()) return undefined
  if (words === '') return { from: due, to: null }
  const said = dueInWords(words, dates)
  if (said.is === 'which of these') return { fault: 'which of these', days: said.days }
  if (said.is !== 'due') return { fault: said.is === 'no such date' ? said.is : 'which due' }
  return sameDue(said.due, due ?? null) ? undefined : { from: due, to: said.due }
}

function partEdited(words: string, { commitment: { id, partOf }, register }: EditedIn): FormFault | FieldChange | undefined {
  if (words === (partOf ?? '')) return undefined
  if (words === '') return { from: partOf, to: null }
  const found = findCalled(register, words)
  if (found.found !== 'one' || found.id === id) return { fault: 'which part' }
  return found.id === partOf ? undefined : { from: partOf, to: found.id }
}

function wordsEdited(filled: FormFilled, { text = '' }: Commitment): { text?: FieldChange } {
  const words = lineFilled(filled, 'words')
  if (text.length > mostWords || words === text.trim()) return {}
  return { text: { from: text === '' ? null : text, to: words === '' ? null : words } }
}

function shortEdited(words: string, { short }: Commitment, language: Language): { short?: FieldChange } {
  if (words === (short === undefined ? '' : inLanguage(short, language))) return {}
  return { short: { from: short, to: textIn(short, words, language) ?? null } }
}

/** A text in one language only is edited in that; the others stay as they are. */
function textIn(before: Translatable | undefined, words: string, language: Language): Translatable | undefined {
  if (before === undefined || typeof before === 'string') return words === '' ? undefined : words
  const { [language]: _edited, ...others } = before
  if (words !== '') return { ...before, [language]: words }
  return Object.keys(others).length === 0 ? undefined : others
}

/** One a line. */
function listEdited(field: 'aliases' | 'tags', filled: FormFilled, commitment: Commitment): { [Field in typeof field]?: FieldChange } {
  const before = commitment[field] ?? []
  const after = lineFilled(filled, field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (before.join('\n') === after.join('\n')) return {}
  return { [field]: { from: commitment[field], to: after.length === 0 ? null : after } }
}

function ownersEdited(filled: FormFilled, { owners }: Commitment): Pick<EntryOf<'assigned'>, 'added' | 'removed'> | undefined {
  const roles = new Map<string, Owner['role']>([
    ...idsFilled(filled, 'supports').map((team) => [team, 'support'] as const),
    ...idsFilled(filled, 'leads').map((team) => [team, 'lead'] as const),
  ])
  const removed = owners.filter(({ team, role }) => roles.get(team) !== role)
  const added = [...roles].filter(([team, role]) => !owners.some((owner) => owner.team === team && owner.role === role))
  if (removed.length + added.length === 0) return undefined
  return { added: added.map(([team, role]) => ({ team, role })), removed }
}
