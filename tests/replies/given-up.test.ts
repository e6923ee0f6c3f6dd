import { expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

test.each([
  "we're closing this down",
  'we are closing it down',
  'nous mettons fin à ce chantier',
  'kill it',
  'drop this',
  'no longer required',
  'is dead',
  'sans objet',
  'c’est mort',
  'no longer needed because of the budget',
  "n'a plus lieu d'être",
  'plus nécessaire : budget supprimé',
])('what is given up is asked as a withdrawal, and not as done: %s', (words) => {
  expect(inShort(aReading(words))).toBe('ports noted; ask is it withdrawn')
  expect(inShort(aReading(`2: ${words}`, { about: three }))).toBe('calais noted; ask is it withdrawn')
})

test.each(['because the Coquelles site visit was cancelled', 'the site visit was cancelled', 'la visite a été annulée'])(
  'another thing that was cancelled withdraws no commitment: %s',
  (words) => {
    expect(inShort(aReading(words))).not.toContain('withdrawn')
  },
)

test.each(['we cancelled it', 'this was cancelled by ministers', "c'est annulé", 'the risk analysis was cancelled'])(
  'a commitment that may have been cancelled is asked about: %s',
  (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask is it withdrawn')
  },
)

test.each(['2 done on the 14th', '2 done 14th', '2 terminé le 14', '2 closed until 14 March'])(
  'a day behind a closing that is still to come is asked, and moves no date: %s',
  (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('calais noted; ask is it done')
  },
)

test.each(['first draft done', 'second phase done', 'last bit done', 'première phase terminée', 'no update since last time'])(
  'an ordinal before another word names no row: %s',
  (words) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.some(({ question }) => question.ask === 'is it done')).toBe(false)
  },
)

test.each(['the first is done', 'first one done', 'le premier est fait'])('an ordinal alone names its row: %s', (words) => {
  expect(inShort(aReading(words, { about: three }))).toBe('ports closed')
})

test('what is no longer needed is no "not ours", where owners are asked for', () => {
  expect(aReading('no longer required', { yours: ['ports-risk-analysis'] }).notYours).toBeUndefined()
})
