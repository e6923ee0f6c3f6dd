import { describe, expect, test } from 'vitest'
import type { Due } from '../../src/register/schema.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium, in lines that name a state before its rows.

function meaningOf(words: string): string {
  const { changes, unclear } = aReading(words, {
    about: three,
    language: /[éèàû]|\b(?:fait|clos|vert|rouge|terminés?|en bonne voie)\b/i.test(words) ? 'fr' : 'en',
  })
  const plain = changes.filter(({ entry }) => !('unclear' in entry && entry.unclear))
  return [inShort({ changes: plain, unclear: [] }), unclear.length > 0 ? 'asked' : ''].filter(Boolean).join('; ')
}

const oneEach = 'ports rated green; calais rated amber; belgium rated red'
const twoAndOne = 'ports rated green; calais rated green; belgium rated amber'

describe('where a line begins with a state and its rows, each state takes the rows behind it, whatever divides them', () => {
  test.each([
    ['🟢 1 🟠 2 🔴 3', oneEach],
    ['green 1 amber 2 red 3', oneEach],
    ['green: 1 - amber: 2 - red: 3', oneEach],
    ['vert 1 orange 2 rouge 3', oneEach],
    ['vert 1 / orange 2 / rouge 3', oneEach],
    ['- vert : 1 - orange : 2 - rouge : 3', oneEach],
    ['vert : 1 ; orange : 2 ; rouge : 3', oneEach],
    ['green: 1, amber: 2, red: 3', oneEach],
    ['green ports amber calais red belgium', oneEach],
    ['green: 1 and 2 - amber: 3', twoAndOne],
    ['green for 1 and 2 amber for 3', twoAndOne],
    ['verts : 1 et 2 - orange : 3', twoAndOne],
    ['vert : ports, calais - orange : belgium', twoAndOne],
    ['vert : 1 à 2 - orange : 3', twoAndOne],
    ['à risque : 1 et 2 - fait : 3', 'ports rated amber; calais rated amber; belgium closed'],
    ['rouge : 1 et 2 - clos : 3', 'ports rated red; calais rated red; belgium closed'],
    ['terminés : 2 et 3 - en bonne voie : 1', 'calais closed; belgium closed; ports rated green'],
    ['done 1 on track 2 blocked 3', 'ports closed; calais rated green; belgium rated red'],
    ['withdrawn 1: no need, and withdrawn 2: no money', 'ports withdrawn; calais withdrawn'],
    ['blocked 1: no staff, blocked 2: no money and blocked 3: no data', 'ports rated red; calais rated red; belgium rated red'],
    ['at risk 1: no data, withdrawn 2: no longer needed', 'ports rated amber; calais withdrawn'],
    ['done 1: no issues - done 2: no issues', 'ports closed; calais closed'],
    ['on track 1, 3 - dropped 2: no money', 'ports rated green; belgium rated green; calais withdrawn'],
    ['à risque 1 : pas de données, bloqué 2 : pas de budget', 'ports rated amber; calais rated red'],
    ['fait 1 - bloqué 2 : pas de budget', 'ports closed; calais rated red'],
    ['working on 1 - all good 2', 'ports noted; calais rated green'],
    ['en cours : 1 - ok pour 2', 'ports noted; calais rated green'],
    ['done: 1 and 2 | at risk: 3', 'asked'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

test('a reason in a bracket is that of its own row, and the state goes on behind it', () => {
  const { changes } = aReading('- fait : 3\n- rouge : 1 (données), 2', { about: three, language: 'fr' })
  expect(changes.map(({ id, entry }) => [id.split('-')[0], entry.kind, entry.text])).toEqual([
    ['belgium', 'closed', '- fait : 3'],
    ['ports', 'rated', 'données'],
    ['calais', 'rated', '2'],
  ])
})

describe('numbers on both sides of a state without a plain order are asked, and nothing is recorded of that reply', () => {
  test.each([
    '2 - clos : 3',
    '2 - done: 3',
    '1 done 2',
    '1 rouge 2 orange 3',
    '1 red 2 amber 3',
    'red: 1 visas 2 - amber 3',
    'rouge 1 visas 2 - clos 3',
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes).toEqual([])
    expect(unclear.map(({ question }) => question.ask)).toEqual(['not understood'])
  })
})

describe('a number before each state goes with the state behind it', () => {
  test.each([
    ['1 green 2 amber 3 red', oneEach],
    ['1 vert, 2 orange, 3 rouge', oneEach],
    ['1 vert - 2 orange - 3 rouge', oneEach],
    ['1 - green\n2 - amber\n3 - red', oneEach],
    ['1 and 2 green, 3 amber', twoAndOne],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

describe('a bare number behind a state is no date', () => {
  test.each(['fait : 25', 'clos : 25', 'done: 25', 'closed 25', 'done by 25', 'retard : 25', 'delayed: 25', 'décalé : 25'])(
    '%s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: ['belgium-invitation'] })
      expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
      expect(unclear).toHaveLength(1)
    },
  )
})

describe('a day of the month that is said as one is a date', () => {
  const due: Due = '2011-03-31'
  test.each([
    'done by 25 April: visas',
    'décalé au 25 avril : visas',
    'slips to the 25th of April: visas',
    'nouvelle date : 25 avril, visas',
  ])('%s', (words) => {
    const register = fourCommitments({ 'belgium-invitation': { due } })
    expect(inShort(aReading(words, { about: ['belgium-invitation'], register }))).toBe('belgium dated 2011-04-25')
  })
})

describe('each number has its sign, whatever divides them, and what a sign leaves open is asked of its own row', () => {
  test.each([
    ['1 ✅ 2 ❌ 3 🟡', 'belgium rated amber; asked 1 2'],
    ['1 ✔️, 2 ❌, 3 ✔️', 'asked 1 2 3'],
    ['1 👍 2 👎', 'asked 1 2'],
  ])('%s', (words, means) => {
    const { changes, unclear } = aReading(words, { about: three })
    const plain = changes.filter(({ entry }) => entry.kind !== 'noted')
    const asked = unclear.flatMap(({ question }) => ('ids' in question ? question.ids : 'id' in question ? [question.id ?? ''] : []))
    expect(
      [
        ...(plain.length > 0 ? [inShort({ changes: plain, unclear: [] })] : []),
        `asked ${asked.map((id) => three.indexOf(id) + 1).join(' ')}`,
      ].join('; '),
    ).toBe(means)
  })
})

describe('the rows behind a state end where one has a state of its own', () => {
  test.each([
    ['done 1, 2 at risk: Athens', 'ports closed; calais rated amber'],
    ['done 1 and 2, 3 at risk: no reply', 'ports closed; calais closed; belgium rated amber'],
    ['done: 1, 2 at risk: Athens', 'ports closed; calais rated amber'],
    ['on track 1 and 2, 3 blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['green 1 & 2, 3 red: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['at risk 1, 2, 3 on track', 'ports rated amber; calais rated amber; belgium rated green'],
    ['finished 1, 2 on track', 'ports closed; calais rated green'],
    ['closed 1, 2 in progress', 'ports closed'],
    ['finished 1 and 3, 2 under way', 'ports closed; belgium closed'],
    ['all good 1 and 2, 3 blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['- all good 1 and 2\n- 3 blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['ok 1 and 2, 3 blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['ok #1 & #2; 3 blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['fine the first two, third blocked: no reply', 'ports rated green; calais rated green; belgium rated red'],
    ['all done 1 and 2, 3 blocked: no reply', 'ports closed; calais closed; belgium rated red'],
    ['all good ports, calais blocked: no reply', 'ports rated green; calais rated red'],
    ['done with 1 and 3, working on 2', 'ports closed; belgium closed'],
    ['agreed 1, 2 at risk: no reply', 'calais rated amber'],
    ['yes 1, 2 at risk: no reply', 'calais rated amber'],
    ['yes 1 and 2, 3 at risk: no reply', 'belgium rated amber'],
    ['yes 1 and 2 at risk: no reply', 'ports rated amber; calais rated amber'],
    ['done 1 but at risk 2: no reply', 'ports closed; calais rated amber'],
    ['all done 1\nat risk 2: no reply', 'ports closed; calais rated amber'],
    ['on track 1; 2 + 3 blocked: no reply', 'ports rated green; calais rated red; belgium rated red'],
    ['blocked 1: strike\n- ok 2\n- blocked 3: no reply', 'ports rated red; calais rated green; belgium rated red'],
    ['blocked 2: no reply, at risk 1: Athens', 'calais rated red; ports rated amber'],
    ['✅ 1 and 2, 3 blocked: no reply', 'belgium rated red'],
    ['ok 1 et 2, 3 bloqué : grève', 'ports rated green; calais rated green; belgium rated red'],
    ['tout va bien 1 et 2, 3 bloqué : grève', 'ports rated green; calais rated green; belgium rated red'],
    ["d'accord 1, 2 à risque : grève", 'calais rated amber'],
    ['fini avec le 1 et le 3, on travaille sur le 2', 'ports closed; belgium closed'],
    ['delayed 1 and 2, 3 on track', 'asked'],
    ['withdrawn 1, 2 on track', 'ports withdrawn; calais rated green'],
    ['terminé pour 1 et 2, 3 en cours', 'ports closed; calais closed'],
    ['terminés 1 et 2, 3 à risque : grève', 'ports closed; calais closed; belgium rated amber'],
    ['en bonne voie 1 et 2, 3 bloqué : grève', 'ports rated green; calais rated green; belgium rated red'],
    ['fait 1, 2 en bonne voie', 'ports closed; calais rated green'],
  ])('%s', (words, means) => {
    expect(
      meaningOf(words)
        .replace(/(?:; )?\w+ noted/g, '')
        .replace('; asked', ''),
    ).toBe(means)
  })
})

describe('the rows of a line are each asked about or heard, though of some it is not known what is said', () => {
  test.each([
    ['1 WIP 2 TODO 3 in review', 'en', 'ports noted; asked of calais, belgium'],
    ['1 in progress 2 in progress 3 in review', 'en', 'ports noted; calais noted; asked of belgium'],
    ['1 ok 2 ok 3 retard', 'fr', 'ports rated green; calais rated green; asked of belgium'],
    ['1 RAS 2 retard pb douanes 3 RAS', 'fr', 'ports noted; belgium noted; asked of calais'],
    ['1/ fait 2/ en cours 3/ à venir', 'fr', 'ports closed; calais noted; asked of belgium'],
    ["1 en cours d'instruction, 2 parti à la signature", 'fr', 'ports noted; asked of calais'],
    ['1 RAS, pour le 2 voir avec les Douanes', 'fr', 'ports noted; asked of calais'],
    ['ports at risk: no data, 2 on track', 'en', 'ports rated amber; asked of calais'],
    ['ports at risk: no data, 2 on track, 3 done', 'en', 'ports rated amber; asked of calais, belgium'],
    ['ok ports and calais, belgium blocked', 'en', 'belgium rated red; asked of ports, calais'],
    ['ok 1/2, 3 blocked', 'en', 'belgium rated red; asked of ports, calais, belgium'],
    ['tout est bon pour le 1 et le 2', 'fr', 'ports rated green; calais rated green'],
    ['2 at risk: 1 officer 2 dogs 3 cars', 'en', 'calais rated amber'],
    ['ports at risk: no data, 2 visits planned', 'en', 'ports rated amber'],
    ['ports at risk: cameras late, 2 working, 1 done', 'en', 'ports rated amber'],
  ] as const)('%s', (words, language, means) => {
    const { changes, unclear } = aReading(words, { about: three, language })
    const plain = changes.filter(({ entry }) => !('unclear' in entry && entry.unclear))
    const asked = unclear.flatMap(({ question }) => ('ids' in question ? question.ids : 'id' in question ? [question.id ?? ''] : []))
    const askedOf = asked.length > 0 ? `asked of ${asked.map((id) => id.split('-')[0]).join(', ')}` : ''
    expect([inShort({ changes: plain, unclear: [] }), askedOf].filter(Boolean).join('; ')).toBe(means)
  })
})
