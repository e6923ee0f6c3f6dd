import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { bothSides } from '../a-register.ts'
import { aContext, aReading, closedBefore, fourCommitments, inShort, three } from './a-reading.ts'

const closedToo = { ...closedBefore, at: '2011-02-21T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const closing = { 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] } }
const over = { 'ports-risk-analysis': { owners: bothSides, status: 'closed', log: [closedBefore, closedToo] } }
const paf = { by: 'lead@paf.example', team: 'fr-paf' }

describe('what the own side has closed', () => {
  const register = fourCommitments(closing)
  test.each([
    ['all on track', 'calais rated green; belgium rated green'],
    ['2 at risk: data, the rest on track', 'calais rated amber; belgium rated green'],
    ['no change', 'calais noted; belgium noted'],
  ])('is none of "all": %s', (words, read) => {
    expect(inShort(aReading(words, { register, about: three }))).toBe(read)
  })

  test.each([
    'on track',
    'blocked: strike',
    'slips to 15 April: strike',
    'snooze for a week',
    'nearly',
    'done tomorrow',
    'finished by 15 April',
    'terminé demain',
    '30 June: strike',
    'mid-May: strike',
    "d'ici noël : appel d'offres",
  ])('is not rated or moved before it is asked whether that takes it back: %s', (words) => {
    expect(inShort(aReading(`1 ${words}`, { register, about: three }))).toBe('ports noted; ask take back')
  })

  test.each([
    'no change',
    'same as last time',
    'nothing new',
    'RAS',
    'inchangé',
    'rien de nouveau',
    'RAS partout',
    'RAS, merci',
    '1 no change',
    '1 : RAS',
  ])('is not taken back by who says that nothing has changed: %s', (words) => {
    const { changes, unclear } = aReading(words, { register, about: words.startsWith('1') ? three : three.slice(0, 1) })
    expect(unclear).toEqual([])
    expect(changes).toMatchObject([{ id: 'ports-risk-analysis', entry: { kind: 'noted' } }])
    expect(changes[0]?.entry).not.toHaveProperty('unclear')
  })

  test.each([
    "actually we're only exploring, not done",
    'hmm, not done yet, only the options paper',
    'sorry, draft only',
    'sorry, only half of it',
    "in fact we're still exploring options",
    'hold on, the annex is missing',
    "j'ai parlé trop vite",
    'en fait on en est encore à étudier, pas terminé',
    'désolé, seulement un brouillon',
    "ce n'est qu'un projet",
    "attendez, l'annexe manque",
  ])('is asked whether words that are not understood take it back: %s', (words) => {
    expect(inShort(aReading(words, { register }))).toBe('ports noted; ask take back')
  })

  test('is taken back by a plain objection of that side', () => {
    expect(inShort(aReading('not agreed: too early', { register }))).toBe('ports objected')
    const agreed = { register: fourCommitments(over), ...paf, language: 'fr' as const }
    expect(inShort(aReading("en fait non, pas d'accord : trop tôt", agreed))).toBe('ports objected')
  })
})

describe('who takes back what they have closed themselves', () => {
  test.each([
    'sorry, not done',
    'no sorry wrong one',
    'hmm, not done after all',
    '1 not done, my mistake',
    'en fait non',
    '1 : en fait non',
    'non, pardon, erreur',
    '1 pas terminé, erreur',
    'pardon, pas le 1',
  ])('is asked that one thing: %s', (words) => {
    const register = fourCommitments(closing)
    for (const about of [three, three.slice(0, 1)]) {
      const { changes, unclear } = aReading(words, { register, about })
      expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'take back', id: 'ports-risk-analysis', isOnly: true }])
      expect(changes.every(({ entry }) => entry.kind === 'noted' && entry.unclear)).toBe(true)
    }
  })

  test.each([
    ['1 not done, sorry', 'ports noted; ask is that why'],
    ['1 not done: the figures were wrong', 'ports reopened'],
    ['reopen 1: border tech is not finished', 'ports reopened'],
    ['1 not agreed after all: no figures', 'ports objected'],
    ['1 en fait non, pas d’accord : trop tôt', 'ports objected'],
    ['1 je retire mon accord : trop tôt', 'ports objected'],
  ])('opens again what all have closed, with a reason: %s', (words, read) => {
    expect(inShort(aReading(words, { register: fourCommitments(over), about: three }))).toBe(read)
  })

  test.each(['done, I think', 'done?', 'done, letter went in December', 'terminé, la lettre est partie en décembre', '1 done, 2 ports'])(
    'is not told that it stays open: %s',
    (words) => {
      for (const [state, ask] of [
        [closing, 'closed already'],
        [over, 'ended'],
      ] as const)
        expect(inShort(aReading(words, { register: fourCommitments(state) }))).toBe(
          `${words.includes('?') ? '' : 'ports noted; '}ask ${ask}`,
        )
    },
  )

  test.each(['no', 'non', 'sorry', 'not ours', 'no, Paris has it'])(
    'a no that may answer somebody else takes no closing back: %s',
    (words) => {
      expect(inShort(aReading(words, { register: fourCommitments(closing), about: three }))).not.toContain('take back')
    },
  )
})

