import { describe, expect, test } from 'vitest'
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
