import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from './figures.ts'
import { ready } from './reply.ts'
import { aStage } from './stage.ts'

const replies = 1_000
const lookMs = 100
const wantedMs = 10_000

/** 1,000 replies at once in 20 threads: until all are in the register's file, and until all are answered. */
export async function burst(): Promise<Figure[]> {
  await using stage = await aStage({ commitments: 1_000, soon: 100, overdue: 0 })
  const { say } = await ready(stage)
  const before = await entriesIn(stage.file)
  const since = performance.now()
  const answers = Promise.all(Array.from({ length: replies }, () => say(since)))
  while ((await entriesIn(stage.file)) < before + replies) await wait(lookMs)
  const inFileMs = performance.now() - since
  const answeredMs = Math.max(...(await answers))
  const figure = (what: string, measured: number): Figure => ({
    what: `1,000 replies at once, ${what}`,
    measured,
    floor: 'what is wanted',
    floorMeasured: wantedMs,
    wanted: 1,
  })
  return [figure('all in the file', inFileMs), figure('all answered', answeredMs)]
}

async function entriesIn(file: string): Promise<number> {
  return (await readFile(file, 'utf8')).split('"kind": "rated"').length - 1
}
