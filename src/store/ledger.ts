import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { DateTime } from 'luxon'
import type { Message, MessageKind, Reason, Sent, SentMessage } from '../nudges/message.ts'
import type { Arrivals } from './arrivals.ts'
import { inOneCommit } from './database.ts'
import type { Ledger, LedgerRow } from './store.ts'

type Row = Record<string, SQLOutputValue>

/** The ledger in SQLite. Every question is answered by an index, at the same cost after a year as on the first day. */
export function ledgerOf(database: DatabaseSync, { now, arrivals }: { now: () => DateTime; arrivals: Arrivals }): Ledger {
  const insert = database.prepare(
    `INSERT INTO ledger (key, state, team, kind, day, daily, planned_ms, planned_zone, page, channel, attempted_ms, attempts, message)
     VALUES (?, 'intent', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  )
  const insertItem = database.prepare('INSERT INTO ledger_items VALUES (?, ?, ?, ?, ?)')
  const attempted = database.prepare('UPDATE ledger SET attempted_ms = ?, attempts = attempts + 1 WHERE key = ?')
  const markSent = database.prepare("UPDATE ledger SET state = 'sent', channel = ?, ts = ? WHERE key = ?")
  const open = database.prepare("SELECT * FROM ledger WHERE state = 'intent' ORDER BY seq")
  const byKey = database.prepare('SELECT * FROM ledger WHERE key = ?')
  const at = database.prepare('SELECT * FROM ledger WHERE channel = ? AND ts = ?')
  const since = database.prepare("SELECT * FROM ledger WHERE planned_ms >= ? AND state = 'sent' ORDER BY planned_ms DESC, seq DESC")
  const itemsOfCommitment = database.prepare('SELECT team, seq FROM ledger_items WHERE id = ? ORDER BY planned_ms DESC, seq DESC')
  const bySeq = database.prepare("SELECT * FROM ledger WHERE seq = ? AND state = 'sent'")

  return {
    sent: sentOf(database, arrivals),

    intend(row) {
      const planned = now()
      const { message } = row
      return inOneCommit(database, () => {
        const { changes, lastInsertRowid } = insert.run(
          row.key,
          message.team,
          message.kind,
          message.day,
          / nudge( \d+)?$/.test(row.key) ? 1 : 0,
          planned.toMillis(),
          planned.zoneName ?? 'utc',
          row.page,
          row.channel,
          row.attemptedMs,
          row.attempts,
          JSON.stringify({ ...message, at: { iso: message.at.toISO(), zone: message.at.zoneName } }),
        )
        if (changes === 0) return false
        for (const item of message.items) insertItem.run(message.team, item.id, item.reason, planned.toMillis(), lastInsertRowid)
        return true
      })
    },

    attempted(key, attemptedMs) {
      attempted.run(attemptedMs, key)
    },

    markSent(key, { channel, ts }) {
      markSent.run(channel, ts, key)
    },

    open: () => open.all().map(ledgerRow),
    byKey: (key) => optional(byKey.get(key), ledgerRow),
    at: (channel, ts) => optional(at.get(channel, ts), ledgerRow),
    since: (instant) => since.all(instant.toMillis()).map(ledgerRow),

    threadsOf(commitment) {
      const newest = new Map<string, LedgerRow>()
      for (const { team, seq } of itemsOfCommitment.iterate(commitment)) {
        if (newest.has(String(team))) continue
        const row = bySeq.get(Number(seq))
        if (row) newest.set(String(team), ledgerRow(row))
      }
      return [...newest.values()]
    },
  }
}

function sentOf(database: DatabaseSync, arrivals: Arrivals): Sent {
  const newest = 'ORDER BY planned_ms DESC, seq DESC LIMIT 1'
  const has = database.prepare('SELECT 1 FROM ledger WHERE key = ?')
  const last = database.prepare(`SELECT * FROM ledger WHERE team = ? AND daily = 1 ${newest}`)
  const lastPoll = database.prepare(`SELECT * FROM ledger WHERE team = ? AND kind = 'poll' ${newest}`)
  const naming = database.prepare(`SELECT seq FROM ledger_items WHERE team = ? AND id = ? ${newest}`)
  const namingFor = database.prepare(`SELECT seq FROM ledger_items WHERE team = ? AND id = ? AND reason = ? ${newest}`)
  const bySeq = database.prepare('SELECT * FROM ledger WHERE seq = ?')

  return {
    has: (key) => has.get(key) !== undefined,
    last: (team) => optional(last.get(team), sentMessage),
    lastNaming(team, id, reason) {
      const found = reason === undefined ? naming.get(team, id) : namingFor.get(team, id, reason)
      return found && optional(bySeq.get(Number(found.seq)), sentMessage)
    },
    lastPoll: (team) => optional(lastPoll.get(team), sentMessage),
    cameIn: (id) => arrivals.dayOf(id),
  }
}

function optional<T>(row: Row | undefined, read: (row: Row) => T): T | undefined {
  return row && read(row)
}

function sentMessage(row: Row): SentMessage {
  const message = messageOf(row)
  return {
    key: String(row.key),
    team: message.team,
    kind: message.kind,
    day: message.day,
    // The hour that it speaks from and not when it went out: what was said in between is still to be told.
    plannedAt: message.at,
    items: message.items.map(({ id, reason }: { id: string; reason: Reason }) => ({ id, reason })),
  }
}

function ledgerRow(row: Row): LedgerRow {
  return {
    key: String(row.key),
    state: row.state === 'sent' ? 'sent' : 'intent',
    message: messageOf(row),
    page: Number(row.page),
    channel: String(row.channel),
    ...(row.ts === null ? {} : { ts: String(row.ts) }),
    attemptedMs: Number(row.attempted_ms),
    attempts: Number(row.attempts),
  }
}

/** Written by `intend` alone, so what is read back is a message. */
function messageOf(row: Row): Message {
  const written: Omit<Message, 'at' | 'kind'> & { kind: MessageKind; at: { iso: string; zone: string } } = JSON.parse(String(row.message))
  return { ...written, at: DateTime.fromISO(written.at.iso, { zone: written.at.zone }) }
}
