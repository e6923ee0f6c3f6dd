import type { App } from '@slack/bolt'
import { answerWords } from '../conversation/answer.ts'
import { secretariatId } from '../register/addressee.ts'
import { mineOf } from '../register/query.ts'
import { speak } from '../rendering/voice.ts'
import { lastSeen, triesOf } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import type { ConversationParts } from './parts.ts'

/** What of a message event is used; also what is kept of it until it is worked on. */
export interface HeardMessage {
  readonly user: string
  readonly channel: string
  readonly ts: string
  readonly text: string
  readonly threadTs?: string
  readonly direct: boolean
}

/** A thread that is watched: one of the bot's messages, or one that somebody opened by a direct message. */
export interface WatchedThread {
  readonly key: string
  readonly channel: string
  readonly ts: string
  /** The commitments of its message. */
  readonly ids: readonly string[]
  readonly isDirect?: true
}

/** So often a message is tried to be answered, a minute apart. */
const mostTries = 5

export function listenToThreads(app: App, parts: ConversationParts): void {
  // One after the other in a thread: what was said first is read and recorded first.
  const last = new Map<string, Promise<void>>()
  app.message(async ({ message, body }) => {
    const said = saidIn(message)
    if (!said) return
    const place = `${said.channel} ${said.threadTs ?? ''}`
    const turn = (last.get(place) ?? Promise.resolve()).catch(() => undefined).then(() => hear(parts, body.event_id, said))
    last.set(place, turn)
    try {
      await turn
    } finally {
      if (last.get(place) === turn) last.delete(place)
    }
  })
}

/** Slack's own voice, which no reply would reach. */
const slackbot = 'USLACKBOT'

/** A person's words; not the bot's own, an edit, a deletion, a join. */
export function saidIn(message: object): HeardMessage | undefined {
  const { user, channel, ts, text, thread_ts, channel_type, bot_id, subtype } = message as Record<string, string | undefined>
  const spoken = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
  if (
    !spoken ||
    bot_id !== undefined ||
    user === undefined ||
    user === slackbot ||
    channel === undefined ||
    ts === undefined ||
    !text?.trim()
  )
    return undefined
  return { user, channel, ts, text, ...(thread_ts === undefined ? {} : { threadTs: thread_ts }), direct: isDirect(channel, channel_type) }
}

/** Where the kind of the channel isn't said, its id tells. */
function isDirect(channel: string, kind: string | undefined): boolean {
  return kind === undefined ? channel.startsWith('D') : kind === 'im'
}

/** Durable first: Slack has been told that we have it, and will not send it again. */
async function hear(parts: ConversationParts, eventId: string, said: HeardMessage): Promise<void> {
  if (!(await isForUs(parts, said))) return
  // The message itself is the cause: read from the history after an absence it has no event id, and must not count twice.
  const cause = causeOf(said)
  if (!(await parts.store.inbox.receive(cause, said))) return
  parts.log.debug({ eventId, cause }, 'heard')
  await workOn(parts, cause, said)
}

export function causeOf({ channel, ts }: HeardMessage): string {
  return `message ${channel} ${ts}`
}

/** A direct message, or one in a thread of ours. Somebody may answer a nudge before Slack has told us that it is posted: that is waited for. */
async function isForUs({ store, speaker }: ConversationParts, { direct, channel, threadTs }: HeardMessage): Promise<boolean> {
  if (direct) return true
  if (threadTs === undefined) return false
  if (!(await store.ledger.at(channel, threadTs))) await speaker.settled()
  return (await store.ledger.at(channel, threadTs)) !== undefined
}

/**
 * Answers one message; also at start, for those that a crash left lying, and at each tick, for those that failed. After some tries it is
 * given up, and its author is told.
 */
export async function workOn(parts: ConversationParts, cause: string, said: HeardMessage): Promise<void> {
  const { inWork } = parts
  if (inWork.has(cause)) return
  const work = tryToAnswer(parts, cause, said)
  inWork.set(cause, work)
  try {
    await work
  } finally {
    inWork.delete(cause)
  }
}

async function tryToAnswer(parts: ConversationParts, cause: string, said: HeardMessage): Promise<void> {
  const { store } = parts
  const fact = triesOf(cause)
  const tries = ((await store.facts.get(fact)) ?? 0) + 1
  try {
    await store.facts.set(fact, tries)
    await answerMessage(parts, said, { cause, again: tries > 1 })
    await store.facts.delete(fact)
  } catch (error) {
    if (tries >= mostTries) await giveUp(parts, cause, said)
    throw error
  }
}

async function answerMessage(
  parts: ConversationParts,
  said: HeardMessage,
  { cause, again }: { cause: string; again: boolean },
): Promise<void> {
  const { store, directory } = parts
  await rememberSeen(parts, said)
  const person = await directory.person(said.user)
  const row = await messageAnswered(parts, said)
  const about = row
    ? [...new Set(row.message.items.map((item) => item.id))]
    : mineOf(store.registers.register(), person.by).map(({ id }) => id)
  const threadTs = said.threadTs ?? said.ts
  await answerWords(parts, { cause, text: said.text, person, channel: said.channel, ts: said.ts, threadTs, about, row, again })
}

/** The message that is answered: the one on which the thread hangs, or what the person was last written directly. */
async function messageAnswered(
  { store: { ledger }, speaker }: ConversationParts,
  { channel, threadTs, direct }: HeardMessage,
): Promise<LedgerRow | undefined> {
  const row = threadTs === undefined ? undefined : await ledger.at(channel, threadTs)
  if (row || !direct) return row
  if (!(await ledger.lastIn(channel))) await speaker.settled()
  return ledger.lastIn(channel)
}

async function giveUp({ store, speaker, messenger }: ConversationParts, cause: string, said: HeardMessage): Promise<void> {
  await store.inbox.finish(cause)
  await store.facts.delete(triesOf(cause))
  const view = await speaker.view(secretariatId)
  const threadTs = said.threadTs ?? said.ts
  await messenger.say({ channel: said.channel, threadTs, key: `failed ${cause}`, ...speak(view).failed() })
}

/** The last message seen of a thread, and of what is said directly outside threads: where reading begins after an absence. */
async function rememberSeen({ store }: ConversationParts, { channel, threadTs, ts }: HeardMessage): Promise<void> {
  // A direct message opens a thread: it is answered there.
  const places = threadTs === undefined ? ['direct', ts] : [threadTs]
  for (const fact of places.map((place) => lastSeen(channel, place))) {
    const seen = await store.facts.get(fact)
    if (seen === undefined || seen < ts) await store.facts.set(fact, ts)
  }
}
