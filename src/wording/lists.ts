import { dayIn } from '../register/calendar.ts'
import { countsOf } from '../register/counts.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { againstPromise, movesOf } from '../register/promise.ts'
import { isOpen } from '../register/query.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment, Day, Due, EntryOf } from '../register/schema.ts'
import { silencesOn } from '../register/silence.ts'
import { lastRatings } from '../register/state.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, context, cutTo, linked, messageText, plain, plainLines, plainUpTo, section, within } from './blocks.ts'
import { dueWithMoves, saidDue } from './dues.ts'
import { evidenceSaid, evidencesOf } from './evidence.ts'
import { entryLine, namesIn, spoken, titleAndId, zoneOf } from './names.ts'
import type { ListTitle, PageValue, Said, View } from './wording.ts'
import type { Names, Words } from './words.ts'

const rowsAPage = 10
const entriesAPage = 12

/** A list for one person, with its count, paged. Pages count from 1; what is outside is the nearest there is. */
export function listOf(
  words: Words,
  title: ListTitle,
  found: { commitments: readonly Commitment[]; page: number; command: string },
  view: View,
): Said {
  const { commitments } = found
  const names = namesIn(words, view, zoneOf(view))
  const { slice, page, pages } = pageAt(commitments, found.page, rowsAPage)
  const today = dayIn(view.now, zoneOf(view))
  const head = words.listTitle(
    { of: title.of, name: titleName(words, title, view) },
    commitments.length,
    countsIn(words, found, title, view),
  )
  const rows = slice.map((commitment) => {
    const due = `${dueWithMoves(commitment, words, view.register)}${lateOf(words, commitment, view, today)}`
    const status = commitment.status === 'open' ? [] : [words.status(commitment.status)]
    const rating = commitment.status === 'open' || commitment.rating ? [words.rating(commitment.rating ?? null)] : []
    const evidences = evidencesOf(commitment).length
    const shown = evidences === 0 ? [] : [words.evidenceCount(evidences)]
    const silent = silences(words, commitment, names, today)
    const owners = cutTo(words.owners(commitment.owners, names), 160)
    return `${titleAndId(commitment, commitment.id)}\n${[due, ...status, ...rating, ...shown, ...silent, owners].join(' · ')}`
  })
  return {
    text: messageText([head, ...rows].join('\n')),
    blocks: within(
      [
        section(head),
        ...(rows.length === 0 ? [section(words.emptyList)] : rows.map((row) => section(cutTo(row, 620)))),
        ...turning(words, { page, pages, command: found.command }),
      ],
      words.andMore,
    ),
  }
}

/** All that was said of one, the newest first, paged. */
export function historyOf(
  words: Words,
  commitment: Commitment,
  { page: wanted, command }: { page: number; command: string },
  view: View,
): Said {
  const names = namesIn(words, view, zoneOf(view))
  const log = (commitment.log ?? []).toReversed()
  const head = words.historyTitle(titleAndId(commitment, commitment.id), log.length)
  const { slice, page, pages } = pageAt(log, wanted, entriesAPage)
  const lines = slice.length === 0 ? [words.emptyHistory] : slice.map((entry) => cutTo(entryLine(words, entry, names), 800))
  return {
    text: messageText([head, ...lines].join('\n')),
    blocks: within([section(head), ...lines.map((line) => section(line)), ...turning(words, { page, pages, command })], words.andMore),
  }
}

/** One commitment with all that is known of it: the words of the source, who, by when, how it stands, and the end of its log. */
export function shownOf(words: Words, commitment: Commitment, view: View): Said {
  const { register } = view
  const names = namesIn(words, view, zoneOf(view))
  const { shown } = words
  const title = titleAndId(commitment, commitment.id)
  const due = `${dueWithMoves(commitment, words, register)}${lateOf(words, commitment, view, dayIn(view.now, zoneOf(view)))}`
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
  const factLines = facts.filter(([, value]) => value !== '').map(([name, value]) => `${bold(name)}: ${cutTo(value, 900)}`)
  const source = sourceLine(words, commitment)
  const tail = (commitment.log ?? []).slice(-5).map((entry) => cutTo(entryLine(words, entry, names), 500))

  const blocks: Block[] = [
    section(title),
    ...quote(commitment.text ?? ''),
    ...(source === '' ? [] : [context(source)]),
    section(factLines.join('\n')),
    ...(tail.length === 0 ? [] : [section(`${bold(shown.log)}\n${tail.join('\n')}`)]),
  ]
  return { text: messageText([title, ...factLines, plain(commitment.text ?? '')].join('\n')), blocks: within(blocks, words.andMore) }
}

