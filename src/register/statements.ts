import { isDisowned } from './hand-over.ts'
import { isUnclear, isWord, pointsBack, saysNotOurs } from './kinds.ts'
import type { Commitment, EntryOf, LogEntry } from './schema.ts'
import { effective, inWordsThatStand } from './state.ts'

/** The entries that say something of the commitment itself, in the words that stand: not those that undo, nor those undone. */
export function statementsOf(commitment: Commitment): LogEntry[] {
  return inWordsThatStand(effective(commitment.log ?? [])).filter((entry) => !pointsBack(entry))
}

/** The last that a team said of how it stands. */
export function lastWordOf(commitment: Commitment, team: string): LogEntry | undefined {
  return statementsBy(commitment, team).findLast(isWord)
}

/** The last that a team said of it at all, also that it is theirs or is to be asked later, but for words that were not understood. */
export function lastStatementOf(commitment: Commitment, team: string): LogEntry | undefined {
  return statementsBy(commitment, team).findLast((entry) => !isUnclear(entry))
}

/** "Not ours" counts no more once they have confirmed it. */
function statementsBy(commitment: Commitment, team: string): LogEntry[] {
  return statementsOf(commitment).filter((entry) => entry.team === team && (!saysNotOurs(entry) || isDisowned(commitment, team)))
}

/** The evidence that was brought, the oldest first. A link in the words of a closing is some, unless it was brought for itself, too. */
export function evidencesOf(commitment: Commitment): EntryOf<'evidenced'>[] {
  const statements = statementsOf(commitment)
  const brought = new Set(statements.map((entry) => (entry.kind === 'evidenced' ? entry.evidence : undefined)))
  return statements.flatMap((entry) => {
    if (entry.kind === 'evidenced') return [entry]
    if (entry.kind !== 'closed') return []
    const links = linksInWords(entry.text).filter((link) => !brought.has(link))
    for (const link of links) brought.add(link)
    return links.map((evidence) => ({ ...entry, kind: 'evidenced' as const, evidence, text: '' }))
  })
}

// A mark behind a link ends the sentence and is not part of it.
const linkInWords = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)»”"]/gi

/** The links in what somebody said, without the mark that ends the sentence. */
export function linksInWords(text = ''): string[] {
  return [...new Set(text.match(linkInWords) ?? [])]
}

/** The entry since which a team's rating has been that of `last`, without another one in between. */
export function ratedSince(commitment: Commitment, last: EntryOf<'rated'>): EntryOf<'rated'> {
  const own = statementsOf(commitment).filter((entry) => entry.kind === 'rated' && entry.team === last.team)
  const other = own.findLastIndex((entry) => entry.kind === 'rated' && entry.rating !== last.rating)
  const [first] = own.slice(other + 1)
  return first?.kind === 'rated' ? first : last
}

/** What the team rated it before it began to rate it so. */
export function ratingOtherwiseBefore(commitment: Commitment, since: EntryOf<'rated'>): EntryOf<'rated'> | undefined {
  const own = statementsOf(commitment).filter((entry): entry is EntryOf<'rated'> => entry.kind === 'rated' && entry.team === since.team)
  return own[own.findIndex(({ at }) => at === since.at) - 1]
}
