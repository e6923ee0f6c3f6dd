import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { Change } from '../register/change.ts'
import type { LogEntry } from '../register/schema.ts'
import { withoutSync } from './database.ts'
import type { KeptOutcome } from './outcome.ts'

/** An entry that vanished from the file, to be put back where it stood. */
export interface EntryToRestore {
  readonly target: 'commitment' | 'event'
  readonly id: string
  readonly entry: LogEntry
}

export type Kept = { readonly change: Change } | { readonly putBack: EntryToRestore }

/** One change that was made, with what it added to the log. */
export interface JournalRow {
  readonly seq: number
  readonly kept: Kept
  readonly entries: readonly LogEntry[]
}

/** `waiting`: not in the file yet; `folded`: it is, or was; `conflict`: could not be made again on the file as it was edited by hand. */
type JournalPlace = 'waiting' | 'folded' | 'conflict'
const placeCodes: Record<JournalPlace, number> = { waiting: 0, folded: 1, conflict: 2 }

export interface Journal {
  add(kept: Kept, entries: readonly LogEntry[]): JournalRow
  waiting(): JournalRow[]
  /** All that was ever made and written to the file, oldest first. */
  folded(): Iterable<JournalRow>
  /** The change has other entries by now than it had at first. */
  revise(seq: number, entries: readonly LogEntry[]): void
  mark(seqs: readonly number[], place: JournalPlace): void
  outcome(cause: string): readonly KeptOutcome[] | undefined
  keepOutcome(cause: string, outcomes: readonly KeptOutcome[]): void
  isHandled(cause: string): boolean
  receive(cause: string, body: unknown): boolean
  unfinished(): { cause: string; body: unknown }[]
  /** Not durable by itself, only with the next commit: should power fail before, the cause is worked on again, and its outcome is known. */
  finish(cause: string): void
  /** Forgets the causes that nobody sends again. */
  forgetOld(): void
}

/** A Slack event is sent again for an hour at most; a button may be pressed weeks later, but that is a new cause. */
const daysKept = 30

/** The changes, causes and received events in SQLite. Each call but `finish` is durable when it returns, unless within `inOneCommit`. */
export function journalOf(database: DatabaseSync, now: () => DateTime): Journal {
  const add = database.prepare('INSERT INTO changes (change, entries, place) VALUES (?, ?, 0)')
  const waiting = database.prepare('SELECT seq, change, entries FROM changes WHERE place = 0 ORDER BY seq')
  const folded = database.prepare('SELECT seq, change, entries FROM changes WHERE place = 1 ORDER BY seq')
  const revise = database.prepare('UPDATE changes SET entries = ? WHERE seq = ?')
  const mark = database.prepare('UPDATE changes SET place = ? WHERE seq = ?')
  const outcome = database.prepare('SELECT outcome FROM causes WHERE cause = ?')
  const keepOutcome = database.prepare('INSERT INTO causes VALUES (?, ?, ?)')
  const receive = database.prepare('INSERT OR IGNORE INTO inbox (cause, body, at_ms) VALUES (?, ?, ?)')
  const unfinished = database.prepare('SELECT cause, body FROM inbox WHERE done = 0 ORDER BY seq')
  const done = database.prepare('SELECT 1 FROM inbox WHERE cause = ? AND done = 1')
  const finish = database.prepare('UPDATE inbox SET done = 1 WHERE cause = ?')
  const forgetCauses = database.prepare('DELETE FROM causes WHERE at_ms < ?')
  const forgetInbox = database.prepare('DELETE FROM inbox WHERE done = 1 AND at_ms < ?')

  return {
    add(kept, entries) {
      const { lastInsertRowid } = add.run(JSON.stringify(kept), JSON.stringify(entries))
      return { seq: Number(lastInsertRowid), kept, entries }
    },
    waiting: () => waiting.all().map(journalRow),
    *folded() {
      for (const row of folded.iterate()) yield journalRow(row)
    },
    revise(seq, entries) {
      revise.run(JSON.stringify(entries), seq)
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
    isHandled: (cause) => outcome.get(cause) !== undefined || done.get(cause) !== undefined,
    receive(cause, body) {
      if (outcome.get(cause)) return false
      return receive.run(cause, JSON.stringify(body ?? null), now().toMillis()).changes === 1
    },
    unfinished: () => unfinished.all().map(({ cause, body }) => ({ cause: String(cause), body: JSON.parse(String(body)) })),
    finish(cause) {
      withoutSync(database, () => finish.run(cause))
    },
    forgetOld() {
      const before = now().minus({ days: daysKept }).toMillis()
      forgetCauses.run(before)
      forgetInbox.run(before)
    },
  }
}

/** Written by `add` alone. */
function journalRow(row: Record<string, unknown>): JournalRow {
  return { seq: Number(row.seq), kept: JSON.parse(String(row.change)), entries: JSON.parse(String(row.entries)) }
}
