import { dayIn } from '../register/calendar.ts'
import type { Counts } from '../register/counts.ts'
import { countsOf } from '../register/counts.ts'
import { plusDays } from '../register/days.ts'
import { isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import type { Ending } from '../register/kinds.ts'
import { answersPoll } from '../register/kinds.ts'
import { isOpen, remembered } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy, leadTeams } from '../register/register.ts'
import type { Commitment, Day, EntryOf, Instant, LogEntry, Owner, Rating } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { effective, endingsOf, standingRatings, worstFirst } from '../register/state.ts'
import { statementsOf } from '../register/statements.ts'
import { isAnswerOf } from './answers.ts'
import type { Message } from './message.ts'

/** What came of a poll. */
export interface PollResult {
  readonly sides: readonly SideAnswers[]
  /** The teams that were asked and have answered nothing. */
  readonly silent: readonly string[]
  /** What is amber or red now, by the last rating of a team that was asked, whenever it gave it; red first. */
  readonly troubled: readonly EntryOn[]
}

/** A rating, and of what. */
interface EntryOn {
  readonly id: string
  readonly team: string
  readonly rated: EntryOf<'rated'>
}

/** How the polled teams of one side answered. */
export interface SideAnswers {
  /** Empty in a register without parties. */
  readonly party: string
  readonly teams: readonly string[]
  readonly asked: number
  readonly green: number
  readonly amber: number
  readonly red: number
  readonly closed: number
  /** Withdrawn or superseded: over, and not kept. */
  readonly givenUp: number
  /** They did not agree to a closing or a date, and have said nothing of how it stands since. */
  readonly objected: number
  /** Answered by other words: a note, a date. */
  readonly noted: number
  readonly silent: number
  /** Not asked: they had snoozed it. */
  readonly snoozed: number
  /** How those that are still open stand in time. */
  readonly counts: Counts
}

/** The answers to a poll, by side. */
export function pollResultOf(register: Register, { pollDay, teams, from = {} }: NonNullable<Message['result']>, today: Day): PollResult {
  const polled = teams.map((id) => register.teams.get(id)).filter((team) => team !== undefined)
  const rowsByTeam = new Map(polled.map((team) => [team, rowsOfPoll(register, { team, pollDay, from: from[team.id] })]))
  const rowsOf = (team: Team) => rowsByTeam.get(team) ?? []
  const sides = [...Map.groupBy(polled, (team) => team.party.id)].map(([party, ofParty]) => {
    const rows = ofParty.flatMap(rowsOf)
    const counts = countsOf(register, new Set(rows.map(({ commitment }) => commitment)), today)
    return { party, teams: ofParty.map(({ id }) => id), ...counted(rows), counts }
  })
  const quiet = polled.filter((team) => saidNothing(rowsOf(team)))
  const answered = teamsAnswering(register, quiet, pollDay)
  return {
    sides: sides.filter(({ asked, snoozed }) => asked + snoozed > 0),
    silent: quiet.filter(({ id }) => !answered.has(id)).map(({ id }) => id),
    troubled: worstFirst
      .filter((rating) => rating !== 'green')
      .flatMap((rating) => polled.flatMap((team) => ratedSo(register, { rows: rowsOf(team), team: team.id, rating }))),
  }
}

/** The leading teams that have said nothing since a day of what they were asked for then, each with what; of all that these teams lead, or of some. */
export function silentSince(
  register: Register,
  { since, ids, teams }: { since: Day; ids?: readonly string[]; teams?: readonly string[] },
): ReadonlyMap<string, readonly string[]> {
  const silent = new Map<string, string[]>()
  const asked = ids === undefined ? [...register.commitments.values()] : ids.flatMap((id) => register.commitments.get(id) ?? [])
  for (const commitment of asked)
    for (const team of leadTeams(register, commitment)) {
      const row = teams?.includes(team.id) === false ? undefined : rowOfPoll(register, commitment, { team, pollDay: since })
      if (row && isUnanswered(row)) remembered(silent, team.id, () => []).push(commitment.id)
    }
  return silent
}

function ratedSo(register: Register, { rows, team, rating }: { rows: readonly PollRow[]; team: string; rating: Rating }): EntryOn[] {
  return rows.flatMap(({ commitment }) => {
    const rated = standingRatings(register, commitment).get(team)
    return isOpen(commitment) && rated?.rating === rating ? [{ id: commitment.id, team, rated }] : []
  })
}

/** A commitment that a team was asked about, and what stands of what it has said since the day of the poll. */
interface PollRow {
  readonly commitment: Commitment
  readonly answer: AnsweredAs | undefined
  /** The team has answered by other words. */
  readonly isNoted: boolean
  /** By those that it does not agree. */
  readonly isObjected: boolean
  /** The team had snoozed it before it was polled. */
  readonly isSnoozed: boolean
  /** It is ended for its side, and the team itself has said nothing since. */
  readonly isEndedByOthers: boolean
}

function rowsOfPoll(register: Register, polled: PolledTeam): PollRow[] {
  return [...register.commitments.values()]
    .filter((commitment) => isLedBy(commitment, polled.team.id))
    .flatMap((commitment) => rowOfPoll(register, commitment, polled) ?? [])
}

interface PolledTeam {
  readonly team: Team
  readonly pollDay: Day
  /** The instant from which its poll spoke, where it is known: what its side had ended by then was no row of it. */
  readonly from?: Instant | undefined
}

