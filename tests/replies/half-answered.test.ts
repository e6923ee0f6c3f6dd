import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import type { Unclear } from '../../src/replies/reading.ts'
import { aContext, aReading, inShort, three } from './a-reading.ts'

// What answers the half of a question, and rows that are said beside another one.

const rowsOf = (words: string) => {
  const { changes, unclear } = aReading(words, { about: three })
  return { recorded: changes.filter(({ entry }) => !('unclear' in entry)).map(({ id }) => three.indexOf(id) + 1), asked: unclear }
}

describe('the reason alone, to which day and why, is kept, and the day is asked once more', () => {
  const open: Unclear = { text: '2 late', question: { ask: 'which date', id: 'calais-detection', word: 'late' } }

  test.each(['because of the strike at Roissy', 'the scanner is broken', "les douanes n'ont pas fourni les statistiques"])(
    '%s',
    (words) => {
      const [asked] = answered(words, [open], aContext({ about: three }))?.unclear ?? []
      expect(asked?.question).toMatchObject({ ask: 'which date', isExplained: true })
      const moved = answered('15 April', asked ? [asked] : [], aContext({ about: three }))
      expect(moved?.changes).toMatchObject([{ id: 'calais-detection', entry: { kind: 'dated', to: '2011-04-15', text: words } }])
    },
  )

  test.each(['thanks', '3 is late too', 'the scanner is broken, 3 is fine'])('what is none, or is of another row, is not: %s', (words) => {
    expect(answered(words, [open], aContext({ about: three }))?.unclear[0]?.question).not.toMatchObject({ isExplained: true })
  })
})

test('the row that was meant keeps the reason behind it', () => {
  const open: Unclear = { text: 'bloqué', question: { ask: 'which of several', ids: three, word: 'bloqué' } }
  const reading = answered("la 2, on n'a pas les droits de survol", [open], aContext({ about: three, language: 'fr' }))
  expect(reading?.changes).toMatchObject([{ id: 'calais-detection', entry: { rating: 'red', text: "on n'a pas les droits de survol" } }])
})

describe('a row that is said beside another one is asked about', () => {
  test.each([
    { words: '1 is at risk because 2 is late', row: 'calais-detection' },
    { words: '1 is at risk as 2 is blocked', row: 'calais-detection' },
    { words: 'la 1 est à risque parce que la 2 est en retard', row: 'calais-detection' },
    { words: 'my mistake, 2 is at risk and not 3', row: 'belgium-invitation' },
    { words: 'erreur de ma part, la 2 est à risque et pas la 3', row: 'belgium-invitation' },
    { words: '1 ok, meeting on point 2 next week', row: 'calais-detection' },
  ])('$words', ({ words, row }) => {
    expect(rowsOf(words).asked.map(({ question }) => ('ids' in question ? question.ids : []))).toContainEqual([row])
  })

  test('a number that counts is none: 1 is at risk because 2 officers are ill', () => {
    expect(inShort(aReading('1 is at risk because 2 officers are ill', { about: three }))).toBe('ports rated amber')
  })
})

test.each(['3 late the rest ok', '3 en retard le reste ok'])('the rest behind a row with no mark between: %s', (words) => {
  expect(rowsOf(words).recorded).toEqual([1, 2])
})

test.each(['thanks to Belgium, ports on track', 'merci à la Belgique, ports en bonne voie'])('who is thanked is no row: %s', (words) => {
  expect(rowsOf(words).recorded).not.toContain(3)
})
