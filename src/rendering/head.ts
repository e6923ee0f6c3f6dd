import { additionIn, handOverTold } from '../nudges/handed-over.ts'
import { keyRead } from '../nudges/key.ts'
import type { Message } from '../nudges/message.ts'
import type { Row } from '../nudges/rows.ts'
import { isWaiting, wantsOf } from '../nudges/rows.ts'
import { standingOf, stillSilentAbout } from '../nudges/standing.ts'
import { pressingReason, tallyOf } from '../nudges/tally.ts'
import { addresseeOf } from '../register/addressee.ts'
import type { Register } from '../register/register.ts'
import { cutTo } from './blocks.ts'
import { mention, plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { answerIn } from './row-words.ts'
import type { View } from './said.ts'

// The first line of a day's message: what is owed, before anything else.

/** The first line. A notification shows only this. */
export function pointOf(sheet: Sheet, rows: readonly Row[]): string {
  const mentions = cutTo(sheet.view.mentions.map(mention).join(' '), 300)
  return [headLine(sheet, rows), mentions].filter((part) => part !== '').join(' ')
}

function headLine(sheet: Sheet, rows: readonly Row[]): string {
  const { words, message, names } = sheet
  const result = message.result && words.resultHead(message.result.pollDay)
  if (result !== undefined && rows.length === 0) return result
  const isAnswered = isAllAnswered(sheet, rows)
  if (isAnswered && message.kind !== 'poll') return words.headFor(answeredHead(sheet, rows), names.team(message.team))
  const head = words.headFor(message.kind === 'poll' ? pollHead(sheet, rows) : nudgeHead(sheet, rows), names.team(message.team))
  return result === undefined ? head : `${result} · ${head}`
}

/** Whether nothing of it waits any more, and somebody has said something of what it asked. */
export function isAllAnswered(sheet: Sheet, rows: readonly Row[]): boolean {
  const { message, view } = sheet
  const asking = rows.filter((row) => Object.values(wantsOf(message, row)).includes(true))
  const isAnswered = (row: Row): boolean => {
    const commitment = view.register.commitments.get(row.id)
    return commitment !== undefined && answerIn(sheet, row, commitment) !== undefined
  }
  return !asking.some((row) => isWaiting(view.register, message, row)) && asking.some(isAnswered)
}

/** What was owed is owed no more: only what the message tells beside that is counted. */
function answeredHead(sheet: Sheet, rows: readonly Row[]): string {
  const { words, view, message, names } = sheet
  const asking = rows.filter((row) => Object.values(wantsOf(message, row)).includes(true))
  const [only] = asking.length === 1 ? asking : isNamedByHead(message, rows) ? rows : []
  const title = only && titleSaid(names, view.register, only)
  return words.headOfAnswered({ total: asking.length, title, news: newsBeside(sheet, rows) })
}

function newsBeside({ view, message }: Sheet, rows: readonly Row[]): Tallied {
  const told = rows.filter((row) => !Object.values(wantsOf(message, row)).includes(true))
  return withBulletins(told.length === 0 ? [] : tallyOf(view.register, message, told).counts, view.register, message)
}

function nudgeHead(sheet: Sheet, rows: readonly Row[]): string {
  const { words, view, message, names } = sheet
  const { register } = view
  const [only] = rows
  const [item] = only?.items ?? []
  const told = rows.length === 0 ? onlyTold(sheet, message) : undefined
  if (told !== undefined) return told
  if (!only || !item || !isNamedByHead(message, rows))
    return words.headOfMany(withBulletins(tallyOf(register, message, rows).counts, register, message))
  const reason = pressingReason(register, message, only)
  const { daysLeft, isLater } = standingOf(register, message, item)
  return words.headOfOne({ reason, daysLeft, isLater, title: titleSaid(names, register, only) })
}

/** What a message is about that has no row and tells one kind of thing; undefined if it tells several. */
function onlyTold({ words, names, view: { register } }: Pick<Sheet, 'words' | 'names' | 'view'>, message: Message): string | undefined {
  const { bulletins = [] } = message
  const [kind, another] = new Set(bulletins.map(({ tells }) => tells))
  const ids = bulletins.flatMap((bulletin) => bulletin.ids)
  if (another !== undefined) return undefined
  const isGone = bulletins.some(
    (each) => each.tells === 'handed over' && each.ids.some((id) => handOverTold(register.commitments.get(id), each, message)?.isGone),
  )
  if (isGone) return undefined
  const isAddition = bulletins.every(
    (each) =>
      each.tells === 'handed over' &&
      each.ids.every((id) => {
        const told = handOverTold(register.commitments.get(id), each, message)
        return told !== undefined && additionIn(told.entry) !== undefined
      }),
  )
  if (kind === 'handed over')
    return (isAddition ? words.headOfAdditions : words.headOfHandOvers)(ids.length, names.commitment(ids[0] ?? ''))
  return kind === 'unconfirmed' ? words.headOfUnconfirmed(ids.length) : undefined
}

/** A message about one commitment says its title in its head, and not again below; between a poll's result and its line it would be lost. */
export function isNamedByHead({ bulletins = [], result }: Message, rows: readonly Row[]): boolean {
  return rows.length === 1 && bulletins.length === 0 && result === undefined
}

function titleSaid(names: Sheet['names'], { commitments }: View['register'], { id }: Row): string {
  return commitments.has(id) ? names.commitment(id) : plainUpTo(id, 60)
}

type Tallied = ReturnType<typeof tallyOf>['counts']

/** What a message says above its rows is news, too; but for the silence about what has a row of its own. */
function withBulletins(counts: Tallied, register: Register, message: Message): Tallied {
  const { bulletins = [], items } = message
  const rows = new Set(items.map(({ id }) => id))
  // Those who have not confirmed since one day are one line.
  const lines = [...Map.groupBy(bulletins, (each) => (each.tells === 'unconfirmed' ? each.since : each)).values()].flatMap((of) =>
    of.slice(0, 1),
  )
  const news = lines
    .map(({ tells, ids }) => (tells === 'escalated' ? stillSilentAbout(register, message, ids).filter((id) => !rows.has(id)).length : 1))
    .reduce((sum, each) => sum + each, 0)
  if (news === 0) return counts
  const told = counts.find(({ reason }) => reason === 'news')?.count ?? 0
  return [...counts.filter(({ reason }) => reason !== 'news'), { reason: 'news', count: told + news }]
}

function pollHead(sheet: Sheet, rows: readonly Row[]): string {
  const { words, view, message, names } = sheet
  const { total, counts } = tallyOf(view.register, message, rows)
  const [only] = isNamedByHead(message, rows) ? rows : []
  const isAnswered = isAllAnswered(sheet, rows)
  if (!isAnswered && only && !unsaidOfPoll.has(pressingReason(view.register, message, only))) return nudgeHead(sheet, rows)
  const isDaily = keyRead(message.key)?.poll === undefined
  return words.pollHead({
    day: message.day,
    total,
    isMonthly: isDaily && / of the month$/.test(addresseeOf(view.register, message.team).cadence.poll),
    title: only && titleSaid(names, view.register, only),
    counts: (isAnswered ? newsBeside(sheet, rows) : withBulletins(counts, view.register, message)).filter(
      ({ reason }) => !unsaidOfPoll.has(reason),
    ),
    isAnswered,
  })
}

/** What a poll asks of all its rows, or what says too little of them: that a year has begun is no news of one of many due in it. */
const unsaidOfPoll: ReadonlySet<Tallied[number]['reason']> = new Set(['poll', 'review', 'begins', 'begins quarter', 'begins year'])
