import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

interface Row {
  readonly words: string
  readonly read: readonly string[]
}

/** What is kept of each row of a message about three, by its number; then what is asked of which. */
function readOf(words: string, language: 'en' | 'fr'): string[] {
  const { changes, unclear } = aReading(words, { about: three, language })
  const rowOf = (id: string) => three.indexOf(id) + 1
  const kept = changes.map(({ id, entry }) => `${rowOf(id)} ${'rating' in entry ? String(entry['rating']) : entry.kind}: ${entry.text}`)
  const asked = unclear.flatMap(({ question }) => {
    const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []
    return ids.map((id) => `${rowOf(id)}?`)
  })
  return [...kept, ...asked]
}

function table(language: 'en' | 'fr', rows: readonly Row[]): void {
  test.each(rows)('$words', ({ words, read }) => expect(readOf(words, language)).toEqual(read))
}

describe('the rest leaves out every row that was spoken of, whatever was said of it', () => {
  const bothAsked = (first: string, second: string, rest = 'rest on track'): string[] => [
    `1 noted: ${first}`,
    `2 noted: ${second}`,
    `3 green: ${rest}`,
    '1?',
    '2?',
  ]
  table('en', [
    {
      words: 'we just got rid of 1, nothing new on the rest',
      read: ['2 noted: nothing new on the rest', '3 noted: nothing new on the rest', '1?', '2?', '3?'],
    },
    {
      words: 'still fighting over 3, the rest is on track',
      read: ['1 green: the rest is on track', '2 green: the rest is on track', '1?', '2?', '3?'],
    },
    {
      words: '1 fine, ops at risk (staffing), rest ok',
      read: ['1 noted: 1 fine, ops at risk (staffing)', '1?', '2?', '3?'],
    },
    { words: '1 with lawyers, 2 waiting on HMT, rest on track', read: bothAsked('1 with lawyers', '2 waiting on HMT') },
    { words: '1 no money, 2 kit broken, rest on track', read: bothAsked('1 no money', '2 kit broken') },
    { words: '1 (lawyers), 2 (HMT), rest on track', read: bothAsked('1 (lawyers)', '2 (HMT)') },
    {
      words: 'ports and belgium are worrying me, rest on track',
      read: ['2 green: rest on track', '1?', '3?'],
    },
    {
      words: 'the ports people and Belgium worry me, rest on track',
      read: ['2 green: rest on track', '1?', '3?'],
    },
    {
      words: 'calais at risk (legal), belgium (customs), rest on track',
      read: ['2 amber: legal, belgium (customs)', '1 green: rest on track', '3?'],
    },
    {
      words: '1 with lawyers. 2 waiting on HMT. Others on track',
      read: bothAsked('1 with lawyers', '2 waiting on HMT', 'Others on track'),
    },
    {
      words: '1 with lawyers and 2 waiting on HMT, rest on track',
      read: ['1 noted: 1 with lawyers', '2 noted: 2 waiting on HMT', '3 green: rest on track', '1?', '2?'],
    },
    {
      words: "1 is with lawyers, 2's with HMT, rest on track",
      read: ['1 noted: 1 is with lawyers', "2 noted: 2's with HMT", '3 green: rest on track', '1?', '2?'],
    },
    {
      words: '1 at risk, 2 waiting on HMT for money, rest on track',
      read: ['1 amber: 1 at risk', '2 noted: 2 waiting on HMT for money', '3 green: rest on track', '2?'],
    },
    // What a colon or a bare word introduces counts, and so does a length or a day.
    {
      words: '1 at risk: 2 officers missing, rest on track',
      read: ['1 amber: 2 officers missing', '2 green: rest on track', '3 green: rest on track'],
    },
    {
      words: '1 blocked by 2 strikes, rest on track',
      read: ['1 red: 1 blocked by 2 strikes', '2 green: rest on track', '3 green: rest on track'],
    },
    {
      words: '1 we met again, 2 June, rest on track',
      read: ['1 noted: 1 we met again, 2 June', '2 green: rest on track', '3 green: rest on track', '1?'],
    },
  ])
  table('fr', [
    {
      words: '2 rouge : grève, tout le reste en bonne voie',
      read: ['2 red: grève', '1 green: tout le reste en bonne voie', '3 green: tout le reste en bonne voie'],
    },
    {
      words: '1 fait, tout le reste inchangé',
      read: ['1 closed: 1 fait', '2 noted: inchangé', '3 noted: inchangé'],
    },
    {
      words: '1 chez le ministre, 2 au budget, le reste en bonne voie',
      read: bothAsked('1 chez le ministre', '2 au budget', 'le reste en bonne voie'),
    },
    {
      words: '1 on attend les Anglais ; 2 chez le préfet ; le reste au vert',
      read: bothAsked('1 on attend les Anglais', '2 chez le préfet', 'le reste au vert'),
    },
    {
      words: '1 bloqué, 2 sans nouvelle du budget, le reste au vert',
      read: ['1 red: 1 bloqué', '2 noted: 2 sans nouvelle du budget', '3 green: le reste au vert', '2?'],
    },
  ])
})

