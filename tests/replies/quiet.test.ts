import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/register/schema.ts'
import { frLead, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

describe('the bot is silent where nobody spoke to it', () => {
  test.each([
    'thanks',
    'thanks Dave',
    'cheers john',
    'Hi Ana',
    'merci Jean',
    'thanks Ana, much appreciated',
    'merci Jean, très gentil',
    'Thanks all, see you at lunch!',
    'merci à tous, à demain',
    'hello',
    'Bonjour,',
    'ok',
    '👍',
    ':+1:',
    'ok 👍 noted',
    'bien noté, merci',
    'great work everyone',
    'Félicitations à tous !',
    "d'accord",
    'yes',
    'non',
    'ok merci à tous',
    'noté',
    'Noté, merci.',
    'c’est noté',
    'bien pris note',
    'j’en prends note, merci',
    "Thanks, that's helpful",
    'Thanks, will get back to you later today',
    'on it, will come back to you tomorrow',
    'I will reply by the end of the week',
    "bien reçu, on revient vers vous d'ici vendredi",
    'Je réponds demain, désolé',
    'yes please',
    'no thanks',
    'oui merci',
    'non merci',
    'oui, s’il vous plaît',
    '+1',
    '+1 thanks',
    'ok for me',
    'works for me, thanks',
    'ok pour moi',
    'ça marche pour moi',
    'c noté',
    'c noté merci',
    'bien reçu, bonne réception',
    'bonnes fêtes de Pâques',
    'joyeuses Pâques à tous',
    'bonnes vacances à tous',
    'happy Easter everyone',
    'seen',
    'lu, merci',
    'oops wrong thread',
    'sorry, wrong channel',
    'sorry, not for this thread',
    'oups mauvais fil',
    'désolé, mauvais canal',
    'pardon, pas le bon fil',
    'done for today, have a good weekend',
    'I’m done for the day, see you Monday',
    'that’s me done for the week',
    'logging off for today, bye all',
    "Terminé pour aujourd'hui, bon week-end",
    "c'est fini pour aujourd'hui, à lundi",
    'on a fini pour la semaine, bon week-end à tous',
    'j’arrête pour ce soir, bonne soirée',
    'anyone heard from Paris?',
    'has anyone heard from Paris?',
    'Hi all, has anybody got the file?',
    'does anyone know when Paris will answer?',
    'could someone chase Paris?',
    'quelqu’un a des nouvelles de Londres ?',
    'Est-ce que quelqu’un a eu le rapport ?',
    'qui a des nouvelles de Londres ?',
    'fine by us',
    'that’s fine with us, thanks',
    'ça nous va',
    'cela nous convient',
    'oui je regarde',
    'on s’en occupe, merci de votre patience',
    'no wait',
    'Thanks, we will look into it.',
    '<@U0LEAD> can you answer 2?',
    '<@U0LEAD> 1 done?',
    '@Paul is this done?',
    '<!here> lunch at one',
    'who can take 3, <@U0LEAD>?',
  ])('%s', (words) => {
    for (const about of [three, three.slice(0, 1)]) expect(aReading(words, { about })).toEqual({ changes: [], unclear: [] })
  })

  test('for somebody who has no part in anything that the message is about', () => {
    for (const words of ['what a mess', 'has anybody seen my pen?'])
      expect(aReading(words, { about: three, by: 'stranger@elsewhere.example' })).toEqual({ changes: [], unclear: [] })
    expect(inShort(aReading('1 done', { about: three, by: 'stranger@elsewhere.example' }))).toBe('ask no part in it')
  })
})

describe('what says something is heard beside thanks and names', () => {
  test.each([
    ['thanks, all on track', 'ports rated green; calais rated green; belgium rated green'],
    ['Merci ! 2 à risque : données', 'calais rated amber'],
    ['1 at risk: <@U0LEAD> has the data', 'ports rated amber'],
    ['@Relance 1 on track', 'ports rated green'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

describe('what was not understood', () => {
  test.each(['1 yes 2 yes 3 no', '1 oui, 2 oui, 3 non', '1: yes\n2: no'])(
    'of a yes and a no that nobody asked for is asked once: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes.every(({ entry }) => 'unclear' in entry && entry.unclear)).toBe(true)
      expect(unclear.map(({ question }) => question.ask)).toEqual(['not understood'])
    },
  )

  test.each([
    'all quiet',
    'tous : à voir',
    'we are still looking',
    'everything is as it should be',
    'the reason: no detection without experts',
    'la raison : experts absents en Belgique',
  ])('of several is asked once, and kept nowhere: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes).toEqual([])
    expect(unclear).toHaveLength(1)
  })

  test.each([
    ['2 still looking', 'calais noted; ask not understood'],
    ['calais: we are still looking', 'calais noted; ask not understood'],
  ])('is kept where it names its commitment: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })

  test.each(['the calais people are on leave', 'calais colleagues back on Monday', 'les gens de calais sont en congé'])(
    'is asked once and kept nowhere where a word of a name only stands in a sentence: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes).toEqual([])
      expect(unclear).toHaveLength(1)
      expect(inShort(aReading(words, { about: three.slice(1, 2) }))).toBe('calais noted; ask not understood')
    },
  )

  test('is kept under a message about one only', () => {
    expect(inShort(aReading('we are still looking'))).toBe('ports noted; ask not understood')
  })
})

describe('"not ours" is answered, also where nobody has asked', () => {
  test.each(['not ours', 'pas à nous', 'Not ours!', 'not ours, sorry', 'ce n’est pas à nous'])('%s', (words) => {
    expect(aReading(words, { about: three }).unclear).toHaveLength(1)
    expect(aReading(words, { about: three.slice(1, 2) }).unclear).toHaveLength(1)
    expect(aReading(words, { about: [] }).unclear).toHaveLength(1)
  })

  test.each(['no', 'non', 'nope', 'ours', 'à nous'])('a bare word is not: %s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('')
  })
})

describe('"fine by us" agrees to what the other side has asked, and to nothing else', () => {
  const closed = { kind: 'closed', party: 'fr', outcome: 'delivered', by: frLead, team: 'fr-paf', at: '2011-02-28T10:00:00.000+00:00' }
  const closing = fourCommitments({ 'ports-risk-analysis': { status: 'closing', log: [closed] } })

  test.each([
    'fine by us',
    'that’s fine with us',
    'no objection',
    'no objections from us',
    'ça nous va',
    'aucune objection',
    'pas d’objection de notre part',
  ])('%s', (words) => {
    expect(inShort(aReading(words, { register: closing }))).toBe('ports closed')
    expect(inShort(aReading(`1 ${words}`, { register: closing, about: three }))).toBe('ports closed')
    expect(inShort(aReading(`2 ${words}`, { register: closing, about: three }))).toBe('calais noted; ask nothing waits')
    expect(inShort(aReading(words, { about: three, yours: three }))).not.toContain('confirmed')
  })
})

describe('whose one row is may be said before the row', () => {
  test.each([
    ['pas à nous le 2', 'calais noted'],
    ['pas pour nous le 2', 'calais noted'],
    ['pas à nous le 2 et le 3', 'calais noted; belgium noted'],
    ['not ours, 2', 'calais noted'],
    ['à nous le 2', 'calais confirmed'],
    ['à nous : le 1 et le 2', 'ports confirmed; calais confirmed'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { about: three, yours: three }))).toBe(read)
  })
})

describe('"the rest" of a later reply leaves out what was answered since the message', () => {
  const since = '2011-03-01' as Day
  const said = { at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency' }
  const first = (entry: object) => fourCommitments({ 'ports-risk-analysis': { log: [{ ...said, ...entry }] } })
  const rated = { kind: 'rated', rating: 'red', text: 'no data' }

  test.each([
    'all the rest no change',
    'no change for the rest',
    'the rest: no change',
    'the rest unchanged',
    'le reste : RAS',
    'le reste sans changement',
  ])('%s', (words) => {
    expect(inShort(aReading(words, { about: three, since, register: first(rated) }))).toBe('calais noted; belgium noted')
    expect(inShort(aReading(words, { about: three, since }))).toBe('ask which of several')
  })

  test.each(['the rest is ours', 'all the rest is ours', 'the rest yes', 'le reste est à nous', 'les autres sont à nous', 'le reste oui'])(
    '%s',
    (words) => {
      const no = { kind: 'noted', disowned: true, text: '1 not ours' }
      expect(inShort(aReading(words, { about: three, yours: three, since, register: first(no) }))).toBe(
        'calais confirmed; belgium confirmed',
      )
    },
  )

  test('"the rest" leaves out a row of which the words were not understood', () => {
    const unclear = { kind: 'noted', unclear: true, text: 'hmm' }
    expect(inShort(aReading('the rest on track', { about: three, since, register: first(unclear) }))).toBe(
      'calais rated green; belgium rated green',
    )
  })
})
