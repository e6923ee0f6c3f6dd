import type { ApiAnswer, ApiParts, Given } from './api-context.ts'
import { failed, lacking, withChannel, withReadable } from './api-context.ts'
import { blockFaults } from './block-rules.ts'
import type { Channel, PostedMessage } from './conversations.ts'
import { bot, channelKind, rehearsalTeam } from './conversations.ts'
import { described, userOf } from './described.ts'
import { withIds } from './events.ts'
import { conversationsHistory, conversationsReplies, cursorPage } from './history.ts'
import type { Json } from './json.ts'
import { arrayIn, isJson, jsonIn, objectIn } from './json.ts'
import { unknownTypeIn } from './unknown-types.ts'
import { viewFaults } from './view-rules.ts'
import { openView, publishView, pushView, updateView } from './views-api.ts'

type Method = (parts: ApiParts, given: Given) => ApiAnswer

/** The scope that a method needs. A method that reads a conversation needs the scope of its kind as well. */
const scopeOf: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.open': 'im:write',
  'conversations.join': 'channels:join',
  'reactions.add': 'reactions:write',
  'bots.info': 'users:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.lookupByEmail': 'users:read.email',
}

const methods: Record<string, Method> = {
  'auth.test': () => ({
    ok: true,
    url: rehearsalTeam.url,
    team: 'Rehearsal',
    user: bot.name,
    team_id: rehearsalTeam.id,
    user_id: bot.user,
    bot_id: bot.id,
    is_enterprise_install: false,
  }),
  'api.test': (_parts, given) => ({ ok: true, args: given }),
  'apps.connections.open': ({ socketUrl }) => ({ ok: true, url: socketUrl() }),
  'blocks.validate': validateBlocks,
  'bots.info': () => ({ ok: true, bot: { id: bot.id, app_id: bot.app, user_id: bot.user, name: bot.name, deleted: false } }),
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'chat.delete': deleteMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
  'conversations.list': listChannels,
  'conversations.info': (parts, given) => withReadable(parts, given, (channel) => ({ ok: true, channel: described(channel) })),
  'conversations.members': (parts, given) =>
    withReadable(parts, given, (channel) => {
      const page = cursorPage([...channel.members], given, (id) => id)
      return page ? { ok: true, members: page.part, response_metadata: { next_cursor: page.next } } : failed('invalid_cursor')
    }),
  'conversations.join': (parts, given) =>
    withChannel(parts, given, (channel) => {
      if (channelKind(channel) !== 'public') return failed('method_not_supported_for_channel_type')
      if (channel.isArchived) return failed('is_archived')
      channel.members.add(bot.user)
      return { ok: true, channel: described(channel) }
    }),
  'conversations.open': openDirect,
  'conversations.history': conversationsHistory,
  'conversations.replies': conversationsReplies,
  'users.lookupByEmail': ({ conversations }, { email }) => {
    const person = conversations.accountByEmail(String(email ?? ''))
    return person ? { ok: true, user: userOf(conversations, person.id) } : failed('users_not_found')
  },
  'users.info': ({ conversations }, { user, include_locale: withLocale }) => {
    const found = userOf(conversations, String(user))
    if (!found) return failed('user_not_found')
    // Of who has set none nothing is made up: a language that nobody has said would decide in which one they are answered.
    const locale = conversations.people.get(String(user))?.locale
    return { ok: true, user: { ...found, ...(String(withLocale) === 'true' && locale !== undefined ? { locale } : {}) } }
  },
  'users.list': ({ conversations }, given) => {
    const own = [...conversations.people.values()].filter(({ account }) => account?.team_id === undefined).map(({ id }) => id)
    const page = cursorPage(own, given, (id) => id)
    if (!page) return failed('invalid_cursor')
    return { ok: true, members: page.part.map((id) => userOf(conversations, id)), response_metadata: { next_cursor: page.next } }
  },
  'views.open': openView,
  'views.push': pushView,
  'views.update': updateView,
  'views.publish': publishView,
  'reactions.add': (parts, given) =>
    withChannel(parts, given, (channel) => {
      if (!channel.members.has(bot.user)) return failed('not_in_channel')
      return parts.conversations.message(channel, String(given['timestamp'])) ? { ok: true } : failed('message_not_found')
    }),
}

