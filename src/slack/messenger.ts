import type { WebAPICallResult } from '@slack/web-api'
import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Messenger, Post, Posted } from '../delivery/messenger.ts'
import { keyRead } from '../nudges/key.ts'
import type { Block } from '../rendering/blocks.ts'
import type { Directory } from './directory.ts'
import { errorName } from './errors.ts'
import { slackLogger } from './logger.ts'

/** How many of a channel's last messages are looked through to settle a doubt. */
const lookBack = 200
const eventType = 'relance_message'

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

/** The history can't be read, now or later. */
const unreadable = new Set(['channel_not_found', 'not_in_channel', 'missing_scope', 'access_denied'])

/** An answer is tried so often; a doubt is settled no sooner than this after the attempt. */
const answerTries = 5
const settleAfterMs = 5_000

/**
 * A client of its own: Bolt's would retry a post whose answer was lost, and post it twice (chat.postMessage has no idempotency key).
 * Here nothing is retried, and the ledger decides.
 */
export function slackMessenger({
  token,
  slackApiUrl,
  directory,
  log,
}: {
  token: string
  slackApiUrl: string
  directory: Directory
  log: Logger
}): Messenger {
  const client = new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: slackLogger(log),
  })

  const pages = async function* (channel: string): AsyncGenerator<HistoryMessage> {
    let cursor: string | undefined
    let seen = 0
    do {
      const page = await client.conversations.history({ channel, limit: 100, include_all_metadata: true, ...(cursor ? { cursor } : {}) })
      for (const message of page.messages ?? []) yield message as HistoryMessage
      seen += page.messages?.length ?? 0
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined && seen < lookBack)
  }

  const post = (given: Post): Promise<Posted> =>
    attempt(() =>
      client.apiCall('chat.postMessage', {
        ...contentOf(given),
        channel: given.channel,
        unfurl_links: false,
        unfurl_media: false,
        ...(given.threadTs === undefined ? {} : { thread_ts: given.threadTs }),
      }),
    )

  const inChannel = async (channel: string, key: string): Promise<string | undefined> => {
    for await (const message of pages(channel)) if (hasKey(message, key)) return message.ts
    return undefined
  }

  const inThread = async (channel: string, threadTs: string, key: string): Promise<string | undefined> => {
    let cursor: string | undefined
    do {
      const asked = { channel, ts: threadTs, limit: 1000, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
      const { messages, response_metadata } = await client.conversations.replies(asked)
      const found = (messages ?? []).find((message) => hasKey(message as HistoryMessage, key))
      if (found) return found.ts
      cursor = response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
    return undefined
  }

  /** Not known whether it stands there: not said again as long as that is so. */
  const sayUnlessThere = async ({ channel, threadTs, key }: Post & { key: string }, named: Post): Promise<Posted> => {
    const ts = await (threadTs === undefined ? inChannel(channel, key) : inThread(channel, threadTs, key)).catch(() => null)
    if (ts === null) return { ok: false, why: 'lost', error: 'it could not be settled whether it was said' }
    return ts === undefined ? post(named) : { ok: true, channel, ts }
  }

  const say: Messenger['say'] = async ({ mayStand = false, ...given }) => {
    const named = { ...given, blocks: withId(given.blocks, given.key) }
    let posted = mayStand ? await sayUnlessThere(given, named) : await post(named)
    for (let tries = 1; tries < answerTries && !posted.ok && posted.why !== 'refused'; tries++) {
      const wait = posted.why === 'later' ? (posted.retryAfterMs ?? 1_000) : settleAfterMs * tries
      await new Promise((resolve) => setTimeout(resolve, wait))
      posted = posted.why === 'lost' ? await sayUnlessThere(given, named) : await post(named)
    }
    if (!posted.ok) log.warn({ key: given.key, error: posted.error }, 'an answer could not be given')
    return posted
  }

  return {
    post,
    say,
    update: ({ channel, ts }, post) => attempt(() => client.apiCall('chat.update', { ...contentOf(post), channel, ts })),
    async find(channel, key) {
      try {
        const ts = await inChannel(channel, key)
        if (ts !== undefined) return { ts }
      } catch (error) {
        // What the bot can't enter it can't have posted to.
        if (!['channel_not_found', 'not_in_channel'].includes(errorName(error) ?? '')) throw error
      }
      return undefined
    },
    async ownMessages(channel) {
      const own: { key: string; ts: string; commitments: string[] }[] = []
      try {
        for await (const message of pages(channel)) {
          const key = keyOfPosted(message)
          if (key !== undefined && message.ts !== undefined) own.push({ key, ts: message.ts, commitments: commitmentsOf(message) })
        }
      } catch (error) {
        if (!unreadable.has(errorName(error) ?? '')) throw error
        log.warn(
          { channel, error: errorName(error) },
          'the history of a channel is closed to the bot: a message of today may come twice there',
        )
      }
      return own
    },
    destinationOf: (team) => directory.destinationOf(team),
    mentionsOf: (team) => directory.mentionsOf(team),
    directOf: (team) => directory.directOf(team),
    nameOf: (person) => directory.nameOf(person),
  }
}

interface HistoryMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: { readonly key?: string; readonly commitments?: string[] } }
  readonly blocks?: readonly { readonly block_id?: string }[]
}

function hasKey(message: HistoryMessage, key: string): boolean {
  return message.metadata?.event_payload?.key === key || message.blocks?.[0]?.block_id === key.slice(0, 255)
}

/** An answer's key is the id of its first block too, since a server may drop the metadata. */
function withId(blocks: readonly Block[], key: string): readonly Block[] {
  const [first, ...rest] = blocks
  return first ? [{ ...first, block_id: key.slice(0, 255) }, ...rest] : blocks
}

function contentOf({ text, blocks, key, commitments }: Post) {
  return {
    text,
    blocks,
    ...(key === undefined ? {} : { metadata: { event_type: eventType, event_payload: { key, commitments: [...(commitments ?? [])] } } }),
  }
}

/** By the metadata, which a server may drop; else by the id of the first block, which always comes back. */
function keyOfPosted(message: HistoryMessage): string | undefined {
  if (message.bot_id === undefined) return undefined
  if (message.metadata?.event_type === eventType) return message.metadata.event_payload?.key
  const first = message.blocks?.[0]?.block_id
  return first !== undefined && keyRead(first) ? first : undefined
}

function commitmentsOf(message: HistoryMessage): string[] {
  const inMetadata = message.metadata?.event_payload?.commitments
  if (inMetadata) return inMetadata
  return (message.blocks ?? []).map((block) => block.block_id ?? '').filter((id) => /^[a-z0-9-]{1,60}$/.test(id))
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
  const { code, retryAfter, message } = error as { code?: string; retryAfter?: number; message?: string }
  if (code === 'slack_webapi_rate_limited_error')
    return { ok: false, why: 'later', error: 'ratelimited', retryAfterMs: (retryAfter ?? 1) * 1000 }
  const name = errorName(error)
  if (name === 'ratelimited') return { ok: false, why: 'later', error: name }
  if (name !== undefined) return { ok: false, why: final.has(name) ? 'refused' : 'lost', error: name }
  return { ok: false, why: 'lost', error: message ?? String(error) }
}
