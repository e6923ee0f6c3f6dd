import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { plan } from '../../src/nudges/plan.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { planned } from './planned.ts'
import { daysOf, messages, posted } from './played.ts'

const uk = 'uk-border-agency'
const fr = 'fr-paf'

describe('a day is asked after at each offset before it, on it, and every week after it', () => {
  test.each([
    {
      what: 'all on working days',
      due: '2011-03-31', // a Thursday
      uk: ['before 2011-03-03', 'before 2011-03-24', 'before 2011-03-30', 'due 2011-03-31', 'overdue 2011-04-07', 'overdue 2011-04-14'],
    },
    {
      what: 'a deadline on a Sunday is asked after on the Friday, the overdue weeks count from the Sunday and move to the Monday',
      due: '2011-03-20',
      uk: ['before 2011-02-18', 'before 2011-03-11', 'due 2011-03-18', 'overdue 2011-03-28', 'overdue 2011-04-04'],
    },
    {
      what: 'the royal wedding and the May bank holiday are no working days in England',
      due: '2011-05-02',
      uk: ['before 2011-04-04', 'before 2011-04-21', 'due 2011-04-28', 'overdue 2011-05-09'],
    },
  ])('$what ($due)', ({ due, uk: expected }) => {
    const register = aRegister({ due, owners: ukAlone })
    const rows = posted(register, '2010-11-03', `${expected.at(-1)?.slice(-10)}T12:00`, uk).map((row) => row.split(' '))
    expect(rows.map(([day, , reason]) => `${reason} ${day}`)).toEqual(expected)
  })
})

describe('words that were not understood silence nothing', () => {
  const said = (kind: object) => ({
    at: '2011-03-30T15:00:00.000+01:00',
    by: 'desk@ukba.example',
    team: uk,
    text: 'who is on leave?',
    ...kind,
  })
  const asked = (entry: object) =>
    posted(aRegister({ due: '2011-03-31', owners: ukAlone, log: [entry] }), '2011-03-31', '2011-04-08', uk).map(
      (row) => row.split(' uk-border-agency ')[0] ?? '',
    )
  test.each([
    {
      what: 'a question that a member asks the day before',
      entry: said({ kind: 'noted', unclear: true }),
      days: ['2011-03-31', '2011-04-07'],
    },
    { what: 'a note that was meant as one is an answer', entry: said({ kind: 'noted' }), days: ['2011-04-07'] },
    { what: 'a rating is an answer', entry: said({ kind: 'rated', rating: 'amber' }), days: ['2011-04-07'] },
  ])('$what', ({ entry, days }) => {
    expect(asked(entry)).toEqual(days)
  })

  test('words that were not understood put off neither the week after the deadline nor the escalation', () => {
    const late = { ...said({ kind: 'noted', unclear: true }), at: '2011-04-05T10:00:00.000+01:00' }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, log: [late] })
    expect(daysOf(register, ['2011-04-05', '2011-04-20'], uk, 'overdue')).toEqual(['2011-04-07', '2011-04-14'])
    expect(daysOf(register, ['2011-04-05', '2011-04-30'], 'uk-home-office')).toEqual(['2011-04-14'])
  })

  test('a message that is late is not put off to the next day by a question that came before it', () => {
    const early = { ...said({ kind: 'noted', unclear: true }), at: '2011-03-31T09:30:00.000+01:00' }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, log: [early] })
    const rows = plan(planned(register), DateTime.fromISO('2011-03-31T10:00', { zone: 'Europe/London' }))
    expect(rows.flatMap(({ items }) => items.map(({ id, reason }) => `${reason} ${id}`))).toEqual(['due ports'])
  })
})

test('each side is asked on its own working day: a French holiday moves the French nudge alone', () => {
  const register = aRegister({ due: '2011-07-14' }) // the national day of France, a Thursday
  expect(daysOf(register, ['2011-07-12', '2011-07-16'], uk, 'due')).toEqual(['2011-07-14'])
  expect(daysOf(register, ['2011-07-12', '2011-07-16'], fr, 'due')).toEqual(['2011-07-13'])
})

test('each side is asked at its own hour, even over a clock change', () => {
  const register = aRegister({ due: '2011-03-28' }) // the Monday after the clocks change
  const due = messages(register, '2011-03-27', '2011-03-29').filter(({ items }) => items.some(({ reason }) => reason === 'due'))
  expect(due.map(({ at }) => at.toISO())).toEqual(['2011-03-28T09:00:00.000+02:00', '2011-03-28T09:00:00.000+01:00'])
})

describe('a daily rhythm over a clock change has each working day once, at nine by the clock on the wall', () => {
  test.each([
    {
      from: '2011-03-24',
      to: '2011-03-31',
      days: ['24', '25', '28', '29', '30'],
      hours: ['+00:00', '+00:00', '+01:00', '+01:00', '+01:00'],
    },
    { from: '2011-10-27', to: '2011-11-02', days: ['27', '28', '31', '01'], hours: ['+01:00', '+01:00', '+00:00', '+00:00'] },
  ])('$from', ({ from, to, days, hours }) => {
    const register = aRegister({ due: '2011-01-31', owners: ukAlone, cadence: { overdue: 'P1D' } })
    const at = messages(register, from, to).map((message) => message.at.toISO() ?? '')
    expect(at.map((instant) => instant.slice(8, 10))).toEqual(days)
    expect(at.map((instant) => instant.slice(11))).toEqual(hours.map((offset) => `09:00:00.000${offset}`))
  })
})

