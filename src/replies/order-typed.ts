import { teamsCalled } from '../register/find.ts'
import type { Register, Team } from '../register/register.ts'
import { commandNamed, plainTyped, withOneWord, withoutAnyway } from './command-words.ts'
import { commandWords } from './languages/commands.ts'
import { anyParticle } from './languages/lexicons.ts'
import { partiesCalled } from './sides.ts'
import { teamAtStart, teamsListed } from './teams.ts'
import { parsedText } from './text.ts'

// A command in the words in which one asks a colleague: "please chase SOCA", "can you show ports?".

const asking = `${anyParticle('asksTo')}(?![\\p{L}\\p{N}])`
const before = new RegExp(`^(?:${asking}[\\s,]*)+`, 'u')
const behind = new RegExp(`[\\s,]+${asking}[\\s?!.]*$|[\\s?!.]+$`, 'u')

/** The command that is asked for; undefined where the words are none, or ask nobody. */
export function orderTyped(said: string): string | undefined {
  const order = withoutPoliteness(said)
  const [word = ''] = withOneWord(order).split(/\s/, 1)
  return order !== said.trim() && word !== '' && commandNamed(word) !== undefined ? order : undefined
}

/** Without a "please" before or behind. */
export function withoutPoliteness(said: string): string {
  const text = parsedText(said.trim())
  const from = before.exec(text.plain)?.[0].length ?? 0
  const end = behind.exec(text.plain)?.index ?? text.plain.length
  return end > from ? text.said.slice(from, end) : said.trim()
}

const article = new RegExp(`^${anyParticle('article')}`, 'u')

/** The name of a team, as one is asked to poll it. */
export function teamAsked(said: string): string {
  const bare = withoutPoliteness(said)
  return bare.slice(article.exec(parsedText(bare).plain)?.[0].length ?? 0)
}

/** The teams that are named as those to be asked: one, several ("UKBA and SOCA"), or those of a side. */
export function teamsTyped(register: Register, typed: string): readonly Team[] {
  const [one, ...others] = teamsCalled(register, typed)
  if (one) return [one, ...others]
  const parties = partiesCalled(register, typed)
  if (parties.length > 0) return [...register.teams.values()].filter(({ party }) => parties.includes(party.id))
  return teamsListed(parsedText(typed), register)
}

/** "Everybody": all teams are meant by name. */
export function isEveryTeam(typed: string): boolean {
  return everyTeam.test(plainTyped(typed.trim()))
}

const everyTeam = new RegExp(`^(?:${commandWords.map((words) => words.everyTeam).join('|')})$`)

/** "Chase SOCA", "poll", "poll anyway": the command that polls the team, or all that one may; undefined for any other words. */
export function pollAskedFor(said: string, register: Register): string | undefined {
  const order = withOneWord(withoutPoliteness(said))
  const [, word = '', rest = ''] = /^(\S+)(?:\s+(.{1,80}))?$/.exec(order) ?? []
  if (commandNamed(word) !== 'poll') return undefined
  const whom = teamAsked(withoutAnyway(` ${rest}`).words)
  // "Ping" alone asks whether the bot is there, and "poll?" when one comes.
  if (whom === '') return polls.has(plainTyped(word)) && !said.includes('?') ? order : undefined
  return isEveryTeam(whom) || teamsTyped(register, whom).length > 0 ? `${word} ${teamAsked(rest)}` : undefined
}

/** Whether words begin with the poll itself, and not with what is done: « sondage », as against « sonder ». */
export function isPollNamed(said: string): boolean {
  return polls.has(plainTyped(said.trim().split(/\s/, 1)[0] ?? ''))
}

const polls = new Set(commandWords.map(({ poll }) => poll))

const edits = new RegExp(`^(?:${commandWords.map((words) => words.edits).join('|')})(?=\\s+\\S)`)

/** "Merge X into Y", "add a commitment": what is done in the file, and by no words. */
export function isEditAsked(said: string): boolean {
  return edits.test(plainTyped(withoutPoliteness(said)))
}

const adds = new RegExp(`^(?:${commandWords.map((words) => words.adds).join('|')})\\s+`)
const behindAdded = new RegExp(`^\\s+(?:${anyParticle('toTeam')}|${anyParticle('setTo')})(?![\\p{L}\\p{N}])`, 'u')
const shared = new RegExp(`\\s(?:${commandWords.map((words) => words.shared).join('|')})\\s+`)

/** "Add Customs to 3", "3 is shared between PAF and Customs": by no words here gets a team a part beside those that have one. */
export function isTeamAdded(said: string, register: Register): boolean {
  const { plain } = parsedText(withoutPoliteness(said))
  const added = adds.exec(plain)?.[0]
  const named = added === undefined ? undefined : teamAtStart(plain.slice(added.length), register)
  if (named) return behindAdded.test(plain.slice(plain.indexOf(named.name) + named.name.length))
  const mark = shared.exec(plain)
  return mark !== null && teamsListed(parsedText(plain.slice(mark.index + mark[0].length)), register).length > 0
}
