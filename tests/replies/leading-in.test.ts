import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string, language: 'en' | 'fr'): string {
  return inShort(aReading(words, { about: three, language }))
}

describe('what leads in to a row does not hide it', () => {
  test.each([
    ['As discussed: 2 done', 'calais closed'],
    ['Fair point. 2 done', 'calais closed'],
    ['I confirm: 2 done, 3 on track', 'calais closed; belgium rated green'],
    ['as agreed on Friday, 2 is done', 'calais closed'],
    ["sorry I've only just seen this, 2 on track", 'calais rated green'],
    ['line 2 done', 'calais closed'],
    ['point taken, 2 on track', 'calais rated green'],
    ['bien vu, 2 fait', 'calais closed'],
    ['Vous avez raison, le 2 est bloqué : grève', 'calais rated red'],
    ['As agreed yesterday, 2 done, 3 at risk: no money', 'calais closed; belgium rated amber'],
    ['Per your note, 3 at risk: staff', 'belgium rated amber'],
    ['Re your msg: 2 done', 'calais closed'],
    ['Further to your email, 2 is on track', 'calais rated green'],
    ['In reply to your message:\n2 done\n3 on track', 'calais closed; belgium rated green'],
    ['Thanks for your message. 2 done', 'calais closed'],
    ['FYI 2 done', 'calais closed'],
    ['FYI: 2 done, 3 blocked: budget', 'calais closed; belgium rated red'],
    ['Just to let you know that 3 is blocked: no visas', 'belgium rated red'],
    ['Please note 2 is done', 'calais closed'],
    ['Hi all - 2 on track, 3 blocked: no money. Thanks, Jo', 'calais rated green; belgium rated red'],
    ['Hi Jo, 2 done', 'calais closed'],
    ['Hi, quick update from me. 2 done', 'calais closed'],
    ['Hi all, small update from our side: 3 at risk, no money', 'belgium rated amber'],
    ['Update from France: 2 done', 'ask which of several'],
    ['Note: 2 done', 'ask which of several'],
    ['Morning team - 2 done', 'calais closed'],
    ['Following the strike, 2 slips to 15 April', 'calais dated 2011-04-15'],
  ])('%s', (words, means) => {
    expect(meaningOf(words, 'en')).toBe(means)
  })

  test.each([
    ['Suite à votre demande : 2 terminé', 'calais closed'],
    ['Je confirme : 2 terminé, 3 en bonne voie', 'calais closed; belgium rated green'],
    ['Comme convenu vendredi, le 2 est terminé', 'calais closed'],
    ['désolé, je viens de voir votre message : 2 en bonne voie', 'calais rated green'],
    ['Ligne 2 terminée', 'calais closed'],
    ["suite à votre mail d'hier, le 2 est terminé et le 3 en bonne voie", 'calais closed; belgium rated green'],
    ['Comme évoqué hier : 3 bloqué : budget', 'belgium rated red'],
    ['bjr, 2 en bonne voie, cdt', 'calais rated green'],
    ['Bonjour à tous, petit point de notre part. 2 terminé', 'calais closed'],
    ['Retour de la PAF : 2 terminé', 'ask which of several'],
    ['pts 2 et 3 : RAS', 'calais noted; belgium noted'],
    ['Pour info, 2 est clos', 'calais closed'],
    ['Bonsoir à tous, le point 3 est bloqué : budget. Bien à vous', 'belgium rated red'],
    ['Merci pour votre message. Le 2 est terminé.', 'calais closed'],
    ['Je vous confirme que le 2 est terminé', 'calais closed'],
    ['suite à la grève, le 2 est reporté au 15 avril', 'calais dated 2011-04-15'],
    [
      'Bonjour Madame,\nSuite à votre demande, le point 2 est terminé.\nBien cordialement,\nMarie Dupont\nCheffe de bureau\nPAF',
      'calais closed',
    ],
  ])('in French: %s', (words, means) => {
    expect(meaningOf(words, 'fr')).toBe(means)
  })
})

describe('behind such words a note stays a note, and talk stays talk', () => {
  test.each([
    ['FYI 2: the port is closed', 'en', 'calais noted'],
    ['FYI the PAF did 2 visits', 'en', 'ask which of several'],
    ['note: 2 done', 'en', 'ask which of several'],
    ['As discussed we will do 2 next week', 'en', 'ask not understood'],
    ['Per your note, I will check 3', 'en', 'ask not understood'],
    ['Pour info la PAF a fait 2 visites', 'fr', 'ask which of several'],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })

  test('FYI done (of the only one)', () => {
    expect(inShort(aReading('FYI done'))).toBe('ports noted')
  })
})

describe('a greeting has no state for a name', () => {
  test.each([
    ['hi done, thanks', 'ports closed'],
    ['bonjour terminé, merci', 'ports closed'],
    ['Hi Jo, thanks', ''],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words))).toBe(means)
  })
})

describe('what is told of several rows is read of each', () => {
  test.each([
    ['I can confirm that 1 is on track and that 3 is done', 'en', 'ports rated green; belgium closed'],
    ['je vous confirme que le point 1 est en bonne voie et que le point 3 est terminé', 'fr', 'ports rated green; belgium closed'],
    ['merci de noter que le 1 est clos et que le 2 est bloqué : grève', 'fr', 'ports closed; calais rated red'],
  ] as const)('%s', (words, language, means) => expect(meaningOf(words, language)).toBe(means))

  test('behind a condition the second is asked', () => {
    expect(meaningOf('le 2 est en bonne voie si le 1 est fini et que le 3 est terminé', 'fr')).not.toMatch(/rated|closed/)
  })
})

describe('words that nobody knows are of the one row that they name by its number', () => {
  test.each([
    ['réunion mercredi avec les Anglais sur le 2', 'fr', 'calais noted; ask not understood'],
    ['on a relancé la préfecture sur le 2, toujours pas de réponse', 'fr', 'calais noted; ask not understood'],
    ['meeting with Paris on point 2', 'en', 'calais noted; ask not understood'],
    ['réunion sur le 2 mars', 'fr', 'ask not understood'],
    ['le dossier est sur 2 bureaux', 'fr', 'ask not understood'],
    ['we spent it on 2 aircraft', 'en', 'ask not understood'],
    ['sauf le 2, RAS', 'fr', 'ask not understood'],
  ] as const)('%s', (words, language, means) => expect(meaningOf(words, language)).toBe(means))
})
