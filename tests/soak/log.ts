import type { Register } from '../../src/register/register.ts'
import type { Commitment, EntryOf, LogEntry } from '../../src/register/schema.ts'
import { after, dayAt, numbered } from './wall.ts'

// What a commitment and its log say, read a second time.

/** The first and the last day of what a due says. */
export interface Span {
  readonly first: number
  readonly last: number
}

export type Ending = EntryOf<'closed' | 'withdrawn' | 'superseded'>

export function isOpen({ status }: Commitment): boolean {
  return status === 'open' || status === 'closing'
}

/** The day of the promise; before all days where nothing tells. */
export function promisedOn({ source }: Commitment): number {
  return source?.date === undefined ? Number.NEGATIVE_INFINITY : numbered(source.date)
}

export function isLeading({ owners }: Commitment, team: string): boolean {
  return owners.some((owner) => owner.team === team && owner.role === 'lead')
}

/** The entries that were not taken back; a taking back that was itself taken back is none. */
export function counting(log: readonly LogEntry[] = []): readonly LogEntry[] {
  const known = countingByLog.get(log)
  if (known) return known
  const isTakenBack = ({ at }: LogEntry): boolean => log.some((entry) => takesBack(entry) && entry.of === at && !isTakenBack(entry))
  const found = log.filter((entry) => !isTakenBack(entry))
  countingByLog.set(log, found)
  return found
}

const countingByLog = new WeakMap<readonly LogEntry[], readonly LogEntry[]>()

function takesBack(entry: LogEntry): entry is EntryOf<'undone' | 'retracted'> {
  return entry.kind === 'undone' || entry.kind === 'retracted'
}

/** With what it ended, or is about to: the last word of each side since it was last opened again, as far as all say the same. */
export function endings({ log }: Commitment): readonly Ending[] {
  const entries = counting(log)
  const opened = entries.findLastIndex((entry) => entry.kind === 'reopened' || (entry.kind === 'objected' && entry.to === undefined))
  const words = entries.slice(opened + 1).filter(isEnding)
  const other = words.findLastIndex(({ kind }) => kind !== words.at(-1)?.kind)
  const same = words.slice(other + 1)
  return same.filter((word, index) => !same.slice(index + 1).some(({ party }) => party === word.party))
}

function isEnding(entry: LogEntry): entry is Ending {
  return entry.kind === 'closed' || entry.kind === 'withdrawn' || entry.kind === 'superseded'
}

/** The last thing that a team said, a wish for silence and taking back its words aside, but what a clock that ran ahead has kept for another day. */
export function lastAnswer({ log }: Commitment, team: string, today: number): LogEntry | undefined {
  return counting(log).findLast(
    (entry) => entry.team === team && entry.kind !== 'snoozed' && !takesBack(entry) && dayAt(Date.parse(entry.at), 'utc') <= today + 1,
  )
}

/** The last hand-over of it to a team, or its last opening, by anybody else. */
export function lastGiven({ log }: Commitment, team: string, today: number): LogEntry | undefined {
  return counting(log).findLast(
    (entry) =>
      entry.team !== team &&
      ((entry.kind === 'assigned' && entry.added.some((owner) => owner.team === team)) ||
        entry.kind === 'reopened' ||
        (entry.kind === 'objected' && entry.to === undefined)) &&
      dayAt(Date.parse(entry.at), 'utc') <= today + 1,
  )
}

/** The last wish of a team for silence, or of the secretariat for all teams. */
export function lastSilence({ log }: Commitment, team: string): { until: number; saidMs: number } | undefined {
  const entry = counting(log).findLast((each) => each.kind === 'snoozed' && (each.team === team || each.team === undefined))
  return entry?.kind === 'snoozed' ? { until: numbered(entry.until), saidMs: Date.parse(entry.at) } : undefined
}

/** The date that one side asks for and others have still to agree to. */
export function dateAsked(register: Register, commitment: Commitment): { entry: LogEntry; waitingFor: readonly string[] } | undefined {
  if (!isOpen(commitment)) return undefined
  const entries = counting(commitment.log)
  const settled = entries.findLastIndex(
    (entry) => isMove(entry) || entry.kind === 'reopened' || (entry.kind === 'objected' && entry.to !== undefined),
  )
  const wishes = entries.slice(settled + 1).filter((entry) => entry.kind === 'dated')
  const other = wishes.findLastIndex(({ to }) => JSON.stringify(to) !== JSON.stringify(wishes.at(-1)?.to))
  const same = wishes.slice(other + 1)
  const leading = commitment.owners.filter(({ role }) => role === 'lead').map(({ team }) => register.teams.get(team)?.party.id ?? '')
  const waitingFor = leading.filter((party) => !same.some((wish) => wish.party === party))
  const [entry] = same
  return entry && waitingFor.length > 0 && waitingFor.length < leading.length ? { entry, waitingFor } : undefined
}

/** Whether it moves a date, and does not only ask for one. */
export function isMove(entry: LogEntry): boolean {
  return entry.kind === 'dated' && !entry.proposed
}

export function eventOf({ events }: Register, { due }: Commitment) {
  return typeof due === 'object' ? events.get(due.event) : undefined
}

export function spanOf(register: Register, commitment: Commitment): Span | undefined {
  const { due } = commitment
  if (due === undefined || due === 'continuing' || due === 'without delay') return undefined
  if (typeof due === 'object') {
    const date = eventOf(register, commitment)?.date
    if (!date) return undefined
    const day = due.before === undefined ? numbered(date) : after(numbered(date), due.before, -1, () => true)
    return { first: day, last: day }
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(due)
  if (quarter) return months(due, Number(quarter[2]) * 3 - 3, Number(quarter[2]) * 3)
  if (due.length === 4) return months(due, 0, 12)
  if (due.length === 7) return months(due, Number(due.slice(5)) - 1, Number(due.slice(5)))
  return { first: numbered(due), last: numbered(due) }
}

/** From the first day of a month up to the day before the first of another, both counted from 0. */
function months(due: string, from: number, to: number): Span {
  const year = Number(due.slice(0, 4))
  return { first: Date.UTC(year, from, 1) / 86_400_000, last: Date.UTC(year, to, 0) / 86_400_000 }
}
