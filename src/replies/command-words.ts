import { closest, distance } from 'fastest-levenshtein'
import type { CommandName } from './languages/command-names.ts'
import { commandNames } from './languages/command-names.ts'
import { commandWords } from './languages/commands.ts'
import { commandReplies } from './languages/en-commands.ts'
import { asSpelled } from './spelled-question.ts'

// What is typed behind `/commitments`, in any language.

export type { CommandName }

/** The command that a word stands for, whatever its case and accents; no word is `help`. */
export function commandNamed(word: string): CommandName | undefined {
  if (word === '') return 'help'
  const plain = plainTyped(word)
  return commandWords.flatMap(({ names }) => (Object.hasOwn(names, plain) ? [names[plain]] : []))[0]
}

const changing: readonly CommandName[] = [
  'done',
  'update',
  'due',
  'reopen',
  'object',
  'poll',
  'event',
  'assign',
  'add',
  'edit',
  'away',
  'settings',
]

const addsNew = new RegExp(`^(?:${commandWords.map((each) => each.addsNew).join('|')})(?![\\p{L}\\p{N}])`, 'u')
const ofForms: readonly (CommandName | undefined)[] = ['add', 'edit']

/** The word of a command, and what stands behind it: "add X", "add: X". */
export function commandBegun(words: string): { readonly word: string; readonly rest: string } {
  const [, word = '', rest = ''] = /^([^\s:]*)[\s:]*(.*)$/s.exec(words.trim()) ?? []
  return { word, rest }
}

/** Whether what was typed asks for a form. */
export function isFormCommand(words: string): boolean {
  return ofForms.includes(commandNamed(commandBegun(words).word)) || addsNew.test(plainTyped(words.trimStart()))
}

/** Whether what was typed only looks at what there is. What is no command may be a reply. */
export function isLookTyped(words: string): boolean {
  const [word = ''] = words.trimStart().split(/\s/, 1)
  const name = commandNamed(word)
  return name !== undefined && !changing.includes(name)
}

/** `away` and nothing else, "who is away?": what is known is shown. */
export function isAwayAlone(words: string): boolean {
  return commandNamed(withOneWord(words.trim()).replace(/[\s?!.]+$/, '')) === 'away'
}

/** "Les miens", "my commitments", "what is overdue" begin with a command that has more than one word: with its one word in their place. */
export function withOneWord(words: string): string {
  const plain = plainTyped(words).replace(/[\u2018\u2019]/g, "'")
  // Nothing tells how much was said if taking the accents away has moved the words.
  if (plain.length !== words.length) return words
  for (const { phrase, name } of phrases) {
    const said = phrase.exec(plain)?.[0]
    if (said !== undefined) return `${name}${words.slice(said.length)}`
  }
  const spelled = asSpelled(words)
  const command = spelled === words ? spelled : withOneWord(spelled)
  return command === spelled ? words : command
}

/** The command that a word was probably meant to be: one that only looks, for nobody wants to change something by a slip. */
export function nearestCommand(word: string): CommandName | undefined {
  if (word.length > 40) return undefined
  const typed = word.toLowerCase()
  const looks = commandNames.filter((name) => !changing.includes(name) && name !== 'list-ours')
  const nearest = looks.find((name) => name === closest(typed, looks))
  return nearest !== undefined && distance(typed, nearest) <= Math.max(2, Math.floor(nearest.length / 2)) ? nearest : undefined
}

/** The commands that are words about a commitment. */
export type ReplyCommand = keyof typeof commandReplies

/** A command that changes a commitment, as the reply that it stands for. */
export function replyFor(command: ReplyCommand, words: string): string {
  return commandReplies[command](words)
}

const phrases = commandWords.flatMap((words) =>
  Object.entries(words.phrases).map(([name, phrase]) => ({
    name,
    phrase: new RegExp(`^\\s*(?:${phrase})(?![\\p{L}\\p{N}]|-\\p{L})`, 'u'),
  })),
)

const eventMoved = new RegExp(
  `^(?:${commandWords.flatMap((each) => (each.eventMoved === '' ? [] : [each.eventMoved])).join('|')})(?=\\s|$)`,
)

const from = alternatives('from')
const span = new RegExp(`^(?:${from})?(.+?)\\s+(?:${alternatives('to')}|-)\\s+(.+)$`, 'i')

/** `DAY`, `DAY to DAY`, `from DAY to DAY`: the words of the days, still to be read. */
export function spanTyped(words: string): { first?: string; last: string } | undefined {
  if (words === '') return undefined
  const [, first, last = words] = span.exec(words.replace(/\s+/g, ' ')) ?? []
  return first === undefined ? { last } : { first, last }
}

/** The words without an "anyway" at their end, and whether there was one. */
export function withoutAnyway(words: string): { readonly words: string; readonly isSure: boolean } {
  const plain = plainTyped(words)
  const found = commandWords.flatMap(({ anyway }) => anyway).find((each) => plain.endsWith(` ${each}`))
  return found === undefined ? { words, isSure: false } : { words: words.trimEnd().slice(0, -found.length).trimEnd(), isSure: true }
}

/** The day of an event, in words still to be read, without "moved to" before it; and the reason behind it. */
export function eventDayTyped(words: string): { readonly day: string; readonly reason?: string } {
  const [, said = words, reason] = /^(.*?)\s*(?::\s+|\s[-–—]\s+|\s\((?=.+\)$))(.+)$/s.exec(words.slice(0, 500)) ?? []
  const more = reason === undefined ? {} : { reason: reason.replace(/\)$/, '') }
  if (eventWord(said) !== undefined) return { day: said, ...more }
  const before = plainTyped(said).length === said.length ? (eventMoved.exec(plainTyped(said))?.[0] ?? '') : ''
  // "New date: 12 May 2011": the colon belongs to the words before the day.
  if (before !== '' && said.slice(before.length).trim() === '' && reason !== undefined) return eventDayTyped(reason)
  return { day: said.slice(before.length).trim(), ...more }
}

/** What is said of an event in the place of a day. */
export function eventWord(words: string): 'held' | 'no date' | undefined {
  const plain = plainTyped(words)
  if (commandWords.some(({ held }) => held.includes(plain))) return 'held'
  return commandWords.some(({ noDate }) => noDate.includes(plain)) ? 'no date' : undefined
}

/** The day behind "held on", "a eu lieu le", in words still to be read; undefined where they say nothing of that it was held. */
export function eventHeldOn(words: string): string | undefined {
  const plain = plainTyped(words)
  if (plain.length !== words.length) return undefined
  const ways = commandWords.flatMap(({ held }) => held).toSorted((a, b) => b.length - a.length)
  const way = ways.find((each) => plain.startsWith(`${each} `))
  return way === undefined ? undefined : words.slice(way.length + 1).trim()
}

export function plainTyped(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function alternatives(part: 'from' | 'to'): string {
  return commandWords
    .map((words) => words[part])
    .filter((each) => each !== '')
    .join('|')
}
