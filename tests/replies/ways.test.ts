import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import { loadCalendars } from '../../src/holidays.ts'
import { languageOf } from '../../src/register/addressee.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { read } from '../../src/replies/grammar.ts'
import { lexiconWords } from './hostile-words.ts'
import { meaningOf, readingOf, waysIn } from './ways.ts'

const languages = ['en', 'fr'] as const
const tables = languages.flatMap((language) => waysIn(`tests/replies/ways/${language}.tsv`).map((way) => ({ ...way, language })))

describe.each(languages)('each way of saying it in %s means what its table says', (language) => {
  const ways = tables.filter((way) => way.language === language)
  test('there are at least five hundred', () => expect(ways.length).toBeGreaterThan(500))
  test.each(ways)('line $line, $kind: $words', (way) => {
    expect(inOrder(meaningOf(readingOf(way, language), way.about))).toBe(inOrder(way.means))
  })
})

function inOrder(means: string): string {
  return means.split('; ').toSorted().join('; ')
}

describe('the cases that were met first mean what their table says', () => {
  const calendars = loadCalendars()
  const dates = loadDateReader()
  const parsed = parseRegister(readFileSync('commitments.json', 'utf8'), calendars)
  const [, ...rows] = readFileSync('tests/replies/ways/cases.tsv', 'utf8').trimEnd().split('\n')
  test.each(rows.map((row) => row.split('\t')))('%s: %s, %s: %s', (_kind, about = '', by = '', words = '', means = '') => {
    if (!parsed.ok) throw new Error('the register of the declaration has a fault')
    const { register } = parsed
    const at = DateTime.fromISO('2011-03-01T11:00Z')
    const language = languageOf(register, by)
    const said = words.replaceAll('\\n', '\n')
    const reading = read(said, { register, calendars, dates, about: about.split(','), yours: [], by, at, language })
    expect(inOrder(meaningOf(reading, about.includes(',') ? 'three' : 'ports'))).toBe(inOrder(means))
  })
})

// What stands below a mail may be quoted, so that nothing is added to one.
const closings = tables.filter(({ about, words, means }) => about === 'ports' && means === 'closed' && !words.includes('\n'))

describe('a plain closing with something added that takes it back', () => {
  const behind = [
    ' ?',
    ', I think',
    ' - not yet',
    ', but not published',
    ', if Paris agrees',
    '\nnot signed yet',
    ' (90%)',
    ', je crois',
    ', sauf Calais',
  ]
  const before = ['not ', 'if Paris signs, ', 'almost ', 'I doubt it is ', 'pas ', 'presque ', 'quand Londres aura signé, ']
  test.each([...behind.map((words) => ['behind', words]), ...before.map((words) => ['before', words])])(
    '%s: "%s" closes nothing',
    (place, words) => {
      for (const way of closings) {
        const said = place === 'behind' ? `${way.words}${words}` : `${words}${way.words}`
        expect(meaningOf(readingOf({ ...way, words: said }, way.language), 'ports'), said).not.toContain('closed')
      }
    },
  )
})

const words = lexiconWords()
const bits = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom('done', 'fait', 'closed', 'terminé', 'on track', 'vert', 'finished') },
  { weight: 2, arbitrary: fc.constantFrom(',', '.', ':', '\n', '-', '(', ')', 'and', 'et') },
)
const anyReply = fc.array(bits, { minLength: 1, maxLength: 8 }).map((said) => said.join(' '))

test('no words of the lexicon, in any order, close with a question, a not, a doubt or a condition among them', () => {
  const doubtful = [
    '?',
    'not',
    'pas',
    'maybe',
    'peut-être',
    'if',
    'si',
    'unless',
    'almost',
    'presque',
    'half',
    'soon',
    'bientôt',
    'except',
    'sauf',
  ]
  fc.assert(
    fc.property(anyReply, fc.constantFrom(...doubtful), fc.nat(8), (reply, doubt, place) => {
      const said = reply.split(' ').toSpliced(place, 0, doubt).join(' ')
      for (const language of languages)
        expect(meaningOf(readingOf({ line: 0, kind: '', about: 'ports', words: said, means: '' }, language), 'ports')).not.toContain(
          'closed',
        )
    }),
    { numRuns: 400 },
  )
})

test('any words that are read twice mean the same', () => {
  fc.assert(
    fc.property(anyReply, fc.constantFrom('ports', 'three'), (said, about) => {
      const way = { line: 0, kind: '', about, words: said, means: '' }
      for (const language of languages) expect(readingOf(way, language)).toEqual(readingOf(way, language))
    }),
    { numRuns: 200 },
  )
})