/** The words of the source, as they stand there, marked as a quotation. */
function quote(text: string): Block[] {
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

function sourceLine(words: Words, { source }: Commitment): string {
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
function ratings(words: Words, commitment: Commitment, view: View): string {
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
    .map((team) => `${plainUpTo(team.party.name === '' ? team.name : `${team.party.name}, ${team.name}`, 120)}: ${said(team.id)}`)
    .join('; ')
}

/** The first entry of the team's that rates it so, without another rating since. */
function ratedSince(commitment: Commitment, last: EntryOf<'rated'>): EntryOf<'rated'> {
  const own = spoken(commitment).filter((entry) => entry.kind === 'rated' && entry.team === last.team)
  const other = own.findLastIndex((entry) => entry.kind === 'rated' && entry.rating !== last.rating)
  const [first] = own.slice(other + 1)
  return first?.kind === 'rated' ? first : last
}

/** Counted apart: what is late, what has no end, what has no date. A list that is cut out by time says enough by its title. */
function countsIn(words: Words, { commitments }: { commitments: readonly Commitment[] }, { of }: ListTitle, view: View): string {
  if (of === 'overdue' || of === 'due before') return ''
  return words.counts(countsOf(view.register, commitments, dayIn(view.now, zoneOf(view))))
}

/** Until when who is not asked, because they wanted silence. */
function silences(words: Words, commitment: Commitment, names: Names, today: Day): string[] {
  if (!isOpen(commitment)) return []
  return silencesOn(commitment, today).map(({ until, team }) => words.silentUntil(until, team === undefined ? undefined : names.team(team)))
}

const evidencesShown = 3

/** The last of what there is to show, and how much more there is. */
function evidence(words: Words, commitment: Commitment): string {
  const all = evidencesOf(commitment)
  if (all.length === 0) return words.noEvidence
  const last = all.slice(-evidencesShown).toReversed().map(evidenceSaid)
  return [...last, ...(all.length > last.length ? [words.andMore(all.length - last.length)] : [])].join(' · ')
}

/** How it stands against the day that was promised first, whatever is said of it. */
function promise(words: Words, commitment: Commitment, view: View): string {
  const { events } = view.register
  const zone = zoneOf(view)
  const against = againstPromise(commitment, events, { today: dayIn(view.now, zone), zone })
  const due = saidDue(commitment.due, events)
  if (against.kind === 'no date') return isOpen(commitment) ? words.noPromisedDay(due) : ''
  return words.againstPromise({ ...against, first: words.dueName(saidDue(against.first, events)), due: words.due(due) })
}

/** How late it is by its date now, and how far past the first one where it has moved. */
function lateOf(words: Words, commitment: Commitment, { register: { events } }: View, today: Day): string {
  const past = (due: Due | undefined): number => {
    const deadline = deadlineOf(due, events)
    return deadline.kind === 'dated' && isOpen(commitment) ? daysBetween(deadline.day, today) : 0
  }
  const [now, promised] = [past(commitment.due), past(movesOf(commitment)?.first)]
  return [...(now > 0 ? [bold(words.late(now))] : []), ...(promised > 0 ? [words.pastPromise(promised)] : [])]
    .map((each) => `, ${each}`)
    .join('')
}

function titleName(words: Words, title: ListTitle, view: View): string {
  switch (title.of) {
    case 'team':
      return plainUpTo(view.register.teams.get(title.team)?.name ?? title.team, 100)
    case 'due before':
      return isDay(title.day) ? words.day(title.day) : plainUpTo(title.day, 50)
    case 'words':
      return plainUpTo(title.words, 150)
    case 'all':
    case 'mine':
    case 'overdue':
      return ''
  }
}

function isDay(text: string): text is Day {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

export function pageAt<T>(all: readonly T[], wanted: number, size: number): { slice: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(pages, Math.max(1, Math.floor(wanted) || 1))
  return { slice: all.slice((page - 1) * size, page * size), page, pages }
}

export function turning(words: Words, { page, pages, command }: { page: number; pages: number; command: string }): Block[] {
  if (pages === 1) return []
  const to = (label: string, target: number): Block[] =>
    target < 1 || target > pages ? [] : button(label, 'page', { command, page: target } satisfies PageValue)
  // Two buttons with one action id can't stand in one block.
  const [back] = to(words.previous, page - 1)
  const next = to(words.next, page + 1)
  return [section(words.listPage(page, pages), back ? { accessory: back } : {}), ...(next.length === 0 ? [] : [actions(next)])]
}
