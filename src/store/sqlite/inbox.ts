import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { Inbox } from '../store.ts'
import { inOneCommit, withoutSync } from './database.ts'
import { gathered } from './together.ts'

/** The received events in SQLite. Of what is finished only the cause is kept, and the words of nobody. */
export function inboxOf(database: DatabaseSync, now: () => DateTime): Inbox {
  const isChanged = database.prepare('SELECT 1 FROM causes WHERE cause = ?')
  const receive = database.prepare('INSERT OR IGNORE INTO inbox (cause, body, at_ms) VALUES (?, ?, ?)')
  const unfinished = database.prepare('SELECT cause, body FROM inbox WHERE done = 0 ORDER BY seq')
  const isOpen = database.prepare('SELECT 1 FROM inbox WHERE cause = ? AND done = 0')
  const isBefore = database.prepare('SELECT 1 FROM inbox a, inbox b WHERE a.cause = ? AND b.cause = ? AND a.seq < b.seq')
  const finish = database.prepare("UPDATE inbox SET done = 1, body = 'null' WHERE cause = ?")

  const receiveOne = ({ cause, body }: { cause: string; body: string }): boolean =>
    !isChanged.get(cause) && receive.run(cause, body, now().toMillis()).changes === 1
  // A thousand words that wait for the disk one after the other keep everybody waiting for seconds.
  const receiveAll = gathered((all: readonly { cause: string; body: string }[]) => inOneCommit(database, () => all.map(receiveOne)))

  return {
    async receive(cause, body) {
      return receiveAll({ cause, body: JSON.stringify(body ?? null) })
    },
    async unfinished() {
      return unfinished.all().map(({ cause, body }) => ({ cause: String(cause), body: JSON.parse(String(body)) }))
    },
    async isOpen(cause) {
      return isOpen.get(cause) !== undefined
    },
    async isBefore(cause, other) {
      return isBefore.get(cause, other) !== undefined
    },
    // On the disk only with the next commit. If power fails before, the cause is worked on again, and its outcome is known.
    async finish(cause) {
      withoutSync(database, () => finish.run(cause))
    },
  }
}
