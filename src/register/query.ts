import { deadlineOf } from './due.ts'
import { isKeyed } from './keyed.ts'
import { folded, namesOfCommitment } from './names.ts'
import { everybodyOf, foldedPerson, samePerson } from './people.ts'
import type { Register, Team } from './register.ts'
import type { Commitment, Day } from './schema.ts'

// The same register is asked the same things again and again, so each answer is prepared once, at the first question. A change makes a new register
// object; what is prepared for its commitments is then brought up to it, and not made anew.

export function isOpen(commitment: Commitment): boolean {
  return commitment.status === 'open' || commitment.status === 'closing'
}

export function allOpen(register: Register): readonly Commitment[] {
  return remembered(openByRegister, register, () => [...register.commitments.values()].filter(isOpen))
}

/** The open commitments that a team owes, leading or supporting. */
export function openOf(register: Register, team: string): readonly Commitment[] {
  return remembered(answersFor(register).openOf, team, () => {
    const { known, byTeam } = openIndex(register)
    return at(known, byTeam.get(team) ?? [])
  })
}

/** The open commitments of every team in which the person is a lead or a member, as in the file. */
export function mineOf(register: Register, person: string): readonly Commitment[] {
  return remembered(answersFor(register).mineOf, person.toLowerCase(), () => {
    const { known, byTeam } = openIndex(register)
    const [places = [], ...more] = teamsOf(register, person).map((team) => byTeam.get(team.id) ?? [])
    return at(known, more.length === 0 ? places : [...new Set([places, ...more].flat())].toSorted((a, b) => a - b))
  })
}

/** The open ones with a deadline before `today`. Those continuing, without delay or without a date are never overdue. */
export function overdueOn(register: Register, today: Day): readonly Commitment[] {
  return dueBefore(register, today)
}

/** The open ones with a deadline before `day`, the earliest first; those of one day as in the file. */
export function dueBefore(register: Register, day: Day): readonly Commitment[] {
  return remembered(answersFor(register).dueBefore, day, () => {
    const { known, byDay, onEvents } = openIndex(register)
    const dated = [...byDay].flatMap(([due, places]) => (due < day ? places.map((place) => ({ due, place })) : []))
    const hanging = onEvents.flatMap((place) => {
      const deadline = deadlineOf(known[place]?.due, register.events)
      return deadline.kind === 'dated' && deadline.day < day ? [{ due: deadline.day, place }] : []
    })
    const inOrder = [...dated, ...hanging].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.place - b.place))
    return at(
      known,
      inOrder.map(({ place }) => place),
    )
  })
}

/** All, open or not, with every word somewhere in id, names, text, tags or partners. Case and accents don't matter. */
export function searched(register: Register, words: string): readonly Commitment[] {
  return [...register.commitments.values()].filter((commitment) => hasWords(commitment, words))
}

