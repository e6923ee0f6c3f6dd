import { afterEach, expect, test, vi } from 'vitest'
import { aTown } from './town.ts'
import { nudgeIn, nudges, promised, twoSides } from './world.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

afterEach(() => {
  vi.useRealTimers()
})

test('a message that failed is tried again within seconds, though the machine’s clock was put back by a month', async () => {
  await using town = await aTown(twoSides(ports), {
    at: deadline,
    prepare: (workspace) => workspace.failNext('chat.postMessage', 'internal_error'),
  })
  await town.clock.moveTo(town.clock.now())
  expect(nudges(town, 'uk')).toHaveLength(0)
  vi.setSystemTime(Date.now() - 31 * 86_400_000)
  await nudgeIn(town, 'uk')
  expect(nudges(town, 'uk')).toHaveLength(1)
})
