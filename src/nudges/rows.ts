import { secretariatId } from '../register/addressee.ts'
import { isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import type { Ending } from '../register/kinds.ts'
import { isEnding, isRemark } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { snoozesOn } from '../register/snooze.ts'
import { endingsOf, endsAs } from '../register/state.ts'
import { statementsOf } from '../register/statements.ts'
import type { Item, Message, Reason } from './message.ts'

/** One commitment of a message, with all that it is in it for; its number is the same on every page and every redrawing. */
export interface Row {
  readonly number: number
  readonly id: string
  readonly items: readonly Item[]
}

/** A commitment that is in the message for several reasons is one row. */
export function rowsOf(message: Message): Row[] {
  return [...Map.groupBy(message.items, (item) => item.id)].map(([id, items], index) => ({ number: index + 1, id, items }))
}

/** What a row is there to be answered for: an agreement, how the thing stands, whose it is, or several of these. */
export interface Wants {
  readonly agreement: boolean
  readonly rating: boolean
  readonly owner: boolean
}

const nothingWanted: Wants = { agreement: false, rating: false, owner: false }

/** What the row asked when the message was planned: by the message alone. */
export function wantsOf({ team, kind }: Message, { items }: Row): Wants {
  const isAsked = team !== secretariatId && kind !== 'digest'
  return {
    agreement: isAsked && items.some(({ reason }) => reason === 'agree'),
    rating: isAsked && items.some(({ reason }) => ratingReasons.includes(reason)),
    owner: isAsked && items.some(({ reason }) => reason === 'yours'),
  }
}

const ratingReasons: readonly Reason[] = ['overdue', 'due', 'before', 'begins', 'urgent', 'review', 'poll']

/** The one thing that a row asks first. */
export function asks(message: Message, row: Row): 'rate' | 'agree' | 'none' {
  const { agreement, rating } = wantsOf(message, row)
  return agreement ? 'agree' : rating ? 'rate' : 'none'
}

/** What the row asks and has no answer to yet. A note or evidence is no answer, and only an answer to the date answers a date. */
export function stillWanted(register: Register, message: Message, row: Row): Wants {
  const commitment = register.commitments.get(row.id)
  if (!commitment || !isOpen(commitment) || !isOwnedBy(commitment, message.team)) return nothingWanted
  const { agreement, rating, owner } = wantsOf(message, row)
  const isAnswered =
    hasEnded(register, message, commitment) || answersSince(commitment, message, row).some((entry) => answers(entry, message))
  const isDateWaiting = row.items.some(isOnDate) && dateWaiting(register, message, commitment) !== undefined
  const isOnClosing = commitment.status === 'closing' && row.items.some((item) => item.reason === 'agree' && !isOnDate(item))
  // What the other side has ended since is not rated any more, but agreed to: where it is given up, "done" would displace that.
  const isEnded = rating && endedByOthers(register, message, commitment) !== undefined
  const isToAgree = isEnded && (!isAnswered || isGivenUpByOthers(register, message, commitment))
  return {
    agreement: isToAgree || (agreement && (isDateWaiting || (isOnClosing && !isAnswered))),
    rating: rating && !isEnded && !isAnswered && !isDisowned(commitment, message.team),
    owner: owner && isStillAssumed(commitment, message.team),
  }
}

/** What was handed away is no longer asked of the team. */
function isOwnedBy({ owners }: Commitment, team: string): boolean {
  return owners.some((owner) => owner.team === team)
}

/** Whether the row still waits for the team's answer. */
export function isWaiting(register: Register, message: Message, row: Row): boolean {
  return wantsAny(stillWanted(register, message, row))
}

/** Whether the reader's side has closed it (or withdrawn, or superseded), and the other has not agreed yet. */
function hasEnded(register: Register, message: Message, commitment: Commitment): boolean {
  return commitment.status === 'closing' && endingsOf(commitment).has(sideOf(register, message))
}

/** Whether the other side has withdrawn it, superseded it or closed it in part, and waits for the reader's side to agree. */
export function isGivenUpByOthers(register: Register, message: Message, commitment: Commitment): boolean {
  const last = endedByOthers(register, message, commitment)
  return last !== undefined && endsAs(last) !== 'closed'
}

/** The ending of another side that waits for the reader's side. */
function endedByOthers(register: Register, message: Message, commitment: Commitment): Ending | undefined {
  const endings = endingsOf(commitment)
  return commitment.status === 'closing' && !endings.has(sideOf(register, message)) ? [...endings.values()].at(-1) : undefined
}

function answers(entry: LogEntry, { team }: Message): boolean {
  return entry.team === team && !isRemark(entry)
}

/** Whether an item asks to agree to a date, and not to a closing. */
export function isOnDate({ reason, tells }: Item): boolean {
  return reason === 'agree' && tells?.entry.kind === 'dated'
}

/** The date that waits for the reader's side now: the asking side may have asked for another one since, or taken it back. */
export function dateWaiting(register: Register, message: Message, commitment: Commitment): DateAsked | undefined {
  const asked = dateAskedOf(register, commitment)
  return asked?.waitingFor.includes(sideOf(register, message)) ? asked : undefined
}

function sideOf({ teams }: Register, { team }: Message): string {
  return teams.get(team)?.party.id ?? ''
}

/** What the team, the secretariat, or a side that ended it has said since the message, except what the row itself tells. */
export function answersInRow(message: Message, row: Row, commitment: Commitment): LogEntry[] {
  const told = toldBy(row)
  return answersSince(commitment, message, row).filter((entry) => !told.has(entry.at))
}

function answersSince(commitment: Commitment, message: Message, row: Row): LogEntry[] {
  return sinceReopening(statementsOf(commitment), wantsOf(message, row)).filter(
    (entry) =>
      isSince(entry, message, row) &&
      !isEndingVoid(commitment, entry) &&
      (entry.team === message.team || entry.team === undefined || isEnding(entry)),
  )
}

/**
 * What opens a thing again answers nothing, nor does what was said before: how it stands is asked anew. A row that asks for an agreement alone has had
 * its answer.
 */
function sinceReopening(entries: readonly LogEntry[], { rating }: Wants): readonly LogEntry[] {
  return rating ? entries.slice(entries.findLastIndex(({ kind }) => kind === 'reopened') + 1) : entries
}

/** Whether somebody did not agree to an ending, or opened it again: what was said by it answers nothing any more. */
function isEndingVoid(commitment: Commitment, entry: LogEntry): boolean {
  return isEnding(entry) && ![...endingsOf(commitment).values()].some(({ at }) => at === entry.at)
}

/**
 * Whether an entry came after what the message asks by: after its hour, or after the log as it was when the message was planned. A clock that stands
 * still, as that of a rehearsal, gives the first answer the instant of the message itself.
 */
export function isSince({ at }: LogEntry, message: Message, { items: [item] }: Row): boolean {
  const time = timeOf(at)
  if (time > message.at || item?.knew === undefined) return time > message.at
  return item.knew === null || time > timeOf(item.knew)
}

/** The instants of the entries that the row tells of. */
export function toldBy({ items }: Row): ReadonlySet<string> {
  return new Set(items.flatMap(({ tells }) => (tells ? [tells.entry.at] : [])))
}

/** As what the side that told its ending has ended it by now: it may have called it delivered in part before, or withdrawn. */
export function endingOfSameSide(commitment: Commitment, told: NonNullable<Item['tells']>['entry']): Ending | undefined {
  return isEnding(told) ? endingsOf(commitment).get(told.party ?? '') : undefined
}

/** The rows that ask "are these yours?". */
export function askedIfYours(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.items.some(({ reason }) => reason === 'yours'))
}