function isSincePoll({ at }: LogEntry, { team, pollDay }: PolledTeam): boolean {
  return dayIn(timeOf(at), team.party.timezone) >= pollDay
}

/** Whether something was said when the poll had gone already: by its instant, or where that is not known, by its day. */
function isAfterPoll(entry: LogEntry, polled: PolledTeam): boolean {
  return polled.from === undefined ? isSincePoll(entry, polled) : timeOf(entry.at) >= timeOf(polled.from)
}

/** Those of the teams that have answered something since, also by a hand-over, or of what is not their own any more. */
function teamsAnswering(register: Register, teams: readonly Team[], pollDay: Day): ReadonlySet<string> {
  const entries = [...register.commitments.values()].flatMap((commitment) =>
    (commitment.log?.at(-1)?.at ?? '') < plusDays(pollDay, -1) ? [] : statementsOf(commitment),
  )
  const hasAnswered = (team: Team) => (entry: LogEntry) =>
    isAnswerOf({ register, team: team.id }, entry) && isSincePoll(entry, { team, pollDay })
  return new Set(teams.filter((team) => entries.some(hasAnswered(team))).map(({ id }) => id))
}

/** Undefined if the team was not asked and has not answered either. */
function rowOfPoll(register: Register, commitment: Commitment, polled: PolledTeam): PollRow | undefined {
  const { team, pollDay } = polled
  const since = (entry: LogEntry) => isSincePoll(entry, polled)
  const ending = endingsOf(commitment).get(team.party.id)
  const isEndedBefore = ending !== undefined && polled.from !== undefined && timeOf(ending.at) < timeOf(polled.from)
  if (isEndedBefore) return undefined
  const said = statementsOf(commitment).filter((entry) => entry.team === team.id && since(entry))
  const hadRow = commitment.source?.date === undefined || commitment.source.date < pollDay
  const wasAsked = hadRow && !isDisowned(commitment, team.id) && !isGivenSince(commitment, polled)
  // What was answered and then closed, by whomever, is closed; a closing that has been taken from it again counts no more.
  const isEnded = ending !== undefined && since(ending) && (wasAsked || said.length > 0)
  const answer = isEnded ? endedAs(ending) : said.findLast((entry) => entry.kind === 'rated')?.rating
  const isWaiting = wasAsked && isOpen(commitment) && ending === undefined
  if (!isWaiting && !isEnded && !said.some(answersPoll)) return undefined
  const snooze = snoozeOf(commitment, team.id, (entry) => !isAfterPoll(entry, polled))
  const others = answer ? [] : said.filter((entry) => isAnswerOf({ register, team: team.id }, entry))
  const isNoted = others.length > 0
  return {
    commitment,
    answer: answer ?? undefined,
    isNoted,
    isObjected: others.at(-1)?.kind === 'objected',
    isSnoozed: !answer && !isNoted && snooze !== undefined && pollDay < snooze.until,
    isEndedByOthers: isEnded && said.length === 0,
  }
}

function endedAs({ kind }: Ending): AnsweredAs {
  return kind === 'closed' ? 'closed' : 'given up'
}

/** What a team was handed since was not asked of it by this poll. */
function isGivenSince({ log = [] }: Commitment, polled: PolledTeam): boolean {
  const isOfTeam = ({ team }: Owner) => team === polled.team.id
  return effective(log).some(
    (entry) => entry.kind === 'assigned' && isSincePoll(entry, polled) && entry.added.some(isOfTeam) && !entry.removed.some(isOfTeam),
  )
}

/** A commitment that several teams of the side lead counts once, by the answer that says most. */
function counted(ofTeams: readonly PollRow[]): Omit<SideAnswers, 'party' | 'teams' | 'counts'> {
  const rows = [...Map.groupBy(ofTeams, ({ commitment }) => commitment).values()].flatMap((ofOne) =>
    ofOne.toSorted((a, b) => sayingMost(a) - sayingMost(b)).slice(0, 1),
  )
  const answered = (as: AnsweredAs) => rows.filter(({ answer }) => answer === as).length
  return {
    green: answered('green'),
    amber: answered('amber'),
    red: answered('red'),
    closed: answered('closed'),
    givenUp: answered('given up'),
    asked: rows.filter(({ isSnoozed }) => !isSnoozed).length,
    objected: rows.filter(({ isObjected }) => isObjected).length,
    noted: rows.filter(({ isNoted, isObjected }) => isNoted && !isObjected).length,
    silent: rows.filter(isUnanswered).length,
    snoozed: rows.filter(({ isSnoozed }) => isSnoozed).length,
  }
}

type AnsweredAs = Rating | 'closed' | 'given up'

/** A closing speaks for the side, and of two ratings the worse one counts. */
const saysMost: readonly AnsweredAs[] = ['closed', 'given up', ...worstFirst]

function sayingMost({ answer, isNoted, isSnoozed }: PollRow): number {
  if (answer) return saysMost.indexOf(answer)
  return saysMost.length + (isNoted ? 0 : isSnoozed ? 2 : 1)
}

function isUnanswered({ answer, isNoted, isSnoozed }: PollRow): boolean {
  return answer === undefined && !isNoted && !isSnoozed
}

function saidNothing(rows: readonly PollRow[]): boolean {
  const asked = rows.filter(({ isSnoozed, isEndedByOthers }) => !isSnoozed && !isEndedByOthers)
  return asked.length > 0 && asked.every(isUnanswered)
}
