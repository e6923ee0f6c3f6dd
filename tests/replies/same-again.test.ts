import { describe, expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

/** Three rows, of which the speaker has said something of the second half an hour ago. */
function afterSaying(entry: object) {
  const said = { at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency', text: 'no staff', ...entry }
  return fourCommitments({ 'calais-detection': { log: [said] } })
}

const rated = { kind: 'rated', rating: 'amber' }

describe('a row of which somebody says "too" gets what they said of another', () => {
  test.each([
    ['same for 3', 'en'],
    ['and 3 too', 'en'],
    ['3 ditto', 'en'],
    ['3 as well', 'en'],
    ['the same applies to 3', 'en'],
    ['and 3 for the same reason', 'en'],
    ['et le 3 aussi', 'fr'],
    ['3 idem', 'fr'],
    ['idem pour le 3', 'fr'],
    ['même chose pour le 3', 'fr'],
    ['le 3 pour la même raison', 'fr'],
  ] as const)('by the next message: %s', (words, language) => {
    const reading = aReading(words, { about: three, register: afterSaying(rated), language })
    expect(inShort(reading)).toBe('belgium rated amber')
    expect(reading.changes[0]?.entry).toMatchObject({ text: 'no staff' })
  })

  test.each([
    ['2 at risk: no staff, and 3 for the same reason', 'en'],
    ['2 à risque : effectifs, et le 3 pour la même raison', 'fr'],
  ] as const)('within one reply: %s', (words, language) => {
    expect(inShort(aReading(words, { about: three, language }))).toBe('calais rated amber; belgium rated amber')
  })

  test('a date with its reason', () => {
    const register = afterSaying({ kind: 'dated', from: '2011-03-31', to: '2011-04-15', text: 'strike' })
    const { changes } = aReading('same for 3', { about: three, register })
    expect(changes.map(({ id, entry }) => ({ id, to: entry['to'], text: entry.text }))).toEqual([
      { id: 'belgium-invitation', to: '2011-04-15', text: 'strike' },
    ])
  })
})

test('nothing is closed by "too" alone: it is asked', () => {
  const log = [
    {
      at: '2011-03-01T09:30:00.000+00:00',
      by: ukLead,
      team: 'uk-border-agency',
      kind: 'closed',
      party: 'uk',
      outcome: 'delivered',
      text: '2 done',
    },
  ]
  const register = fourCommitments({ 'calais-detection': { status: 'closed', log } })
  expect(inShort(aReading('and 3 too', { about: three, register }))).toBe('ask close all')
})

describe('"too" says nothing where nothing was said before, or more is said with it', () => {
  test.each(['2 too', '3 too?', '3 too but worse', 'same for all'])('after a rating of 2: %s', (words) => {
    const { changes } = aReading(words, { about: three, register: afterSaying(rated) })
    expect(changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
  })

  test('3 idem, with nothing before it, is the same as last time', () => {
    expect(inShort(aReading('3 idem', { about: three, language: 'fr' }))).toBe('belgium noted')
  })
})

describe('"same as before, but ..." says of the others that nothing has changed', () => {
  const others = 'calais noted; belgium noted; '

  test.each([
    ['same as before, but 1 at risk: strike', `${others}ports rated amber`],
    ['same again, but 1 finished', `${others}ports closed`],
    ['as before but ports now at risk, strike', `${others}ports rated amber`],
    ['same as last month but ports is at risk, no flights', `${others}ports rated amber`],
    ['nothing new but 1 slips to 30 April: strike', `${others}ports dated 2011-04-30`],
    ['no change but 1 is at risk: strike', `${others}ports rated amber`],
    ['idem que le mois dernier, mais 1 terminé', `${others}ports closed`],
    ['idem que la dernière fois mais 1 bloqué, marché infructueux', `${others}ports rated red`],
    ['RAS mais le 1 glisse au 30 avril : grève', `${others}ports dated 2011-04-30`],
    ['same as before, but 1 and 2 at risk: strike', 'belgium noted; ports rated amber; calais rated amber'],
    ['nothing to report, but all on track', 'ports rated green; calais rated green; belgium rated green'],
    ['nothing to report, 1 on track', 'ports rated green'],
    ['same as before, but harwich done', 'ask not understood'],
    ['no change but slower', 'ask not understood'],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words, { about: three }))).toBe(means)
  })
})

test.each(['3 too', 'same for 3', 'I meant 3'])('a row that all have closed takes no rating by “%s”', (words) => {
  const closed = ['uk', 'fr'].map((party) => ({ at: '2011-02-01T09:00:00+00:00', by: ukLead, party, kind: 'closed', outcome: 'delivered' }))
  const said = { at: '2011-03-01T09:30:00.000+00:00', by: ukLead, team: 'uk-border-agency', text: 'no staff', ...rated }
  const register = fourCommitments({ 'calais-detection': { log: [said] }, 'belgium-invitation': { status: 'closed', log: closed } })
  const { changes, unclear } = aReading(words, { about: three, register })
  expect(changes.filter(({ id }) => id === 'belgium-invitation')).toEqual([])
  expect(unclear.map(({ question }) => question.ask)).toEqual(['ended'])
})
