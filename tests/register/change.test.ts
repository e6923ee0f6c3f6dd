import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Applied, Change } from '../../src/register/change.ts'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { dateAskedOf } from '../../src/register/proposal.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { registerFile } from '../../src/register/schema.ts'
import { aRegister, aRegisterFile, bothSides, ukAlone } from '../a-register.ts'
import { ports, withPorts } from './ports.ts'
import { saying, startsOfPorts } from './sayings.ts'

const uk = 'lead@ukba.example'
const desk = 'desk@ukba.example'
const fr = 'lead@paf.example'
const secretary = 'secretary@example.org'
const stranger = 'lead@interieur.example'

let minute = 0
/** An entry as a caller gives it, a minute after the one before. */
function entry(by: string, kind: string, more: object = {}): LogEntry {
  minute += 1
  const at = new Date(Date.UTC(2011, 1, 1, 9, minute)).toISOString().replace('Z', '+00:00')
  return logEntry.parse({ at, by, kind, ...more })
}

function said(register: Register, given: LogEntry, commitment = 'ports'): Applied {
  return apply(register, { commitment, entry: given })
}

/** The register after changes that are all made. */
function changed(register: Register, ...given: LogEntry[]): Register {
  return given.reduce((now, each) => {
    const applied = said(now, each)
    if (!applied.ok) throw new Error(`${each.kind} by ${each.by} was refused: ${applied.refusal.reason}`)
    if (!('commitment' in applied)) throw new Error('no commitment')
    return withPorts(now, applied.commitment)
  }, register)
}

function refusal(applied: Applied): unknown {
  return applied.ok ? 'made' : applied.refusal
}

describe('the right to make a change', () => {
  const closed = [entry(uk, 'closed'), entry(fr, 'closed')]
  const acts: Record<string, { given: object; onClosed?: boolean }> = {
    noted: { given: { text: 'a word' } },
    rated: { given: { rating: 'amber' } },
    evidenced: { given: { evidence: 'https://example.org/report' } },
    closed: { given: {} },
    withdrawn: { given: {} },
    superseded: { given: {} },
    objected: { given: { text: 'not so' }, onClosed: true },
    reopened: { given: { text: 'not so' }, onClosed: true },
    dated: { given: { to: '2011-04', text: 'late' } },
    snoozed: { given: { until: '2011-03-01' } },
    assigned: { given: { added: [{ team: 'uk-home-office', role: 'lead' }], removed: [{ team: 'uk-border-agency', role: 'lead' }] } },
  }
  const leads = { reason: 'not allowed', may: [uk] }
  const none = { reason: 'no part in it', teams: expect.any(Array), may: [fr] }

  test.each(Object.entries(acts))('"%s" is for those who may, and for nobody else', (kind, { given, onClosed }) => {
    const register = onClosed ? changed(aRegister({ due: '2011-03' }), ...closed) : aRegister({ due: '2011-03' })
    const outcome = (by: string) => refusal(said(register, entry(by, kind, given)))
    const memberMay = ['noted', 'rated', 'evidenced'].includes(kind)
    expect([outcome(uk), outcome(desk), outcome(secretary), outcome(stranger)]).toEqual(['made', memberMay ? 'made' : leads, 'made', none])
  })

  test('people are known whatever the case of their address', () => {
    expect(refusal(said(aRegister(), entry('Lead@UKBA.example', 'closed')))).toBe('made')
  })

  test('a supporting team may rate, and may do nothing that is for those who lead', () => {
    const register = aRegister({ due: '2011-03', owners: [...ukAlone, { team: 'fr-paf', role: 'support' }] })
    expect(refusal(said(register, entry(fr, 'rated', { rating: 'red' })))).toBe('made')
    expect(refusal(said(register, entry(fr, 'closed')))).toEqual({ reason: 'not allowed', may: [uk], supporting: 'fr-paf' })
    expect(ports(changed(register, entry(fr, 'rated', { rating: 'red' }))).rating).toBeNull()
  })

  test('a side cannot hand over what the other side owes', () => {
    const taken = { added: [{ team: 'fr-interior', role: 'lead' }], removed: [{ team: 'fr-paf', role: 'lead' }] }
    expect(refusal(said(aRegister(), entry(uk, 'assigned', taken)))).toEqual(leads)
    expect(refusal(said(aRegister(), entry(fr, 'assigned', taken)))).toBe('made')
  })

  test('an entry that Relance makes by itself needs no right', () => {
    const applied = said(aRegister(), entry('relance', 'closed', { party: 'fr', tacit: true }))
    expect(applied.ok && applied.entries).toMatchObject([{ kind: 'closed', party: 'fr', tacit: true }])
  })

  test.each(['unknown', 'constructor', '__proto__'])('an unknown commitment "%s" is refused, not made up', (id) => {
    expect(refusal(said(aRegister(), entry(uk, 'noted'), id))).toEqual({ reason: 'unknown commitment', id })
  })
})

