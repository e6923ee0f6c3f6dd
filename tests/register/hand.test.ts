import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/register/change.ts'
import { toldCommitment, toldEvent } from '../../src/register/hand.ts'
import type { Commitment, Instant, LogEntry } from '../../src/register/schema.ts'
import { commitment as commitmentShape } from '../../src/register/schema.ts'
import { contradictions } from '../../src/register/state.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'

const at = '2011-02-01T09:00:00.000+00:00' as Instant

function told(given: Record<string, unknown>, before?: Record<string, unknown>) {
  const register = aRegister(given)
  const commitment = register.commitments.get('ports')
  const old = before && aRegister(before).commitments.get('ports')
  if (!commitment) throw new Error('no ports')
  return { register, commitment, after: toldCommitment(register, commitment, { at, ...(old ? { before: old } : {}) }) }
}

const entry = (fields: Record<string, unknown>) => ({ at: '2011-01-01T09:00:00.000+00:00', by: 'lead@ukba.example', ...fields })

describe('what is set by hand in the file is told in the log', () => {
  test.each([
    { what: 'nothing', given: { due: '2011-03' }, entries: [] },
    {
      what: 'a rating',
      given: { owners: bothSides, rating: 'red' },
      entries: [{ kind: 'rated', team: 'uk-border-agency', rating: 'red' }],
    },
    {
      what: 'a better rating than a team gave',
      given: { owners: bothSides, rating: 'green', log: [entry({ kind: 'rated', team: 'fr-paf', rating: 'red' })] },
      entries: [{ kind: 'rated', team: 'fr-paf', rating: 'green' }],
    },
    {
      what: 'a rating taken out',
      given: { rating: null, log: [entry({ kind: 'rated', team: 'fr-paf', rating: 'red' })] },
      entries: [{ kind: 'rated', team: 'fr-paf', rating: null }],
    },
    {
      what: 'a closing of both sides',
      given: { owners: bothSides, status: 'closed' },
      entries: [
        { kind: 'closed', party: 'uk' },
        { kind: 'closed', party: 'fr' },
      ],
    },
    {
      what: 'a closing where one side had closed',
      given: { owners: bothSides, status: 'closed', log: [entry({ kind: 'closed', party: 'uk', team: 'uk-border-agency' })] },
      entries: [{ kind: 'closed', party: 'fr' }],
    },
    {
      what: 'an opening again',
      given: { owners: ukAlone, status: 'open', log: [entry({ kind: 'closed', party: 'uk' })] },
      entries: [{ kind: 'reopened' }],
    },
    {
      what: 'another due than the log has',
      given: { due: '2011-06', log: [entry({ kind: 'dated', from: '2011-03', to: '2011-04', text: 'late' })] },
      entries: [{ kind: 'dated', from: '2011-04', to: '2011-06' }],
    },
    {
      what: 'a due that the log never spoke of',
      given: { due: '2011-06' },
      before: { due: '2011-03' },
      entries: [{ kind: 'dated', from: '2011-03', to: '2011-06' }],
    },
  ])('$what', ({ given, before, entries }) => {
    const { commitment, after } = told(given, before)
    const added = (after.log ?? []).slice(commitment.log?.length ?? 0)
    expect(added).toMatchObject(entries.map((each) => ({ ...each, by: 'relance', text: 'set by hand' })))
    expect({ ...after, log: [] }).toEqual({ ...commitment, log: [] })
  })

  test('and the date of an event', () => {
    const event = { id: 'summit', name: 'Summit', date: '2012-02-17' as never, log: [] }
    expect(toldEvent(event, { at }).log).toEqual([])
    expect(toldEvent(event, { at, before: { ...event, date: null } }).log).toMatchObject([{ kind: 'dated', from: null, to: '2012-02-17' }])
  })
})

test('whatever is set by hand, the log agrees with the file afterwards, and is not told again', () => {
  const kinds = fc.constantFrom<Partial<LogEntry>>(
    { kind: 'rated', rating: 'red' },
    { kind: 'rated', rating: 'green' },
    { kind: 'closed' },
    { kind: 'reopened', text: 'why' },
    { kind: 'dated', to: '2011-05', text: 'why' } as never,
    { kind: 'noted', text: 'words' },
  )
  const people = fc.constantFrom('lead@ukba.example', 'lead@paf.example', 'secretary@example.org')
  const history = fc.array(fc.tuple(kinds, people), { maxLength: 6 })
  const byHand = fc.record({
    status: fc.constantFrom('open', 'closing', 'closed', 'withdrawn', 'superseded'),
    rating: fc.constantFrom('green', 'amber', 'red', null),
    due: fc.constantFrom('2011-03', '2011-06-30', 'continuing'),
  })

  fc.assert(
    fc.property(history, byHand, (said, hand) => {
      let commitment: Commitment | undefined = aRegister({ owners: bothSides, due: '2011-03' }).commitments.get('ports')
      for (const [fields, by] of said) {
        if (!commitment) return
        const register = { ...aRegister(), commitments: new Map([['ports', commitment]]) }
        const applied = apply(register, { commitment: 'ports', entry: { ...fields, at, by } as LogEntry })
        if (applied.ok && 'commitment' in applied) commitment = applied.commitment
      }
      const edited = commitmentShape.parse({ ...commitment, ...hand })
      const register = { ...aRegister(), commitments: new Map([['ports', edited]]) }
      const after = toldCommitment(register, edited, { at })
      expect(contradictions(register, after)).toEqual([])
      expect(toldCommitment(register, after, { at })).toBe(after)
      expect({ ...after, log: [] }).toEqual({ ...edited, log: [] })
    }),
  )
})
