import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { DateTime } from 'luxon'
import type { Message, MessageKind, SentMessage } from '../../nudges/message.ts'
import { zoneOf } from '../../register/zone.ts'
import { stillOpen } from '../still-open.ts'
import type { IntendedPage, Ledger, LedgerRow } from '../store.ts'
import { inOneCommit, withoutSync } from './database.ts'

type SqlRow = Record<string, SQLOutputValue>

type Writes = Pick<Ledger, 'intend' | 'attempted' | 'markSent' | 'markShown' | 'intendAgain' | 'channelMoved' | 'takeBack'>
type RowsOf = (message: string) => LedgerRow[]

/** The ledger in SQLite. Every question is answered by an index. */
export function ledgerOf(database: DatabaseSync, now: () => DateTime): Ledger {
  const rowsOf = rowsOfIn(database)
  return {
    ...writesTo(database, { now, rowsOf }),
    ...whatWasSent(database),
    ...rowsIn(database, rowsOf),
    ...around(database, rowsOf),
  }
}

/** A message's pages and copies have its key, or that and a word behind it; "!" is the character after the space. */
function rowsOfIn(database: DatabaseSync): RowsOf {
  const keyedFrom = database.prepare('SELECT * FROM ledger WHERE key >= ? AND key < ? ORDER BY seq')
  return (message) =>
    keyedFrom
      .all(message, `${message}!`)
      .map(ledgerRow)
      .filter((row) => row.message.key === message)
}

function writesTo(database: DatabaseSync, { now, rowsOf }: { now: () => DateTime; rowsOf: RowsOf }): Writes {
  const intendOne = intending(database)
  const attempted = database.prepare('UPDATE ledger SET attempted_ms = ?, attempts = attempts + 1 WHERE key = ?')
  const markSent = database.prepare("UPDATE ledger SET state = 'sent', channel = ?, ts = ? WHERE key = ?")
  const markShown = database.prepare('UPDATE ledger SET shown = ? WHERE key = ?')
  const intendAgain = database.prepare(
    "UPDATE ledger SET state = 'intent', channel = ?, person = ?, attempts = 0, attempted_ms = 0 WHERE key = ?",
  )
  const move = database.prepare('UPDATE ledger SET channel = ? WHERE channel = ?')
  const forget = database.prepare('DELETE FROM ledger WHERE key = ?')
  const forgetItems = database.prepare('DELETE FROM ledger_items WHERE seq = (SELECT seq FROM ledger WHERE key = ?)')

  return {
    async intend(...pages) {
      const plannedMs = now().toMillis()
      return inOneCommit(database, () => pages.map((page) => intendOne(page, plannedMs)).includes(true))
    },
    async attempted(key, attemptedMs) {
      attempted.run(attemptedMs, key)
    },
    async markSent(key, { channel, ts }) {
      markSent.run(channel, ts, key)
    },
    // On the disk only with the next commit: if power fails before, the message is drawn once more as it stands.
    async markShown(key, shown) {
      withoutSync(database, () => markShown.run(shown, key))
    },
    async intendAgain(key, { channel, person = null }) {
      intendAgain.run(channel, person, key)
    },
    async channelMoved(from, to) {
      move.run(to, from)
    },
    async takeBack(message) {
      inOneCommit(database, () => {
        for (const { key } of rowsOf(message)) {
          forgetItems.run(key)
          forget.run(key)
        }
      })
    },
  }
}

