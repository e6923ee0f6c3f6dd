import { lastDayOfMonth, plusDays, weekdayOf } from './days.ts'
import { deadlineOf } from './due.ts'
import { isMove } from './kinds.ts'
import { dateAskedOf } from './proposal.ts'
import { allOpen, dueBefore, hasWords, isOpen, mineOf, openOf, teamsOf } from './query.ts'
import type { Register, Team } from './register.ts'
import { leadingParties } from './register.ts'
import type { Commitment, Day, Rating } from './schema.ts'
import { snoozesOn } from './snooze.ts'
import { endingsOf, standingRating } from './state.ts'
import { statementsOf } from './statements.ts'

/** In what a commitment may be that people look for. */
export const filterStates = [
  'overdue',
  'open',
  'closed',
  'unconfirmed',
  'waiting',
  'unrated',
  'continuing',
  'undated',
  'without delay',
  'moved',
  'snoozed',
] as const
export type FilterState = (typeof filterStates)[number]

/** One thing that a list is narrowed to. */
export type Filter =
  | { readonly by: 'state'; readonly state: FilterState }
  | { readonly by: 'rating'; readonly rating: Rating }
  | { readonly by: 'side'; readonly party: string }
  | { readonly by: 'team'; readonly team: string }
  /** Due on a day before this one, or with `event` on the event, whenever that is. */
  | { readonly by: 'before'; readonly day: Day }
  | { readonly by: 'until'; readonly day: Day }
  | { readonly by: 'between'; readonly first: Day; readonly last: Day }
  | { readonly by: 'event'; readonly event: string }
  | { readonly by: 'words'; readonly words: string }

interface Narrowing {
  readonly filters: readonly Filter[]
  /** Only what this person's teams owe. */
  readonly of?: string
  readonly today: Day
}

/** What fits all filters; of several ratings, one of them. Open ones, unless closed ones are asked for or it is looked for by words alone. */
export function filtered(register: Register, { filters, of, today }: Narrowing): readonly Commitment[] {
  const [only, second] = filters
  // These have their answers prepared.
  if (of === undefined && second === undefined) {
    if (only === undefined) return allOpen(register)
    if (only.by === 'team') return openOf(register, only.team)
    if (only.by === 'before') return dueBefore(register, only.day)
  }
  const base = of === undefined ? baseOf(register, filters) : ownOf(register, of, filters)
  if (filters.length === 0) return base
  const ratings = new Set(filters.flatMap((filter) => (filter.by === 'rating' ? [filter.rating] : [])))
  const others = filters.filter(({ by }) => by !== 'rating')
  const asked = teamsOfFilters(register, filters)
  const isRatedSo = (commitment: Commitment) => {
    const rating = standingRating(register, commitment)
    return rating !== null && ratings.has(rating)
  }
  return base.filter(
    (commitment) =>
      (ratings.size === 0 || isRatedSo(commitment)) && others.every((filter) => fitsFilter(register, { commitment, filter, today, asked })),
  )
}

function baseOf(register: Register, filters: readonly Filter[]): readonly Commitment[] {
  return isOfOpenOnly(filters) ? allOpen(register) : [...register.commitments.values()]
}

/** What the teams of a person owe, and what they have owed where closed ones are asked for. */
function ownOf(register: Register, person: string, filters: readonly Filter[]): readonly Commitment[] {
  if (isOfOpenOnly(filters)) return mineOf(register, person)
  const teams = new Set(teamsOf(register, person).map(({ id }) => id))
  return [...register.commitments.values()].filter(({ owners }) => owners.some(({ team }) => teams.has(team)))
}

/** Whether they look among what is open, and not for closed ones, nor by words alone. */
export function isOfOpenOnly(filters: readonly Filter[]): boolean {
  const isOfEnded = filters.some((filter) => filter.by === 'state' && filter.state === 'closed')
  const byWords = filters.length > 0 && filters.every(({ by }) => by === 'words')
  return !isOfEnded && !byWords
}

/** The teams that the filters name, by themselves or by their side; undefined if they name none. */
function teamsOfFilters(register: Register, filters: readonly Filter[]): readonly Team[] | undefined {
  if (!filters.some(({ by }) => by === 'team' || by === 'side')) return undefined
  const isNamed = (team: Team) =>
    filters.some((filter) => (filter.by === 'team' && filter.team === team.id) || (filter.by === 'side' && filter.party === team.party.id))
  return [...register.teams.values()].filter(isNamed)
}

