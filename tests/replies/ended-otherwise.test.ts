import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import type { Context } from '../../src/replies/reading.ts'
import { en } from '../../src/wording/en.ts'
import { fr } from '../../src/wording/fr.ts'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

const ports = 'ports-risk-analysis'

const byFrance = { at: '2011-02-20T10:00:00.000+00:00', by: frLead, team: 'fr-paf', party: 'fr' }
const endings = {
  withdrawn: { ...byFrance, kind: 'withdrawn', text: 'no money' },
  superseded: { ...byFrance, kind: 'superseded', successor: 'calais-detection', text: 'merged' },
  closed: { ...byFrance, kind: 'closed', outcome: 'delivered' },
  'closed in part': { ...byFrance, kind: 'closed', outcome: 'delivered in part' },
}

/** The ports, which France has ended so, and the United Kingdom not yet. */
function endedByFrance(how: keyof typeof endings, more: object = {}): Partial<Context> {
  const register = fourCommitments({
    [ports]: { owners: bothSides, due: '2011-03', status: 'closing', log: [endings[how]], ...more },
    'belgium-invitation': { owners: bothSides },
  })
  return { register }
}

const theirs: readonly [keyof typeof endings, words: string, says: string][] = [
  ['withdrawn', 'done', 'closed'],
  ['withdrawn', '1 done', 'closed'],
  ['withdrawn', 'ports: terminé', 'closed'],
  ['withdrawn', 'c’est fait', 'closed'],
  ['withdrawn', 'done: report sent', 'closed'],
  ['withdrawn', 'UK side done', 'closed'],
  ['withdrawn', 'delivered in part', 'closed in part'],
  ['withdrawn', 'livré en partie', 'closed in part'],
  ['withdrawn', 'superseded by calais: merged', 'superseded'],
  ['superseded', 'done', 'closed'],
  ['superseded', 'terminé', 'closed'],
  ['superseded', 'withdrawn: no money', 'withdrawn'],
  ['closed', 'withdrawn', 'withdrawn'],
  ['closed', 'retiré : plus de budget', 'withdrawn'],
  ['closed', 'superseded by calais: merged', 'superseded'],
  ['closed', 'remplacé par calais', 'superseded'],
  ['closed in part', 'done', 'closed'],
  ['closed in part', 'terminé', 'closed'],
  ['closed in part', 'withdrawn: no money', 'withdrawn'],
]