/** What Slack would answer to a call with a valid token, or undefined for a method that this workspace doesn't know. */
export function callMethod(parts: ApiParts, name: string, given: Given): ApiAnswer | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) return undefined
  const needed = scopeOf[name]
  return (needed === undefined ? undefined : lacking(parts.scopes, needed)) ?? method(parts, given)
}

function postMessage(parts: ApiParts, given: Given): ApiAnswer {
  return withOwnChannel(parts, given, (channel) => {
    if (channel.isArchived) return failed('is_archived')
    const fault = argumentFault(parts, given)
    if (fault) return fault
    const threadTs = given['thread_ts']
    if (threadTs !== undefined && !parts.conversations.message(channel, String(threadTs))) return failed('thread_not_found')
    const message = ownMessage(parts, given)
    channel.messages.push(message)
    parts.messageChanged({ channel, message, change: 'posted' })
    return { ok: true, channel: channel.id, ts: message.ts, message }
  })
}

/** Posts nothing. */
function validateBlocks({ unknownBlocks }: ApiParts, given: Given): ApiAnswer {
  if (given['view'] !== undefined) return validateView(objectIn(given['view']))
  const unknown = unknownTypeIn(jsonIn(given['blocks']), unknownBlocks)
  if (unknown !== undefined) return failed('invalid_blocks', { errors: [{ pointer: '/blocks', message: `unsupported type: ${unknown}` }] })
  const fault = blockFaults(jsonIn(given['blocks']))
  const errors = fault?.messages.map((message) => ({ pointer: pointerIn(message), message }))
  return fault
    ? failed('invalid_blocks', { errors: errors?.length ? errors : [{ pointer: '/blocks', message: fault.error }] })
    : { ok: true }
}

function validateView(view: Json): ApiAnswer {
  const messages = viewFaults(view, view['type'] === 'home' ? 'home' : 'modal')
  if (messages.length === 0) return { ok: true }
  return failed('invalid_view', { errors: messages.map((message) => ({ pointer: pointerIn(message), message })) })
}

function pointerIn(message: string): string {
  return /json-pointer:([^\]]*)/.exec(message)?.[1] ?? ''
}

function updateMessage(parts: ApiParts, given: Given): ApiAnswer {
  return withChannelById(parts, given, (channel) => {
    const message = parts.conversations.message(channel, String(given['ts']))
    if (!message || message.subtype === 'tombstone') return failed('message_not_found')
    if (message.bot_id !== bot.id) return failed('cant_update_message')
    if (channel.isArchived) return failed('is_inactive')
    const fault = argumentFault(parts, given)
    if (fault) return fault
    const before = { ...message }
    message.text = String(given['text'] ?? message.text)
    if (given['blocks'] !== undefined) message.blocks = withIds(arrayIn(given['blocks']))
    if (given['metadata'] !== undefined && !parts.dropMetadata()) message.metadata = objectIn(given['metadata'])
    message.edited = { user: bot.user, ts: parts.conversations.nextTs() }
    parts.messageChanged({ channel, message, change: 'changed', before })
    return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message }
  })
}

function deleteMessage(parts: ApiParts, given: Given): ApiAnswer {
  return withChannelById(parts, given, (channel) => {
    const ts = String(given['ts'])
    const message = parts.conversations.message(channel, ts)
    if (!message || message.subtype === 'tombstone') return failed('message_not_found')
    if (message.bot_id !== bot.id) return failed('cant_delete_message')
    const change = parts.conversations.remove(channel, ts)
    if (change) parts.messageChanged(change)
    return { ok: true, channel: channel.id, ts }
  })
}

function postEphemeral(parts: ApiParts, given: Given): ApiAnswer {
  return withOwnChannel(parts, given, (channel) => {
    const user = String(given['user'] ?? '')
    if (!channel.members.has(user)) return failed('user_not_in_channel')
    if (channel.isArchived) return failed('is_archived')
    const fault = argumentFault(parts, given)
    if (fault) return fault
    const message = ownMessage(parts, given)
    parts.showOnly({ channel, user, message })
    return { ok: true, message_ts: message.ts }
  })
}

