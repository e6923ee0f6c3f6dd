import { expect, test } from 'vitest'
import { parseRegister } from '../../src/register/parse.ts'
import type { Register } from '../../src/register/register.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import { calendars, newsOf, noted, start, text, wordsOf } from './sample.ts'
import { everyStore } from './suites/store.ts'

function aSample(): Register {
  const parsed = parseRegister(text(['ports', 'calais']), calendars)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.register
}

everyStore('memory', async () => {
  const store = memoryStore(aSample(), { now: () => start })
  // Nothing of it outlives the process: opened again it is the same one.
  return { open: async () => store, remove: async () => undefined }
})

test('a change in memory is told, and leaves the register that was given as it was', async () => {
  const register = aSample()
  const store = memoryStore(register, { now: () => start })
  const news = newsOf(store, 'register changed')
  await store.registers.change('1', [noted('ports', 'one')])
  expect(await news).toMatchObject({ commitments: ['ports'], by: 'bot' })
  expect(wordsOf(store.registers.register().commitments.get('ports'))).toEqual(['one'])
  expect(wordsOf(register.commitments.get('ports'))).toEqual([])
  await store.close()
})
