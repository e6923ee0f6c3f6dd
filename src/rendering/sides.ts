import type { Row } from '../nudges/rows.ts'
import { ratedLastTime, stancesOf } from '../nudges/sides.ts'
import { timeOf } from '../register/instant.ts'
import { isEnding, saysNotOurs } from '../register/kinds.ts'
import type { Language } from '../register/languages.ts'
import { settingsOf } from '../register/person-settings.ts'
import { agreesToDate } from '../register/proposal.ts'
import { isSaidFromAbove } from '../register/query.ts'
import { isByHand } from '../register/reconcile.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { sameDue } from '../register/state.ts'
import { zoneOf } from '../register/zone.ts'
import { languageUsed } from '../replies/language-used.ts'
import type { SaidAnswer } from '../wording/messages.ts'
import { didIn, quotedUpTo } from './names.ts'
import { withOwnReason } from './own-reason.ts'
import type { Sheet } from './render-context.ts'
import type { View } from './said.ts'

/** What each side said last: how it rates the commitment, or what it did since, with the times in the reader's zone. */
export function stancesSaid(sheet: Sheet, row: Row): string[] {
  const { words, view, names, message } = sheet
  const isAskedAgain = row.items.some(({ redSince }) => redSince !== undefined)
  const stances = stancesOf(view.register, message, row)
  // What the reader said is in the question whether it is still so.
  return (isAskedAgain ? stances.filter(({ team }) => team !== message.team) : stances).map(
    ({ team, rated, last, ended, isVoid = false }) => {
      const entry = last ?? rated
      const isOwn = team === message.team
      const above = isOwn && entry && isSaidFromAbove(view.register, team, entry.by) ? names.quietly(entry.by) : undefined
      const name = isOwn ? above : team === '' && entry ? names.quietly(entry.by) : names.team(team)
      if (!entry) return words.lastSaid(name, undefined)
      // Neither a note nor a date is the reason or the day of the colour that stands.
      const said = { ...stanceSaid(sheet, row, entry), ...(isVoid && isEnding(entry) ? { what: words.hadEnded(entry.kind) } : {}) }
      if (ended) return words.lastSaid(name, stanceSaid(sheet, row, ended)) + words.saidBeside(said)
      if (rated && last && (isVoid || !isEnding(last))) return words.lastSaid(name, stanceSaid(sheet, row, rated)) + words.saidBeside(said)
      return words.lastSaid(name, entry.kind === 'noted' ? { ...said, what: '' } : said)
    },
  )
}

function stanceSaid(sheet: Sheet, row: Row, entry: LogEntry): SaidAnswer {
  const what = isMoveInForce(sheet, row, entry) ? sheet.words.hasMoved : (dateWished(sheet, row, entry) ?? whatSaid(sheet, entry, []))
  return { what, who: '', when: momentOf(sheet, entry), words: quotedFor(sheet, entry) }
}

/** "asked for 15 April", "agreed to 15 April": that it is not the date yet stands before it in the row. */
function dateWished({ words, names, view }: Sheet, { id }: Row, entry: LogEntry): string | undefined {
  if (entry.kind !== 'dated' || !entry.proposed || entry.to === null) return undefined
  const due = names.dueName(entry.to)
  return agreesToDate(entry, view.register.commitments.get(id)?.log ?? []) ? words.agreedToDate(due) : words.hasAskedFor(due)
}

/** Whether by it the commitment got the date that the row has said already, with the first one. */
function isMoveInForce({ view }: Sheet, { id }: Row, entry: LogEntry): boolean {
  if (entry.kind !== 'dated' || entry.proposed || entry.from === undefined || entry.from === null || entry.to === null) return false
  const due = view.register.commitments.get(id)?.due
  return due !== undefined && sameDue(due, entry.to)
}

/** What an entry did, in a few words. */
function whatSaid(
  { words, names, message }: Pick<Sheet, 'words' | 'names' | 'message'>,
  entry: LogEntry,
  log: readonly LogEntry[],
): string {
  if (entry.kind === 'rated') return words.light(entry.rating)
  if (entry.kind === 'confirmed' && entry.team === message.team && !entry.removed) return words.oursNow
  return saysNotOurs(entry) ? words.notOurs : didIn(words, entry, { names, log })
}

export function momentOf({ words, zone, message }: Sheet, { at }: LogEntry): string {
  return words.moment(timeOf(at).setZone(zoneOf(zone)), message.day)
}

const longestQuoted = 160

/** The words that were typed, in quotation marks; those of a side that writes in another language are marked so. What a press says has none. */
export function quotedFor({ words, view }: Pick<Sheet, 'words' | 'view'>, entry: LogEntry, max = longestQuoted): string {
  // `did` has the words of evidence already.
  const text = entry.kind === 'evidenced' ? '' : (withOwnReason(entry, view.register).text ?? '')
  const quoted = quotedUpTo(words, text, max)
  const language = quoted === '' || isByHand(entry) ? undefined : languageWritten(view, entry, text)
  return language === undefined || language === words.language ? quoted : words.inTheirWords(quoted, language)
}

const anyLink = /<?https?:\/\/\S+/g
const noLetter = /[^\p{L}]+/gu

/**
 * The language of the words of an entry: what they tell themselves, or else what is typed with them, or that of the team. Of a team with several, and of who
 * chose to be spoken to in another one, nobody can tell; a link or a figure is of none.
 */
function languageWritten({ register }: View, entry: LogEntry, quoted: string): Language | undefined {
  if (quoted.replace(anyLink, ' ').replace(noLetter, '') === '') return undefined
  const told = languageUsed(quoted.replace(anyLink, ' ')) ?? languageUsed((entry.text ?? '').replace(anyLink, ' '))
  const team = entry.team === undefined ? undefined : register.teams.get(entry.team)
  if (told !== undefined || !team) return team && told
  const chosen = settingsOf(register, entry.by).language
  const isOfOne = (team.languages?.length ?? 1) === 1 && (chosen === undefined || chosen === team.party.language)
  return isOfOne ? team.party.language : undefined
}

/** What an answer says; of a rating also what it was last time, and whether that has changed. */
export function saidBesideLastTime(sheet: Sheet, row: Row, { commitment, entry }: { commitment: Commitment; entry: LogEntry }): string {
  const { words, message } = sheet
  const said = whatSaid(sheet, entry, commitment.log ?? [])
  const before = entry.kind === 'rated' && entry.team === message.team ? ratedLastTime(message, row, commitment) : undefined
  if (entry.kind !== 'rated' || !before) return said
  return words.sinceLastTime(said, {
    light: words.light(before.rating),
    when: momentOf(sheet, before),
    hasChanged: before.rating !== entry.rating,
  })
}
