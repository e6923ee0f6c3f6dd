import type { WebClient } from '@slack/web-api'
import type { OwnMessage } from '../delivery/messenger.ts'
import { keyRead } from '../nudges/key.ts'
import { blockIdOf } from '../rendering/blocks.ts'
import { rowBlockIds } from '../rendering/buttons.ts'
import { retried } from './errors.ts'

/**
 * How far a channel's history is read: so much older than its newest message, nothing that the bot said matters any more (it watches its threads for
 * 60 days). Measured from Slack's own `ts` to Slack's own `ts`: the machine's clock may be set otherwise.
 */
const lookedBackSeconds = 62 * 24 * 60 * 60
const historyAtOnce = 200
/** A channel in which more is said in that time is not read to the end, and what stands in it is not known. */
const mostPages = 500
const repliesAtOnce = 1000

/** The type of the metadata that carries a message's key and commitments. */
export const eventType = 'relance_message'

interface KeyedMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly latest_reply?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: { readonly key?: string; readonly commitments?: string[] } }
  readonly blocks?: readonly { readonly block_id?: string }[]
}

/** The part of a history that is looked through: what is newer than the message `after`, else all that may matter. */
interface Stretch {
  readonly channel: string
  readonly after?: string | undefined
}

/**
 * The `ts` of the newest message with this key in a channel; undefined if it is sure that there is none.
 *
 * @throws {Error} if that can't be known.
 */
export async function findInChannel(client: WebClient, part: Stretch, key: string): Promise<string | undefined> {
  for await (const message of messagesIn(client, part)) if (hasKey(message, key)) return message.ts
  return undefined
}

/** The `ts` of the message with this key in a thread. */
export async function findInThread(client: WebClient, thread: { channel: string; ts: string }, key: string): Promise<string | undefined> {
  let cursor: string | undefined
  do {
    const asked = { ...thread, limit: repliesAtOnce, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const { messages, response_metadata } = await retried(() => client.conversations.replies(asked))
    const found = (messages ?? []).find((message) => hasKey(message as KeyedMessage, key))
    if (found) return found.ts
    cursor = response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return undefined
}

/** The bot's own messages with a key in a channel, the newest first. @throws {Error} if they can't be known. */
export async function* ownMessagesIn(client: WebClient, channel: string): AsyncGenerator<OwnMessage> {
  for await (const message of messagesIn(client, { channel })) {
    const key = keyOfPosted(message)
    if (key === undefined || message.ts === undefined) continue
    const replied = message.latest_reply === undefined ? {} : { lastReply: message.latest_reply }
    yield { key, ts: message.ts, commitments: commitmentsOf(message), ...replied }
  }
}

/** Newest first, as Slack gives them without `oldest`. */
async function* messagesIn(client: WebClient, { channel, after }: Stretch): AsyncGenerator<KeyedMessage> {
  let end = Number(after ?? Number.NaN)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const asked = { channel, limit: historyAtOnce, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) }
    const { messages = [], response_metadata } = await retried(() => client.conversations.history(asked))
    for (const message of messages as KeyedMessage[]) {
      if (Number.isNaN(end)) end = Number(message.ts) - lookedBackSeconds
      if (Number(message.ts) <= end) return
      yield message
    }
    cursor = response_metadata?.next_cursor || undefined
    if (cursor === undefined) return
  }
  throw new Error(`the history of ${channel} is longer than what is read of it`)
}

function hasKey(message: KeyedMessage, key: string): boolean {
  return message.metadata?.event_payload?.key === key || message.blocks?.[0]?.block_id === blockIdOf(key)
}

/** The key in the metadata; a server may drop that, so else the id of the first block, which always comes back. */
function keyOfPosted(message: KeyedMessage): string | undefined {
  if (message.bot_id === undefined) return undefined
  if (message.metadata?.event_type === eventType) return message.metadata.event_payload?.key
  const first = message.blocks?.[0]?.block_id
  return first !== undefined && keyRead(first) ? first : undefined
}

function commitmentsOf(message: KeyedMessage): string[] {
  const inMetadata = message.metadata?.event_payload?.commitments
  if (inMetadata) return inMetadata
  // The first block has the key. Several lines in one block have all their ids in its own, and the controls of a row are no second one.
  return (message.blocks ?? [])
    .slice(1)
    .map((block) => block.block_id ?? '')
    .filter((id) => rowBlockIds.commitment(id) === id)
    .flatMap((id) => id.split(' '))
    .filter((id) => /^[a-z0-9-]{1,60}$/.test(id))
}
