import { describe, expect, test } from 'vitest'
import type { Applied } from '../../src/register/change.ts'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { aRegister, bothSides, frPaf, ukBorderAgency } from '../a-register.ts'
import { ports, withPorts } from './ports.ts'

const uk = 'lead@ukba.example'
const desk = 'desk@ukba.example'
const fr = 'lead@paf.example'
const secretary = 'secretary@example.org'
const cover = 'cover@ukba.example'

/** Who said what, at nine on the nth of February. */
interface Saying {
  readonly by: string
  readonly kind: string
  readonly [more: string]: unknown
}

/** The register in which these were said one after the other, a day each, and all were allowed. */
function after(sayings: readonly Saying[], file: Record<string, unknown> = {}): Register {
  return sayings.reduce(
    (register, saying, index) => {
      const applied = apply(register, { commitment: 'ports', entry: entryOf(saying, index + 1) })
      if (!applied.ok || !('commitment' in applied)) throw new Error(`${saying.kind} by ${saying.by}: ${JSON.stringify(applied)}`)
      return withPorts(register, applied.commitment)
    },
    aRegister({ due: '2011-03', owners: bothSides }, file),
  )
}

function entryOf(saying: Saying, day: number): LogEntry {
  return logEntry.parse({ at: `2011-02-${String(day).padStart(2, '0')}T09:00:00.000+00:00`, ...saying })
}

/** The first word of the log is taken back on the 20th. The register may be another by then. */
function takenBack(
  register: Register,
  by: string,
  { kind = 'undone', log = ports(register).log }: { kind?: string; log?: readonly LogEntry[] } = {},
) {
  const before = withPorts(register, { ...ports(register), log: [...(log ?? [])] })
  return outcomeOf(apply(before, { commitment: 'ports', entry: entryOf({ by, kind, of: log?.[0]?.at }, 20) }))
}

function outcomeOf(applied: Applied): unknown {
  return applied.ok ? 'taken back' : applied.refusal
}

const closing: Saying = { by: uk, kind: 'closed' }
const rating: Saying = { by: desk, kind: 'rated', rating: 'red' }

describe('who no longer speaks for the team takes nothing back, whoever said it', () => {
  const others = [{ ...ukBorderAgency, leads: ['new@ukba.example'], members: [] }, frPaf]
  const may = ['new@ukba.example']

  test.each([
    {
      what: 'a lead who has left',
      said: closing,
      by: uk,
      teams: others,
      outcome: { reason: 'no part in it', teams: expect.any(Array), may },
    },
    {
      what: 'a member who has left',
      said: rating,
      by: desk,
      teams: others,
      outcome: { reason: 'no part in it', teams: expect.any(Array), may },
    },
    { what: 'the new lead', said: closing, by: 'new@ukba.example', teams: others, outcome: 'taken back' },
    {
      what: 'a lead who is a member now',
      said: closing,
      by: uk,
      teams: [{ ...ukBorderAgency, leads: ['new@ukba.example'], members: [uk] }, frPaf],
      outcome: { reason: 'not yours to undo', may },
    },
    {
      what: 'a lead who leads the other side now',
      said: closing,
      by: uk,
      teams: [
        { ...ukBorderAgency, leads: ['new@ukba.example'] },
        { ...frPaf, leads: [uk] },
      ],
      outcome: { reason: 'not yours to undo', may },
    },
    { what: 'a member, of their own rating', said: rating, by: desk, teams: [ukBorderAgency, frPaf], outcome: 'taken back' },
    {
      what: 'a member, of the closing of a lead',
      said: closing,
      by: desk,
      teams: [ukBorderAgency, frPaf],
      outcome: { reason: 'not yours to undo', may: [uk] },
    },
    { what: 'the secretariat', said: closing, by: secretary, teams: others, outcome: 'taken back' },
  ])('$what: $outcome', ({ said, by, teams, outcome }) => {
    const { log } = ports(after([said]))
    expect(takenBack(aRegister({ due: '2011-03' }, { teams }), by, { log: log ?? [] })).toEqual(outcome)
    expect(takenBack(aRegister({ due: '2011-03' }, { teams }), by, { log: log ?? [], kind: 'retracted' })).toEqual(outcome)
  })

  test('a cover does while they stand in, and no more once the lead is back', () => {
    const said = { ...closing, by: cover }
    const standingIn = (to: string) => ({ absences: [{ person: uk, from: '2011-02-01', to, cover }] })
    expect(takenBack(after([said], standingIn('2011-02-25')), cover)).toBe('taken back')
    expect(takenBack(after([said], standingIn('2011-02-19')), cover)).toEqual({
      reason: 'no part in it',
      teams: expect.any(Array),
      may: [uk],
    })
  })

  test('what was said for a team that has left the register is the secretariat’s', () => {
    const { log } = ports(after([closing]))
    const without = aRegister({ owners: [{ team: 'fr-paf', role: 'lead' }] }, { teams: [frPaf] })
    expect(takenBack(without, uk, { log: log ?? [] })).toEqual({ reason: 'no part in it', teams: expect.any(Array), may: [secretary] })
    expect(takenBack(without, fr, { log: log ?? [] })).toEqual({ reason: 'not yours to undo', may: [secretary] })
    expect(takenBack(without, secretary, { log: log ?? [] })).toBe('taken back')
  })

  test('what a former member of the secretariat said is the secretariat’s', () => {
    const { log } = ports(after([{ by: secretary, kind: 'closed' }]))
    const now = aRegister({}, { secretariat: { channel: '#secretariat', members: ['other@example.org'] } })
    expect(takenBack(now, secretary, { log: log ?? [] })).toEqual({
      reason: 'no part in it',
      teams: expect.any(Array),
      may: ['other@example.org'],
    })
    expect(takenBack(now, 'other@example.org', { log: log ?? [] })).toBe('taken back')
  })
})

