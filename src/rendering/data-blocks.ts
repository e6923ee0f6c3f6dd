import type { Block } from './blocks.ts'
import { cutTo } from './blocks.ts'
import { asShown } from './plain.ts'

// Tables and charts, within Slack's limits (https://docs.slack.dev/reference/block-kit/blocks). Not every workspace takes them: a message that has one
// is given in plainer steps, too.

const limits = { dataRows: 201, tableRows: 100, title: 50, label: 20, segments: 12, points: 20 }

/** The characters of a chart's title or axis, and of what it names. */
export const chartLimits = { title: limits.title, label: limits.label }

/** A cell: text, a number that sorts as one, or a button, with what stands there where a client does not know it. */
export type Cell = string | number | { readonly button: Block; readonly otherwise: string }

interface TableContent {
  /** What it is of, and how it is sorted. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const rowsAPage = 10

/** A table that its reader sorts, searches and turns. The first column names the row. */
export function dataTable({ caption, columns, rows }: TableContent): Block {
  return {
    type: 'data_table',
    caption: asShown(caption),
    page_size: rowsAPage,
    row_header_column_index: 0,
    rows: [columns.map(rawText), ...rows.map((row) => row.map(dataCell))].slice(0, limits.dataRows),
  }
}

/** The same for a workspace that does not take that: without buttons, and as it stands. */
export function plainTable({ columns, rows }: Pick<TableContent, 'columns' | 'rows'>): Block {
  const words = (cell: Cell) => rawText(typeof cell === 'object' ? cell.otherwise : String(cell))
  return {
    type: 'table',
    column_settings: columns.map((_, index) => ({ is_wrapped: index === 0 })),
    rows: [columns.map(rawText), ...rows.map((row) => row.map(words))].slice(0, limits.tableRows),
  }
}

/** The characters that the cells of a row show. */
export function shownIn(row: readonly Cell[]): number {
  return row.reduce((sum: number, cell) => sum + (typeof cell === 'object' ? cell.otherwise.length : String(cell).length), 0)
}

function dataCell(cell: Cell): object {
  if (typeof cell === 'number') return { type: 'raw_number', value: cell, text: String(cell) }
  return typeof cell === 'string' ? rawText(cell) : { type: 'action_cell', element: cell.button, fallback: rawText(cell.otherwise) }
}

function rawText(safe: string): object {
  return { type: 'raw_text', text: safe === '' ? '–' : asShown(safe) }
}

/** Bars of several series; each has a number for every category. */
export function barChart(
  title: string,
  {
    categories,
    series,
    xLabel,
    yLabel,
  }: {
    readonly categories: readonly string[]
    readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
    readonly xLabel: string
    readonly yLabel: string
  },
): Block {
  const labels = eachOnce(categories.slice(0, limits.points))
  return {
    type: 'data_visualization',
    title: cutTo(title, limits.title),
    chart: {
      type: 'bar',
      series: series.map(({ name, values }) => ({
        name: cutTo(name, limits.label),
        data: labels.map((label, index) => ({ label, value: values[index] ?? 0 })),
      })),
      axis_config: { categories: labels, x_label: cutTo(xLabel, limits.title), y_label: cutTo(yLabel, limits.title) },
    },
  }
}

/** A pie; what has no segment of its own stands together in the last one. */
export function pieChart(
  title: string,
  { segments, others }: { readonly segments: readonly { readonly label: string; readonly value: number }[]; readonly others: string },
): Block {
  const own = segments.length > limits.segments ? segments.slice(0, limits.segments - 1) : segments
  const rest = segments.slice(own.length).reduce((sum, { value }) => sum + value, 0)
  const all = rest > 0 ? [...own, { label: others, value: rest }] : own
  const labels = eachOnce(all.map(({ label }) => label))
  return {
    type: 'data_visualization',
    title: cutTo(title, limits.title),
    chart: { type: 'pie', segments: all.map(({ value }, index) => ({ label: labels[index] ?? '', value })) },
  }
}

/** Labels as Slack shows them, each once: of two that are the same when cut, the later one has a number. */
function eachOnce(labels: readonly string[]): string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const shown = asShown(label)
    let unique = cutTo(shown, limits.label)
    for (let nth = 2; taken.has(unique); nth++) unique = `${cutTo(shown, limits.label - 4)} ${nth}`
    taken.add(unique)
    return unique
  })
}
