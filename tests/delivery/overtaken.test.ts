import { DateTime } from 'luxon'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { Delivery } from '../../src/delivery/delivery.ts'
import type { Messenger, Post } from '../../src/delivery/messenger.ts'
import { Pace } from '../../src/delivery/pace.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import { aRegister, testCalendars as calendars, ukAlone } from '../a-register.ts'

const now = DateTime.fromISO('2011-03-31T10:00', { zone: 'Europe/London' })

/** A messenger that is slow to post: `meanwhile` happens before it knows that a message is out. */
function slowMessenger(meanwhile: () => Promise<void>): Messenger & { posts: Post[]; updates: Post[] } {
  const posts: Post[] = []
  const updates: Post[] = []
  const nowhere = { channels: ['C1'] }
  return {
    posts,
    updates,
    async post(post) {
      posts.push(post)
      await meanwhile()
      return { ok: true, channel: post.channel, ts: '1.000100' }
    },
    say: async ({ channel }) => ({ ok: true, channel, ts: '2.000100' }),
    async update({ channel, ts }, post) {
      updates.push(post)
      return { ok: true, channel, ts }
    },
    find: async () => undefined,
    ownMessages: async () => [],
    destinationOf: async () => nowhere,
    mentionsOf: async () => [],
    directOf: async () => undefined,
    nameOf: (person) => person,
  }
}

test('a message that was overtaken by a change while Slack took it is drawn again', async () => {
  await using store = memoryStore(aRegister({ owners: ukAlone, due: '2011-03-31' }), { now: () => now })
  const entry = logEntry.parse({
    kind: 'rated',
    rating: 'red',
    at: '2011-03-31T10:00:00.000+01:00',
    by: 'lead@ukba.example',
    text: 'no boats',
  })
  const messenger = slowMessenger(async () => {
    await store.registers.change('a reply in another thread', [{ commitment: 'ports', entry }])
  })
  const clock = { now: () => now, pause: async () => undefined, onTick: () => ({ stop: async () => undefined }) }
  const delivery = new Delivery({
    isLost: async () => false,
    store,
    messenger,
    clock,
    calendars,
    pace: new Pace(clock),
    log: pino({ level: 'silent' }),
    mayPostTo: () => true,
  })

  await delivery.learnWhatWasSent()
  await delivery.tick()
  await delivery.settled()
  expect(messenger.posts.map(({ text }) => text)).toEqual([expect.not.stringContaining('no boats')])
  expect(messenger.updates.map(({ text }) => text)).toEqual([expect.stringContaining('no boats')])
  await delivery.close()
})
