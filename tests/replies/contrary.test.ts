import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

const read = (words: string): string => inShort(aReading(words, { about: three }))

describe('nobody is left alone by words that ask to chase somebody', () => {
  test.each(['relancer le 1', 'relance 1', 'relancez le 1', 'relancer la 1'])('%s', (words) => {
    expect(read(words)).toBe('ports noted; ask not understood')
  })

  test.each([
    ['1 relancer le 14 mars', 'ports snoozed 2011-03-14'],
    ['rappelez-moi le 1', 'ports noted; ask until when'],
  ])('a day, or who is to be reminded, makes it a pause: %s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('what is not given up is not asked to be withdrawn', () => {
  test.each([
    '2 on abandonne pas',
    '2 : on l’abandonne pas',
    '2 nous n’abandonnons pas',
    '2 pas abandonné',
    '2 c’est pas annulé',
    '2 on retire pas',
    '2 on ne lâche pas l’affaire',
    '2 not cancelled',
    '2 isn’t cancelled',
    '2 we are not dropping it',
    '2 not withdrawn',
    '2 we never cancelled it',
  ])('%s', (words) => {
    expect(read(words)).toBe('calais noted; ask not understood')
  })

  test.each(['not withdrawn', 'pas abandonné'])('a denial alone, below a message about one: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask not understood')
  })

  test.each([
    ['2 not needed, cancelled', 'calais noted; ask is it withdrawn'],
    ['2 cancelled, not needed', 'calais withdrawn'],
    ['2 annulé : pas de budget', 'calais withdrawn'],
    ['2 plus de budget, abandonné', 'calais noted; ask is it withdrawn'],
  ])('a "not" of something else leaves the end: %s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('"cancel" before a row may give it up, which is asked', () => {
  test.each(['cancel 2', 'please cancel 2', 'cancel #2', 'cancel row 2', 'annule 2'])('%s', (words) => {
    expect(read(words)).toBe('calais noted; ask is it withdrawn')
  })

  test.each(['cancel the visit', 'cancel 2 meetings'])('of anything else it says nothing: %s', (words) => {
    expect(read(words)).not.toContain('withdrawn')
  })
})

describe('a time that is still needed moves the date', () => {
  test.each([
    ['2 il nous faut encore dix jours', 'calais noted; ask reason 2011-04-10'],
    ['2 il nous faut encore deux semaines : grève', 'calais dated 2011-04-14'],
    ['2 il me faudrait encore un mois', 'calais noted; ask reason 2011-04-30'],
    ['2 we need ten more days', 'calais noted; ask reason 2011-04-10'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})
