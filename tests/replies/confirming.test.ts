import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { bothSides, frLead, secretary, ukAlone, ukLead } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

describe('a closing that says more than was perhaps meant', () => {
  test.each(['everything is done', 'all done', 'tout est terminé', 'the lot is finished', '1 at risk: data, the rest done'].slice(0, 3))(
    'of all is asked once, with what it would close: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes).toEqual([])
      expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'close all', ids: three }])
    },
  )

  test('of all leaves out what is permanent', () => {
    const register = fourCommitments({ 'belgium-invitation': { due: 'continuing' } })
    expect(aReading('all done', { register, about: three }).unclear[0]?.question).toMatchObject({ ids: three.slice(0, 2) })
  })

  test('of all is one question, which leaves out what is permanent and umbrellas with open parts, and says so', () => {
    const register = fourCommitments({ 'calais-detection': { partOf: 'ports-risk-analysis' }, 'others-work': { owners: ukAlone } })
    const about = [...three, 'others-work']
    for (const words of ['everything is done', 'tout est fini']) {
      const { changes, unclear } = aReading(words, { register, about })
      expect(changes).toEqual([])
      expect(unclear.map(({ question }) => question)).toEqual([
        { ask: 'close all', ids: about.slice(1), leftOut: { umbrellas: ['ports-risk-analysis'], lasting: [] } },
      ])
    }
  })

  test('of two, or of those that are named, is not asked', () => {
    expect(inShort(aReading('all done', { about: three.slice(0, 2) }))).toBe('ports closed; calais closed')
    expect(inShort(aReading('1, 2, 3 done', { about: three }))).toBe('ports closed; calais closed; belgium closed')
  })

  test('of all is asked even of one, where "all" stands among rows that are in part none of theirs', () => {
    const about = ['ports-risk-analysis', 'others-work']
    const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides }, 'others-work': { owners: ukAlone } })
    const person = { by: 'lead@paf.example', team: 'fr-paf', register, about }
    for (const words of ['all done', 'tout est terminé', 'everything slips to 15 April: strike'])
      expect(aReading(words, person).changes.filter(({ entry }) => entry.kind === 'closed' || entry.kind === 'dated')).toEqual([])
    expect(aReading('all done', person).unclear.map(({ question }) => question)).toContainEqual(
      expect.objectContaining({ ask: 'close all', ids: ['ports-risk-analysis'] }),
    )
    expect(inShort(aReading('1 done', person))).toBe('ports closed')
  })

  describe('of an umbrella', () => {
    const register = fourCommitments({ 'calais-detection': { partOf: 'ports-risk-analysis' } })
    test('with an open part is asked with that part', () => {
      expect(aReading('done', { register }).unclear[0]?.question).toEqual({
        ask: 'open parts',
        id: 'ports-risk-analysis',
        parts: ['calais-detection'],
      })
    })
    test.each(['done all the same', 'terminé quand même'])('by who knows what is open closes it: %s', (words) => {
      expect(inShort(aReading(words, { register }))).toBe('ports closed')
    })
  })

  describe('of what is continuing', () => {
    const register = fourCommitments({ 'calais-detection': { due: 'continuing' } })
    test.each(['2 done', 'calais: terminé', '2 c’est fait'])('is asked, since it has no end: %s', (words) => {
      const reading = aReading(words, { register, about: three })
      expect(reading.changes.filter(({ entry }) => entry.kind === 'closed')).toEqual([])
      expect(reading.unclear[0]?.question).toEqual({ ask: 'no end', id: 'calais-detection' })
    })
    test('by who was told so closes it', () => {
      expect(inShort(aReading('2 done all the same', { register, about: three }))).toBe('calais closed')
    })
    test('leaves what is said of others standing', () => {
      const { changes } = aReading('1 done, 2 done', { register, about: three })
      expect(changes.filter(({ entry }) => entry.kind === 'closed').map(({ id }) => id)).toEqual(['ports-risk-analysis'])
    })
  })

  test('by agreeing to the closing of an umbrella is asked with its open parts', () => {
    const log = [
      { at: '2011-02-20T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'closed', party: 'uk', outcome: 'delivered' },
    ]
    const register = fourCommitments({
      'ports-risk-analysis': { owners: bothSides, status: 'closing', log },
      'calais-detection': { partOf: 'ports-risk-analysis' },
    })
    for (const words of ['agreed', "d'accord"])
      expect(aReading(words, { register, by: frLead, team: 'fr-paf' }).unclear[0]?.question).toMatchObject({ ask: 'open parts' })
    expect(inShort(aReading('done all the same', { register, by: frLead, team: 'fr-paf' }))).toBe('ports closed')
  })

  describe('by the secretariat, of a joint commitment', () => {
    const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides } })
    const bySecretariat = { register, by: secretary }
    test('is asked for which side', () => {
      expect(aReading('done', bySecretariat).unclear[0]?.question).toMatchObject({ ask: 'which sides', sides: ['uk', 'fr'] })
    })
    test.each(['withdrawn', 'withdrawn: no longer needed', 'retiré'])('is asked for which side it is withdrawn: %s', (words) => {
      const { unclear } = aReading(words, bySecretariat)
      expect(unclear[0]?.question).toMatchObject({ ask: 'which sides', sides: ['uk', 'fr'], withdraws: true })
      const sidesBy = (answer: string) =>
        answered(answer, unclear, aContext(bySecretariat))?.changes.map(({ entry }) => [entry.kind, entry['party' as keyof typeof entry]])
      expect(sidesBy('France')).toEqual([['withdrawn', 'fr']])
      expect(sidesBy('both sides')).toEqual([
        ['withdrawn', 'uk'],
        ['withdrawn', 'fr'],
      ])
    })
    test.each([
      ['withdrawn for France', ['fr']],
      ['withdrawn for both sides: no longer needed', ['uk', 'fr']],
      ['retiré pour la France : plus de budget', ['fr']],
      ['done for France', ['fr']],
      ['done for the United Kingdom: report sent', ['uk']],
      ['terminé pour la France', ['fr']],
      ['done for both sides', ['uk', 'fr']],
      ['done on both sides', ['uk', 'fr']],
      ['done for the United Kingdom and France', ['uk', 'fr']],
      ['done for France & the United Kingdom: signed', ['fr', 'uk']],
      ['withdrawn for France, and for the United Kingdom: no longer needed', ['fr', 'uk']],
      ['done for everyone', ['uk', 'fr']],
      ['terminé pour tout le monde', ['uk', 'fr']],
      ['terminé des deux côtés', ['uk', 'fr']],
      ['terminé côté France', ['fr']],
    ])('says for which side: %s', (words, sides) => {
      expect(aReading(words, bySecretariat).changes.map(({ entry }) => entry['party' as keyof typeof entry])).toEqual(sides)
    })
  })
})

