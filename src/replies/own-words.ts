import { withoutDeterminer } from './called.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Reading, Understood } from './reading.ts'
import { isThanks } from './remark.ts'
import type { Text } from './text.ts'
import { parsedText, withoutEnd } from './text.ts'

// The log has what people typed, and not what the bot made of it.

/** What the person typed first stands in the log, not the "yes" that followed. */
export function withText(reading: Reading, text: string): Reading {
  return { ...reading, changes: reading.changes.map((change) => inOwnWords(change, text)) }
}

/** The reading of a reply that was made of the words of an answer, with these in its place. */
export function withOwnWords(reading: Reading, reply: string, words: string): Reading {
  return {
    ...reading,
    changes: reading.changes.map((change) => (change.entry.text === reply ? inOwnWords(change, words) : change)),
    unclear: reading.unclear.map((each) => (each.text === reply ? { ...each, text: words } : each)),
  }
}

function inOwnWords(change: Understood, text: string): Understood {
  return { ...change, entry: { ...change.entry, text } as Understood['entry'] }
}

/** The reading without what people say at the end to one another: the words are shown to the other side for as long as they stand. */
export function withoutFarewells(reading: Reading): Reading {
  return {
    ...reading,
    changes: reading.changes.map((change) => {
      const { text } = change.entry
      if (typeof text !== 'string' || ('unclear' in change.entry && change.entry.unclear)) return change
      const kept = withoutFarewell(text)
      return kept === text ? change : inOwnWords(change, kept)
    }),
  }
}

const sentenceEnds = /\s*[.!;\n]\s+/g
const name = /^(?:\p{L}[\p{L}'-]*)(?: [\p{L}'-]+){0,2}$/u

/** "no data", of "no data. Many thanks, Olga" */
function withoutFarewell(words: string): string {
  const { said, plain } = parsedText(words)
  for (const { index, 0: mark } of plain.matchAll(sentenceEnds)) {
    const from = index + mark.length
    if (/[\p{L}\p{N}]/u.test(plain.slice(0, index)) && isFarewell({ said: said.slice(from), plain: plain.slice(from) }))
      return said.slice(0, index)
  }
  return words
}

/** "Many thanks, Olga" */
export function isFarewell({ said, plain }: Text): boolean {
  const bare = withoutEnd(plain, /[\s.!]/)
  if (isCourtesy(bare)) return true
  const mark = bare.search(/[,.\n]/)
  const by = bare.slice(mark + 1).trim()
  // "Thanks, sorted" is no name.
  const isSigned = /^\p{Lu}/u.test(said.slice(mark + 1).trim()) || withoutDeterminer(by) !== by
  return mark > 0 && isSigned && name.test(by) && isCourtesy(bare.slice(0, mark))
}

export function isCourtesy(plain: string): boolean {
  return isThanks(plain) || lexicons.some(({ mail }) => mail.signOff.test(plain))
}
