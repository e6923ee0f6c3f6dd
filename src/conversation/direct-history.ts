import { fewAtOnce } from '../concurrency.ts'
import { addressees } from '../register/addressee.ts'
import { retried } from '../slack/errors.ts'
import type { ConversationParts } from '../slack/parts.ts'
import type { HeardMessage, WatchedThread } from '../slack/threads.ts'
import { saidIn } from '../slack/threads.ts'
import { lastSeen, threadsSeen } from '../store/facts.ts'

/** So many of the threads that somebody opened by a direct message are looked into again. */
const threadsRead = 10

/** The direct messages in which somebody may have written: those of people who did before, and of leads who are written to directly. */
export async function knownDirects({ store, messenger }: ConversationParts): Promise<string[]> {
  const seen = await threadsSeen(store.facts)
  const channels = new Set(seen.flatMap(({ channel, thread }) => (thread === 'direct' ? [channel] : [])))
  await fewAtOnce(addressees(store.registers.register()), async ({ id }) => {
    const place = await messenger.destinationOf(id)
    if (place.isDirect) for (const channel of place.channels) channels.add(channel)
  })
  return [...channels]
}

/** The newest threads of a direct conversation that were opened by a message to the bot. */
export async function directThreads({ store }: ConversationParts, channel: string): Promise<WatchedThread[]> {
  return (await threadsSeen(store.facts, channel))
    .map(({ thread }) => thread)
    .filter((thread) => thread !== 'direct')
    .toSorted()
    .slice(-threadsRead)
    .map((ts) => ({ key: `direct ${channel} ${ts}`, channel, ts, ids: [], isDirect: true }))
}

/**
 * What somebody wrote directly, outside threads, since the last message seen, oldest first. Where none is known of: since the bot's own last
 * one, without what has been answered (in a thread of its own). Where the bot never wrote, nothing there is an answer to it.
 */
export async function saidDirectly(
  { store, client }: ConversationParts,
  channel: string,
  turn: () => Promise<void>,
): Promise<HeardMessage[]> {
  const seen = await store.facts.get(lastSeen(channel, 'direct'))
  const isKnown = seen !== undefined
  const said: HeardMessage[] = []
  let cursor: string | undefined
  do {
    await turn()
    const asked = { channel, limit: isKnown ? 200 : 50, ...(isKnown ? { oldest: seen } : {}), ...(cursor ? { cursor } : {}) }
    const page = await retried(() => client.conversations.history(asked))
    for (const message of page.messages ?? []) {
      if (!isKnown && message.bot_id !== undefined) return said.toReversed()
      const words = saidIn({ ...message, channel, channel_type: 'im' })
      const isAnswered = !isKnown && (message.reply_count ?? 0) > 0
      if (words && !isAnswered && (words.threadTs === undefined || words.threadTs === words.ts)) said.push(withoutThread(words))
    }
    cursor = page.response_metadata?.next_cursor || undefined
  } while (isKnown && cursor !== undefined)
  return isKnown ? said.toReversed() : []
}

/** A message that opened a thread says so of itself in the history, not when it was heard. */
function withoutThread({ threadTs: _own, ...said }: HeardMessage): HeardMessage {
  return said
}