describe('what the own side has closed as delivered in part', () => {
  const inPart = {
    'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [{ ...closedBefore, outcome: 'delivered in part' }] },
  }
  const context = { register: fourCommitments(inPart) }

  test.each([
    ['done', 'ports noted; ask all of it'],
    ['terminé', 'ports noted; ask all of it'],
    ['done, thanks', 'ports noted; ask all of it'],
    ['done, Dunkirk added on 28 February', 'ports noted; ask all of it'],
    ['done on our side', 'ports noted; ask all of it'],
    ['done all the same', 'ports closed'],
    ['done: Dunkirk is in it now', 'ports noted; ask all of it'],
    ['terminé : Dunkerque y est', 'ports noted; ask all of it'],
    ['partly done', 'ports noted; ask closed already'],
  ])('is called delivered by a plain word only once that is asked: %s', (words, read) => {
    expect(inShort(aReading(words, context))).toBe(read)
  })

  test.each(['yes', 'oui'])('is delivered by a yes, in the words that were asked about: %s', (yes) => {
    const asked = aContext(context)
    const { unclear } = aReading('done, Dunkirk added on 28 February', context)
    const { changes } = answered(yes, unclear, asked) ?? { changes: [] }
    expect(changes.map(({ entry }) => [entry.kind, entry['outcome'], entry.text])).toEqual([
      ['closed', 'delivered', 'done, Dunkirk added on 28 February'],
    ])
  })
})

test('what the other side has closed is still to be answered', () => {
  expect(inShort(aReading('all on track', { register: fourCommitments(closing), about: three.slice(0, 1), ...paf }))).toBe(
    'ports rated green',
  )
})

test('what all have closed takes no rating, and it is said that it is closed', () => {
  for (const words of ['on track', 'snooze for a week', 'slips to 15 April: strike'])
    expect(inShort(aReading(words, { register: fourCommitments(over) }))).toBe('ports noted; ask ended')
})

test.each([
  '1 not done, extended to 15 October: two late papers',
  '1 not closed, extended to 15 October: two late papers',
  '1 pas terminé, reporté au 15 octobre : deux contributions en retard',
])('who says that what is over is not is asked one thing, and nothing changes before: %s', (words) => {
  const said = inShort(aReading(words, { register: fourCommitments(over), about: three }))
  expect(said.match(/ask /g)).toHaveLength(1)
  expect(said).not.toMatch(/dated|reopened/)
})

test('"en fait non, pas fait" of what all have closed asks once whether to open it again, and the words are the reason', () => {
  const register = fourCommitments(over)
  const words = '1: en fait non, pas fait'
  const { unclear } = aReading(words, { register, about: three })
  expect(unclear).toMatchObject([{ question: { ask: 'is that why', pending: 'reopened' } }])
})

