import { pollResultOf } from '../nudges/poll-result.ts'
import { inLanguage } from '../register/names.ts'
import { plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'

/** The result of a poll: a line for each side, then the teams that said nothing at all. */
export function resultLines({ words, view: { register, language }, names, message }: Sheet): string[] {
  if (!message.result) return []
  const { sides, silent } = pollResultOf(register, message.result, message.day)
  const named = (teams: readonly string[]) => teams.map((team) => names.team(team))
  return [
    words.resultHead(message.result.pollDay),
    ...sides.map(({ party, teams, ...counted }) => {
      const side = party === '' ? plainUpTo(inLanguage(register.title, language), 100) || words.list(named(teams)) : names.party(party)
      return words.side({ side, ...counted })
    }),
    ...(silent.length === 0 ? [] : [words.silentTeams(named(silent))]),
  ]
}
