import { againstPromise } from '../register/baseline.ts'
import { dayIn } from '../register/calendar.ts'
import { isOpen } from '../register/query.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment, EntryOf } from '../register/schema.ts'
import { lastRatings } from '../register/state.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { bold, context, cutTo, linked, messageText, plain, plainLines, plainUpTo, section, within } from './blocks.ts'
import { dueWithMoves, saidDue } from './dues.ts'
import { evidenceSaid, evidencesOf } from './evidence.ts'
import { lateOf, silences } from './lists.ts'
import { entryLine, namesIn, spoken, titleAndId, zoneOf } from './names.ts'
import type { Said, View } from './said.ts'

/** One commitment with all that is known of it: the words of the source, who, by when, how it stands, and the end of its log. */
export function shownOf(words: Catalogue, commitment: Commitment, view: View): Said {
  const { register } = view
  const names = namesIn(words, view, zoneOf(view))
  const { shown } = words
  const title = titleAndId(commitment, commitment.id)
  const due = dueWithMoves(commitment, words, register, lateOf(words, commitment, view, dayIn(view.now, zoneOf(view))))
  const parts = register.partsOf.get(commitment.id) ?? []
  const many = (ids: readonly string[]): string => {
    const named = ids.slice(0, 10).map((id) => titleAndId(register.commitments.get(id), id))
    return ids.length === 0 ? '' : words.list(ids.length > 10 ? [...named, words.andMore(ids.length - 10)] : named)
  }
  const facts: [string, string][] = [
    [shown.due, due],
    [shown.status, words.status(commitment.status)],
    [shown.rating, ratings(words, commitment, view)],
    [shown.evidence, evidence(words, commitment)],
    [shown.promise, promise(words, commitment, view)],
    [shown.silence, silences(words, commitment, names, dayIn(view.now, zoneOf(view))).join('; ')],
    [shown.owners, words.owners(commitment.owners, names)],
    [shown.partOf, many(commitment.partOf === undefined ? [] : [commitment.partOf])],
    [shown.parts, many(parts)],
    [shown.dependsOn, many(commitment.dependsOn ?? [])],
    [shown.partners, words.list((commitment.partners ?? []).slice(0, 20).map((partner) => plainUpTo(partner, 80)))],
  ]
  const factLines = facts.filter(([, value]) => value !== '').map(([name, value]) => words.labelled(bold(name), cutTo(value, 900)))
  const source = sourceLine(words, commitment)
  const tail = (commitment.log ?? []).slice(-5).map((entry) => cutTo(entryLine(words, entry, names), 500))

  const blocks: Block[] = [
    section(title),
    ...quotedSource(commitment.text ?? ''),
    ...(source === '' ? [] : [context(source)]),
    section(factLines.join('\n')),
    ...(tail.length === 0 ? [] : [section(`${bold(shown.log)}\n${tail.join('\n')}`)]),
  ]
  return { text: messageText([title, ...factLines, plain(commitment.text ?? '')].join('\n')), blocks: within(blocks, words.andMore) }
}

/** The words of the source, as they stand there, marked as a quotation. */
function quotedSource(text: string): Block[] {
  const lines = plainLines(text).trim()
  return lines === ''
    ? []
    : [
        section(
          cutTo(
            lines
              .split('\n')
              .map((line) => `> ${line}`)
              .join('\n'),
            2900,
          ),
        ),
      ]
}

function sourceLine(words: Catalogue, { source }: Commitment): string {
  if (!source) return ''
  const said = words.source({
    document: plainUpTo(source.document ?? '', 300),
    heading: plainUpTo(source.heading ?? '', 200),
    paragraph: source.paragraph,
    day: source.date,
  })
  return [said, linked(source.link, words.sourceLink)].filter((part) => part !== '').join(' · ')
}

/** The last rating of each leading team, by side, whose it is and since when; the words as well as the colour. */
function ratings(words: Catalogue, commitment: Commitment, view: View): string {
  const { register } = view
  const names = namesIn(words, view, zoneOf(view))
  const byTeam = lastRatings(commitment)
  const said = (team: string): string => {
    const last = byTeam.get(team)
    const since = last && ratedSince(commitment, last)
    return `${words.rating(last?.rating ?? null)}${last && since ? ` (${words.ratedSince(names.person(last.by), names.when(since.at))})` : ''}`
  }
  const teams = leadTeams(register, commitment).slice(0, 8)
  if (teams.length === 0) return words.rating(commitment.rating ?? null)
  return teams
    .map((team) => words.labelled(plainUpTo(team.party.name === '' ? team.name : `${team.party.name}, ${team.name}`, 120), said(team.id)))
    .join('; ')
}

/** The first entry of the team's that rates it so, without another rating since. */
function ratedSince(commitment: Commitment, last: EntryOf<'rated'>): EntryOf<'rated'> {
  const own = spoken(commitment).filter((entry) => entry.kind === 'rated' && entry.team === last.team)
  const other = own.findLastIndex((entry) => entry.kind === 'rated' && entry.rating !== last.rating)
  const [first] = own.slice(other + 1)
  return first?.kind === 'rated' ? first : last
}

const evidencesShown = 3

/** The last of what there is to show, and how much more there is. */
function evidence(words: Catalogue, commitment: Commitment): string {
  const all = evidencesOf(commitment)
  if (all.length === 0) return words.noEvidence
  const last = all.slice(-evidencesShown).toReversed().map(evidenceSaid)
  return [...last, ...(all.length > last.length ? [words.andMore(all.length - last.length)] : [])].join(' · ')
}

/** How it stands against the day that was promised first, whatever is said of it. */
function promise(words: Catalogue, commitment: Commitment, view: View): string {
  const { events } = view.register
  const zone = zoneOf(view)
  const against = againstPromise(commitment, events, { today: dayIn(view.now, zone), zone })
  const due = saidDue(commitment.due, events)
  if (against.kind === 'no date') return isOpen(commitment) ? words.noPromisedDay(due) : ''
  return words.againstPromise({ ...against, first: words.dueName(saidDue(against.first, events)), due: words.due(due) })
}
