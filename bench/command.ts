import { leadOf } from './a-large-register.ts'
import type { Figure } from './figures.ts'
import { median } from './figures.ts'
import type { Stage } from './stage.ts'
import { aStage, next } from './stage.ts'

const asked = [
  { commitments: 10_000, commands: ['show promise-5000', 'list overdue', 'mine'] },
  // The work is shared by twenty teams: 3,300 are one's own.
  { commitments: 66_000, commands: ['mine', 'list'] },
]
const rounds = 200
const warmUp = 30

/** From the typed command to its answer in the workspace, against an app that only acknowledges and responds. */
export async function command(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const one of asked) figures.push(...(await measured(one)))
  return figures
}

async function measured({ commitments, commands }: (typeof asked)[number]): Promise<Figure[]> {
  await using ours = await aStage({ commitments, soon: 100, overdue: 200 })
  await using floor = await aStage({ commitments: 0, soon: 0, overdue: 0 })
  await ours.start('relance')
  await floor.start('bare')
  const samples = new Map(commands.map((words) => [words, { ours: [] as number[], floor: [] as number[] }]))
  for (let round = 0; round < warmUp + rounds; round++)
    for (const [words, taken] of samples) {
      const times = { floor: await answered(floor, words), ours: await answered(ours, words) }
      if (round < warmUp) continue
      taken.floor.push(times.floor)
      taken.ours.push(times.ours)
    }
  return [...samples].map(([words, taken]) => ({
    what: `/commitments ${words}, ${commitments.toLocaleString('en')} commitments`,
    measured: median(taken.ours),
    floor: 'a bare app answers',
    floorMeasured: median(taken.floor),
    wanted: 1.5,
  }))
}

async function answered({ workspace }: Stage, words: string): Promise<number> {
  const answer = next(workspace, ({ what }) => what === 'ephemeral')
  const before = performance.now()
  await workspace.person(leadOf(1)).command(words)
  return (await answer) - before
}
