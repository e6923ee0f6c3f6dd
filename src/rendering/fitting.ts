import type { Row } from '../nudges/rows.ts'
import type { Block } from './blocks.ts'
import { blockIdOf, lengthOf, messageRoom, section } from './blocks.ts'
import type { Sheet } from './render-context.ts'
import { answeredRow, openRow, shortRow } from './row-words.ts'
import { hasControls, rowBlocks } from './rows.ts'

// A message is one message. What presses comes first, with its controls; what has no room for them is a line, and what has no room for that is counted.

/** So many rows have their controls. A channel in which more stand is no longer read. */
const mostWithControls = 12
/** Enough for a title, and a line of what it is about. */
const leastText = 380
const mostText = 1400
/** What is left free for a line that counts the rest, and its button. */
const reserve = { blocks: 2, length: 500 }
/** Lines of several rows stand in one block, whose id names them all. */
const most = { lineId: 255, lines: 2600 }
/** The same where each stands there in several languages: so many rows, that a block names the same ones in each. */
const mostShared = { rows: 8, lines: 1450 }
/** What a block takes beside its text and its id. */
const blockLength = 110

interface Size {
  readonly blocks: number
  readonly length: number
}

/** How a row is drawn: as it stands, with controls, or in one line. */
interface Form {
  readonly row: Row
  readonly is: 'whole' | 'line'
}

/** How the rows are drawn beside what else the message says; `left` are those that have no room at all. `asLines`: rows that are a line in any case. */
export function fitted(
  sheet: Sheet,
  rows: readonly Row[],
  { beside, asLines }: { beside: Size; asLines: ReadonlySet<Row> },
): { readonly forms: readonly Form[]; readonly left: readonly Row[]; readonly room: number } {
  let blocks = messageRoom.blocks - beside.blocks - reserve.blocks
  let length = messageRoom.length * (sheet.view.room?.share ?? 1) - beside.length - reserve.length
  const costs = new Map(rows.map((row) => [row, lineCost(sheet, row)]))
  const lined: Row[] = []
  for (const row of rows) {
    const cost = costs.get(row) ?? 0
    if (cost > length) break
    length -= cost
    lined.push(row)
  }
  const room = Math.min(mostText, Math.max(leastText, Math.floor(length / Math.max(1, lined.length)) - 700))
  const whole = new Set<Row>()
  for (const row of byNeed(
    sheet,
    lined.filter((each) => !asLines.has(each)),
  )) {
    const drawn = rowBlocks(sheet, row, room)
    // A row between lines parts their block in two.
    const more = { blocks: drawn.length + 1, length: lengthOf(drawn) + blockLength - (costs.get(row) ?? 0) }
    if (more.blocks > blocks || more.length > length) continue
    blocks -= more.blocks
    length -= more.length
    whole.add(row)
  }
  return {
    forms: lined.map((row) => ({ row, is: whole.has(row) ? 'whole' : 'line' })),
    left: rows.slice(lined.length),
    room,
  }
}

/** The rows that may have more than a line: first those that wait, then what is told and not asked, then the answers, each with what takes it back. */
function byNeed(sheet: Sheet, rows: readonly Row[]): Row[] {
  const waiting = rows.filter((row) => hasControls(sheet, row))
  const others = rows.filter((row) => !waiting.includes(row))
  const told = others.filter((row) => answeredRow(sheet, row) === undefined)
  const answered = others.filter((row) => !told.includes(row))
  const most = Math.min(mostWithControls, sheet.view.room?.controls ?? mostWithControls)
  return [...[...waiting, ...told].slice(0, most), ...answered.slice(-most)]
}

/** The blocks of the rows, in their order: neighbours that are a line each share one. */
export function blocksOfForms(sheet: Sheet, forms: readonly Form[], room: number): Block[] {
  const blocks: Block[] = []
  let lines: { text: string; ids: string } | undefined
  const close = () => {
    if (lines) blocks.push(section(lines.text, { blockId: lines.ids }))
    lines = undefined
  }
  for (const { row, is } of forms) {
    if (is === 'whole') {
      close()
      blocks.push(...rowBlocks(sheet, row, room))
      continue
    }
    const line = shortRow(sheet, row)
    const joined: { text: string; ids: string } = lines
      ? { text: `${lines.text}\n${line}`, ids: `${lines.ids} ${row.id}` }
      : { text: line, ids: row.id }
    if (lines && (joined.ids.length > most.lineId || hasTooMuch(sheet, joined.text))) {
      close()
      lines = { text: line, ids: blockIdOf(row.id) }
    } else lines = joined
  }
  close()
  return blocks
}

/** Whether lines are too much for one block. */
function hasTooMuch({ view: { room } }: Sheet, lines: string): boolean {
  return room ? lines.length > mostShared.lines || lines.split('\n').length > mostShared.rows : lines.length > most.lines
}

/** A line in a block that it shares: a block has room for four ids at least. */
function lineCost(sheet: Sheet, row: Row): number {
  return lengthOf(shortRow(sheet, row)) + row.id.length + blockLength / 4
}

/** What a row says for the message's own text. */
export function rowText(sheet: Sheet, row: Row): string {
  const [title = '', ...more] = hasControls(sheet, row) ? openRow(sheet, row) : [answeredRow(sheet, row) ?? shortRow(sheet, row)]
  return [title, ...more].join(': ')
}
