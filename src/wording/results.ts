import type { Message } from '../nudges/message.ts'
import { dayIn } from '../register/calendar.ts'
import { timeOf } from '../register/instant.ts'
import { dueBefore, isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import { plainUpTo } from './blocks.ts'
import { spoken } from './names.ts'
import type { Names, SideResult, Tally, Words } from './words.ts'

/** What came of a poll, by side, then who said nothing at all. */
export function resultLines(words: Words, register: Register, result: NonNullable<Message['result']>, names: Names): string[] {
  const teams = result.teams.map((id) => register.teams.get(id)).filter((team) => team !== undefined)
  const answersByTeam = new Map(teams.map((team) => [team.id, answersOf(register, team, result.pollDay)]))
  const bySide = Map.groupBy(teams, (team) => team.party.id)
  const sides = [...bySide].map(([party, ofParty]) => {
    const answers = ofParty.flatMap((team) => answersByTeam.get(team.id) ?? [])
    return words.side({
      side: party === '' ? plainUpTo(register.title, 100) || words.list(ofParty.map((team) => names.team(team.id))) : names.party(party),
      ...counted(answers),
    })
  })
  const silent = teams.filter((team) => (answersByTeam.get(team.id) ?? []).every((answer) => answer === undefined))
  return [
    words.resultHead(result.pollDay),
    ...sides,
    ...(silent.length === 0 ? [] : [words.silentTeams(silent.map((team) => names.team(team.id)))]),
  ]
}

/** The numbers of a digest. */
export function tallyOf(register: Register, today: Day): Tally {
  const byStatus = new Map<string, number>()
  for (const { status } of register.commitments.values()) byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
  const of = (status: string): number => byStatus.get(status) ?? 0
  return { open: of('open'), closing: of('closing'), closed: of('closed'), overdue: dueBefore(register, today).length }
}

/** Of each commitment that the team was asked: its last rating or closing since the day of the poll, or undefined. */
function answersOf(register: Register, team: Team, pollDay: Day): (LogEntry | undefined)[] {
  const since = (entry: LogEntry) => dayIn(timeOf(entry.at), team.party.timezone) >= pollDay
  return [...register.commitments.values()]
    .filter((commitment) => leads(commitment, team))
    .flatMap((commitment) => {
      const answer = spoken(commitment).findLast(
        (entry) => entry.team === team.id && (entry.kind === 'rated' || entry.kind === 'closed') && since(entry),
      )
      const wasAsked = isOpen(commitment) && !endingsOf(commitment).has(team.party.id)
      return answer || wasAsked ? [answer] : []
    })
}

function counted(answers: readonly (LogEntry | undefined)[]): Omit<SideResult, 'side'> {
  const rated = (rating: string) => answers.filter((answer) => answer?.kind === 'rated' && answer.rating === rating).length
  return {
    green: rated('green'),
    amber: rated('amber'),
    red: rated('red'),
    closed: answers.filter((answer) => answer?.kind === 'closed').length,
    silent: answers.filter((answer) => answer === undefined).length,
  }
}

function leads(commitment: Commitment, team: Team): boolean {
  return commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')
}
