/** Slack's own name for what went wrong. */
export function errorName(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}

const refusals = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'])

/** The same error; where Slack refuses a token, one that says in plain words which. */
export function tokenRefusal(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): unknown {
  const name = errorName(error)
  if (name === undefined || !refusals.has(name)) return error
  const expected = setting === 'SLACK_BOT_TOKEN' ? 'the bot token of an installed app' : 'an app-level token with connections:write'
  return new Error(`Slack refuses ${setting} (${name}); expected ${expected}`)
}

/** What Slack says where it could not do it just then: nothing was refused. */
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'ratelimited'])
const mostCalls = 3
const retryPauseMs = 200

/** The call, again a few times where it failed for the moment. Only for what does no harm when it is done twice. */
export async function retried<Given>(call: () => Promise<Given>): Promise<Given> {
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      const name = errorName(error)
      if (tries >= mostCalls || (name !== undefined && !passing.has(name))) throw error
      await new Promise((resolve) => setTimeout(resolve, retryPauseMs * tries))
    }
  }
}
