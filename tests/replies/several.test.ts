import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium. A row says what is changed without a doubt; "asked" is all the rest.

interface Row {
  readonly words: string
  readonly means: string
}

/** What is changed of which commitment, without what is only noted as unclear; "asked" if the bot asks back. */
function meaningOf(words: string, yours: readonly string[] = []): string {
  const { changes, unclear } = aReading(words, {
    about: three,
    yours,
    language: /[éèàûœ]|\b(?:fait|faits|les|rouge|vert)\b/i.test(words) ? 'fr' : 'en',
  })
  const plain = changes.filter(({ entry }) => !('unclear' in entry && entry.unclear))
  return [inShort({ changes: plain, unclear: [] }), unclear.length > 0 ? 'asked' : ''].filter(Boolean).join('; ')
}

function table(rows: readonly Row[]): void {
  test.each(rows)('$words', ({ words, means }) => {
    expect(meaningOf(words)).toBe(means)
  })
}

const asked = (...all: readonly string[]): Row[] => all.map((words) => ({ words, means: 'asked' }))

describe('a row beside which another one is denied, or named as an either/or, gets no verdict from it', () => {
  table([
    ...asked('2 not 3 done', '2 (not 3) done', '1 but not 2 done', '2 from 3 done', '1 and/or 2 done', '1/3 done', 'ports/calais done'),
    ...asked('2 rather than 3 done', '2 instead of 3 on track', 'neither 2 nor 3 done', '2 unlike 3 on track', 'ports / calais on track'),
    ...asked('2 et non 3 fait', '2 (pas 3) fait', '2 mais pas 3 vert', 'ni 2 ni 3 fait', '2 plutôt que 3 rouge', '1 et/ou 2 fait'),
    ...asked(
      '1. 2 done',
      '1: 2 and 3 done',
      'ports 2 fait',
      'calais 1 vert',
      'rouge sur 3',
      'fait sur 2',
      'fait le 3',
      'terminé le 2',
      'clos le 3',
    ),
    { words: '1 done 2 on track', means: 'ports closed; calais rated green' },
    { words: '1/2/3 done', means: 'ports closed; calais closed; belgium closed' },
    { words: '1 done - 2 on track - 3 blocked', means: 'ports closed; calais rated green; belgium rated red' },
    { words: '1 ✅ 2 🟠 3 🔴', means: 'calais rated amber; belgium rated red; asked' },
    { words: '1 vert puis 2 rouge', means: 'calais rated red; asked' },
    { words: 'no. 2 done, no. 3 blocked', means: 'calais closed; belgium rated red' },
    { words: '1 fait 2 pas fait', means: 'ports closed; calais noted' },
    { words: 'le 3 est fait', means: 'belgium closed' },
    { words: 'on track for 1 and 2', means: 'ports rated green; calais rated green' },
  ])
})

describe('an empty row is joined with no other', () => {
  table([
    { words: '1:\n2: done\n3:', means: 'calais closed; asked' },
    { words: '1 -\n2 -\n3 done', means: 'belgium closed; asked' },
    { words: '1.\n2. fait\n3.', means: 'calais closed; asked' },
    { words: 'ports:\ncalais: done\nbelgium:', means: 'calais closed; asked' },
    { words: '1\n2\n3 on track', means: 'belgium rated green; asked' },
    { words: '1,\n2,\n3 on track', means: 'ports rated green; calais rated green; belgium rated green' },
  ])
})

