import { describe, expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, frPaf, ukBorderAgency } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

// Words are said to be in another language where they are, whoever typed them.

interface Given {
  readonly text: string
  readonly languages?: readonly string[]
  readonly people?: readonly object[]
}

/** What a British reader is shown of words of a French lead. */
function quoted({ text, languages, people }: Given, language: 'en' | 'fr' = 'en'): string {
  const entry = anEntry({ kind: 'rated', rating: 'red', by: 'lead@paf.example', team: 'fr-paf', at: '2011-02-25T10:00:00.000+01:00', text })
  const teams = [ukBorderAgency, { ...frPaf, ...(languages ? { languages } : {}) }]
  const register = aRegister({ owners: bothSides, log: [entry] }, { teams, ...(people ? { people } : {}) })
  const items = [{ id: 'ports', reason: 'due', deadline: aDay('2011-03-31'), due: aDay('2011-03-31') } as const]
  return shownIn(speak(aView(register, language)).dayMessage(aMessage(items)).blocks)
}

describe('words that somebody typed are marked with a language that the reader’s line is not in', () => {
  test.each([
    { of: 'French of a French team', given: { text: 'pas de données' }, en: '(in French) “pas de données”' },
    {
      of: 'French of a team of two languages',
      given: { text: 'pas de données', languages: ['en', 'fr'] },
      en: '(in French) “pas de données”',
    },
    {
      of: 'what only the form tells',
      given: { text: 'bloqué : rapport remis', languages: ['en', 'fr'] },
      en: '(in French) “bloqué : rapport remis”',
    },
    { of: 'what nothing tells of a French team', given: { text: 'rapport remis' }, en: '(in French) “rapport remis”' },
  ])('$of', ({ given, en }) => {
    expect(quoted(given)).toContain(en)
  })

  test.each([
    { of: 'English of a French team', given: { text: 'we are waiting for Paris' }, en: '“we are waiting for Paris”' },
    {
      of: 'what nothing tells of a team of two languages',
      given: { text: 'rapport remis', languages: ['en', 'fr'] },
      en: '“rapport remis”',
    },
    {
      of: 'what nothing tells of a French lead who chose to be spoken to in English',
      given: { text: 'rapport remis', people: [{ person: 'lead@paf.example', language: 'en' }] },
      en: '“rapport remis”',
    },
    { of: 'a bare link', given: { text: 'https://paf.example/le-rapport.pdf' }, en: '“https://paf.example/le-rapport.pdf”' },
    { of: 'a figure', given: { text: '12 %' }, en: '“12 %”' },
  ])('$of is not marked for who reads English', ({ given, en }) => {
    expect(quoted(given)).toContain(en)
    expect(quoted(given)).not.toContain('(in ')
  })

  test.each([
    { of: 'English', text: 'we are waiting for Paris', fr: '(en anglais) «\u00A0we are waiting for Paris\u00A0»' },
    { of: 'French', text: 'pas de données', fr: ' «\u00A0pas de données\u00A0»' },
  ])('$of of a French team as a French line says it', ({ text, fr }) => {
    expect(quoted({ text }, 'fr')).toContain(fr)
    expect(quoted({ text }, 'fr').includes('(en ')).toBe(fr.startsWith('('))
  })
})

test('a link by which a side closes something is said once, as its evidence', () => {
  const closed = {
    kind: 'closed',
    party: 'fr',
    by: 'lead@paf.example',
    team: 'fr-paf',
    at: '2011-02-25T10:00:00.000+01:00',
    text: 'https://paf.example/r.pdf',
  }
  const register = aRegister({ owners: bothSides, status: 'closing', log: [anEntry(closed)] })
  const items = [{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry: aToldEntry(closed) }, deadline: null, due: null } as const]
  const shown = shownIn(speak(aView(register)).dayMessage(aMessage(items)).blocks)
  expect(shown).toContain('evidence: <https://paf.example/r.pdf|')
  expect(shown).not.toContain('“https')
})
