import type { DatabaseSync } from 'node:sqlite'
import { DateTime } from 'luxon'
import type { Commitment } from '../../register/schema.ts'

/**
 * When a commitment that has no log came into the register: the rhythm of one that says nothing of its age counts from there, and what it was
 * born with is no news.
 */
export interface Arrivals {
  /** Keeps this instant for those that are seen for the first time. */
  see(commitments: Iterable<Commitment>): void
  /** No later than now: where a clock ran ahead as it was first seen, it came when it is first asked for by the right one. */
  of(id: string): DateTime | undefined
}

export function arrivalsOf(database: DatabaseSync, now: () => DateTime): Arrivals {
  const insert = database.prepare('INSERT OR IGNORE INTO arrivals VALUES (?, ?)')
  const arrival = database.prepare('SELECT at_ms FROM arrivals WHERE id = ?')
  const correct = database.prepare('UPDATE arrivals SET at_ms = ? WHERE id = ?')
  // A file is taken up again and again, and most of it was seen before.
  const seen = new Set<string>()

  return {
    see(commitments) {
      for (const commitment of commitments) {
        if (tellsItsAge(commitment) || seen.has(commitment.id)) continue
        insert.run(commitment.id, now().toMillis())
        seen.add(commitment.id)
      }
    },
    of(id) {
      const row = arrival.get(id)
      if (!row) return undefined
      const nowMs = now().toMillis()
      if (Number(row.at_ms) > nowMs) correct.run(nowMs, id)
      return DateTime.fromMillis(Math.min(Number(row.at_ms), nowMs))
    },
  }
}

/** Most of a large register: nobody will ask when it came. */
function tellsItsAge({ source, status, log }: Commitment): boolean {
  return Boolean(log?.length) || (source?.date !== undefined && status === 'open')
}
