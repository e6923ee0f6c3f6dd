import { faultsOfElement } from './element-rules.ts'
import { faultAt, faultsOfKeys, faultsOfList, faultsOfString, itemsOf } from './field-rules.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'

// The rules of the blocks that show data: tables and charts. Not every workspace takes them.

/** Which keys each of them may have besides `type` and `block_id`. */
export const keysOfDataBlocks: Record<string, readonly string[]> = {
  data_table: ['caption', 'rows', 'page_size', 'row_header_column_index'],
  table: ['rows', 'column_settings'],
  data_visualization: ['title', 'chart'],
}

export const rulesOfDataBlocks: Record<string, (block: Json, at: string) => string[]> = {
  data_table: faultsOfDataTable,
  table: faultsOfTable,
  data_visualization: faultsOfVisualization,
}

const mostColumns = 20
const mostCharts = 2
const cellCharacters: Record<string, number> = { data_table: 20_000, table: 10_000 }

/** What is wrong with the tables and charts of a message together. */
export function faultsOfDataTogether(blocks: readonly unknown[]): string[] {
  const of = (kinds: readonly string[]) => blocks.filter(isJson).filter((block) => kinds.includes(String(block['type'])))
  const tables = of(['data_table', 'table'])
  return [
    ...(tables.length > 1 ? [faultAt('/blocks', 'only_one_table_allowed')] : []),
    ...(of(['data_visualization']).length > mostCharts ? [faultAt('/blocks', `no more than ${mostCharts} charts allowed`)] : []),
    ...tables.flatMap((table) => {
      const most = cellCharacters[String(table['type'])] ?? 0
      return charactersIn(table['rows']) > most ? [faultAt('/blocks', `no more than ${most} characters in cells allowed`)] : []
    }),
  ]
}

/** A modal takes none of them. */
export function faultsOfDataInModal(blocks: unknown): string[] {
  return itemsOf(blocks).flatMap((block, index) =>
    isJson(block) && Object.hasOwn(keysOfDataBlocks, String(block['type']))
      ? [faultAt(`/view/blocks/${index}/type`, `unsupported type: ${String(block['type'])}`)]
      : [],
  )
}

function faultsOfDataTable({ caption, rows, page_size, row_header_column_index }: Json, at: string): string[] {
  const columns = itemsOf(itemsOf(rows)[0]).length
  return [
    ...(typeof caption === 'string' && caption !== '' ? [] : [faultAt(`${at}/caption`, 'missing required field: caption')]),
    ...(itemsOf(rows).length < 2 || itemsOf(rows).length > 201 ? [faultAt(`${at}/rows`, 'must have 2 to 201 rows')] : []),
    ...faultsOfWhole(page_size, `${at}/page_size`, { least: 1, most: 100 }),
    ...faultsOfWhole(row_header_column_index, `${at}/row_header_column_index`, { least: 0, most: columns - 1 }),
    ...itemsOf(rows).flatMap((row, index) => [
      ...faultsOfList(row, `${at}/rows/${index}`, mostColumns),
      ...(itemsOf(row).length === columns ? [] : [faultAt(`${at}/rows/${index}`, 'rows must be of equal length')]),
      ...itemsOf(row).flatMap((cell, place) => faultsOfCell(cell, `${at}/rows/${index}/${place}`, index === 0 ? headerCells : dataCells)),
    ]),
    ...faultsOfActionIds(rows, at),
  ]
}

function faultsOfTable({ rows, column_settings }: Json, at: string): string[] {
  return [
    ...faultsOfList(rows, `${at}/rows`, 100),
    ...(itemsOf(column_settings).length > mostColumns
      ? [faultAt(`${at}/column_settings`, `no more than ${mostColumns} items allowed`)]
      : []),
    ...itemsOf(rows).flatMap((row, index) => [
      ...faultsOfList(row, `${at}/rows/${index}`, mostColumns),
      ...itemsOf(row).flatMap((cell, place) => faultsOfCell(cell, `${at}/rows/${index}/${place}`, plainCells)),
    ]),
  ]
}

const headerCells: readonly string[] = ['raw_text', 'raw_number']
const plainCells: readonly string[] = ['raw_text', 'raw_number', 'rich_text']
const dataCells: readonly string[] = [...plainCells, 'action_cell']

function faultsOfCell(cell: unknown, at: string, kinds: readonly string[]): string[] {
  if (!isJson(cell)) return [faultAt(at, 'must be an object')]
  const kind = String(cell['type'])
  if (!kinds.includes(kind)) return [faultAt(`${at}/type`, `unsupported cell: ${kind}`)]
  const { text, value, element, fallback } = cell
  const isEmpty = typeof text !== 'string' || text === ''
  switch (kind) {
    case 'raw_text':
      return [...faultsOfKeys(cell, at, ['type', 'text']), ...(isEmpty ? [faultAt(`${at}/text`, 'must be more than 0 characters')] : [])]
    case 'raw_number':
      return [
        ...faultsOfKeys(cell, at, ['type', 'value', 'text']),
        ...(Number.isFinite(value) ? [] : [faultAt(`${at}/value`, 'must be a number')]),
        ...(isEmpty ? [faultAt(`${at}/text`, 'must be more than 0 characters')] : []),
      ]
    case 'action_cell':
      return [
        ...faultsOfKeys(cell, at, ['type', 'element', 'fallback']),
        ...(isJson(element) && element['type'] === 'button'
          ? faultsOfElement(element, `${at}/element`)
          : [faultAt(`${at}/element`, 'must be a button')]),
        ...faultsOfCell(fallback, `${at}/fallback`, headerCells),
      ]
    default:
      return []
  }
}

