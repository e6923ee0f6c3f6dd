import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { causeDays, changeDays, factDays, keptForGood, messageDays } from '../kept-for.ts'
import type { Fact } from '../store.ts'
import { inOneCommit } from './database.ts'
import type { FactsAtOnce } from './facts.ts'
import { afterPrefix } from './facts.ts'

const wholeDay = 86_400_000
/** What is done at once: some ten milliseconds. */
const rowsAtOnce = 2000
const pagesAtOnce = 2000
const forgottenAtOnce = 100

/** Up to when the clock was believed when it was last pruned. */
const prunedAsOf: Fact<number> = { key: 'pruned as of' }
/** A clock that runs ahead for some hours has no more forgotten than this. */
const mostDaysAtOnce = 2

interface PruningParts {
  readonly database: DatabaseSync
  readonly facts: FactsAtOnce
  readonly nowMs: number
}

/** Forgets what is older than anybody needs, a little with each step: others work in between. To be done once a day. */
export function* pruning({ database, facts, nowMs }: PruningParts): Generator<void> {
  const last = facts.get(prunedAsOf)
  const asOfMs = last === undefined ? nowMs : Math.min(nowMs, last + mostDaysAtOnce * wholeDay)
  const since = (days: number) => asOfMs - days * wholeDay

  // What an older version left of the words that were worked on.
  yield* repeating(
    database,
    "UPDATE inbox SET body = 'null' WHERE seq IN (SELECT seq FROM inbox WHERE done = 1 AND body <> 'null' AND at_ms < ? LIMIT ?)",
    nowMs,
  )
  yield* repeating(database, 'DELETE FROM causes WHERE cause IN (SELECT cause FROM causes WHERE at_ms < ? LIMIT ?)', since(causeDays))
  yield* repeating(
    database,
    'DELETE FROM inbox WHERE seq IN (SELECT seq FROM inbox WHERE done = 1 AND at_ms < ? LIMIT ?)',
    since(causeDays),
  )
  yield* forgettingChanges(database, since(changeDays))
  yield* forgettingFacts(database, { asOfMs, since })
  const lastDay = last === undefined ? '' : utcDayOf(last - messageDays * wholeDay)
  yield* forgettingMessages(database, { from: lastDay, before: utcDayOf(since(messageDays)) })
  yield* givingBack(database)
  facts.set(prunedAsOf, asOfMs)
}

function* repeating(database: DatabaseSync, sql: string, beforeMs: number): Generator<void> {
  const some = database.prepare(sql)
  while (Number(some.run(beforeMs, rowsAtOnce).changes) === rowsAtOnce) yield
  yield
}

/** They stand in the order in which they were made. What waits to be written is never forgotten. */
function* forgettingChanges(database: DatabaseSync, beforeMs: number): Generator<void> {
  const oldest = database.prepare('SELECT seq, change, entries FROM changes WHERE place <> 0 AND seq > ? ORDER BY seq LIMIT ?')
  const remove = database.prepare('DELETE FROM changes WHERE seq = ?')
  for (let after = 0; ; ) {
    const rows = oldest.all(after, rowsAtOnce)
    const old = rows.filter(({ change, entries }) => madeMs(String(change), String(entries)) < beforeMs)
    inOneCommit(database, () => {
      for (const { seq } of old) remove.run(Number(seq))
    })
    yield
    if (old.length < rowsAtOnce) return
    after = Number(rows.at(-1)?.seq ?? 0)
  }
}

/** An edit of contacts adds no entry, and says itself when it was made. */
function madeMs(change: string, entries: string): number {
  const [first = JSON.parse(change).contact ?? {}]: { at?: string }[] = JSON.parse(entries)
  return first?.at === undefined ? 0 : Date.parse(first.at)
}

