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
    ['1 finished, signed off by the DG on Monday', 'en', 'ports closed'],
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
    ['1 done, sent to the DG', 'en'],
    ['1 done, DG to sign', 'en'],
    ['1 done, the DG wants changes', 'en'],
    ['1 will now be 15 April', 'en'],
    ['1 will now be published on 15 April', 'en'],
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
    ['yes all but 2 on track', 'en', 'ports rated green; belgium rated green; ask not understood'],
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

describe('a state at the end, behind what it comes of', () => {
  table([
    ['2: no aircraft, so red', 'en', 'calais rated red'],
    ["2 supplier went bust so it's red", 'en', 'calais rated red'],
    ['1 published last week, so done', 'en', 'ports closed'],
    ['2: no aircraft, at risk', 'en', 'calais rated amber'],
    ["2 pas d'avion donc rouge", 'fr', 'calais rated red'],
    ["s'agissant du 2 : pas d'avion, donc rouge", 'fr', 'calais rated red'],
    ["2 prestataire défaillant du coup c'est orange", 'fr', 'calais rated amber'],
  ])
  asked([
    ["2 it's not so red", 'en'],
    ['2 no aircraft, so maybe red', 'en'],
    ["2 no news so it's on track I think", 'en'],
    ["2 Paris is late so it's red for them", 'en'],
    ['2 draft ready, so done?', 'en'],
    ["2 n'est donc pas rouge", 'fr'],
    ["2 c'est donc bon", 'fr'],
  ])
})

describe('a light with words behind it has them as its reason', () => {
  table([
    ['1 🟢 2 🟠 charter', 'en', 'ports rated green; calais rated amber'],
    ['2 🔴 charter cancelled', 'en', 'calais rated red'],
    ['1 🟢 2 🟠 vols', 'fr', 'ports rated green; calais rated amber'],
  ])
  asked([
    ['2 🟠 maybe', 'en'],
    ['2 🟠 or 🔴', 'en'],
    ['2 🟢 charter', 'en'],
    ['2 🟠 charter, now fixed', 'en'],
    ['2 🟠 peut-être', 'fr'],
  ])
})

describe('what is told of the one that is left out is no doubt about the others', () => {
  table([
    ['all fine except 2 which is waiting for money', 'en', 'ports rated green; belgium rated green; calais noted; ask not understood'],
    ['all on track except 2: no aircraft', 'en', 'ports rated green; belgium rated green; calais noted; ask not understood'],
    ['tout est ok sauf le 2 qui attend un avion', 'fr', 'ports rated green; belgium rated green; calais noted; ask not understood'],
    ["tout va bien sauf le 2 : pas d'avion", 'fr', 'ports rated green; belgium rated green; calais noted; ask not understood'],
  ])
  asked([
    ['all fine except 2 who are waiting for 3', 'en'],
    ['all on track except 2: 90%', 'en'],
    ['all on track except 2: maybe', 'en'],
    ['all fine except 2?', 'en'],
    ['tout est vert sauf le 2 qui attend un avion, je crois', 'fr'],
  ])
  test('a row that is named behind the colon is not among the others', () => {
    expect(meaningOf('all on track except 2: no idea about 3', 'en')).not.toContain('rated')
    expect(meaningOf('all on track except 2: no idea about Belgium', 'en')).not.toContain('belgium rated')
  })
})

describe('of the rows of which nothing else is said there is no news', () => {
  table([
    ['1 done. No change otherwise', 'en', 'ports closed; calais noted; belgium noted'],
    ['1 at risk: data. No change otherwise', 'en', 'ports rated amber; calais noted; belgium noted'],
    ['1 done. Other than that, nothing new', 'en', 'ports closed; calais noted; belgium noted'],
    ['1 done. Nothing else to report', 'en', 'ports closed; calais noted; belgium noted'],
    ['1 done. No other changes', 'en', 'ports closed; calais noted; belgium noted'],
    ["1 fait. Rien d'autre à signaler", 'fr', 'ports closed; calais noted; belgium noted'],
    ['1 fait, pas de changement par ailleurs', 'fr', 'ports closed; calais noted; belgium noted'],
    ['1 fait. À part ça, rien de neuf', 'fr', 'ports closed; calais noted; belgium noted'],
  ])
  asked([
    ['1 done. No other changes needed', 'en'],
    ['1 done. On track otherwise', 'en'],
    ["1 fait. Pas d'autre changement nécessaire", 'fr'],
  ])
})

