import { createHmac, randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { objectIn } from './api-context.ts'
import { isJson } from './element-rules.ts'

/** One thing that Slack tells the app: an event, a command, an interaction. */
export interface EnvelopeDelivery {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: Record<string, unknown>
  /** Hears what the acknowledgement says, where it says something. */
  readonly answered?: (said: Record<string, unknown>) => void
}

export type Delivered = 'acknowledged' | 'nobody there' | 'not acknowledged'

/** How long Slack waits for an acknowledgement. */
const acknowledgeWithinMs = 3_000
const closeWithinMs = 500

/** The way from the workspace to the app: sockets, or signed HTTP. */
export class Gateway {
  readonly #sockets = new Set<WebSocket>()
  readonly #waiting = new Map<string, { settle: (how: Delivered) => void; answered: EnvelopeDelivery['answered'] }>()
  readonly #signingSecret: string
  readonly #awaited: (() => void)[] = []
  #requestUrl: string | undefined
  #next = 0

  constructor(signingSecret: string) {
    this.#signingSecret = signingSecret
  }

  /** From now on deliveries go to this address, signed. */
  sendTo(requestUrl: string): void {
    this.#requestUrl = requestUrl
  }

  get connected(): boolean {
    return this.#requestUrl !== undefined || this.#sockets.size > 0
  }

  /** Resolves when a socket has joined: at once where one is there. */
  joined(): Promise<void> {
    return this.#sockets.size > 0 ? Promise.resolve() : new Promise((resolve) => this.#awaited.push(resolve))
  }

  join(socket: WebSocket, appId: string): void {
    this.#sockets.add(socket)
    for (const resolve of this.#awaited.splice(0)) resolve()
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('message', (raw) => this.#acknowledge(String(raw)))
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.size,
        debug_info: { host: 'rehearsal', started: '', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    )
  }

  /** Cuts every socket without a word, as a network does. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate()
    this.#sockets.clear()
  }

  /** Closes every socket as one should, and cuts those that don't answer. */
  async close(): Promise<void> {
    const closing = [...this.#sockets].map(
      (socket) =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(() => socket.terminate(), closeWithinMs)
          socket.once('close', () => {
            clearTimeout(timer)
            resolve()
          })
          socket.close(1001)
        }),
    )
    await Promise.all(closing)
  }

  /** Asks the app to connect anew, then closes. */
  disconnect(reason: 'refresh_requested' | 'warning'): void {
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'rehearsal' } }))
      if (reason === 'refresh_requested') socket.close()
    }
  }

  /** `retry`: how often it was sent before. */
  deliver(delivery: EnvelopeDelivery, retry = 0): Promise<Delivered> {
    return this.#requestUrl === undefined ? this.#bySocket(delivery, retry) : this.#byHttp(this.#requestUrl, delivery, retry)
  }

  #bySocket({ kind, payload, answered }: EnvelopeDelivery, retry: number): Promise<Delivered> {
    const sockets = [...this.#sockets].filter((socket) => socket.readyState === socket.OPEN)
    const socket = sockets[this.#next++ % Math.max(sockets.length, 1)]
    if (!socket) return Promise.resolve('nobody there')

    const envelope = randomUUID()
    return new Promise((resolve) => {
      const gone = () => this.#settle(envelope, 'not acknowledged')
      const timer = setTimeout(gone, acknowledgeWithinMs)
      const settle = (how: Delivered) => {
        clearTimeout(timer)
        socket.off('close', gone)
        resolve(how)
      }
      this.#waiting.set(envelope, { settle, answered })
      socket.once('close', gone)
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type: kind,
          payload,
          accepts_response_payload: kind !== 'events_api',
          ...(kind === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' } : {}),
        }),
      )
    })
  }

  #acknowledge(raw: string): void {
    const { envelope_id: envelope, payload } = JSON.parse(raw) as { envelope_id?: string; payload?: unknown }
    if (envelope === undefined) return
    if (isJson(payload) && Object.keys(payload).length > 0) this.#waiting.get(envelope)?.answered?.(payload)
    this.#settle(envelope, 'acknowledged')
  }

  #settle(envelope: string, how: Delivered): void {
    this.#waiting.get(envelope)?.settle(how)
    this.#waiting.delete(envelope)
  }

  async #byHttp(url: string, { kind, payload, answered }: EnvelopeDelivery, retry: number): Promise<Delivered> {
    const body =
      kind === 'events_api'
        ? JSON.stringify(payload)
        : kind === 'interactive'
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : new URLSearchParams(Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])).toString()
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', this.#signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
          ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
        },
        body,
        signal: AbortSignal.timeout(acknowledgeWithinMs),
      })
      const said = await response.text()
      if (!response.ok) return 'not acknowledged'
      if (said !== '') answered?.((response.headers.get('content-type') ?? '').includes('json') ? objectIn(said) : { text: said })
      return 'acknowledged'
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'not acknowledged' : 'nobody there'
    }
  }
}
