import { fewAtOnce } from '../concurrency.ts'
import type { Clock } from '../delivery/clock.ts'
import { errorName, retried } from '../slack/errors.ts'
import type { ConversationParts } from '../slack/parts.ts'
import { permalink } from '../slack/parts.ts'
import type { HeardMessage, WatchedThread } from '../slack/threads.ts'
import { causeOf, saidIn, workOn } from '../slack/threads.ts'
import { lastSeen, recoveredThread } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import { directThreads, knownDirects, saidDirectly } from './direct-history.ts'

/** How far back threads are read: an answer to an older message is still heard when it comes while the bot runs. */
const watchedDays = 60
/** So far back from the last message they are read before anything is asked; the older ones meanwhile, since Slack lets about 50 a minute be read. */
const freshDays = 7
/** So many calls are made at once; then one a while, under the 50 a minute that Slack lets be read. */
const readsAtOnce = 30
const readEveryMs = 1_300
/** A thread that could not be read is tried again so often. */
const mostReads = 5
const readAgainMs = 30_000
/** No further try will read it. */
const gone = new Set(['thread_not_found', 'message_not_found', 'channel_not_found', 'not_in_channel', 'missing_scope', 'access_denied'])

/**
 * What was received and not answered before a crash, then what was said in the watched threads and directly while nobody listened. The oldest
 * threads are read after this resolves.
 */
export async function catchUp(parts: ConversationParts, ended: AbortSignal): Promise<void> {
  await workOnUnfinished(parts)
  const turn = turns(parts.clock)
  const { fresh, older } = await watchedThreads(parts)
  const unread: WatchedThread[] = []
  await fewAtOnce(fresh, async (thread) => {
    if (!ended.aborted && !(await readThread(parts, thread, turn))) unread.push(thread)
  })
  const directs = await knownDirects(parts)
  for (const channel of directs) if (!ended.aborted) await readDirect(parts, channel, turn)
  const opened = (await Promise.all(directs.map((channel) => directThreads(parts, channel)))).flat()
  void readAll(parts, [...unread, ...opened, ...older], { turn, ended })
}

/** The threads in which somebody may have answered; those of the last messages apart, however long ago these went out. */
async function watchedThreads({ store, clock }: ConversationParts): Promise<{ fresh: WatchedThread[]; older: WatchedThread[] }> {
  const now = clock.now()
  const watched = await store.ledger.since(now.minus({ days: watchedDays }))
  const last = watched.find(({ message }) => message.at <= now)?.message.at ?? now
  const isFresh = ({ message }: LedgerRow) => message.at >= last.minus({ days: freshDays }) && message.at <= now
  return { fresh: watched.filter(isFresh).flatMap(threadOf), older: watched.filter((row) => !isFresh(row)).flatMap(threadOf) }
}

/** What was received and not answered: a crash or a fault came in between. */
export async function workOnUnfinished(parts: ConversationParts): Promise<void> {
  for (const { cause, body } of await parts.store.inbox.unfinished())
    await workOn(parts, cause, body as HeardMessage).catch((error) =>
      parts.log.error({ cause, error: String(error) }, 'words that were received could not be worked on'),
    )
}

/** Waits for its turn to read. */
type Turn = () => Promise<void>

/** The first reads go at once, the others one after the other. */
function turns(clock: Clock): Turn {
  let taken = 0
  let last = Promise.resolve()
  return () => {
    if (++taken > readsAtOnce) last = last.then(() => clock.pause(readEveryMs))
    return last
  }
}

export function threadOf({ key, channel, ts, message }: LedgerRow): WatchedThread[] {
  return ts === undefined ? [] : [{ key, channel, ts, ids: message.items.map(({ id }) => id) }]
}

async function readAll(
  parts: ConversationParts,
  threads: readonly WatchedThread[],
  { turn, ended }: { turn: Turn; ended: AbortSignal },
): Promise<void> {
  for (const thread of threads) {
    let isRead = false
    for (let tries = 0; !isRead && tries < mostReads; tries++) {
      if (ended.aborted) return
      if (tries > 0) await parts.clock.pause(readAgainMs)
      isRead = await readThread(parts, thread, turn)
    }
  }
}

/** Hears what people said in one thread and nobody has heard yet; false where it could not be read. */
export async function readThread(parts: ConversationParts, thread: WatchedThread, turn: Turn = async () => undefined): Promise<boolean> {
  try {
    for (const said of await saidSince(parts, thread, turn)) if (!isRecorded(parts, thread.ids, said)) await hearLate(parts, said)
    return true
  } catch (error) {
    parts.log.warn({ key: thread.key, error: String(error) }, 'a thread could not be read')
    return gone.has(errorName(error) ?? '')
  }
}

/** What somebody said directly, outside threads. */
async function readDirect(parts: ConversationParts, channel: string, turn: Turn): Promise<void> {
  try {
    for (const said of await saidDirectly(parts, channel, turn)) await hearLate(parts, said)
  } catch (error) {
    parts.log.warn({ channel, error: String(error) }, 'direct messages could not be read')
  }
}

async function hearLate(parts: ConversationParts, said: HeardMessage): Promise<void> {
  const cause = causeOf(said)
  if (await parts.store.inbox.receive(cause, said)) await workOn(parts, cause, said)
}

/** An entry with its permalink: it was heard, whatever the state knows of it. */
function isRecorded({ store, url }: ConversationParts, ids: readonly string[], said: HeardMessage): boolean {
  const link = permalink(url, said)
  const { commitments } = store.registers.register()
  return ids.some((id) => commitments.get(id)?.log?.some((entry) => entry.link === link))
}

/** A thread's messages of people since the last one seen; with the state lost, since the bot's own last word in it. */
async function saidSince(
  { store, client }: ConversationParts,
  { channel, ts, isDirect }: WatchedThread,
  turn: Turn,
): Promise<HeardMessage[]> {
  const seen = await store.facts.get(lastSeen(channel, ts))
  const isRecovered = seen === undefined && (await store.facts.get(recoveredThread(channel, ts))) === true
  let said: HeardMessage[] = []
  let cursor: string | undefined
  do {
    await turn()
    const asked = { channel, ts, limit: 200, ...(seen === undefined ? {} : { oldest: seen }), ...(cursor ? { cursor } : {}) }
    const page = await retried(() => client.conversations.replies(asked))
    for (const message of page.messages ?? []) {
      if (message.ts === ts) continue
      if (isRecovered && message.bot_id !== undefined) said = []
      const words = saidIn({ ...message, channel, thread_ts: ts, ...(isDirect ? { channel_type: 'im' } : {}) })
      if (words) said.push(words)
    }
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return said
}
