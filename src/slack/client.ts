import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { slackLogger } from './logger.ts'

/**
 * The limits of a call that somebody waits for. The SDK's own are none: a call that is never answered takes 5 minutes, one that fails is made
 * again for half an hour, and one 429 holds back every other call for as long as Slack says. Who wants a call made again says so (`retried`).
 */
export const callLimits = { timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } as const

/**
 * A client that makes no call twice by itself: Bolt's would retry a post whose answer was lost, and post it twice (chat.postMessage has no
 * idempotency key).
 */
export function slackClient({ token, slackApiUrl, log }: { token: string; slackApiUrl: string; log: Logger }): WebClient {
  return new WebClient(token, { slackApiUrl, ...callLimits, logger: slackLogger(log) })
}
