import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/nudges/message.ts'
import { lastDay } from '../../../src/register/days.ts'
import type { Day } from '../../../src/register/schema.ts'
import { start } from '../sample.ts'
import type { Place } from './place.ts'
import { openedForEach } from './place.ts'

/** What every store promises of its ledger. */
export function everyLedger(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name}: ledger`, () => {
    const opened = openedForEach(aPlace)

    test('the pages of a message go into the ledger together, or not at all', async () => {
      const row = rowOf(aMessage('uk-team', '2011-02-01', ['ports']))
      const second = { ...row, key: `${row.key} 2`, page: 1 }
      await expect(opened.store().ledger.intend(row, { ...second, page: Number.NaN })).rejects.toThrow()
      expect(opened.store().ledger.sent.has(row.key)).toBe(false)
      expect(await opened.store().ledger.intend(row, second)).toBe(true)
      expect(keysOf(await opened.store().ledger.open())).toEqual([row.key, second.key])
    })

    test('a message that was never sent is taken back whole', async () => {
      const { ledger } = opened.store()
      const [first, other] = [aMessage('uk-team', '2011-02-01', ['ports']), aMessage('uk-team', '2011-02-02', ['calais'])].map(rowOf)
      if (!first || !other) throw new Error('no rows')
      await ledger.intend(first, { ...first, key: `${first.key} 2` }, other)
      await ledger.takeBack(first.key)
      expect(ledger.sent.has(first.key)).toBe(false)
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay)).toBeUndefined()
      expect(keysOf(await ledger.open())).toEqual([other.key])
      expect(ledger.sent.lastNaming('uk-team', 'calais', lastDay)?.key).toBe(other.key)
    })

    test('a message goes into the ledger once, as an intent and then as sent', async () => {
      const row = rowOf(aMessage('uk-team', '2011-02-01', ['ports', 'calais']))
      expect(await opened.store().ledger.intend(row)).toBe(true)
      expect(await opened.store().ledger.intend(row)).toBe(false)
      expect(opened.store().ledger.sent.has(row.key)).toBe(true)
      await opened.store().ledger.attempted(row.key, 5000)
      await opened.reopen()
      expect(await opened.store().ledger.open()).toMatchObject([{ key: row.key, state: 'intent', attempts: 1, attemptedMs: 5000 }])

      await opened.store().ledger.markSent(row.key, { channel: 'C1', ts: '100.000001' })
      expect(await opened.store().ledger.open()).toEqual([])
      const found = await opened.store().ledger.at('C1', '100.000001')
      expect(found).toEqual(await opened.store().ledger.byKey(row.key))
      expect(found?.message.items).toEqual(row.message.items)
      expect(found?.message.at.toISO()).toBe(row.message.at.toISO())
      expect(found?.message.at.zoneName).toBe('Europe/London')
      expect(keysOf(await opened.store().ledger.since(start))).toEqual([row.key])
      expect(await opened.store().ledger.since(start.plus({ seconds: 1 }))).toEqual([])
    })

    test('the last message is the one of the last day, whatever was kept last, and none of a day that is still to come', async () => {
      const { sent, intend } = opened.store().ledger
      for (const day of ['2013-04-04', '2011-02-08', '2011-02-01']) await intend(rowOf(aMessage('uk-team', day, ['ports'])))
      const upTo = '2011-02-28' as Day
      expect([sent.last('uk-team', upTo)?.day, sent.lastNaming('uk-team', 'ports', upTo)?.day]).toEqual(['2011-02-08', '2011-02-08'])
      expect([sent.last('uk-team', lastDay)?.day, sent.lastNaming('uk-team', 'ports', '2011-02-07' as Day)?.day]).toEqual([
        '2013-04-04',
        '2011-02-01',
      ])
    })

    test('the planner is told on which days a silence was told of, each day once, and whose it was', async () => {
      const { sent, intend } = opened.store().ledger
      const silences = (...teams: string[]) =>
        teams.map((silent) => ({ id: 'ports', reason: 'escalated' as const, on: '2011-02-01' as Day, deadline: null, due: null, silent }))
      await intend(rowOf({ ...aMessage('secretariat', '2011-02-01', []), items: silences('uk-team', 'fr-team') }))
      const second = rowOf({ ...aMessage('secretariat', '2011-02-08', []), items: silences('uk-team') })
      await intend(second, { ...second, key: `${second.key} 2`, page: 1 })
      const daysTold = (silent: string, after: string) => sent.daysTold({ to: 'secretariat', id: 'ports', silent }, after as Day, lastDay)
      expect(daysTold('uk-team', '2011-01-01')).toEqual(['2011-02-01', '2011-02-08'])
      expect(daysTold('uk-team', '2011-02-01')).toEqual(['2011-02-08'])
      expect(daysTold('fr-team', '2011-01-01')).toEqual(['2011-02-01'])
    })

    test('the planner is told the last message of a team, the last that named a thing, and the last poll', async () => {
      const { ledger } = opened.store()
      for (const message of [
        aMessage('uk-team', '2011-02-01', ['ports', 'calais']),
        aMessage('uk-team', '2011-02-02', ['calais']),
        aMessage('fr-team', '2011-02-03', ['ports']),
        { ...aMessage('uk-team', '2011-02-03', ['calais']), kind: 'poll' as const, key: 'uk-team 2011-02-03 poll 1' },
      ])
        await ledger.intend(rowOf(message))

      expect(ledger.sent.last('uk-team', lastDay)?.key).toBe('uk-team 2011-02-02 nudge')
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay)?.day).toBe('2011-02-01')
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay, 'overdue')).toBeUndefined()
      expect(ledger.sent.lastNaming('uk-team', 'calais', lastDay, 'due')?.items).toEqual([{ id: 'calais', reason: 'due' }])
      expect(ledger.sent.lastPoll('uk-team', lastDay)?.key).toBe('uk-team 2011-02-03 poll 1')
      expect(ledger.sent.lastPoll('fr-team', lastDay)).toBeUndefined()
      expect(await ledger.threadsOf('ports')).toEqual([])

      await ledger.markSent('uk-team 2011-02-01 nudge', { channel: 'C1', ts: '1.0' })
      await ledger.markSent('fr-team 2011-02-03 nudge', { channel: 'C2', ts: '3.0' })
      expect((await ledger.threadsOf('ports')).map(({ channel, ts }) => [channel, ts])).toEqual([
        ['C2', '3.0'],
        ['C1', '1.0'],
      ])
    })

    test('the newest message that named a thing is found on all its pages and in all its copies, and is open until a newer one names all of it', async () => {
      const { ledger } = opened.store()
      const first = aMessage('uk-team', '2011-02-01', ['ports', 'calais'])
      const second = aMessage('uk-team', '2011-02-02', ['ports'])
      const byHand = { ...aMessage('uk-team', '2011-02-02', ['dover']), key: 'uk-team 2011-02-02 poll' }
      const anotherByHand = { ...byHand, key: 'uk-team 2011-02-02 poll2' }
      const rows = [
        { ...rowOf(first) },
        { ...rowOf(first), key: `${first.key} 2` },
        { ...rowOf(first), key: `${first.key} to 2` },
        ...[second, byHand, anotherByHand].map(rowOf),
      ]
      for (const row of rows) await ledger.intend(row)
      for (const [index, { key }] of rows.entries()) await ledger.markSent(key, { channel: 'C1', ts: `${index}.0` })
      const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key).toSorted()

      expect(keys(await ledger.threadsOf('calais'))).toEqual([first.key, `${first.key} 2`, `${first.key} to 2`])
      expect(keys(await ledger.threadsOf('ports'))).toEqual([second.key])
      expect(keys(await ledger.threadsOf('dover'))).toEqual([anotherByHand.key])
      expect(keys(await ledger.openSince(start))).toEqual([first.key, `${first.key} 2`, `${first.key} to 2`, second.key, anotherByHand.key])

      expect(await ledger.byKey(first.key)).not.toHaveProperty('shown')
      await ledger.markShown(first.key, 'a mark')
      expect((await ledger.byKey(first.key))?.shown).toBe('a mark')
    })
  })
}

function keysOf(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key)
}

function aMessage(team: string, day: string, ids: readonly string[]): Message {
  return {
    key: `${team} ${day} nudge`,
    team,
    kind: 'nudge',
    day: day as Day,
    at: DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' }),
    items: ids.map((id) => ({ id, reason: 'due', on: day as Day, deadline: day as Day, due: day as Day })),
  }
}

function rowOf(message: Message) {
  return { key: message.key, message, page: 1, channel: '#uk-team' }
}
