import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { registerAsOf } from '../../src/nudges/as-of.ts'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, bothSides } from '../a-register.ts'
import { ports, withPorts } from '../register/ports.ts'
import { saying, startsOfPorts } from '../register/sayings.ts'

const by = 'lead@ukba.example'
const uk = 'uk-border-agency'
const at = (instant: string) => DateTime.fromISO(instant, { zone: 'utc' })
const never = at('2100-01-01')

const log = [
  { at: '2011-01-10T10:00:00.000Z', by, team: uk, kind: 'confirmed' },
  { at: '2011-01-11T10:00:00.000Z', by, team: uk, kind: 'rated', rating: 'red' },
  { at: '2011-01-12T10:00:00.000Z', by, team: uk, kind: 'dated', from: '2011-03', to: '2011-06', text: 'late data' },
  {
    at: '2011-01-13T10:00:00.000Z',
    by,
    team: uk,
    kind: 'assigned',
    added: [{ team: 'fr-interior', role: 'lead' }],
    removed: [{ team: 'fr-paf', role: 'lead' }],
  },
  { at: '2011-01-14T10:00:00.000Z', by, team: uk, kind: 'closed', party: 'uk' },
]
const owners = [
  { team: uk, role: 'lead' },
  { team: 'fr-interior', role: 'lead' },
]
const summit = { at: '2011-01-12T12:00:00.000Z', by: 'secretary@example.org', kind: 'dated', to: '2012-02-17' }
const played = aRegister(
  { due: '2011-06', owners, status: 'closing', rating: 'red', log },
  { events: [{ id: 'next-summit', name: 'Summit', date: '2012-02-17', log: [summit] }] },
)

test('the register as it was at a moment has the due, rating, owners and status that had been said by then', () => {
  const registerAt = registerAsOf(played, never)
  const seen = ['2011-01-01', '2011-01-11T12:00', '2011-01-12T12:00', '2011-01-15'].map((instant) => {
    const then = registerAt(at(instant)).register
    const ports = then.commitments.get('ports')
    return {
      due: ports?.due,
      rating: ports?.rating,
      status: ports?.status,
      owners: ports?.owners.map(({ team, assumed }) => `${team}${assumed ? '?' : ''}`).toSorted(),
      said: ports?.log?.length,
      summit: then.events.get('next-summit')?.date,
    }
  })
  expect(seen).toEqual([
    { due: '2011-03', rating: null, status: 'open', owners: ['fr-paf', 'uk-border-agency?'], said: 0, summit: null },
    { due: '2011-03', rating: 'red', status: 'open', owners: ['fr-paf', 'uk-border-agency'], said: 2, summit: null },
    { due: '2011-06', rating: 'red', status: 'open', owners: ['fr-paf', 'uk-border-agency'], said: 3, summit: '2012-02-17' },
    { due: '2011-06', rating: 'red', status: 'closing', owners: ['fr-interior', 'uk-border-agency'], said: 5, summit: '2012-02-17' },
  ])
})

test('a commitment after the last entry of its log is the one in the register', () => {
  expect(registerAsOf(played, never)(at('2011-02-01')).register.commitments.get('ports')).toBe(played.commitments.get('ports'))
})

test('the register seen without answers from a moment on still has the dates of events', () => {
  const then = registerAsOf(played, at('2011-01-12'))(at('2011-02-01')).register
  expect(then.commitments.get('ports')).toMatchObject({ due: '2011-03', rating: 'red', status: 'open' })
  expect(then.events.get('next-summit')?.date).toBe('2012-02-17')
})

interface Said {
  readonly by: string
  readonly kind: string
  /** The place in the log of the entry that is taken back. */
  readonly undoes?: number
  readonly [field: string]: unknown
}

/** The register as it was at first and after each of the sayings that were not refused, an hour apart. */
function playedOut(start: Register, sayings: readonly Said[]): Register[] {
  const states = [start]
  for (const [hour, { undoes, ...said }] of sayings.entries()) {
    const before = states.at(-1) ?? start
    const of = undoes === undefined ? {} : { of: ports(before).log?.[undoes]?.at ?? '2001-01-01T00:00:00.000+00:00' }
    const time = at('2011-01-01').plus({ hours: hour }).toISO()
    const applied = apply(before, { commitment: 'ports', entry: logEntry.parse({ at: time, ...said, ...of }) })
    if (applied.ok && 'commitment' in applied) states.push(withPorts(before, applied.commitment))
  }
  return states
}

