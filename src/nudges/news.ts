import type { DateTime } from 'luxon'
import { dayIn, onOrAfter } from '../register/calendar.ts'
import { plusDays, tomorrow } from '../register/days.ts'
import { deadlineOf, eventOf } from '../register/due.ts'
import { concernsOwners } from '../register/editing.ts'
import { timeOf } from '../register/instant.ts'
import type { Ending, NewsEntry } from '../register/kinds.ts'
import { isMove, isNews, isUndoing, opensAgain } from '../register/kinds.ts'
import { isOpen, isSaidFromAbove } from '../register/query.ts'
import { isByHand } from '../register/reconcile.ts'
import type { EventItem, Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import type { Commitment, EntryOf, LogEntry } from '../register/schema.ts'
import { saidInsteadOfSilence } from '../register/spoken-instead.ts'
import { effective, endingsOf, inWordsThatStand, isAdditionUndone, sameDue, statusOf } from '../register/state.ts'
import { nextHour } from './agreeing.ts'
import { newestDay, oldestDay } from './catch-up-window.ts'
import { itemOf } from './items.ts'
import type { Item } from './message.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { nothing } from './planning.ts'

/**
 * What an owner is told and not asked: its commitment was dated, closed, objected to, opened again or turned red by others, the event that it hangs
 * on was dated or moved, or what it depends on closed. Each is told once: if it happened after the team's last message, and in the last week.
 */
export function newsOf(inputs: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  const { register } = inputs
  const event = eventOf(commitment.due, register.events)
  const needed = [...new Set(commitment.dependsOn)].map((id) => register.commitments.get(id)).filter((each) => each !== undefined)
  const logs = [commitment.log, event?.log, ...needed.map((each) => each.log)]
  if (!logs.some((log) => isRecent(log, receiver))) return nothing

  return { items: newsIn(inputs, commitment, { receiver, event, needed }), next: tomorrow(receiver.today) }
}

interface Around {
  readonly receiver: Receiver
  readonly event: EventItem | undefined
  readonly needed: readonly Commitment[]
}

function newsIn(inputs: PlanInputs, commitment: Commitment, { receiver, event, needed }: Around): Item[] {
  const { register } = inputs
  const isNew = newTo(inputs, commitment, receiver)
  const deadline = deadlineOf(commitment.due, register.events)
  const tell = (about: string, entry: NewsEntry | undefined): Item[] =>
    entry && isNew(entry) && !wasBornWith(inputs, about, entry)
      ? [itemOf(commitment, 'news', { on: receiver.today, deadline, tells: { about, entry } })]
      : []

  const read = inputs.sent.lastNaming(commitment.id, receiver.today)?.at
  // Whoever has not heard that it was put into the register hears nothing of its being taken out.
  if (!isOpen(commitment)) return read === undefined && isAdditionUndone(commitment.log) ? [] : tell(commitment.id, endingOf(commitment))
  const newIn = (log: readonly LogEntry[] = []) => effective(log).filter(isNews).filter(isNew)
  return [
    ...happenings(newIn(notRefused(commitment, receiver)).filter((entry) => !isOfForm(entry))).flatMap((entry) =>
      tell(commitment.id, entry),
    ),
    ...put(commitment, { receiver, isNew }).flatMap((entry) => tell(commitment.id, entry)),
    ...dateBack(commitment.log, { isNew, read }).flatMap((entry) => tell(commitment.id, entry)),
    ...endedFromAbove(register, commitment, receiver).flatMap((entry) => tell(commitment.id, entry)),
    ...turnedRed(commitment).flatMap((entry) => tell(commitment.id, entry)),
    ...insteadOfSilence(register, commitment, receiver).flatMap((entry) => tell(commitment.id, entry)),
    ...(event ? tell(event.id, lastHappening(newIn(event.log)) ?? dateBack(event.log, { isNew, read })[0]) : []),
    ...needed.flatMap((each) => tell(each.id, each.status === 'closed' ? endingOf(each) : openedAfter(register, each, read))),
  ]
}

/** The entry by which it was opened again after it had been closed, if the receiver has read of that. */
function openedAfter(register: Register, { log = [], ...needed }: Commitment, read: DateTime | undefined): NewsEntry | undefined {
  if (read === undefined || !isOpen({ ...needed, log })) return undefined
  const all = effective(log)
  const at = all.findLastIndex((entry) => isNews(entry) && opensAgain(entry))
  const [before, entry] = [all.slice(0, at), all[at]]
  const last = before.at(-1)
  const wasClosed = at > 0 && statusOf(register, { ...needed, log: before }) === 'closed'
  return wasClosed && last && timeOf(last.at) < read && entry && isNews(entry) ? entry : undefined
}

/** What a side said instead of keeping silent, for those of the side that has closed it. */
function insteadOfSilence(register: Register, commitment: Commitment, { team }: Receiver): NewsEntry[] {
  return team && endingsOf(commitment).has(team.party.id) ? saidInsteadOfSilence(register, commitment) : []
}

/** The secretariat is told what has ended, was opened again and has turned red, and whose silence counts no more, unless it said so itself. */
export function newsForSecretariat(inputs: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  if (receiver.team || !isRecent(commitment.log, receiver)) return nothing
  const { register } = inputs
  const isNew = newTo(inputs, commitment, receiver)
  const isOwn = ({ by, team }: LogEntry) => team === undefined && isSecretariat(register, by)
  const ending = isOpen(commitment) ? undefined : endingOf(commitment)
  const told = ending ? [ending] : [...reopenings(commitment), ...turnedRed(commitment), ...saidInsteadOfSilence(register, commitment)]
  const deadline = deadlineOf(commitment.due, register.events)
  const items = told
    .filter((entry) => isNew(entry) && !isOwn(entry) && !wasBornWith(inputs, commitment.id, entry))
    .map((entry) => itemOf(commitment, 'news', { on: receiver.today, deadline, tells: { about: commitment.id, entry } }))
  return { items, next: tomorrow(receiver.today) }
}

/** The last entry by which it was opened again: who was told that it is closed must hear of it. */
function reopenings({ log = [] }: Commitment): NewsEntry[] {
  const last = effective(log).findLast((entry) => isNews(entry) && opensAgain(entry))
  return last && isNews(last) ? [last] : []
}

/**
 * What each leading team that is red by its last rating said last of why, at the instant at which it turned so: the reason is often given only when it
 * is asked for, in a second entry of the same colour, which is no news of its own.
 */
function turnedRed({ log = [], owners, status }: Commitment): EntryOf<'rated'>[] {
  if (status !== 'open') return []
  const ratings = inWordsThatStand(effective(log)).filter((entry) => entry.kind === 'rated')
  return owners
    .filter(({ role }) => role === 'lead')
    .flatMap(({ team }) => {
      const ofTeam = ratings.filter((entry) => entry.team === team)
      const reds = ofTeam.slice(ofTeam.findLastIndex(({ rating }) => rating !== 'red') + 1)
      const turn = reds[0]
      return turn ? [{ ...(reds.findLast(({ text }) => text !== undefined) ?? turn), at: turn.at }] : []
    })
}

/** Once an event has been held, the secretariat is given what hung on it and is still open: its list, in its next day's message. */
export function leftOpenOf(inputs: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  const event = eventOf(commitment.due, inputs.register.events)
  if (receiver.team || !event || !isOpen(commitment) || !isRecent(event.log, receiver)) return nothing
  const isNew = newTo(inputs, commitment, receiver)
  const log = effective(event.log)
  const held = log.filter((entry) => entry.kind === 'held').findLast(isNew)
  // It was called held and then dated for a day that is still to come: so it was not held.
  const isToCome = log.at(-1) !== held && (event.date === null || event.date > receiver.today)
  const deadline = deadlineOf(commitment.due, inputs.register.events)
  const items =
    held && !isToCome ? [itemOf(commitment, 'news', { on: receiver.today, deadline, tells: { about: event.id, entry: held } })] : []
  return { items, next: tomorrow(receiver.today) }
}

/** The log from what a team itself has refused: it knows of the move to which it did not agree. */
function notRefused({ log = [] }: Commitment, { id }: Receiver): readonly LogEntry[] {
  return log.slice(log.findLastIndex((entry) => entry.kind === 'objected' && entry.to !== undefined && entry.team === id) + 1)
}

/**
 * The move back, where the last move was taken back after the receiver had read of its date. Whoever has not heard of the move hears nothing of it,
 * and where it was moved since, that is told instead.
 */
function dateBack(
  log: readonly LogEntry[] = [],
  { isNew, read }: { isNew: (entry: LogEntry) => boolean; read: DateTime | undefined },
): EntryOf<'dated'>[] {
  const standing = effective(log)
  const undoing = standing.findLast(isUndoing)
  const move = log.find(({ at }) => at === undoing?.of)
  if (!undoing || !isNew(undoing) || !move || !isMove(move) || read === undefined || timeOf(move.at) > read) return []
  if (standing.some((entry) => isMove(entry) && timeOf(entry.at) > timeOf(move.at))) return []
  const { at, by, team } = undoing
  const back = { kind: 'dated', at, by, ...(team === undefined ? {} : { team }), from: move.to, to: move.from ?? null } as const
  return sameDue(back.from, back.to) ? [] : [back]
}

/** The last entry, and before an objection to a date the move that it is about, for a third side that has heard of neither. */
function happenings(entries: readonly NewsEntry[]): NewsEntry[] {
  const last = entries.at(-1)
  const objections = last?.kind === 'objected' && last.to !== undefined ? [last] : []
  const moved = objections.length > 0 ? lastHappening(entries.filter(isMove)) : lastHappening(entries)
  return [...(moved ? [moved] : []), ...objections]
}

/** The last entry. Several moves are told as one, from the date that the reader knows, and not at all if it is that date again. */
function lastHappening(entries: readonly NewsEntry[]): NewsEntry | undefined {
  const last = entries.at(-1)
  const first = entries.find(isMove)
  if (!first || !last || !isMove(last) || first === last) return last
  const from = first.from ?? null
  return sameDue(from, last.to) ? undefined : { ...last, from }
}

/** The entry with which it ended. */
function endingOf(commitment: Commitment): Ending | undefined {
  return [...endingsOf(commitment).values()].reduce<Ending | undefined>(
    (last, entry) => (last === undefined || timeOf(entry.at) > timeOf(last.at) ? entry : last),
    undefined,
  )
}

/** Whether an entry is new to the receiver: not its own act, since its last message, before today's, in the window. */
export function newTo(
  { sent, register }: PlanInputs,
  commitment: Commitment,
  { id, today, zone, hour, begin, workingDays }: Receiver,
): (entry: LogEntry) => boolean {
  const born = commitment.source?.date
  return (entry) => {
    if (entry.team === id && !isSaidFromAbove(register, id, entry.by)) return false
    const at = timeOf(entry.at)
    if (at > begin) return false
    const tellable = onOrAfter(nextHour(entry.at, { zone, hour }), workingDays)
    const since = sent.last(newestDay(tellable))?.at
    return (
      (since === undefined || at > since) &&
      tellable >= oldestDay(today) &&
      (born === undefined || isOfForm(entry) || dayIn(at, zone) > born)
    )
  }
}

/** That it was put into the register, for whom it is sure to be theirs: others are asked; or else what of it was corrected that they should know. */
function put(
  { log = [], owners }: Commitment,
  { receiver: { id }, isNew }: { receiver: Receiver; isNew: (entry: LogEntry) => boolean },
): NewsEntry[] {
  const isAsked = owners.some(({ team, assumed }) => team === id && assumed === true)
  const all = effective(log).filter(isNew)
  const added = all.filter((entry) => entry.kind === 'added')
  const edited = all.findLast((entry) => entry.kind === 'edited' && concernsOwners(entry))
  if (added.length > 0) return isAsked ? [] : added
  return edited?.kind === 'edited' ? [edited] : []
}

/** What is put into the register on the day of the promise is news all the same. */
function isOfForm({ kind }: LogEntry): boolean {
  return kind === 'added' || kind === 'edited'
}

/** The ending that somebody above a team said in its place, while the other side has still to agree. */
function endedFromAbove(register: Register, commitment: Commitment, { id }: Receiver): Ending[] {
  return [...endingsOf(commitment).values()].filter((ending) => ending.team === id && isSaidFromAbove(register, id, ending.by))
}

/** What was set by hand before the bot had ever seen it is told in the log at first sight, and is no news. */
function wasBornWith({ cameIn }: PlanInputs, about: string, entry: LogEntry): boolean {
  const arrival = isByHand(entry) ? cameIn(about) : undefined
  return arrival !== undefined && timeOf(entry.at) <= arrival
}

/** A cheap test on the date as written: zone and hour shift it by two days at most. Counted in working days, so an absence does not age it. */
export function isRecent(log: readonly LogEntry[] | undefined, { today, workingDays }: Receiver): boolean {
  const last = log?.at(-1)
  return last !== undefined && onOrAfter(plusDays(dayIn(timeOf(last.at), 'utc'), 2), workingDays) >= oldestDay(today)
}
