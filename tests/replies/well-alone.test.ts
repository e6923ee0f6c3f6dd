import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

// A word that may only be polite, as the answer to a message about one commitment.

const byTeam = { at: '2011-03-01T09:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency' }

describe('how it goes, alone, with thanks or with what was done behind it, answers a message about one', () => {
  test.each([
    'fine',
    'Good!',
    'nickel',
    'ça roule',
    'fine thanks',
    'good thanks',
    'all fine here thanks',
    'doing fine',
    'fine, draft due next week',
    'good, thanks. Ana',
    'fine, we met the French team yesterday',
    'ça va merci',
    'nickel, merci',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports rated green')
  })
})

describe('such a word is no rating', () => {
  test.each([
    'ok',
    'great',
    'ok thanks',
    'great, thanks',
    'fine with us',
    'good to know',
    'good, see you at the meeting',
    'fine, see you Thursday with the minister',
    'fine, if Paris signs',
    'good - waiting for Dunkirk',
    'good, 2 weeks late',
    'fine?',
    'ça va ?',
    'ok merci',
  ])('where it may only be polite, or something speaks against it: %s', (words) => {
    expect(inShort(aReading(words))).not.toMatch(/rated/)
  })

  test.each(['fine', 'nickel', 'fine thanks', 'fine, draft due next week'])('among several: %s', (words) => {
    expect(inShort(aReading(words, { about: three }))).not.toMatch(/rated/)
  })

  test.each([
    { kind: 'rated', rating: 'amber', text: 'data' },
    { kind: 'noted', text: 'met Paris' },
  ])('behind what was said of it since ($kind)', (entry) => {
    const register = fourCommitments({ 'ports-risk-analysis': { log: [{ ...byTeam, ...entry }] } })
    expect(inShort(aReading('fine thanks', { register }))).not.toMatch(/rated/)
  })

  test('where the last word was that it is at risk', () => {
    const amber = { ...byTeam, at: '2011-02-01T09:00:00.000+00:00', kind: 'rated', rating: 'amber', text: 'data' }
    const register = fourCommitments({ 'ports-risk-analysis': { rating: 'amber', log: [amber] } })
    expect(inShort(aReading('fine thanks', { register }))).not.toMatch(/rated/)
  })

  test.each(['is it done', 'reason'] as const)('where something else was asked: %s', (ask) => {
    const question = ask === 'reason' ? { ask, id: 'ports-risk-analysis', pending: 'rated' as const } : { ask, id: 'ports-risk-analysis' }
    const reading = answered('fine', [{ text: 'done, maybe', question }], aContext())
    expect(reading?.changes).toEqual([])
  })
})
