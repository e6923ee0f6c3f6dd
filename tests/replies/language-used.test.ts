import { describe, expect, test } from 'vitest'
import { languageUsed } from '../../src/replies/language-used.ts'

describe('the language of what somebody types is known', () => {
  test.each([
    'aide',
    'les miens',
    'en retard',
    'en retard ?',
    'liste en retard',
    'point 3',
    '3 terminé',
    'terminé ports',
    'retiré 3',
    'clore ports',
    'rouvrez calais',
    'abandonner 3',
    '3 reporté au 15 avril : grève',
    'où en est ports ?',
    'quand est le sommet ?',
    'noter : vu avec Paris, pas de changement',
    'Annuler',
    'RAS',
    'relancer PAF',
    'bilan',
    'synthèse',
    'état des lieux',
    'prochaines échéances',
    'délai ?',
    'permanents',
    'bloqués',
    'qu’est-ce qu’on attend de moi ?',
    'je suis absent jusqu’à lundi',
    'j’ai besoin d’aide',
  ])('%s is French', (words) => {
    expect(languageUsed(words)).toBe('fr')
  })

  test.each([
    'help',
    'mine',
    'list overdue',
    'overdue',
    '3 done',
    'withdrawn 3',
    'slips to 15 April: strike',
    'who owns ports?',
    'show ports',
    'no change',
    'undo',
    'deadline?',
    'what is left?',
    'summary',
    'blocked',
    'chase PAF',
    'I am away until Monday',
    'they will have it by Friday',
  ])('%s is English', (words) => {
    expect(languageUsed(words)).toBe('en')
  })

  test.each(['', '3', 'ports', 'ok', '👍', 'PAF', 'ports-risk-analysis', 'done, merci', 'le 3 is done'])(
    '"%s" is of none, or of two',
    (words) => {
      expect(languageUsed(words)).toBeUndefined()
    },
  )
})
