import type { Item, Message, Reason } from '../nudges/message.ts'
import { standingOf } from '../nudges/standing.ts'
import { secretariatId } from '../register/addressee.ts'
import { daysPastFirst, movesOf } from '../register/baseline.ts'
import { plusDays } from '../register/days.ts'
import { timeOf } from '../register/instant.ts'
import { isEnding, isRemark } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Act } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, lengthOf, linesUpTo, menu, menuKey, plainUpTo, section } from './blocks.ts'
import { dueWithAsked, saidDue } from './dues.ts'
import { evidencesOf } from './evidence.ts'
import { spoken, titleAndId, titleOf, withWords } from './names.ts'
import type { Row, Sheet } from './render-context.ts'
import type { SayValue } from './said.ts'
import { quotedFor, whereItStands } from './sides.ts'

/** From here on a team's rows have a menu each. */
export const manyRows = 6

/** A commitment that is in a message for several reasons is one row. */
export function rowsIn(message: Message): Row[] {
  return [...Map.groupBy(message.items, (item) => item.id)].map(([id, items], index) => ({ number: index + 1, id, items }))
}

/** The row as it stands now: its text in at most `room` characters, and what can be pressed while it is not answered. */
export function rowBlocks(sheet: Sheet, row: Row, key: string, room: number): Block[] {
  const text = linesUpTo(rowLines(sheet, row), room)
  return withControls(sheet, row, key, text, stillWanted(sheet, row))
}

/** What a row takes beside its text. It depends on the message alone, so that an answered row, which is shorter, moves no other to another page. */
export function rowFrame(sheet: Sheet, row: Row, key: string): { blocks: number; length: number } {
  const blocks = withControls(sheet, row, key, '', wantsOf(sheet.message, row))
  return { blocks: blocks.length, length: lengthOf(blocks) }
}

/** What the row says, the most important first. */
function rowLines(sheet: Sheet, row: Row): string[] {
  const { words, view, large } = sheet
  const commitment = view.register.commitments.get(row.id)
  const number = bold(`${row.number}.`)
  if (!commitment) return [`${number} ${words.gone(plainUpTo(row.id, 60))}`]

  const title = bold(titleOf(commitment, row.id, large ? 110 : 150))
  const reasons = row.items
    .filter((item, _, all) => item.reason !== 'yours' || all.length === 1)
    .map((item) => reasonLine(sheet, commitment, item))
  const answers = answerLines(sheet, row, commitment)
  return [
    `${number} ${title} (\`${row.id}\`)`,
    ...answers,
    ...reasons,
    ...provedLine(sheet, commitment, row),
    ...(asks(sheet, row) === 'none' ? [] : whereItStands(sheet, row, { hasAnswered: answers.length > 0 })),
  ]
}

/** The first line of a row and why it is here, for the message's own text. */
export function rowText(sheet: Sheet, row: Row): string {
  const lines = linesUpTo(rowLines({ ...sheet, large: true }, row).slice(0, 2), 250).split('\n')
  return lines.reduce((title, why) => sheet.words.labelled(title, why))
}

/** What a row is there to be answered for: an agreement, how the thing stands, or both. */
interface Wants {
  readonly agreement: boolean
  readonly rating: boolean
}

const ratingReasons: readonly Reason[] = ['overdue', 'due', 'before', 'begins', 'urgent', 'review', 'poll']

export function asks({ message }: Sheet, row: Row): 'rate' | 'agree' | 'none' {
  const { agreement, rating } = wantsOf(message, row)
  return agreement ? 'agree' : rating ? 'rate' : 'none'
}

/** By the message alone. */
function wantsOf({ team }: Message, row: Row): Wants {
  const isAsked = team !== secretariatId
  return {
    agreement: isAsked && row.items.some(({ reason }) => reason === 'agree'),
    rating: isAsked && row.items.some(({ reason }) => ratingReasons.includes(reason)),
  }
}

/** Whether the row still waits for the team's answer. */
export function isWaiting(sheet: Sheet, row: Row): boolean {
  const { agreement, rating } = stillWanted(sheet, row)
  return agreement || rating
}