describe('a span is also asked after on its first working day, which takes the place of an offset within a week of that day', () => {
  test.each([
    // 4 weeks before 31 March is 3 March, within a week of Tuesday the 1st.
    { due: '2011-03', days: ['begins 2011-03-01', 'before 2011-03-24', 'before 2011-03-30', 'due 2011-03-31'] },
    // 1 January 2011 is a Saturday, Monday the 3rd its substitute: the 4th. 3 March is far from it.
    { due: '2011-Q1', days: ['begins 2011-01-04', 'before 2011-03-03', 'before 2011-03-24', 'before 2011-03-30', 'due 2011-03-31'] },
    // 4 weeks before Monday 31 January is the 3rd, no working day, moved to 31 December: four days before Tuesday the 4th.
    { due: '2011-01', days: ['begins 2011-01-04', 'before 2011-01-24', 'before 2011-01-28', 'due 2011-01-31'] },
    // 1 May 2011 is a Sunday, the 2nd a holiday. 4 weeks before 31 May is Tuesday the 3rd itself.
    { due: '2011-05', days: ['begins 2011-05-03', 'before 2011-05-24', 'before 2011-05-27', 'due 2011-05-31'] },
  ])('$due', ({ due, days }) => {
    const register = aRegister({ due, owners: ukAlone })
    const rows = posted(register, '2010-11-03', `${days.at(-1)?.slice(-10)}T12:00`, uk).map((row) => row.split(' '))
    expect(rows.map(([day, , reason]) => `${reason} ${day}`)).toEqual(days)
  })

  test.each([
    { before: 'P23D', near: true }, // 8 March: the seventh day after the first
    { before: 'P22D', near: false },
  ])('the seventh day after the first is within that week, the eighth is not ($before)', ({ before, near }) => {
    const register = aRegister({ due: '2011-03', owners: ukAlone, cadence: { before: [before] } })
    expect(daysOf(register, ['2011-02-01', '2011-04-01'], uk, 'before')).toHaveLength(near ? 0 : 1)
  })

  test.each([
    {
      what: 'an offset on the Sunday after it does not count if it moves to the Friday before it',
      due: '2011-03-13',
      promised: '2011-03-05',
      until: '2011-03-10',
      days: [],
    },
    {
      what: 'a first day before it counts if it moves to the day after it',
      due: '2011-01',
      promised: '2011-01-03',
      until: '2011-01-10',
      days: ['2011-01-04'],
    },
  ])('a day is compared with the promise only after it was moved: $what', ({ due, promised, until, days }) => {
    const register = aRegister({ due, owners: ukAlone, source: { date: promised }, cadence: { before: ['P1W'] } })
    expect(daysOf(register, [promised, until], uk)).toEqual(days)
  })

  test('nobody is asked on a day before the promise', () => {
    const register = aRegister({ due: '2010-11', owners: ukAlone, source: { date: '2010-11-04' } })
    expect(posted(register, '2010-10-01', '2010-12-01', uk)).toEqual([
      '2010-11-23 uk-border-agency before ports',
      '2010-11-29 uk-border-agency before ports',
      '2010-11-30 uk-border-agency due ports',
    ])
  })
})

describe('what has no date is asked after on review', () => {
  test.each([
    { what: 'continuing', due: 'continuing' },
    { what: 'nothing said', due: undefined },
    { what: 'an event that has no date', due: { event: 'next-summit' } },
  ])('$what: four weeks after the promise, then every four weeks', ({ due }) => {
    const register = aRegister({ owners: ukAlone, ...(due === undefined ? {} : { due }) })
    // 28 December 2010 is a holiday in place of the 26th.
    expect(daysOf(register, ['2010-11-02', '2011-02-01'], uk, 'review')).toEqual(['2010-11-30', '2010-12-29', '2011-01-25'])
  })

  test.each([{ due: 'continuing' }, {}])(
    'four weeks after it came into the register, if the promise has no date and the log is empty (%o)',
    (due) => {
      const register = aRegister({ ...due, owners: ukAlone, source: {} })
      expect(daysOf(register, ['2011-03-01', '2011-05-01'], uk)).toEqual(['2011-03-29', '2011-04-26'])
    },
  )

  test('four weeks after the first entry in its log, if the promise has no date, whatever others say later', () => {
    const noted = (at: string) => ({ at, by: 'secretary@example.org', kind: 'noted', text: 'read' })
    const log = [noted('2011-03-01T10:00:00.000+00:00'), noted('2011-03-10T10:00:00.000+00:00')]
    const register = aRegister({ due: 'continuing', owners: ukAlone, source: {}, log })
    expect(daysOf(register, ['2011-03-11', '2011-05-01'], uk)).toEqual(['2011-03-29', '2011-04-26'])
  })

  test('by the polls of its team, if the team is polled, and by no nudge', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone }, { cadence: { poll: 'first Monday of the month' } })
    expect(posted(register, '2010-11-02', '2011-02-01', uk)).toEqual([
      '2010-12-06 uk-border-agency poll ports',
      '2011-01-04 uk-border-agency poll ports',
    ])
  })

  test('by nudges even in a polled team, if the commitment has a review of its own', () => {
    const own = { due: 'continuing', owners: ukAlone, cadence: { review: 'P2W' } }
    const register = aRegister(own, { cadence: { poll: 'first Monday of the month' } })
    expect(daysOf(register, ['2010-11-02', '2010-12-20'], uk, 'review')).toEqual(['2010-11-16', '2010-11-30', '2010-12-14'])
  })

  test('except an umbrella, whose parts are asked after instead', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone }, { others: [{ partOf: 'ports', owners: ukAlone }] })
    expect(posted(register, '2010-11-02', '2010-12-20', uk)).toEqual(['2010-11-30 uk-border-agency review other-1'])
  })

  test('an umbrella whose parts are all closed is put to its leads at their next hour', () => {
    const closed = { at: '2010-11-11T15:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk' }
    const part = { partOf: 'ports', owners: ukAlone, status: 'closed', log: [closed] }
    const register = aRegister({ due: 'continuing', owners: ukAlone }, { others: [part] })
    expect(posted(register, '2010-11-11T16:00', '2010-11-20', uk)).toEqual(['2010-11-12 uk-border-agency review ports'])
  })

  test('an umbrella that its leads have answered on is not asked after again, though the machine was down that day', () => {
    const said = { by: 'lead@ukba.example', team: uk }
    const closed = { at: '2010-11-11T15:00:00.000+00:00', ...said, kind: 'closed', party: 'uk' }
    const noted = { at: '2010-11-12T12:00:00.000+00:00', ...said, kind: 'noted' }
    const others = [{ partOf: 'ports', owners: ukAlone, status: 'closed', log: [closed] }]
    const asked = (log: object[]) =>
      plan(
        planned(aRegister({ due: 'continuing', owners: ukAlone, log }, { others })),
        DateTime.fromISO('2010-11-15T10:00', { zone: 'Europe/London' }),
      )
        .filter(({ team }) => team === uk)
        .flatMap(({ items }) => items.map(({ id, reason }) => `${reason} ${id}`))
    expect([asked([]), asked([noted])]).toEqual([['review ports'], []])
  })

  test('an umbrella is put to its leads only after the last of its parts has ended', () => {
    const closedOn = (day: string) => ({ at: `${day}T15:00:00.000+00:00`, by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk' })
    const part = (day: string) => ({ partOf: 'ports', owners: ukAlone, status: 'closed', log: [closedOn(day)] })
    const others = [part('2010-11-18'), part('2010-11-09')]
    const register = aRegister({ due: 'continuing', owners: ukAlone }, { others })
    expect(daysOf(register, ['2010-11-18T16:00', '2010-11-25'], uk, 'review')).toEqual(['2010-11-19'])
  })
})

