import { describe, expect, test } from 'vitest'
import { parsedText } from '../../src/replies/text.ts'
import { mayTakeBack } from '../../src/replies/undoing.ts'
import { bothSides, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'

const entry = (minute: number, more: object = {}) => ({
  at: `2011-03-01T08:0${minute}:00.000+00:00`,
  by: 'lead@ukba.example',
  team: 'uk-border-agency',
  kind: 'rated',
  rating: 'amber',
  ...more,
})
const link = 'https://chat.example/2'
const register = fourCommitments({
  'ports-risk-analysis': { log: [entry(1), entry(2, { link })] },
  'calais-detection': { log: [entry(0), entry(2, { link }), entry(3, { by: 'desk@ukba.example' })] },
})
const undone = (words: string, about = three) =>
  aReading(words, { register, about }).changes.map(({ id, entry: { kind, ...rest } }) => [
    id.split('-')[0],
    kind,
    (rest as { of?: string }).of?.slice(14, 16),
  ])

describe('"undo" takes back what its author said last, by one message', () => {
  test.each([
    'undo',
    'no wait undo',
    'no, wait, undo that',
    'undo the last one',
    'undo the last one please',
    'no wait, undo the last one',
    'cancel my last one',
    'annule la dernière saisie stp',
    'annule le dernier',
    'annulez la dernière, merci',
    'non annule le dernier',
    'euh non annuler',
    'Undo that, please',
    'take that back',
    'annuler',
    'Annuler cette réponse',
    'annulez ma dernière réponse, merci',
    'cancel that',
    'forget what I just said',
    'annule ça',
    'annule cela stp',
    'sorry, undo that',
    'sorry undo',
    'oups annuler',
    'oops, take that back please',
    'my mistake, undo',
    'could you undo that?',
    'undo my last',
    'undo both',
    'undo everything',
    'undo my answers',
    'delete my answer',
    'delete what I said',
    'I take back what I said',
    'annulez svp',
    'annulez, s’il vous plaît',
    'erreur de ma part, annuler',
    'pardon, annulez ma réponse',
    'pouvez-vous annuler ?',
    'annuler les deux',
    'annuler tout',
    'tout annuler',
    'supprimer ma réponse',
    'effacez mes réponses',
    'je retire ce que j’ai dit',
  ])('%s', (words) => {
    expect(undone(words)).toEqual([
      ['ports', 'undone', '02'],
      ['calais', 'undone', '02'],
    ])
  })

  test('of the commitment that it names', () => {
    for (const words of ['undo 2', 'undo calais', 'annuler 2']) expect(undone(words)).toEqual([['calais', 'undone', '02']])
  })

  test.each([
    'could you undo 2?',
    'please undo 2, sorry',
    'sorry that was a mistake, please undo 2',
    'undo what I said about 2',
    'please undo my done on 2',
    'please undo my amber on 2',
    'undo my last answer on calais',
    'I take back 2',
    'I take back what I said on 2',
    'cancel my answer on 2',
    'withdraw my answer on calais',
    'pardon, annulez le 2',
    'merci d’annuler le 2',
    'annuler ce que j’ai dit sur le 2',
    'je retire ce que j’ai dit sur le 2',
    'annuler ma réponse sur Calais',
    'supprimer ma réponse sur le 2',
  ])('of the commitment that it names, in whole sentences too: %s', (words) => {
    expect(undone(words)).toEqual([['calais', 'undone', '02']])
  })

  test('what was not understood, of which nobody was told, is never taken back', () => {
    const unclear = entry(4, { kind: 'noted', rating: undefined, unclear: true, text: 'hmm' })
    const noted = fourCommitments({ 'ports-risk-analysis': { log: [entry(1), unclear] } })
    expect(aReading('undo', { register: noted }).changes.map(({ entry: { of } }: { entry: { of?: string } }) => of?.slice(14, 16))).toEqual(
      ['01'],
    )
  })

  test('in a direct message it is whatever its author said last', () => {
    const direct = aReading('undo', { register, about: ['belgium-invitation'], isDirect: true })
    expect(direct.changes.map(({ id }) => id.split('-')[0])).toEqual(['ports', 'calais'])
  })

  test('what was said on another day, or stands in the file since the beginning, is not meant where no thread says what is', () => {
    const before = { ...entry(2), at: '2011-02-27T10:00:00.000+00:00' }
    const old = fourCommitments({ 'ports-risk-analysis': { log: [before] } })
    const undo = (words: string, more: object = {}) => aReading(words, { register: old, about: three, ...more })
    expect(undo('undo', { isDirect: true }).changes).toEqual([])
    expect(undo('undo', { isDirect: true }).unclear[0]?.question.ask).toBe('nothing to undo')
    expect(undo('undo ports', { isDirect: true }).changes).toHaveLength(1)
  })

  test('of a row that the message does not have is asked of which', () => {
    for (const words of ['undo 9', 'please undo 9', 'annuler 9', 'annuler ma réponse sur le 9']) {
      const { changes, unclear } = aReading(words, { register, about: three })
      expect(changes).toEqual([])
      expect(unclear).toMatchObject([{ question: { ask: 'unknown name', word: '9', candidates: three } }])
    }
  })

  test('of one that a command names it is of that one alone', () => {
    const named = { register, about: ['belgium-invitation'], isDirect: true, isChosen: true }
    expect(aReading('undo', named).unclear[0]?.question.ask).toBe('nothing to undo')
    expect(aReading('undo', { ...named, about: [] }).changes).toHaveLength(2)
  })

  test('what its author closed elsewhere, and the other side has agreed to, is told as that', () => {
    const ended = (by: string, team: string, party: string, minute: number) => ({
      at: `2011-03-01T09:0${minute}:00.000+00:00`,
      by,
      team,
      party,
      kind: 'superseded',
    })
    const log = [ended(ukLead, 'uk-border-agency', 'uk', 1), ended('lead@paf.example', 'fr-paf', 'fr', 2)]
    const over = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'superseded', log } })
    const inThread = { register: over, about: three, isSaidHere: () => false }
    for (const words of ['undo', 'annuler', 'undo please'])
      expect(aReading(words, inThread).unclear.map(({ question }) => question)).toEqual([
        { ask: 'nothing to undo', ids: three, ended: 'ports-risk-analysis' },
      ])
  })

  test('"undo" of nothing is told so', () => {
    expect(aReading('undo', { register, about: ['belgium-invitation'] }).unclear[0]?.question.ask).toBe('nothing to undo')
  })
})

