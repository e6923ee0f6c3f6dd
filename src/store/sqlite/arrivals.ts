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

  function keepCorrected(id: string, nowMs: number): void {
    try {
      correct.run(nowMs, id)
      msById.set(id, nowMs)
    } catch {
      // Who asks does not write: in a state that can't be written it is corrected when it is asked for again.
    }
  }

  return {
    see(commitments) {
      const nowMs = now().toMillis()
      const seen: string[] = []
      for (const commitment of commitments) {
        if (tellsItsAge(commitment) || msById.has(commitment.id)) continue
        insert.run(commitment.id, nowMs)
        seen.push(commitment.id)
      }
      return () => {
        for (const id of seen) msById.set(id, nowMs)
      }
    },
    of(id) {
      const ms = msById.get(id)
      if (ms === undefined) return undefined
      const nowMs = now().toMillis()
      if (ms > nowMs) keepCorrected(id, nowMs)
      return DateTime.fromMillis(Math.min(ms, nowMs))
    },
  }
}
