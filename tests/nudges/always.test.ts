import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { Agenda } from '../../src/nudges/agenda.ts'
import type { Message } from '../../src/nudges/message.ts'
import { mayHear, plan, planFor } from '../../src/nudges/plan.ts'
import type { Receiver } from '../../src/nudges/planning.ts'
import { lastDayTold, pollByHand } from '../../src/nudges/polls.ts'
import { ahead, nextMessageAt } from '../../src/nudges/preview.ts'
import { receiversAt } from '../../src/nudges/receivers.ts'
import { Histories, SentHistory } from '../../src/nudges/sent-history.ts'
import { isWorkingDay } from '../../src/register/calendar.ts'
import { apply } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, testCalendars as calendars, ukAlone } from '../a-register.ts'
import { planned } from './planned.ts'

const begin = DateTime.fromISO('2011-01-10T00:00Z', { zone: 'utc' })

const owner = fc.record({
  team: fc.constantFrom('uk-border-agency', 'fr-paf', 'fr-interior'),
  role: fc.constantFrom('lead', 'support'),
  assumed: fc.boolean(),
})
const owners = fc
  .uniqueArray(owner, { selector: ({ team }) => team, minLength: 1, maxLength: 3 })
  .map(([first, ...rest]) => [{ ...first, role: 'lead' }, ...rest])
const span = fc.constantFrom('P1D', 'P3D', 'P1W', 'P2W', 'P1M', '1 working day', '4 working days')
const due = fc.constantFrom<unknown>(
  undefined,
  'continuing',
  'without delay',
  { event: 'next-summit' },
  { event: 'next-summit', before: 'P2W' },
  '2011-01-16',
  '2011-02',
  '2011-03',
  '2011-Q1',
  '2011-04-25',
  '2010-12-31',
)
const answer = fc.record({
  at: fc.integer({ min: 0, max: 100 * 24 }).map((hours) => begin.plus({ hours }).toISO()),
  by: fc.constant('lead@ukba.example'),
  team: fc.constantFrom('uk-border-agency', 'fr-paf'),
  kind: fc.constant('noted'),
})
const log = fc
  .uniqueArray(answer, { selector: ({ at }) => at, maxLength: 3 })
  .map((entries) => entries.toSorted((a, b) => (String(a.at) < String(b.at) ? -1 : 1)))
const commitment = fc
  .record({ due, owners, log, source: fc.constantFrom({}, { date: '2010-11-02' }, { date: '2011-01-20' }) })
  .map(({ due, ...rest }) => (due === undefined ? rest : { due, ...rest }))
const aCadence = fc.record({
  hour: fc.constantFrom('00:30', '02:30', '09:00', '17:59', '19:00'),
  before: fc.array(fc.oneof(span, fc.constant('P0D')), { maxLength: 3 }),
  overdue: span,
  review: span,
  urgent: span,
  escalateAfter: span,
  poll: fc.constantFrom('never', 'every Monday', 'first Monday of the month'),
})
const registers = fc
  .record({
    first: commitment,
    others: fc.array(fc.tuple(commitment, fc.constantFrom({}, { partOf: 'ports' }, { dependsOn: ['ports'] })), { maxLength: 4 }),
    cadence: aCadence,
    date: fc.constantFrom(null, '2011-03-05'),
    dateChanges: fc.constantFrom('free', 'agreed'),
  })
  .map(({ first, others, cadence, date, dateChanges }) =>
    aRegister(first, {
      others: others.map(([other, tie], index) => ({ id: `other-${index}`, ...other, ...tie })),
      cadence,
      dateChanges,
      events: [{ id: 'next-summit', name: 'Summit', date }],
    }),
  )
/** Minutes from one tick to the next: most are near, some machines sleep for days. */
const gaps = fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 300 }) }, fc.integer({ min: 300, max: 12 * 1440 })), {
  minLength: 60,
  maxLength: 120,
})

/** All that a machine posts whose ticks come so unevenly. */
function run(
  register: Register,
  gaps: readonly number[],
  each: (messages: readonly Message[], now: DateTime, sent: Histories) => void = () => {},
) {
  const sent = new Histories()
  const all: Message[] = []
  let now = begin
  for (const minutes of gaps) {
    const messages = plan(planned(register, sent), now)
    for (const message of messages) sent.add(message)
    each(messages, now, sent)
    all.push(...messages)
    now = now.plus({ minutes })
  }
  return all
}

