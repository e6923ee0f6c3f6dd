import { isLateRow } from '../nudges/items.ts'
import { pageKey } from '../nudges/key.ts'
import type { Message, Reason } from '../nudges/message.ts'
import { standingOf } from '../nudges/standing.ts'
import { addresseeOf } from '../register/addressee.ts'
import { timeOf } from '../register/instant.ts'
import { awayOn } from '../register/people.ts'
import { isOpen } from '../register/query.ts'
import { silencesOn } from '../register/snooze.ts'
import type { Act, Catalogue } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { actions, blocksText, button, context, cutTo, linesUpTo, mention, plainUpTo, section, within } from './blocks.ts'
import { namesIn, titleOf } from './names.ts'
import type { Row, Sheet } from './render-context.ts'
import { resultLines } from './results.ts'
import { asks, isWaiting, manyRows, rowBlocks, rowFrame, rowsIn, rowText } from './rows.ts'
import type { MessagePage, SayValue, View } from './said.ts'

/** What the head and the foot of a page take at most, in blocks and in characters of JSON; the first also asks "are these yours?". */
const firstFrame = { blocks: 8, length: 3100 }
const laterFrame = { blocks: 4, length: 1100 }
const resultLength = 1600
/** What a poll says of what it does not ask, as text. */
const notAskedLength = 450
/** A page's rows and frame; a little under what `within` allows, so that it never has to cut here. */
const room = { blocks: 50, length: 12_600 }

/** Enough for a title, an id and why the row is here. */
const leastText = 330

interface Cut {
  readonly key: string
  readonly rows: readonly Row[]
}

/** The message as it stands now, in pages. Which row is on which page depends on the message alone. */
export function pagesOf(words: Catalogue, message: Message, view: View): MessagePage[] {
  const { timezone } = addresseeOf(view.register, message.team)
  const rows = rowsIn(message)
  const sheet: Sheet = { words, view, names: namesIn(words, view, timezone), message, large: rows.length > manyRows }
  const roomForText = textRoom(sheet, rows)
  const cuts = cutIntoPages(sheet, rows, roomForText)
  return cuts.map((cut, index) => renderPage(sheet, { ...cut, index, pages: cuts.length, all: rows, roomForText }))
}

function renderPage(sheet: Sheet, page: Cut & { index: number; pages: number; all: readonly Row[]; roomForText: number }): MessagePage {
  const { words, view, message, names } = sheet
  const { key, rows, index, pages, all, roomForText } = page
  const isFirst = index === 0
  const number = pages === 1 ? '' : words.pageOf(index + 1, pages, rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0)
  const head = isFirst ? headLine(sheet, all) : `*${names.team(message.team)}*.`
  const mentions = isFirst ? cutTo(view.mentions.map(mention).join(' '), 300) : ''
  const point = [head, number, mentions].filter((part) => part !== '').join(' ')
  const results = isFirst && message.result ? resultLines(words, view.register, { result: message.result, today: message.day, names }) : []

  const resultsBelow = results.slice(all.length === 0 ? 1 : 0)
  const said = [
    section(linesUpTo([point], 800), { blockId: key }),
    ...(results.length === 0 ? [] : [section(linesUpTo(resultsBelow, resultLength - 100))]),
    ...(isFirst ? standInBlocks(sheet) : []),
    ...(isFirst ? yoursBlocks(sheet, all, key) : []),
    ...rows.flatMap((row) => rowBlocks(sheet, row, key, roomForText)),
    ...(isFirst ? notAskedBlocks(sheet, all) : []),
    ...(index === pages - 1 ? footOf(sheet, all) : []),
  ]
  const blocks = within(said, words.andMore)
  const short = [point, ...resultsBelow, ...rows.map((row) => rowText(sheet, row))].join('\n')
  return { key, text: blocksText(blocks, short), blocks, commitments: rows.map((row) => row.id) }
}

/** Who is away on the day of the message, and who receives it instead. */
function standInBlocks({ words, view, message }: Sheet): Block[] {
  const team = view.register.teams.get(message.team)
  if (!team) return []
  const lines = team.leads.flatMap((lead) => {
    const away = awayOn(team.absences, lead, message.day)
    return away?.cover === undefined ? [] : [words.standIn(plainUpTo(lead, 100), away.until, plainUpTo(away.cover, 100))]
  })
  return lines.length === 0 ? [] : [context(cutTo(lines.join('\n'), 500))]
}

/** The first line carries the point: a notification shows nothing else. */
function headLine({ words, view, message, names, large }: Sheet, rows: readonly Row[]): string {
  if (message.result && rows.length === 0) return words.resultHead(message.result.pollDay)
  const counts = [...Map.groupBy(rows, (row) => pressingReason(view, message, row))].map(([reason, ofReason]) => ({
    reason,
    count: ofReason.length,
  }))
  const yours = rows.filter((row) => row.items.some((item) => item.reason === 'yours')).length
  const allCounts = counts.some(({ reason }) => reason === 'yours')
    ? counts.map((each) => (each.reason === 'yours' ? { ...each, count: yours } : each))
    : [...counts, ...(yours === 0 ? [] : [{ reason: 'yours' as const, count: yours }])]
  const polled = rows.filter((row) => asks({ words, view, message, names, large }, row) !== 'none')
  const continuing = polled.filter(({ id }) => view.register.commitments.get(id)?.due === 'continuing').length
  const head = { team: names.team(message.team), day: message.day, counts: allCounts, total: polled.length, continuing }
  const [only] = rows
  const title = only && rows.length === 1 && view.register.commitments.has(only.id) ? ` ${names.commitment(only.id)}.` : ''
  return `${message.kind === 'poll' ? words.pollHead(head) : words.nudgeHead(head)}${title}`
}

