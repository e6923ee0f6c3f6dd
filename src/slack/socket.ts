import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { slackLogger } from './logger.ts'

/** How often a new socket is asked for while Slack is out of reach. The SDK's own pauses grow without end: to hours after a night without a network. */
const eachMinute = { forever: true, factor: 1.3, maxTimeout: 60_000 }

/**
 * Bolt's own receiver for Socket Mode, with a guard: a message that the SDK trips over (seen with socket-mode 3.1: `app_rate_limited`, which has
 * no `event` in it) is logged, and the bot goes on. Without it the rejection ends the process.
 */
export function socketReceiver({ appToken, slackApiUrl, log }: { appToken: string; slackApiUrl: string; log: Logger }): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log),
    installerOptions: { clientOptions: { slackApiUrl, retryConfig: eachMinute } },
  })
  const { client } = receiver
  const listeners = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', async (message: unknown, ...more: unknown[]) => {
    try {
      for (const hear of listeners) await hear.call(client, message, ...more)
    } catch (error) {
      log.error({ type: await typeOf(message), error: String(error) }, 'a message of Slack’s socket could not be taken')
    }
  })
  return receiver
}

/** Slack's name for the type of a message; undefined if it can't be read. */
async function typeOf(message: unknown): Promise<string | undefined> {
  try {
    const { envelope } = await import('./payloads.ts')
    const { type, payload } = envelope.parse(JSON.parse(String(message)))
    return payload?.type ?? type
  } catch {
    return undefined
  }
}
