import type { DateTime } from 'luxon'
import type { SentMessage } from '../../nudges/message.ts'
import type { Day } from '../../register/schema.ts'
import { stillOpen } from '../still-open.ts'
import type { IntendedPage, Ledger, LedgerRow } from '../store.ts'

interface PlannedRow extends LedgerRow {
  readonly plannedMs: number
}

/** The rows in the order in which they were intended; every question walks over all of them. */
export function memoryLedger(now: () => DateTime): Ledger {
  const rows = new Map<string, PlannedRow>()
  const all = () => [...rows.values()]
  const sentNewestFirst = () => newestFirst(all().filter(({ state }) => state === 'sent'))
  const rowsOf = (message: string) => all().filter((row) => row.message.key === message)
  const change = (key: string, changed: Partial<LedgerRow>): void => {
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, ...changed })
  }

  return {
    sentTo: async (receiver) => messagesOnce(all().filter(({ message }) => message.team === receiver)),
    lastPolls: async (upTo) => lastPollsOf(all(), upTo),
    has: async (key) => rows.has(key),
    async intend(...intents) {
      const planned = intents.map((intent) => plannedRow(intent, now()))
      const added = planned.filter(({ key }) => !rows.has(key))
      for (const row of added) rows.set(row.key, row)
      return added.length > 0
    },
    attempted: async (key, attemptedMs) => change(key, { attemptedMs, attempts: (rows.get(key)?.attempts ?? 0) + 1 }),
    markSent: async (key, { channel, ts }) => change(key, { state: 'sent', channel, ts }),
    markShown: async (key, shown) => change(key, { shown }),
    async intendAgain(key, { channel, person }) {
      const row = rows.get(key)
      if (!row) return
      const { person: _before, ...rest } = row
      rows.set(key, { ...rest, state: 'intent', channel, ...(person === undefined ? {} : { person }), attempts: 0, attemptedMs: 0 })
    },
    async channelMoved(from, to) {
      for (const row of all()) if (row.channel === from) change(row.key, { channel: to })
    },
    async takeBack(message) {
      for (const { key } of rowsOf(message)) rows.delete(key)
    },
    rowsOf: async (message) => rowsOf(message),
    open: async (channel) => all().filter((row) => row.state === 'intent' && (channel === undefined || row.channel === channel)),
    isOpenIn: async (channel) => all().some((row) => row.state === 'intent' && row.attempts > 0 && row.channel === channel),
    byKey: async (key) => rows.get(key),
    at: async (channel, ts) => all().find((row) => row.channel === channel && row.ts === ts),
    async lastIn(channel) {
      return newestFirst(all()).find((row) => row.channel === channel && (row.state === 'sent' || row.attempts > 0))
    },
    since: async (instant) => sentNewestFirst().filter(({ plannedMs }) => plannedMs >= instant.toMillis()),
    async threadsOf(commitment) {
      const naming = sentNewestFirst().filter((row) => asksOf(row).some(({ id }) => id === commitment))
      const newest = [...Map.groupBy(naming, ({ message }) => message.team).values()].flatMap(([first]) => first?.message.key ?? [])
      return newest.flatMap(rowsOf).filter(({ state }) => state === 'sent')
    },
    async sentAfter(message) {
      const own = all().findLastIndex(({ message: { key } }) => key === message)
      const later = all().filter((row, index) => index > own && row.state === 'sent' && namesSame(all()[own], row))
      return [...new Map(later.map(({ message }) => [message.key, message])).values()]
    },
    async sentBefore(message) {
      const own = all().findIndex(({ message: { key } }) => key === message)
      const earlier = all()
        .slice(0, Math.max(0, own))
        .filter((row) => row.state === 'sent' && namesSame(all()[own], row))
      const keys = (all()[own]?.message.items ?? []).flatMap(
        ({ id }) => earlier.findLast((row) => row.message.items.some((item) => item.id === id))?.message.key ?? [],
      )
      return [...new Set(keys)].flatMap(rowsOf).filter(({ state }) => state === 'sent')
    },
    openSince: async (instant) => stillOpen(sentNewestFirst().filter(({ plannedMs }) => plannedMs >= instant.toMillis())),
  }
}

/** Whether both are to one receiver, and name a commitment in common. */
function namesSame(one: LedgerRow | undefined, other: LedgerRow): boolean {
  if (one === undefined || one.message.team !== other.message.team) return false
  const ids = new Set(one.message.items.map(({ id }) => id))
  return asksOf(other).some(({ id }) => ids.has(id))
}

/** What it may ask: a digest stays as it is, and asks nothing. */
function asksOf({ message }: LedgerRow): LedgerRow['message']['items'] {
  return message.kind === 'digest' ? [] : message.items
}

function plannedRow({ key, message, page, channel, person }: IntendedPage, now: DateTime): PlannedRow {
  if (!Number.isInteger(page)) throw new TypeError(`The page of ${key} is ${page}; expected a whole number`)
  return {
    key,
    state: 'intent',
    message,
    page,
    channel,
    ...(person === undefined ? {} : { person }),
    attemptedMs: 0,
    attempts: 0,
    plannedMs: now.toMillis(),
  }
}

function newestFirst(rows: readonly PlannedRow[]): PlannedRow[] {
  return rows.toReversed().toSorted((a, b) => b.plannedMs - a.plannedMs)
}

/** By their days, each under the shortest key of its pages and copies, which is its own. */
function messagesOnce(rows: readonly PlannedRow[]): SentMessage[] {
  const byMessage = [...Map.groupBy(rows, ({ message }) => message).entries()]
  return byMessage
    .map(([message, pages]) => ({ ...message, key: pages.map(({ key }) => key).toSorted()[0] ?? message.key }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function lastPollsOf(rows: readonly PlannedRow[], upTo: Day): SentMessage[] {
  const polls = messagesOnce(rows.filter(({ message }) => message.kind === 'poll' && message.day <= upTo))
  return [...Map.groupBy(polls, ({ team }) => team).values()].flatMap((ofTeam) => ofTeam.at(-1) ?? [])
}
