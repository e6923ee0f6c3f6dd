import { nameInRegister } from '../register/addressee.ts'
import type { Counts } from '../register/counts.ts'
import { countsOf } from '../register/counts.ts'
import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { samePerson } from '../register/people.ts'
import { allOpen, mineOf, openOf, teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isLedBy, isSecretariat } from '../register/register.ts'
import type { Absence, Commitment, Day, Instant } from '../register/schema.ts'
import { endingsOf, standingRating } from '../register/state.ts'
import type { Suggestion } from '../register/suggestion.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import { byUrgency } from '../register/urgency.ts'
import type { HomeNarrowing, NarrowedHome } from './home-narrowing.ts'
import { leftFor, unconfirmedAmong } from './left.ts'
import { silentSince } from './poll-result.ts'

/** What somebody finds on their Home tab, by ids; each commitment stands in the first part that it belongs to. */
export interface HomeContent {
  /** Waits for the agreement of their side. */
  readonly agreement: readonly string[]
  /** They are asked whether it is theirs. */
  readonly owner: readonly string[]
  /** Their teams lead it, and it is overdue. */
  readonly overdue: readonly string[]
  /** Their teams lead it, and it is due today. */
  readonly today: readonly string[]
  /** What else their teams owe, what presses most first. */
  readonly owed: readonly string[]
  /** The open ones of others. */
  readonly others: number
  /** Their own absences from today on, if the register names them. */
  readonly absences?: readonly Absence[]
  /** For the secretariat. */
  readonly whole?: WholeRegister
}

/** The next message to somebody: when, and about which commitments. */
export interface ComingMessage {
  /** A team, or the secretariat. */
  readonly to: string
  readonly at: Instant
  readonly ids: readonly string[]
}

/** What is on the tab beside what the register says. */
export interface HomeBeside {
  readonly narrowing?: HomeNarrowing
  /** What the list is narrowed to, if it is. */
  readonly narrowed?: NarrowedHome
  readonly coming?: readonly ComingMessage[]
  /** For the secretariat: the faults by which the register can't be read or written now, a line each, and what leads propose. */
  readonly faults?: { readonly kind: 'file broken' | 'file unwritable'; readonly lines: readonly string[] } | undefined
  readonly proposals?: readonly Suggestion[]
  /** For the secretariat: who has left, and which channels are lost, as it was told. */
  readonly troubles?: readonly ReachTrouble[]
}

/** How the whole register stands. */
export interface WholeRegister {
  readonly counts: Counts
  /** What each side leads: one that two sides lead counts for both. */
  readonly sides: readonly { readonly party: string; readonly counts: Counts; readonly red: number }[]
  readonly red: readonly string[]
  /** By team, what it has not confirmed. */
  readonly unconfirmed: ReadonlyMap<string, readonly string[]>
  /** By team, of what it leads what it has said nothing of for four weeks. */
  readonly silent: ReadonlyMap<string, readonly string[]>
}

const silentDays = 28

export function homeContent(register: Register, person: string, today: Day): HomeContent {
  const teams = teamsOf(register, person)
  const left = teams.map((team) => leftFor(register, team, undefined))
  const agreement = unique(left.flatMap((each) => each.agreement))
  const owner = unique(left.flatMap((each) => each.owner)).filter((id) => !agreement.includes(id))
  const above = new Set([...agreement, ...owner])
  const mine = byUrgency(register, mineOf(register, person), today).filter(({ id }) => !above.has(id))
  // A side that has said that it is done waits for the other one.
  const isStillOwed = (commitment: Commitment) => {
    const endings = endingsOf(commitment)
    return teams.some((team) => isLedBy(commitment, team.id) && !endings.has(team.party.id))
  }
  const parts = Map.groupBy(mine, (commitment) => {
    const deadline = deadlineOf(commitment.due, register.events)
    if (deadline.kind !== 'dated' || deadline.day > today || !isStillOwed(commitment)) return 'owed'
    return deadline.day === today ? 'today' : 'overdue'
  })
  const idsOf = (part: 'overdue' | 'today' | 'owed') => (parts.get(part) ?? []).map(({ id }) => id)
  return {
    agreement,
    owner,
    overdue: idsOf('overdue'),
    today: idsOf('today'),
    owed: idsOf('owed'),
    others: allOpen(register).length - above.size - mine.length,
    ...(nameInRegister(register, person) === undefined
      ? {}
      : { absences: register.absences.filter((each) => samePerson(each.person, person) && each.to >= today) }),
    ...(isSecretariat(register, person) ? { whole: wholeRegisterFor(register, today) } : {}),
  }
}

function wholeRegisterFor(register: Register, today: Day): WholeRegister {
  const open = allOpen(register)
  const isRed = (commitment: Commitment) => standingRating(register, commitment) === 'red'
  const sides = [...register.parties.keys()].map((party) => {
    const teams = [...register.teams.values()].filter((team) => team.party.id === party)
    const led = [...new Set(teams.flatMap((team) => openOf(register, team.id).filter((each) => isLedBy(each, team.id))))]
    return { party, counts: countsOf(register, led, today), red: led.filter(isRed).length }
  })
  return {
    counts: countsOf(register, open, today),
    sides: sides.length > 1 ? sides : [],
    red: byUrgency(register, open.filter(isRed), today).map(({ id }) => id),
    unconfirmed: unconfirmedAmong(register),
    silent: silentSince(register, { since: plusDays(today, -silentDays) }),
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
