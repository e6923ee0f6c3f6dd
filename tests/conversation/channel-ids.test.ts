import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { ChannelIds } from '../../src/conversation/channel-ids.ts'
import { atPresent, causeOf } from '../../src/conversation/incoming.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import { aRegister } from '../a-register.ts'

const heard = { is: 'message', user: 'U1', ts: '1298980790.000200', text: 'done', direct: false } as const

test('however often a channel has gone on under another id, what is said there has one name, and is worked on where the channel is now', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('C1', 'C2', 'C3', 'C4'), { minLength: 1, maxLength: 6 }), async (later) => {
      const { facts } = memoryStore(aRegister(), { now: () => DateTime.now() })
      const ids = new ChannelIds()
      let now = 'C0'
      for (const to of later.filter((id, index) => id !== (later[index - 1] ?? 'C0'))) {
        await ids.moved(now, to, facts)
        now = to
      }
      for (const known of [ids, await ChannelIds.of(facts)])
        for (const channel of ['C0', ...later]) {
          expect(causeOf({ ...heard, channel }, known)).toBe('message C0 1298980790.000200')
          expect(atPresent({ ...heard, channel }, known)).toMatchObject({ channel: now })
        }
      expect(causeOf({ ...heard, channel: 'C9' }, ids)).toBe('message C9 1298980790.000200')
    }),
  )
})