describe('numbers within what is said of one commitment are no rows', () => {
  table([
    ...asked('belgium: 2 done', 'ports: 1 done, 2 on track, 3 blocked', 'calais:\n1. done\n2. at risk', 'calais\n1 done\n2 at risk'),
    ...asked('belgium : 1 fait, 2 en cours', 'calais - 1 done, 2 on track'),
    { words: 'belgium at risk: 1 done, 2 on track', means: 'belgium rated amber' },
    { words: '1 at risk: 2 done, 3 left', means: 'ports rated amber' },
    { words: '1 à risque (2 fait, 3 fait)', means: 'ports rated amber' },
    { words: '1 bloqué (tant que 2 pas fait, 3 fait)', means: 'ports rated red' },
    { words: 'ports rouge : on attend calais, belgium fait', means: 'ports rated red; asked' },
    { words: 'ports à risque (calais en retard, belgium terminé)', means: 'ports rated amber' },
    { words: '1 vert : 3 visites prévues, 2 faites', means: 'ports rated green' },
    { words: '1 rouge : sur 3 ports, 2 fermés, 1 fait', means: 'ports rated red' },
    { words: '2 vert : lot 1 fait, lot 3 bloqué', means: 'asked' },
    { words: '2 blocked: berth 1 done, berth 3 closed', means: 'calais rated red' },
    { words: '2 at risk (berth 1 done; 3 blocked)', means: 'calais rated amber' },
    { words: '1 blocked by lot 2 done', means: 'ports rated red; asked' },
    { words: 'calais at risk: no data, ports done', means: 'calais rated amber; asked' },
    { words: '1 at risk: 2 agents ill, 3 on track', means: 'ports rated amber; asked' },
    { words: '1 at risk: 15 agents ill, 2 on track', means: 'ports rated amber; calais rated green' },
    { words: '1 done 2 blocked: no scanner 3 done', means: 'ports closed; calais rated red; asked' },
    { words: 'calais:\n1. done\n2. at risk\nbelgium: on track', means: 'belgium rated green; asked' },
    { words: '1 at risk: no data, 2 on track', means: 'ports rated amber; calais rated green' },
    { words: 'ports at risk: strike, calais on track', means: 'ports rated amber; calais rated green' },
    { words: 'calais at risk: strike, ports: done', means: 'calais rated amber; ports closed' },
    { words: '1 at risk (no data), 2 on track', means: 'ports rated amber; calais rated green' },
    { words: '1 at risk :( 2 on track', means: 'ports rated amber; calais rated green' },
  ])
})

describe('a count is no row', () => {
  table([
    ...asked(
      '1 done, 2 to go',
      '2 done, 1 not',
      '2 on track, 1 at risk',
      '2 green 1 red',
      '2 reds, 1 green',
      '2 are done',
      '1 done and 2 left',
    ),
    ...asked(
      'all but 1 done',
      'all done but 1',
      'all done bar 1',
      'all on track but 1',
      '1 done, 2 remaining',
      '1 done, 1 blocked, 1 at risk',
    ),
    ...asked(
      '2 terminés, 1 en cours',
      '3 faits',
      '2 verts, 1 rouge',
      '1 vert, 2 rouges',
      'Terminés : 2',
      'Verts : 2',
      'Sur les 3, 2 faits',
    ),
    ...asked(
      'les 2 sont faits',
      'the 2 are done',
      'all 2 done',
      '2 sont faits',
      '1 fait, reste 2',
      '1 fait, 2 restants',
      'Verts : 2\nRouges : 1',
    ),
    ...['les 3 sont faits', 'tous les 3 sont faits', 'the 3 are done', 'all 3 done', 'all 3 of them are done'].map((words) => ({
      words,
      means: 'asked',
    })),
    { words: 'les 3 sont en bonne voie', means: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'all but 2 done', means: 'ports closed; belgium closed; asked' },
    { words: '1 green, 2 amber', means: 'ports rated green; calais rated amber' },
    { words: '2) on track, 1) at risk', means: 'calais rated green; ports rated amber' },
    { words: '2 on track\n1 at risk', means: 'calais rated green; ports rated amber' },
    { words: '3 on track, 1 at risk', means: 'belgium rated green; ports rated amber' },
    { words: 'points 1 et 3 faits', means: 'ports closed; belgium closed' },
    { words: 'les 2 et 3 sont verts', means: 'calais rated green; belgium rated green' },
    { words: 'Verts : 1, 3\nRouges : 2', means: 'ports rated green; belgium rated green; calais rated red' },
    { words: 'les deux premiers sont terminés', means: 'ports closed; calais closed' },
    { words: 'the first two are done', means: 'ports closed; calais closed' },
    { words: 'the last two are on track', means: 'calais rated green; belgium rated green' },
    { words: 'le dernier est fait', means: 'belgium closed' },
    { words: 'the last one is done', means: 'belgium closed' },
  ])
})

