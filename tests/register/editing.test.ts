import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movesOf } from '../../src/register/baseline.ts'
import { apply } from '../../src/register/change.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { contradictions } from '../../src/register/state.ts'
import { aRegister, secretary, ukLead } from '../a-register.ts'

// What is corrected of a commitment in chat stands in its log with what was there before.

function after(register: Register, ...entries: readonly object[]): { register: Register; commitment: Commitment } {
  let now = register
  for (const [nth, entry] of entries.entries()) {
    const at = `2011-03-0${nth + 1}T10:00:00.000+00:00`
    const applied = apply(now, { commitment: 'ports', entry: { at, by: secretary, ...entry } as LogEntry })
    if (!applied.ok || !('commitment' in applied)) throw new Error(JSON.stringify(applied))
    now = { ...now, commitments: new Map(now.commitments).set('ports', applied.commitment) }
  }
  const commitment = now.commitments.get('ports')
  if (!commitment) throw new Error('no ports')
  return { register: now, commitment }
}

const edited = (fields: object) => ({ kind: 'edited', before: {}, after: fields })
const undone = (day: number) => ({ kind: 'undone', of: `2011-03-0${day}T10:00:00.000+00:00` })
const start = aRegister({ title: 'Prots', due: '2011-06', tags: ['sea'] })

test('what was there before is what stands, whatever the form had shown', () => {
  const { commitment } = after(start, edited({ title: 'Ports', tags: null }))
  expect(commitment.log?.[0]).toMatchObject({ before: { title: 'Prots', tags: ['sea'] }, after: { title: 'Ports', tags: null } })
  expect([commitment.title, commitment.tags]).toEqual(['Ports', undefined])
})

test('undone, a field is what it was before; one that was edited again since stays', () => {
  const twice = after(start, edited({ title: 'Ports', due: '2011-07' }), edited({ title: 'Harbours' }), undone(1))
  expect([twice.commitment.title, twice.commitment.due]).toEqual(['Harbours', '2011-06'])
  const back = after(start, edited({ title: 'Ports' }), edited({ title: 'Harbours' }), undone(2))
  expect(back.commitment.title).toBe('Ports')
})

describe('a due that is corrected is no move', () => {
  test('by itself', () => {
    const { commitment, register } = after(start, edited({ due: '2011-08' }))
    expect([commitment.due, movesOf(commitment), contradictions(register, commitment)]).toEqual(['2011-08', undefined, []])
  })

  test('before and behind a move, which stays one', () => {
    const { commitment, register } = after(
      start,
      edited({ due: '2011-08' }),
      { kind: 'dated', to: '2011-09', text: 'strike' },
      edited({ due: '2011-10' }),
    )
    expect([commitment.due, movesOf(commitment)?.count, contradictions(register, commitment)]).toEqual(['2011-10', 1, []])
    const { commitment: undoing } = after(register, undone(3))
    expect(undoing.due).toBe('2011-09')
  })
})

test.each([
  ['by a lead', { by: ukLead, ...edited({ title: 'Ports' }) }, 'secretariat only'],
  ['to the title of another', edited({ title: 'OTHER' }), 'title taken'],
  ['to be a part of its own part', edited({ partOf: 'other' }), 'part of itself'],
  ['to be a part of nothing', edited({ partOf: 'gone' }), 'unknown commitment'],
])('no edit is made %s', (_what, entry, reason) => {
  const others = [{ id: 'other', title: 'Other', owners: [{ team: 'uk-border-agency', role: 'lead' }], status: 'open', partOf: 'ports' }]
  const register = aRegister({}, { others })
  const at = '2011-03-01T10:00:00.000+00:00'
  const applied = apply(register, { commitment: 'ports', entry: { at, by: secretary, ...entry } as unknown as LogEntry })
  expect(applied).toMatchObject({ ok: false, refusal: { reason } })
})

test('whatever is edited, undoing all of it from the last to the first gives back what was', () => {
  const title = fc.constantFrom('A', 'B', 'C')
  const fields = fc.record(
    { title, short: fc.constantFrom('s', null), due: fc.constantFrom('2011-07', '2011-08', null), tags: fc.constantFrom(['x'], null) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (all) => {
      const undoings = all.map((_, nth) => undone(all.length - nth))
      const { commitment, register } = after(start, ...all.map(edited), ...undoings)
      const { log: _log, ...rest } = commitment
      const { log: _before, ...was } = start.commitments.get('ports') as Commitment
      expect(rest).toEqual({ ...was, log: undefined, rating: rest.rating })
      expect(contradictions(register, commitment)).toEqual([])
    }),
  )
})