describe('the team that a person speaks for', () => {
  const teams = [
    { id: 'ports-desk', name: 'Ports', party: 'uk', leads: ['both@ho.example'], members: ['ann@ho.example'] },
    { id: 'visas-desk', name: 'Visas', party: 'uk', leads: ['ann@ho.example'], members: ['both@ho.example'] },
    { id: 'legal', name: 'Legal', party: 'uk', leads: ['both@ho.example', 'sam@ho.example', 'secretary@example.org'] },
  ]
  const register = aRegister(
    {
      owners: [
        { team: 'legal', role: 'support' },
        { team: 'ports-desk', role: 'lead' },
        { team: 'visas-desk', role: 'lead' },
      ],
    },
    { teams },
  )
  const teamOf = (given: LogEntry) => {
    const applied = said(register, given)
    return applied.ok ? applied.entries[0]?.team : applied.refusal.reason
  }

  test.each([
    { by: 'both@ho.example', kind: 'rated', wished: 'visas-desk', team: 'visas-desk' }, // the thread's team first
    { by: 'both@ho.example', kind: 'rated', wished: 'legal', team: 'legal' },
    { by: 'both@ho.example', kind: 'rated', wished: 'fr-paf', team: 'ports-desk' }, // not of theirs: one that leads
    { by: 'both@ho.example', kind: 'rated', wished: undefined, team: 'ports-desk' },
    { by: 'ann@ho.example', kind: 'rated', wished: undefined, team: 'visas-desk' }, // where they lead, not where they are a member
    { by: 'both@ho.example', kind: 'closed', wished: 'legal', team: 'ports-desk' }, // who supports can't close
    { by: 'both@ho.example', kind: 'closed', wished: 'visas-desk', team: 'ports-desk' }, // nor can a member
    { by: 'sam@ho.example', kind: 'rated', wished: undefined, team: 'legal' },
    { by: 'sam@ho.example', kind: 'closed', wished: undefined, team: 'not allowed' },
    { by: 'secretary@example.org', kind: 'closed', wished: undefined, team: undefined }, // as the secretariat
  ])('$by says $kind in the thread of $wished for $team', ({ by, kind, wished, team }) => {
    expect(
      teamOf(entry(by, kind, { ...(wished === undefined ? {} : { team: wished }), ...(kind === 'rated' ? { rating: 'red' } : {}) })),
    ).toBe(team)
  })
})

