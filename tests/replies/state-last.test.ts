import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// What stands before the state at the end of a sentence is said of it, as behind its colon.

function withWhy(reading: Reading): string {
  const why = reading.changes.map(({ entry }) => (entry.kind === 'rated' && entry.rating !== 'green' ? ` "${entry.text}"` : ''))
  return inShort(reading) + why.join('')
}

describe('a state at the end takes the words before it for its own', () => {
  test.each([
    ['two reviewers are away, at risk', 'ports rated amber "two reviewers are away"'],
    ['still waiting for the customs data: at risk', 'ports rated amber "still waiting for the customs data"'],
    ['the minister has not signed it, blocked', 'ports rated red "the minister has not signed it"'],
    ["le ministre n'a pas signé, bloqué", 'ports rated red "le ministre n\'a pas signé"'],
    ['les données de Dunkerque sont en retard : à risque', 'ports rated amber "les données de Dunkerque sont en retard"'],
    ['tous les experts ont répondu – en bonne voie', 'ports noted; ask not understood'],
    ['we met the reviewers as planned, on track', 'ports rated green'],
    ['pas de souci, en bonne voie', 'ports rated green'],
    // What may take a green back is asked, as behind it.
    ['if the reviewers come back, on track', 'ports noted; ask not understood'],
    ['no money yet, on track', 'ports noted; ask not understood'],
    // A closing stays as strict.
    ['with the lawyers, done', 'ports noted; ask is it done'],
    ['10 of 14 vehicles counted, done', 'ports noted; ask is it done'],
    ['will the data come, at risk?', 'ask not understood'],
    // What may come is not so yet, and a label says what else is meant.
    ['if Paris does not sign, blocked', 'ports noted; ask not understood'],
    ['si la Belgique refuse, bloqué', 'ports noted; ask not understood'],
    ['worst case: red', 'ports noted; ask not understood'],
    ['réponse de Londres : bloqué', 'ports noted; ask not understood'],
    // One or two words may be the name of another thing.
    ['Harwich, at risk', 'ports noted; ask not understood'],
    ['Harwich sheds, blocked', 'ports noted; ask not understood'],
  ])('%s', (words, means) => {
    expect(withWhy(aReading(words))).toBe(means)
  })

  test('a state at the end is that of the row before it, among several', () => {
    expect(withWhy(aReading('2 two reviewers are away, at risk', { about: three }))).toBe('calais rated amber "two reviewers are away"')
    expect(withWhy(aReading('3 : la Belgique ne répond pas, bloqué', { about: three, language: 'fr' }))).toBe(
      'belgium rated red "la Belgique ne répond pas"',
    )
  })
})

describe('a state in a sentence of its own says how the row before it stands, and what was not understood is asked no more', () => {
  test.each([
    ['2 the lawyers are reading it. On track', 'calais noted; calais rated green'],
    ['2: had 3 joint visits in Feb, the next one on 9 March. On track.', 'calais noted; calais rated green'],
    ['2 the lawyers are reading it. At risk', 'calais noted; calais rated amber "the lawyers are reading it"'],
    ['2 les juristes relisent. En bonne voie', 'calais noted; calais rated green'],
    ['2 les juristes relisent. Bloqué', 'calais noted; calais rated red "les juristes relisent"'],
    ['1 the lawyers are reading it. On track. 2 done', 'ports noted; ports rated green; calais closed'],
    // What speaks against it is asked.
    ['2 no money. On track', 'calais noted; calais noted; ask not understood; ask not understood'],
    ['2 waiting for Paris. On track', 'calais noted; calais noted; ask not understood'],
    ['2 waiting for Paris. At risk', 'calais noted; calais rated amber "waiting for Paris"'],
  ])('%s', (words, means) => {
    expect(withWhy(aReading(words, { about: three, language: /[éà]|relisent/.test(words) ? 'fr' : 'en' }))).toBe(means)
  })

  test.each([
    '2 the lawyers are reading it, all on track',
    '2 two chapters drafted, all good',
    '2 est chez les juristes, tout est en bonne voie',
  ])('behind a comma "all" may be of the row before it, so which ones it means is asked, once: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'which of several', ids: three }])
  })
})

describe('how many of how many names no row', () => {
  test.each(['2 of 3 sites visited, on track', '2 out of the 3 sites are done', '2 sites sur 3 visités', '1 sur 3 : terminé'])(
    '%s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes).toEqual([])
      expect(unclear).toHaveLength(1)
    },
  )

  test('how many of how many names no other thing whose id is a number', () => {
    const register = fourCommitments({ 'others-work': { id: '10' } })
    const { changes, unclear } = aReading('10 of 14 chapters written', { register })
    expect(changes.map(({ id }) => id)).toEqual(['ports-risk-analysis'])
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['ports-risk-analysis'] }])
  })
})

describe('a colour behind a bare "so" takes the words before it for its own', () => {
  test.each([
    ['2 data is late so amber', 'calais rated amber "data is late"'],
    ['2 no aircraft so red', 'calais rated red "no aircraft"'],
    ['2 pas d’avion donc rouge', 'calais rated red "pas d’avion"'],
    ['2 not so amber', 'calais noted; ask not understood'],
    ['2 it is not so red', 'calais noted; ask not understood'],
    ['2 ever so green', 'calais noted; ask not understood'],
    ['le 2 pas si rouge', 'calais noted; ask not understood'],
  ])('%s', (words, means) => expect(withWhy(aReading(words, { about: three }))).toBe(means))
})
