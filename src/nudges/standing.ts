import { dayIn } from '../register/calendar.ts'
import { daysBetween, later } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import type { NewsEntry } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { EventItem, Register } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day, Due, EntryOf, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { dayGiven, isAnswerOf } from './answers.ts'
import type { Item, Message, Reason } from './message.ts'
import { dateWaiting, endingOfSameSide, isOnDate } from './rows.ts'

/** How an item of a message stands now: its date may have moved since the message was planned. */
export interface Standing {
  readonly reason: Reason
  readonly deadline: Day | null
  /** Days from the day as of which it is said to the deadline. Negative if late, null without a deadline. */
  readonly daysLeft: number | null
  /** It is said on a later day than that of the message: a number of days would be read as counted from there. */
  readonly isLater: boolean
}

export function standingOf(register: Register, message: Message, item: Item): Standing {
  const commitment = register.commitments.get(item.id)
  const dated = deadlineOf(commitment?.due, register.events)
  const deadline = dated.kind === 'dated' ? dated.day : null
  const asOf = later(message.day, message.drawnOn)
  const isLater = asOf > message.day
  const daysLeft = deadline === null ? null : daysBetween(asOf, deadline)
  const hasMoved = commitment !== undefined && deadline !== item.deadline
  const hasCome = isLater && daysLeft !== null && daysLeft <= 0
  return { reason: hasMoved || hasCome ? reasonBy(item.reason, daysLeft) : item.reason, deadline, daysLeft, isLater }
}

/** A reason that comes from the deadline follows the present one. */
function reasonBy(reason: Reason, daysLeft: number | null): Reason {
  if (!['overdue', 'due', 'before', 'begins'].includes(reason)) return reason
  if (daysLeft === null) return 'review'
  return daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'due' : 'before'
}

/** What an item has to say now: the question of its reason (`asked`), or something of its own. */
export type Matter =
  | { readonly is: 'asked' }
  | { readonly is: 'date asked'; readonly asked: DateAsked }
  /** The reader's side was to agree to a date, and no longer has to. */
  | { readonly is: 'date settled' }
  | { readonly is: 'closing asked'; readonly entry: ToldEntry }
  /** The reader's side was to agree to a closing, which was taken back or objected to. */
  | { readonly is: 'closing settled' }
  | SilenceTold
  /** The team that was silent has answered since the message. */
  | { readonly is: 'silence ended'; readonly silent: string }
  /** Nothing of an umbrella is open any more. */
  | { readonly is: 'parts ended' }
  | News

/** A team has not answered past the deadline; its last answer was on a day, or it was handed the commitment then. */
export interface SilenceTold {
  readonly is: 'escalated'
  readonly silent: string
  readonly answered: Day | undefined
}

/** What an item tells, and does not ask. */
type News =
  | { readonly is: 'news'; readonly entry: NewsEntry }
  /** What was told has been undone since, or its message was deleted. */
  | { readonly is: 'news gone'; readonly entry: NewsEntry }
  | {
      readonly is: 'event dated'
      readonly event: EventItem
      readonly entry: EntryOf<'dated'>
      readonly date: Day | null
      readonly before: Day | null
    }
  | { readonly is: 'event held'; readonly event: EventItem }
  | { readonly is: 'event news'; readonly event: EventItem; readonly entry: NewsEntry }
  /** `isOpen`: it has been opened again since, and who was told that it is closed is told so. */
  | { readonly is: 'dependency ended'; readonly id: string; readonly isOpen?: true }

export function matterOf(register: Register, message: Message, { item, commitment }: { item: Item; commitment: Commitment }): Matter {
  const { reason, tells, silent } = item
  if (isOnDate(item)) {
    const asked = dateWaiting(register, message, commitment)
    return asked ? { is: 'date asked', asked } : { is: 'date settled' }
  }
  if (reason === 'agree' && commitment.status === 'open') return { is: 'closing settled' }
  if (reason === 'agree' && tells) return { is: 'closing asked', entry: closingThatHolds(commitment, tells.entry) }
  if (reason === 'news' && tells) return newsTold(register, commitment, tells)
  if (reason === 'escalated' && silent !== undefined) return silenceTold(register, message, commitment, silent)
  if (standingOf(register, message, item).reason === 'review' && allPartsEnded(register, commitment)) return { is: 'parts ended' }
  return { is: 'asked' }
}

