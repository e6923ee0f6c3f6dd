import { describe, expect, test } from 'vitest'
import { ledgerBegun, readUpTo, threadsRead, triesOf } from '../../../src/store/facts.ts'
import type { Fact } from '../../../src/store/store.ts'
import type { Place } from './place.ts'
import { openedForEach } from './place.ts'

/** What every store promises of its facts. */
export function everyFacts(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name}: facts`, () => {
    const opened = openedForEach(aPlace)

    test('what is kept is there after a new start, as it was last set, until it is deleted', async () => {
      const tries = triesOf('message C1 1.5')
      const nothing: Fact<string | null> = { key: 'nothing' }
      await opened.store().facts.set(tries, 1)
      await opened.store().facts.set(tries, 2)
      await opened.store().facts.set(nothing, null)
      await opened.reopen()
      const { facts } = opened.store()
      expect(await facts.get(tries)).toBe(2)
      expect(await facts.get(nothing)).toBeNull()
      expect(await facts.get(ledgerBegun)).toBeUndefined()
      await facts.delete(tries)
      expect(await facts.get(tries)).toBeUndefined()
    })

    test('facts of one kind are found together, by their keys in order, and none of another kind', async () => {
      const { facts } = opened.store()
      const family = { prefix: 'seen C1 ' }
      for (const [channel, thread] of [
        ['C1', 'direct'],
        ['C1', '1.5'],
        ['C11', '2.5'],
        ['D1', '3.5'],
      ] as const)
        await facts.set(readUpTo(channel, thread), '9.5')
      await facts.set(ledgerBegun, true)
      await opened.reopen()
      const found = await opened.store().facts.under(family)
      expect(found).toEqual([
        { fact: readUpTo('C1', '1.5'), value: '9.5' },
        { fact: readUpTo('C1', 'direct'), value: '9.5' },
      ])
      expect(await threadsRead(opened.store().facts, 'C1')).toEqual(['1.5'])
    })
  })
}
