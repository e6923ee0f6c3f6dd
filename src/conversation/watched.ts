import type { DateTime } from 'luxon'
import { directChannels, openedThreads, threadsCalledInto, threadsRead } from '../store/facts.ts'
import type { Facts, LedgerRow } from '../store/store.ts'
import type { ConversationParts } from './parts.ts'

/** How far back threads are watched: an answer to an older message is still heard when it comes while the bot runs. */
export const watchedDays = 60

/** A thread that is watched: one of the bot's messages, or one in which somebody wrote to the bot. */
export interface WatchedThread {
  readonly key: string
  readonly channel: string
  readonly ts: string
  /** The commitments of its message. */
  readonly ids: readonly string[]
  readonly isDirect?: true
}

/** A channel or a direct conversation in which somebody may have said something to the bot. */
export interface WatchedPlace {
  readonly channel: string
  readonly isDirect: boolean
  readonly threads: readonly WatchedThread[]
}

/** The thread that hangs on a message; empty as long as the message is not posted. */
export function threadOf({ key, channel, ts, message }: LedgerRow): WatchedThread[] {
  return ts === undefined ? [] : [{ key, channel, ts, ids: message.items.map(({ id }) => id) }]
}

/** All places that are watched, those of the last messages first. Asks the chat nothing, so that nobody waits for it to know which they are. */
export async function watchedPlaces({ ledger, clock, facts, chat }: ConversationParts): Promise<WatchedPlace[]> {
  const since = clock.now().minus({ days: watchedDays })
  const sent = (await ledger.since(since)).flatMap(threadOf)
  // Of people who wrote, and of people who are written to.
  const directs = new Set([
    ...(await directChannels(facts)),
    ...sent.map(({ channel }) => channel).filter((channel) => chat.isDirect(channel)),
  ])
  const opened = (await Promise.all([...directs].map((channel) => threadsOpenedIn(facts, channel, since)))).flat()
  const called = (await threadsCalledInto(facts)).map(({ channel, thread }) => ({
    key: `called ${channel} ${thread}`,
    channel,
    ts: thread,
    ids: [],
  }))
  const recent = called.filter(({ ts }) => ts > String(since.toSeconds()))
  const byChannel = Map.groupBy([...sent, ...opened, ...recent], ({ channel }) => channel)
  for (const channel of directs) if (!byChannel.has(channel)) byChannel.set(channel, [])
  return [...byChannel].map(([channel, threads]) => ({ channel, threads, isDirect: directs.has(channel) }))
}

/** The threads of a direct conversation that were opened by a message to the bot. */
async function threadsOpenedIn(facts: Facts, channel: string, since: DateTime): Promise<WatchedThread[]> {
  const [opened, read] = await Promise.all([openedThreads(facts, channel), threadsRead(facts, channel)])
  const oldest = String(since.toSeconds())
  return [...new Set([...opened, ...read])]
    .filter((ts) => ts > oldest)
    .map((ts) => ({ key: `direct ${channel} ${ts}`, channel, ts, ids: [], isDirect: true }))
}
