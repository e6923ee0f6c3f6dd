import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// How it stands, in the words in which people say it to one another. About three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string, context: Partial<Context> = {}): string {
  return inShort(aReading(words, { about: three, ...context }))
}

const allGreen = 'ports rated green; calais rated green; belgium rated green'

describe('that none is done is a note of each of them, and closes nothing', () => {
  const two = ['ports-risk-analysis', 'calais-detection']
  test.each(['none of them is done yet', 'none are done', "aucun n'est terminé", "aucun n'est fait, grève"])('%s', (words) => {
    expect(meaningOf(words)).toBe('ports noted; calais noted; belgium noted')
  })

  test.each(['neither is done', "aucun des deux n'est fait", "ni l'un ni l'autre n'est fait"])('%s, of two', (words) => {
    expect(meaningOf(words, { about: two })).toBe('ports noted; calais noted')
    expect(meaningOf(words)).toBe('ask which of several')
  })

  test.each(['only 1 is done', 'just 1 is done', 'seul 1 est fait'])('what may count is asked of the row: %s', (words) => {
    expect(meaningOf(words)).toBe('ask is it done')
  })

  test.each(['nothing is done without Paris', 'none of them is on track'])('not so: %s', (words) => {
    expect(meaningOf(words)).not.toContain('noted')
  })
})

describe('a state is plain beside words that add nothing to it', () => {
  test.each([
    ...["everything's fine thanks", "everything's on track", 'all ontrack', 'tt est ok', 'tt va bien'].map((words) => [words, allGreen]),
    ['tout va bien de notre côté', allGreen],
    ['2 et 3 vont bien', 'calais rated green; belgium rated green'],
    ['2 and 3 are doing well', 'calais rated green; belgium rated green'],
    ['Le 3 est rouge faute de crédits mais 1 et 2 vont bien', 'belgium rated red; ports rated green; calais rated green'],
    ['2 : pas de souci de notre côté', 'calais rated green'],
    ["Bonjour à tous, voici l'état : 1 fait, 2 en bonne voie", 'ports closed; calais rated green'],
    ["here's where we are: 1 done, 2 on track", 'ports closed; calais rated green'],
    ['seul le 1 est fait', 'ports closed'],
    ['on a fini le 1', 'ports closed'],
    ['1 slips to 30/11: HR', 'ports dated 2011-11-30'],
    ['1 slips to 30/11: JB', 'ports noted; ask reason 2011-11-30'],
    ['1 reporté au 30/11 : JB', 'ports noted; ask reason 2011-11-30'],
    ['1 reporté au 30/11 : RH', 'ports dated 2011-11-30'],
    ['1 slips to 30/11: NA', 'ports noted; ask reason 2011-11-30'],
    ['fait le 1er', 'ask which of several'],
    ['1 ontrack', 'ports rated green'],
    ['1 on track tbh', 'ports rated green'],
    ['2 at risk tbh', 'calais rated amber'],
    ['2 blocked atm', 'calais rated red'],
    ["2 red i'm afraid", 'calais rated red'],
    ['2 offtrack', 'calais rated red'],
    ['2 bloqué pour l’instant', 'calais rated red'],
    ['2 à risque franchement', 'calais rated amber'],
    ['everything on track apart from adapt detect', 'ports rated green; belgium rated green; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(String(words))).toBe(means)
  })

  test.each([
    ['2 done, all good', 'calais closed'],
    ['2 done, all is well', 'calais closed'],
    ['1 green, everything fine', 'ports rated green'],
    ['2 terminé, tout va bien', 'calais closed'],
    ['2 clos, ça va', 'calais closed'],
    ['1 vert, tout va bien', 'ports rated green'],
    ['2 done, all on track', 'calais closed; ports rated green; belgium rated green'],
    ['2 terminé, va être signé', 'calais noted; ask is it done'],
  ])('"all good" behind the state of one row is of that row: %s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each([
    ['2 terminé, marché signé', 'calais closed'],
    ['2 done, not on track:', 'calais noted; calais noted; ask not understood; ask is it done'],
    ['2 done. Blocked:', 'calais closed'],
    ['2 terminé, marché à signer', 'calais noted; ask is it done'],
    ['2 red bcos no translators', 'calais rated red'],
    ['2 red becuase of the strike', 'calais rated red'],
    ['2 green, experts on site', 'calais rated green'],
    ['2 vert, experts sur place', 'calais rated green'],
    ['2 bloqué : demande retirée', 'calais rated red'],
    ['2 bloqué : objection retirée', 'calais noted; ask not understood'],
  ])('what is said beside it is a reason, or goes well: %s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each(['on track tbh if Paris signs', 'at risk I think', 'on track imo but late'])('a doubt stays one: %s', (words) => {
    expect(inShort(aReading(words))).toMatch(/^ports noted; ask/)
  })
})

