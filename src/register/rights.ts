import { dayIn } from './calendar.ts'
import { timeOf } from './instant.ts'
import { isEnding, pointsBack, saidBy } from './kinds.ts'
import type { Membership } from './people.ts'
import { actingLeads, samePerson, standsIn } from './people.ts'
import { teamsOf } from './query.ts'
import type { Register, Team } from './register.ts'
import { isLedBy, isSecretariat, leadTeams } from './register.ts'
import type { Commitment, Day, EntryOf, Instant, LogEntry } from './schema.ts'
import { effective, endingsOf } from './state.ts'

// Rights: everything that one person may do and another may not is decided here.

/** The author of what happens by itself. */
export const relance = 'relance'

/** Whether somebody may do it, and who may. */
export interface Right {
  readonly allowed: boolean
  readonly may: readonly string[]
}

/** The person who asks to do something, and when: a cover may act only on the local days of the absence. */
interface Asker {
  readonly by: string
  readonly at: string
}

/** For whom something is said. No team: for the secretariat, or by Relance itself. */
export interface Speaker extends Right {
  readonly team?: Team
}

/**
 * Whom an entry is said for: an owning team of the person for which they may say it. The team that the entry names (the thread's) comes first,
 * then one that leads. A member of the secretariat without such a team speaks for the secretariat. Undefined: the person has no part in it.
 */
export function speakerOf(register: Register, commitment: Commitment, entry: LogEntry): Speaker | undefined {
  const speaking = pointsBack(entry) ? takingBack(register, commitment, entry) : saying(register, commitment, entry)
  return speaking && { ...speaking, may: whoMay(register, commitment, { entry, ...speaking }) }
}

/**
 * The people who may say what an entry says, besides the secretariat: of the person's own side, where it leads, and of those who may end it only
 * whose side has not ended it.
 */
export function whoMay(
  register: Register,
  commitment: Commitment,
  { entry, team }: { entry: LogEntry; team?: Team | undefined },
): string[] {
  if (pointsBack(entry)) return takenBack(register, commitment, entry).team?.leads.slice() ?? [...register.secretariat.members]
  const teams = team && saidBy(entry) === 'leads' && !isLead(team, entry) ? [team] : leadingFor(register, commitment, { entry, team })
  return [...new Set(teams.flatMap((each) => each.leads))]
}

function leadingFor(register: Register, commitment: Commitment, { entry, team }: { entry: LogEntry; team?: Team | undefined }): Team[] {
  const leading = leadTeams(register, commitment)
  const sides = new Set((team ? [team] : teamsOf(register, entry.by)).map(({ party }) => party.id))
  const own = leading.filter(({ party }) => sides.has(party.id))
  const asked = own.length > 0 ? own : leading
  const ended = isEnding(entry) && commitment.status === 'closing' ? endingsOf(commitment) : new Map<string, unknown>()
  const left = asked.filter(({ party }) => !ended.has(party.id))
  return left.length > 0 ? left : asked
}

/** The team for which a lead wants to say what only those who lead the commitment may say. */
export function supportingTeam(commitment: Commitment, { entry, team }: { entry: LogEntry; team?: Team | undefined }): string | undefined {
  return team && !pointsBack(entry) && isLead(team, entry) && !isLedBy(commitment, team.id) ? team.id : undefined
}

/** To poll one team at once: its leads, their covers on that day, the secretariat. */
export function mayPoll(register: Register, asker: Asker, team: Team): Right {
  const may = [...team.leads, ...actingLeads(team, localDay(team, asker)), ...register.secretariat.members]
  return { allowed: isLead(team, asker) || isSecretariat(register, asker.by), may: [...new Set(may)] }
}

/** To read the register in chat, all of it. A guest, or somebody of another workspace, only where the register names them by their Slack id. */
export function mayRead(register: Register, { by, standing }: Pick<Asker, 'by'> & { readonly standing: Membership }): Right {
  const isNamed = isSecretariat(register, by) || teamsOf(register, by).length > 0
  const isReader = isNamed || (register.readers === 'workspace' && standing === 'member')
  return { allowed: isReader, may: register.secretariat.members }
}

/** To see what will be posted, to whomever. */
export function mayPreview(register: Register, asker: Pick<Asker, 'by'>): Right {
  return ofSecretariat(register, asker)
}

/** To put back entries that vanished from the file. */
export function mayPutBack(register: Register, asker: Pick<Asker, 'by'>): Right {
  return ofSecretariat(register, asker)
}

/** To put a commitment into the register, and to edit what stands of one: whoever else leads a team proposes it. */
export function mayEdit(register: Register, asker: Pick<Asker, 'by'>): Right {
  const { allowed, may } = ofSecretariat(register, asker)
  return { allowed: allowed || asker.by === relance, may }
}

/** To edit how an addressee is reached: who leads the team, or one above it; for the secretariat only itself. */
export function mayEditContacts(register: Register, asker: Asker, addressee: string): Right {
  const { allowed, may } = ofSecretariat(register, asker)
  const team = register.teams.get(addressee)
  if (!team) return { allowed, may }
  const leads = isLead(team, asker) || isLedFromAbove(register, team, (above) => isLead(above, asker))
  return { allowed: allowed || leads, may: [...new Set([...team.leads, ...may])] }
}

/** To propose to the secretariat what it may do itself: a lead of any team, or their cover. */
export function mayPropose(register: Register, asker: Asker): Right {
  return { ...ofSecretariat(register, asker), allowed: [...register.teams.values()].some((team) => isLead(team, asker)) }
}

/** To say that somebody is away, or back, and what they choose for themselves: of oneself, and of others the secretariat. */
export function maySayOfPerson(register: Register, asker: Pick<Asker, 'by'>, person: string): Right {
  const { allowed, may } = ofSecretariat(register, asker)
  return { allowed: allowed || samePerson(asker.by, person), may: [...new Set([person, ...may])] }
}

