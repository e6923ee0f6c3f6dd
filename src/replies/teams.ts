import { namesOfTeam } from '../register/names.ts'
import { remembered } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isOneLetterOff, singleWords } from './called.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { plainWords } from './text.ts'

/** Which team the words behind a hand-over name. */
export interface TeamSaid {
  /** The team that is called so, if it is one. */
  readonly team?: Team
  /** Else those that may be meant. */
  readonly candidates: readonly Team[]
  /** What stands behind the team's name, in plain form. */
  readonly rest: string
  /** The words that stand in the place of a team's name. */
  readonly word: string
}

const article = new RegExp(`^${anyParticle('article')}`)

/** A team is named whole: by its id, name, short name or an alias, the longest first, whatever marks it holds. Who nearly names one is asked. */
export function teamSaid({ plain }: Text, register: Register): TeamSaid {
  const words = withoutArticle(plain)
  const teams = namedTeams(register)
  const found = teams.flatMap(({ team, names }) => names.flatMap((name) => (startsWith(words, name) ? [{ team, name }] : [])))
  const longest = Math.max(0, ...found.map(({ name }) => name.length))
  const named = [...new Set(found.filter(({ name }) => name.length === longest).map(({ team }) => team))]
  const [team, another] = named
  const word = /^[^:,.(!?]*/.exec(words)?.[0].trim() ?? ''
  const rest = words.slice(longest).replace(possessive, '')
  if (team && !another) return { team, candidates: [], word, rest }
  if (another) return { candidates: named, word, rest }
  const nearly = teams.filter(({ names }) => names.some((name) => isNearly(word, name)))
  return { candidates: nearly.map((each) => each.team), word, rest }
}

/** A team, with its id and names as they are compared. */
interface NamedTeam {
  readonly team: Team
  readonly names: readonly string[]
}

function namedTeams(register: Register): readonly NamedTeam[] {
  return remembered(namesByRegister, register, () =>
    [...register.teams.values()].map((team) => ({
      team,
      names: [team.id, ...namesOfTeam(team).map((name) => withoutArticle(plainWords(name)))].filter((name) => name !== ''),
    })),
  )
}

const namesByRegister = new WeakMap<Register, readonly NamedTeam[]>()

const betweenTeams = new RegExp(
  `^\\s*(?:[,/&+]|(?:${anyParticle('and')}|${anyParticle('choiceOf')})(?=\\s))\\s*(?:${anyParticle('toTeam')}\\s+)?`,
  'u',
)

// Nobody lists more.
export const mostListed = 10

/** The teams of a list that names several, each whole: "SOCA and the Home Office". None, unless it names two at least and nothing else. */
export function teamsListed({ plain }: Text, register: Register): Team[] {
  const listed: Team[] = []
  let words = plain
  while (listed.length < mostListed) {
    words = withoutArticle(words)
    const found = teamAtStart(words, register)
    if (!found) return []
    listed.push(found.team)
    words = words.slice(found.name.length)
    const mark = betweenTeams.exec(words)?.[0]
    if (mark === undefined) break
    words = words.slice(mark.length)
  }
  const teams = [...new Set(listed)]
  return teams.length > 1 && behindName.test(words) && !words.includes('?') ? teams : []
}

/** The team whose whole name the words begin with, whatever follows: "SOCA has it". */
export function teamAtStart(plain: string, register: Register): { readonly team: Team; readonly name: string } | undefined {
  const words = withoutArticle(plain)
  return namedTeams(register)
    .flatMap(({ team, names }) => names.map((name) => ({ team, name })))
    .filter(({ name }) => words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length)))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
}

function withoutArticle(plain: string): string {
  return plain.replace(article, '').trim()
}

const possessive = new RegExp(`^${anyParticle('ofTeam')}(?![\\p{L}\\p{N}])`, 'u')
const behindName = new RegExp(
  `^(?:${anyParticle('ofTeam')})?\\s*(?:$|[:;,.(!?]|-\\s|(?:${anyParticle('please')}|${anyParticle('fromNow')})[\\s.!]*$)`,
)

/** What a press says that hands over to a team: these, or what it is about. */
export function handingOverTo(team: string, ids: readonly string[] = []): string {
  return ids.length > 0 ? completions.assignedTo(ids, team) : completions.handedOver(team)
}

/** Whether the words begin with the name, and a mark or nothing follows. */
function startsWith(words: string, name: string): boolean {
  return name !== '' && words.startsWith(name) && behindName.test(words.slice(name.length))
}

/** The beginning of a name, or a name with a letter wrong. */
function isNearly(typed: string, name: string): boolean {
  if (typed.length >= 3 && name.startsWith(typed)) return true
  const [words, ofName] = [singleWords(typed), singleWords(name)]
  return words.length === ofName.length && words.every((word, at) => word === ofName[at] || isOneLetterOff(word, ofName[at] ?? ''))
}

const mostNear = 5

/** The teams that may be meant by a name that none has: whose name begins so, has a letter wrong, or has one of its words. At most five. */
export function nearTeams(register: Register, typed: string, among: Iterable<Team> = register.teams.values()): Team[] {
  const word = withoutArticle(plainWords(typed)).slice(0, 80)
  const words = new Set(singleWords(word).filter((each) => each.length > 3))
  const known = new Map(namedTeams(register).map(({ team, names }) => [team, names]))
  const near = [...among].map((team) => {
    const names = known.get(team) ?? []
    return {
      team,
      isNear: names.some((name) => isNearly(word, name)),
      isLike: names.some((name) => singleWords(name).some((each) => words.has(each))),
    }
  })
  const nearly = near.filter(({ isNear }) => isNear)
  return (nearly.length > 0 ? nearly : near.filter(({ isLike }) => isLike)).slice(0, mostNear).map(({ team }) => team)
}