describe('since when nothing has changed names no row', () => {
  test.each([
    ...['rien de neuf depuis la dernière fois', 'rien de nouveau depuis la semaine dernière', 'RAS depuis lundi'],
    ...['nothing new since the last time', 'no change since the last meeting'],
  ])('%s', (words) => {
    expect(meaningOf(words)).toBe('ports noted; calais noted; belgium noted')
    expect(aReading(words, { about: three }).unclear).toEqual([])
  })

  test.each(['rien de neuf depuis lundi mais en retard', 'no change since Monday but late'])('%s', (words) => {
    expect(aReading(words, { about: three }).unclear).not.toEqual([])
  })
})

describe('who says that it is still so keeps the reason that was given', () => {
  const log = [
    {
      kind: 'rated',
      at: '2011-02-20T09:00:00.000+00:00',
      by: 'lead@ukba.example',
      team: 'uk-border-agency',
      rating: 'amber',
      text: 'no data',
    },
  ]
  const register = fourCommitments({ 'calais-detection': { rating: 'amber', log } })

  test.each(['2 still amber', 'still amber on 2', '2 is still at risk', '2 toujours orange', 'toujours à risque sur le 2'])(
    '%s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three, register })
      expect(changes).toMatchObject([{ id: 'calais-detection', entry: { kind: 'rated', rating: 'amber', unchanged: true } }])
      expect(unclear).toEqual([])
    },
  )

  test.each(['2 still amber: no scanner', '2 still red', '2 amber'])('what is new is said anew: %s', (words) => {
    expect(aReading(words, { about: three, register }).changes[0]?.entry).not.toHaveProperty('unchanged')
  })
})

test.each(['2 on lâche', '2 on jette l’éponge', "2 we're giving up on this"])('what sounds like giving up is asked: %s', (words) => {
  expect(meaningOf(words)).toBe('calais noted; ask is it withdrawn')
})

describe('nothing to flag is no change', () => {
  test.each([
    'nothing to flag',
    'nothing since last month',
    'RAS partout',
    'rien à signaler de particulier',
    'rien depuis le mois dernier',
    'rien ce mois-ci',
    'état néant',
    'néant ce mois-ci',
    'nil return from HO this month',
    'nothing to report on any of these',
  ])('%s', (words) => {
    expect(meaningOf(words)).toBe('ports noted; calais noted; belgium noted')
  })
})

describe('what goes on as it should is on track', () => {
  test.each([
    ...['2 progressing as planned', '2 is proceeding as expected', '2 coming along nicely', '2 advancing steadily'],
    ...[
      'le 2 avance normalement',
      '2 avance comme prévu',
      '2 se poursuit normalement',
      '2 se déroule comme convenu',
      '2 : les travaux progressent bien',
    ],
  ])('%s', (words) => {
    expect(meaningOf(words)).toBe('calais rated green')
  })

  test.each(['2 in progress', '2 ticking along', 'le 2 avance', '2 avance lentement'])('how well it goes on is not said: %s', (words) => {
    expect(meaningOf(words)).toBe('calais noted')
  })
})

test('a filler behind "done" takes nothing back', () => {
  for (const words of [
    '2 is done then',
    '2 done too',
    '2 done as well',
    '2 is done finally',
    'le 2 est fait donc',
    '2 terminé aussi',
    '2 clos du coup',
  ])
    expect(meaningOf(words), words).toBe('calais closed')
  for (const words of ['2 is done I guess', 'le 2 est fait je crois']) expect(meaningOf(words), words).toBe('calais noted; ask is it done')
})

describe('a word of another title behind the number of a row names nothing', () => {
  test.each(['1 invitation went out on Friday', '1 the invitation went out on Friday'])('%s', (words) => {
    expect(aReading(words, { about: three }).unclear.map(({ question }) => question)).toEqual([
      { ask: 'not understood', ids: ['ports-risk-analysis'] },
    ])
  })

  test('the rest has a row whose title shares a word with what is said of another', () => {
    expect(meaningOf('1 waiting for detection kit, rest on track')).toBe(
      'ports noted; calais rated green; belgium rated green; ask not understood',
    )
  })
})

