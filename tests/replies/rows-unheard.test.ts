import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, three } from './a-reading.ts'

type Language = 'en' | 'fr'

const speakers = {
  en: { by: 'lead@ukba.example', team: 'uk-border-agency' },
  fr: { by: 'lead@paf.example', team: 'fr-paf' },
} as const
const contexts = Object.fromEntries(
  (['en', 'fr'] as const).map((language) => {
    const { by, team } = speakers[language]
    const register = fourCommitments(Object.fromEntries(three.map((id) => [id, { owners: [{ team, role: 'lead' }] }])))
    return [language, { register, by, language, about: three, yours: [] }]
  }),
)

/** What is recorded of each row of a message about three, by its number, with the words that are kept; then of which rows is asked, by which words. */
function readOf(words: string, language: Language): string[] {
  const { changes, unclear } = aReading(words, { about: three, language })
  const rowOf = (id: string) => three.indexOf(id) + 1
  const recorded = changes.flatMap(({ id, entry }) => {
    if ('unclear' in entry && entry.unclear) return []
    return `${rowOf(id)} ${'rating' in entry ? String(entry['rating']) : entry.kind}: ${entry.text}`
  })
  const asked = unclear.flatMap(({ question, text }) => {
    const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []
    return `${ids.map(rowOf)}? ${text}`
  })
  return [...recorded, ...asked]
}

describe('a row that a reply speaks of by its number is never lost: it is asked about, and its words are no part of what is kept of another', () => {
  test.each<readonly [string, Language, readonly string[]]>([
    ['1 - 100% 2 - 60%', 'en', ['1? 1 - 100%', '2? 2 - 60%']],
    ['1 ✅ 2 ⏳ 3 ❌', 'en', ['1? 1 ✅', '2? 2 ⏳', '3? 3 ❌']],
    ['blocked 1: strike, ok 2, 3 on track', 'en', ['1 red: strike', '3? 3 on track', '2? ok 2']],
    ['on track: 1 - nothing new on 2', 'en', ['1 green: on track: 1', '2 noted: nothing new on 2']],
    ['1 slips to 15 April: strike but 3 is signed', 'en', ['1 dated: strike', '3? 3 is signed']],
    ['for 1 half way there, for 2 see email, for 3 no idea', 'en', ['1,2,3? for 1 half way there, for 2 see email, for 3 no idea']],
    ['1: draft sent, 3: at the printers, 2: no idea', 'en', ['1,3,2? 1: draft sent, 3: at the printers, 2: no idea']],
    ['le 1 est terminé le 2 est en cours', 'fr', ['1? le 1 est terminé', '2? le 2 est en cours']],
    ['2 en cours de relecture, 3 transmis', 'fr', ['2 noted: 2 en cours de relecture', '3? 3 transmis']],
    ['Sur le 2, réunion. Sur le 3, en attente', 'fr', ['2? Sur le 2, réunion', '3? Sur le 3, en attente']],
    ['1 ok sinon le 2 attend la signature', 'fr', ['1? 1 ok sinon', '2? le 2 attend la signature']],
    ['à risque : #1 (effectifs) - RAS sur #2', 'fr', ['1 amber: effectifs', '2 noted: RAS sur #2']],
    ['J’ai fini le 1. Je n’ai pas commencé le 2.', 'fr', ['1? J’ai fini le 1', '2? Je n’ai pas commencé le 2']],
    ['1 ok, meeting on point 2 with Paris', 'en', ['1 green: 1 ok, meeting', '2? on point 2 with Paris']],
    ['1 est signé alors que le 3 traîne', 'fr', ['3 amber: le 3 traîne', '1? 1 est signé']],
  ])('%s (%s)', (words, language, means) => expect(readOf(words, language)).toEqual(means))
})

describe('« côté … » leads in to a name as « pour … » does', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Côté calais RAS, côté ports c’est terminé', ['2 noted: Côté calais RAS', '1 closed: côté ports c’est terminé']],
    ['Niveau ports : bloqué. Côté calais, rien de neuf.', ['1 red: Niveau ports : bloqué', '2 noted: Côté calais, rien de neuf.']],
  ])('%s', (words, means) => {
    const { changes, unclear } = aReading(words, contexts['fr'])
    const recorded = changes.map(
      ({ id, entry }) => `${three.indexOf(id) + 1} ${'rating' in entry ? String(entry['rating']) : entry.kind}: ${entry.text}`,
    )
    expect([...recorded, ...unclear.map(({ question }) => question.ask)]).toEqual(means)
  })
})

