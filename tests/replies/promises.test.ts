import { describe, expect, test } from 'vitest'
import { dateContextOf } from '../../src/replies/dates/context.ts'
import { promiseReader, titleAndDue } from '../../src/replies/form.ts'
import { asRead, promisedBy, promisesIn } from '../../src/replies/promises.ts'
import { aContext } from './a-reading.ts'

/** What is owed is what has one of these signs. */
function readAs(owed: RegExp) {
  return (words: string) => ({ isDated: false, isOfTeam: owed.test(words), isToldTeam: false, saysWhat: true })
}

function ticked(words: string): string[] {
  return promisesIn(words, readAs(/\d|UKBA/))
    .offered.filter(({ isTicked }) => isTicked)
    .map((each) => each.words)
}

describe('the promises in a message are the sentences and items that say what somebody will do', () => {
  test.each([
    ['We will publish a report. Thanks for coming.', ['We will publish a report']],
    [
      'Hello all. UKBA will send the data by 3 May. PAF undertakes to reply within a week.',
      ['UKBA will send the data by 3 May', 'PAF undertakes to reply within a week'],
    ],
    ['We’ll share the draft; France shall comment on it.', ['We’ll share the draft', 'France shall comment on it']],
    ['Will you publish it?', []],
    ['Thanks, see you tomorrow', []],
    ['We will:\n- publish the report\n- train officers', ['publish the report', 'train officers']],
    ['Actions:\n1. HO to agree to send it\n2. we will check\n3) lunch', ['HO to agree to send it', 'we will check']],
    ['Nous publierons le rapport. Bonne journée à tous.', ['Nous publierons le rapport']],
    ['La PAF enverra les chiffres. Le ministère s’engage à répondre.', ['La PAF enverra les chiffres', 'Le ministère s’engage à répondre']],
    ['Nous nous engageons à former dix agents', ['Nous nous engageons à former dix agents']],
    ['Pouvez-vous l’envoyer ?', []],
    [
      'We agreed two things in Paris: we will publish the joint plan by end of June. PAF will send the figures.',
      ['we will publish the joint plan by end of June', 'PAF will send the figures'],
    ],
    ['UKBA: we will publish the plan by 3 May', ['UKBA: we will publish the plan by 3 May']],
    ['We will publish two papers: one on ports, one on visas', ['We will publish two papers: one on ports, one on visas']],
    ['PAF will send the figures and the Home Office will publish them', ['PAF will send the figures', 'the Home Office will publish them']],
    ['PAF will send the figures, and will publish them', ['PAF will send the figures, and will publish them']],
    ['We will meet on 3 May, and on 4 May France shall report', ['We will meet on 3 May, and on 4 May France shall report']],
    [
      'La PAF transmettra les chiffres d’ici fin avril et nous organiserons un exercice à l’automne.',
      ['La PAF transmettra les chiffres d’ici fin avril', 'nous organiserons un exercice à l’automne'],
    ],
    [
      'La PAF transmettra les chiffres et les tableaux et publiera le tout',
      ['La PAF transmettra les chiffres et les tableaux et publiera le tout'],
    ],
    ['Deux points : nous publierons le rapport, puis la PAF répondra', ['nous publierons le rapport', 'la PAF répondra']],
    ['We will train officers who will guard the port', ['We will train officers who will guard the port']],
    ['We will send it and ask whether they will sign', ['We will send it and ask whether they will sign']],
  ])('%s', (words, found) => {
    expect(ticked(words)).toEqual(found)
  })
})

test.each([
  ['We will publish a report', 'publish a report'],
  ['we’ll also train officers', 'train officers'],
  ['UKBA will send it', 'UKBA will send it'],
  ['Nous nous engageons à former dix agents', 'former dix agents'],
  ['Nous publierons le rapport', 'Nous publierons le rapport'],
])('what is promised by "%s" is "%s"', (words, title) => {
  expect(promisedBy(words)).toBe(title)
})

test('a message is read as people see it: links by their names, mentions left out', () => {
  expect(asRead('<@U1> see <https://example.org/a|the paper> &amp; <https://example.org/b>')).toBe('see the paper & https://example.org/b')
})