describe('what the other side has ended otherwise, and waits for an agreement', () => {
  test.each(theirs)('%s: “%s” is asked about, and ends nothing', (how, words, says) => {
    const { changes, unclear } = aReading(words, endedByFrance(how))
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.map(({ question }) => question)).toMatchObject([
      { ask: 'ended otherwise', id: ports, party: 'fr', who: frLead, how, says },
    ])
  })

  test.each([
    ['withdrawn', 'done all the same', 'ports closed'],
    ['withdrawn', 'terminé quand même', 'ports closed'],
    ['withdrawn', '1 done anyway: report sent', 'ports closed'],
    ['withdrawn', 'agreed', 'ports withdrawn'],
    ['withdrawn', "d'accord", 'ports withdrawn'],
    ['withdrawn', 'agreed to the withdrawal', 'ports withdrawn'],
    ['withdrawn', "d'accord pour le retrait", 'ports withdrawn'],
    ['withdrawn', 'withdrawn: no money', 'ports withdrawn'],
    ['superseded', 'done all the same', 'ports closed'],
    ['superseded', 'agreed', 'ports superseded calais-detection'],
    ['closed', 'done', 'ports closed'],
    ['closed', 'withdrawn all the same', 'ports withdrawn'],
    ['closed', 'retiré quand même : plus de budget', 'ports withdrawn'],
    ['closed', 'superseded by calais all the same: merged', 'ports superseded calais-detection'],
    ['closed', 'remplacé par calais quand même', 'ports superseded calais-detection'],
    ['closed in part', 'done all the same', 'ports closed'],
    ['closed in part', 'agreed', 'ports closed'],
  ] as const)('%s: who knows it says so: “%s”', (how, words, read) => {
    expect(inShort(aReading(words, endedByFrance(how)))).toBe(read)
  })

  test.each(['delivered in part all the same', 'livré en partie quand même'])('%s says how it ends', (words) => {
    expect(aReading(words, endedByFrance('withdrawn')).changes).toMatchObject([
      { entry: { kind: 'closed', outcome: 'delivered in part', party: 'uk' } },
    ])
  })

  test.each([en, fr])('the words of every button say what it does: $language', ({ language, questions, act }) => {
    const ends = (words: string, how: keyof typeof endings) => inShort(aReading(words, { ...endedByFrance(how), language }))
    expect(ends(act('agreed').words, 'withdrawn')).toBe('ports withdrawn')
    expect(ends(questions.doneAllTheSame, 'withdrawn')).toBe('ports closed')
    expect(ends(questions.inPartAllTheSame, 'withdrawn')).toBe('ports closed')
    expect(ends(questions.withdrawnAllTheSame, 'closed')).toBe('ports withdrawn')
    expect(ends(questions.agreedAllTheSame, 'closed')).toBe('ports closed')
    for (const reason of [undefined, 'merged'])
      expect(ends(questions.supersededAllTheSame('calais-detection', reason), 'closed')).toBe('ports superseded calais-detection')
    expect(ends(questions.supersededAllTheSame(undefined, 'merged with others'), 'closed')).toBe('ports superseded')
  })

  test('an agreement to a closing in part is one in part, and “done all the same” is none', () => {
    const outcomes = (words: string) =>
      aReading(words, endedByFrance('closed in part')).changes.map(({ entry }) => entry['outcome' as 'kind'])
    expect(outcomes('agreed')).toEqual(['delivered in part'])
    expect(outcomes('done all the same')).toEqual(['delivered'])
  })

  describe('in the question that is asked of it', () => {
    const context = aContext(endedByFrance('withdrawn'))
    const { unclear } = aReading('done: report sent', context)
    const told = (words: string) => {
      const reading = answered(words, unclear, context)
      return reading && inShort(reading)
    }

    test.each(['yes', 'oui', 'yes please', 'ok, yes'])('a “%s” may be either, and is asked again', (words) => {
      expect(told(words)).toBe('ask ended otherwise')
    })
    test.each(['no', 'non'])('a “%s” drops it', (words) => {
      expect(told(words)).toBe('')
    })
    test.each(['done', 'it is done', 'terminé', 'anyway', 'quand même'])('a “%s” closes it', (words) => {
      expect(answered(words, unclear, context)?.changes).toMatchObject([
        { entry: { kind: 'closed', party: 'uk', text: 'done: report sent' } },
      ])
    })
    test.each(['agreed', "d'accord", 'done all the same'])('a “%s” is read as it is', (words) => {
      expect(told(words)).toBeUndefined()
    })
  })

  test('asked of a closing in part, what is said once more keeps its outcome', () => {
    const context = aContext(endedByFrance('closed in part'))
    const { unclear } = aReading('delivered in part', context)
    expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'is it done', inPart: true }])
    expect(answered('yes', unclear, context)?.changes).toMatchObject([{ entry: { kind: 'closed', outcome: 'delivered in part' } }])
  })

  test.each(['all done', 'tout est terminé', 'everything is done'])('is left out of “%s”, which says so', (words) => {
    const about = [...three, 'others-work']
    const register = fourCommitments({
      [ports]: { owners: bothSides, status: 'closing', log: [endings.withdrawn] },
      'others-work': { owners: [{ team: 'uk-border-agency', role: 'lead' }] },
    })
    const { changes, unclear } = aReading(words, { register, about })
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.map(({ question }) => question)).toEqual([
      { ask: 'close all', ids: about.slice(1), leftOut: { umbrellas: [], lasting: [], otherwise: [ports] } },
    ])
  })

  test('of two of which “all done” is said is asked alone, and the other one is closed', () => {
    const about = [ports, 'calais-detection']
    expect(inShort(aReading('all done', { ...endedByFrance('withdrawn'), about }))).toBe('calais closed; ask ended otherwise')
  })
})

describe('what the own side has ended otherwise', () => {
  const register = fourCommitments({
    [ports]: { owners: bothSides, status: 'closing', log: [{ ...endings.withdrawn, by: ukLead, team: 'uk-border-agency', party: 'uk' }] },
  })
  test.each(['agreed', "d'accord"])('is not turned into a closing by “%s”', (words) => {
    expect(aReading(words, { register }).changes.filter(({ entry }) => entry.kind === 'closed')).toEqual([])
  })
})

describe('the secretariat, of what one side has withdrawn', () => {
  const context = { ...endedByFrance('withdrawn'), by: secretary }
  test.each(['done', 'done for the United Kingdom', 'terminé'])('is asked before “%s” displaces it', (words) => {
    expect(aReading(words, context).unclear.map(({ question }) => question.ask)).toEqual(['ended otherwise'])
  })
  test('is asked for which of both sides it is done all the same', () => {
    expect(aReading('done all the same', context).unclear.map(({ question }) => question)).toMatchObject([
      { ask: 'which sides', sides: ['uk', 'fr'] },
    ])
  })
  test('agrees for the side that is left', () => {
    expect(inShort(aReading('agreed', context))).toBe('ports withdrawn')
  })
})

describe('an umbrella with open parts', () => {
  const parts = (how: keyof typeof endings) => ({
    register: fourCommitments({
      [ports]: { owners: bothSides, status: 'closing', log: [endings[how]] },
      'calais-detection': { partOf: ports },
    }),
  })
  test('that the other side withdraws is withdrawn by an agreement', () => {
    expect(inShort(aReading('agreed', parts('withdrawn')))).toBe('ports withdrawn')
  })
  test('that the other side closes in part is agreed to as that, once it was asked', () => {
    const context = aContext(parts('closed in part'))
    const { unclear } = aReading('agreed', context)
    expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'open parts', agrees: true }])
    expect(answered('yes', unclear, context)?.changes).toMatchObject([{ entry: { kind: 'closed', outcome: 'delivered in part' } }])
    expect(inShort(aReading('d’accord quand même', context))).toBe('ports closed')
  })
})
