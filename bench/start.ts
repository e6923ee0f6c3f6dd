import type { Figure } from './figures.ts'
import { median } from './figures.ts'
import { aStage } from './stage.ts'

const rounds = 9

/** From the start of the process until it hears, with 10,000 commitments and the day's messages sent before, against a bare Bolt app. */
export async function start(): Promise<Figure[]> {
  await using ours = await aStage({ commitments: 10_000, soon: 100, overdue: 200 })
  await using floor = await aStage({ commitments: 0, soon: 0, overdue: 0 })
  const taken = { ours: [] as number[], floor: [] as number[] }
  // The first of each warms the disk's cache and sends what is due.
  for (let round = 0; round <= rounds; round++) {
    const bare = await floor.start('bare')
    await bare.stop()
    const relance = await ours.start('relance')
    await relance.stop()
    if (round === 0) continue
    taken.floor.push(bare.startedInMs)
    taken.ours.push(relance.startedInMs)
  }
  return [
    {
      what: 'start, 10,000 commitments',
      measured: median(taken.ours),
      floor: 'a bare app starts',
      floorMeasured: median(taken.floor),
      wanted: 2,
    },
  ]
}