describe('who corrects themselves is asked about what they said before', () => {
  table([
    ...asked(
      '2 on track, sorry, 3',
      '2 on track (I mean 3)',
      '2 at risk, I mean 3',
      'calais at risk - sorry, belgium',
      '1 at risk. Correction: 2.',
    ),
    ...asked('ports blocked, correction: calais blocked', '2 rouge, pardon 3 rouge', '1 fait euh non 2', '2 fait. Pardon, 3.'),
    ...asked(
      '1 done, calais on track. Nope.',
      '1 done, no wait, 2',
      '2 on track or rather 3',
      '2 vert, enfin 3',
      '1 fait, je veux dire 2',
      '1 on track. Scratch that.',
    ),
    ...asked('2 done, oops 3', '1 done. 2 on track. Correction: 2 at risk: no data', '1 vert, non, 2'),
    ...asked(
      '2 on track, or 3',
      '1 done (actually 2)',
      'ports done. Correction, calais.',
      '2 done, that should be 3',
      '2 vert, oups, orange',
    ),
    { words: '1 blocked, wait for 2', means: 'ports rated red' },
    { words: '1 at risk, sorry. 2 on track', means: 'ports rated amber; calais rated green' },
    { words: 'ports done, calais at risk, sorry: no staff', means: 'ports closed; calais rated amber' },
    { words: 'sorry, 2 at risk: no data', means: 'calais rated amber' },
    { words: '1 on track, sorry for the silence', means: 'ports rated green' },
    { words: '1 at risk: correction of the figures', means: 'ports rated amber' },
  ])

  test('a correction under a message about one commitment is asked', () => {
    expect(inShort(aReading('red - typo, amber'))).toBe('ports noted; ask not understood')
    expect(inShort(aReading('slips to 15 April: strike. Correction: 20 April'))).toBe('ports noted; ask not understood')
    expect(inShort(aReading('done, sorry'))).toBe('ports closed')
  })
})

describe('who says all and then speaks of one is asked about that one', () => {
  table([
    ...[
      'calais less so',
      'Calais scanner aside',
      'excl. 2',
      '2 excluded',
      'without calais',
      'minus calais',
      'ex 2',
      'excluding calais',
      '2 aside',
    ].map((remark) => ({ words: `all on track, ${remark}`, means: 'ports rated green; belgium rated green; asked' })),
    { words: 'all on track. Calais scanner broken.', means: 'ports rated green; belgium rated green; asked' },
    { words: 'all green without calais', means: 'ports rated green; belgium rated green; asked' },
    { words: 'all green minus calais', means: 'ports rated green; belgium rated green; asked' },
    { words: 'all done, calais published', means: 'ports closed; belgium closed; asked' },
    { words: 'all on track\nCalais scanner broken', means: 'ports rated green; belgium rated green; asked' },
    { words: 'tout est vert, 2 à part', means: 'ports rated green; belgium rated green; asked' },
    { words: 'tout est vert, à part le 2', means: 'ports rated green; belgium rated green; asked' },
    { words: 'Tous verts. Calais moins.', means: 'ports rated green; belgium rated green; asked' },
    { words: 'tous verts sans calais', means: 'ports rated green; belgium rated green; asked' },
    { words: 'sauf 1, tous faits', means: 'calais closed; belgium closed; asked' },
    { words: 'except calais, all done', means: 'ports closed; belgium closed; asked' },
    { words: 'all blocked: Calais is on strike', means: 'ports rated red; calais rated red; belgium rated red' },
    { words: 'all slip to 15 April: strike, not calais', means: 'ports dated 2011-04-15; belgium dated 2011-04-15; asked' },
    { words: '1, 2 and 3 on track. Calais scanner broken.', means: 'ports rated green; belgium rated green; asked' },
    { words: 'ports done, the rest on track, calais less so', means: 'ports closed; belgium rated green; asked' },
    { words: 'all at risk, calais less so', means: 'ports rated amber; belgium rated amber; asked' },
    { words: 'all on track, no risk at all', means: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'all done, report published', means: 'asked' },
  ])
})

