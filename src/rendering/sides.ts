import { timeOf } from '../register/instant.ts'
import { isWord } from '../register/kinds.ts'
import { isJoint, leadTeams } from '../register/register.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { lastRatings } from '../register/state.ts'
import { spoken, withWords, wordsOf } from './names.ts'
import type { Row, Sheet } from './render-context.ts'

/**
 * How each side rates it and what it said last: on a joint commitment the other sides first, then the team itself. What it has answered since the
 * message, and what the row itself tells, is not said twice.
 */
export function whereItStands(sheet: Sheet, { id, items }: Row, { hasAnswered }: { hasAnswered: boolean }): string[] {
  const { words, view, names, message } = sheet
  const { register } = view
  const commitment = register.commitments.get(id)
  if (!commitment) return []
  const told = new Set<string>(items.flatMap(({ tells }) => (tells ? [tells.entry.at] : [])))
  const isTold = (team: string) => told.has(lastSaidBy(commitment, team)?.at ?? '')
  const others = isJoint(register, commitment) ? leadTeams(register, commitment).filter((team) => team.id !== message.team) : []
  const own = hasAnswered ? ratingBefore(sheet, commitment) : lastWords(sheet, commitment, message.team)
  return [
    ...others
      .filter((team) => !isTold(team.id))
      .slice(0, 3)
      .map((team) => words.lastSaid(names.team(team.id), lastWords(sheet, commitment, team.id) ?? words.noAnswerYet)),
    ...(own === undefined ? [] : [words.lastSaid(names.team(message.team), own)]),
  ]
}

function lastSaidBy(commitment: Commitment, team: string): LogEntry | undefined {
  return spoken(commitment).findLast((entry) => entry.team === team && isWord(entry))
}

/** A team's last rating, and what it said after that, each with its time in the reader's zone. */
function lastWords(sheet: Sheet, commitment: Commitment, team: string): string | undefined {
  const { words, names } = sheet
  const rated = lastRatings(commitment).get(team)
  const last = lastSaidBy(commitment, team)
  if (!last) return undefined
  const said = `${inTheirWords(sheet, last)} (${names.when(last.at)})`
  return rated && rated.at !== last.at ? `${words.did(rated, names)} (${names.when(rated.at)}) · ${said}` : said
}

/** A note or evidence since the message leaves the rating as it was. */
function ratingBefore({ words, names, message }: Sheet, commitment: Commitment): string | undefined {
  const rated = lastRatings(commitment).get(message.team)
  return rated && timeOf(rated.at) <= message.at ? `${words.did(rated, names)} (${names.when(rated.at)})` : undefined
}

/** What it did, with the words; those of a side that writes in another language are marked as its own. */
function inTheirWords(sheet: Sheet, entry: LogEntry): string {
  const { words, names } = sheet
  const isForeign = quotedFor(sheet, entry) !== wordsOf(words, entry)
  return isForeign && entry.kind !== 'evidenced' ? `${words.did(entry, names)}, ${quotedFor(sheet, entry)}` : withWords(words, entry, names)
}

/** The words in quotes. */
export function quotedFor({ words, view }: Sheet, entry: LogEntry): string {
  const team = entry.team === undefined ? undefined : view.register.teams.get(entry.team)
  const said = wordsOf(words, entry)
  return team === undefined || team.party.language === words.language || said === '' ? said : words.inTheirWords(said)
}