describe('the row behind a day or a note is a row, and neither a reason nor more of the note', () => {
  table('en', [
    { words: '1 end of July, 2 end of Sept', read: ['1 noted: 1 end of July', '2 noted: 2 end of Sept', '1?', '2?'] },
    { words: '1 slips to July, 2 people short', read: ['1 noted: 1 slips to July', '2 noted: 2 people short', '1?', '2?'] },
    {
      words: '1 note met Paris, 2 waiting for sign-off, 3 green',
      read: ['1 noted: met Paris', '2 noted: 2 waiting for sign-off', '3 green: 3 green', '2?'],
    },
    { words: '1 note: met Paris, 2 officers seconded', read: ['1 noted: met Paris, 2 officers seconded'] },
    { words: '3: 2 meetings held, 1 in the diary', read: ['3 noted: 3: 2 meetings held, 1 in the diary', '3?'] },
    { words: '1 note met Paris, 2 weeks of talks', read: ['1 noted: met Paris, 2 weeks of talks'] },
  ])
  table('fr', [
    { words: '1 fin juillet, 2 fin septembre', read: ['1 noted: 1 fin juillet', '2 noted: 2 fin septembre', '1?', '2?'] },
    {
      words: '1 note remise au cabinet, 2 en attente du visa budget, 3 rien de neuf',
      read: ['1 noted: remise au cabinet', '2 noted: 2 en attente du visa budget', '3 noted: 3 rien de neuf', '2?'],
    },
  ])
})

describe('what stands behind "all but 2" is said of 2', () => {
  const read = ['1 green: on track', '3 green: on track', '2 noted: HMT', '2?']
  table('en', [
    { words: 'on track all but 2 (HMT)', read },
    { words: 'on track all but 2, HMT', read },
    { words: 'on track all but 2', read: ['1 green: on track all but 2', '3 green: on track all but 2', '2?'] },
  ])
  table('fr', [
    { words: 'en bonne voie tout sauf 2 (budget)', read: ['1 green: en bonne voie', '3 green: en bonne voie', '2 noted: budget', '2?'] },
  ])
})

describe('what is said behind "no change" or "ongoing" of the next row is of that row', () => {
  table('fr', [
    {
      words: '1 RAS, 2 opération menée hier (12 interpellations), 3 en cours',
      read: ['1 noted: 1 RAS', '2 noted: 2 opération menée hier (12 interpellations)', '3 noted: 3 en cours', '2?'],
    },
  ])
  table('en', [{ words: '1 ongoing, 2 with lawyers', read: ['1 noted: 1 ongoing', '2 noted: 2 with lawyers', '2?'] }])
})

describe('a row that is led in by "for" or "on" has its own words, and is not of the rest', () => {
  table('en', [
    {
      words: '1 on track, for 2 we are waiting for Paris, the rest no change',
      read: ['1 green: 1 on track', '2 noted: for 2 we are waiting for Paris', '3 noted: no change', '2?'],
    },
    {
      words: '1 on track; on 2 the contract is not signed; rest on track',
      read: ['1 green: 1 on track', '2 noted: on 2 the contract is not signed', '3 green: rest on track', '2?'],
    },
    {
      words: '1 on track and for 2 still waiting for Paris. Rest on track',
      read: ['1 green: 1 on track', '2 noted: for 2 still waiting for Paris', '3 green: Rest on track', '2?'],
    },
    {
      words: '1 at risk: no data, for 2 we are waiting for Paris',
      read: ['1 amber: no data', '2 noted: for 2 we are waiting for Paris', '2?'],
    },
    { words: '1 on track for 2 visits, 3 done', read: ['1 green: 1 on track for 2 visits', '3 closed: 3 done'] },
  ])
  table('fr', [
    {
      words: '1 en bonne voie, pour le 2 on attend les contacts, le reste RAS',
      read: ['1 green: 1 en bonne voie', '2 noted: pour le 2 on attend les contacts', '3 noted: RAS', '2?'],
    },
    {
      words: '1 terminé, sur le 2 nous sommes en attente des Anglais, 3 en bonne voie',
      read: ['1 closed: 1 terminé', '2 noted: sur le 2 nous sommes en attente des Anglais', '3 green: 3 en bonne voie', '2?'],
    },
    {
      words: '1 à risque : pas de budget, pour le 2 les experts sont absents, le reste en bonne voie',
      read: ['1 amber: pas de budget', '2 noted: pour le 2 les experts sont absents', '3 green: le reste en bonne voie', '2?'],
    },
  ])
})

