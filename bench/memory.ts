import { readFile, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from './figures.ts'
import { ready } from './reply.ts'
import type { Stage } from './stage.ts'
import { aStage, written } from './stage.ts'

const repliesAtOnce = 20
const rounds = 50
/** A collector that is left alone for a moment gives back what it has found. */
const restMs = 3000

/**
 * What the process has in memory (RSS, and its highest), by Linux: with 100 commitments; and what 100,000 take beyond that, for each byte of their
 * file. After the start, the day's messages and the first answers, and after 1,000 replies. The file was edited while the bot was down: it is checked.
 */
export async function memory(): Promise<Figure[]> {
  const small = await taken({ commitments: 100, soon: 100, overdue: 0 })
  const large = await taken({ commitments: 100_000, soon: 100, overdue: 0 })
  const alone = (what: string, measured: number): Figure => ({
    what: `memory with 100 commitments, ${what}`,
    measured,
    unit: 'MB',
    floor: 'what is wanted',
    floorMeasured: 150,
    wanted: 1,
  })
  const beyond = (what: string, measured: number): Figure => ({
    what: `memory of 100,000 commitments, ${what}`,
    measured,
    unit: 'MB',
    floor: 'the file',
    floorMeasured: large.fileMb,
    wanted: 8,
  })
  return [
    alone('after the start', small.begun),
    alone('after 1,000 replies', small.answered),
    beyond('after the start', large.begun - small.begun),
    beyond('after 1,000 replies', large.answered - small.answered),
    beyond('at the highest', large.highest - small.highest),
  ]
}

async function taken(size: Parameters<typeof aStage>[0]): Promise<{ fileMb: number; begun: number; answered: number; highest: number }> {
  await using stage = await aStage(size)
  const fileMb = (await stat(stage.file)).size / 1e6
  const { say, running } = await ready(stage)
  await calm(stage)
  const begun = await megabytes(running.pid, 'VmRSS')
  for (let round = 0; round < rounds; round++) await Promise.all(Array.from({ length: repliesAtOnce }, () => say(performance.now())))
  await calm(stage)
  return { fileMb, begun, answered: await megabytes(running.pid, 'VmRSS'), highest: await megabytes(running.pid, 'VmHWM') }
}

async function calm(stage: Stage): Promise<void> {
  await written(stage)
  await wait(restMs)
}

async function megabytes(pid: number, key: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return (Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6
}
