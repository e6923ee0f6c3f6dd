import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { ownersAfter, ownersBefore } from '../../src/register/owners.ts'
import { withLog } from '../../src/register/projection.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry, Owner } from '../../src/register/schema.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { ports, withPorts } from './ports.ts'

const uk = 'lead@ukba.example'
const desk = 'desk@ukba.example'
const ho = 'lead@ho.example'
const fr = 'lead@paf.example'
const interior = 'lead@interieur.example'
const secretary = 'secretary@example.org'

type Act = readonly [by: string, does: string, ...teams: string[]]

/** `gives FROM TO`, `supports FROM TO` (as support), `confirms`, `undoes N` (the nth entry). */
function entryOf(register: Register, [by, does, from = '', to = '']: Act, minute: number): LogEntry {
  const at = new Date(Date.UTC(2011, 1, 1, 9, minute)).toISOString().replace('Z', '+00:00')
  const kinds: Record<string, object> = {
    gives: { kind: 'assigned', added: [{ team: to, role: 'lead' }], removed: [{ team: from, role: 'lead' }] },
    supports: { kind: 'assigned', added: [{ team: to, role: 'support' }], removed: [{ team: from, role: 'support' }] },
    confirms: { kind: 'confirmed' },
    undoes: { kind: 'undone', of: ports(register).log?.[Number(from)]?.at ?? at },
  }
  return logEntry.parse({ at, by, ...kinds[does] })
}

interface Played {
  readonly register: Register
  readonly outcomes: readonly string[]
}

function played(owners: readonly object[], acts: readonly Act[]): Played {
  return acts.reduce<Played>(
    ({ register, outcomes }, act, minute) => {
      const applied = apply(register, { commitment: 'ports', entry: entryOf(register, act, minute) })
      if (!applied.ok) return { register, outcomes: [...outcomes, applied.refusal.reason] }
      return { register: 'commitment' in applied ? withPorts(register, applied.commitment) : register, outcomes: [...outcomes, 'made'] }
    },
    { register: aRegister({ owners }), outcomes: [] },
  )
}

function written(owners: readonly Owner[]): string {
  return owners.map(({ team, role, assumed }) => `${team}${role === 'lead' ? '' : ' helps'}${assumed ? '?' : ''}`).join(', ')
}

const supported = [...ukAlone, { team: 'uk-home-office', role: 'support' }]

