import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logEntry } from '../../src/register/log-entry.ts'
import { reconciledCommitment, reconciledEvent } from '../../src/register/reconcile.ts'
import { registerFile } from '../../src/register/schema.ts'
import { snoozedUntil } from '../../src/register/snooze.ts'
import { contradictions, dateContradicts, effective, ratingOf, statusOf } from '../../src/register/state.ts'
import { aRegister, aRegisterFile, bothSides, ukAlone } from '../a-register.ts'
import { ports } from './ports.ts'

const at = logEntry.parse({ at: '2011-06-01T09:00:00.000+00:00', by: 'x', kind: 'noted' }).at
const ukSaid = (kind: string, minute: number, more: object = {}) => ({
  at: `2011-02-01T09:${String(minute).padStart(2, '0')}:00.000+00:00`,
  by: 'lead@ukba.example',
  team: 'uk-border-agency',
  kind,
  ...more,
})
const frSaid = (kind: string, minute: number, more: object = {}) => ({
  ...ukSaid(kind, minute, more),
  by: 'lead@paf.example',
  team: 'fr-paf',
})

describe('what the log tells', () => {
  test.each([
    { log: [], status: 'open', rating: null },
    { log: [ukSaid('closed', 1, { party: 'uk' })], status: 'closing', rating: null },
    { log: [ukSaid('closed', 1, { party: 'uk' }), frSaid('closed', 2, { party: 'fr' })], status: 'closed', rating: null },
    { log: [ukSaid('closed', 1, { party: 'uk' }), frSaid('objected', 2, { party: 'fr', text: 'no' })], status: 'open', rating: null },
    { log: [ukSaid('rated', 1, { rating: 'red' }), frSaid('rated', 2, { rating: 'green' })], status: 'open', rating: 'red' },
    { log: [ukSaid('rated', 1, { rating: 'red' }), ukSaid('undone', 2, { of: ukSaid('', 1).at })], status: 'open', rating: null },
    { log: [ukSaid('rated', 1, { rating: 'red' }), ukSaid('retracted', 2, { of: ukSaid('', 1).at })], status: 'open', rating: null },
    {
      // The undoing was undone: the rating counts.
      log: [
        ukSaid('rated', 1, { rating: 'red' }),
        ukSaid('undone', 2, { of: ukSaid('', 1).at }),
        ukSaid('undone', 3, { of: ukSaid('', 2).at }),
      ],
      status: 'open',
      rating: 'red',
    },
  ])('$log.length entries: $status, $rating', ({ log, status, rating }) => {
    const register = aRegister({ log })
    expect([statusOf(register, ports(register)), ratingOf(register, ports(register))]).toEqual([status, rating])
  })

  test('a snooze holds until another snooze replaces it, or until it is undone', () => {
    const first = ukSaid('snoozed', 1, { until: '2011-03-01' })
    const second = ukSaid('snoozed', 2, { until: '2011-02-15' })
    const until = (log: readonly object[]) => snoozedUntil(ports(aRegister({ log })), 'uk-border-agency')
    expect([until([]), until([first]), until([first, second])]).toEqual([undefined, '2011-03-01', '2011-02-15'])
    expect(until([first, second, ukSaid('undone', 3, { of: second.at })])).toBe('2011-03-01')
  })

  test('the entries that nobody took back are kept, in their order', () => {
    const log = [ukSaid('noted', 1), ukSaid('rated', 2, { rating: 'red' }), ukSaid('undone', 3, { of: ukSaid('', 2).at })]
    expect(effective(ports(aRegister({ log })).log ?? []).map((entry) => entry.kind)).toEqual(['noted', 'undone'])
  })
})

