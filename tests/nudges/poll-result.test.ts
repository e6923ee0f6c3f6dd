import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { pollResultOf, silentSince } from '../../src/nudges/poll-result.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Register } from '../../src/register/register.ts'
import { aDay, anEntry } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.
const before = (given: object) => anEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const after = (given: object) => anEntry({ at: '2011-03-01T09:41:00.000+00:00', ...given })

const bySecretariat = (given: object) =>
  anEntry({ at: '2011-03-01T10:41:00.000+00:00', by: 'secretariat@cabinet-office.example', team: undefined, ...given })

describe('what a team had snoozed over the day of its poll', () => {
  const snoozed = (at: string, until: string, more: object = {}) => anEntry({ kind: 'snoozed', at, until, text: 'x', ...more })
  const early = '2011-02-28T14:00:00.000+00:00'
  const beforeItsHour = '2011-03-01T08:00:00.000+00:00'
  const later = '2011-03-01T10:41:00.000+00:00'

  test.each<{ what: string; log: object[]; asked: number; snoozed: number }>([
    { what: 'not snoozed', log: [], asked: 2, snoozed: 0 },
    { what: 'snoozed the day before', log: [snoozed(early, '2011-03-14')], asked: 1, snoozed: 1 },
    { what: 'snoozed for all by the secretariat', log: [snoozed(early, '2011-03-14', { team: undefined })], asked: 1, snoozed: 1 },
    { what: 'snoozed by another team', log: [snoozed(early, '2011-03-14', { team: 'fr-paf' })], asked: 2, snoozed: 0 },
    { what: 'snoozed up to the day of the poll', log: [snoozed(early, '2011-03-01')], asked: 2, snoozed: 0 },
    { what: 'snoozed on its day, before its hour', log: [snoozed(beforeItsHour, '2011-03-14')], asked: 1, snoozed: 1 },
    { what: 'snoozed since', log: [snoozed(later, '2011-03-14')], asked: 2, snoozed: 0 },
    {
      what: 'snoozed before, and for longer since',
      log: [snoozed(early, '2011-03-14'), snoozed(later, '2011-03-28')],
      asked: 1,
      snoozed: 1,
    },
    {
      what: 'snoozed before, and answered since',
      log: [snoozed(early, '2011-03-14'), after({ kind: 'rated', rating: 'green' })],
      asked: 2,
      snoozed: 0,
    },
  ])('counts as not asked: $what', ({ log, asked, snoozed }) => {
    const from = { 'uk-border-agency': instantOf(DateTime.fromISO('2011-03-01T09:00:00Z')) }
    const polled = { pollDay: aDay('2011-03-01'), teams: ['uk-border-agency'], from }
    const { sides } = pollResultOf(aRegister({ owners: ukAlone, log }, { others: [{ owners: ukAlone }] }), polled, aDay('2011-03-02'))
    expect(sides).toMatchObject([{ asked, snoozed }])
  })
})

