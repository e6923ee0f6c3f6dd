import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { formerRatings } from '../register/former-rating.ts'
import { isDisowned } from '../register/hand-over.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment, LogEntry, Owner } from '../register/schema.ts'
import { endingsOf, standingRating, standingRatings, statusTold } from '../register/state.ts'
import { statementsOf } from '../register/statements.ts'
import type { Enquiry } from '../replies/enquiry.ts'
import { howToSaid, ifSilentLines, whoReadsSaid, whyAskedSaid } from './asked-of-bot.ts'
import type { AnswerLine } from './asked-of-teams.ts'
import { allOfTeam, lastOfTeam, leftSaid, nextLines, silentSaid } from './asked-of-teams.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, messageText, section, within } from './blocks.ts'
import type { PageValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { quotedLines, sourceLine } from './details.ts'
import { saidDue } from './dues.ts'
import { statusSaid } from './lists.ts'
import { shortTitleOf, titleOf, withWords } from './names.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { EnquiryAnswer, Said } from './said.ts'
import { ratingSaid, sideAsked, standingSaid } from './standing-asked.ts'

const textShown = 150

/** A short answer for each commitment asked about, with a button that shows all of it. */
export function enquiredOf(telling: Telling, answers: readonly EnquiryAnswer[]): Said {
  const { words } = telling
  const parts = answers.flatMap((answer) => linesAnswered(telling, answer))
  const [list] = answers.flatMap(({ more, listCommand }) => (more > 0 && listCommand !== undefined ? [listCommand] : []))
  const all = list === undefined ? [] : button(words.looks.listAll, actionIds.page, { command: list, page: 1 } satisfies PageValue)
  const text = parts.map((part) => part.text).join('\n')
  const blocks = [
    ...parts.map((part) => section(cutTo(part.text, 2900), { accessory: part.accessory })),
    ...(all.length === 0 ? [] : [actions(all)]),
  ]
  return { text: messageText(text), blocks: within(blocks, words.andMore) }
}

function linesAnswered(telling: Telling, answer: EnquiryAnswer): AnswerLine[] {
  const { words, names, view } = telling
  const { looks } = words
  const { event, asks, noRow } = answer.enquiry
  if (noRow !== undefined) return [{ text: looks.noSuchRow(noRow, answer.rows) }]
  if (event !== undefined) {
    const date = view.register.events.get(event)?.date
    return [{ text: looks.eventOn(bold(names.event(event)), date ? words.day(date) : undefined) }]
  }
  if (asks === 'readers') return [{ text: whoReadsSaid(telling, answer.ownSides) }]
  if (asks === 'how to') return [{ text: howToSaid(telling) }]
  if (asks === 'if silent') return ifSilentLines(telling, answer)
  if (asks === 'next' || asks === 'next poll') return nextLines(telling, answer)
  if (answer.changes) return changesSaid(telling, answer.changes, answer.more)
  const known = answer.ids.flatMap((id) => view.register.commitments.get(id) ?? [])
  if (answer.left) return answer.left.map((left) => ({ text: leftSaid(telling, left) }))
  if (asks === 'silent' || asks === 'left') return silentSaid(telling, answer, looks.noAnswerFrom, looks.allAnswered)
  if (asks === 'unconfirmed') return silentSaid(telling, answer, looks.notConfirmedBy, looks.allConfirmed)
  if (asks === 'which') return [{ text: aboutSaid(telling, answer.ids) }]
  const side = asks === 'how' && !answer.enquiry.isNamed ? sideAsked(telling, answer.enquiry) : undefined
  if (known.length === 0) return [{ text: side === undefined ? noneOf(telling, asks) : looks.nothingLeft(side) }]
  return [
    ...(asks === 'how' && !answer.enquiry.isNamed && answer.all.length > 1 ? [{ text: standingSaid(telling, answer.all, side) }] : []),
    ...known.map((commitment): AnswerLine => {
      const accessory = showAllOf(telling, commitment.id, 'show')
      const title = bold(titleOf(commitment, commitment.id, { language: view.language }))
      return { text: words.labelled(title, saidOn(telling, commitment, answer)), accessory }
    }),
    ...(answer.more > 0 ? [{ text: looks.moreMeant(answer.more) }] : []),
  ]
}

function noneOf({ words: { looks } }: Telling, asks: Enquiry['asks']): string {
  if (asks === 'next deadline') return looks.noneDueAhead
  if (asks === 'ending') return looks.noneEnded
  if (asks === 'moved') return looks.noneMoved
  return asks === 'why' ? looks.noneTroubled : looks.noneSpoken
}

const rowsShown = 20

/** The commitments of a message, with the numbers of their rows. */
function aboutSaid({ words, view }: Telling, ids: readonly string[]): string {
  const titled = (id: string) => bold(titleOf(view.register.commitments.get(id), id, { language: view.language }))
  const lines = ids.slice(0, rowsShown).map((id, index) => (ids.length === 1 ? titled(id) : `${index + 1}. ${titled(id)}`))
  return [words.looks.messageAbout, ...lines, ...(ids.length > rowsShown ? [words.andMore(ids.length - rowsShown)] : [])].join('\n')
}

/** Shows a commitment, or its history, whole. */
function showAllOf({ words, view }: Telling, id: string, looks: 'show' | 'history'): Block | undefined {
  const title = shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 60 })
  const value: PageValue = { command: `${looks} ${id}`, page: 1 }
  return button(words.looks.showAll, actionIds.page, value, { heard: words.labelled(words.looks.showAll, title) })[0]
}

