import type { AddressInfo } from 'node:net'
import { App } from '@slack/bolt'
import type { Logger } from 'pino'
import { tokenRefusal } from './errors.ts'
import { slackLogger } from './logger.ts'
import { socketReceiver } from './socket.ts'

/** How Slack reaches the bot. */
export type Connection =
  | { readonly by: 'socket'; readonly appToken: string }
  | { readonly by: 'http'; readonly signingSecret: string; readonly port: number }

export interface SlackApp {
  readonly app: App
  /** Begins to hear; gives the port in HTTP mode. */
  start(): Promise<number | undefined>
  /** Calls back on every reconnect: Slack may not resend what was said in between. */
  onHearingAgain(listener: () => void): void
  stop(): Promise<void>
}

/** The Bolt app, before any listener is added: the listeners need the client that it makes. */
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
  const way =
    connection.by === 'socket'
      ? { receiver: socketReceiver({ appToken: connection.appToken, slackApiUrl, log }) }
      : { signingSecret: connection.signingSecret }
  const app = new App({ ...common, ...way })
  // A failure in a listener ends here and nowhere else.
  app.error(async (error) => log.error({ error: String(error), stack: error.stack }, 'a listener failed'))
  return {
    app,
    async start() {
      if (connection.by === 'socket') {
        await app.start().catch((error) => {
          throw tokenRefusal(error, 'SLACK_APP_TOKEN')
        })
        return undefined
      }
      const server = await app.start(connection.port)
      const address = (server as { address?: () => AddressInfo | string | null }).address?.()
      return typeof address === 'object' ? address?.port : connection.port
    },
    onHearingAgain(listener) {
      if ('receiver' in way) way.receiver.client.on('connected', listener)
    },
    async stop() {
      await app.stop()
    },
  }
}
