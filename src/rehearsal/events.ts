import { randomUUID } from 'node:crypto'
import type { Channel, Conversations, MessageChange, PostedMessage } from './conversations.ts'
import { bot, channelKind, rehearsalTeam } from './conversations.ts'
import { isJson } from './json.ts'

/** What happened in the workspace, as those who watch it are told. The app hears of it by an event of Slack's. */
export type Happening =
  | { readonly what: MessageChange['change']; readonly channel: Channel; readonly message: PostedMessage }
  | { readonly what: 'ephemeral'; readonly channel: Channel; readonly user: string; readonly message: PostedMessage }
  /** They see another modal or Home tab, or another state of one. */
  | { readonly what: 'view'; readonly user: string }
  | { readonly what: 'unknown'; readonly method: string }

/** The event that tells the app of a change. It carries no metadata. */
export function messageEvent(conversations: Conversations, { channel, message, change, before }: MessageChange): Record<string, unknown> {
  const place = { channel: channel.id, channel_type: { public: 'channel', private: 'group', direct: 'im' }[channelKind(channel)] }
  const heard = asHeard(conversations, channel, message)
  if (change === 'posted') return { ...heard, ...place, event_ts: message.ts }

  const ts = conversations.nextTs()
  return {
    type: 'message',
    ...(change === 'changed'
      ? { subtype: 'message_changed', message: heard, ...(before ? { previous_message: asHeard(conversations, channel, before) } : {}) }
      : { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: heard }),
    hidden: true,
    ts,
    event_ts: ts,
    ...place,
  }
}

/** The second event of a message that names the bot; undefined for all others, and in a direct conversation, where Slack sends none. */
export function mentionEvent({ channel, message, change }: MessageChange): Record<string, unknown> | undefined {
  const { user, text, ts, thread_ts, team, client_msg_id, blocks } = message
  if (change !== 'posted' || user === bot.user || channelKind(channel) === 'direct' || !text.includes(`<@${bot.user}>`)) return undefined
  const inThread = thread_ts === undefined ? {} : { thread_ts }
  return { type: 'app_mention', user, text, ts, team, client_msg_id, blocks, ...inThread, channel: channel.id, event_ts: ts }
}

/** An event with everything that Slack puts around it, and its id. */
export function callbackOf(conversations: Conversations, event: Record<string, unknown>): { id: string; payload: Record<string, unknown> } {
  const id = `Ev${randomUUID().replaceAll('-', '').slice(0, 9).toUpperCase()}`
  const payload = {
    token: 'rehearsal',
    team_id: rehearsalTeam.id,
    context_team_id: rehearsalTeam.id,
    context_enterprise_id: null,
    api_app_id: bot.app,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: conversations.nowSeconds(),
    authorizations: [{ enterprise_id: null, team_id: rehearsalTeam.id, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  }
  return { id, payload }
}

/** The blocks, each with an id: Slack gives one to a block that has none. */
export function withIds(blocks: readonly unknown[]): unknown[] {
  return blocks.map((block) => (isJson(block) ? { block_id: randomUUID().slice(0, 5), ...block } : block))
}

function asHeard(
  conversations: Conversations,
  channel: Channel,
  { metadata: _hidden, ...message }: PostedMessage,
): Record<string, unknown> {
  const parent = message.thread_ts === undefined ? undefined : conversations.message(channel, message.thread_ts)
  return { ...message, ...(parent && parent.ts !== message.ts ? { parent_user_id: parent.user } : {}) }
}