describe('a joint commitment', () => {
  test('is closing when one side has closed it and closed when both have', () => {
    const closing = changed(aRegister(), entry(uk, 'closed', { outcome: 'delivered' }))
    expect(ports(closing)).toMatchObject({ status: 'closing', log: [{ kind: 'closed', party: 'uk', team: 'uk-border-agency' }] })
    const closed = changed(closing, entry(fr, 'closed'))
    expect(ports(closed)).toMatchObject({ status: 'closed', log: [{}, { kind: 'closed', party: 'fr', team: 'fr-paf' }] })
  })

  test('is not closed twice by one side, which is told who closed it and when', () => {
    const first = entry(uk, 'closed')
    const closing = changed(aRegister(), first)
    expect(refusal(said(closing, entry(uk, 'closed')))).toEqual({
      reason: 'already closed',
      by: uk,
      at: first.at,
      party: 'uk',
      waitsFor: ['fr'],
    })
    const second = entry(fr, 'closed')
    const closed = changed(closing, second)
    expect(refusal(said(closed, entry(uk, 'closed')))).toEqual({ reason: 'already closed', by: uk, at: first.at, party: 'uk' })
    expect(refusal(said(closed, entry(secretary, 'closed')))).toEqual({ reason: 'already closed', by: fr, at: second.at, party: 'fr' })
  })

  test.each([
    ['delivered in part', 'delivered'],
    ['delivered', 'delivered in part'],
  ] as const)('is closed otherwise by the same side while the other has not agreed: %s, then %s', (outcome, other) => {
    const closing = changed(aRegister(), entry(uk, 'closed', { outcome }))
    const corrected = changed(closing, entry(uk, 'closed', { outcome: other }))
    expect(ports(corrected)).toMatchObject({ status: 'closing', log: [{ outcome }, { outcome: other, party: 'uk' }] })
    expect(refusal(said(corrected, entry(uk, 'closed', { outcome: other })))).toMatchObject({ reason: 'already closed' })
    const closed = changed(corrected, entry(fr, 'closed', { outcome: other }))
    expect(refusal(said(closed, entry(uk, 'closed', { outcome })))).toMatchObject({ reason: 'already closed' })
  })

  test('opens again when the other side objects, and then both sides close it again', () => {
    const objected = changed(aRegister(), entry(uk, 'closed'), entry(fr, 'objected', { text: 'Dunkirk is missing' }))
    expect(ports(objected)).toMatchObject({ status: 'open', log: [{}, { kind: 'objected', party: 'fr' }] })
    expect(ports(changed(objected, entry(fr, 'closed'))).status).toBe('closing')
    expect(ports(changed(objected, entry(fr, 'closed'), entry(uk, 'closed'))).status).toBe('closed')
  })

  test('is closed by the secretariat with one entry for each side that has not closed', () => {
    const closed = changed(aRegister(), entry(secretary, 'closed'))
    expect(ports(closed)).toMatchObject({ status: 'closed', log: [{ party: 'uk' }, { party: 'fr' }] })
    expect(ports(closed).log?.map((each) => each.team)).toEqual([undefined, undefined])
    const rest = changed(aRegister(), entry(uk, 'closed'), entry(secretary, 'closed'))
    expect(ports(rest)).toMatchObject({
      status: 'closed',
      log: [
        { party: 'uk', by: uk },
        { party: 'fr', by: secretary },
      ],
    })
  })

  test('is withdrawn when both sides withdraw it, not when one closes and the other withdraws', () => {
    const mixed = changed(aRegister(), entry(uk, 'closed'), entry(fr, 'withdrawn'))
    expect(ports(mixed).status).toBe('closing')
    expect(ports(changed(mixed, entry(uk, 'withdrawn'))).status).toBe('withdrawn')
    expect(ports(changed(aRegister(), entry(uk, 'superseded', { successor: 'other-1' }), entry(fr, 'superseded'))).status).toBe(
      'superseded',
    )
  })

  test('orders the entries of two time zones by their instants, not by their letters', () => {
    const late = logEntry.parse({ at: '2011-06-01T10:30:00.000+02:00', by: fr, kind: 'withdrawn' })
    const later = logEntry.parse({ at: '2011-06-01T10:00:00.000+01:00', by: uk, kind: 'withdrawn' })
    expect(ports(changed(aRegister(), late, later)).log?.map((each) => each.at)).toEqual([late.at, later.at])
  })
})

