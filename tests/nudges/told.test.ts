import { describe, expect, test } from 'vitest'
import type { Bulletin } from '../../src/nudges/message.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { daysOf, messages } from './played.ts'

const uk = 'uk-border-agency'
const assumed = [{ team: uk, role: 'lead', assumed: true }]

function linesTo(register: Register, team: string, [from, to]: readonly [string, string]): { day: string; line: Bulletin }[] {
  return messages(register, from, to)
    .filter((message) => message.team === team)
    .flatMap(({ day, bulletins = [] }) => bulletins.map((line) => ({ day, line })))
}

describe('are these yours?', () => {
  const register = aRegister({ owners: assumed }, { others: [{ owners: assumed }] })
  const months = ['2010-11-02T00:00', '2011-02-01T00:00'] as const

  test('is asked again a week later, and no more', () => {
    expect(daysOf(register, months, uk, 'yours')).toEqual(['2010-11-03', '2010-11-10'])
  })

  test('is told to the secretariat a week after that, in one line, once', () => {
    const line = { tells: 'unconfirmed', ids: ['ports', 'other-1'], team: uk, since: '2010-11-03' }
    expect(linesTo(register, 'secretariat', months)).toEqual([{ day: '2010-11-17', line }])
  })

  test('is not asked again of who has said no', () => {
    const log = [{ at: '2010-11-03T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'noted', disowned: true, text: '1 no' }]
    const disowned = aRegister({ owners: assumed, log })
    expect(daysOf(disowned, ['2010-11-04T00:00', '2011-02-01T00:00'], uk, 'yours')).toEqual([])
    expect(linesTo(disowned, 'secretariat', ['2010-11-04T00:00', '2011-02-01T00:00'])).toEqual([])
  })
})

test('a silent team is told in its next message who heard of its silence', () => {
  const register = aRegister({ owners: ukAlone, due: '2011-03-01' }, { cadence: { overdue: 'P1W', before: [], escalateAfter: 'P2W' } })
  expect(daysOf(register, ['2011-03-02T00:00', '2011-04-01T00:00'], 'uk-home-office', 'escalated')).toEqual(['2011-03-15'])
  expect(linesTo(register, uk, ['2011-03-02T00:00', '2011-04-01T00:00'])).toEqual([
    { day: '2011-03-22', line: { tells: 'escalated', ids: ['ports'], to: 'uk-home-office' } },
  ])
})

test('of a red that is four weeks old it is asked whether it is still so', () => {
  const log = [{ at: '2011-01-31T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'red', text: 'no money' }]
  const register = aRegister(
    { owners: ukAlone, due: '2011-12-31', rating: 'red', log },
    { cadence: { poll: 'first Monday of the month', before: [] } },
  )
  const rows = messages(register, '2011-02-01T00:00', '2011-04-01T00:00').flatMap(({ day, items }) =>
    items.map((item) => [day, item.redSince]),
  )
  expect(rows.filter(([, since]) => since !== undefined)).toEqual([['2011-03-07', '2011-01-31']])
})
