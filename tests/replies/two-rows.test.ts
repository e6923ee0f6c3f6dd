import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../../src/register/schema.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'
import type { Way } from './ways.ts'
import { changeSaid, waysIn } from './ways.ts'

// What is said of two rows in one reply, however the two are joined: each row has what was said of it, or is asked about. None is lost, has the other's
// words for its reason, or what was said of the other.

type Language = 'en' | 'fr'

const speakers = {
  en: { by: 'lead@ukba.example', team: 'uk-border-agency' },
  fr: { by: 'lead@paf.example', team: 'fr-paf' },
} as const

const joints: Readonly<Record<Language, readonly string[]>> = {
  en: [', ', '; ', '. ', '\n', ' and ', ', and ', ' but ', ' / ', ' - '],
  fr: [', ', ' ; ', '. ', '\n', ' et ', ', et ', ' mais ', ' / ', ' - '],
}
const rows = [
  ['1', '2'],
  ['1.', '2.'],
  ['1:', '2:'],
  ['1 -', '2 -'],
  ['ports', 'calais'],
] as const

const contexts = Object.fromEntries(
  (['en', 'fr'] as const).map((language) => {
    const { by, team } = speakers[language]
    const owned = Object.fromEntries(three.map((id) => [id, { owners: [{ team, role: 'lead' }] }]))
    return [language, { register: fourCommitments(owned), by, language, about: three, yours: [] }]
  }),
)

interface ReadOf {
  /** What is recorded of each of the three, but for words that were not understood. */
  readonly of: readonly string[]
  readonly texts: readonly string[]
  readonly isAsked: boolean
}

function readingIn(words: string, language: Language): ReadOf {
  const { changes, unclear } = aReading(words, contexts[language])
  const plain = changes.filter(({ entry }) => !('unclear' in entry && entry.unclear))
  const entriesOf = (id: string) => plain.filter((change) => change.id === id).map(({ entry }) => entry)
  return {
    of: three.map((id) => entriesOf(id).map(changeSaid).join(' + ')),
    texts: entriesOf(three[0] ?? '').map((entry: Partial<LogEntry>) => entry.text ?? ''),
    isAsked: unclear.length > 0,
  }
}

/** Words of one line that say one thing of the one row before them, whichever that is. */
function sayable(language: Language): Way[] {
  return waysIn(`tests/replies/ways/${language}.tsv`).filter(
    ({ kind, about, words, means }) =>
      about === 'ports' &&
      !kind.startsWith('ours') &&
      words.length < 70 &&
      // "Chapter 2 / 2 done" can't be parted.
      !/\d$/.test(words) &&
      !/asked|nothing|;/.test(means) &&
      !/\n|^\W*\d|ports|calais|belg|\b(?:all|both|same|rest|tout|tous|idem)\b/i.test(words) &&
      rows.every(([first, second]) => isPlainOf(`${first} ${words}`, 0, language) && isPlainOf(`${second} ${words}`, 1, language)),
  )
}

function isPlainOf(words: string, row: number, language: Language): boolean {
  const { of, isAsked } = readingIn(words, language)
  return !isAsked && of.every((said, place) => (said !== '') === (place === row))
}

/** What is wrong about the reading of both, if anything. */
function wrong(both: ReadOf, first: ReadOf, second: ReadOf, words: string): string | undefined {
  if (both.of[2] !== '') return 'something is said of a third row'
  for (const [row, alone] of [first.of[0], second.of[1]].entries()) {
    if (both.of[row] === '' && !both.isAsked) return `row ${row + 1} is lost`
    if (both.of[row] !== '' && both.of[row] !== alone) return `row ${row + 1} is ${both.of[row]}, not ${alone}`
  }
  return both.texts.some((text) => text.includes(words)) ? 'the first row has the words about the second' : undefined
}

describe.each(['en', 'fr'] as const)('two rows in one reply (%s)', (language) => {
  const ways = sayable(language)
  test('there are at least a hundred things to say', () => expect(ways.length).toBeGreaterThan(100))
  test('are each read as they are alone, or asked about, however they are joined', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ways),
        fc.constantFrom(...ways),
        fc.constantFrom(...joints[language]),
        fc.constantFrom(...rows),
        (one, other, joint, [first, second]) => {
          const [before, behind] = [`${first} ${one.words.replace(/[.!]$/, '')}`, `${second} ${other.words}`]
          const alone = readingIn(before, language)
          fc.pre(alone.of[0] !== '' && !alone.isAsked)
          expect(wrong(readingIn(before + joint + behind, language), alone, readingIn(behind, language), behind)).toBe(undefined)
        },
      ),
      { numRuns: 1500, seed: 12 },
    )
  })
})
