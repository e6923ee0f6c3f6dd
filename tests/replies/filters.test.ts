import { describe, expect, test } from 'vitest'
import { stateCountsOf } from '../../src/register/counts.ts'
import type { Filter } from '../../src/register/filtering.ts'
import { filtered, periodDays } from '../../src/register/filtering.ts'
import type { Register } from '../../src/register/register.ts'
import { filtersTyped } from '../../src/replies/filters.ts'
import { aDay } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'

const register = aRegister(
  { id: 'ports', title: 'Risk analysis of ports', due: '2011-02-15', owners: bothSides, rating: 'red', tags: ['money'] },
  {
    others: [
      { id: 'visas', title: 'Reduced visas', due: '2011-03-31', owners: ukAlone, rating: 'amber' },
      { id: 'talks', title: 'Open talks', due: { event: 'next-summit' }, owners: [{ team: 'fr-paf', role: 'lead', assumed: true }] },
      { id: 'booths', title: 'New booths', owners: ukAlone, status: 'closed' },
      {
        id: 'guards',
        title: 'Safeguards',
        due: 'continuing',
        owners: ukAlone,
        log: [
          { at: '2011-02-20T10:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', kind: 'snoozed', until: '2011-03-14' },
        ],
      },
      {
        id: 'data',
        title: 'Data exchange',
        due: 'without delay',
        owners: bothSides,
        status: 'closing',
        log: [
          {
            at: '2011-02-10T10:00:00.000+00:00',
            by: 'secretariat@cabinet-office.example',
            kind: 'dated',
            from: '2011-01-31',
            to: 'without delay',
            text: 'sooner',
          },
          { at: '2011-02-20T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', kind: 'closed', party: 'fr', text: 'fait' },
        ],
      },
    ],
  },
)
const today = aDay('2011-03-01')

/** Only what the tests type is a date here; the words of dates have tests of their own. */
const dates: Record<string, { first: string; last: string }> = {
  '31 march 2011': { first: '2011-03-31', last: '2011-03-31' },
  'le 31 mars 2011': { first: '2011-03-31', last: '2011-03-31' },
  '31 mars 2011': { first: '2011-03-31', last: '2011-03-31' },
  'end of march': { first: '2011-03-01', last: '2011-03-31' },
  'the end of march': { first: '2011-03-01', last: '2011-03-31' },
  'fin mars': { first: '2011-03-01', last: '2011-03-31' },
  'fin de mars': { first: '2011-03-01', last: '2011-03-31' },
  'la fin de mars': { first: '2011-03-01', last: '2011-03-31' },
  march: { first: '2011-03-01', last: '2011-03-31' },
}
const context = {
  register,
  today,
  datesOf(words: string) {
    const found = dates[words]
    return found && { first: aDay(found.first), last: aDay(found.last) }
  },
}

test('a day that no calendar has is named as that, and no word of it is looked for', () => {
  const impossible = {
    ...context,
    datesOf: (words: string) =>
      /^(?:le |the )?3[01](?:st)? (?:of )?(?:february|fevrier)$/.test(words) ? ('no such date' as const) : context.datesOf(words),
  }
  for (const typed of ['before 31 February', 'due by the 30 February', 'avant le 31 février', 'd’ici au 31 février'])
    expect(filtersTyped(typed, impossible), typed).toMatchObject({
      filters: [],
      unknown: [],
      noDates: [/3[01]/].map((each) => expect.stringMatching(each)),
    })
  expect(filtersTyped('red france before 31 February', impossible)).toMatchObject({
    filters: [{ by: 'rating' }, { by: 'side' }],
    unknown: [],
    noDates: ['31 February'],
  })
  expect(filtersTyped('before 31 March 2011', impossible)).not.toHaveProperty('noDates')
})