const changesShown = 3

/** What was said and done since a day, of each commitment the latest first. */
function changesSaid(telling: Telling, { since, entries }: NonNullable<EnquiryAnswer['changes']>, more: number): AnswerLine[] {
  const { words, view } = telling
  const head = words.looks.changedSince(words.day(since), entries.size + more)
  const lines = [...entries].map(([id, of]): AnswerLine => {
    const accessory = showAllOf(telling, id, 'history')
    const commitment = view.register.commitments.get(id)
    const said = of
      .slice(-changesShown)
      .toReversed()
      .map((entry) => `• ${saidByWhom(telling, entry, commitment)}`)
    return { text: [bold(titleOf(commitment, id, { language: view.language })), ...said].join('\n'), accessory }
  })
  return [{ text: head }, ...lines, ...(more > 0 ? [{ text: words.andMore(more) }] : [])]
}

function saidOn(telling: Telling, commitment: Commitment, { enquiry, teams }: EnquiryAnswer): string {
  switch (enquiry.asks) {
    case 'when':
    case 'next deadline':
      return `${whenSaid(telling, commitment)}. ${asSentence(ownersSaid(telling, commitment))}.${snippet(telling, commitment)}`
    case 'why asked': {
      const when = whenSaid(telling, commitment)
      const whys = (teams.get(commitment.id) ?? []).map((team) => whyAskedSaid(telling, commitment, { team, when }))
      return whys.length > 0 ? whys.join('\n') : `${ownersSaid(telling, commitment)}. ${when}`
    }
    case 'who':
      return `${ownersSaid(telling, ownersAsked(commitment, enquiry.side && teams.get(commitment.id)), withPeople)}.`
    case 'text':
      return textSaid(telling, commitment)
    case 'other side':
      return othersSaid(telling, commitment, { teams: teams.get(commitment.id) ?? [], ...(enquiry.side ? { side: enquiry.side } : {}) })
    case 'why':
      return troubleSaid(telling, commitment, enquiry)
    case 'ending':
      return endingSaid(telling, commitment)
    case 'moved':
      return movesSaid(telling, commitment)
    case 'how':
    case 'changed':
    case 'if silent':
    case 'readers':
    case 'how to':
    case 'next poll':
    case 'next':
    case 'silent':
    case 'unconfirmed':
    case 'left':
    case 'which':
      return howSaid(telling, commitment)
  }
}

function whenSaid({ words, view, names, today }: Telling, commitment: Commitment): string {
  const { due } = commitment
  const status = statusTold(commitment)
  const said = saidDue(due, view)
  const deadline = deadlineOf(due, view.register.events)
  if (!isOpen(commitment)) return hadDay.has(said.kind) ? words.looks.wasDue(names.due(due), words.status(status)) : words.status(status)
  return words.looks.dueIn(names.due(due), said.kind, deadline.kind === 'dated' ? daysBetween(today, deadline.day) : null)
}

const hadDay: ReadonlySet<string> = new Set<ReturnType<typeof saidDue>['kind']>(['day', 'span', 'event'])

/** What a team is called in a list of owners. */
type OwnerName = (telling: Telling, team: string) => string

const plainName: OwnerName = ({ names }, team) => names.team(team)

const withPeople: OwnerName = ({ names, view, words }, team) => {
  const leads = view.register.teams.get(team)?.leads ?? []
  return leads.length === 0 ? names.team(team) : words.by(names.team(team), words.list(leads.slice(0, 3).map((lead) => names.person(lead))))
}

/** The owners of the side that was asked for, if it has any. */
function ownersAsked(commitment: Commitment, teams: readonly string[] = []): Commitment {
  const ofSide = commitment.owners.filter(({ team }) => teams.includes(team))
  return ofSide.length > 0 ? { ...commitment, owners: ofSide } : commitment
}

