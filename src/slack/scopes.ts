/** What the bot asks of a workspace, as slack-manifest.yaml has it; each is explained in the README. */
export const scopes: readonly string[] = [
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
