import { setTimeout as wait } from 'node:timers/promises'
import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Messenger, Post, Posted } from '../delivery/messenger.ts'
import type { Directory } from './directory.ts'
import { errorName } from './errors.ts'
import { slackLogger } from './logger.ts'
import { findInChannel, findInThread, ownMessagesIn } from './own-messages.ts'
import { postOnce, updateOnce, withKeyAsId } from './posting.ts'

/** Slack's refusals after which a history can't be read, now or later. */
const unreadable = new Set(['channel_not_found', 'not_in_channel', 'missing_scope', 'access_denied'])

/** How often an answer is tried, and the shortest time between an attempt and the look whether it stands there. */
const answerTries = 5
const settleAfterMs = 5_000

interface MessengerParts {
  readonly token: string
  readonly slackApiUrl: string
  readonly directory: Directory
  readonly log: Logger
}

/**
 * How delivery reaches people in Slack. The client is its own: Bolt's would retry a post whose answer was lost, and post it twice (chat.postMessage
 * has no idempotency key). Here nothing is retried, and the ledger decides.
 */
export function slackMessenger({ token, slackApiUrl, directory, log }: MessengerParts): Messenger {
  const client = new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: slackLogger(log),
  })
  return {
    post: (post) => postOnce(client, post),
    say: (post) => sayUntilOut(client, post, log),
    update: (place, post) => updateOnce(client, place, post),
    find: (channel, key) => findPosted(client, channel, key),
    ownMessages: (channel) => readOwn(client, channel, log),
    destinationOf: (team) => directory.destinationOf(team),
    mentionsOf: (team) => directory.mentionsOf(team),
    directOf: (team) => directory.directOf(team),
    nameOf: (person) => directory.nameOf(person),
  }
}

type KeyedPost = Post & { readonly key: string }

async function sayUntilOut(
  client: WebClient,
  { mayStand = false, ...post }: KeyedPost & { readonly mayStand?: boolean },
  log: Logger,
): Promise<Posted> {
  const keyed = { ...post, blocks: withKeyAsId(post.blocks, post.key) }
  let posted = mayStand ? await sayUnlessThere(client, keyed) : await postOnce(client, keyed)
  for (let tries = 1; tries < answerTries && !posted.ok && posted.why !== 'refused'; tries++) {
    await wait(posted.why === 'later' ? (posted.retryAfterMs ?? 1_000) : settleAfterMs * tries)
    posted = posted.why === 'lost' ? await sayUnlessThere(client, keyed) : await postOnce(client, keyed)
  }
  if (!posted.ok) log.warn({ key: post.key, error: posted.error }, 'an answer could not be given')
  return posted
}

/** Says it if it does not stand there. As long as that is unknown, nothing is said. */
async function sayUnlessThere(client: WebClient, post: KeyedPost): Promise<Posted> {
  const { channel, threadTs, key } = post
  const looking = threadTs === undefined ? findInChannel(client, { channel }, key) : findInThread(client, { channel, ts: threadTs }, key)
  const ts = await looking.catch(() => null)
  if (ts === null) return { ok: false, why: 'lost', error: 'it could not be settled whether it was said' }
  return ts === undefined ? postOnce(client, post) : { ok: true, channel, ts }
}

async function findPosted(client: WebClient, channel: string, key: string): Promise<{ ts: string } | undefined> {
  try {
    const ts = await findInChannel(client, { channel }, key)
    return ts === undefined ? undefined : { ts }
  } catch (error) {
    // The bot can't have posted to a channel that it can't enter.
    if (!['channel_not_found', 'not_in_channel'].includes(errorName(error) ?? '')) throw error
    return undefined
  }
}

async function readOwn(client: WebClient, channel: string, log: Logger): ReturnType<Messenger['ownMessages']> {
  const own: { key: string; ts: string; commitments: string[] }[] = []
  try {
    for await (const message of ownMessagesIn(client, channel)) own.push(message)
  } catch (error) {
    if (!unreadable.has(errorName(error) ?? '')) throw error
    log.warn({ channel, error: errorName(error) }, 'the history of a channel is closed to the bot: a message of today may come twice there')
  }
  return own
}
