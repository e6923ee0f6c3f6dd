import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string, language: 'en' | 'fr'): string {
  return inShort(aReading(words, { about: three, language }))
}

describe('a row is found where it stands between a verb and the rest', () => {
  test.each([
    ['pls mark 2 as done', 'calais closed'],
    ['can you mark 2 as done', 'calais closed'],
    ['could you please close 2', 'calais closed'],
    ['close 2 and 3', 'calais closed; belgium closed'],
    ["I've marked 2 as done", 'calais closed'],
    ['set 3 to amber: no answer', 'belgium rated amber'],
    ['move 3 to amber: no answer', 'belgium rated amber'],
    ['can you put 3 at red: no answer', 'belgium rated red'],
    ['push 2 back a month: strike', 'calais dated 2011-04-30'],
    ['can you push 2 back by two weeks: strike', 'calais dated 2011-04-14'],
    ['bring 2 forward to 20 March: ready', 'calais dated 2011-03-20'],
    ['put 3 on hold until 1 April', 'belgium snoozed 2011-04-01'],
    ['close 2: signed and published', 'calais closed'],
    ['close 2 and 3: signed', 'calais closed; belgium closed'],
    ['withdraw 2: no budget', 'calais withdrawn'],
    ['please withdraw 2 and 3: no budget', 'calais withdrawn; belgium withdrawn'],
    ['abandon 2, no money', 'calais withdrawn'],
  ])('%s', (words, means) => {
    expect(meaningOf(words, 'en')).toBe(means)
  })

  test.each([
    ['merci de noter le 2 terminé', 'calais closed'],
    ['merci de clore le 2', 'calais closed'],
    ['pouvez-vous passer le 3 en rouge : budget', 'belgium rated red'],
    ['passer le 3 en orange : budget', 'belgium rated amber'],
    ["repousser le 2 d'un mois : grève", 'calais dated 2011-04-30'],
    ['pouvez-vous repousser le 2 au 15 avril : grève', 'calais dated 2011-04-15'],
    ['fermez le 2', 'calais closed'],
    ['clore le 2 et le 3 : signé', 'calais closed; belgium closed'],
    ['retirer 2 : plus de budget', 'calais withdrawn'],
    ['retirez le 2 et le 3 : plus de budget', 'calais withdrawn; belgium withdrawn'],
    ['merci de retirer le 2 : plus de budget', 'calais withdrawn'],
    ['abandonne le 2, plus de budget', 'calais withdrawn'],
    // Without a reason it is asked.
    ['retirer le 2', 'calais noted; ask is it withdrawn'],
    ['retirez calais', 'calais noted; ask is it withdrawn'],
    ['abandonner le 2', 'calais noted; ask is it withdrawn'],
    ['withdraw 2', 'calais noted; ask is it withdrawn'],
    ['please withdraw calais', 'calais noted; ask is it withdrawn'],
    ['2: withdraw', 'calais noted; ask is it withdrawn'],
    ['2 : retiré', 'calais withdrawn'],
    ['2 withdrawn', 'calais withdrawn'],
    ['withdraw 2: no money', 'calais withdrawn'],
  ])('in French: %s', (words, means) => {
    expect(meaningOf(words, 'fr')).toBe(means)
  })
})

describe('what stands behind the colon is why, where the row stands between it and the word that ends it', () => {
  test.each([
    ...['withdraw 2: policy changed', 'withdraw 2: treaty', 'withdraw 2: moved to another ministry', 'withdrawn 2: policy changed'],
    ...['please withdraw 2: policy changed', 'cancelled 2: policy changed', 'abandon 2: treaty', 'withdraw calais: treaty'],
    ...['retirer le 2 : traité', 'retiré le 2 : changement de politique', 'abandonner 2 : changement de ministre'],
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect([changes.map(({ id, entry }) => [id, entry.kind, entry.text]), unclear]).toEqual([
      [['calais-detection', 'withdrawn', words.replace(/^.*: ?/, '')]],
      [],
    ])
  })

  test.each([
    ...['withdraw 2: Paris?', 'withdraw 2: no', 'withdraw 2: if Paris agrees', 'withdraw 2: maybe', 'withdraw 2', 'withdraw 2: never mind'],
    ...['retirer 2 : si Paris est d’accord', 'retirer 2 : peut-être'],
    // What is withdrawn may be what is named there.
    ...['2 withdrawn: my comment of yesterday', '2 cancelled: the meeting on Monday'],
  ])('what is no reason, or may be what was given up, is asked about: %s', (words) => {
    expect(meaningOf(words, 'en')).toMatch(/^(?:calais noted; )?ask is it withdrawn$/)
  })
})