/** To date an event, to say that it was held, and to take that back. */
export function mayDateEvent(register: Register, asker: Pick<Asker, 'by'>): Right {
  const { allowed, may } = ofSecretariat(register, asker)
  return { allowed: allowed || asker.by === relance, may }
}

function ofSecretariat(register: Register, { by }: Pick<Asker, 'by'>): Right {
  return { allowed: isSecretariat(register, by), may: register.secretariat.members }
}

/** The entry that an `of` points at, if it still has an effect and does not itself point at another. */
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

/**
 * A lead of the team that an entry was said for may take it back, also after a hand-over; a member what they have said themselves. Who no longer
 * speaks for that team may not, not even the author. What the secretariat said is the secretariat's, as is everything else.
 */
function takingBack(register: Register, commitment: Commitment, entry: PointingBack): Speaking | undefined {
  if (entry.by === relance) return itself(register, entry)
  const { target, team } = takenBack(register, commitment, entry)
  const isAbove = team !== undefined && isLedFromAbove(register, team, (above) => isLead(above, entry))
  const own = team && (isAbove || isOf(team, entry)) ? team : undefined
  if (target && own && (isAbove || isLead(own, entry) || isOwnRemark(target, entry))) return { team: own, allowed: true }
  if (isSecretariat(register, entry.by)) return { allowed: true }
  return refusedFor([...(own ? [own] : []), ...teamsFor(register, commitment, entry)])
}

/** The entry that is to be taken back, and the team that it was said for, if the register still has it. */
function takenBack(
  register: Register,
  { log = [] }: Commitment,
  { of }: PointingBack,
): { target: LogEntry | undefined; team: Team | undefined } {
  const target = entryPointedAt(log, of)
  return { target, team: target?.team === undefined ? undefined : register.teams.get(target.team) }
}

function isOwnRemark(target: LogEntry, { by }: LogEntry): boolean {
  return samePerson(target.by, by) && saidBy(target) === 'members'
}

/** Relance itself, which may do everything. */
function itself(register: Register, { team: id }: LogEntry): Speaking {
  const team = id === undefined ? undefined : register.teams.get(id)
  return team ? { team, allowed: true } : { allowed: true }
}

function refusedFor([team]: readonly Team[]): Speaking | undefined {
  return team && { team, allowed: false }
}

/** A person who speaks. `team` (the thread's) comes first; `isLead` tells whether they lead a team: on the day, or on any day. */
interface SpeakerSought {
  readonly by: string
  readonly team?: string | undefined
  isLead(team: Team): boolean
}

/**
 * The owning teams of a person, in the order in which they are spoken for: the leading teams first, and of these the ones that they lead before those
 * in which they stand in for a lead.
 */
export function teamsSpokenFor(register: Register, commitment: Commitment, { by, team: first, isLead }: SpeakerSought): Team[] {
  const isOwn = (team: Team) => isLead(team) || isMember(team, by)
  const rank = (team: Team): number => {
    if (!isOwn(team)) return 5
    if (team.id === first) return 0
    if (!isLedBy(commitment, team.id)) return 4
    if (team.leads.some((lead) => samePerson(lead, by))) return 1
    return isLead(team) ? 2 : 3
  }
  return commitment.owners
    .flatMap((owner) => register.teams.get(owner.team) ?? [])
    .filter((team) => isOwn(team) || isLedFromAbove(register, team, isLead))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Whether somebody leads a team up the chain to which its silence is told: what goes up to them they may answer. */
function isLedFromAbove(register: Register, { escalatesTo }: Team, isLead: (team: Team) => boolean): boolean {
  for (let above = register.teams.get(escalatesTo ?? ''); above; above = register.teams.get(above.escalatesTo ?? ''))
    if (isLead(above)) return true
  return false
}

function teamsFor(register: Register, commitment: Commitment, entry: LogEntry): Team[] {
  return teamsSpokenFor(register, commitment, { by: entry.by, team: entry.team, isLead: (team) => isLead(team, entry) })
}

/** Whether a person may say an entry for an owning team of theirs. */
function isAllowed(register: Register, commitment: Commitment, { entry, team }: { entry: LogEntry; team: Team }): boolean {
  const isLeading = isLedBy(commitment, team.id)
  const speaksAsLead = isLead(team, entry) || isLedFromAbove(register, team, (above) => isLead(above, entry))
  if (entry.kind === 'assigned' && !mayHandOver(entry, { team, isLeading })) return false
  switch (saidBy(entry)) {
    case 'members':
      return true
    case 'leads':
      return speaksAsLead
    case 'leads of leading teams':
      return isLeading && speaksAsLead
    case 'nobody':
      return false
  }
}

/** A team hands over what is its own, and a supporting team can't make another lead. */
function mayHandOver({ added, removed }: EntryOf<'assigned'>, { team, isLeading }: { team: Team; isLeading: boolean }): boolean {
  return removed.every((owner) => owner.team === team.id) && (isLeading || added.every((owner) => owner.role === 'support'))
}

/** A lead, or the cover of one on the local day. */
function isLead(team: Team, asker: Asker): boolean {
  return team.leads.some((lead) => samePerson(lead, asker.by)) || standsIn(team, asker.by, localDay(team, asker))
}

function localDay(team: Team, { at }: Asker): Day {
  return dayIn(timeOf(at), team.party.timezone)
}

function isOf(team: Team, asker: Asker): boolean {
  return isLead(team, asker) || isMember(team, asker.by)
}

function isMember(team: Team, person: string): boolean {
  return team.members.some((member) => samePerson(member, person))
}
