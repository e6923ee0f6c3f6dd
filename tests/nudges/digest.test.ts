import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/nudges/digest.ts'
import { digestFigures } from '../../src/nudges/digest-figures.ts'
import { digestsAt } from '../../src/nudges/digest-plan.ts'
import type { SentMessage } from '../../src/nudges/message.ts'
import { previewed } from '../../src/nudges/preview.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Register } from '../../src/register/register.ts'
import { aDay, anEntry } from '../a-message.ts'
import { aRegister, bothSides, testCalendars, ukAlone } from '../a-register.ts'
import { planned } from './planned.ts'

const london = (local: string) => DateTime.fromISO(local, { zone: 'Europe/London' })
const monday = london('2011-03-07T09:00')
const lastMonday = london('2011-02-28T09:00')

/** The parts in which the commitments of a register stand on 7 March 2011, of the week before. */
function parts(register: Register, team?: string): Record<string, string[]> {
  const own = register.teams.get(team ?? '')
  const of = { ...(own ? { teams: [own] } : {}), since: instantOf(lastMonday), until: monday, silent: [] }
  const { rows } = digestOf(register, of)
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ part }) => part)].map(([part, all]) => [part, all.map(({ commitment }) => commitment.id)]),
  )
}

const rated = (rating: string, more: object = {}) => anEntry({ kind: 'rated', rating, text: 'at risk: no data', ...more })
const moved = (more: object = {}) => anEntry({ kind: 'dated', from: '2011-03-31', to: '2011-04-30', text: 'strike', ...more })
const closedBy = (party: string, at: string) => anEntry({ kind: 'closed', party, at, team: party === 'uk' ? 'uk-border-agency' : 'fr-paf' })
const handedOver = anEntry({
  kind: 'assigned',
  at: '2011-03-02T10:00:00.000+00:00',
  removed: ukAlone,
  added: [{ team: 'uk-home-office', role: 'lead' }],
})
const notOurs = anEntry({ kind: 'noted', disowned: true, text: 'not ours' })
const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]

describe('a digest', () => {
  test.each<{ what: string; given: object; part: string | undefined }>([
    { what: 'is late', given: { due: '2011-03-04' }, part: 'overdue' },
    { what: 'is due today', given: { due: '2011-03-07' }, part: undefined },
    { what: 'is red', given: { due: '2011-03-31', rating: 'red', log: [rated('red')] }, part: 'red' },
    { what: 'is red and late', given: { due: '2011-03-04', rating: 'red', log: [rated('red')] }, part: 'overdue' },
    {
      what: 'was red before it was handed over',
      given: { due: '2011-03-31', owners: [{ team: 'uk-home-office', role: 'lead' }], log: [rated('red'), handedOver] },
      part: 'was red',
    },
    {
      what: 'was at risk before it was handed over',
      given: { due: '2011-03-31', owners: [{ team: 'uk-home-office', role: 'lead' }], log: [rated('amber'), handedOver] },
      part: undefined,
    },
    { what: 'is amber', given: { due: '2011-03-31', rating: 'amber', log: [rated('amber')] }, part: undefined },
    { what: 'was moved this week', given: { due: '2011-04-30', log: [moved()] }, part: 'moved' },
    { what: 'was moved before', given: { due: '2011-04-30', log: [moved({ at: '2011-02-25T10:00:00.000+00:00' })] }, part: undefined },
    {
      what: 'was moved and moved back',
      given: { due: '2011-03-31', log: [moved(), moved({ at: '2011-03-02T10:00:00.000+00:00', from: '2011-04-30', to: '2011-03-31' })] },
      part: undefined,
    },
    { what: 'got its first date', given: { due: '2011-04-30', log: [moved({ from: undefined })] }, part: undefined },
    {
      what: 'was closed this week',
      given: { status: 'closed', log: [closedBy('uk', '2011-03-01T10:00:00.000+00:00'), closedBy('fr', '2011-03-02T10:00:00.000+00:00')] },
      part: 'ended',
    },
    {
      what: 'was closed before',
      given: { status: 'closed', log: [closedBy('uk', '2011-02-01T10:00:00.000+00:00'), closedBy('fr', '2011-02-02T10:00:00.000+00:00')] },
      part: undefined,
    },
    {
      what: 'waits for a side since this week',
      given: { due: '2011-03-31', status: 'closing', log: [closedBy('uk', '2011-03-01T10:00:00.000+00:00')] },
      part: 'waiting',
    },
    {
      what: 'waits for a side for a month',
      given: { due: '2011-03-31', status: 'closing', log: [closedBy('uk', '2011-02-01T10:00:00.000+00:00')] },
      part: 'waiting long',
    },
    { what: 'has an owner who has not confirmed', given: { due: '2011-03-31', owners: assumed }, part: 'unconfirmed' },
    { what: 'is said not to be theirs', given: { due: '2011-03-04', owners: assumed, log: [notOurs] }, part: 'not yours' },
    { what: 'is continuing', given: { due: 'continuing' }, part: undefined },
    { what: 'was promised today', given: { due: '2011-03-04', source: { date: '2011-03-07' } }, part: undefined },
  ])('puts what $what under "$part"', ({ given, part }) => {
    expect(parts(aRegister({ owners: bothSides, ...given }))).toEqual(part === undefined ? {} : { [part]: ['ports'] })
  })

  test('says of what is late also why it is red, how it was moved and who has not confirmed', () => {
    const register = aRegister({
      due: '2011-03-04',
      rating: 'red',
      owners: assumed,
      log: [moved({ from: '2011-02-28', to: '2011-03-04' }), rated('red', { at: '2011-03-02T10:00:00.000+00:00' })],
    })
    const { rows } = digestOf(register, { since: instantOf(lastMonday), until: monday, silent: [] })
    expect(rows).toMatchObject([
      {
        part: 'overdue',
        daysLate: 3,
        red: [{ rating: 'red' }],
        moved: { from: '2011-02-28', to: '2011-03-04', why: 'strike' },
        unconfirmed: ['uk-border-agency'],
      },
    ])
  })

  test('counts all that is permanent once, and names of it what has something new', () => {
    const register = aRegister({ due: 'continuing' }, { others: [{ due: 'continuing', rating: 'red', log: [rated('red')] }] })
    const { counts, rows } = digestOf(register, { since: instantOf(lastMonday), until: monday, silent: [] })
    expect(counts.continuing).toBe(2)
    expect(rows.map(({ commitment }) => commitment.id)).toEqual(['other-1'])
  })

  test('names a date that an event brought with it, once the event has moved', () => {
    const event = { id: 'next-summit', name: 'Summit', date: '2011-06-01', log: [moved({ from: '2011-05-01', to: '2011-06-01' })] }
    expect(parts(aRegister({ due: { event: 'next-summit' } }, { events: [event] }))).toEqual({ moved: ['ports'] })
  })

  test('tells a team of what it owes alone, and first of what waits for its side', () => {
    const waits = { due: '2011-03-31', status: 'closing', log: [closedBy('uk', '2011-03-01T10:00:00.000+00:00')] }
    const register = aRegister({ ...waits, owners: bothSides }, { others: [{ due: '2011-03-04', owners: ukAlone }] })
    expect(parts(register, 'fr-paf')).toEqual({ 'to agree': ['ports'] })
    expect(parts(register, 'uk-border-agency')).toEqual({ overdue: ['other-1'], waiting: ['ports'] })
  })
})

