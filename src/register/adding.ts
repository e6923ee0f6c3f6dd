import { foldedName, inEveryLanguage } from './names.ts'
import { isOpen } from './query.ts'
import type { Register } from './register.ts'
import { mayEdit } from './rights.ts'
import type { Commitment, Due, EntryOf, LogEntry, Translatable } from './schema.ts'

/** Why a commitment is not put into the register, or not edited so. */
export type NotEdited =
  | { readonly reason: 'secretariat only'; readonly may: readonly string[] }
  | { readonly reason: 'unknown team' | 'unknown event' | 'unknown commitment'; readonly id: string }
  | { readonly reason: 'nobody leads' }
  /** `id`: of the one that has it. */
  | { readonly reason: 'title taken'; readonly id: string }
  /** It would be a part of what is a part of it. */
  | { readonly reason: 'part of itself'; readonly id: string }

/** A commitment as it is put into the register in chat. */
export type NewCommitment = Pick<Commitment, 'title' | 'short' | 'aliases' | 'text' | 'source' | 'owners' | 'due' | 'partOf' | 'tags'>

/** Why it is not put into the register. Asked again where the file was edited in between. */
export function refusalOfAdding(register: Register, { entry, adds }: { entry: LogEntry; adds: NewCommitment }): NotEdited | undefined {
  const { allowed, may } = mayEdit(register, entry)
  if (!allowed) return { reason: 'secretariat only', may }
  const unknown = adds.owners.find(({ team }) => !register.teams.has(team))
  if (unknown) return { reason: 'unknown team', id: unknown.team }
  if (adds.owners.every(({ role }) => role !== 'lead')) return { reason: 'nobody leads' }
  return refusalOfFields(register, adds)
}

/** Why what stands of it is not edited so. */
export function refusalOfEdit(register: Register, { id }: Commitment, entry: EntryOf<'edited'>): NotEdited | undefined {
  const { allowed, may } = mayEdit(register, entry)
  if (!allowed) return { reason: 'secretariat only', may }
  const { after } = entry
  const { title, due, partOf } = after
  return refusalOfFields(register, { title, due: due ?? undefined, partOf: partOf ?? undefined }, id)
}

interface CheckedFields {
  readonly title?: Translatable | undefined
  readonly due?: Due | undefined
  readonly partOf?: string | undefined
}

function refusalOfFields(register: Register, { title, due, partOf }: CheckedFields, own?: string): NotEdited | undefined {
  if (typeof due === 'object' && !register.events.has(due.event)) return { reason: 'unknown event', id: due.event }
  if (partOf !== undefined && !register.commitments.has(partOf)) return { reason: 'unknown commitment', id: partOf }
  if (partOf !== undefined && own !== undefined && isPartWithin(register, partOf, own)) return { reason: 'part of itself', id: partOf }
  const same = title === undefined ? undefined : openTitled(register, title, own)
  return same === undefined ? undefined : { reason: 'title taken', id: same }
}

/** Whether it is that one, or a part of it, or a part of a part. */
function isPartWithin(register: Register, id: string, whole: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = register.commitments.get(at)?.partOf) if (at === whole) return true
  return false
}

/** The open commitment that has this title already: with two of them nobody would know in chat which is meant. */
export function openTitled(register: Register, title: Translatable, own?: string): string | undefined {
  const wanted = new Set(inEveryLanguage(title).map(foldedName))
  for (const each of register.commitments.values())
    if (each.id !== own && isOpen(each) && inEveryLanguage(each.title).some((one) => wanted.has(foldedName(one)))) return each.id
  return undefined
}

/** The new commitment as it stands in the register, its keys in the order of the file; under another id, if that one is taken by now. */
export function withNew(register: Register, { id, adds, log }: { id: string; adds: NewCommitment; log: readonly LogEntry[] }): Commitment {
  const { title, short, aliases, text, source, owners, due, partOf, tags } = adds
  const given = { title, short, aliases, text, source, owners, due, partOf, tags }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { id: freeId(register, id), ...said, status: 'open', rating: null, log: [...log] } as Commitment
}

const longestId = 60

/** This id, or the first with a number behind it that nothing in the register has. */
function freeId(register: Register, wanted: string): string {
  const isTaken = (id: string) => [register.commitments, register.teams, register.events, register.parties].some((all) => all.has(id))
  for (let nth = 1; ; nth++) {
    const end = nth === 1 ? '' : `-${nth}`
    const id = `${wanted.slice(0, longestId - end.length)}${end}`
    if (!isTaken(id)) return id
  }
}