function silenceTold(register: Register, { at, day }: Message, commitment: Commitment, silent: string): Matter {
  const last = effective(commitment.log ?? []).findLast((entry) => isAnswerOf({ register, team: silent }, entry))
  if (last && timeOf(last.at) > at) return { is: 'silence ended', silent }
  const zone = register.teams.get(silent)?.party.timezone ?? at.zoneName ?? 'utc'
  const given = dayGiven(commitment, silent, { zone, today: day })
  return { is: 'escalated', silent, answered: last ? later(dayIn(timeOf(last.at), zone), given) : given }
}

function newsTold({ events, commitments }: Register, commitment: Commitment, { about, entry }: NonNullable<Item['tells']>): News {
  if (about === commitment.id && entry.kind !== 'held') {
    const isGone = isGoneSince(commitment, entry)
    return isGone ? { is: 'news gone', entry } : { is: 'news', entry: inWordsThatHold(commitment, entry) }
  }
  const event = events.get(about)
  if (!event) {
    const needed = commitments.get(about)
    return { is: 'dependency ended', id: about, ...(needed && isOpen(needed) ? { isOpen: true } : {}) }
  }
  if (entry.kind === 'dated') return { is: 'event dated', event, entry, date: dayOrNull(entry.to), before: dayOrNull(entry.from) }
  return entry.kind === 'held' ? { is: 'event held', event } : { is: 'event news', event, entry }
}

type ToldEntry = NonNullable<Item['tells']>['entry']

/** The ending that a side waits to be agreed to now: it may have called it delivered in part before, or withdrawn. */
function closingThatHolds(commitment: Commitment, told: ToldEntry): ToldEntry {
  const now = endingOfSameSide(commitment, told)
  return now && now.at !== told.at ? now : inWordsThatHold(commitment, told)
}

function isGoneSince({ log = [] }: Commitment, { at }: NewsEntry): boolean {
  return log.some((each) => each.at === at) && !effective(log).some((each) => each.at === at)
}

/** What was told, in the words that its author gives it now. A red has the last reason of its team, which may stand in another entry. */
function inWordsThatHold<Told extends LogEntry>({ log = [] }: Commitment, entry: Told): Told {
  const standing = effective(log)
  const source = log.find(({ text }) => text === entry.text)
  if (entry.text === undefined || !source || standing.some(({ text }) => text === entry.text)) return entry
  const at = source.kind === 'amended' ? source.of : source.at
  const { text: _former, ...told } = entry
  const text = standing.find((each) => each.at === at)?.text
  return { ...told, ...(text === undefined ? {} : { text }) } as Told
}

/** An event is on a day, or has no date yet. */
function dayOrNull(due: Due | null | undefined): Day | null {
  const deadline = typeof due === 'string' ? deadlineOf(due, new Map()) : undefined
  return deadline?.kind === 'dated' && deadline.precision === 'day' ? deadline.day : null
}

function allPartsEnded({ partsOf, commitments }: Register, { id }: Commitment): boolean {
  const parts = (partsOf.get(id) ?? []).flatMap((part) => commitments.get(part) ?? [])
  return parts.length > 0 && !parts.some(isOpen)
}

/** Of what a message tells its team that it was silent about, what it is silent about even now. */
export function stillSilentAbout(register: Register, { team, at }: Message, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const commitment = register.commitments.get(id)
    if (!commitment) return true
    if (!isOpen(commitment) || !isLedBy(commitment, team)) return false
    return !effective(commitment.log ?? []).some((entry) => isAnswerOf({ register, team }, entry) && timeOf(entry.at) > at)
  })
}
