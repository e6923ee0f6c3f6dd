import type { Figures } from '../nudges/digest-figures.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { standingRating } from '../register/state.ts'
import { byUrgency } from '../register/urgency.ts'
import type { Block } from './blocks.ts'
import { cutTo } from './blocks.ts'
import { actionIds } from './buttons.ts'
import type { Cell } from './data-blocks.ts'
import { barChart, dataTable, pieChart, plainTable, shownIn } from './data-blocks.ts'
import { openButton } from './lists.ts'
import { shortTitleOf } from './names.ts'
import type { Telling } from './render-context.ts'

/** The characters that all cells of a table show: with what else a digest says they stay below what a message takes. */
const cellsRoom = 6500
const mostRows = 99

/** The open ones as a table, the most pressing first, as far as there is room: with buttons, and without. Nothing where none is open. */
export function tablesOf(telling: Telling, open: readonly Commitment[]): { data?: Block; table?: Block } {
  if (open.length === 0) return {}
  const { words } = telling
  const { commitment, owner, due, state, daysLate, open: details } = words.digest.columns
  const columns = [commitment, owner, due, state, daysLate, details]
  let left = cellsRoom - shownIn(columns)
  const rows: Cell[][] = []
  for (const [index, each] of byUrgency(telling.view.register, open, telling.today).slice(0, mostRows).entries()) {
    const row = rowOf(telling, each, index)
    left -= shownIn(row)
    if (left < 0) break
    rows.push(row)
  }
  const caption = words.digest.caption(rows.length, open.length)
  return {
    data: dataTable({ caption, columns, rows }),
    table: plainTable({ columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) }),
  }
}

function rowOf(telling: Telling, commitment: Commitment, index: number): Cell[] {
  const { words, view, names, today } = telling
  const { register, language } = view
  const deadline = deadlineOf(commitment.due, register.events)
  const button = openButton(telling, commitment.id)
  return [
    shortTitleOf(commitment, commitment.id, { language, max: 60 }),
    cutTo(words.list(leadTeams(register, commitment).map(({ id }) => names.team(id))), 40),
    cutTo(names.dueName(commitment.due), 40),
    words.digest.state(commitment.status === 'closing' ? 'waiting' : (standingRating(register, commitment) ?? 'unrated')),
    deadline.kind === 'dated' ? Math.max(0, daysBetween(deadline.day, today)) : 0,
    button ? { button: { ...button, action_id: actionIds.show(index + 1) }, otherwise: commitment.id } : commitment.id,
  ]
}

/** At most two: kept and missed by month, and the open ones by owner; neither where it would show nothing. */
export function chartsOf({ words, names }: Telling, { months, open }: Figures): Block[] {
  const { keptTitle, kept, inPart, missed, month, months: xLabel, count, openByOwner, otherOwners } = words.digest
  const isAny = months.some((each) => each.kept + each.inPart + each.missed > 0)
  const bars = barChart(keptTitle, {
    categories: months.map((each) => month(each.month)),
    series: [
      { name: kept, values: months.map((each) => each.kept) },
      ...(months.some((each) => each.inPart > 0) ? [{ name: inPart, values: months.map((each) => each.inPart) }] : []),
      { name: missed, values: months.map((each) => each.missed) },
    ],
    xLabel,
    yLabel: count,
  })
  const pie = pieChart(openByOwner, {
    segments: open.map((each) => ({ label: names.team(each.team), value: each.count })),
    others: otherOwners,
  })
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
