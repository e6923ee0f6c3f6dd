import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { blockFaults, isJson } from './block-rules.ts'
import type { Channel, Conversations, Message } from './conversations.ts'
import { bot, team } from './conversations.ts'

export type Answer = Record<string, unknown> & { readonly ok: boolean }
type Given = Record<string, unknown>

export interface ApiParts {
  readonly conversations: Conversations
  readonly scopes: readonly string[]
  readonly dropMetadata: () => boolean
  socketUrl(): string
  /** A message of the bot's own landed, changed or went. */
  landed(channel: Channel, message: Message, change: 'posted' | 'changed' | 'deleted'): void
  ephemeral(channel: Channel, user: string, message: Message): void
  /** False where the trigger is unknown, used, or older than 3 s. */
  useTrigger(id: string): boolean
}

type Method = (parts: ApiParts, given: Given) => Answer

const scopeOf: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.list': 'channels:read',
  'conversations.info': 'channels:read',
  'conversations.members': 'channels:read',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.lookupByEmail': 'users:read.email',
}

const methods: Record<string, Method> = {
  'auth.test': () => ({
    ok: true,
    url: team.url,
    team: 'Rehearsal',
    user: bot.name,
    team_id: team.id,
    user_id: bot.user,
    bot_id: bot.id,
    is_enterprise_install: false,
  }),
  'api.test': (_parts, given) => ({ ok: true, args: given }),
  'apps.connections.open': ({ socketUrl }) => ({ ok: true, url: socketUrl() }),
  'bots.info': () => ({ ok: true, bot: { id: bot.id, app_id: bot.app, user_id: bot.user, name: bot.name, deleted: false } }),
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
  'conversations.list': listChannels,
  'conversations.info': (parts, given) => withChannel(parts, given, (channel) => ({ ok: true, channel: described(channel) })),
  'conversations.members': (parts, given) =>
    withChannel(parts, given, (channel) => ({ ok: true, members: [...channel.members], response_metadata: { next_cursor: '' } })),
  'conversations.join': (parts, given) =>
    withChannel(parts, given, (channel) => {
      channel.members.add(bot.user)
      return { ok: true, channel: described(channel) }
    }),
  'conversations.open': openDirect,
  'conversations.history': history,
  'conversations.replies': replies,
  'users.lookupByEmail': ({ conversations }, { email }) => {
    const person = conversations.personByEmail(String(email ?? ''))
    return person ? { ok: true, user: userOf(conversations, person.id) } : failed('users_not_found')
  },
  'users.info': ({ conversations }, { user }) => {
    const found = userOf(conversations, String(user))
    return found ? { ok: true, user: found } : failed('user_not_found')
  },
  'users.list': ({ conversations }) => ({
    ok: true,
    members: [...conversations.people.keys()].map((id) => userOf(conversations, id)),
    response_metadata: { next_cursor: '' },
  }),
  'views.open': openView,
  'views.publish': ({ conversations }, { user_id, view }) =>
    conversations.people.has(String(user_id))
      ? { ok: true, view: { ...jsonOf(view), id: `V${randomUUID().slice(0, 8)}` } }
      : failed('user_not_found'),
  'reactions.add': (parts, given) =>
    withChannel(parts, given, (channel) =>
      parts.conversations.message(channel, String(given['timestamp'])) ? { ok: true } : failed('message_not_found'),
    ),
}

/** What Slack would answer to a call with a valid token, or undefined for a method that this workspace doesn't know. */
export function callMethod(parts: ApiParts, name: string, given: Given): Answer | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) return undefined
  const needed = scopeOf[name]
  if (needed !== undefined && !parts.scopes.includes(needed))
    return { ok: false, error: 'missing_scope', needed, provided: parts.scopes.join(',') }
  return method(parts, given)
}

export function failed(error: string, more: Record<string, unknown> = {}): Answer {
  return { ok: false, error, ...more }
}

function postMessage(parts: ApiParts, given: Given): Answer {
  return withOwnChannel(parts, given, (channel) => {
    const fault = faultOf(given)
    if (fault) return fault
    const threadTs = given['thread_ts']
    if (threadTs !== undefined && !parts.conversations.message(channel, String(threadTs))) return failed('thread_not_found')
    const message = ownMessage(parts, given)
    channel.messages.push(message)
    parts.landed(channel, message, 'posted')
    return { ok: true, channel: channel.id, ts: message.ts, message }
  })
}

