import { daysPastFirst } from '../register/baseline.ts'
import type { Counts } from '../register/counts.ts'
import { countsOf } from '../register/counts.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import type { Filter } from '../register/filtering.ts'
import { isOfOpenOnly } from '../register/filtering.ts'
import { logFor } from '../register/kept-words.ts'
import { isOpen } from '../register/query.ts'
import { leadingParties } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { snoozesOn } from '../register/snooze.ts'
import { endingsOf, isClosedInPart, standingRating, standingRatings, statusTold } from '../register/state.ts'
import { evidencesOf } from '../register/statements.ts'
import { byUrgency } from '../register/urgency.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { FilterSaid } from '../wording/looks.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, messageText, section, within } from './blocks.ts'
import type { PageValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { dueWithMoves } from './dues.ts'
import { formerSaid } from './former-rating.ts'
import { saidOf } from './lines.ts'
import { entryLine, quotedUpTo, shortTitleOf, titleAndId } from './names.ts'
import { asRecorded } from './own-reason.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { List, ListTitle, Said } from './said.ts'

const rowsAPage = 10
const entriesAPage = 12

/**
 * A page of a list for one person, what presses most first, with the count of the whole. Pages count from 1; a number out of range gives the nearest
 * page.
 */
export function renderList(telling: Telling, list: List): Said {
  const { words, view, today } = telling
  const { commitments, command } = list
  const { slice, page, pages } = pageAt(byUrgency(view.register, commitments, today), list.page, rowsAPage)
  const head = listHead(telling, list)
  const rows = slice.map((commitment) => listRow(telling, commitment, list.title))
  return {
    text: messageText([head, ...rows].join('\n')),
    blocks: within(
      [
        section(head),
        ...rows.map((row, index) => section(cutTo(row, 620), { accessory: openButton(telling, slice[index]?.id ?? '') })),
        ...turning(words, { page, pages, command }),
      ],
      words.andMore,
    ),
  }
}

/** Shows the commitment, with what its reader may say of it. */
export function openButton({ words, view }: Telling, id: string): Block | undefined {
  const title = shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 60 })
  const value: PageValue = { command: `show ${id}`, page: 1, item: id }
  return button(words.looks.open, actionIds.page, value, { heard: words.looks.openNamed(title) })[0]
}

/** How many there are, of what, and how they stand in time; `also`: what else they are narrowed to. A list by date says that in its title already. */
export function listHead(
  telling: Telling,
  { commitments, title: { of, filters = [] } }: Pick<List, 'commitments' | 'title'>,
  also: readonly string[] = [],
): string {
  const { words, view, today } = telling
  const counts = countsOf(view.register, commitments, today)
  const said = [
    ...also,
    ...toSay(filters, commitments.length === counts.open).map((filter) => words.looks.filter(filterSaidOf(telling, filter))),
  ]
  if (commitments.length === 0) return words.looks.listNone({ ofMine: of === 'mine', openOnly: isOfOpenOnly(filters), filters: said })
  const isByDate = filters.some((filter) => byDate.has(filter.by) || (filter.by === 'state' && filter.state === 'overdue'))
  return words.looks.listHead(
    {
      count: commitments.length,
      ofMine: of === 'mine',
      openOnly: counts.open === commitments.length,
      filters: said,
    },
    isByDate ? '' : words.looks.sums({ ...withAhead(counts), ended: counts.open === 0 ? 0 : commitments.length - counts.open }),
  )
}

/** The filters as they are said: what is open is called so already, and "waiting" beside a side is waiting for it. */
function toSay(filters: readonly Filter[], isOpenSaid: boolean): readonly (Filter | WaitingFor)[] {
  const isWaiting = filters.some((filter) => filter.by === 'state' && filter.state === 'waiting')
  const said = filters.filter((filter) => !(isOpenSaid && filter.by === 'state' && filter.state === 'open'))
  if (!isWaiting || !filters.some(({ by }) => by === 'side')) return said
  return said.flatMap((filter): (Filter | WaitingFor)[] => {
    if (filter.by === 'state' && filter.state === 'waiting') return []
    return filter.by === 'side' ? [{ by: 'waiting for', party: filter.party }] : [filter]
  })
}

