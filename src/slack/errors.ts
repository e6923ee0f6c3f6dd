import { setTimeout as wait } from 'node:timers/promises'

/** Slack's own name for what went wrong. */
export function errorName(error: unknown): string | undefined {
  return (error as { data?: { error?: string } } | undefined)?.data?.error
}

/** How long Slack wants not to be asked, if it asks too much of it. */
export function askedToWaitMs(error: unknown): number | undefined {
  const seconds = (error as { retryAfter?: unknown } | undefined)?.retryAfter
  return typeof seconds === 'number' ? seconds * 1_000 : undefined
}

const refusals = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
])

/** Whether Slack refuses the token with which it was called. */
export function isTokenRefused(error: unknown): boolean {
  return refusesToken(errorName(error) ?? '')
}

/** Whether by this name of an error Slack refuses the bot itself, and not what it asks for. */
export function refusesToken(name: string): boolean {
  return refusals.has(name)
}

/** The same error; if Slack refuses a token, an error that says in plain words which one. */
export function tokenRefusal(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): unknown {
  if (!isTokenRefused(error)) return error
  const name = errorName(error)
  const expected = setting === 'SLACK_BOT_TOKEN' ? 'the bot token of an installed app' : 'an app-level token with connections:write'
  return new Error(`Slack refuses ${setting} (${name}); expected ${expected}`)
}

/** Slack's names for failures that pass: it refused nothing. */
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'ratelimited'])
const mostCalls = 3
const retryPauseMs = 200
/** A call that took longer to fail hangs: made again it would hang as long. */
const retriedWithinMs = 8_000
/** Nobody waits longer than this for one call because Slack asked for patience. */
const mostPatienceMs = 30_000

/** Whether the same call may well succeed a little later: Slack was out of reach, or said itself that it passes. */
export function isPassing(error: unknown): boolean {
  const name = errorName(error)
  return name === undefined || passing.has(name)
}

/** Makes the call, a few times if it fails for the moment, no sooner than Slack asks. Only for calls that do no harm when they are made twice. */
export async function retried<Given>(call: () => Promise<Given>): Promise<Given> {
  const begun = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      if (tries >= mostCalls || !isPassing(error) || performance.now() - begun > retriedWithinMs) throw error
      await wait(Math.min(askedToWaitMs(error) ?? retryPauseMs * tries, mostPatienceMs))
    }
  }
}
