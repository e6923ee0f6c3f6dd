import { pollResultOf } from '../nudges/poll-result.ts'
import { dayIn } from '../register/calendar.ts'
import { timeOf } from '../register/instant.ts'
import { inLanguage } from '../register/names.ts'
import { ratedSince, ratingOtherwiseBefore } from '../register/statements.ts'
import { withAhead } from './lists.ts'
import { plainUpTo } from './plain.ts'
import type { Sheet } from './render-context.ts'
import { quotedFor } from './sides.ts'

/** So many of what is amber or red are named, and the rest counted. */
const mostTroubled = 8

/** The result of a poll, below the head that says of which: a line for each side, then what is red or amber now and why, then the teams that said nothing at all. */
export function resultLines(sheet: Sheet): string[] {
  const { words, view, names, message } = sheet
  if (!message.result) return []
  const { register, language } = view
  const { sides, silent, troubled } = pollResultOf(register, message.result, message.day)
  const named = (teams: readonly string[]) => teams.map((team) => names.team(team))
  return [
    ...sides.map(({ party, teams, counts, ...counted }) => {
      const side = party === '' ? plainUpTo(inLanguage(register.title, language), 100) || words.list(named(teams)) : names.party(party)
      return words.side({ side, ...counted, open: counts.open, sums: words.looks.sums({ ...withAhead(counts), ended: 0 }) })
    }),
    ...troubled.slice(0, mostTroubled).map((each) => troubleLine(sheet, each)),
    ...(troubled.length > mostTroubled ? [words.andMore(troubled.length - mostTroubled)] : []),
    ...(silent.length === 0 ? [] : [words.silentTeams(named(silent))]),
  ]
}

type Trouble = ReturnType<typeof pollResultOf>['troubled'][number]

function troubleLine(sheet: Sheet, { id, team, rated }: Trouble): string {
  const { words, view, names, zone, message } = sheet
  const pollDay = message.result?.pollDay
  const commitment = view.register.commitments.get(id)
  const since = commitment ? ratedSince(commitment, rated) : rated
  const before = commitment && ratingOtherwiseBefore(commitment, since)
  const isNew = pollDay !== undefined && dayIn(timeOf(since.at), zone) >= pollDay
  return words.troubled({
    light: words.light(rated.rating),
    ...(before && isNew ? { was: words.light(before.rating) } : {}),
    title: names.commitment(id),
    team: names.team(team),
    since: dayIn(timeOf(since.at), zone),
    words: quotedFor(sheet, rated),
  })
}