/** The states as the last of them tells them by its log. */
function toldBack(states: readonly Register[]): Register[] {
  const last = states.at(-1)
  if (!last) return []
  const registerAt = registerAsOf(last, never)
  return states.map((state) => registerAt(at(ports(state).log?.at(-1)?.at ?? '2010-01-01')).register)
}

function ownersIn(register: Register): string[] {
  return ports(register).owners.map(({ team, role, assumed }) => `${team}${role === 'lead' ? '' : ' helps'}${assumed ? '?' : ''}`)
}

describe('the owners are those that there were', () => {
  const ukba = 'lead@ukba.example'
  const paf = 'lead@paf.example'
  const secretary = 'secretary@example.org'
  const handOver = (from: string, to: string) => ({
    kind: 'assigned',
    added: [{ team: to, role: 'lead' }],
    removed: [{ team: from, role: 'lead' }],
  })
  const assumed = bothSides.map((owner) => ({ ...owner, assumed: true }))

  test.each<{ when: string; owners?: object[]; sayings: Said[] }>([
    { when: 'the secretariat confirmed them', sayings: [{ by: secretary, kind: 'confirmed' }] },
    {
      when: 'the secretariat confirmed the rest',
      sayings: [
        { by: ukba, kind: 'confirmed' },
        { by: secretary, kind: 'confirmed' },
      ],
    },
    {
      when: 'a confirmation was undone, and given again',
      sayings: [
        { by: ukba, kind: 'confirmed' },
        { by: ukba, kind: 'undone', undoes: 0 },
        { by: ukba, kind: 'confirmed' },
      ],
    },
    { when: 'the first of two handed over', sayings: [{ by: ukba, ...handOver('uk-border-agency', 'uk-home-office') }] },
    {
      when: 'a hand-over was undone',
      sayings: [
        { by: ukba, ...handOver('uk-border-agency', 'uk-home-office') },
        { by: ukba, kind: 'undone', undoes: 0 },
        { by: paf, ...handOver('fr-paf', 'fr-interior') },
      ],
    },
    {
      when: 'a hand-over was undone after the next one',
      owners: bothSides,
      sayings: [
        { by: ukba, ...handOver('uk-border-agency', 'uk-home-office') },
        { by: secretary, ...handOver('uk-home-office', 'fr-interior') },
        { by: secretary, kind: 'undone', undoes: 0 },
      ],
    },
    {
      when: 'a team that had confirmed was taken out and came back',
      sayings: [
        { by: ukba, kind: 'confirmed' },
        { by: ukba, ...handOver('uk-border-agency', 'uk-home-office') },
        { by: secretary, kind: 'undone', undoes: 0 },
        { by: secretary, ...handOver('uk-home-office', 'uk-border-agency') },
      ],
    },
  ])('$when', ({ owners = assumed, sayings }) => {
    const states = playedOut(aRegister({ owners }), sayings)
    expect(states).toHaveLength(sayings.length + 1)
    expect(toldBack(states).map(ownersIn)).toEqual(states.map(ownersIn))
  })
})

test('a part that somebody took in the file itself is still theirs after the words that came later are left out', () => {
  const handed = { at: '2011-01-10T10:00:00.000Z', by, team: uk, kind: 'assigned', added: [{ team: uk, role: 'lead' }], removed: [] }
  const noted = { at: '2011-01-12T10:00:00.000Z', by, team: uk, kind: 'noted', text: 'a word' }
  const register = aRegister({ owners: [{ team: 'fr-interior', role: 'lead' }], log: [handed, noted] })
  const registerAt = registerAsOf(register, never)
  expect(ownersIn(registerAt(at('2011-01-11')).register)).toEqual(['fr-interior'])
})

test('the log of a commitment tells how it was after each of its entries', () => {
  const said = fc.oneof(
    { weight: 3, arbitrary: saying as fc.Arbitrary<Said> },
    {
      weight: 1,
      arbitrary: fc
        .record({ kind: fc.constantFrom('undone', 'retracted'), undoes: fc.nat(8) })
        .map((taking): Said => ({ by: 'secretary@example.org', ...taking })),
    },
  )
  const seen = (register: Register) => {
    const { log, due, status, rating } = ports(register)
    return { said: log?.length, due, status, rating: rating ?? null, owners: ownersIn(register).toSorted() }
  }
  fc.assert(
    fc.property(startsOfPorts, fc.array(said, { maxLength: 10 }), ({ due, ...start }, sayings) => {
      const states = playedOut(aRegister(due === null ? start : { ...start, due }), sayings)
      expect(toldBack(states).map(seen)).toEqual(states.map(seen))
    }),
    { numRuns: 400 },
  )
})
