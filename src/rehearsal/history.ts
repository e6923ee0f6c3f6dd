import type { ApiAnswer, ApiParts, Given } from './api-context.ts'
import { failed, withHistory } from './api-context.ts'
import type { Channel, PostedMessage } from './conversations.ts'
import { bot } from './conversations.ts'

/** Top-level messages, newest first. */
export function conversationsHistory(parts: ApiParts, given: Given): ApiAnswer {
  return withHistory(parts, given, (channel) => {
    if (!channel.members.has(bot.user)) return failed('not_in_channel')
    const within = inside(given)
    const top = channel.messages.filter((each) => (each.thread_ts === undefined || each.thread_ts === each.ts) && within(each.ts))
    return pageOf(parts, given, { channel, messages: top.toReversed() })
  })
}

/** The parent, then its replies, oldest first. The parent comes whatever `oldest` says. The ts of a reply gives that reply alone. */
export function conversationsReplies(parts: ApiParts, given: Given): ApiAnswer {
  return withHistory(parts, given, (channel) => {
    if (!channel.members.has(bot.user)) return failed('not_in_channel')
    const parent = parts.conversations.message(channel, String(given['ts']))
    if (!parent) return failed('thread_not_found')
    const within = inside(given)
    const said = parts.conversations.replies(channel, parent.ts).filter((each) => within(each.ts))
    return pageOf(parts, given, { channel, messages: [parent, ...said] })
  })
}

/** One page of a list, by `limit` and `cursor`. A cursor names the first item of the next page, so that a new item shifts nothing. Undefined: no such cursor. */
export function cursorPage<T>(
  all: readonly T[],
  given: Given,
  idOf: (each: T) => string,
): { part: readonly T[]; next: string } | undefined {
  const asked = given['limit'] === undefined ? 100 : Number(given['limit'])
  const limit = Math.min(Math.max(Number.isInteger(asked) ? asked : 100, 1), 1000)
  const cursor = String(given['cursor'] ?? '')
  const named = Buffer.from(cursor, 'base64')
    .toString('utf8')
    .replace(/^next:/, '')
  const from = cursor === '' ? 0 : all.findIndex((each) => idOf(each) === named)
  if (from < 0) return undefined
  const following = all[from + limit]
  return {
    part: all.slice(from, from + limit),
    next: following === undefined ? '' : Buffer.from(`next:${idOf(following)}`).toString('base64'),
  }
}

function pageOf(parts: ApiParts, given: Given, { channel, messages }: { channel: Channel; messages: readonly PostedMessage[] }): ApiAnswer {
  const most = parts.mostAPage()
  const limit = Math.min(Number(given['limit'] ?? 100), most)
  const page = cursorPage(messages, { ...given, limit }, (message) => message.ts)
  if (!page) return failed('invalid_cursor')
  return {
    ok: true,
    messages: page.part.map((message) =>
      parts.conversations.asGiven(channel, message, { withMetadata: isSet(given['include_all_metadata']) }),
    ),
    has_more: page.next !== '',
    response_metadata: { next_cursor: page.next },
  }
}

/** Whether a ts lies between `oldest` and `latest`; the two themselves count only if `inclusive` is set. */
function inside(given: Given): (ts: string) => boolean {
  const inclusive = isSet(given['inclusive'])
  const oldest = given['oldest'] === undefined ? Number.NEGATIVE_INFINITY : Number(given['oldest'])
  const latest = given['latest'] === undefined ? Number.POSITIVE_INFINITY : Number(given['latest'])
  return (ts) => {
    const at = Number(ts)
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
  }
}

function isSet(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1
}
