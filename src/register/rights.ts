import { dayIn } from './calendar.ts'
import { timeOf } from './instant.ts'
import { pointsBack, saidBy } from './kinds.ts'
import { actingLeads, samePerson, standsIn } from './people.ts'
import type { Register, Team } from './register.ts'
import { isSecretariat, leadTeams } from './register.ts'
import type { Commitment, Day, EntryOf, Instant, LogEntry } from './schema.ts'
import { effective } from './state.ts'

// Who may do what: everything that somebody may do and somebody else may not.

/** What happens by itself is written down under this name. */
export const relance = 'relance'

/** Whether somebody may do it, and who may. */
export interface Right {
  readonly allowed: boolean
  readonly may: readonly string[]
}

/** Who asks to do something, and when: a stand-in may on the local days of an absence alone. */
interface Asker {
  readonly by: string
  readonly at: string
}

/** For whom something is said. No team: for the secretariat, or by Relance itself. */
export interface Speaker extends Right {
  readonly team?: Team
}

/**
 * Who speaks in an entry: of the owning teams that the person is of, one for which they may do it; the one that the entry names (the thread's)
 * first, then one that leads. The secretariat speaks for itself where it is of none. Nothing: they have no part in it.
 */
export function speakerOf(register: Register, commitment: Commitment, entry: LogEntry): Speaker | undefined {
  const speaking = pointsBack(entry) ? takingBack(register, commitment, entry) : saying(register, commitment, entry)
  return speaking && { ...speaking, may: whoMay(register, commitment, { entry, ...speaking }) }
}

/** Who may do what an entry asks for, the secretariat aside. */
export function whoMay(
  register: Register,
  commitment: Commitment,
  { entry, team }: { entry: LogEntry; team?: Team | undefined },
): string[] {
  const teams = team && entry.kind === 'confirmed' ? [team] : leadTeams(register, commitment)
  return [...new Set(teams.flatMap((each) => each.leads))]
}

/** Asking one team of everything it owes, beside its own days: a lead of it, or a stand-in on that day; the secretariat. */
export function mayPoll(register: Register, asker: Asker, team: Team): Right {
  const may = [...team.leads, ...actingLeads(team, localDay(team, asker)), ...register.secretariat.members]
  return { allowed: isLead(team, asker) || isSecretariat(register, asker.by), may: [...new Set(may)] }
}

/** Seeing what will be posted to everybody. */
export function mayPreview(register: Register, asker: Pick<Asker, 'by'>): Right {
  return ofSecretariat(register, asker)
}

/** Putting entries back that vanished from the file. */
export function mayPutBack(register: Register, asker: Pick<Asker, 'by'>): Right {
  return ofSecretariat(register, asker)
}

/** Dating an event, calling it held, and taking that back. */
export function mayDateEvent(register: Register, asker: Pick<Asker, 'by'>): Right {
  const { allowed, may } = ofSecretariat(register, asker)
  return { allowed: allowed || asker.by === relance, may }
}

function ofSecretariat(register: Register, { by }: Pick<Asker, 'by'>): Right {
  return { allowed: isSecretariat(register, by), may: register.secretariat.members }
}

/** The entry that an entry takes back or amends, where it still has an effect. */
export function entryPointedAt(log: readonly LogEntry[], of: Instant): LogEntry | undefined {
  const target = effective(log).find((each) => each.at === of)
  return target && !pointsBack(target) ? target : undefined
}

type PointingBack = Extract<LogEntry, { of: Instant }>

type Speaking = Omit<Speaker, 'may'>

function saying(register: Register, commitment: Commitment, entry: LogEntry): Speaking | undefined {
  if (entry.by === relance) return itself(register, entry)
  const teams = teamsFor(register, commitment, entry)
  const team = teams.find((each) => isAllowed(register, commitment, { entry, team: each }))
  if (team) return { team, allowed: true }
  return isSecretariat(register, entry.by) ? { allowed: true } : refusedFor(teams)
}

/** The author, a lead of the team that it was said for, or the secretariat; a hand-over is taken back by those who no longer owe it. */
function takingBack(register: Register, commitment: Commitment, entry: PointingBack): Speaking | undefined {
  if (entry.by === relance) return itself(register, entry)
  const target = entryPointedAt(commitment.log ?? [], entry.of)
  const saidFor = target?.team === undefined ? undefined : register.teams.get(target.team)
  const team = saidFor && isOf(saidFor, entry) ? saidFor : undefined
  if (team && isLead(team, entry)) return { team, allowed: true }
  if (target && samePerson(target.by, entry.by)) return team ? { team, allowed: true } : { allowed: true }
  return isSecretariat(register, entry.by) ? { allowed: true } : refusedFor(teamsFor(register, commitment, entry))
}

/** Relance needs no right. */
function itself(register: Register, { team: id }: LogEntry): Speaking {
  const team = id === undefined ? undefined : register.teams.get(id)
  return team ? { team, allowed: true } : { allowed: true }
}

function refusedFor([team]: readonly Team[]): Speaking | undefined {
  return team && { team, allowed: false }
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
function isAllowed(register: Register, commitment: Commitment, { entry, team }: { entry: LogEntry; team: Team }): boolean {
  const isLeading = commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')
  if (entry.kind === 'assigned' && !mayHandOver(register, entry, { team, isLeading })) return false
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
function mayHandOver(
  register: Register,
  { added, removed }: EntryOf<'assigned'>,
  { team, isLeading }: { team: Team; isLeading: boolean },
): boolean {
  if (isLeading) return removed.every((owner) => register.teams.get(owner.team)?.party.id === team.party.id)
  return removed.every((owner) => owner.team === team.id) && added.every((owner) => owner.role === 'support')
}

/** A lead, or a stand-in for one on the local day. */
function isLead(team: Team, asker: Asker): boolean {
  return team.leads.some((lead) => samePerson(lead, asker.by)) || standsIn(team, asker.by, localDay(team, asker))
}

function localDay(team: Team, { at }: Asker): Day {
  return dayIn(timeOf(at), team.party.timezone)
}

function isOf(team: Team, asker: Asker): boolean {
  return isLead(team, asker) || team.members.some((member) => samePerson(member, asker.by))
}