test('"annuler" with a reason, or a name, may give a commitment up: nothing is taken back', () => {
  for (const words of [
    'annuler : plus de crédits',
    'annulé : plus de crédits',
    'annuler Calais',
    'cancel 2',
    'annulé le 2',
    'pardon, annulé le 2 mars',
    'tout est annulé',
    'my done on 2',
    'we take back the scanners on 2',
    'the contractor has to undo 2 kilometres of cable',
    'retirer 2',
    'supprimer Calais',
    'annuler la réunion du 2',
  ])
    expect(undone(words).filter(([, kind]) => kind === 'undone')).toEqual([])
})

test('where the clock stands still, "undo" takes back the message that came last, whatever commitment has more entries', () => {
  const said = (at: string, address: string) => ({ ...entry(2, { link: `https://chat.example/${address}` }), at: `2011-03-01T08:02:${at}` })
  const still = fourCommitments({
    'ports-risk-analysis': { log: [said('00.000+00:00', '1003')] },
    'calais-detection': { log: [said('00.000+00:00', '1001'), said('00.001+00:00', '1002')] },
  })
  expect(aReading('undo', { register: still, about: three }).changes.map(({ id }) => id)).toEqual(['ports-risk-analysis'])
})

describe('what is taken back by its name is that, whatever was said since', () => {
  const said = [
    { ...entry(1, { kind: 'closed', rating: undefined, party: 'fr', by: 'lead@paf.example', team: 'fr-paf' }) },
    { ...entry(2, { kind: 'objected', rating: undefined, party: 'uk', text: 'Dunkirk' }) },
    entry(3),
  ]
  const closedSince = [
    entry(1, { kind: 'closed', rating: undefined, party: 'uk' }),
    entry(3, { kind: 'noted', rating: undefined, text: 'so' }),
  ]
  const of = (words: string, about = three) => {
    const both = fourCommitments({ 'ports-risk-analysis': { log: said }, 'calais-detection': { log: closedSince, status: 'closing' } })
    const { changes, unclear } = aReading(words, { register: both, about, isSaidHere: () => false })
    const undoing = changes.map(({ id, entry: { kind, ...rest } }) => [id.split('-')[0], kind, (rest as { of?: string }).of?.slice(14, 16)])
    return [...undoing, ...unclear.map(({ question }) => question.ask)]
  }

  test.each([
    ...['withdraw our objection', 'we withdraw that objection', 'We withdraw that objection, all four papers were sat after all'],
    ...['withdraw our objection on 1', 'I take back my objection: Dunkirk is in', 'please drop the objection to 1'],
    ...['nous retirons notre objection', 'on lève notre réserve sur le 1', 'nous levons notre réserve : Dunkerque est fait'],
  ])('of an objection: %s', (words) => {
    expect(of(words)).toEqual([['ports', 'undone', '02']])
  })

  test.each([
    ...['forget my closing', 'we withdraw our closing of 2', 'we’d like to take back the closure of 2, Dunkirk still open'],
    ...['on annule notre clôture du 2', 'nous revenons sur notre clôture', 'annuler la clôture du 2', 'je retire ma clôture'],
  ])('of a closing: %s', (words) => {
    expect(of(words)).toEqual([['calais', 'undone', '01']])
  })

  test.each(['we withdraw that objection', 'on lève notre réserve', 'withdraw our closing'])(
    'that nobody made there takes back nothing, and gives nothing up: %s',
    (words) => {
      expect(of(words, ['belgium-invitation'])).toEqual(['nothing to undo'])
    },
  )

  test.each(['we withdraw our objection? no', 'withdraw our objection, 2 done'])(
    'with more behind it than why is not undone: %s',
    (words) => {
      expect(of(words).flat()).not.toContain('undone')
    },
  )
})

