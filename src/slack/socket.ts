import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import type { Logger } from 'pino'
import { SocketModeReceiver } from './bolt.ts'
import { callLimits } from './client.ts'
import { slackLogger } from './logger.ts'

/** From asking for an address to Slack's hello, where nothing else is said. */
const usualHelloMs = 20_000
/** The SDK says that a socket is over only when its close was answered, or not for 30 s. */
const isOpenEveryMs = 1_000

export interface SocketParts {
  readonly appToken: string
  readonly slackApiUrl: string
  readonly log: Logger
  readonly helloWithinMs?: number
  /** Called when Slack says that it holds events back for a while. */
  onHeldBack(): void
}

/** One socket of Slack's. */
export interface Socket {
  /** Resolves at Slack's hello; rejects if there is none. */
  readonly opened: Promise<void>
  /** Resolves when nothing more comes over it, or when Slack asks for another. */
  readonly over: Promise<void>
  close(): void
}

type SocketClient = InstanceType<typeof SocketModeReceiver>['client']

/** Asks for an address, and opens one socket there, by Bolt's receiver for Socket Mode. It is never opened again. */
export function openSocket(app: App, { appToken, slackApiUrl, log, helloWithinMs = usualHelloMs, onHeldBack }: SocketParts): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl, ...callLimits } },
  })
  receiver.init(app)
  const { client } = receiver
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  client.on('disconnected', end)
  guard(client, { log, notices: { app_rate_limited: onHeldBack, disconnect: end } })

  const isOpen = () => client.websocket?.isActive() ?? false
  const looking = setInterval(() => wasOpened && !isOpen() && end(), isOpenEveryMs)
  let wasOpened = false
  let isClosed = false
  const close = () => {
    isClosed = true
    clearInterval(looking)
    void client.disconnect()
  }
  // An address that comes after the socket was given up is not gone to.
  client.on('connecting', () => isClosed && setImmediate(close))
  const opened = helloOf(client, helloWithinMs).then(() => {
    wasOpened = true
  })
  return { opened, over, close }
}

async function helloOf(client: SocketClient, withinMs: number): Promise<void> {
  const settled = new AbortController()
  const late = wait(withinMs, undefined, { signal: settled.signal }).then(() => Promise.reject(new Error(`no hello within ${withinMs} ms`)))
  const closed = (error: unknown) => Promise.reject(error ?? new Error('closed before its hello'))
  try {
    await Promise.race([client.start().catch(closed), late])
  } finally {
    settled.abort()
  }
}

interface Guard {
  readonly log: Logger
  /** What Slack's own messages, by their type, are answered with: the SDK does not get them. */
  readonly notices: Readonly<Record<string, () => void>>
}

/**
 * Keeps what the SDK trips over from ending the process: a message (seen with socket-mode 3.1: `app_rate_limited`, which has no `event` in it), and
 * an acknowledgement that is too late for its socket. Slack's wish for another socket does not close this one, with what is on its way.
 */
function guard(client: SocketClient, { log, notices }: Guard): void {
  replaceListeners(client, 'ws_message', async (hear, message, ...more) => {
    try {
      const notice = notices[typeOf(message)]
      if (notice) return notice()
      await hear(message, ...more)
    } catch (error) {
      log.error({ type: typeOf(message), error: String(error) }, 'a message of Slack’s socket could not be taken')
    }
  })
  replaceListeners(client, 'slack_event', async (hear, ...event) => {
    await hear(...event).catch((error: unknown) => log.warn({ error: String(error) }, 'an acknowledgement came too late for its socket'))
  })
}

type Hear = (...given: unknown[]) => Promise<unknown>

function replaceListeners(client: SocketClient, event: string, by: (hear: Hear, ...given: unknown[]) => Promise<unknown>): void {
  const listeners = client.listeners(event)
  client.removeAllListeners(event)
  for (const listener of listeners) client.on(event, (...given: unknown[]) => by(async (...said) => listener.apply(client, said), ...given))
}

/** Slack's name for the type of a message; empty if it can't be read. */
function typeOf(message: unknown): string {
  try {
    const { type, payload } = JSON.parse(String(message)) as { type?: unknown; payload?: { type?: unknown } }
    return String(type === 'events_api' ? payload?.type : type)
  } catch {
    return ''
  }
}
