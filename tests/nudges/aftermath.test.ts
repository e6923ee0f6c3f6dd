import { describe, expect, test } from 'vitest'
import { aftermathOf, eventAftermath } from '../../src/nudges/aftermath.ts'
import { apply } from '../../src/register/change.ts'
import { aDay, anEntry } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'

const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const before = (given: object) => anEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const asksForApril = before({ ...french, kind: 'dated', proposed: true, from: '2011-03', to: '2011-04', text: 'strike' })

describe('what a change leaves to be done', () => {
  test.each<{ what: string; given: object; entry: object; is: object | undefined }>([
    { what: 'the only side closes it', given: { owners: ukAlone }, entry: { kind: 'closed' }, is: { now: 'closed' } },
    { what: 'one of two sides closes it', given: {}, entry: { kind: 'closed' }, is: { now: 'closing', waitingFor: ['fr'] } },
    {
      what: 'one side asks for a date',
      given: {},
      entry: { kind: 'dated', to: '2011-04', text: 'late' },
      is: { now: 'date asked', waitingFor: ['fr'] },
    },
    {
      what: 'the other does not agree to it',
      given: { log: [asksForApril] },
      entry: { kind: 'objected', text: 'too late' },
      is: { now: 'date stays' },
    },
    {
      what: 'the other side agrees to a withdrawal',
      given: { log: [before({ ...french, kind: 'withdrawn', party: 'fr' })] },
      entry: { kind: 'withdrawn', party: 'uk' },
      is: { now: 'over' },
    },
    { what: 'a rating', given: {}, entry: { kind: 'rated', rating: 'red' }, is: undefined },
  ])('$what', ({ given, entry, is }) => {
    const register = aRegister({ due: '2011-03', ...given }, { dateChanges: 'agreed' })
    const applied = apply(register, { commitment: 'ports', entry: anEntry({ at: '2011-03-02T10:00:00.000+00:00', ...entry }) })
    if (!applied.ok) throw new Error(applied.refusal.reason)
    expect(aftermathOf(register, applied)).toEqual(is)
  })

  test.each<{ what: string; date: string | null; entry: object; is: object }>([
    { what: 'dated', date: null, entry: { kind: 'dated', to: '2012-02-17' }, is: { hanging: 1, isHeld: false } },
    { what: 'held', date: '2011-02-28', entry: { kind: 'held' }, is: { hanging: 1, isHeld: true } },
    { what: 'held before its day', date: '2011-03-17', entry: { kind: 'held' }, is: { hanging: 1, isHeld: true, odd: '2011-03-17' } },
    { what: 'held without a date', date: null, entry: { kind: 'held' }, is: { hanging: 1, isHeld: true, odd: null } },
  ])('an event that is $what', ({ date, entry, is }) => {
    const register = aRegister({ due: { event: 'next-summit' } }, { events: [{ id: 'next-summit', name: 'Summit', date, log: [] }] })
    const said = anEntry({ by: 'secretary@example.org', team: undefined, ...entry })
    const applied = apply(register, { event: 'next-summit', entry: said })
    if (!applied.ok || !('event' in applied)) throw new Error('not applied')
    expect(eventAftermath(register, { event: applied.event, applied, today: aDay('2011-03-01') })).toEqual(is)
  })
})
