import { isUndoing } from './kinds.ts'
import { isOpen } from './query.ts'
import type { Register } from './register.ts'
import { leadTeams } from './register.ts'
import type { Commitment, EntryOf, LogEntry, Owner } from './schema.ts'
import { effective, endingsOf, inWordsThatStand } from './state.ts'

type Rated = EntryOf<'rated'>

/** A rating of who has handed it over. `heirs`: the teams that lead it in their place; none: whoever is left of their side. */
interface Passed {
  readonly rated: Rated
  readonly heirs: ReadonlySet<string>
}

/**
 * What teams that lead it no more called amber or red, the last first, as long as nobody in their place has rated it since: it counts for no team, and yet
 * nothing has been said that it is over.
 */
export function formerRatings(register: Register, commitment: Commitment): readonly Rated[] {
  const { log = [] } = commitment
  if (!isOpen(commitment) || !log.some(takesAway)) return []
  const leading = leadTeams(register, commitment)
  const sideOf = (team: string): string | undefined => register.teams.get(team)?.party.id
  const inPlaceOf = ({ rated, heirs }: Passed) =>
    leading.filter(({ id, party }) => (heirs.size === 0 ? party.id === sideOf(rated.team ?? '') : heirs.has(id)))
  const ended = commitment.status === 'closing' ? endingsOf(commitment) : undefined
  return passedOn(log, sideOf)
    .filter(({ rated }) => !leading.some(({ id }) => id === rated.team))
    .filter((passed) => inPlaceOf(passed).some(({ party }) => !ended?.has(party.id)))
    .map(({ rated }) => rated)
    .toReversed()
}

/** What hand-overs have passed on, and none of those who got it has rated since. */
function passedOn(log: readonly LogEntry[], sideOf: (team: string) => string | undefined): readonly Passed[] {
  const last = new Map<string, Rated>()
  let passed: readonly Passed[] = []
  for (const entry of inWordsThatStand(effective(log))) {
    if (isUndoing(entry)) continue
    if (entry.kind === 'rated' && entry.team !== undefined) {
      const { team } = entry
      last.set(team, entry)
      passed = passed.filter(({ rated, heirs }) => (heirs.size === 0 ? sideOf(rated.team ?? '') !== sideOf(team) : !heirs.has(team)))
    }
    for (const team of teamsLeaving(entry)) passed = afterLeaving(passed, { team, rated: last.get(team), coming: teamsComing(entry) })
  }
  return passed
}

function afterLeaving(
  passed: readonly Passed[],
  { team, rated, coming }: { readonly team: string; readonly rated: Rated | undefined; readonly coming: readonly string[] },
): readonly Passed[] {
  const heirsOf = ({ heirs }: Passed) => new Set([...[...heirs].filter((each) => each !== team), ...coming])
  const own = rated?.rating === 'amber' || rated?.rating === 'red' ? [{ rated, heirs: new Set(coming) }] : []
  return [
    ...passed
      .filter((each) => each.rated.team !== team)
      .map((each) => (each.heirs.has(team) ? { rated: each.rated, heirs: heirsOf(each) } : each)),
    ...own,
  ]
}

function takesAway(entry: LogEntry): boolean {
  return teamsLeaving(entry).length > 0
}

/** The teams that lead it no more after an entry. */
function teamsLeaving(entry: LogEntry): readonly string[] {
  const coming = teamsComing(entry)
  return leadsAmong(removedBy(entry)).filter((team) => !coming.includes(team))
}

function removedBy(entry: LogEntry): readonly Owner[] {
  return entry.kind === 'assigned' ? entry.removed : entry.kind === 'confirmed' ? (entry.removed ?? []) : []
}

function teamsComing(entry: LogEntry): readonly string[] {
  if (entry.kind === 'assigned') return leadsAmong(entry.added)
  return entry.kind === 'confirmed' && entry.team !== undefined ? [entry.team] : []
}

function leadsAmong(owners: readonly Owner[]): readonly string[] {
  return owners.flatMap(({ team, role }) => (role === 'lead' ? [team] : []))
}