/** Whether the page was not there yet. */
function intending(database: DatabaseSync): (page: IntendedPage, plannedMs: number) => boolean {
  const insert = database.prepare(
    `INSERT INTO ledger (key, state, team, kind, day, planned_ms, page, channel, person, attempted_ms, attempts, message)
     VALUES (?, 'intent', ?, ?, ?, ?, ?, ?, ?, 0, 0, ?) ON CONFLICT (key) DO NOTHING`,
  )
  const insertItem = database.prepare('INSERT INTO ledger_items (team, id, planned_ms, seq) VALUES (?, ?, ?, ?)')
  return ({ key, message, page, channel, person = null }, plannedMs) => {
    const { team, kind, day, items } = message
    const text = JSON.stringify({ ...message, at: { iso: message.at.toISO(), zone: message.at.zoneName } })
    const { changes, lastInsertRowid } = insert.run(key, team, kind, day, plannedMs, page, channel, person, text)
    if (changes === 0) return false
    // A digest stays as it is, and asks nothing: it is neither the newest thread of what it names, nor looked at when that changes.
    if (kind === 'digest') return true
    for (const { id } of items) insertItem.run(team, id, plannedMs, lastInsertRowid)
    return true
  }
}

function whatWasSent(database: DatabaseSync): Pick<Ledger, 'has' | 'sentTo' | 'lastPolls'> {
  const has = database.prepare('SELECT 1 FROM ledger WHERE key = ?')
  // The pages and copies of a message hold the same message; the shortest of their keys is its own.
  const sentTo = database.prepare('SELECT min(key) AS key, message FROM ledger WHERE team = ? GROUP BY message ORDER BY day, min(seq)')
  const lastPolls = database.prepare(
    `SELECT key, message FROM ledger WHERE seq IN (
       SELECT first_value(seq) OVER (PARTITION BY team ORDER BY day DESC, seq DESC) FROM ledger WHERE kind = 'poll' AND day <= ?) ORDER BY team`,
  )
  return {
    has: async (key) => has.get(key) !== undefined,
    sentTo: async (receiver) => sentTo.all(receiver).map(sentMessage),
    lastPolls: async (upTo) => lastPolls.all(upTo).map(sentMessage),
  }
}

function rowsIn(
  database: DatabaseSync,
  rowsOf: RowsOf,
): Pick<Ledger, 'rowsOf' | 'open' | 'isOpenIn' | 'byKey' | 'at' | 'lastIn' | 'since' | 'threadsOf' | 'openSince'> {
  const open = database.prepare("SELECT * FROM ledger WHERE state = 'intent' ORDER BY seq")
  const openIn = database.prepare("SELECT * FROM ledger WHERE state = 'intent' AND channel = ? ORDER BY seq")
  const isOpenIn = database.prepare("SELECT 1 FROM ledger WHERE state = 'intent' AND attempts > 0 AND channel = ? LIMIT 1")
  const byKey = database.prepare('SELECT * FROM ledger WHERE key = ?')
  const at = database.prepare('SELECT * FROM ledger WHERE channel = ? AND ts = ?')
  const lastIn = database.prepare(
    "SELECT * FROM ledger WHERE channel = ? AND (state = 'sent' OR attempts > 0) ORDER BY planned_ms DESC, seq DESC LIMIT 1",
  )
  const since = database.prepare("SELECT * FROM ledger WHERE planned_ms >= ? AND state = 'sent' ORDER BY planned_ms DESC, seq DESC")
  const naming = database.prepare('SELECT team, seq FROM ledger_items WHERE id = ? ORDER BY planned_ms DESC, seq DESC')
  const bySeq = database.prepare("SELECT * FROM ledger WHERE seq = ? AND state = 'sent'")

  return {
    rowsOf: async (message) => rowsOf(message),
    open: async (channel) => (channel === undefined ? open.all() : openIn.all(channel)).map(ledgerRow),
    isOpenIn: async (channel) => isOpenIn.get(channel) !== undefined,
    byKey: async (key) => optional(byKey.get(key), ledgerRow),
    at: async (channel, ts) => optional(at.get(channel, ts), ledgerRow),
    lastIn: async (channel) => optional(lastIn.get(channel), ledgerRow),
    since: async (instant) => since.all(instant.toMillis()).map(ledgerRow),
    async threadsOf(commitment) {
      const newest = new Map<string, string>()
      for (const { team, seq } of naming.iterate(commitment)) {
        if (newest.has(String(team))) continue
        const row = bySeq.get(Number(seq))
        if (row) newest.set(String(team), messageIn(row).key)
      }
      return [...newest.values()].flatMap(rowsOf).filter(({ state }) => state === 'sent')
    },
    openSince: async (instant) => stillOpen(since.all(instant.toMillis()).map(ledgerRow)),
  }
}

