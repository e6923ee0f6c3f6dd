import type { App } from '@slack/bolt'
import type { SlackUser } from './accounts.ts'

/** What the bot does with the news of the workspace. */
export interface WorkspaceNews {
  /** Somebody looks at the Home tab of the bot. */
  homeOpened(user: string): Promise<void>
  accountChanged(user: SlackUser): void
  /** A channel came or went, or has another name, or the bot came into one or had to leave it. */
  channelsChanged(): void
  /** A channel goes on under another id: that happens when it is shared with another workspace. */
  channelMoved(from: string, to: string): Promise<void>
}

/** Carries what Slack tells of the workspace itself. Slack names private channels "group". */
export function listenToWorkspace(app: App, news: WorkspaceNews): void {
  app.event('app_home_opened', async ({ event }) => {
    // Slack waits for no drawing.
    if (event.tab === 'home') void news.homeOpened(event.user)
  })
  app.event('user_change', async ({ event }) => news.accountChanged(event.user))
  app.event('team_join', async ({ event }) => news.accountChanged(event.user))
  for (const kind of ['channel', 'group'] as const)
    for (const what of ['archive', 'unarchive', 'deleted', 'left', 'rename'] as const)
      app.event(`${kind}_${what}`, async () => news.channelsChanged())
  for (const what of ['joined', 'left'] as const)
    app.event(`member_${what}_channel`, async ({ event, context }) => {
      if (event.user === context.botUserId) news.channelsChanged()
    })
  app.event('channel_id_changed', async ({ event }) => news.channelMoved(event.old_channel_id, event.new_channel_id))
}
