import { editsField } from './editing.ts'
import type { Ending } from './kinds.ts'
import { isDating, isEnding, isMove, isUndoing, opensAgain } from './kinds.ts'
import type { EventItem, Register } from './register.ts'
import { leadingParties, leadTeams } from './register.ts'
import { inSaidOrder } from './said-order.ts'
import type { Commitment, Due, EntryOf, LogEntry, Rating, Status } from './schema.ts'

// What follows from a log. The log says what happened; status, rating and due stand in the file for its readers.

/**
 * The entries that still have an effect: not undone, not retracted. An undoing that was itself undone no longer counts. In the order in which they
 * were said, each with the words that its author last gave it.
 */
export function effective(log: readonly LogEntry[]): readonly LogEntry[] {
  let gone: Set<string> | undefined
  let amended: Map<string, EntryOf<'amended'>> | undefined
  for (let index = log.length - 1; index >= 0; index--) {
    const entry = log[index]
    if (!entry || gone?.has(entry.at)) continue
    if (isUndoing(entry)) gone = (gone ?? new Set()).add(entry.of)
    if (entry.kind === 'amended' && !amended?.has(entry.of)) amended = (amended ?? new Map()).set(entry.of, entry)
  }
  if (!gone && !amended) return inSaidOrder(log)
  const [without, words] = [gone, amended]
  const left = without ? log.filter((entry) => !without.has(entry.at)) : log
  return inSaidOrder(words ? left.map((entry) => inWordsOf(entry, words.get(entry.at))) : left)
}

function inWordsOf(entry: LogEntry, amended: EntryOf<'amended'> | undefined): LogEntry {
  return amended?.text === undefined ? entry : { ...entry, text: amended.text }
}

/** In the place of a party, where it ended for all. No id of a party has such a sign. */
const wholeOfIt = '*'

/**
 * The endings (closed, withdrawn or superseded) since it was last opened again, by the party that said so, the latest last.
 * All must be of one kind: if one side withdraws what the other has closed, the closing no longer counts, and the other side is asked.
 */
export function endingsOf(commitment: Commitment): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>()
  let kind: string | undefined
  for (const entry of effective(commitment.log ?? [])) {
    if (opensAgain(entry)) endings.clear()
    const withdrawal = withdrawalBy(entry, commitment.log ?? [])
    if (withdrawal) endings.clear()
    if (withdrawal) endings.set(wholeOfIt, withdrawal)
    if (!isEnding(entry)) continue
    if (entry.kind !== kind) endings.clear()
    kind = entry.kind
    endings.delete(entry.party ?? '')
    endings.set(entry.party ?? '', entry)
  }
  return endings
}

/** The status that the log tells. */
export function statusOf(register: Register, commitment: Commitment): Status {
  const endings = endingsOf(commitment)
  if (endings.size === 0) return 'open'
  if (endings.has(wholeOfIt)) return 'withdrawn'
  const parties = leadingParties(register, commitment)
  const ended = parties.filter((party) => endings.has(party))
  if (ended.length === 0) return 'open'
  if (ended.length < parties.length) return 'closing'
  return [...endings.values()].at(-1)?.kind ?? 'open'
}

/** What a side that has closed it calls delivered in part is so, whatever the others say of it. */
export function isClosedInPart(commitment: Commitment): boolean {
  return [...endingsOf(commitment).values()].some((ending) => endsAs(ending) === 'closed in part')
}

/** How a side has ended it: what is closed in part is told as that. */
export type EndsAs = Ending['kind'] | 'closed in part'

export function endsAs(ending: Ending): EndsAs {
  return ending.kind === 'closed' && ending.outcome === 'delivered in part' ? 'closed in part' : ending.kind
}

/** The status in the words of whoever ended it. */
export function statusTold(commitment: Commitment): Status | 'closed in part' {
  return commitment.status === 'closed' && isClosedInPart(commitment) ? 'closed in part' : commitment.status
}

/**
 * A withdrawal or a replacement to which every side has agreed, as it was proposed, whose words say why, and as that of no side alone; another entry as
 * it is.
 */
export function asEndedByAll<Entry extends LogEntry>(
  commitment: Commitment | undefined,
  entry: Entry,
): Entry | EntryOf<'withdrawn' | 'superseded'> {
  if (!commitment || (entry.kind !== 'withdrawn' && entry.kind !== 'superseded') || commitment.status !== entry.kind) return entry
  const endings = [...endingsOf(commitment).values()]
  const first = endings.find(({ kind }) => kind === entry.kind)
  if (first === undefined || !endings.some(({ at }) => at === entry.at)) return entry
  const { party: _ofOne, ...proposed } = first
  return proposed as EntryOf<'withdrawn' | 'superseded'>
}