test('who has finished a row says so of that row', () => {
  for (const words of ['We have finished 2', "we've done 2", 'we have now completed 2', 'we have closed 2'])
    expect(meaningOf(words), words).toBe('calais closed')
  for (const words of ['on a fini le 2', "j'ai enfin clos le 2", 'nous avons clos le 2 le 24 février', 'we closed 2 on 24 February'])
    expect(meaningOf(words), words).toBe('calais closed')
  expect(meaningOf('we finished 2 and 3 yesterday')).toBe('calais closed; belgium closed')
  // It is a day, or a part, or still to come.
  expect(meaningOf('on a terminé le 3 mars')).toBe('ask which of several')
  expect(meaningOf('we finished 3 weeks ago')).toBe('ask which of several')
  expect(meaningOf('we closed 2 on 24 April')).toBe('calais noted; ask is it done')
})

describe('the last of it is over, and so is the whole', () => {
  test.each([
    ['2 closed, final op was 24 Feb', 'calais closed'],
    ['2 terminé, la dernière visite a eu lieu vendredi', 'calais closed'],
    ['2 clos, réunion finale hier', 'calais closed'],
    ['2 done (chartered 3 Feb)', 'calais closed'],
    ['2 was completed in February', 'calais closed'],
    ["3 c'est réglé, la Belgique a dit oui vendredi", 'belgium closed'],
    ['3 done, Belgium said yes on Friday', 'belgium closed'],
    ['2 done. thanks to all involved, esp. PAF', 'calais closed'],
    ['2 fait, merci à tous, notamment à la PAF', 'calais closed'],
    ['2 done, final meeting is 24 March', 'calais noted; ask is it done'],
    ['2 done, final draft was 24 Feb', 'calais noted; ask is it done'],
    ['2 done, final report is with PAF', 'calais noted; ask is it done'],
    ['3 fait, la Belgique a dit non', 'belgium noted; ask is it done'],
    ['2 done. thanks to all, esp. PAF who still owe us the data', 'calais noted; ask is it done'],
    ['2 was done ages ago', 'calais noted; ask is it done'],
    ['2 was completed this month', 'calais noted; ask is it done'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})

test('words that are about no commitment are not understood, and are not passed over', () => {
  for (const words of ['the summit was great', 'nous avons bien mangé'])
    expect(meaningOf(words, { about: [] }), words).toBe('ask not understood')
})

describe('that nothing is new is a note of it', () => {
  test.each([
    "No update from us I'm afraid",
    'no changes to report this month on any of these',
    'Pas de nouveauté cette semaine',
    "je n'ai pas d'élément nouveau à vous communiquer",
    "nous n'avons rien de nouveau à signaler",
  ])('%s', (words) => {
    expect(meaningOf(words, { about: ['calais-detection'] })).toBe('calais noted')
  })
})

test.each(['no issues on our side', 'no problems to report', 'doing well', 'Pas de souci de notre côté', 'aucune difficulté à signaler'])(
  'that it goes well is a green of the only commitment: %s',
  (words) => {
    expect(meaningOf(words, { about: ['calais-detection'] })).toBe('calais rated green')
  },
)

test.each([
  "1: I'll get back to you on Monday but it's blocked",
  'snooze 1 until 14 March, but it is at risk',
  "1 : je reviens vers vous lundi mais c'est bloqué",
])('a day to ask again is asked about where words behind a "but" say how it stands: %s', (words) => {
  expect(meaningOf(words)).toBe('ports noted; ask not understood')
})

test.each([
  ['2 : bloqué car pas d’effectifs', 'pas d’effectifs'],
  ['2 : à risque parce que les experts sont absents', 'les experts sont absents'],
  ['2 : à risque parce qu’on n’a personne', 'on n’a personne'],
  ['2 rouge (car la salle n’est pas prête)', 'la salle n’est pas prête'],
  ['calais bloqué à cause de la grève', 'à cause de la grève'],
  ['2 bloqué faute de moyens', 'faute de moyens'],
  ['2: blocked because no staff', 'no staff'],
  ['2 at risk, because of the strike', 'because of the strike'],
  ['calais red due to a strike', 'due to a strike'],
  ['2 at risk because', '2 at risk because'],
])('the reason behind a "because" is kept without the row and the state before it: %s', (words, reason) => {
  expect(aReading(words, { about: three }).changes.map(({ entry }) => entry.text)).toEqual([reason])
})
