import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { App as BoltApp, Receiver } from '@slack/bolt'
import type { AuthTestResponse, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { SlackReach, WatchedLine } from '../operations/watch.ts'
import { App, HTTPReceiver } from './bolt.ts'
import { callLimits, slackClient } from './client.ts'
import { askedToWaitMs, errorName, isPassing, isTokenRefused, tokenRefusal } from './errors.ts'
import { quietLogger, slackLogger } from './logger.ts'
import { SocketKeeper } from './socket-keeper.ts'

/** How Slack reaches the bot. */
type Connection =
  | { readonly by: 'socket'; readonly appToken: string }
  | { readonly by: 'http'; readonly signingSecret: string; readonly port: number; readonly host?: string }

export interface SlackApp {
  readonly app: BoltApp
  readonly client: WebClient
  /**
   * Who the bot is. Resolves when Slack says it, however long Slack is out of reach.
   *
   * @throws {Error} if Slack refuses the token.
   */
  readonly identity: Promise<AuthTestResponse>
  /** Begins to hear; gives the port in HTTP mode. In Socket Mode it resolves with the first socket, however long Slack is out of reach. */
  start(): Promise<number | undefined>
  /** Calls back when a further socket is open, and after Slack held events back: it may not send again what was said meanwhile. */
  onHearingAgain(listener: () => void): void
  /** Calls back when Slack says that it has taken tokens back, or the app out of the workspace. */
  onTokensRevoked(listener: () => void): void
  /** The way to Slack, for who watches it. */
  readonly line: WatchedLine
  stop(): Promise<void>
}

interface SlackAppParts {
  readonly token: string
  readonly slackApiUrl: string
  readonly connection: Connection
  readonly log: Logger
  /** What HTTP mode shows beside what Slack calls. */
  readonly pages?: Pages
}

/** Pages that may be got, without their queries. */
interface Pages {
  readonly paths: readonly string[]
  answer(path: string, response: ServerResponse): Promise<void>
}

/** Slack holds back what is over its limit of a minute. */
const heldBackForMs = 65_000
const firstPauseMs = 1_000
const longestPauseMs = 60_000

/** The Bolt app, before any listener is added. */
export function slackApp({ token, slackApiUrl, connection, log, pages }: SlackAppParts): SlackApp {
  const stopping = new AbortController()
  const client = slackClient({ token, slackApiUrl, log })
  const identity = whoAmI(client, { log, signal: stopping.signal })
  const again = new HearingAgain(stopping.signal)
  const heldBack = () => {
    log.warn('Slack holds events back: there were too many in a minute; they are read from the channels afterwards')
    again.callAfter(heldBackForMs)
  }
  const way = wayIn(connection, { slackApiUrl, log, pages, onHeldBack: heldBack, onHearingAgain: () => again.call() })
  const app = new App({
    receiver: way.receiver,
    // Bolt asks for it once, at its start; if that fails, it acknowledges and drops whatever is said until it is started again.
    authorize: async () => {
      const { bot_id: botId, user_id: botUserId } = await identity
      return { botToken: token, ...(botId === undefined ? {} : { botId }), ...(botUserId === undefined ? {} : { botUserId }) }
    },
    clientOptions: { slackApiUrl, ...callLimits },
    logger: slackLogger(log),
  })
  acknowledgeWhenTaken(app, heldBack)
  // A failure in a listener ends here and nowhere else.
  app.error(async (error) => log.error({ error: String(error), stack: error.stack }, 'a listener failed'))
  return {
    app,
    client,
    identity,
    start: () => way.start(),
    onHearingAgain: (listener) => again.listeners.push(listener),
    onTokensRevoked(listener) {
      for (const event of ['tokens_revoked', 'app_uninstalled'] as const) app.event(event, async () => listener())
    },
    line: { deafForMs: way.deafForMs, whyDeaf: way.whyDeaf, ask: () => reachOf(client) },
    async stop() {
      stopping.abort()
      await way.stop()
    },
  }
}

/** The way by which Slack reaches the bot. */
interface WayIn extends Pick<WatchedLine, 'deafForMs' | 'whyDeaf'> {
  readonly receiver: Receiver
  start(): Promise<number | undefined>
  /** Also if it has not started yet. */
  stop(): Promise<void>
}

interface WayInParts {
  readonly slackApiUrl: string
  readonly log: Logger
  readonly pages: Pages | undefined
  onHeldBack(): void
  onHearingAgain(): void
}

function wayIn(connection: Connection, { slackApiUrl, log, pages, onHeldBack, onHearingAgain }: WayInParts): WayIn {
  if (connection.by === 'socket') {
    const receiver = new SocketKeeper({ appToken: connection.appToken, slackApiUrl, log, onHeldBack })
    let hasHeard = false
    receiver.onOpened(() => {
      if (hasHeard) onHearingAgain()
      hasHeard = true
    })
    const start = () =>
      receiver.start().catch((error) => {
        throw tokenRefusal(error, 'SLACK_APP_TOKEN')
      })
    return {
      receiver,
      start: async () => void (await start()),
      stop: () => receiver.stop(),
      deafForMs: () => receiver.deafForMs,
      whyDeaf: () => (receiver.lastFailure === undefined ? undefined : reasonIn(receiver.lastFailure)),
    }
  }
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    logger: quietLogger(slackLogger(log)),
    customRoutes: (pages?.paths ?? []).map((path) => ({
      path,
      method: ['GET'],
      handler: (_request, response) => void pages?.answer(path, response).catch(() => response.destroy()),
    })),
  })
  let isStarted = false
  return {
    receiver,
    async start() {
      isStarted = true
      const address = (
        await receiver.start({ port: connection.port, ...(connection.host === undefined ? {} : { host: connection.host }) })
      ).address()
      return typeof address === 'object' ? address?.port : connection.port
    },
    async stop() {
      if (!isStarted) return
      isStarted = false
      await receiver.stop()
    },
    deafForMs: () => 0,
    whyDeaf: () => undefined,
  }
}

