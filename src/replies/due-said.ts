import type { Day, Due } from '../register/schema.ts'
import { plainTyped } from './command-words.ts'
import { readDate } from './dates/read-date.ts'
import type { DateContext } from './dates/when.ts'
import { commandWords } from './languages/commands.ts'
import { plainWords } from './text.ts'

/** A due as one says it of a new commitment. */
export type DueSaid =
  | { readonly is: 'due'; readonly due: Due; readonly last?: Day }
  | { readonly is: 'which day' | 'no such date' }
  | { readonly is: 'which of these'; readonly days: readonly Day[] }

/** "by March 2011", "end of June", "next summit", "2011-Q1", "continuing", "sans délai": as moves are read, and what no move is. */
export function dueInWords(words: string, dates: DateContext): DueSaid {
  const plain = plainWords(words).trim()
  for (const state of ['without delay', 'continuing'] as const)
    if (commandWords.some(({ filters }) => filters.states[state].includes(plain.normalize('NFD').replace(/\p{M}/gu, ''))))
      return { is: 'due', due: state }
  const written = asWritten(words.trim())
  if (written !== undefined) return { is: 'due', due: written }
  const when = readDate(words, dates) ?? readDate(withoutLead(words), dates)
  if (when?.is === 'due') return { is: 'due', due: when.due, last: when.last }
  if (when?.is === 'unclear' && when.either) return { is: 'which of these', days: when.either }
  return { is: when?.is === 'no such date' ? when.is : 'which day' }
}

const lead = new RegExp(`^(?:${commandWords.map(({ filters }) => filters.within).join('|')})\\s+`)

/** "due 15 April" */
function withoutLead(words: string): string {
  const plain = plainTyped(words)
  return plain.length === words.length ? words.slice(lead.exec(plain)?.[0].length ?? 0) : words
}

/** As the file has it: "2011-03", "2011-Q1". A day is read like all others. */
function asWritten(words: string): Due | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])$/i.test(words) ? words.toUpperCase() : undefined
}
