import { describe, expect, test } from 'vitest'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Membership } from '../../src/register/people.ts'
import { mayDateEvent, mayPoll, mayPreview, mayPutBack, mayRead, speakerOf } from '../../src/register/rights.ts'
import { aRegister } from '../a-register.ts'

const lead = 'lead@ukba.example'
const cover = 'cover@ukba.example'
const other = 'lead@paf.example'
const secretary = 'secretary@example.org'
const at = '2011-08-05T09:00:00.000+01:00'

describe('a poll of one team', () => {
  const absences = [
    { person: lead, from: '2011-08-01', to: '2011-08-12', cover },
    { person: other, from: '2011-08-01', to: '2011-08-12', cover: 'cover@paf.example' },
  ]
  const register = aRegister({}, { absences })
  const team = register.teams.get('uk-border-agency')
  if (!team) throw new Error('no such team')

  test.each([
    { by: secretary, allowed: true },
    { by: lead, allowed: true },
    { by: 'Lead@UKBA.example', allowed: true },
    { by: cover, allowed: true },
    { by: 'cover@paf.example', allowed: false }, // stands in for a lead of another team
    { by: 'desk@ukba.example', allowed: false }, // a member
    { by: other, allowed: false },
    { by: 'lead@ho.example', allowed: false }, // leads the team above
  ])('is called by $by: $allowed', ({ by, allowed }) => {
    expect(mayPoll(register, { by, at }, team)).toEqual({ allowed, may: [lead, cover, secretary] })
  })

  test.each([
    { when: '2011-07-31T23:59:00.000+01:00', allowed: false },
    { when: '2011-07-31T23:30:00.000+00:00', allowed: true }, // half past midnight of the first day in London
    { when: '2011-08-12T23:30:00.000+01:00', allowed: true },
    { when: '2011-08-12T23:30:00.000+00:00', allowed: false }, // the day after the last, in London
  ])('is called by a stand-in on the local days of the absence alone: $when', ({ when, allowed }) => {
    expect(mayPoll(register, { by: cover, at: when }, team).allowed).toBe(allowed)
  })

  test('is called by nobody who stands in for a lead and is away as well', () => {
    const both = aRegister({}, { absences: [...absences, { person: cover, from: '2011-08-05', to: '2011-08-05' }] })
    const unattended = both.teams.get('uk-border-agency')
    expect(unattended && mayPoll(both, { by: cover, at }, unattended)).toEqual({ allowed: false, may: [lead, secretary] })
  })
})

test.each([
  { what: 'a preview', mayIt: mayPreview },
  { what: 'putting back what vanished', mayIt: mayPutBack },
  { what: 'dating an event', mayIt: mayDateEvent },
])('$what is for the secretariat alone', ({ mayIt }) => {
  const seen = [secretary, 'SECRETARY@example.org', lead, 'nobody@example.org'].map((by) => mayIt(aRegister(), { by }).allowed)
  expect(seen).toEqual([true, true, false, false])
  expect(mayIt(aRegister(), { by: lead }).may).toEqual([secretary])
})

test('Relance dates an event by itself, and previews and puts back nothing', () => {
  expect([mayDateEvent, mayPreview, mayPutBack].map((mayIt) => mayIt(aRegister(), { by: 'relance' }).allowed)).toEqual([true, false, false])
})

describe('the register is read in chat', () => {
  const named = aRegister({}, { absences: [{ person: lead, from: '2011-08-01', to: '2011-08-12', cover }] })
  const byWorkspace = aRegister({}, { readers: 'workspace' })

  test.each<{ by: string; standing: Membership; named: boolean; byWorkspace: boolean }>([
    { by: lead, standing: 'member', named: true, byWorkspace: true },
    { by: 'desk@ukba.example', standing: 'member', named: true, byWorkspace: true },
    { by: cover, standing: 'member', named: true, byWorkspace: true },
    { by: secretary, standing: 'member', named: true, byWorkspace: true },
    { by: 'nobody@example.org', standing: 'member', named: false, byWorkspace: true },
    { by: 'U0GUEST1', standing: 'guest', named: false, byWorkspace: false },
    { by: 'U0OUTSIDE', standing: 'outsider', named: false, byWorkspace: false },
  ])('by $by, a $standing: $named, and $byWorkspace where the workspace reads it', ({ by, standing, ...allowed }) => {
    expect({ named: mayRead(named, { by, standing }).allowed, byWorkspace: mayRead(byWorkspace, { by, standing }).allowed }).toEqual(
      allowed,
    )
  })

  test.each<Membership>(['guest', 'outsider'])('by a %s whom it names by Slack id', (standing) => {
    const register = aRegister({}, { secretariat: { channel: '#secretariat', members: ['U0GUEST1'] } })
    expect(mayRead(register, { by: 'U0GUEST1', standing })).toEqual({ allowed: true, may: ['U0GUEST1'] })
  })
})

describe('who leads a team to which a silence is told', () => {
  const register = aRegister()
  const ports = register.commitments.get('ports')
  const entry = (by: string, kind: object) => logEntry.parse({ at, by, ...kind })
  const speaks = (by: string, kind: object) => {
    const speaker = ports && speakerOf(register, ports, entry(by, kind))
    return speaker && { team: speaker.team?.id, allowed: speaker.allowed }
  }

  test.each([
    { does: 'notes', kind: { kind: 'noted', text: 'spoke to them, answer on Monday' } },
    { does: 'rates', kind: { kind: 'rated', rating: 'amber' } },
    { does: 'moves the date', kind: { kind: 'dated', to: '2011-09', text: 'later' } },
    { does: 'closes', kind: { kind: 'closed' } },
  ])('$does for the team below', ({ kind }) => {
    expect(speaks('lead@ho.example', kind)).toEqual({ team: 'uk-border-agency', allowed: true })
  })

  test('has no part in what is not of a team below', () => {
    expect(speaks('lead@interieur.example', { kind: 'noted', text: 'hello' })).toBeUndefined()
  })
})