describe('reasons', () => {
  const register = aRegister({ due: '2011-03' })
  const closed = changed(register, entry(uk, 'closed'))
  test.each([
    { kind: 'dated', more: { to: '2011-04' }, on: register },
    { kind: 'objected', more: {}, on: closed },
    { kind: 'reopened', more: {}, on: closed },
    { kind: 'reopened', more: { text: '  ' }, on: closed },
  ])('are needed before a commitment is $kind', ({ kind, more, on }) => {
    expect(refusal(said(on, entry(uk, kind, more)))).toEqual({ reason: 'reason needed' })
  })

  test('make no move of the date that there is already', () => {
    for (const more of [{ to: '2011-03', text: 'strike' }, { to: '2011-03' }])
      for (const by of [uk, secretary])
        expect(refusal(said(register, entry(by, 'dated', more)))).toEqual({ reason: 'due then already', due: '2011-03' })
  })

  test('are not needed for a first date', () => {
    const dated = changed(aRegister(), entry(uk, 'dated', { to: '2011-04' }))
    expect(ports(dated)).toMatchObject({ due: '2011-04', log: [{ kind: 'dated', to: '2011-04' }] })
    expect(ports(dated).log?.[0]).not.toHaveProperty('from')
  })

  test('do not reopen what is not closed', () => {
    expect(refusal(said(register, entry(uk, 'reopened', { text: 'why' })))).toEqual({ reason: 'not closed' })
  })
})

describe('dates', () => {
  test('are logged with the date that they move from, whatever the caller said', () => {
    const moved = changed(aRegister({ due: '2011-03' }), entry(uk, 'dated', { from: '2010-01', to: '2011-04-15', text: 'data is late' }))
    expect(ports(moved)).toMatchObject({ due: '2011-04-15', log: [{ from: '2011-03', to: '2011-04-15' }] })
  })

  test('that are taken away leave no due', () => {
    expect(ports(changed(aRegister({ due: '2011-03' }), entry(uk, 'dated', { to: null, text: 'no longer known' })))).not.toHaveProperty(
      'due',
    )
  })

  test.each([
    { due: '2011-03', until: '2011-03-31', outcome: 'made' },
    { due: '2011-03', until: '2011-04-01', outcome: { reason: 'snooze past deadline', deadline: '2011-03-31' } },
    { due: 'continuing', until: '2019-01-01', outcome: 'made' },
    { due: { event: 'next-summit' }, until: '2019-01-01', outcome: 'made' },
  ])('limit a snooze to the deadline: due $due, until $until', ({ due, until, outcome }) => {
    expect(refusal(said(aRegister({ due }), entry(uk, 'snoozed', { until })))).toEqual(outcome)
  })
})

describe('ratings', () => {
  test('show the worst of the last words of those who lead', () => {
    const both = changed(aRegister(), entry(uk, 'rated', { rating: 'red' }), entry(fr, 'rated', { rating: 'green' }))
    expect(ports(both).rating).toBe('red')
    expect(ports(changed(both, entry(desk, 'rated', { rating: 'amber' }))).rating).toBe('amber')
    expect(ports(changed(both, entry(uk, 'rated', { rating: 'green' }))).rating).toBe('green')
  })
})

