import { foldedName, inEveryLanguage, longestName, namesOfTeam, shortAndAliases } from './names.ts'
import { firstFrom, isOpen, remembered } from './query.ts'
import type { EventItem, Register, Team } from './register.ts'
import type { Commitment } from './schema.ts'

/** Nothing longer is an id: it has 60 characters at most, and some more where accents or blanks were typed into it. */
const mostOfId = 80

export type FoundCommitment =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several'; readonly ids: readonly string[] }
  | { readonly found: 'none' }

/**
 * What a name typed in chat means: the commitment of that id, open or not; else those of that short title or alias, the open ones first; else a
 * prefix of an id among the commitments spoken of, else among the open ones.
 */
export function findCommitment(register: Register, typed: string, about: readonly string[] = []): FoundCommitment {
  const called = findCalled(register, typed)
  if (called.found !== 'none' || typed.length > mostOfId) return called
  const wanted = foldedName(typed)
  if (!mayBeginId(wanted)) return { found: 'none' }

  const spokenOf = [...new Set(about)].filter((id) => id.startsWith(wanted) && register.commitments.has(id))
  return oneOrSeveral(spokenOf.length > 0 ? spokenOf : idsOf(beginningWith(register, wanted).filter(isOpen)))
}

/** The same for who asks for one by its name: where no open one begins so, one that has ended. */
export function findOpenOrEnded(register: Register, typed: string): FoundCommitment {
  const found = findCommitment(register, typed)
  const wanted = foldedName(typed.slice(0, mostOfId))
  if (found.found !== 'none' || typed.length > mostOfId) return found
  const isWholePart = (id: string) => wanted.length >= shortestPart && id.charAt(wanted.length) === '-'
  return oneOrSeveral(idsOf(beginningWith(register, wanted)).filter((id) => mayBeginId(wanted) || isWholePart(id)))
}

// "en", "to" and "by" begin an id by accident.
const shortestBeginning = 4
// The first part of an id is enough to ask for one by its name: `history old` of `old-visit`.
const shortestPart = 3

/** Whether so much of an id is enough to mean it. */
export function mayBeginId(words: string): boolean {
  return words.length >= shortestBeginning
}

/** What the beginning of the words names, and the words behind it: the longest whole name first, else the first words as a part of an id. */
export function findAtStart(register: Register, words: string): { typed: string; more: string; found: FoundCommitment } {
  const starts = [...words.slice(0, longestName).matchAll(endOfWord)].map(({ index }) => words.slice(0, index))
  const [first = ''] = starts
  const name = starts.findLast((typed) => findCalled(register, typed).found !== 'none')
  const typed = name ?? starts.slice(1).findLast((some) => beginsId(register, some)) ?? first
  const found = findOpenOrEnded(register, name === undefined ? asId(typed) : typed)
  return { typed, more: words.slice(typed.length).replace(/^[\s,;.!]+/, ''), found }
}

const endOfWord = /(?<=\S)(?=[\s:,;.!?]|$)/g

/** "border tech": the words of an id, or of its beginning, with blanks between them. */
function asId(typed: string): string {
  return foldedName(typed).replaceAll(' ', '-')
}

function beginsId(register: Register, typed: string): boolean {
  const wanted = asId(typed)
  return typed.length <= mostOfId && mayBeginId(wanted) && beginningWith(register, wanted).length > 0
}

/** What is called so and no otherwise: by its id, its title, its short title or an alias. */
export function findCalled(register: Register, typed: string): FoundCommitment {
  if (typed.length > longestName) return { found: 'none' }
  const wanted = foldedName(typed)
  if (register.commitments.has(wanted)) return { found: 'one', id: wanted }
  const ids = [...new Set([...(calledBy(register).get(wanted) ?? []), ...titled(register, wanted)])]
  const isIdInWords = ids.length === 0 && register.commitments.has(asId(wanted))
  return isIdInWords
    ? { found: 'one', id: asId(wanted) }
    : oneOrSeveral(idsOf(openFirst(ids.flatMap((id) => register.commitments.get(id) ?? []))))
}

/** Those with a short title or an alias of which several words are the beginning: "border tech". */
export function findBegun(register: Register, typed: string): readonly string[] {
  const wanted = foldedName(typed.slice(0, longestName))
  if (!mayBeginId(wanted) || !wanted.includes(' ')) return []
  const { names, calledBy } = nameIndex(register)
  const ids: string[] = []
  for (let at = firstFrom(names, wanted); names[at]?.startsWith(wanted); at++) ids.push(...(calledBy.get(names[at] ?? '') ?? []))
  return idsOf(openFirst([...new Set(ids)].flatMap((id) => register.commitments.get(id) ?? [])))
}

