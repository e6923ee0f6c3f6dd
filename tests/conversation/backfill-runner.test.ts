import { pino } from 'pino'
import { expect, test } from 'vitest'
import { BackfillRunner } from '../../src/conversation/backfill-runner.ts'

/** A look back whose looks the test ends itself; the clock's pauses are over at once. */
function aBackfillRunner() {
  const looks: { ended: AbortSignal; done: () => void; fail: () => void }[] = []
  const lookBack = new BackfillRunner({
    look: (ended) =>
      new Promise((resolve, reject) => {
        looks.push({ ended, done: resolve, fail: () => reject(new Error('Slack is out of reach')) })
      }),
    clock: { pause: () => Promise.resolve() },
    log: pino({ level: 'silent' }),
  })
  return { lookBack, looks }
}

/** Lets all go on that needs no more than itself. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('whatever is asked for during a look gets one more look after it, and everybody waits for both', async () => {
  const { lookBack, looks } = aBackfillRunner()
  let known = 0
  for (const look of [lookBack.look(), lookBack.look(), lookBack.look()]) void look.then(() => known++)
  looks[0]?.done()
  await settle()
  expect([looks.length, known]).toEqual([2, 0])
  looks[1]?.done()
  await settle()
  expect([looks.length, known]).toEqual([2, 3])
})

test('what a look still reads in the background stops when the next look begins', async () => {
  const { lookBack, looks } = aBackfillRunner()
  void lookBack.look()
  looks[0]?.done()
  await settle()
  expect(looks[0]?.ended.aborted).toBe(false)
  void lookBack.look()
  expect(looks.map(({ ended }) => ended.aborted)).toEqual([true, false])
})

test('a look that fails is tried again until it succeeds or the bot ends', async () => {
  const { lookBack, looks } = aBackfillRunner()
  void lookBack.look()
  looks[0]?.fail()
  await settle()
  expect(looks).toHaveLength(2)
  looks[1]?.fail()
  await lookBack.close()
  expect(looks).toHaveLength(2)
  expect(looks[1]?.ended.aborted).toBe(true)
})

test('a long look keeps nobody waiting longer than they can wait, and goes on', async () => {
  const { lookBack, looks } = aBackfillRunner()
  await lookBack.lookWithin(10_000)
  expect(looks.map(({ ended }) => ended.aborted)).toEqual([false])
})
