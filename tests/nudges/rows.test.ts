import { describe, expect, test } from 'vitest'
import type { Item, Message } from '../../src/nudges/message.ts'
import type { Row } from '../../src/nudges/rows.ts'
import {
  answersInRow,
  askedAgainBy,
  asks,
  isWaiting,
  notAskedBy,
  rowsOf,
  stillAssumed,
  stillWanted,
  wantsOf,
} from '../../src/nudges/rows.ts'
import type { Register } from '../../src/register/register.ts'
import type { Day } from '../../src/register/schema.ts'
import { aMessage, anEntry, aToldEntry } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { reasons } from '../reasons.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.
type GivenItem = Partial<Item> & { id: string }

const before = (given: object) => anEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const after = (given: object) => anEntry({ at: '2011-03-01T09:41:00.000+00:00', ...given })
const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const asksForApril = aToldEntry({
  at: '2011-02-28T14:00:00.000+00:00',
  ...french,
  kind: 'dated',
  proposed: true,
  from: '2011-03',
  to: '2011-04',
  text: 'strike',
})
const frenchClosing = aToldEntry({ at: '2011-02-28T14:00:00.000+00:00', ...french, kind: 'closed' })
const onDate: GivenItem = { id: 'ports', reason: 'agree', tells: { about: 'ports', entry: asksForApril } }
const onClosing: GivenItem = { id: 'ports', reason: 'agree', tells: { about: 'ports', entry: frenchClosing } }
const overdue: GivenItem = { id: 'ports', reason: 'overdue' }

function rowOf(message: Message): Row {
  const [row] = rowsOf(message)
  if (!row) throw new Error('no row')
  return row
}

test('a commitment that is in a message for several reasons is one row, numbered in the order of the message', () => {
  const rows = rowsOf(aMessage([overdue, { id: 'other-1', reason: 'poll' }, onDate]))
  expect(rows.map(({ number, id, items }) => [number, id, items.map(({ reason }) => reason)])).toEqual([
    [1, 'ports', ['overdue', 'agree']],
    [2, 'other-1', ['poll']],
  ])
})