function getPermalink(parts: ApiParts, given: Given): ApiAnswer {
  return withChannel(parts, given, (channel) => {
    const ts = String(given['message_ts'])
    if (!parts.conversations.message(channel, ts)) return failed('message_not_found')
    return { ok: true, channel: channel.id, permalink: `${rehearsalTeam.url}archives/${channel.id}/p${ts.replace('.', '')}` }
  })
}

function openDirect({ conversations }: ApiParts, given: Given): ApiAnswer {
  const users = String(given['users'] ?? '').split(',')
  const [user = ''] = users
  const person = conversations.people.get(user)
  if (users.length !== 1 || !person) return failed('user_not_found')
  if (person.account?.deleted) return failed('user_disabled')
  return { ok: true, channel: { id: conversations.direct(user).id } }
}

/** Public channels, unless `types` says otherwise; a private channel only if the app is in it. */
function listChannels({ conversations, scopes }: ApiParts, given: Given): ApiAnswer {
  const types = String(given['types'] ?? 'public_channel')
    .split(',')
    .map((type) => type.trim())
  for (const type of types) {
    const needed = scopeOfType[type]
    if (needed === undefined) return failed('invalid_types')
    const fault = lacking(scopes, needed)
    if (fault) return fault
  }
  const leavesArchivedOut = String(given['exclude_archived'] ?? 'false') === 'true'
  const channels = [...conversations.channels.values()].filter(
    (channel) =>
      types.includes(typeOfKind[channelKind(channel)]) && !conversations.hidden(channel) && !(leavesArchivedOut && channel.isArchived),
  )
  const page = cursorPage(channels, given, (channel) => channel.id)
  if (!page) return failed('invalid_cursor')
  return { ok: true, channels: page.part.map(described), response_metadata: { next_cursor: page.next } }
}

const typeOfKind = { public: 'public_channel', private: 'private_channel', direct: 'im' } as const
const scopeOfType: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
}

/** The channel of a `chat.*` call, which may name it, or give a person's id for their direct messages. */
function withOwnChannel({ conversations }: ApiParts, given: Given, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  const name = String(given['channel'] ?? '')
  const channel = conversations.people.has(name) ? conversations.direct(name) : conversations.channel(name)
  if (!channel || conversations.hidden(channel)) return failed('channel_not_found')
  return channel.members.has(bot.user) ? then(channel) : failed('not_in_channel')
}

/** The channel of a call about one message, which takes no name, only the channel's id. */
function withChannelById(parts: ApiParts, given: Given, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  return parts.conversations.channels.has(String(given['channel'] ?? '')) ? withOwnChannel(parts, given, then) : failed('channel_not_found')
}

function argumentFault({ unknownBlocks }: ApiParts, given: Given): ApiAnswer | undefined {
  const text = String(given['text'] ?? '')
  const blocks = given['blocks'] === undefined ? undefined : jsonIn(given['blocks'])
  if (text.trim() === '' && (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0))) return failed('no_text')
  if (text.length > 40_000) return failed('msg_too_long')
  if (given['metadata'] !== undefined && !isMetadata(jsonIn(given['metadata']))) return failed('invalid_metadata_format')
  const unknown = unknownTypeIn(blocks, unknownBlocks)
  if (unknown !== undefined) return failed('invalid_blocks', { errors: [`unsupported type: ${unknown}`] })
  const fault = given['blocks'] === undefined ? undefined : blockFaults(blocks)
  return fault ? failed(fault.error, { errors: fault.messages, response_metadata: { messages: fault.messages } }) : undefined
}

/** An empty object is metadata as well: it takes away what there was. */
function isMetadata(value: unknown): boolean {
  if (!isJson(value)) return false
  return Object.keys(value).length === 0 || (typeof value['event_type'] === 'string' && isJson(value['event_payload']))
}

function ownMessage({ conversations, dropMetadata }: ApiParts, given: Given): PostedMessage {
  return conversations.ownMessage({
    text: String(given['text'] ?? ''),
    ...(given['blocks'] === undefined ? {} : { blocks: withIds(arrayIn(given['blocks'])) }),
    ...(given['thread_ts'] === undefined ? {} : { thread_ts: String(given['thread_ts']) }),
    ...(given['metadata'] === undefined || dropMetadata() ? {} : { metadata: objectIn(given['metadata']) }),
  })
}
