import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

describe('what is said of the other rows is none of a reason before it', () => {
  test.each([
    ['1 at risk: Dunkirk late. Rest as is', 'ports rated amber; calais noted; belgium noted'],
    ['1 at risk: no aircraft. Otherwise no change', 'ports rated amber; calais noted; belgium noted'],
    ['1 at risk: no aircraft, otherwise no change', 'ports rated amber; calais noted; belgium noted'],
    ['1 on track, otherwise nothing new', 'ports rated green; calais noted; belgium noted'],
    ['1 at risk - Dunkirk late - rest ok', 'ports rated amber; calais rated green; belgium rated green'],
    ['1 at risk - strike - the rest on track', 'ports rated amber; calais rated green; belgium rated green'],
    ['1 at risk: strike. Otherwise all fine', 'ports rated amber; calais rated green; belgium rated green'],
    ['1 orange : retard - le reste RAS', 'ports rated amber; calais noted; belgium noted'],
    ['1 orange : retard, sinon rien de neuf', 'ports rated amber; calais noted; belgium noted'],
    ['1 orange : grève, sinon tout va bien', 'ports rated amber; calais rated green; belgium rated green'],
  ])('“%s” is %s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })

  test.each([
    ['1 at risk: the rest of the data is late', 'the rest of the data is late'],
    ['1 at risk: data late, rest of the team is away', 'data late, rest of the team is away'],
    ['1 at risk: the figures stay as is until May', 'the figures stay as is until May'],
    ['1 at risk: strike, otherwise fine', 'strike, otherwise fine'],
  ])('“%s” has all of it as its reason', (words, why) => {
    const reading = aReading(words, { about: three })
    expect(inShort(reading)).toBe('ports rated amber')
    expect(reading.changes[0]?.entry.text).toBe(why)
  })
})
