import { fewAtOnce } from '../concurrency.ts'
import type { Clock } from '../delivery/clock.ts'
import { lastSeen, recoveredThread } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import type { HeardMessage } from './chat.ts'
import { Unreadable } from './chat.ts'
import { directThreads, knownDirects, saidDirectly } from './direct-history.ts'
import { receive, workOnUnfinished } from './inbox.ts'
import type { ConversationParts } from './parts.ts'
import type { WatchedThread } from './watched.ts'
import { threadOf } from './watched.ts'

/** How far back threads are read: an answer to an older message is still heard when it comes while the bot runs. */
const watchedDays = 60
/** Threads of this many days up to the last message are read before anything is asked; the older ones meanwhile, since Slack allows about 50 reads a minute. */
const freshDays = 7
/** How many reads go at once; then one a while, under the 50 a minute that Slack allows. */
const readsAtOnce = 30
const readEveryMs = 1_300
/** How often a thread that could not be read is tried. */
const mostReads = 5
const readAgainMs = 30_000
const messagesAtOnce = 200

/**
 * Answers what was received before a crash and not answered, then hears what was said in the watched threads and directly while nobody listened. The
 * oldest threads are read after this resolves.
 */
export async function backfill(parts: ConversationParts, ended: AbortSignal): Promise<void> {
  await workOnUnfinished(parts)
  const turn = turns(parts.clock)
  const { fresh, older } = await watchedThreads(parts)
  const unread: WatchedThread[] = []
  await fewAtOnce(fresh, async (thread) => {
    if (!ended.aborted && !(await readThread(parts, thread, turn))) unread.push(thread)
  })
  const directs = await knownDirects(parts)
  const opened: WatchedThread[] = []
  for (const channel of directs) {
    if (!ended.aborted) await readDirect(parts, channel, turn)
    opened.push(...(await directThreads(parts, channel)))
  }
  void readAll(parts, [...unread, ...opened, ...older], { turn, ended })
}

/** The threads in which somebody may have answered. Those of the last messages are `fresh`, however long ago these went out. */
async function watchedThreads({ ledger, clock }: ConversationParts): Promise<{ fresh: WatchedThread[]; older: WatchedThread[] }> {
  const now = clock.now()
  const watched = await ledger.since(now.minus({ days: watchedDays }))
  const last = watched.find(({ message }) => message.at <= now)?.message.at ?? now
  const isFresh = ({ message }: LedgerRow) => message.at >= last.minus({ days: freshDays }) && message.at <= now
  return { fresh: watched.filter(isFresh).flatMap(threadOf), older: watched.filter((row) => !isFresh(row)).flatMap(threadOf) }
}

/** Waits for its turn to read. */
type Turn = () => Promise<void>

/** The first reads go at once, the others with a pause before each. */
function turns(clock: Pick<Clock, 'pause'>): Turn {
  let taken = 0
  let last = Promise.resolve()
  return () => {
    if (++taken > readsAtOnce) last = last.then(() => clock.pause(readEveryMs))
    return last
  }
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

/** Hears what people said in one thread and nobody has heard yet; false if a later try may read it. */
export async function readThread(parts: ConversationParts, thread: WatchedThread, turn: Turn = async () => undefined): Promise<boolean> {
  try {
    for (const said of await saidSince(parts, thread, turn)) if (!isRecorded(parts, thread.ids, said)) await receive(parts, said)
    return true
  } catch (error) {
    parts.log.warn({ key: thread.key, error: String(error) }, 'a thread could not be read')
    return error instanceof Unreadable
  }
}

/** Hears what somebody said directly, outside threads. */
async function readDirect(parts: ConversationParts, channel: string, turn: Turn): Promise<void> {
  try {
    for (const said of await saidDirectly(parts, channel, turn)) await receive(parts, said)
  } catch (error) {
    parts.log.warn({ channel, error: String(error) }, 'direct messages could not be read')
  }
}

/** Whether an entry has its permalink: then it was heard, even if the state has lost that. */
function isRecorded({ registers, chat }: ConversationParts, ids: readonly string[], said: HeardMessage): boolean {
  const link = chat.linkTo(said)
  const { commitments } = registers.register()
  return link !== undefined && ids.some((id) => commitments.get(id)?.log?.some((entry) => entry.link === link))
}

/** What people said in a thread since the last message that was seen; if the state was lost, since the bot's own last word in it. */
async function saidSince({ facts, chat }: ConversationParts, thread: WatchedThread, turn: Turn): Promise<HeardMessage[]> {
  const { channel, ts, isDirect = false } = thread
  const after = await facts.get(lastSeen(channel, ts))
  const isRecovered = after === undefined && (await facts.get(recoveredThread(channel, ts))) === true
  let said: HeardMessage[] = []
  for await (const { words, isOwn } of chat.thread(
    { channel, ts, isDirect },
    { atOnce: messagesAtOnce, turn, ...(after === undefined ? {} : { after }) },
  )) {
    if (isRecovered && isOwn) said = []
    if (words) said.push(words)
  }
  return said
}