function update(parts: ApiParts, given: Given): Answer {
  return withOwnChannel(parts, given, (channel) => {
    const message = parts.conversations.message(channel, String(given['ts']))
    if (!message) return failed('message_not_found')
    if (message.bot_id !== bot.id) return failed('cant_update_message')
    const fault = faultOf(given)
    if (fault) return fault
    message.text = String(given['text'] ?? message.text)
    if (given['blocks'] !== undefined) message.blocks = withIds(listOf(given['blocks']))
    if (given['metadata'] !== undefined && !parts.dropMetadata()) message.metadata = jsonOf(given['metadata'])
    message.edited = { user: bot.user, ts: parts.conversations.nextTs() }
    parts.landed(channel, message, 'changed')
    return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message }
  })
}

function remove(parts: ApiParts, given: Given): Answer {
  return withOwnChannel(parts, given, (channel) => {
    const at = channel.messages.findIndex((each) => each.ts === given['ts'])
    const message = channel.messages[at]
    if (!message) return failed('message_not_found')
    if (message.bot_id !== bot.id) return failed('cant_delete_message')
    channel.messages.splice(at, 1)
    parts.landed(channel, message, 'deleted')
    return { ok: true, channel: channel.id, ts: message.ts }
  })
}

function postEphemeral(parts: ApiParts, given: Given): Answer {
  return withOwnChannel(parts, given, (channel) => {
    const user = String(given['user'] ?? '')
    if (!channel.members.has(user)) return failed('user_not_in_channel')
    const fault = faultOf(given)
    if (fault) return fault
    const message = ownMessage(parts, given)
    parts.ephemeral(channel, user, message)
    return { ok: true, message_ts: message.ts }
  })
}

function getPermalink(parts: ApiParts, given: Given): Answer {
  return withChannel(parts, given, (channel) => {
    const ts = String(given['message_ts'])
    if (!parts.conversations.message(channel, ts)) return failed('message_not_found')
    return { ok: true, channel: channel.id, permalink: `${team.url}archives/${channel.id}/p${ts.replace('.', '')}` }
  })
}

function openDirect({ conversations }: ApiParts, given: Given): Answer {
  const users = String(given['users'] ?? '').split(',')
  const [user = ''] = users
  if (users.length !== 1 || !conversations.people.has(user)) return failed('user_not_found')
  return { ok: true, channel: { id: conversations.direct(user).id } }
}

function openView(parts: ApiParts, given: Given): Answer {
  if (!parts.useTrigger(String(given['trigger_id'] ?? ''))) return failed('expired_trigger_id')
  const view = jsonOf(given['view'])
  const fault = blockFaults(view['blocks'], 100)
  return fault
    ? failed('invalid_arguments', { response_metadata: { messages: fault.messages } })
    : { ok: true, view: { ...view, id: `V${randomUUID().slice(0, 8)}` } }
}

function listChannels({ conversations }: ApiParts, given: Given): Answer {
  const channels = [...conversations.channels.values()].filter((channel) => !channel.direct).map(described)
  const { part, next } = pageOf(channels, given)
  return { ok: true, channels: part, response_metadata: { next_cursor: next } }
}

/** Top-level messages, newest first. */
function history(parts: ApiParts, given: Given): Answer {
  return withChannel(parts, given, (channel) => {
    if (!channel.members.has(bot.user)) return failed('not_in_channel')
    const within = inside(given)
    const messages = channel.messages
      .filter((each) => (each.thread_ts === undefined || each.thread_ts === each.ts) && within(each.ts))
      .toReversed()
    return answered(parts, given, { channel, messages })
  })
}

/** The parent, then its replies, oldest first; the parent comes whatever `oldest` says. */
function replies(parts: ApiParts, given: Given): Answer {
  return withChannel(parts, given, (channel) => {
    if (!channel.members.has(bot.user)) return failed('not_in_channel')
    const parent = parts.conversations.message(channel, String(given['ts']))
    if (!parent) return failed('thread_not_found')
    const within = inside(given)
    return answered(parts, given, {
      channel,
      messages: [parent, ...parts.conversations.replies(channel, parent.ts).filter((each) => within(each.ts))],
    })
  })
}