describe('one row is superseded by another in whatever order the three are said', () => {
  test.each([
    ...['superseded 2 by 1: one programme', 'supersede 2 by 1: one programme', 'supersede calais by ports: one programme'],
    ...['2 superseded by 1: one programme', '2 is superseded by 1: one programme', 'replace 2 by 1: one programme'],
    ...['replace 2 with 1: one programme', '2 replaced with 1: one programme', 'please supersede 2 by 1: one programme'],
    ...['remplacé 2 par 1 : one programme', 'remplacer le 2 par le 1 : one programme', '2 remplacé par 1 : one programme'],
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(unclear).toEqual([])
    expect(changes.map(({ id, entry }) => [id, entry])).toEqual([
      ['calais-detection', expect.objectContaining({ kind: 'superseded', successor: 'ports-risk-analysis', text: 'one programme' })],
    ])
  })

  test.each(['supersede 2 by 1', 'remplacer 2 par 1', 'superseded calais by ports'])('without a reason: %s', (words) => {
    expect(meaningOf(words, 'en')).toBe('calais superseded ports-risk-analysis')
  })

  test.each(['2 superseded by 1?', '2 superseded by 1 unless Paris objects', 'supersede 2 by 1 maybe'])(
    'in doubt it is asked by what, and not whether it is withdrawn: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
      expect(unclear.map(({ question }) => question.ask)).not.toContain('is it withdrawn')
      expect(unclear.length).toBeGreaterThan(0)
    },
  )

  test.each(['replace the scanner in 2', 'withdrawn comments on 2', 'remplacer les équipes du 2'])(
    'words of another thing end nothing: %s',
    (words) => {
      expect(aReading(words, { about: three }).changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    },
  )
})

describe('"last" and "first" before another word are of that word, and no further row that is told to be closed', () => {
  test.each([
    ['close 2, last meeting held yesterday', 'en', 'calais closed'],
    ['close 2 and the last meeting was held yesterday', 'en', 'calais closed'],
    ['close the first, second meeting was yesterday', 'en', 'ports noted; ask is it done'],
    ['on peut clore le 2, dernière réunion hier', 'fr', 'calais closed'],
    ['merci de clore le 2, première réunion tenue hier', 'fr', 'calais noted; ask is it done'],
    ['on peut clore le 2, le dernier vol est parti vendredi', 'fr', 'calais closed'],
    // Alone, or behind an "and", it is a row.
    ['close the last one', 'en', 'belgium closed'],
    ['close the first two', 'en', 'ports closed; calais closed'],
    ['close 2 and the last', 'en', 'calais closed; belgium closed'],
    ['move 2 and the last to 15 April: strike', 'en', 'calais dated 2011-04-15; belgium dated 2011-04-15'],
    ['on peut clore le 2 et le dernier', 'fr', 'calais closed; belgium closed'],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })
})

test.each(['we can close 2, last op was on 24 Feb', 'we can close 2, the first meeting was a success'])(
  'of row 2 alone it is asked whether to close it: %s',
  (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect({ changes, asked: unclear.map(({ question }) => question) }).toEqual({
      changes: [],
      asked: [{ ask: 'close all', ids: ['calais-detection'] }],
    })
  },
)

describe('who asks whether a row may be closed is asked once, and closes nothing', () => {
  test.each([
    ['can I close 2?', 'en'],
    ['can we close 2 ?', 'en'],
    ['shall I close 2', 'en'],
    ['would you close 2?', 'en'],
    ['is it ok to close 2?', 'en'],
    ['we would like to close 2', 'en'],
    ['can we close 2 and 3?', 'en'],
    ['on peut clore le 2 ?', 'fr'],
    ['peut-on clore le 2 ?', 'fr'],
    ["est-ce qu'on peut clore 2 et 3 ?", 'fr'],
    ['nous souhaitons clore le 2', 'fr'],
  ] as const)('%s', (words, language) => {
    expect(meaningOf(words, language)).toBe('ask close all')
  })

  test('can you close this? (of the only one)', () => {
    expect(inShort(aReading('can you close this?'))).toBe('ask close all')
  })
})

