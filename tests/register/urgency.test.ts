import { expect, test } from 'vitest'
import { byUrgency } from '../../src/register/urgency.ts'
import { aDay, anEntry } from '../a-message.ts'
import { aRegister, bothSides } from '../a-register.ts'

test('what is overdue stands first, then what is due soon, red, amber, waiting, dated, without a date, continuing, and what has ended last', () => {
  const inOrder = [
    { id: 'late-for-long', due: '2011-01-15' },
    { id: 'late', due: '2011-02-15', rating: 'green' },
    { id: 'soon', due: '2011-03-10' },
    { id: 'red', due: '2012-01-01', rating: 'red' },
    { id: 'amber', rating: 'amber' },
    { id: 'waiting', due: '2012-01-01', status: 'closing' },
    { id: 'later', due: '2011-06' },
    { id: 'much-later', due: '2012' },
    { id: 'at-once', due: 'without delay' },
    { id: 'some-time' },
    { id: 'always', due: 'continuing' },
    { id: 'ended', due: '2011-01-01', status: 'closed' },
  ]
  const [first = {}, ...others] = inOrder.toReversed()
  const register = aRegister(first, { others })
  expect(byUrgency(register, [...register.commitments.values()], aDay('2011-03-01')).map(({ id }) => id)).toEqual(
    inOrder.map(({ id }) => id),
  )
})

test('what one side called red and has closed since waits for the other side, and is not red', () => {
  const of = (id: string, log: object[]) => ({ id, owners: bothSides, due: '2012-01-01', status: 'closing', rating: 'red', log })
  const red = (team: string) => anEntry({ kind: 'rated', rating: 'red', team })
  const closed = anEntry({ at: '2011-03-01T10:41:00.000+00:00', kind: 'closed', party: 'uk', team: 'uk-border-agency' })
  const register = aRegister(of('closed-by-who-was-red', [red('uk-border-agency'), closed]), {
    others: [{ id: 'amber', rating: 'amber' }, of('other-side-is-red', [red('fr-paf'), closed])],
  })
  expect(byUrgency(register, [...register.commitments.values()], aDay('2011-03-01')).map(({ id }) => id)).toEqual([
    'other-side-is-red',
    'amber',
    'closed-by-who-was-red',
  ])
})
