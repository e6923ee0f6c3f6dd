import type { Item } from '../nudges/message.ts'
import type { Row } from '../nudges/rows.ts'
import { answersInRow } from '../nudges/rows.ts'
import { ratingBefore } from '../nudges/sides.ts'
import type { Matter } from '../nudges/standing.ts'
import { matterOf, standingOf } from '../nudges/standing.ts'
import { pressingReason } from '../nudges/tally.ts'
import { movesOf } from '../register/baseline.ts'
import type { Ending, NewsEntry } from '../register/kinds.ts'
import { isEnding, isRemark, isUndoing, saysNotOurs } from '../register/kinds.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { isInDoubt, spokenInstead } from '../register/spoken-instead.ts'
import { asEndedByAll, isClosedInPart, statusTold } from '../register/state.ts'
import { evidencesOf } from '../register/statements.ts'
import type { SaidAnswer } from '../wording/messages.ts'
import { closingLine, dateLine } from './agreement-lines.ts'
import { bold, cutTo } from './blocks.ts'
import { dueAsOfLater } from './due-as-of-later.ts'
import { deadlineDay, dueWithAsked, saidDue, withAsked } from './dues.ts'
import { formerInRow } from './former-rating.ts'
import { titleAndId, titleOf } from './names.ts'
import { withOwnReason } from './own-reason.ts'
import { plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { momentOf, quotedFor, saidBesideLastTime, stancesSaid } from './sides.ts'
import { silenceLine } from './silence-line.ts'
import { spanOfRow } from './spans.ts'

const parted = ' · '

/** A row that has no answer: its title, and one line of what it is about. A message with one row has said the title in its head. */
export function openRow(sheet: Sheet, row: Row): string[] {
  const { words, view, isOnly } = sheet
  const commitment = view.register.commitments.get(row.id)
  if (!commitment) return [numbered(sheet, row, words.gone(plainUpTo(row.id, 60)))]
  const isYours = row.items.some(({ reason }) => reason === 'yours')
  const why = itemsSaid(sheet, row, commitment).map((item) => matterLine(sheet, commitment, item))
  const line = [
    ...why,
    ...(isYours ? [ownershipLine(sheet, commitment, why.length > 0)] : []),
    // Whose it is comes before how it stands.
    ...(isYours ? [] : stancesSaid(sheet, row)),
    ...formerInRow(sheet, row, commitment),
    ...provedSaid(sheet, row, commitment),
  ]
  return [...(isOnly ? [] : [titleLine(sheet, row, commitment)]), line.filter((part) => part !== '').join(parted)]
}

/** What the row is about beside whose it is. Who is asked for a new date is told with it which one there is: a poll has nothing to add. */
function itemsSaid({ view, message }: Sheet, { items }: Row, commitment: Commitment): Item[] {
  const isDateSaid = items.some((item) => matterOf(view.register, message, { item, commitment }).is === 'date asked')
  return items.filter(({ reason }) => reason !== 'yours' && !(isDateSaid && reason === 'poll'))
}

/** The same in one line, for what has no room for more. */
export function shortRow(sheet: Sheet, row: Row): string {
  const { words, view } = sheet
  const answered = answeredRow(sheet, row)
  if (answered !== undefined) return answered
  const commitment = view.register.commitments.get(row.id)
  if (!commitment) return numbered(sheet, row, words.gone(plainUpTo(row.id, 60)))
  const rated = ratingBefore(sheet.message, row, commitment).rated
  const news = newsShort(sheet, row, commitment)
  const isNewsAlone = row.items.every(({ reason }) => reason === 'news')
  return [
    titleLine(sheet, row, commitment, 80),
    ...(isNewsAlone && news.length > 0 ? [] : whenShort(sheet, row, commitment)),
    ...news,
    ...(rated ? [words.light(rated.rating)] : formerInRow(sheet, row, commitment)),
  ].join(parted)
}

const mostOfReason = 60

/** What is new, in few words: a line that says only when it is due tells no news. */
function newsShort(sheet: Sheet, { items }: Row, commitment: Commitment): string[] {
  const { words, view, names, message } = sheet
  return items
    .filter(({ reason }) => reason === 'news')
    .slice(0, 1)
    .map((item) => {
      const matter = matterOf(view.register, message, { item, commitment })
      if (matter.is !== 'news') return reasonSaid(sheet, commitment, item)
      const why = quotedFor(sheet, matter.entry, mostOfReason)
      return [words.did(matter.entry, names), ...(why === '' ? [] : [why])].join(' ')
    })
}

/** How late it is, or until when there is time. That it has no end stands above it. */
function whenShort(sheet: Sheet, { items: [item] }: Row, commitment: Commitment): string[] {
  const { words, view, message } = sheet
  const { due } = commitment
  if (due === 'continuing') return []
  const later = item && dueAsOfLater(sheet, commitment, item)
  if (later !== undefined) return [cutTo(later, 90)]
  const { daysLeft } = item ? standingOf(view.register, message, item) : { daysLeft: null }
  return [daysLeft !== null && daysLeft < 0 ? bold(words.late(-daysLeft)) : cutTo(words.due(saidDue(due, view)), 60)]
}

/** A row that has its answer, or is asked elsewhere by now: one line. Undefined for one that has none. */
export function answeredRow(sheet: Sheet, row: Row): string | undefined {
  const { words, view, askedAgain } = sheet
  const commitment = view.register.commitments.get(row.id)
  if (!commitment) return undefined
  const entry = answerIn(sheet, row, commitment)
  const again = askedAgain.get(row.id)
  if (!entry && again === undefined) return undefined
  const said = entry ? words.answered(saidAnswer(sheet, row, { commitment, entry })) : words.askedAgain(again ?? sheet.message.day)
  const done = entry ? '✓ ' : ''
  return `${done}${titleLine(sheet, row, commitment, 80)}${parted}${said}`
}

/**
 * The answer that a row has: the last one that says how things stand, whose it is or that it is over. A note beside it says less, and a rating by no team of
 * its owners, which counts for none of them, answers nothing.
 */
export function answerIn({ message }: Sheet, row: Row, commitment: Commitment): LogEntry | undefined {
  const since = answersInRow(message, row, commitment).filter((entry) => entry.kind !== 'rated' || entry.team !== undefined)
  return since.findLast((entry) => !isRemark(entry)) ?? since.findLast((entry) => entry.kind === 'confirmed' || saysNotOurs(entry))
}

function saidAnswer(sheet: Sheet, row: Row, answer: { commitment: Commitment; entry: LogEntry }): SaidAnswer {
  const { names, message } = sheet
  const { commitment } = answer
  const entry = asEndedByAll(commitment, answer.entry)
  const isElsewhere = entry.team !== undefined && entry.team !== message.team
  const who = names.person(entry.by)
  return {
    // What every side has closed is closed for none of them alone.
    what:
      entry.kind === 'closed' && commitment.status === 'closed'
        ? sheet.words.status(statusTold(commitment))
        : saidBesideLastTime(sheet, row, { commitment, entry }),
    who: isElsewhere ? sheet.words.by(who, names.team(entry.team ?? '')) : who,
    when: momentOf(sheet, entry),
    words: quotedFor(sheet, entry),
  }
}

function titleLine(sheet: Sheet, row: Row, commitment: Commitment, max = sheet.isLarge ? 110 : 150): string {
  return numbered(sheet, row, titleOf(commitment, row.id, { language: sheet.view.language, max }))
}

/** A row is answered by its number, where there are several. */
function numbered({ isOnly }: Sheet, { number }: Row, title: string): string {
  return bold(isOnly ? title : `${number}. ${title}`)
}

function ownershipLine({ words, view, names, message }: Sheet, commitment: Commitment, isDueSaid: boolean): string {
  const own = commitment.owners.find(({ team }) => team === message.team)
  if (!own) return ''
  if (!own.assumed) return `✓ ${words.oursNow}`
  const others = commitment.owners.filter(({ team, role }) => team !== message.team && role === 'lead').map(({ team }) => names.team(team))
  const due = isDueSaid ? undefined : words.due(saidDue(commitment.due, view))
  const promised = plainUpTo(commitment.text ?? '', 140)
  const said = words.ownership({ role: own.role, others: others.slice(0, 3), due })
  return promised === '' ? said : [said, words.quoted(promised)].join(parted)
}

function matterLine(sheet: Sheet, commitment: Commitment, item: Item): string {
  const { words } = sheet
  const line = reasonSaid(sheet, commitment, item)
  const asked = item.redSince === undefined ? line : `${line} · ${words.stillRed(item.redSince, redWords(sheet, commitment))}`
  return item.silenceEnded === undefined ? asked : `${asked} (${words.snoozeEnded(item.silenceEnded)})`
}

/** Why the reader said that it is red. */
function redWords(sheet: Sheet, commitment: Commitment): string {
  const { rated } = ratingBefore(sheet.message, { number: 0, id: commitment.id, items: [] }, commitment)
  return rated ? quotedFor(sheet, rated) : ''
}

function reasonSaid(sheet: Sheet, commitment: Commitment, item: Item): string {
  const { words, view, names, message } = sheet
  const due = dueWithAsked(commitment, { words, view })
  const { daysLeft } = standingOf(view.register, message, item)
  const matter = matterOf(view.register, message, { item, commitment })
  switch (matter.is) {
    case 'asked':
      return askedLine(sheet, commitment, { item, daysLeft })
    case 'date asked':
      return dateLine(sheet, commitment, matter.asked)
    case 'date settled':
      return words.dateSettled(names.due(commitment.due))
    case 'closing asked':
      return closingLine(sheet, commitment, {
        entry: matter.entry,
        // Whoever has said something else since is not silent.
        silentUntil: spokenInstead(view.register, commitment) || isInDoubt(view.register, commitment) ? undefined : item.silentUntil,
      })
    case 'closing settled':
      return words.closingSettled
    case 'escalated':
      return silenceLine(sheet, commitment, { told: matter, daysLeft })
    case 'silence ended':
      return words.silenceEnded(names.team(matter.silent))
    case 'parts ended':
      return words.partsEnded(due)
    case 'news gone':
      return words.newsGone(words.did(matter.entry, names), names.quietly(matter.entry.by))
    case 'news':
    case 'event dated':
    case 'event held':
    case 'event news':
    case 'dependency ended':
      return newsLine(sheet, commitment, matter)
  }
}

function askedLine(sheet: Sheet, commitment: Commitment, { item, daysLeft }: { item: Item; daysLeft: number | null }): string {
  const { words, view, message } = sheet
  const later = dueAsOfLater(sheet, commitment, item)
  if (later !== undefined) return withAsked(later, commitment, { words, view })
  const asked = words.asked({
    reason: pressingReason(view.register, message, { number: 0, id: item.id, items: [item] }),
    due: words.due(saidDue(commitment.due, view)),
    date: words.dueDate(saidDue(commitment.due, view), message.day),
    daysLeft,
    ...spanOfRow(sheet, commitment, item),
  })
  return withAsked(asked, commitment, { words, view })
}

/** As what a commitment was ended by the time of an objection. */
function endingBefore(commitment: Commitment | undefined, { at }: NewsEntry): Ending['kind'] | undefined {
  return commitment?.log?.filter(isEnding).findLast((entry) => entry.at < at)?.kind
}

/** A move back has no entry of its own: its instant is that of the undoing. */
function isUndoingAt({ log = [] }: Pick<Commitment, 'log'> = {}, { at }: NewsEntry): boolean {
  return log.some((entry) => entry.at === at && isUndoing(entry))
}

type NewsMatter = Extract<Matter, { is: 'news' | 'event dated' | 'event held' | 'event news' | 'dependency ended' }>

/** The most characters of a reason in a line of news. */
const mostOfNews = 300

function newsLine(sheet: Sheet, commitment: Commitment, news: NewsMatter): string {
  const { words, view, names } = sheet
  const { id, due, status } = commitment
  switch (news.is) {
    case 'news': {
      const entry = asEndedByAll(view.register.commitments.get(id), news.entry)
      return words.news(withOwnReason(entry, view.register), names.commitment(id), {
        names,
        why: quotedFor(sheet, entry, mostOfNews),
        ended: endingBefore(view.register.commitments.get(id), news.entry),
        isBack: isUndoingAt(view.register.commitments.get(id), news.entry),
        isForSide: status === 'closing',
        isInPart: isClosedInPart(commitment),
        ...(deadlineDay(due, view) === undefined ? {} : { stillDue: names.due(due) }),
      })
    }
    case 'event dated':
      return words.eventNews(names.event(news.event.id), {
        date: news.date,
        before: news.before,
        by: deadlineDay(due, view),
        why: quotedFor(sheet, news.entry),
      })
    case 'event held':
      return words.eventOver(names.event(news.event.id))
    case 'event news':
      return words.news(withOwnReason(news.entry, view.register), names.event(news.event.id), {
        names,
        why: quotedFor(sheet, news.entry, mostOfNews),
      })
    case 'dependency ended': {
      const other = view.register.commitments.get(news.id)
      const title = titleAndId(other, news.id, view.language)
      if (news.isOpen) return words.dependencyOpened(title)
      return words.dependencyEnded(title, { isInPart: other !== undefined && isClosedInPart(other) })
    }
  }
}

/** How much evidence there is, and what was promised first. It says nothing of the rating, and has no colour. */
function provedSaid({ words, view }: Sheet, { items }: Row, commitment: Commitment): string[] {
  if (items.every(({ reason }) => reason === 'news' || reason === 'yours')) return []
  const evidences = evidencesOf(commitment).length
  const moves = movesOf(commitment)
  return [
    ...(evidences === 0 ? [] : [words.evidenceCount(evidences)]),
    ...(moves ? [words.moved(words.dueName(saidDue(moves.first, view)), moves.count)] : []),
  ]
}
