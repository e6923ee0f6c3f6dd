import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/nudges/message.ts'
import { rowsOf } from '../../src/nudges/rows.ts'
import { tallyOf } from '../../src/nudges/tally.ts'
import { aDay, aMessage } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.

describe('what a message is about, in numbers', () => {
  const tally = (items: (Partial<Item> & { id: string })[], register = aRegister({}, { others: [{ due: 'continuing' }, {}] })) => {
    const message = aMessage(items)
    const { counts, total } = tallyOf(register, message, rowsOf(message))
    return { counts: counts.map(({ reason, count }) => `${count} ${reason}`).join(', '), total }
  }

  test('a row counts for what presses most, and once more as one to confirm', () => {
    const items = [
      { id: 'ports', reason: 'overdue' },
      { id: 'ports', reason: 'yours' },
      { id: 'other-1', reason: 'yours' },
      { id: 'other-2', reason: 'news' },
    ] as const
    expect(tally([...items])).toEqual({ counts: '1 overdue, 2 yours, 1 news', total: 1 })
  })

  test('what has no end is counted among what is asked', () => {
    const items = ['ports', 'other-1'].map((id) => ({ id, reason: 'poll' as const }))
    expect(tally(items)).toEqual({ counts: '2 poll', total: 2 })
  })

  test('what is owed without delay is counted together, where some of it is asked by its own rhythm in a poll', () => {
    const owed = aRegister({ due: 'without delay' }, { others: [{ due: 'without delay' }, {}] })
    const items = (reason: 'urgent' | 'poll') => [
      { id: 'ports', reason },
      { id: 'other-1', reason: 'poll' as const },
      { id: 'other-2', reason: 'poll' as const },
    ]
    expect(tally(items('urgent'), owed).counts).toBe('2 urgent, 1 poll')
    expect(tally(items('poll'), owed).counts).toBe('3 poll')
  })

  test('what only the poll brings is overdue if it is late', () => {
    const late = aRegister({ due: '2011-02' })
    expect(tally([{ id: 'ports', reason: 'poll', deadline: aDay('2011-02-28') }], late).counts).toBe('1 overdue')
  })
})
