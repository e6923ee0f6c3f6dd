import type { Message } from '../nudges/message.ts'
import { dayIn } from '../register/calendar.ts'
import { countsOf } from '../register/counts.ts'
import { timeOf } from '../register/instant.ts'
import { answersPoll } from '../register/kinds.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { endingsOf } from '../register/state.ts'
import type { Catalogue, Names, SideResult } from '../wording/catalogue.ts'
import { plainUpTo } from './blocks.ts'
import { spoken } from './names.ts'

/** What came of a poll, by side, then who said nothing at all. */
export function resultLines(
  words: Catalogue,
  register: Register,
  { result, today, names }: { result: NonNullable<Message['result']>; today: Day; names: Names },
): string[] {
  const teams = result.teams.map((id) => register.teams.get(id)).filter((team) => team !== undefined)
  const answersByTeam = new Map(teams.map((team) => [team.id, answersOf(register, team, result.pollDay)]))
  const bySide = Map.groupBy(teams, (team) => team.party.id)
  const sides = [...bySide].map(([party, ofParty]) => {
    const answers = ofParty.flatMap((team) => answersByTeam.get(team.id) ?? [])
    return words.side({
      side: party === '' ? plainUpTo(register.title, 100) || words.list(ofParty.map((team) => names.team(team.id))) : names.party(party),
      ...counted(answers),
      counts: countsOf(register, new Set(answers.map(({ commitment }) => commitment)), today),
    })
  })
  const asked = (team: Team) => (answersByTeam.get(team.id) ?? []).filter(({ isSilent }) => !isSilent)
  const silent = teams.filter((team) => asked(team).length > 0 && asked(team).every(({ answer }) => answer === undefined))
  return [
    words.resultHead(result.pollDay),
    ...sides,
    ...(silent.length === 0 ? [] : [words.silentTeams(silent.map((team) => names.team(team.id)))]),
  ]
}

/** A commitment that the team was asked, and its last rating or closing since the day of the poll. */
interface PollAnswer {
  readonly commitment: Commitment
  readonly answer: LogEntry | undefined
  /** The team wanted silence before it was polled. */
  readonly isSilent: boolean
}

function answersOf(register: Register, team: Team, pollDay: Day): PollAnswer[] {
  const since = (entry: LogEntry) => dayIn(timeOf(entry.at), team.party.timezone) >= pollDay
  return [...register.commitments.values()]
    .filter((commitment) => leads(commitment, team))
    .flatMap((commitment) => {
      const answer = spoken(commitment).findLast((entry) => entry.team === team.id && answersPoll(entry) && since(entry))
      const hadRow = commitment.source?.date === undefined || commitment.source.date < pollDay
      const wasAsked = hadRow && isOpen(commitment) && !endingsOf(commitment).has(team.party.id)
      const snooze = snoozeOf(commitment, team.id)
      const isSilent = !answer && snooze !== undefined && pollDay < snooze.until && !since(snooze)
      return answer || wasAsked ? [{ commitment, answer, isSilent }] : []
    })
}

function counted(answers: readonly PollAnswer[]): Omit<SideResult, 'side' | 'counts'> {
  const rated = (rating: string) => answers.filter(({ answer }) => answer?.kind === 'rated' && answer.rating === rating).length
  return {
    green: rated('green'),
    amber: rated('amber'),
    red: rated('red'),
    closed: answers.filter(({ answer }) => answer?.kind === 'closed').length,
    silent: answers.filter(({ answer, isSilent }) => answer === undefined && !isSilent).length,
    snoozed: answers.filter(({ isSilent }) => isSilent).length,
  }
}

function leads(commitment: Commitment, team: Team): boolean {
  return commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')
}
