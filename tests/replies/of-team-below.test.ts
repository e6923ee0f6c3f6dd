import { describe, expect, test } from 'vitest'
import { frPaf, ukAlone, ukBorderAgency, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Who leads a team up the chain of `escalatesTo`, and what their words are about, in the thread of the team below and in that of their own.

const above = 'lead@ho.example'
const belowOfUk = { id: 'uk-overseas', name: 'Overseas', party: 'uk', channel: '#overseas', leads: ['lead@overseas.example'] }
const teams = [
  { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: [above] },
  { ...ukBorderAgency, escalatesTo: 'uk-home-office' },
  { ...belowOfUk, escalatesTo: 'uk-border-agency' },
  frPaf,
]
const chain = (changed: Record<string, object> = {}) => fourCommitments(changed, { teams })

const assumed = { owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }
const inTheirThread = { register: chain(), about: three, by: above, team: 'uk-border-agency' }

describe('in the thread of a team below theirs, who leads the team above', () => {
  test.each([
    'all on track',
    'all done',
    'no change',
    'tous en bonne voie',
    'RAS partout',
    'tout est terminé',
    'all at risk: no data',
    'everything slips to 15 April: strike',
    'all on track except 2',
  ])('says nothing of what it owes by words that name none of it, and is told so: "%s"', (words) => {
    const { changes, unclear } = aReading(words, { ...inTheirThread, language: 'en' })
    expect(changes.filter(({ entry }) => !('unclear' in entry))).toEqual([])
    expect(unclear.map(({ question }) => question.ask)).toContain('no part in it')
  })

  test.each([
    ['2 done', 'calais closed'],
    ['calais-detection on track', 'calais rated green'],
    ['1 and 3 at risk: no data', 'ports rated amber; belgium rated amber'],
    ['2 en bonne voie', 'calais rated green'],
  ])('answers for it by words that name what they are about: "%s"', (words, read) => {
    expect(inShort(aReading(words, inTheirThread))).toBe(read)
  })

  test.each(['done', 'no change', 'on track', 'fait', 'RAS', 'done thanks'])(
    'says nothing of the one it is asked about by "%s" alone, and is told how one answers for it',
    (words) => {
      const { changes, unclear } = aReading(words, { ...inTheirThread, about: three.slice(1, 2) })
      expect(changes).toEqual([])
      expect(unclear.map(({ question }) => question)).toEqual([
        { ask: 'no part in it', ids: ['calais-detection'], below: 'uk-border-agency' },
      ])
    },
  )

  test.each(['yes', 'oui', 'ok', 'no', 'yes to all', 'ok merci', '👍', 'thanks, see you at lunch'])(
    'hears nothing to "%s" where nobody asked for a yes or a no',
    (words) => {
      for (const about of [three, three.slice(1, 2)])
        expect(aReading(words, { ...inTheirThread, about })).toEqual({ changes: [], unclear: [] })
    },
  )

  test.each(['fine', 'fine thanks', 'good', 'nickel', 'parfait'])('rates nothing by "%s"', (words) => {
    const { changes } = aReading(words, { ...inTheirThread, about: three.slice(1, 2) })
    expect(changes.filter(({ entry }) => entry.kind === 'rated')).toEqual([])
  })

  test.each(['at risk: no data', 'bloqué : pas de données', 'slips to 15 April: strike'])(
    'answers for the one it is asked about by words that say more: "%s"',
    (words) => {
      expect(aReading(words, { ...inTheirThread, about: three.slice(1, 2) }).changes).toHaveLength(1)
    },
  )

  test('answers for one whose button they press, as for one that a command names', () => {
    expect(inShort(aReading('on track', { ...inTheirThread, about: three.slice(1, 2), isChosen: true }))).toBe('calais rated green')
  })

  test.each(['2 ours', 'calais-detection is ours', '2 à nous', 'ours', 'yes', 'yes, all ours', 'oui à tous', '2 not ours'])(
    'does not say whose it is: "%s"',
    (words) => {
      const register = chain({ 'calais-detection': assumed, 'belgium-invitation': assumed })
      for (const about of [three, three.slice(1, 2)])
        for (const isChosen of [false, true])
          expect(aReading(words, { ...inTheirThread, register, about, yours: about, isChosen }).changes).toEqual([])
    },
  )

  test('is one of its own people where they belong to both', () => {
    const own = fourCommitments({}, { teams: [teams[0], { ...ukBorderAgency, members: [above], escalatesTo: 'uk-home-office' }, frPaf] })
    expect(inShort(aReading('2 and 3 on track, 1 no change', { ...inTheirThread, register: own }))).toContain('calais rated green')
    expect(inShort(aReading('all on track', { ...inTheirThread, register: own }))).toBe(
      'ports rated green; calais rated green; belgium rated green',
    )
  })
})

describe('what was escalated to their own team in the message that they answer', () => {
  const escalated = { register: chain(), about: [...three.slice(1), 'others-work'], by: above, team: 'uk-home-office' }

  test('is theirs to answer in general words', () => {
    const told = { ...escalated, escalated: three.slice(1, 2) }
    expect(inShort(aReading('all on track', told))).toBe('calais rated green; others rated green; ask no part in it')
    expect(inShort(aReading('no change', { ...told, about: three.slice(1, 2) }))).toBe('calais noted')
    expect(inShort(aReading('terminé', { ...told, about: three.slice(1, 2) }))).toBe('calais closed')
  })

  test('is not, where it was escalated to another team than theirs', () => {
    const told = { ...escalated, by: 'lead@overseas.example', escalated: three.slice(1, 2) }
    expect(aReading('all on track', told).changes).toEqual([])
  })
})

test('what a team has handed to another is not confirmed for a team below it by its "yes to all"', () => {
  const passed = {
    owners: [
      { team: 'uk-home-office', role: 'lead', assumed: true },
      { team: 'uk-overseas', role: 'support', assumed: true },
    ],
  }
  const register = chain({ 'calais-detection': passed, 'belgium-invitation': assumed })
  const about = three.slice(1)
  const inThread = { register, about, yours: about, by: ukLead, team: 'uk-border-agency' }
  for (const words of ['yes to all', 'oui à tous', 'all ours', 'yes'])
    expect(inShort(aReading(words, inThread)), words).toBe('belgium confirmed; ask no part in it')
})

test('of rows that are in part a team’s below, a closing of all is asked even of one', () => {
  const register = chain({
    'calais-detection': { owners: [{ team: 'uk-overseas', role: 'lead' }] },
    'belgium-invitation': { owners: ukAlone },
  })
  const { changes, unclear } = aReading('all done', { register, about: three.slice(1), by: ukLead, team: 'uk-border-agency' })
  expect(changes).toEqual([])
  expect(unclear.map(({ question }) => question)).toMatchObject([
    { ask: 'close all', ids: ['belgium-invitation'] },
    { ask: 'no part in it', ids: ['calais-detection'] },
  ])
})