describe('what was set by hand is told in the log', () => {
  test.each([
    {
      given: { status: 'closed' },
      told: [
        { kind: 'closed', party: 'uk' },
        { kind: 'closed', party: 'fr' },
      ],
    },
    { given: { status: 'withdrawn', owners: ukAlone }, told: [{ kind: 'withdrawn', party: 'uk' }] },
    { given: { status: 'closed', log: [ukSaid('closed', 1, { party: 'uk' })] }, told: [{ kind: 'closed', party: 'fr' }] },
    {
      given: { status: 'withdrawn', log: [ukSaid('closed', 1, { party: 'uk' })] },
      told: [
        { kind: 'withdrawn', party: 'uk' },
        { kind: 'withdrawn', party: 'fr' },
      ],
    },
    { given: { status: 'open', log: [ukSaid('closed', 1, { party: 'uk' })] }, told: [{ kind: 'reopened' }] },
    { given: { status: 'closing' }, told: [{ kind: 'closed', party: 'uk' }] },
    { given: { rating: 'amber' }, told: [{ kind: 'rated', rating: 'amber', team: 'uk-border-agency' }] },
    { given: { rating: null, log: [ukSaid('rated', 1, { rating: 'red' })] }, told: [{ kind: 'rated', rating: null }] },
    {
      given: { due: '2011-05', log: [ukSaid('dated', 1, { from: '2011-03', to: '2011-04' })] },
      told: [{ kind: 'dated', from: '2011-04', to: '2011-05' }],
    },
    { given: { log: [ukSaid('dated', 1, { to: '2011-04' })] }, told: [{ kind: 'dated', from: '2011-04', to: null }] },
    { given: { status: 'open', rating: null, due: '2011-03' }, told: [] },
  ])('$told', ({ given, told }) => {
    const register = aRegister(given)
    const before = ports(register).log?.length ?? 0
    const after = reconciledCommitment(register, ports(register), { at })
    expect(after.log?.slice(before)).toMatchObject(told.map((each) => ({ by: 'relance', text: 'set by hand', ...each })))
    expect({ ...after, log: [] }).toEqual({ ...ports(register), log: [] })
  })

  test('for a due that the log never spoke of, if it is known what the file said before', () => {
    const before = ports(aRegister({ due: '2011-03' }))
    const register = aRegister({ due: '2011-04' })
    expect(reconciledCommitment(register, ports(register), { at, before }).log).toMatchObject([
      { kind: 'dated', from: '2011-03', to: '2011-04' },
    ])
    expect(reconciledCommitment(register, ports(register), { at })).toBe(ports(register))
  })

  test('for an event', () => {
    const log = [logEntry.parse({ at: '2011-01-01T09:00:00.000+00:00', by: 's@x.example', kind: 'dated', from: null, to: '2011-12-02' })]
    const event = aRegister({}, { events: [{ id: 'next-summit', name: 'S', date: '2012-02-17', log }] }).events.get('next-summit')
    if (!event) throw new Error('no event')
    expect(dateContradicts(event)).toBe(true)
    const told = reconciledEvent(event, { at })
    expect(told.log.slice(1)).toMatchObject([{ kind: 'dated', by: 'relance', from: '2011-12-02', to: '2012-02-17' }])
    expect(dateContradicts(told)).toBe(false)
    expect(reconciledEvent(told, { at })).toBe(told)
  })

  test('once, whatever was set: afterwards the file and the log agree, the file can be read, and nothing is told again', () => {
    const entries = fc.array(
      fc.constantFrom(
        ukSaid('closed', 0, { party: 'uk' }),
        frSaid('closed', 0, { party: 'fr' }),
        frSaid('objected', 0, { party: 'fr' }),
        ukSaid('withdrawn', 0, { party: 'uk' }),
        ukSaid('rated', 0, { rating: 'red' }),
        frSaid('rated', 0, { rating: 'green' }),
        ukSaid('dated', 0, { from: '2011-03', to: '2011-05' }),
        { ...ukSaid('closed', 0), by: 'lead@a.example', team: undefined },
      ),
      { maxLength: 5 },
    )
    const given = fc.record({
      log: entries.map((log) => log.map((entry, minute) => ({ ...entry, at: ukSaid('', minute).at }))),
      status: fc.constantFrom('open', 'closing', 'closed', 'withdrawn', 'superseded'),
      rating: fc.constantFrom('red', 'amber', 'green', null),
      due: fc.constantFrom('2011-03', '2011-05', 'continuing'),
      owners: fc.constantFrom(bothSides, bothSides.toReversed()),
    })
    fc.assert(
      fc.property(given, (first) => {
        const register = aRegister(first)
        const told = reconciledCommitment(register, ports(register), { at })
        expect(contradictions(register, told)).toEqual([])
        expect(reconciledCommitment(register, told, { at })).toBe(told)
        expect(() => registerFile.parse({ ...aRegisterFile(), commitments: [told] })).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  test('for teams without parties, in words that the file may have', () => {
    const register = aRegister(
      { status: 'closed', owners: [{ team: 'a', role: 'lead' }] },
      { parties: [], teams: [{ id: 'a', name: 'A' }] },
    )
    const told = reconciledCommitment(register, ports(register), { at })
    expect(told.log).toMatchObject([{ kind: 'closed' }])
    expect(() => registerFile.parse({ ...aRegisterFile(), commitments: [told] })).not.toThrow()
  })
})
