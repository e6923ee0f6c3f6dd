import { isHandOverUndone } from '../nudges/handed-over.ts'
import type { Message } from '../nudges/message.ts'
import type { PollPart } from '../nudges/poll-parts.ts'
import { pollPartOf, pollParts } from '../nudges/poll-parts.ts'
import type { Row } from '../nudges/rows.ts'
import { answersInRow, askedIfYours, isWaiting, notAskedBy, rowsOf, stillAssumed, stillWanted, wantsOf } from '../nudges/rows.ts'
import { ratingBefore } from '../nudges/sides.ts'
import { standInsOf } from '../nudges/stand-ins.ts'
import { matterOf } from '../nudges/standing.ts'
import { handOverTo, isDisowned } from '../register/hand-over.ts'
import { inLanguage } from '../register/names.ts'
import { samePerson } from '../register/people.ts'
import type { Block } from './blocks.ts'
import { actions, button, context, cutTo, lengthOf, linesUpTo, messageText, section, within } from './blocks.ts'
import { bulletinBlocks } from './bulletins.ts'
import type { OpenValue, SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { dayText, moreSaid } from './day-text.ts'
import { blocksOfForms, fitted, rowText } from './fitting.ts'
import { isAllAnswered, isNamedByHead, pointOf } from './head.ts'
import { pageAt } from './lists.ts'
import { shortTitleOf } from './names.ts'
import { ranges } from './numbers.ts'
import { plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { sheetOf, tellingOf } from './render-context.ts'
import { resultLines } from './results.ts'
import { hasControls, manyRows, rowBlocks } from './rows.ts'
import type { AskedAgain, MessagePage, Said, View } from './said.ts'

const resultLength = 1600
/** The most characters in which a poll names what it does not ask. */
const notAskedLength = 450

/** A day's message or a poll as it stands now. */
export function dayMessageOf(view: View, message: Message, askedAgain: AskedAgain): MessagePage {
  const rows = rowsOf(message)
  const sheet = sheetOf(view, message, { isLarge: rows.length > manyRows, isOnly: isNamedByHead(message, rows), askedAgain, valueKey: {} })
  const { above, below } = besideRows(sheet, rows)
  const groups = groupsOf(sheet, rows)
  const { blocks: drawn, left, bare } = rowsWithin(sheet, groups, [...above, ...below])
  const blocks = within([...above, ...drawn, ...restBlocks(sheet, { left, bare }), ...below], sheet.words.andMore)
  return { key: message.key, text: dayText(sheet, rows, blocks), blocks, commitments: rows.map((row) => row.id) }
}

/** A further page of a message that an older version sent: all its rows stand on the first one now, and its thread is still heard. */
export function laterPageOf(view: View, key: string): MessagePage {
  const { words } = tellingOf(view)
  return { key, text: messageText(words.inFirst), blocks: [section(words.inFirst, { blockId: key })], commitments: [] }
}

/** What stands of a commitment of the message, for who pressed what it no longer asks: `by` may have answered it just before, by the same button. */
export function changedSinceOf(view: View, message: Message, { id, by }: { id: string; by: string }): Said {
  const { words } = tellingOf(view)
  const { blocks, text } = openedOf(view, message, { page: 1, only: id })
  const [commitment, row] = [view.register.commitments.get(id), rowsOf(message).find((each) => each.id === id)]
  const last = commitment && row && answersInRow(message, row, commitment).at(-1)
  const head = last && samePerson(last.by, by) ? words.answeredYourself : words.changedSince
  return { text: messageText(`${head}\n${text}`), blocks: [section(head), ...blocks] }
}

const rowsAPage = 8

/** Rows of a message for one person: all of them, a page at a time, or the one that is asked about. */
export function openedOf(view: View, message: Message, { page, only }: { page: number; only?: string | undefined }): Said {
  const all = rowsOf(message).filter((row) => only === undefined || row.id === only)
  const { slice, page: shown, pages } = pageAt(all, page, rowsAPage)
  const drawn = {
    isLarge: slice.length > manyRows && only === undefined,
    isOnly: false,
    askedAgain: new Map(),
    valueKey: { key: message.key },
  }
  const sheet = sheetOf(view, message, drawn)
  const { words } = sheet
  const turn = (label: string, target: number): Block[] =>
    target < 1 || target > pages || target === shown
      ? []
      : button(label, actionIds.open, { key: message.key, page: target } satisfies OpenValue)
  const [back] = turn(words.previous, shown - 1)
  const next = turn(words.next, shown + 1)
  const paged =
    pages === 1 ? [] : [section(words.listPage(shown, pages), { accessory: back }), ...(next.length === 0 ? [] : [actions(next)])]
  const blocks = within([...slice.flatMap((row) => rowBlocks(sheet, row, 600)), ...paged], words.andMore)
  return { text: messageText(slice.map((row) => rowText(sheet, row)).join('\n')), blocks }
}

/** What the message says above its rows and below them. */
function besideRows(sheet: Sheet, rows: readonly Row[]): { above: Block[]; below: Block[] } {
  const results = resultLines(sheet)
  return {
    above: [
      section(linesUpTo([pointOf(sheet, rows)], 800), { blockId: sheet.message.key }),
      ...(results.length === 0 ? [] : [section(linesUpTo(results, resultLength - 100))]),
      ...bulletinBlocks(sheet),
      ...standInBlocks(sheet),
      ...yoursBlocks(sheet, rows),
      ...unchangedBlocks(sheet, rows),
    ],
    below: [...notAskedBlocks(sheet), ...aboveBlocks(sheet, rows), ...footOf(sheet, rows), ...introduction(sheet)],
  }
}

/** Rows under a line of their own, in the order in which they are shown. */
interface Group {
  readonly rows: readonly Row[]
  readonly head?: string
  /** What has no end is a line each: nobody has to act on it today. */
  readonly asLines?: boolean
}

/** In a poll of several rows each part of it has a line above it, but for the first where that says nothing. */
function groupsOf(sheet: Sheet, rows: readonly Row[]): Group[] {
  const { words, message, isLarge, view } = sheet
  if (message.kind !== 'poll' || !isLarge) return [{ rows }]
  const heads: Record<PollPart, string | undefined> = {
    ended: undefined,
    'late or red': words.worst,
    others: words.others,
    continuing: words.permanent,
  }
  const byPart = Map.groupBy(rows, (row) => pollPartOf(view.register, message, row))
  const groups = pollParts.flatMap((part) => {
    const [own, head] = [byPart.get(part), heads[part]]
    if (own === undefined) return []
    const isFirst = own[0] === rows[0]
    return { rows: own, ...(head === undefined || (part === 'others' && isFirst) ? {} : { head }), asLines: part === 'continuing' }
  })
  return groups.length === 1 ? [{ rows }] : groups
}

function rowsWithin(
  sheet: Sheet,
  groups: readonly Group[],
  beside: readonly Block[],
): { blocks: Block[]; left: readonly Row[]; bare: readonly Row[] } {
  const heads = groups.flatMap(({ head }) => (head === undefined ? [] : [context(head)]))
  const taken = { blocks: beside.length + heads.length, length: lengthOf([...beside, ...heads]) }
  const asLines = new Set(groups.flatMap((group) => (group.asLines ? group.rows : [])))
  const { forms, left, room } = fitted(
    sheet,
    groups.flatMap(({ rows }) => rows),
    { beside: taken, asLines },
  )
  const blocks = groups.flatMap(({ head, rows }) => {
    const own = forms.filter(({ row }) => rows.includes(row))
    return own.length === 0 ? [] : [...(head === undefined ? [] : [context(head)]), ...blocksOfForms(sheet, own, room)]
  })
  const bare = forms.flatMap(({ row, is }) => (is === 'line' && hasControls(sheet, row) ? [row] : []))
  // What has no end is a line though there is room: alone it needs no word.
  return { blocks, left, bare: bare.every((row) => asLines.has(row)) ? [] : bare }
}

/** How many rows have no room, or no controls, and a button that shows all to its presser. */
function restBlocks(sheet: Sheet, { left, bare }: { left: readonly Row[]; bare: readonly Row[] }): Block[] {
  const { words, message } = sheet
  const [first] = bare
  if (left.length === 0 && !first) return []
  const open = button(words.openAll, actionIds.open, { key: message.key, page: 1 } satisfies OpenValue)
  const lines = [
    ...(left.length === 0 ? [] : [moreSaid(sheet, left.length)]),
    ...(first ? [words.rowsBare(ranges(bare.map(({ number }) => number)), { count: bare.length, example: exampleFor(sheet, first) })] : []),
  ]
  return [section(cutTo(lines.join('\n'), 400), { accessory: open[0] })]
}

/** What answers a row, with its number. */
function exampleFor({ words, view, message }: Sheet, row: Row): string {
  const { agreement, owner } = stillWanted(view.register, message, row)
  return `${row.number} ${words.act(owner ? 'ours' : agreement ? 'agreed' : 'on track').words}`
}

function standInBlocks({ words, view, message }: Sheet): Block[] {
  const lines = standInsOf(view.register, message).map(({ lead, until, cover }) =>
    words.standIn(plainUpTo(lead, 100), until, plainUpTo(cover, 100)),
  )
  return lines.length === 0 ? [] : [context(cutTo(lines.join('\n'), 500))]
}

/** One question for all rows whose owner the source does not name; each has its own beside. */
function yoursBlocks(sheet: Sheet, rows: readonly Row[]): Block[] {
  const { words, view, message } = sheet
  const asked = askedIfYours(rows)
  if (asked.length === 0) return []
  const open = stillAssumed(view.register, message, rows)
  if (open.length === 0) return [section(words.yoursSettled(settledOf(sheet, asked)))]
  const { label, words: said } = words.act('yes')
  const all = open.length === 1 ? [] : button(label, actionIds.say(1), { id: '*', words: said, key: message.key } satisfies SayValue)
  return [section(linesUpTo(whoseLines(sheet, open, rows.length === 1), 700), { accessory: all[0] })]
}

function settledOf({ view, message }: Sheet, asked: readonly Row[]): Parameters<Sheet['words']['yoursSettled']>[0] {
  const commitments = asked.flatMap(({ id }) => view.register.commitments.get(id) ?? [])
  const owned = commitments.filter(({ owners }) => owners.some(({ team }) => team === message.team))
  const refused = owned.filter((commitment) => isDisowned(commitment, message.team)).length
  const gone = commitments.filter((each) => !owned.includes(each) && isHandOverUndone(each, message.team)).length
  return { confirmed: owned.length - refused, refused, passed: asked.length - owned.length - gone, gone }
}

/** Why they are asked: the source names nobody, or somebody has handed them over. */
function whoseLines({ words, view, message }: Sheet, rows: readonly Row[], isOnly: boolean): string[] {
  const isHandedOver = ({ id }: Row) => {
    const commitment = view.register.commitments.get(id)
    return commitment !== undefined && handOverTo(commitment, message.team) !== undefined
  }
  const [given, assumed] = [rows.filter(isHandedOver), rows.filter((row) => !isHandedOver(row))]
  // One alone is named: its number says nothing in a notification.
  const named = ({ id }: Row) => words.quoted(shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 60 }))
  const which = (some: readonly Row[]) => {
    const [first, another] = some
    return first && !another ? named(first) : ranges(some.map((row) => row.number))
  }
  return [
    ...(assumed.length === 0 ? [] : [words.yours(isOnly ? undefined : which(assumed), assumed.length)]),
    ...(given.length === 0 ? [] : [words.yoursHandedOver(isOnly ? undefined : which(given))]),
  ]
}

