import type { Row } from '../nudges/rows.ts'
import { stancesOf } from '../nudges/sides.ts'
import type { LogEntry } from '../register/schema.ts'
import { withWords, wordsOf } from './names.ts'
import type { Sheet } from './render-context.ts'

/** A line for each side: how it rates the commitment and what it said last, with the times in the reader's zone. */
export function stanceLines(sheet: Sheet, row: Row): string[] {
  const { words, view, names, message } = sheet
  return stancesOf(view.register, message, row).map(({ team, rated, last }) => {
    const said = [
      ...(rated ? [`${words.did(rated, names)} (${names.when(rated.at)})`] : []),
      ...(last ? [`${inTheirWords(sheet, last)} (${names.when(last.at)})`] : []),
    ]
    return words.lastSaid(names.team(team), said.length === 0 ? words.noAnswerYet : said.join(' · '))
  })
}

/** What a side did, with its words. If they are in another language than the reader's, they are marked as its own. */
function inTheirWords(sheet: Sheet, entry: LogEntry): string {
  const { words, names } = sheet
  const quoted = quotedFor(sheet, entry)
  const isForeign = quoted !== wordsOf(words, entry)
  return isForeign && entry.kind !== 'evidenced' ? `${words.did(entry, names)}, ${quoted}` : withWords(words, entry, names)
}

/** The words of an entry in quotes, marked likewise. */
export function quotedFor({ words, view }: Sheet, entry: LogEntry): string {
  const team = entry.team === undefined ? undefined : view.register.teams.get(entry.team)
  const said = wordsOf(words, entry)
  return team === undefined || team.party.language === words.language || said === '' ? said : words.inTheirWords(said)
}
