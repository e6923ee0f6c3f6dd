import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// What a lead says plainly, about three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string): string {
  return inShort(aReading(words, { about: three }))
}

describe('a new date and why it moves, in either order', () => {
  test.each([
    ['3 is late because HR lost two analysts, new date 30 November', 'belgium dated 2011-11-30'],
    ['1 is late, HR lost two analysts, new date 30 April', 'ports dated 2011-04-30'],
    ['1 is late (HR lost two analysts) - now due 30 April', 'ports dated 2011-04-30'],
    ['1 en retard suite à la grève, nouvelle échéance 30 avril', 'ports dated 2011-04-30'],
    ['1 new date 15 April reason strike', 'ports dated 2011-04-15'],
    ['1 nouvelle date 15 avril motif grève', 'ports dated 2011-04-15'],
    ['1: delivery slips to 15 April: strike', 'ports dated 2011-04-15'],
    ["1 : livraison décalée d'un mois suite grève SNCF", 'ports dated 2011-04'],
    ["Il nous faudrait jusqu'au 15 avril pour le 1, l'étude est à refaire", 'ports dated 2011-04-15'],
    ["on aurait besoin d'un mois de plus pour le 1, grève", 'ports dated 2011-04'],
    ["we'd need until 15 April on 1: study to be redone", 'ports dated 2011-04-15'],
    ['1 should go to 30 June because of their elections', 'ports dated 2011-06-30'],
    ['1 doit passer au 30 juin : élections', 'ports dated 2011-06-30'],
    ['1 to 30 June: Belgians have an election. 3 to 31 July: Athens not ready.', 'ports dated 2011-06-30; belgium dated 2011-07-31'],
    ['1 au 30 juin : élections belges. 3 au 31 juillet : Athènes pas prête', 'ports dated 2011-06-30; belgium dated 2011-07-31'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each([
    ['1 to 30 June: annual leave', 'ports noted; ask move all'],
    ['1 to 30 June, 3 to 31 July', 'ports noted; belgium noted; ask move all'],
    ['1 late if HR lose two analysts, new date 30 April', 'ports noted; ask which date'],
    ['1 late because HR lost two analysts, new date to follow', 'ports noted; ask which date'],
    ['1 slips to 15 April, reason to follow', 'ports noted; ask reason 2011-04-15'],
    ['1 slips to 15 April reason unknown', 'ports noted; ask reason 2011-04-15'],
  ])('asked, as one of the two is not plain: %s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('what leads in to a row is read over', () => {
  test.each([
    ['Vu avec les Anglais : le 1 passe au 30 septembre à cause de leurs élections', 'ports dated 2011-09-30'],
    ["We've agreed with the French that 1 should go to 30 June because of their elections", 'ports dated 2011-06-30'],
    ['We agreed with the French to move 1 to 30 June because of their elections', 'ports dated 2011-06-30'],
    ['Point fait avec la PAF : 1 en bonne voie, 2 bloqué', 'ports rated green; calais rated red'],
    ['FW: from Jane: 2 is complete, 1 on track', 'calais closed; ports rated green'],
    ['TR : 2 terminé, 1 en bonne voie', 'calais closed; ports rated green'],
    ['Annule et remplace : 1 en bonne voie, 2 fait', 'ports rated green; calais closed'],
    ['this replaces my earlier message: 1 on track, 2 done', 'ports rated green; calais closed'],
    ["I'd say 2 is amber, the reviewers are slow", 'calais rated amber'],
    ["I'd call 2 amber, reviewers are slow", 'calais rated amber'],
    ['je dirais orange pour le 3', 'belgium rated amber'],
    ["je dirais que le 3 est orange, pas d'avion", 'belgium rated amber'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each([
    'agreed with Paris not to close 3',
    'discussed with Paris whether to close 3',
    'after the call with Paris to close 3',
    'agreed with Paris we should not close 3',
    'convenu avec Paris de ne pas clore le 3',
    'vu avec Paris si on peut clore le 3',
    'discussed with legal but 3 is done only in part',
  ])('what was agreed may be the contrary: %s', (words) => {
    expect(meaningOf(words)).not.toMatch(/closed|rated|dated/)
  })

  test.each([
    ["I'd say 2 is done", 'ask which of several'],
    ['Jane says 2 is done', 'ask which of several'],
    ['je dirais que le 2 est fait', 'ask which of several'],
    ["I'd say 2 is amber if the reviewers are slow", 'calais noted; ask not understood'],
  ])('asked, as it is no plain word of its writer: %s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('what holds a row up, and what waits for whom, is its colour', () => {
  test.each([
    ['2 and 3 are stuck in procurement', 'calais rated red; belgium rated red'],
    ['2 blocked by 3', 'calais rated red'],
    ['2 bloqué par le 1', 'calais rated red'],
    ['3 has been with the White House since 1 Feb, blocked until they answer', 'belgium rated red'],
    ['2 stuck in traffic', 'calais noted; ask not understood'],
    ['2 blocked by 12', 'calais noted; ask not understood'],
    ['2 red by 3', 'calais noted; ask not understood'],
    ['2 if they refuse, blocked until summer', 'calais noted; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('why some are left out is no doubt about the others', () => {
  test.each([
    [
      'everything on track apart from 2, where we lack charter flights',
      'ports rated green; belgium rated green; calais noted; ask not understood',
    ],
    ["Tout est en bonne voie hormis le 2 (pas d'avion)", 'ports rated green; belgium rated green; calais noted; ask not understood'],
    ["tout va bien sauf le 2, pas d'avion", 'ports rated green; belgium rated green; calais noted; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each(['all on track except 2, I think', 'all on track except 2 (not sure)', 'all on track except 2, hopefully'])(
    'a doubt is of all of them: %s',
    (words) => {
      expect(meaningOf(words)).not.toContain('rated')
    },
  )
})

describe('a state with one slip of the pen, behind its rows', () => {
  test.each([
    ['1 and 2 are on trakc', 'ports rated green; calais rated green'],
    ['1 en bone voie', 'ports rated green'],
    ['2 at rsik: no data', 'calais rated amber'],
    ['2 bloqé', 'calais rated red'],
    ['1 on truck', 'ports noted; ask not understood'],
    ['1 not on trakc', 'ports noted; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('a date that is held is on track', () => {
  test.each([
    ['1 : on tiendra le 31 mars', 'ports rated green'],
    ["1: we'll make 31 March", 'ports rated green'],
    ['1: 31 March holds', 'ports rated green'],
    ['1: we could make 31 March', 'ports noted; ask not understood'],
    ['1: we will meet on 31 March', 'ports noted; ask not understood'],
    ['1: we keep 31 March if PAF answers', 'ports noted; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('below "are these yours?" a state that may be either colour is asked of the colour, and not of whose it is', () => {
  test.each(['2 is on hold', 'le 2 est en pause', '2 on track but tight', '2 no longer blocked'])('%s', (words) => {
    const asked = aReading(words, { about: three, yours: three }).unclear.map(({ question }) => question)
    expect(asked).toEqual([expect.not.objectContaining({ ofOwner: true })])
  })

  test('other words are asked of whose it is', () => {
    const asked = aReading('2 hmm', { about: three, yours: three }).unclear.map(({ question }) => question)
    expect(asked).toEqual([expect.objectContaining({ ofOwner: true })])
  })
})
