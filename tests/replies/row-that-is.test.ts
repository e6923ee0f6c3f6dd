import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../../src/register/schema.ts'
import { closingTakenBack } from '../../src/replies/closing-taken-back.ts'
import { ukLead } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Three rows, of which the speaker has said something of the second half an hour ago, and now speaks of another one.

const at = '2011-03-01T09:30:00.000+00:00'

function afterSaying(entry: object, more: object = {}) {
  return fourCommitments({ 'calais-detection': { ...more, log: [{ at, by: ukLead, team: 'uk-border-agency', ...entry }] } })
}

const closed = { kind: 'closed', party: 'uk', outcome: 'delivered', text: '2 done' }
const afterClosing = afterSaying(closed, { status: 'closed' })
const afterRating = afterSaying({ kind: 'rated', rating: 'amber', text: 'strike' })

describe('"we finished, it is 3" after another row was closed asks whether that one is taken back', () => {
  test.each([
    'we finished, it’s 3',
    'it’s 3 we finished',
    'sorry it’s 3 that is done',
    'the one we finished is 3',
    'it’s Belgium that is done',
    'on a fini c’est le 3',
    'c’est le 3 qu’on a fini',
    'c’est le 3 qui est terminé',
    'celui qui est terminé c’est le 3',
  ])('%s', (words) => {
    const language = /3 qu|c’est le/.test(words) ? 'fr' : 'en'
    expect(inShort(aReading(words, { about: three, register: afterClosing, language }))).toBe('ask take back')
  })

  test('taken back, the other row is closed', () => {
    const context = aContext({ about: three, register: afterClosing, language: 'fr' })
    const question = { ask: 'take back', id: 'calais-detection', of: at as Instant, who: ukLead, how: 'closed' } as const
    const reading = closingTakenBack(question, { text: 'on a fini c’est le 3', question }, context)
    expect(inShort(reading)).toBe('calais undone; belgium closed')
  })
})

describe('a rating is said of the row that is meant', () => {
  test.each(['it’s 3 that is at risk', 'c’est le 3 qui est à risque'])('%s', (words) => {
    expect(inShort(aReading(words, { about: three, register: afterRating }))).toBe('calais undone; belgium rated amber')
  })
})

describe('what says another thing, or only names a row, takes nothing back', () => {
  test.each([
    ['c’est le 3 qui est bloqué', 'belgium rated red'],
    ['3 is done', 'belgium closed'],
    ['3 is done too', 'belgium closed'],
    ['c’est le 3 qui n’est pas fini', 'belgium noted'],
  ])('after a closing: %s', (words, read) => {
    expect(inShort(aReading(words, { about: three, register: afterClosing }))).toBe(read)
  })

  test.each(['is 3 at risk', 'at risk, it is Calais weather'])('after a rating: %s', (words) => {
    const { changes } = aReading(words, { about: three, register: afterRating })
    expect(changes.filter(({ entry }) => entry.kind === 'undone')).toEqual([])
  })
})

describe('behind a row that was asked about', () => {
  const afterUnread = (text: string) => afterSaying({ kind: 'noted', unclear: true, text })

  test.each([
    ['same for 3', 'en'],
    ['3 idem', 'en'],
    ['3 too', 'en'],
    ['pareil pour le 3', 'fr'],
    ['le 3 idem', 'fr'],
  ] as const)('a row of which somebody says "too" is asked about like the other one: %s', (words, language) => {
    const { changes, unclear } = aReading(words, { about: three, register: afterUnread('2 with lawyers'), language })
    expect(changes.map(({ id, entry }) => [id, entry['unclear']])).toEqual([['belgium-invitation', true]])
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['belgium-invitation'], how: 'where it is' }])
  })

  test('the reason that misses is asked of a row that moves to the day of another one', () => {
    const reading = aReading('same for 1', { about: three, register: afterUnread('2 slips to 15 April') })
    expect(inShort(reading)).toBe('ports noted; ask reason 2011-04-15')
  })

  test.each(['rest no change', 'the rest no change', 'le reste sans changement'])('the rest are the others: %s', (words) => {
    const reading = aReading(words, { about: three, register: afterUnread('2 with lawyers'), since: '2011-02-28' as Day })
    expect(inShort(reading)).toBe('ports noted; belgium noted')
  })
})

test('"same for 3" of who is asked whose the rows are is of how the other one stands', () => {
  expect(inShort(aReading('same for 3', { about: three, yours: three, register: afterRating }))).toBe('belgium rated amber')
})

describe('what was said in the place of a closing holds after a yes, though it begins with the number of its row', () => {
  test.each([
    ['2 slips to 30 June: strike', 'calais undone; calais dated 2011-06-30'],
    ['2 reporté à fin mai : grève', 'calais undone; calais dated 2011-05'],
    ['2: blocked, no scanner', 'calais undone; calais rated red'],
    ['2 slips to 30 June', 'calais undone; ask reason 2011-06-30'],
    ['calais slips to 30 June: strike', 'calais undone; calais dated 2011-06-30'],
    ['slips to 30 June: strike', 'calais undone; calais dated 2011-06-30'],
    ['2 en retard de 3 semaines : grève', 'calais undone; calais dated 2011-04-21'],
  ])('"%s"', (text, means) => {
    const question = { ask: 'take back', id: 'calais-detection', of: at as Instant, who: ukLead, how: 'closed' } as const
    for (const about of [three, ['calais-detection']])
      expect(inShort(closingTakenBack(question, { text, question }, aContext({ about, register: afterClosing })))).toBe(means)
  })
})
