import { dayIn } from './calendar.ts'
import { timeOf } from './instant.ts'
import { pointsBack, saidBy } from './kinds.ts'
import { samePerson, standsIn } from './people.ts'
import type { Register, Team } from './register.ts'
import { isSecretariat, leadTeams } from './register.ts'
import type { Commitment, EntryOf, Instant, LogEntry } from './schema.ts'
import { effective } from './state.ts'

/** What happens by itself is written down under this name. */
export const relance = 'relance'

/** For whom something is said. No team: for the secretariat, or by Relance itself. `may`: whether they may do what they ask for. */
export interface Speaker {
  readonly team?: Team
  readonly may: boolean
}

/**
 * Who speaks in an entry: of the owning teams that the person is of, one for which they may do it; the one that the entry names (the thread's)
 * first, then one that leads. The secretariat speaks for itself where it is of none. Nothing: they have no part in it.
 */
export function speakerOf(register: Register, commitment: Commitment, entry: LogEntry): Speaker | undefined {
  if (entry.by === relance) return withTeam(entry.team === undefined ? undefined : register.teams.get(entry.team), true)
  if (pointsBack(entry)) return takerBack(register, commitment, entry)

  const teams = teamsFor(register, commitment, entry)
  const team = teams.find((each) => isAllowed(register, commitment, entry, each))
  if (team) return withTeam(team, true)
  if (isSecretariat(register, entry.by)) return { may: true }
  return teams[0] && withTeam(teams[0], false)
}

/** Who may do what an entry asks for, the secretariat aside. */
export function whoMay(register: Register, commitment: Commitment, entry: LogEntry, team?: Team): string[] {
  const teams = team && entry.kind === 'confirmed' ? [team] : leadTeams(register, commitment)
  return [...new Set(teams.flatMap((each) => each.leads))]
}

/** The entry that an entry takes back or amends, where it still has an effect. */
export function entryPointedAt(log: readonly LogEntry[], of: Instant): LogEntry | undefined {
  const target = effective(log).find((each) => each.at === of)
  return target && !pointsBack(target) ? target : undefined
}

type TakingBack = Extract<LogEntry, { of: Instant }>

/** The author, a lead of the team that it was said for, or the secretariat; a hand-over is taken back by those who no longer owe it. */
function takerBack(register: Register, commitment: Commitment, entry: TakingBack): Speaker | undefined {
  const target = entryPointedAt(commitment.log ?? [], entry.of)
  const saidFor = target?.team === undefined ? undefined : register.teams.get(target.team)
  const team = saidFor && isOf(saidFor, entry) ? saidFor : undefined
  if (target && (samePerson(target.by, entry.by) || (team && isLead(team, entry)))) return withTeam(team, true)
  if (isSecretariat(register, entry.by)) return { may: true }
  const [other] = teamsFor(register, commitment, entry)
  return other && withTeam(other, false)
}

/** The owning teams that the person is of, in the order in which they are spoken for. */
function teamsFor(register: Register, commitment: Commitment, entry: LogEntry): Team[] {
  const rank = ({ team, isLeading }: { team: Team; isLeading: boolean }): number => {
    if (team.id === entry.team) return 0
    if (isLeading) return isLead(team, entry) ? 1 : 2
    return 3
  }
  return commitment.owners
    .map((owner) => ({ team: register.teams.get(owner.team), isLeading: owner.role === 'lead' }))
    .flatMap(({ team, isLeading }) => (team && isOf(team, entry) ? [{ team, isLeading }] : []))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ team }) => team)
}

/** Whether the person may say it for an owning team of theirs. */
function isAllowed(register: Register, commitment: Commitment, entry: LogEntry, team: Team): boolean {
  const isLeading = commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')
  if (entry.kind === 'assigned' && !mayHandOver(register, entry, team, isLeading)) return false
  switch (saidBy(entry)) {
    case 'members':
      return true
    case 'leads':
      return isLead(team, entry)
    case 'leads of leading teams':
      return isLeading && isLead(team, entry)
    case 'nobody':
      return false
  }
}

/** One side does not hand over what the other owes, and a supporting team makes nobody lead. */
function mayHandOver(register: Register, { added, removed }: EntryOf<'assigned'>, team: Team, isLeading: boolean): boolean {
  if (isLeading) return removed.every((owner) => register.teams.get(owner.team)?.party.id === team.party.id)
  return removed.every((owner) => owner.team === team.id) && added.every((owner) => owner.role === 'support')
}

/** A lead, or who stands in for one on the local day of the entry. */
function isLead(team: Team, { by, at }: LogEntry): boolean {
  return team.leads.some((lead) => samePerson(lead, by)) || standsIn(team, by, dayIn(timeOf(at), team.party.timezone))
}

function isOf(team: Team, entry: LogEntry): boolean {
  return isLead(team, entry) || team.members.some((member) => samePerson(member, entry.by))
}

function withTeam(team: Team | undefined, may: boolean): Speaker {
  return team ? { team, may } : { may }
}
