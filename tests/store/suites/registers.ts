import { describe, expect, test } from 'vitest'
import { noted, rated, start, wordsOf } from '../sample.ts'
import type { Place } from './place.ts'
import { openedForEach } from './place.ts'

/** What every store promises of its register. */
export function everyRegisters(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name}: register`, () => {
    const opened = openedForEach(aPlace)

    test('an answer is in the register when it is acknowledged, and after a new start', async () => {
      const [applied] = await opened.store().registers.change('cause 1', [rated('ports', 'amber')])
      expect(applied).toMatchObject({ ok: true, entries: [{ kind: 'rated', rating: 'amber', team: 'uk-border-agency' }] })
      expect(opened.store().registers.register().commitments.get('ports')?.rating).toBe('amber')
      await opened.reopen()
      expect(opened.store().registers.register().commitments.get('ports')?.rating).toBe('amber')
    })

    test('the register is the same object until something changes', async () => {
      const before = opened.store().registers.register()
      expect(opened.store().registers.register()).toBe(before)
      await opened.store().registers.change('cause 1', [rated('ports', 'amber')])
      expect(opened.store().registers.register()).not.toBe(before)
    })

    test('each change of a reply stands for itself', async () => {
      const applied = await opened.store().registers.change('cause 1', [rated('no-such', 'red'), rated('calais', 'green')])
      expect(applied).toMatchObject([{ ok: false, refusal: { reason: 'unknown commitment' } }, { ok: true }])
      expect(opened.store().registers.register().commitments.get('calais')?.rating).toBe('green')
    })

    test('a cause that comes twice gives its first outcome and changes nothing', async () => {
      const first = await opened.store().registers.change('cause 1', [rated('ports', 'amber'), rated('no-such', 'red')])
      const again = await opened.store().registers.change('cause 1', [rated('ports', 'red')])
      expect(again).toEqual(first)
      await opened.reopen()
      expect(await opened.store().registers.change('cause 1', [rated('ports', 'red')])).toEqual(first)
      expect(opened.store().registers.register().commitments.get('ports')?.log).toHaveLength(1)
    })

    test('many answers at once are all kept, in their order', async () => {
      const words = Array.from({ length: 200 }, (_, i) => `word ${i}`)
      await Promise.all(words.map((each, i) => opened.store().registers.change(`cause ${i}`, [noted('ports', each)])))
      expect(wordsOf(opened.store().registers.register().commitments.get('ports'))).toEqual(words)
      await opened.reopen()
      expect(wordsOf(opened.store().registers.register().commitments.get('ports'))).toEqual(words)
    })

    test('the register knows since when a commitment is there that says nothing of its age', async () => {
      expect(opened.store().registers.cameIn('ports')?.toMillis()).toBe(start.toMillis())
      expect(opened.store().registers.cameIn('no-such')).toBeUndefined()
      await opened.reopen()
      expect(opened.store().registers.cameIn('ports')?.toMillis()).toBe(start.toMillis())
    })
  })
}