describe('what somebody else has built on stands', () => {
  const may = [secretary]
  test.each<{ what: string; sayings: Saying[]; by: string; builtBy?: string; isEnded?: true }>([
    {
      what: 'a closing that the other side has agreed to',
      sayings: [closing, { by: fr, kind: 'closed' }],
      by: uk,
      builtBy: fr,
      isEnded: true,
    },
    {
      what: 'a closing that the other side has objected to',
      sayings: [closing, { by: fr, kind: 'objected', text: 'no' }],
      by: uk,
      builtBy: fr,
    },
    { what: 'a closing that was reopened', sayings: [closing, { by: fr, kind: 'reopened', text: 'no' }], by: uk, builtBy: fr },
    { what: 'a closing that the other side has only noted', sayings: [closing, { by: fr, kind: 'noted', text: 'seen' }], by: uk },
    { what: 'a closing after which its side rated', sayings: [closing, { by: desk, kind: 'noted', text: 'x' }], by: uk },
    {
      what: 'a closing whose agreement was taken back',
      sayings: [closing, { by: fr, kind: 'closed' }, { by: fr, kind: 'undone', of: '2011-02-02T09:00:00.000+00:00' }],
      by: uk,
    },
    {
      what: 'a date to which the other side has only objected',
      sayings: [
        { by: uk, kind: 'dated', to: '2011-04', text: 'late' },
        { by: fr, kind: 'objected', text: 'too late' },
      ],
      by: uk,
    },
    {
      what: 'a date that was moved again by somebody else',
      sayings: [
        { by: uk, kind: 'dated', to: '2011-04', text: 'late' },
        { by: fr, kind: 'dated', to: '2011-05', text: 'later' },
      ],
      by: uk,
      builtBy: fr,
    },
    {
      what: 'a date that its author moved again',
      sayings: [
        { by: uk, kind: 'dated', to: '2011-04', text: 'late' },
        { by: uk, kind: 'dated', to: '2011-05', text: 'later' },
      ],
      by: uk,
    },
    { what: 'a rating of one side after which the other rated', sayings: [rating, { by: fr, kind: 'rated', rating: 'green' }], by: desk },
    { what: 'a rating that the lead has said anew', sayings: [rating, { by: uk, kind: 'rated', rating: 'green' }], by: desk, builtBy: uk },
  ])('$what: $builtBy', ({ sayings, by, builtBy, isEnded }) => {
    const register = after(sayings)
    const refused = { reason: 'built on', by: builtBy, at: '2011-02-02T09:00:00.000+00:00', may, ...(isEnded ? { isEnded } : {}) }
    expect(takenBack(register, by)).toEqual(builtBy === undefined ? 'taken back' : refused)
    expect(takenBack(register, secretary)).toBe('taken back')
  })
})
