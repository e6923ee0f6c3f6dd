import type { LeftFor } from '../nudges/left.ts'
import { timeOf } from '../register/instant.ts'
import { changesOwners, isRemark, pauses } from '../register/kinds.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { lastRatings } from '../register/state.ts'
import { lastStatementOf, lastWordOf } from '../register/statements.ts'
import type { Block } from './blocks.ts'
import { goesAt } from './hours.ts'
import { shortTitleOf, withWords } from './names.ts'
import type { Telling } from './render-context.ts'
import type { EnquiryAnswer } from './said.ts'

// What is answered of teams: what one has said, who has not answered or confirmed, what is left to say, which message or poll is next.

/** What is answered of one commitment, or beside them. */
export interface AnswerLine {
  readonly text: string
  readonly accessory?: Block | undefined
}

const teamsShown = 8

/** The teams that have not answered or confirmed, and what. */
export function silentSaid(
  telling: Telling,
  { silent }: EnquiryAnswer,
  said: (team: string, titles: string) => string,
  nobody: string,
): AnswerLine[] {
  const { looks, andMore } = telling.words
  if (!silent) return [{ text: looks.nobodyAsked }]
  if (silent.size === 0) return [{ text: nobody }]
  const lines = [...silent].slice(0, teamsShown).map(([team, ids]) => said(telling.names.team(team), titlesSaid(telling, ids)))
  return [{ text: [...lines, ...(silent.size > teamsShown ? [andMore(silent.size - teamsShown)] : [])].join('\n') }]
}

/** What a team has still to say, a line for each thing that it is asked. */
export function leftSaid(telling: Telling, { team, agreement, rating, owner }: LeftFor): string {
  const { looks } = telling.words
  const name = telling.names.team(team)
  const asked = [
    { ids: agreement, label: looks.leftToAgree },
    { ids: rating, label: looks.leftToRate },
    { ids: owner, label: looks.leftToConfirm },
  ].filter(({ ids }) => ids.length > 0)
  if (asked.length === 0) return looks.nothingLeft(name)
  return [looks.leftFor(name), ...asked.map(({ ids, label }) => `• ${telling.words.labelled(label, titlesSaid(telling, ids))}`)].join('\n')
}

export function nextLines(telling: Telling, { next, enquiry }: EnquiryAnswer): AnswerLine[] {
  const { looks } = telling.words
  if (next.length === 0) return [{ text: looks.canAnswer }]
  const pollSaid = ({ team, at }: EnquiryAnswer['next'][number]) =>
    at === undefined
      ? looks.noNextPoll(telling.names.team(team))
      : looks.nextPoll(telling.names.team(team), goesAt(telling, team, timeOf(at)))
  return next.map((each) => ({ text: enquiry.asks === 'next poll' ? pollSaid(each) : nextSaid(telling, each) }))
}

const titlesShown = 3

function nextSaid(telling: Telling, { team, at, ids }: EnquiryAnswer['next'][number]): string {
  const { words, names } = telling
  if (at === undefined) return words.looks.noNextMessage(names.team(team))
  return words.looks.nextMessage({ team: names.team(team), when: goesAt(telling, team, timeOf(at)), titles: titlesSaid(telling, ids) })
}

function titlesSaid({ words, view }: Telling, ids: readonly string[]): string {
  const shown = ids.slice(0, titlesShown).map((id) => shortTitleOf(view.register.commitments.get(id), id, { language: view.language }))
  return words.list(ids.length > shown.length ? [...shown, words.moreOnes(ids.length - shown.length)] : shown)
}

/** How a team rates it and what else it said last; empty if it has said nothing. */
export function lastOfTeam(telling: Telling, commitment: Commitment, team: string): string {
  return entriesSaid(telling, commitment, wordsOfTeam(commitment, team))
}

/** The same, and what it said last that is no word of how it stands: that it is theirs, or is to be asked later. Where it said nothing else, that too. */
export function allOfTeam(telling: Telling, commitment: Commitment, team: string): string {
  const words = wordsOfTeam(commitment, team)
  const last = lastStatementOf(commitment, team)
  const entries = last && !words.some(({ at }) => at >= last.at) ? [...words, last] : words
  const said = entriesSaid(telling, commitment, entries)
  return said === '' || entries.some(tellsHow) ? said : `${said} · ${telling.words.looks.notHowItStands}`
}

function tellsHow(entry: LogEntry): boolean {
  return !isRemark(entry) && !pauses(entry) && !changesOwners(entry)
}

function wordsOfTeam(commitment: Commitment, team: string): LogEntry[] {
  const rated = lastRatings(commitment).get(team)
  const last = lastWordOf(commitment, team)
  return [...(rated && rated.at !== last?.at ? [rated] : []), ...(last ? [last] : [])]
}

function entriesSaid({ words, names }: Telling, { log = [] }: Commitment, entries: readonly LogEntry[]): string {
  return entries.map((entry) => words.by(withWords(words, entry, { names, log }), names.when(entry.at))).join(' · ')
}
