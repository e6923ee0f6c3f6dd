import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Words of chat before a row, and how a row stands behind what it comes from.

const read = (words: string) => inShort(aReading(words, { about: three }))

describe('words of chat before a row say nothing of it, and are no name', () => {
  test.each([
    { words: 'Great news, 2 is on track', means: 'calais rated green' },
    { words: 'Good news: 2 is on track', means: 'calais rated green' },
    { words: 'Some good news. 2 is on track', means: 'calais rated green' },
    { words: 'Best news ever, 2 is on track', means: 'calais rated green' },
    { words: 'Bad news, 3 is blocked by the airline', means: 'belgium rated red' },
    { words: 'Excellente nouvelle, la 2 est en bonne voie', means: 'calais rated green' },
    { words: 'Mauvaise nouvelle, la 3 est bloquée par la météo', means: 'belgium rated red' },
    { words: 'Mauvaise nouvelle : la 3 est à risque', means: 'belgium rated amber' },
  ])('$words', ({ words, means }) => {
    expect(read(words)).toMatch(new RegExp(`^${means}`))
  })
})

describe('how a row stands is plain behind what it comes from', () => {
  test.each([
    { words: 'the budget came through, so 2 is on track', means: 'calais rated green' },
    { words: 'The airline called, so 3 is back on track', means: 'belgium rated green' },
    { words: 'the airline went bust, so 3 is blocked', means: 'belgium rated red' },
    { words: 'the tender failed, therefore 2 is at risk', means: 'calais rated amber' },
    { words: 'le budget est arrivé, donc la 2 est en bonne voie', means: 'calais rated green' },
    { words: "l'appel d'offres a échoué, du coup la 2 est à risque", means: 'calais rated amber' },
  ])('$words', ({ words, means }) => {
    expect(read(words)).toBe(means)
  })

  test.each([
    'if the budget comes through, so 2 is on track',
    'the scanner is broken, so 2 is on track',
    'I think the budget came, so 2 is on track',
    'the budget came through, so 2 is on track?',
    'the budget came through, so 2 is on track if Paris signs',
    'the minister signed it off, so 2 is done',
    'si le budget arrive, donc la 2 est en bonne voie',
  ])('in doubt it is asked, of that row alone: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes.filter(({ entry }) => entry.kind === 'rated' || entry.kind === 'closed')).toEqual([])
    expect(unclear.length).toBeGreaterThan(0)
  })
})

describe('comfort is no reason: why it moves is asked', () => {
  test.each([
    '1 slips to 15 April, nothing dramatic',
    '1 slips to 15 April: nothing serious',
    '1 slips to 15 April, nothing too serious',
    '1 slips to 15 April, no drama',
    "1 slips to 15 April, it's not a big deal",
    '1 est reporté au 15 avril, rien de grave',
    '1 est reporté au 15 avril, rien de bien grave',
    '1 est reporté au 15 avril, pas de panique',
  ])('%s', (words) => {
    expect(read(words)).toMatch(/ask reason/)
    expect(read(words)).not.toMatch(/dated/)
  })

  test.each([
    '1 slips to 15 April, nothing has arrived',
    '1 slips to 15 April: no serious bids',
    '1 slips to 15 April: no deal with Belgium',
  ])('what is missing is a reason: %s', (words) => {
    expect(read(words)).toMatch(/ports dated/)
  })
})
