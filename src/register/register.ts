import type { Language } from './languages.ts'
import { isUnattended, samePerson } from './people.ts'
import type { Absence, Cadence, Commitment, Day, EscalationStep, LogEntry, PersonSettings, RegisterFile, Translatable } from './schema.ts'

/** A side that made the promise together with others. All teams without a party are of the side `''`. */
interface Party {
  readonly id: string
  readonly name: Translatable
  readonly language: Language
  readonly timezone: string
  readonly calendar: string
}

/** A policy team, with what it takes from its party and the register filled in. */
export interface Team {
  readonly id: string
  readonly name: Translatable
  /** What messages call it. Absent: its name. */
  readonly short?: Translatable
  readonly aliases: readonly string[]
  readonly party: Party
  /** As written: `#name` or a Slack id. Absent: its messages go to its leads. */
  readonly channel?: string
  readonly leads: readonly string[]
  readonly members: readonly string[]
  /** What its channel is written to in, if not in its party's language alone; the first comes first. */
  readonly languages?: readonly Language[]
  readonly escalatesTo?: string
  readonly cadence: FullCadence
  /** All absences of the register: those of the leads, and of their covers. */
  readonly absences: readonly Absence[]
  /** As written, for the team, its party and the register. */
  readonly closedDays: readonly string[]
  /** Closed days and days with nobody in, besides weekends and holidays. Absent: no such days. */
  readonly isClosed?: (day: Day) => boolean
}

/** A `date` of null: not fixed yet. */
export interface EventItem {
  readonly id: string
  readonly name: Translatable
  readonly date: Day | null
  readonly log: readonly LogEntry[]
}

/** The events of a register by their ids. */
export type Events = ReadonlyMap<string, EventItem>

interface Secretariat {
  readonly channel: string
  readonly members: readonly string[]
  readonly language: Language
  /** What its channel is written to in, if not in that language alone; the first comes first. */
  readonly languages?: readonly Language[]
  /** The register's own, as is the calendar. */
  readonly timezone: string
  readonly calendar: string
  readonly cadence: FullCadence
  readonly isClosed?: (day: Day) => boolean
}

/** A rhythm with every default filled in. */
export interface FullCadence {
  readonly hour: string
  readonly before: readonly string[]
  readonly overdue: string
  readonly escalation: readonly EscalationStep[]
  readonly review: string
  readonly urgent: string
  readonly poll: string
  readonly digest: string
}

/**
 * The register in memory: the content of the file by id, with all defaults applied, in the order of the file. Commitments are as they are in
 * the file.
 */
export interface Register {
  readonly title: Translatable
  readonly timezone: string
  readonly calendar: string
  readonly language: Language
  readonly secretariat: Secretariat
  /** Who may read it in chat: the people whom it names, or every full member of the workspace. */
  readonly readers: 'named' | 'workspace'
  /** Whether the other side has to agree to a new date, unless a commitment says otherwise. */
  readonly dateChanges: 'free' | 'agreed'
  /** The month and day on which the financial year begins, "04-01", if the file says so. */
  readonly financialYear: string | undefined
  readonly parties: ReadonlyMap<string, Party>
  readonly teams: ReadonlyMap<string, Team>
  readonly events: Events
  readonly absences: readonly Absence[]
  /** What people have chosen for themselves. */
  readonly people: readonly PersonSettings[]
  readonly commitments: ReadonlyMap<string, Commitment>
  /** The ids of the parts of each umbrella (`partOf`), and of what depends on each commitment (`dependsOn`). */
  readonly partsOf: ReadonlyMap<string, readonly string[]>
  readonly dependentsOf: ReadonlyMap<string, readonly string[]>
}

/** The defaults of DESIGN: docs/REGISTER.md, "cadence". */
const defaultCadence: FullCadence = {
  hour: '09:00',
  before: ['P4W', 'P1W', 'P1D'],
  overdue: 'P1W',
  escalation: [{ after: 'P2W', to: 'escalatesTo' }],
  review: 'P4W',
  urgent: 'P2W',
  poll: 'first Monday of the month',
  digest: 'every Monday',
}