test('no message ever goes twice, however uneven the ticks', () => {
  fc.assert(
    fc.property(registers, gaps, (register, gaps) => {
      const keys = run(register, gaps).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('a message that was planned and sent is not planned again at that moment', () => {
  fc.assert(
    fc.property(registers, gaps, (register, gaps) => {
      run(register, gaps, (_messages, now, sent) => expect(plan(planned(register, sent), now)).toEqual([]))
    }),
  )
})

test('every message has something to say, on a working day of the team that gets it, at its hour or later', () => {
  fc.assert(
    fc.property(registers, gaps, (register, gaps) => {
      run(register, gaps, (messages, now) => {
        for (const { team, day, at, items, result, bulletins = [] } of messages) {
          const party = register.teams.get(team)?.party ?? register
          expect(isWorkingDay(day, { calendars, calendar: party.calendar })).toBe(true)
          expect(now.setZone(party.timezone).toISODate()).toBe(day)
          expect(now >= at).toBe(true)
          expect(items.length + bulletins.length > 0 || result !== undefined).toBe(true)
        }
      })
    }),
  )
})

test('no message asks twice about one commitment', () => {
  fc.assert(
    fc.property(registers, gaps, (register, gaps) => {
      for (const { items } of run(register, gaps)) {
        const asked = items.filter(({ reason }) => reason !== 'news' && reason !== 'yours' && reason !== 'escalated').map(({ id }) => id)
        expect(new Set(asked).size).toBe(asked.length)
      }
    }),
  )
})

const lead = { by: 'lead@ukba.example', team: 'uk-border-agency' }
const french = { by: 'lead@paf.example', team: 'fr-paf' }
/** What a person may do between two ticks, at that moment. */
const act = fc.oneof(
  fc.constantFrom<object>(
    { kind: 'noted' },
    { kind: 'rated', rating: 'amber' },
    { kind: 'closed' },
    { kind: 'reopened', text: 'it came back' },
    { kind: 'dated', from: '2011-03', to: '2011-02-20', text: 'sooner' },
    { kind: 'snoozed', until: '2011-02-10' },
    { kind: 'confirmed' },
  ),
  // Where dates are agreed: one side asks, the other answers, somebody takes back what was said last.
  fc.constantFrom<object>(
    { kind: 'dated', to: '2011-03-10', text: 'later', ...french },
    { kind: 'dated', to: '2011-02-20', text: 'agreed', ...french },
    { kind: 'objected', text: 'too early', ...french },
    { kind: 'dated', to: '2011-03-10', text: 'decided', by: 'secretary@example.org', team: undefined },
    { kind: 'undone', of: 'the last', by: 'secretary@example.org', team: undefined },
  ),
  fc.constantFrom<object>({ event: '2011-02-17' }, { event: '2011-04-01' }),
)
const step = fc.record({
  // A clock may be put back.
  minutes: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 2000 }) }, fc.integer({ min: -20 * 1440, max: 20 * 1440 })),
  act: fc.option(act, { freq: 2 }),
  of: fc.integer({ min: 0, max: 4 }),
})

/** The register after an act, and the ids of what it changed; the same register where it was refused. */
function acted(
  register: Register,
  { act, of }: { act: object; of: number },
  now: DateTime,
): { register: Register; changed: string[] | 'all' } {
  const at = instantOf(now)
  if ('event' in act) {
    const entry = logEntry.parse({ kind: 'dated', to: act.event, at, by: 'secretary@example.org' })
    const applied = apply(register, { event: 'next-summit', entry })
    if (!applied.ok || !('event' in applied)) return { register, changed: [] }
    return { register: { ...register, events: new Map([[applied.event.id, applied.event]]) }, changed: 'all' }
  }
  const id = [...register.commitments.keys()][of % register.commitments.size] ?? ''
  const last = register.commitments.get(id)?.log?.at(-1)
  if ('of' in act && !last) return { register, changed: [] }
  const given = 'of' in act ? { ...act, of: last?.at } : act
  const applied = apply(register, { commitment: id, entry: logEntry.parse({ at, ...lead, ...given }) })
  if (!applied.ok || !('commitment' in applied)) return { register, changed: [] }
  return { register: { ...register, commitments: new Map(register.commitments).set(id, applied.commitment) }, changed: [id] }
}

test('the plan with an agenda is the plan without one, at any moment and after any change, even if the clock is set back', () => {
  fc.assert(
    fc.property(registers, fc.array(step, { minLength: 40, maxLength: 80 }), fc.boolean(), (first, steps, isTold) => {
      const agenda = new Agenda()
      const sent = new Histories()
      let register = first
      let now = begin
      for (const { minutes, act, of } of steps) {
        now = now.plus({ minutes })
        if (act) {
          const after = acted(register, { act, of }, now)
          if (after.register !== register && isTold) agenda.changed(after.changed)
          register = after.register
        }
        const messages = planFor(planned(register, sent), now, agenda)
        expect(messages).toEqual(plan(planned(register, sent), now))
        for (const message of messages) sent.add(message)
      }
    }),
  )
})

test('who need not be looked at has nothing to hear, whatever was sent to it', () => {
  fc.assert(
    fc.property(registers, fc.array(step, { minLength: 40, maxLength: 80 }), (first, steps) => {
      const agenda = new Agenda()
      const sent = new Histories()
      let register = first
      let now = begin
      for (const { minutes, act, of } of steps) {
        now = now.plus({ minutes })
        if (act) register = acted(register, { act, of }, now).register
        const given = planned(register, sent)
        const isQuiet = (receiver: Receiver) =>
          !mayHear({ ...given, lastPolls: receiver.team ? [] : sent.lastPolls(lastDayTold(receiver)) }, receiver, agenda)
        const quiet = receiversAt(given, now)
          .filter(isQuiet)
          .map(({ id }) => id)
        const messages = planFor(given, now, agenda)
        expect(messages.filter(({ team }) => quiet.includes(team))).toEqual([])
        for (const message of messages) sent.add(message)
      }
    }),
  )
})

test('a closing has the umbrella of a commitment and everything that depends on it looked at again', () => {
  const ofFrance = { owners: [{ team: 'fr-paf', role: 'lead' }], due: 'continuing' }
  const first = aRegister(
    { due: 'continuing', owners: ukAlone, partOf: 'other-2' },
    { others: [{ ...ofFrance, dependsOn: ['ports'] }, ofFrance] },
  )
  const agenda = new Agenda()
  const sent = new Histories()
  expect(planFor(planned(first, sent), at('2011-01-12T10:00'), agenda)).toEqual([])
  const { register, changed } = acted(first, { act: { kind: 'closed' }, of: 0 }, at('2011-01-12T12:00'))
  agenda.changed(changed)
  const [message] = planFor(planned(register, sent), at('2011-01-13T10:00'), agenda)
  expect(message?.items.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['other-2 review', 'other-1 news'])
})

test('a commitment is looked at again when a message about it was taken back, though the register is the same', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone })
  const agenda = new Agenda()
  const sent = new Histories()
  const next = at('2011-04-01T10:00')
  for (const message of planFor(planned(register, sent), at('2011-03-31T10:00'), agenda)) sent.add(message)
  expect(planFor(planned(register, sent), next, agenda)).toEqual([])
  agenda.changed(['ports'])
  const [message] = planFor(planned(register), next, agenda)
  expect(message?.items.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['ports overdue'])
})

