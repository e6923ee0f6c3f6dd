import { describe, expect, test } from 'vitest'
import { languageOf, languagesUndecided, usualHourOf, usualLanguageOf, zoneOwn } from '../../src/register/addressee.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { settingsEdited, settingsOf } from '../../src/register/person-settings.ts'
import type { PersonSettings } from '../../src/register/schema.ts'
import { aRegister, aRegisterFile, frDesk, frLead, frPaf, secretary, testCalendars, ukBorderAgency, ukDesk, ukLead } from '../a-register.ts'

const by = ukLead
const own: PersonSettings = { person: ukLead, language: 'fr', hour: '10:00', by }

describe('a choice changes one thing, and leaves the others as they are', () => {
  test.each([
    {
      what: 'the first one',
      before: [],
      edit: { person: ukLead, language: 'fr' as const },
      after: [{ person: ukLead, language: 'fr', by }],
    },
    { what: 'another one', before: [own], edit: { person: ukLead, hour: '11:00' }, after: [{ ...own, hour: '11:00' }] },
    { what: 'let go of', before: [own], edit: { person: ukLead, hour: null }, after: [{ person: ukLead, language: 'fr', by }] },
    { what: 'the last one let go of', before: [own], edit: { person: ukLead, hour: null, language: null }, after: [] },
    {
      what: 'of another case',
      before: [own],
      edit: { person: ukLead.toUpperCase(), language: 'en' as const },
      after: [{ ...own, language: 'en' }],
    },
    {
      what: 'beside somebody else',
      before: [{ person: ukDesk, hour: '12:00' }, own],
      edit: { person: ukDesk, hour: '13:00' },
      after: [{ person: ukDesk, hour: '13:00', by }, own],
    },
  ])('$what', ({ before, edit, after }) => expect(settingsEdited(before, { ...edit, by })).toEqual(after))

  test('what stands so already is the same list', () => {
    const before = [own]
    expect(settingsEdited(before, { person: ukLead, language: 'fr', by: ukDesk })).toBe(before)
    expect(settingsEdited(before, { person: ukDesk, language: null, by })).toBe(before)
  })

  test('a key of somebody’s own stays, also when nothing else is left', () => {
    const noted = [{ ...own, desk: 'room 4' }]
    expect(settingsEdited(noted, { person: ukLead, language: null, hour: null, by })).toEqual([{ person: ukLead, desk: 'room 4', by }])
  })
})

describe('a language of one’s own goes before that of the team and of Slack', () => {
  const register = { ...aRegister(), people: [{ person: ukLead, language: 'fr' as const }] }

  test('who has chosen it', () => {
    expect(languageOf(register, ukLead.toUpperCase(), 'en-GB')).toBe('fr')
    expect(usualLanguageOf(register, ukLead)).toBe('en')
  })

  test('others are spoken to as before', () => {
    expect(languageOf(register, ukDesk)).toBe('en')
    expect(languageOf(register, frLead)).toBe('fr')
    expect(settingsOf(register, ukDesk)).toEqual({})
    expect(usualHourOf(register, ukDesk)).toBe('09:00')
  })
})

