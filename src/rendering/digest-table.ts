import type { Figures } from '../nudges/digest-figures.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { formerRatings } from '../register/former-rating.ts'
import type { Language } from '../register/languages.ts'
import type { Register } from '../register/register.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { standingRating } from '../register/state.ts'
import { byUrgency } from '../register/urgency.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { DigestWords } from '../wording/digest.ts'
import type { Block } from './blocks.ts'
import { blockLimits, context, cutTo } from './blocks.ts'
import { actionIds } from './buttons.ts'
import type { Cell } from './data-blocks.ts'
import { barChart, chartLimits, dataTable, pieChart, plainTable, shownIn } from './data-blocks.ts'
import { inAllWords } from './in-all-words.ts'
import { openButton } from './lists.ts'
import { namesIn, shortTitleOf } from './names.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'

/** What the cells of a table may show, and how many rows it has. `most`: of a data table, which not every workspace takes so large. */
const rooms = {
  most: { characters: 19_500, rows: 200 },
  // With what else a digest says they stay below what a message takes of other blocks.
  usual: { characters: 6500, rows: 200 },
  plain: { characters: 6500, rows: 99 },
} as const

const mostInHeading = 60
const mostInCaption = 250
const mostInCell = 40

/**
 * The open ones as a table, the most pressing first, as far as there is room: the largest first, then plainer and plainer steps of it. Nothing where none
 * is open. Its rows are in the first of the readers' languages, what names and rates them in each.
 */
export function tablesOf(given: Telling, open: readonly Commitment[]): Block[][] {
  if (open.length === 0) return []
  const { view, zone, today } = given
  const telling = { ...tellingOf({ ...view, language: view.languages?.[0] ?? view.language }, zone), today }
  const heading = (column: keyof DigestWords['columns']) => inAllWords(view, mostInHeading, ({ digest }) => digest.columns[column])
  const columns = (['commitment', 'owner', 'due', 'state', 'daysLate', 'open'] as const).map(heading)
  const rows = byUrgency(view.register, open, today)
    .slice(0, rooms.most.rows)
    .map((each, index) => rowOf(telling, each, index))
  const caption = (shown: number) => inAllWords(view, mostInCaption, ({ digest }) => digest.caption(shown, open.length))
  const sizes = [rowsWithin(rows, columns, rooms.most), rowsWithin(rows, columns, rooms.usual)]
  const isOneSize = sizes[0]?.length === sizes[1]?.length
  const bare = rows.map((row) => row.slice(0, -1))
  const plain = rowsWithin(bare, columns.slice(0, -1), rooms.plain)
  return [
    ...sizes.slice(isOneSize ? 1 : 0).map((shown) => [dataTable({ caption: caption(shown.length), columns, rows: shown })]),
    [plainTable({ columns: columns.slice(0, -1), rows: plain }), context(caption(plain.length))],
  ]
}

/** The first rows, as many as have room below their headings. */
function rowsWithin(
  rows: readonly (readonly Cell[])[],
  columns: readonly string[],
  room: { readonly characters: number; readonly rows: number },
): readonly (readonly Cell[])[] {
  let left = room.characters - shownIn(columns)
  const end = rows.findIndex((row, index) => {
    left -= shownIn(row)
    return left < 0 || index >= room.rows
  })
  return end === -1 ? rows : rows.slice(0, end)
}

function rowOf(telling: Telling, commitment: Commitment, index: number): Cell[] {
  const { words, view, names, today } = telling
  const { register, language } = view
  const deadline = deadlineOf(commitment.due, register.events)
  const state = commitment.status === 'closing' ? 'waiting' : (standingRating(register, commitment) ?? formerState(register, commitment))
  const button = openInAllWords(telling, commitment)
  return [
    shortTitleOf(commitment, commitment.id, { language, max: 60 }),
    cutTo(words.list(leadTeams(register, commitment).map(({ id }) => names.team(id))), mostInCell),
    cutTo(names.dueName(commitment.due), mostInCell),
    inAllWords(view, mostInCell, ({ digest }) => digest.state(state)),
    deadline.kind === 'dated' ? Math.max(0, daysBetween(deadline.day, today)) : 0,
    button ? { button: { ...button, action_id: actionIds.show(index + 1) }, otherwise: commitment.id } : commitment.id,
  ]
}

