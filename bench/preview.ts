import { DateTime } from 'luxon'
import { loadCalendars } from '../src/holidays.ts'
import { previewed } from '../src/nudges/preview.ts'
import { plusDays } from '../src/register/days.ts'
import type { Register } from '../src/register/register.ts'
import { registerOf } from '../src/register/register.ts'
import type { Day } from '../src/register/schema.ts'
import { registerFile } from '../src/register/schema.ts'
import type { Figure } from './figures.ts'
import { median } from './figures.ts'

const rounds = 3
const first = '2010-11-02' as Day

interface Size {
  readonly commitments: number
  readonly teams: number
  readonly years: number
}

/** Every message that would go out if nobody ever answered: how it grows with the years, the commitments and the teams. */
export async function preview(): Promise<Figure[]> {
  const base = { commitments: 1000, teams: 20, years: 1 }
  const sizes = { base, years: { ...base, years: 10 }, commitments: { ...base, commitments: 10_000 }, teams: { ...base, teams: 200 } }
  const taken = { base: [] as number[], years: [] as number[], commitments: [] as number[], teams: [] as number[] }
  for (let round = 0; round < rounds; round++)
    for (const [name, size] of Object.entries(sizes)) taken[name as keyof typeof taken].push(timed(size))
  const figure = (what: string, samples: readonly number[], wanted: number): Figure => ({
    what: `preview, ${what}`,
    measured: median(samples),
    floor: '1,000 commitments, 20 teams, 1 year',
    floorMeasured: median(taken.base),
    wanted,
  })
  // A commitment that nobody answers is named each week once it is overdue: ten years name 26 times what one does.
  return [figure('10 years', taken.years, 30), figure('10,000 commitments', taken.commitments, 12), figure('200 teams', taken.teams, 3)]
}

function timed({ years, ...size }: Size): number {
  const register = aRegister(size)
  const from = DateTime.fromISO(first, { zone: 'utc' })
  const since = performance.now()
  previewed(register, loadCalendars(), { from, to: from.plus({ years }) })
  return performance.now() - since
}

/** Due one after the other over eight years, all of one side. */
function aRegister({ commitments, teams }: Omit<Size, 'years'>): Register {
  return registerOf(
    registerFile.parse({
      version: 1,
      secretariat: { channel: '#secretariat' },
      teams: Array.from({ length: teams }, (_, team) => ({ id: `team-${team}`, name: `Team ${team}` })),
      commitments: Array.from({ length: commitments }, (_, nth) => ({
        id: `promise-${nth}`,
        title: `Promise ${nth}`,
        owners: [{ team: `team-${nth % teams}`, role: 'lead' }],
        source: { date: first },
        due: plusDays(first, 30 + (nth % 3000)),
        status: 'open',
      })),
    }),
  )
}
