import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import type { AwaySaid } from '../../src/replies/away.ts'
import { addedToAbsence, awaySaid } from '../../src/replies/away.ts'
import { dateContextOf } from '../../src/replies/dates/context.ts'
import { aContext } from './a-reading.ts'

/** Wednesday 2 March 2011. */
const at = DateTime.fromISO('2011-03-02T10:00', { zone: 'Europe/London' })

function said(words: string, language: 'en' | 'fr' = 'en'): AwaySaid | undefined {
  return awaySaid(words, dateContextOf(aContext({ at, language, dates: loadDateReader() })))
}

/** `own 2 to 6 March, desk` */
function inShort(words: string): string {
  const away = said(words)
  if (!away) return 'nothing'
  const who = away.isOwn ? 'own' : (away.person ?? 'bare')
  if (away.says === 'back') return `${who} back`
  const { days, covers } = away
  const span = days.is === 'days' ? `${days.from.slice(5)} ${days.to.slice(5)}` : days.is
  return [who, span, ...(covers === null ? ['nobody'] : covers)].join(' ')
}

describe('words that say that somebody is away are read with their days, "until" being the day on which they are back, and with who covers', () => {
  test.each([
    ["I'm away until Monday, desk covers", 'own 03-02 03-06 desk'],
    ['away until 14 March cover desk@ukba.example', 'bare 03-02 03-13 desk@ukba.example'],
    ['away cover desk@ukba.example until 14 March', 'bare 03-02 03-13 desk@ukba.example'],
    ["I'm on leave from 3 to 14 March", 'own 03-03 03-14'],
    ['I am away from 28 to 4 April', 'own 03-28 04-04'],
    ['out of office next week, Jo Smith covers', 'bare 03-07 03-11 Jo Smith'],
    ['I am away until Monday desk covers', 'own 03-02 03-06 desk'],
    ['I’m off on Friday', 'own 03-04 03-04'],
    ["I'll be out of the office all next week with desk covering", 'own 03-07 03-11 desk'],
    ["I'm away for two weeks from Monday, covered by <@U123ABC|jo>", 'own 03-07 03-20 <@U123ABC>'],
    ["I'm away until Monday, <mailto:desk@ukba.example|desk@ukba.example> covers for me", 'own 03-02 03-06 desk@ukba.example'],
    ["I'm away until Monday. Desk covers. Thanks!", 'own 03-02 03-06 Desk'],
    ["I'm away. Back on Monday. desk and jo cover", 'own 03-02 03-06 desk jo'],
    ["I'm away until the end of the month, nobody covers", 'own 03-02 03-31 nobody'],
    ['away until Monday inclusive', 'bare 03-02 03-07'],
    ['away until April', 'bare 03-02 03-31'],
    ['Until Monday I’m away', 'own 03-02 03-06'],
    ["I'm away from Monday to Friday", 'own 03-07 03-11'],
    ['I am on annual leave 7 March - 11 March, please contact desk@ukba.example', 'own 03-07 03-11 desk@ukba.example'],
    ['ooo 3-14 March', 'bare 03-03 03-14'],
    ['between 7 and 11 March I am away', 'own 03-07 03-11'],
    ["I'm away in August", 'own 08-01 08-31'],
    ['away jean@x.example until 14 March cover desk@x.example', 'jean@x.example 03-02 03-13 desk@x.example'],
    ['Jo is away until Monday', 'Jo 03-02 03-06'],
    ["je suis absent jusqu'au 14 mars, jean@x.example me remplace", 'own 03-02 03-13 jean@x.example'],
    ['je suis absente jusqu’à lundi, remplacée par le bureau', 'own 03-02 03-06 le bureau'],
    ['en congé du 3 au 14 mars', 'bare 03-03 03-14'],
    ['absente la semaine prochaine', 'bare 03-07 03-11'],
    ["je suis en vacances toute la semaine prochaine, Marc assure l'intérim", 'own 03-07 03-11 Marc'],
    ['je suis en congé pendant quinze jours, personne ne me remplace', 'own 03-02 03-15 nobody'],
    ['je serai absente demain', 'own 03-03 03-03'],
    ["je suis en congés à partir de lundi jusqu'au 20 mars inclus", 'own 03-07 03-20'],
    ['absent du lundi 7 au vendredi 11 mars, remplacé par paf@x.example', 'bare 03-07 03-11 paf@x.example'],
    ["jean@x.example est absent jusqu'à lundi", 'jean@x.example 03-02 03-06'],
    ["I'm back", 'own back'],
    ['back', 'bare back'],
    ['back for jean@x.example', 'jean@x.example back'],
    ['back from leave', 'bare back'],
    ['back from sick leave today', 'bare back'],
    ["I'm back from annual leave", 'own back'],
    ['de retour de congés', 'bare back'],
    ["rentrée d'arrêt maladie", 'bare back'],
    ['je suis de retour de vacances', 'own back'],
    ['off sick today', 'bare 03-02 03-02'],
    ['off sick today, desk covers', 'bare 03-02 03-02 desk'],
    ['sick until Friday', 'bare 03-02 03-03'],
    ['off on Friday', 'bare 03-04 03-04'],
    ["I'm ill today", 'own 03-02 03-02'],
    ["malade aujourd'hui", 'bare 03-02 03-02'],
    ["je suis malade jusqu'à vendredi", 'own 03-02 03-03'],
    ['Jo is off sick until Monday', 'Jo 03-02 03-06'],
    ['je suis de retour', 'own back'],
    ["I'm no longer away", 'own back'],
    ["en vacances jusqu'au 20, le bureau me remplace", 'bare 03-02 03-19 le bureau'],
    ["I'm away for the rest of the week", 'own 03-02 03-04'],
    ['je suis absente le reste de la semaine', 'own 03-02 03-04'],
    ['away tomorrow and Friday', 'bare 03-03 03-04'],
    ['je suis absent jeudi et vendredi', 'own 03-03 03-04'],
    ["I'm away from 14 March for two weeks", 'own 03-14 03-27'],
    ['Away from Monday, back Thursday, cover desk', 'bare 03-07 03-09 desk'],
    ["I'm away untill Monday", 'own 03-02 03-06'],
    ['cancel my absence', 'own back'],
    ['annulez mon absence', 'own back'],
    ["I'm away since Monday, back on 14 March", 'own 02-28 03-13'],
    ['je suis absente depuis lundi, de retour le 14 mars', 'own 02-28 03-13'],
    ["I'm away until 2", 'own unread'],
    ['away on 14', 'bare unread'],
    ['desk covers for me next week', 'own 03-07 03-11 desk'],
    ['Marie me remplace la semaine prochaine', 'own 03-07 03-11 Marie'],
    ["ok, I'm away next week", 'own 03-07 03-11'],
    ["FYI I'm away next week, desk covers", 'own 03-07 03-11 desk'],
    ["Bonjour, pour info je suis absente jusqu'à lundi", 'own 03-02 03-06'],
    ["I'm away from the office until Monday", 'own 03-02 03-06'],
    ["I won't be in next week", 'own 03-07 03-11'],
    ["I'm going on leave on 14 March", 'own no end'],
    ["I'm going on paternity leave from 14 March to 25 March", 'own 03-14 03-25'],
    ["I'm going on leave on 14 March, back on 29 March, desk covers", 'own 03-14 03-28 desk'],
    ["I'm going on holiday for two weeks from Monday", 'own 03-07 03-20'],
    ["I'm going on leave next week", 'own 03-07 03-11'],
    ['I start my maternity leave on 14 March', 'own no end'],
    ['My leave starts on 14 March', 'own no end'],
    ['maternity leave from 14 March', 'own no end'],
    ['paternity leave from 14 to 25 March', 'own 03-14 03-25'],
    ['sick leave until Friday', 'bare 03-02 03-03'],
    ['annual leave', 'bare no end'],
    ["I'm away tomorrow, back on Monday", 'own 03-03 03-06'],
    ['je pars en congé le 14 mars', 'own no end'],
    ['je pars en vacances vendredi', 'own no end'],
    ['je pars en congé maternité le 14 mars, de retour le 29 mars', 'own 03-14 03-28'],
    ['congé maternité à partir du 14 mars', 'own no end'],
    ['congé de paternité du 14 au 25 mars', 'own 03-14 03-25'],
    ['mes congés commencent le 14 mars', 'own no end'],
    ["congé maladie jusqu'à vendredi", 'bare 03-02 03-03'],
    ['je pars en congé la semaine prochaine', 'own 03-07 03-11'],
    ['away', 'bare no end'],
    ["I'm away from Monday", 'own no end'],
    ["I'm away until further notice", 'own no end'],
    ["absent jusqu'à nouvel ordre", 'bare no end'],
    ["absent à partir de demain jusqu'à nouvel ordre", 'bare no end'],
    ['je suis malade pour une durée indéterminée', 'own no end'],
    ["I'm ill until further notice", 'own no end'],
    ['away from Monday until further notice', 'bare no end'],
    ["I'm off indefinitely", 'own no end'],
    ['je serai en déplacement jeudi', 'own 03-03 03-03'],
    ["je suis malade aujourd'hui", 'own 03-02 03-02'],
    ['je suis souffrante', 'own no end'],
    ['pas là vendredi', 'bare 03-04 03-04'],
    ['malade demain', 'bare 03-03 03-03'],
    ['en déplacement la semaine prochaine', 'bare 03-07 03-11'],
    ["I'm sick today", 'own 03-02 03-02'],
    ["I'm travelling on Thursday", 'own 03-03 03-03'],
    ['not in on Friday', 'bare 03-04 03-04'],
    ['off sick tomorrow', 'bare 03-03 03-03'],
    ["je suis en congé jusqu'à lundi, James me couvre", 'own 03-02 03-06 James'],
    ['absence annulée', 'own back'],
    ["j'annule mon absence", 'own back'],
    ['I cancel my leave', 'own back'],
    ['absence cancelled', 'own back'],
    ['je ne suis plus malade', 'own back'],
    ["I'm away until 14 February", 'own past'],
    ['away from 1 to 14 February', 'bare past'],
    ["I'm away from 14 March to 3 March", 'own backwards'],
    ['absent du 8 au 6 avril', 'bare backwards'],
    ["I'm away until 14 March 2013", 'own too long'],
  ])('%s: %s', (words, meant) => {
    expect(inShort(words)).toBe(meant)
  })
})