/** The teams that are called so and no otherwise: by id, name, short name, alias or channel. */
export function teamsCalled(register: Register, typed: string): Team[] {
  if (typed.length > longestName) return []
  const wanted = foldedName(typed)
  const isCalled = (team: Team) => [...namesOfTeam(team), team.channel ?? ''].some((name) => foldedName(name) === wanted)
  return [...register.teams.values()].filter(
    (team) => wanted !== '' && (team.id === wanted || team.channel === `#${wanted}` || isCalled(team)),
  )
}

/** The events that are called so, by their id, their name, or words of it: "summit". */
export function eventsCalled({ events }: Pick<Register, 'events'>, typed: string): EventItem[] {
  if (typed.length > longestName) return []
  const wanted = foldedName(typed).replace(/^(?:the|le|la|l'|les)\s*/, '')
  const words = wanted.split(' ')
  const isCalled = (name: string) => {
    const own = new Set(foldedName(name).split(/[\s-]/))
    return words.every((word) => word.length > 2 && own.has(word))
  }
  return [...events.values()].filter(
    ({ id, name }) => id === wanted || inEveryLanguage(name).some((each) => foldedName(each) === wanted || isCalled(each)),
  )
}

function openFirst(commitments: readonly Commitment[]): readonly Commitment[] {
  const open = commitments.filter(isOpen)
  return open.length > 0 ? open : commitments
}

function oneOrSeveral(ids: readonly string[]): FoundCommitment {
  const [first, second] = ids
  if (first === undefined) return { found: 'none' }
  return second === undefined ? { found: 'one', id: first } : { found: 'several', ids }
}

function idsOf(commitments: readonly Commitment[]): string[] {
  return commitments.map(({ id }) => id)
}

/** What is found in the ids and names of a register. A change adds or takes none of them: they are edited by hand, and that makes a new map. */
interface NameIndex {
  readonly size: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** By each short title and alias. */
  readonly calledBy: ReadonlyMap<string, readonly string[]>
  /** By the first word of each title: a large register has many titles, and to fold them whole takes long. */
  readonly byFirstOfTitle: ReadonlyMap<string, readonly string[]>
}

const indexByMap = new WeakMap<Register['commitments'], NameIndex>()

function nameIndex({ commitments }: Register): NameIndex {
  const known = indexByMap.get(commitments)
  // A map that a test or a merge has filled further is read again.
  if (known?.size === commitments.size) return known
  const calledBy = new Map<string, string[]>()
  const byFirstOfTitle = new Map<string, string[]>()
  for (const commitment of commitments.values()) {
    for (const name of new Set(shortAndAliases(commitment).map(foldedName))) remembered(calledBy, name, () => []).push(commitment.id)
    for (const first of new Set(inEveryLanguage(commitment.title).map(firstOfName)))
      remembered(byFirstOfTitle, first, () => []).push(commitment.id)
  }
  const index = {
    size: commitments.size,
    ids: [...commitments.keys()].toSorted(),
    names: [...calledBy.keys()].toSorted(),
    calledBy,
    byFirstOfTitle,
  }
  indexByMap.set(commitments, index)
  return index
}

function calledBy(register: Register): NameIndex['calledBy'] {
  return nameIndex(register).calledBy
}

/** The ids of those with the whole title, folded. */
function titled(register: Register, wanted: string): readonly string[] {
  const ids = nameIndex(register).byFirstOfTitle.get(firstOfName(wanted)) ?? []
  return ids.filter((id) => inEveryLanguage(register.commitments.get(id)?.title ?? '').some((title) => foldedName(title) === wanted))
}

function firstOfName(name: string): string {
  return foldedName(/\S+/.exec(name)?.[0] ?? '')
}

/** Those whose id begins with `prefix`. A search in sorted ids, so that a reply takes as long in a large register. */
function beginningWith(register: Register, prefix: string): Commitment[] {
  const { ids } = nameIndex(register)
  const found: Commitment[] = []
  for (let at = firstFrom(ids, prefix); ids[at]?.startsWith(prefix); at++) {
    const commitment = register.commitments.get(ids[at] ?? '')
    if (commitment) found.push(commitment)
  }
  return found
}
