import { describe, expect, test } from 'vitest'
import type { HomeNarrowing } from '../../src/nudges/home-narrowing.ts'
import { chosenAlso, isNarrowed, narrowedHome } from '../../src/nudges/home-narrowing.ts'
import type { Filter } from '../../src/register/filtering.ts'
import type { Day } from '../../src/register/schema.ts'
import { aRegister, bothSides, secretary, ukAlone, ukLead } from '../a-register.ts'

const red = { at: '2011-02-01T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'red', text: 'no money' }
const register = aRegister(
  { owners: bothSides, due: '2011-02-28' },
  {
    others: [
      { title: 'Screening at Calais', owners: [{ team: 'fr-paf', role: 'lead' }], due: '2011-06-30' },
      { title: 'Report on visas', owners: ukAlone, due: '2011-12-31', rating: 'red', log: [red] },
      { title: 'Training', owners: ukAlone, status: 'withdrawn', log: [{ ...red, kind: 'withdrawn', rating: undefined, text: undefined }] },
    ],
  },
)
const waiting = new Set(['ports', 'other-1'])

describe('a Home tab is narrowed to what fits all that was chosen, what presses most first', () => {
  test.each<{ what: string; by?: string; narrowing: HomeNarrowing; typed?: Filter[]; ids: string[] }>([
    { what: 'how things stand, of one’s own teams', narrowing: { state: 'overdue' }, ids: ['ports'] },
    { what: 'a rating', narrowing: { state: 'red' }, ids: ['other-2'] },
    { what: 'what has ended', narrowing: { state: 'closed' }, ids: ['other-3'] },
    { what: 'what waits for oneself', narrowing: { state: 'waiting for me' }, ids: ['ports'] },
    { what: 'what waits, of all', narrowing: { state: 'waiting for me', whose: { of: 'all' } }, ids: ['ports', 'other-1'] },
    { what: 'one’s own', narrowing: { whose: { of: 'mine' } }, ids: ['ports', 'other-2'] },
    { what: 'a side', narrowing: { whose: { of: 'side', party: 'fr' } }, ids: ['ports', 'other-1'] },
    { what: 'a team', narrowing: { whose: { of: 'team', team: 'fr-paf' } }, ids: ['ports', 'other-1'] },
    { what: 'a team that is typed', narrowing: { words: 'PAF' }, typed: [{ by: 'team', team: 'fr-paf' }], ids: ['ports', 'other-1'] },
    { what: 'words and a state', narrowing: { state: 'red', words: 'visas' }, typed: [{ by: 'words', words: 'visas' }], ids: ['other-2'] },
    { what: 'all, of who has no team', by: secretary, narrowing: { words: 'x' }, ids: ['ports', 'other-2', 'other-1'] },
    { what: 'nothing of a team that is there no more', narrowing: { whose: { of: 'team', team: 'gone' } }, ids: [] },
  ])('$what: $ids', ({ by = ukLead, narrowing, typed = [], ids }) => {
    const asked = { narrowing, person: by, today: '2011-03-15' as Day, waiting, typed: { filters: typed, unknown: [] } }
    expect(narrowedHome(register, asked).commitments.map(({ id }) => id)).toEqual(ids)
  })
})

test('each choice stands beside those before it, is let go of by itself, and begins with the first page', () => {
  const red = chosenAlso({ whose: { of: 'all' }, page: 3 }, { state: 'red' })
  expect(red).toEqual({ whose: { of: 'all' }, state: 'red' })
  expect(chosenAlso(red, { page: 2 })).toEqual({ ...red, page: 2 })
  expect(isNarrowed(chosenAlso(chosenAlso(red, { state: null }), { whose: null }))).toBe(false)
  expect(chosenAlso({ words: 'visas' }, { words: '' })).toEqual({ words: undefined })
  expect(chosenAlso({ ...red, words: 'visas', page: 2 }, { nothing: true })).toEqual({})
})
