import { describe, expect, test } from 'vitest'
import { aReading, three } from './a-reading.ts'

/** The words kept of each row of a message about three, by the number of the row, with how it was rated; then what is asked. */
function keptOf(words: string): string[] {
  const { changes, unclear } = aReading(words, { about: three })
  const kept = changes.map(({ id, entry }) =>
    [three.indexOf(id) + 1, 'rating' in entry ? String(entry['rating']) : entry.kind, String(entry.text)].join(' '),
  )
  const asked = unclear.flatMap(({ question }) => ('ids' in question ? question.ids : []).map((id) => `? ${three.indexOf(id) + 1}`))
  return [...kept, ...asked]
}

describe('each row keeps its own words, and never those said of another', () => {
  test.each([
    {
      words: 'tout est au vert sauf 2 : bloqué côté Bercy',
      kept: ['1 green tout est au vert', '3 green tout est au vert', '2 red bloqué côté Bercy'],
    },
    {
      words: 'everything unchanged, except 2, now at risk: Treasury',
      kept: ['1 noted everything unchanged', '3 noted everything unchanged', '2 amber Treasury'],
    },
    { words: 'all green except 2: blocked by Treasury', kept: ['1 green all green', '3 green all green', '2 red blocked by Treasury'] },
    { words: 'no change except 2, now at risk: Treasury', kept: ['1 noted no change', '3 noted no change', '2 amber Treasury'] },
    { words: 'RAS sauf 3 : rouge, visas', kept: ['1 noted RAS', '2 noted RAS', '3 red visas'] },
    {
      words: 'all on track except 2 (blocked by Treasury)',
      kept: ['1 green all on track', '3 green all on track', '2 red blocked by Treasury'],
    },
    { words: 'all on track, Calais less so', kept: ['1 green all on track', '2 noted Calais less so', '3 green all on track', '? 2'] },
    {
      words: 'all fine. Calais launched last week with the docks, leaflets sent',
      kept: ['1 green all fine.', '2 noted Calais launched last week with the docks, leaflets sent', '3 green all fine.', '? 2'],
    },
    {
      words: 'all on track except 2 at risk: data, 3 blocked: Treasury',
      kept: ['1 green all on track', '2 amber data', '3 red Treasury'],
    },
  ])('$words', ({ words, kept }) => expect(keptOf(words)).toEqual(kept))
})

describe('who is only left out is asked about once, and nothing is kept of it', () => {
  test.each([
    { words: 'all on track except 2', kept: ['1 green all on track', '3 green all on track', '? 2'] },
    { words: 'all on track except 2 and 3', kept: ['1 green all on track', '? 2', '? 3'] },
    { words: 'all ok except 2', kept: ['1 green all ok', '3 green all ok', '? 2'] },
    { words: 'tout est ok sauf le 2', kept: ['1 green tout est ok', '3 green tout est ok', '? 2'] },
    { words: 'all on track except 2 and 3; 3 blocked: docks strike', kept: ['1 green all on track', '3 red docks strike', '? 2'] },
    {
      words: 'Rien de neuf, sauf le 2 qui est débloqué',
      kept: ['1 noted Rien de neuf', '3 noted Rien de neuf', '2 noted est débloqué', '? 2'],
    },
  ])('$words', ({ words, kept }) => expect(keptOf(words)).toEqual(kept))
})

test.each(['all on track except 1, 2 and 9', 'all on track except 1, 2 and harwich', 'all on track except 1 (and 2)'])(
  'a list of exceptions that cannot be read to its end makes none of the others green: %s',
  (words) => expect(keptOf(words).filter((each) => each.includes('green'))).toEqual([]),
)

test('a row whose number stands behind an exception, unread, is asked about and not called green', () => {
  expect(keptOf('all on track except 1 (at risk: data), 2 (blocked: Treasury)')).toEqual([
    '3 green all on track',
    '1 noted at risk: data), 2 (blocked: Treasury',
    '? 1',
    '? 2',
  ])
})

