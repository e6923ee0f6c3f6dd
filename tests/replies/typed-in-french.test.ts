import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { aReading, inShort, three } from './a-reading.ts'

// French as busy people type it. About three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string, context: Partial<Context> = {}): string {
  return inShort(aReading(words, { about: three, language: 'fr', ...context }))
}

const allGreen = 'ports rated green; calais rated green; belgium rated green'
const allNoted = 'ports noted; calais noted; belgium noted'

describe('on a phone', () => {
  test.each([
    ['c bon pour 1 et 2', 'ports noted; calais noted; ask is it done'],
    ['cest bon pour le 1', 'ports noted; ask is it done'],
    ['ya du retard sur le 2', 'calais noted; ask which date'],
    ['il y a du retard sur le 2 : grève', 'calais noted; ask which date'],
    ['pr le 1 cest ok', 'ports rated green'],
    ['jai fini le 1', 'ports closed'],
    ['dsl, 2 ok', 'calais rated green'],
    ['2 de retour au vert, les données sont arrivées', 'calais rated green'],
    ['le 1 : ça passe au 15 avril, marché en retard', 'ports dated 2011-04-15'],
    ['le 1 est maintenu au 31 mars', 'ports rated green'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test.each(['cest pas fini le 1', 'ya pas de retard sur le 2', 'jai pas fini le 1', 'le 1 est maintenu', '1 maintenu au 15 avril'])(
    'nothing changes by: %s',
    (words) => expect(meaningOf(words)).not.toMatch(/rated|closed|dated/),
  )
})

describe('with whom the work is takes nothing from a state beside it', () => {
  test.each([
    ['2 chez le juridique, en bonne voie', 'calais rated green'],
    ['2 en bonne voie, chez le juridique', 'calais rated green'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test.each([
    '2 en bonne voie chez nous, pas chez les Anglais',
    '2 en bonne voie, coincé chez le juridique',
    '2 chez les Anglais, en retard',
  ])('nothing changes by: %s', (words) => expect(meaningOf(words)).not.toMatch(/rated|closed|dated/))
})

describe('what is said of the work as a whole, and nothing else, is of all that was asked about', () => {
  test.each([
    ['on avance bien', allGreen],
    ['ça suit son cours', allGreen],
    ['on est dans les temps', allGreen],
    ['on tient les délais', allGreen],
    ['calendrier tenu', allGreen],
    ['tous les voyants sont au vert', allGreen],
    ['on avance bien, le 2 est bloqué : grève', 'ports rated green; belgium rated green; calais rated red'],
    ['le 2 : on avance bien', 'calais rated green'],
    ['le 1 est fini, le 2 suit son cours', 'ports closed; calais rated green'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test.each(['on avance bien ?', 'on avance bien si Londres signe', "on n'avance pas bien", 'on tiendrait les délais'])(
    'nothing changes by: %s',
    (words) => expect(meaningOf(words)).not.toMatch(/rated|closed|dated/),
  )
})

describe('what has not begun, and what it is about in long words', () => {
  test.each([
    ["le 3 on n'a pas commencé", 'belgium noted'],
    ["on n'a pas commencé le 3", 'belgium noted'],
    ["on n'a pas fini le 3", 'belgium noted'],
    ['en ce qui concerne le 2, RAS', 'calais noted'],
    ['pour ce qui est du 2 : RAS', 'calais noted'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test('what was done is not asked as where it is', () => {
    const { unclear } = aReading('le 3 a été mis en service lundi', { about: three, language: 'fr' })
    expect(unclear.some(({ question }) => 'how' in question)).toBe(false)
  })
})

describe('with a polite head and tail', () => {
  test.each([
    ['bonjour, tout est bon pour nous, merci', allGreen],
    ['Bonjour à tous, de mon côté rien de particulier, bonne journée', allNoted],
    ['de notre côté, rien à signaler', allNoted],
    ['inchangé depuis la semaine dernière', allNoted],
    ['Bonjour, pour le point 1 : RAS. Cordialement', 'ports noted'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test('where a closing waits for a yes, "tout est bon pour nous" gives no colour', () => {
    expect(meaningOf('bonjour, tout est bon pour nous, merci', { yours: three })).not.toContain('rated')
  })
})

describe('what is set against another row is of its own row', () => {
  test.each([
    ['1 ok, par contre 2 en retard', 'ports rated green; calais noted; ask which date'],
    ['1 ok. Par contre pour le 2 on est bloqués, la DGEF ne répond pas', 'ports rated green; calais rated red'],
    ['1 à risque : effectifs, en revanche le 2 est terminé', 'ports rated amber; calais closed'],
    ['1 ok, however 2 is blocked: visas', 'ports rated green; calais rated red'],
    ['1 at risk: however 2 of them left', 'ports rated amber'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))
})

describe('a name that nobody bears, of which the same is said, is asked about, and is no part of the row before it', () => {
  test.each([
    ['1 en bonne voie, la taxonomie aussi', 'ports rated green; ask unknown name'],
    ['1 terminé, la formation aussi', 'ports closed; ask unknown name'],
    ['1 à risque : relecteurs, budget aussi', 'ports rated amber'],
    ['1 on track, taxonomy too', 'ports rated green; ask unknown name'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))
})
