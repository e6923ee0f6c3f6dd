import { inOrder } from './instant.ts'
import type { EventItem, Register } from './register.ts'
import { leadingParties, leadTeams, partyNamed } from './register.ts'
import { relance } from './rights.ts'
import type { Commitment, Instant, LogEntry, Rating } from './schema.ts'
import { contradictions, dueOf, endingsOf, lastRatings, sameDue, statusOf, worstFirst } from './state.ts'

/** The text of an entry that only tells what somebody set in the file: nobody's words, and told in the language of who reads it. */
export const byHandText = 'set by hand'
const byHand = { by: relance, text: byHandText }

/** Whether an entry only tells what somebody set in the file. */
export function isByHand({ by, text }: LogEntry): boolean {
  return by === byHand.by && text === byHand.text
}

/**
 * The commitment with entries that tell what was set by hand in the file: a status, rating or due that differs from its log, or a due that differs
 * from `before`. The same object if there is nothing to tell. The file is right, and the log follows.
 */
export function reconciledCommitment(
  register: Register,
  commitment: Commitment,
  { at, before }: { at: Instant; before?: Commitment },
): Commitment {
  // True of most of a large register, at every start.
  const isFresh = !commitment.log?.length && commitment.status === 'open' && !commitment.rating
  const found = isFresh ? [] : contradictions(register, commitment)
  const isMoved = before !== undefined && dueOf(commitment.log ?? []) === 'unsaid' && !sameDue(before.due ?? null, commitment.due ?? null)
  if (found.length === 0 && !isMoved) return commitment

  const entries: LogEntry[] = []
  if (isMoved || found.includes('due')) entries.push(dated(commitment, before, at))
  if (found.includes('rating')) entries.push(...rated(register, commitment, at))
  if (found.includes('status')) entries.push(...ended(register, commitment, at))
  return entries.length === 0 ? commitment : { ...commitment, log: appended(commitment.log, entries) }
}

/** The same for the date of an event. */
export function reconciledEvent(event: EventItem, { at, before }: { at: Instant; before?: EventItem }): EventItem {
  const told = dueOf(event.log)
  const from = told === 'unsaid' ? (before === undefined ? event.date : before.date) : told
  if (sameDue(from, event.date)) return event
  return { ...event, log: appended(event.log, [{ ...byHand, at, kind: 'dated', from, to: event.date }]) }
}

function dated(commitment: Commitment, before: Commitment | undefined, at: Instant): LogEntry {
  const told = dueOf(commitment.log ?? [])
  const from = told === 'unsaid' ? before?.due : (told ?? undefined)
  return { ...byHand, at, kind: 'dated', ...(from === undefined ? {} : { from }), to: commitment.due ?? null }
}

/** The rating of the file, told as the word of as few teams as possible. */
function rated(register: Register, commitment: Commitment, at: Instant): LogEntry[] {
  const rating: Rating | null = commitment.rating ?? null
  const last = lastRatings(commitment)
  const said = leadTeams(register, commitment).map((team) => ({ team: team.id, rating: last.get(team.id)?.rating ?? null }))
  const worse = said.filter(
    (one) => one.rating !== null && (rating === null || worstFirst.indexOf(one.rating) < worstFirst.indexOf(rating)),
  )
  const isSaid = rating === null || said.some((one) => one.rating === rating)
  const speakers = worse.length > 0 || isSaid ? worse : said.slice(0, 1)
  return speakers.map(({ team }) => ({ ...byHand, at, kind: 'rated', team, rating }))
}

function ended(register: Register, commitment: Commitment, at: Instant): LogEntry[] {
  const { status } = commitment
  const parties = leadingParties(register, commitment)
  const reopened: LogEntry = { ...byHand, at, kind: 'reopened' }
  switch (status) {
    case 'open':
      return [reopened]
    case 'closing': {
      // The file does not say which side has closed it: the first that leads, then. With one side only there is no closing.
      const [first, second] = parties
      if (first === undefined || second === undefined) return []
      const closed: LogEntry = { ...byHand, at, kind: 'closed', ...partyNamed(first) }
      return statusOf(register, commitment) === 'open' ? [closed] : [reopened, closed]
    }
    case 'closed':
    case 'withdrawn':
    case 'superseded': {
      const endings = endingsOf(commitment)
      const missing = parties.filter((party) => endings.get(party)?.kind !== status)
      return (missing.length > 0 ? missing : parties).map((party) => ({ ...byHand, at, kind: status, ...partyNamed(party) }))
    }
  }
}

function appended(log: readonly LogEntry[] | undefined = [], entries: readonly LogEntry[]): LogEntry[] {
  return [...log, ...inOrder(log, entries)]
}