/** The teams that lead and support, with those that have not confirmed it, or say that it is not theirs. What is so of all is said once. */
function ownersSaid(telling: Telling, commitment: Commitment, named: OwnerName = plainName): string {
  const { looks, by } = telling.words
  const { owners } = commitment
  const doubtOf = ({ team, assumed }: Owner): string | undefined => {
    if (isDisowned(commitment, team)) return looks.notTheirs
    return assumed === true ? looks.notConfirmed : undefined
  }
  const doubts = new Set(owners.map(doubtOf))
  const [doubt] = doubts
  const isOfAll = doubts.size === 1
  const called = (owner: Owner): string => {
    const [name, own] = [named(telling, owner.team), doubtOf(owner)]
    return isOfAll || own === undefined ? name : by(name, own)
  }
  const of = (role: Owner['role']): string[] => owners.filter((owner) => owner.role === role).map(called)
  const said = looks.ledBy(of('lead'), of('support'))
  return isOfAll && doubt !== undefined ? by(said, doubt) : said
}

function asSentence(said: string): string {
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`
}

function snippet({ words }: Telling, { text = '' }: Commitment): string {
  const said = plainUpTo(text, textShown)
  return said === '' ? '' : ` ${words.quoted(said)}`
}

function textSaid({ words }: Telling, commitment: Commitment): string {
  const lines = quotedLines(commitment.text ?? '')
  const source = sourceLine(words, commitment)
  return lines === '' ? words.looks.noText : `\n${cutTo(lines, 2000)}${source === '' ? '' : `\n${source}`}`
}

function othersSaid(
  telling: Telling,
  commitment: Commitment,
  { teams, side }: Pick<Enquiry, 'side'> & { teams: readonly string[] },
): string {
  const { words, names } = telling
  if (teams.length === 0) return side?.is === 'own' ? howSaid(telling, commitment) : words.looks.noOtherSide
  const said = teams.map((team) => ({ team, says: allOfTeam(telling, commitment, team) }))
  const silent = said.filter(({ says }) => says === '').map(({ team }) => names.team(team))
  return [
    ...said.flatMap(({ team, says }) => (says === '' ? [] : [words.labelled(names.team(team), says)])),
    ...(silent.length === 0 ? [] : [words.looks.saidNothing(silent)]),
  ].join('\n')
}

function troubleSaid(telling: Telling, commitment: Commitment, { rating }: Enquiry): string {
  const { words, view } = telling
  const standing = [...standingRatings(view.register, commitment).values()]
  const troubled = [...new Set([...standing, ...formerRatings(view.register, commitment)])].filter((rated) =>
    rating === undefined ? rated.rating === 'red' || rated.rating === 'amber' : rated.rating === rating,
  )
  const moved = statementsOf(commitment).findLast((entry) => entry.kind === 'dated' && entry.text !== undefined)
  const reasons = [...troubled, ...(moved && rating === undefined ? [moved] : [])]
  if (reasons.length === 0 && rating === undefined) return howSaid(telling, commitment)
  if (reasons.length === 0)
    return words.looks.notTroubled(`${words.rating(standingRating(view.register, commitment))}; ${whenSaid(telling, commitment)}`)
  return reasons.map((entry) => saidByWhom(telling, entry, commitment)).join('\n')
}

/** Who ended it, when and by which words. */
function endingSaid(telling: Telling, commitment: Commitment): string {
  const { words } = telling
  const { status } = commitment
  if (status === 'open') return words.looks.notTroubled(`${words.status(status)}; ${whenSaid(telling, commitment)}`)
  const ended = [...endingsOf(commitment).values()].map((entry) => saidByWhom(telling, entry, commitment))
  return ended.length > 0 ? ended.join('\n') : whenSaid(telling, commitment)
}

const movesShown = 3

/** The moves of its date, by whom, when and why, the latest first. */
function movesSaid(telling: Telling, commitment: Commitment): string {
  const moves = statementsOf(commitment).filter((entry) => entry.kind === 'dated')
  if (moves.length === 0) return telling.words.looks.notMoved(whenSaid(telling, commitment))
  return moves
    .slice(-movesShown)
    .toReversed()
    .map((entry) => saidByWhom(telling, entry, commitment))
    .join('\n')
}

function saidByWhom({ words, names }: Telling, entry: LogEntry, { log = [] }: Pick<Commitment, 'log'> = {}): string {
  const said = words.by(withWords(words, entry, { names, log }), `${names.person(entry.by)}, ${names.when(entry.at)}`)
  return entry.team === undefined ? said : words.labelled(names.team(entry.team), said)
}

/** A rating is of what is open. */
function howSaid(telling: Telling, commitment: Commitment): string {
  const { words, names, view } = telling
  const { status } = commitment
  const rating = standingRating(view.register, commitment)
  const isEnded = !isOpen(commitment)
  const teams = commitment.owners.flatMap(({ team }) => {
    const says = lastOfTeam(telling, commitment, team)
    return says === '' ? [] : [words.labelled(names.team(team), says)]
  })
  const stands = [
    ...(status === 'closing' ? [statusSaid(telling, commitment)] : []),
    ...(isEnded || (status === 'closing' && rating === null) ? [] : [ratingSaid(telling, commitment)]),
    whenSaid(telling, commitment),
  ]
  return [stands.join(' · '), ...teams].join('\n')
}
