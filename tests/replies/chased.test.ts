import { expect, test } from 'vitest'
import { aReading, three } from './a-reading.ts'

test.each([
  '1 : j’ai relancé les Douanes, pas de réponse',
  '1 : relance faite auprès des Douanes ce jour',
  '2 : relance faite',
  'le 2 : nous avons relancé Paris',
  '2 chased Paris, no reply',
])('“%s” says what was done, and asks for no silence', (words) => {
  const asked = aReading(words, { about: three, language: 'fr' }).unclear.map(({ question }) => question.ask)
  expect(asked).toHaveLength(1)
  expect(asked).not.toContain('until when')
})

test.each([
  ['2 : relance le 14 mars', '2011-03-14'],
  ['2 : relancez-moi le 14 mars', '2011-03-14'],
  ['2 : nous relancer le 14 mars', '2011-03-14'],
])('“%s” asks for silence until then', (words, until) => {
  expect(aReading(words, { about: three, language: 'fr' }).changes).toMatchObject([{ entry: { kind: 'snoozed', until } }])
})