/** The rows that "no change" would answer: they wait for a rating, and have had one before. */
export function unchangedRows({ register }: Pick<View, 'register'>, message: Message): Row[] {
  return rowsOf(message).filter((row) => {
    const commitment = register.commitments.get(row.id)
    return (
      commitment !== undefined && stillWanted(register, message, row).rating && ratingBefore(message, row, commitment).rated !== undefined
    )
  })
}

function unchangedBlocks({ words, view, message }: Sheet, rows: readonly Row[]): Block[] {
  if (message.kind !== 'poll' || rows.length < 2) return []
  const count = unchangedRows(view, message).length
  if (count < 2) return []
  const value: SayValue = { id: '*rate', words: words.act('no change').words, key: message.key }
  return [section(words.unchanged, { accessory: button(words.noChangeForAll(count), actionIds.say(2), value)[0] })]
}

function footOf(sheet: Sheet, rows: readonly Row[]): Block[] {
  const { words, view, message } = sheet
  const asking = rows.filter((row) => Object.values(wantsOf(message, row)).includes(true))
  if (asking.length === 0) return []
  const waiting = asking.filter((row) => isWaiting(view.register, message, row))
  const progress = waiting.length < asking.length ? [words.progress(asking.length - waiting.length, asking.length)] : []
  const open = waiting.filter((row) => hasControls(sheet, row))
  const said = waiting.length > 0 ? [...progress, ...hintOf(sheet, open)] : isAllAnswered(sheet, rows) ? [words.allAnswered] : []
  return said.length === 0 ? [] : [context(said.join(' · '))]
}

