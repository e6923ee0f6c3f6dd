/** The scopes that the bot asks for, as in slack-manifest.yaml; the README explains each. */
export const scopes: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]