describe('behind a row that is done, another that is not is noted so', () => {
  table([
    ["2 is done, 3 isn't", 'en', 'calais closed; belgium noted'],
    ['2 is done but 3 is not', 'en', 'calais closed; belgium noted'],
    ['le 2 est fait, le 3 non', 'fr', 'calais closed; belgium noted'],
    ["2 on track, 3 isn't", 'en', 'calais rated green; belgium noted; ask not understood'],
    ["2 done, 3 isn't?", 'en', 'calais closed; ask not understood'],
    ["2 done, 2 isn't", 'en', 'calais noted; calais noted; ask not understood; ask is it done'],
  ])
})

describe('the name of who speaks, and a word before each number, lead in to rows', () => {
  table([
    ['UK Border Agency: 1 done', 'en', 'ports closed'],
    ['UK Border Agency - 1 done, 2 on track', 'en', 'ports closed; calais rated green'],
    ['Re 1: done. Re 2: on track.', 'en', 'ports closed; calais rated green'],
    ['action 1: done. action 2: at risk - visas', 'en', 'ports closed; calais rated amber'],
    ['point 1 : fait. point 2 : en bonne voie.', 'fr', 'ports closed; calais rated green'],
  ])
  asked([
    ['UK Border Agency: 3 done, PAF: 2 to go', 'en'],
    ['PAF: 1 done', 'en'],
    ['UK Border Agency: 2 weeks late', 'en'],
    ['UK Border Agency: 2 of 3 done', 'en'],
  ])
})

describe('a day beside how much later it is, and a day until which it is not ready, move it there', () => {
  table([
    ['1 slipped a week to 8 April: strike', 'en', 'ports dated 2011-04-08'],
    ["1 won't be ready until 30 April: contractor pulled out", 'en', 'ports dated 2011-04-30'],
    ['1 now end of April because the contractor pulled out', 'en', 'ports dated 2011-04'],
    ["1 glisse d'une semaine au 8 avril : grève", 'fr', 'ports dated 2011-04-08'],
    ['1 désormais fin avril : grève', 'fr', 'ports dated 2011-04'],
  ])
  asked([
    ['1 slips a week to Paris: strike', 'en'],
    ['1 slips two weeks to be safe: strike', 'en'],
    ['1 slips two to three weeks: strike', 'en'],
    ["1 won't be finished until Paris signs", 'en'],
    ["1 won't be ready before 30 April: strike", 'en'],
    ["1 won't be ready until 30 April?", 'en'],
    ["1 won't be ready until 20 March: strike", 'en'],
    ['1 now in April hopefully', 'en'],
    ['1 ne sera pas prêt avant fin avril : grève', 'fr'],
  ])
})

describe('a risk or a problem on a row, with why behind it, is of that row', () => {
  table([
    ['risk on 2: procurement slow', 'en', 'calais rated amber'],
    ['2 slight risk, procurement', 'en', 'calais rated amber'],
    ['risk on 2, 3 done', 'en', 'calais rated amber; belgium closed'],
    ['risk on 2, rest fine', 'en', 'calais rated amber; ports rated green; belgium rated green'],
    ['risque sur le 2, le 3 fait', 'fr', 'calais rated amber; belgium closed'],
    ['problem with 2: procurement slow', 'en', 'calais noted; ask not understood'],
    ['issue on 2 - flights cancelled', 'en', 'calais noted; ask not understood'],
    ['gros risque sur le 2, charter annulé', 'fr', 'calais rated amber'],
    ['problème sur le 2 : charter annulé', 'fr', 'calais noted; ask not understood'],
    ['le 2 pose problème : charter annulé', 'fr', 'calais noted; ask not understood'],
    ['le 2 est annulé', 'fr', 'calais noted; ask is it withdrawn'],
  ])
  asked([
    ['risk on 2: none', 'en'],
    ['risk on 2: 3 is late', 'en'],
    ['risk on 2?', 'en'],
    ['no risk on 2: procurement fine', 'en'],
    ['2 low risk - procurement', 'en'],
    ['waiting for 2: visas', 'en'],
    ['issue with 2 - resolved', 'en'],
    ['aucun risque sur le 2 : charter trouvé', 'fr'],
  ])
})

