import type { Marks } from '../register/said-order.ts'
import type { LogEntry } from '../register/schema.ts'

/** Words arrive late among the last ones of their commitment: older ones are told apart by their times. */
const mostOfOne = 20

const none: Marks = new Map()

/** The chat's marks of what was said of each commitment lately, by the instants of the entries that came of it. */
export class SaidMarks {
  readonly #byId = new Map<string, Map<string, string>>()

  of(id: string): Marks {
    return this.#byId.get(id) ?? none
  }

  remember(id: string, entries: readonly LogEntry[], mark: string | undefined): void {
    if (mark === undefined || entries.length === 0) return
    const marks = this.#byId.get(id) ?? new Map<string, string>()
    for (const { at } of entries) marks.set(at, mark)
    for (const oldest of marks.keys()) {
      if (marks.size <= mostOfOne) break
      marks.delete(oldest)
    }
    this.#byId.set(id, marks)
  }
}
