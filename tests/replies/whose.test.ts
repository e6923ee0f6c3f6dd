import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import { whoseSaid } from '../../src/replies/whose.ts'
import { secretary, testCalendars, ukDesk, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'

const owners = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
const register = fourCommitments({ 'calais-detection': { owners }, 'belgium-invitation': { owners } })
const dates = loadDateReader()

/** What the words mean under a notice that asks whose these are, which the UK Border Agency says are not theirs. */
function answeredBy(words: string, ids: readonly string[], by = secretary): string {
  const context = {
    register,
    calendars: testCalendars,
    dates,
    about: ids,
    yours: [],
    by,
    at: DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' }),
    language: 'en' as const,
  }
  const reading = whoseSaid(words, { ids, team: 'uk-border-agency' }, context)
  if (!reading) return 'read as what it says'
  const made = reading.changes.map(({ id, entry }) => {
    const teams = (owners: unknown) => (owners as { team: string }[]).map(({ team }) => team).join()
    return entry.kind === 'assigned' ? `${id.split('-')[0]}: ${teams(entry.removed)} -> ${teams(entry.added)}` : `${id} ${entry.kind}`
  })
  return [...made, ...reading.unclear.map(({ question }) => `ask ${question.ask}`)].join('; ')
}

const calais = ['calais-detection']
const two = ['calais-detection', 'belgium-invitation']
const given = 'calais: uk-border-agency -> uk-home-office'

describe('"who should own it?" is answered by a team', () => {
  test.each([
    'Home Office',
    'the Home Office',
    'uk-home-office',
    'HOME OFFICE!',
    'Home Office, please',
    'Home Office please',
    'give it to Home Office',
    'give it to the Home Office: they have the data',
    'please hand it over to Home Office',
    'it’s Home Office',
    'that should be the Home Office',
    'for Home Office',
    'le Home Office',
    'au Home Office',
    'c’est au Home Office',
    'à donner au Home Office',
    'merci de le transférer au Home Office',
    'plutôt le Home Office',
    'calais: Home Office',
    '1 to Home Office',
    'calais -> Home Office',
    'hand over to Home Office',
  ])('%s', (words) => {
    expect(answeredBy(words, calais)).toBe(given)
  })

  test.each([
    ['Home Office', 'ask which to give'],
    ['give both to Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['à transférer tous au Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['leave it with Home Office', 'ask which to give'],
    ['calais Home Office', given],
    ['both to Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['les deux au Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['1 to Home Office, 2 to Intérieur', `${given}; belgium: uk-border-agency -> fr-interior`],
    ['calais: Home Office\nbelgium: Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['1 and 2: Home Office', `${given}; belgium: uk-border-agency -> uk-home-office`],
    ['1 to Home Office, 2 to the Admiralty', 'ask whose'],
  ])('of several: %s', (words, said) => {
    expect(answeredBy(words, two)).toBe(said)
  })

  test.each([
    'UK Border Agency',
    'leave it with UK Border Agency',
    'stays with UK Border Agency',
    'it should stay with UK Border Agency, thanks',
    'UK Border Agency keeps it',
    'UK Border Agency should keep it: they have the data',
    'calais to UK Border Agency',
    'UK Border Agency garde',
    'UK Border Agency le garde',
    'reste à UK Border Agency',
    'à laisser à UK Border Agency',
    'ça reste chez UK Border Agency',
  ])('a commitment stays with the team that has it: %s', (words) => {
    expect(answeredBy(words, calais)).toBe('calais: uk-border-agency -> uk-border-agency')
  })

  test('of two commitments one stays with its team, and the other goes', () => {
    const stays = 'belgium: uk-border-agency -> uk-border-agency'
    for (const words of [
      '1 to Home Office, 2 to UK Border Agency',
      'calais: Home Office, UK Border Agency keeps belgium',
      '1 au Home Office et 2 reste à UK Border Agency',
      '1 to Home Office, the rest stays with UK Border Agency',
      'calais au Home Office, le reste à UK Border Agency',
    ])
      expect(answeredBy(words, two)).toBe(`${given}; ${stays}`)
  })

  test.each([
    'Admiralty',
    'Home Office?',
    'not Home Office',
    'la marine',
    'whoever has the data',
    'ask Home Office',
    'Home Office or Intérieur',
  ])('what names no team is asked once, and nothing is kept of it: %s', (words) => {
    expect(answeredBy(words, calais)).toBe('ask whose')
  })

  test.each(['thanks', 'merci', 'calais on track', 'note: I have asked them', 'assign calais to Home Office'])(
    'what says something else is read as that: %s',
    (words) => {
      expect(answeredBy(words, calais)).toBe('read as what it says')
    },
  )

  test('what would leave a side of a joint commitment without a leading team is confirmed first', () => {
    expect(answeredBy('Police aux frontières', ['ports-risk-analysis'])).toBe('ask no lead left')
    expect(answeredBy('Home Office', ['ports-risk-analysis'])).toBe('ports: uk-border-agency -> uk-home-office')
    expect(answeredBy('Police aux frontières quand même', ['ports-risk-analysis'])).toBe('ports: uk-border-agency -> fr-paf')
  })

  test('whoever is not of the secretariat hands over only what is their own', () => {
    expect(answeredBy('Home Office', calais, 'lead@paf.example')).toBe('ask not yours to give')
    expect(answeredBy('Home Office', calais, ukLead)).toBe(given)
    expect(answeredBy('hmm', calais, ukDesk)).toBe('read as what it says')
  })
})

test.each(['calais not ours', '2 not ours', '2 pas à nous'])(
  'a team above says of a team below nothing by what is not its own: %s',
  (words) => {
    const { changes, unclear } = aReading(words, { about: three, by: 'lead@ho.example' })
    expect(changes).toEqual([])
    expect(unclear.map(({ question }) => question)).toEqual([
      { ask: 'no part in it', ids: [words.startsWith('1') ? 'ports-risk-analysis' : 'calais-detection'] },
    ])
  },
)
