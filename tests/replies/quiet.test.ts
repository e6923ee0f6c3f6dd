import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

describe('the bot is silent where nobody spoke to it', () => {
  test.each([
    'thanks',
    'Thanks all, see you at lunch!',
    'merci à tous, à demain',
    'hello',
    'Bonjour,',
    'ok',
    '👍',
    ':+1:',
    'ok 👍 noted',
    'bien noté, merci',
    'great work everyone',
    'Félicitations à tous !',
    "d'accord",
    'yes',
    'non',
    'ok merci à tous',
    'oui je regarde',
    'on s’en occupe, merci de votre patience',
    'no wait',
    'Thanks, we will look into it.',
    '<@U0LEAD> can you answer 2?',
    '<@U0LEAD> 1 done?',
    '@Paul is this done?',
    '<!here> lunch at one',
    'who can take 3, <@U0LEAD>?',
  ])('%s', (words) => {
    for (const about of [three, three.slice(0, 1)]) expect(aReading(words, { about })).toEqual({ changes: [], unclear: [] })
  })

  test('for somebody who has no part in anything that the message is about', () => {
    for (const words of ['what a mess', 'has anybody seen my pen?'])
      expect(aReading(words, { about: three, by: 'stranger@elsewhere.example' })).toEqual({ changes: [], unclear: [] })
    expect(inShort(aReading('1 done', { about: three, by: 'stranger@elsewhere.example' }))).toBe('ask no part in it')
  })
})

describe('what says something is heard beside thanks and names', () => {
  test.each([
    ['thanks, all on track', 'ports rated green; calais rated green; belgium rated green'],
    ['Merci ! 2 à risque : données', 'calais rated amber'],
    ['1 at risk: <@U0LEAD> has the data', 'ports rated amber'],
    ['@Relance 1 on track', 'ports rated green'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

describe('what was not understood', () => {
  test.each([
    'all quiet',
    'tous : rien de spécial',
    'we are still looking',
    'everything is as it should be',
    'the reason: no detection without experts',
    'la raison : experts absents en Belgique',
  ])('of several is asked once, and kept nowhere: %s', (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes).toEqual([])
    expect(unclear).toHaveLength(1)
  })

  test.each([
    ['2 still looking', 'calais noted; ask not understood'],
    ['calais: we are still looking', 'calais noted; ask not understood'],
  ])('is kept where it names its commitment: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })

  test('is kept under a message about one only', () => {
    expect(inShort(aReading('we are still looking'))).toBe('ports noted; ask not understood')
  })
})
