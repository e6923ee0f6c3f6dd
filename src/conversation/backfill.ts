import { setTimeout as wait } from 'node:timers/promises'
import { fewAtOnce } from '../concurrency.ts'
import type { Clock } from '../delivery/clock.ts'
import { readUpTo, recoveredThread, tellsReplies } from '../store/facts.ts'
import { repliesGone } from './absent.ts'
import type { Answering } from './answering.ts'
import type { CaughtUp } from './caught-up.ts'
import type { HeardMessage, PastMessage } from './chat.ts'
import { Unreadable } from './chat.ts'
import type { OfMessage } from './incoming.ts'
import type { Intake } from './intake.ts'
import type { ConversationParts } from './parts.ts'
import type { WatchedPlace, WatchedThread } from './watched.ts'
import { watchedPlaces } from './watched.ts'

/** How many reads go at once; then one a while, under the 50 a minute that Slack allows. */
const readsAtOnce = 30
const readEveryMs = 1_300
const messagesAtOnce = 200
/** So many of a place's last threads are read again where nothing new was said: who edits or deletes does so soon. */
const quietRead = 3
const readAgainMs = 5_000
/** If the chat does not say which messages were replied to, the threads of so many of a place's last messages are read. */
const threadsUntold = 7
/** How many of the newest direct messages are looked through for the bot's own last word. */
const newestRead = 50

/** What it takes to read what was said. */
export interface BackfillParts extends ConversationParts {
  readonly intake: Pick<Intake, 'take'>
  readonly answering: Pick<Answering, 'recordedIn'>
  readonly caughtUp: CaughtUp
}

/**
 * Hears what was said in the watched threads and directly while nobody listened: from where each was last read, so that nothing is passed over. One
 * read of a place tells which of its threads have something new. What can't be read now is tried again after this resolves.
 */
export async function backfill(parts: BackfillParts, ended: AbortSignal): Promise<void> {
  const turn = turns(parts.clock)
  const places = await watchedPlaces(parts)
  parts.caughtUp.begin(places.map(({ channel }) => channel))
  const unread: WatchedPlace[] = []
  const quiet: WatchedThread[] = []
  await fewAtOnce(places, async (place) => {
    if (!ended.aborted && !(await readPlace(parts, place, { turn, quiet }))) unread.push(place)
  })
  if (unread.length > 0) void readAgain(parts, unread, { turn, quiet, ended })
  void rereadQuiet(parts, quiet, { turn, ended })
}

/** What was edited or deleted where nothing new was said is read when all that is new is known, and holds up nobody. */
async function rereadQuiet(
  parts: BackfillParts,
  threads: readonly WatchedThread[],
  { turn, ended }: { turn: Turn; ended: AbortSignal },
): Promise<void> {
  for (const thread of threads) {
    if (ended.aborted) return
    await readThread(parts, thread, turn)
  }
}

/** Waits for its turn to read. */
type Turn = () => Promise<void>

/** `quiet`: the threads of which only their own words could tell whether something was edited or deleted. */
interface Reads {
  readonly turn: Turn
  readonly quiet: WatchedThread[]
}

/** The first reads go at once, the others with a pause before each. */
function turns(clock: Pick<Clock, 'pause'>): Turn {
  let taken = 0
  let last = Promise.resolve()
  return () => {
    if (++taken > readsAtOnce) last = last.then(() => clock.pause(readEveryMs))
    return last
  }
}

async function readAgain(
  parts: BackfillParts,
  places: readonly WatchedPlace[],
  { turn, quiet, ended }: Reads & { ended: AbortSignal },
): Promise<void> {
  let unread = [...places]
  while (unread.length > 0) {
    await wait(readAgainMs, undefined, { ref: false, signal: ended }).catch(() => undefined)
    const still: WatchedPlace[] = []
    for (const place of unread) {
      if (ended.aborted) return
      if (!(await readPlace(parts, place, { turn, quiet }))) still.push(place)
    }
    unread = still
  }
}

