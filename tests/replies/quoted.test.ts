import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

describe('who only says whose words they quote is told that quoted lines are not read, and nothing is kept', () => {
  test.each([
    'FYI from PAF:\n> the report is done',
    'FYI from PAF:\n&gt; the report is done',
    'PAF says:\n> all done\n> thanks',
    'for information:\n\n> done',
    'voici leur réponse :\n> c’est fait',
    'pour info, la PAF :\n> terminé',
  ])('%s', (words) => {
    for (const about of [three, three.slice(0, 1)]) expect(inShort(aReading(words, { about }))).toBe('ask quoted only')
  })

  test('what they say beside it themselves is read', () => {
    expect(inShort(aReading('1 done\nFYI from PAF:\n> the report is done', { about: three }))).toBe('ports closed; ask quoted only')
    expect(inShort(aReading('FYI from PAF:\n> the report is late\nat risk: no data'))).toBe('ports rated amber; ask quoted only')
  })

  test.each([
    ['On 1 March Jane wrote:\n> done\n\nat risk: no data', 'ports rated amber'],
    ['Le 1er mars 2011, Jane a écrit :\n> fait\n\nà risque : pas de données', 'ports rated amber'],
    ['done:\n> report sent', 'ports noted; ask is it done'],
    ['note: met with PAF\n> done', 'ports noted'],
    ['> done', ''],
  ])('a mail, a state and a note above quoted lines are read as before: %s', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})