describe('a number that counts, or is that of a day, is no row', () => {
  test.each<readonly [string, Language, readonly string[]]>([
    ['1 at risk: 2 done, 3 left', 'en', ['1 amber: 2 done, 3 left']],
    ['1 at risk: 3 more weeks needed', 'en', ['1 amber: 3 more weeks needed']],
    ['1 at risk: no staff and 2 of them are ill', 'en', ['1 amber: no staff and 2 of them are ill']],
    ['1 at risk (2 late, 3 lost)', 'en', ['1 amber: 2 late, 3 lost']],
    ['1 at risk until 2 is done', 'en', ['1 amber: 1 at risk until 2 is done']],
    ['3 more weeks on 2: strike', 'en', ['2 dated: strike']],
    ['1 done, 15 April we meet Paris', 'en', ['1? 1 done, 15 April we meet Paris']],
    ['on 2 March we finish the draft', 'en', ['1,2,3? on 2 March we finish the draft']],
    ['2 may slip', 'en', ['2? 2 may slip']],
    ['1 ok, réunion le 3', 'fr', ['1 green: 1 ok, réunion le 3']],
    ['le 2 mars on fait le point', 'fr', ['1,2,3? le 2 mars on fait le point']],
    ['1 à risque : 2 agents absents', 'fr', ['1 amber: 2 agents absents']],
  ])('%s (%s)', (words, language, means) => expect(readOf(words, language)).toEqual(means))
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
    'waiting for Dave',
    'parked',
    'no news',
    'was signed',
    'moved to SOCA',
    'slips to 15 April: strike',
    'no idea',
    'see email',
    'a mess',
    'ready for signature',
    'looks good',
    'next week',
  ],
  fr: [
    'terminé',
    'en bonne voie',
    'à risque : effectifs',
    'chez les juristes',
    'à moitié',
    'transmis à Paris',
    'on attend Marie',
    'en pause',
    'rien de neuf',
    'signé',
    'repris par la DCI',
    'glisse au 15 avril : grève',
    'aucune idée',
    'voir mon mail',
    'catastrophe',
    'à la signature',
    'reste à faire',
    'la semaine prochaine',
  ],
}
const labels: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['', ': '],
    ['#', ' '],
    ['on ', ': '],
    ['for ', ', '],
    ['', ' - '],
    ['', ') '],
  ],
  fr: [
    ['', ' : '],
    ['#', ' '],
    ['le ', ' : '],
    ['pour le ', ', '],
    ['sur le ', ' '],
    ['', ' - '],
  ],
}
const joints: Readonly<Record<Language, readonly string[]>> = {
  en: [', ', '; ', '. ', '\n', '\n- ', ' and ', ', but '],
  fr: [', ', ' ; ', '. ', '\n', '\n- ', ' et ', ', mais '],
}

describe.each(['en', 'fr'] as const)('rows of which anything is said (%s)', (language) => {
  test('are each recorded or asked about, in any order and with any mark', () => {
    const each = fc.array(fc.constantFrom(...phrases[language]), { minLength: 3, maxLength: 3 })
    const order = fc.constantFrom([1, 2], [1, 2, 3], [2, 3], [1, 3], [2, 1], [3, 1], [2, 1, 3])
    fc.assert(
      fc.property(
        each,
        order,
        fc.constantFrom(...labels[language]),
        fc.constantFrom(...joints[language]),
        (said, rows, [lead, mark], joint) => {
          const words = rows.map((row, index) => `${lead}${row}${mark}${said[index]}`).join(joint)
          const { changes, unclear } = aReading(words, contexts[language])
          const asked = unclear.flatMap(({ question, also = [] }) => [
            ...('ids' in question ? question.ids : 'id' in question ? [question.id] : []),
            ...('candidates' in question ? question.candidates : []),
            ...also,
          ])
          const heard = new Set([...changes.map(({ id }) => id), ...asked])
          expect(rows.filter((row) => !heard.has(three[row - 1] ?? ''))).toEqual([])
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})
