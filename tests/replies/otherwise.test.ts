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

describe('a row that is named behind "the rest" is none of it, whatever is said of it', () => {
  const others = 'calais rated green; belgium rated green; ports noted; ask not understood'
  test.each([
    ['rest on track, 1 xyzzy', others],
    ['the rest is on track. 1 see my email', others],
    ['rest on track - 1 xyzzy', others],
    ['le reste en bonne voie, 1 à voir', others],
    ['le reste en bonne voie ; le 1 à voir', others],
    ['the others are fine, 2 with lawyers', 'ports rated green; belgium rated green; calais noted; ask not understood'],
    ['rest on track, 1 and 2 xyzzy', 'belgium rated green; calais noted; ask not understood'],
    ['rest on track, 1 March is the date', 'ask which of several'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

describe('"no change" of the rest is kept without the word that only the message explains', () => {
  test.each([
    ['1 done, rest no change', 'no change'],
    ['1 done, the rest unchanged', 'unchanged'],
    ['1 done, others as before', 'as before'],
    ['1 fait, le reste inchangé', 'inchangé'],
  ])('%s', (words, text) => {
    expect(aReading(words, { about: three }).changes.map(({ entry }) => entry.text)).toEqual([words.split(',')[0], text, text])
  })
})
