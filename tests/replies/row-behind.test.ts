import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { bothSides, secretary } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium. Their numbers stand behind what is said of them.

function meaningOf(words: string, context: Partial<Context> = {}): string {
  return inShort(aReading(words, { about: three, ...context }))
}

describe('a number behind what is said of it is its row', () => {
  test.each([
    ['on track for 1, behind on 2', 'ports rated green; calais noted; ask which date'],
    ['on track for 1 and behind on 2', 'ports rated green; calais noted; ask which date'],
    ['fine on 1 and 3', 'ports rated green; belgium rated green'],
    ['ok for 1 and 3', 'ports rated green; belgium rated green'],
    ['all good on 3', 'belgium rated green'],
    ["on 3 we're fine", 'belgium rated green'],
    ['still amber on 2', 'calais rated amber'],
    ['nothing new on 3', 'belgium noted'],
    ['no change on 2 and 3', 'calais noted; belgium noted'],
    ['yes close 3', 'belgium closed'],
    ['yes mark 3 as amber, no data', 'belgium rated amber'],
    ['yes push 2 back a month: strike', 'calais dated 2011-04-30'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each([
    ['terminé pour le 1', 'ports closed'],
    ['fait pour 1 et 3', 'ports closed; belgium closed'],
    ["c'est fait pour les 1 et 3", 'ports closed; belgium closed'],
    ['en bonne voie pour 1, en retard sur 2', 'ports rated green; calais noted; ask which date'],
    ['toujours bloqué sur 3', 'belgium rated red'],
    ['rien de neuf sur le 3', 'belgium noted'],
    ['tout va bien sur le 3', 'belgium rated green'],
    ['sur le 3 tout va bien', 'belgium rated green'],
    ['sur le 3 on est bon', 'belgium rated green'],
    ['ok pour 1 et 3', 'ports rated green; belgium rated green'],
    ['oui clore 3', 'belgium closed'],
    ['oui repousser 2 au 15 avril : grève', 'calais dated 2011-04-15'],
  ])('in French: %s', (words, means) => {
    expect(meaningOf(words, { language: 'fr' })).toBe(means)
  })

  test('a word of a title and a number of an id together name nothing where the number is led in to', () => {
    const register = fourCommitments({ 'belgium-invitation': { id: 'group-2', title: 'Recharter the working group' } })
    const about = [...three.slice(0, 2), 'group-2']
    expect(meaningOf('done with 1, working on 2', { register, about })).toBe('ports closed; calais noted')
    expect(meaningOf('working group 2 done', { register, about })).toBe('group closed')
  })

  const closed = { status: 'closed', log: [] }
  const register = fourCommitments({ 'ports-risk-analysis': closed, 'calais-detection': closed })

  test.each([
    ['reopen 2, figures were wrong', 'calais reopened'],
    ['reopen ports, figures were wrong', 'ports reopened'],
    ['yes reopen 2, figures were wrong', 'calais reopened'],
    ['rouvrir le 2, chiffres faux', 'calais reopened'],
    ['reopen ports, why', 'ports noted; ask reason'],
  ])('%s: what a comma divides from the row says why', (words, means) => {
    expect(meaningOf(words, { register })).toBe(means)
  })
})

describe('what says no colour is asked of the row that stands behind it', () => {
  test.each([
    ['unblocked: 1', { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'no longer red' }],
    ['unblocked on 1', { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'no longer red' }],
    ['débloqué : 1', { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'no longer red' }],
    ['waiting for data on 2', { ask: 'not understood', ids: ['calais-detection'], how: 'held up' }],
    ['en attente des données pour le 2', { ask: 'not understood', ids: ['calais-detection'], how: 'held up' }],
    ["c'est bon pour le 2", { ask: 'is it done', id: 'calais-detection' }],
    ["pour le 2 c'est bon", { ask: 'is it done', id: 'calais-detection' }],
    ['terminé pour le 2', { ask: 'close all', ids: ['calais-detection'] }],
  ])('%s', (words, question) => {
    expect(aReading(words, { about: three }).unclear.map((each) => each.question)).toEqual([question])
  })

  test.each([
    'lunch for 2',
    'waiting for 2 people',
    'meetings held: 2',
    'all ok for 2 weeks',
    'rouge sur 3',
    'fait le 3',
    'sera fait pour le 2',
  ])('a number that may count is no row: %s', (words) => {
    expect(aReading(words, { about: three }).changes).toEqual([])
  })
})

describe('who owes nothing names any commitment of the register behind what is said of it', () => {
  const register = fourCommitments({ 'calais-detection': { owners: bothSides } })
  test.each([
    ['blocked on calais-detection: no budget', 'calais rated red'],
    ['terminé pour calais-detection', 'calais noted; ask which sides'],
    ['done: calais-detection', 'calais noted; ask which sides'],
    ['done for Christmas', 'ask which of several'],
    ['done for France', 'ask which of several'],
    ['on track', 'ask which of several'],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words, { register, about: [], by: secretary }))).toBe(means)
  })
})