/** Whether every word stands somewhere in its id, names, text, tags or partners. */
export function hasWords(commitment: Commitment, words: string): boolean {
  const all = remembered(wordsByCommitment, commitment, () => allWords(commitment))
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** The teams in which a person is a lead or a member, then those in which they are at times the cover of a lead. */
export function teamsOf(register: Register, person: string): readonly Team[] {
  return remembered(teamsByPerson, register.teams, () => byPerson(register.teams)).get(foldedPerson(person)) ?? []
}

/** What was asked of one register object. */
interface Answers {
  readonly openOf: Map<string, readonly Commitment[]>
  readonly mineOf: Map<string, readonly Commitment[]>
  readonly dueBefore: Map<Day, readonly Commitment[]>
}

const openByRegister = new WeakMap<Register, readonly Commitment[]>()
const answersByRegister = new WeakMap<Register, Answers>()
const indexByMap = new WeakMap<Register['commitments'], OpenIndex>()
const teamsByPerson = new WeakMap<Register['teams'], ReadonlyMap<string, readonly Team[]>>()
const wordsByCommitment = new WeakMap<Commitment, string>()

/** Where an answer is kept. */
interface Remembered<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What was made for a key, made once as long as the key lives. */
export function remembered<K, V>(cache: Remembered<K, V>, key: K, make: () => V): V {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}

function answersFor(register: Register): Answers {
  return remembered(answersByRegister, register, () => ({ openOf: new Map(), mineOf: new Map(), dueBefore: new Map() }))
}

/** The open commitments by their teams and their days, as places in the order of the file, lowest first. */
interface OpenIndex {
  /** All commitments, open or not, that the index was made of. */
  readonly known: Commitment[]
  readonly byTeam: Map<string, number[]>
  readonly byDay: Map<Day, number[]>
  /** Those whose day is that of an event, and moves with it. */
  readonly onEvents: number[]
}

/**
 * A change replaces one commitment in the map and leaves all others the same objects, so a walk finds it: a millisecond for 100,000, where an index
 * made anew takes fifty.
 */
function openIndex(register: Register): OpenIndex {
  const index = remembered(indexByMap, register.commitments, () => ({ known: [], byTeam: new Map(), byDay: new Map(), onEvents: [] }))
  let place = 0
  for (const commitment of register.commitments.values()) {
    const before = index.known[place]
    if (commitment !== before) {
      if (before) takeOut(index, before, place)
      putIn(index, commitment, place)
      index.known[place] = commitment
    }
    place++
  }
  return index
}

function putIn(index: OpenIndex, commitment: Commitment, place: number): void {
  for (const list of listsOf(index, commitment)) {
    const last = list.at(-1)
    if (last === undefined || last < place) list.push(place)
    else list.splice(firstFrom(list, place), 0, place)
  }
}

function takeOut(index: OpenIndex, commitment: Commitment, place: number): void {
  for (const list of listsOf(index, commitment)) list.splice(firstFrom(list, place), 1)
}

/** The lists that an open commitment stands in. */
function listsOf({ byTeam, byDay, onEvents }: OpenIndex, commitment: Commitment): number[][] {
  if (!isOpen(commitment)) return []
  const { owners, due } = commitment
  const teams = owners.length === 1 ? owners : [...new Map(owners.map((owner) => [owner.team, owner])).values()]
  const lists = teams.map(({ team }) => remembered(byTeam, team, () => []))
  if (isKeyed(due)) return [...lists, onEvents]
  const deadline = deadlineOf(due, noEvents)
  return deadline.kind === 'dated' ? [...lists, remembered(byDay, deadline.day, () => [])] : lists
}

const noEvents: Register['events'] = new Map()

function at(commitments: readonly Commitment[], places: readonly number[]): Commitment[] {
  return places.map((place) => commitments[place]).filter((commitment) => commitment !== undefined)
}

/** In a sorted list, the place of the first that is not before `from`. */
export function firstFrom<T extends string | number>(sorted: readonly T[], from: T): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}

function byPerson(teams: Register['teams']): Map<string, Team[]> {
  const found = new Map<string, Team[]>()
  const put = (team: Team, people: readonly string[]) => {
    for (const person of new Set(people.map(foldedPerson))) if (!found.get(person)?.includes(team)) addTo(found, person, team)
  }
  for (const team of teams.values()) put(team, [...team.leads, ...team.members])
  for (const team of teams.values()) put(team, everybodyOf(team))
  return found
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function allWords(commitment: Commitment): string {
  const { id, text = '', tags = [], partners = [] } = commitment
  return folded([id, ...namesOfCommitment(commitment), text, ...tags, ...partners].join(' '))
}

/** Whether what was said for a team was said by somebody of another one: a lead above it, to whom its silence was told. */
export function isSaidFromAbove({ teams }: Register, id: string, by: string): boolean {
  const isOneOf = (team: Team) => everybodyOf(team).some((each) => samePerson(each, by))
  const own = teams.get(id)
  return own !== undefined && !isOneOf(own) && [...teams.values()].some(isOneOf)
}
