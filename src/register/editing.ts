import { isUndoing } from './kinds.ts'
import type { Commitment, EntryOf, LogEntry } from './schema.ts'

// What is corrected of a commitment in chat: each such entry has the fields before and after it.

/** In the order of the file. The due is not among those that are set here: it follows from its moves, too (state.ts). */
const correctedFields = ['title', 'short', 'aliases', 'text', 'partOf', 'tags'] as const

export type EditedField = (typeof correctedFields)[number] | 'due'
type Fields = EntryOf<'edited'>['after']

/** Whether it edits this. */
export function editsField(entry: LogEntry, field: EditedField): entry is EntryOf<'edited'> {
  return entry.kind === 'edited' && entry.after[field] !== undefined
}

/** The entry with what stands now as what was there before: somebody may have edited it since the form was drawn. */
export function editedFrom(commitment: Commitment, entry: EntryOf<'edited'>): EntryOf<'edited'> {
  const all = [...correctedFields, 'due'] as const
  const touched = all.filter((field) => entry.after[field] !== undefined)
  return { ...entry, before: Object.fromEntries(touched.map((field) => [field, commitment[field] ?? null])) }
}

/** Whether its owners hear of it: how it is found and shown is the secretariat's own affair. */
export function concernsOwners(entry: EntryOf<'edited'>): boolean {
  return (['title', 'text', 'due', 'partOf'] as const).some((field) => editsField(entry, field))
}

/**
 * The commitment with what the entries that were added to its log, or are gone from it, make of its fields. A field that none of them touches stays as
 * it is: it may have been edited by hand.
 */
export function withEdits(
  commitment: Commitment,
  { gone, added, log }: { readonly gone: readonly LogEntry[]; readonly added: readonly LogEntry[]; readonly log: readonly LogEntry[] },
): Commitment {
  const all = [...(commitment.log ?? []), ...log]
  const back = gone.toReversed().reduce((now, entry) => steppedBack(now, entry, all), commitment)
  return added.reduce((now, entry) => stepped(now, entry, all), back)
}

function stepped(commitment: Commitment, entry: LogEntry, log: readonly LogEntry[]): Commitment {
  if (entry.kind === 'edited') return set(commitment, entry.after)
  const undone = editUndone(entry, log)
  return undone ? set(commitment, unlessEditedSince(undone, { change: undone.before, log })) : commitment
}

function steppedBack(commitment: Commitment, entry: LogEntry, log: readonly LogEntry[]): Commitment {
  if (entry.kind === 'edited') return set(commitment, entry.before)
  const undone = editUndone(entry, log)
  return undone ? set(commitment, unlessEditedSince(undone, { change: undone.after, log })) : commitment
}

function editUndone(entry: LogEntry, log: readonly LogEntry[]): EntryOf<'edited'> | undefined {
  const target = isUndoing(entry) ? log.find(({ at }) => at === entry.of) : undefined
  return target?.kind === 'edited' ? target : undefined
}

/** What a later entry has edited again stays as that says. */
function unlessEditedSince(entry: EntryOf<'edited'>, { change, log }: { change: Fields; log: readonly LogEntry[] }): Fields {
  const later = log.slice(log.findLastIndex(({ at }) => at === entry.at) + 1)
  const isUndone = (each: LogEntry) => log.some((other) => isUndoing(other) && other.of === each.at)
  const isFree = (field: EditedField) => !later.some((each) => editsField(each, field) && !isUndone(each))
  return Object.fromEntries(
    correctedFields.filter((field) => change[field] !== undefined && isFree(field)).map((field) => [field, change[field]]),
  )
}

function set(commitment: Commitment, change: Fields): Commitment {
  return correctedFields.reduce<Commitment>((now, field) => {
    const value = change[field]
    if (value === undefined) return now
    const { [field]: _before, ...rest } = now
    return (value === null ? rest : { ...rest, [field]: value }) as Commitment
  }, commitment)
}