describe('a row by its number with an article is a row of its own, and a day of a month is none', () => {
  table('fr', [
    {
      words: 'le 1 est parti mardi, le 2 patine faute de crédits',
      read: ['1 noted: le 1 est parti mardi', '2 amber: le 2 patine faute de crédits', '1?'],
    },
    { words: '1 : vert, 2 idem, le 3 patine', read: ['1 green: 1 : vert', '2 green: 2 idem', '3 amber: le 3 patine'] },
    { words: '1 avec les juristes, le 2 mars réunion', read: ['1 noted: 1 avec les juristes, le 2 mars réunion', '1?'] },
  ])
})

describe('a day or a length of its own behind an "and" is of the next row', () => {
  test.each([
    ['1 delayed two weeks and 2 three weeks, strike', 'ports dated 2011-04-14; calais dated 2011-04-21'],
    ['1 slips by two weeks and 2 by a month: strike', 'ports dated 2011-04-14; calais dated 2011-04-30'],
    ['1 slips to 14 April and 2 to 20 April: strike', 'ports dated 2011-04-14; calais dated 2011-04-20'],
    ['ports slips to 30 April and calais to end of June: strike', 'ports dated 2011-04-30; calais dated 2011-06'],
    ['1 slips to 30 April: strike, 2 to 15 June: staff', 'ports dated 2011-04-30; calais dated 2011-06-15'],
    ['1 slips by two weeks and 2 by three: strike', 'ports noted; calais noted; ask reason 2011-04-14; ask not understood'],
    ['1 slips to 30 April and 2 May at the latest: strike', 'ports noted; ask which date'],
    ['1 reporté de deux semaines et 2 de trois semaines : grève', 'ports dated 2011-04-14; calais dated 2011-04-21'],
    ['1 reporté au 14 avril et le 2 au 20 avril : grève', 'ports dated 2011-04-14; calais dated 2011-04-20'],
    ['le 1 glisse au 30 avril, le 2 mi-juin : grève', 'ports noted; calais dated 2011-06-15; ask reason 2011-04-30'],
    ['ask me about 1 on the 14th and 2 on the 20th', 'ports snoozed 2011-03-14; calais snoozed 2011-03-20'],
    ['relancez-moi sur le 1 le 14 mars et le 2 le 20 mars', 'ports snoozed 2011-03-14; calais snoozed 2011-03-20'],
  ])('%s', (words, said) => {
    expect(inShort(aReading(words, { about: three }))).toBe(said)
  })

  test.each([
    '1 slips by 2 months and 2 weeks: strike',
    '1 slips two weeks and 2 to 3 weeks of testing: strike',
    '1 reporté de 2 mois et 2 semaines : grève',
  ])('a length that goes on behind an "and" is of the same row: %s', (words) => {
    const { changes } = aReading(words, { about: three })
    expect([...new Set(changes.map(({ id }) => id))]).toEqual([three[0]])
  })
})

describe('a number behind a reason in brackets begins the next row, and is no part of the reason', () => {
  test.each([
    ['1 on track 2 at risk (cash) 3 we closed on Friday', 'ports rated green; calais rated amber; belgium noted; ask is it done'],
    ['1 à risque (budget) 2 on l’a clos vendredi', 'ports rated amber; calais noted; ask is it done'],
    ['1 at risk (cash) 2 weeks late', 'ports rated amber'],
    ['1 à risque (budget) 2 semaines de retard', 'ports rated amber'],
    ['1 at risk (cash) 2 May is too late', 'ports rated amber'],
  ])('%s', (words, said) => {
    expect(inShort(aReading(words, { about: three }))).toBe(said)
  })
})