test.each([
  ["I'm away until 31 February", '31 february'],
  ['away from 3 to 31 April, cover desk', '31 april'],
  ["je suis absent jusqu'au 31 avril", '31 avril'],
  ['absente du 3 au 31 juin, Marie me remplace', '31 juin'],
])('an absence up to a day that no calendar has names that day: %s', (words, noDate) => {
  expect(said(words)).toMatchObject({ days: { is: 'unread', noDate } })
})

describe('words that say something else too, or ask, are no absence', () => {
  test.each([
    '2 at risk: Jo is away until Monday',
    "at risk, I'm away until Monday",
    "1 blocked because I'm away until Monday",
    "I'm away until Monday so 2 slips",
    'I am away until Monday and 2 is done',
    'slips to 14 March: our analyst is on leave until then',
    'two reviewers are away, at risk',
    '3 à risque : Jean est absent jusqu’à lundi',
    "bloqué, je suis absent jusqu'au 14 mars",
    "reporté au 14 mars, l'analyste est en congé",
    'are you away until Monday?',
    'desk covers for me on ports next week',
    'Marie me remplace sur le 3 la semaine prochaine',
    "I'm away until Monday?",
    "I'm back on track",
    'back on track',
    '1 on ne sera pas là lundi',
    '1 à risque : malade',
    'le chef de projet est malade',
    'pas la semaine prochaine',
    'pas là le rapport',
    'ministre en déplacement jeudi',
    'the dog handler is ill',
    '1 blocked: off sick',
    'le matériel est en mission',
    'dossier annulé',
    'retour attendu lundi',
  ])('%s', (words) => {
    const away = said(words)
    expect(away?.says === 'back' || (away?.says === 'away' && away.days.is === 'days')).toBe(false)
  })

  test('a reason for how something stands is never one, whatever absence stands in it', () => {
    const state = fc.constantFrom(
      'at risk',
      '2 at risk',
      'blocked',
      'ports red',
      'slips to 14 March',
      'à risque',
      '3 bloqué',
      'reporté à fin mars',
      'done',
      'no change',
    )
    const mark = fc.constantFrom(': ', ' because ', ' - ', ', since ', ' : ', ' car ', ', as ', ' (')
    const absence = fc.constantFrom(
      "I'm away until Monday",
      'Jo is away until 14 March',
      'je suis absent jusqu’à lundi',
      'Jean est en congé la semaine prochaine',
      'our lead is on leave from 3 to 14 March',
    )
    fc.assert(
      fc.property(state, mark, absence, (first, between, second) => {
        const away = said(`${first}${between}${second}`)
        expect(away?.says === 'away' && away.days.is === 'days').toBe(false)
      }),
    )
  })
})

describe('what follows an absence says who stands in, or until when, and nothing else', () => {
  const added = (words: string) => addedToAbsence(words, dateContextOf(aContext({ at, language: 'en', dates: loadDateReader() })))

  test.each([
    ['desk covers', ['desk']],
    ['covered by Jo Smith', ['Jo Smith']],
    ['<mailto:desk@ukba.example|desk@ukba.example>', ['desk@ukba.example']],
    ['<@U123ABC|jo>', ['<@U123ABC>']],
    ['Marc me remplace', ['Marc']],
    ['personne ne me remplace', null],
  ])('%s', (words, covers) => expect(added(words)).toMatchObject({ covers }))

  test.each(['until Monday', "jusqu'à lundi"])('%s', (words) =>
    expect(added(words)).toMatchObject({ days: { from: '2011-03-02', to: '2011-03-06' } }),
  )

  test.each(['Jean', 'desk covers?', '3 done', 'ports slips to Monday', 'Monday', 'thanks', 'desk covers the north'])(
    'nothing is added by: %s',
    (words) => expect(added(words)).toBeUndefined(),
  )
})
