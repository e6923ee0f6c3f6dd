import { randomUUID } from 'node:crypto'

/** Slack sends a thing again within minutes, where it does at all. */
const mostRemembered = 1_000

/**
 * Tells what Slack brings a second time: an event is known by the state, a press or a command by this. Only in memory, for a restart in between
 * is rare, and what they change is done once in any case.
 */
export class Twice {
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

/** Of what Slack gave to tell one press or command from another; where it gave nothing, each is one of its own. */
export function causeFrom(what: 'press' | 'command', ...marks: readonly (string | undefined)[]): string {
  const given = marks.filter((mark) => mark !== undefined && mark !== '')
  return `${what} ${given.length === 0 ? randomUUID() : given.join(' ')}`
}
