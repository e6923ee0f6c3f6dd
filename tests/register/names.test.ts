import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAtStart, findCalled, teamsCalled } from '../../src/register/find.ts'
import { lintRegister } from '../../src/register/lint.ts'
import { foldedName, inEveryLanguage, inLanguage, namesOfCommitment, namesOfTeam, shortNameOf } from '../../src/register/names.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { searched } from '../../src/register/query.ts'
import { registerFile } from '../../src/register/schema.ts'
import { aRegister, aRegisterFile, frPaf, testCalendars, ukAlone, ukBorderAgency } from '../a-register.ts'

const teams = [
  ukBorderAgency,
  { ...frPaf, name: { en: 'French Border Police', fr: 'Police aux frontières' }, short: { fr: 'PAF' }, aliases: ['DCPAF'] },
]
const owned = { owners: ukAlone }
const register = aRegister(
  { title: { en: 'Risk analysis of ports', fr: 'Analyse des risques' }, short: 'PNR', aliases: ['the Dunkirk study', 'visit'], ...owned },
  {
    teams,
    others: [
      { id: 'visit-one', title: 'A visit', aliases: ['Étude d’impact'], ...owned },
      { id: 'old-visit', title: { fr: 'Une visite: la fin' }, short: 'the end', status: 'closed', aliases: ['PNR'], ...owned },
      { id: 'old-talks', title: 'Talks', aliases: ['summit'], status: 'closed', ...owned },
      { id: 'older-talks', title: 'Talks before', aliases: ['summit'], status: 'closed', ...owned },
    ],
  },
)

describe('a name in the reader’s language', () => {
  test.each([
    { name: 'France', en: 'France', fr: 'France' },
    { name: { en: 'Home Office', fr: 'Intérieur' }, en: 'Home Office', fr: 'Intérieur' },
    { name: { fr: 'PAF' }, en: 'PAF', fr: 'PAF' },
    { name: { en: 'PAF' }, en: 'PAF', fr: 'PAF' },
  ])('of $name', ({ name, en, fr }) => {
    expect(inLanguage(name, 'en')).toBe(en)
    expect(inLanguage(name, 'fr')).toBe(fr)
  })

  test('is one that it has', () => {
    const text = fc.string({ minLength: 1 })
    const names = fc.oneof(text, fc.record({ en: text, fr: text }), fc.record({ en: text }), fc.record({ fr: text }))
    fc.assert(
      fc.property(names, fc.constantFrom('en' as const, 'fr' as const), (name, language) => {
        expect(inEveryLanguage(name)).toContain(inLanguage(name, language))
      }),
    )
  })

  test('is short where a message names a team, and everything where a person does', () => {
    const paf = register.teams.get('fr-paf')
    if (!paf) throw new Error('no team')
    expect(shortNameOf(paf, 'en')).toBe('PAF')
    expect(namesOfTeam(paf)).toEqual(['French Border Police', 'Police aux frontières', 'PAF', 'DCPAF'])
    const ports = register.commitments.get('ports')
    expect(ports && namesOfCommitment(ports)).toEqual([
      'Risk analysis of ports',
      'Analyse des risques',
      'PNR',
      'the Dunkirk study',
      'visit',
    ])
  })

  test('is compared without regard to case, accents and the quotes of a keyboard', () => {
    expect(foldedName('  Étude  d’Impact – 2 ')).toBe("etude d'impact - 2")
  })
})

describe('a faulty name is told in plain words', () => {
  const expected = 'a text that is not empty, or one for each language: { "en": "...", "fr": "..." }'
  const faultsWith = (change: (file: ReturnType<typeof aRegisterFile>) => object) =>
    lintRegister(JSON.stringify(change(aRegisterFile()), null, 2), testCalendars)

  test.each([
    { title: {}, path: 'commitments[0].title', problem: 'is {}' },
    { title: { de: 'Häfen' }, path: 'commitments[0].title', problem: 'is {"de":"Häfen"}' },
    { title: { en: 'Ports', de: 'Häfen' }, path: 'commitments[0].title', problem: 'is {"en":"Ports","de":"Häfen"}' },
    { title: { en: 5 }, path: 'commitments[0].title', problem: 'is {"en":5}' },
    { title: ['Ports'], path: 'commitments[0].title', problem: 'is ["Ports"]' },
    { title: '', path: 'commitments[0].title', problem: 'is empty' },
  ])('$problem', ({ title, path, problem }) => {
    const faults = faultsWith((file) => ({ ...file, commitments: [{ ...file.commitments[0], title }] }))
    expect(faults).toMatchObject([{ path, problem, expected }])
  })

  test('a language with nothing in it', () => {
    const faults = faultsWith((file) => ({ ...file, commitments: [{ ...file.commitments[0], title: { en: '' } }] }))
    expect(faults).toMatchObject([{ path: 'commitments[0].title.en', problem: 'is empty', expected: 'a text that is not empty' }])
  })

  test('a name of a team, a party or an event', () => {
    const faults = faultsWith((file) => ({
      ...file,
      parties: file.parties?.map((party) => ({ ...party, name: {} })),
      teams: file.teams.map((team) => ({ ...team, short: 7, aliases: 'PAF' })),
      events: [{ id: 'next-summit', name: null }],
    }))
    expect(new Set(faults.map(({ path, expected: right }) => `${path.replace(/\d/, 'N')}: ${right}`))).toEqual(
      new Set([
        `parties[N].name: ${expected}`,
        `teams[N].short: ${expected}`,
        'teams[N].aliases: a list [ ... ]',
        `events[N].name: ${expected}`,
      ]),
    )
  })

  test('a good name is no fault, as a text or in one language or two', () => {
    const file = aRegisterFile(
      { title: { fr: 'Ports' }, short: { en: 'P', fr: 'P' }, aliases: ['x'] },
      { teams, title: { en: 'A', fr: 'B' } },
    )
    const parsed = parseRegister(JSON.stringify(file), testCalendars)
    expect(parsed).toMatchObject({ ok: true, register: { title: { en: 'A', fr: 'B' } } })
    expect(registerFile.safeParse({ ...file, title: '' }).success).toBe(true)
  })
})