describe('another row within words that could not be read is parted from them, and asked by its own', () => {
  table('en', [
    { words: 'calais ops red, 1 done', read: ['1 noted: 1 done', '2?', '1?'] },
    { words: '2 sorted and 3 waiting on HMT', read: ['2 noted: 2 sorted', '3 noted: 3 waiting on HMT', '2?', '3?'] },
    { words: '1 sorted; risk map 40/76, 3 no change', read: ['1 noted: 1 sorted; risk map 40/76', '3 noted: 3 no change', '1?'] },
    { words: '1 ok 2 not ok 3 ok', read: ['1 green: 1 ok', '2 noted: 2 not ok', '3 green: 3 ok', '2?'] },
    { words: 'ports on track; calais 40/76', read: ['1 green: ports on track', '2 noted: calais 40/76', '2?'] },
    { words: "ports is done, belgium isn't", read: ['1 closed: ports is done', "3 noted: belgium isn't"] },
    { words: 'ports done but calais is not', read: ['1 closed: ports done', '2 noted: calais is not'] },
    { words: '2 at risk: data. But 3 on track', read: ['2 amber: data', '3 green: 3 on track'] },
    { words: 'ports red: no staff. But Calais is on track', read: ['1 red: no staff', '2 green: Calais is on track'] },
    { words: '1 done, need a decision on 2', read: ['1 noted: 1 done', '2 noted: need a decision on 2', '1?', '2?'] },
    {
      words: '1 on track, decision needed on 2 and 3',
      read: ['1 noted: 1 on track', '2 noted: decision needed on 2 and 3', '3 noted: decision needed on 2 and 3', '1?', '2?', '3?'],
    },
    { words: '1 on track, problem with 2', read: ['1 noted: 1 on track', '2 noted: problem with 2', '1?', '2?'] },
    {
      words: '1 is on track, as for 2 we need a decision',
      read: ['1 noted: 1 is on track', '2 noted: as for 2 we need a decision', '1?', '2?'],
    },
    { words: 'ports on track, calais with lawyers', read: ['1 green: ports on track', '2 noted: calais with lawyers', '2?'] },
    {
      words: 'the first is done, the second one is with lawyers',
      read: ['1 noted: the first is done', '2 noted: the second one is with lawyers', '1?', '2?'],
    },
    // What counts, or is named beside another row, begins none.
    { words: '1 done, only for 2 visits', read: ['1 noted: 1 done, only for 2 visits', '1?'] },
    { words: '1 sorted apart from 2 annexes', read: ['1 noted: 1 sorted apart from 2 annexes', '1?'] },
    { words: '2 sorted, 3 weeks early', read: ['2 noted: 2 sorted, 3 weeks early', '2?'] },
  ])
  table('fr', [
    {
      words: '1 c’est bouclé, 2 en attente des Anglais, 3 RAS',
      read: ['1 noted: 1 c’est bouclé', '2 noted: 2 en attente des Anglais', '3 noted: 3 RAS', '1?', '2?'],
    },
    { words: '1 fait, problème sur le 2', read: ['1 closed: 1 fait', '2 noted: problème sur le 2', '2?'] },
    { words: '1 en bonne voie, souci avec le 2', read: ['1 noted: 1 en bonne voie', '2 noted: souci avec le 2', '1?', '2?'] },
    { words: 'ports fait et calais chez les juristes', read: ['1 noted: ports fait', '2 noted: calais chez les juristes', '1?', '2?'] },
    { words: '1 terminé, 2 ne l’est pas', read: ['1 closed: 1 terminé', '2 noted: 2 ne l’est pas'] },
    { words: '1 pas ok 2 vert', read: ['1 noted: 1 pas ok', '2 green: 2 vert', '1?'] },
    { words: '2 à risque : données. Mais le 3 est fini', read: ['2 amber: données', '3 closed: le 3 est fini'] },
  ])

  test('a yes closes the row that was asked about with its own words alone', () => {
    const { unclear } = aReading('1 c’est bouclé, 2 en attente des Anglais', { about: three, language: 'fr' })
    const { changes } = answered('oui', unclear, aContext({ about: three, language: 'fr' })) ?? { changes: [] }
    expect(changes.map(({ id, entry }) => [id, entry.kind, entry.text])).toEqual([['ports-risk-analysis', 'closed', '1 c’est bouclé']])
  })
})

