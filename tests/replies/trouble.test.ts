import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Trouble in people's own words. About three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string): string {
  return inShort(aReading(words, { about: three, language: 'fr' }))
}

describe('what says that it goes badly is amber, and these words are kept as the reason', () => {
  test.each([
    '2 un peu en retard mais rattrapable',
    'le 2 prend du retard',
    'le 2 patine',
    'le 2 a pris du retard',
    'le 2 patine faute de crédits',
    'le 2 a pris un peu de retard à cause des congés',
    'léger retard sur le 2 : congés',
    'ça patine sur le 2',
    'le 2 en difficulté (effectifs)',
    "le 2 m'inquiète",
    'le 2 est à la bourre mais rien de grave',
    'le 2 traîne en longueur',
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words, { about: three, language: 'fr' })
    expect(unclear).toEqual([])
    expect(changes).toMatchObject([{ id: 'calais-detection', entry: { kind: 'rated', rating: 'amber', text: words } }])
  })
  test.each([
    ['le 2 prend du retard, le 3 patine, le 1 est fait', 'calais rated amber; belgium rated amber; ports closed'],
    ["le 2 est en bonne voie mais le 3 m'inquiète", 'calais rated green; belgium rated amber'],
    ['le 2 prend du retard : reporté au 15 avril, marché infructueux', 'calais dated 2011-04-15'],
    ['le 2 a patiné, maintenant en bonne voie', 'calais rated green'],
    ['1 bloqué, patine depuis janvier', 'ports rated red'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))
})

describe('what takes the trouble back, doubts it or denies it is asked', () => {
  test.each([
    'le 2 ne patine plus',
    'le 2 ne prend pas de retard',
    "le 2 n'a pas pris de retard",
    'le 2 a pris du retard mais on le rattrape',
    "le 2 a pris du retard mais c'est rattrapé",
    "le 2 a pris du retard, sans impact sur l'échéance",
    'le 2 patine ?',
    'le 2 patine pas',
    'le 2 m’inquiète moins',
    'ça patine plus sur le 2',
    'le 2 patine mais pas le 3',
    'le 2 était en difficulté',
    "le 2 n'est plus en difficulté",
    '2 vert, prend du retard',
    'le 2 prendra du retard si Londres ne signe pas',
    'le marché prend du retard',
  ])('%s', (words) => expect(meaningOf(words)).not.toMatch(/rated|closed|dated/))
})

describe('trouble in English is amber, too, and what stands beside it is looked at', () => {
  test.each([
    '2 a bit behind',
    '2 not so good',
    '2 not great - contractor has gone quiet',
    '2 struggling with staff',
    '2 slow because the kit is late',
    '2 has hit a snag with procurement',
    '2 some issues with suppliers but manageable',
    "we're a bit behind on 2",
    'not so good on 2',
    '2 a bit behind, next meeting on 10 March',
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(unclear).toEqual([])
    expect(changes).toMatchObject([{ id: 'calais-detection', entry: { kind: 'rated', rating: 'amber', text: words } }])
  })

  test.each([
    ['1 on track, 2 not great, 3 fine', 'ports rated green; calais rated amber; belgium rated green'],
    ['1 on track, the rest a bit behind', 'ports rated green; calais rated amber; belgium rated amber'],
    ['all a bit slow this month', 'ports rated amber; calais rated amber; belgium rated amber'],
    ['2 a bit behind and 3 on track', 'calais rated amber; belgium rated green'],
    ['3 tricky, but done now', 'belgium noted; ask is it done'],
    ['3 done but slow', 'belgium noted; ask is it done'],
    ['3 done, 2 slow', 'belgium closed; calais rated amber'],
  ])('%s', (words, means) => expect(inShort(aReading(words, { about: three }))).toBe(means))

  test.each([
    '2 was a bit behind',
    '2 may be a bit behind',
    '2 not behind',
    '2 a bit behind?',
    '2 a bit behind but on track',
    '2 slow but fine',
    '2 some issues with suppliers but resolved now',
    '2 a bit behind, will be end of April',
    '2 a bit behind, kit late, new date 15 May',
    '2 not so good as 3',
    '2 problems with the kit',
    '2 difficult conversations held',
    '2 tight timetable',
    '2 not bad',
    '2 slow cooker',
    'calais less so',
    '2 in trouble no more',
  ])('what takes it back, or is something else, is asked: %s', (words) => {
    expect(inShort(aReading(words, { about: three }))).not.toMatch(/rated|closed|dated/)
  })
})