/** What of it has no answer yet. A note or evidence alone is kept and shown, but is no answer; to a date only an answer to that date is. */
function stillWanted(sheet: Sheet, row: Row): Wants {
  const { view, message } = sheet
  const commitment = view.register.commitments.get(row.id)
  if (!commitment || !isOpen(commitment)) return { agreement: false, rating: false }
  const { agreement, rating } = wantsOf(message, row)
  const hasEnded = commitment.status === 'closing' && endingsOf(commitment).has(sideOf(sheet) ?? '')
  const isAnswered = hasEnded || answeredSince(commitment, message).some((entry) => entry.team === message.team && !isRemark(entry))
  const isDateWaiting = row.items.some(isOnDate) && dateWaiting(sheet, commitment) !== undefined
  const isOnClosing = commitment.status === 'closing' && row.items.some((item) => item.reason === 'agree' && !isOnDate(item))
  return { agreement: agreement && (isDateWaiting || (isOnClosing && !isAnswered)), rating: rating && !isAnswered }
}

/** Whether an item asks to agree to a date, and not to a closing. */
function isOnDate({ reason, tells }: Item): boolean {
  return reason === 'agree' && tells?.entry.kind === 'dated'
}

/** The date that waits for the reader's side by now: the asking side may have asked for another one, or taken it back. */
function dateWaiting(sheet: Sheet, commitment: Commitment): DateAsked | undefined {
  const asked = dateAskedOf(sheet.view.register, commitment)
  return asked?.waitingFor.includes(sideOf(sheet) ?? '') ? asked : undefined
}

function withControls(sheet: Sheet, row: Row, key: string, text: string, wants: Wants): Block[] {
  const { words, large, message } = sheet
  const { agreement, rating } = wants
  if (!agreement && !rating) return [section(text, { blockId: row.id })]

  const value = (act: Act, key: string): SayValue => ({ id: row.id, words: words.act(act).words, key })
  const option = (act: Act) => ({ label: words.act(act).label, value: value(act, menuKey) })
  const agreeing: Act[] = agreement ? ['agreed', 'not agreed'] : []
  const silence: Act[] = rating && mayWait(row, message.day) ? ['in a week'] : []
  if (large) {
    const options: Act[] = [
      ...agreeing,
      ...(rating ? (['on track', 'at risk', 'blocked', 'done'] as const) : []),
      ...(message.kind === 'poll' ? [] : silence),
    ]
    return [
      section(text, {
        blockId: row.id,
        accessory: menu(agreement ? words.chooseAgreement : words.choose, 'menu:1', options.map(option)),
      }),
    ]
  }
  // Where it is to be agreed to, what else there is to say goes into the menu.
  const [first, rest]: Act[][] = agreement
    ? [agreeing, rating ? ['on track', 'at risk', 'blocked', 'done', ...silence] : []]
    : [
        ['on track', 'at risk', 'done'],
        ['blocked', 'new date', ...silence],
      ]
  const buttons = (first ?? []).flatMap((act, index) => button(words.act(act).label, `say:${index + 1}`, value(act, key)))
  const more = rest && rest.length > 0 ? [menu(words.more, 'menu:1', rest.map(option))] : []
  return [section(text, { blockId: row.id }), actions([...buttons, ...more], `actions ${row.id}`)]
}

/** A silence does not reach past the deadline; by the message alone, so that a redrawing changes no page. */
function mayWait({ items }: Row, day: Day): boolean {
  return items.every(({ deadline }) => deadline === null || deadline >= plusDays(day, 7))
}

function reasonLine(sheet: Sheet, commitment: Commitment, item: Item): string {
  const { words, view, names, message } = sheet
  const due = dueWithAsked(commitment, words, view.register)
  const { reason, daysLeft, heldSince } = standingOf(view.register, message, item)
  const line = (): string => {
    if (isOnDate(item)) return dateLine(sheet, commitment)
    if (item.reason === 'agree' && commitment.status === 'open') return words.closingSettled
    if (item.reason === 'agree' && item.tells) {
      const { entry } = item.tells
      const who = names.quietly(entry.by)
      const ending = isEnding(entry) ? entry : undefined
      const side = ending?.party ? names.party(ending.party) : who
      return words.agree({ how: ending?.kind ?? 'closed', side, who, when: names.when(entry.at), words: quotedFor(sheet, entry) })
    }
    if (item.reason === 'news' && item.tells) return newsLine(sheet, commitment, item.tells, due)
    if (item.reason === 'escalated' && item.silent !== undefined) {
      const late = daysLeft !== null && daysLeft < 0 ? `, ${words.late(-daysLeft)}` : ''
      return words.escalated(names.team(item.silent), `${due}${late}`)
    }
    if (item.reason === 'review' && allPartsEnded(sheet, commitment)) return words.partsEnded(due)
    return words.asked({ reason, due, daysLeft })
  }
  const held = heldSince === undefined ? [] : [words.since(heldSince)]
  const silent = item.silenceEnded === undefined ? [] : [words.silenceEnded(item.silenceEnded)]
  const why = [...silent, ...held].join('; ')
  return why === '' ? line() : `${line()} (${why})`
}

