import { deadlineOf } from './due.ts'
import { everybodyOf } from './people.ts'
import type { Register, Team } from './register.ts'
import type { Commitment, Day } from './schema.ts'

// The same register is asked the same things again and again, so each answer is prepared once, at the first question. A change makes a new register
// object.

export function isOpen(commitment: Commitment): boolean {
  return commitment.status === 'open' || commitment.status === 'closing'
}

export function allOpen(register: Register): readonly Commitment[] {
  return remembered(openByRegister, register, () => [...register.commitments.values()].filter(isOpen))
}

/** The open commitments that a team owes, leading or supporting. */
export function openOf(register: Register, team: string): readonly Commitment[] {
  return (placedByTeam(register).get(team) ?? []).map(({ commitment }) => commitment)
}

/** The open commitments of every team in which the person is a lead or a member, as in the file. */
export function mineOf(register: Register, person: string): readonly Commitment[] {
  const byTeam = placedByTeam(register)
  const placed = new Set(teamsOf(register, person).flatMap((team) => byTeam.get(team.id) ?? []))
  return [...placed].toSorted((a, b) => a.place - b.place).map(({ commitment }) => commitment)
}

/** The open ones with a deadline before `today`. Those continuing, without delay or without a date are never overdue. */
export function overdueOn(register: Register, today: Day): readonly Commitment[] {
  return dueBefore(register, today)
}

/** The open ones with a deadline before `day`, the earliest first; those of one day as in the file. */
export function dueBefore(register: Register, day: Day): readonly Commitment[] {
  const { days, commitments } = openByDeadline(register)
  return commitments.slice(0, firstFrom(days, day))
}

/** All, open or not, with every word somewhere in id, title, text, tags or partners. Case and accents don't matter. */
export function searched(register: Register, words: string): readonly Commitment[] {
  const wanted = [...new Set(folded(words).split(/\s+/))]
  return [...register.commitments.values()].filter((commitment) => {
    const all = remembered(wordsByCommitment, commitment, () => allWords(commitment))
    return wanted.every((word) => all.includes(word))
  })
}

/** The teams in which a person is a lead, a member, or at times the cover of a lead. */
export function teamsOf(register: Register, person: string): readonly Team[] {
  return remembered(teamsByPerson, register.teams, () => byPerson(register.teams)).get(person.toLowerCase()) ?? []
}

export type FoundCommitment =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several'; readonly ids: readonly string[] }
  | { readonly found: 'none' }

/** What an id typed in chat means: that id, else a prefix among the commitments spoken of, else a prefix among the open ones. */
export function findCommitment(register: Register, typed: string, about: readonly string[] = []): FoundCommitment {
  const wanted = folded(typed.trim())
  if (register.commitments.has(wanted)) return { found: 'one', id: wanted }
  if (wanted === '') return { found: 'none' }

  const spokenOf = [...new Set(about)].filter((id) => id.startsWith(wanted) && register.commitments.has(id))
  return oneOrSeveral(spokenOf.length > 0 ? spokenOf : openBeginning(register, wanted))
}

function oneOrSeveral(ids: readonly string[]): FoundCommitment {
  const [first, second] = ids
  if (first === undefined) return { found: 'none' }
  return second === undefined ? { found: 'one', id: first } : { found: 'several', ids }
}

interface Placed {
  readonly place: number
  readonly commitment: Commitment
}

/** In the order of their deadlines: `days[i]` is that of `commitments[i]`. */
interface ByDeadline {
  readonly days: readonly Day[]
  readonly commitments: readonly Commitment[]
}

const openByRegister = new WeakMap<Register, readonly Commitment[]>()
const placedByRegister = new WeakMap<Register, ReadonlyMap<string, readonly Placed[]>>()
const deadlinesByRegister = new WeakMap<Register, ByDeadline>()
const idsByMap = new WeakMap<Register['commitments'], readonly string[]>()
const teamsByPerson = new WeakMap<Register['teams'], ReadonlyMap<string, readonly Team[]>>()
const wordsByCommitment = new WeakMap<Commitment, string>()

function remembered<K extends WeakKey, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}

function placedByTeam(register: Register): ReadonlyMap<string, readonly Placed[]> {
  return remembered(placedByRegister, register, () => {
    const byTeam = new Map<string, Placed[]>()
    allOpen(register).forEach((commitment, place) => {
      const placed = { place, commitment }
      for (const team of new Set(commitment.owners.map((owner) => owner.team))) addTo(byTeam, team, placed)
    })
    return byTeam
  })
}

function openByDeadline(register: Register): ByDeadline {
  return remembered(deadlinesByRegister, register, () => {
    const dated = allOpen(register)
      .flatMap((commitment) => {
        const deadline = deadlineOf(commitment.due, register.events)
        return deadline.kind === 'dated' ? [{ commitment, day: deadline.day }] : []
      })
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    return { days: dated.map(({ day }) => day), commitments: dated.map(({ commitment }) => commitment) }
  })
}

/** The open ones whose id begins with `prefix`. A search in sorted ids, so that a reply takes as long in a large register. */
function openBeginning(register: Register, prefix: string): string[] {
  const known = idsByMap.get(register.commitments)
  // Ids are only ever added to a map, so its size tells whether the sorted ids are still all of them.
  const ids = known?.length === register.commitments.size ? known : [...register.commitments.keys()].toSorted()
  idsByMap.set(register.commitments, ids)

  const found: string[] = []
  for (let at = firstFrom(ids, prefix); ids[at]?.startsWith(prefix); at++) {
    const commitment = register.commitments.get(ids[at] ?? '')
    if (commitment && isOpen(commitment)) found.push(commitment.id)
  }
  return found
}

/** In a sorted list, the place of the first that is not before `from`. */
function firstFrom(sorted: readonly string[], from: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < from) low = middle + 1
    else high = middle
  }
  return low
}

function byPerson(teams: Register['teams']): Map<string, Team[]> {
  const found = new Map<string, Team[]>()
  for (const team of teams.values())
    for (const person of new Set(everybodyOf(team).map((each) => each.toLowerCase()))) addTo(found, person, team)
  return found
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function allWords({ id, title, text, tags, partners }: Commitment): string {
  return folded([id, title, text ?? '', ...(tags ?? []), ...(partners ?? [])].join(' '))
}

/** Lower case, without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