describe('an "all" that moves more than two dates', () => {
  const due = fourCommitments({ 'belgium-invitation': { due: 'continuing' } })
  test.each([
    ['all slip to 15 April: strike', 'strike'],
    ['tous reportés au 15 avril : grève', 'grève'],
    ['all slip to 15 April', undefined],
  ])('is asked once, without what has no day of its own: %s', (words, reason) => {
    const { changes, unclear } = aReading(words, { register: due, about: three })
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.map(({ question }) => question)).toEqual([
      {
        ask: 'move all',
        ids: ['ports-risk-analysis', 'calais-detection'],
        dates: { 'ports-risk-analysis': '2011-04-15', 'calais-detection': '2011-04-15' },
        withoutDate: ['belgium-invitation'],
        ...(reason === undefined ? {} : { reason }),
      },
    ])
  })

  test.each([
    ['all slip by two weeks: strike', 'strike'],
    ['all slip by two weeks', undefined],
    ['tous reportés de deux semaines : grève', 'grève'],
  ])('asks once where each has a day of its own to move to: %s', (words, reason) => {
    const register = fourCommitments({ 'calais-detection': { due: '2011-04-30' }, 'belgium-invitation': { due: '2011-05-31' } })
    const { changes, unclear } = aReading(words, { register, about: three })
    expect(inShort({ changes, unclear: [] })).toBe('')
    expect(unclear.map(({ question }) => question)).toEqual([
      {
        ask: 'move all',
        ids: three,
        dates: { 'ports-risk-analysis': '2011-04-14', 'calais-detection': '2011-05-14', 'belgium-invitation': '2011-06-14' },
        withoutDate: [],
        ...(reason === undefined ? {} : { reason }),
      },
    ])
  })

  test('moves what was named, without a question', () => {
    expect(inShort(aReading('1 and 2 slip to 15 April: strike', { register: due, about: three }))).toBe(
      'ports dated 2011-04-15; calais dated 2011-04-15',
    )
  })
})

test.each([
  ['done by end of the week', 'ports noted; ask earlier'],
  ['a été fait le 15', 'ports noted; ask is it done'],
  ['has been done on the 15th', 'ports noted; ask is it done'],
  ['cancelled', 'ports noted; ask is it withdrawn'],
  ['annulé', 'ports noted; ask is it withdrawn'],
  ['cancelled: no longer needed', 'ports withdrawn'],
])('what may not be meant so is asked: %s', (words, read) => {
  expect(inShort(aReading(words))).toBe(read)
})

test.each([
  ['hand over to Home Office: they run the operations', 'ports assigned'],
  ['hand over to Home Office please', 'ports assigned'],
  ['hand over to Home Office, thanks', 'ports assigned'],
  ['hand over', 'ports noted; ask which team'],
  ['hand over to somebody in Dover', 'ports noted; ask which team'],
  ['hand over to Home Office?', 'ports noted; ask not understood'],
])('a hand-over says why behind its team, or is asked for the team: %s', (words, read) => {
  expect(inShort(aReading(words))).toBe(read)
})

test('a rating before a list of rows with their reasons is of each of them', () => {
  const { changes } = aReading('amber: 2 - regulator, 3 - parts', { about: three })
  expect(changes.map(({ id, entry }) => `${id}: ${entry.kind} ${entry.text}`)).toEqual([
    'calais-detection: rated regulator',
    'belgium-invitation: rated parts',
  ])
})

describe('the secretariat that closes the last side of a joint commitment', () => {
  const closed = {
    at: '2011-02-20T10:00:00.000+00:00',
    by: ukLead,
    team: 'uk-border-agency',
    kind: 'closed',
    party: 'uk',
    outcome: 'delivered',
  }
  const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, due: '2011-03', status: 'closing', log: [closed] } })
  const context = { register, by: secretary }

  test('is asked whether it speaks for that side, and says so by a yes', () => {
    const { changes, unclear } = aReading('done', context)
    expect(changes.filter(({ entry }) => entry.kind === 'closed')).toEqual([])
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'which sides', id: 'ports-risk-analysis', sides: ['fr'] }])
    const told = (words: string) => answered(words, unclear, aContext(context))
    expect(told('yes')?.changes).toMatchObject([{ entry: { kind: 'closed', party: 'fr', text: 'done' } }])
    expect(told('no')?.changes).toEqual([])
  })

  test('is not asked where it names the side', () => {
    expect(aReading('done for France', context).changes).toMatchObject([{ entry: { kind: 'closed', party: 'fr' } }])
  })
})
