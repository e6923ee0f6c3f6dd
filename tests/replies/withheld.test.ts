import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { withheld } from '../../src/replies/withheld.ts'
import { aContext, aReading, inShort } from './a-reading.ts'

const about = ['ports-risk-analysis', 'calais-detection']
const held = (words: string) => withheld(aReading(words, { about }), words, { ...aContext({ about }), open: [] })

describe('words that are marked as not for the other side', () => {
  test.each([
    '1 at risk: OFFICIAL-SENSITIVE, not for the French, the budget is gone',
    '1 note: internal only, the minister is against it',
    '1 blocked: please don’t share, the union has been told',
    '1 on track (confidential)',
    '1 bloqué : ne pas transmettre aux Anglais, budget gelé',
    '1 à risque : diffusion restreinte, arbitrage en cours',
    '1 note : à usage interne, le cabinet hésite',
  ])('nothing of them is kept until their author has said that it may be: %s', (words) => {
    const reading = held(words)
    expect(reading?.changes).toEqual([])
    expect(reading?.unclear).toMatchObject([{ text: words, question: { ask: 'other side reads' } }])
  })

  test.each([
    '1 at risk: the French budget is late',
    '1 at risk: internal approval only in May',
    '1 on track',
    '2 at risk: internal only', // no other side owns it
    'internal only',
  ])('words that are not, or of which no other side reads anything, are not held back: %s', (words) => {
    expect(held(words)).toBeUndefined()
  })

  test('a yes records them as they were said, and a no nothing', () => {
    const words = '1 at risk: not for the French, the budget is gone'
    const open = held(words)?.unclear ?? []
    expect(inShort(answered('yes', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ports rated amber')
    expect(inShort(answered('no', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ask dropped')
  })

  test('a yes to marked words that answer a question answers it', () => {
    const asked = aReading('1 slips to 15 April', { about }).unclear
    const words = 'internal only: the minister is against it'
    const reading = answered(words, asked, aContext({ about }))
    const open = (reading && withheld(reading, words, { ...aContext({ about }), open: asked }))?.unclear ?? []
    expect(inShort(answered('yes', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ports dated 2011-04-15')
  })
})