describe('owners', () => {
  const assumed = bothSides.map((owner) => ({ ...owner, assumed: true }))

  test('that are assumed are confirmed one by one, each once', () => {
    const confirmed = changed(aRegister({ owners: assumed }), entry(uk, 'confirmed'))
    expect(ports(confirmed).owners).toEqual([bothSides[0], assumed[1]])
    expect(refusal(said(confirmed, entry(uk, 'confirmed')))).toEqual({ reason: 'not assumed' })
  })

  test('are confirmed all at once by the secretariat, and are assumed again when that is undone', () => {
    const confirmed = changed(aRegister({ owners: assumed }), entry(secretary, 'confirmed'))
    expect(ports(confirmed).owners).toEqual(bothSides)
    const undone = changed(confirmed, entry(secretary, 'undone', { of: ports(confirmed).log?.[0]?.at }))
    expect(ports(undone).owners).toEqual(assumed)
  })

  test('are handed over in place, and the log keeps what they were', () => {
    const given = { added: [{ team: 'uk-home-office', role: 'lead' }], removed: [{ team: 'uk-border-agency', role: 'lead' }] }
    const handed = changed(aRegister({ owners: assumed }), entry(uk, 'assigned', given))
    expect(ports(handed).owners).toEqual([{ team: 'uk-home-office', role: 'lead', assumed: true }, assumed[1]])
    expect(ports(handed).log?.[0]).toMatchObject({ removed: [assumed[0]] })
    // Who handed over by mistake may take it back, though they own no part any more.
    expect(ports(changed(handed, entry(uk, 'undone', { of: ports(handed).log?.[0]?.at }))).owners).toEqual(assumed)
  })

  test.each([
    { added: [], removed: ukAlone, reason: 'nobody leads' },
    { added: [{ team: 'uk-home-office', role: 'support' }], removed: ukAlone, reason: 'nobody leads' },
    { added: [{ team: 'uk-nowhere', role: 'lead' }], removed: ukAlone, reason: 'unknown team' },
  ])('cannot be changed so that the register has a fault: $reason', ({ added, removed, reason }) => {
    expect(refusal(said(aRegister({ owners: ukAlone }), entry(uk, 'assigned', { added, removed })))).toMatchObject({ reason })
    expect(refusal(said(aRegister({ owners: ukAlone }), entry(secretary, 'assigned', { added, removed })))).toMatchObject({ reason })
  })
})

describe('undoing', () => {
  const rated = changed(aRegister(), entry(desk, 'rated', { rating: 'red' }))
  const of = ports(rated).log?.[0]?.at

  test.each([
    { by: desk, outcome: 'made' }, // its author
    { by: uk, outcome: 'made' }, // who leads the team that it was said for
    { by: secretary, outcome: 'made' },
    { by: fr, outcome: { reason: 'not yours to undo', may: [uk] } }, // the other side's word
    { by: stranger, outcome: { reason: 'no part in it', teams: expect.any(Array), may: [uk] } },
  ])('what a member said, by $by: its author, a lead of the team and the secretariat may', ({ by, outcome }) => {
    expect(refusal(said(rated, entry(by, 'undone', { of })))).toEqual(outcome)
  })

  test('works once, and not for what was never said', () => {
    const undone = changed(rated, entry(desk, 'undone', { of }))
    expect(ports(undone).rating).toBeNull()
    expect(refusal(said(undone, entry(desk, 'undone', { of })))).toEqual({ reason: 'nothing to undo' })
    expect(refusal(said(undone, entry(desk, 'undone', { of: ports(undone).log?.[1]?.at })))).toEqual({ reason: 'nothing to undo' })
    expect(refusal(said(undone, entry(desk, 'undone', { of: '2001-01-01T00:00:00.000+00:00' })))).toEqual({ reason: 'nothing to undo' })
  })

  test('of an older entry lets the newer one stand', () => {
    const moved = changed(
      aRegister({ due: '2011-03' }),
      entry(uk, 'dated', { to: '2011-04', text: 'late' }),
      entry(uk, 'dated', { to: '2011-05', text: 'later' }),
    )
    const [first, second] = ports(moved).log ?? []
    expect(ports(changed(moved, entry(uk, 'undone', { of: first?.at }))).due).toBe('2011-05')
    expect(ports(changed(moved, entry(uk, 'undone', { of: second?.at }))).due).toBe('2011-04')
    expect(ports(changed(moved, entry(uk, 'undone', { of: second?.at }), entry(uk, 'undone', { of: first?.at }))).due).toBe('2011-03')
  })

  test('of what all sides have agreed to is told that it stands for all', () => {
    const over = changed(aRegister(), entry(uk, 'superseded', { text: 'x' }), entry(fr, 'superseded', { text: 'y' }))
    const [first, second] = ports(over).log ?? []
    expect(refusal(said(over, entry(uk, 'undone', { of: first?.at })))).toMatchObject({
      reason: 'built on',
      by: fr,
      at: second?.at,
      isEnded: true,
    })
    expect(refusal(said(over, entry(uk, 'superseded', { text: 'x' })))).toMatchObject({
      reason: 'already closed',
      how: 'superseded',
      by: uk,
    })
  })

  test('of one side’s closing makes a closed commitment closing again', () => {
    const closed = changed(aRegister(), entry(uk, 'closed'), entry(fr, 'closed'))
    expect(ports(changed(closed, entry(fr, 'undone', { of: ports(closed).log?.[1]?.at }))).status).toBe('closing')
  })

  test('happens as well when an author deletes a message, and not when they correct it', () => {
    expect(ports(changed(rated, entry(desk, 'retracted', { of }))).rating).toBeNull()
    expect(ports(changed(rated, entry(desk, 'amended', { of, text: 'a typo' }))).rating).toBe('red')
  })
})