test('what a list would have to leave out is no filter, so that it does not show the opposite', () => {
  for (const typed of ['not on track', 'pas en bonne voie', 'red except visas', 'rouge sauf visas', 'not closed'])
    expect(filtersTyped(typed, context).unknown, typed).not.toEqual([])
  expect(filtersTyped('without a date', context).unknown).toEqual([])
  expect(filtersTyped('non confirmé', context).unknown).toEqual([])
})

test('in which order a list is wanted narrows nothing, and the name of a side is no event', () => {
  const idsOf = (typed: string) => filtersTyped(typed, context)
  for (const typed of ['overdue by team', 'overdue grouped by ministry', 'en retard par service', 'retards triés par échéance'])
    expect(idsOf(typed), typed).toEqual({ filters: [{ by: 'state', state: 'overdue' }], unknown: [] })
  expect(idsOf('closed by France').filters.map(inShort)).toEqual(['state closed', 'side fr'])
})

test('what its own side has closed is no longer red by that side’s word, though another has still to agree', () => {
  const said = { at: '2011-02-20T10:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency' }
  const log = [
    { ...said, kind: 'rated', rating: 'red', text: 'no budget' },
    { ...said, kind: 'closed', outcome: 'delivered', party: 'uk' },
  ]
  const closing = (more: object[]) => aRegister({ owners: bothSides, status: 'closing', rating: 'red', log: [...log, ...more] })
  const red = (register: Register) => filtered(register, { filters: [{ by: 'rating', rating: 'red' }], today }).length
  const counted = (register: Register) => stateCountsOf(register, [...register.commitments.values()], today)
  expect(red(closing([]))).toBe(0)
  expect(counted(closing([]))).toMatchObject({ red: 0, waiting: 1 })
  expect(red(closing([{ ...said, by: 'lead@paf.example', team: 'fr-paf', kind: 'rated', rating: 'red' }]))).toBe(1)
  expect(counted(closing([{ ...said, by: 'lead@paf.example', team: 'fr-paf', kind: 'rated', rating: 'red' }]))).toMatchObject({
    red: 1,
    waiting: 0,
  })
})

test('small words of a question narrow nothing', () => {
  for (const typed of ['red ones do we have', 'any red ones in there', 'rouges chez nous'])
    expect(filtersTyped(typed, context), typed).toEqual({ filters: [{ by: 'rating', rating: 'red' }], unknown: [] })
})

test('the time ahead is from today to its last day', () => {
  const ahead = {
    ...context,
    datesOf: (words: string) => (/^(?:in|dans) /.test(words) ? { first: aDay('2011-03-15'), last: aDay('2011-03-15') } : undefined),
  }
  for (const typed of [
    'next two weeks',
    'due in the next 14 days',
    'over the coming two weeks',
    '15 prochains jours',
    'les deux prochaines semaines',
  ])
    expect(filtersTyped(typed, ahead), typed).toEqual({ filters: [{ by: 'between', first: today, last: '2011-03-15' }], unknown: [] })
})

function inShort(filter: Filter): string {
  return Object.values(filter).join(' ')
}