describe('who is meant is not guessed', () => {
  table([
    ...asked("l'autre est fait", 'the other one is done', 'the French are done', 'French done', 'the british are done', 'français : fait'),
    ...asked('uk done', 'france on track', 'belgium done, unit not', '1/2/3: green/green/red'),
    { words: 'French ports done', means: 'ports closed' },
  ])
})

describe('rows are divided by what people put behind their numbers', () => {
  table([
    { words: '1=green 2=amber 3=red', means: 'ports rated green; calais rated amber; belgium rated red' },
    { words: '1=fait 2=vert', means: 'ports closed; calais rated green' },
    { words: '1- fait 2- en cours 3- vert', means: 'ports closed; calais noted; belgium rated green' },
    { words: '1: done 2: on track 3: at risk', means: 'ports closed; calais rated green; belgium rated amber' },
    { words: '1 - done 2 - on track', means: 'ports closed; calais rated green' },
    { words: '1:done 2:on track', means: 'ports closed; calais rated green' },
  ])
})

describe('numbers add up to the rows of the message, however many they are', () => {
  test.each([
    { rows: 2, words: '1 done, 1 at risk', read: 'ask which of several' },
    { rows: 2, words: '2 on track, 1 done', read: 'calais rated green; ports closed' },
    { rows: 2, words: 'les 2 sont faits', read: 'ports closed; calais closed' },
    { rows: 2, words: '1 done, the other on track', read: 'ports closed; calais rated green' },
    { rows: 3, words: '2 done, 1 at risk', read: 'ask which of several' },
    { rows: 3, words: '3 done, 1 at risk', read: 'belgium closed; ports rated amber' },
    { rows: 1, words: '1 done, 2 to go', read: 'ports noted; ask is it done' },
    { rows: 1, words: '2 done', read: 'ask unknown name' },
    { rows: 1, words: '2 blocked: no money', read: 'ask unknown name' },
    { rows: 1, words: 'le 2 est terminé', read: 'ask unknown name' },
    { rows: 1, words: '2 visits done', read: 'ports noted; ask is it done' },
  ])('$words, of $rows', ({ rows, words, read }) => {
    expect(inShort(aReading(words, { about: three.slice(0, rows) }))).toBe(read)
  })
})

