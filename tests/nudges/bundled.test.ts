import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/nudges/message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { daysOf, messages, posted } from './played.ts'

const year = ['2011-01-01T00:00', '2011-12-31T23:00'] as const
const uk = 'uk-border-agency'
const rhythms = { overdue: 'every Tuesday', review: 'first Tuesday of the month', urgent: 'every second Tuesday', before: ['P4W', 'P1W'] }

/** Many promises of one team, whose own days lie all over the week. */
const many = {
  others: [
    { owners: ukAlone, due: '2011-02-03' },
    { owners: ukAlone, due: '2011-02-18' },
    { owners: ukAlone, due: 'without delay', source: { date: '2010-11-04' } },
    { owners: ukAlone, due: 'continuing', source: { date: '2010-11-05' } },
  ],
}

describe('a rhythm by the days of the week', () => {
  test('chases all that is late on one day', () => {
    const register = aRegister({ owners: ukAlone, due: '2010-12-31' }, { ...many, cadence: rhythms })
    const late = messages(register, '2011-03-01T00:00', '2011-12-20T23:00').filter(({ team }) => team === uk)
    const weekdays = new Set(late.map(({ day }) => new Date(day).getUTCDay()))
    expect(weekdays).toEqual(new Set([2]))
    expect(late.length).toBeLessThanOrEqual(44)
  })

  test('sends a silent team one message a week at most, once no deadline lies ahead', () => {
    const register = aRegister(
      { owners: ukAlone, due: '2010-12-31' },
      { ...many, cadence: { ...rhythms, poll: 'first Monday of the month' } },
    )
    const weeks = messages(register, '2011-03-01T00:00', '2011-12-31T23:00')
      .filter(({ team }) => team === uk)
      .map(({ day }) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7))
    expect(weeks.filter((week, at) => weeks.indexOf(week) !== at)).toEqual([])
  })
})

