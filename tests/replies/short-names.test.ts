import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const register = fourCommitments({
  'ports-risk-analysis': { title: { en: 'Risk analysis of ports', fr: 'Analyse des risques portuaires' } },
  'calais-detection': { title: { en: 'Coordinated police operations', fr: 'Opérations de police coordonnées' } },
  'belgium-invitation': { title: { en: 'Overstayers: returns to Belgium', fr: 'Retours vers la Belgique' } },
})

function readOf(words: string, context: Partial<Context> = {}): string {
  return inShort(aReading(words, { register, about: three, ...context }))
}

describe('a name that is cut short means the only row of the message that it fits', () => {
  test.each([
    ['ports at risk (data), police ops fine', 'ports rated amber; calais rated green'],
    ['police ops on track', 'calais rated green'],
    ['police op at risk: staff', 'calais rated amber'],
    ['police ops done', 'calais closed'],
    ['coord police ops at risk: staff', 'calais rated amber'],
    ['ops at risk: no staff', 'calais rated amber'],
    ['ops fine', 'calais rated green'],
    ['the ops are fine, ports at risk: data', 'calais rated green; ports rated amber'],
    ['ports on track, belg at risk: visas', 'ports rated green; belgium rated amber'],
    ['coord ops on track', 'calais rated green'],
    ['ana on track', 'ask unknown name'],
    ['opé police en bonne voie', 'calais rated green'],
    ['ports à risque (données), opé police ok', 'ports rated amber; calais rated green'],
    ['ops de police : bloqué, effectifs', 'calais rated red'],
    ['les ops sont bloquées : effectifs', 'calais rated red'],
    ['analy ports en bonne voie, belg ok', 'ports rated green; belgium rated green'],
  ])('%s', (words, read) => {
    expect(readOf(words)).toBe(read)
  })

  test.each([
    ['ops done', 'ask which'],
    ['coord terminé', 'ask which'],
  ])('alone it closes nothing, and is asked: %s', (words, read) => {
    expect(readOf(words)).toBe(read)
  })

  test('where two rows may be meant, it is asked which', () => {
    const both = fourCommitments({
      'ports-risk-analysis': { title: 'Police operations in ports' },
      'calais-detection': { title: 'Police operations at Calais' },
    })
    expect(readOf('police ops on track', { register: both })).toBe('ask which')
    expect(readOf('ops on track', { register: both })).toBe('ask which')
  })
})

describe("a row's number with its mark before a word of its name, as people copy a list, means that row, though others have the word", () => {
  const calais = fourCommitments({
    'ports-risk-analysis': { title: 'Operations in ports' },
    'calais-detection': { title: 'Operations at Calais' },
    'belgium-invitation': { title: 'Border technology' },
  })
  test.each([
    ['2. operations: on track', 'calais rated green'],
    ['1) operations at risk: data', 'ports rated amber'],
    ['2. operations done', 'calais closed'],
    ['3. techno: bloqué : budget', 'belgium rated red'],
    ['2. oper: on track', 'calais rated green'],
    [
      '1. operations: on track\n2. operations: at risk: staff\n3. tech: not started',
      'ports rated green; calais rated amber; belgium noted',
    ],
  ])('%s', (words, read) => expect(readOf(words, { register: calais })).toBe(read))

  test.each(['3. operations on track', '2 operations done', '3. operations done', '2. operations'])('nothing changes by: %s', (words) => {
    expect(readOf(words, { register: calais })).not.toMatch(/closed|rated/)
  })
})

describe('what a language itself says is no name cut short', () => {
  test.each(['over 2 weeks late', 'over budget', 'not on track', 'pas en bonne voie'])('%s', (words) => {
    expect(aReading(words, { register, about: three }).changes).toEqual([])
  })

  test('a word within a reason is none', () => {
    expect(readOf('1 at risk: ops staff ill')).toBe('ports rated amber')
    expect(aReading('1 at risk: no data, ops late', { register, about: three }).changes).toMatchObject([
      { entry: { text: 'no data, ops late' } },
    ])
  })
})

describe('"both" before a word that two rows bear means the two', () => {
  const returns = fourCommitments({
    'calais-detection': { title: { en: 'Enforced returns', fr: 'Retours forcés' } },
    'belgium-invitation': { title: { en: 'Voluntary returns', fr: 'Retours volontaires' } },
  })

  test.each([
    ['both returns on track', 'calais rated green; belgium rated green'],
    ['returns (both): at risk: planes', 'calais rated amber; belgium rated amber'],
    ['the two returns are fine, ports at risk: data', 'calais rated green; belgium rated green; ports rated amber'],
    ['les deux retours en bonne voie', 'calais rated green; belgium rated green'],
    ['retours (les deux) : RAS', 'calais noted; belgium noted'],
    ['both ports and voluntary returns on track', 'ports rated green; belgium rated green'],
    ['returns are fine', 'ask which'],
    ['both ports on track', 'ports rated green'],
    ['three returns on track', 'ask unknown name'],
  ])('%s', (words, read) => {
    expect(readOf(words, { register: returns })).toBe(read)
  })

  test('words that nobody knows are asked of both', () => {
    const { changes, unclear } = aReading('ports at risk: no data, both returns half way there', { register: returns, about: three })
    expect(changes[0]).toMatchObject({ id: 'ports-risk-analysis', entry: { rating: 'amber', text: 'no data' } })
    expect(unclear).toMatchObject([{ question: { ids: ['calais-detection', 'belgium-invitation'] } }])
  })
})
