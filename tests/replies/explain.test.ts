import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import { explain } from '../../src/replies/explain.ts'
import type { Context } from '../../src/replies/reading.ts'
import { testCalendars, ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'

const dates = loadDateReader()

function explained(words: string, context: Partial<Context> = {}) {
  return explain(words, {
    register: fourCommitments(),
    calendars: testCalendars,
    dates,
    about: three,
    yours: [],
    by: ukLead,
    at: DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' }),
    language: 'en',
    ...context,
  })
}

describe('each piece tells which commitment it means, and how one knows', () => {
  test.each([
    { words: '2 done', by: 'number' },
    { words: 'calais-detection done', by: 'id' },
    { words: 'Adapt detection technology at Calais: done', by: 'name' },
    { words: 'calais on track', by: 'beginning of the id' },
    { words: 'technology on track', by: 'words of a name' },
    { words: 'all on track', by: 'all' },
  ])('$words: by $by', ({ words, by }) => {
    const [piece] = explained(words)
    expect(piece).toMatchObject({ said: words, by })
    expect(piece?.about).toContain('calais-detection')
  })

  test('what is said without a name is of the only one, or of the one before', () => {
    expect(explained('on track', { about: ['calais-detection'] })).toMatchObject([{ by: 'the only one', about: ['calais-detection'] }])
    expect(explained('1 at risk: ill; slips to 15 April: ill')).toMatchObject([
      { by: 'number', about: ['ports-risk-analysis'] },
      { by: 'spoken of before', about: ['ports-risk-analysis'] },
    ])
    expect(explained('done')).toMatchObject([{ about: [], gives: [], asks: [{ question: 'which of several' }] }])
  })
})

test('the words of the form and of the date are told, with what they come to', () => {
  expect(explained('2 slips to the third Friday of April: strike')).toMatchObject([
    {
      form: { words: 'slips to', means: 'slips' },
      date: { words: 'the third Friday of April', is: '2011-04-15' },
      gives: ['calais-detection dated'],
      takenBack: [],
      asks: [],
    },
  ])
  expect(explained('2 slips to early May: strike')).toMatchObject([{ date: { words: 'early May', is: 'unclear' }, gives: [] }])
})

describe('why it was asked is told by the rule, with the words', () => {
  const alone = { about: ['calais-detection'] }
  test.each([
    { words: 'done, Paris sent it back', rule: 'remark', of: 'Paris sent it back' },
    { words: 'done?', rule: 'question' },
    { words: 'calais closed', rule: 'place' },
    { words: 'it was done', rule: 'other time' },
    { words: 'done - just kidding', rule: 'jest' },
    { words: '🔴 done', rule: 'light' },
    { words: 'on track: no', rule: 'denied' },
    { words: 'on track, hopefully', rule: 'doubt', of: 'hopefully' },
    { words: 'blocked - resolved', rule: 'over', of: 'resolved' },
    { words: 'Red Cross report received', rule: 'phrase' },
    { words: 'on track >> off', rule: 'two ratings' },
    { words: 'on track for 15 April', rule: 'late' },
    { words: 'what is this about?', rule: 'no form' },
    { words: 'dover done', rule: 'stranger', of: 'dover' },
  ])('$words: $rule', ({ words, rule, of }) => {
    const [piece] = explained(words, alone)
    expect(piece?.gives).toEqual([])
    expect(piece?.asks).toMatchObject([{ why: { rule, ...(of === undefined ? {} : { words: of }) } }])
  })
})

test('what other words of the reply take back is told apart', () => {
  expect(explained('2 done; 2 at risk: ill')).toMatchObject([
    { gives: [], takenBack: ['calais-detection closed'] },
    { gives: ['calais-detection rated amber'], takenBack: [] },
  ])
})

test('any words said twice are explained in the same way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('done', '2', 'calais', 'on track', ',', 'not', '15 April', 'slips to', '\n', ':', '?', 'red')),
      (bits) => {
        const words = bits.join(' ')
        expect(explained(words)).toEqual(explained(words))
      },
    ),
    { numRuns: 100 },
  )
})
