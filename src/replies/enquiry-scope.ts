import { dayIn } from '../register/calendar.ts'
import { plusDays, weekdayOf } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { isUnclear } from '../register/kinds.ts'
import { allOpen, isOpen, mineOf, openOf, teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day, LogEntry, Rating } from '../register/schema.ts'
import { standingRating, standingRatings } from '../register/state.ts'
import { statementsOf } from '../register/statements.ts'
import { byUrgency } from '../register/urgency.ts'
import type { Enquiry } from './enquiry.ts'
import type { SideAsked } from './enquiry-names.ts'

/** The teams whose words are asked for: of "the others", all owners of another side than the asker's. */
export function teamsAsked(register: Register, { side, owners, by }: { side: SideAsked; owners: readonly string[]; by: string }): string[] {
  if (side.is === 'teams') return owners.filter((team) => side.teams.includes(team))
  if (side.is === 'own') return owners.filter((team) => teamsOf(register, by).some(({ id }) => id === team))
  const own = new Set(teamsOf(register, by).map(({ party }) => party.id))
  const foreign = owners.filter((team) => !own.has(register.teams.get(team)?.party.id ?? ''))
  return foreign.length > 0 ? foreign : owners.filter((team) => !teamsOf(register, by).some(({ id }) => id === team))
}

/** The first day of what "what has changed?" asks after. */
export function sinceDay({ daysBack = 7, sinceWeekday }: Enquiry, today: Day): Day {
  return plusDays(today, sinceWeekday === undefined ? -daysBack : -((weekdayOf(today) - sinceWeekday + 7) % 7 || 7))
}

/** What was said or done of a commitment since a day, the oldest first, but what was not understood. */
export function changesSince({ timezone }: Register, commitment: Commitment, since: Day): LogEntry[] {
  // A day is over later in some zones than in others.
  if ((commitment.log?.at(-1)?.at ?? '') < plusDays(since, -1)) return []
  return statementsOf(commitment).filter((entry) => !isUnclear(entry) && dayIn(timeOf(entry.at), timezone) >= since)
}

interface AskedBy {
  readonly today: Day
  readonly by: string
}

/** Of a question without a name, the commitments that it can mean, those that press most first. */
export function idsAsked(register: Register, enquiry: Enquiry, { today, by }: AskedBy): readonly string[] {
  const { asks, ids, isNamed } = enquiry
  if (asks === 'next deadline') return nextDue(register, enquiry, { today, by })
  // Somebody who owes nothing and answers no message asks of the whole register.
  const owed = asks === 'how' && !isNamed && enquiry.side?.is === 'teams' ? enquiry.side.teams : undefined
  if (owed) return byUrgency(register, openOfTeams(register, owed), today).map(({ id }) => id)
  const known = ids.length === 0 && !isNamed ? wholeOf(register, asks) : ids.flatMap((id) => register.commitments.get(id) ?? [])
  if (isNamed || asks === 'which' || (known.length < 2 && asks !== 'changed')) return known.map(({ id }) => id)
  const fitting = known.filter((commitment) => mayBeMeant(register, commitment, { enquiry, by, today }))
  const meant = fitting.length > 0 || onlyFitting.has(asks) ? fitting : known
  return byUrgency(register, meant, today).map(({ id }) => id)
}

function openOfTeams(register: Register, teams: readonly string[]): readonly Commitment[] {
  return [...new Set(teams.flatMap((team) => openOf(register, team)))]
}

/** What has ended has changed, too. */
function wholeOf(register: Register, asks: Enquiry['asks']): readonly Commitment[] {
  return asks === 'changed' ? [...register.commitments.values()] : allOpen(register)
}

/** What is asked of those alone of which there is something to say. */
const onlyFitting: ReadonlySet<Enquiry['asks']> = new Set<Enquiry['asks']>(['why', 'other side', 'ending', 'moved', 'changed'])

function mayBeMeant(register: Register, commitment: Commitment, { enquiry, by, today }: AskedBy & { enquiry: Enquiry }): boolean {
  const { asks, rating, side } = enquiry
  if (asks === 'why') return ratingsTold(register, commitment).some((each) => (rating === undefined ? isTroubled(each) : each === rating))
  if (asks === 'ending') return commitment.status !== 'open'
  if (asks === 'changed') return changesSince(register, commitment, sinceDay(enquiry, today)).length > 0
  if (asks === 'moved') return statementsOf(commitment).some(({ kind }) => kind === 'dated')
  if (asks === 'other side') {
    const { owners, log = [] } = commitment
    const teams = teamsAsked(register, { side: side ?? { is: 'others' }, owners: owners.map(({ team }) => team), by })
    return log.some(({ team }) => team !== undefined && teams.includes(team))
  }
  return asks !== 'when' || deadlineOf(commitment.due, register.events).kind === 'dated'
}

/** What is due first from today on of what the asker's teams owe; of who owes nothing, of what is spoken of, or of all. */
function nextDue(register: Register, { ids }: Enquiry, { today, by }: AskedBy): string[] {
  const mine = mineOf(register, by)
  const spokenOf = ids.length > 0 ? ids.flatMap((id) => register.commitments.get(id) ?? []) : allOpen(register)
  const all = mine.length > 0 ? mine : spokenOf
  const dated = all.flatMap((commitment) => {
    const deadline = deadlineOf(commitment.due, register.events)
    return isOpen(commitment) && deadline.kind === 'dated' && deadline.day >= today ? [{ id: commitment.id, day: deadline.day }] : []
  })
  const first = dated.map(({ day }) => day).toSorted()[0]
  return dated.filter(({ day }) => day === first).map(({ id }) => id)
}

/** Its own colour, and what each team last said of it: a team in support may tell why it is red, though only that of the leads counts. */
function ratingsTold(register: Register, commitment: Commitment): (Rating | null)[] {
  return [standingRating(register, commitment), ...[...standingRatings(register, commitment).values()].map(({ rating }) => rating)]
}

function isTroubled(rating: Rating | null): boolean {
  return rating === 'red' || rating === 'amber'
}
