import { randomUUID } from 'node:crypto'

/** Slack's own rule: a trigger works once, within 3 s. */
const triggerValidForMs = 3_000

/** The ids (`trigger_id`) with which a command or an interaction may open a view. */
export class Triggers {
  readonly #made = new Map<string, { readonly user: string; readonly at: number; isUsed: boolean }>()

  /** `user`: whose act it came from; the view opens on their screen. */
  open(user: string): string {
    const id = `${Date.now()}.${randomUUID().slice(0, 8)}`
    this.#made.set(id, { user, at: Date.now(), isUsed: false })
    return id
  }

  /** Uses a trigger up. Whose it is, or why it can't be used. */
  use(id: string): { readonly user: string } | { readonly error: string } {
    const made = this.#made.get(id)
    if (!made) return { error: 'invalid_trigger_id' }
    if (made.isUsed) return { error: 'exchanged_trigger_id' }
    made.isUsed = true
    return Date.now() - made.at <= triggerValidForMs ? { user: made.user } : { error: 'expired_trigger_id' }
  }
}
