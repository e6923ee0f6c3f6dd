import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { fieldFor } from './field.ts'
import { read } from './grammar.ts'
import { anyParticle } from './languages/lexicons.ts'
import { withOwnWords } from './own-words.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Question, Reading } from './reading.ts'
import { parsedText, slice } from './text.ts'

// Words read once more as what is said about one commitment: the one that somebody was asked about.

export function readAbout(words: string, id: string, context: Context): Reading {
  return read(words, { ...context, about: [id], yours: context.yours.filter((each) => each === id) })
}

/** The first of these replies that changes something, or of which the date is asked about. */
export function firstReal(replies: readonly string[], id: string, context: Context): Reading | undefined {
  return replies.map((reply) => readAbout(reply, id, context)).find(isReal)
}

/** The same of a reply that was made of the person's words. */
export function completed(reply: string, words: string, { id, context }: { id: string; context: Context }): Reading | undefined {
  const reading = firstReal([reply], id, context)
  return reading && withOwnWords(reading, reply, words)
}

export function readTogether(readings: readonly Reading[]): Reading {
  return { changes: readings.flatMap(({ changes }) => changes), unclear: readings.flatMap(({ unclear }) => unclear) }
}

export function clauseIn(words: string, context: Context): Clause {
  return clauseOf(parsedText(words), fieldFor(context), context.language)
}

function isReal({ changes, unclear }: Reading): boolean {
  return changes.some((change) => !isOnlyKept(change)) || unclear.some(({ question }) => datesSaid.has(question.ask))
}

const datesSaid: ReadonlySet<Question['ask']> = new Set<Question['ask']>(['reason', 'date passed', 'earlier', 'same date'])

const beforeDate = new RegExp(`^(?:(?:${anyParticle('untilDay')}|${anyParticle('onDay')})(?:\\s+|'))+`)

/** Without the words before a day: "au 15 décembre", "until 14 March". */
export function bareDate(words: string): string {
  const text = parsedText(words)
  return slice(text, beforeDate.exec(text.plain)?.[0].length ?? 0).said
}
