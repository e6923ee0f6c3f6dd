import type { Logger } from 'pino'

/** An orchestrator kills after 10 s at the latest, some after 5. */
const stopWithinMs = 4_500

interface ProcessEndParts {
  readonly log: Logger
  /** Stops everything in order. */
  stop(): Promise<void>
  readonly exit: (code: number) => void
}

/** How the process ends: in order and once, or without order where that takes too long. What was acknowledged is on disk by then. */
export class ProcessEnd {
  readonly #parts: ProcessEndParts
  #hasBegun = false

  constructor(parts: ProcessEndParts) {
    this.#parts = parts
  }

  get hasBegun(): boolean {
    return this.#hasBegun
  }

  /** Ends with this code if the stop comes to its end, and with 1 if it doesn't. */
  async end(code: 0 | 1): Promise<void> {
    if (this.#hasBegun) return
    this.#hasBegun = true
    const { log, stop, exit } = this.#parts
    setTimeout(() => {
      log.error({ withinMs: stopWithinMs }, 'the stop did not come to its end in time')
      exit(1)
    }, stopWithinMs)
    try {
      await stop()
      exit(code)
    } catch (error) {
      log.error({ error: String(error) }, 'the stop failed')
      exit(1)
    }
  }
}
