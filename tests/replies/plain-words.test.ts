import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// What is plain to any colleague, and beside it what only looks so and is asked. About three commitments: 1 the ports, 2 Calais, 3 Belgium.

type Row = readonly [words: string, language: 'en' | 'fr', means: string]

const allGreen = 'ports rated green; calais rated green; belgium rated green'

function meaningOf(words: string, language: 'en' | 'fr'): string {
  return inShort(aReading(words, { about: three, language }))
}

function table(rows: readonly Row[]): void {
  test.each(rows)('%s (%s)', (words, language, means) => expect(meaningOf(words, language)).toBe(means))
}

/** Words by which nothing is closed, rated or moved, whatever is asked. */
function asked(rows: readonly (readonly [words: string, language: 'en' | 'fr'])[]): void {
  test.each(rows)('nothing changes by: %s (%s)', (words, language) => {
    expect(meaningOf(words, language)).not.toMatch(/closed|rated|dated|snoozed/)
  })
}

describe('what was finished is closed, in the perfect, the passive, and by other verbs', () => {
  table([
    ['1 has now been delivered', 'en', 'ports closed'],
    ['1 has just been completed', 'en', 'ports closed'],
    ['1 has been finalised', 'en', 'ports closed'],
    ['1 finalized', 'en', 'ports closed'],
    ['it has now been finalised for 1', 'en', 'ports closed'],
    ['1 all wrapped up', 'en', 'ports closed'],
    ['1 closed out', 'en', 'ports closed'],
    ['completed 1 and 3 this week', 'en', 'ports closed; belgium closed'],
    ['finished 1 and 2 yesterday', 'en', 'ports closed; calais closed'],
    ['we completed 3 this week', 'en', 'belgium closed'],
    ['le 1 a été finalisé', 'fr', 'ports closed'],
    ['le 1 est finalisé', 'fr', 'ports closed'],
    ['le 1 a bien été livré', 'fr', 'ports closed'],
    ["le 1 vient d'être livré", 'fr', 'ports closed'],
    ['on vient de terminer le 3', 'fr', 'belgium closed'],
    ["j'ai terminé le 3 cette semaine", 'fr', 'belgium closed'],
  ])
  asked([
    ['completed 3 this week', 'en'],
    ['completed 3 visits this week', 'en'],
    ['we completed 3 next week', 'en'],
    ['1 to be finalised', 'en'],
    ['1 being finalised', 'en'],
    ['1 nearly wrapped up', 'en'],
    ['1 wrapped up in red tape', 'en'],
    ['1 draft finalised', 'en'],
    ['1 has not been finalised', 'en'],
    ['1 has now been delivered to the minister for signature', 'en'],
    ['1 has now been delivered in part', 'en'],
    ['on finalise le 1', 'fr'],
    ['le 1 à finaliser', 'fr'],
    ['le 1 est presque finalisé', 'fr'],
    ["le 1 est en train d'être finalisé", 'fr'],
    ["le 1 vient d'être lancé", 'fr'],
    ['le 1 a bien été reçu', 'fr'],
    ['on vient de commencer le 3', 'fr'],
    ['on vient de terminer les 3 rapports', 'fr'],
  ])
})

describe('a yes that opens leaves the rows behind it what is said of them', () => {
  table([
    ['yes all on track', 'en', allGreen],
    ['yes everything is on track', 'en', allGreen],
    ['yes all but 2 on track', 'en', 'ports rated green; belgium rated green'],
    ['yes 1 and 2 are done', 'en', 'ports closed; calais closed'],
    ['oui le 1 est fait', 'fr', 'ports closed'],
    ['oui tout est en bonne voie', 'fr', allGreen],
    ['oui le 1 et le 2 sont en bonne voie', 'fr', 'ports rated green; calais rated green'],
    ['oui le 3 est bloqué : visas', 'fr', 'belgium rated red'],
  ])
  test.each([
    ['yes all done', 'en', 'close all'],
    ['oui tout est fait', 'fr', 'close all'],
  ] as const)('%s (%s) is asked once, with what it closes', (words, language, ask) => {
    expect(meaningOf(words, language)).toContain(`ask ${ask}`)
  })
  asked([
    ['yes all done?', 'en'],
    ['yes 1 will be done', 'en'],
    ['yes 2 of them are done', 'en'],
    ['yes if 1 is done', 'en'],
    ['oui si le 1 est fait', 'fr'],
    ['oui le 1 sera fait', 'fr'],
    ['oui tout de suite', 'fr'],
  ])
})