describe('events', () => {
  const onEvent = (register: Register, given: LogEntry): Applied => apply(register, { event: 'next-summit', entry: given })
  const dated = (register: Register, given: LogEntry): Register => {
    const applied = onEvent(register, given)
    if (!applied.ok || !('event' in applied)) throw new Error('refused')
    return { ...register, events: new Map(register.events).set('next-summit', applied.event) }
  }

  test('are dated, moved and held by the secretariat alone, and need no reason', () => {
    expect(refusal(onEvent(aRegister(), entry(uk, 'dated', { to: '2012-02-17' })))).toEqual({
      reason: 'secretariat only',
      may: [secretary],
    })
    const first = dated(aRegister(), entry(secretary, 'dated', { to: '2011-12-02' }))
    const moved = dated(first, entry(secretary, 'dated', { to: '2012-02-17' }))
    expect(moved.events.get('next-summit')).toMatchObject({ date: '2012-02-17', log: [{ from: null }, { from: '2011-12-02' }] })
    const held = dated(moved, entry(secretary, 'held'))
    expect(held.events.get('next-summit')).toMatchObject({ date: '2012-02-17', log: [{}, {}, { kind: 'held' }] })
  })

  test('go back to the date before when a move is undone', () => {
    const first = dated(aRegister(), entry(secretary, 'dated', { to: '2011-12-02' }))
    const undone = dated(first, entry(secretary, 'undone', { of: first.events.get('next-summit')?.log[0]?.at }))
    expect(undone.events.get('next-summit')?.date).toBeNull()
    expect(refusal(onEvent(undone, entry(secretary, 'undone', { of: '2001-01-01T00:00:00.000+00:00' })))).toEqual({
      reason: 'nothing to undo',
    })
  })

  test('that are unknown are refused, not made up', () => {
    expect(
      refusal(
        onEvent(dated(aRegister(), entry(secretary, 'dated', { to: '2012-02-17' })), entry(secretary, 'dated', { to: '2012-02-17' })),
      ),
    ).toEqual({
      reason: 'on that day already',
      day: '2012-02-17',
    })
    expect(refusal(apply(aRegister(), { event: 'no-summit', entry: entry(secretary, 'held') }))).toEqual({
      reason: 'unknown event',
      id: 'no-summit',
    })
  })

  test.each(['rated', 'closed', 'snoozed'])('refuse "%s", which is of a commitment', (kind) => {
    const given = entry(secretary, kind, { rating: 'red', until: '2011-03-14' })
    expect(refusal(onEvent(aRegister(), given))).toEqual({ reason: 'unknown commitment', id: 'next-summit' })
  })
})