/** To a team that hears from the bot for the first time: who asks, for whom, how to answer, and how to turn it down. */
function introduction({ words, view: { register, language }, message }: Sheet): Block[] {
  if (!message.isFirst) return []
  const title = plainUpTo(inLanguage(register.title, language), 150)
  return [context(words.firstContact(title, plainUpTo(register.secretariat.channel, 80)))]
}

/** Whoever is told of silences may answer for the silent teams: said once, with the first row that is still silent. */
function aboveBlocks({ words, view, message, isOnly }: Sheet, rows: readonly Row[]): Block[] {
  const isSilent = ({ id, items }: Row) => {
    const commitment = view.register.commitments.get(id)
    return commitment !== undefined && items.some((item) => matterOf(view.register, message, { item, commitment }).is === 'escalated')
  }
  const silent = rows.find(isSilent)
  if (!silent) return []
  const as = view.register.teams.has(message.team) ? 'team' : 'secretariat'
  return [context(words.mayAnswerForThem(as, isOnly ? '' : `${silent.number} `))]
}

/** How to answer, with a row for each kind of answer that is still waited for. */
function hintOf({ words, view, message, isOnly }: Sheet, open: readonly Row[]): string[] {
  const example = (kind: 'rating' | 'agreement' | 'owner') => {
    const row = open.find((each) => stillWanted(view.register, message, each)[kind])
    return row && (isOnly ? '' : `${row.number} `)
  }
  const [rate, agree, yours] = [example('rating'), example('agreement'), example('owner')]
  if (rate === undefined && agree === undefined && yours === undefined) return []
  return [
    words.howToAnswer({
      ...(rate === undefined ? {} : { rate }),
      ...(agree === undefined ? {} : { agree }),
      ...(yours === undefined ? {} : { yours }),
    }),
  ]
}

/** What a poll does not ask. */
function notAskedBlocks({ words, view, message }: Sheet): Block[] {
  const snoozed = notAskedBy(message, view.register)
  if (snoozed.length === 0) return []
  const titles = snoozed
    .slice(0, 5)
    .map(
      ({ commitment, until }) =>
        `${shortTitleOf(commitment, commitment.id, { language: view.language, max: 60 })} (${words.snoozedUntil(until, undefined)})`,
    )
  const more = snoozed.length > titles.length ? [words.moreOnes(snoozed.length - titles.length)] : []
  return [context(linesUpTo([words.notAsked(snoozed.length, words.list([...titles, ...more]))], notAskedLength))]
}
