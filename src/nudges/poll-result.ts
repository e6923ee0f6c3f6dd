import { dayIn } from '../register/calendar.ts'
import type { Counts } from '../register/counts.ts'
import { countsOf } from '../register/counts.ts'
import { timeOf } from '../register/instant.ts'
import type { PollAnswer } from '../register/kinds.ts'
import { answersPoll } from '../register/kinds.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day, LogEntry, Rating } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { endingsOf } from '../register/state.ts'
import { statementsOf } from '../register/statements.ts'
import type { Message } from './message.ts'

/** What came of a poll. */
export interface PollResult {
  readonly sides: readonly SideAnswers[]
  /** The teams that were asked and have answered nothing. */
  readonly silent: readonly string[]
}

/** How the polled teams of one side answered. */
export interface SideAnswers {
  /** Empty in a register without parties. */
  readonly party: string
  readonly teams: readonly string[]
  readonly green: number
  readonly amber: number
  readonly red: number
  readonly closed: number
  readonly silent: number
  /** Not asked: they had snoozed it. */
  readonly snoozed: number
  /** How those that are still open stand in time. */
  readonly counts: Counts
}

/** The answers to a poll, by side. */
export function pollResultOf(register: Register, { pollDay, teams }: NonNullable<Message['result']>, today: Day): PollResult {
  const polled = teams.map((id) => register.teams.get(id)).filter((team) => team !== undefined)
  const rowsByTeam = new Map(polled.map((team) => [team, rowsOfPoll(register, team, pollDay)]))
  const rowsOf = (team: Team) => rowsByTeam.get(team) ?? []
  const sides = [...Map.groupBy(polled, (team) => team.party.id)].map(([party, ofParty]) => {
    const rows = ofParty.flatMap(rowsOf)
    const counts = countsOf(register, new Set(rows.map(({ commitment }) => commitment)), today)
    return { party, teams: ofParty.map(({ id }) => id), ...counted(rows), counts }
  })
  return { sides, silent: polled.filter((team) => saidNothing(rowsOf(team))).map(({ id }) => id) }
}

/** A commitment that a team was asked about, and its last rating or closing since the day of the poll. */
interface PollRow {
  readonly commitment: Commitment
  readonly answer: PollAnswer | undefined
  /** The team had snoozed it before it was polled. */
  readonly isSnoozed: boolean
}

function rowsOfPoll(register: Register, team: Team, pollDay: Day): PollRow[] {
  return [...register.commitments.values()]
    .filter((commitment) => isLedBy(commitment, team.id))
    .flatMap((commitment) => rowOfPoll(commitment, team, pollDay) ?? [])
}

/** Undefined if the team was not asked and has not answered either. */
function rowOfPoll(commitment: Commitment, team: Team, pollDay: Day): PollRow | undefined {
  const since = (entry: LogEntry) => dayIn(timeOf(entry.at), team.party.timezone) >= pollDay
  const answer = statementsOf(commitment)
    .filter(answersPoll)
    .findLast((entry) => entry.team === team.id && since(entry))
  const hadRow = commitment.source?.date === undefined || commitment.source.date < pollDay
  const wasAsked = hadRow && isOpen(commitment) && !endingsOf(commitment).has(team.party.id)
  if (!answer && !wasAsked) return undefined
  const snooze = snoozeOf(commitment, team.id)
  return { commitment, answer, isSnoozed: !answer && snooze !== undefined && pollDay < snooze.until && !since(snooze) }
}

function counted(rows: readonly PollRow[]): Omit<SideAnswers, 'party' | 'teams' | 'counts'> {
  const answered = (as: AnsweredAs) => rows.filter(({ answer }) => answer && answeredAs(answer) === as).length
  return {
    green: answered('green'),
    amber: answered('amber'),
    red: answered('red'),
    closed: answered('closed'),
    silent: rows.filter(({ answer, isSnoozed }) => answer === undefined && !isSnoozed).length,
    snoozed: rows.filter(({ isSnoozed }) => isSnoozed).length,
  }
}

type AnsweredAs = Rating | 'closed' | null

/** What an answer counts as. Null: a rating taken back, which is counted nowhere and is no silence. */
function answeredAs(answer: PollAnswer): AnsweredAs {
  switch (answer.kind) {
    case 'rated':
      return answer.rating
    case 'closed':
      return 'closed'
  }
}

function saidNothing(rows: readonly PollRow[]): boolean {
  const asked = rows.filter(({ isSnoozed }) => !isSnoozed)
  return asked.length > 0 && asked.every(({ answer }) => answer === undefined)
}