interface WaitingFor {
  readonly by: 'waiting for'
  readonly party: string
}

/** With those whose deadline is a later day, so that the sums add up. */
export function withAhead(counts: Counts): Counts & { readonly ahead: number } {
  return { ...counts, ahead: counts.open - counts.overdue - counts.today - counts.continuing - counts.undated }
}

const byDate: ReadonlySet<Filter['by']> = new Set(['before', 'until', 'between', 'event'])

function filterSaidOf({ words, names }: Telling, filter: Filter | WaitingFor): FilterSaid {
  switch (filter.by) {
    case 'state':
    case 'rating':
      return filter
    case 'side':
    case 'waiting for':
      return { by: filter.by, said: names.party(filter.party) }
    case 'team':
      return { by: 'team', said: names.team(filter.team) }
    case 'before':
    case 'until':
      return { by: filter.by, said: words.day(filter.day) }
    case 'between':
      return { by: 'between', first: words.day(filter.first), last: words.day(filter.last) }
    case 'event':
      return { by: 'event', said: names.dueName({ event: filter.event }) }
    case 'words':
      return { by: 'words', said: plainUpTo(filter.words, 150) }
  }
}

/** What was typed that narrows nothing, and what does. */
export function unknownFilterOf(telling: Telling, typed: readonly string[], noDates: readonly string[]): Said {
  return saidOf(telling, unknownFilterLines(telling, typed, noDates))
}

/** `noDates`: days that no calendar has. */
export function unknownFilterLines({ words }: Telling, typed: readonly string[], noDates: readonly string[]): string[] {
  const quoted = (some: readonly string[]) => some.slice(0, 5).map((each) => words.quoted(plainUpTo(each, 60)))
  return [
    ...(noDates.length === 0 ? [] : [words.looks.noSuchDay(quoted(noDates))]),
    ...(typed.length === 0 ? [] : [words.looks.unknownFilter(quoted(typed))]),
    words.looks.howToFilter,
  ]
}

/** When, who, how it goes, and for whom it waits. */
export function listRow(telling: Telling, commitment: Commitment, { filters = [] }: ListTitle): string {
  const { words, view, names } = telling
  const due = dueWithMoves(commitment, { words, view, late: lateOf(telling, commitment) })
  const leads = commitment.owners.filter(({ role }) => role === 'lead')
  const supporting = commitment.owners.filter(
    ({ team, role }) => role === 'support' && filters.some((filter) => filter.by === 'team' && filter.team === team),
  )
  const who = cutTo(words.list(leads.map(({ team }) => names.team(team))), 160)
  const rating = commitment.status === 'open' || standingRating(view.register, commitment) ? [ratingWithReason(telling, commitment)] : []
  const status = commitment.status === 'open' ? [] : [statusSaid(telling, commitment)]
  const supports = supporting.map(({ team }) => words.looks.supported(names.team(team)))
  const evidences = evidencesOf(commitment).length
  const evidence = evidences === 0 ? [] : [words.evidenceCount(evidences)]
  const said = [due, who, ...supports, ...rating, ...evidence, ...status, ...snoozesSaid(telling, commitment)]
  return `${titleAndId(commitment, commitment.id, view.language)}\n${said.join(' · ')}`
}

// A list has one line for all that is to be said of a commitment.
const longestWhy = 100

