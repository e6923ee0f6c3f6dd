import type { DeletedMessage, EditedMessage, HeardMessage } from '../conversation/chat.ts'
import type { OfMessage } from '../conversation/incoming.ts'

/** Slack's own voice: no reply would reach it. */
const slackbot = 'USLACKBOT'

/** A person's words; undefined for the bot's own, an edit, a deletion, a join. `bot`: its id, by which people name it. */
export function heardIn(message: object, bot: string | undefined): HeardMessage | undefined {
  const { user, channel, ts, text, thread_ts, channel_type, bot_id, subtype } = message as Record<string, string | undefined>
  const isSpoken = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
  if (!isSpoken || bot_id !== undefined || user === undefined || user === slackbot) return undefined
  if (channel === undefined || ts === undefined || !text?.trim()) return undefined
  const inThread = thread_ts === undefined ? {} : { threadTs: thread_ts }
  return { user, channel, ts, ...saidTo(bot, text), ...inThread, direct: isDirect(channel, channel_type) }
}

/** Whoever begins or ends with the bot's name speaks to it; whoever names it on the way speaks of it. */
function saidTo(bot: string | undefined, text: string): Pick<HeardMessage, 'text' | 'toBot'> {
  if (bot === undefined || !text.includes(`<@${bot}`)) return { text }
  const name = `<@${bot}(?:\\|[^>]*)?>`
  const without = text.replace(new RegExp(`^\\s*${name}[\\s,:]*`), '').replace(new RegExp(`[\\s,:]*${name}(?=[\\s.!?]*$)`), '')
  return without === text ? { text } : { text: without, toBot: true }
}

/** What a message event brings: words, an edit of them, or that they are gone. Undefined for everything else. */
export function broughtBy(event: object, bot: string | undefined): OfMessage | undefined {
  const { subtype } = event as { readonly subtype?: string }
  if (subtype === 'message_deleted') return deletedIn(event)
  if (subtype === 'message_changed') return changedIn(event, bot)
  const heard = heardIn(event, bot)
  return heard && { is: 'message', ...heard }
}

/** A message as a history has it, if its author has edited it. */
export function editedIn(message: object, bot: string | undefined): EditedMessage | undefined {
  const { user, edited } = message as SlackWords
  const heard = heardIn(message, bot)
  return heard && edited?.ts !== undefined && edited.user === user ? { ...heard, editedTs: edited.ts } : undefined
}

/** Whether it is what Slack leaves in the place of a deleted message that has replies. */
export function isTombstone(message: object): boolean {
  return (message as SlackWords).subtype === 'tombstone'
}

interface SlackWords {
  readonly user?: string
  readonly text?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly bot_id?: string
  readonly subtype?: string
  readonly edited?: { readonly user?: string; readonly ts?: string }
}

interface SlackChange {
  readonly channel?: string | undefined
  readonly channel_type?: string | undefined
  readonly deleted_ts?: string | undefined
  readonly message?: SlackWords
  readonly previous_message?: SlackWords | undefined
}

/** An edit has a mark of its own and other words: an unfurled link, and what the bot draws again, change a message too. */
function changedIn({ channel, channel_type, message = {}, previous_message: before }: SlackChange, bot: string | undefined) {
  const place = { channel, ...(channel_type === undefined ? {} : { channel_type }) }
  if (isTombstone(message)) return deletedIn({ ...place, deleted_ts: message.ts, previous_message: before })
  const edited = editedIn({ ...message, ...place }, bot)
  const isSame = before?.text === message.text || before?.edited?.ts === edited?.editedTs
  return edited && !(before && isSame) ? ({ is: 'edited', ...edited } as const) : undefined
}

function deletedIn({ channel, channel_type, deleted_ts: ts, previous_message: before }: SlackChange) {
  if (channel === undefined || ts === undefined || before?.bot_id !== undefined) return undefined
  const inThread = before?.thread_ts === undefined || before.thread_ts === ts ? {} : { threadTs: before.thread_ts }
  const gone: DeletedMessage = { channel, ts, ...inThread, direct: isDirect(channel, channel_type) }
  return { is: 'deleted', ...gone } as const
}

/** If Slack does not say the kind of a channel, its id tells. */
function isDirect(channel: string, kind: string | undefined): boolean {
  return kind === undefined ? isDirectChannel(channel) : kind === 'im'
}

/** Whether the id is of a conversation with one person. */
export function isDirectChannel(id: string): boolean {
  return id.startsWith('D')
}
