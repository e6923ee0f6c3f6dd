import type { DatabaseSync } from 'node:sqlite'
import { DateTime } from 'luxon'
import type { Arrivals } from '../arrivals.ts'
import { tellsItsAge } from '../arrivals.ts'

/** All of them are in memory; SQLite keeps them for the next start. */
export function arrivalsOf(database: DatabaseSync, now: () => DateTime): Arrivals {
  const insert = database.prepare('INSERT INTO arrivals VALUES (?, ?)')
  const correct = database.prepare('UPDATE arrivals SET at_ms = ? WHERE id = ?')
  const rows = database.prepare('SELECT id, at_ms FROM arrivals').all()
  const msById = new Map(rows.map(({ id, at_ms }) => [String(id), Number(at_ms)]))

  return {
    see(commitments) {
      const nowMs = now().toMillis()
      for (const commitment of commitments) {
        if (tellsItsAge(commitment) || msById.has(commitment.id)) continue
        insert.run(commitment.id, nowMs)
        msById.set(commitment.id, nowMs)
      }
    },
    of(id) {
      const ms = msById.get(id)
      if (ms === undefined) return undefined
      const nowMs = now().toMillis()
      if (ms > nowMs) {
        correct.run(nowMs, id)
        msById.set(id, nowMs)
      }
      return DateTime.fromMillis(Math.min(ms, nowMs))
    },
  }
}