describe('of several languages the one that is chosen or set in Slack is spoken, else the first; where none is chosen, words decide', () => {
  const bilingual = aRegister({}, { teams: [{ ...ukBorderAgency, languages: ['fr', 'en'] }, frPaf] })
  const oneSide = aRegister({}, { parties: [], teams: [{ ...ukBorderAgency, party: undefined }] })
  const saysItself = { channel: '#secretariat', members: [secretary], language: 'en', languages: ['en'] }

  test.each([
    { who: 'a lead of a team of two languages', register: bilingual, person: ukLead, is: 'fr', between: ['fr', 'en'] },
    { who: 'one who has set one of them in Slack', register: bilingual, person: ukLead, locale: 'en-US', is: 'en', between: ['fr', 'en'] },
    { who: 'one who has set another one in Slack', register: bilingual, person: ukLead, locale: 'de-DE', is: 'fr', between: ['fr', 'en'] },
    {
      who: 'one who has chosen',
      register: { ...bilingual, people: [{ person: ukLead, language: 'en' as const }] },
      person: ukLead,
      is: 'en',
      between: [],
    },
    { who: 'a lead of a team of one language', register: bilingual, person: frLead, locale: 'en-GB', is: 'fr', between: [] },
    { who: 'the secretariat of two sides', register: bilingual, person: secretary, is: 'en', between: ['en', 'fr'] },
    {
      who: 'one of it who has set French in Slack',
      register: bilingual,
      person: secretary,
      locale: 'fr-FR',
      is: 'fr',
      between: ['en', 'fr'],
    },
    { who: 'the secretariat of one side', register: oneSide, person: secretary, locale: 'fr-FR', is: 'en', between: [] },
    {
      who: 'a secretariat that is written to in one language alone',
      register: aRegister({}, { secretariat: saysItself }),
      person: secretary,
      locale: 'fr-FR',
      is: 'en',
      between: [],
    },
    { who: 'somebody of no side', register: bilingual, person: 'desk@other.example', locale: 'fr-FR', is: 'en', between: [] },
  ])('$who', ({ register, person, locale, is, between }) => {
    expect(languageOf(register, person, locale)).toBe(is)
    expect(languagesUndecided(register, person)).toEqual(between)
  })
})

test('the times of a person are those of their team, or of the secretariat, whatever they read; who is of no side has none of their own', () => {
  const register = { ...aRegister(), people: [{ person: frLead, language: 'en' as const }] }
  expect([frLead, ukLead, secretary, 'desk@other.example'].map((person) => zoneOwn(register, person))).toEqual([
    'Europe/Paris',
    'Europe/London',
    'Europe/London',
    undefined,
  ])
})

describe('who stands in for a lead of the other side is spoken to in a language of their own', () => {
  const standingIn = (cover: string, more: object = {}) =>
    aRegister({}, { absences: [{ person: ukLead, from: '2011-03-28', to: '2011-04-01', cover }], ...more })

  test.each([
    { who: 'a lead of a team that comes later in the file', cover: frLead, is: 'fr' },
    { who: 'a member of such a team', cover: frDesk, is: 'fr' },
    { who: 'one who has chosen another', cover: frLead, more: { people: [{ person: frLead, language: 'en' }] }, is: 'en' },
    {
      who: 'a member of the secretariat',
      cover: secretary,
      more: { secretariat: { channel: '#secretariat', members: [secretary], language: 'fr' } },
      is: 'fr',
    },
    { who: 'somebody of no team', cover: 'desk@other.example', more: { language: 'fr' }, is: 'en' },
  ])('$who', ({ cover, more, is }) => {
    expect(languageOf(standingIn(cover, more), cover)).toBe(is)
  })

  test('the hour of a stand-in is that of their own team', () => {
    const teams = [ukBorderAgency, { ...frPaf, cadence: { hour: '10:30' } }]
    expect(usualHourOf(standingIn(frLead, { teams }), frLead)).toBe('10:30')
  })
})

describe('in the file', () => {
  const parsed = (people: unknown) => parseRegister(JSON.stringify({ ...aRegisterFile(), people }), testCalendars)

  test('choices are read', () => {
    const read = parsed([own])
    expect(read.ok && read.register.people).toEqual([own])
  })

  test.each([
    {
      what: 'the same person twice',
      people: [{ person: ukLead }, { person: ukLead.toUpperCase(), hour: '10:00' }],
      path: 'people[1].person',
    },
    { what: 'no hour of the day', people: [{ person: ukLead, hour: '10h' }], path: 'people[0].hour' },
    { what: 'a language that nobody speaks here', people: [{ person: ukLead, language: 'la' }], path: 'people[0].language' },
    { what: 'nobody', people: [{ language: 'fr' }], path: 'people[0].person' },
  ])('a fault: $what', ({ people, path }) => {
    const read = parsed(people)
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([path])
  })
})