test('a preview shows what is posted then, if nobody answers', () => {
  fc.assert(
    fc.property(registers, gaps, fc.integer({ min: 0, max: 4 }), (register, gaps, days) => {
      const before: Message[] = []
      let now = begin
      for (const minutes of gaps.slice(0, 10)) {
        before.push(...plan(planned(register, new Histories(before)), now))
        now = now.plus({ minutes })
      }
      const to = now.plus({ days })
      const seen = ahead(register, { calendars, cameIn: () => undefined, sent: before, now, to })
      const sent = new Histories(before)
      const posted: Message[] = []
      for (let at = now; at <= to; at = at.plus({ minutes: 1 }))
        for (const message of plan(planned(register, sent), at)) {
          sent.add(message)
          posted.push(message)
        }
      const byKey = (messages: readonly Message[]) => messages.toSorted((a, b) => (a.key < b.key ? -1 : 1))
      expect(byKey(seen)).toEqual(byKey(posted))
    }),
    { numRuns: 8 },
  )
})

const at = (instant: string) => DateTime.fromISO(instant, { zone: 'Europe/London' })

function after(register: Register, first: string, second: string): string[][] {
  const sent = new Histories()
  return [first, second].map((instant) => {
    const messages = plan(planned(register, sent), at(instant)).filter(({ team }) => team === 'uk-border-agency')
    for (const message of messages) sent.add(message)
    return messages.flatMap(({ items }) => items.map(({ reason }) => reason))
  })
}

