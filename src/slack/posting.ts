import type { WebAPICallResult, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Post, Posted } from '../delivery/messenger.ts'
import type { Pace } from '../delivery/pace.ts'
import { withFirstId } from '../rendering/blocks.ts'
import { askedToWaitMs, errorName } from './errors.ts'
import { eventType } from './own-messages.ts'

/** Slack's word for: not this content. The same words in a plainer form may do. */
const refusedContent = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'block_mismatch',
  'invalid_attachments',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
])

/** A channel that is not there or closed to the bot. */
const closedChannel = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
])

/** The message that is to be drawn again, or answered, is gone or takes nothing more. */
const goneMessage = new Set([
  'message_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
])

/** Further refusals: nothing was posted, and a try at once would not change that. */
const otherRefusals = new Set([
  'no_text',
  'missing_scope',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_authed',
  'not_allowed_token_type',
  'access_denied',
  'ekm_access_denied',
  'team_access_not_granted',
  'team_not_found',
  'org_login_required',
  'message_limit_exceeded',
  'messages_tab_disabled',
  'user_disabled',
  'cannot_dm_bot',
  'cant_update_message',
  'edit_window_closed',
  'invalid_arguments',
])

/** A text that any message and any update takes. */
const safeLength = 3_000
/** So many messages are remembered whose blocks were refused. */
const mostPlain = 1_000

/** Posts and draws again, once: the caller judges what came of it. A message is never lost for its blocks: refused ones are left out. */
export class Poster {
  readonly #client: WebClient
  readonly #pace: Pace
  readonly #log: Logger
  /** Keys of messages whose blocks were refused. */
  readonly #plain = new Set<string>()

  constructor({ client, pace, log }: { client: WebClient; pace: Pace; log: Logger }) {
    this.#client = client
    this.#pace = pace
    this.#log = log
  }

  async post(post: Post): Promise<Posted> {
    const posted = await this.#firstTaken(post, (form) =>
      this.#client.apiCall('chat.postMessage', {
        ...contentOf(form),
        channel: post.channel,
        unfurl_links: false,
        unfurl_media: false,
        ...(post.threadTs === undefined ? {} : { thread_ts: post.threadTs }),
      }),
    )
    if (!posted.ok && posted.why === 'later') this.#pace.limited(post.channel, posted.retryAfterMs ?? 1_000)
    return posted
  }

  update({ channel, ts }: { channel: string; ts: string }, post: Post): Promise<Posted> {
    return this.#firstTaken(post, (form) => this.#client.apiCall('chat.update', { ...contentOf(form), channel, ts }))
  }

  /** What comes of the first form of a message that Slack does not refuse for its content. */
  async #firstTaken(post: Post, call: (form: Post) => Promise<WebAPICallResult>): Promise<Posted> {
    const isPlain = post.key !== undefined && this.#plain.has(post.key)
    const steps = (post.steps ?? []).map((step) => ({ ...post, ...step }))
    const [first, ...plainer] = isPlain ? plainFormsOf(post) : [post, ...steps, ...plainFormsOf(post)]
    let posted = await this.#attempt(first, call)
    for (const [index, form] of plainer.entries()) {
      if (posted.ok || !refusedContent.has(posted.error)) break
      if (index >= steps.length) this.#remember(post)
      posted = await this.#attempt(form, call)
      if (posted.ok && index < steps.length) posted = { ...posted, step: index + 1 }
    }
    return posted
  }

  #remember({ key }: Post): void {
    if (key !== undefined) this.#plain.add(key)
    for (const oldest of this.#plain) {
      if (this.#plain.size <= mostPlain) break
      this.#plain.delete(oldest)
    }
  }

  async #attempt(form: Post, call: (form: Post) => Promise<WebAPICallResult>): Promise<Posted> {
    try {
      const { channel, ts }: WebAPICallResult & { channel?: string; ts?: string } = await call(form)
      return { ok: true, channel: channel ?? '', ts: ts ?? '' }
    } catch (error) {
      const failure = failureOf(error)
      if (refusedContent.has(failure.error))
        this.#log.warn({ key: form.key, error: failure.error, where: pointersIn(error) }, 'Slack refuses the content of a message')
      return failure
    }
  }
}

/** The same words in one block of the oldest kind, by which the message can still be found, and then with no block. */
function plainFormsOf(post: Post): [Post, Post] {
  const text = post.text.slice(0, safeLength)
  const section = { type: 'section', text: { type: 'mrkdwn', text } } as const
  return [
    { ...post, text, blocks: post.key === undefined ? [section] : withFirstId([section], post.key) },
    { ...post, text, blocks: [] },
  ]
}

function contentOf({ text, blocks, key, commitments }: Post) {
  return {
    text,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(key === undefined
      ? {}
      : { metadata: { event_type: eventType, event_payload: { key, commitments: idsWithRoom(commitments ?? []) } } }),
  }
}

/** Slack takes 8,000 characters of metadata. Of a message with more rows than that it is enough to know the first. */
const metadataRoom = 7_000

function idsWithRoom(ids: readonly string[]): string[] {
  let left = metadataRoom
  return ids.filter((id) => {
    left -= id.length + 3
    return left >= 0
  })
}

/** Where in the content Slack found what it refuses. */
function pointersIn(error: unknown): readonly string[] {
  const { errors, response_metadata } =
    (error as { data?: { errors?: unknown[]; response_metadata?: { messages?: unknown[] } } }).data ?? {}
  return (errors ?? response_metadata?.messages ?? []).slice(0, 5).map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
}

type Failure = Extract<Posted, { ok: false }>

function failureOf(error: unknown): Failure {
  const { code, message } = error as { code?: string; message?: string }
  const name = errorName(error)
  if (code === 'slack_webapi_rate_limited_error' || name === 'ratelimited' || name === 'rate_limited')
    return { ok: false, why: 'later', error: 'ratelimited', retryAfterMs: askedToWaitMs(error) ?? 1_000 }
  if (name === undefined) return { ok: false, why: 'lost', error: message ?? String(error) }
  if (closedChannel.has(name)) return { ok: false, why: 'refused', error: name, unreachable: 'channel' }
  if (goneMessage.has(name)) return { ok: false, why: 'refused', error: name, unreachable: 'message' }
  return { ok: false, why: refusedContent.has(name) || otherRefusals.has(name) ? 'refused' : 'lost', error: name }
}
