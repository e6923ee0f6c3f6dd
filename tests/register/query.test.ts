import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../src/register/due.ts'
import { findCommitment } from '../../src/register/find.ts'
import { allOpen, dueBefore, isOpen, mineOf, openOf, overdueOn, searched, teamsOf } from '../../src/register/query.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, Day } from '../../src/register/schema.ts'
import { dueShape } from '../../src/register/shapes.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'

const dayOf = (written: string): Day => dueShape.options[0].parse(written)
const idsOf = (commitments: readonly Commitment[]): string[] => commitments.map((commitment) => commitment.id)
const frSupports = [...ukAlone, { team: 'fr-paf', role: 'support' }]

const register = aRegister(
  { due: '2011-03' },
  {
    others: [
      {
        id: 'calais-search',
        title: 'Fouille à Calais',
        text: '',
        owners: frSupports,
        due: '2011-01-15',
        tags: ['Freight'],
        partners: ['Belgium'],
      },
      { id: 'calais-scanners', title: 'Scanners in Calais', text: '', owners: ukAlone, due: 'continuing', status: 'closing' },
      { id: 'dunkirk', title: 'Dunkirk', text: '', owners: [{ team: 'fr-paf', role: 'lead' }], due: '2011', status: 'open' },
      { id: 'visas', title: 'Visas', text: '', owners: bothSides, due: '2010-12', status: 'closed' },
      { id: 'summit-report', title: 'Report', text: '', owners: ukAlone, due: { event: 'next-summit' } },
      { id: 'annual', title: 'Annual review', text: '', owners: [{ team: 'fr-interior', role: 'lead' }], due: 'without delay' },
    ],
  },
)

describe('what is open', () => {
  test('of a team is what it leads or supports, what is closing included, in the order of the file', () => {
    expect(idsOf(openOf(register, 'uk-border-agency'))).toEqual(['ports', 'calais-search', 'calais-scanners', 'summit-report'])
    expect(idsOf(openOf(register, 'fr-paf'))).toEqual(['ports', 'calais-search', 'dunkirk'])
    expect(openOf(register, 'uk-nowhere')).toEqual([])
  })

  test('is mine if I lead a team or am its member, whatever the case of my address, each commitment once', () => {
    const shared = aRegister(
      {},
      {
        teams: [
          { id: 'uk-border-agency', name: 'A', leads: ['Me@example.org'], members: ['me@example.org'] },
          { id: 'fr-paf', name: 'B', members: ['me@EXAMPLE.org'] },
        ],
      },
    )
    expect(idsOf(mineOf(shared, 'ME@example.org'))).toEqual(['ports'])
    expect(teamsOf(shared, 'me@example.org').map((team) => team.id)).toEqual(['uk-border-agency', 'fr-paf'])
    expect(idsOf(mineOf(register, 'desk@paf.example'))).toEqual(['ports', 'calais-search', 'dunkirk'])
    expect(mineOf(register, 'nobody@example.org')).toEqual([])
  })
})

describe('what is late', () => {
  test.each([
    { day: '2011-01-15', late: [] }, // on the day itself nothing is late
    { day: '2011-01-16', late: ['calais-search'] },
    { day: '2011-03-31', late: ['calais-search'] }, // by March is by its last day
    { day: '2011-04-01', late: ['calais-search', 'ports'] },
    { day: '2012-01-01', late: ['calais-search', 'ports', 'dunkirk'] }, // the earliest first; the event awaits its date
  ])('on $day is $late', ({ day, late }) => {
    expect(idsOf(overdueOn(register, dayOf(day)))).toEqual(late)
    expect(idsOf(dueBefore(register, dayOf(day)))).toEqual(late)
  })
})

describe('words find', () => {
  test.each([
    { words: 'calais', ids: ['calais-search', 'calais-scanners'] },
    { words: 'FOUILLE', ids: ['calais-search'] },
    { words: 'fouille à cal', ids: ['calais-search'] },
    { words: 'belgium', ids: ['calais-search'] },
    { words: 'freight calais', ids: ['calais-search'] },
    { words: 'calais dunkirk', ids: [] },
    { words: 'risk analysis northern', ids: ['ports'] }, // title and text
    { words: 'visas', ids: ['visas'] }, // closed ones too
  ])('$words: $ids', ({ words, ids }) => {
    expect(idsOf(searched(register, words))).toEqual(ids)
  })
})

