import fc from 'fast-check'
import type { Calendars } from '../../src/register/calendar.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister } from '../a-register.ts'
import { isWeekday, numbered, remembered, written } from './wall.ts'

/** The file of a life: what was promised, who the teams are, and how it is set up, first and each time that it is edited by hand. */
export interface File {
  readonly commitments: readonly object[]
  readonly sides: readonly { readonly timezone: string; readonly calendar: string }[]
  /** For each team, how many further down the list the one above it is. */
  readonly above: readonly number[]
  readonly settings: readonly Setting[]
}

interface Setting {
  readonly cadence: { readonly hour: string }
  readonly dateChanges: string
  /** Closed days of the register, a party or a team, by its id. */
  readonly closed: readonly { readonly of: string; readonly days: Days }[]
  readonly absences: readonly { readonly person: string; readonly days: Days; readonly cover: string | undefined }[]
}

interface Days {
  readonly from: number
  readonly to: number
}

export const firstDay = '2011-01-03'
export const years = 10
const lastDay = numbered(firstDay) + Math.round(years * 365.25)

export const teams = ['uk-border-agency', 'fr-paf', 'uk-home-office', 'fr-interior'] as const
const leadsOf = (team: string): string[] => [`first@${team}.example`, ...(team.endsWith('paf') ? [`second@${team}.example`] : [])]
const people = [...teams.flatMap(leadsOf), 'deputy@example.org']

const dayWithin = (max: number) => fc.integer({ min: -30, max }).map((count) => written(numbered(firstDay) + count))
const anyDay = dayWithin(4 * 365)
const span = fc.constantFrom('P1D', 'P5D', 'P1W', 'P2W', 'P1M', 'P2M', 'P1Y', '1 working day', '4 working days', '30 working days')
/** Of what is late there is a message each time: seldom every day, so that the rest comes to speak. */
const rhythm = fc.oneof(
  { weight: 1, arbitrary: span },
  { weight: 3, arbitrary: fc.constantFrom('P5D', 'P9D', 'P1M', 'P2M', '8 working days', 'every Tuesday', 'first Monday of the month') },
)
const longSpan = fc.constantFrom('P1W', 'P2W', 'P1M', 'P3M', 'P1Y', '30 working days')
const steps = fc.array(fc.record({ after: longSpan, to: fc.constantFrom('escalatesTo', 'escalatesTo', 'secretariat') }), { maxLength: 4 })

const due = fc.oneof(
  fc.constantFrom<unknown>('continuing', 'without delay', { event: 'next-summit' }, { event: 'next-summit', before: 'P2W' }, null),
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })).map(([day, quarter]) => `${day.slice(0, 4)}-Q${quarter}`),
  anyDay.map((day) => day.slice(0, 4)),
  fc.constantFrom('2012-02-29', '2016-02-29', '2012-12-31', '2013-01-01'),
)
const owners = fc
  .uniqueArray(fc.record({ team: fc.constantFrom(...teams), role: fc.constantFrom('lead', 'lead', 'support'), assumed: fc.boolean() }), {
    selector: ({ team }) => team,
    minLength: 1,
    maxLength: 3,
  })
  .map(([first, ...rest]) => [{ ...first, role: 'lead' }, ...rest])

const ownCadence = fc.record(
  { before: fc.array(span, { maxLength: 3 }), overdue: rhythm, review: rhythm, urgent: rhythm, escalation: steps },
  { requiredKeys: [] },
)
/** Ties are to what stands earlier in the file: so there are no circles. */
const tie = fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 2 })
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
    dateChanges: fc.option(fc.constantFrom('agreed', 'free'), { nil: undefined }),
    partOf: tie,
    dependsOn: tie,
  })
  .map(({ due, cadence, dateChanges, ...rest }) => ({
    ...rest,
    ...(due === null ? {} : { due }),
    ...(cadence ? { cadence } : {}),
    ...(dateChanges ? { dateChanges } : {}),
  }))

const cadence = fc.record({
  hour: fc.constantFrom('00:00', '00:30', '01:30', '02:30', '09:00', '12:00', '17:59', '18:00', '19:00', '23:30'),
  before: fc.array(fc.oneof(span, fc.constant('P0D')), { maxLength: 3 }),
  overdue: rhythm,
  review: rhythm,
  urgent: rhythm,
  escalation: steps,
  poll: fc.constantFrom('never', 'every Monday', 'every second Friday', 'first Monday of the month', 'last Sunday of the month'),
})

