import type { DatabaseSync } from 'node:sqlite'
import { dayNumbered, numberOf } from '../register/days.ts'
import type { Commitment, Day } from '../register/schema.ts'

/** When a commitment that says nothing of its age (no date of the promise, no log) came into the register: its rhythm counts from there. */
export interface Arrivals {
  /** Keeps the day for those that are seen for the first time. */
  see(commitments: Iterable<Commitment>, day: Day): void
  dayOf(id: string): Day | undefined
}

export function arrivalsOf(database: DatabaseSync): Arrivals {
  const insert = database.prepare('INSERT OR IGNORE INTO arrivals VALUES (?, ?)')
  const dayOf = database.prepare('SELECT day FROM arrivals WHERE id = ?')
  // A file is taken up again and again, and most of it was seen before.
  const seen = new Set<string>()

  return {
    see(commitments, day) {
      for (const { id, source, log } of commitments) {
        if (source?.date !== undefined || log?.length || seen.has(id)) continue
        insert.run(id, numberOf(day))
        seen.add(id)
      }
    },
    dayOf(id) {
      const row = dayOf.get(id)
      return row && dayNumbered(Number(row.day))
    },
  }
}