test('an umbrella whose parts were closed by hand, with nothing in their logs, is put to its leads at first sight, and then by its rhythm', () => {
  const register = aRegister({ due: 'continuing', owners: ukAlone }, { others: [{ partOf: 'ports', owners: ukAlone, status: 'closed' }] })
  const sent = new Histories()
  const asked = ['2011-03-01', '2011-03-02', '2011-03-28', '2011-03-29'].map((day) => {
    const messages = plan(planned(register, sent), DateTime.fromISO(`${day}T10:00`, { zone: 'Europe/London' }))
    for (const message of messages) sent.add(message)
    return messages.flatMap(({ items }) => items.map(({ reason, id }) => `${day} ${reason} ${id}`))
  })
  expect(asked.flat()).toEqual(['2011-03-01 review ports', '2011-03-29 review ports'])
})

test('a commitment due without delay is asked after every two weeks, and is never overdue or escalated', () => {
  const register = aRegister({ due: 'without delay', owners: ukAlone })
  expect(posted(register, '2010-11-02', '2011-01-20')).toEqual([
    '2010-11-16 uk-border-agency urgent ports',
    '2010-11-30 uk-border-agency urgent ports',
    '2010-12-14 uk-border-agency urgent ports',
    '2010-12-29 uk-border-agency urgent ports',
    '2011-01-11 uk-border-agency urgent ports',
  ])
})

describe('an event', () => {
  const event = (log: object[], date: string | null) => ({ events: [{ id: 'next-summit', name: 'Next summit', date, log }] })
  const dated = { at: '2011-12-01T10:00:00.000+00:00', by: 'secretary@example.org', kind: 'dated', to: '2012-02-17' }

  test('that is dated is told to each owner once, with the entry that dates it, and is a deadline from then on', () => {
    const register = aRegister({ due: { event: 'next-summit' }, owners: ukAlone }, event([dated], '2012-02-17'))
    expect(posted(register, '2011-12-01T11:00', '2012-02-18', uk)).toEqual([
      '2011-12-02 uk-border-agency news ports',
      '2012-01-20 uk-border-agency before ports',
      '2012-02-10 uk-border-agency before ports',
      '2012-02-16 uk-border-agency before ports',
      '2012-02-17 uk-border-agency due ports',
    ])
    const [news] = messages(register, '2011-12-01T11:00', '2011-12-03')
    expect(news?.items[0]?.tells).toEqual({ about: 'next-summit', entry: dated })
  })

  test('that was held brings the secretariat, once, the list of the commitments that hung on it and are still open', () => {
    const held = { at: '2012-02-17T16:00:00.000+00:00', by: 'secretary@example.org', kind: 'held' }
    const due = { event: 'next-summit' }
    const closed = { at: '2012-02-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk' }
    const register = aRegister(
      { due, owners: ukAlone },
      {
        ...event([dated, held], '2012-02-17'),
        others: [{ due: { ...due, before: 'P2W' } }, { due, owners: ukAlone, status: 'closed', log: [closed] }, { due: '2012-02-17' }],
        cadence: { escalation: [] },
      },
    )
    expect(posted(register, '2012-02-17T17:00', '2012-03-30', 'secretariat')).toEqual([
      '2012-02-20 secretariat news other-1',
      '2012-02-20 secretariat news ports',
    ])
    expect(messages(register, '2012-02-17T17:00', '2012-02-21').find(({ team }) => team === 'secretariat')?.items[0]?.tells).toEqual({
      about: 'next-summit',
      entry: held,
    })
    expect(daysOf(register, ['2012-02-18', '2012-03-03'], uk, 'overdue')).toEqual(['2012-02-24', '2012-03-02'])
  })

  test('that was held and then dated again for a later day brings no list: it is still to come', () => {
    const held = { at: '2012-02-17T16:00:00.000+00:00', by: 'secretary@example.org', kind: 'held' }
    const again = { ...dated, at: '2012-02-17T17:00:00.000+00:00', from: '2012-02-17', to: '2012-03-30' }
    const register = aRegister({ due: { event: 'next-summit' }, owners: ukAlone }, event([dated, held, again], '2012-03-30'))
    expect(posted(register, '2012-02-17T18:00', '2012-03-20', 'secretariat')).toEqual([])
  })

  test('that was held before it had a date brings the list all the same', () => {
    const held = { at: '2012-02-17T16:00:00.000+00:00', by: 'secretary@example.org', kind: 'held' }
    const then = { ...dated, at: '2012-02-17T17:00:00.000+00:00', to: '2012-02-16' }
    const register = aRegister({ due: { event: 'next-summit' }, owners: ukAlone }, event([held, then], '2012-02-16'))
    expect(posted(register, '2012-02-17T18:00', '2012-02-25', 'secretariat')).toEqual(['2012-02-20 secretariat news ports'])
  })

  test('that is moved is told with the old date', () => {
    const moved = { ...dated, at: '2011-12-12T10:00:00.000+00:00', from: '2012-02-17', to: '2012-03-02' }
    const register = aRegister({ due: { event: 'next-summit' }, owners: ukAlone }, event([dated, moved], '2012-03-02'))
    const told = messages(register, '2011-12-12T11:00', '2011-12-20').map(({ day, items }) => [
      day,
      items.map(({ reason, tells }) => [reason, tells?.entry]),
    ])
    expect(told).toEqual([['2011-12-13', [['news', moved]]]])
    // Until it was moved the first date held, and the day that counted back from it.
    expect(daysOf(register, ['2011-12-01', '2012-03-03'], uk, 'due')).toEqual(['2012-03-02'])
  })

  test.each([
    { moves: ['2012-03-02', '2012-03-09'], told: [{ from: '2012-02-17', to: '2012-03-09' }] },
    { moves: ['2012-03-02', '2012-02-17'], told: [] },
    { moves: [null, '2012-03-09'], told: [{ from: '2012-02-17', to: '2012-03-09' }] },
  ])('that is moved to $moves on one day is told at most once, with the date that the owners know', ({ moves, told }) => {
    const log = moves.map((to, index) => ({
      at: `2011-12-12T1${index}:00:00.000+00:00`,
      by: 'secretary@example.org',
      kind: 'dated',
      from: index === 0 ? '2012-02-17' : moves[index - 1],
      to,
    }))
    const register = aRegister({ due: { event: 'next-summit' }, owners: ukAlone }, event([dated, ...log], moves.at(-1) ?? null))
    const entries = messages(register, '2011-12-12T13:00', '2011-12-20').flatMap(({ items }) => items.map(({ tells }) => tells?.entry))
    expect(entries).toMatchObject(told)
    expect(entries).toHaveLength(told.length)
  })

  test('can be counted back from: a commitment due two weeks before the summit has that day as its deadline', () => {
    const register = aRegister({ due: { event: 'next-summit', before: 'P2W' }, owners: ukAlone }, event([dated], '2012-02-17'))
    expect(daysOf(register, ['2012-01-01', '2012-02-12'], uk, 'due')).toEqual(['2012-02-03'])
    expect(daysOf(register, ['2012-01-01', '2012-02-12'], uk, 'overdue')).toEqual(['2012-02-10'])
  })
})

