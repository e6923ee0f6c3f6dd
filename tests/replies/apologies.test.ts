import { expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

test.each([
  ['Sorry for the slow reply. 1 on track.', 'ports rated green'],
  ['Apologies for delay. 1 - on track. 2 - on track.', 'ports rated green; calais rated green'],
  ['Apologies for the late response, 1 on track', 'ports rated green'],
  ['Can’t attend Thursday. 3 on track', 'belgium rated green'],
  ['Cannot join the call on Friday, 1 at risk: strike', 'ports rated amber'],
  ['As I said last month, 1 is done', 'ports closed'],
  ['Afraid 2 is now red', 'calais rated red'],
  ['2 back to green', 'calais rated green'],
  ['2 délai tenu', 'calais rated green'],
  ['2 : les échéances seront tenues', 'calais rated green'],
])('“%s” is plain: %s', (words, read) => {
  expect(inShort(aReading(words, { about: three }))).toBe(read)
})

test.each(['2 échéance tenue par Paris seulement', '2 délais tenus si Paris signe', '2 échéance non tenue'])(
  '“%s” is asked about',
  (words) => {
    expect(inShort(aReading(words, { about: three }))).toMatch(/^calais noted; ask/)
  },
)
