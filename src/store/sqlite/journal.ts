import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { Journal, JournalPlace, JournalRow } from '../journal.ts'

const placeCodes: Record<JournalPlace, number> = { waiting: 0, folded: 1, conflict: 2 }

/** The changes and their causes in SQLite. Each call is durable when it returns, unless within `inOneCommit`. */
export function journalOf(database: DatabaseSync, now: () => DateTime): Journal {
  const add = database.prepare('INSERT INTO changes (change, entries, place) VALUES (?, ?, 0)')
  const waiting = database.prepare('SELECT seq, change, entries FROM changes WHERE place = 0 ORDER BY seq')
  const folded = database.prepare('SELECT seq, change, entries FROM changes WHERE place = 1 ORDER BY seq')
  const newest = database.prepare('SELECT seq, change, entries FROM changes ORDER BY seq DESC LIMIT ?')
  const revise = database.prepare('UPDATE changes SET change = ?, entries = ? WHERE seq = ?')
  const mark = database.prepare('UPDATE changes SET place = ? WHERE seq = ?')
  const outcome = database.prepare('SELECT outcome FROM causes WHERE cause = ?')
  const keepOutcome = database.prepare('INSERT INTO causes VALUES (?, ?, ?)')

  return {
    add(kept, entries) {
      const { lastInsertRowid } = add.run(JSON.stringify(kept), JSON.stringify(entries))
      return { seq: Number(lastInsertRowid), kept, entries }
    },
    waiting: () => waiting.all().map(journalRow),
    *folded() {
      for (const row of folded.iterate()) yield journalRow(row)
    },
    newest: (count) => newest.all(count).map(journalRow).toReversed(),
    revise({ seq, kept, entries }) {
      revise.run(JSON.stringify(kept), JSON.stringify(entries), seq)
    },
    mark(seqs, place) {
      for (const seq of seqs) mark.run(placeCodes[place], seq)
    },
    outcome(cause) {
      const row = outcome.get(cause)
      return row && JSON.parse(String(row.outcome))
    },
    keepOutcome(cause, outcomes) {
      keepOutcome.run(cause, JSON.stringify(outcomes), now().toMillis())
    },
  }
}

/** Written by `add` alone. */
function journalRow(row: Record<string, unknown>): JournalRow {
  return { seq: Number(row.seq), kept: JSON.parse(String(row.change)), entries: JSON.parse(String(row.entries)) }
}