function answered(parts: ApiParts, given: Given, { channel, messages }: { channel: Channel; messages: readonly Message[] }): Answer {
  const withMetadata = given['include_all_metadata'] === true || given['include_all_metadata'] === 'true'
  const { part, next } = pageOf(messages, given)
  return {
    ok: true,
    messages: part.map((message) => parts.conversations.asAnswered(channel, message, withMetadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  }
}

function inside(given: Given): (ts: string) => boolean {
  const inclusive = given['inclusive'] === true || given['inclusive'] === 'true'
  const oldest = given['oldest'] === undefined ? undefined : String(given['oldest'])
  const latest = given['latest'] === undefined ? undefined : String(given['latest'])
  return (ts) => {
    const number = Number(ts)
    if (oldest !== undefined && (number < Number(oldest) || (!inclusive && ts === oldest))) return false
    return !(latest !== undefined && (number > Number(latest) || (!inclusive && ts === latest)))
  }
}

function pageOf<T>(all: readonly T[], given: Given): { part: readonly T[]; next: string } {
  const limit = Math.min(Math.max(Number(given['limit'] ?? 100) || 100, 1), 1000)
  const cursor = given['cursor']
  const from = typeof cursor === 'string' && cursor !== '' ? Number(Buffer.from(cursor, 'base64').toString('utf8').replace('from:', '')) : 0
  const end = from + limit
  return { part: all.slice(from, end), next: end < all.length ? Buffer.from(`from:${end}`).toString('base64') : '' }
}

function withChannel({ conversations }: ApiParts, given: Given, then: (channel: Channel) => Answer): Answer {
  const channel = conversations.channels.get(String(given['channel'] ?? ''))
  return channel ? then(channel) : failed('channel_not_found')
}

/** `chat.*` takes a name too, and a person's id for their direct messages. */
function withOwnChannel({ conversations }: ApiParts, given: Given, then: (channel: Channel) => Answer): Answer {
  const name = String(given['channel'] ?? '')
  const channel = conversations.people.has(name) ? conversations.direct(name) : conversations.channel(name)
  if (!channel) return failed('channel_not_found')
  return channel.members.has(bot.user) ? then(channel) : failed('not_in_channel')
}

function faultOf(given: Given): Answer | undefined {
  const text = String(given['text'] ?? '')
  const blocks = given['blocks'] === undefined ? undefined : listOf(given['blocks'])
  if (text.trim() === '' && (blocks === undefined || blocks.length === 0)) return failed('no_text')
  if (text.length > 40_000) return failed('msg_too_long')
  const fault = blocks === undefined ? undefined : blockFaults(blocks)
  return fault ? failed(fault.error, { errors: fault.messages, response_metadata: { messages: fault.messages } }) : undefined
}

function ownMessage({ conversations, dropMetadata }: ApiParts, given: Given): Message {
  return {
    type: 'message',
    user: bot.user,
    bot_id: bot.id,
    app_id: bot.app,
    team: team.id,
    text: String(given['text'] ?? ''),
    ts: conversations.nextTs(),
    ...(given['blocks'] === undefined ? {} : { blocks: withIds(listOf(given['blocks'])) }),
    ...(given['thread_ts'] === undefined ? {} : { thread_ts: String(given['thread_ts']) }),
    ...(given['metadata'] === undefined || dropMetadata() ? {} : { metadata: jsonOf(given['metadata']) }),
  }
}

/** Slack gives every block an id that has none. */
export function withIds(blocks: readonly unknown[]): unknown[] {
  return blocks.map((block) => (isJson(block) ? { block_id: randomUUID().slice(0, 5), ...block } : block))
}

function described(channel: Channel): Record<string, unknown> {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.direct,
    is_im: channel.direct,
    is_private: false,
    is_archived: false,
    is_member: channel.members.has(bot.user),
    num_members: channel.members.size,
  }
}

function userOf(conversations: Conversations, id: string): Record<string, unknown> | undefined {
  const person = conversations.people.get(id)
  if (!person) return undefined
  const local = DateTime.fromSeconds(conversations.nowSeconds(), { zone: person.zone })
  return {
    id: person.id,
    team_id: team.id,
    name: person.name,
    real_name: person.name,
    deleted: false,
    is_bot: false,
    tz: person.zone,
    tz_label: local.offsetNameLong,
    tz_offset: local.offset * 60,
    profile: { email: person.email, real_name: person.name, display_name: person.name, team: team.id },
  }
}

function jsonOf(value: unknown): Record<string, unknown> {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return isJson(parsed) ? parsed : {}
}

function listOf(value: unknown): unknown[] {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return Array.isArray(parsed) ? parsed : []
}
