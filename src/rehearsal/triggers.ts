import { randomUUID } from 'node:crypto'

/** Slack's own rule: a trigger works once, within 3 s. */
const triggerValidForMs = 3_000

/** The ids (`trigger_id`) with which a command or an interaction may open a view. */
export class Triggers {
  /** When each was made; undefined once it was used. */
  readonly #made = new Map<string, number | undefined>()

  open(): string {
    const id = `${Date.now()}.${randomUUID().slice(0, 8)}`
    this.#made.set(id, Date.now())
    return id
  }

  /** Uses a trigger up. Why it can't be used, or undefined if it can. */
  use(id: string): string | undefined {
    const made = this.#made.get(id)
    if (made === undefined) return this.#made.has(id) ? 'exchanged_trigger_id' : 'invalid_trigger_id'
    this.#made.set(id, undefined)
    return Date.now() - made <= triggerValidForMs ? undefined : 'expired_trigger_id'
  }
}