describe('who has closed one of several and then says no to it is asked whether to take that back', () => {
  const log = [entry(1, { kind: 'closed', rating: undefined, party: 'uk', text: '1 done' })]
  const closed = {
    status: 'closing',
    log,
    owners: [
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-paf', role: 'lead' },
    ],
  }
  const own = fourCommitments({ 'ports-risk-analysis': closed })
  test.each([
    ...[
      "no, it isn't done, Dunkirk missing",
      'no, only the first part',
      'not done, Dunkirk is missing',
      "it's not finished after all, sorry",
    ],
    ...['non, ce n’est pas fini, il manque Dunkerque', 'non, seulement la première partie'],
  ])('%s', (words) => {
    for (const about of [three, three.slice(0, 1)]) {
      const { changes, unclear } = aReading(words, { register: own, about })
      expect(changes.filter(({ entry: { unclear: isKept } }) => isKept !== true)).toEqual([])
      expect(unclear.map(({ question }) => ['ask' in question && question.ask, 'id' in question && question.id])).toEqual([
        ['take back', 'ports-risk-analysis'],
      ])
    }
  })
})

describe('words that take back what was said right before them', () => {
  test.each([
    'forget it',
    'never mind',
    'scrap that',
    'cancel it',
    'cancel',
    'please disregard',
    'sorry, forget that',
    'wait cancel that',
    'hang on, forget it',
    'non attendez annule',
    'non attends, annule',
    'Non, attendez, annulez ça',
    'attends annule stp',
    'annule',
    'annulez svp',
    'oubliez',
    'oublie ça',
    'laissez tomber',
    'n’en tenez pas compte',
  ])('%s', (words) => {
    expect(mayTakeBack(parsedText(words), three) || undone(words).length > 0).toBe(true)
  })

  test.each(['forget it, 2 is done', 'never mind the visas', 'cancel the meeting', 'annule le 2', 'oubliez Paris', 'drop it'])(
    'no words that go on, or give something up: %s',
    (words) => {
      expect(mayTakeBack(parsedText(words), three)).toBe(false)
    },
  )

  test.each(['cancel it', 'annule'])('where one commitment is spoken of, they may give it up: %s', (words) => {
    expect(mayTakeBack(parsedText(words), three.slice(0, 1))).toBe(false)
  })
})

test.each([
  ['non attendez annule', true],
  ['attends, annule ça', true],
  ['no wait cancel that', true],
  ['non, annulé', false],
  ['non attendez annulé faute de budget', false],
  ['no wait, cancel the meeting', false],
  ['annule', false],
])('a stop before a bare « annule » takes back what was said of one row, too: %s', (words, may) => {
  expect(mayTakeBack(parsedText(words), three.slice(0, 1))).toBe(may)
})