/** The register in memory, from a file that has passed the schema and has no faults. */
export function registerOf(file: RegisterFile): Register {
  const place = placeIn(file)
  const parties = partiesIn(file, place)
  const ownSide: Party = { id: '', name: '', ...place }
  const readTeam = teamReader(file)
  return {
    title: file.title ?? '',
    ...place,
    secretariat: secretariatIn(file, place),
    readers: file.readers ?? 'named',
    dateChanges: file.dateChanges ?? 'free',
    financialYear: file.financialYear,
    parties,
    teams: new Map(file.teams.map((team) => [team.id, readTeam(team, parties.get(team.party ?? '') ?? ownSide)])),
    events: new Map(
      (file.events ?? []).map((event) => [event.id, { id: event.id, name: event.name, date: event.date ?? null, log: event.log ?? [] }]),
    ),
    absences: file.absences ?? [],
    people: file.people ?? [],
    commitments: new Map(file.commitments.map((commitment) => [commitment.id, commitment])),
    partsOf: groupBy(file.commitments, (commitment) => (commitment.partOf === undefined ? [] : [commitment.partOf])),
    dependentsOf: groupBy(file.commitments, (commitment) => commitment.dependsOn ?? []),
  }
}

type HomePlace = Pick<Party, 'language' | 'timezone' | 'calendar'>

function placeIn({ language = 'en', timezone = 'Europe/London', calendar = 'GB-ENG' }: RegisterFile): HomePlace {
  return { language, timezone, calendar }
}

function partiesIn(file: RegisterFile, place: HomePlace): Map<string, Party> {
  return new Map(
    (file.parties ?? []).map(({ id, name, language, timezone, calendar }) => [
      id,
      {
        id,
        name,
        language: language ?? place.language,
        timezone: timezone ?? place.timezone,
        calendar: calendar ?? place.calendar,
      },
    ]),
  )
}

function secretariatIn(file: RegisterFile, { language, timezone, calendar }: HomePlace): Secretariat {
  return {
    channel: file.secretariat.channel,
    members: file.secretariat.members ?? [],
    language: file.secretariat.language ?? file.secretariat.languages?.[0] ?? language,
    ...languagesIn(file.secretariat),
    timezone,
    calendar,
    cadence: withCadence(defaultCadence, file.cadence),
    ...closedDaysOf(file.closedDays ?? [], { leads: [], absences: [] }),
  }
}

/** Each language once. */
function languagesIn({ languages }: { languages?: readonly Language[] | undefined }): { readonly languages?: readonly Language[] } {
  return languages ? { languages: [...new Set(languages)] } : {}
}

/** Gives a team as it is in memory, for a team and its party in the file. */
function teamReader(file: RegisterFile): (team: RegisterFile['teams'][number], party: Party) => Team {
  const writtenParties = new Map((file.parties ?? []).map((party) => [party.id, party]))
  const absences = file.absences ?? []
  // The register's digest is the secretariat's; a team gets one of its own where it, or its side, says so.
  const ofRegister = withCadence(defaultCadence, file.cadence)
  return (team, party) => {
    const written = writtenParties.get(party.id)
    const closedDays = [file, written, team].flatMap((each) => each?.closedDays ?? [])
    const read = {
      id: team.id,
      name: team.name,
      ...(team.short === undefined ? {} : { short: team.short }),
      aliases: team.aliases ?? [],
      party,
      ...(team.channel === undefined ? {} : { channel: team.channel }),
      leads: [],
      members: team.members ?? [],
      ...languagesIn(team),
      ...(team.escalatesTo === undefined ? {} : { escalatesTo: team.escalatesTo }),
      cadence: [written?.cadence, team.cadence].reduce(withCadence, { ...ofRegister, digest: 'never' }),
      absences,
      closedDays,
    }
    return withLeads(read, team.leads ?? [])
  }
}