describe('the figures of a digest', () => {
  test('count as kept what was closed by its first date, and as missed what was not, however it was moved', () => {
    const closed = { status: 'closed', owners: ukAlone, log: [closedBy('uk', '2011-02-10T10:00:00.000+00:00')] }
    const others = [
      { ...closed, due: '2011-02-09' },
      { due: '2011-04-30', log: [moved({ from: '2011-03-02' })] },
      { due: '2011-03-31' },
      { ...closed, due: '2011-02-20', status: 'withdrawn' },
    ]
    const register = aRegister({ ...closed, due: '2011-02-28' }, { others })
    const { months } = digestFigures(register, [...register.commitments.values()], { today: aDay('2011-03-07') })
    expect(months.map(({ month, kept, missed }) => `${month.slice(0, 7)} ${kept} ${missed}`)).toEqual([
      '2010-10 0 0',
      '2010-11 0 0',
      '2010-12 0 0',
      '2011-01 0 0',
      '2011-02 1 1',
      '2011-03 0 1',
    ])
  })

  test('count what one of its sides closed by its first date as delivered in part as kept in part', () => {
    const inPart = { ...closedBy('uk', '2011-02-10T10:00:00.000+00:00'), outcome: 'delivered in part' }
    const log = [inPart, { ...closedBy('fr', '2011-02-11T10:00:00.000+00:00'), outcome: 'delivered' }]
    const register = aRegister({ due: '2011-02-28', owners: bothSides, status: 'closed', log })
    const { months } = digestFigures(register, [...register.commitments.values()], { today: aDay('2011-03-07') })
    expect(months.find(({ month }) => month === '2011-02-01')).toMatchObject({ kept: 0, inPart: 1, missed: 0 })
  })

  test('count for each team what it leads and is open, the most first', () => {
    const register = aRegister({ owners: bothSides }, { others: [{ owners: ukAlone }] })
    expect(digestFigures(register, [...register.commitments.values()], { today: aDay('2011-03-07') }).open).toEqual([
      { team: 'uk-border-agency', count: 2 },
      { team: 'fr-paf', count: 1 },
    ])
  })
})

