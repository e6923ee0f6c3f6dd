import { describe, expect, test } from 'vitest'
import { read } from '../../src/replies/grammar.ts'
import { answered } from '../../src/replies/open-question.ts'
import type { Unclear } from '../../src/replies/reading.ts'
import { aContext, three } from './a-reading.ts'

/** What becomes of the row whose move to 20 April waits for its reason: the day that it moves to, with why; what is asked. */
function answerOf(words: string): string {
  const context = aContext({ about: three, language: /[éàèûç]|d'/.test(words) ? 'fr' : 'en' })
  const waiting: Unclear = {
    text: '2 slips to 20 April',
    question: { ask: 'reason', id: 'calais-detection', pending: 'dated', to: '2011-04-20' },
  }
  const { changes, unclear } = answered(words, [waiting], context) ?? read(words, context)
  const said = changes.map(
    ({ id, entry }) => `${three.indexOf(id) + 1} ${entry.kind} ${'to' in entry ? String(entry['to']) : ''} “${entry.text}”`,
  )
  return [...said, ...unclear.map(({ question }) => `${question.ask}${'to' in question ? ` ${String(question.to)}` : ''}?`)].join('; ')
}

describe('another day that answers "why move it to 20 April?" is the one that it moves to', () => {
  test.each([
    ['it will be 10 May since the auditors are late', '2 dated 2011-05-10 “since the auditors are late”'],
    ['we will do it by end of June because of the supplier', '2 dated 2011-06 “because of the supplier”'],
    ['fine, we will do it by end of June because of the supplier', '2 dated 2011-06 “because of the supplier”'],
    ['we can only do it by the end of May as Paris is not ready', '2 dated 2011-05 “as Paris is not ready”'],
    ['we can finish by 10 May because of the auditors', '2 dated 2011-05-10 “because of the auditors”'],
    ['10 May because of the auditors', '2 dated 2011-05-10 “because of the auditors”'],
    ['actually more like 10 May, the supplier went bust', '2 dated 2011-05-10 “the supplier went bust”'],
    ["we'll need until the end of May: Paris is not ready", '2 dated 2011-05 “Paris is not ready”'],
    ['the auditors are late, so it will be 10 May', '2 dated 2011-05-10 “the auditors are late”'],
    ['Paris is not ready so we can only do it by 10 May', '2 dated 2011-05-10 “Paris is not ready”'],
    ['it should be ready by 10 May', '2 noted  “it should be ready by 10 May”; reason 2011-05-10?'],
    ['ce sera le 10 mai car les auditeurs sont en retard', '2 dated 2011-05-10 “car les auditeurs sont en retard”'],
    ["on pourra le faire d'ici fin mai, Paris n’est pas prêt", '2 dated 2011-05 “Paris n’est pas prêt”'],
    ["bon, on le fera d'ici fin juin à cause du fournisseur", '2 dated 2011-06 “à cause du fournisseur”'],
    ['nous ne pourrons finir que le 10 mai à cause des auditeurs', '2 dated 2011-05-10 “à cause des auditeurs”'],
    ['plutôt le 10 mai, le fournisseur a fait faillite', '2 dated 2011-05-10 “le fournisseur a fait faillite”'],
    ['le fournisseur a fait défaut, donc ce sera fin mai', '2 dated 2011-05 “le fournisseur a fait défaut”'],
    ['il nous faut jusqu’au 10 mai : la sécurité n’est pas prête', '2 dated 2011-05-10 “la sécurité n’est pas prête”'],
  ])('%s', (words, means) => expect(answerOf(words)).toBe(means))
})

describe('a day of something else stays within the reason', () => {
  test.each([
    'because Bamako is closed until 30 April',
    'the auditors report on 10 May',
    'we wait for the data until 10 May',
    '10 May is a holiday',
    'the supplier will only deliver the scanner by 10 May',
    'Paris can only do it on 10 May',
    'the meeting moved to 10 May, so we have to wait',
    'Bamako est fermé jusqu’au 30 avril, la mission est décalée',
    'le fournisseur ne livre le scanner que le 10 mai, retard à Lille',
  ])('%s', (words) => expect(answerOf(words)).toBe(`2 dated 2011-04-20 “${words}”`))
})

describe('a day that is not sure is asked for, and moves nothing', () => {
  test.each([
    'it might be 10 May because of the auditors',
    'we could perhaps do it by 10 May, Paris is not ready',
    'ce serait peut-être le 10 mai, la sécurité n’est pas prête',
  ])('%s', (words) => expect(answerOf(words)).toContain('which date'))
})
