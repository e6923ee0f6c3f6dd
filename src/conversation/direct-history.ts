import { fewAtOnce } from '../concurrency.ts'
import { addressees } from '../register/addressee.ts'
import { lastSeen, threadsSeen } from '../store/facts.ts'
import type { HeardMessage } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import type { WatchedThread } from './watched.ts'

/** How many of the threads that somebody opened by a direct message are read again. */
const threadsRead = 10
/** How many of the newest direct messages are looked through for the bot's own last word. */
const newestRead = 50
const readAtOnce = 200

/** The direct messages in which somebody may have written: those of people who did before, and of people who are written to directly. */
export async function knownDirects({ registers, facts, chat }: ConversationParts): Promise<string[]> {
  const seen = await threadsSeen(facts)
  const channels = new Set(seen.flatMap(({ channel, thread }) => (thread === 'direct' ? [channel] : [])))
  await fewAtOnce(addressees(registers.register()), async ({ id }) => {
    for (const channel of await chat.directsOf(id)) channels.add(channel)
  })
  return [...channels]
}

/** The newest threads of a direct conversation that were opened by a message to the bot. */
export async function directThreads({ facts }: ConversationParts, channel: string): Promise<WatchedThread[]> {
  const seen = await threadsSeen(facts, channel)
  return seen
    .map(({ thread }) => thread)
    .filter((thread) => thread !== 'direct')
    .toSorted()
    .slice(-threadsRead)
    .map((ts) => ({ key: `direct ${channel} ${ts}`, channel, ts, ids: [], isDirect: true }))
}

/**
 * What somebody wrote directly, outside threads, since the last message that was seen, the oldest first. If none was seen: since the bot's own last
 * message, without what has been answered (in a thread of its own). If the bot never wrote, nothing there is an answer to it.
 */
export async function saidDirectly(
  { facts, chat }: ConversationParts,
  channel: string,
  turn: () => Promise<void>,
): Promise<HeardMessage[]> {
  const seen = await facts.get(lastSeen(channel, 'direct'))
  const said: HeardMessage[] = []
  if (seen !== undefined) {
    for await (const { words } of chat.direct(channel, { after: seen, atOnce: readAtOnce, turn })) said.push(...outsideThreads(words))
    return said.toReversed()
  }

  let read = 0
  for await (const { words, isOwn, isAnswered } of chat.direct(channel, { atOnce: newestRead, turn })) {
    if (isOwn) return said.toReversed()
    if (!isAnswered) said.push(...outsideThreads(words))
    if (++read === newestRead) break
  }
  return []
}

/** In the history, a message that opened a thread has its own `ts` as its thread; when it was said it had none. */
function outsideThreads(words: HeardMessage | undefined): HeardMessage[] {
  if (!words || (words.threadTs !== undefined && words.threadTs !== words.ts)) return []
  const { threadTs: _own, ...said } = words
  return [said]
}