describe('what a list is narrowed to', () => {
  test.each([
    ['overdue', 'state overdue', 'ports'],
    ['en retard', 'state overdue', 'ports'],
    ['red', 'rating red', 'ports'],
    ['rouge', 'rating red', 'ports'],
    ['red amber', 'rating red; rating amber', 'ports visas'],
    ['amber', 'rating amber', 'visas'],
    ['closed', 'state closed', 'booths'],
    ['clos', 'state closed', 'booths'],
    ['unconfirmed', 'state unconfirmed', 'talks'],
    ['à confirmer', 'state unconfirmed', 'talks'],
    ['waiting', 'state waiting', 'data'],
    ['waiting for the UK', 'state waiting; side uk', 'data'],
    ['waiting uk', 'state waiting; side uk', 'data'],
    ['en attente de la France', 'state waiting; side fr', ''],
    ['unconfirmed uk', 'state unconfirmed; side uk', ''],
    ['moved', 'state moved', 'data'],
    ['reportés', 'state moved', 'data'],
    ['snoozed', 'state snoozed', 'guards'],
    ['en pause', 'state snoozed', 'guards'],
    ['without delay', 'state without delay', 'data'],
    ['sans délai', 'state without delay', 'data'],
    ['overdue in France', 'state overdue; side fr', 'ports'],
    ['done so far', 'state closed', 'booths'],
    ["fait jusqu'ici", 'state closed', 'booths'],
    ['no date', 'state undated', 'talks data'],
    ['france', 'side fr', 'ports talks data'],
    ['the french', 'side fr', 'ports talks data'],
    ['uk', 'side uk', 'ports visas guards data'],
    ['royaume-uni', 'side uk', 'ports visas guards data'],
    ['Police aux frontieres', 'team fr-paf', 'ports talks data'],
    ['#fr-paf', 'team fr-paf', 'ports talks data'],
    ['red france', 'rating red; side fr', 'ports'],
    ['overdue UK Border Agency', 'state overdue; team uk-border-agency', 'ports'],
    ['rouge, france', 'rating red; side fr', 'ports'],
    ['before 31 March 2011', 'before 2011-03-31', 'ports'],
    ['by 31 March 2011', 'until 2011-03-31', 'ports visas'],
    ['avant le 31 mars 2011', 'before 2011-03-31', 'ports'],
    ["d'ici le 31 mars 2011", 'until 2011-03-31', 'ports visas'],
    ['due in March', 'between 2011-03-01 2011-03-31', 'visas'],
    ['before March', 'before 2011-03-01', 'ports'],
    ['before the end of March', 'until 2011-03-31', 'ports visas'],
    ['before end of March', 'until 2011-03-31', 'ports visas'],
    ['avant fin mars', 'until 2011-03-31', 'ports visas'],
    ['avant la fin de mars', 'until 2011-03-31', 'ports visas'],
    ["l'Intérieur", 'team fr-interior', ''],
    ['l’Intérieur', 'team fr-interior', ''],
    ["d'Intérieur", 'team fr-interior', ''],
    ['what is overdue?', 'state overdue', 'ports'],
    ["what's overdue", 'state overdue', 'ports'],
    ['qui sont en retard ?', 'state overdue', 'ports'],
    ['red or amber', 'rating red; rating amber', 'ports visas'],
    ['rouges ou oranges', 'rating red; rating amber', 'ports visas'],
    ['red, amber or green', 'rating red; rating amber; rating green', 'ports visas'],
    ['before the summit', 'event next-summit', 'talks'],
    ['this month', 'between 2011-03-01 2011-03-31', 'visas'],
    ['cette semaine', 'between 2011-02-28 2011-03-06', ''],
    ['money', 'words money', 'ports'],
    ['booths', 'words booths', 'booths'],
    ['all of the UK', 'side uk', 'ports visas guards data'],
  ])('%s is %s', (words, means, ids) => {
    const { filters, unknown } = filtersTyped(words, context)
    expect(unknown).toEqual([])
    expect(filters.map(inShort).join('; ')).toBe(means)
    expect(
      filtered(register, { filters, today })
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids)
  })

  test.each([
    ['DFID', ['dfid']],
    ['red zebra', ['zebra']],
    ['red or overdue', ['or']],
    ['france or uk', ['or']],
    ['en retard ou rouge', ['ou']],
    ['before', ['before']],
  ])('%s is not understood, and said so', (words, unknown) => {
    expect(filtersTyped(words, context).unknown).toEqual(unknown)
  })
})

test.each([
  ['today', '2011-03-01', '2011-03-01'],
  ['tomorrow', '2011-03-02', '2011-03-02'],
  ['this week', '2011-02-28', '2011-03-06'],
  ['next week', '2011-03-07', '2011-03-13'],
  ['this month', '2011-03-01', '2011-03-31'],
  ['next month', '2011-04-01', '2011-04-30'],
] as const)('%s of 1 March 2011 is from %s to %s', (period, first, last) => {
  expect(periodDays(period, today)).toEqual({ first, last })
})
