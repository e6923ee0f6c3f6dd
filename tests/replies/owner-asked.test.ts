import { describe, expect, test } from 'vitest'
import { ukAlone, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Below a message that asked whose they are: `calais-detection` is confirmed since, and `ports-risk-analysis` is still to be confirmed.

const asked = { owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }
const confirmed = {
  owners: ukAlone,
  log: [{ at: '2011-02-28T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'confirmed', text: 'ours' }],
}
const register = fourCommitments({ 'ports-risk-analysis': asked, 'calais-detection': confirmed, 'belgium-invitation': asked })
const inThread = { register, about: three, yours: three }

describe('words of agreement', () => {
  test.each(['2 d’accord', 'calais d’accord', '2 agreed', '2 fine', '2 ok', '2 c’est bon', 'fine with 2', '2 parfait'])(
    'confirm nothing of what is confirmed already: "%s"',
    (words) => {
      expect(aReading(words, inThread).changes.filter(({ entry }) => entry.kind === 'confirmed')).toEqual([])
    },
  )

  test.each(['1 d’accord', '1 agreed', '1 c’est bon', '1 ok', '1 yes', '1 ours'])(
    'confirm what is still to be confirmed: "%s"',
    (words) => {
      expect(inShort(aReading(words, inThread))).toBe('ports confirmed')
    },
  )

  test.each(['agreed', 'd’accord', 'c’est bon'])('said of all confirm only what is still to be confirmed: "%s"', (words) => {
    expect(aReading(words, inThread).changes.map(({ id }) => id)).not.toContain('calais-detection')
  })

  test.each(['fine', 'd’accord', 'agreed', 'ok', 'c’est bon'])('change nothing where all is confirmed: "%s"', (words) => {
    const all = fourCommitments(Object.fromEntries(three.map((id) => [id, confirmed])))
    expect(aReading(words, { ...inThread, register: all }).changes).toEqual([])
  })
})

test('"ours" of what is confirmed already is told that it is', () => {
  expect(inShort(aReading('2 ours', inThread))).toBe('calais confirmed')
})

// Words that are not understood.

const about = ['ports-risk-analysis', 'calais-detection']
const allConfirmed = fourCommitments({ 'ports-risk-analysis': confirmed, 'calais-detection': confirmed })
const oneConfirmed = fourCommitments({ 'ports-risk-analysis': confirmed, 'calais-detection': asked })

const asksOwner = (words: string, register = allConfirmed, language: 'en' | 'fr' = 'en') =>
  aReading(words, { about, yours: about, register, language }).unclear.some(({ question }) => 'ofOwner' in question)

test.each([
  '2 : KO, pas d’effectifs',
  'pour le 1, le rapport sera remis le 22 mars',
  '1 agreed then, found it',
  '2 waiting on the dogs',
  'calais: two of the three crates',
  'les caisses sont à Douvres',
  'the crates are in Dover',
])('once all are confirmed as theirs, words that are not understood are asked of how it stands, and not whose it is: %s', (words) => {
  expect(asksOwner(words)).toBe(false)
})

test.each(['2 the crates are in Dover', '2 : les caisses sont à Douvres'])(
  'where one of two is confirmed, words about the other one are still asked of whose it is: %s',
  (words) => {
    expect(asksOwner(words, oneConfirmed)).toBe(true)
    expect(asksOwner(words.replace('2', '1'), oneConfirmed)).toBe(false)
  },
)

test.each(['the crates are in Dover', 'les caisses sont à Douvres'])(
  'words about none of them are asked of whose they are for as long as one waits: %s',
  (words) => {
    expect(asksOwner(words, oneConfirmed)).toBe(true)
  },
)

test.each([
  ['2: OK', 'calais rated green'],
  ['1 et 2 ok', 'ports rated green; calais rated green'],
  ['1 and 2 are fine', 'ports rated green; calais rated green'],
])('an ok behind a row that is confirmed as theirs says that it goes well: %s', (words, read) => {
  expect(inShort(aReading(words, { about, yours: about, register: allConfirmed }))).toBe(read)
})

test('an ok behind a row says that it is theirs for as long as that waits', () => {
  expect(inShort(aReading('1 and 2 ok', { about, yours: about }))).toBe('ports confirmed; calais confirmed')
  expect(inShort(aReading('2 ok', { about, yours: about, register: oneConfirmed }))).toBe('calais confirmed')
})
