import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { pastOf } from '../../src/nudges/as-of.ts'
import { aRegister } from '../a-register.ts'

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

test('the register as it was at a moment: due, rating, owners and status by what had been said till then', () => {
  const registerAt = pastOf(played, never)
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

test('after its last word it is the register itself', () => {
  expect(pastOf(played, never)(at('2011-02-01')).register.commitments.get('ports')).toBe(played.commitments.get('ports'))
})

test('from the given moment on no team has answered, while the summit is dated all the same', () => {
  const then = pastOf(played, at('2011-01-12'))(at('2011-02-01')).register
  expect(then.commitments.get('ports')).toMatchObject({ due: '2011-03', rating: 'red', status: 'open' })
  expect(then.events.get('next-summit')?.date).toBe('2012-02-17')
})