/** Those of them that the team has neither confirmed, nor handed over, nor said not to be theirs. */
export function stillAssumed(register: Register, { team }: Message, rows: readonly Row[]): Row[] {
  return askedIfYours(rows).filter(({ id }) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && isStillAssumed(commitment, team)
  })
}

/** A team that says no is not asked again in the same message. */
function isStillAssumed(commitment: Commitment, team: string): boolean {
  return commitment.owners.some((owner) => owner.team === team && owner.assumed === true) && !isDisowned(commitment, team)
}

/** What a poll does not ask its team, because the team had snoozed it before, and until when. */
export function notAskedBy(message: Message, register: Register): { commitment: Commitment; until: Day }[] {
  if (message.kind !== 'poll') return []
  const asked = new Set(message.items.map(({ id }) => id))
  // Each answer redraws the message: looking at the few commitments that have a log is cheap, building an index is not.
  return [...register.commitments.values()]
    .filter((commitment) => commitment.log?.length && isOpen(commitment) && !asked.has(commitment.id))
    .flatMap((commitment) => snoozesOn(commitment, message.day).map((snooze) => ({ commitment, snooze })))
    .filter(({ commitment, snooze }) => isSnoozeOf(snooze, message.team, commitment) && timeOf(snooze.at) < message.at)
    .map(({ commitment, snooze }) => ({ commitment, until: snooze.until }))
}

/** What the secretariat snoozed is snoozed for each team that leads it. */
function isSnoozeOf({ team }: LogEntry, reader: string, commitment: Commitment): boolean {
  return team === undefined ? isLedBy(commitment, reader) : team === reader
}

/**
 * What newer messages of the same receiver ask again of what a message asked, and the day on which they did last. How it stands is asked by an
 * agreement, too; whose it is by nothing else.
 */
export function askedAgainBy(message: Message, newer: readonly Message[]): Map<string, Day> {
  if (newer.length === 0) return new Map()
  const asked = (of: Message) =>
    rowsOf(of)
      .map((row) => ({ id: row.id, wants: wantsOf(of, row) }))
      .filter(({ wants }) => wantsAny(wants))
  const own = new Map(asked(message).map(({ id, wants }) => [id, wants]))
  const again = new Map<string, Day>()
  for (const each of newer)
    for (const { id, wants } of asked(each)) {
      const before = own.get(id)
      if (before && covers(wants, before)) again.set(id, each.day)
    }
  return again
}

function wantsAny({ agreement, rating, owner }: Wants): boolean {
  return agreement || rating || owner
}

function covers(newer: Wants, older: Wants): boolean {
  return (!older.owner || newer.owner) && (!older.agreement || newer.agreement) && (!older.rating || newer.rating || newer.agreement)
}