function* forgettingFacts(database: DatabaseSync, { asOfMs, since }: { asOfMs: number; since: (days: number) => number }): Generator<void> {
  // A state of before facts had a time: they count as of today.
  database.prepare('UPDATE facts SET at_ms = ? WHERE at_ms = 0').run(asOfMs)
  yield
  const under = database.prepare('SELECT key FROM facts WHERE key >= ? AND key < ? AND at_ms < ?')
  const remove = database.prepare('DELETE FROM facts WHERE key = ?')
  for (const { prefix, days } of factDays) {
    const old = under.all(prefix, afterPrefix(prefix), since(days)).map(({ key }) => String(key))
    inOneCommit(database, () => {
      for (const key of old) if (!keptForGood.test(key)) remove.run(key)
    })
    yield
  }
}

/**
 * Kept for good are the last message, the last poll and the last digest of each receiver, the last one that asked "are these yours?" of a commitment, or after its
 * review (a rhythm may be of years), and what is not known to be sent: the planner asks for these, however old they are.
 */
function* forgettingMessages(database: DatabaseSync, { from, before }: { from: string; before: string }): Generator<void> {
  const old = database.prepare('SELECT seq, team, kind, planned_ms, message FROM ledger WHERE day >= ? AND day < ? ORDER BY seq')
  const isUnsent = database.prepare("SELECT 1 FROM ledger WHERE team = ? AND message = ? AND state <> 'sent'")
  const isNotLast = database.prepare("SELECT 1 FROM ledger WHERE team = ? AND day >= ? AND (kind = 'digest') = ?")
  const isNotLastPoll = database.prepare("SELECT 1 FROM ledger WHERE team = ? AND kind = 'poll' AND day >= ?")
  const naming = database.prepare(
    `SELECT ledger.message FROM ledger_items JOIN ledger ON ledger.seq = ledger_items.seq
     WHERE ledger_items.id = ? AND ledger_items.team = ? AND ledger_items.planned_ms > ? ORDER BY ledger_items.planned_ms`,
  )
  const forget = database.prepare('DELETE FROM ledger WHERE seq = ?')
  const forgetItems = database.prepare('DELETE FROM ledger_items WHERE seq = ?')

  const isAskedAgain = (row: ForgottenRow, { id, reason }: AskedItem): boolean => {
    for (const { message } of naming.iterate(id, String(row.team), Number(row.planned_ms)))
      if (itemsAsked(String(message)).some((later) => later.id === id && later.reason === reason)) return true
    return false
  }
  const isNeeded = (row: ForgottenRow): boolean => {
    const team = String(row.team)
    const isDigest = row.kind === 'digest'
    if (!isNotLast.get(team, before, Number(isDigest)) || (row.kind === 'poll' && !isNotLastPoll.get(team, before))) return true
    if (isUnsent.get(team, String(row.message))) return true
    return !isDigest && itemsAsked(String(row.message)).some((one) => !isAskedAgain(row, one))
  }

  const rows = old.all(from, before)
  for (let begin = 0; begin < rows.length; begin += forgottenAtOnce) {
    inOneCommit(database, () => {
      for (const row of rows.slice(begin, begin + forgottenAtOnce)) {
        if (isNeeded(row)) continue
        forgetItems.run(Number(row.seq))
        forget.run(Number(row.seq))
      }
    })
    yield
  }
}

type ForgottenRow = Record<string, SQLOutputValue>

interface AskedItem {
  readonly id: string
  readonly reason: string
}

function itemsAsked(message: string): AskedItem[] {
  const { items }: { items: AskedItem[] } = JSON.parse(message)
  return items.filter(({ reason }) => reason === 'yours' || reason === 'review')
}

function utcDayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** The file shrinks by what is free in it. */
function* givingBack(database: DatabaseSync): Generator<void> {
  const free = () => Number(database.prepare('PRAGMA freelist_count').get()?.freelist_count)
  for (let last = Number.POSITIVE_INFINITY, left = free(); left > pagesAtOnce && left < last; last = left, left = free()) {
    database.exec(`PRAGMA incremental_vacuum(${pagesAtOnce})`)
    yield
  }
}