/** The worst state at those who have handed it over, of what nobody who leads it has rated. */
function formerState(register: Register, commitment: Commitment): 'was red' | 'was amber' | 'unrated' {
  const former = formerRatings(register, commitment)
  return former.some(({ rating }) => rating === 'red') ? 'was red' : former.length > 0 ? 'was amber' : 'unrated'
}

function openInAllWords(telling: Telling, commitment: Commitment): Block | undefined {
  const { view } = telling
  const button = openButton(telling, commitment.id)
  if (!button || (view.languages ?? []).length < 2) return button
  const heard = (words: Catalogue, language: Language) =>
    words.looks.openNamed(shortTitleOf(commitment, commitment.id, { language, max: 60 }))
  return {
    ...button,
    text: { type: 'plain_text', text: inAllWords(view, blockLimits.buttonText, ({ looks }) => looks.open) },
    accessibility_label: cutTo(inAllWords(view, blockLimits.buttonText, heard), blockLimits.buttonText),
  }
}

/** At most two: kept and missed by month, and the open ones by owner; neither where it would show nothing. */
export function chartsOf({ view, zone }: Telling, { months, open }: Figures): Block[] {
  const label = (most: number, say: (words: DigestWords) => string) => inAllWords(view, most, ({ digest }) => say(digest))
  const { title, label: name } = chartLimits
  const teamNamed = (id: string) => inAllWords(view, name, (words, language) => namesIn(words, { ...view, language }, zone).team(id))
  const isAny = months.some((each) => each.kept + each.inPart + each.missed > 0)
  const bars = barChart(
    label(title, ({ keptTitle }) => keptTitle),
    {
      categories: months.map((each) => label(name, ({ month }) => month(each.month))),
      series: [
        { name: label(name, ({ kept }) => kept), values: months.map((each) => each.kept) },
        ...(months.some((each) => each.inPart > 0)
          ? [{ name: label(name, ({ inPart }) => inPart), values: months.map((each) => each.inPart) }]
          : []),
        { name: label(name, ({ missed }) => missed), values: months.map((each) => each.missed) },
      ],
      xLabel: label(title, (digest) => digest.months),
      yLabel: label(title, ({ count }) => count),
    },
  )
  const pie = pieChart(
    label(title, ({ openByOwner }) => openByOwner),
    {
      segments: open.map((each) => ({ label: teamNamed(each.team), value: each.count })),
      others: label(name, ({ otherOwners }) => otherOwners),
    },
  )
  return [...(isAny ? [bars] : []), ...(open.length > 1 ? [pie] : [])]
}

/** The numbers of the charts in words, for who does not see them. */
export function keptLine({ words }: Telling, { months }: Figures): string {
  const sum = (which: 'kept' | 'inPart' | 'missed') => months.reduce((all, each) => all + each[which], 0)
  const [kept, inPart, missed] = [sum('kept'), sum('inPart'), sum('missed')]
  return kept + inPart + missed === 0 ? '' : words.digest.keptInAll({ kept, inPart, missed })
}

const mostOwners = 12

export function openLine({ words, names }: Telling, { open }: Figures): string {
  if (open.length < 2) return ''
  const first = open.slice(0, mostOwners).map(({ team, count }) => ({ team: names.team(team), count }))
  const rest = open.slice(mostOwners).reduce((sum, { count }) => sum + count, 0)
  return cutTo(words.digest.openBy(rest > 0 ? [...first, { team: words.digest.otherOwners, count: rest }] : first), 700)
}