describe('a commitment that one side has closed', () => {
  const closed = {
    at: '2011-03-01T14:00:00.000+00:00',
    by: 'lead@ukba.example',
    team: uk,
    kind: 'closed',
    party: 'uk',
    outcome: 'delivered',
  }
  const closing = { due: '2011-06', status: 'closing', log: [closed] }

  test('is put to the other side at its next hour, then every week; the side that closed is left alone', () => {
    expect(posted(aRegister(closing), '2011-03-01T15:00', '2011-03-20')).toEqual([
      '2011-03-02 fr-paf agree ports',
      '2011-03-09 fr-paf agree ports',
      '2011-03-16 fr-paf agree ports',
    ])
  })

  test('is put to the other side at its next hour even if that side has said something else in between', () => {
    const noted = { at: '2011-03-01T15:00:00.000+00:00', by: 'lead@paf.example', team: fr, kind: 'noted', text: 'Dunkirk is late' }
    expect(posted(aRegister({ ...closing, log: [closed, noted] }), '2011-03-01T16:00', '2011-03-10')).toEqual([
      '2011-03-02 fr-paf agree ports',
      '2011-03-09 fr-paf agree ports',
    ])
  })

  test('is put to the other side on its next working day, with the entry that closed it', () => {
    const onFriday = { ...closed, at: '2011-03-04T14:00:00.000+00:00' }
    const [first, second] = messages(aRegister({ ...closing, log: [onFriday] }), '2011-03-04T15:00', '2011-03-15')
    expect([first?.day, second?.day]).toEqual(['2011-03-07', '2011-03-14'])
    expect(first?.items[0]?.tells).toEqual({ about: 'ports', entry: onFriday })
  })

  test('is put to the other side even if it was set to closing by hand: the first leading side counts as the one that closed', () => {
    const register = aRegister({ due: '2011-06', status: 'closing' })
    expect(posted(register, '2010-11-02', '2010-11-20')).toEqual([
      '2010-11-02 fr-paf agree ports',
      '2010-11-09 fr-paf agree ports',
      '2010-11-16 fr-paf agree ports',
    ])
  })

  test('is put to the other side at its hour of that morning, if it was closed before that hour', () => {
    const early = { ...closed, at: '2011-03-01T07:30:00.000+00:00' } // 08:30 in Paris
    expect(daysOf(aRegister({ ...closing, log: [early] }), ['2011-03-01T07:31', '2011-03-05'], fr)).toEqual(['2011-03-01'])
  })
})