/** Who asks for which date and why, and what the date is now. */
function dateLine(sheet: Sheet, commitment: Commitment): string {
  const { words, names } = sheet
  const now = names.due(commitment.due)
  const asked = dateWaiting(sheet, commitment)
  if (!asked) return words.dateSettled(now)
  const { entry, to } = asked
  const side = entry.team === undefined ? names.party(entry.party ?? '') : names.team(entry.team)
  return words.agreeDate({
    side,
    due: names.due(to),
    who: names.quietly(entry.by),
    when: names.when(entry.at),
    words: quotedFor(sheet, entry),
    now,
  })
}

/** What there is to show for it, and what became of its first date: beside the rating, and in no colour. */
function provedLine({ words, view, message }: Sheet, commitment: Commitment, { items }: Row): string[] {
  if (items.every(({ reason }) => reason === 'news')) return []
  const { events } = view.register
  const evidences = evidencesOf(commitment).length
  const moves = movesOf(commitment)
  const past = isOpen(commitment) ? daysPastFirst(commitment, events, message.day) : 0
  const moved = moves ? words.moved(words.dueName(saidDue(moves.first, events)), moves.count) : ''
  const parts = [
    ...(evidences === 0 ? [] : [words.evidenceCount(evidences)]),
    ...(moves ? [past === 0 ? moved : `${moved}, ${words.pastPromise(past)}`] : []),
  ]
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

function allPartsEnded({ view: { register } }: Sheet, { id }: Commitment): boolean {
  const parts = (register.partsOf.get(id) ?? []).flatMap((part) => register.commitments.get(part) ?? [])
  return parts.length > 0 && !parts.some((part) => isOpen(part))
}

function newsLine(
  { words, view, names }: Sheet,
  commitment: Commitment,
  { about, entry }: { about: string; entry: LogEntry },
  due: string,
): string {
  const { events, commitments } = view.register
  if (about === commitment.id) return words.news(entry, names.commitment(about), names)
  const event = events.get(about)
  if (event && entry.kind === 'dated') return words.eventNews(plainUpTo(event.name, 150), dayOrNull(entry.to), dayOrNull(entry.from), due)
  if (event && entry.kind === 'held') return words.eventOver(plainUpTo(event.name, 150), due)
  if (event) return words.news(entry, plainUpTo(event.name, 150), names)
  return words.dependencyEnded(titleAndId(commitments.get(about), about))
}

function answerLines({ words, names, message }: Sheet, row: Row, commitment: Commitment): string[] {
  const told = new Set(row.items.flatMap((item) => (item.tells ? [item.tells.entry.at] : [])))
  return answeredSince(commitment, message)
    .filter((entry) => !told.has(entry.at))
    .slice(-2)
    .map((entry) => {
      const team = entry.team === message.team || entry.team === undefined ? undefined : names.team(entry.team)
      return `✓ ${words.labelled(`${words.by(names.person(entry.by), team)}, ${names.when(entry.at)}`, withWords(words, entry, names))}`
    })
}

/** What was said since the message by the team, or by whoever ended it. */
function answeredSince(commitment: Commitment, message: Message): LogEntry[] {
  return spoken(commitment).filter(
    (entry) => timeOf(entry.at) > message.at && (entry.team === message.team || entry.team === undefined || isEnding(entry)),
  )
}

function sideOf({ view, message }: Sheet): string | undefined {
  return view.register.teams.get(message.team)?.party.id
}

function dayOrNull(value: unknown): Day | null {
  const due = typeof value === 'string' ? saidDue(value as Day, new Map()) : undefined
  return due?.kind === 'day' ? due.day : null
}
