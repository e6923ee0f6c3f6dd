import fc from 'fast-check'
import type { DateTime } from 'luxon'
import { instantOf } from '../../src/register/instant.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { dateAskedOf } from '../../src/register/proposal.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { teams } from './file.ts'
import { numbered, written } from './wall.ts'

/** What somebody says of a commitment; days are counted from then. */
export interface Act {
  readonly kind: string
  readonly inDays?: number
  /** How a date is said: as a day, or as the month or quarter that it lies in. */
  readonly spoken?: string
  readonly rating?: string
  readonly text?: string
  readonly evidence?: string
  readonly to?: unknown
  /** The entry that is taken back or amended: so many before the last. */
  readonly back?: number
  readonly added?: readonly object[]
  readonly removed?: number
}

const soon = fc.integer({ min: -20, max: 200 })

export const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.constantFrom<Act>(
      { kind: 'noted' },
      { kind: 'rated', rating: 'amber' },
      { kind: 'rated', rating: 'red' },
      { kind: 'confirmed' },
      { kind: 'evidenced', evidence: 'https://example.org/report' },
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom<Act>({ kind: 'reopened', text: 'it came back' }, { kind: 'objected', text: 'not at all' }) },
  { weight: 5, arbitrary: fc.constantFrom<Act>({ kind: 'closed' }, { kind: 'closed' }, { kind: 'withdrawn' }, { kind: 'superseded' }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('dated'),
      inDays: soon,
      spoken: fc.constantFrom('day', 'month', 'quarter'),
      text: fc.constant('it slips'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<unknown>(null, 'continuing', 'without delay', { event: 'next-summit' }, { event: 'next-summit', before: 'P2W' })
      .map((to): Act => ({ kind: 'dated', to, text: 'it is another thing' })),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'dated', to: 'as was asked' }) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }).map((inDays): Act => ({ kind: 'snoozed', inDays })) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('undone', 'undone', 'retracted', 'amended'), back: fc.nat({ max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('assigned'),
      added: fc.array(fc.record({ team: fc.constantFrom(...teams), role: fc.constantFrom('lead', 'support'), assumed: fc.boolean() }), {
        maxLength: 2,
      }),
      removed: fc.nat({ max: 3 }),
    }),
  },
)

/** The entry that somebody makes at a moment: a lead of one of the owning teams, or the secretariat. Nothing where there is nothing to speak of. */
export function entryOf(
  register: Register,
  commitment: Commitment,
  { act, who }: { act: Act; who: number },
  now: DateTime,
): LogEntry | undefined {
  const owner = commitment.owners[who]
  const lead = owner && register.teams.get(owner.team)?.leads[0]
  const said = lead === undefined ? { by: 'secretary@example.org' } : { by: lead, team: owner?.team }
  const { inDays = 0, spoken = 'day', back, removed, to, ...rest } = act
  const day = written(numbered(now.toISODate() ?? '') + inDays)
  const of = commitment.log?.at(-1 - (back ?? 0))?.at
  if (back !== undefined && of === undefined) return undefined
  const asked = dateAskedOf(register, commitment)
  if (to === 'as was asked' && !asked) return undefined
  return logEntry.parse({
    ...rest,
    ...said,
    at: instantOf(now),
    ...(act.kind === 'dated' ? { to: to === 'as was asked' ? asked?.to : to === undefined ? saidAs(spoken, day) : to } : {}),
    ...(act.kind === 'snoozed' ? { until: day } : {}),
    ...(back === undefined ? {} : { of }),
    ...(removed === undefined ? {} : { removed: commitment.owners.slice(removed, removed + 1) }),
  })
}

function saidAs(spoken: string, day: string): string {
  if (spoken === 'month') return day.slice(0, 7)
  return spoken === 'quarter' ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day
}
