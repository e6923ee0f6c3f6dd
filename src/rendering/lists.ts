import { daysPastFirst } from '../register/baseline.ts'
import { countsOf } from '../register/counts.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment } from '../register/schema.ts'
import { snoozesOn } from '../register/snooze.ts'
import { evidencesOf } from '../register/statements.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, messageText, section, within } from './blocks.ts'
import type { PageValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { dueWithMoves } from './dues.ts'
import { entryLine, titleAndId } from './names.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { List, ListTitle, Said } from './said.ts'

const rowsAPage = 10
const entriesAPage = 12

/** A page of a list for one person, with the count of the whole. Pages count from 1; a number out of range gives the nearest page. */
export function renderList(telling: Telling, list: List): Said {
  const { words } = telling
  const { title, commitments, command } = list
  const { slice, page, pages } = pageAt(commitments, list.page, rowsAPage)
  const head = words.listTitle({ of: title.of, name: titleName(telling, title) }, commitments.length, countsIn(telling, list))
  const rows = slice.map((commitment) => listRow(telling, commitment))
  return {
    text: messageText([head, ...rows].join('\n')),
    blocks: within(
      [
        section(head),
        ...(rows.length === 0 ? [section(words.emptyList)] : rows.map((row) => section(cutTo(row, 620)))),
        ...turning(words, { page, pages, command }),
      ],
      words.andMore,
    ),
  }
}

function listRow(telling: Telling, commitment: Commitment): string {
  const { words, view, names } = telling
  const due = dueWithMoves(commitment, { words, view, late: lateOf(telling, commitment) })
  const status = commitment.status === 'open' ? [] : [words.status(commitment.status)]
  const rating = commitment.status === 'open' || commitment.rating ? [words.rating(commitment.rating ?? null)] : []
  const evidences = evidencesOf(commitment).length
  const shown = evidences === 0 ? [] : [words.evidenceCount(evidences)]
  const owners = cutTo(words.owners(commitment.owners, names), 160)
  return `${titleAndId(commitment, commitment.id, view.language)}\n${[due, ...status, ...rating, ...shown, ...snoozesSaid(telling, commitment), owners].join(' · ')}`
}

/** A page of all that was said of one commitment, the newest first. */
export function historyOf(
  { words, names, view }: Telling,
  commitment: Commitment,
  { page: wanted, command }: { page: number; command: string },
): Said {
  const log = (commitment.log ?? []).toReversed()
  const head = words.historyTitle(titleAndId(commitment, commitment.id, view.language), log.length)
  const { slice, page, pages } = pageAt(log, wanted, entriesAPage)
  const lines = slice.length === 0 ? [words.emptyHistory] : slice.map((entry) => cutTo(entryLine(words, entry, names), 800))
  return {
    text: messageText([head, ...lines].join('\n')),
    blocks: within([section(head), ...lines.map((line) => section(line)), ...turning(words, { page, pages, command })], words.andMore),
  }
}

/** How many are late, have no end, or have no date. A list by date says that in its title already. */
function countsIn({ words, view, today }: Telling, { commitments, title }: List): string {
  if (title.of === 'overdue' || title.of === 'due before') return ''
  return words.counts(countsOf(view.register, commitments, today))
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

function titleName({ words, names }: Telling, title: ListTitle): string {
  switch (title.of) {
    case 'team':
      return names.team(title.team)
    case 'due before':
      return words.day(title.day)
    case 'words':
      return plainUpTo(title.words, 150)
    case 'all':
    case 'mine':
    case 'overdue':
      return ''
  }
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
