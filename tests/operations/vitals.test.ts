import { expect, test } from 'vitest'
import type { Messenger, Posted } from '../../src/delivery/messenger.ts'
import { healthIn } from '../../src/operations/health.ts'
import { metricsOf } from '../../src/operations/metrics.ts'
import { Vitals } from '../../src/operations/vitals.ts'
import { memoryInbox } from '../../src/store/memory/inbox.ts'

const well = { deaf: false, unwritable: false, behind: false }

/** The vitals of a bot that hears, with an inbox in memory and a clock that each test moves. */
function aBot({ isDeaf = (): boolean => false } = {}) {
  const inbox = memoryInbox(() => false)
  const disk = { isFull: false }
  let nowMs = 0
  const vitals = new Vitals({
    inbox: {
      async unfinished() {
        if (disk.isFull) throw new Error('database or disk is full')
        return inbox.unfinished()
      },
    },
    ledger: { open: async () => [] },
    isDeaf,
    monotonicMs: () => nowMs,
  })
  return {
    vitals,
    disk,
    inbox: vitals.hearing(inbox),
    health: async () => healthIn(await vitals.state()),
    /** Lets so many minutes pass, with a tick in each. */
    async minutes(count: number, { ticking = true } = {}) {
      for (let minute = 0; minute < count; minute++) {
        nowMs += 60_000
        if (ticking) await vitals.ticks()
      }
    },
    metrics: () => metricsOf(vitals, { stateFolder: undefined }).metrics(),
  }
}

/** A messenger of which every post comes out as given. */
function aMessenger(posted: Posted): Messenger {
  return { post: async () => posted } as Partial<Messenger> as Messenger
}

test('a bot that hears, keeps and ticks is well', async () => {
  const bot = aBot()
  await bot.minutes(30)
  expect(await bot.health()).toEqual(well)
})

test('a bot without a tick for more than three minutes is behind', async () => {
  const bot = aBot()
  await bot.minutes(3, { ticking: false })
  expect(await bot.health()).toEqual(well)
  await bot.minutes(1, { ticking: false })
  expect(await bot.health()).toEqual({ ...well, behind: true })
})

test('a bot of which words wait for more than ten minutes is behind, until they are answered', async () => {
  const bot = aBot()
  await bot.inbox.receive('message C1 1.0', {})
  await bot.minutes(11)
  expect(await bot.health()).toEqual(well)
  await bot.minutes(1)
  expect(await bot.health()).toEqual({ ...well, behind: true })
  await bot.inbox.finish('message C1 1.0')
  expect(await bot.health()).toEqual(well)
})

test('a state that can be neither written nor read is unwritable', async () => {
  const bot = aBot()
  bot.vitals.learns({ kind: 'state unwritable', why: 'no space left' })
  expect(await bot.health()).toEqual({ ...well, unwritable: true })
  bot.vitals.learns({ kind: 'state writable' })
  expect(await bot.health()).toEqual(well)
  bot.disk.isFull = true
  expect(await bot.health()).toEqual({ ...well, unwritable: true })
})

test('a register that somebody broke is measured, and is no reason to start the bot again', async () => {
  const bot = aBot()
  bot.vitals.learns({ kind: 'file broken', faults: [] })
  expect(await bot.health()).toEqual(well)
  expect(await bot.metrics()).toContain('relance_register_readable 0')
  bot.vitals.learns({ kind: 'file mended' })
  expect(await bot.metrics()).toContain('relance_register_readable 1')
})

test('a bot that hears nothing is deaf', async () => {
  expect(await aBot({ isDeaf: () => true }).health()).toEqual({ ...well, deaf: true })
})

test('words are counted once, by the way in which they came', async () => {
  const bot = aBot()
  for (const cause of ['message C1 1.0', 'message C1 1.0', 'press T1', 'made up']) await bot.inbox.receive(cause, {})
  const metrics = await bot.metrics()
  for (const line of ['{way="message"} 1', '{way="press"} 1', '{way="other"} 1'])
    expect(metrics).toContain(`relance_words_heard_total${line}`)
})

test('posts are counted by how they came out, and refusals by no more than some names', async () => {
  const bot = aBot()
  const post = { channel: 'C1', text: '', blocks: [] }
  await bot.vitals.posting(aMessenger({ ok: true, channel: 'C1', ts: '1.0' })).post(post)
  for (let index = 0; index < 200; index++) {
    const error = `error_${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`
    await bot.vitals.posting(aMessenger({ ok: false, why: 'refused', error })).post(post)
  }
  await bot.vitals.posting(aMessenger({ ok: false, why: 'refused', error: 'a sentence, "quoted"' })).post(post)
  const metrics = await bot.metrics()
  expect(metrics).toContain('relance_posts_total{outcome="sent"} 1')
  expect(metrics).toContain('relance_posts_total{outcome="refused"} 201')
  expect(metrics.match(/relance_slack_refusals_total\{/g)?.length).toBeLessThanOrEqual(41)
  expect(metrics).toContain('relance_slack_refusals_total{error="other"} 161')
})
