import { setTimeout as wait } from 'node:timers/promises'
import type { App, Receiver } from '@slack/bolt'
import { askedToWaitMs, isTokenRefused } from './errors.ts'
import type { Socket, SocketParts } from './socket.ts'
import { openSocket } from './socket.ts'

/** After a socket that stood for less, the next is asked for no sooner than after a pause. */
const goodAfterMs = 10_000
const firstPauseMs = 1_000
const longestPauseMs = 60_000
/** How long a socket may still acknowledge what it brought, once the next one is open. */
const graceMs = 3_000

interface KeeperParts extends SocketParts {
  /** Resolves after so long, or when the signal is given. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/**
 * Keeps a socket to Slack open: a new one for each that is over, for as long as it takes. The SDK's own reconnects (socket-mode 3.1) end for good
 * when Slack refuses the token once, or when a request fails; they wait 5 s where nothing asks for it, and for a hello without end.
 */
export class SocketKeeper implements Receiver {
  readonly #parts: KeeperParts
  readonly #stopping = new AbortController()
  readonly #sockets = new Set<Socket>()
  readonly #listeners: (() => void)[] = []
  #app: App | undefined
  #closedAt: number | undefined = performance.now()
  #lastFailure: unknown

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  init(app: App): void {
    this.#app = app
  }

  /** For how long no socket has been open; 0 while one is. */
  get deafForMs(): number {
    return this.#closedAt === undefined ? 0 : performance.now() - this.#closedAt
  }

  /** Why no socket is open, if one was asked for in vain. */
  get lastFailure(): unknown {
    return this.#lastFailure
  }

  /** Calls back each time a socket has opened. */
  onOpened(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /**
   * Resolves when the first socket is open, or when it is stopped.
   *
   * @throws what Slack says if it refuses the token before that.
   */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.onOpened(resolve)
      this.#keepOpen().then(resolve, reject)
    })
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const socket of this.#sockets) socket.close()
  }

  async #keepOpen(): Promise<void> {
    let failures = 0
    let hasOpened = false
    while (!this.#stopping.signal.aborted) {
      try {
        const stoodForMs = await this.#untilOver(this.#open())
        hasOpened = true
        failures = stoodForMs < goodAfterMs ? failures + 1 : 0
        await this.#pause(failures)
      } catch (error) {
        if (!hasOpened && isTokenRefused(error)) throw error
        failures++
        this.#lastFailure = error
        this.#parts.log.warn({ error: String(error), deafForMs: Math.round(this.deafForMs) }, 'no socket to Slack could be opened')
        await this.#pause(failures, askedToWaitMs(error))
      }
    }
  }

  #open(): Socket {
    if (!this.#app) throw new Error('a receiver starts when its app is known')
    const socket = openSocket(this.#app, this.#parts)
    this.#sockets.add(socket)
    return socket
  }

  /** Gives for how long it stood. It is left open: the next one closes it. */
  async #untilOver(socket: Socket): Promise<number> {
    try {
      await socket.opened
    } catch (error) {
      this.#close(socket)
      throw error
    }
    const openedAt = performance.now()
    this.#closedAt = undefined
    this.#lastFailure = undefined
    for (const before of this.#sockets) if (before !== socket) setTimeout(() => this.#close(before), graceMs).unref()
    for (const listener of this.#listeners) listener()
    await socket.over
    this.#closedAt = performance.now()
    return this.#closedAt - openedAt
  }

  #close(socket: Socket): void {
    this.#sockets.delete(socket)
    socket.close()
  }

  async #pause(failures: number, askedForMs = 0): Promise<void> {
    if (failures === 0) return
    const { pause = pauseUnlessEnded } = this.#parts
    await pause(Math.min(Math.max(firstPauseMs * 2 ** (failures - 1), askedForMs), longestPauseMs), this.#stopping.signal)
  }
}

async function pauseUnlessEnded(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined)
}
