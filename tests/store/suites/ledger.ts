import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/nudges/message.ts'
import type { Day } from '../../../src/register/schema.ts'
import { aNudge } from '../../a-message.ts'
import { ukLead } from '../../a-register.ts'
import { start } from '../sample.ts'
import type { Place } from './place.ts'
import { openedForEach } from './place.ts'

/** What every store promises of its ledger. */
export function everyLedger(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name}: ledger`, () => {
    const opened = openedForEach(aPlace)

    test('the pages of a message go into the ledger together, or not at all', async () => {
      const row = rowOf(aNudge('uk-border-agency', '2011-02-01', ['ports']))
      const second = { ...row, key: `${row.key} 2`, page: 1 }
      await expect(opened.store().ledger.intend(row, { ...second, page: Number.NaN })).rejects.toThrow()
      expect(await opened.store().ledger.has(row.key)).toBe(false)
      expect(await opened.store().ledger.sentTo('uk-border-agency')).toEqual([])
      expect(await opened.store().ledger.intend(row, second)).toBe(true)
      expect(keysOf(await opened.store().ledger.open())).toEqual([row.key, second.key])
    })

    test('the messages of a channel that goes on under another id are found there, sent or not', async () => {
      const { ledger } = opened.store()
      const [sent, waits, elsewhere] = ['2011-02-01', '2011-02-02', '2011-02-03'].map((day) => rowOf(aNudge('fr-paf', day, ['ports'])))
      if (!sent || !waits || !elsewhere) throw new Error('no rows')
      await ledger.intend({ ...sent, channel: 'C1' }, { ...waits, channel: 'C1' }, { ...elsewhere, channel: 'C2' })
      await ledger.markSent(sent.key, { channel: 'C1', ts: '100.000001' })
      await ledger.channelMoved('C1', 'C9')
      await opened.reopen()
      expect(await opened.store().ledger.at('C9', '100.000001')).toMatchObject({ key: sent.key, state: 'sent' })
      expect(await opened.store().ledger.at('C1', '100.000001')).toBeUndefined()
      expect((await opened.store().ledger.open()).map(({ key, channel }) => [key, channel])).toEqual([
        [waits.key, 'C9'],
        [elsewhere.key, 'C2'],
      ])
    })

    test('a message that was never sent is taken back whole', async () => {
      const { ledger } = opened.store()
      const [first, other] = [
        aNudge('uk-border-agency', '2011-02-01', ['ports']),
        aNudge('uk-border-agency', '2011-02-02', ['calais']),
      ].map(rowOf)
      if (!first || !other) throw new Error('no rows')
      await ledger.intend(first, { ...first, key: `${first.key} 2` }, other)
      await ledger.takeBack(first.key)
      expect(await ledger.has(first.key)).toBe(false)
      expect(keysOf(await ledger.sentTo('uk-border-agency'))).toEqual([other.key])
      expect(await ledger.threadsOf('ports')).toEqual([])
      expect(keysOf(await ledger.open())).toEqual([other.key])
    })

    test('a message goes into the ledger once, as an intent and then as sent', async () => {
      const row = rowOf(aNudge('uk-border-agency', '2011-02-01', ['ports', 'calais']))
      expect(await opened.store().ledger.intend(row)).toBe(true)
      expect(await opened.store().ledger.intend(row)).toBe(false)
      expect(await opened.store().ledger.has(row.key)).toBe(true)
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

    test('a message that is surely in no channel is an intent again, with no attempt, in the channel to which it goes now', async () => {
      const { ledger } = opened.store()
      const [refused, deleted] = [
        aNudge('uk-border-agency', '2011-02-01', ['ports']),
        aNudge('uk-border-agency', '2011-02-02', ['ports']),
      ].map(rowOf)
      if (!refused || !deleted) throw new Error('no rows')
      await ledger.intend(refused, deleted)
      await ledger.attempted(refused.key, 5000)
      await ledger.intendAgain(refused.key, { channel: 'D1' })
      await ledger.markSent(deleted.key, { channel: 'C1', ts: '100.000001' })
      await ledger.intendAgain(deleted.key, { channel: 'C1' })
      expect(keysOf(await ledger.open())).toEqual([refused.key, deleted.key])
      expect(await ledger.open('D1')).toMatchObject([{ key: refused.key, state: 'intent', attempts: 0, attemptedMs: 0 }])
      expect(await ledger.open('C1')).toMatchObject([{ key: deleted.key, state: 'intent', ts: '100.000001' }])
    })

    test('a message is on its way from its first attempt on; whom a direct one is for stays known, and is told anew where it goes elsewhere', async () => {
      const row = rowOf(aNudge('uk-border-agency', '2011-02-01', ['ports']))
      await opened.store().ledger.intend({ ...row, channel: 'D1', person: ukLead })
      expect(await opened.store().ledger.isOpenIn('D1')).toBe(false)
      await opened.store().ledger.attempted(row.key, 5000)
      await opened.reopen()
      const { ledger } = opened.store()
      expect(await ledger.isOpenIn('D1')).toBe(true)
      expect(await ledger.byKey(row.key)).toMatchObject({ channel: 'D1', person: ukLead })
      await ledger.intendAgain(row.key, { channel: 'C1' })
      expect((await ledger.byKey(row.key))?.person).toBeUndefined()
    })

    test('what was sent to a receiver is given by its days, each message once, whatever its pages and copies and whatever was kept last', async () => {
      const { ledger } = opened.store()
      const [late, early] = [
        aNudge('uk-border-agency', '2013-04-04', ['ports']),
        aNudge('uk-border-agency', '2011-02-01', ['ports', 'calais']),
      ]
      await ledger.intend(rowOf(late))
      for (const key of [`${early.key} 2`, `${early.key} 2 to 2`, early.key]) await ledger.intend({ ...rowOf(early), key })
      await ledger.intend(rowOf(aNudge('fr-team', '2011-02-02', ['ports'])))
      await opened.reopen()
      const sent = await opened.store().ledger.sentTo('uk-border-agency')
      expect(sent.map(({ key, day, items }) => [key, day, items.length])).toEqual([
        [early.key, '2011-02-01', 2],
        [late.key, '2013-04-04', 1],
      ])
      expect(sent[0]).toMatchObject({ team: 'uk-border-agency', kind: 'nudge', items: [{ id: 'ports', reason: 'due' }, { id: 'calais' }] })
      expect(sent[0]?.at.toISO()).toBe(early.at.toISO())
    })

    test('the last poll of each team is given, of those up to a day', async () => {
      const { ledger } = opened.store()
      const poll = (team: string, day: string) => ({ ...aNudge(team, day, ['ports']), kind: 'poll' as const })
      for (const message of [poll('uk-border-agency', '2011-02-08'), poll('uk-border-agency', '2011-02-01'), poll('fr-team', '2011-02-03')])
        await ledger.intend(rowOf(message))
      await ledger.intend(rowOf(aNudge('uk-border-agency', '2011-02-09', ['ports'])))
      const polls = async (upTo: string) => (await ledger.lastPolls(upTo as Day)).map(({ team, day }) => `${team} ${day}`).toSorted()
      expect(await polls('2011-01-31')).toEqual([])
      expect(await polls('2011-02-07')).toEqual(['fr-team 2011-02-03', 'uk-border-agency 2011-02-01'])
      expect(await polls('2011-02-28')).toEqual(['fr-team 2011-02-03', 'uk-border-agency 2011-02-08'])
    })

    test('the threads of a commitment are those of the newest message of each team that named it and was sent', async () => {
      const { ledger } = opened.store()
      for (const message of [
        aNudge('uk-border-agency', '2011-02-01', ['ports', 'calais']),
        aNudge('uk-border-agency', '2011-02-02', ['calais']),
        aNudge('fr-team', '2011-02-03', ['ports']),
      ])
        await ledger.intend(rowOf(message))
      expect(await ledger.threadsOf('ports')).toEqual([])

      await ledger.markSent('uk-border-agency 2011-02-01 nudge', { channel: 'C1', ts: '1.0' })
      await ledger.markSent('fr-team 2011-02-03 nudge', { channel: 'C2', ts: '3.0' })
      expect((await ledger.threadsOf('ports')).map(({ channel, ts }) => [channel, ts])).toEqual([
        ['C2', '3.0'],
        ['C1', '1.0'],
      ])
    })

    test('what was sent to one receiver of the same commitments before a message and after it is found', async () => {
      const { ledger } = opened.store()
      const messages = [
        aNudge('uk-border-agency', '2011-02-01', ['ports']),
        aNudge('uk-border-agency', '2011-02-02', ['ports', 'calais']),
        aNudge('fr-team', '2011-02-02', ['ports']),
        aNudge('uk-border-agency', '2011-02-03', ['ports']),
        aNudge('uk-border-agency', '2011-02-04', ['dover']),
        aNudge('uk-border-agency', '2011-02-05', ['calais', 'ports']),
      ]
      for (const [index, message] of messages.entries()) {
        await ledger.intend(rowOf(message), { ...rowOf(message), key: `${message.key} to 2` })
        if (index < 5)
          for (const key of [message.key, `${message.key} to 2`]) await ledger.markSent(key, { channel: 'C1', ts: `${index}.0` })
      }
      const [first, second, , third, , last] = messages.map(({ key }) => key)
      const after = async (key: string | undefined) => (await ledger.sentAfter(key ?? '')).map((message) => message.key)
      expect(await after(first)).toEqual([second, third])
      expect(await after(second)).toEqual([third])
      expect(await after(third)).toEqual([])
      expect(await after('nowhere 2011-02-01 nudge')).toEqual([])
      const before = async (key: string | undefined) => keysOf(await ledger.sentBefore(key ?? '')).toSorted()
      expect(await before(last)).toEqual([second, `${second} to 2`, third, `${third} to 2`])
      expect(await before(first)).toEqual([])
    })

    test('the newest message that named a commitment is found on all its pages and in all its copies, and is open until a newer one names all of it', async () => {
      const { ledger } = opened.store()
      const first = aNudge('uk-border-agency', '2011-02-01', ['ports', 'calais'])
      const second = aNudge('uk-border-agency', '2011-02-02', ['ports'])
      const byHand = { ...aNudge('uk-border-agency', '2011-02-02', ['dover']), key: 'uk-border-agency 2011-02-02 poll' }
      const anotherByHand = { ...byHand, key: 'uk-border-agency 2011-02-02 poll2' }
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

function rowOf(message: Message) {
  return { key: message.key, message, page: 1, channel: '#uk-border-agency' }
}
