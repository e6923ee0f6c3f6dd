import { describe, expect, test } from 'vitest'
import { blockFaults } from '../../src/rehearsal/block-rules.ts'
import { viewFaults } from '../../src/rehearsal/view-rules.ts'

const long = (length: number) => 'x'.repeat(length)
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const text = (said = 'x') => ({ type: 'raw_text', text: said })
const cellButton = (id: string) => ({
  type: 'action_cell',
  element: { type: 'button', action_id: id, text: { type: 'plain_text', text: 'Open' } },
  fallback: text(),
})
const dataTable = (more: object = {}) => ({ type: 'data_table', caption: 'Open ones', rows: [[text()], [text()]], ...more })
const table = (more: object = {}) => ({ type: 'table', rows: [[text()], [text()]], ...more })
const chart = (of: object, more: object = {}) => ({ type: 'data_visualization', title: 'Kept', chart: of, ...more })
const pie = (more: object = {}) => chart({ type: 'pie', segments: [{ label: 'a', value: 1 }], ...more })
const series = (name: string, labels: readonly string[]) => ({ name, data: labels.map((label) => ({ label, value: 1 })) })
const bars = (categories: readonly string[], ...all: object[]) => chart({ type: 'bar', series: all, axis_config: { categories } })

/** For each limit the most that Slack takes, and the least that it refuses. */
const limits: { what: string; at: number; blocks: (count: number) => object[] }[] = [
  { what: 'rows of a data table', at: 201, blocks: (count) => [dataTable({ rows: times(count, () => [text()]) })] },
  { what: 'columns of a data table', at: 20, blocks: (count) => [dataTable({ rows: times(2, () => times(count, () => text())) })] },
  { what: 'rows on a page of a data table', at: 100, blocks: (count) => [dataTable({ page_size: count })] },
  { what: 'rows of a table', at: 100, blocks: (count) => [table({ rows: times(count, () => [text()]) })] },
  { what: 'cells of a row of a table', at: 20, blocks: (count) => [table({ rows: [times(count, () => text())] })] },
  { what: 'characters in the cells of a table', at: 10_000, blocks: (count) => [table({ rows: [[text(long(count))]] })] },
  { what: 'charts of a message', at: 2, blocks: (count) => times(count, () => pie()) },
  { what: 'segments of a pie', at: 12, blocks: (count) => [pie({ segments: times(count, (nth) => ({ label: `${nth}`, value: 1 })) })] },
  {
    what: 'characters of the title of a chart',
    at: 50,
    blocks: (count) => [chart({ type: 'pie', segments: [{ label: 'a', value: 1 }] }, { title: long(count) })],
  },
  { what: 'characters of a label', at: 20, blocks: (count) => [pie({ segments: [{ label: long(count), value: 1 }] })] },
  { what: 'series of bars', at: 12, blocks: (count) => [bars(['a'], ...times(count, (nth) => series(`${nth}`, ['a'])))] },
  { what: 'categories of bars', at: 20, blocks: (count) => [bars(times(count, String), series('s', times(count, String)))] },
]

test.each(limits)('$what: $at are taken, and one more is refused', ({ at, blocks }) => {
  expect(blockFaults(blocks(at))).toBeUndefined()
  expect(blockFaults(blocks(at + 1))?.error).toBe('invalid_blocks')
})

describe('a table or a chart is refused', () => {
  test.each<[string, ...object[]]>([
    ['without a caption', dataTable({ caption: undefined })],
    ['with its header alone', dataTable({ rows: [[text()]] })],
    ['with rows of different lengths', dataTable({ rows: [[text(), text()], [text()]] })],
    ['with an empty cell', dataTable({ rows: [[text()], [text('')]] })],
    ['with a number that is none', dataTable({ rows: [[text()], [{ type: 'raw_number', value: '7', text: '7' }]] })],
    ['with a button in its header', dataTable({ rows: [[cellButton('a')], [text()]] })],
    [
      'with a button that says nothing where it can’t be pressed',
      dataTable({ rows: [[text()], [{ ...cellButton('a'), fallback: undefined }]] }),
    ],
    ['with two buttons of one action id', dataTable({ rows: [[text()], [cellButton('a')], [cellButton('a')]] })],
    ['with a row header that it does not have', dataTable({ row_header_column_index: 1 })],
    ['with a button in a plain table', table({ rows: [[cellButton('a')]] })],
    ['beside another table', dataTable(), table()],
    ['with an unknown key', dataTable({ title: 'x' })],
    ['with a segment of nothing', pie({ segments: [{ label: 'a', value: 0 }] })],
    ['of an unknown kind', chart({ type: 'radar', segments: [] })],
    ['where a series lacks a category', bars(['a', 'b'], series('s', ['a']))],
    ['with a category twice', bars(['a', 'a'], series('s', ['a', 'a']))],
    ['with a series twice', bars(['a'], series('s', ['a']), series('s', ['a']))],
  ])('%s', (_what, ...blocks) => {
    expect(blockFaults(blocks)?.error).toBe('invalid_blocks')
  })

  test('in a modal, and taken in a Home tab', () => {
    const view = (type: string) => ({ type, blocks: [dataTable()], title: { type: 'plain_text', text: 'x' } })
    expect(viewFaults(view('modal'), 'modal')).toHaveLength(1)
    expect(viewFaults({ type: 'home', blocks: [dataTable()] }, 'home')).toEqual([])
  })
})