describe('a list behind a form word ends with its full stop or its line, and what can’t be read of it is asked', () => {
  table([
    { words: 'on track: 1, 2. at risk: 3.', means: 'ports rated green; calais rated green; belgium rated amber' },
    { words: 'at risk: 1, 2. The rest on track.', means: 'ports rated amber; calais rated amber; belgium rated green' },
    { words: 'blocked - 1, 2. ok - 3', means: 'ports rated red; calais rated red; asked' },
    { words: 'blocked - 1. ok - 3', means: 'ports rated red; asked' },
    { words: 'en bonne voie : 1, 2. à risque : 3', means: 'ports rated green; calais rated green; belgium rated amber' },
    { words: '1. done - 2. blocked', means: 'ports closed; calais rated red' },
    { words: 'amber: 1 - regulator, 2 - parts', means: 'ports rated amber; calais rated amber' },
  ])

  test.each([
    ['ours: 1, 2. not ours: 3', 'ports confirmed; calais confirmed; belgium noted'],
    ['ours: 1\nnot ours: 2\nnot sure: 3', 'ports confirmed; calais noted; asked'],
    ['à nous : 1. pas à nous : 2. à voir : 3', 'ports confirmed; calais noted; asked'],
    ['yes for 1, no for 2, unsure about 3', 'ports confirmed; asked'],
    ['1 yes. 2 no. 3 unsure', 'ports confirmed; calais noted; asked'],
    ['1 and 3 yes, 2 is FCO', 'ports confirmed; belgium confirmed; asked'],
    ['not ours: 2 3 hmm', 'asked'],
    ['pas à nous : 2 3 je crois', 'asked'],
  ])('of what is asked whether it is theirs: "%s"', (words, means) => {
    expect(meaningOf(words, three)).toBe(means)
  })
})

describe('rows that follow one another without commas, or with an answer that is not plain', () => {
  table([
    { words: '1 fait 2 en bonne voie 3 RAS', means: 'ports closed; calais rated green; belgium noted' },
    { words: '1 on track 2 unchanged', means: 'ports rated green; calais noted' },
    { words: '1 ok, 2 ok, 3 ok', means: 'ports rated green; calais rated green; belgium rated green' },
  ])
})

test('what is said not to be on track is not closed by the line below', () => {
  for (const words of ['on track not\ndone', 'on track: no\ndone', 'en bonne voie : non\nterminé', 'on track no \n done'])
    expect([words, inShort(aReading(words)).includes('closed')]).toEqual([words, false])
})

describe('whose the rows are can be said of some of them, and left open of the others', () => {
  test.each([
    ['yes to 1 and 2, the other I need to check', 'ports confirmed; calais confirmed'],
    ['1 yes, the others I need to check', 'ports confirmed'],
    ['1 and 2 ours, the rest I’m checking', 'ports confirmed; calais confirmed'],
    ['1 oui, le reste à vérifier', 'ports confirmed'],
    ['oui pour 1 et 2, je vérifie les autres', 'ports confirmed; calais confirmed'],
    ['1 oui, les autres non', 'ports confirmed; calais noted; belgium noted'],
    ['3 is Borders, not us', 'belgium noted'],
    ['3: that’s a Borders job - not ours', 'belgium noted'],
    ['3 je crois que c’est Bercy, pas nous', 'belgium noted'],
    ['3 is it Borders, not us?', 'asked'],
    ['3 is late, not ours yet', 'asked'],
    ['1 done, the others later', 'asked'],
  ])('%s', (words, means) => {
    expect(meaningOf(words, three)).toBe(means)
  })
})

describe('behind a reason, a range of rows begins the next piece as a list of rows does', () => {
  table([
    { words: '1 amber (no data), 2 to 3 fine', means: 'ports rated amber; calais rated green; belgium rated green' },
    { words: '1 amber (no data), 2 through 3 done', means: 'ports rated amber; calais closed; belgium closed' },
    { words: '1 blocked: no data, 2 to 3 on track', means: 'ports rated red; calais rated green; belgium rated green' },
    { words: '1 orange (pas de données), 2 à 3 vert', means: 'ports rated amber; calais rated green; belgium rated green' },
    { words: '1 bloqué : grève, les 2 à 3 verts', means: 'ports rated red; calais rated green; belgium rated green' },
  ])
})

describe('a slash with a space on both sides divides rows as a comma does', () => {
  table([
    { words: '1 done / 2 amber / 3 on track', means: 'ports closed; calais rated amber; belgium rated green' },
    { words: '1 fait / 2 bloqué (grève) / 3 RAS', means: 'ports closed; calais rated red; belgium noted' },
    { words: '1 underway, fieldwork half over / 2 at risk: strike / 3 no change', means: 'ports noted; calais rated amber; belgium noted' },
    { words: 'ports done / calais at risk: strike', means: 'ports closed; calais rated amber' },
    { words: '1 amber: budget / staff / 2 green', means: 'ports rated amber; calais rated green' },
    { words: '1 at risk: phase 2 / 3 closed', means: 'ports rated amber' },
  ])
})

