import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Messenger, OwnMessage, Post, Posted } from '../delivery/messenger.ts'
import type { Pace } from '../delivery/pace.ts'
import { withFirstId } from '../rendering/blocks.ts'
import { slackClient } from './client.ts'
import type { Directory } from './directory.ts'
import { errorName } from './errors.ts'
import { findInChannel, findInThread, ownMessagesIn } from './own-messages.ts'
import { Poster } from './posting.ts'

/** Slack's refusals after which a history can't be read, now or later. */
const unreadable = new Set(['channel_not_found', 'not_in_channel', 'missing_scope', 'access_denied'])

/** How long an answer is tried at a stretch, and the shortest time between an attempt and the look whether it stands there. */
const sayWithinMs = 60_000
const settleAfterMs = 5_000

interface MessengerParts {
  readonly token: string
  readonly slackApiUrl: string
  readonly directory: Directory
  readonly pace: Pace
  readonly log: Logger
}

/**
 * How delivery reaches people in Slack. What is posted has a client of its own: one makes at most a hundred calls at once, and posts that had waited
 * behind as many histories went out in a heap, whatever their pace.
 */
export function slackMessenger({ token, slackApiUrl, directory, pace, log }: MessengerParts): Messenger {
  const client = slackClient({ token, slackApiUrl, log })
  const poster = new Poster({ client: slackClient({ token, slackApiUrl, log }), pace, log })
  return {
    post: (post) => poster.post(post),
    say: (post) => sayUntilOut({ client, poster, pace, log }, post),
    update: (place, post) => poster.update(place, post),
    find: (channel, key, after) => findPosted(client, { channel, after }, key),
    ownMessages: (channel) => readOwn(client, channel, log),
    destinationOf: (team, closed) => directory.destinationOf(team, closed),
    directOf: (person) => directory.directOf(person),
    mentionsOf: (team) => directory.mentionsOf(team),
    nameOf: (person) => directory.nameOf(person),
  }
}

interface SayParts {
  readonly client: WebClient
  readonly poster: Poster
  readonly pace: Pace
  readonly log: Logger
}

type KeyedPost = Post & { readonly key: string; readonly instead?: boolean }

async function sayUntilOut(parts: SayParts, { mayStand = false, ...post }: KeyedPost & { readonly mayStand?: boolean }): Promise<Posted> {
  // A server may drop the metadata.
  const keyed = { ...post, blocks: withFirstId(post.blocks, post.key) }
  const endMs = performance.now() + sayWithinMs
  const isLookedFor = mayStand || post.instead === true
  let posted = isLookedFor ? await sayUnlessThere(parts, keyed) : await sayOnce(parts, keyed)
  for (let tries = 1; !posted.ok && posted.why !== 'refused'; tries++) {
    const waitMs = posted.retryAfterMs ?? settleAfterMs * tries
    if (performance.now() + waitMs > endMs) break
    await wait(waitMs, undefined, { signal: parts.pace.closing }).catch(() => undefined)
    posted = isLookedFor || posted.why === 'lost' ? await sayUnlessThere(parts, keyed) : await sayOnce(parts, keyed)
  }
  if (posted.ok) parts.log.info({ key: post.key, channel: posted.channel, ts: posted.ts }, 'said')
  else parts.log.warn({ key: post.key, error: posted.error }, 'an answer could not be given')
  return posted
}

async function sayOnce({ pace, poster }: SayParts, post: KeyedPost): Promise<Posted> {
  if (await pace.answerTurn(post.channel)) return poster.post(post)
  return { ok: false, why: 'later', error: 'the bot is stopping', retryAfterMs: Number.POSITIVE_INFINITY }
}

/** Says it if it does not stand there; what stands there and is to say something else now is drawn again. As long as that is unknown, nothing is said. */
async function sayUnlessThere(parts: SayParts, post: KeyedPost): Promise<Posted> {
  const { client } = parts
  const { channel, threadTs, key } = post
  const looking = threadTs === undefined ? findInChannel(client, { channel }, key) : findInThread(client, { channel, ts: threadTs }, key)
  const ts = await looking.catch((error) => (isGone(error) ? undefined : null))
  if (ts === null) return { ok: false, why: 'lost', error: 'it could not be settled whether it was said' }
  if (ts === undefined) return sayOnce(parts, post)
  return post.instead === true ? parts.poster.update({ channel, ts }, post) : { ok: true, channel, ts }
}

/** Nothing can stand in a thread that is not there, and nothing more can be said in it. */
function isGone(error: unknown): boolean {
  return ['thread_not_found', 'channel_not_found', 'not_in_channel'].includes(errorName(error) ?? '')
}

async function findPosted(
  client: WebClient,
  part: { channel: string; after?: string | undefined },
  key: string,
): Promise<{ ts: string } | 'closed' | undefined> {
  try {
    const ts = await findInChannel(client, part, key)
    return ts === undefined ? undefined : { ts }
  } catch (error) {
    if (!['channel_not_found', 'not_in_channel'].includes(errorName(error) ?? '')) throw error
    return 'closed'
  }
}

async function readOwn(client: WebClient, channel: string, log: Logger): ReturnType<Messenger['ownMessages']> {
  const own: OwnMessage[] = []
  try {
    for await (const message of ownMessagesIn(client, channel)) own.push(message)
  } catch (error) {
    if (!unreadable.has(errorName(error) ?? '')) throw error
    log.warn({ channel, error: errorName(error) }, 'the history of a channel is closed to the bot: a message of today may come twice there')
  }
  return own
}