test('a message without end takes no time', () => {
  const begun = performance.now()
  for (const words of ['<http:'.repeat(8_000), '<@'.repeat(20_000), '<http:|'.repeat(8_000), ' '.repeat(40_000)]) asRead(words)
  for (const words of [
    'we will '.repeat(5000),
    ', and we will go'.repeat(2_000),
    'Home Office, '.repeat(2_000),
    'a.b '.repeat(20_000),
    '- x\n'.repeat(10_000),
    ' '.repeat(50_000),
  ])
    promisesIn(words, readAs(/(?!)/))
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('of more promises than there is room for it is known how many are left', () => {
  const items = Array.from({ length: 15 }, (_, nth) => `- we will train team ${nth + 1}`)
  const { offered, withoutRoom } = promisesIn(items.join('\n'), readAs(/(?!)/))
  expect([offered.length, withoutRoom]).toEqual([10, 5])
  expect(promisesIn(items.slice(0, 10).join('\n'), readAs(/(?!)/)).withoutRoom).toBe(0)
})

test('of a list all items are offered, and those are ticked that promise something or have a date; if none does, all are', () => {
  const offered = (words: string) => promisesIn(words, readAs(/\d/)).offered
  expect(offered('Actions\n- PAF to reply by 3 May\n- HO will check\n- lunch together')).toEqual([
    { words: 'PAF to reply by 3 May', isTicked: true },
    { words: 'HO will check', isTicked: true },
    { words: 'lunch together', isTicked: false },
  ])
  expect(offered('- train staff\n- visit Calais').map(({ isTicked }) => isTicked)).toEqual([true, true])
})

test.each(['La France mettra à disposition 20 agents', 'On le fera', 'Les deux pays renforceront les contrôles', 'Il faudra répondre'])(
  '« %s » promet quelque chose',
  (words) => {
    expect(ticked(words)).toEqual([words])
  },
)

describe('what each promise of a message is, and whose, is read from its own words', () => {
  const { register, ...context } = aContext()
  const around = { register, dates: dateContextOf({ register, ...context }) }

  /** `words < team, due`: each that is offered. */
  function offered(message: string): string[] {
    return promisesIn(message, promiseReader(around)).offered.map(({ words }) => {
      const { teams, due } = titleAndDue(words, around)
      return [words, [...teams, ...(due === undefined ? [] : [String(due)])].join(' ')].join(' < ')
    })
  }

  test.each([
    [
      'on enverra les chiffres provisoires avant le 15 mars, et les chiffres définitifs d’ici fin avril',
      ['on enverra les chiffres provisoires avant le 15 mars < 2011-03-15', 'on enverra les chiffres définitifs d’ici fin avril < 2011-04'],
    ],
    [
      'Home Office will send the draft by 3 May, the annex by end of June and the summary by July.',
      [
        'Home Office will send the draft by 3 May < uk-home-office 2011-05-03',
        'Home Office will send the annex by end of June < uk-home-office 2011-06',
        'Home Office will send the summary by July < uk-home-office 2011-07',
      ],
    ],
    [
      'We will publish it by 3 May, and train officers by end of June.',
      ['We will publish it by 3 May < 2011-05-03', 'We will train officers by end of June < 2011-06'],
    ],
    [
      'We will send the draft by 15 April. UK Border Agency come back on the rota by 3 May. Home Office to share the list.',
      [
        'We will send the draft by 15 April < 2011-04-15',
        'UK Border Agency come back on the rota by 3 May < uk-border-agency 2011-05-03',
        'Home Office to share the list < uk-home-office',
      ],
    ],
    ['La Police aux frontières à transmettre les chiffres.', ['La Police aux frontières à transmettre les chiffres < fr-paf']],
  ])('%s', (message, found) => expect(offered(message)).toEqual(found))

  test.each([
    'We will send the draft and the annex by end of June.',
    'We will meet on 3 May and 4 May.',
    'We will meet on 3 May, and on 4 May Home Office shall report.',
    'We will send the draft by 3 May and then wait.',
  ])('one promise stays one: %s', (message) => expect(offered(message)).toHaveLength(1))

  test.each([
    'Thanks to all for coming by train on 3 May.',
    'Thanks to Home Office for the list by 3 May.',
    'Home Office sent the list on 3 February.',
    'Home Office to send the list by 3 May?',
  ])('nothing is promised by: %s', (message) => expect(offered(message)).toEqual([]))

  test.each([
    ['Home Office come back on the rota by 3 May', 'uk-home-office'],
    ['Home Office and UK Border Agency come back on it by 3 May', undefined],
    ['Home Office data by 3 May (UK Border Agency)', 'uk-border-agency'],
    ['Home Office come back on the rota', undefined],
  ])('whose it is: %s', (words, team) => expect(titleAndDue(words, around).teams[0]).toBe(team))
})
