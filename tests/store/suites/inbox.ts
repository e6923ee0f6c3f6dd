import { describe, expect, test } from 'vitest'
import { rated } from '../sample.ts'
import type { Place } from './place.ts'
import { openedForEach } from './place.ts'

/** What every store promises of its inbox. */
export function everyInbox(name: string, aPlace: () => Promise<Place>): void {
  describe(`${name}: inbox`, () => {
    const opened = openedForEach(aPlace)

    test('a received event waits until it is finished, and is known when it comes again', async () => {
      expect(await opened.store().inbox.receive('event 1', { text: 'done' })).toBe(true)
      expect(await opened.store().inbox.receive('event 1', { text: 'done' })).toBe(false)
      await opened.store().inbox.receive('event 2', { text: 'later' })
      await opened.reopen()
      expect(await opened.store().inbox.unfinished()).toEqual([
        { cause: 'event 1', body: { text: 'done' } },
        { cause: 'event 2', body: { text: 'later' } },
      ])
      expect(await opened.store().inbox.isOpen('event 1')).toBe(true)
      await opened.store().inbox.finish('event 1')
      expect(await opened.store().inbox.isOpen('event 1')).toBe(false)
      expect(await opened.store().inbox.isOpen('event 3')).toBe(false)
      await opened.reopen()
      expect(await opened.store().inbox.unfinished()).toEqual([{ cause: 'event 2', body: { text: 'later' } }])
      expect(await opened.store().inbox.receive('event 1', {})).toBe(false)
    })

    test('an event that has brought changes is known, received or not', async () => {
      const { registers, inbox } = opened.store()
      await registers.change('event 1', [rated('ports', 'amber')])
      expect(await inbox.receive('event 1', {})).toBe(false)
      expect(await inbox.unfinished()).toEqual([])
    })
  })
}
