import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Why, before what it is the reason of. About three commitments: 1 the ports, 2 Calais, 3 Belgium.

type Row = readonly [words: string, language: 'en' | 'fr', means: string]

function meaningOf(words: string, language: 'en' | 'fr'): string {
  return inShort(aReading(words, { about: three, language }))
}

describe('what is said of rows behind a reason and a comma has that reason', () => {
  const rows: readonly Row[] = [
    ['because of the strike, 2 is blocked', 'en', 'calais rated red'],
    ['because of the strike, 2 and 3 are blocked', 'en', 'calais rated red; belgium rated red'],
    ['because of the strike, 2 blocked, 3 on track', 'en', 'calais rated red; belgium rated green'],
    ['because of the strike, 2 slips to 15 April', 'en', 'calais dated 2011-04-15'],
    ['faute de crédits, le 2 est bloqué', 'fr', 'calais rated red'],
    ['à cause de la grève, le 2 est à risque', 'fr', 'calais rated amber'],
    ['faute de crédits, le 2 patine', 'fr', 'calais rated amber'],
    ['faute de crédits, le 2 est bloqué, le 3 est en bonne voie', 'fr', 'calais rated red; belgium rated green'],
  ]
  test.each(rows)('%s (%s)', (words, language, means) => expect(meaningOf(words, language)).toBe(means))

  test('the reason is kept', () => {
    const { changes } = aReading('faute de crédits, le 2 est bloqué', { about: three, language: 'fr' })
    expect(changes.map(({ entry }) => entry['text'])).toEqual(['faute de crédits'])
  })

  test.each([
    ['because of the strike, 2 is not blocked', 'en'],
    ["faute de crédits, le 2 n'est pas bloqué", 'fr'],
    ['if the strike goes on, 2 is blocked', 'en'],
    ['because of the strike, 2 may be at risk?', 'en'],
  ] as const)('nothing changes by: %s', (words, language) => expect(meaningOf(words, language)).not.toMatch(/rated|closed|dated/))
})
