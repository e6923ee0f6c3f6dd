import { isEnding } from '../register/kinds.ts'
import { endingsAsked } from './contradiction.ts'
import type { Reading } from './reading.ts'
import { withoutEscapes } from './text.ts'

/** Longer than what anybody types. What is pasted behind it is kept, and not read: reading has to end soon, whatever the words. */
const longestRead = 8000

/** The words as far as they are read, and the rest. The cut lies between two words, if there is a space. */
export function readable(words: string): { beginning: string; rest: string } {
  if (words.length <= longestRead) return { beginning: words, rest: '' }
  const space = Math.max(words.lastIndexOf(' ', longestRead), words.lastIndexOf('\n', longestRead))
  const end = space > longestRead / 2 ? space : words.slice(0, longestRead).isWellFormed() ? longestRead : longestRead - 1
  return { beginning: words.slice(0, end), rest: words.slice(end).trim() }
}

/**
 * What the beginning of too long a reply says, with the rest as a note of what it last speaks of. Nothing ends by it: the rest may take it back, so
 * the bot asks.
 */
export function withUnread(reading: Reading, rest: string): Reading {
  const last = reading.changes.at(-1)
  if (!last) return reading
  const { by, team } = last.entry
  const kept = endingsAsked(
    reading,
    reading.changes.filter(({ entry }) => isEnding(entry)),
  )
  return {
    ...kept,
    changes: [
      ...kept.changes,
      { id: last.id, entry: { kind: 'noted', by, ...(team === undefined ? {} : { team }), unclear: true, text: withoutEscapes(rest) } },
    ],
    unclear: [...kept.unclear, { text: withoutEscapes(rest), question: { ask: 'too long', id: last.id, read: longestRead } }],
  }
}
