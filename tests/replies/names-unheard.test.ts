import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context, Unclear } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'

type Language = 'en' | 'fr'

const changed = {
  'ports-risk-analysis': { title: { en: 'Risk analysis of ports', fr: 'Analyse des risques portuaires' } },
  'calais-detection': { title: { en: 'Coordinated police operations', fr: 'Opérations de police coordonnées' } },
  'belgium-invitation': { title: { en: 'Voluntary returns', fr: 'Retours volontaires' } },
}
const speakers = {
  en: { by: 'lead@ukba.example', team: 'uk-border-agency' },
  fr: { by: 'lead@paf.example', team: 'fr-paf' },
} as const

function contextIn(language: Language): Partial<Context> {
  const { by, team } = speakers[language]
  const owned = Object.fromEntries(three.map((id) => [id, { ...changed[id as keyof typeof changed], owners: [{ team, role: 'lead' }] }]))
  return { register: fourCommitments(owned), by, language, about: three, yours: [] }
}

const contexts = { en: contextIn('en'), fr: contextIn('fr') }

function rowsAsked({ question, also = [] }: Unclear): string[] {
  return [
    ...('ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []),
    ...('candidates' in question ? question.candidates : []),
    ...also,
  ]
}

/** What is recorded of each row of a message about three, by its number, with the words that are kept; then of which rows is asked. */
function readOf(words: string, language: Language): string[] {
  const { changes, unclear } = aReading(words, contexts[language])
  const rowOf = (id: string) => three.indexOf(id) + 1
  const recorded = changes.flatMap(({ id, entry }) => {
    if ('unclear' in entry && entry.unclear) return []
    return `${rowOf(id)} ${'rating' in entry ? String(entry['rating']) : entry.kind}: ${entry.text}`
  })
  return [...recorded, ...unclear.map((each) => `${rowsAsked(each).map(rowOf)}? ${each.text}`)]
}

describe('a row that a reply speaks of by its name is never lost: it is asked about, and its words are no part of what is kept of another', () => {
  test.each<readonly [string, Language, readonly string[]]>([
    ['ports on track, voluntary returns half way there', 'en', ['1 green: ports on track', '3? voluntary returns half way there']],
    ['ports on track. Police operations about to start', 'en', ['1 green: ports on track', '2? Police operations about to start']],
    ['ports blocked: strike, police operations half way there', 'en', ['1 red: strike', '2? police operations half way there']],
    ['ports blocked: strike. Police half way there', 'en', ['1 red: strike', '2? Police half way there']],
    ['ports no news, police half way there', 'en', ['1 noted: ports no news', '2? police half way there']],
    ['1 at risk: no data, police ops late', 'en', ['1 amber: no data', '2? police ops late']],
    ['1 at risk: no data, police ops on track', 'en', ['1 amber: no data', '2 green: police ops on track']],
    ['ports done, police operations next week', 'en', ['1? ports done', '2? police operations next week']],
    ['1 done, voluntary returns team to confirm', 'en', ['1? 1 done', '3? voluntary returns team to confirm']],
    ['ports on track, police kit late', 'en', ['1? ports on track', '2? police kit late']],
    ['ports: draft sent; police: no idea', 'en', ['1,2? ports: draft sent, police: no idea']],
    [
      'ports en bonne voie, retours volontaires un peu moins',
      'fr',
      ['1 green: ports en bonne voie', '3? retours volontaires un peu moins'],
    ],
    ['ports bloqués : grève, opé police à mi-chemin', 'fr', ['1 red: grève', '2? opé police à mi-chemin']],
    [
      'le 1 est terminé, retours volontaires la semaine prochaine',
      'fr',
      ['1? le 1 est terminé', '3? retours volontaires la semaine prochaine'],
    ],
  ])('%s (%s)', (words, language, means) => expect(readOf(words, language)).toEqual(means))
})

describe('a name within a reason is a part of it', () => {
  test.each<readonly [string, Language, readonly string[]]>([
    ['1 at risk: waiting for the police data', 'en', ['1 amber: waiting for the police data']],
    ['1 at risk: no data, police took it', 'en', ['1 amber: no data, police took it']],
    ['ports at risk: police operation took all the staff', 'en', ['1 amber: police operation took all the staff']],
    ['ports at risk, police took the data', 'en', ['1 amber: police took the data']],
    ['ports at risk: border force short of staff, police busy', 'en', ['1 amber: border force short of staff, police busy']],
    ['ports slips to 15 April, police busy', 'en', ['1 dated: police busy']],
    ['ports at risk: no data from police operations', 'en', ['1 amber: no data from police operations']],
    ['ports at risk (no data, police operations late)', 'en', ['1 amber: no data, police operations late']],
    ['note 1: met Paris, police operations discussed', 'en', ['1 noted: met Paris, police operations discussed']],
    ['1 à risque : on attend les données de la police', 'fr', ['1 amber: on attend les données de la police']],
  ])('%s (%s)', (words, language, means) => expect(readOf(words, language)).toEqual(means))
})

describe('an id that is a number is a name beside an id that begins with one', () => {
  const register = fourCommitments({ 'ports-risk-analysis': { id: '8' }, 'calais-detection': { id: '8b' } })
  const about = ['8', '8b', 'belgium-invitation']

  test.each([
    ['8b fine, 8 might slip', ['8b fine', '8 might slip'], undefined],
    ['8b at risk: no reviewers, 8 might slip', ['8 might slip'], 'no reviewers'],
    ['8b at risk: no reviewers, 9 visits lost', [], 'no reviewers, 9 visits lost'],
    ['8b at risk: no reviewers, 8 visits lost', [], 'no reviewers, 8 visits lost'],
  ])('%s', (words, asked, kept) => {
    const { changes, unclear } = aReading(words, { register, about })
    expect(unclear.map(({ text }) => text)).toEqual(asked)
    expect(changes.find(({ entry }) => entry.kind === 'rated')?.entry.text).toBe(kept)
  })
})

// Most of them are in no form that the bot knows.
const phrases: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'done',
    'on track',
    'at risk: no data',
    'with the lawyers',
    'half way there',
    'draft sent to HMT',
    'parked',
    'no news',
    'were signed',
    'moved to SOCA',
    'slip to 15 April: strike',
    'no idea',
    'a mess',
    'less so',
    'look good',
    'next week',
  ],
  fr: [
    'terminé',
    'en bonne voie',
    'à risque : effectifs',
    'chez les juristes',
    'à moitié',
    'transmis à Paris',
    'en pause',
    'rien de neuf',
    'signé',
    'repris par la DCI',
    'glisse au 15 avril : grève',
    'aucune idée',
    'catastrophe',
    'un peu moins',
    'reste à faire',
    'la semaine prochaine',
  ],
}
const names: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['ports risk analysis', 'risk analysis', 'risk ana'],
    ['coordinated police operations', 'police operations', 'police ops', 'coord police ops'],
    ['voluntary returns', 'the voluntary returns', 'vol returns'],
  ],
  fr: [
    ['analyse des risques portuaires', 'analyse risques', "l'analyse des risques"],
    ['opérations de police coordonnées', 'opérations de police', 'opé police', 'les opérations de police'],
    ['retours volontaires', 'les retours volontaires', 'retours vol'],
  ],
}
const marks: Readonly<Record<Language, readonly string[]>> = { en: [' ', ': ', ' - '], fr: [' ', ' : ', ' - '] }
const joints: Readonly<Record<Language, readonly string[]>> = {
  en: [', ', '; ', '. ', '\n', '\n- ', ' and ', ', but ', ' - '],
  fr: [', ', ' ; ', '. ', '\n', '\n- ', ' et ', ', mais ', ' - '],
}

describe.each(['en', 'fr'] as const)('rows that are named, and of which anything is said (%s)', (language) => {
  test('are each recorded or asked about, in any order and with any mark', () => {
    const each = fc.array(fc.tuple(fc.constantFrom(...phrases[language]), fc.nat(3)), { minLength: 3, maxLength: 3 })
    const order = fc.constantFrom([1, 2], [1, 2, 3], [2, 3], [1, 3], [2, 1], [3, 1], [2, 1, 3])
    fc.assert(
      fc.property(each, order, fc.constantFrom(...marks[language]), fc.constantFrom(...joints[language]), (said, rows, mark, joint) => {
        const words = rows
          .map((row, index) => {
            const [phrase, place] = said[index] ?? ['', 0]
            const own = names[language][row - 1] ?? []
            return `${own[place % own.length]}${mark}${phrase}`
          })
          .join(joint)
        const { changes, unclear } = aReading(words, contexts[language])
        const heard = new Set([...changes.map(({ id }) => id), ...unclear.flatMap(rowsAsked)])
        expect(
          rows.filter((row) => !heard.has(three[row - 1] ?? '')),
          words,
        ).toEqual([])
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