/** Whether all is known that was said in a place. */
async function readPlace(parts: BackfillParts, place: WatchedPlace, reads: Reads): Promise<boolean> {
  const { answering, caughtUp, log } = parts
  try {
    const isRead = await hearPlace(parts, place, reads)
    await answering.recordedIn(place.channel)
    if (isRead) caughtUp.reached(place.channel)
    return isRead
  } catch (error) {
    if (error instanceof Unreadable) caughtUp.reached(place.channel)
    log.warn({ channel: place.channel, error: String(error) }, 'what was said could not be read')
    return error instanceof Unreadable
  }
}

async function hearPlace(parts: BackfillParts, place: WatchedPlace, { turn, quiet }: Reads): Promise<boolean> {
  const { said, newest, isReplied, hasReplies } = await lookThrough(parts, place, turn)
  let isRead = true
  const left: WatchedThread[] = []
  for (const thread of place.threads)
    if (await isReplied(thread)) isRead = (await readThread(parts, thread, turn)) && isRead
    else if (hasReplies(thread)) left.push(thread)
  quiet.push(...left.toSorted((a, b) => (a.ts < b.ts ? 1 : -1)).slice(0, quietRead))
  for (const message of said) await parts.intake.take(message)
  if (newest !== undefined) await parts.facts.set(readUpTo(place.channel, 'direct'), newest)
  return isRead
}

/** What the history of a place tells: what was said directly or to the bot by name, and which threads have something that was not read. */
interface PlaceSeen {
  /** The oldest first. */
  readonly said: readonly OfMessage[]
  readonly newest: string | undefined
  isReplied(thread: WatchedThread): Promise<boolean>
  hasReplies(thread: WatchedThread): boolean
}

async function lookThrough(parts: BackfillParts, place: WatchedPlace, turn: Turn): Promise<PlaceSeen> {
  const { facts, chat } = parts
  const { channel, isDirect, threads } = place
  const mark = await facts.get(readUpTo(channel, 'direct'))
  const oldest = [...threads.map(({ ts }) => ts), ...(mark === undefined ? [] : [mark])].toSorted()[0]
  const after = oldest === undefined ? {} : { after: justBefore(oldest) }

  const lastReplies = new Map<string, string | undefined>()
  const direct = new DirectWords({ mark, isHeard: threads.some((thread) => thread.isDirect === true) })
  let newest: string | undefined
  // Without an oldest message to go back to, only the newest are looked at.
  const range = { atOnce: oldest === undefined ? newestRead : messagesAtOnce, turn, ...after }
  for await (const message of chat.history({ channel, isDirect }, range)) {
    newest ??= message.ts
    lastReplies.set(message.ts, message.lastReply)
    if (message.lastReply !== undefined) await facts.set(tellsReplies, true)
    // In a channel only what names the bot is said to it.
    const { words, ...other } = message
    direct.see(isDirect || words?.toBot ? message : other, { channel, isDirect })
    if (oldest === undefined && (direct.isEnough || lastReplies.size >= newestRead)) break
  }
  const isTold = (await facts.get(tellsReplies)) === true
  const untold = threads.slice(0, threadsUntold)
  return {
    said: direct.said(),
    newest,
    hasReplies: ({ ts }) => lastReplies.get(ts) !== undefined,
    async isReplied(thread) {
      // One that is not in the history is gone, or beyond what is shown of it: the thread itself tells.
      if (!lastReplies.has(thread.ts)) return true
      if (!isTold) return untold.includes(thread)
      const last = lastReplies.get(thread.ts)
      const read = await facts.get(readUpTo(channel, thread.ts))
      return last !== undefined && (read === undefined || last > read)
    },
  }
}

/** Older by a millionth of a second. */
function justBefore(ts: string): string {
  const [seconds = '0', fraction = '0'] = ts.split('.')
  return Number(fraction) > 0
    ? `${seconds}.${String(Number(fraction) - 1).padStart(fraction.length, '0')}`
    : `${Number(seconds) - 1}.${'9'.repeat(fraction.length)}`
}

/**
 * What somebody wrote directly or to the bot by name, outside threads, since it was last read. If it never was: since the bot's own last message, without what has been
 * answered (in a thread of its own). If the bot neither wrote there nor heard anything, nothing there is an answer to it.
 */
class DirectWords {
  readonly #mark: string | undefined
  readonly #said: OfMessage[] = []
  #isKnown: boolean
  #isOwnSeen = false