/** Those who are called when what was said in between has to be read. */
class HearingAgain {
  readonly listeners: (() => void)[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(stopping: AbortSignal) {
    stopping.addEventListener('abort', () => clearTimeout(this.#timer))
  }

  call(): void {
    for (const listener of this.listeners) listener()
  }

  /** Asked for again before that, it waits from then on. */
  callAfter(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.call(), ms)
  }
}

/**
 * Bolt acknowledges an event before any listener has it, and whoever is killed in between has lost it: here it waits for the listeners. Bolt knows no
 * type of what has no event in it.
 */
function acknowledgeWhenTaken(app: BoltApp, onHeldBack: () => void): void {
  const processEvent = app.processEvent.bind(app)
  app.processEvent = async (event) => {
    const { type } = event.body
    if (type !== 'app_rate_limited' && type !== 'event_callback') return processEvent(event)
    if (type === 'app_rate_limited') onHeldBack()
    else await processEvent({ ...event, ack: async () => undefined })
    await event.ack()
  }
}

async function whoAmI(client: WebClient, { log, signal }: { log: Logger; signal: AbortSignal }): Promise<AuthTestResponse> {
  const stopped = once(signal, 'abort').then(() => Promise.reject(signal.reason))
  stopped.catch(() => undefined)
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await Promise.race([client.auth.test(), stopped])
    } catch (error) {
      signal.throwIfAborted()
      if (!isPassing(error)) throw tokenRefusal(error, 'SLACK_BOT_TOKEN')
      log.warn({ error: String(error), nextTryInMs: pauseMs }, 'Slack is out of reach')
      await wait(Math.max(pauseMs, askedToWaitMs(error) ?? 0), undefined, { signal })
    }
  }
}

async function reachOf(client: WebClient): Promise<SlackReach> {
  try {
    await client.auth.test()
    return { is: 'answering' }
  } catch (error) {
    if (isTokenRefused(error)) return { is: 'refusing', why: reasonIn(error) }
    const isOut = isPassing(error) && askedToWaitMs(error) === undefined
    return isOut ? { is: 'out of reach', why: reasonIn(error) } : { is: 'answering' }
  }
}

/** Slack's own name for a failure, or what the client says. */
function reasonIn(error: unknown): string {
  return errorName(error) ?? (error instanceof Error ? error.message : String(error))
}
