import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, three } from './a-reading.ts'
import type { Way } from './ways.ts'
import { changeSaid, waysIn } from './ways.ts'

// Several rows in one reply, however they are joined and led in to: each row has what was said of it, or is asked about. None is lost, has what was
// said of another, or the words about another for its reason.

type Language = 'en' | 'fr'

const speakers = {
  en: { by: 'lead@ukba.example', team: 'uk-border-agency' },
  fr: { by: 'lead@paf.example', team: 'fr-paf' },
} as const

const joints: Readonly<Record<Language, readonly string[]>> = {
  en: [', ', '; ', '. ', '\n', '\n\n', '\n- ', ' and ', ', and ', ' but ', ' / ', ' - '],
  fr: [', ', ' ; ', '. ', '\n', '\n\n', '\n- ', ' et ', ', et ', ' mais ', ' / ', ' - '],
}
const leadsIn: Readonly<Record<Language, readonly string[]>> = {
  en: ['', 'Hi, ', 'Update from us: '],
  fr: ['', 'Bonjour, ', 'Point de situation : '],
}
const numberings = [
  ['1', '2', '3'],
  ['1.', '2.', '3.'],
  ['1:', '2:', '3:'],
  ['1 -', '2 -', '3 -'],
  ['1)', '2)', '3)'],
  ['#1', '#2', '#3'],
  ['ports', 'calais', 'belgium'],
] as const

const contexts = Object.fromEntries(
  (['en', 'fr'] as const).map((language) => {
    const { by, team } = speakers[language]
    const owned = Object.fromEntries(three.map((id) => [id, { owners: [{ team, role: 'lead' }] }]))
    return [language, { register: fourCommitments(owned), by, language, about: three, yours: [] }]
  }),
)

interface ReadOf {
  /** What is recorded of each of the three, but for words that were not understood, and in which words. */
  readonly of: readonly string[]
  readonly texts: readonly string[]
  readonly isAsked: boolean
}

const silent: ReadOf = { of: ['', '', ''], texts: ['', '', ''], isAsked: false }

function readingIn(words: string, language: Language): ReadOf {
  const { changes, unclear } = aReading(words, contexts[language])
  const plain = changes.filter(({ entry }) => !('unclear' in entry && entry.unclear))
  const entriesOf = (id: string) => plain.filter((change) => change.id === id).map(({ entry }) => entry)
  return {
    of: three.map((id) => entriesOf(id).map(changeSaid).join(' + ')),
    texts: three.map((id) =>
      entriesOf(id)
        .map((entry) => ('text' in entry ? entry.text : ''))
        .join(' '),
    ),
    isAsked: unclear.length > 0,
  }
}

/** Words of one line that say one thing of the one row before them. */
function sayable(language: Language): Way[] {
  return waysIn(`tests/replies/ways/${language}.tsv`).filter(
    ({ kind, about, words, means }) =>
      about === 'ports' &&
      !kind.startsWith('ours') &&
      words.length < 70 &&
      // "Chapter 2 / 2 done" can't be parted.
      !/\d$/.test(words) &&
      !/asked|nothing|;/.test(means) &&
      !/\n|^\W*\d|ports|calais|belg|\b(?:all|both|same|rest|tout|tous|idem)\b/i.test(words),
  )
}

function isPlainOf({ of, isAsked }: ReadOf, row: number): boolean {
  return !isAsked && of.every((said, place) => (said !== '') === (place === row))
}

/** What is wrong about the reading of all together, if anything. */
function wrong(together: ReadOf, alone: readonly ReadOf[], parts: readonly string[]): string | undefined {
  for (const [row, said] of together.of.entries()) {
    const own = alone[row]?.of[row] ?? ''
    if (said === '' && own !== '' && !together.isAsked) return `row ${row + 1} is lost`
    if (said !== '' && said !== own) return `row ${row + 1} is ${said}, not ${own}`
    if (parts.some((part) => part !== parts[row] && together.texts[row]?.includes(part))) return `row ${row + 1} has words about another`
  }
  return undefined
}

describe.each(['en', 'fr'] as const)('rows in one reply (%s)', (language) => {
  const ways = sayable(language)
  test('there are at least a hundred things to say', () => expect(ways.length).toBeGreaterThan(100))
  test('are each read as they are alone, or asked about, however they are joined', () => {
    let read = 0
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ways), { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...joints[language]),
        fc.constantFrom(...leadsIn[language]),
        fc.constantFrom(...numberings),
        (said, joint, lead, numbers) => {
          const parts = said.map(({ words }, row) => `${numbers[row]} ${row < said.length - 1 ? words.replace(/[.!]$/, '') : words}`)
          const alone = parts.map((part) => readingIn(part, language))
          fc.pre(alone.every(isPlainOf))
          read++
          expect(wrong(readingIn(lead + parts.join(joint), language), alone, parts)).toBe(undefined)
        },
      ),
      { numRuns: 250, seed: 12 },
    )
    expect(read).toBeGreaterThan(225)
  })
})