function faultsOfActionIds(rows: unknown, at: string): string[] {
  const ids = itemsOf(rows)
    .flatMap(itemsOf)
    .flatMap((cell) => (isJson(cell) && isJson(cell['element']) ? [cell['element']['action_id']] : []))
  return new Set(ids).size < ids.length ? [faultAt(`${at}/rows`, 'action_id must be unique in a block')] : []
}

function faultsOfVisualization({ title, chart }: Json, at: string): string[] {
  const here = `${at}/chart`
  if (!isJson(chart)) return [faultAt(here, 'missing required field: chart')]
  const kind = String(chart['type'])
  const faults =
    kind === 'pie'
      ? faultsOfPie(chart, here)
      : ['bar', 'line', 'area'].includes(kind)
        ? faultsOfSeries(chart, here)
        : [faultAt(`${here}/type`, `unsupported chart: ${kind}`)]
  return [...faultsOfName(title, `${at}/title`, 50), ...faults]
}

function faultsOfPie(chart: Json, at: string): string[] {
  return [
    ...faultsOfKeys(chart, at, ['type', 'segments']),
    ...faultsOfList(chart['segments'], `${at}/segments`, 12),
    ...itemsOf(chart['segments']).flatMap((segment, index) => [
      ...faultsOfPoint(segment, `${at}/segments/${index}`),
      ...(isJson(segment) && Number(segment['value']) > 0 ? [] : [faultAt(`${at}/segments/${index}/value`, 'must be more than 0')]),
    ]),
  ]
}

function faultsOfSeries(chart: Json, at: string): string[] {
  const config = isJson(chart['axis_config']) ? chart['axis_config'] : {}
  const categories = itemsOf(config['categories'])
  const series = itemsOf(chart['series']).filter(isJson)
  const names = series.map(({ name }) => name)
  return [
    ...faultsOfKeys(chart, at, ['type', 'series', 'axis_config']),
    ...faultsOfKeys(config, `${at}/axis_config`, ['categories', 'x_label', 'y_label']),
    ...faultsOfList(chart['series'], `${at}/series`, 12),
    ...faultsOfList(config['categories'], `${at}/axis_config/categories`, 20),
    ...faultsOfString(config['x_label'], `${at}/axis_config/x_label`, 50),
    ...faultsOfString(config['y_label'], `${at}/axis_config/y_label`, 50),
    ...(new Set(categories).size < categories.length ? [faultAt(`${at}/axis_config/categories`, 'must be unique')] : []),
    ...(new Set(names).size < names.length ? [faultAt(`${at}/series`, 'names must be unique')] : []),
    ...series.flatMap(({ name, data }, index) => {
      const labels = itemsOf(data).map((point) => (isJson(point) ? point['label'] : undefined))
      const isWhole = labels.length === categories.length && categories.every((category) => labels.includes(category))
      return [
        ...faultsOfName(name, `${at}/series/${index}/name`, 20),
        ...faultsOfList(data, `${at}/series/${index}/data`, 20),
        ...itemsOf(data).flatMap((point, place) => faultsOfPoint(point, `${at}/series/${index}/data/${place}`)),
        ...(isWhole ? [] : [faultAt(`${at}/series/${index}/data`, 'must have one value for every category')]),
      ]
    }),
  ]
}

function faultsOfPoint(point: unknown, at: string): string[] {
  if (!isJson(point)) return [faultAt(at, 'must be an object')]
  return [
    ...faultsOfKeys(point, at, ['label', 'value']),
    ...faultsOfName(point['label'], `${at}/label`, 20),
    ...(Number.isFinite(point['value']) ? [] : [faultAt(`${at}/value`, 'must be a number')]),
  ]
}

function faultsOfName(value: unknown, at: string, most: number): string[] {
  return typeof value === 'string' && value !== '' ? faultsOfString(value, at, most) : [faultAt(at, 'must be more than 0 characters')]
}

function faultsOfWhole(value: unknown, at: string, { least, most }: { least: number; most: number }): string[] {
  if (value === undefined || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)) return []
  return [faultAt(at, `must be a whole number from ${least} to ${most}`)]
}

function charactersIn(rows: unknown): number {
  const texts = itemsOf(rows)
    .flatMap(itemsOf)
    .filter(isJson)
    .map((cell) => (isJson(cell['fallback']) ? cell['fallback']['text'] : cell['text']))
  return texts.reduce((sum: number, text) => sum + (typeof text === 'string' ? text.length : 0), 0)
}