/** What is amber or red has its reason beside it; where several lead it, by whom it is rated so. */
function ratingWithReason(telling: Telling, commitment: Commitment): string {
  const { words, names, view } = telling
  const rating = standingRating(view.register, commitment)
  const rated = words.rating(rating)
  if (rating !== 'amber' && rating !== 'red') return [rated, ...formerSaid(telling, commitment)].join(' · ')
  const ratings = [...standingRatings(view.register, commitment)].filter(([, last]) => last.rating === rating)
  const isJoint = commitment.owners.filter(({ role }) => role === 'lead').length > 1
  const said = isJoint && ratings.length > 0 ? words.by(rated, words.list(ratings.map(([team]) => names.team(team)))) : rated
  const [why = ''] = ratings.map(([, last]) => quotedUpTo(words, last.text ?? '', longestWhy))
  return why === '' ? said : words.labelled(said, why)
}

/** How it ended, or which side has ended it and for which it waits. */
export function statusSaid({ words, names, view }: Telling, commitment: Commitment): string {
  const endings = [...endingsOf(commitment).values()]
  const by = endings.map(({ party }) => party ?? '')
  const awaited = leadingParties(view.register, commitment).filter((party) => !by.includes(party))
  const how = endings.at(-1)?.kind
  if (commitment.status !== 'closing' || how === undefined || by.length === 0 || awaited.length === 0)
    return words.status(statusTold(commitment))
  const named = (parties: readonly string[]) => parties.map((party) => names.party(party))
  return words.looks.waitingSides(isClosedInPart(commitment) ? 'closed in part' : how, named(by), named(awaited))
}

/** A page of all that was said of one commitment, the newest first. */
export function historyOf(
  { words, names, view }: Telling,
  commitment: Commitment,
  { page: wanted, command }: { page: number; command: string },
): Said {
  const log = logFor(view.register, commitment.log ?? [], view.reader)
  const head = words.historyTitle(titleAndId(commitment, commitment.id, view.language), log.length)
  const { slice, page, pages } = pageAt(log.toReversed(), wanted, entriesAPage)
  const lines =
    slice.length === 0
      ? [words.emptyHistory]
      : slice.map((entry) => cutTo(entryLine(words, asRecorded(entry, view.register), { names, log }), 800))
  return {
    text: messageText([head, ...lines].join('\n')),
    blocks: within([section(head), ...lines.map((line) => section(line)), ...turning(words, { page, pages, command })], words.andMore),
  }
}

/** Which leading teams have snoozed it, and until when. */
export function snoozesSaid({ words, names, today }: Telling, commitment: Commitment): string[] {
  if (!isOpen(commitment)) return []
  return snoozesOn(commitment, today).map(({ until, team }) => words.snoozedUntil(until, team === undefined ? undefined : names.team(team)))
}

/** How late it is by its present date, and by its first date if that differs. */
export function lateOf({ words, view, today }: Telling, commitment: Commitment): string {
  if (!isOpen(commitment)) return ''
  const { events } = view.register
  const deadline = deadlineOf(commitment.due, events)
  const now = deadline.kind === 'dated' ? daysBetween(deadline.day, today) : 0
  const promised = daysPastFirst(commitment, events, today)
  return [...(now > 0 ? [bold(words.late(now))] : []), ...(promised > 0 && promised !== now ? [words.pastPromise(promised)] : [])]
    .map((each) => `, ${each}`)
    .join('')
}

interface PageOf<T> {
  readonly slice: readonly T[]
  readonly page: number
  readonly pages: number
}

export function pageAt<T>(all: readonly T[], wanted: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(pages, Math.max(1, Math.floor(wanted) || 1))
  return { slice: all.slice((page - 1) * size, page * size), page, pages }
}

export function turning(words: Catalogue, { page, pages, command }: { page: number; pages: number; command: string }): Block[] {
  if (pages === 1) return []
  const to = (label: string, target: number): Block[] =>
    target < 1 || target > pages ? [] : button(label, actionIds.page, { command, page: target } satisfies PageValue)
  // One block can't hold two buttons with the same action id.
  const [back] = to(words.previous, page - 1)
  const next = to(words.next, page + 1)
  return [section(words.listPage(page, pages), { accessory: back }), ...(next.length === 0 ? [] : [actions(next)])]
}