/** What the row counts as in the first line. */
function pressingReason({ register }: View, message: Message, { items: [first] }: Row): Reason {
  if (!first) return 'news'
  const { reason, deadline } = standingOf(register, message, first)
  return isLateRow({ ...first, reason, deadline }, message.day) ? 'overdue' : reason
}

/** All that are put down to the team without the source naming it are asked after at once. */
function yoursBlocks({ words, view, message, names }: Sheet, rows: readonly Row[], key: string): Block[] {
  const asked = rows.filter((row) => row.items.some((item) => item.reason === 'yours'))
  if (asked.length === 0) return []
  const open = asked.filter((row) =>
    view.register.commitments.get(row.id)?.owners.some((owner) => owner.team === message.team && owner.assumed),
  )
  if (open.length === 0) return [section(words.yoursSettled)]

  const source = plainUpTo(view.register.title, 200) || names.team(message.team)
  const say = (act: Act, place: number) =>
    button(words.act(act).label, `say:${place}`, { id: '*', words: words.act(act).words, key } satisfies SayValue)
  return [
    section(cutTo(words.yours(ranges(open.map((row) => row.number)), source), 550)),
    actions([...say('yes', 1), ...say('no', 2)], `${key} yours`),
  ]
}

function footOf(sheet: Sheet, rows: readonly Row[]): Block[] {
  const { words, message } = sheet
  const waiting = rows.filter((row) => isWaiting(sheet, row))
  const [first] = waiting
  const hint = first ? [context(words.howToAnswer(first.number, asks(sheet, first) === 'agree' ? 'agree' : 'rate'))] : []
  if (message.kind !== 'poll') return hint
  const waits = context(cutTo(first ? words.waitingFor(ranges(waiting.map((row) => row.number))) : words.allAnswered, 250))
  return [waits, ...hint]
}

/** What a poll does not ask, because the team wanted silence; on its first page, of which the message alone tells how full it is. */
function notAskedBlocks({ words, view, message }: Sheet, rows: readonly Row[]): Block[] {
  if (message.kind !== 'poll') return []
  const asked = new Set(rows.map(({ id }) => id))
  // A message is drawn again with each answer: a look at the few that have a log costs little, an index made anew a lot.
  const silent = [...view.register.commitments.values()]
    .filter((commitment) => commitment.log?.length && isOpen(commitment) && !asked.has(commitment.id))
    .flatMap((commitment) => silencesOn(commitment, message.day).map((snooze) => ({ commitment, snooze })))
    .filter(({ snooze }) => snooze.team === message.team && timeOf(snooze.at) < message.at)
  if (silent.length === 0) return []
  const titles = silent
    .slice(0, 5)
    .map(({ commitment, snooze }) => `${titleOf(commitment, commitment.id, 60)} (${words.silentUntil(snooze.until, undefined)})`)
  const more = silent.length > titles.length ? [words.andMore(silent.length - titles.length)] : []
  return [context(linesUpTo([words.notAsked(silent.length, words.list([...titles, ...more]))], notAskedLength))]
}

/** `1, 3, 5-9` */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.to === number - 1) runs.splice(-1, 1, { from: last.from, to: number })
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (to - from < 2 ? [from, ...(to > from ? [to] : [])].join(', ') : `${from}–${to}`)).join(', ')
}

/** The characters that each row's text may take: few rows may say more. */
function textRoom(sheet: Sheet, rows: readonly Row[]): number {
  if (sheet.large) return leastText
  const controls = rows.reduce((sum, row) => sum + rowFrame(sheet, row, longestKey(sheet.message.key)).length, 0)
  const left = room.length - frameOf(sheet, 0).length - controls
  return Math.min(1400, Math.max(leastText, Math.floor(left / Math.max(1, rows.length))))
}

function cutIntoPages(sheet: Sheet, rows: readonly Row[], roomForText: number): Cut[] {
  const pages: Row[][] = [[]]
  let used = frameOf(sheet, 0)
  for (const row of rows) {
    const frame = rowFrame(sheet, row, longestKey(sheet.message.key))
    const next = { blocks: used.blocks + frame.blocks, length: used.length + frame.length + roomForText }
    const page = pages.at(-1)
    if (page && (page.length === 0 || (next.blocks <= room.blocks && next.length <= room.length))) {
      page.push(row)
      used = next
    } else {
      const start = frameOf(sheet, pages.length)
      pages.push([row])
      used = { blocks: start.blocks + frame.blocks, length: start.length + frame.length + roomForText }
    }
  }
  return pages.map((ofPage, index) => ({ key: pageKey(sheet.message.key, index + 1), rows: ofPage }))
}

function frameOf({ message }: Sheet, page: number): { blocks: number; length: number } {
  if (page > 0) return laterFrame
  const result = message.result ? resultLength : 0
  const notAsked = message.kind === 'poll' ? { blocks: 1, length: notAskedLength + 100 } : { blocks: 0, length: 0 }
  return { blocks: firstFrame.blocks + notAsked.blocks, length: firstFrame.length + result + notAsked.length }
}

/** A key as long as that of any page. */
function longestKey(key: string): string {
  return pageKey(key, 9999)
}