describe('escalation', () => {
  test('tells of two weeks of silence after the deadline once, to the team that it goes to, or to the secretariat if there is none', () => {
    const register = aRegister({ due: '2011-03-31' })
    const rows = posted(register, '2010-11-03', '2011-06-30').filter((row) => row.includes('escalated'))
    expect(rows).toEqual(['2011-04-14 uk-home-office escalated ports', '2011-04-14 secretariat escalated ports'])
  })

  test('counts the silence from the last answer', () => {
    const note = { at: '2011-04-11T10:00:00.000+01:00', by: 'lead@ukba.example', team: uk, kind: 'noted', text: 'nearly there' }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, log: [note] })
    expect(daysOf(register, ['2011-04-12', '2011-06-30'], 'uk-home-office')).toEqual(['2011-04-26']) // Easter Monday is the 25th
  })

  test('counts the silence of who was handed it from the hand-over', () => {
    const given = { at: '2011-04-11T10:00:00.000+01:00', by: 'lead@ho.example', kind: 'assigned', removed: [] }
    const owners = [{ team: uk, role: 'lead', assumed: true }]
    const register = aRegister({ due: '2011-03-31', owners, log: [{ ...given, added: owners, text: 'x' }] })
    expect(daysOf(register, ['2011-04-12', '2011-06-30'], 'uk-home-office')).toEqual(['2011-04-26'])
  })

  test.each([
    { by: 'the other side', entry: { by: 'lead@paf.example', team: 'fr-paf', kind: 'reopened', text: 'not sent' } },
    { by: 'an objection to its closing', entry: { by: 'lead@paf.example', team: 'fr-paf', kind: 'objected', text: 'not sent' } },
    { by: 'the secretariat', entry: { by: 'secretary@example.org', kind: 'reopened', text: 'not sent' } },
  ])('counts the silence about what was opened again by $by from there: while it was closed nobody waited', ({ entry }) => {
    const closed = { at: '2011-03-11T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk', text: 'sent' }
    const opened = { at: '2011-04-11T10:00:00.000+01:00', ...entry }
    const register = aRegister({ due: '2011-03-31', owners: bothSides, log: [closed, opened] })
    expect(daysOf(register, ['2011-04-12', '2011-06-30'], 'uk-home-office')[0]).toBe('2011-04-26')
  })

  test.each([
    { what: 'a note of the lead above is no answer of the silent team', kind: 'noted', on: '2011-04-14' },
    { what: 'nor is evidence of theirs', kind: 'evidenced', on: '2011-04-14' },
    { what: 'a rating by the lead above is one', kind: 'rated', on: '2011-04-26' },
  ])('$what', ({ kind, on }) => {
    const more = { rated: { rating: 'amber' }, evidenced: { evidence: 'https://gov.example' } }[kind]
    const said = { at: '2011-04-11T10:00:00.000+01:00', by: 'lead@ho.example', team: uk, kind, text: 'x', ...more }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, log: [said] })
    expect(daysOf(register, ['2011-04-12', '2011-06-30'], 'uk-home-office')[0]).toBe(on)
  })

  test('can count in working days of the silent team', () => {
    const register = aRegister({ due: '2011-04-20', owners: ukAlone, cadence: { escalateAfter: '5 working days' } })
    // Good Friday, Easter Monday, the royal wedding and 2 May are none.
    expect(daysOf(register, ['2011-04-12', '2011-06-30'], 'uk-home-office')).toEqual(['2011-05-03'])
  })

  const ladder = [
    { after: '5 working days', to: 'escalatesTo' },
    { after: '10 working days', to: 'escalatesTo' },
    { after: 'P1M', to: 'secretariat' },
  ]
  const steps = (register: Register, from = '2011-03-01') =>
    posted(register, from, '2012-06-30')
      .filter((row) => row.includes('escalated'))
      .map((row) => row.split(' ').slice(0, 2).join(' '))

  test('climbs a ladder step by step, each step once and one team further up, and ends', () => {
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalation: ladder } })
    // Nobody is above the Home Office: its step is the secretariat's.
    expect(steps(register)).toEqual(['2011-04-07 uk-home-office', '2011-04-14 secretariat', '2011-05-03 secretariat'])
  })

  test('begins at the foot of the ladder again after an answer', () => {
    const note = { at: '2011-04-11T10:00:00.000+01:00', by: 'lead@ukba.example', team: uk, kind: 'noted', text: 'nearly there' }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalation: ladder }, log: [note] })
    expect(steps(register, '2011-04-12')).toEqual(['2011-04-18 uk-home-office', '2011-04-27 secretariat', '2011-05-11 secretariat'])
  })

  test('goes to nobody if the ladder has no step', () => {
    expect(steps(aRegister({ due: '2011-03-31', cadence: { escalation: [] } }))).toEqual([])
  })

  test('set for a commitment takes the place of all that is set further out', () => {
    const ofRegister = { cadence: { escalation: ladder } }
    expect(steps(aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalateAfter: 'P1M' } }, ofRegister))).toEqual([
      '2011-05-03 uk-home-office',
    ])
  })

  test.each([
    { what: 'a step that is made longer', ladder: [{ after: 'P3W', to: 'escalatesTo' }] },
    { what: 'a step that is made shorter', ladder: [{ after: 'P1W', to: 'escalatesTo' }] },
    {
      what: 'a step set before the first one',
      ladder: [
        { after: 'P1W', to: 'escalatesTo' },
        { after: 'P2W', to: 'escalatesTo' },
      ],
      above: 'secretariat',
    },
  ])('once told, is not told to that team again because of $what', ({ ladder, above }) => {
    const register = (escalation: object[]) => aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalation } })
    const sent = new Histories()
    const told = Array.from({ length: 40 }, (_, index) =>
      DateTime.fromISO('2011-04-01T09:00', { zone: 'Europe/London' }).plus({ days: index }),
    ).flatMap((now) =>
      plan(
        planned(register(now.toFormat('yyyy-MM-dd') <= '2011-04-14' ? [{ after: 'P2W', to: 'escalatesTo' }] : ladder), sent),
        now,
      ).flatMap((message) => {
        sent.add(message)
        return message.items.filter(({ reason }) => reason === 'escalated').map(() => `${message.day} ${message.team}`)
      }),
    )
    expect(told.filter((row) => row.endsWith('uk-home-office'))).toEqual(['2011-04-14 uk-home-office'])
    if (above !== undefined) expect(told).toContain('2011-04-15 secretariat')
  })

  test('tells of each of two silent teams for itself, even if the other was told of before', () => {
    const note = { at: '2011-04-05T10:00:00.000+01:00', by: 'lead@paf.example', team: fr, kind: 'noted', text: 'nearly there' }
    const register = aRegister({ due: '2011-03-31', log: [note], cadence: { escalation: [{ after: 'P2W', to: 'secretariat' }] } })
    const silent = messages(register, '2011-04-06', '2011-06-30').flatMap(({ day, team, items }) =>
      items.filter(({ reason }) => reason === 'escalated').map((item) => `${day} ${team} ${item.silent}`),
    )
    expect(silent).toEqual(['2011-04-14 secretariat uk-border-agency', '2011-04-19 secretariat fr-paf'])
  })

  test('is not told again when its ladder is changed in between', () => {
    const before = aRegister({ due: '2011-03-31', owners: ukAlone, cadence: { escalateAfter: '5 working days' } })
    const after = aRegister({
      due: '2011-03-31',
      owners: ukAlone,
      cadence: { escalation: [{ after: '3 working days', to: 'escalatesTo' }] },
    })
    const sent = new Histories()
    const told = ['2011-04-07', '2011-04-08', '2011-04-11'].flatMap((day, index) =>
      plan(planned(index === 0 ? before : after, sent), DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' })).map((message) => {
        sent.add(message)
        return message.items.map(({ reason }) => `${day} ${reason}`)
      }),
    )
    expect(told.flat().filter((row) => row.includes('escalated'))).toEqual(['2011-04-07 escalated'])
  })
})

