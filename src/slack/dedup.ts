import { randomUUID } from 'node:crypto'

/** If Slack sends a thing again at all, it does so within minutes. */
const mostRemembered = 1_000

/**
 * Knows presses and commands that Slack brings a second time (the inbox knows events). It keeps them in memory only: a restart in between is rare,
 * and their changes are made once in any case.
 */
export class Dedup {
  readonly #seen = new Set<string>()

  /** Whether `cause` was brought before; from now on it was. */
  isKnown(cause: string): boolean {
    if (this.#seen.has(cause)) return true
    this.#seen.add(cause)
    for (const oldest of this.#seen) {
      if (this.#seen.size <= mostRemembered) break
      this.#seen.delete(oldest)
    }
    return false
  }
}

/** A cause made of the marks by which Slack tells one press or command from another. Without any mark, each cause is a new one. */
export function causeFrom(what: 'press' | 'command', ...marks: readonly (string | undefined)[]): string {
  const given = marks.filter((mark) => mark !== undefined && mark !== '')
  return `${what} ${given.length === 0 ? randomUUID() : given.join(' ')}`
}
