import { secretariatId } from '../register/addressee.ts'
import { timeOf } from '../register/instant.ts'
import type { Language } from '../register/languages.ts'
import { inLanguage, shortNameOf } from '../register/names.ts'
import { agreesToDate } from '../register/proposal.ts'
import { byHandText } from '../register/reconcile.ts'
import { relance } from '../register/rights.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { zoneOf } from '../register/zone.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { bold } from './blocks.ts'
import { eventNamed, saidDue } from './dues.ts'
import { evidenceSaid } from './evidence.ts'
import { fitsIn, linked, mention, plainUpTo } from './plain.ts'
import type { View } from './said.ts'

/** What people and things are called in one language; times are in `zone`. */
export function namesIn(words: Catalogue, view: View, zone: string): Names {
  const { register, language } = view
  const teamNamed = (id: string): string => {
    const team = register.teams.get(id)
    return plainUpTo(team ? shortNameOf(team, language) : id, 100)
  }
  return {
    due: (due) => words.due(saidDue(due, view)),
    dueName: (due) => words.dueName(saidDue(due, view)),
    team: (id) => (id === secretariatId ? words.secretariat : teamNamed(id)),
    party: (id) => plainUpTo(inLanguage(register.parties.get(id)?.name ?? id, language), 100),
    event: (id) => eventNamed(id, view),
    commitment: (id) => titleOf(register.commitments.get(id), id, { language }),
    person: (person) => (person === relance ? 'Relance' : mention(view.nameOf(person))),
    quietly: (person) => (person === relance ? 'Relance' : plainUpTo(person, 100)),
    when: (at) => words.instant(timeOf(at).setZone(zoneOf(zone))),
    evidence: evidenceSaid,
    safe: plainUpTo,
  }
}

interface TitleShape {
  readonly language: Language
  readonly max?: number
}

/** The title in at most `max` characters. If it would be cut, the short title says more. */
export function titleOf(commitment: Commitment | undefined, id: string, { language, max = 150 }: TitleShape): string {
  const title = inLanguage(commitment?.title ?? id, language)
  const shown = plainUpTo(commitment?.short === undefined || fitsIn(title, max) ? title : inLanguage(commitment.short, language), max)
  return shown === '' ? id : shown
}

/** `*Title* (`id`)` */
export function titleAndId(commitment: Commitment | undefined, id: string, language: Language): string {
  return withId(titleOf(commitment, id, { language }), id)
}

/** The same with the short title, for a line that names several. */
export function shortAndId(commitment: Commitment | undefined, id: string, language: Language): string {
  return withId(shortTitleOf(commitment, id, { language }), id)
}

/** The short title if there is one, for a line that names several. */
export function shortTitleOf(commitment: Commitment | undefined, id: string, { language, max = 150 }: TitleShape): string {
  const { short } = commitment ?? {}
  return short === undefined ? titleOf(commitment, id, { language, max }) : plainUpTo(inLanguage(short, language), max)
}

function withId(title: string, id: string): string {
  return `${bold(title)} (\`${plainUpTo(id, 100)}\`)`
}

/** One line of a history: when, who, what they did, their words, and a link to them. `log`: in which it stands, so that what was undone is said. */
export function entryLine(words: Catalogue, entry: LogEntry, { names, log = [] }: { names: Names; log?: readonly LogEntry[] }): string {
  const team = entry.team === undefined ? undefined : names.team(entry.team)
  const place = linked(entry.link, '↗')
  return `${names.when(entry.at)} · ${words.labelled(words.by(names.person(entry.by), team), undoneIn(words, entry, { names, log }) ?? withWords(words, entry, { names, log }))}${place === '' ? '' : ` ${place}`}`
}

function undoneIn(words: Catalogue, entry: LogEntry, { names, log }: { names: Names; log: readonly LogEntry[] }): string | undefined {
  const target = entry.kind === 'undone' ? log.find(({ at }) => at === entry.of) : undefined
  return target && words.by(words.undone(didIn(words, target, { names, log })), names.when(target.at))
}

/** What an entry did, in the log in which it stands: a side that agrees to a date, for which a third is still waited, asks for none. */
export function didIn(words: Catalogue, entry: LogEntry, { names, log }: NamedIn): string {
  return entry.kind === 'dated' && agreesToDate(entry, log) ? words.agreedToDate(names.dueName(entry.to)) : words.did(entry, names)
}

interface NamedIn {
  readonly names: Names
  readonly log: readonly LogEntry[]
}

export function withWords(words: Catalogue, entry: LogEntry, named: NamedIn): string {
  // `did` has the words of evidence already.
  const said = entry.kind === 'evidenced' ? '' : wordsOf(words, entry)
  const did = didIn(words, entry, named)
  return said === '' ? did : words.labelled(did, said)
}

export function wordsOf(words: Catalogue, entry: { readonly text?: string | undefined }): string {
  return quotedUpTo(words, entry.text ?? '', 300)
}

/** What was typed, in quotation marks; what the bot says of an edit by hand is said in its own words. */
export function quotedUpTo(words: Catalogue, text: string, max: number): string {
  if (text === byHandText) return words.byHand
  const said = plainUpTo(text, max)
  return said === '' ? '' : words.quoted(said)
}