describe('an id typed in chat', () => {
  test.each([
    { typed: 'ports', about: [], found: { found: 'one', id: 'ports' } },
    { typed: ' PORTS ', about: [], found: { found: 'one', id: 'ports' } },
    { typed: 'visas', about: [], found: { found: 'one', id: 'visas' } }, // exact: closed ones too
    { typed: 'visa', about: [], found: { found: 'none' } }, // a prefix finds what is open
    { typed: 'visa', about: ['visas'], found: { found: 'one', id: 'visas' } }, // or what the message speaks of
    { typed: 'vis', about: ['visas'], found: { found: 'none' } }, // of four letters at least
    { typed: 'calais', about: [], found: { found: 'several', ids: ['calais-scanners', 'calais-search'] } },
    { typed: 'calais', about: ['calais-search', 'ports'], found: { found: 'one', id: 'calais-search' } },
    { typed: 'calais', about: ['calais-search', 'calais-search'], found: { found: 'one', id: 'calais-search' } },
    { typed: 'dunk', about: ['ports'], found: { found: 'one', id: 'dunkirk' } },
    { typed: 'dünk', about: [], found: { found: 'one', id: 'dunkirk' } },
    { typed: 'gone', about: ['gone-from-the-file'], found: { found: 'none' } },
    { typed: '', about: ['ports'], found: { found: 'none' } },
    { typed: 'zzz', about: [], found: { found: 'none' } },
    { typed: 'constructor', about: [], found: { found: 'none' } },
  ])('"$typed" under a message about $about finds $found', ({ typed, about, found }) => {
    expect(findCommitment(register, typed, about)).toEqual(found)
  })
})

describe('a query gives what a walk over everything gives', () => {
  const dues = fc.constantFrom(undefined, 'continuing', '2011', '2011-02', '2011-Q1', '2010-12-31', '2011-06-15')
  const owned = fc.constantFrom(bothSides, ukAlone, frSupports)
  const status = fc.constantFrom('open', 'closing', 'closed', 'withdrawn')
  const others = fc.array(fc.record({ id: fc.stringMatching(/^[ab]{4}[ab-]{1,4}$/), due: dues, owners: owned, status }), { maxLength: 30 })
  const day = fc.constantFrom('2010-12-31', '2011-01-01', '2011-04-01', '2011-06-16', '2012-01-01').map(dayOf)

  const given = others.map((each) => {
    const byId = new Map(each.map(({ due: written, ...rest }) => [rest.id, written === undefined ? rest : { ...rest, due: written }]))
    return aRegister({}, { others: [...byId.values()] })
  })

  test('even after a change that leaves the maps of the register the same', () => {
    fc.assert(
      fc.property(given, day, fc.stringMatching(/^[ab]{4,5}$/), (first, on, prefix) => {
        expectLikeAWalk(first, on, prefix)
        // As the store does it: the map is changed in place, and the register is another object.
        const commitments = first.commitments
        const [id, commitment] = [...commitments][0] ?? []
        if (id === undefined || !commitment || !(commitments instanceof Map)) return
        commitments.set(id, { ...commitment, status: isOpen(commitment) ? 'closed' : 'open', due: '2010-12-31' })
        expectLikeAWalk({ ...first }, on, prefix)
        for (const one of [...commitments.values()].toReversed()) {
          commitments.set(one.id, { ...one, status: 'open', owners: one.owners === bothSides ? ukAlone : bothSides, due: '2011-06-15' })
          expectLikeAWalk({ ...first }, on, prefix)
        }
      }),
    )
  })

  function expectLikeAWalk(now: Register, on: Day, prefix: string): void {
    const open = [...now.commitments.values()].filter(isOpen)
    const owns = (commitment: Commitment, team: string) => commitment.owners.some((owner) => owner.team === team)
    const late = open.filter((commitment) => {
      const deadline = deadlineOf(commitment.due, now.events)
      return deadline.kind === 'dated' && deadline.day < on
    })
    expect(allOpen(now)).toEqual(open)
    expect(openOf(now, 'fr-paf')).toEqual(open.filter((commitment) => owns(commitment, 'fr-paf')))
    expect(mineOf(now, 'desk@ukba.example')).toEqual(open.filter((commitment) => owns(commitment, 'uk-border-agency')))
    expect(new Set(dueBefore(now, on))).toEqual(new Set(late))
    const beginning = open.map((commitment) => commitment.id).filter((id) => id.startsWith(prefix))
    if (now.commitments.has(prefix)) return
    const found = findCommitment(now, prefix)
    expect(found.found === 'none' ? [] : found.found === 'one' ? [found.id] : found.ids).toEqual(beginning.toSorted())
  }
})
