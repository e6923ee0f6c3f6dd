import type { WebClient } from '@slack/web-api'
import { keyRead } from '../nudges/key.ts'
import { blockIdOf } from '../rendering/blocks.ts'

/** How many of a channel's last messages are looked through. */
const lookedThrough = 200
const historyAtOnce = 100
const repliesAtOnce = 1000

/** The type of the metadata that carries a message's key and commitments. */
export const eventType = 'relance_message'

interface KeyedMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: { readonly key?: string; readonly commitments?: string[] } }
  readonly blocks?: readonly { readonly block_id?: string }[]
}

/** The `ts` of the message with this key among the last of a channel. */
export async function findInChannel(client: WebClient, channel: string, key: string): Promise<string | undefined> {
  for await (const message of lastMessages(client, channel)) if (hasKey(message, key)) return message.ts
  return undefined
}

/** The `ts` of the message with this key in a thread. */
export async function findInThread(client: WebClient, thread: { channel: string; ts: string }, key: string): Promise<string | undefined> {
  let cursor: string | undefined
  do {
    const asked = { ...thread, limit: repliesAtOnce, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const { messages, response_metadata } = await client.conversations.replies(asked)
    const found = (messages ?? []).find((message) => hasKey(message as KeyedMessage, key))
    if (found) return found.ts
    cursor = response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return undefined
}

/** The bot's own messages with a key among the last of a channel. */
export async function* ownMessagesIn(
  client: WebClient,
  channel: string,
): AsyncGenerator<{ key: string; ts: string; commitments: string[] }> {
  for await (const message of lastMessages(client, channel)) {
    const key = keyOfPosted(message)
    if (key !== undefined && message.ts !== undefined) yield { key, ts: message.ts, commitments: commitmentsOf(message) }
  }
}

async function* lastMessages(client: WebClient, channel: string): AsyncGenerator<KeyedMessage> {
  let cursor: string | undefined
  let seen = 0
  do {
    const page = await client.conversations.history({
      channel,
      limit: historyAtOnce,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    })
    for (const message of page.messages ?? []) yield message as KeyedMessage
    seen += page.messages?.length ?? 0
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined && seen < lookedThrough)
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
  return (message.blocks ?? []).map((block) => block.block_id ?? '').filter((id) => /^[a-z0-9-]{1,60}$/.test(id))
}