describe('a greeting before a list of rows divides no list', () => {
  table([
    { words: 'Hello, for 1 and 2: on track', means: 'ports rated green; calais rated green' },
    { words: 'hi all, nos 1 and 3 on track', means: 'ports rated green; belgium rated green' },
    { words: 'Morning, 1, 2 done', means: 'ports closed; calais closed' },
    { words: 'Bonjour, les n° 1 et 2 sont faits', means: 'ports closed; calais closed' },
    {
      words: 'Bonjour, pour les numéros 1 et 3 : vert, 2 rouge : grève',
      means: 'ports rated green; belgium rated green; calais rated red',
    },
    { words: 'Bonjour à tous, n°1 et n°2 vert', means: 'ports rated green; calais rated green' },
  ])
})

describe('the rest is asked where a name before it may be any of its rows', () => {
  table([
    { words: 'harwich done, calais at risk: strike, rest fine', means: 'calais rated amber; asked' },
    { words: 'prots done, calais at risk: strike, rest fine', means: 'calais rated amber; belgium rated green; asked' },
    { words: 'harwich terminé, calais à risque : grève, le reste vert', means: 'calais rated amber; asked' },
  ])
})

describe('a name that is contracted with its verb is the name', () => {
  table([
    { words: "calais's done", means: 'calais closed' },
    { words: "ports analysis's at risk: strike, rest on track", means: 'ports rated amber; calais rated green; belgium rated green' },
    { words: "1's done, 2's at risk: strike", means: 'ports closed; calais rated amber' },
    { words: 'calais’s slipping to 15 April: strike', means: 'calais dated 2011-04-15' },
  ])
})

describe('a range within a list of bare states is one target', () => {
  table([
    { words: '1 done 2 to 3 fine', means: 'ports closed; calais rated green; belgium rated green' },
    { words: '1 fait 2 à 3 ok', means: 'ports closed; calais rated green; belgium rated green' },
  ])
})

describe('a day within a reason is no row, and the next row begins behind it', () => {
  table([
    { words: '1 done: report sent 2 February, 2-3 no change', means: 'ports closed; calais noted; belgium noted' },
    { words: '1 at risk: strike until 3 May, 2 on track', means: 'ports rated amber; calais rated green' },
    { words: '1 à risque : grève le 3 mai, 2 vert', means: 'ports rated amber; calais rated green' },
    { words: '1 blocked: 2 visits missed, 3 done', means: 'ports rated red; asked' },
  ])
})

describe('the others are called what they are called everywhere', () => {
  table([
    { words: '1 done. No change elsewhere.', means: 'ports closed; calais noted; belgium noted' },
    { words: '1 at risk: strike, on track elsewhere', means: 'ports rated amber; calais rated green; belgium rated green' },
    { words: '1 fait, RAS ailleurs', means: 'ports closed; calais noted; belgium noted' },
    { words: '1 rouge : grève. Ailleurs RAS', means: 'ports rated red; calais noted; belgium noted' },
  ])
})

describe('small words behind a colour soften a bad one and take nothing back', () => {
  table([
    { words: '1 amber too', means: 'ports rated amber' },
    { words: '1 should be amber too, strike', means: 'ports rated amber' },
    { words: '1 red as well: strike', means: 'ports rated red' },
    { words: '1 amber then', means: 'ports rated amber' },
    { words: '1 green too', means: 'ports rated green' },
    { words: '1 orange aussi', means: 'ports rated amber' },
    { words: '1 rouge également : grève', means: 'ports rated red' },
    { words: '1 orange du coup', means: 'ports rated amber' },
    { words: '1 vert aussi', means: 'ports rated green' },
    { words: '1 green I think', means: 'asked' },
    { words: '1 amber too early to say', means: 'asked' },
  ])
})

