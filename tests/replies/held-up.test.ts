import { describe, expect, test } from 'vitest'
import { aReading, three } from './a-reading.ts'

describe('what does not move, and may be at risk or blocked, is asked which of the two', () => {
  test.each([
    'on hold',
    'paused',
    'parked: no money',
    'on ice',
    'still waiting for Paris',
    'no progress',
    'en stand by',
    'en attente de Bercy',
    'suspendu',
    'ça coince',
    'aucune avancée',
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words)
    expect(changes.map(({ entry }) => entry['unclear'])).toEqual([true])
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['ports-risk-analysis'], how: 'held up' }])
  })

  test('a row that is on track is not asked which of the two beside one that is on hold', () => {
    const { unclear } = aReading('1 on track, 2 on hold', { about: three })
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['calais-detection'], how: 'held up' }])
  })

  test.each(['what is pending?', 'blocked: waiting for Paris', 'done, waiting for Paris to close'])(
    'which of the two is not asked where nothing is said to wait: %s',
    (words) => {
      const { unclear } = aReading(words)
      expect(unclear.some(({ question }) => 'how' in question)).toBe(false)
    },
  )
})

describe('on track with something beside it that may take it back is asked which of the two', () => {
  test.each([
    'on track but tight',
    'on track, waiting for the DfT',
    'on track although the data is thin',
    'en bonne voie malgré tout',
    'en bonne voie, sous réserve du budget',
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words)
    expect(changes.map(({ entry }) => entry['unclear'])).toEqual([true])
    expect(unclear.map(({ question }) => question)).toEqual([
      { ask: 'not understood', ids: ['ports-risk-analysis'], how: 'on track or not' },
    ])
  })

  test.each(['on track?', 'green Party conference', 'on track, good progress', 'on track for the end of March'])(
    'what has nothing against it beside it is read or asked as before: %s',
    (words) => {
      expect(aReading(words).unclear.some(({ question }) => 'how' in question)).toBe(false)
    },
  )
})