const daysOff = fc
  .record({
    from: fc.integer({ min: numbered(firstDay) - 30, max: lastDay }),
    length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 })),
  })
  .map(({ from, length }): Days => ({ from, to: from + length }))
const setting = fc.record({
  cadence,
  dateChanges: fc.constantFrom('free', 'agreed'),
  closed: fc.array(fc.record({ of: fc.constantFrom('register', 'uk', 'fr', ...teams), days: daysOff }), { maxLength: 30 }),
  absences: fc.array(
    fc
      .record({
        person: fc.constantFrom(...people),
        days: daysOff,
        cover: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 2 }),
      })
      .map((absence) => (absence.cover === absence.person ? { ...absence, cover: undefined } : absence)),
    { maxLength: 60 },
  ),
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

export const files: fc.Arbitrary<File> = fc.record({
  commitments: fc.array(commitment, { minLength: 2, maxLength: 6, size: 'max' }).map((all) =>
    all.map(({ partOf, dependsOn, ...rest }, index) => ({
      ...rest,
      ...(partOf === undefined || partOf >= index ? {} : { partOf: idOf(partOf) }),
      ...(dependsOn === undefined || dependsOn >= index ? {} : { dependsOn: [idOf(dependsOn)] }),
    })),
  ),
  sides: fc.tuple(side, side),
  above: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.nat({ max: 1 })),
  settings: fc.array(setting, { minLength: 4, maxLength: 4 }),
})

function idOf(index: number): string {
  return index === 0 ? 'ports' : `other-${index}`
}

/** The register of a file as it is set up one time. */
export function registerOf({ commitments: [first, ...others], sides, above, settings }: File, setting: number): Register {
  const { cadence, dateChanges, closed = [], absences = [] } = settings[setting] ?? {}
  const closedDays = (of: string) => closed.filter((each) => each.of === of).map(({ days }) => `${written(days.from)}/${written(days.to)}`)
  const parties = ['uk', 'fr'].map((id, index) => ({ id, name: id, language: 'en', closedDays: closedDays(id), ...sides[index] }))
  return aRegister(
    { ...first },
    {
      parties,
      teams: teams.map((id, index) => {
        const escalatesTo = above[index] ? teams[index + (above[index] ?? 0)] : undefined
        const team = { id, name: id, party: id.slice(0, 2), leads: leadsOf(id), closedDays: closedDays(id) }
        return escalatesTo === undefined ? team : { ...team, escalatesTo }
      }),
      others: others.map((other) => ({ ...other })),
      closedDays: closedDays('register'),
      absences: absences.map(({ person, days, cover }) => ({
        person,
        from: written(days.from),
        to: written(days.to),
        ...(cover === undefined ? {} : { cover }),
      })),
      cadence,
      dateChanges,
      events: [{ id: 'next-summit', name: 'Summit', date: null, log: [] }],
    },
  )
}

/** When a team, or the secretariat, works by one setting of a file: not at weekends and holidays, not on closed days, and not while nobody is there. */
export function worksBy(calendars: Calendars, { sides, settings }: File): (setting: number) => (id: string) => (day: number) => boolean {
  const works = (setting: number, id: string) => (day: number) => {
    const { closed = [], absences = [] } = settings[setting] ?? {}
    const party = id.slice(0, 2)
    const calendar = id === 'secretariat' ? 'GB-ENG' : (sides[party === 'uk' ? 0 : 1]?.calendar ?? '')
    const isOn = ({ days }: { days: Days }) => days.from <= day && day <= days.to
    const isClosed = closed.some((each) => ['register', party, id].includes(each.of) && isOn(each))
    const isAway = (person: string) => absences.some((absence) => absence.person === person && isOn(absence))
    const isCovered = (person: string) =>
      absences.some((absence) => absence.person === person && isOn(absence) && absence.cover !== undefined && !isAway(absence.cover))
    const isEmpty = id !== 'secretariat' && leadsOf(id).every((lead) => isAway(lead) && !isCovered(lead))
    return isWeekday(day) && !calendars.isHoliday(calendar, written(day)) && !isClosed && !isEmpty
  }
  const known = new Map<string, (day: number) => boolean>()
  return (setting) => (id) => {
    const key = `${setting} ${id}`
    const found = known.get(key) ?? remembered(works(setting, id))
    known.set(key, found)
    return found
  }
}
