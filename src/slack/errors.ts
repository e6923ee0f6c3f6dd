import { setTimeout as wait } from 'node:timers/promises'

/** Slack's own name for what went wrong. */
export function errorName(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}

/** How long Slack wants not to be asked, if it asks too much of it. */
export function askedToWaitMs(error: unknown): number | undefined {
  const { retryAfter } = error as { retryAfter?: number }
  return retryAfter === undefined ? undefined : retryAfter * 1000
}

const refusals = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'])

/** The same error; if Slack refuses a token, an error that says in plain words which one. */
export function tokenRefusal(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): unknown {
  const name = errorName(error)
  if (name === undefined || !refusals.has(name)) return error
  const expected = setting === 'SLACK_BOT_TOKEN' ? 'the bot token of an installed app' : 'an app-level token with connections:write'
  return new Error(`Slack refuses ${setting} (${name}); expected ${expected}`)
}

/** Slack's names for failures that pass: it refused nothing. */
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'ratelimited'])
const mostCalls = 3
const retryPauseMs = 200

/** Makes the call, a few times if it fails for the moment, no sooner than Slack asks. Only for calls that do no harm when they are made twice. */
export async function retried<Given>(call: () => Promise<Given>): Promise<Given> {
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      const name = errorName(error)
      if (tries >= mostCalls || (name !== undefined && !passing.has(name))) throw error
      await wait(askedToWaitMs(error) ?? retryPauseMs * tries)
    }
  }
}
