import { utimes } from 'node:fs/promises'
import type { Figure } from './figures.ts'
import { median } from './figures.ts'
import { aStage } from './stage.ts'

const rounds = 9
const sizes = [100, 10_000, 100_000]

/**
 * From the start of the process until the first word that somebody says is durable and acknowledged, against a bare Bolt app that only acknowledges:
 * with registers of any size, each also after it was edited while the bot was down.
 */
export async function start(): Promise<Figure[]> {
  await using floor = await aStage({ commitments: 0, soon: 0, overdue: 0 })
  const figures: Figure[] = []
  for (const commitments of sizes) {
    await using ours = await aStage({ commitments, soon: 20, overdue: 40 })
    const taken = { ours: [] as number[], edited: [] as number[], floor: [] as number[] }
    // The first of each warms the disk's cache and sends what is due.
    for (let round = 0; round <= rounds; round++) {
      const bare = await floor.firstWordIn('bare')
      const untouched = await ours.firstWordIn('relance')
      await utimes(ours.file, new Date(), new Date())
      const edited = await ours.firstWordIn('relance')
      if (round === 0) continue
      taken.floor.push(bare)
      taken.ours.push(untouched)
      taken.edited.push(edited)
    }
    const common = { floor: 'a bare app acknowledges one', floorMeasured: median(taken.floor), wanted: 1.3 }
    figures.push(
      { what: `start to the first word durable, ${commitments} commitments`, measured: median(taken.ours), ...common },
      { what: `edited while it was down, ${commitments} commitments`, measured: median(taken.edited), ...common },
    )
  }
  return figures
}
