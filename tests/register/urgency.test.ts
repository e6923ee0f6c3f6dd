import { expect, test } from 'vitest'
import { byUrgency } from '../../src/register/urgency.ts'
import { aDay } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

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
