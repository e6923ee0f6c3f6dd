import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import { additionTyped } from '../../src/replies/addition.ts'
import { dueInWords } from '../../src/replies/due-said.ts'
import { idOfTitle } from '../../src/replies/new-id.ts'
import { aRegister, testCalendars } from '../a-register.ts'

const register = aRegister(
  {},
  { events: [{ id: 'next-summit', name: { en: 'Next UK-France summit', fr: 'Prochain sommet' }, date: null }] },
)
const at = DateTime.fromISO('2011-03-01T10:00:00Z', { zone: 'Europe/London' })
const dates = (language: 'en' | 'fr') => ({
  today: '2011-03-01' as never,
  at,
  language,
  workingDays: { calendars: testCalendars, calendar: 'GB-ENG' },
  reader: loadDateReader(),
  events: register.events,
  financialYear: undefined,
})

describe('what stands behind `add` is the title, and at its end when it is due and whose it is', () => {
  test.each([
    [
      'add Report on visas by end of March, UK Border Agency',
      { title: 'Report on visas', due: 'by end of March', teams: ['uk-border-agency'] },
    ],
    [
      'add report on visas, uk-border-agency and fr-paf, by 31 March 2011',
      { title: 'Report on visas', due: 'by 31 March 2011', teams: ['uk-border-agency', 'fr-paf'] },
    ],
    ['add a commitment: new cameras', { title: 'New cameras', teams: [] }],
    ['add Cameras in Calais, Dover and Dunkirk', { title: 'Cameras in Calais, Dover and Dunkirk', teams: [] }],
    ['add Plan for the Olympics 2012', { title: 'Plan for the Olympics 2012', teams: [] }],
    ['add Joint patrols, continuing', { title: 'Joint patrols', due: 'continuing', teams: [] }],
    ['add Joint patrols before the next summit', { title: 'Joint patrols before the next summit', teams: [] }],
    ['add Joint patrols by the next summit', { title: 'Joint patrols', due: 'by the next summit', teams: [] }],
    ['add Publish the report (UK Border Agency)', { title: 'Publish the report', teams: ['uk-border-agency'] }],
    ['add Send the figures Friday', { title: 'Send the figures', due: 'Friday', teams: [] }],
    ['add Deliver it no later than 30 September 2011', { title: 'Deliver it', due: 'no later than 30 September 2011', teams: [] }],
    ['add Review, end of March, for UK Border Agency', { title: 'Review', due: 'end of March', teams: ['uk-border-agency'] }],
    ['add Report by Q3: fr-paf', { title: 'Report', due: 'by Q3', teams: ['fr-paf'] }],
    ['add Report, due 15 April 2011', { title: 'Report', due: 'due 15 April 2011', teams: [] }],
    ['ajouter Stratégie (fin 2011, Police aux frontières)', { title: 'Stratégie', due: 'fin 2011', teams: ['fr-paf'] }],
    ['add Report by 31 February, fr-paf', { title: 'Report', due: 'by 31 February', teams: ['fr-paf'] }],
    ['add Report, 31 June 2011', { title: 'Report', due: '31 June 2011', teams: [] }],
    ['add', { title: '', teams: [] }],
    ['new commitment: review of carrier fines, by 30 June 2011', { title: 'Review of carrier fines', due: 'by 30 June 2011', teams: [] }],
    ['a new commitment', { title: '', teams: [] }],
    ['add: Review of fines by May 2011', { title: 'Review of fines', due: 'by May 2011', teams: [] }],
    ['ajouter : Bilan des douanes d’ici le 30 avril', { title: 'Bilan des douanes', due: 'd’ici le 30 avril', teams: [] }],
    ['ajouter audit au plus tard le 30 mars, fr-paf', { title: 'Audit', due: 'au plus tard le 30 mars', teams: ['fr-paf'] }],
    ['ajouter Rapport au plus tard fin mai', { title: 'Rapport', due: 'au plus tard fin mai', teams: [] }],
    ['add Report not later than 30 March', { title: 'Report', due: 'not later than 30 March', teams: [] }],
    ['add Report, at the latest by 30 March', { title: 'Report', due: 'at the latest by 30 March', teams: [] }],
    ['create Report on visas by end of March', { title: 'Report on visas', due: 'by end of March', teams: [] }],
    ['nouvel engagement : caméras d’ici fin juin', { title: 'Caméras', due: 'd’ici fin juin', teams: [] }],
    ['créer Stratégie (fin 2011)', { title: 'Stratégie', due: 'fin 2011', teams: [] }],
    [
      'ajouter un engagement : caméras d’ici fin juin, Police aux frontières',
      { title: 'Caméras', due: 'd’ici fin juin', teams: ['fr-paf'] },
    ],
    ['ajouter Rapport d’ici le 31 février', { title: 'Rapport', due: 'd’ici le 31 février', teams: [] }],
    ['ajouter Rapport sur les visas pour le 15 avril', { title: 'Rapport sur les visas', due: 'pour le 15 avril', teams: [] }],
  ])('%s', (words, read) => {
    expect(additionTyped(words, { register, dates: dates(/^(?:ajouter|nouvel|créer)/.test(words) ? 'fr' : 'en') })).toEqual(read)
  })

  test.each(['add Police aux frontières to ports', 'new commitments were made', 'list', 'done ports', 'additional funds'])(
    '"%s" adds nothing',
    (words) => {
      expect(additionTyped(words, { register, dates: dates('en') })).toBeUndefined()
    },
  )
})

describe('the due of a new commitment is read as one says it', () => {
  test.each([
    ['by March 2011', '2011-03'],
    ['end of June', '2011-06'],
    ['next summit', { event: 'next-summit' }],
    ['2011-q2', '2011-Q2'],
    ['2012', '2012'],
    ['continuing', 'continuing'],
    ['permanent', 'continuing'],
    ['without delay', 'without delay'],
    ['en continu', 'continuing'],
    ['Sans délai', 'without delay'],
    ['31 mars 2011', '2011-03-31'],
  ])('"%s" is %j', (words, due) => {
    expect(dueInWords(words, dates('fr'))).toMatchObject({ is: 'due', due })
  })

  test.each(['one day', 'soon', '31 June 2011', ''])('"%s" is no due', (words) => {
    expect(dueInWords(words, dates('en')).is).not.toBe('due')
  })
})

describe('an id is made of the title, and is no word of chat', () => {
  test.each([
    ['Report on visas', 'report-visas'],
    ['Stratégie d’accueil des réfugiés à Calais', 'strategie-accueil-refugies-calais'],
    ['The', 'the'],
    ['Done', 'c-done'],
    ['2011', 'c-2011'],
    ['報告', 'c'],
    ['A'.repeat(300), 'a'.repeat(40)],
    ['Œuvre commune', 'oeuvre-commune'],
  ])('%s', (title, id) => {
    expect(idOfTitle(title)).toBe(id)
  })
})