describe('a team is chased on one day a week, though lengths count from days of their own', () => {
  const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)
  const dues = fc.constantFrom(
    '2010-12-31',
    '2011-02-09',
    '2011-03-17',
    '2011-03',
    '2011-Q2',
    '2011',
    'without delay',
    'continuing',
    undefined,
  )
  /** What can't wait beyond a Monday that is no working day goes before it. */
  const isBeforeHolidayMonday = (day: string) =>
    ['2011-01-03', '2011-04-25', '2011-05-02', '2011-05-30', '2011-08-29', '2011-12-26'].some(
      (monday) => weekOf(monday) === weekOf(day) + 1,
    )
  const promised = fc.record({ due: dues, day: fc.integer({ min: 1, max: 28 }) }).map(({ due, day }) => ({
    owners: ukAlone,
    source: { date: `2010-11-${String(day).padStart(2, '0')}` },
    ...(due === undefined ? {} : { due }),
  }))

  test('whatever it owes: of two messages in a week the second has a day of its own', () => {
    fc.assert(
      fc.property(fc.array(promised, { minLength: 2, maxLength: 8 }), fc.boolean(), ([first, ...others], isPolled) => {
        const register = aRegister(first, { others, cadence: { poll: isPolled ? 'first Monday of the month' : 'never' } })
        const sent = messages(register, ...year).filter(({ team }) => team === uk)
        for (const [at, message] of sent.entries()) {
          const before = sent[at - 1]
          if (!before || weekOf(before.day) !== weekOf(message.day) || message.kind === 'poll' || isBeforeHolidayMonday(message.day))
            continue
          const ownDay = ({ reason, deadline }: Item) =>
            reason === 'due' ||
            reason === 'begins' ||
            (reason === 'before' && deadline !== null && Date.parse(deadline) - Date.parse(message.day) < 28 * 86_400_000)
          expect(message.items.filter(ownDay), `${before.day} and ${message.day}`).not.toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('all that is late is named each week, and nothing is lost by bundling', () => {
    const late = ['2010-12-13', '2010-12-14', '2010-12-15', '2010-12-16', '2010-12-17'].map((due) => ({ owners: ukAlone, due }))
    const register = aRegister(late[0], { others: late.slice(1) })
    const sent = messages(register, '2011-01-17T00:00', '2011-04-16T23:00').filter(({ team }) => team === uk)
    expect(sent.map(({ items }) => items.length)).toEqual(sent.map(() => 5))
    expect(sent.length).toBe(13)
  })

  test('what waits goes with the message that can not wait, which comes later in the week', () => {
    const register = aRegister(
      { owners: ukAlone, due: '2011-02-07' },
      { others: [{ owners: ukAlone, due: '2011-02-17' }], cadence: { before: [] } },
    )
    expect(posted(register, '2011-02-12T00:00', '2011-02-26T00:00', uk)).toEqual([
      '2011-02-17 uk-border-agency overdue ports',
      '2011-02-17 uk-border-agency due other-1',
      '2011-02-21 uk-border-agency overdue ports',
    ])
  })

  test('a named weekday, and what is asked more than once a week, do not wait', () => {
    const other = { others: [{ owners: ukAlone, due: '2011-02-16' }] }
    const tuesdays = aRegister({ owners: ukAlone, due: '2011-02-01' }, { ...other, cadence: { overdue: 'every Tuesday', before: [] } })
    expect(daysOf(tuesdays, ['2011-02-14T00:00', '2011-02-19T00:00'], uk)).toEqual(['2011-02-15', '2011-02-16'])
    const often = aRegister({ owners: ukAlone, due: '2011-02-01' }, { ...other, cadence: { overdue: '2 working days', before: [] } })
    expect(daysOf(often, ['2011-02-14T00:00', '2011-02-19T00:00'], uk)).toEqual(['2011-02-15', '2011-02-16', '2011-02-17', '2011-02-18'])
  })
})

describe('what any message of the day named counts as asked', () => {
  test('a poll on Tuesday is no nudge on Wednesday', () => {
    const register = aRegister(
      { owners: ukAlone, due: '2010-12-29' },
      { cadence: { overdue: 'P1W', poll: 'first Tuesday of the month', before: [] } },
    )
    expect(posted(register, '2011-01-01T00:00', '2011-01-20T00:00', uk)).toEqual([
      '2011-01-04 uk-border-agency poll ports',
      '2011-01-12 uk-border-agency overdue ports',
      '2011-01-19 uk-border-agency overdue ports',
    ])
  })

  test('a weekly rhythm goes on in the week after a holiday moved it', () => {
    const register = aRegister({ owners: ukAlone, due: '2011-04-18' }, { cadence: { overdue: 'P1W', before: [] } })
    // Easter Monday is the 25th, and the 2nd of May is a holiday too.
    expect(daysOf(register, ['2011-04-19T00:00', '2011-05-20T00:00'], uk, 'overdue')).toEqual([
      '2011-04-26',
      '2011-05-03',
      '2011-05-09',
      '2011-05-16',
    ])
  })

  test('what is asked after each day is asked each day', () => {
    const register = aRegister({ owners: ukAlone, due: '2011-02-01' }, { cadence: { overdue: '1 working day', before: [] } })
    expect(daysOf(register, [year[0], '2011-02-05T00:00'], uk, 'overdue')).toEqual(['2011-02-02', '2011-02-03', '2011-02-04'])
  })
})

describe('news that presses', () => {
  const at = (day: string) => `${day}T10:00:00.000+00:00`
  const red = { at: at('2011-02-01'), by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'red', text: 'no money' }

  test('what turned red is told to the other side and to the secretariat, and once', () => {
    const register = aRegister({ rating: 'red', log: [red, { ...red, at: at('2011-02-10') }] })
    const told = posted(register, '2011-02-01T12:00', '2011-03-01T00:00').filter((line) => line.includes('news'))
    expect(told).toEqual(['2011-02-02 fr-paf news ports', '2011-02-02 secretariat news ports'])
  })

  test('what both have closed is told to who closed first and to the secretariat, before all else', () => {
    const closed = (day: string, party: string, team: string) => ({ at: at(day), by: `lead@${team}.example`, team, kind: 'closed', party })
    const register = aRegister(
      { status: 'closed', log: [closed('2011-02-01', 'uk', uk), closed('2011-02-02', 'fr', 'fr-paf')] },
      { others: [{ owners: ukAlone, due: '2011-02-03' }] },
    )
    expect(posted(register, '2011-02-02T12:00', '2011-02-03T12:00')).toEqual([
      '2011-02-03 uk-border-agency news ports',
      '2011-02-03 uk-border-agency due other-1',
      '2011-02-03 secretariat news ports',
    ])
  })
})