test('a machine that was down over a day says once what is still true', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone })
  expect(after(register, '2011-03-28T10:00', '2011-03-28T11:00')).toEqual([['before'], []]) // of the 24th
  expect(after(register, '2011-04-04T10:00', '2011-04-05T10:00')).toEqual([['overdue'], []]) // of the 30th and the 31st
})

test('a row goes by the later of two days that were missed', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone })
  const [message] = plan(planned(register), at('2011-03-30T10:00'))
  expect(message?.items[0]).toMatchObject({ reason: 'before', on: '2011-03-30' })
})

test('a day that was missed is made up for within seven days, the day itself among them, and not later', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { overdue: 'P6M', escalateAfter: 'P6M' } })
  expect(after(register, '2011-04-06T10:00', '2011-04-06T11:00')).toEqual([['overdue'], []])
  expect(after(register, '2011-04-07T10:00', '2011-04-07T11:00')).toEqual([[], []])
})

test('nothing goes out after six in the evening: it waits for the next working day', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone })
  expect(after(register, '2011-03-31T18:00', '2011-04-01T09:00')).toEqual([[], ['overdue']])
  expect(after(register, '2011-03-31T17:59', '2011-04-01T09:00')).toEqual([['due'], []])
})

test('a team whose hour is in the evening has one hour for its messages', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone }, { cadence: { hour: '19:00' } })
  expect(after(register, '2011-03-31T20:00', '2011-04-01T19:00')).toEqual([[], ['overdue']])
  expect(after(register, '2011-03-31T19:59', '2011-04-01T19:00')).toEqual([['due'], []])
})

test('a date set after a team’s hour waits for the next day', () => {
  const dated = { at: '2011-03-01T14:00:00.000+00:00', by: 'secretary@example.org', kind: 'dated', to: '2011-03-08' }
  const register = aRegister(
    { due: { event: 'next-summit' }, owners: ukAlone },
    { events: [{ id: 'next-summit', name: 'Summit', date: '2011-03-08', log: [dated] }] },
  )
  expect(after(register, '2011-03-01T14:01', '2011-03-02T09:00')).toEqual([[], ['before', 'news']])
})

test('a poll that the machine slept over goes out on the next working day, once', () => {
  const register = aRegister({ due: 'continuing', owners: ukAlone }, { cadence: { poll: 'every Monday' } })
  const sent = new Histories()
  const kinds = ['2011-03-07', '2011-03-15', '2011-03-16', '2011-03-21'].map((day) => {
    const messages = plan(planned(register, sent), at(`${day}T10:00`)).filter(({ team }) => team === 'uk-border-agency')
    for (const message of messages) sent.add(message)
    return messages.map(({ kind }) => kind)
  })
  expect(kinds).toEqual([['poll'], ['poll'], [], ['poll']])
})

test('a poll called by hand has a key of its own and a row for each open commitment that the team leads', () => {
  const register = aRegister(
    { due: 'continuing', owners: ukAlone },
    {
      others: [
        { due: '2011-01-03', owners: ukAlone },
        { owners: ukAlone, status: 'closed' },
        { owners: [{ team: 'fr-paf', role: 'lead' }] },
      ],
    },
  )
  const team = register.teams.get('uk-border-agency')
  if (!team) throw new Error('no team')
  const sent = new SentHistory()
  const byHand = () =>
    pollByHand({ ...planned(register), sent, sentTo: () => new SentHistory(), lastPolls: [] }, team, at('2011-01-12T15:00'))
  const poll = byHand()
  expect(poll).toMatchObject({ key: 'uk-border-agency 2011-01-12 poll', kind: 'poll' })
  expect(poll.items.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['other-1 overdue', 'ports poll'])
  sent.add(poll)
  expect(byHand().key).toBe('uk-border-agency 2011-01-12 poll2')
})

