import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/register/schema.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const read = (words: string) => inShort(aReading(words, { about: three, yours: three }))

describe('a yes or no that opens an answer to "are these yours?" is said of the rows named behind it', () => {
  test.each([
    ['yes, 3 is ours', 'belgium confirmed'],
    ['oui, le 3 est à nous', 'belgium confirmed'],
    ['yes, 1', 'ports confirmed'],
    ["no, 2 isn't ours", 'calais noted'],
    ["non, le 2 n'est pas à nous", 'calais noted'],
    ["no, 2 is the Home Office's", 'calais assigned'],
    ["yes, 3 is the Home Office's", 'belgium assigned'],
    ['No.\n1 ours\n2 ours', 'ports confirmed; calais confirmed'],
    ['no, 3 done', 'belgium noted; ask is it done'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })

  test.each([
    'yes',
    'yes, all ours',
    'yes, all of them',
    'oui, tous à nous',
    'yep all 3',
    'yes to all three',
    'oui pour les 3',
    'ok to all',
  ])('a yes to "are these yours?" that names all, or none, is of all of them: %s', (words) => {
    expect(read(words)).toBe('ports confirmed; calais confirmed; belgium confirmed')
  })

  test.each([
    'no - the calais one isn’t',
    "sorry no, that one's Home Office",
    "no, that one is SOCA's",
    'non, celui-là est à la SOCA',
    'non, pas le 2',
  ])('a no that means one of several, but does not name it plainly, is asked: %s', (words) => {
    expect(read(words)).toBe('ask which of several')
  })
})

describe('a "no" before a number is a no to it', () => {
  test.each([
    ['no 2', 'calais noted'],
    ['not 2', 'calais noted'],
    ['no 1 and 3', 'ports noted; belgium noted'],
    ['yes 1, no 2', 'ports confirmed; calais noted'],
    ['yes 1 and 3, no 2', 'ports confirmed; belgium confirmed; calais noted'],
    ['oui 1, non 2', 'ports confirmed; calais noted'],
    ['1-2 yes 3 no', 'ports confirmed; calais confirmed; belgium noted'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })

  test.each([
    ['no. 2 done', 'calais closed'],
    ['no 2 done', 'calais closed'],
    ['no. 2 at risk: staff', 'calais rated amber'],
    ['n° 2 terminé', 'calais closed'],
  ])('"no" is short for "number" with its full stop, or with what is said of it: %s', (words, said) => {
    expect(inShort(aReading(words, { about: three }))).toBe(said)
  })

  test('a "no" between commas mends what was said, and is asked', () => {
    expect(read('yes 1, no, 2')).toBe('ask which of several')
  })
})

describe('a yes to "are these yours?" beside what says nothing of whose they are is of all of them', () => {
  const all = 'ports confirmed; calais confirmed; belgium confirmed'
  test.each([
    ['oui, 1 en bonne voie', `${all}; ports rated green`],
    ['Yes. 1 done, 2 at risk: no data', `${all}; ports closed; calais rated amber`],
    ['yes all ours, 3 blocked: no money', `${all}; belgium rated red`],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('whose it is and how it stands, said in one breath, are both taken', () => {
  const all = 'ports confirmed; calais confirmed; belgium confirmed'
  test.each([
    ["1 is ours and it's done", 'ports confirmed; ports closed'],
    ['ports is ours and it’s done', 'ports confirmed; ports closed'],
    ['1, 2 ours and on track', 'ports confirmed; calais confirmed; ports rated green; calais rated green'],
    ['1 ours, at risk: no data', 'ports confirmed; ports rated amber'],
    ['1 ours (on track)', 'ports confirmed; ports rated green'],
    ['2 is ours, blocked by Treasury', 'calais confirmed; calais rated red'],
    ['2 ours, slips to 15 April: strike', 'calais confirmed; calais dated 2011-04-15'],
    ['3 is ours and it’s not done', 'belgium confirmed; belgium noted'],
    ['yes - all on track', `${all}; ports rated green; calais rated green; belgium rated green`],
    ['Ours, all of them, and 1 is done', `${all}; ports closed`],
    ['all of them ours, and 1 is done', `${all}; ports closed`],
    ['all ours and 2 is at risk: data', `${all}; calais rated amber`],
    ['yes all, 2 and 3 done', `${all}; calais closed; belgium closed`],
    ['le 1 est à nous et c’est fait', 'ports confirmed; ports closed'],
    ['1 et 2 à nous, en bonne voie', 'ports confirmed; calais confirmed; ports rated green; calais rated green'],
    ['1 à nous, à risque : pas de données', 'ports confirmed; ports rated amber'],
    ['oui - tout est en bonne voie', `${all}; ports rated green; calais rated green; belgium rated green`],
    ['À nous, tous, et le 1 est fait', `${all}; ports closed`],
    ['2 oui fait', 'calais confirmed; calais closed'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })

  test.each([
    ['all but 2 and 3 are ours, 3 is on hold', 'ports confirmed; calais noted; belgium noted; ask not understood'],
    ['all but 3 ours', 'ports confirmed; calais confirmed; belgium noted'],
    ['tout sauf le 3 est à nous', 'ports confirmed; calais confirmed; belgium noted'],
    ['yes all of them, 3 not ours', 'ports confirmed; calais confirmed; belgium noted'],
    ['all but 3 are ours, checking 3', 'ask which of several'],
  ])('of all but some, and where a part of it is in doubt: %s', (words, said) => {
    expect(read(words)).toBe(said)
  })

  test('with the words that say each', () => {
    const { changes } = aReading('2 is ours, blocked by Treasury', { about: three, yours: three })
    expect(changes.map(({ entry }) => entry['text'])).toEqual(['2 is ours', 'blocked by Treasury'])
  })
})

describe('a no to "are these yours?" in other words is one', () => {
  const none = 'ports noted; calais noted; belgium noted'
  test.each([
    ...['No sorry not ours', 'no, not at all', 'not at all', 'definitely not', 'non, pas du tout', 'non désolé, pas à nous'].map(
      (words) => [words, none],
    ),
    ...["no, it's the Home Office", 'no its the home offices', "non, c'est la Police aux frontières", 'can’t take these'].map((words) => [
      words,
      none,
    ]),
    ['2 isnt ours its the Home Offices', 'calais noted'],
    ["2 not ours it's Home Office", 'calais noted'],
    ['2 no longer ours', 'calais noted'],
    ['2 is not ours any more', 'calais noted'],
    ['le 2 n’est plus à nous', 'calais noted'],
    ["can't take 2", 'calais noted'],
    ['we cannot take 1 and 2', 'ports noted; calais noted'],
    ['on ne peut pas prendre le 2', 'calais noted'],
    ["pas nous pour le 2, c'est la Police aux frontières", 'calais noted'],
    ['1 no sorry not ours, 2 yes', 'ports noted; calais confirmed'],
    ['ours, 3 not', 'ports confirmed; calais confirmed; belgium noted'],
    ['except 3 all ours', 'belgium noted; ports confirmed; calais confirmed'],
    ['sauf le 3, tous à nous', 'belgium noted; ports confirmed; calais confirmed'],
  ])('%s', (words, said) => {
    const { changes, notYours } = aReading(words, { about: three, yours: three })
    expect(inShort({ changes, unclear: [] })).toBe(said)
    expect(notYours).toHaveLength(changes.filter(({ entry }) => entry.kind === 'noted').length)
  })

  test.each(["can't take 2 seriously", 'no sorry, I’m on leave', 'except 3, checking', 'no, it’s red'])(
    'in doubt it is asked: %s',
    (words) => {
      expect(aReading(words, { about: three, yours: three }).notYours).toBeUndefined()
    },
  )
})

describe('a yes to all but one whose answer is still to come leaves that one open', () => {
  const others = 'ports confirmed; calais confirmed'
  test.each([
    ...['yes except 3, checking', 'ok to all but 3, to be confirmed', 'all ours except 3, will check with the Home Office'],
    ...['oui sauf le 3, je vérifie', 'ok pour tous sauf le 3, à voir avec la DGAC'],
  ])('%s', (words) => {
    expect(read(words)).toBe(others)
  })

  test.each(['yes except 3', 'oui sauf le 3', 'all ours but 3'])('a yes to all but one is a no to that one: %s', (words) => {
    expect(read(words)).toBe(`${others}; belgium noted`)
  })
})

describe('numbers that each have their yes or no', () => {
  test.each([
    ['1 yes 2 no 3 yes', 'ports confirmed; calais noted; belgium confirmed'],
    ['1 oui 2 non 3 oui', 'ports confirmed; calais noted; belgium confirmed'],
    ['no to all 3', 'ports noted; calais noted; belgium noted'],
    ['not all of them', 'ask which of several'],
    ['yes to all 2', 'ask which of several'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })

  test('what was not understood of several is told once', () => {
    const { unclear } = aReading('happy with these', { about: three, yours: three })
    expect(unclear.map(({ text }) => text)).toEqual(['happy with these'])
  })
})

describe('a "no" to "are these yours?" that may answer something else disowns nothing, and is asked', () => {
  test.each([
    ...["No, they're all ours", 'no - these are ours', 'no, ours', 'no, wait, yes', 'Non, tout est à nous', 'non mais oui', 'non, à nous'],
    ...[
      "no, I'm on leave",
      "No. I'm on leave.",
      'no, not yet started',
      'no, all done',
      'nope, wrong one - meant plan of action',
      'no: still waiting',
    ],
    ...['not mine, I left UKBA in september', 'pas à moi, j’ai quitté le service', 'non, pas encore commencé', 'non, je suis en congés'],
    ...[
      'Non. Je suis en congés.',
      'non : on attend',
      'no, I can’t open the link',
      'non, le lien ne marche pas',
      'no, they are not done yet',
    ],
  ])('%s', (words) => {
    for (const about of [three, three.slice(0, 1)]) {
      const { changes, unclear, notYours } = aReading(words, { about, yours: about })
      expect([changes.filter(({ entry }) => entry.kind !== 'noted'), notYours ?? []]).toEqual([[], []])
      expect(unclear).toHaveLength(1)
    }
  })

  test.each([
    ...[
      'no',
      'No.',
      'nope',
      'no, sorry',
      'no, none of them',
      'not ours, we only support',
      'not mine',
      'not mine, sorry',
      'no, ask the Home Office',
    ],
    ...[
      'No. Thanks, Olga',
      'no: Home Office',
      'non',
      'non, désolé',
      'non, aucun',
      'pas à nous, nous appuyons seulement',
      'pas à moi, voir le Home Office',
    ],
  ])('a "no" to "are these yours?" that says no more, or whose they are, disowns all of them: %s', (words) => {
    expect(aReading(words, { about: three, yours: three }).notYours).toEqual(three)
  })
})

describe('below "are these yours?" a doubt, a courtesy or a count of others says nothing of whose they are', () => {
  test.each([
    ...['3?', '3 ??', '3 ok?', 'No thanks', 'no thank you', 'Non merci', 'yes both', 'both ours', 'yes to both', 'no to both'],
    ...['les deux', 'oui les deux', 'non pour les deux'],
  ])('%s', (words) => {
    const { changes, unclear, notYours } = aReading(words, { about: three, yours: three })
    expect([changes.filter(({ entry }) => entry['unclear'] !== true), notYours ?? []]).toEqual([[], []])
    expect(unclear).toHaveLength(1)
  })

  test.each([
    ['yes both', 'ports confirmed; calais confirmed'],
    ['oui, les deux', 'ports confirmed; calais confirmed'],
    ['no to both', 'ports noted; calais noted'],
  ])('of two rows the count is right: %s', (words, said) => {
    const two = three.slice(0, 2)
    expect(inShort(aReading(words, { about: two, yours: two }))).toBe(said)
  })
})

describe('a state that stands behind a yes to "are these yours?" without a row is of the same rows', () => {
  const all = 'ports confirmed; calais confirmed; belgium confirmed'
  test.each([
    ['yes, on track', `${all}; ports rated green; calais rated green; belgium rated green`],
    ['Oui, en bonne voie', `${all}; ports rated green; calais rated green; belgium rated green`],
    ['yes all ours; on track', `${all}; ports rated green; calais rated green; belgium rated green`],
    ['3 ours; done', 'belgium confirmed; belgium closed'],
    ['yes, blocked: no money', `${all}; ask which of several`],
    ['3 ours. At risk: no data', 'belgium confirmed; belgium rated amber'],
    ['le 3 est à nous ; terminé', 'belgium confirmed; belgium closed'],
    ['yes, done', `${all}; ask close all`],
    ['1 ours; 3 ours; done', 'ports confirmed; belgium confirmed; ask which of several'],
    ['3 ours, 1 not; done', 'belgium confirmed; ports noted; ask which of several'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('a yes to all but some, with whose those are behind it, is a no to those', () => {
  test.each([
    ...["yes except 3 that's the Home Office", "all ours bar 3 it's the Home Office", 'yes, apart from 3 (Home Office)'],
    ...["oui sauf 3 c'est la Police aux frontières", 'oui à tout sauf le 3, c’est la Police aux frontières', 'tous sauf 3', 'all except 3'],
  ])('%s', (words) => {
    expect(read(words)).toBe('ports confirmed; calais confirmed; belgium noted')
  })

  test.each([
    'everything except 2 and 3',
    'tout sauf 2 et 3',
    'yes, apart from 2 (Home Office) and 3 (Home Office)',
    'oui à tout sauf les 2 à 3, c’est la Police aux frontières',
  ])('of several that are left out: %s', (words) => {
    expect(read(words)).toBe('ports confirmed; calais noted; belgium noted')
  })
})

test.each([
  ...['3 not ours either, the Home Office should keep it', '3 not ours any longer: Home Office', '3 not ours sadly, ask the Home Office'],
  ...['3 pas à nous non plus, voir le Home Office', "3 n'est pas à nous non plus"],
])('a no to "are these yours?" goes on behind an adverb: %s', (words) => {
  expect(aReading(words, { about: three, yours: three }).notYours).toEqual(['belgium-invitation'])
})

test.each(['2 not ours, the rest yes', 'all ours except 2', 'yes all ours but 2', '2 pas à nous, le reste oui', 'tous à nous sauf le 2'])(
  'a yes to the rest is also of a row that they have closed, since whose it is the closing did not say: %s',
  (words) => {
    const entry = { at: '2011-03-01T09:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', kind: 'closed', party: 'uk' }
    const owners = ['uk-border-agency', 'fr-paf'].map((team) => ({ team, role: 'lead', assumed: true }))
    const register = fourCommitments({ 'ports-risk-analysis': { owners, status: 'closing', log: [entry] } })
    const reading = aReading(words, { register, about: three, yours: three, since: '2011-03-01' as Day })
    const made = inShort(reading).split('; ').toSorted()
    expect(made).toEqual(['belgium confirmed', 'calais noted', 'ports confirmed'])
  },
)
