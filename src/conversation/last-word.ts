import type { LastWord } from '../store/facts.ts'
import type { Fact, Facts, Inbox } from '../store/store.ts'

/**
 * Whether somebody has said something newer of it that is recorded already: what could not be worked on at once (a crash, a chat out of reach) must not
 * take its place. Otherwise this is the last word now. Words about other days stand beside each other.
 */
export async function isOutdated(
  { facts, inbox }: { readonly facts: Pick<Facts, 'get' | 'set'>; readonly inbox: Pick<Inbox, 'isBefore'> },
  about: Fact<LastWord>,
  word: LastWord,
): Promise<boolean> {
  const last = await facts.get(about)
  if (last && (await inbox.isBefore(word.cause, last.cause))) return isOfSameDays(word, last)
  await facts.set(about, word)
  return false
}

function isOfSameDays({ days: one }: LastWord, { days: other }: LastWord): boolean {
  return !one || !other || (one.from <= other.to && other.from <= one.to)
}
