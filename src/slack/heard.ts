import type { HeardMessage } from '../conversation/chat.ts'

/** Slack's own voice: no reply would reach it. */
const slackbot = 'USLACKBOT'

/** A person's words; undefined for the bot's own, an edit, a deletion, a join. */
export function heardIn(message: object): HeardMessage | undefined {
  const { user, channel, ts, text, thread_ts, channel_type, bot_id, subtype } = message as Record<string, string | undefined>
  const isSpoken = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
  if (!isSpoken || bot_id !== undefined || user === undefined || user === slackbot) return undefined
  if (channel === undefined || ts === undefined || !text?.trim()) return undefined
  return { user, channel, ts, text, ...(thread_ts === undefined ? {} : { threadTs: thread_ts }), direct: isDirect(channel, channel_type) }
}

/** If Slack does not say the kind of a channel, its id tells. */
function isDirect(channel: string, kind: string | undefined): boolean {
  return kind === undefined ? isDirectChannel(channel) : kind === 'im'
}

/** Whether the id is of a conversation with one person. */
export function isDirectChannel(id: string): boolean {
  return id.startsWith('D')
}