describe('an escalation waits', () => {
  const step = { cadence: { escalateAfter: 'P1W' } }
  const atHour = (time: string) => DateTime.fromISO(time, { zone: 'Europe/London' })

  test('for the next day if a date moved in the afternoon brings it', () => {
    const moved = {
      at: '2011-03-15T14:00:00.000+00:00',
      by: 'secretary@example.org',
      kind: 'dated',
      from: '2011-04-15',
      to: '2011-03-07',
      text: 'x',
    }
    const register = aRegister({ due: '2011-03-07', owners: ukAlone, log: [moved], ...step })
    const told = (now: string) =>
      plan(planned(register), atHour(now)).filter(({ items }) => items.some(({ reason }) => reason === 'escalated'))
    expect(told('2011-03-15T14:01')).toEqual([])
    expect(told('2011-03-16T09:00').map(({ team }) => team)).toEqual(['uk-home-office'])
  })

  test('for the end of a snooze, however long that lasts', () => {
    const log = [
      { at: '2011-03-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'snoozed', until: '2011-03-28' },
      { at: '2011-03-03T10:00:00.000+00:00', by: 'secretary@example.org', kind: 'dated', from: '2011-04-15', to: '2011-03-04', text: 'x' },
    ]
    const register = aRegister({ due: '2011-03-04', owners: ukAlone, log, ...step })
    expect(daysOf(register, ['2011-03-05', '2011-05-01'], 'uk-home-office', 'escalated')).toEqual(['2011-03-28'])
  })

  test('for the day of the promise', () => {
    const source = { document: 'A register for tests', date: '2011-03-10' }
    const earlier = { id: 'earlier', title: 'Earlier', owners: ukAlone, due: 'continuing', source: { ...source, date: '2011-02-01' } }
    const register = aRegister({ due: '2011-03-01', owners: ukAlone, source, ...step }, { others: [earlier] })
    expect(daysOf(register, ['2011-02-01', '2011-05-01'], 'uk-home-office', 'escalated')).toEqual(['2011-03-10'])
  })
})

describe('a team that does not work for some days', () => {
  const away = { person: 'lead@ukba.example', from: '2011-03-21', to: '2011-04-08' }
  const told = (file: Record<string, unknown>) =>
    posted(aRegister({ due: '2011-03-31', owners: ukAlone }, file), '2011-03-01', '2011-04-12', uk).map((row) =>
      row.split(' ').toSpliced(1, 1).join(' '),
    )

  test('hears before its closed days what is due in them, and after them what is late', () => {
    expect(told({ closedDays: ['2011-03-28/2011-04-01'] })).toEqual([
      '2011-03-03 before ports',
      '2011-03-24 before ports',
      '2011-03-25 due ports',
      '2011-04-07 overdue ports',
    ])
  })

  test('hears nothing while all its leads are away, but before that what falls due meanwhile, and afterwards what is late', () => {
    expect(told({ absences: [away] })).toEqual(['2011-03-03 before ports', '2011-03-18 due ports', '2011-04-11 overdue ports'])
  })

  test('hears everything at its time if somebody stands in', () => {
    expect(told({ absences: [{ ...away, cover: 'deputy@ukba.example' }] })).toEqual(told({}))
  })

  test('hears since when a message was held back, even if the machine slept over its first day back', () => {
    const register = aRegister(
      { due: '2011-03-04', owners: ukAlone, cadence: { overdue: 'P6D', escalation: [] } },
      { closedDays: ['2011-03-07/2011-03-25'] },
    )
    // Overdue on the 10th, 16th, 22nd and 28th: all are said on Monday the 28th, or when the machine is up again.
    const [message] = plan(planned(register), DateTime.fromISO('2011-03-29T10:00', { zone: 'Europe/London' }))
    expect(message?.items[0]).toMatchObject({ reason: 'overdue', on: '2011-03-10' })
  })

  test('gets the result of a poll and the list of an event on its first day back, if it is the secretariat', () => {
    const held = { at: '2011-03-08T16:00:00.000+00:00', by: 'secretary@example.org', kind: 'held' }
    const register = aRegister(
      { due: { event: 'next-summit' }, owners: ukAlone },
      {
        events: [{ id: 'next-summit', name: 'Summit', date: '2011-03-08', log: [held] }],
        cadence: { poll: 'first Monday of the month', escalation: [] },
      },
    )
    const closed = {
      ...register,
      secretariat: { ...register.secretariat, isClosed: (day: string) => day >= '2011-03-08' && day <= '2011-03-25' },
    }
    const [first] = messages(closed, '2011-03-07T12:00', '2011-03-31').filter(({ team }) => team === 'secretariat')
    expect(first).toMatchObject({ day: '2011-03-28', result: { pollDay: '2011-03-07' }, items: [{ reason: 'news', id: 'ports' }] })
  })

  test('is not silent while nobody is there: those days do not count as working days', () => {
    const register = aRegister(
      { due: '2011-03-18', owners: ukAlone, cadence: { escalateAfter: '5 working days' } },
      { absences: [{ ...away, from: '2011-03-21', to: '2011-04-08' }] },
    )
    expect(daysOf(register, ['2011-03-01', '2011-04-30'], 'uk-home-office')).toEqual(['2011-04-15'])
  })
})

describe('an answer', () => {
  const rated = (at: string) => ({ at, by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'green' })

  test('starts the review again from its day', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone, rating: 'green', log: [rated('2010-11-15T10:00:00.000+00:00')] })
    expect(daysOf(register, ['2010-11-16', '2011-01-20'], uk, 'review')).toEqual(['2010-12-13', '2011-01-10'])
  })

  test.each([
    { answered: '2011-03-29', asked: true },
    { answered: '2011-03-30', asked: false },
  ])('on the working day before a deadline spares the team that question; an earlier one does not ($answered)', ({ answered, asked }) => {
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, rating: 'green', log: [rated(`${answered}T12:00:00.000+01:00`)] })
    expect(daysOf(register, ['2011-03-30T13:00', '2011-04-01'], uk, 'due')).toHaveLength(asked ? 1 : 0)
  })

  test.each(['undone', 'retracted'])('that was taken back (%s) does not count, and taking it back does not count as an answer', (kind) => {
    const first = rated('2010-11-15T10:00:00.000+00:00')
    const log = [first, { at: '2010-11-16T10:00:00.000+00:00', by: first.by, team: uk, kind, of: first.at }]
    const register = aRegister({ due: 'continuing', owners: ukAlone, log })
    expect(daysOf(register, ['2010-11-17', '2011-01-20'], uk, 'review')).toEqual(['2010-11-30', '2010-12-29'])
  })

  test('of one side does not keep the other side from being asked', () => {
    const register = aRegister({ due: '2011-03-31', rating: 'green', log: [rated('2011-03-30T12:00:00.000+01:00')] })
    expect(daysOf(register, ['2011-03-31', '2011-04-01'], fr, 'due')).toEqual(['2011-03-31'])
  })

  test('given after the start of a preview counts as not given', () => {
    const closed = { at: '2011-03-10T12:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk' }
    const register = aRegister({ due: '2011-03-31', owners: ukAlone, status: 'closed', log: [closed] })
    expect(daysOf(register, ['2011-03-01', '2011-04-01'], uk, 'due')).toEqual(['2011-03-31'])
    expect(daysOf(register, ['2011-03-11', '2011-04-01'], uk)).toEqual([])
  })
})

