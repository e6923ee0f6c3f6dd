/** Nobody is kept waiting longer for one place: what is asked once too often does less harm than what is never asked. */
const heldUpForMs = 120_000

/**
 * In which places all is known that was said while nobody listened. Until it is, nothing is asked there: it may have been answered. A place that can't
 * be read holds up itself alone, and not for ever.
 */
export class CaughtUp {
  /** Undefined until it is known which places there are. */
  #behind: Map<string, number> | undefined
  #listener: (() => void) | undefined

  /** All is to be known of these places from now on. */
  begin(channels: readonly string[]): void {
    const sinceMs = performance.now()
    const before = this.#behind
    this.#behind = new Map(channels.map((channel) => [channel, before?.get(channel) ?? sinceMs]))
    this.#listener?.()
  }

  reached(channel: string): void {
    if (this.#behind?.delete(channel) === true) this.#listener?.()
  }

  has(channel: string): boolean {
    if (!this.#behind) return false
    const sinceMs = this.#behind.get(channel)
    return sinceMs === undefined || performance.now() - sinceMs > heldUpForMs
  }

  /** Calls back when a place is reached. */
  onReached(listener: () => void): void {
    this.#listener = listener
  }
}
