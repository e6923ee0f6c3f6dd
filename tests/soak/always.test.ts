import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lives } from './life.ts'
import { play } from './play.ts'

// One of the lives that `npm run soak` plays by the hundred, always the same one: the others take their time.
test('in ten years of answers, edits and stops the bot says what is true, when it is true, once, and nothing else', async () => {
  const once = fc.asyncProperty(lives, async (life) => {
    expect((await play(life)).wrong).toBeUndefined()
  })
  await fc.assert(once, { seed: 2265, numRuns: 1, unbiased: true, endOnFailure: true })
}, 900_000)