describe('what the own side has ended, and calls delivered in part afterwards', () => {
  const withdrawn = { ...closedBefore, kind: 'withdrawn', outcome: undefined, text: 'no longer wanted' }
  const inPart = { ...closedBefore, outcome: 'delivered in part' }
  const ended = (log: object) => ({
    register: fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [log] } }),
  })

  test.each([
    ['1 delivered in part: only Calais', closedBefore],
    ['1 delivered in part: only Calais', withdrawn],
    ['1 livré en partie : seulement Calais', closedBefore],
    ['1 livré en partie : seulement Calais', withdrawn],
  ])('takes that back and is recorded as in part, after a yes: %s, %o', (words, log) => {
    const context = { ...ended(log), about: three }
    const { unclear } = aReading(words, context)
    expect(unclear.map(({ question }) => question.ask)).toEqual(['take back'])
    expect(answered('yes', unclear, aContext(context))?.changes).toMatchObject([
      { entry: { kind: 'undone', of: closedBefore.at } },
      { entry: { kind: 'closed', outcome: 'delivered in part', text: expect.stringMatching(/Calais/) } },
    ])
    expect(answered('no', unclear, aContext(context))?.changes ?? []).toEqual([])
  })

  test('is said to be closed already where it was closed as in part', () => {
    expect(inShort(aReading('1 delivered in part: only Calais', { ...ended(inPart), about: three }))).toBe(
      'ports noted; ask closed already',
    )
  })

  test('asks for what the words still lack, after a yes', () => {
    const context = { ...ended(closedBefore), about: three }
    const { unclear } = aReading('1 will be late', context)
    expect(unclear.map(({ question }) => question.ask)).toEqual(['take back'])
    expect(inShort(answered('yes', unclear, aContext(context)) ?? { changes: [], unclear: [] })).toBe('ports undone; ask which date')
  })
})

test.each([
  ...['2 partly done: 2 of the 5 flights flew', '2 done for charter flights, not for the rest', '2 mostly done: one network left'],
  ...['2 done except for Albania', '2 completed subject to ministers', '2 done bar the paperwork', '2 done for the most part'],
  ...['2 terminé sauf pour l’Albanie', '2 terminé à moitié : trois ports', '2 terminé pour les vols, pas pour le reste'],
])('a yes to what was called done in part says no more than that: %s', (words) => {
  const { unclear } = aReading(words, { about: three })
  expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'is it done', id: 'calais-detection', inPart: true }])
  expect(answered('yes', unclear, aContext({ about: three }))?.changes).toMatchObject([
    { entry: { kind: 'closed', outcome: 'delivered in part' } },
  ])
})

describe('who asks to close, or says to close, what their side has closed', () => {
  const context = { register: fourCommitments(closing), about: three }

  test.each([
    ...['ok to close 1?', 'can we close 1?', 'shall I close 1?', 'is it ok if we close 1?', 'may I mark 1 as done?'],
    ...['close 1?', 'happy to close 1?', 'peut-on clore le 1 ?', 'on peut clôturer le 1 ?', 'ok pour clore le 1 ?'],
    ...['c’est bon pour clore le 1 ?', 'd’accord pour fermer le 1 ?'],
  ])('hears that it is closed already: %s', (words) => {
    const asked = aReading(words, context).unclear.map(({ question }) => question)
    expect(asked).toMatchObject([{ ask: 'closed already', id: 'ports-risk-analysis', waitsFor: ['fr'] }])
  })

  test.each(['yes close it', 'close it', 'yes, close it please', 'oui, clos-le', 'oui, clore'])('takes nothing back by it: %s', (words) => {
    const { unclear } = aReading('1 on track', context)
    expect(unclear.map(({ question }) => question.ask)).toEqual(['take back'])
    const reading = answered(words, unclear, aContext(context))
    expect(reading?.changes).toEqual([])
    expect(reading?.unclear.map(({ question }) => question.ask)).toEqual(['closed already'])
  })
})
