import type { Logger } from 'pino'
import type { Clock } from '../delivery/clock.ts'

interface BackfillParts {
  /** Reads what was said while nobody listened. It may go on after it resolves, until the signal ends it. */
  look(ended: AbortSignal): Promise<void>
  readonly clock: Pick<Clock, 'pause'>
  readonly log: Logger
}

/** How long until Slack is asked again after it was out of reach. */
const lookAgainAfterMs = 5_000

/** Looks back at start, and whenever nobody listened for a while: one look at a time, tried until it is done. */
export class BackfillRunner {
  readonly #parts: BackfillParts
  readonly #closing = new AbortController()
  #last = new AbortController()
  #isWanted = false
  #running: Promise<void> | undefined

  constructor(parts: BackfillParts) {
    this.#parts = parts
  }

  /** Resolves when everything is known that was said before this call. */
  look(): Promise<void> {
    this.#isWanted = true
    this.#running ??= this.#lookWhileWanted()
    return this.#running
  }

  /** The same, but resolves after this time at the latest; the look goes on. */
  lookWithin(ms: number): Promise<void> {
    return Promise.race([this.look(), this.#parts.clock.pause(ms)])
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#running
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#closing.signal.aborted) {
      this.#isWanted = false
      // This look also reads what the last one has not read yet.
      this.#last.abort()
      this.#last = new AbortController()
      await this.#parts.look(AbortSignal.any([this.#last.signal, this.#closing.signal])).catch((error) => this.#failed(error))
    }
    this.#running = undefined
  }

  async #failed(error: Error): Promise<void> {
    this.#parts.log.error(
      { error: String(error), stack: error.stack },
      'what was said while nobody listened could not be read; tried again',
    )
    this.#isWanted = true
    await this.#parts.clock.pause(lookAgainAfterMs)
  }
}