/** What was sent before and after a message, of the same commitments to the same receiver. */
function around(database: DatabaseSync, rowsOf: RowsOf): Pick<Ledger, 'sentAfter' | 'sentBefore'> {
  const bounds = database.prepare('SELECT min(seq) AS first, max(seq) AS last, team, message FROM ledger WHERE key >= ? AND key < ?')
  const after = database.prepare('SELECT DISTINCT seq FROM ledger_items WHERE id = ? AND team = ? AND seq > ?')
  const before = database.prepare('SELECT seq FROM ledger_items WHERE id = ? AND team = ? AND seq < ? ORDER BY seq DESC LIMIT 1')
  const bySeq = database.prepare("SELECT * FROM ledger WHERE seq = ? AND state = 'sent'")
  const named = (message: string) => {
    const row = bounds.get(message, `${message}!`)
    if (!row || row.message === null) return undefined
    const ids = new Set(messageIn(row).items.map(({ id }) => id))
    return { ids: [...ids], team: String(row.team), first: Number(row.first), last: Number(row.last) }
  }
  const messagesAt = (seqs: readonly number[]) =>
    [...new Set(seqs)].toSorted((a, b) => a - b).flatMap((seq) => optional(bySeq.get(seq), ledgerRow)?.message ?? [])
  return {
    async sentAfter(message) {
      const found = named(message)
      if (!found) return []
      const later = messagesAt(found.ids.flatMap((id) => after.all(id, found.team, found.last).map(({ seq }) => Number(seq))))
      return [...new Map(later.map((each) => [each.key, each])).values()]
    },
    async sentBefore(message) {
      const found = named(message)
      if (!found) return []
      const seqs = found.ids.flatMap((id) => before.all(id, found.team, found.first).map(({ seq }) => Number(seq)))
      const keys = new Set(messagesAt(seqs).map(({ key }) => key))
      return [...keys].flatMap(rowsOf).filter(({ state }) => state === 'sent')
    },
  }
}

function optional<T>(row: SqlRow | undefined, read: (row: SqlRow) => T): T | undefined {
  return row && read(row)
}

function sentMessage(row: SqlRow): SentMessage {
  return messageIn(row, String(row.key))
}

function ledgerRow(row: SqlRow): LedgerRow {
  return {
    key: String(row.key),
    state: row.state === 'sent' ? 'sent' : 'intent',
    message: messageIn(row),
    page: Number(row.page),
    channel: String(row.channel),
    ...(row.person === null ? {} : { person: String(row.person) }),
    ...(row.ts === null ? {} : { ts: String(row.ts) }),
    ...(row.shown === null ? {} : { shown: String(row.shown) }),
    attemptedMs: Number(row.attempted_ms),
    attempts: Number(row.attempts),
  }
}

type Written = Omit<Message, 'at' | 'kind'> & { readonly kind: MessageKind; readonly at: { readonly iso: string; readonly zone: string } }

/** Written by `intend` alone, so what is read back is a message. */
function messageIn(row: SqlRow, key?: string): Message {
  const { at, ...written }: Written = JSON.parse(String(row.message))
  let instant: DateTime | undefined
  return {
    ...written,
    ...(key === undefined ? {} : { key }),
    // Of the thousands that are read of a receiver few are asked for their instant, and that takes longer than all the rest of a row.
    get at() {
      instant ??= DateTime.fromISO(at.iso, { zone: zoneOf(at.zone) })
      return instant
    },
  }
}
