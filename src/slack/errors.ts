/** Slack's own name for what went wrong. */
export function errorName(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}

const refusals = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'])

/** The same error; where Slack refuses a token, one that says in plain words which. */
export function refusalOf(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): unknown {
  const name = errorName(error)
  if (name === undefined || !refusals.has(name)) return error
  const expected = setting === 'SLACK_BOT_TOKEN' ? 'the bot token of an installed app' : 'an app-level token with connections:write'
  return new Error(`Slack refuses ${setting} (${name}); expected ${expected}`)
}