/** What is said of rows, before or behind them, and why. */
const states: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['done', ''],
    ['all done', ''],
    ['done with', ''],
    ['on track', ''],
    ['on track for', ''],
    ['all good', ''],
    ['ok', ''],
    ['fine on', ''],
    ['green:', ''],
    ['🟢', ''],
    ['no change on', ''],
    ['in progress:', ''],
    ['working on', ''],
    ['at risk', ': no data'],
    ['at risk:', ' (no staff)'],
    ['blocked', ': strike'],
    ['red:', ' - visas'],
    ['at risk', ': no data'],
    ['withdrawn', ': no longer needed'],
    ['dropped', ': no money'],
    ['done', ': no issues'],
  ],
  fr: [
    ['terminé', ''],
    ['terminé pour', ''],
    ['on a fini', ''],
    ['en bonne voie :', ''],
    ['en bonne voie pour', ''],
    ['tout va bien', ''],
    ['ok pour', ''],
    ['vert :', ''],
    ['🟢', ''],
    ['RAS sur', ''],
    ['en cours :', ''],
    ['on travaille sur', ''],
    ['à risque', ' : effectifs'],
    ['à risque :', ' (effectifs)'],
    ['bloqué', ' : grève'],
    ['rouge :', ' - visas'],
    ['bloqué', ' : pas de budget'],
    ['retiré', ' : plus utile'],
    ['abandonné', ' : pas d’argent'],
  ],
}
const behindRows: Readonly<Record<Language, readonly string[]>> = {
  en: ['done', 'on track', 'at risk: no data', 'blocked: strike', 'in progress', 'no change', '🟠 no reply'],
  fr: ['terminé', 'en bonne voie', 'à risque : effectifs', 'bloqué : grève', 'en cours', 'inchangé', '🟠 sans réponse'],
}
const rowLists: Readonly<Record<Language, readonly string[]>> = { en: [' and ', ', ', ' & ', ' + '], fr: [' et ', ', ', ' & ', ' et le '] }
const groupings = [
  [[0], [1], [2]],
  [[0, 1], [2]],
  [[0], [1, 2]],
  [[0, 2], [1]],
  [[0], [1]],
  [[1], [0]],
  [[2], [0, 1]],
] as const

describe.each(['en', 'fr'] as const)('rows behind what is said of them in one reply (%s)', (language) => {
  const joint = fc.constantFrom(...joints[language])
  const list = fc.constantFrom(...rowLists[language])
  const said = fc.tuple(fc.boolean(), fc.constantFrom(...states[language]), fc.constantFrom(...behindRows[language]), list)
  const numbers = fc.constantFrom(['1', '2', '3'], ['#1', '#2', '#3'], ['ports', 'calais', 'belgium'])
  test('are each read as they are alone, or asked about, however they are joined', () => {
    let read = 0
    fc.assert(
      fc.property(fc.constantFrom(...groupings), fc.tuple(said, said, said), joint, numbers, (groups, each, joined, names) => {
        const parts = groups.map((rows, index) => {
          const [isBehind, [state, why], behind, and] = each[index] ?? each[0]
          const named = rows.map((row) => names[row]).join(and)
          const isList = rows.length > 1 && !/[;.\n]/.test(joined)
          return isBehind || index === 0 || isList ? `${state} ${named}${why}` : `${named} ${behind}`
        })
        const alone = parts.map((part) => readingIn(part, language))
        const groupOf = (row: number) => groups.findIndex((rows) => rows.some((each) => each === row))
        fc.pre(alone.every(({ of, isAsked }, index) => !isAsked && of.every((words, row) => (words !== '') === (groupOf(row) === index))))
        read++
        const aloneByRow = three.map((_, row) => alone[groupOf(row)] ?? silent)
        const partByRow = three.map((_, row) => parts[groupOf(row)] ?? '\0')
        expect([wrong(readingIn(parts.join(joined), language), aloneByRow, partByRow), parts.join(joined)]).toEqual([
          undefined,
          parts.join(joined),
        ])
      }),
      { numRuns: 250, seed: 12 },
    )
    expect(read).toBeGreaterThan(225)
  })
})

test.each([
  ['1) blocked by budget; 3) the badges aren’t ready, so it slips to 15 April', 'en', ['rated red', '', 'dated 2011-04-15']],
  [
    '1) bloqué en attente du budget; 3) Les badges ne sont pas prêts, donc reporté au 15 avril',
    'fr',
    ['rated red', '', 'dated 2011-04-15'],
  ],
  ['2 - strike, so slips to 15 April', 'en', ['', 'dated 2011-04-15', '']],
] as const)('a row whose reason stands first is that row: %s', (words, language, of) => {
  expect(readingIn(words, language)).toMatchObject({ of, isAsked: false })
})
