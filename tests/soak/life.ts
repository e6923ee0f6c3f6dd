import fc from 'fast-check'
import type { Register } from '../../src/register/register.ts'
import { aRegister } from '../a-register.ts'
import { numbered, written } from './wall.ts'

/** Ten years of a register, its people, its bot and its machine, from 2011 to 2020. */
export interface Life {
  readonly commitments: readonly object[]
  readonly sides: readonly { readonly timezone: string; readonly calendar: string }[]
  /** The rhythms: the first from the beginning, each of the others set in the file by hand when its time has come. */
  readonly cadences: readonly { readonly hour: string }[]
  readonly happenings: readonly Happening[]
}

export interface Happening {
  readonly minute: number
  readonly what:
    | { readonly does: 'answer'; readonly of: number; readonly who: number; readonly act: Act }
    | { readonly does: 'date the event'; readonly inDays: number }
    | { readonly does: 'edit the rhythm'; readonly cadence: number }
    | { readonly does: 'stop'; readonly minutes: number }
    | { readonly does: 'tick' }
}

/** What a team says of a commitment; `inDays`: the day that it names, from then. */
export interface Act {
  readonly kind: string
  readonly inDays?: number
  readonly rating?: string
  readonly text?: string
}

export const firstDay = '2011-01-03'
export const years = 10
const days = Math.round(years * 365.25)

const dayWithin = (max: number) => fc.integer({ min: -30, max }).map((count) => written(numbered(firstDay) + count))
const anyDay = dayWithin(4 * 365)
const span = fc.constantFrom('P1D', 'P5D', 'P1W', 'P2W', 'P1M', 'P2M', 'P1Y', '1 working day', '4 working days', '30 working days')
const longSpan = fc.constantFrom('P1W', 'P2W', 'P1M', 'P3M', 'P1Y', '30 working days')
const steps = fc.array(fc.record({ after: longSpan, to: fc.constantFrom('escalatesTo', 'secretariat') }), { maxLength: 3 })

const due = fc.oneof(
  fc.constantFrom<unknown>('continuing', 'without delay', { event: 'next-summit' }, { event: 'next-summit', before: 'P2W' }, null),
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })).map(([day, quarter]) => `${day.slice(0, 4)}-Q${quarter}`),
  anyDay.map((day) => day.slice(0, 4)),
  fc.constantFrom('2012-02-29', '2016-02-29', '2012-12-31', '2013-01-01'),
)
const teams = ['uk-border-agency', 'fr-paf', 'uk-home-office', 'fr-interior'] as const
const owners = fc
  .uniqueArray(fc.record({ team: fc.constantFrom(...teams), role: fc.constantFrom('lead', 'lead', 'support'), assumed: fc.boolean() }), {
    selector: ({ team }) => team,
    minLength: 1,
    maxLength: 3,
  })
  .map(([first, ...rest]) => [{ ...first, role: 'lead' }, ...rest])

const ownCadence = fc.record(
  { before: fc.array(span, { maxLength: 3 }), overdue: span, review: span, urgent: span, escalation: steps },
  { requiredKeys: [] },
)
const commitment = fc
  .record({
    due,
    owners,
    source: fc.oneof(
      fc.constant({}),
      fc.constant({ date: '2010-11-02' }),
      dayWithin(365).map((date) => ({ date })),
    ),
    cadence: fc.option(ownCadence, { nil: undefined, freq: 3 }),
  })
  .map(({ due, cadence, ...rest }) => ({ ...rest, ...(due === null ? {} : { due }), ...(cadence ? { cadence } : {}) }))

const cadence = fc.record({
  hour: fc.constantFrom('00:00', '00:30', '01:30', '02:30', '09:00', '12:00', '17:59', '18:00', '19:00', '22:45'),
  before: fc.array(fc.oneof(span, fc.constant('P0D')), { maxLength: 3 }),
  overdue: span,
  review: span,
  urgent: span,
  escalation: steps,
  poll: fc.constantFrom('never', 'every Monday', 'every second Friday', 'first Monday of the month', 'last Sunday of the month'),
})

const side = fc.record({
  timezone: fc.constantFrom(
    'Europe/London',
    'Europe/Paris',
    'America/St_Johns',
    'America/Sao_Paulo',
    'Asia/Tehran',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Asia/Kathmandu',
  ),
  calendar: fc.constantFrom('GB-ENG', 'GB-SCT', 'FR'),
})

const soon = fc.integer({ min: -20, max: 200 })
const act = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Act>({ kind: 'noted' }, { kind: 'rated', rating: 'amber' }, { kind: 'confirmed' }) },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ kind: 'reopened', text: 'it came back' }, { kind: 'objected', text: 'not at all' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'closed' }) },
  { weight: 3, arbitrary: soon.map((inDays): Act => ({ kind: 'dated', inDays, text: 'it slips' })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }).map((inDays): Act => ({ kind: 'snoozed', inDays })) },
)

const what = fc.oneof(
  { weight: 10, arbitrary: fc.record({ does: fc.constant('answer' as const), of: fc.nat({ max: 5 }), who: fc.nat({ max: 5 }), act }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('date the event' as const), inDays: soon }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('edit the rhythm' as const), cadence: fc.nat({ max: 3 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('stop' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 3 * 1440 }), fc.integer({ min: 1440, max: 40 * 1440 })),
    }),
  },
  { weight: 10, arbitrary: fc.record({ does: fc.constant('tick' as const) }) },
)
const happening = fc.record({ minute: fc.integer({ min: 0, max: days * 1440 }), what })

export const lives: fc.Arbitrary<Life> = fc.record({
  commitments: fc.array(commitment, { minLength: 1, maxLength: 5, size: 'max' }),
  sides: fc.tuple(side, side),
  cadences: fc.array(cadence, { minLength: 4, maxLength: 4 }),
  happenings: fc.array(happening, { maxLength: 500, size: 'max' }).map((happenings) => happenings.toSorted((a, b) => a.minute - b.minute)),
})

/** The register of a life as somebody writes it into the file, with one of its rhythms. */
export function registerOf({ commitments: [first, ...others], sides, cadences }: Life, cadence: number): Register {
  const parties = ['uk', 'fr'].map((id, index) => ({ id, name: id, language: 'en', ...sides[index] }))
  return aRegister(
    { ...first },
    {
      parties,
      others: others.map((other) => ({ ...other })),
      cadence: cadences[cadence],
      events: [{ id: 'next-summit', name: 'Summit', date: null, log: [] }],
    },
  )
}
