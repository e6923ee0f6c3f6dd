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

describe('a forecast that keeps the deadline is on track, and one that does not asks why it moves', () => {
  table([
    ['1 should be done by Friday', 'en', 'ports rated green'],
    ['1 will be finished by end of March', 'en', 'ports rated green'],
    ['2 expected end of March', 'en', 'calais rated green'],
    ['1 will be done on time', 'en', 'ports rated green'],
    ["2 we'll make it", 'en', 'calais rated green'],
    ['2 we will hit the deadline', 'en', 'calais rated green'],
    ['2 on track to be finished by end of March', 'en', 'calais rated green'],
    ['2 on target for March', 'en', 'calais rated green'],
    ["le 1 devrait être fini d'ici vendredi", 'fr', 'ports rated green'],
    ['le 1 sera terminé fin mars', 'fr', 'ports rated green'],
    ['1 prévu fin mars', 'fr', 'ports rated green'],
    ['le 1 sera prêt à temps', 'fr', 'ports rated green'],
    ['le 1 : on sera prêts fin mars', 'fr', 'ports rated green'],
    ["le 1 on tient l'échéance", 'fr', 'ports rated green'],
    ['le 1 est en bonne voie pour être fini fin mars', 'fr', 'ports rated green'],
    ['1 should be done by mid April', 'en', 'ports noted; ask reason 2011-04-15'],
    ['le 1 sera fini mi-avril', 'fr', 'ports noted; ask reason 2011-04-15'],
  ])
  asked([
    ['1 should be done by Friday if Paris signs', 'en'],
    ['1 should be finished by end of March but tight', 'en'],
    ['1 hopefully will be done by Friday', 'en'],
    ['1 might be done by Friday', 'en'],
    ['1 must be done by Friday', 'en'],
    ['1 done by Friday', 'en'],
    ['1 will be half done by Friday', 'en'],
    ['1 will be done by Friday?', 'en'],
    ['1 should have been done by Friday', 'en'],
    ['1 will not be done by Friday', 'en'],
    ['1 should be done on time', 'en'],
    ['1 scheduled for Friday', 'en'],
    ["we won't make it", 'en'],
    ['1 on track until end of March', 'en'],
    ['1 on track to finish in April', 'en'],
    ["slips by a week: snow. We'll still make it", 'en'],
    ['le 1 doit être fini vendredi', 'fr'],
    ['le 1 sera fini vendredi si Londres signe', 'fr'],
    ['le 1 devrait être fini vendredi, sauf grève', 'fr'],
    ['le 1 sera fini vendredi ?', 'fr'],
    ['le 1 ne sera pas prêt à temps', 'fr'],
    ["le 1 on ne tiendra pas l'échéance", 'fr'],
    ['1 prévu vendredi', 'fr'],
  ])
})

describe('an ok for the day that a row is due says that it is on track', () => {
  const about = three.slice(0, 1)
  test.each([
    ['ok for end of March', 'en'],
    ['31 March is fine', 'en'],
    ['ok pour fin mars', 'fr'],
    ["c'est bon pour le 31 mars", 'fr'],
  ] as const)('%s (%s)', (words, language) => {
    expect(inShort(aReading(words, { about, language }))).toBe('ports rated green')
  })
  test.each([
    ['ok for April', 'en'],
    ['ok for end of March if Paris signs', 'en'],
    ['ok for the end of March meeting', 'en'],
    ['not ok for end of March', 'en'],
    ['ok for end of March?', 'en'],
    ['end of March', 'en'],
    ['ok pour vendredi', 'fr'],
    ['ok pour la réunion de fin mars', 'fr'],
    ['pas ok pour fin mars', 'fr'],
  ] as const)('nothing changes by: %s (%s)', (words, language) => {
    expect(inShort(aReading(words, { about, language }))).not.toMatch(/closed|rated|dated/)
  })
})

describe('a green is plain beside what was found, what is only for information, and all of them', () => {
  table([
    ['1 on track fyi', 'en', 'ports rated green'],
    ['1 done fyi', 'en', 'ports closed'],
    ['1 back on track, new supplier found', 'en', 'ports rated green'],
    ['1 back to green now, aircraft found', 'en', 'ports rated green'],
    ['green across the board', 'en', allGreen],
    ['all ok this end', 'en', allGreen],
    ['no issues on any of these', 'en', allGreen],
    ['1 fait pour info', 'fr', 'ports closed'],
    ['1 de nouveau en bonne voie', 'fr', 'ports rated green'],
    ['1 repassé au vert, nouveau prestataire trouvé', 'fr', 'ports rated green'],
  ])
  asked([
    ['1 on track, asbestos found', 'en'],
    ['1 back on track, fault found', 'en'],
    ['1 on track, no supplier found', 'en'],
    ['1 on track, supplier not found yet', 'en'],
    ['1 on track for information sharing', 'en'],
    ['1 en bonne voie, panne trouvée', 'fr'],
    ['1 en bonne voie, prestataire pas trouvé', 'fr'],
    ['1 fait pour les ministres', 'fr'],
  ])
})

describe('work that goes on says no colour, and no news is none of all of them', () => {
  table([
    ['1 still going', 'en', 'ports noted'],
    ['1 coming along', 'en', 'ports noted'],
    ['1 making progress', 'en', 'ports noted'],
    ['no update this month', 'en', 'ports noted; calais noted; belgium noted'],
    ['no update on 2 this month', 'en', 'calais noted'],
    ['le 1 est bien engagé', 'fr', 'ports noted'],
  ])
  test.each([
    ['1 still going nowhere', 'en'],
    ['1 still going to slip', 'en'],
    ['1 making slow progress', 'en'],
    ['le 1 est bien parti pour glisser', 'fr'],
  ] as const)('asked: %s (%s)', (words, language) => expect(meaningOf(words, language)).toContain('ask'))
})