describe('behind a bare space a number begins a row if any state stands behind it', () => {
  table('en', [
    { words: '1 ongoing 2 wip 3 completed', read: ['1 noted: 1 ongoing', '2 noted: 2 wip', '3 closed: 3 completed'] },
    { words: '1 evidence: https://example.org/x 2 done', read: ['1 evidenced: https://example.org/x', '2 closed: 2 done'] },
    { words: '1 evidence: https://example.org/x and 2 at risk: staff', read: ['1 evidenced: https://example.org/x', '2 amber: staff'] },
    { words: '1 done https://example.org/x 2 done', read: ['1 closed: 1 done https://example.org/x', '2 closed: 2 done'] },
    { words: '1 evidence: https://example.org/x 2 pages', read: ['1 evidenced: https://example.org/x 2 pages'] },
    { words: 'red: 1, 2 (data)', read: ['1 red: data', '2 red: data'] },
  ])
  table('fr', [
    { words: '1 en cours 2 en cours 3 fini', read: ['1 noted: 1 en cours', '2 noted: 2 en cours', '3 closed: 3 fini'] },
    { words: '1 clos 2 bouclé', read: ['1 closed: 1 clos', '2 closed: 2 bouclé'] },
  ])
})

describe('behind a reason the very next row begins, though it is not known what is said of it', () => {
  test.each([
    ['1 blocked: no budget, 2 waiting on UKBA', 'ports rated red; calais noted; ask not understood'],
    ['1 at risk: data. 2 draft with legal. 3 with the minister', 'ports rated amber; calais noted; belgium noted; ask not understood'],
    ["1 bloqué faute de crédits, 2 en attente de l'UKBA", 'ports rated red; calais noted; ask not understood'],
    ['1 blocked by Treasury and 2 with lawyers', 'ports rated red; calais noted; ask not understood'],
    ['1 slips to 30 April: strike and 2 is with lawyers', 'ports dated 2011-04-30; calais noted; ask not understood'],
    ['1 slips to 30 April and 2 goes to June: strike', 'ports noted; calais noted; ask reason 2011-04-30; ask not understood'],
    ['ports slips to 30 April and calais is with lawyers', 'ports noted; calais noted; ask reason 2011-04-30; ask not understood'],
    ['ports at risk: no money; calais with lawyers', 'ports rated amber; calais noted; ask not understood'],
    ['1 done (signed) 2 with lawyers', 'ports closed; calais noted; ask not understood'],
    ['1 done - 2 with lawyers', 'ports closed; calais noted; ask not understood'],
    ['1 bloqué par Bercy et 2 chez les juristes', 'ports rated red; calais noted; ask not understood'],
    ['1 à risque : budget et le 2 attend une décision', 'ports rated amber; calais noted; ask not understood'],
    ['1 at risk: no staff and 2 of them are ill', 'ports rated amber'],
    ['1 at risk: 3 ships lost and 2 with damage', 'ports rated amber'],
    ['ports at risk: no money, calais with lawyers', 'ports rated amber; calais noted; ask not understood'],
    ['1 bloqué : pas de crédits et 2 agents absents', 'ports rated red'],
    ['1 bloqué : faute de crédits, le 2 est chez le juriste', 'ports rated red; calais noted; ask not understood'],
    // It may count.
    ['1 blocked: no staff, 2 posts vacant', 'ports rated red'],
    ['1 at risk: 2 staff off sick, 3 posts vacant', 'ports rated amber'],
    ['1 bloqué : 2 agents absents, 3 postes vacants', 'ports rated red'],
    ['1 at risk: no money, 3 waiting for it', 'ports rated amber'],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words, { about: three }))).toBe(means)
  })
})