describe('nothing to report, behind a green, takes it not back', () => {
  table([
    { words: '1 green (nothing to report)', means: 'ports rated green' },
    { words: '1 vert (RAS)', means: 'ports rated green' },
    { words: '1 vert : RAS', means: 'ports rated green' },
    { words: '1 vert (pas de souci)', means: 'ports rated green' },
    { words: '1 vert, pas de problème', means: 'ports rated green' },
    { words: '1 rouge (RAS)', means: 'asked' },
    { words: '1 red: none', means: 'asked' },
  ])
})

describe('a row is in a colour as it is at one', () => {
  table([
    { words: 'le 1 est en rouge : grève', means: 'ports rated red' },
    { words: '2 est en orange, grève', means: 'calais rated amber' },
    { words: 'calais est en vert', means: 'calais rated green' },
    { words: '1 à l’orange', means: 'ports rated amber' },
  ])
})

describe('what moves on, without a day, is under way', () => {
  table([
    { words: 'le 1 avance', means: 'ports noted' },
    { words: '1 et 2 avancent, 3 rouge : grève', means: 'ports noted; calais noted; belgium rated red' },
    { words: '1 fait, les autres avancent', means: 'ports closed; calais noted; belgium noted' },
    { words: '1 avance doucement', means: 'ports noted' },
    { words: '2 avancé au 15 mars : demande du ministre', means: 'calais dated 2011-03-15' },
    { words: '2 avance d’une semaine : demande du ministre', means: 'calais dated 2011-03-24' },
  ])
})

describe('a row is named by its number in letters, behind what says that it is a row', () => {
  table([
    { words: 'item two done, item three amber: staff', means: 'calais closed; belgium rated amber' },
    { words: 'number one done and number two blocked: strike', means: 'ports closed; calais rated red' },
    { words: 'le point deux est fait, le point trois orange : gel', means: 'calais closed; belgium rated amber' },
    { words: 'numéro deux fait', means: 'calais closed' },
    { words: 'le deux est fait', means: 'calais closed' },
    { words: 'two done', means: 'asked' },
    { words: 'les deux sont faits', means: 'asked' },
    { words: 'item nine done', means: 'asked' },
  ])
})

describe('a length of time moves the row that it is said of', () => {
  table([
    { words: '2 slips one month: strike', means: 'calais dated 2011-04-30' },
    { words: '2 delayed one week, strike', means: 'calais dated 2011-04-07' },
    { words: '2 delayed on 3 March: strike', means: 'asked' },
    { words: '2 is going to be three weeks late: strike', means: 'calais dated 2011-04-21' },
    { words: '3 more weeks on 2: strike', means: 'calais dated 2011-04-21' },
    { words: 'another month on 2: strike', means: 'calais dated 2011-04-30' },
    { words: 'two more weeks for 2, strike', means: 'calais dated 2011-04-14' },
    { words: '3 more weeks of tests on 2', means: 'asked' },
    { words: 'le 2 aura trois semaines de retard, grève', means: 'calais dated 2011-04-21' },
    { words: 'le 2 a pris un mois de retard : grève', means: 'calais dated 2011-04-30' },
    { words: 'trois semaines de plus sur le 2 : grève, les autres RAS', means: 'calais dated 2011-04-21; ports noted; belgium noted' },
    { words: 'encore trois semaines pour le 2 : grève', means: 'calais dated 2011-04-21' },
  ])
})

