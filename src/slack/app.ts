import type { AddressInfo } from 'node:net'
import { App } from '@slack/bolt'
import type { Logger } from 'pino'
import { listenToButtons } from './buttons.ts'
import { listenToCommand } from './command.ts'
import { refusalOf } from './errors.ts'
import { slackLogger } from './logger.ts'
import type { Parts } from './parts.ts'
import { socketReceiver } from './socket.ts'
import { listenToThreads } from './threads.ts'

/** How Slack reaches the bot. */
export type Connection =
  | { readonly by: 'socket'; readonly appToken: string }
  | { readonly by: 'http'; readonly signingSecret: string; readonly port: number }

export interface SlackApp {
  readonly app: App
  /** Begins to hear; gives the port in HTTP mode. */
  start(): Promise<number | undefined>
  stop(): Promise<void>
}

/** The Bolt app, with no listener yet: the client that it makes is a part that the listeners need. */
export function slackApp({
  token,
  slackApiUrl,
  connection,
  log,
}: {
  token: string
  slackApiUrl: string
  connection: Connection
  log: Logger
}): SlackApp {
  const common = { token, clientOptions: { slackApiUrl }, logger: slackLogger(log) }
  const app =
    connection.by === 'socket'
      ? new App({ ...common, receiver: socketReceiver({ appToken: connection.appToken, slackApiUrl, log }) })
      : new App({ ...common, signingSecret: connection.signingSecret })
  // A failure in a listener ends here and nowhere else.
  app.error(async (error) => log.error({ error: String(error), stack: error.stack }, 'a listener failed'))
  return {
    app,
    async start() {
      if (connection.by === 'socket') {
        await app.start().catch((error) => {
          throw refusalOf(error, 'SLACK_APP_TOKEN')
        })
        return undefined
      }
      const server = await app.start(connection.port)
      const address = (server as { address?: () => AddressInfo | string | null }).address?.()
      return typeof address === 'object' ? address?.port : connection.port
    },
    async stop() {
      await app.stop()
    },
  }
}

export function listen(app: App, parts: Parts): void {
  listenToThreads(app, parts)
  listenToButtons(app, parts)
  listenToCommand(app, parts)
}
