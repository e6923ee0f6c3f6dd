import { describe, expect, test } from 'vitest'
import { teamAddressee } from '../../src/register/addressee.ts'
import { plusSpan, workingDaysOf } from '../../src/register/calendar.ts'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { actingLeads, isUnattended, samePerson } from '../../src/register/people.ts'
import type { Absence, Day, LogEntry } from '../../src/register/schema.ts'
import { aRegister, aRegisterFile, testCalendars as calendars, ukAlone } from '../a-register.ts'

const lead = 'lead@ukba.example'
const deputy = 'deputy@ukba.example'
const away = (from: string, to: string, more: object = {}) => ({ person: lead, from, to, ...more }) as Absence

test.each([
  { a: 'Lead@UKBA.example', b: 'lead@ukba.example', same: true },
  { a: 'U0LEAD', b: 'u0lead', same: true },
  { a: 'lead@u\u212Aba.example', b: 'lead@ukba.example', same: false }, // the Kelvin sign, which folds to k
  { a: 'lead@ukba.example', b: 'lead@u\u212Aba.example', same: false },
  { a: 'l\u0130ne@ukba.example', b: 'li\u0307ne@ukba.example', same: false }, // a capital I with a dot, which folds to two signs
])('$a and $b are the same person: $same', ({ a, b, same }) => {
  expect(samePerson(a, b)).toBe(same)
})

describe('who is spoken to for a team', () => {
  test.each([
    { what: 'nobody is away', leads: [lead], absences: [], day: '2011-08-01', acting: [lead] },
    {
      what: 'the day before',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-12', { cover: deputy })],
      day: '2011-07-31',
      acting: [lead],
    },
    {
      what: 'the first day',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-12', { cover: deputy })],
      day: '2011-08-01',
      acting: [deputy],
    },
    {
      what: 'the last day',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-12', { cover: deputy })],
      day: '2011-08-12',
      acting: [deputy],
    },
    {
      what: 'the day after',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-12', { cover: deputy })],
      day: '2011-08-13',
      acting: [lead],
    },
    {
      what: 'written otherwise',
      leads: ['Lead@UKBA.example'],
      absences: [away('2011-08-01', '2011-08-12')],
      day: '2011-08-05',
      acting: [],
    },
    {
      what: 'the cover is away too',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-12', { cover: deputy }), { person: deputy, from: '2011-08-03', to: '2011-08-05' } as Absence],
      day: '2011-08-04',
      acting: [],
    },
    {
      what: 'away twice at a time, one of them covered',
      leads: [lead],
      absences: [away('2011-08-01', '2011-08-05', { cover: deputy }), away('2011-08-03', '2011-08-12')],
      day: '2011-08-04',
      acting: [deputy],
    },
    {
      what: 'away twice at a time, the first cover away too',
      leads: [lead],
      absences: [
        away('2011-08-01', '2011-08-12', { cover: deputy }),
        away('2011-08-03', '2011-08-12', { cover: 'desk@ukba.example' }),
        { person: deputy, from: '2011-08-03', to: '2011-08-05' } as Absence,
      ],
      day: '2011-08-04',
      acting: ['desk@ukba.example'],
    },
    {
      what: 'a second lead is there',
      leads: [lead, deputy],
      absences: [away('2011-08-01', '2011-08-12')],
      day: '2011-08-05',
      acting: [deputy],
    },
  ])('$what: $acting', ({ leads, absences, day, acting }) => {
    expect(actingLeads({ leads, absences }, day as Day)).toEqual(acting)
    expect(isUnattended({ leads, absences }, day as Day)).toBe(acting.length === 0)
  })
})

describe('a stand-in', () => {
  const register = aRegister({ owners: ukAlone }, { absences: [away('2011-08-01', '2011-08-12', { cover: deputy })] })
  const closing = (by: string, at: string): LogEntry => logEntry.parse({ kind: 'closed', by, at })

  test('may do what the lead may, for as long as the lead is away', () => {
    expect(apply(register, { commitment: 'ports', entry: closing(deputy, '2011-08-12T18:00:00.000+01:00') })).toMatchObject({
      ok: true,
      commitment: { status: 'closed', log: [{ by: deputy, team: 'uk-border-agency', party: 'uk' }] },
    })
    expect(apply(register, { commitment: 'ports', entry: closing(deputy, '2011-08-13T09:00:00.000+01:00') })).toMatchObject({
      ok: false,
      refusal: { reason: 'no part in it' },
    })
  })

  test('takes no right from the lead, who may do everything from wherever they are', () => {
    expect(apply(register, { commitment: 'ports', entry: closing(lead, '2011-08-05T09:00:00.000+01:00') })).toMatchObject({ ok: true })
  })
})

describe('days on which a team does not work', () => {
  const days = (file: Record<string, unknown>, from: string, span: string) => {
    const team = aRegister({}, file).teams.get('uk-border-agency')
    return team && plusSpan(from as Day, span, workingDaysOf(teamAddressee(team), calendars))
  }

  test.each([
    { what: 'nothing of its own', file: {}, day: '2010-12-24' },
    { what: 'a closed day of the register', file: { closedDays: ['2010-12-24'] }, day: '2010-12-29' },
    { what: 'closed from-to, both ends in', file: { closedDays: ['2010-12-23/2010-12-30'] }, day: '2011-01-04' },
    { what: 'its lead away, with a cover', file: { absences: [away('2010-12-20', '2011-01-07', { cover: deputy })] }, day: '2010-12-24' },
    { what: 'its lead away, with nobody', file: { absences: [away('2010-12-20', '2011-01-07')] }, day: '2011-01-11' },
  ])('two working days after 22 December 2010: $what', ({ file, day }) => {
    expect(days(file, '2010-12-22', '2 working days')).toBe(day)
  })
})

describe('nobody is called like the author of what happens by itself', () => {
  const file = aRegisterFile()
  const fault = { problem: 'is "RELANCE", which is the author of what happens by itself' }
  test.each([
    { where: 'secretariat.members[0]', given: { secretariat: { ...file.secretariat, members: ['RELANCE'] } } },
    { where: 'teams[0].leads[0]', given: { teams: [{ ...file.teams[0], leads: ['RELANCE'] }, ...file.teams.slice(1)] } },
    { where: 'teams[1].members[0]', given: { teams: file.teams.map((team, at) => (at === 1 ? { ...team, members: ['RELANCE'] } : team)) } },
    { where: 'absences[0].person', given: { absences: [away('2011-08-01', '2011-08-02', { person: 'RELANCE' })] } },
    { where: 'absences[0].cover', given: { absences: [away('2011-08-01', '2011-08-02', { cover: 'RELANCE' })] } },
  ])('not in $where', ({ where, given }) => {
    const parsed = parseRegister(JSON.stringify({ ...file, ...given }), calendars)
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([{ path: where, ...fault }])
  })

  test('a person has no name in small letters without an address', () => {
    const parsed = parseRegister(JSON.stringify({ ...file, secretariat: { ...file.secretariat, members: ['relance'] } }), calendars)
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([{ path: 'secretariat.members[0]' }])
  })
})
