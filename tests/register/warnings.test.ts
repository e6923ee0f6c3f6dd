import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintRegister } from '../../src/register/lint.ts'
import { warningsIn } from '../../src/register/warnings.ts'
import { isWordOfChat } from '../../src/replies/chat-words.ts'
import { aRegisterFile, frPaf, testCalendars, ukAlone, ukBorderAgency } from '../a-register.ts'

function warned(first: object, file: object = {}): string[] {
  const text = JSON.stringify(aRegisterFile({ ...first }, { ...file }), null, 2)
  return warningsIn(text, isWordOfChat).map(({ path, severity }) => `${severity} ${path}`)
}

describe('check warns of', () => {
  test.each<{ what: string; first?: object; file?: object; path: string }>([
    { what: 'a key one letter off', first: { partners: [], depndsOn: [] }, path: 'commitments[0].depndsOn' },
    { what: 'a key in another case', file: { closeddays: [] }, path: 'closeddays' },
    { what: 'any unknown key of an owner', first: { owners: [{ ...ukAlone[0], since: 2010 }] }, path: 'commitments[0].owners[0].since' },
    { what: 'any unknown key of a rhythm', file: { cadence: { sunday: 'never' } }, path: 'cadence.sunday' },
    {
      what: 'any unknown key of an absence',
      file: { absences: [{ person: 'lead@paf.example', from: '2011-01-01', to: '2011-01-02', why: 'leave' }] },
      path: 'absences[0].why',
    },
    {
      what: 'a team that nobody can write to',
      file: { teams: [ukBorderAgency, { id: 'fr-paf', name: 'PAF', party: 'fr' }] },
      path: 'teams[1]',
    },
    { what: 'an id that is a number', first: { id: '12' }, path: 'commitments[0].id' },
    { what: 'an id that is a word of chat', first: { id: 'done' }, path: 'commitments[0].id' },
    { what: 'an alias that is a word of chat, in any language', first: { aliases: ['le reste'] }, path: 'commitments[0].aliases[0]' },
    { what: 'a short name that means all', file: { teams: [ukBorderAgency, { ...frPaf, short: 'all' }] }, path: 'teams[1].short' },
    {
      what: 'a move without its reason',
      first: {
        due: '2011-04',
        log: [{ at: '2011-03-01T10:00:00.000+00:00', by: 'a@b.example', kind: 'dated', from: '2011-03', to: '2011-04' }],
      },
      path: 'commitments[0].log[0]',
    },
    {
      what: 'a reopening without its reason',
      first: { log: [{ at: '2011-03-01T10:00:00.000+00:00', by: 'a@b.example', kind: 'reopened' }] },
      path: 'commitments[0].log[0]',
    },
  ])('$what', ({ first = {}, file = {}, path }) => {
    expect(warned(first, file)).toEqual([`warning ${path}`])
  })

  test('nothing in a plain register, nor of keys that are somebody’s own', () => {
    expect(warned({ department: 'ours', 'x-internal': 1 })).toEqual([])
    expect(warningsIn(readFileSync(new URL('../../commitments.json', import.meta.url), 'utf8'), isWordOfChat)).toEqual([])
  })
})

test('an unknown key inside a due is a fault: half understood it is a wrong date', () => {
  const text = JSON.stringify({
    ...aRegisterFile(),
    commitments: [{ ...aRegisterFile().commitments[0], due: { event: 'next-summit', befor: 'P2W' } }],
  })
  expect(lintRegister(text, testCalendars).map(({ path }) => path)).toEqual(['commitments[0].due'])
})
