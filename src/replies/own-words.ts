import type { Reading, Understood } from './reading.ts'

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
