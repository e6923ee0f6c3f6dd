import type { Act } from '../nudges/acts.ts'
import { actsOn } from '../nudges/acts.ts'
import type { Item } from '../nudges/message.ts'
import type { Row, Wants } from '../nudges/rows.ts'
import { answersInRow, stillWanted, wantsOf } from '../nudges/rows.ts'
import type { Matter } from '../nudges/standing.ts'
import { matterOf, standingOf } from '../nudges/standing.ts'
import { daysPastFirst, movesOf } from '../register/baseline.ts'
import { isEnding } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { evidencesOf } from '../register/statements.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, lengthOf, linesUpTo, menu, menuKey, section } from './blocks.ts'
import type { SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { askingSide, dueWithAsked, saidDue } from './dues.ts'
import { titleAndId, titleOf, withWords } from './names.ts'
import { plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { quotedFor, stanceLines } from './sides.ts'

/** In a message with more rows than this, each has one menu in place of buttons. */
export const manyRows = 6

/** The row as it stands now: its text in at most `room` characters of JSON, and its controls until it is answered. */
export function rowBlocks(sheet: Sheet, row: Row, { key, room }: { key: string; room: number }): Block[] {
  const text = linesUpTo(rowLines(sheet, row), room)
  return withControls(sheet, row, { key, text, wants: stillWanted(sheet.view.register, sheet.message, row) })
}

/** What a row takes beside its text, as if it were not answered: an answer must move no other row to another page. */
export function rowFrame(sheet: Sheet, row: Row, key: string): { blocks: number; length: number } {
  const blocks = withControls(sheet, row, { key, text: '', wants: wantsOf(sheet.message, row) })
  return { blocks: blocks.length, length: lengthOf(blocks) }
}

/** What the row says, the most important line first. */
function rowLines(sheet: Sheet, row: Row): string[] {
  const { words, view, isLarge } = sheet
  const commitment = view.register.commitments.get(row.id)
  const number = bold(`${row.number}.`)
  if (!commitment) return [`${number} ${words.gone(plainUpTo(row.id, 60))}`]

  const title = bold(titleOf(commitment, row.id, { language: view.language, max: isLarge ? 110 : 150 }))
  const reasons = row.items
    .filter((item, _, all) => item.reason !== 'yours' || all.length === 1)
    .map((item) => reasonLine(sheet, commitment, item))
  return [
    `${number} ${title} (\`${row.id}\`)`,
    ...answerLines(sheet, row, commitment),
    ...reasons,
    ...provedLine(sheet, row, commitment),
    ...stanceLines(sheet, row),
  ]
}

/** The title of a row and why it is here, for the message's own text. */
export function rowText(sheet: Sheet, row: Row): string {
  const lines = linesUpTo(rowLines({ ...sheet, isLarge: true }, row).slice(0, 2), 250).split('\n')
  return lines.reduce((title, why) => sheet.words.labelled(title, why))
}

/** How a row's acts are laid out: the first as buttons, the rest in a menu. */
interface Layout {
  readonly buttons: readonly Act[]
  readonly menu: readonly Act[]
  readonly placeholder: string
}

function layoutOf({ words, message, isLarge }: Sheet, row: Row, wants: Wants): Layout {
  const { agreeing, rating, snooze } = actsOn(message, row, wants)
  if (isLarge) {
    const placeholder = wants.agreement ? words.chooseAgreement : words.choose
    return { buttons: [], menu: [...agreeing, ...rating, ...(message.kind === 'poll' ? [] : snooze)], placeholder }
  }
  // The two buttons are for the agreement; the rest goes into the menu.
  if (wants.agreement) return { buttons: agreeing, menu: [...rating, ...snooze], placeholder: words.more }
  return { buttons: ['on track', 'at risk', 'done'], menu: ['blocked', 'new date', ...snooze], placeholder: words.more }
}

function withControls(sheet: Sheet, row: Row, { key, text, wants }: { key: string; text: string; wants: Wants }): Block[] {
  const { words } = sheet
  if (!wants.agreement && !wants.rating) return [section(text, { blockId: row.id })]

  const value = (act: Act, key: string): SayValue => ({ id: row.id, words: words.act(act).words, key })
  const layout = layoutOf(sheet, row, wants)
  const options = layout.menu.map((act) => ({ label: words.act(act).label, value: value(act, menuKey) }))
  const more = menu(layout.placeholder, actionIds.menu(1), options)
  if (sheet.isLarge) return [section(text, { blockId: row.id, accessory: more[0] })]
  const buttons = layout.buttons.flatMap((act, index) => button(words.act(act).label, actionIds.say(index + 1), value(act, key)))
  return [section(text, { blockId: row.id }), actions([...buttons, ...more], `actions ${row.id}`)]
}

function reasonLine(sheet: Sheet, commitment: Commitment, item: Item): string {
  const { words, view, message } = sheet
  const { heldSince } = standingOf(view.register, message, item)
  const line = matterLine(sheet, commitment, item)
  const held = heldSince === undefined ? [] : [words.since(heldSince)]
  const snoozed = item.silenceEnded === undefined ? [] : [words.snoozeEnded(item.silenceEnded)]
  const why = [...snoozed, ...held].join('; ')
  return why === '' ? line : `${line} (${why})`
}

function matterLine(sheet: Sheet, commitment: Commitment, item: Item): string {
  const { words, view, names, message } = sheet
  const due = dueWithAsked(commitment, { words, view })
  const { reason, daysLeft } = standingOf(view.register, message, item)
  const matter = matterOf(view.register, message, { item, commitment })
  switch (matter.is) {
    case 'asked':
      return words.asked({ reason, due, daysLeft })
    case 'date asked':
      return dateLine(sheet, commitment, matter.asked)
    case 'date settled':
      return words.dateSettled(names.due(commitment.due))
    case 'closing asked':
      return closingLine(sheet, matter.entry)
    case 'closing settled':
      return words.closingSettled
    case 'escalated':
      return words.escalated(names.team(matter.silent), daysLeft !== null && daysLeft < 0 ? `${due}, ${words.late(-daysLeft)}` : due)
    case 'parts ended':
      return words.partsEnded(due)
    case 'news':
    case 'event dated':
    case 'event held':
    case 'event news':
    case 'dependency ended':
      return newsLine(sheet, commitment, { news: matter, due })
  }
}

/** Says who asks for which date and why, and what the due is now. */
function dateLine(sheet: Sheet, commitment: Commitment, { entry, to }: DateAsked): string {
  const { words, view, names } = sheet
  return words.agreeDate({
    side: askingSide(view, entry),
    due: names.due(to),
    who: names.quietly(entry.by),
    when: names.when(entry.at),
    words: quotedFor(sheet, entry),
    now: names.due(commitment.due),
  })
}

function closingLine(sheet: Sheet, entry: LogEntry): string {
  const { words, names } = sheet
  const who = names.quietly(entry.by)
  const ending = isEnding(entry) ? entry : undefined
  return words.agree({
    how: ending?.kind ?? 'closed',
    side: ending?.party ? names.party(ending.party) : who,
    who,
    when: names.when(entry.at),
    words: quotedFor(sheet, entry),
  })
}

type NewsMatter = Extract<Matter, { is: 'news' | 'event dated' | 'event held' | 'event news' | 'dependency ended' }>

function newsLine({ words, view, names }: Sheet, { id }: Commitment, { news, due }: { news: NewsMatter; due: string }): string {
  switch (news.is) {
    case 'news':
      return words.news(news.entry, names.commitment(id), names)
    case 'event dated':
      return words.eventNews(names.event(news.event.id), { date: news.date, before: news.before, due })
    case 'event held':
      return words.eventOver(names.event(news.event.id), due)
    case 'event news':
      return words.news(news.entry, names.event(news.event.id), names)
    case 'dependency ended':
      return words.dependencyEnded(titleAndId(view.register.commitments.get(news.id), news.id, view.language))
  }
}

/** How much evidence there is, and what became of the first date. It says nothing of the rating, and has no colour. */
function provedLine({ words, view, message }: Sheet, { items }: Row, commitment: Commitment): string[] {
  if (items.every(({ reason }) => reason === 'news')) return []
  const { events } = view.register
  const evidences = evidencesOf(commitment).length
  const moves = movesOf(commitment)
  const past = isOpen(commitment) ? daysPastFirst(commitment, events, message.day) : 0
  const moved = moves ? words.moved(words.dueName(saidDue(moves.first, view)), moves.count) : ''
  const parts = [
    ...(evidences === 0 ? [] : [words.evidenceCount(evidences)]),
    ...(moves ? [past === 0 ? moved : `${moved}, ${words.pastPromise(past)}`] : []),
  ]
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

const answersShown = 2

function answerLines({ words, names, message }: Sheet, row: Row, commitment: Commitment): string[] {
  return answersInRow(message, row, commitment)
    .slice(-answersShown)
    .map((entry) => {
      const team = entry.team === message.team || entry.team === undefined ? undefined : names.team(entry.team)
      return `✓ ${words.labelled(`${words.by(names.person(entry.by), team)}, ${names.when(entry.at)}`, withWords(words, entry, names))}`
    })
}