describe('a hand-over', () => {
  test.each<{ what: string; owners?: readonly object[]; acts: Act[]; owned: string; last?: string }>([
    {
      what: 'within a side changes hands at once, and its receiver is asked',
      acts: [[uk, 'gives', 'uk-border-agency', 'uk-home-office']],
      owned: 'uk-home-office?',
    },
    {
      what: 'to who leads it already changes nothing but who gives it',
      owners: [...ukAlone, { team: 'uk-home-office', role: 'lead', assumed: true }],
      acts: [[uk, 'gives', 'uk-border-agency', 'uk-home-office']],
      owned: 'uk-home-office?',
    },
    {
      what: 'to the other side is offered, and stays where it is until then',
      acts: [[uk, 'gives', 'uk-border-agency', 'fr-paf']],
      owned: 'uk-border-agency, fr-paf?',
    },
    {
      what: 'is taken over by the word of the other side',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [fr, 'confirms'],
      ],
      owned: 'fr-paf',
    },
    {
      what: 'that was offered already is not offered once more',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
      ],
      owned: 'uk-border-agency, fr-paf?',
      last: 'offered already',
    },
    {
      what: 'that was taken back is offered anew',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [uk, 'undoes', '0'],
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
      ],
      owned: 'uk-border-agency, fr-paf?',
      last: 'made',
    },
    {
      what: 'of a part that another team of the side had not offered is an offer of its own',
      owners: [...ukAlone, { team: 'uk-home-office', role: 'lead' }],
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [ho, 'gives', 'uk-home-office', 'fr-paf'],
      ],
      owned: 'uk-border-agency, fr-paf?, uk-home-office',
      last: 'made',
    },
    {
      what: 'is not confirmed by who offers it',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [uk, 'confirms'],
      ],
      owned: 'uk-border-agency, fr-paf?',
      last: 'not assumed',
    },
    {
      what: 'is confirmed by the secretariat as well',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [secretary, 'confirms'],
      ],
      owned: 'fr-paf',
    },
    {
      what: 'is open again when the confirmation is taken back',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [fr, 'confirms'],
        [fr, 'undoes', '1'],
      ],
      owned: 'uk-border-agency, fr-paf?',
    },
    {
      what: 'is taken back by who offered it, as long as nobody has confirmed',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [uk, 'undoes', '0'],
      ],
      owned: 'uk-border-agency',
    },
    {
      what: 'is not taken back once the other side has confirmed',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [fr, 'confirms'],
        [uk, 'undoes', '0'],
      ],
      owned: 'fr-paf',
      last: 'built on',
    },
    {
      what: 'counts as confirmed where the other side hands it on to one of its own',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [fr, 'gives', 'fr-paf', 'fr-interior'],
      ],
      owned: 'fr-interior?',
    },
    {
      what: 'goes back where the other side hands it back',
      acts: [
        [uk, 'gives', 'uk-border-agency', 'fr-paf'],
        [fr, 'gives', 'fr-paf', 'uk-border-agency'],
      ],
      owned: 'uk-border-agency',
    },
    {
      what: 'of the secretariat changes hands at once, to whomever',
      acts: [[secretary, 'gives', 'uk-border-agency', 'fr-paf']],
      owned: 'fr-paf',
    },
    {
      what: 'leaves no side of a joint commitment without a leading team',
      owners: bothSides,
      acts: [[uk, 'gives', 'uk-border-agency', 'fr-paf']],
      owned: 'uk-border-agency, fr-paf',
      last: 'secretariat only',
    },
    {
      what: 'leaves no side without a leading team, not even once it is confirmed',
      owners: bothSides,
      acts: [[uk, 'gives', 'uk-border-agency', 'fr-interior']],
      owned: 'uk-border-agency, fr-paf',
      last: 'secretariat only',
    },
    {
      what: 'within its side is free on a joint commitment',
      owners: bothSides,
      acts: [[uk, 'gives', 'uk-border-agency', 'uk-home-office']],
      owned: 'uk-home-office?, fr-paf',
    },
    {
      what: 'takes nothing of another team, not even of its own side',
      owners: supported,
      acts: [[uk, 'supports', 'uk-home-office', 'fr-paf']],
      owned: 'uk-border-agency, uk-home-office helps',
      last: 'not allowed',
    },
    {
      what: 'by a member is refused',
      acts: [[desk, 'gives', 'uk-border-agency', 'fr-paf']],
      owned: 'uk-border-agency',
      last: 'not allowed',
    },
    {
      what: 'of a support team to the one that leads leaves that one the lead',
      owners: supported,
      acts: [[ho, 'supports', 'uk-home-office', 'uk-border-agency']],
      owned: 'uk-border-agency',
    },
    {
      what: 'of a support team to the other side is offered as well',
      owners: supported,
      acts: [
        [ho, 'supports', 'uk-home-office', 'fr-paf'],
        [fr, 'confirms'],
      ],
      owned: 'uk-border-agency, fr-paf helps',
    },
    {
      what: 'of the lead to a support team of the other side raises it only by its word',
      owners: [...ukAlone, { team: 'fr-paf', role: 'support' }],
      acts: [[uk, 'gives', 'uk-border-agency', 'fr-paf']],
      owned: 'uk-border-agency, fr-paf?',
    },
  ])('$what', ({ owners = ukAlone, acts, owned, last = 'made' }) => {
    const { register, outcomes } = played(owners, acts)
    expect(outcomes.at(-1)).toBe(last)
    expect(written(ports(register).owners)).toBe(owned)
  })
})

test('a log played again, forwards or backwards, gives the owners that there were', () => {
  const team = fc.constantFrom('uk-border-agency', 'uk-home-office', 'fr-paf', 'fr-interior')
  const by = fc.constantFrom(uk, ho, fr, interior, secretary)
  const own: readonly (readonly [string, string])[] = [
    [uk, 'uk-border-agency'],
    [ho, 'uk-home-office'],
    [fr, 'fr-paf'],
    [interior, 'fr-interior'],
  ]
  const giving = fc.tuple(fc.constantFrom(...own), fc.constantFrom('gives', 'supports'), team)
  const act = fc.oneof(
    { arbitrary: giving.map(([[lead, from], does, to]): Act => [lead, does, from, to]), weight: 3 },
    fc.tuple(by, fc.constantFrom('gives', 'supports'), team, team),
    fc.tuple(by, fc.constant('confirms')),
    fc.tuple(by, fc.constant('undoes'), fc.constantFrom('0', '1', '2', '3')),
  )
  const starts = fc.constantFrom(ukAlone, bothSides, supported)
  let offers = 0
  fc.assert(
    fc.property(starts, fc.array(act as fc.Arbitrary<Act>, { minLength: 3, maxLength: 8 }), (owners, acts) => {
      const first = ports(aRegister({ owners })).owners
      const { register } = played(owners, acts)
      const { log = [], owners: last } = ports(register)
      if (log.some((entry) => entry.kind === 'assigned' && entry.leaving)) offers++
      expect(log.reduce((now, entry) => ownersAfter(now, entry, log), first as readonly Owner[])).toEqual(last)
      const back = log.toReversed().reduce((then, entry) => ownersBefore(then, entry, log), last as readonly Owner[])
      expect(back.map(({ team: id }) => id).toSorted()).toEqual(first.map(({ team: id }) => id).toSorted())
      expect(last.some(({ role }) => role === 'lead')).toBe(true)
      // As a file that has lost its log, and gets it back.
      const without = withLog(register, ports(register), { log: [] })
      expect(without.owners.map(({ team: id }) => id).toSorted()).toEqual(first.map(({ team: id }) => id).toSorted())
    }),
    { numRuns: 500 },
  )
  expect(offers).toBeGreaterThan(50)
})