test('the next message is found at the hour at which it will be posted, and not found beyond the days that are looked at', () => {
  const register = aRegister({ due: '2011-03-31' })
  const soFar = { calendars, cameIn: () => undefined, sent: [], now: at('2011-01-10T12:00') }
  const next = nextMessageAt(register, { ...soFar, days: 366 })
  expect(next?.toISO()).toBe('2011-03-03T09:00:00.000+01:00')
  expect(nextMessageAt(register, { ...soFar, days: 30 })).toBeUndefined()
})

describe('when a clock was wrong for a while', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalateAfter: 'P6M' } })
  /** What the team hears at these moments, one after the other. */
  const heard = (register: Register, ...instants: readonly string[]): string[] => {
    const sent = new Histories()
    return instants.map((instant) => {
      const messages = plan(planned(register, sent), at(instant)).filter(({ team }) => team === 'uk-border-agency')
      for (const message of messages) sent.add(message)
      return messages.flatMap(({ items }) => items.map(({ reason }) => reason)).join(' ')
    })
  }

  test('what was said while it ran years ahead holds back nothing whose time comes before', () => {
    expect(heard(register, '2013-04-04T10:00', '2011-03-30T10:00', '2011-03-31T10:00', '2011-04-07T10:00')).toEqual([
      'overdue',
      'before',
      'due',
      'overdue',
    ])
  })

  test('what was said some days early is not said again', () => {
    const early = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { before: ['P1D'] } })
    expect(heard(early, '2011-04-01T10:00', '2011-03-30T10:00', '2011-03-31T10:00', '2011-04-07T10:00')).toEqual([
      'overdue',
      '',
      '',
      'overdue',
    ])
  })

  test('a clock set back by a month repeats no day, nor what was said late of a day on which the machine was down', () => {
    expect(heard(register, '2011-03-29T10:00', '2011-03-31T10:00', '2011-03-24T10:00', '2011-03-29T11:00', '2011-03-31T11:00')).toEqual([
      'before', // of the 24th
      'due',
      '',
      '',
      '',
    ])
  })

  test('news of today is told though the clock had run ahead', () => {
    const moved = { at: '2011-03-01T14:00:00.000+00:00', by: 'secretary@example.org', kind: 'dated', from: '2011-03-31', to: '2011-09' }
    const told = aRegister({ due: '2011-09', owners: ukAlone, log: [moved] })
    expect(heard(told, '2013-04-04T10:00', '2011-03-02T10:00')).toEqual(['overdue', 'news'])
  })

  test('an escalation comes at its time though the clock had run ahead', () => {
    const ladder = { escalation: ['P2W', 'P105W'].map((after) => ({ after, to: 'secretariat' })) }
    const late = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: ladder })
    const sent = new Histories()
    const told = ['2013-04-04T10:00', '2011-04-14T10:00', '2011-04-15T10:00'].map((instant) => {
      const messages = plan(planned(late, sent), at(instant)).filter(({ team }) => team === 'secretariat')
      for (const message of messages) sent.add(message)
      return messages.length
    })
    expect(told).toEqual([1, 1, 0])
  })

  test('an entry stamped by a clock that ran ahead keeps no side from being asked to agree', () => {
    const closed = { at: '2011-03-01T14:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', kind: 'closed', party: 'fr' }
    const ahead = { at: '2013-04-01T10:00:00.000+01:00', by: 'lead@ukba.example', team: 'uk-border-agency', kind: 'noted' }
    const closing = aRegister({ due: '2011-06', status: 'closing', log: [closed, ahead] })
    expect(heard(closing, '2011-03-02T10:00', '2011-03-08T10:00', '2011-03-09T10:00')).toEqual(['agree', '', 'agree'])
  })

  test('an entry stamped by a clock that ran ahead holds back nothing that is due before', () => {
    const ahead = { at: '2013-04-01T10:00:00.000+01:00', by: 'lead@ukba.example', team: 'uk-border-agency', kind: 'noted' }
    const answered = aRegister({ due: '2011-03-31', owners: ukAlone, log: [ahead], cadence: { escalateAfter: 'P6M' } })
    expect(heard(answered, '2011-03-30T10:00', '2011-03-31T10:00', '2011-04-07T10:00')).toEqual(['before', 'due', 'overdue'])
  })
})