describe('a row of which nothing is to be said, or with whom it is, ends what is said of the row before', () => {
  table('en', [
    { words: '1 on track 2 with lawyers', read: ['1 green: 1 on track', '2 noted: 2 with lawyers', '2?'] },
    { words: '1. on track 2. n/a', read: ['1 green: 1. on track', '2 noted: 2. n/a', '2?'] },
    {
      words: '1. on track 2. with lawyers 3. on track',
      read: ['1 green: 1. on track', '2 noted: 2. with lawyers', '3 green: 3. on track', '2?'],
    },
    { words: '1 ok 2 pending 3 done', read: ['1 green: 1 ok', '2 noted: 2 pending', '3 closed: 3 done', '2?'] },
    { words: '1 on track, nothing on 2 yet', read: ['1 green: 1 on track', '2 noted: nothing on 2 yet', '2?'] },
    { words: '1 on track, no news on 2 yet', read: ['1 green: 1 on track', '2 noted: no news on 2 yet'] },
    { words: '1 at risk: no data, still nothing on 2', read: ['1 amber: no data', '2 noted: still nothing on 2', '2?'] },
    { words: 'ports at risk: no data, nothing on belgium yet', read: ['1 amber: no data', '3 noted: nothing on belgium yet', '3?'] },
    { words: 'ports at risk: no money, calais pending', read: ['1 amber: no money', '2 noted: calais pending', '2?'] },
    { words: '1 at risk: no money 2 with lawyers', read: ['1 amber: no money', '2 noted: 2 with lawyers', '2?'] },
    { words: '2 blocked: tender and 1 is now done', read: ['2 red: tender', '1 noted: 1 is now done', '1?'] },
    { words: '2 blocked: tender, and 1 with lawyers', read: ['2 red: tender', '1 noted: 1 with lawyers', '1?'] },
    // Named within a reason, or counted, it is none.
    { words: '1 at risk: waiting for 2', read: ['1 amber: waiting for 2'] },
    { words: '1 at risk: no money, waiting for belgium', read: ['1 amber: no money, waiting for belgium'] },
    { words: '1 at risk: room 2 with no power', read: ['1 amber: room 2 with no power'] },
    { words: '1 at risk: 2 with lawyers', read: ['1 amber: 2 with lawyers'] },
  ])
  table('fr', [
    { words: '1 fait, reste le 2 à valider', read: ['1 closed: 1 fait', '2 noted: reste le 2 à valider', '2?'] },
    { words: '1 fait, il ne reste que le 2', read: ['1 closed: 1 fait', '2 noted: il ne reste que le 2', '2?'] },
    { words: '1 fait 2 avec les juristes', read: ['1 closed: 1 fait', '2 noted: 2 avec les juristes', '2?'] },
    { words: '1 en bonne voie, rien encore sur le 2', read: ['1 green: 1 en bonne voie', '2 noted: rien encore sur le 2', '2?'] },
    { words: "1 à risque : pas d'argent, reste le 2 à valider", read: ["1 amber: pas d'argent", '2 noted: reste le 2 à valider', '2?'] },
    { words: '1 fait, reste le 2 mai à confirmer', read: ['1 noted: 1 fait, reste le 2 mai à confirmer', '1?'] },
    { words: '1 bloqué : on attend le 2', read: ['1 red: on attend le 2'] },
  ])
})

describe('where an id is a number', () => {
  const register = fourCommitments({ 'ports-risk-analysis': { id: '2' }, 'calais-detection': { id: 'us-5' } })
  const about = ['2', 'us-5', 'belgium-invitation']

  test('a list with a number that only a row has is of rows', () => {
    for (const words of ['1 and 2 done', '1 & 2 are done', 'les 1 et 2 sont terminés'])
      expect(
        aReading(words, { register, about }).changes.map(({ id, entry }) => [id, entry.kind]),
        words,
      ).toEqual([
        ['2', 'closed'],
        ['us-5', 'closed'],
      ])
  })

  test('a number with a question mark is no end of an id', () => {
    expect(aReading('5? done', { register, about }).changes).toEqual([])
  })
})

test('a heading of what is late holds for the rows behind its colon, not for those of the sentence before', () => {
  for (const words of [
    'On track: 1, 3. Late: 2, new ministers',
    'On track: 1, 3. Delayed: 2, moved to end April because the ministers are new',
  ])
    expect(
      aReading(words, { about: three }).changes.map(({ id, entry }) => `${id} ${entry.kind}`),
      words,
    ).toEqual(['ports-risk-analysis rated', 'belgium-invitation rated', 'calais-detection noted'])
})

test('what is left aside until a day ends where the rest begins, whatever is said of that', () => {
  const { changes, unclear } = aReading('je reviens demain pour le 3, le reste est bon', { about: three, language: 'fr' })
  expect(changes.map(({ id, entry }) => [id, entry.kind, entry.text])).toEqual([
    ['belgium-invitation', 'snoozed', 'je reviens demain pour le 3'],
  ])
  expect(unclear.map(({ question, text }) => [question.ask, text])).toEqual([['not understood', 'le reste est bon']])
})