/** The withdrawal that undoing an addition is: it stays in the register, for its log tells who added it, and what was said of it. */
function withdrawalBy(entry: LogEntry, log: readonly LogEntry[]): EntryOf<'withdrawn'> | undefined {
  const isOfAddition = isUndoing(entry) && log.some(({ at, kind }) => kind === 'added' && at === entry.of)
  return isOfAddition ? { kind: 'withdrawn', at: entry.at, by: entry.by } : undefined
}

/** Whether what put it into the register in chat was taken back. */
export function isAdditionUndone(log: readonly LogEntry[] = []): boolean {
  return effective(log).some((entry) => withdrawalBy(entry, log) !== undefined)
}

export const worstFirst: readonly Rating[] = ['red', 'amber', 'green']

/** The worst of the last ratings of the leading teams; null if no team has rated it. */
export function ratingOf(register: Register, commitment: Commitment): Rating | null {
  const byTeam = lastRatings(commitment)
  const ratings = leadTeams(register, commitment).map((team) => byTeam.get(team.id)?.rating)
  return worstFirst.find((rating) => ratings.includes(rating)) ?? null
}

/** The last ratings that still count: what a side has ended it no longer rates, though another side has still to agree. */
export function standingRatings(register: Register, commitment: Commitment): Map<string, EntryOf<'rated'>> {
  const all = lastRatings(commitment)
  if (commitment.status !== 'closing') return all
  const ended = endingsOf(commitment)
  return new Map([...all].filter(([team]) => !ended.has(register.teams.get(team)?.party.id ?? '')))
}

/** The rating by those. */
export function standingRating(register: Register, commitment: Commitment): Rating | null {
  if (commitment.status !== 'closing' || !commitment.rating) return commitment.rating ?? null
  if (lastRatings(commitment).size === 0) return commitment.rating
  const byTeam = standingRatings(register, commitment)
  const ratings = leadTeams(register, commitment).map((team) => byTeam.get(team.id)?.rating)
  return worstFirst.find((rating) => ratings.includes(rating)) ?? null
}

/**
 * The same entries; a rating that only says that nothing has changed has the words of the one that it says again, so that "no change" hides no reason
 * from whoever reads what a team said last.
 */
export function inWordsThatStand(entries: readonly LogEntry[]): readonly LogEntry[] {
  if (!entries.some((entry) => entry.kind === 'rated' && entry.unchanged === true)) return entries
  const byTeam = new Map<string | undefined, EntryOf<'rated'>>()
  return entries.map((entry) => {
    if (entry.kind !== 'rated') return entry
    const before = byTeam.get(entry.team)
    const stands =
      entry.unchanged === true && before?.rating === entry.rating && before.text !== undefined ? { ...entry, text: before.text } : entry
    byTeam.set(entry.team, stands)
    return stands
  })
}

/** The last rating of each team that has rated it, leading or not, in the words that stand. */
export function lastRatings(commitment: Commitment): Map<string, EntryOf<'rated'>> {
  const byTeam = new Map<string, EntryOf<'rated'>>()
  for (const entry of inWordsThatStand(effective(commitment.log ?? [])))
    if (entry.kind === 'rated' && entry.team !== undefined) byTeam.set(entry.team, entry)
  return byTeam
}

/** The due that the log tells, or the date of an event; `unsaid` if the log has no date in it. */
export function dueOf(log: readonly LogEntry[]): Due | null | 'unsaid' {
  const last = effective(log).findLast((entry) => isMove(entry) || correctsDue(entry))
  if (last && isMove(last)) return last.to
  return last?.kind === 'edited' ? (last.after.due ?? null) : firstDueOf(log)
}

/** The due before the first date in the log; `unsaid` if the log has no date in it. */
export function firstDueOf(log: readonly LogEntry[]): Due | null | 'unsaid' {
  const first = log.find((entry) => isDating(entry) || correctsDue(entry))
  if (first?.kind === 'edited') return first.before.due ?? null
  return first && isDating(first) ? (first.from ?? null) : 'unsaid'
}

/** Whether it corrects how the due is written. */
function correctsDue(entry: LogEntry): boolean {
  return editsField(entry, 'due')
}

/** The fields that differ from the log: somebody set them by hand in the file. */
export function contradictions(register: Register, commitment: Commitment): ('status' | 'rating' | 'due')[] {
  const found: ('status' | 'rating' | 'due')[] = []
  if (statusOf(register, commitment) !== commitment.status) found.push('status')
  if (ratingOf(register, commitment) !== (commitment.rating ?? null)) found.push('rating')
  const due = dueOf(commitment.log ?? [])
  if (due !== 'unsaid' && !sameDue(due, commitment.due ?? null)) found.push('due')
  return found
}

/** Whether an event's date differs from its log. Without a date in its log, an event may have any date. */
export function dateContradicts(event: EventItem): boolean {
  const date = dueOf(event.log)
  return date !== 'unsaid' && !sameDue(date, event.date)
}

export function sameDue(a: Due | null, b: Due | null): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.event === b?.event && a?.before === b?.before
  return a === b
}
