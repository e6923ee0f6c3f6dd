import type { Act } from '../nudges/acts.ts'
import type { Message } from '../nudges/message.ts'
import type { Row } from '../nudges/rows.ts'
import { askedIfYours, asks, isWaiting, notAskedBy, rowsOf, stillAssumed } from '../nudges/rows.ts'
import { standInsOf } from '../nudges/stand-ins.ts'
import { tallyOf } from '../nudges/tally.ts'
import { handOverTo } from '../register/hand-over.ts'
import { inLanguage } from '../register/names.ts'
import type { Block } from './blocks.ts'
import { actions, blocksText, button, context, cutTo, linesUpTo, section, within } from './blocks.ts'
import { bulletinBlocks, bulletinLines } from './bulletins.ts'
import type { SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { shortTitleOf } from './names.ts'
import type { Cut } from './paging.ts'
import { cutIntoPages, notAskedLength, resultLength } from './paging.ts'
import { mention, plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { sheetOf } from './render-context.ts'
import { resultLines } from './results.ts'
import { manyRows, rowBlocks, rowText } from './rows.ts'
import type { MessagePage, View } from './said.ts'

/** The pages of a message as it stands now. A redrawing moves no row to another page. */
export function pagesOf(view: View, message: Message): MessagePage[] {
  const rows = rowsOf(message)
  const sheet = sheetOf(view, message, { isLarge: rows.length > manyRows })
  const { pages, roomForText } = cutIntoPages(sheet, rows)
  return pages.map((page, index) => renderPage(sheet, { ...page, index, pages: pages.length, all: rows, roomForText }))
}

/** A page, and what it has to know of the others. */
interface Page extends Cut {
  readonly index: number
  readonly pages: number
  readonly all: readonly Row[]
  readonly roomForText: number
}

function renderPage(sheet: Sheet, page: Page): MessagePage {
  const { words } = sheet
  const { key, rows, index, pages, all, roomForText: room } = page
  const isFirst = index === 0
  const point = pointOf(sheet, page)
  const results = isFirst ? resultLines(sheet) : []
  // If there are no rows, the first line of the message is the first line of the result.
  const resultsBelow = results.slice(all.length === 0 ? 1 : 0)
  const said = [
    section(linesUpTo([point], 800), { blockId: key }),
    ...(results.length === 0 ? [] : [section(linesUpTo(resultsBelow, resultLength - 100))]),
    ...(isFirst ? [...bulletinBlocks(sheet), ...standInBlocks(sheet), ...yoursBlocks(sheet, all, key)] : []),
    ...rows.flatMap((row) => rowBlocks(sheet, row, { key, room })),
    ...(isFirst ? notAskedBlocks(sheet) : []),
    ...(index === pages - 1 ? footOf(sheet, all) : []),
  ]
  const blocks = within(said, words.andMore)
  const short = [point, ...(isFirst ? bulletinLines(sheet) : []), ...resultsBelow, ...rows.map((row) => rowText(sheet, row))].join('\n')
  return { key, text: blocksText(blocks, short), blocks, commitments: rows.map((row) => row.id) }
}

/** The first line of a page. A notification shows only this. */
function pointOf(sheet: Sheet, { index, pages, rows, all }: Page): string {
  const { words, view, names, message } = sheet
  const number = pages === 1 ? '' : words.pageOf(index + 1, pages, { from: rows[0]?.number ?? 0, to: rows.at(-1)?.number ?? 0 })
  const [head, mentions] =
    index === 0 ? [headLine(sheet, all), cutTo(view.mentions.map(mention).join(' '), 300)] : [`*${names.team(message.team)}*.`, '']
  return [head, number, mentions].filter((part) => part !== '').join(' ')
}

function headLine({ words, view, message, names }: Sheet, rows: readonly Row[]): string {
  if (message.result && rows.length === 0) return words.resultHead(message.result.pollDay)
  const head = { team: names.team(message.team), day: message.day, ...tallyOf(view.register, message, rows) }
  const [only] = rows
  const title = only && rows.length === 1 && view.register.commitments.has(only.id) ? ` ${names.commitment(only.id)}.` : ''
  return `${message.kind === 'poll' ? words.pollHead(head) : words.nudgeHead(head)}${title}`
}

function standInBlocks({ words, view, message }: Sheet): Block[] {
  const lines = standInsOf(view.register, message).map(({ lead, until, cover }) =>
    words.standIn(plainUpTo(lead, 100), until, plainUpTo(cover, 100)),
  )
  return lines.length === 0 ? [] : [context(cutTo(lines.join('\n'), 500))]
}

/** One question for all rows whose owner the source does not name. */
function yoursBlocks(sheet: Sheet, rows: readonly Row[], key: string): Block[] {
  const { words, view, message, names } = sheet
  if (askedIfYours(rows).length === 0) return []
  const open = stillAssumed(view.register, message, rows)
  if (open.length === 0) return [section(words.yoursSettled)]

  const source = plainUpTo(inLanguage(view.register.title, view.language), 200) || names.team(message.team)
  const say = (act: Act, place: number) =>
    button(words.act(act).label, actionIds.say(place), { id: '*', words: words.act(act).words, key } satisfies SayValue)
  return [section(linesUpTo(whoseLines(sheet, open, source), 700)), actions([...say('yes', 1), ...say('no', 2)], `${key} yours`)]
}

/** Why they are asked: the source names nobody, or somebody has handed them over. */
function whoseLines({ words, view, message }: Sheet, rows: readonly Row[], source: string): string[] {
  const isHandedOver = ({ id }: Row) => {
    const commitment = view.register.commitments.get(id)
    return commitment !== undefined && handOverTo(commitment, message.team) !== undefined
  }
  const [given, assumed] = [rows.filter(isHandedOver), rows.filter((row) => !isHandedOver(row))]
  const numbers = (some: readonly Row[]) => ranges(some.map((row) => row.number))
  return [
    ...(assumed.length === 0 ? [] : [words.yours(numbers(assumed), source)]),
    ...(given.length === 0 ? [] : [words.yoursHandedOver(numbers(given))]),
  ]
}

function footOf({ words, view, message }: Sheet, rows: readonly Row[]): Block[] {
  const waiting = rows.filter((row) => isWaiting(view.register, message, row))
  const [first] = waiting
  const hint = first ? [context(words.howToAnswer(first.number, asks(message, first) === 'agree' ? 'agree' : 'rate'))] : []
  if (message.kind !== 'poll') return hint
  const waits = context(cutTo(first ? words.waitingFor(ranges(waiting.map((row) => row.number))) : words.allAnswered, 250))
  return [waits, ...hint]
}

/** What a poll does not ask. This stands on the first page, where room is kept for it. */
function notAskedBlocks({ words, view, message }: Sheet): Block[] {
  const snoozed = notAskedBy(message, view.register)
  if (snoozed.length === 0) return []
  const titles = snoozed
    .slice(0, 5)
    .map(
      ({ commitment, until }) =>
        `${shortTitleOf(commitment, commitment.id, { language: view.language, max: 60 })} (${words.snoozedUntil(until, undefined)})`,
    )
  const more = snoozed.length > titles.length ? [words.andMore(snoozed.length - titles.length)] : []
  return [context(linesUpTo([words.notAsked(snoozed.length, words.list([...titles, ...more]))], notAskedLength))]
}

/** `1, 3, 5–9` */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.to === number - 1) runs.splice(-1, 1, { from: last.from, to: number })
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (to - from < 2 ? [from, ...(to > from ? [to] : [])].join(', ') : `${from}–${to}`)).join(', ')
}
