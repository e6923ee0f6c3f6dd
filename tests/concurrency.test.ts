import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewAtOnce } from '../src/concurrency.ts'

test('each thing is worked on once, and never more than eight at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), async (turns) => {
      const done: number[] = []
      let atWork = 0
      let most = 0
      await fewAtOnce(turns.keys(), async (index) => {
        most = Math.max(most, ++atWork)
        for (let turn = 0; turn < (turns[index] ?? 0); turn++) await Promise.resolve()
        atWork--
        done.push(index)
      })
      expect(done.toSorted((a, b) => a - b)).toEqual([...turns.keys()])
      expect(most).toBeLessThanOrEqual(8)
    }),
  )
})

test('a failure at one thing fails the whole', async () => {
  const failing = fewAtOnce([1, 2, 3], async (thing) => {
    if (thing === 2) throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
})