describe('a commitment of teams without parties', () => {
  const register = aRegister({ owners: [{ team: 'a', role: 'lead' }] }, { parties: [], teams: [{ id: 'a', name: 'A', leads: [uk] }] })

  test.each([{ by: uk }, { by: secretary }])('is closed by one word of $by, in words that the file may have', ({ by }) => {
    const closed = ports(changed(register, entry(by, 'closed')))
    expect(closed).toMatchObject({ status: 'closed', log: [{ kind: 'closed' }] })
    expect(() => registerFile.parse({ ...aRegisterFile(), commitments: [closed] })).not.toThrow()
  })
})

describe('whatever is said', () => {
  const play = (
    start: { due: unknown; owners: unknown; dateChanges: string },
    sayings: readonly { by: string; kind: string }[],
  ): Register =>
    sayings.reduce(
      (register, { by, kind, ...more }) => {
        const applied = said(register, entry(by, kind, more))
        if (!applied.ok || !('commitment' in applied)) return register
        return withPorts(register, applied.commitment)
      },
      aRegister(start.due === null ? { owners: start.owners, dateChanges: start.dateChanges } : start),
    )

  test('undoing the last change gives back what was, but for the log', () => {
    fc.assert(
      fc.property(startsOfPorts, fc.array(saying, { maxLength: 6 }), saying, (start, sayings, { by, kind, ...more }) => {
        const register = play(start, sayings)
        const applied = said(register, entry(by, kind, more))
        if (!applied.ok) return
        const made = 'commitment' in applied ? withPorts(register, applied.commitment) : register
        const undone = applied.entries.reduce((now, each) => changed(now, entry(secretary, 'undone', { of: each.at })), made)
        expect(butForTheLog(ports(undone))).toEqual(butForTheLog(ports(register)))
        expect(dateAskedOf(undone, ports(undone))?.to).toEqual(dateAskedOf(register, ports(register))?.to)
      }),
      { numRuns: 500 },
    )
  })

  test('the log only grows, each entry later than the one before, and the file can be read again', () => {
    fc.assert(
      fc.property(startsOfPorts, fc.array(saying, { maxLength: 8 }), (start, sayings) => {
        const before = play(start, sayings.slice(0, -1))
        const now = ports(play(start, sayings))
        const log = now.log ?? []
        expect(log.length).toBeGreaterThanOrEqual(ports(before).log?.length ?? 0)
        for (const [index, each] of log.entries())
          if (index > 0) expect(Date.parse(each.at)).toBeGreaterThan(Date.parse(log[index - 1]?.at ?? ''))
        expect(now.owners.some((owner) => owner.role === 'lead')).toBe(true)
        expect(new Set(now.owners.map((owner) => owner.team)).size).toBe(now.owners.length)
        expect(() => registerFile.parse({ ...aRegisterFile(), commitments: [now] })).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  test('the register that was given is not altered', () => {
    const frozen = deepFrozen(aRegister({ due: '2011-03', owners: bothSides }))
    const change: Change = deepFrozen({ commitment: 'ports', entry: entry(uk, 'dated', { to: '2011-04', text: 'late' }) })
    expect(apply(frozen, change).ok).toBe(true)
    expect(ports(frozen)).toMatchObject({ due: '2011-03', log: [] })
  })

  test('two entries of one instant are kept a millisecond apart', () => {
    const one = entry(uk, 'noted', { text: 'a' })
    const log = ports(changed(aRegister(), one, { ...one, text: 'b' })).log ?? []
    expect(log.map((each) => Date.parse(each.at) - Date.parse(one.at))).toEqual([0, 1])
  })
})

/** As people read it: which owners, not in which order; a rating that is not there and one that is null are the same. */
function butForTheLog({ log: _log, rating, owners, ...rest }: Commitment): object {
  return { ...rest, rating: rating ?? null, owners: owners.toSorted((a, b) => a.team.localeCompare(b.team)) }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const each of value instanceof Map ? value.values() : Object.values(value)) deepFrozen(each)
    Object.freeze(value)
  }
  return value
}
