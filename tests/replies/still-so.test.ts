import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/register/schema.ts'
import type { Context } from '../../src/replies/reading.ts'
import { ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const red = { at: '2011-01-20T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'red', text: 'no data' }
const asked: Partial<Context> = {
  register: fourCommitments({ 'ports-risk-analysis': { rating: 'red', log: [red] } }),
  stillSo: ['ports-risk-analysis'],
  since: '2011-03-01' as Day,
}

describe('to "still so?" of a red of four weeks ago', () => {
  test.each([
    'yes',
    'oui',
    'Still.',
    'toujours',
    'toujours bloqué',
    'still blocked',
    'hélas oui',
    'oui hélas',
    'yes, sadly',
    'yes, still',
    'oui, toujours',
    'afraid so',
    'it still is',
    'c’est toujours le cas',
    'yes: the data is with Paris',
    'oui, Bercy est saisi',
    'yep',
    'ditto',
    'no change',
  ])('the old red is said again by "%s"', (words) => {
    expect(inShort(aReading(words, asked))).toBe('ports rated red')
  })

  test.each([
    'no',
    'non',
    'nope',
    'débloqué',
    'resolved',
    'unblocked',
    'no longer',
    'not any more',
    'plus maintenant',
    'non, débloqué',
    'c’est réglé',
    'réglé',
  ])('how it stands now is asked once after "%s"', (words) => {
    expect(aReading(words, asked).unclear.map(({ question }) => question)).toEqual([
      { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'no longer red' },
    ])
  })

  test.each(['yes?', 'resolved?', 'not resolved yet', 'ok', 'thanks'])('nothing is recorded by "%s"', (words) => {
    expect(aReading(words, asked).changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
  })

  test('among several rows "still" is said of the one that was asked so', () => {
    expect(inShort(aReading('toujours', { ...asked, about: three }))).toBe('ports rated red')
    expect(inShort(aReading('1 oui', { ...asked, about: three }))).toBe('ports rated red')
    expect(inShort(aReading('1 still', { ...asked, about: three }))).toBe('ports rated red')
  })

  test.each(['yes', 'yep', 'yes, sadly', 'oui', 'oui, toujours', 'yes: the data is with Paris', 'no', 'non', 'no, not any more'])(
    'among several rows a yes or a no without a number is said of none: "%s"',
    (words) => {
      expect(aReading(words, { ...asked, about: three }).changes).toEqual([])
    },
  )

  test.each([
    '1 no',
    '1 non',
    '1 not any more, planning came through',
    '1 plus maintenant, le permis est arrivé',
    '1 no longer: data came',
  ])('among several rows how one stands now is asked by its number: "%s"', (words) => {
    expect(aReading(words, { ...asked, about: three }).unclear.map(({ question }) => question)).toEqual([
      { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'no longer red' },
    ])
  })

  test('a no by its number asks about that row, and what is said of others holds', () => {
    expect(inShort(aReading('1 non, 2 en bonne voie', { ...asked, about: three }))).toBe(
      'ports noted; calais rated green; ask not understood',
    )
  })

  test('a closing beside a yes or a no is asked', () => {
    expect(inShort(aReading('no, done', asked))).toContain('ask is it done')
  })

  test('a colour beside the no is read as it is', () => {
    expect(inShort(aReading('no, amber now: data arrived', asked))).toBe('ports rated amber')
    expect(inShort(aReading('no, on track', asked))).toBe('ports rated green')
    expect(inShort(aReading('yes, slips to 15 April: strike', asked))).toBe('ports dated 2011-04-15')
    expect(inShort(aReading('yes, blocked by Paris', asked))).toBe('ports rated red')
  })

  test('a yes after the team has answered says nothing more', () => {
    const answered = { ...red, at: '2011-03-01T09:30:00.000+00:00' }
    const register = fourCommitments({ 'ports-risk-analysis': { rating: 'red', log: [red, answered] } })
    expect(inShort(aReading('yes', { ...asked, register }))).toBe('')
  })
})