test('a preview is in the order of time, even if the zones of two sides are a day apart', () => {
  const parties = [
    { id: 'uk', name: 'United Kingdom', language: 'en', timezone: 'Pacific/Pago_Pago', calendar: 'GB-ENG' },
    { id: 'fr', name: 'France', language: 'fr', timezone: 'Pacific/Kiritimati', calendar: 'FR' },
  ]
  const register = aRegister({ due: '2011-03-03', cadence: { overdue: 'P1D' } }, { parties })
  const times = messages(register, '2011-03-01', '2011-04-01').map(({ at }) => at.toMillis())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('a preview of commitments of unknown age makes up for no day before it begins', () => {
  const undated = { owners: ukAlone, source: {} }
  const others = [{ ...undated, due: '2011-03-15', owners: [{ team: uk, role: 'lead', assumed: true }] }]
  const register = aRegister({ ...undated, due: '2011-03-31' }, { others })
  expect(posted(register, '2011-03-28', '2011-04-01', uk)).toEqual([
    '2011-03-28 uk-border-agency overdue other-1', // of the 22nd
    '2011-03-28 uk-border-agency yours other-1',
    '2011-03-30 uk-border-agency before ports',
    '2011-03-31 uk-border-agency due ports',
  ])
})

test('a snooze keeps a commitment quiet until its end, and then what is true is said', () => {
  const snoozed = { at: '2011-03-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'snoozed', until: '2011-03-28' }
  const register = aRegister({ due: '2011-03-31', owners: ukAlone, log: [snoozed] })
  expect(posted(register, '2011-03-02', '2011-04-01', uk)).toEqual([
    '2011-03-28 uk-border-agency before ports', // of the 24th
    '2011-03-30 uk-border-agency before ports',
    '2011-03-31 uk-border-agency due ports',
  ])
})

describe('a question that a snooze held back, or that stood unanswered before it, is asked when the snooze is over', () => {
  const until = (day: string, at = '2011-02-01T10:00:00.000+00:00') => ({
    at,
    by: 'lead@ukba.example',
    team: uk,
    kind: 'snoozed',
    until: day,
  })

  test.each([
    // Reviews are on 30 November, 29 December, 25 January, 22 February, 22 March.
    { what: 'a review during the snooze', log: [until('2011-03-07', '2011-02-15T10:00:00.000+00:00')], days: ['2011-03-07', '2011-03-22'] },
    { what: 'a review before the snooze', log: [until('2011-02-14')], days: ['2011-02-14', '2011-02-22', '2011-03-22'] },
    { what: 'a snooze that ends on a Sunday', log: [until('2011-02-13')], days: ['2011-02-14', '2011-02-22', '2011-03-22'] },
  ])('$what', ({ log, days }) => {
    const register = aRegister({ due: 'continuing', owners: ukAlone, log })
    expect(daysOf(register, ['2011-02-16', '2011-04-01'], uk, 'review')).toEqual(days.filter((day) => day > '2011-02-16'))
  })

  test('a snooze that held back nothing brings nothing when it is over', () => {
    const answered = { at: '2011-01-31T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'noted', text: 'x' }
    const register = aRegister({ due: 'continuing', owners: ukAlone, log: [answered, until('2011-02-14')] })
    expect(daysOf(register, ['2011-02-02', '2011-03-01'], uk)).toEqual(['2011-02-28'])
  })

  test('the first message after a snooze says that silence was asked for, and the next one does not', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone, log: [until('2011-02-14')] })
    const ended = messages(register, '2011-02-02', '2011-03-01').map(({ items }) => items[0]?.silenceEnded)
    expect(ended).toEqual(['2011-02-14', undefined])
  })
})

test.each([
  { when: 'while everybody was away', at: '2011-02-01T10:00:00.000+00:00' },
  { when: 'after the hour of the last working day before', at: '2011-01-31T10:00:00.000+00:00' },
])('a due that was moved $when is told when somebody is back, however long that takes', ({ at }) => {
  const dated = {
    at,
    by: 'lead@paf.example',
    team: fr,
    kind: 'dated',
    from: '2011-06',
    to: '2011-07',
    text: 'x',
  }
  const absences = [{ person: 'lead@ukba.example', from: '2011-02-01', to: '2011-02-18' }]
  const register = aRegister({ due: '2011-07', log: [dated] }, { absences })
  expect(daysOf(register, ['2011-02-02', '2011-03-10'], uk, 'news')).toEqual(['2011-02-21'])
})

test('a due that was moved in the night before the first closed day is told after the last one, even east of Greenwich', () => {
  const dated = {
    at: '2011-02-07T23:30:00.000+00:00',
    by: 'secretary@example.org',
    kind: 'dated',
    from: '2011-06',
    to: '2011-07',
    text: 'x',
  }
  // In Paris it is the 8th.
  const register = aRegister({ due: '2011-07', log: [dated] }, { closedDays: ['2011-02-08/2011-02-18'] })
  expect(daysOf(register, ['2011-02-08', '2011-03-10'], fr, 'news')).toEqual(['2011-02-21'])
})

describe('"are these yours?"', () => {
  const assumed = [
    { team: uk, role: 'lead', assumed: true },
    { team: 'uk-home-office', role: 'support', assumed: true },
    { team: fr, role: 'lead' },
  ]

  test('is asked for all commitments together, of the teams that the source does not name, supporting teams too, on the day after the promise', () => {
    const register = aRegister({ due: '2011-03', owners: assumed }, { others: [{ due: 'continuing', owners: assumed }] })
    expect(posted(register, '2010-11-01', '2010-11-09')).toEqual([
      '2010-11-03 uk-home-office yours ports',
      '2010-11-03 uk-home-office yours other-1',
      '2010-11-03 uk-border-agency yours ports',
      '2010-11-03 uk-border-agency yours other-1',
    ])
  })
})

test('what the secretariat snoozes is asked of no team until the day', () => {
  const snoozed = { at: '2011-01-10T09:00:00.000+00:00', by: 'secretary@example.org', kind: 'snoozed', until: '2011-02-14', text: 'snooze' }
  const days = (log: object[]) => daysOf(aRegister({ due: 'continuing', log }), ['2011-01-11', '2011-03-20'], fr)
  expect(days([]).some((day) => day < '2011-02-14')).toBe(true)
  expect(days([snoozed]).every((day) => day >= '2011-02-14')).toBe(true)
})

describe('a poll', () => {
  const polled = { cadence: { poll: 'first Monday of the month' } }

  test('is the message of its day, with a row for each open commitment that the team leads, the most pressing first', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone }, { ...polled, others: [{ due: '2011-02-07', owners: ukAlone }] })
    const [poll] = messages(register, '2011-02-07', '2011-02-08').filter(({ team }) => team === uk)
    expect(poll).toMatchObject({ key: `${uk} 2011-02-07 nudge`, kind: 'poll' })
    expect(poll?.items.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['other-1 due', 'ports poll'])
  })

  test('has what is late first, even if only the poll brings it', () => {
    const others = [
      { due: 'continuing', owners: ukAlone, cadence: { review: 'P97D' } },
      { due: '2011-02-01', owners: ukAlone },
    ]
    const register = aRegister({ due: '2011-03-31', owners: ukAlone }, { ...polled, others })
    const [poll] = messages(register, '2011-02-07', '2011-02-08').filter(({ team }) => team === uk)
    expect(poll?.items.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['other-2 poll', 'other-1 review', 'ports poll'])
  })

  test('has its result told to the secretariat on the next working day', () => {
    const register = aRegister({ due: 'continuing' }, polled)
    const [result] = messages(register, '2011-02-07', '2011-02-12').filter(({ team }) => team === 'secretariat')
    expect(result).toMatchObject({ day: '2011-02-08', items: [], result: { pollDay: '2011-02-07', teams: [uk, fr] } })
  })

  test('that a holiday moves to the day of a promise or beyond has no row for it, because its own day lies before', () => {
    // Monday 1 November 2010 is All Saints' Day in France: the poll is on the 2nd.
    const register = aRegister({ due: 'continuing' }, { ...polled, others: [{ due: 'continuing', source: { date: '2010-10-01' } }] })
    expect(posted(register, '2010-11-01', '2010-11-05', fr)).toEqual(['2010-11-02 fr-paf poll other-1'])
  })

  test('on the day of a promise has no row for it, and the next poll has one', () => {
    const register = aRegister({ due: 'continuing', owners: ukAlone, source: { date: '2011-02-07' } }, polled)
    expect(posted(register, '2011-02-07', '2011-03-12', uk)).toEqual(['2011-03-07 uk-border-agency poll ports'])
  })

  test('does not go to a team that leads nothing, even if something is escalated to that team', () => {
    const register = aRegister({ due: '2011-01-24', owners: ukAlone }, polled)
    const [told] = messages(register, '2011-02-07', '2011-02-08').filter(({ team }) => team === 'uk-home-office')
    expect(told).toMatchObject({ kind: 'nudge', items: [{ reason: 'escalated' }] })
  })
})

