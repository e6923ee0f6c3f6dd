import { failedKey } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import { mineOf } from '../register/query.ts'
import { speak } from '../rendering/voice.ts'
import { lastSeen, triesOf } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import { respond } from './answer.ts'
import type { HeardMessage } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import { utteranceOn } from './utterance.ts'

/** How often a message is tried to be answered, a minute apart. */
const mostAnswerTries = 5

/** Hears a message as it is said: in a thread in the order in which it is said, so that what was said first is recorded first. */
export function hear(parts: ConversationParts, heard: HeardMessage): Promise<void> {
  return parts.work.inOrder(`${heard.channel} ${heard.threadTs ?? ''}`, async () => {
    if (await isForUs(parts, heard)) await receive(parts, heard)
  })
}

/** Keeps a message, durably, and answers it: the chat has been told that we have it, and will not bring it again. Does nothing for a known one. */
export async function receive(parts: ConversationParts, heard: HeardMessage): Promise<void> {
  // The message itself is the cause: read from the history after an absence it has no event id, and must not count twice.
  const cause = causeOf(heard)
  // A tick that looks for unfinished words must not find these before they are in work.
  await parts.work.once(cause, async () => {
    if (!(await parts.inbox.receive(cause, heard))) return
    parts.log.debug({ cause }, 'heard')
    await tryToAnswer(parts, cause, heard)
  })
}

/** Answers what was received and not answered: a crash or a fault came in between. */
export async function workOnUnfinished(parts: ConversationParts): Promise<void> {
  const { inbox, work, log } = parts
  for (const { cause, body } of await inbox.unfinished()) {
    if (work.isUnderWay(cause)) continue
    const answering = work.once(cause, async () => {
      // It may have been answered since the list was made.
      if (await inbox.isOpen(cause)) await tryToAnswer(parts, cause, body as HeardMessage)
    })
    await answering.catch((error) => log.error({ cause, error: String(error) }, 'words that were received could not be worked on'))
  }
}

function causeOf({ channel, ts }: HeardMessage): string {
  return `message ${channel} ${ts}`
}

/** A direct message, or one in a thread of ours. Somebody may answer a nudge before the chat has said that it is posted: that is waited for. */
async function isForUs({ ledger, announcer }: ConversationParts, { direct, channel, threadTs }: HeardMessage): Promise<boolean> {
  if (direct) return true
  if (threadTs === undefined) return false
  if (await ledger.at(channel, threadTs)) return true
  await announcer.settled()
  return (await ledger.at(channel, threadTs)) !== undefined
}

/** Answers one message. After some tries it is given up, and its author is told. */
async function tryToAnswer(parts: ConversationParts, cause: string, heard: HeardMessage): Promise<void> {
  const { facts } = parts
  const tries = ((await facts.get(triesOf(cause))) ?? 0) + 1
  try {
    await facts.set(triesOf(cause), tries)
    await answerMessage(parts, heard, { cause, again: tries > 1 })
    await facts.delete(triesOf(cause))
  } catch (error) {
    if (tries >= mostAnswerTries) await giveUp(parts, cause, heard)
    throw error
  }
}

async function answerMessage(
  parts: ConversationParts,
  heard: HeardMessage,
  { cause, again }: { cause: string; again: boolean },
): Promise<void> {
  const { registers, chat, inbox } = parts
  await rememberSeen(parts, heard)
  const person = await chat.person(heard.user)
  const row = await messageAnswered(parts, heard)
  const thread = { channel: heard.channel, ts: heard.threadTs ?? heard.ts }
  const about = row ? utteranceOn(row) : { about: mineOf(registers.register(), person.by).map(({ id }) => id), yours: [] }
  await respond(parts, { cause, said: heard.text, person, place: { is: 'thread', thread, ts: heard.ts }, ...about, again })
  await inbox.finish(cause)
}

/** The message that is answered: the one on which the thread hangs, or what the person was last written directly. */
async function messageAnswered(
  { ledger, announcer }: ConversationParts,
  { channel, threadTs, direct }: HeardMessage,
): Promise<LedgerRow | undefined> {
  const row = threadTs === undefined ? undefined : await ledger.at(channel, threadTs)
  if (row || !direct) return row
  const last = await ledger.lastIn(channel)
  if (last) return last
  await announcer.settled()
  return ledger.lastIn(channel)
}

async function giveUp({ inbox, facts, announcer, chat }: ConversationParts, cause: string, heard: HeardMessage): Promise<void> {
  await inbox.finish(cause)
  await facts.delete(triesOf(cause))
  const said = speak(await announcer.view(secretariatId)).failed()
  await chat.say({ channel: heard.channel, ts: heard.threadTs ?? heard.ts }, { ...said, key: failedKey(cause) })
}

/** Remembers the last message of a thread, and of what is said directly outside threads: where reading begins after an absence. */
async function rememberSeen({ facts, work }: ConversationParts, { channel, threadTs, ts }: HeardMessage): Promise<void> {
  // A direct message opens a thread: it is answered there.
  const threads = threadTs === undefined ? ['direct', ts] : [threadTs]
  for (const seen of threads.map((thread) => lastSeen(channel, thread)))
    await work.inOrder(seen.key, async () => {
      const last = await facts.get(seen)
      if (last === undefined || last < ts) await facts.set(seen, ts)
    })
}
