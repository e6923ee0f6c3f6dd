import { createHmac, randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { isJson, objectIn } from './json.ts'

/** One thing that Slack brings to the app: an event, a command or an interaction. */
export interface Envelope {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: Record<string, unknown>
  /** How often it was sent before. */
  readonly retries?: number
  /** Called with what the acknowledgement says, if it says anything. */
  readonly onResponse?: (said: Record<string, unknown>) => void
}

export type DeliveryOutcome = 'acknowledged' | 'nobody there' | 'not acknowledged'

/** How long Slack waits for an acknowledgement. */
const acknowledgeWithinMs = 3_000
const closeWithinMs = 500

/** The way from the workspace to the app: sockets, or signed HTTP. */
export class Gateway {
  readonly #sockets = new Set<WebSocket>()
  readonly #silent = new WeakSet<WebSocket>()
  readonly #waiting = new Map<string, { settle: (how: DeliveryOutcome) => void; onResponse: Envelope['onResponse'] }>()
  readonly #signingSecret: string
  readonly #onJoined: (() => void)[] = []
  #requestUrl: string | undefined
  #losesNext = false
  #next = 0

  constructor(signingSecret: string) {
    this.#signingSecret = signingSecret
  }

  /** From now on envelopes go to this address, signed, and no longer over sockets. */
  sendTo(requestUrl: string): void {
    this.#requestUrl = requestUrl
  }

  get connected(): boolean {
    return this.#requestUrl !== undefined || this.#sockets.size > 0
  }

  /** How many sockets are open. */
  get open(): number {
    return this.#sockets.size
  }

  /** Resolves when a socket has joined; at once if one is there. */
  joined(): Promise<void> {
    return this.#sockets.size > 0 ? Promise.resolve() : new Promise((resolve) => this.#onJoined.push(resolve))
  }

  join(socket: WebSocket, appId: string): void {
    this.#sockets.add(socket)
    // One for each envelope that is on its way.
    socket.setMaxListeners(0)
    for (const resolve of this.#onJoined.splice(0)) resolve()
    socket.on('close', () => this.#sockets.delete(socket))
    // A broken frame; the socket closes itself.
    socket.on('error', () => this.#sockets.delete(socket))
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

  /** Leaves every socket open and says nothing more over it, pongs neither: a line that is dead at the other end. Sockets that join later are not concerned. */
  silence(): void {
    for (const socket of this.#sockets) {
      this.#silent.add(socket)
      socket.pause()
    }
  }

  /** The next acknowledgement over a socket is lost on its way. */
  loseNextAcknowledgement(): void {
    this.#losesNext = true
  }

  /** Closes every socket in good order, and cuts those that don't answer. */
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

  /** Asks the app to connect again, then closes its sockets. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void {
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'rehearsal' } }))
      if (reason !== 'warning') socket.close()
    }
  }

  deliver(envelope: Envelope): Promise<DeliveryOutcome> {
    return this.#requestUrl === undefined ? this.#bySocket(envelope) : this.#byHttp(this.#requestUrl, envelope)
  }

  #bySocket({ kind, payload, retries = 0, onResponse }: Envelope): Promise<DeliveryOutcome> {
    const sockets = [...this.#sockets].filter((socket) => socket.readyState === socket.OPEN)
    const socket = sockets[this.#next++ % Math.max(sockets.length, 1)]
    if (!socket) return Promise.resolve('nobody there')

    const id = randomUUID()
    return new Promise((resolve) => {
      const gone = () => this.#settle(id, 'not acknowledged')
      const timer = setTimeout(gone, acknowledgeWithinMs)
      const settle = (how: DeliveryOutcome) => {
        clearTimeout(timer)
        socket.off('close', gone)
        resolve(how)
      }
      this.#waiting.set(id, { settle, onResponse })
      socket.once('close', gone)
      if (this.#silent.has(socket)) return
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: kind,
          payload,
          accepts_response_payload: kind !== 'events_api',
          ...(kind === 'events_api' ? { retry_attempt: retries, retry_reason: retries > 0 ? 'timeout' : '' } : {}),
        }),
      )
    })
  }

  #acknowledge(raw: string): void {
    const { envelope_id: id, payload } = objectIn(raw)
    if (typeof id !== 'string') return
    if (this.#losesNext && this.#waiting.has(id)) {
      this.#losesNext = false
      return
    }
    if (isJson(payload) && Object.keys(payload).length > 0) this.#waiting.get(id)?.onResponse?.(payload)
    this.#settle(id, 'acknowledged')
  }

  #settle(id: string, how: DeliveryOutcome): void {
    this.#waiting.get(id)?.settle(how)
    this.#waiting.delete(id)
  }

  async #byHttp(url: string, { kind, payload, retries = 0, onResponse }: Envelope): Promise<DeliveryOutcome> {
    const body = httpBody(kind, payload)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', this.#signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
          ...(retries > 0 ? { 'x-slack-retry-num': String(retries), 'x-slack-retry-reason': 'http_timeout' } : {}),
        },
        body,
        signal: AbortSignal.timeout(acknowledgeWithinMs),
      })
      const said = await response.text()
      if (!response.ok) return 'not acknowledged'
      if (said !== '') onResponse?.((response.headers.get('content-type') ?? '').includes('json') ? objectIn(said) : { text: said })
      return 'acknowledged'
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'not acknowledged' : 'nobody there'
    }
  }
}

function httpBody(kind: Envelope['kind'], payload: Envelope['payload']): string {
  switch (kind) {
    case 'events_api':
      return JSON.stringify(payload)
    case 'interactive':
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
    case 'slash_commands':
      return new URLSearchParams(Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])).toString()
  }
}
