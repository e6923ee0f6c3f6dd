import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import type { Context } from '../../src/replies/reading.ts'
import { aContext, aReading, inShort, three } from './a-reading.ts'

const asked = (words: string, given: Partial<Context> = {}) => aReading(words, { about: three, ...given })

describe('what happened to several rows is kept as a note of each, and how they stand is asked once', () => {
  test.each([
    '1: business case approved\n2 - contract signed with vendor\n3: draft circulated',
    '1 business case approved, 2 contract signed, 3 draft circulated',
    '1 has a new lead. 2 is with the minister. 3 went to committee',
    'ports: letter sent, calais: still talking to them, belgium: they wrote back',
    '1 : dossier validé par le cabinet\n2 : marché notifié\n3 : courrier parti',
    'le 1 : le cabinet relit, le 2 : marché notifié, le 3 : ils ont écrit',
  ])('%s', (words) => {
    const { changes, unclear } = asked(words)
    expect(changes.map(({ id, entry }) => [id, entry.kind, entry.kind === 'noted' && entry.unclear])).toEqual(
      three.map((id) => [id, 'noted', true]),
    )
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: three, how: 'each of these' }])
  })

  test.each([
    ['1: case approved, 2 on track, 3: contract signed', 'ports noted; calais rated green; belgium noted; ask not understood'],
    ['1: case approved, 2 done', 'ports noted; calais closed; ask not understood'],
    ['1: case approved, 2 is on hold', 'ports noted; calais noted; ask not understood; ask not understood'],
  ])('beside other words: %s', (words, means) => {
    expect(inShort(asked(words))).toBe(means)
  })

  test('a message that asks how things stand as well asks nothing of whose they are', () => {
    const of = (yours: string[]) => asked('1: case approved, 2: contract signed', { yours }).unclear.map(({ question }) => question)
    expect(of(['ports-risk-analysis', 'calais-detection'])).toEqual([expect.not.objectContaining({ ofOwner: true })])
    expect(of(three)).toEqual([expect.objectContaining({ ofOwner: true })])
  })
})

describe('a state in the next words is that of all rows of which it was asked, and of no other', () => {
  const first = '1: business case approved, 3: contract signed'
  test.each([
    ['on track', 'ports rated green; belgium rated green'],
    ['on track thanks', 'ports rated green; belgium rated green'],
    ['both on track', 'ports rated green; belgium rated green'],
    ['all on track', 'ports rated green; belgium rated green'],
    ['at risk: no data', 'ports rated amber; belgium rated amber'],
    ['no change', 'ports noted; belgium noted'],
    ['en bonne voie', 'ports rated green; belgium rated green'],
    ['les deux en bonne voie', 'ports rated green; belgium rated green'],
    ['2 on track', undefined],
    ['1 on track, 3 blocked: strike', undefined],
    ['done', undefined],
    ['the rest on track', undefined],
  ])('%s', (words, means) => {
    const context = aContext({ about: three })
    const reading = answered(words, aReading(first, context).unclear, context)
    expect(reading && inShort(reading)).toBe(means)
  })
})

describe('a yes or a no right behind "how does it stand?" is asked once more how', () => {
  const about: Partial<Context> = { about: three, isJustAsked: true }
  const again = (words: string, first: string, given: Partial<Context> = about) => {
    const context = aContext(given)
    const open = aReading(first, context).unclear
    const reading = answered(words, open, context)
    return { reading, next: reading && answered(words, reading.unclear, context) }
  }

  test.each([
    ['yes', '3 looks odd'],
    ['yes please', '3 looks odd'],
    ['no', '3 looks odd'],
    ['oui', '3 est étrange'],
    ['yes', '1: case approved, 3: contract signed'],
    ['yes', '3 is on hold'],
  ])('%s, behind %s', (words, first) => {
    const { reading, next } = again(words, first)
    expect(reading?.changes).toEqual([])
    expect(reading?.unclear).toMatchObject([{ text: words, question: { ask: 'not understood', again: true } }])
    expect(next).toBeUndefined()
  })

  test('later it may be said to a colleague', () => {
    expect(again('yes', '3 looks odd', { about: three }).reading).toBeUndefined()
  })

  test('of words that name nothing it is no answer', () => {
    expect(again('yes', 'looks odd').reading).toBeUndefined()
  })
})

describe('"I confirm" where nothing waits is told so', () => {
  test.each(['confirm', 'I confirm', 'we confirm, thanks', 'je confirme', 'nous confirmons', 'je confirme, merci'])('%s', (words) => {
    const { changes, unclear } = asked(words)
    expect(changes).toEqual([])
    expect(unclear).toMatchObject([{ question: { ask: 'nothing waits', id: three[0] }, also: three.slice(1) }])
  })

  test.each(['I confirm for June', 'je confirme pour juin'])('below "are these yours?" a date says nothing of it: %s', (words) => {
    expect(inShort(asked(words, { yours: three }))).not.toContain('confirmed')
  })
})
