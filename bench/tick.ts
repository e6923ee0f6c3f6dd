import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { DayPlanner } from '../src/delivery/day-planner.ts'
import { loadCalendars } from '../src/holidays.ts'
import { instantOf } from '../src/register/instant.ts'
import { openStore } from '../src/store/store-file.ts'
import { aLargeRegister, begin, teams } from './a-large-register.ts'
import type { Figure } from './figures.ts'
import { median } from './figures.ts'

const rounds = 60

/**
 * A tick of the working day over 100,000 commitments where nothing is due and no team has had its message, by the real ledger, against `JSON.parse`
 * of the same file; and the same tick after somebody has changed a commitment.
 */
export async function tick(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-bench-'))
  const file = path.join(folder, 'commitments.json')
  await writeFile(file, `${JSON.stringify(aLargeRegister({ commitments: 100_000, soon: 0, overdue: 0 }), null, 2)}\n`)
  const calendars = loadCalendars()
  const store = await openStore({ file, calendars, now: () => DateTime.fromISO(begin) })
  try {
    const planner = new DayPlanner({ store, calendars })
    store.registers.onNews((news) => news.kind === 'register changed' && planner.changed(news.commitments))
    const tickAt = async (now: DateTime): Promise<number> => {
      const since = performance.now()
      for (const receiver of planner.receiversAt(now)) {
        const message = await planner.messageFor(receiver)
        if (message) throw new Error(`${message.key} is due; nothing was to be`)
      }
      return performance.now() - since
    }
    const text = await readFile(file, 'utf8')
    let now = DateTime.fromISO(begin)
    await tickAt(now)
    const taken = { idle: [] as number[], changed: [] as number[], parse: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      now = now.plus({ minutes: 1 })
      taken.idle.push(await tickAt(now))
      const id = `promise-${round * teams}`
      await store.registers.change(`round ${round}`, [
        { commitment: id, entry: { kind: 'noted', at: instantOf(now), by: 'secretary@example.org', text: 'seen' } },
      ])
      taken.changed.push(await tickAt(now))
      if (round % 6 > 0) continue
      const since = performance.now()
      JSON.parse(text)
      taken.parse.push(performance.now() - since)
    }
    const figure = (what: string, samples: readonly number[]): Figure => ({
      what: `a tick, 100,000 commitments, ${what}`,
      measured: median(samples),
      floor: 'JSON.parse of the file',
      floorMeasured: median(taken.parse),
      wanted: 0.01,
    })
    return [figure('nothing due', taken.idle), figure('one changed', taken.changed)]
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}