describe('what came of a poll', () => {
  const polled = ['uk-border-agency', 'fr-paf']
  const answers = (register: Register, teams = polled) => {
    const { sides, silent } = pollResultOf(register, { pollDay: aDay('2011-03-01'), teams }, aDay('2011-03-02'))
    return { sides: sides.map(({ party, ...side }) => `${party}: ${said(side)}`), silent }
  }
  const said = (side: {
    green: number
    amber: number
    red: number
    closed: number
    givenUp: number
    objected: number
    noted: number
    silent: number
    snoozed: number
  }) =>
    (['green', 'amber', 'red', 'closed', 'givenUp', 'objected', 'noted', 'silent', 'snoozed'] as const)
      .flatMap((each) => (side[each] === 0 ? [] : [`${side[each]} ${each}`]))
      .join(', ')

  test('counts what two teams of a side lead once, by the answer that says most, and names the team that said nothing', () => {
    const owners = [...ukAlone, { team: 'uk-home-office', role: 'lead' }]
    const rated = (team: string, rating: string) => after({ kind: 'rated', rating, team })
    const both = ['uk-border-agency', 'uk-home-office']
    const ofBoth = (...log: object[]) => answers(aRegister({ owners, log }), both)
    expect(ofBoth(rated('uk-border-agency', 'green'))).toEqual({ sides: ['uk: 1 green'], silent: ['uk-home-office'] })
    expect(ofBoth(rated('uk-border-agency', 'green'), rated('uk-home-office', 'red'))).toEqual({ sides: ['uk: 1 red'], silent: [] })
    expect(ofBoth(after({ kind: 'noted', text: 'x' }))).toEqual({ sides: ['uk: 1 noted'], silent: ['uk-home-office'] })
    expect(ofBoth()).toEqual({ sides: ['uk: 1 silent'], silent: both })
  })

  test.each<{ what: string; log: object[]; given?: object; side: string | undefined; isSilent: boolean }>([
    { what: 'rated since', log: [after({ kind: 'rated', rating: 'amber' })], side: 'uk: 1 amber', isSilent: false },
    { what: 'rated before', log: [before({ kind: 'rated', rating: 'amber' })], side: 'uk: 1 silent', isSilent: true },
    { what: 'only noted', log: [after({ kind: 'noted', text: 'x' })], side: 'uk: 1 noted', isSilent: false },
    {
      what: 'not agreed to',
      log: [
        { at: '2011-02-20T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr', kind: 'closed' },
        after({ kind: 'objected', party: 'uk', text: 'x' }),
      ],
      given: { owners: bothSides },
      side: 'uk: 1 objected',
      isSilent: false,
    },
    { what: 'not understood', log: [after({ kind: 'noted', text: 'x', unclear: true })], side: 'uk: 1 silent', isSilent: true },
    {
      what: 'moved',
      log: [after({ kind: 'dated', from: '2011-03-31', to: '2011-04-15', text: 'x' })],
      side: 'uk: 1 noted',
      isSilent: false,
    },
    {
      what: 'closed since',
      log: [after({ kind: 'closed', party: 'uk' })],
      given: { status: 'closed' },
      side: 'uk: 1 closed',
      isSilent: false,
    },
    {
      what: 'closed since, and opened again',
      log: [
        after({ kind: 'closed', party: 'uk' }),
        after({ kind: 'reopened', at: '2011-03-01T10:41:00.000+00:00', by: 'secretariat@cabinet-office.example', team: undefined }),
      ],
      side: 'uk: 1 noted',
      isSilent: false,
    },
    {
      what: 'called red since, and closed by the secretariat',
      log: [after({ kind: 'rated', rating: 'red' }), bySecretariat({ kind: 'closed', party: 'uk' })],
      given: { status: 'closed' },
      side: 'uk: 1 closed',
      isSilent: false,
    },
    {
      what: 'called red since, and withdrawn by the secretariat',
      log: [after({ kind: 'rated', rating: 'red' }), bySecretariat({ kind: 'withdrawn', party: 'uk' })],
      given: { status: 'withdrawn' },
      side: 'uk: 1 givenUp',
      isSilent: false,
    },
    {
      what: 'closed by the secretariat before anybody answered',
      log: [bySecretariat({ kind: 'closed', party: 'uk' })],
      given: { status: 'closed' },
      side: 'uk: 1 closed',
      isSilent: false,
    },
    {
      what: 'called amber since, closed, and opened again',
      log: [
        after({ kind: 'rated', rating: 'amber' }),
        bySecretariat({ kind: 'closed', party: 'uk' }),
        bySecretariat({ kind: 'reopened', at: '2011-03-01T11:41:00.000+00:00', text: 'not yet' }),
      ],
      side: 'uk: 1 amber',
      isSilent: false,
    },
    {
      what: 'handed to the team since',
      log: [bySecretariat({ kind: 'assigned', added: ukAlone, removed: [{ team: 'uk-home-office', role: 'lead' }] })],
      side: undefined,
      isSilent: false,
    },
    {
      what: 'left with the team since by the secretariat',
      log: [bySecretariat({ kind: 'assigned', added: ukAlone, removed: [{ ...ukAlone[0], assumed: true }] })],
      side: 'uk: 1 silent',
      isSilent: true,
    },
    {
      what: 'closed before',
      log: [before({ kind: 'closed', party: 'uk' })],
      given: { status: 'closed' },
      side: undefined,
      isSilent: false,
    },
    {
      what: 'in silence before it',
      log: [before({ kind: 'snoozed', until: '2011-03-14', text: 'x' })],
      side: 'uk: 1 snoozed',
      isSilent: false,
    },
    { what: 'in silence since', log: [after({ kind: 'snoozed', until: '2011-03-14', text: 'x' })], side: 'uk: 1 silent', isSilent: true },
    { what: 'promised on its day', log: [], given: { source: { date: '2011-03-01' } }, side: undefined, isSilent: false },
  ])('$what: $side', ({ log, given, side, isSilent }) => {
    const register = aRegister({ owners: ukAlone, log, ...given })
    expect(answers(register, ['uk-border-agency'])).toEqual({
      sides: side === undefined ? [] : [side],
      silent: isSilent ? ['uk-border-agency'] : [],
    })
  })

  test.each([
    { kind: 'closed', as: 'closed' },
    { kind: 'withdrawn', as: 'givenUp' },
  ])('what a side had $kind on the same day before it was polled was not asked of it', ({ kind, as }) => {
    const other = { id: 'calais', title: 'x', owners: bothSides, source: { date: '2010-11-02' }, status: 'open', rating: null }
    const log = [after({ kind, party: 'uk' })]
    const register = aRegister({ owners: bothSides, status: 'closing', log }, { others: [other] })
    const atHour = (hour: string) => instantOf(DateTime.fromISO(`2011-03-01T${hour}:00Z`))
    const resultFrom = (hour: string) =>
      pollResultOf(
        register,
        {
          pollDay: aDay('2011-03-01'),
          teams: polled,
          from: { 'uk-border-agency': atHour(hour), 'fr-paf': atHour('08:00') },
        },
        aDay('2011-03-02'),
      ).sides.map(({ party, asked, ...side }) => `${party}: ${asked} asked, ${said(side)}`)
    expect(resultFrom('10:00')).toEqual(['uk: 1 asked, 1 silent', 'fr: 2 asked, 2 silent'])
    expect(resultFrom('09:00')).toEqual([`uk: 2 asked, 1 ${as}, 1 silent`, 'fr: 2 asked, 2 silent'])
  })

  test('who has answered something since, also by what is theirs no more, is not told to have given no answer at all', () => {
    const other = { id: 'calais', title: 'x', owners: ukAlone, source: { date: '2010-11-02' }, status: 'open', rating: null }
    const gone = [
      {
        at: '2011-03-02T10:00:00.000+00:00',
        by: 'lead@ukba.example',
        team: 'uk-border-agency',
        kind: 'assigned',
        added: [],
        removed: [],
        text: 'x',
      },
    ]
    const register = aRegister({ owners: [{ team: 'fr-paf', role: 'lead' }], log: gone }, { others: [other] })
    expect(answers(register, ['uk-border-agency'])).toEqual({ sides: ['uk: 1 silent'], silent: [] })
  })

  test('a note by the lead above, to whom its silence was told, is no answer of a team', () => {
    const log = [{ at: '2011-03-02T10:00:00.000+00:00', by: 'lead@ho.example', team: 'uk-border-agency', kind: 'noted', text: 'x' }]
    const register = aRegister({ owners: ukAlone, log })
    expect(answers(register, ['uk-border-agency'])).toEqual({ sides: ['uk: 1 silent'], silent: ['uk-border-agency'] })
  })

  test('who has said that it is not theirs is not asked, so it is not silent', () => {
    const owners = [{ ...ukAlone[0], assumed: true }]
    const register = aRegister({ owners, log: [before({ kind: 'noted', text: 'no', disowned: true })] })
    expect(answers(register, ['uk-border-agency'])).toEqual({ sides: [], silent: [] })
  })

  test('what is red and amber is named, red first, whenever it was said, and what is closed is not', () => {
    const rated = (rating: string) => ({ owners: ukAlone, rating, log: [before({ kind: 'rated', rating, text: 'no money' })] })
    const closed = {
      owners: ukAlone,
      status: 'closed',
      log: [before({ kind: 'rated', rating: 'red' }), after({ kind: 'closed', party: 'uk' })],
    }
    const register = aRegister(rated('amber'), { others: [rated('red'), rated('green'), closed] })
    const { troubled } = pollResultOf(register, { pollDay: aDay('2011-03-01'), teams: ['uk-border-agency'] }, aDay('2011-03-02'))
    expect(troubled.map(({ id, rated: { rating } }) => [id, rating])).toEqual([
      ['other-1', 'red'],
      ['ports', 'amber'],
    ])
  })

  test('each side by itself, and a team that is gone from the register not at all', () => {
    const register = aRegister({ log: [after({ kind: 'rated', rating: 'green' })] })
    expect(answers(register, [...polled, 'gone'])).toEqual({ sides: ['uk: 1 green', 'fr: 1 silent'], silent: ['fr-paf'] })
  })
})

test('a leading team is silent on what it was asked for and has not answered since, whatever the other side has said', () => {
  const log = [before({ kind: 'rated', rating: 'red' }), after({ kind: 'rated', rating: 'green', team: 'fr-paf' })]
  const register = aRegister({ id: 'ports', owners: bothSides, log }, { others: [{ id: 'calais', title: 'Calais', owners: ukAlone }] })
  const since = aDay('2011-03-01')
  expect([...silentSince(register, { since })]).toEqual([['uk-border-agency', ['ports', 'calais']]])
  expect([...silentSince(register, { since, ids: ['calais'] })]).toEqual([['uk-border-agency', ['calais']]])
  expect([...silentSince(register, { since, teams: ['fr-paf'] })]).toEqual([])
})
