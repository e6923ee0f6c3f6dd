import type { Register, Team } from '../register/register.ts'
import { commandNamed, plainTyped } from './command-words.ts'
import type { DateContext } from './dates/when.ts'
import type { DueSaid } from './due-said.ts'
import { dueInWords } from './due-said.ts'
import { commandWords } from './languages/commands.ts'
import { isTeamAdded, teamsTyped } from './order-typed.ts'
import { plainWords } from './text.ts'

/** What words say of a commitment that is to be added. The due is as it was said: a form asks for it in words. */
export interface Addition {
  readonly title: string
  readonly due?: string
  readonly teams: readonly string[]
}

/** What is typed behind `add`, or undefined for another command, and for "add Customs to 3", which speaks of one that is there. */
export function additionTyped(words: string, { register, dates }: { register: Register; dates: DateContext }): Addition | undefined {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(words.trim()) ?? []
  if (commandNamed(word) !== 'add' || isTeamAdded(words, register)) return undefined
  const plain = plainTyped(words.trim())
  const led = plain.length === words.trim().length ? (edits.exec(plain)?.[0] ?? '') : ''
  return additionSaid(led === '' ? rest : words.trim().slice(led.length).trim(), { register, dates })
}

/** "a commitment: " */
const edits = new RegExp(`^(?:${commandWords.map((each) => each.edits).join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** The title, and behind it, in any order, when it is due and whose it is: "Report on visas by end of March, UKBA". */
export function additionSaid(said: string, { register, dates }: { register: Register; dates: DateContext }): Addition {
  const pieces = said.trim().split(/\s*[,;]\s*|\s+[-–—]\s+|\s*:\s*$/)
  let due: string | undefined
  const teams: Team[] = []
  let rest = said.trim()
  for (const piece of pieces.slice(1).toReversed()) {
    const named = piece === '' ? [] : teamsTyped(register, piece)
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

const mostDateWords = 7
const isBeforeThat = new RegExp(`(?<![\\p{L}\\p{N}])(?:${commandWords.map(({ filters }) => filters.before).join('|')})$`, 'u')

/** A due at the end of a title, with the word before it that makes it one: "by end of March". A bare "2011" may be of the title. */
function dueBehind(title: string, dates: DateContext): { readonly at: number; readonly words: string } | undefined {
  const starts = [...title.matchAll(/(?<=\s)\S/g)].map(({ index }) => index).slice(-mostDateWords)
  const at = starts.find((start) => isDueAlone(title.slice(start), dates) && isLedIn(title.slice(start), dates))
  // "Before the summit" is no due that the register can say: it stays in the title.
  return at === undefined || isBeforeThat.test(plainWords(title.slice(0, at))) ? undefined : { at, words: title.slice(at) }
}

/** Whether the date is one without its first word, too. */
function isLedIn(words: string, dates: DateContext): boolean {
  const without = words.replace(/^(?:\S+\s+|\S+['’])/, '')
  return without !== words && JSON.stringify(dueInWords(without, dates)) === JSON.stringify(dueInWords(words, dates))
}

function isDueAlone(words: string, dates: DateContext): boolean {
  const said: DueSaid = dueInWords(words, dates)
  return said.is === 'due'
}

function withCapital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1)
}