describe('a small word behind "ours" takes nothing back, and the rest may be left for later', () => {
  test.each([
    { words: '2 is ours after all', means: 'calais confirmed' },
    { words: 'sorry, 2 is ours actually', means: 'calais confirmed' },
    { words: "2 isn't ours after all", means: 'calais noted' },
    { words: 'le 3 est bien à nous en fait', means: 'belgium confirmed' },
    { words: "1 is ours, 2 too, the rest I'll check", means: 'ports confirmed; calais confirmed' },
    { words: 'le 1 c’est nous, le 2 aussi, le reste je vérifie', means: 'ports confirmed; calais confirmed' },
    { words: '2 is ours after Belgium', means: 'asked' },
  ])('$words', ({ words, means }) => {
    expect(meaningOf(words, three)).toBe(means)
  })
})

describe('a number said outside the threads', () => {
  const outside = { about: three, shown: 0 }
  test.each([
    '2 blocked: no planes',
    'blocked: 2',
    '#2 at risk: data',
    '2: on track',
    '2 bloqué : avions',
    'le 2 est bloqué : avions',
    'the second is blocked: data',
    '1 and 2 blocked: data',
    'blocked: no planes',
  ])('names no row that was not shown: %s', (words) => {
    const { changes, unclear } = aReading(words, outside)
    expect(changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
    expect(unclear).not.toEqual([])
  })

  test('names the rows that were', () => {
    expect(inShort(aReading('2 blocked: no planes', { ...outside, shown: 2 }))).toBe('calais rated red')
    expect(aReading('3 blocked: no planes', { ...outside, shown: 2 }).changes).toEqual([])
    expect(inShort(aReading('belgium blocked: no planes', { ...outside, shown: 2 }))).toBe('belgium rated red')
  })
})

describe('a piece that names what none is called', () => {
  test.each([
    ['7 done, 1 on track', 'ports rated green; ask unknown name'],
    ['7 done and 1 on track', 'ports rated green; ask unknown name'],
    ['7 on track, 1 at risk: data', 'ports rated amber; ask unknown name'],
    ['7 done, 8 done, 1 on track', 'ports rated green; ask unknown name; ask unknown name'],
    ['1 on track, 7 done, 2 blocked: planes', 'ports rated green; calais rated red; ask unknown name'],
    ['7 not ours, 1 ours', 'ports confirmed; ask unknown name'],
    ['7 terminé, 1 en bonne voie', 'ports rated green; ask unknown name'],
    ['7 fait, 1 fait, 2 bloqué : avions', 'ports closed; calais rated red; ask unknown name'],
    ['Dover terminé, 2 à risque : budget', 'calais rated amber; ask unknown name'],
    ['dover done, 1 on track', 'ports rated green; ask unknown name'],
  ])('hides no row behind it: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })

  test.each([
    'harwich on track, 1 done, 3 at risk: officers',
    'training done, 1 delivered',
    'harwich en bonne voie, 1 terminé, 3 à risque : agents',
  ])('closes no row by a number that may count its parts, and asks: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes.filter(({ entry }) => entry.kind === 'closed')).toEqual([])
    expect(unclear.map(({ question }) => question.ask)).toEqual(['unknown name', 'is it done'])
  })
})

describe('rows that are counted from the end, where the last of them has ended, are asked about', () => {
  const register = fourCommitments({ 'belgium-invitation': { status: 'closed' } })
  const read = (words: string) => aReading(words, { about: three, register })

  test.each([
    { words: 'the last two are on track', rows: ['ports-risk-analysis', 'calais-detection', 'belgium-invitation'] },
    { words: 'last one on track', rows: ['calais-detection', 'belgium-invitation'] },
    { words: 'le dernier est en bonne voie', rows: ['calais-detection', 'belgium-invitation'] },
  ])('$words', ({ words, rows }) => {
    const { changes, unclear } = read(words)
    expect(changes).toEqual([])
    expect(unclear.map(({ question }) => ('candidates' in question ? question.candidates : []))).toEqual([rows])
  })

  test('rows that may be counted from the end are none of the rest', () => {
    expect(inShort(read('last one not started, rest fine'))).toBe('ports rated green; ask which')
  })
})
