import type { Register, Team } from '../register/register.ts'
import { commandBegun, commandNamed, plainTyped } from './command-words.ts'
import type { DateContext } from './dates/when.ts'
import type { DueSaid } from './due-said.ts'
import { dueInWords } from './due-said.ts'
import { commandWords } from './languages/commands.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isTeamAdded, teamsTyped, withoutPoliteness } from './order-typed.ts'
import { parsedText, plainWords } from './text.ts'

/** What words say of a commitment that is to be added. The due is as it was said: a form asks for it in words. */
export interface Addition {
  readonly title: string
  readonly due?: string
  readonly teams: readonly string[]
}

/** What is typed behind `add`, or undefined for another command, and for "add Customs to 3", which speaks of one that is there. */
export function additionTyped(words: string, { register, dates }: { register: Register; dates: DateContext }): Addition | undefined {
  const title = titleAsked(words, register)
  return title === undefined ? undefined : additionSaid(title, { register, dates })
}

/** The words behind `add`, or behind "create a commitment:". */
function titleAsked(words: string, register: Register): string | undefined {
  const typed = words.trim()
  const plain = plainTyped(typed)
  const led = plain.length === typed.length ? addsNew.exec(plain)?.[0] : undefined
  if (led !== undefined) return typed.slice(led.length).trim()
  const { word, rest } = commandBegun(typed)
  return commandNamed(word) === 'add' && !isTeamAdded(typed, register) ? rest : undefined
}

const addsNew = new RegExp(`^(?:${commandWords.map((each) => each.addsNew).join('|')})(?![\\p{L}\\p{N}])\\s*`, 'u')

/** Words to the bot that ask for the form of a new commitment, as the command that they are: "please add a commitment: new cameras". */
export function additionAsked(said: string, register: Register): string | undefined {
  const order = withoutPoliteness(said)
  const title = said.includes('\n') ? undefined : titleAsked(order, register)
  return title === undefined ? undefined : `${commandAdd} ${title}`.trim()
}

/** As the code knows it: every language is read. */
const commandAdd = 'add'

/** The title, and behind it, in any order, when it is due and whose it is: "Report on visas by end of March, UKBA". */
export function additionSaid(said: string, { register, dates }: { register: Register; dates: DateContext }): Addition {
  const whole = withoutBrackets(said.trim())
  const pieces = whole.split(/\s*[,;]\s*|\s+[-–—]\s+|:\s+|:$/)
  let due: string | undefined
  const teams: Team[] = []
  let rest = whole
  for (const piece of pieces.slice(1).toReversed()) {
    const named = piece === '' ? [] : teamsTyped(register, withoutTo(piece))
    const isDue = due === undefined && isDueAlone(piece, dates)
    if (named.length === 0 && !isDue && piece !== '') break
    if (isDue) due = piece
    else teams.unshift(...named)
    rest = rest.slice(0, rest.lastIndexOf(piece)).replace(/[\s,;:–—-]+$/, '')
  }
  const behind = due === undefined ? dueBehind(rest, dates) : undefined
  const title = (behind ? rest.slice(0, behind.at) : rest).replace(/[\s,;:.–—-]+$/, '')
  const found = due ?? behind?.words
  return { title: withCapital(title), ...(found === undefined ? {} : { due: found }), teams: [...new Set(teams.map(({ id }) => id))] }
}

const beforeTeam = new RegExp(`^(?:${anyParticle('toTeam')}|${anyParticle('perhapsTo')})\\s+`, 'u')

/** "for UKBA" */
function withoutTo(piece: string): string {
  const { plain, said } = parsedText(piece)
  return said.slice(beforeTeam.exec(plain)?.[0].length ?? 0)
}

/** "Publish the report (UKBA)": what stands in brackets at its end stands as if behind a comma. */
function withoutBrackets(said: string): string {
  return said.replace(/\s*\(([^()]{1,80})\)\.?$/, ', $1')
}

const mostDateWords = 7
const isBeforeThat = new RegExp(`(?<![\\p{L}\\p{N}])(?:${commandWords.map(({ filters }) => filters.before).join('|')})$`, 'u')

/** A due at the end of a title, with the word before it that makes it one: "by end of March". A bare "2011" may be of the title. */
function dueBehind(title: string, dates: DateContext): { readonly at: number; readonly words: string } | undefined {
  const starts = [...title.matchAll(/(?<=\s)\S/g)].map(({ index }) => index).slice(-mostDateWords)
  const at = starts.find(
    (start) => isDueAlone(title.slice(start), dates) && (isLedIn(title.slice(start), dates) || isOfOneDay(title.slice(start), dates)),
  )
  // "Before the summit" is no due that the register can say: it stays in the title.
  return at === undefined || isBeforeThat.test(plainWords(title.slice(0, at))) ? undefined : { at, words: title.slice(at) }
}

const mostLeadWords = 3

/** Whether the date is one without its first words, too: "by", "no later than". */
function isLedIn(words: string, dates: DateContext): boolean {
  const whole = JSON.stringify(dueInWords(words, dates))
  let without = words
  for (let dropped = 0; dropped < mostLeadWords; dropped++) {
    without = without.replace(/^(?:\S+\s+|\S+['’])/, '')
    if (without !== words && JSON.stringify(dueInWords(without, dates)) === whole) return true
  }
  return false
}

/** "We send it on Monday" and "we send it Monday" say as much; a bare month or year may be of the title. */
function isOfOneDay(words: string, dates: DateContext): boolean {
  const said = dueInWords(words, dates)
  return said.is === 'no such date' || (said.is === 'due' && said.due === said.last)
}

/** "31 February" is one, too: it stands where it is asked which day is meant, and not in the title. */
function isDueAlone(words: string, dates: DateContext): boolean {
  const { is }: DueSaid = dueInWords(words, dates)
  return is === 'due' || is === 'no such date'
}

function withCapital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1)
}