describe('several rows behind words that are no state belong together, and another row follows them', () => {
  test.each([
    ['nothing on 1 and 3, 2 is done', 'en', 'ports noted; belgium noted; calais closed; ask not understood'],
    ['Nothing on 1 or 3, 2 is done', 'en', 'ports noted; belgium noted; calais closed; ask not understood'],
    ['nothing on 1 nor on 3, 2 on track', 'en', 'ports noted; belgium noted; calais rated green; ask not understood'],
    ['no news on 1 or 3, 2 at risk: data', 'en', 'ports noted; belgium noted; calais rated amber'],
    [
      'waiting for data on 1 and 3, 2 at risk: no staff',
      'en',
      'ports noted; belgium noted; calais noted; ask not understood; ask not understood',
    ],
    ['unblocked: 1 and 3, 2 done', 'en', 'ports noted; belgium noted; calais closed; ask not understood'],
    ['Rien sur le 1 ni le 3, le 2 est fait', 'fr', 'ports noted; belgium noted; calais closed'],
    ['rien de neuf sur 1 ou 3, 2 en bonne voie', 'fr', 'ports noted; belgium noted; calais rated green'],
    [
      'en attente de données sur le 1 et le 3, le 2 à risque : grève',
      'fr',
      'ports noted; belgium noted; calais noted; ask not understood; ask not understood',
    ],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, { language })).toBe(means)
  })
})

describe('what is said first of rows may go on with why', () => {
  test.each([
    ['red on 3 because of the strike', 'belgium rated red'],
    ['amber on 2 and 3 due to staffing', 'calais rated amber; belgium rated amber'],
    ['blocked on 3 for lack of money', 'belgium rated red'],
    ['red on 3 because 2 is late', 'belgium rated red; ask not understood'],
    ['done for 1, minutes signed Monday', 'ports closed'],
    ['done for 1, signature left', 'ports noted; ask is it done'],
    ['ok for us on 1 and 2', 'ports rated green; calais rated green'],
    ['all good from our side on 1 and 2', 'ports rated green; calais rated green'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test.each([
    ['rouge sur le 3 à cause de la grève', 'belgium rated red'],
    ['orange pour le 2 car le prestataire a lâché', 'calais rated amber'],
    ['à risque sur 1, 2 et 3, effectifs', 'ports rated amber; calais rated amber; belgium rated amber'],
    ['fait pour le 1, PV signé lundi', 'ports closed'],
    ["c'est fait pour le 3, PV signé lundi", 'ask close all'],
    ["c'est fait pour le 1, reste à signer", 'ports noted; ask is it done'],
    ['fait pour le 3, le 2 est bloqué : grève', 'calais rated red; ask close all'],
    ['ok pour moi sur 1 et 3', 'ports rated green; belgium rated green'],
    ['ok pour nous sur 1 et 3', 'ports rated green; belgium rated green'],
    ['tout va bien de notre côté sur 1 et 2', 'ports rated green; calais rated green'],
  ])('in French: %s', (words, means) => expect(meaningOf(words, { language: 'fr' })).toBe(means))

  test.each([
    'rouge sur 3, 2 agents malades',
    'blocked for 2 weeks because of the strike',
    'red for 3 days, strike',
    'done for 3, 2 to go',
  ])('a number that may count names no row: %s', (words) => expect(meaningOf(words)).not.toMatch(/rated|closed/))

  test('where they were asked whose these are, "ok for us" says that they are theirs', () => {
    expect(meaningOf('ok pour nous sur le 1', { yours: ['ports-risk-analysis'], language: 'fr' })).toBe('ports confirmed')
  })
})

describe('French words that say of rows behind them that nothing stands in the way, or that something may', () => {
  test.each([
    ['aucune difficulté sur 1 et 2', 'ports rated green; calais rated green'],
    ['pas de souci sur le 1', 'ports rated green'],
    ['rien de bloquant sur le 1', 'ports rated green'],
    ['1 pas de pb', 'ports rated green'],
    ['on tient les délais sur 1 et 2', 'ports rated green; calais rated green'],
    ['délais tenus pour le 1', 'ports rated green'],
    ['calendrier tenu sur 1 et 2', 'ports rated green; calais rated green'],
    ['1 voyants au vert', 'ports rated green'],
    ['point de vigilance sur le 2 : effectifs', 'calais rated amber'],
    ['alerte sur le 3 : plus de carburant', 'belgium rated amber'],
    ['attention au 2, effectifs en baisse', 'calais rated amber'],
    ["je décale le 2 au 30 avril car l'appel d'offres est infructueux", 'calais dated 2011-04-30'],
  ])('%s', (words, means) => expect(meaningOf(words, { language: 'fr' })).toBe(means))

  test.each([
    '1 pas de souci mais le prestataire tarde',
    '1 pas de souci si les Anglais signent',
    '1 voyants au vert sauf le budget',
    'attention au 2 mars',
    'alerte levée sur le 3',
    'pas de souci',
    'je reporte',
  ])('nothing changes by: %s', (words) => expect(meaningOf(words, { language: 'fr' })).not.toMatch(/rated|closed|dated/))
})

describe('two rows before a plural are both its own, and none of the list before them', () => {
  test.each([
    ['working on 2, 1 and 3 are done', 'calais noted; ports closed; belgium closed'],
    ['on track for 1, 2 and 3 are blocked: strike', 'ports rated green; calais rated red; belgium rated red'],
    ['fine on 1, 2 and 3', 'ports rated green; calais rated green; belgium rated green'],
    ['on avance sur le 1, le 2 et le 3 sont faits', 'ports noted; calais closed; belgium closed'],
    ['bloqué sur le 1 : grève, le 2 et le 3 sont ok', 'ports rated red; calais rated green; belgium rated green'],
    ['on avance sur 1, 2 et 3', 'ports noted; calais noted; belgium noted'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))
})
