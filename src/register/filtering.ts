import { lastDayOfMonth, plusDays, weekdayOf } from './days.ts'
import { deadlineOf } from './due.ts'
import { dateAskedOf } from './proposal.ts'
import { allOpen, dueBefore, hasWords, isOpen, mineOf, openOf } from './query.ts'
import type { Register } from './register.ts'
import type { Commitment, Day, Rating } from './schema.ts'

/** In what a commitment may be that people look for. */
export const filterStates = ['overdue', 'open', 'closed', 'unconfirmed', 'waiting', 'unrated', 'continuing', 'undated'] as const
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
  const base = of === undefined ? baseOf(register, filters) : mineOf(register, of)
  if (filters.length === 0) return base
  const ratings = new Set(filters.flatMap((filter) => (filter.by === 'rating' ? [filter.rating] : [])))
  const others = filters.filter(({ by }) => by !== 'rating')
  return base.filter(
    (commitment) =>
      (ratings.size === 0 || (commitment.rating && ratings.has(commitment.rating))) &&
      others.every((filter) => fitsFilter(register, { commitment, filter, today })),
  )
}

function baseOf(register: Register, filters: readonly Filter[]): readonly Commitment[] {
  return isOfOpenOnly(filters) ? allOpen(register) : [...register.commitments.values()]
}

/** Whether they look among what is open, and not for closed ones, nor by words alone. */
export function isOfOpenOnly(filters: readonly Filter[]): boolean {
  const isOfEnded = filters.some((filter) => filter.by === 'state' && filter.state === 'closed')
  const byWords = filters.length > 0 && filters.every(({ by }) => by === 'words')
  return !isOfEnded && !byWords
}

function fitsFilter(register: Register, { commitment, filter, today }: { commitment: Commitment; filter: Filter; today: Day }): boolean {
  const deadline = deadlineOf(commitment.due, register.events)
  const day = deadline.kind === 'dated' ? deadline.day : undefined
  switch (filter.by) {
    case 'state':
      return isInState(register, { commitment, state: filter.state, isOverdue: day !== undefined && day < today })
    case 'rating':
      return commitment.rating === filter.rating
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

function isInState(
  register: Register,
  { commitment, state, isOverdue }: { commitment: Commitment; state: FilterState; isOverdue: boolean },
): boolean {
  const { status, owners, rating, due } = commitment
  switch (state) {
    case 'overdue':
      return isOverdue && isOpen(commitment)
    case 'open':
      return isOpen(commitment)
    case 'closed':
      return !isOpen(commitment)
    case 'unconfirmed':
      return owners.some(({ assumed }) => assumed === true)
    case 'waiting':
      return status === 'closing' || dateAskedOf(register, commitment) !== undefined
    case 'unrated':
      return (rating ?? null) === null
    case 'continuing':
      return due === 'continuing'
    case 'undated':
      return due !== 'continuing' && deadlineOf(due, register.events).kind !== 'dated'
  }
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
