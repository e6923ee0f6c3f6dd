import { describe, expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

/** Three rows, of which the speaker has rated or closed the second an hour ago. */
function afterSaying(entry: object, at = '2011-03-01T09:00:00.000+00:00') {
  const said = { at, by: ukLead, team: 'uk-border-agency', text: 'visas', ...entry }
  return fourCommitments({ 'calais-detection': { log: [said] } })
}

const rated = { kind: 'rated', rating: 'red' }

describe('who mends what they said in a message before', () => {
  test.each([
    ['correction: 3 is red, funding', 'belgium rated red'],
    ['rectificatif : le 3 est rouge, budget', 'belgium rated red'],
    ['euh non, 3 bloqué : effectifs', 'belgium rated red'],
    ['no, 3 blocked: staff', 'belgium rated red'],
    ['no wait, 3 at risk: staff', 'belgium rated amber'],
    ['oops, 3 amber', 'belgium rated amber'],
    ['sorry 2 should be amber', 'calais rated amber'],
    ['sorry 2 is amber', 'calais rated amber'],
    ['désolé, le 2 devrait être orange', 'calais rated amber'],
    ['pardon, le 2 est orange', 'calais rated amber'],
    ['make 2 amber', 'calais rated amber'],
    ['2 is actually amber', 'calais rated amber'],
    ['sorry I meant 3 at risk not 2', 'calais undone; belgium rated amber'],
    ['oops, 3 at risk: strike, not 2', 'calais undone; belgium rated amber'],
    ["pardon, c'est le 3 qui est à risque, pas le 2", 'calais undone; belgium rated amber'],
    ["désolé c'est le 3 qui est terminé", 'belgium closed'],
    ['2 sorry amber not red', 'calais rated amber'],
    ['sorry 2 amber not red', 'calais rated amber'],
    ['2 oops, amber', 'calais rated amber'],
    ['2 pardon orange pas rouge', 'calais rated amber'],
    ['2, désolé, orange', 'calais rated amber'],
  ])('is read by the new words: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three, register: afterSaying(rated) }))).toBe(read)
  })

  test.each([
    'I meant 3, not 2',
    'I meant 3',
    'je voulais dire 3',
    'je voulais dire le 3, pas le 2',
    '3, not 2',
    'sorry, 3 not 2',
    'not 2, 3',
    'wrong row, it was 3',
    'wrong line sorry, meant 3',
    'wrong row: 3',
    "erreur de ligne, c'était le 3",
    'erreur de numéro : 3',
    'sorry, that’s for 3',
    'that was about 3, not 2',
    'sorry that was for belgium',
    'erreur, c’est le 3',
    'désolé, ça concernait le 3',
    'non pardon, c’était pour le 3',
  ])('has said of the one what they said of the other: %s', (words) => {
    const reading = aReading(words, { about: three, register: afterSaying(rated) })
    expect(inShort(reading)).toBe('calais undone; belgium rated red')
    expect(reading.changes[1]?.entry).toMatchObject({ text: 'visas', team: 'uk-border-agency' })
  })

  test.each(['no I meant the other one', 'sorry, the other one', 'pardon, c’était pour l’autre'])(
    'has meant the other one of two: %s',
    (words) => {
      const about = ['calais-detection', 'belgium-invitation']
      expect(inShort(aReading(words, { about, register: afterSaying(rated) }))).toBe('calais undone; belgium rated red')
      expect(aReading(words, { about: three, register: afterSaying(rated) }).changes).toEqual([])
    },
  )

  test.each(['not 2 — 3 is blocked: data', 'not 2, 3 blocked: data', 'pas le 2, le 3 est bloqué : données'])(
    'takes back the rating that was meant for another: %s',
    (words) => {
      expect(inShort(aReading(words, { about: three, register: afterSaying(rated) }))).toBe('calais undone; belgium rated red')
    },
  )

  test.each([
    ['correction: amber', 'ports rated amber'],
    ['no, at risk: data', 'ports rated amber'],
    ['non, plutôt orange', 'ports rated amber'],
    ['I meant amber', 'ports rated amber'],
  ])('needs no name under a message about one: %s', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})

test('a rating that was undone is not said again by "no change"', () => {
  const log = [
    { at: '2011-03-01T08:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'amber' },
    { at: '2011-03-01T09:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'red' },
    { at: '2011-03-01T09:01:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'undone', of: '2011-03-01T09:00:00.000+00:00' },
  ]
  const register = fourCommitments({ 'calais-detection': { rating: 'amber', log } })
  expect(inShort(aReading('2 no change', { about: three, register }))).toBe('calais rated amber')
})

describe('what may end something, or is not plain, is asked', () => {
  test.each([
    ['I meant 3, not 2', 'ask take back'],
    ['not 2, 3 blocked: data', 'belgium rated red; ask take back'],
  ])('a closing is not moved by a slip of the pen: %s', (words, read) => {
    const closed = { kind: 'closed', party: 'uk', outcome: 'delivered' }
    const log = [{ at: '2011-03-01T09:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', text: 'done', ...closed }]
    const register = fourCommitments({ 'calais-detection': { status: 'closed', log } })
    expect(inShort(aReading(words, { about: three, register }))).toBe(read)
  })

  test.each([
    'no, 2 done',
    'correction: 2 done',
    'or 2 blocked',
    'sorry, 2 should be green',
    '2 should be done',
    'I meant 2 and 3',
    'not 2 or 3',
  ])('nothing changes but by a question: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three, register: afterSaying(rated) })
    expect(changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
    expect(unclear).not.toEqual([])
  })

  test('what was said the day before, or by somebody else, is not moved', () => {
    for (const register of [afterSaying(rated, '2011-02-28T08:00:00.000+00:00'), afterSaying({ ...rated, by: 'member@ukba.example' })])
      expect(aReading('I meant 3, not 2', { about: three, register }).changes).toEqual([])
  })

  test('a "no" to "are these yours?" is an answer, whatever follows it', () => {
    expect(inShort(aReading('no, 3 blocked: staff', { about: three, yours: three }))).not.toContain('rated')
  })
})

describe('who corrects in passing what they have just said', () => {
  test.each([
    ['oh wait, I meant 3', 'calais undone; belgium rated red'],
    ['wrong row, I meant 3', 'calais undone; belgium rated red'],
    ['sorry that was 3', 'calais undone; belgium rated red'],
    ['enfin, c’était le 3', 'calais undone; belgium rated red'],
    ['that was for 3', 'calais undone; belgium rated red'],
    ['should have been 3', 'calais undone; belgium rated red'],
    ['typo: 3', 'calais undone; belgium rated red'],
    ["oups, c'était pour le 3", 'calais undone; belgium rated red'],
    ["ah non, c'était le 3", 'calais undone; belgium rated red'],
    ['scrap that', 'calais undone'],
    ['oops, wrong row', 'calais undone'],
    ['my mistake', 'calais undone'],
    ['oups non', 'calais undone'],
    ['je me suis trompé', 'calais undone'],
    ['pardon, je me suis trompé de ligne', 'calais undone'],
    ['make that amber', 'calais rated amber'],
    ['pardon, orange', 'calais rated amber'],
  ])('of a rating: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three, register: afterSaying(rated, '2011-03-01T09:30:00.000+00:00') }))).toBe(read)
  })

  test.each([
    'no, on track',
    'not done',
    'no',
    'oh no',
    'that was for the best',
    'it is for 3 people',
    'I meant well',
    'it was 3',
    'only 3',
    'not 3',
  ])('talk takes nothing back: %s', (words) => {
    const register = afterSaying(rated, '2011-03-01T09:30:00.000+00:00')
    const { changes } = aReading(words, { about: three, register })
    expect(changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
  })

  test('a slip is of what was said within the hour', () => {
    const register = afterSaying(rated, '2011-03-01T08:30:00.000+00:00')
    expect(aReading('oops', { about: three, register }).changes).toEqual([])
  })

  test('another rating keeps the words that were typed', () => {
    const [change] = aReading('make that amber', { about: three, register: afterSaying(rated) }).changes
    expect(change?.entry).toMatchObject({ text: 'make that amber' })
  })

  test.each(['oops', 'scrap that', 'je me suis trompé'])('a closing is asked first: %s', (words) => {
    const closed = { kind: 'closed', party: 'uk', outcome: 'delivered', text: 'done' }
    const log = [{ at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency', ...closed }]
    const register = fourCommitments({ 'calais-detection': { status: 'closed', log } })
    expect(aReading(words, { about: three, register }).changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
  })
})

describe('another day in the place of the one that they have just named', () => {
  const moved = { kind: 'dated', from: '2011-03-31', to: '2011-04-12', text: 'strike' }
  const said = { at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency', ...moved }
  const register = fourCommitments({ 'calais-detection': { due: '2011-04-12', log: [said] } })

  test.each([
    ['make that 15 April', 'en', '2011-04-15'],
    ['sorry, 15 April', 'en', '2011-04-15'],
    ['no, 5 April', 'en', '2011-04-05'],
    ['actually make that end of May', 'en', '2011-05'],
    ['pardon, plutôt mi-avril', 'fr', '2011-04-15'],
    ['je voulais dire le 15 avril', 'fr', '2011-04-15'],
    ['actually make it 15 April', 'en', '2011-04-15'],
    ['let’s say 15 April', 'en', '2011-04-15'],
    ['15 April instead', 'en', '2011-04-15'],
    ['actually 15 April is better', 'en', '2011-04-15'],
    ['finalement ce sera le 15 avril', 'fr', '2011-04-15'],
    ['disons mi-avril', 'fr', '2011-04-15'],
    ['mettez plutôt le 15 avril', 'fr', '2011-04-15'],
    ['15 avril plutôt', 'fr', '2011-04-15'],
  ] as const)('moves it from where it stood, for the same reason: %s', (words, language, to) => {
    const { changes, unclear } = aReading(words, { about: three, register, language })
    expect(unclear).toEqual([])
    expect(changes.map(({ id, entry }) => [id, entry.kind])).toEqual([
      ['calais-detection', 'undone'],
      ['calais-detection', 'dated'],
    ])
    expect(changes[1]?.entry).toMatchObject({ from: '2011-03-31', to, text: 'strike' })
  })

  test.each(['make it 3', 'let’s say 3', 'finalement le 3', 'disons 3'])(
    'a number alone may be a day, a length or a row, and is asked: %s',
    (words) => {
      expect(aReading(words, { about: three, register }).changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
    },
  )

  test('a day before the first deadline is asked, and the move stands until then', () => {
    expect(inShort(aReading('make that 15 March', { about: three, register }))).toBe('calais noted; ask earlier')
  })
})

describe('some of the rows of which they have just spoken were not meant', () => {
  const at = '2011-03-01T09:30:00.000+00:00'
  const saidOfAll = (entry: object, more: object = {}) => {
    const log = [{ at, by: ukLead, team: 'uk-border-agency', text: 'strikes', ...entry }]
    return fourCommitments({ 'calais-detection': { log, ...more }, 'belgium-invitation': { log, ...more } })
  }

  test.each([
    'not 3',
    'sorry not 3',
    'and not 3',
    'pas le 3',
    'pas 3, pardon',
    'only 2',
    'only 2 sorry',
    '2 only',
    'oops, just 2',
    'le 2 seulement',
  ])('a rating or a date of a row that was not meant is taken back: %s', (words) => {
    for (const entry of [
      { kind: 'rated', rating: 'amber' },
      { kind: 'dated', to: '2011-09' },
    ])
      expect(inShort(aReading(words, { about: three, register: saidOfAll(entry) }))).toBe('belgium undone')
  })

  test('a date of one of two is taken back though others of the message wait to be confirmed', () => {
    const register = saidOfAll({ kind: 'dated', to: '2011-09' })
    expect(inShort(aReading('not 3', { about: three, yours: three, register }))).toBe('belgium undone')
  })

  test('whether the closing of a row that was not meant is taken back is asked', () => {
    const register = saidOfAll({ kind: 'closed', party: 'uk', outcome: 'delivered' }, { status: 'closed' })
    expect(inShort(aReading('only 2 sorry', { about: three, register }))).toBe('ask take back')
  })

  test.each(['only 1', 'not 1', 'only 2?'])('a row of which they said nothing takes nothing back: %s', (words) => {
    const { changes } = aReading(words, { about: three, register: saidOfAll({ kind: 'rated', rating: 'amber' }) })
    expect(changes.filter(({ entry }) => entry.kind === 'undone')).toEqual([])
  })
})

describe('words that were not understood are said of another row', () => {
  const at = '2011-03-01T09:30:00.000+00:00'
  const unread = (text: string) =>
    fourCommitments({ 'calais-detection': { log: [{ at, by: ukLead, team: 'uk-border-agency', kind: 'noted', unclear: true, text }] } })

  test('words not understood of one row are asked of the one that was meant', () => {
    const { changes, unclear } = aReading('sorry meant 3', { about: three, register: unread('2 in a muddle') })
    expect(changes.map(({ id, entry: { kind, text } }) => [id.split('-')[0], kind, text])).toEqual([
      ['calais', 'undone', undefined],
      ['belgium', 'noted', 'in a muddle'],
    ])
    expect(unclear[0]?.question).toEqual({ ask: 'not understood', ids: ['belgium-invitation'] })
  })

  test('words asked about of one row are read, where they are plain, of the one that was meant', () => {
    const reading = aReading('sorry meant 3', { about: three, register: unread('2 slips to 15 April: strike') })
    expect(inShort(reading)).toBe('calais undone; belgium dated 2011-04-15')
  })
})

describe('the date before a move stands after all', () => {
  const moved = { kind: 'dated', from: '2011-03-31', to: '2011-04-12', text: 'strike' }
  const said = { at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency', ...moved }
  const register = fourCommitments({ 'calais-detection': { due: '2011-04-12', log: [said] } })

  test.each([
    "we'll keep March after all",
    'sorry, we can make 31 March',
    'actually 31 March holds',
    'the original date stands',
    '2: back to 31 March',
    'finalement on tient mars',
    'en fait on maintient le 31 mars',
    'le 31 mars est tenu finalement',
    '2 on garde la date initiale',
  ])('a move is taken back by the date before it: %s', (words) => {
    expect(inShort(aReading(words, { about: three, register }))).toBe('calais undone')
  })

  test.each(['we keep May', 'we keep the line', 'can we keep March?', 'we keep March for the visit', 'meeting 31 March'])(
    'a move stands where other words are said: %s',
    (words) => {
      const { changes } = aReading(words, { about: three, register })
      expect(changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
    },
  )

  test('a move made by mistake moves the row that was meant', () => {
    expect(inShort(aReading('sorry meant 3', { about: three, register }))).toBe('calais undone; belgium dated 2011-04-12')
  })
})

describe('a rating beside the one that it is not', () => {
  test.each([
    ['amber not red: data', 'ports rated amber'],
    ['amber rather than red: data', 'ports rated amber'],
    ['orange pas rouge : budget', 'ports rated amber'],
    ['orange et non rouge : budget', 'ports rated amber'],
    ['orange au lieu de rouge : budget', 'ports rated amber'],
    ['on track not at risk', 'ports rated green'],
    ['not red, amber: data', 'ports rated amber'],
    ['not red but amber: data', 'ports rated amber'],
    ['pas rouge mais orange : budget', 'ports rated amber'],
    ['not red', 'ports noted; ask not understood'],
    ['pas rouge', 'ports noted; ask not understood'],
    ['was amber not red', 'ports noted; ask not understood'],
    ['not green, red tape everywhere', 'ports noted; ask not understood'],
  ])('the rating that holds is read beside the one that does not: %s', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})