describe('a digest goes', () => {
  const weekly = { cadence: { digest: 'every Monday' } }
  const before: SentMessage = {
    key: 'secretariat 2011-02-28 digest',
    team: 'secretariat',
    kind: 'digest',
    day: aDay('2011-02-28'),
    at: lastMonday,
    items: [],
  }
  const at = (register: Register, now: DateTime, sent: readonly SentMessage[] = [before]) =>
    digestsAt(planned(register, new Histories(sent)), now).map(({ key }) => key)

  test.each([
    { when: 'Monday at the hour', now: '2011-03-07T09:00', sent: true },
    { when: 'Monday before the hour', now: '2011-03-07T08:59', sent: false },
    { when: 'Monday in the evening', now: '2011-03-07T18:30', sent: false },
    { when: 'Tuesday, where Monday was missed', now: '2011-03-08T09:30', sent: true },
    { when: 'Friday, where Monday was missed', now: '2011-03-11T09:30', sent: true },
    { when: 'Saturday, where Monday was missed', now: '2011-03-12T09:30', sent: false },
  ])('on $when: $sent', ({ now, sent }) => {
    expect(at(aRegister({ due: '2011-03-04' }, weekly), london(now))).toEqual(sent ? [`secretariat ${now.slice(0, 10)} digest`] : [])
  })

  test('once: not again on the day after it went', () => {
    const sent = [before, { ...before, key: 'secretariat 2011-03-07 digest', day: aDay('2011-03-07'), at: monday }]
    expect(at(aRegister({}, weekly), london('2011-03-08T09:30'), sent)).toEqual([])
    expect(at(aRegister({}, weekly), london('2011-03-14T09:30'), sent)).toEqual(['secretariat 2011-03-14 digest'])
  })

  test('on the next working day, where its own is a holiday', () => {
    expect(at(aRegister({}, weekly), london('2011-04-25T10:00'))).toEqual([])
    expect(at(aRegister({}, weekly), london('2011-04-26T10:00'))).toEqual(['secretariat 2011-04-26 digest'])
  })

  test('not for a day before the receiver had any message', () => {
    expect(at(aRegister({}, weekly), london('2011-03-08T09:30'), [])).toEqual([])
    expect(at(aRegister({}, weekly), london('2011-03-07T09:30'), [])).toEqual(['secretariat 2011-03-07 digest'])
  })

  test('not where nothing is open and nothing has ended since', () => {
    const log = [closedBy('uk', '2011-02-01T10:00:00.000+00:00')]
    expect(at(aRegister({ status: 'closed', owners: ukAlone, log }, weekly), monday)).toEqual([])
  })

  test('to a team that chose it, at its own hour, and to each team of a side that did', () => {
    const of = (team: string) => `${team} 2011-03-07 digest`
    const teams = [
      { id: 'a', name: 'A', party: 'uk', channel: '#a', cadence: { digest: 'every Monday', hour: '11:00' } },
      { id: 'b', name: 'B', party: 'fr', channel: '#b' },
      { id: 'c', name: 'C', party: 'uk', channel: '#c' },
    ]
    const owners = ['a', 'b', 'c'].map((team) => ({ team, role: 'lead' }))
    const parties = [
      { id: 'uk', name: 'UK' },
      { id: 'fr', name: 'France', cadence: { digest: 'every Monday' } },
    ]
    const register = aRegister({ owners, due: '2011-03-04' }, { teams, parties, ...weekly })
    expect(at(register, monday)).toEqual([of('b'), of('secretariat')])
    expect(at(register, london('2011-03-07T11:00'))).toEqual([of('a'), of('b'), of('secretariat')])
  })

  test('from the last one on: what was said up to its hour was in it', () => {
    const [digest] = digestsAt(planned(aRegister({}, weekly), new Histories([before])), monday)
    expect(digest?.digest?.since).toBe(instantOf(lastMonday))
    const [first] = digestsAt(planned(aRegister({}, { cadence: { digest: 'every second Monday' } })), monday)
    expect(first?.digest?.since).toBe(instantOf(london('2011-02-21T09:00')))
  })

  test('with the teams that answered neither of their last two polls', () => {
    const poll = (team: string, day: string): SentMessage => ({
      ...before,
      key: `${team} ${day} nudge`,
      team,
      kind: 'poll',
      day: aDay(day),
      at: london(`${day}T09:00`),
    })
    const polls = ['2011-02-07', '2011-03-01'].flatMap((day) => [poll('uk-border-agency', day), poll('fr-paf', day)])
    const register = aRegister({ owners: bothSides, log: [rated('green', { at: '2011-02-08T10:00:00.000+00:00' })] }, weekly)
    const silent = (sent: readonly SentMessage[]) =>
      digestsAt(planned(register, new Histories([before, ...sent])), monday)[0]?.digest?.silent
    expect(silent(polls)).toEqual(['fr-paf'])
    expect(silent(polls.slice(0, 2))).toEqual([])
  })

  test('as a message of its own, which asks nothing: what it names is asked on its day all the same', () => {
    const register = aRegister({ due: '2011-03-01', owners: ukAlone }, { cadence: { digest: 'every Monday', before: [] } })
    const of = previewed(register, testCalendars, { from: london('2011-03-01T00:00'), to: london('2011-03-15T23:00') })
    expect(of.map(({ message }) => message.key).filter((key) => !key.endsWith('nudge'))).toEqual([
      'secretariat 2011-03-07 digest',
      'secretariat 2011-03-14 digest',
    ])
    expect(of.map(({ message }) => message.key)).toContain('uk-border-agency 2011-03-08 nudge')
  })
})