describe('what a row asks', () => {
  const asked: Record<Item['reason'], 'rate' | 'agree' | 'none'> = {
    escalated: 'none',
    overdue: 'rate',
    due: 'rate',
    agree: 'agree',
    before: 'rate',
    begins: 'rate',
    urgent: 'rate',
    yours: 'none',
    review: 'rate',
    poll: 'rate',
    news: 'none',
  }

  test.each(reasons)('of a team, as %s', (reason) => {
    const message = aMessage([{ id: 'ports', reason }])
    expect(asks(message, rowOf(message))).toBe(asked[reason])
  })

  test.each(reasons)('of the secretariat, as %s: nothing', (reason) => {
    const message = aMessage([{ id: 'ports', reason }], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge' })
    expect(wantsOf(message, rowOf(message))).toEqual({ agreement: false, rating: false, owner: false })
  })

  test('an agreement comes before a rating', () => {
    const message = aMessage([overdue, onDate])
    expect(wantsOf(message, rowOf(message))).toEqual({ agreement: true, rating: true, owner: false })
    expect(asks(message, rowOf(message))).toBe('agree')
  })
})

describe('what a row still waits for', () => {
  const closing = { status: 'closing' }
  test.each<{ what: string; items: GivenItem[]; log: object[]; given?: object; waits: string }>([
    { what: 'nothing said', items: [overdue], log: [], waits: 'rating' },
    { what: 'a rating before the message', items: [overdue], log: [before({ kind: 'rated', rating: 'green' })], waits: 'rating' },
    { what: 'a rating since', items: [overdue], log: [after({ kind: 'rated', rating: 'green' })], waits: '' },
    { what: 'a rating of the other side', items: [overdue], log: [after({ ...french, kind: 'rated', rating: 'red' })], waits: 'rating' },
    { what: 'a note', items: [overdue], log: [after({ kind: 'noted', text: 'x' })], waits: 'rating' },
    { what: 'evidence', items: [overdue], log: [after({ kind: 'evidenced', evidence: 'x', text: 'x' })], waits: 'rating' },
    { what: 'a confirmation', items: [overdue], log: [after({ kind: 'confirmed' })], waits: 'rating' },
    { what: 'a snooze', items: [overdue], log: [after({ kind: 'snoozed', until: '2011-03-14', text: 'x' })], waits: '' },
    { what: 'closed by the own side', items: [overdue], log: [before({ kind: 'closed', party: 'uk' })], given: closing, waits: '' },
    { what: 'closed', items: [overdue], log: [], given: { status: 'closed' }, waits: '' },
    { what: 'a closing of the other side', items: [onClosing], log: [frenchClosing], given: closing, waits: 'agreement' },
    {
      what: 'what the other side closes since',
      items: [overdue],
      log: [after({ ...french, kind: 'closed' })],
      given: closing,
      waits: 'agreement',
    },
    {
      what: 'what the other side closes after an answer',
      items: [overdue],
      log: [after({ kind: 'rated', rating: 'green' }), after({ at: '2011-03-01T10:00:00.000+00:00', ...french, kind: 'closed' })],
      given: closing,
      waits: '',
    },
    { what: 'a closing that was taken back', items: [onClosing], log: [], waits: '' },
    {
      what: 'a rating under a closing',
      items: [onClosing],
      log: [frenchClosing, after({ kind: 'rated', rating: 'red' })],
      given: closing,
      waits: '',
    },
    { what: 'a date asked for', items: [onDate], log: [asksForApril], waits: 'agreement' },
    { what: 'a rating under a date', items: [onDate], log: [asksForApril, after({ kind: 'rated', rating: 'red' })], waits: 'agreement' },
    {
      what: 'a date not agreed to',
      items: [onDate],
      log: [asksForApril, after({ kind: 'objected', party: 'uk', to: '2011-04' })],
      waits: '',
    },
    {
      what: 'a date taken back',
      items: [onDate],
      log: [asksForApril, after({ ...french, kind: 'undone', of: asksForApril.at })],
      waits: '',
    },
    { what: 'a date and a rating', items: [overdue, onDate], log: [asksForApril], waits: 'agreement and rating' },
  ])('$what: $waits', ({ items, log, given, waits }) => {
    const register = aRegister({ due: '2011-03', log, ...given }, { dateChanges: 'agreed' })
    const message = aMessage(items)
    const { agreement, rating } = stillWanted(register, message, rowOf(message))
    expect([...(agreement ? ['agreement'] : []), ...(rating ? ['rating'] : [])].join(' and ')).toBe(waits)
    expect(isWaiting(register, message, rowOf(message))).toBe(waits !== '')
  })

  test('of what is no longer in the register: nothing', () => {
    const message = aMessage([{ id: 'gone', reason: 'overdue' }])
    expect(isWaiting(aRegister(), message, rowOf(message))).toBe(false)
  })
})

describe('a row shows what was said since its message', () => {
  const shown = (register: Register, items: GivenItem[]) => {
    const message = aMessage(items)
    const ports = register.commitments.get('ports')
    return ports ? answersInRow(message, rowOf(message), ports).map(({ kind }) => kind) : []
  }

  test.each([
    { what: 'by the team', entry: after({ kind: 'noted', text: 'x' }), is: ['noted'] },
    { what: 'by the secretariat', entry: after({ kind: 'noted', text: 'x', team: undefined }), is: ['noted'] },
    { what: 'by the other side: only what ends it', entry: after({ ...french, kind: 'noted', text: 'x' }), is: [] },
    { what: 'by the other side, which ends it', entry: after({ ...french, kind: 'closed' }), is: ['closed'] },
    { what: 'before it: nothing', entry: before({ kind: 'noted', text: 'x' }), is: [] },
  ])('$what', ({ entry, is }) => {
    expect(shown(aRegister({ log: [entry] }), [overdue])).toEqual(is)
  })

  const now = '2011-03-01T09:00:00.000+00:00'
  const known = '2011-02-28T14:00:00.000+00:00'
  test.each([
    { what: 'at its very instant, while the clock stands', knew: null, log: [after({ kind: 'noted', text: 'x', at: now })], is: ['noted'] },
    {
      what: 'at its very instant, after what it knew',
      knew: known,
      log: [before({ kind: 'noted', text: 'x', at: known }), after({ kind: 'rated', rating: 'red', at: now })],
      is: ['rated'],
    },
    { what: 'before it was planned, at its very instant: nothing', knew: now, log: [after({ kind: 'noted', text: 'x', at: now })], is: [] },
    {
      what: 'after its hour, though it was planned late',
      knew: '2011-03-01T09:41:00.000+00:00',
      log: [after({ kind: 'noted', text: 'x' })],
      is: ['noted'],
    },
  ])('$what', ({ knew, log, is }) => {
    expect(shown(aRegister({ log }), [{ ...overdue, knew }])).toEqual(is)
  })

  test('what the row itself tells is no answer in it', () => {
    const entry = aToldEntry({ at: '2011-03-01T09:41:00.000+00:00', ...french, kind: 'closed' })
    const register = aRegister({ status: 'closing', log: [entry] })
    expect(shown(register, [{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }])).toEqual([])
  })
})

test('a row that asks "is this yours?" is settled once it is confirmed or handed over', () => {
  const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
  const register = aRegister({ owners: assumed }, { others: [{ owners: ukAlone }, { owners: [{ team: 'fr-paf', role: 'lead' }] }] })
  const message = aMessage(['ports', 'other-1', 'other-2'].map((id) => ({ id, reason: 'yours' as const })))
  expect(stillAssumed(register, message, rowsOf(message)).map(({ id }) => id)).toEqual(['ports'])
  const refused = aRegister({ owners: assumed, log: [after({ kind: 'noted', disowned: true, text: '1 no' })] })
  expect(stillAssumed(refused, message, rowsOf(message))).toEqual([])
})

describe('what a poll does not ask', () => {
  const silence = (at: string, given: object = {}) => anEntry({ kind: 'snoozed', until: '2011-03-14', text: 'x', at, ...given })
  const inSilence = '2011-02-20T10:00:00.000+00:00'
  test.each([
    { what: 'wanted silence before it', log: [silence(inSilence)], is: ['other-1 2011-03-14'] },
    { what: 'wanted silence since', log: [silence('2011-03-01T09:30:00.000+00:00')], is: [] },
    { what: 'another team wanted silence', log: [silence(inSilence, { team: 'fr-paf' })], is: [] },
    { what: 'a silence that is over', log: [silence(inSilence, { until: '2011-03-01' })], is: [] },
    { what: 'no silence', log: [], is: [] },
  ])('$what', ({ log, is }) => {
    const register = aRegister({}, { others: [{ log }] })
    const poll = aMessage([{ id: 'ports', reason: 'poll' }], { kind: 'poll' })
    expect(notAskedBy(poll, register).map(({ commitment, until }) => `${commitment.id} ${until}`)).toEqual(is)
    expect(notAskedBy({ ...poll, kind: 'nudge' }, register)).toEqual([])
  })
})

describe('what a newer message asks again', () => {
  const yours: GivenItem = { id: 'ports', reason: 'yours' }
  const polled: GivenItem = { id: 'ports', reason: 'poll' }
  test.each<{ what: string; older: GivenItem[]; newer: GivenItem[]; again: boolean }>([
    { what: 'how it stands, by a poll', older: [overdue], newer: [polled], again: true },
    { what: 'how it stands, by an agreement to its end', older: [polled], newer: [onClosing], again: true },
    { what: 'whose it is', older: [yours], newer: [yours], again: true },
    { what: 'whose it is and how it stands', older: [yours], newer: [yours, overdue], again: true },
    { what: 'not whose it is, by a poll', older: [yours], newer: [polled], again: false },
    { what: 'not whose it is, by an agreement', older: [yours], newer: [onClosing], again: false },
    { what: 'not an agreement, by a poll', older: [onClosing], newer: [polled], again: false },
    { what: 'not both, by one of them', older: [yours, overdue], newer: [polled], again: false },
    { what: 'nothing, by news', older: [overdue], newer: [{ id: 'ports', reason: 'news' }], again: false },
    { what: 'nothing of another commitment', older: [overdue], newer: [{ id: 'other-1', reason: 'poll' }], again: false },
  ])('is $what', ({ older, newer, again }) => {
    const later = aMessage(newer, { key: 'uk-border-agency 2011-03-08 nudge', day: '2011-03-08' as Day })
    expect([...askedAgainBy(aMessage(older), [later])]).toEqual(again ? [['ports', '2011-03-08']] : [])
  })
})