/** The team with other leads. The days on which nobody is in are theirs. */
export function withLeads({ isClosed: _before, ...team }: Team, leads: readonly string[]): Team {
  return { ...team, leads, ...closedDaysOf(team.closedDays, { leads, absences: team.absences }) }
}

/** The register with other absences: they make days on which nobody of a team is in. */
export function withAbsences(register: Register, absences: readonly Absence[]): Register {
  const teams = [...register.teams].map(([id, team]): [string, Team] => [id, withLeads({ ...team, absences }, team.leads)])
  return { ...register, absences, teams: new Map(teams) }
}

/** The other teams of the side of a team, by their ids. */
export function ofSameSide(register: Register, team: string): string[] {
  const side = register.teams.get(team)?.party.id
  return [...register.teams.values()].filter(({ id, party }) => id !== team && party.id === side).map(({ id }) => id)
}

/** The teams that lead, in the order of the file. */
export function leadTeams(register: Register, commitment: Commitment): Team[] {
  return commitment.owners
    .filter((owner) => owner.role === 'lead')
    .map((owner) => register.teams.get(owner.team))
    .filter((team) => team !== undefined)
}

/** The ids of the parties with a leading team, each once; `''` is the side of the teams without a party. */
export function leadingParties(register: Register, commitment: Commitment): string[] {
  return [...new Set(leadTeams(register, commitment).map((team) => team.party.id))]
}

/** A party as an entry names it: the side of the teams without a party has no name in the file. */
export function partyNamed(party: string): { party?: string } {
  return party === '' ? {} : { party }
}

/** Whether a team leads it. */
export function isLedBy({ owners }: Commitment, team: string): boolean {
  return owners.some((owner) => owner.team === team && owner.role === 'lead')
}

/** Joint: leading teams of two or more parties. */
export function isJoint(register: Register, commitment: Commitment): boolean {
  return leadingParties(register, commitment).length > 1
}

/** Whether a new date counts only when every other side has agreed. Never so for a commitment that is not joint. */
export function needsAgreement(register: Register, commitment: Commitment): boolean {
  return (commitment.dateChanges ?? register.dateChanges) === 'agreed' && isJoint(register, commitment)
}

export function isSecretariat(register: Register, person: string): boolean {
  return register.secretariat.members.some((member) => samePerson(member, person))
}

/** The rhythm of a commitment for a team: its own settings first, then those of the team, the party, the register. */
export function cadenceFor(team: Team, commitment: Commitment): FullCadence {
  return withCadence(team.cadence, commitment.cadence)
}

/** Closed days and intervals, and days with nobody in. Most registers have neither, and get no function to ask. */
function closedDaysOf(closedDays: readonly string[], of: Pick<Team, 'leads' | 'absences'>): Pick<Team, 'isClosed'> {
  const isAwayEver = of.leads.some((lead) => of.absences.some(({ person }) => samePerson(person, lead)))
  if (closedDays.length === 0 && !isAwayEver) return {}
  const spans = closedDays.map((days) => ({ from: days.slice(0, 10), to: days.slice(-10) }))
  return { isClosed: (day) => spans.some(({ from, to }) => from <= day && day <= to) || (isAwayEver && isUnattended(of, day)) }
}

function withCadence(base: FullCadence, own: Cadence | undefined): FullCadence {
  if (!own) return base
  return {
    hour: own.hour ?? base.hour,
    before: own.before ?? base.before,
    overdue: own.overdue ?? base.overdue,
    escalation: own.escalation ?? (own.escalateAfter === undefined ? base.escalation : [{ after: own.escalateAfter, to: 'escalatesTo' }]),
    review: own.review ?? base.review,
    urgent: own.urgent ?? base.urgent,
    poll: own.poll ?? base.poll,
    digest: own.digest ?? base.digest,
  }
}

function groupBy(commitments: readonly Commitment[], keys: (commitment: Commitment) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const commitment of commitments)
    for (const key of keys(commitment)) {
      const group = groups.get(key)
      if (group) group.push(commitment.id)
      else groups.set(key, [commitment.id])
    }
  return groups
}
