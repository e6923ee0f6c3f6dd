import type { DateTime } from 'luxon'
import { isPromised } from '../register/baseline.ts'
import { dayIn } from '../register/calendar.ts'
import type { Counts } from '../register/counts.ts'
import { countsOf } from '../register/counts.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { formerRatings } from '../register/former-rating.ts'
import { isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import { isMove } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { leadingParties } from '../register/register.ts'
import type { Commitment, Day, Due, EntryOf, Instant, LogEntry } from '../register/schema.ts'
import { effective, endingsOf, sameDue, standingRating, standingRatings } from '../register/state.ts'
import { byUrgency } from '../register/urgency.ts'
import type { Reason } from './message.ts'

/** The parts of a digest, in their order: first what somebody has to decide. A commitment stands in the first to which it belongs. */
export const digestParts = [
  'not yours',
  'to agree',
  'waiting long',
  'overdue',
  'red',
  'was red',
  'moved',
  'ended',
  'waiting',
  'unconfirmed',
] as const
export type DigestPart = (typeof digestParts)[number]

/** What a digest says of one commitment; what is absent or empty is not so. */
export interface DigestRow {
  readonly commitment: Commitment
  readonly part: DigestPart
  readonly daysLate: number
  /** The ratings of the leading teams that make it red. */
  readonly red: readonly EntryOf<'rated'>[]
  /** Those of teams that have handed it over since, while nobody in their place has rated it. */
  readonly wasRed: readonly EntryOf<'rated'>[]
  readonly moved?: DateMoved
  readonly ended?: LogEntry
  readonly waiting?: Waiting
  /** The teams that have not said whether it is theirs, and those that say that it is not. */
  readonly unconfirmed: readonly string[]
  readonly disowned: readonly string[]
}

/** A date that was moved since the digest before, several times or once. `why`: the last reason. */
interface DateMoved {
  readonly from: Due
  readonly to: Due | null
  readonly why: string
}

/** One side has ended it, or asks for a date, and another has not agreed yet. */
interface Waiting {
  readonly since: Day
  readonly awaited: readonly string[]
}

/** All that a digest says, for the secretariat, or of what one team owes or several of a side. */
export interface Digest {
  /** The teams that it is of; absent: of all. */
  readonly teams?: readonly Team[]
  /** In the order of their parts, and within one by urgency. */
  readonly rows: readonly DigestRow[]
  readonly open: readonly Commitment[]
  readonly counts: Counts
  readonly red: number
  readonly waiting: number
  /** By team, how many it has not confirmed. */
  readonly unconfirmed: ReadonlyMap<string, number>
  /** The teams that answered neither of their last two polls. */
  readonly silent: readonly string[]
}

/** For whom it is, and of which time. What has changed counts after `since` and up to `until`, so that each change is told once. */
export interface DigestOf {
  /** Of one side; absent: all of the register. */
  readonly teams?: readonly Team[] | undefined
  readonly since: Instant
  readonly until: DateTime
  readonly silent: readonly string[]
}

/** One side has waited so long for the other that somebody should look into it. */
const longWaitDays = 14

/** What the digest says. Of what was promised on its own day, or is promised for later, it says nothing. */
export function digestOf(register: Register, { teams, since, until, silent }: DigestOf): Digest {
  const ids = teams && new Set(teams.map(({ id }) => id))
  const zone = teams?.[0]?.party.timezone ?? register.timezone
  const today = dayIn(until, zone)
  const isSince = ({ at }: LogEntry) => timeOf(at) > timeOf(since) && timeOf(at) <= until
  const told = [...register.commitments.values()].filter(
    (commitment) =>
      isPromised(commitment, today) &&
      commitment.source?.date !== today &&
      (ids === undefined || commitment.owners.some(({ team }) => ids.has(team))),
  )
  const open = told.filter(isOpen)
  const looked = { register, ids, party: teams?.[0]?.party.id, today, zone, isSince }
  const found = new Map(told.flatMap((commitment) => rowFor(commitment, looked) ?? []).map((row) => [row.commitment, row]))
  const rows = byUrgency(register, [...found.keys()], today).flatMap((commitment) => found.get(commitment) ?? [])
  return {
    ...(teams ? { teams } : {}),
    rows: digestParts.flatMap((part) => rows.filter((row) => row.part === part)),
    open,
    counts: countsOf(register, open, today),
    red: open.filter((commitment) => standingRating(register, commitment) === 'red').length,
    waiting: rows.filter(({ waiting }) => waiting).length,
    unconfirmed: countedByTeam(rows),
    silent: ids ? silent.filter((id) => ids.has(id)) : silent,
  }
}

/** Whether there is anything to say: also that nothing presses, as long as something is open. */
export function saysAnything({ rows, open }: Digest): boolean {
  return rows.length + open.length > 0
}

interface LookedAt {
  readonly register: Register
  /** The teams of whose commitments it is, and their side; undefined: all. */
  readonly ids: ReadonlySet<string> | undefined
  readonly party: string | undefined
  readonly today: Day
  readonly zone: string
  isSince(entry: LogEntry): boolean
}

function rowFor(commitment: Commitment, looked: LookedAt): DigestRow | undefined {
  if (!isOpen(commitment)) return endedRow(commitment, looked)
  const { register, today, ids } = looked
  const deadline = deadlineOf(commitment.due, register.events)
  const owners = commitment.owners.filter(({ team, assumed }) => assumed && (ids === undefined || ids.has(team))).map(({ team }) => team)
  const moved = dateMovedOf(commitment, looked)
  const waiting = waitingOf(commitment, looked)
  const row: Omit<DigestRow, 'part'> = {
    commitment,
    daysLate: deadline.kind === 'dated' ? Math.max(0, daysBetween(deadline.day, today)) : 0,
    red: [...standingRatings(register, commitment)].flatMap(([by, last]) => (leads(commitment, by) && last.rating === 'red' ? [last] : [])),
    wasRed: formerRatings(register, commitment).filter(({ rating }) => rating === 'red'),
    ...(moved ? { moved } : {}),
    ...(waiting ? { waiting } : {}),
    unconfirmed: owners.filter((each) => !isDisowned(commitment, each)),
    disowned: owners.filter((each) => isDisowned(commitment, each)),
  }
  const part = digestPartOf(row, looked)
  return part && { ...row, part }
}

function digestPartOf(row: Omit<DigestRow, 'part'>, { register, ids, party = '', today }: LookedAt): DigestPart | undefined {
  const { commitment, waiting } = row
  if (row.disowned.length > 0) return 'not yours'
  if (waiting && ids && waiting.awaited.includes(party)) return 'to agree'
  if (waiting && !ids && daysBetween(waiting.since, today) >= longWaitDays) return 'waiting long'
  if (row.daysLate > 0) return 'overdue'
  if (standingRating(register, commitment) === 'red') return 'red'
  if (row.wasRed.length > 0) return 'was red'
  if (row.moved) return 'moved'
  if (waiting) return 'waiting'
  return row.unconfirmed.length > 0 ? 'unconfirmed' : undefined
}

function endedRow(commitment: Commitment, { isSince }: LookedAt): DigestRow | undefined {
  const ended = [...endingsOf(commitment).values()].at(-1)
  if (!ended || !isSince(ended)) return undefined
  return { commitment, part: 'ended', daysLate: 0, red: [], wasRed: [], ended, unconfirmed: [], disowned: [] }
}

function leads({ owners }: Commitment, team: string): boolean {
  return owners.some((owner) => owner.team === team && owner.role === 'lead')
}

/** The date before the first move of this time, and the one that it has now; nothing if it is the same again. */
function dateMovedOf(commitment: Commitment, { register, isSince }: LookedAt): DateMoved | undefined {
  const { due } = commitment
  const log = typeof due === 'object' ? (register.events.get(due.event)?.log ?? []) : (commitment.log ?? [])
  const moves = effective(log).filter((entry): entry is EntryOf<'dated'> => isMove(entry) && isSince(entry))
  const from = moves[0]?.from
  const last = moves.at(-1)
  if (from === undefined || from === null || last === undefined) return undefined
  return sameDue(from, last.to) ? undefined : { from, to: last.to, why: last.text ?? '' }
}

function waitingOf(commitment: Commitment, { register, zone }: LookedAt): Waiting | undefined {
  const endings = endingsOf(commitment)
  const asked: DateAsked | undefined = dateAskedOf(register, commitment)
  const [first] = endings.values()
  if (commitment.status === 'closing' && first) {
    const awaited = leadingParties(register, commitment).filter((party) => !endings.has(party))
    return { since: dayIn(timeOf(first.at), zone), awaited }
  }
  return asked && { since: dayIn(timeOf(asked.entry.at), zone), awaited: asked.waitingFor }
}

function countedByTeam(rows: readonly DigestRow[]): Map<string, number> {
  const teams = rows.flatMap(({ unconfirmed }) => unconfirmed)
  return new Map([...Map.groupBy(teams, (team) => team)].map(([team, each]) => [team, each.length]))
}

/** The reason by which `preview` and the ledger name what stands in a part. */
export const reasonsOfParts: Record<DigestPart, Reason> = {
  'not yours': 'yours',
  'to agree': 'agree',
  'waiting long': 'agree',
  overdue: 'overdue',
  red: 'news',
  'was red': 'news',
  moved: 'news',
  ended: 'news',
  waiting: 'agree',
  unconfirmed: 'yours',
}