describe('what is typed finds', () => {
  test.each([
    { typed: 'pnr', found: 'one', id: 'ports' }, // the open one of the two that are called so
    { typed: 'The Dunkirk Study', found: 'one', id: 'ports' },
    { typed: "etude d'impact", found: 'one', id: 'visit-one' },
    { typed: 'THE END', found: 'one', id: 'old-visit' },
    { typed: 'summit', found: 'several', ids: ['old-talks', 'older-talks'] },
    { typed: 'dunkirk', found: 'none' },
    { typed: '', found: 'none' },
  ])('"$typed" by a whole short name or alias', ({ typed, ...found }) => {
    expect(findCalled(register, typed)).toEqual(found)
  })

  test.each([
    { words: 'visit', typed: 'visit', more: '', found: { found: 'one', id: 'ports' } }, // an alias before the beginning of an id
    { words: 'visit-', typed: 'visit-', more: '', found: { found: 'one', id: 'visit-one' } },
    { words: 'the Dunkirk study: late again', typed: 'the Dunkirk study', more: ': late again', found: { found: 'one', id: 'ports' } },
    { words: 'ports: the Dunkirk study', typed: 'ports', more: ': the Dunkirk study', found: { found: 'one', id: 'ports' } },
    { words: 'ports at risk: late', typed: 'ports', more: 'at risk: late', found: { found: 'one', id: 'ports' } },
    { words: 'old-v', typed: 'old-v', more: '', found: { found: 'one', id: 'old-visit' } },
    { words: 'old-', typed: 'old-', more: '', found: { found: 'several', ids: ['old-talks', 'old-visit'] } },
    { words: 'old', typed: 'old', more: '', found: { found: 'several', ids: ['old-talks', 'old-visit'] } }, // a whole part of an id
    { words: 'ol', typed: 'ol', more: '', found: { found: 'none' } }, // so short a word begins an id by accident
    { words: 'summit', typed: 'summit', more: '', found: { found: 'several', ids: ['old-talks', 'older-talks'] } },
    { words: 'une visite: la fin', typed: 'une visite: la fin', more: '', found: { found: 'one', id: 'old-visit' } },
    { words: 'Analyse des risques: en retard', typed: 'Analyse des risques', more: ': en retard', found: { found: 'one', id: 'ports' } },
    { words: 'analyse des risques terminée.', typed: 'analyse des risques', more: 'terminée.', found: { found: 'one', id: 'ports' } },
    { words: 'visit one done', typed: 'visit one', more: 'done', found: { found: 'one', id: 'visit-one' } },
    { words: 'harwich', typed: 'harwich', more: '', found: { found: 'none' } },
    { words: '', typed: '', more: '', found: { found: 'none' } },
  ])('"$words" from its beginning', ({ words, ...expected }) => {
    expect(findAtStart(register, words)).toEqual(expected)
  })

  test('a team by any name, its id or its channel', () => {
    for (const typed of ['fr-paf', 'paf', 'DCPAF', 'french border police', 'POLICE AUX FRONTIERES', '#fr-paf'])
      expect(
        teamsCalled(register, typed).map(({ id }) => id),
        typed,
      ).toEqual(['fr-paf'])
    for (const typed of ['', 'police', 'pa']) expect(teamsCalled(register, typed), typed).toEqual([])
  })

  test('a commitment by words of any of its names', () => {
    for (const words of ['analyse', 'pnr', 'dunkirk study', 'analysis risques'])
      expect(
        searched(register, words).map(({ id }) => id),
        words,
      ).toContain('ports')
  })
})
