import { namesOfTeam } from '../register/names.ts'
import { teamsOf } from '../register/query.ts'
import { fieldFor } from './field.ts'
import type { Context } from './reading.ts'
import { targetSaid } from './targets.ts'
import { parsedText, plainWords } from './text.ts'

// "UKBA: 1 done, 2 on track": who speaks, before the rows of a reply.

const longestOwnName = 80
// A name, and the first rows behind it.
const longestHead = 200
const beforeRow = /^\s*(?::|-|\n)\s*(?=#?\d{1,2}\s*[^\s\d])/
// "UKBA: 1 done, PAF: 2": each name has a number of its own, which may count.
const ofEachTeam = /(?:^|[,;.\n]\s*)\p{L}[\p{L} ]{1,20}(?::|\s-)\s*#?\d/u

/** The words without the name of a team for which they are said, where the number of a row follows. */
export function withoutOwnName(words: string, context: Context): string {
  const { register, by, team, about } = context
  const head = words.slice(0, longestHead)
  if (about.length < 2 || !/^\s*\p{L}\D{0,80}[:\n–—-]\s*#?\d/u.test(head)) return words
  const { said, plain } = parsedText(head)
  const own = [...teamsOf(register, by), ...(team === undefined ? [] : [register.teams.get(team)].filter((each) => each !== undefined))]
  const names = own.flatMap((each) => [each.id, ...namesOfTeam(each)]).map(plainWords)
  const name = names
    .filter((each) => each !== '' && each.length <= longestOwnName && plain.startsWith(each))
    .toSorted((a, b) => b.length - a.length)[0]
  const mark = name === undefined ? undefined : beforeRow.exec(plain.slice(name.length))?.[0]
  if (name === undefined || mark === undefined || targetSaid(name, fieldFor(context)).names !== 'unknown') return words
  const start = words.indexOf(said)
  const from = name.length + mark.length
  return start < 0 || ofEachTeam.test(plain.slice(from)) ? words : words.slice(start + from)
}