interface Fitting {
  readonly commitment: Commitment
  readonly today: Day
  /** The teams and sides whose state is asked for: "unconfirmed PAF" is what PAF has not confirmed, and "waiting France" what waits for the answer of France. */
  readonly asked: readonly Team[] | undefined
}

function fitsFilter(register: Register, { filter, ...fitting }: Fitting & { filter: Filter }): boolean {
  const { commitment } = fitting
  const deadline = deadlineOf(commitment.due, register.events)
  const day = deadline.kind === 'dated' ? deadline.day : undefined
  switch (filter.by) {
    case 'state':
      return isInState(register, filter.state, fitting)
    case 'rating':
      return standingRating(register, commitment) === filter.rating
    case 'side':
      return commitment.owners.some(({ team }) => register.teams.get(team)?.party.id === filter.party)
    case 'team':
      return commitment.owners.some(({ team }) => team === filter.team)
    case 'before':
      return day !== undefined && day < filter.day
    case 'until':
      return day !== undefined && day <= filter.day
    case 'between':
      return day !== undefined && filter.first <= day && day <= filter.last
    case 'event':
      return typeof commitment.due === 'object' && commitment.due?.event === filter.event
    case 'words':
      return hasWords(commitment, filter.words)
  }
}

function isInState(register: Register, state: FilterState, { commitment, today, asked }: Fitting): boolean {
  const { owners, rating, due } = commitment
  const deadline = deadlineOf(due, register.events)
  const isAsked = (id: string | undefined) => id === undefined || (asked?.some((team) => team.id === id) ?? true)
  switch (state) {
    case 'overdue':
      return deadline.kind === 'dated' && deadline.day < today && isOpen(commitment)
    case 'open':
      return isOpen(commitment)
    case 'closed':
      return !isOpen(commitment)
    case 'unconfirmed':
      return owners.some(({ assumed, team }) => assumed === true && isAsked(team))
    case 'waiting':
      return waitsFor(register, commitment).some((party) => asked?.some((team) => team.party.id === party) ?? true)
    case 'unrated':
      return (rating ?? null) === null
    case 'continuing':
      return due === 'continuing'
    case 'undated':
      return due !== 'continuing' && deadline.kind !== 'dated'
    case 'without delay':
      return due === 'without delay'
    case 'moved':
      return statementsOf(commitment).some(isMove)
    case 'snoozed':
      return isOpen(commitment) && snoozesOn(commitment, today).some(({ team }) => isAsked(team))
  }
}

/** The sides that have still to agree to an ending or a date. */
function waitsFor(register: Register, commitment: Commitment): readonly string[] {
  const forDate = dateAskedOf(register, commitment)?.waitingFor ?? []
  if (commitment.status !== 'closing') return forDate
  const ended = endingsOf(commitment)
  return [...forDate, ...leadingParties(register, commitment).filter((party) => !ended.has(party))]
}

/** The days of a time that people name from today on. */
export type Period = 'today' | 'tomorrow' | 'this week' | 'next week' | 'this month' | 'next month'

export const periods: readonly Period[] = ['today', 'tomorrow', 'this week', 'next week', 'this month', 'next month']

export function periodDays(period: Period, today: Day): { first: Day; last: Day } {
  const monday = plusDays(today, 1 - weekdayOf(today))
  const [thisMonth, nextMonth] = [monthOfDay(today), monthOfDay(plusDays(monthOfDay(today).last, 1))]
  switch (period) {
    case 'today':
      return { first: today, last: today }
    case 'tomorrow':
      return { first: plusDays(today, 1), last: plusDays(today, 1) }
    case 'this week':
      return { first: monday, last: plusDays(monday, 6) }
    case 'next week':
      return { first: plusDays(monday, 7), last: plusDays(monday, 13) }
    case 'this month':
      return thisMonth
    case 'next month':
      return nextMonth
  }
}

function monthOfDay(day: Day): { first: Day; last: Day } {
  const last = lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  return { first: plusDays(last, 1 - Number(last.slice(8))), last }
}
