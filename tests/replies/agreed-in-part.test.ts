import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { bothSides } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

const theirs = { at: '2011-02-20T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }

function ended(log: object) {
  const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [{ ...theirs, ...log }] } })
  return { register, about: three }
}

const closed = ended({ kind: 'closed', outcome: 'delivered' })
const withdrawn = ended({ kind: 'withdrawn', text: 'no budget' })

describe('an agreement with a condition is none, and whether the condition is why they do not agree is asked', () => {
  test.each([
    ['1 d’accord sous réserve de l’annexe', 'sous réserve de l’annexe'],
    ['1 d’accord, mais il manque l’annexe', 'il manque l’annexe'],
    ['1 d’accord à condition que l’annexe soit jointe', 'à condition que l’annexe soit jointe'],
    ['1 d’accord dès que l’annexe est là', 'dès que l’annexe est là'],
    ['1 d’accord si l’annexe suit', 'si l’annexe suit'],
    ['1 agreed subject to the annex', 'subject to the annex'],
    ['1 agreed but the annex is missing', 'the annex is missing'],
    ['1 agreed, provided the annex follows', 'provided the annex follows'],
    ['1 agreed once the annex is in', 'once the annex is in'],
    ['1 agreed except for the annex', 'except for the annex'],
    ['1 too early, the annex isn’t in yet', 'too early, the annex isn’t in yet'],
    ['1 trop tôt, l’annexe n’est pas là', 'trop tôt, l’annexe n’est pas là'],
    ['1 c’est trop tôt : l’annexe n’est pas là', 'c’est trop tôt : l’annexe n’est pas là'],
    ['1 premature', 'premature'],
    ['1 terminé en partie : il reste Dunkerque', 'terminé en partie : il reste Dunkerque'],
    ['1 partly done: Dunkirk remains', 'partly done: Dunkirk remains'],
  ])('%s', (words, reason) => {
    const { unclear } = aReading(words, closed)
    expect(unclear.map(({ question }) => question)).toEqual([
      { ask: 'is that why', id: 'ports-risk-analysis', pending: 'objected', reason },
    ])
  })

  test.each(['1 agreed, thanks', '1 d’accord, merci'])('a courtesy is no condition: %s', (words) => {
    expect(inShort(aReading(words, closed))).toBe('ports closed')
  })

  test('where nothing waits for an agreement, none of them is asked about as an objection', () => {
    const { unclear } = aReading('1 too early, the annex isn’t in yet', { about: three })
    expect(unclear.map(({ question }) => question.ask)).toEqual(['not understood'])
  })
})

describe('a new day of what the other side has ended is asked about, and not recorded beside the ending', () => {
  test.each(['1 slips to 30 May: strike', '1 30 May', '1 ready by 30 May', '1 reporté au 30 mai : grève', '1 on a besoin jusqu’au 30 mai'])(
    '%s',
    (words) => {
      for (const context of [closed, withdrawn]) {
        const reading = aReading(words, context)
        expect(inShort(reading)).toBe('ports noted; ask moved instead')
        expect(reading.unclear[0]?.question).toMatchObject({ to: '2011-05-30', who: 'lead@paf.example' })
      }
    },
  )

  test.each([
    ['1 slips to 30 May: strike', 'strike'],
    ['1 reporté au 30 mai : grève', 'grève'],
    ['1 ready by 30 May', 'ready by 30 May'],
  ])('a yes to it is an objection for that reason, with the day where one is said for it: %s', (words, reason) => {
    const asked = aReading(words, closed).unclear
    const reading = answered('yes', asked, aContext(closed))
    expect(reading?.changes[0]?.entry).toMatchObject({ kind: 'objected', text: reason })
    expect(inShort(reading ?? { changes: [], unclear: [] })).toMatch(/^ports objected; (?:ports dated 2011-05-30|ask reason 2011-05-30)$/)
  })

  test('a no to it changes nothing', () => {
    expect(answered('no', aReading('1 30 May', closed).unclear, aContext(closed))).toMatchObject({ changes: [], unclear: [] })
  })
})

describe('to be fine with giving up what the other side gives up is to agree to it', () => {
  test.each([
    '1 fine to withdraw',
    'fine to withdraw ports',
    'ok to withdraw 1',
    'agreed to withdraw ports',
    '1 happy to drop it',
    '1 ok pour le retrait',
    'ok pour le retrait de ports',
    'd’accord pour le retrait du 1',
    'ok pour retirer ports',
    '1 d’accord pour l’abandon',
  ])('%s', (words) => {
    expect(inShort(aReading(words, withdrawn))).toBe('ports withdrawn')
    expect(aReading(words, closed).changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
  })

  test.each(['fine to withdraw ports?', 'not fine to withdraw ports: we need it', 'fine to withdraw 2'])(
    'a question, a refusal and another row are none: %s',
    (words) => {
      expect(aReading(words, withdrawn).changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
    },
  )
})

describe('what is done in part, with what is left, is asked about as delivered in part', () => {
  test.each([
    '2 partly done: Dunkirk remains',
    '2 partially complete: the annex is left',
    '2 terminé en partie : il reste Dunkerque',
    '2 fait en partie, il reste Dunkerque',
    '2 fait aux deux tiers, il reste Dunkerque',
    '2 partiellement livré, manque l’annexe',
  ])('%s', (words) => {
    const { unclear } = aReading(words, { about: three })
    expect(unclear).toMatchObject([{ text: words, question: { ask: 'is it done', inPart: true } }])
  })
})