test.each([
  { words: '2 at risk: no data. Many thanks', kept: ['2 amber no data'] },
  { words: '2 at risk: no data. Thanks, Olga', kept: ['2 amber no data'] },
  { words: 'no change. Thx', kept: ['1 noted no change', '2 noted no change', '3 noted no change'] },
  {
    words: '1 done, RAS sur le reste. Cordialement, le pilote',
    kept: ['1 closed 1 done', '2 noted RAS sur le reste', '3 noted RAS sur le reste'],
  },
  { words: '2 à risque : grève. Bien à vous', kept: ['2 amber grève'] },
  { words: '2 at risk: no thanks from the docks', kept: ['2 amber no thanks from the docks'] },
])('a greeting at the end is no part of what is kept: $words', ({ words, kept }) => expect(keptOf(words)).toEqual(kept))

test.each([
  ['2 at risk (legal) and no staff', 'legal and no staff'],
  ['2 red (legal), waiting for FOI (London)', 'legal, waiting for FOI (London)'],
  ['2 at risk (no data (Dover)).', 'no data (Dover)'],
  ['2 at risk (no data)', 'no data'],
])('a reason that begins in a bracket has no end of one left in it: %s', (words, reason) => {
  expect(aReading(words, { about: three }).changes.map(({ entry }) => entry.text)).toEqual([reason])
})

describe('a verb before several rows says of each what stands behind its number', () => {
  test.each([
    { words: 'note 1: vendor changed, 3: two meetings held', kept: ['1 noted vendor changed', '3 noted two meetings held'] },
    {
      words: 'note 1 : fournisseur changé, 3 : deux réunions tenues',
      kept: ['1 noted fournisseur changé', '3 noted deux réunions tenues'],
    },
    { words: 'note 2: vendor changed', kept: ['2 noted vendor changed'] },
    { words: 'note 2 : fournisseur changé', kept: ['2 noted fournisseur changé'] },
    { words: 'note 2: vendor changed, 2 new ones invited', kept: ['2 noted vendor changed, 2 new ones invited'] },
    { words: 'note 1: vendor changed, 3: on track', kept: ['1 noted vendor changed', '3 green 3: on track'] },
    { words: 'note 1: vendor changed\n3: seen by all', kept: ['1 noted vendor changed', '3 noted 3: seen by all', '? 3'] },
    {
      words: 'snooze 1 until 14 March and 3 until 21 March',
      kept: ['1 snoozed snooze 1 until 14 March', '3 snoozed 3 until 21 March'],
    },
    { words: 'snooze 1: 14 March, 3: 21 March', kept: ['1 snoozed 14 March', '3 snoozed 3: 21 March'] },
    { words: 'snooze 1 until 14 March, 3 red: staff', kept: ['1 snoozed snooze 1 until 14 March', '3 red staff'] },
    {
      words: 'mettre en pause 1 jusqu’au 14 mars et 3 jusqu’au 21 mars',
      kept: ['1 snoozed mettre en pause 1 jusqu’au 14 mars', '3 snoozed 3 jusqu’au 21 mars'],
    },
    {
      words: '1 en pause jusqu’au 14 mars, 3 jusqu’au 21 mars',
      kept: ['1 snoozed 1 en pause jusqu’au 14 mars', '3 snoozed 3 jusqu’au 21 mars'],
    },
    {
      words: 'evidence 1: https://a.example/x, 3: https://b.example/y',
      kept: ['1 evidenced https://a.example/x', '3 evidenced https://b.example/y'],
    },
    { words: 'evidence 1: signed letter, 3: photos', kept: ['1 evidenced signed letter', '3 evidenced photos'] },
    { words: 'preuve 1 : lettre signée, 3 : photos', kept: ['1 evidenced lettre signée', '3 evidenced photos'] },
    { words: 'evidence 2: 312 returns in November', kept: ['2 evidenced 312 returns in November'] },
  ])('$words', ({ words, kept }) => expect(keptOf(words)).toEqual(kept))
})