  constructor({ mark, isHeard }: { mark: string | undefined; isHeard: boolean }) {
    this.#mark = mark
    this.#isKnown = mark !== undefined || isHeard
  }

  get isEnough(): boolean {
    return this.#isOwnSeen
  }

  /** The newest first. */
  see(message: PastMessage, { channel, isDirect }: Pick<WatchedPlace, 'channel' | 'isDirect'>): void {
    const { ts, words, isOwn, isAnswered } = message
    if (this.#mark !== undefined && message.isGone) this.#said.push({ is: 'deleted', channel, ts, direct: isDirect })
    const isOld = this.#mark === undefined ? this.#isOwnSeen : ts <= this.#mark
    if (isOld && (this.#mark === undefined || message.editedTs === undefined)) return
    if (isOwn) this.#isKnown = true
    if (this.#mark === undefined && isOwn) this.#isOwnSeen = true
    // In the history, a message that opened a thread has its own `ts` as its thread; when it was said it had none.
    if (!words || (words.threadTs !== undefined && words.threadTs !== words.ts)) return
    if (this.#mark === undefined && isAnswered) return
    const { threadTs: _own, ...said } = words
    this.#said.push(asItIsNow(message, said))
  }

  said(): OfMessage[] {
    return this.#isKnown ? this.#said.toReversed() : []
  }
}

/** Hears what people said in one thread since it was last read; false if a later try may read it. */
export async function readThread(parts: BackfillParts, thread: WatchedThread, turn: Turn = async () => undefined): Promise<boolean> {
  const { facts, intake, log } = parts
  try {
    const { said, newest, standing } = await saidSince(parts, thread, turn)
    for (const words of said) if (words.is !== 'message' || !isRecorded(parts, thread.ids, words)) await intake.take(words)
    for (const gone of repliesGone(parts, thread, standing)) await intake.take(gone)
    if (newest !== undefined) await facts.set(readUpTo(thread.channel, thread.ts), newest)
    return true
  } catch (error) {
    log.warn({ key: thread.key, error: String(error) }, 'a thread could not be read')
    return error instanceof Unreadable
  }
}

/** Whether an entry has its permalink: then it was heard, even if the state has lost that. */
function isRecorded({ registers, chat }: ConversationParts, ids: readonly string[], said: HeardMessage): boolean {
  const link = chat.linkTo(said)
  const { commitments } = registers.register()
  return link !== undefined && ids.some((id) => commitments.get(id)?.log?.some((entry) => entry.link === link))
}

/** Words as a history has them: as they were said, or as they were edited since. */
function asItIsNow({ editedTs }: PastMessage, words: HeardMessage): OfMessage {
  return editedTs === undefined ? { is: 'message', ...words } : { is: 'edited', ...words, editedTs }
}

/**
 * What people said in a thread since it was last read, and what they edited; if the state was lost, since the bot's own last word in it before that.
 * The thread is read whole: an older reply may have been edited, or be gone.
 */
async function saidSince(
  { facts, chat }: ConversationParts,
  thread: WatchedThread,
  turn: Turn,
): Promise<{ said: OfMessage[]; newest: string | undefined; standing: Set<string> }> {
  const { channel, ts } = thread
  const after = await facts.get(readUpTo(channel, ts))
  const recovered = after === undefined ? await facts.get(recoveredThread(channel, ts)) : undefined
  const isAnswered = (own: string) => recovered === true || (recovered !== undefined && own <= recovered)
  let said: PastMessage[] = []
  let newest: string | undefined
  const standing = new Set<string>()
  for await (const message of chat.thread({ channel, ts, isDirect: thread.isDirect === true }, { atOnce: messagesAtOnce, turn })) {
    if (!message.isGone) standing.add(message.ts)
    if (message.ts === ts) continue
    newest = message.ts
    if (message.isOwn && isAnswered(message.ts)) said = said.filter(({ editedTs = '' }) => editedTs > message.ts)
    const isNew = after === undefined || message.ts > after
    if (message.words && (isNew || message.editedTs !== undefined)) said.push(message)
  }
  return { said: said.flatMap((message) => (message.words ? [asItIsNow(message, message.words)] : [])), newest, standing }
}
