import { describe, expect, test } from 'vitest'
import { actsAbout, actsOn } from '../../src/nudges/acts.ts'
import type { Item } from '../../src/nudges/message.ts'
import { rowsOf } from '../../src/nudges/rows.ts'
import { aDay, aMessage, anEntry } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

const before = (given: object) => anEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const asksForApril = before({ ...french, kind: 'dated', proposed: true, from: '2011-03', to: '2011-04', text: 'strike' })
const frenchClosing = before({ ...french, kind: 'closed' })
const overdue = { id: 'ports', reason: 'overdue' } as const

describe('what a row can be answered with', () => {
  const acts = (items: (Partial<Item> & { id: string })[], wants: { agreement: boolean; rating: boolean; owner?: boolean }) => {
    const message = aMessage(items)
    const [row] = rowsOf(message)
    if (!row) throw new Error('no row')
    const { owning, agreeing, rating, later } = actsOn(message, row, { owner: false, ...wants })
    return [...owning, ...agreeing, ...rating, ...later]
  }
  const rates = ['on track', 'done', 'at risk', 'blocked', 'in a week', 'new date']

  test.each([
    { wants: { agreement: false, rating: false }, is: [] },
    { wants: { agreement: true, rating: false }, is: ['agreed', 'not agreed'] },
    { wants: { agreement: false, rating: true }, is: rates },
    { wants: { agreement: true, rating: true }, is: ['agreed', 'not agreed', ...rates] },
  ])('$wants', ({ wants, is }) => {
    expect(acts([overdue], wants)).toEqual(is)
  })

  test('what has a deadline is put off by a new date first', () => {
    expect(acts([{ ...overdue, deadline: aDay('2011-03-31') }], { agreement: false, rating: true }).slice(-2)).toEqual([
      'new date',
      'in a week',
    ])
  })

  test('what has no end is never done, and has no date to move', () => {
    const endless = acts([{ ...overdue, due: 'continuing' }], { agreement: false, rating: true })
    expect(endless).toEqual(['on track', 'at risk', 'blocked', 'in a week'])
  })

  test.each([
    { deadline: '2011-03-08', may: true },
    { deadline: '2011-03-07', may: false },
  ])('a silence of a week does not reach past the deadline: $deadline', ({ deadline, may }) => {
    const item = { ...overdue, deadline: aDay(deadline) }
    expect(acts([item], { agreement: false, rating: true }).includes('in a week')).toBe(may)
  })

  test.each([
    { what: 'an open one', given: {}, first: 'on track' },
    { what: 'one that a side has closed', given: { status: 'closing', log: [frenchClosing] }, first: 'agreed' },
    { what: 'one with a date asked for', given: { due: '2011-03', log: [asksForApril] }, first: 'agreed' },
    { what: 'one that is not in the register', given: { id: 'elsewhere' }, first: 'on track' },
  ])('words that were not understood about $what may have meant first: $first', ({ given, first }) => {
    expect(actsAbout(aRegister(given, { dateChanges: 'agreed' }), 'ports', 'uk')[0]).toBe(first)
  })
})