describe('a closing is plain beside the link and the way that its report went, and as what may be done now', () => {
  table([
    ['1 done (link: https://gov.example/report)', 'en', 'ports closed'],
    ['1 done - report went to Paris on Monday', 'en', 'ports closed'],
    ['1 can be closed', 'en', 'ports closed'],
    ['2: contract awarded. On track for March.', 'en', 'calais noted; calais rated green'],
    ['le 1 peut être clos', 'fr', 'ports closed'],
    ['1 fait (lien : https://gov.example/rapport)', 'fr', 'ports closed'],
  ])
  asked([
    ['1 done - report went to the lawyers', 'en'],
    ['1 done, went badly', 'en'],
    ['1 can be closed once Paris signs', 'en'],
    ['1 can be closed?', 'en'],
    ['1 can be closed by Friday', 'en'],
    ['1 could be closed', 'en'],
    ['1 cannot be closed', 'en'],
    ['le 1 peut être clos dès que Londres signe', 'fr'],
    ['le 1 ne peut pas être clos', 'fr'],
  ])
})

describe('work that is ahead of its plan is on track', () => {
  table([
    ['2 ahead of schedule', 'en', 'calais rated green'],
    ['1 well ahead of plan, 2 done', 'en', 'ports rated green; calais closed'],
    ['2 en avance sur le calendrier', 'fr', 'calais rated green'],
  ])
  asked([
    ['2 ahead of schedule but tight', 'en'],
    ['2 not ahead of schedule', 'en'],
    ['2 was ahead of schedule', 'en'],
    ['2 ahead of schedule?', 'en'],
    ['2 pas en avance', 'fr'],
    ['2 en avance de phase', 'fr'],
  ])
})

describe('a day that something will now be is where it moves, with why behind it', () => {
  table([
    ['1 will now be 15 April because the charter is late', 'en', 'ports dated 2011-04-15'],
    ['2 will now be end of May: kit late', 'en', 'calais dated 2011-05'],
  ])
})

describe('why it moves is kept where only the day is still to be asked, by whatever mark it stands behind', () => {
  const told = (words: string) => aReading(words, { about: three }).unclear.map(({ question }) => question)
  test.each([
    ["1 will be late. The French haven't sent us the Dunkirk figures.", 'ports-risk-analysis'],
    ['2 delayed - visa problems', 'calais-detection'],
    ['2 dealyed - visa problems', 'calais-detection'],
    ['calais - behind, two dogs are sick', 'calais-detection'],
    ['3 is delayed by two weeks, the contractor is ill', 'belgium-invitation'],
  ])('%s', (words, id) => expect(told(words)).toMatchObject([{ ask: 'which date', id, isExplained: true }]))
  test.each(['1 late - Tom', '1 will be late. Sorry about that.', '1 delayed. Thanks'])('no reason: %s', (words) => {
    expect(told(words)).toMatchObject([{ ask: 'not understood', ids: ['ports-risk-analysis'] }])
  })
})

describe('a "no" behind the mark of a row is of that row, and takes nothing of the others back', () => {
  table([
    [
      '1 - yes on track. 2 - no, stuck with legal. 3 - done last month.',
      'en',
      'ports rated green; calais noted; belgium closed; ask not understood',
    ],
    [
      '1 - on track. 2 - no, the lawyers have it. 3 - blocked: strike',
      'en',
      'ports rated green; calais noted; belgium rated red; ask not understood',
    ],
  ])
  asked([
    ['2 - on track. 1 - no, 3 on track.', 'en'],
    ['1 on track, 2 done. No, 3 done.', 'en'],
  ])
})
