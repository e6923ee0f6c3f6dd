import type { Clock } from './clock.ts'

/** Slack lets several hundred messages a minute through a workspace: these go one after the other, evenly. A turn that comes late may be made up for. */
const everyMs = 1_000 / 5.6
/** But never closer to the one before it than this: what comes in a heap at Slack's would be too much for a second. */
const apartMs = 170
/** Through a channel it lets about one a second, with short bursts. */
const burst = 4
const channelMs = 1_000
/** So long after a limit answers keep to the pace, too. */
const carefulMs = 60_000

/**
 * When a message may go to the workspace. An answer goes before the messages that nobody waits for; if there are none, and Slack has not asked for
 * patience lately, at once. What is measured here is monotonic time.
 */
export class Pace {
  readonly #clock: Pick<Clock, 'pause'>
  readonly #answers: (() => void)[] = []
  readonly #nudges: (() => void)[] = []
  /** The last turns in each channel, the ones that are to come as well. */
  readonly #turns = new Map<string, readonly number[]>()
  readonly #closing = new AbortController()
  readonly #closed = new Promise<void>((resolve) => this.#closing.signal.addEventListener('abort', () => resolve()))
  /** When the last turn in the workspace was. */
  #lastMs = Number.NEGATIVE_INFINITY
  /** When the next turn would be if all came in time. */
  #slotMs = 0
  #carefulUntilMs = 0
  #lastNudgeMs = Number.NEGATIVE_INFINITY
  #running: Promise<void> | undefined

  constructor(clock: Pick<Clock, 'pause'>) {
    this.#clock = clock
  }

  /** Resolves when a message that nobody waits for may go to a channel; with false when nothing goes any more. */
  async nudgeTurn(channel: string): Promise<boolean> {
    await this.#channelTurn(channel)
    return this.#workspaceTurn(this.#nudges)
  }

  /** The same for an answer. */
  async answerTurn(channel: string): Promise<boolean> {
    const now = performance.now()
    const isCareful = now < this.#carefulUntilMs
    if (isCareful) await this.#channelTurn(channel)
    else this.#takeChannel(channel, now)
    if (isCareful || this.#nudges.length > 0 || now < this.#lastNudgeMs + 1_000) return this.#workspaceTurn(this.#answers)
    this.#went(now)
    return !this.closing.aborted
  }

  /** Slack wants to be left alone for so long, after a message to this channel. */
  limited(channel: string, retryAfterMs: number): void {
    const untilMs = performance.now() + retryAfterMs
    this.#slotMs = Math.max(this.#slotMs, untilMs)
    this.#carefulUntilMs = Math.max(this.#carefulUntilMs, untilMs + carefulMs)
    // From then on one a second, with no burst.
    this.#turns.set(
      channel,
      Array.from({ length: burst }, (_, nth) => untilMs - nth * channelMs),
    )
  }

  /** Fires when nothing goes any more. */
  get closing(): AbortSignal {
    return this.#closing.signal
  }

  /** Whoever waits is told that nothing goes any more. */
  close(): void {
    this.#closing.abort()
    for (const go of [...this.#answers.splice(0), ...this.#nudges.splice(0)]) go()
  }

  async #channelTurn(channel: string): Promise<void> {
    const now = performance.now()
    const recent = this.#turns.get(channel) ?? []
    const earliest = recent.length < burst ? now : Math.max(now, Math.min(...recent) + burst * channelMs)
    this.#takeChannel(channel, earliest)
    if (earliest > now) await this.#pause(earliest - now)
  }

  #takeChannel(channel: string, atMs: number): void {
    this.#turns.set(channel, [...(this.#turns.get(channel) ?? []), atMs].slice(-burst))
  }

  async #workspaceTurn(waiting: (() => void)[]): Promise<boolean> {
    if (!this.closing.aborted)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        this.#running ??= this.#letGo()
      })
    return !this.closing.aborted
  }

  async #letGo(): Promise<void> {
    this.#slotMs = Math.max(this.#slotMs, performance.now())
    while (this.#answers.length + this.#nudges.length > 0) {
      await this.#untilNext()
      const now = performance.now()
      if (this.#answers.length === 0) this.#lastNudgeMs = now
      const go = this.#answers.shift() ?? this.#nudges.shift()
      this.#went(now)
      go?.()
    }
    this.#running = undefined
  }

  #went(nowMs: number): void {
    this.#lastMs = nowMs
    // What was missed longer ago than a second is not made up for.
    this.#slotMs = Math.max(this.#slotMs, nowMs - 1_000) + everyMs
  }

  get #nextMs(): number {
    return Math.max(this.#slotMs, this.#lastMs + apartMs)
  }

  /** An answer that went at once, or a limit, may put the next turn off while it is waited for. */
  async #untilNext(): Promise<void> {
    for (let nowMs = performance.now(); nowMs < this.#nextMs && !this.closing.aborted; ) {
      const untilMs = this.#nextMs
      await this.#pause(untilMs - nowMs)
      nowMs = Math.max(untilMs, performance.now())
    }
  }

  #pause(ms: number): Promise<void> {
    return Promise.race([this.#clock.pause(ms), this.#closed])
  }
}