describe('news', () => {
  const owners = [...ukAlone, { team: 'uk-home-office', role: 'support' }]

  test('that the due was moved goes to the supporting team, and not back to the team that moved it', () => {
    const dated = {
      at: '2011-03-01T10:00:00.000+00:00',
      by: 'lead@ukba.example',
      team: uk,
      kind: 'dated',
      from: '2011-03',
      to: '2011-06',
      text: 'late data',
    }
    const register = aRegister({ due: '2011-06', owners, log: [dated] })
    expect(posted(register, '2011-03-01T11:00', '2011-03-20')).toEqual(['2011-03-02 uk-home-office news ports'])
  })

  test('does not tell of a move on the day of the promise, when the commitment has only just come', () => {
    const said = { by: 'lead@ukba.example', team: uk, kind: 'dated', text: 'late data' }
    const log = [{ ...said, at: '2011-03-01T10:00:00.000+00:00', from: '2011-03', to: '2011-06' }]
    const after = [...log, { ...said, at: '2011-03-02T07:00:00.000+00:00', from: '2011-06', to: '2011-07' }]
    const register = (due: string, entries: object[]) => aRegister({ due, owners, source: { date: '2011-03-01' }, log: entries })
    expect(posted(register('2011-06', log), '2011-03-01T11:00', '2011-03-08')).toEqual([])
    expect(posted(register('2011-07', after), '2011-03-02T08:00', '2011-03-08')).toEqual(['2011-03-02 uk-home-office news ports'])
  })

  test('that a commitment is closed goes to the owners of what depends on it, and to the secretariat', () => {
    const closed = { at: '2011-03-01T10:00:00.000+00:00', by: 'lead@paf.example', team: fr, kind: 'closed', party: 'fr' }
    const needed = { owners: [{ team: fr, role: 'lead' }], status: 'closed', log: [closed] }
    const register = aRegister({ due: '2011-12', owners, dependsOn: ['other-1'] }, { others: [needed] })
    expect(posted(register, '2011-03-01T11:00', '2011-03-20')).toEqual([
      '2011-03-02 uk-home-office news ports',
      '2011-03-02 uk-border-agency news ports',
      '2011-03-02 secretariat news other-1',
    ])
  })

  test('that both sides have closed goes to the side that closed first, and to the secretariat', () => {
    const log = [
      { at: '2011-03-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'closed', party: 'uk' },
      { at: '2011-03-01T15:00:00.000+00:00', by: 'lead@paf.example', team: fr, kind: 'closed', party: 'fr' },
    ]
    expect(posted(aRegister({ due: '2011-12', status: 'closed', log }), '2011-03-01T16:00', '2011-03-20')).toEqual([
      '2011-03-02 uk-border-agency news ports',
      '2011-03-02 secretariat news ports',
    ])
  })
})
