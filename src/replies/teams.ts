import { namesOfTeam } from '../register/names.ts'
import type { Register, Team } from '../register/register.ts'
import { isOneLetterOff, singleWords } from './called.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { plainWords } from './text.ts'

/** Which team the words behind a hand-over name. */
export interface TeamSaid {
  /** The team that is called so, if it is one. */
  readonly team?: Team
  /** Else those that may be meant. */
  readonly candidates: readonly Team[]
  /** The words that stand in the place of a team's name. */
  readonly word: string
}

const article = new RegExp(`^${anyParticle('article')}`)

/** A team is named whole: by its id, name, short name or an alias, the longest first, whatever marks it holds. Who nearly names one is asked. */
export function teamSaid({ plain }: Text, register: Register): TeamSaid {
  const teams = [...register.teams.values()].map((team) => ({ team, names: [team.id, ...namesOfTeam(team).map(plainWords)] }))
  const starts = [plain, plain.replace(article, '').trim()]
  const found = teams.flatMap(({ team, names }) => names.flatMap((name) => (startsWith(starts, name) ? [{ team, name }] : [])))
  const longest = Math.max(0, ...found.map(({ name }) => name.length))
  const named = [...new Set(found.filter(({ name }) => name.length === longest).map(({ team }) => team))]
  const [team, another] = named
  const word = wordOf(starts[1] ?? plain)
  if (team && !another) return { team, candidates: [], word }
  if (another) return { candidates: named, word }
  const nearly = teams.filter(({ names }) => names.some((name) => isNearly(word, name)))
  return { candidates: nearly.map((each) => each.team), word }
}

function wordOf(plain: string): string {
  return /^[^:,.(!?]*/.exec(plain)?.[0].trim() ?? ''
}

/** Whether the words begin with the name, and a mark or nothing follows. */
function startsWith(starts: readonly string[], name: string): boolean {
  return name !== '' && starts.some((plain) => plain.startsWith(name) && /^\s*(?:$|[:,.(!?])/.test(plain.slice(name.length)))
}

/** The beginning of a name, or a name with a letter wrong. */
function isNearly(typed: string, name: string): boolean {
  if (typed.length >= 3 && name.startsWith(typed)) return true
  const [words, ofName] = [singleWords(typed), singleWords(name)]
  return words.length === ofName.length && words.every((word, at) => word === ofName[at] || isOneLetterOff(word, ofName[at] ?? ''))
}
