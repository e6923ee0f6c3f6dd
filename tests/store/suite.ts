import { DateTime } from 'luxon'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { lastDay } from '../../src/register/days.ts'
import type { Day } from '../../src/register/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { noted, rated, start, wordsOf } from './sample.ts'

/** A place where a store can be opened, closed and opened again on the same register (`ports`, `calais`, the event `summit`). */
export interface Place {
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What every store promises, whatever it keeps things in. */
export function everyStore(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name} keeps what it is given`, () => {
    let place: Place
    let store: Store
    beforeEach(async () => {
      place = await aPlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })
    const reopen = async () => {
      await store.close()
      store = await place.open()
    }

    test('an answer is in the register when it is acknowledged, and after a new start', async () => {
      const [applied] = await store.change('cause 1', [rated('ports', 'amber')])
      expect(applied).toMatchObject({ ok: true, entries: [{ kind: 'rated', rating: 'amber', team: 'uk-team' }] })
      expect(store.register().commitments.get('ports')?.rating).toBe('amber')
      await reopen()
      expect(store.register().commitments.get('ports')?.rating).toBe('amber')
    })

    test('the register is the same object until something changes', async () => {
      const before = store.register()
      expect(store.register()).toBe(before)
      await store.change('cause 1', [rated('ports', 'amber')])
      expect(store.register()).not.toBe(before)
    })

    test('each change of a reply stands for itself', async () => {
      const applied = await store.change('cause 1', [rated('no-such', 'red'), rated('calais', 'green')])
      expect(applied).toMatchObject([{ ok: false, refusal: { reason: 'unknown commitment' } }, { ok: true }])
      expect(store.register().commitments.get('calais')?.rating).toBe('green')
    })

    test('the same cause twice gives the first outcome and changes nothing', async () => {
      const first = await store.change('cause 1', [rated('ports', 'amber'), rated('no-such', 'red')])
      const again = await store.change('cause 1', [rated('ports', 'red')])
      expect(again).toEqual(first)
      await reopen()
      expect(await store.change('cause 1', [rated('ports', 'red')])).toEqual(first)
      expect(store.register().commitments.get('ports')?.log).toHaveLength(1)
      expect(store.handled('cause 1')).toBe(true)
      expect(store.handled('cause 2')).toBe(false)
    })

    test('many answers at once are all kept, in their order', async () => {
      const words = Array.from({ length: 200 }, (_, i) => `word ${i}`)
      await Promise.all(words.map((each, i) => store.change(`cause ${i}`, [noted('ports', each)])))
      expect(wordsOf(store.register().commitments.get('ports'))).toEqual(words)
      await reopen()
      expect(wordsOf(store.register().commitments.get('ports'))).toEqual(words)
    })

    test('a received event waits until it is finished, and is known when it comes again', async () => {
      expect(store.receive('event 1', { text: 'done' })).toBe(true)
      expect(store.receive('event 1', { text: 'done' })).toBe(false)
      store.receive('event 2', { text: 'later' })
      await reopen()
      expect(store.unfinished()).toEqual([
        { cause: 'event 1', body: { text: 'done' } },
        { cause: 'event 2', body: { text: 'later' } },
      ])
      store.finish('event 1')
      await reopen()
      expect(store.unfinished()).toEqual([{ cause: 'event 2', body: { text: 'later' } }])
      expect(store.receive('event 1', {})).toBe(false)
      expect(store.handled('event 1')).toBe(true)
    })

    test('facts are kept by key and found by the beginning of it', async () => {
      store.facts.set('thread a', { ts: '1.5' })
      store.facts.set('thread b', null)
      store.facts.set('threat', 1)
      store.facts.set('thread a', { ts: '2.5' })
      await reopen()
      expect(store.facts.get('thread a')).toEqual({ ts: '2.5' })
      expect(store.facts.get('nothing')).toBeUndefined()
      expect(store.facts.under('thread ').map(({ key }) => key)).toEqual(['thread a', 'thread b'])
      store.facts.delete('thread a')
      expect(store.facts.get('thread a')).toBeUndefined()
    })

    test('the pages of a message go into the ledger together, or not at all', () => {
      const row = rowOf(aMessage('uk-team', '2011-02-01', ['ports']))
      const second = { ...row, key: `${row.key} 2`, page: 1 }
      expect(() => store.ledger.intend(row, { ...second, page: Number.NaN })).toThrow()
      expect(store.ledger.sent.has(row.key)).toBe(false)
      expect(store.ledger.intend(row, second)).toBe(true)
      expect(store.ledger.open().map(({ key }) => key)).toEqual([row.key, second.key])
    })

    test('a message that was never sent is taken back whole', () => {
      const { ledger } = store
      const [first, other] = [aMessage('uk-team', '2011-02-01', ['ports']), aMessage('uk-team', '2011-02-02', ['calais'])].map(rowOf)
      if (!first || !other) throw new Error('no rows')
      ledger.intend(first, { ...first, key: `${first.key} 2` }, other)
      ledger.takeBack(first.key)
      expect(ledger.sent.has(first.key)).toBe(false)
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay)).toBeUndefined()
      expect(ledger.open().map(({ key }) => key)).toEqual([other.key])
      expect(ledger.sent.lastNaming('uk-team', 'calais', lastDay)?.key).toBe(other.key)
    })

    test('a message goes into the ledger once, as an intent and then as sent', async () => {
      const row = rowOf(aMessage('uk-team', '2011-02-01', ['ports', 'calais']))
      expect(store.ledger.intend(row)).toBe(true)
      expect(store.ledger.intend(row)).toBe(false)
      expect(store.ledger.sent.has(row.key)).toBe(true)
      store.ledger.attempted(row.key, 5000)
      await reopen()
      expect(store.ledger.open()).toMatchObject([{ key: row.key, state: 'intent', attempts: 1, attemptedMs: 5000 }])

      store.ledger.markSent(row.key, { channel: 'C1', ts: '100.000001' })
      expect(store.ledger.open()).toEqual([])
      const found = store.ledger.at('C1', '100.000001')
      expect(found).toEqual(store.ledger.byKey(row.key))
      expect(found?.message.items).toEqual(row.message.items)
      expect(found?.message.at.toISO()).toBe(row.message.at.toISO())
      expect(found?.message.at.zoneName).toBe('Europe/London')
      expect(store.ledger.since(start).map(({ key }) => key)).toEqual([row.key])
      expect(store.ledger.since(start.plus({ seconds: 1 }))).toEqual([])
    })

    test('the planner is told since when a commitment is there that says nothing of it itself', async () => {
      expect(store.ledger.sent.cameIn('ports')?.toMillis()).toBe(start.toMillis())
      expect(store.ledger.sent.cameIn('no-such')).toBeUndefined()
      await reopen()
      expect(store.ledger.sent.cameIn('ports')?.toMillis()).toBe(start.toMillis())
    })

    test('the last message is the one of the last day, whatever was kept last, and none of a day that is still to come', () => {
      const { sent, intend } = store.ledger
      for (const day of ['2013-04-04', '2011-02-08', '2011-02-01']) intend(rowOf(aMessage('uk-team', day, ['ports'])))
      const upTo = '2011-02-28' as Day
      expect([sent.last('uk-team', upTo)?.day, sent.lastNaming('uk-team', 'ports', upTo)?.day]).toEqual(['2011-02-08', '2011-02-08'])
      expect([sent.last('uk-team', lastDay)?.day, sent.lastNaming('uk-team', 'ports', '2011-02-07' as Day)?.day]).toEqual([
        '2013-04-04',
        '2011-02-01',
      ])
    })

    test('the planner is told on which days a silence was told of, each day once, and whose it was', () => {
      const { sent, intend } = store.ledger
      const silences = (...teams: string[]) =>
        teams.map((silent) => ({ id: 'ports', reason: 'escalated' as const, on: '2011-02-01' as Day, deadline: null, due: null, silent }))
      intend(rowOf({ ...aMessage('secretariat', '2011-02-01', []), items: silences('uk-team', 'fr-team') }))
      const second = rowOf({ ...aMessage('secretariat', '2011-02-08', []), items: silences('uk-team') })
      intend(second, { ...second, key: `${second.key} 2`, page: 1 })
      const daysTold = (silent: string, after: string) => sent.daysTold({ to: 'secretariat', id: 'ports', silent }, after as Day, lastDay)
      expect(daysTold('uk-team', '2011-01-01')).toEqual(['2011-02-01', '2011-02-08'])
      expect(daysTold('uk-team', '2011-02-01')).toEqual(['2011-02-08'])
      expect(daysTold('fr-team', '2011-01-01')).toEqual(['2011-02-01'])
    })

    test('the planner is told the last message of a team, the last that named a thing, and the last poll', () => {
      const { ledger } = store
      for (const message of [
        aMessage('uk-team', '2011-02-01', ['ports', 'calais']),
        aMessage('uk-team', '2011-02-02', ['calais']),
        aMessage('fr-team', '2011-02-03', ['ports']),
        { ...aMessage('uk-team', '2011-02-03', ['calais']), kind: 'poll' as const, key: 'uk-team 2011-02-03 poll 1' },
      ])
        ledger.intend(rowOf(message))

      expect(ledger.sent.last('uk-team', lastDay)?.key).toBe('uk-team 2011-02-02 nudge')
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay)?.day).toBe('2011-02-01')
      expect(ledger.sent.lastNaming('uk-team', 'ports', lastDay, 'overdue')).toBeUndefined()
      expect(ledger.sent.lastNaming('uk-team', 'calais', lastDay, 'due')?.items).toEqual([{ id: 'calais', reason: 'due' }])
      expect(ledger.sent.lastPoll('uk-team', lastDay)?.key).toBe('uk-team 2011-02-03 poll 1')
      expect(ledger.sent.lastPoll('fr-team', lastDay)).toBeUndefined()
      expect(ledger.threadsOf('ports')).toEqual([])

      ledger.markSent('uk-team 2011-02-01 nudge', { channel: 'C1', ts: '1.0' })
      ledger.markSent('fr-team 2011-02-03 nudge', { channel: 'C2', ts: '3.0' })
      expect(ledger.threadsOf('ports').map(({ channel, ts }) => [channel, ts])).toEqual([
        ['C2', '3.0'],
        ['C1', '1.0'],
      ])
    })

    test('the newest message that named a thing is found on all its pages and in all its copies, and is open until a newer one names all of it', () => {
      const { ledger } = store
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
      for (const row of rows) ledger.intend(row)
      for (const [index, { key }] of rows.entries()) ledger.markSent(key, { channel: 'C1', ts: `${index}.0` })
      const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key).toSorted()

      expect(keys(ledger.threadsOf('calais'))).toEqual([first.key, `${first.key} 2`, `${first.key} to 2`])
      expect(keys(ledger.threadsOf('ports'))).toEqual([second.key])
      expect(keys(ledger.threadsOf('dover'))).toEqual([anotherByHand.key])
      expect(keys(ledger.openSince(start))).toEqual([first.key, `${first.key} 2`, `${first.key} to 2`, second.key, anotherByHand.key])

      expect(ledger.byKey(first.key)).not.toHaveProperty('shown')
      ledger.markShown(first.key, 'a mark')
      expect(ledger.byKey(first.key)?.shown).toBe('a mark')
    })
  })
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