describe('an order put politely, with its row named, is no question, and what follows it says why', () => {
  test.each([
    ['can you close 2?', 'en', 'calais closed'],
    ['could you close belgium please?', 'en', 'belgium closed'],
    ['please can you close 2 and 3?', 'en', 'calais closed; belgium closed'],
    ['could you mark 2 as done?', 'en', 'calais closed'],
    ['can you put 2 on track', 'en', 'calais rated green'],
    ['can you set 2 to amber?', 'en', 'calais rated amber'],
    ['push calais back a month please', 'en', 'calais noted; ask reason 2011-04-30'],
    ['could you move belgium to 15 April please', 'en', 'belgium dated 2011-04-15'],
    ['can you move 2 to 15 April? the experts are away', 'en', 'calais dated 2011-04-15'],
    ['can you put 2 down for 15 April? experts away', 'en', 'calais dated 2011-04-15'],
    ['please set 2 for 15 April: strike', 'en', 'calais dated 2011-04-15'],
    ['could you schedule 3 for 15 April?', 'en', 'belgium dated 2011-04-15'],
    ['can you close 2? it was signed on Friday', 'en', 'calais closed'],
    ['pouvez-vous clore le 2 ?', 'fr', 'calais closed'],
    ['peux-tu clore le 2 ?', 'fr', 'calais closed'],
    ['pourriez-vous marquer le 2 comme terminé ?', 'fr', 'calais closed'],
    ['pouvez-vous caler le 2 au 15 avril ? les experts sont absents', 'fr', 'calais dated 2011-04-15'],
    ['mettez le 2 au 15 avril : grève', 'fr', 'calais dated 2011-04-15'],
    ['passer 1 et 2 en vert', 'fr', 'ports rated green; calais rated green'],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })

  test.each([
    ['can you close 2 if Paris agrees?', 'en', 'calais noted; ask is it done'],
    ['can you close 2 or 3?', 'en', 'calais noted; ask is it done'],
    ['can you close 2 yet?', 'en', 'calais noted; ask is it done'],
    ['can you close 2 this week?', 'en', 'calais noted; ask is it done'],
    ["can you close 2? Paris hasn't signed", 'en', 'calais noted; ask is it done'],
    ['can you close 2 without Paris?', 'en', 'calais noted; ask is it done'],
    ['could you not close 2?', 'en', 'ask which of several'],
    ['can you still close 2?', 'en', 'ask which of several'],
    ['can you close the Belgium office?', 'en', 'ask which of several'],
    ['could you close it?', 'en', 'ask which of several'],
    ['push the belgium meeting back a month', 'en', 'belgium noted; ask not understood'],
    ['we set 3 for review in April', 'en', 'ask not understood'],
    ['pouvez-vous clore le 2 si Londres est d’accord ?', 'fr', 'calais noted; ask is it done'],
    ['pouvez-vous clore le 2 ou le 3 ?', 'fr', 'calais noted; ask is it done'],
  ] as const)('a condition, a choice or another thing leaves it asked: %s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })
})

describe('a courtesy behind an order, and a part of a name with nothing behind it, leave it an order', () => {
  test.each([
    ['close 2 please', 'en', 'calais closed'],
    ['please close the belgium one', 'en', 'belgium closed'],
    ['close belgium', 'en', 'belgium closed'],
    ['clore belgium svp', 'fr', 'belgium closed'],
    ['move 2 to amber please', 'en', 'calais rated amber'],
    ['set the belgium one to green please', 'en', 'belgium rated green'],
    ['clore l’invitation de Belgium svp', 'fr', 'belgium closed'],
    ['passer Belgium en orange svp', 'fr', 'belgium rated amber'],
    ['close contacts with police', 'en', 'ask which of several'],
    ['close meetings please', 'en', 'ask which of several'],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })
})

describe('who says that a row cannot be closed yet says how it stands', () => {
  test.each([
    ["we can't close 2 yet", 'en'],
    ['cannot close 2 for now, waiting for the signature', 'en'],
    ["we're unable to close 2 yet", 'en'],
    ["2 can't be closed yet", 'en'],
    ['on ne peut pas encore clore le 2', 'fr'],
    ['impossible de clore le 2 pour l’instant', 'fr'],
    ['le 2 ne peut pas être clos', 'fr'],
  ] as const)('%s', (words, language) => {
    expect(meaningOf(words, language)).toBe('calais noted')
  })
})

describe('a number behind a verb that is a length, a count, or of a question is no row', () => {
  test.each([
    ['push 2 weeks: strike', 'ask which of several'],
    ['push 2 to 3 weeks: strike', 'ask which of several'],
    ['is 3 done', 'ask unknown name'],
    ['can you confirm', 'ask unknown name'],
    ['can we move 2 to 15 April: strike', 'ask move all'],
    ['can you put 2 on hold: budget', 'ask not understood'],
    ['call 3 people done', 'belgium noted; ask is it done'],
  ])('%s', (words, means) => {
    expect(meaningOf(words, 'en')).toBe(means)
  })

  test.each([
    ['noter : 2 terminé', 'ask which of several'],
    ['fait le 3', 'ask which of several'],
    ['terminé 3 visites', 'ask which of several'],
  ])('in French: %s', (words, means) => {
    expect(meaningOf(words, 'fr')).toBe(means)
  })
})

describe('"only 1 and 3" says nothing of the other rows, and "only 2" may be a count', () => {
  test.each([
    ['only 2 and 3 done', 'en', 'calais closed; belgium closed'],
    ['just 2 and 3 at risk: budget', 'en', 'calais rated amber; belgium rated amber'],
    ['seulement 2 et 3 terminés', 'fr', 'calais closed; belgium closed'],
    ['seuls 2 et 3 sont terminés', 'fr', 'calais closed; belgium closed'],
    ['only 2 done', 'en', 'ask which of several'],
    ['only 2 and 3 left', 'en', 'ask which of several'],
    ['just 2 reports done', 'en', 'ask unknown name'],
  ] as const)('%s', (words, language, means) => {
    expect(meaningOf(words, language)).toBe(means)
  })
})

describe('a reason that begins with "no" is of the row before it', () => {
  test.each([
    ['at risk 2: no data', 'calais rated amber'],
    ['done 2: no issues', 'calais closed'],
    ['blocked 2 and 3: no data', 'calais rated red; belgium rated red'],
    ['done 2 and 3: at risk', 'calais closed; belgium rated amber'],
  ])('%s', (words, means) => {
    expect(meaningOf(words, 'en')).toBe(means)
  })
})
