import { secretariatId } from '../register/addressee.ts'
import { timeOf } from '../register/instant.ts'
import { relance } from '../register/rights.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { bold } from './blocks.ts'
import { eventNamed, saidDue } from './dues.ts'
import { evidenceSaid } from './evidence.ts'
import { linked, mention, plainUpTo } from './plain.ts'
import type { View } from './said.ts'

/** What people and things are called in one language; times are in `zone`. */
export function namesIn(words: Catalogue, view: View, zone: string): Names {
  const { register } = view
  return {
    due: (due) => words.due(saidDue(due, register.events)),
    dueName: (due) => words.dueName(saidDue(due, register.events)),
    team: (id) => (id === secretariatId ? words.secretariat : plainUpTo(register.teams.get(id)?.name ?? id, 100)),
    party: (id) => plainUpTo(register.parties.get(id)?.name ?? id, 100),
    event: (id) => eventNamed(id, register.events),
    commitment: (id) => titleOf(register.commitments.get(id), id),
    person: (person) => (person === relance ? 'Relance' : mention(view.nameOf(person))),
    quietly: (person) => (person === relance ? 'Relance' : plainUpTo(person, 100)),
    when: (at) => words.instant(timeOf(at).setZone(zone)),
    evidence: evidenceSaid,
    safe: plainUpTo,
  }
}

export function titleOf(commitment: Commitment | undefined, id: string, max = 150): string {
  const title = plainUpTo(commitment?.title ?? id, max)
  return title === '' ? id : title
}

/** `*Title* (`id`)` */
export function titleAndId(commitment: Commitment | undefined, id: string): string {
  return `${bold(titleOf(commitment, id))} (\`${plainUpTo(id, 100)}\`)`
}

/** One line of a history: when, who, what they did, their words, and a link to them. */
export function entryLine(words: Catalogue, entry: LogEntry, names: Names): string {
  const team = entry.team === undefined ? undefined : names.team(entry.team)
  const place = linked(entry.link, '↗')
  return `${names.when(entry.at)} · ${words.labelled(words.by(names.person(entry.by), team), withWords(words, entry, names))}${place === '' ? '' : ` ${place}`}`
}

export function withWords(words: Catalogue, entry: LogEntry, names: Names): string {
  // `did` has the words of evidence already.
  const said = entry.kind === 'evidenced' ? '' : wordsOf(words, entry)
  return said === '' ? words.did(entry, names) : words.labelled(words.did(entry, names), said)
}

export function wordsOf(words: Catalogue, entry: { readonly text?: string | undefined }): string {
  const said = plainUpTo(entry.text ?? '', 300)
  return said === '' ? '' : words.quoted(said)
}
