import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/nudges/message.ts'
import { matterOf, standingOf } from '../../src/nudges/standing.ts'
import type { Register } from '../../src/register/register.ts'
import { aDay, aMessage, aToldEntry } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.
const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const before = (given: object) => aToldEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const asksForApril = before({ ...french, kind: 'dated', proposed: true, from: '2011-03', to: '2011-04', text: 'strike' })
const frenchClosing = before({ ...french, kind: 'closed' })

describe('which reason holds now', () => {
  test.each([
    { planned: 'overdue', due: '2011-04', holds: 'before' },
    { planned: 'overdue', due: '2011-03-01', holds: 'due' },
    { planned: 'before', due: '2011-02', holds: 'overdue' },
    { planned: 'overdue', due: undefined, holds: 'review' },
    { planned: 'review', due: '2011-02', holds: 'review' },
    { planned: 'escalated', due: '2011-04', holds: 'escalated' },
  ] as const)('$planned, with a date that moved to $due: $holds', ({ planned, due, holds }) => {
    const message = aMessage([{ id: 'ports', reason: planned, deadline: aDay('2011-02-25') }])
    const [item] = message.items
    expect(item && standingOf(aRegister(due === undefined ? {} : { due }), message, item).reason).toBe(holds)
  })
})

describe('what an item has to say', () => {
  const event = { id: 'next-summit', name: 'Next UK-France summit', date: '2012-02-17', log: [] }
  const news = (about: string, entry: object): Partial<Item> => ({ reason: 'news', tells: { about, entry: aToldEntry({ ...entry }) } })

  test.each<{ item: Partial<Item>; given?: object; is: string }>([
    { item: { reason: 'overdue' }, is: 'asked' },
    { item: { reason: 'agree', tells: { about: 'ports', entry: asksForApril } }, given: { log: [asksForApril] }, is: 'date asked' },
    { item: { reason: 'agree', tells: { about: 'ports', entry: asksForApril } }, is: 'date settled' },
    { item: { reason: 'agree', tells: { about: 'ports', entry: frenchClosing } }, given: { status: 'closing' }, is: 'closing asked' },
    { item: { reason: 'agree', tells: { about: 'ports', entry: frenchClosing } }, is: 'closing settled' },
    { item: { reason: 'escalated', silent: 'fr-paf' }, is: 'escalated' },
    { item: { reason: 'escalated' }, is: 'asked' },
    { item: news('ports', { kind: 'closed' }), is: 'news' },
    { item: news('next-summit', { kind: 'dated', from: null, to: '2012-02-17' }), is: 'event dated' },
    { item: news('next-summit', { kind: 'held' }), is: 'event held' },
    { item: news('next-summit', { kind: 'reopened', text: 'x' }), is: 'event news' },
    { item: news('other-1', { kind: 'closed' }), is: 'dependency ended' },
  ])('$item.reason: $is', ({ item, given, is }) => {
    const register = aRegister({ due: '2011-03', ...given }, { dateChanges: 'agreed', events: [event], others: [{}] })
    expect(matter(register, item).is).toBe(is)
  })

  test('a closing that its side has changed since is asked about as it stands', () => {
    const inPart = before({ ...french, kind: 'closed', outcome: 'delivered in part' })
    const inFull = { ...frenchClosing, at: '2011-02-28T15:00:00.000+00:00', outcome: 'delivered' }
    const register = aRegister({ status: 'closing', log: [inPart, inFull] })
    expect(matter(register, { reason: 'agree', tells: { about: 'ports', entry: inPart } })).toMatchObject({ entry: { at: inFull.at } })
  })

  test.each([
    { parts: ['closed', 'withdrawn'], is: 'parts ended' },
    { parts: ['closed', 'closing'], is: 'asked' },
    { parts: [], is: 'asked' },
  ])('on review, with parts that are $parts: $is', ({ parts, is }) => {
    const register = aRegister({}, { others: parts.map((status) => ({ partOf: 'ports', status })) })
    expect(matter(register, { reason: 'review' }).is).toBe(is)
  })

  function matter(register: Register, given: Partial<Item>) {
    const message = aMessage([{ id: 'ports', ...given }])
    const [item] = message.items
    const commitment = register.commitments.get('ports')
    if (!item || !commitment) throw new Error('no item')
    return matterOf(register, message, { item, commitment })
  }
})
