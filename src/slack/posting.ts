import type { WebAPICallResult, WebClient } from '@slack/web-api'
import type { Post, Posted } from '../delivery/messenger.ts'
import type { Block } from '../rendering/blocks.ts'
import { blockIdOf } from '../rendering/blocks.ts'
import { askedToWaitMs, errorName } from './errors.ts'
import { eventType } from './own-messages.ts'

/** Refusals that no further try will change. */
const final = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'restricted_action',
  'missing_scope',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'not_authed',
  'message_not_found',
  'cant_update_message',
])

const closedChannel = new Set(['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action'])

/** Posts a message, once: the caller judges what came of it. */
export function postOnce(client: WebClient, post: Post): Promise<Posted> {
  return attempt(() =>
    client.apiCall('chat.postMessage', {
      ...contentOf(post),
      channel: post.channel,
      unfurl_links: false,
      unfurl_media: false,
      ...(post.threadTs === undefined ? {} : { thread_ts: post.threadTs }),
    }),
  )
}

/** Draws a message again. */
export function updateOnce(client: WebClient, { channel, ts }: { channel: string; ts: string }, post: Post): Promise<Posted> {
  return attempt(() => client.apiCall('chat.update', { ...contentOf(post), channel, ts }))
}

/** An answer's key is the id of its first block too, since a server may drop the metadata. */
export function withKeyAsId(blocks: readonly Block[], key: string): readonly Block[] {
  const [first, ...rest] = blocks
  return first ? [{ ...first, block_id: blockIdOf(key) }, ...rest] : blocks
}

function contentOf({ text, blocks, key, commitments }: Post) {
  return {
    text,
    blocks,
    ...(key === undefined ? {} : { metadata: { event_type: eventType, event_payload: { key, commitments: [...(commitments ?? [])] } } }),
  }
}

/** The channel is not there or closed to the bot, or the message that is to be drawn again is gone. */
function unreachableBy(error: string): { unreachable?: 'channel' | 'message' } {
  if (closedChannel.has(error)) return { unreachable: 'channel' }
  return error === 'message_not_found' ? { unreachable: 'message' } : {}
}

async function attempt(call: () => Promise<WebAPICallResult>): Promise<Posted> {
  try {
    const { channel, ts }: WebAPICallResult & { channel?: string; ts?: string } = await call()
    return { ok: true, channel: channel ?? '', ts: ts ?? '' }
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): Posted {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'slack_webapi_rate_limited_error')
    return { ok: false, why: 'later', error: 'ratelimited', retryAfterMs: askedToWaitMs(error) ?? 1_000 }
  const name = errorName(error)
  if (name === 'ratelimited') return { ok: false, why: 'later', error: name }
  if (name !== undefined) return { ok: false, why: final.has(name) ? 'refused' : 'lost', error: name, ...unreachableBy(name) }
  return { ok: false, why: 'lost', error: message ?? String(error) }
}
