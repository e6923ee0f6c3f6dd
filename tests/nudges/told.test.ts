import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Bulletin } from '../../src/nudges/message.ts'
import { plan } from '../../src/nudges/plan.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import type { Register } from '../../src/register/register.ts'
import { aMessage } from '../a-message.ts'
import { aRegister, bothSides, frPaf, ukAlone, ukBorderAgency } from '../a-register.ts'
import { planned } from './planned.ts'
import { daysOf, messages } from './played.ts'

const uk = 'uk-border-agency'
const assumed = [{ team: uk, role: 'lead', assumed: true }]

function linesTo(register: Register, team: string, [from, to]: readonly [string, string]): { day: string; line: Bulletin }[] {
  return messages(register, from, to)
    .filter((message) => message.team === team)
    .flatMap(({ day, bulletins = [] }) => bulletins.map((line) => ({ day, line })))
}

describe('are these yours?', () => {
  const register = aRegister({ owners: assumed }, { others: [{ owners: assumed }] })
  const months = ['2010-11-02T00:00', '2011-02-01T00:00'] as const

  test('is asked again a week later, and no more', () => {
    expect(daysOf(register, months, uk, 'yours')).toEqual(['2010-11-03', '2010-11-10'])
  })

  test('is told to the secretariat a week after that, in one line, once', () => {
    const line = { tells: 'unconfirmed', ids: ['ports', 'other-1'], team: uk, since: '2010-11-03' }
    expect(linesTo(register, 'secretariat', months)).toEqual([{ day: '2010-11-17', line }])
  })

  test('is not asked again of who has said no', () => {
    const log = [{ at: '2010-11-03T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'noted', disowned: true, text: '1 no' }]
    const disowned = aRegister({ owners: assumed, log })
    expect(daysOf(disowned, ['2010-11-04T00:00', '2011-02-01T00:00'], uk, 'yours')).toEqual([])
    expect(linesTo(disowned, 'secretariat', ['2010-11-04T00:00', '2011-02-01T00:00'])).toEqual([])
  })

  test('who has said no is asked nothing at all, by no poll and no deadline, until that is settled', () => {
    const log = [{ at: '2010-11-03T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'noted', disowned: true, text: '1 no' }]
    const disowned = aRegister({ owners: assumed, due: '2011-01-10', log }, { cadence: { poll: 'first Monday of the month' } })
    expect(daysOf(disowned, ['2010-11-04T00:00', '2011-02-15T00:00'], uk)).toEqual([])
  })

  test('is not asked again of who has answered for it since', () => {
    const log = [
      { at: '2010-11-04T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'green', text: '1 on track' },
    ]
    const rated = aRegister({ owners: assumed, rating: 'green', log })
    expect(daysOf(rated, ['2010-11-05T00:00', '2011-02-01T00:00'], uk, 'yours')).toEqual([])
    expect(linesTo(rated, 'secretariat', ['2010-11-05T00:00', '2011-02-01T00:00'])).toEqual([])
  })
})

test('what is handed over in the afternoon is asked the next morning, by nudge or by a poll that was missed', () => {
  const log = [
    {
      at: '2011-03-07T14:00:00.000+00:00',
      by: 'lead@ho.example',
      team: 'uk-home-office',
      kind: 'assigned',
      added: [{ team: uk, role: 'lead', assumed: true }],
      removed: [{ team: 'uk-home-office', role: 'lead' }],
      text: '1 hand over to UKBA',
    },
  ]
  const register = aRegister({ owners: assumed, log }, { cadence: { poll: 'first Monday of the month' } })
  const before = aMessage([])
  const days = ['2011-03-07T15:00Z', '2011-03-08T09:00Z'].map((now) =>
    plan(planned(register, new Histories([before])), DateTime.fromISO(now)).filter(({ team }) => team === uk),
  )
  expect(days.map((of) => of.length)).toEqual([0, 1])
})

describe('a new date that is taken back', () => {
  const move = {
    at: '2011-02-28T15:00:00.000+00:00',
    by: 'lead@paf.example',
    team: 'fr-paf',
    kind: 'dated',
    from: '2011-06',
    to: '2011-07',
  }
  const back = { at: '2011-03-01T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', kind: 'undone', of: move.at }

  /** What the British read on the next day, of whom one message of 1 March was about these. */
  const told = (log: readonly object[], { due = '2011-06', sent = ['ports'] } = {}) => {
    const before = aMessage(sent.map((id) => ({ id, reason: 'news' })))
    const messages = plan(planned(aRegister({ due, log }), new Histories([before])), DateTime.fromISO('2011-03-02T09:30Z'))
    return messages.filter(({ team }) => team === uk).flatMap(({ items }) => items.map(({ tells }) => tells?.entry))
  }

  test.each(['undone', 'retracted'])('is news to who has read of it: %s', (kind) => {
    expect(told([move, { ...back, kind }])).toMatchObject([{ kind: 'dated', at: back.at, from: '2011-07', to: '2011-06' }])
  })

  test('is none to who has not, nor to who is told of another date since', () => {
    expect(told([move, back], { sent: [] })).toEqual([])
    const again = { ...move, at: '2011-03-01T11:00:00.000+00:00', to: '2011-09' }
    expect(told([move, back, again], { due: '2011-09' })).toMatchObject([{ kind: 'dated', at: again.at }])
  })

  test('is none where that was undone in its turn, nor where it changed nothing', () => {
    const undone = { ...back, at: '2011-03-01T11:00:00.000+00:00', of: back.at }
    expect(told([move, back, undone], { due: '2011-07' })).toEqual([])
    expect(told([{ ...move, to: '2011-06' }, back])).toEqual([])
  })
})

test('a team hears what a lead above it has said in its place', () => {
  const log = [
    {
      at: '2011-03-01T14:00:00.000+00:00',
      by: 'lead@ho.example',
      team: uk,
      kind: 'dated',
      from: '2011-03-31',
      to: '2011-04-15',
      text: 'strike',
    },
  ]
  const register = aRegister({ owners: ukAlone, due: '2011-04-15', log })
  expect(daysOf(register, ['2011-03-01T15:00', '2011-03-04T00:00'], uk, 'news')).toEqual(['2011-03-02'])
})

test('a team hears that a lead above it has closed for its side, while the other side has still to agree', () => {
  const closed = { at: '2011-03-01T14:00:00.000+00:00', by: 'lead@ho.example', team: uk, party: 'uk', kind: 'closed', outcome: 'delivered' }
  const register = aRegister({ status: 'closing', due: '2011-04-15', log: [closed] })
  expect(daysOf(register, ['2011-03-01T15:00', '2011-03-04T00:00'], uk, 'news')).toEqual(['2011-03-02'])
  const own = aRegister({ status: 'closing', due: '2011-04-15', log: [{ ...closed, by: 'lead@ukba.example' }] })
  expect(daysOf(own, ['2011-03-01T15:00', '2011-03-04T00:00'], uk, 'news')).toEqual([])
})

test('the secretariat hears that what was closed is open again, and why it was not agreed to', () => {
  const said = {
    at: '2011-02-02T10:00:00.000+00:00',
    by: 'lead@paf.example',
    team: 'fr-paf',
    party: 'fr',
    kind: 'objected',
    text: 'no report yet',
  }
  const closed = { at: '2011-02-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, party: 'uk', kind: 'closed' }
  const register = aRegister({ log: [closed, said] })
  expect(daysOf(register, ['2011-02-02T12:00', '2011-02-10T00:00'], 'secretariat', 'news')).toEqual(['2011-02-03'])
})

test('who reads of a date that was not agreed to reads of the move as well, but neither from themselves nor after they refused it', () => {
  const said = (by: string, team: string, more: object) => ({ by, team, text: 'too late', ...more })
  const log = [
    said('lead@ukba.example', uk, { at: '2011-03-01T14:00:00.000+00:00', kind: 'dated', from: '2011-03-31', to: '2011-04-15' }),
    said('lead@paf.example', 'fr-paf', { at: '2011-03-01T14:05:00.000+00:00', kind: 'objected', party: 'fr', to: '2011-04-15' }),
  ]
  const owners = [...bothSides, { team: 'uk-home-office', role: 'lead' }]
  const register = aRegister({ owners, due: '2011-04-15', log })
  const told = (team: string) =>
    messages(register, '2011-03-01T15:00', '2011-03-03T00:00')
      .filter((message) => message.team === team)
      .flatMap(({ items }) => items.flatMap(({ tells }) => (tells ? [tells.entry.kind] : [])))
  expect(told('uk-home-office')).toEqual(['dated', 'objected'])
  expect(told(uk)).toEqual(['objected'])
  expect(told('fr-paf')).toEqual([])
})

test('the reason that was given when it was asked for is told with the red it is of, once', () => {
  const red = (at: string, text?: string) => ({
    at: `2011-03-01T${at}:00.000+00:00`,
    by: 'lead@ukba.example',
    team: uk,
    kind: 'rated',
    rating: 'red',
    ...(text === undefined ? {} : { text }),
  })
  const told = (log: object[], team: string) =>
    messages(aRegister({ owners: bothSides, due: '2011-12-31', rating: 'red', log }), '2011-03-01T15:00', '2011-03-08T00:00')
      .filter((message) => message.team === team)
      .flatMap(({ items }) => items.flatMap(({ tells }) => (tells?.entry.kind === 'rated' ? [tells.entry.text] : [])))
  for (const team of ['fr-paf', 'secretariat']) {
    expect(told([red('14:00'), red('14:01', 'still waiting for the figures')], team)).toEqual(['still waiting for the figures'])
    expect(
      told([red('14:00', '1 blocked'), red('14:01', 'no figures'), { ...red('14:02', '1 blocked, no change'), unchanged: true }], team),
    ).toEqual(['no figures'])
  }
})

test('a silent team is told in its next message who heard of its silence', () => {
  const register = aRegister({ owners: ukAlone, due: '2011-03-01' }, { cadence: { overdue: 'P1W', before: [], escalateAfter: 'P2W' } })
  expect(daysOf(register, ['2011-03-02T00:00', '2011-04-01T00:00'], 'uk-home-office', 'escalated')).toEqual(['2011-03-15'])
  expect(linesTo(register, uk, ['2011-03-02T00:00', '2011-04-01T00:00'])).toEqual([
    { day: '2011-03-22', line: { tells: 'escalated', ids: ['ports'], to: 'uk-home-office' } },
  ])
})

test('a silent team is told once of all that was escalated, in its next message, though that is about one of them', () => {
  const late = { owners: ukAlone, due: '2011-03-01' }
  const nudged = { overdue: 'P1W', before: [], escalateAfter: 'P2W' }
  const dueLater = { owners: ukAlone, due: '2011-03-16' }
  const register = aRegister(late, { others: [late, late, dueLater], cadence: nudged })
  expect(daysOf(register, ['2011-03-02T00:00', '2011-04-01T00:00'], 'uk-home-office', 'escalated')).toContain('2011-03-15')
  const lines = linesTo(register, uk, ['2011-03-02T00:00', '2011-03-25T00:00'])
  expect(lines).toEqual([{ day: '2011-03-16', line: { tells: 'escalated', ids: ['ports', 'other-1', 'other-2'], to: 'uk-home-office' } }])
})

describe('a silent team that has answered since the report', () => {
  const entry = { by: 'lead@ukba.example', team: uk }
  const lines = (given: object, other: object = {}) =>
    linesTo(
      aRegister(
        { owners: ukAlone, due: '2011-03-01', ...given },
        { others: [{ owners: ukAlone, due: '2011-03-22', ...other }], cadence: { overdue: 'P1W', before: [], escalateAfter: 'P2W' } },
      ),
      uk,
      ['2011-03-17T00:00', '2011-03-28T00:00'],
    ).map(({ line }) => line)
  const report = { tells: 'escalated', ids: ['ports'], to: 'uk-home-office' }

  test.each([
    { how: 'by a rating', said: { kind: 'rated', rating: 'amber', text: 'no data' } },
    { how: 'by a note', said: { kind: 'noted', text: 'waiting for the figures' } },
    { how: 'by evidence', said: { kind: 'evidenced', evidence: 'the draft' } },
    { how: 'by a confirmation', said: { kind: 'confirmed' } },
  ])('is not told of a silence that is over: $how', ({ said }) => {
    expect(lines({ log: [{ ...entry, ...said, at: '2011-03-15T15:00:00.000+00:00' }] })).toEqual([])
    expect(lines({ log: [{ ...entry, ...said, at: '2011-03-16T15:00:00.000+00:00' }] })).toEqual([])
  })

  test('is told of what it has not answered', () => {
    expect(lines({})).toEqual([report])
    expect(lines({ log: [{ ...entry, kind: 'noted', unclear: true, text: 'hm', at: '2011-03-16T10:00:00.000+00:00' }] })).toEqual([report])
    expect(lines({ log: [{ ...entry, kind: 'snoozed', until: '2011-03-18', at: '2011-03-16T10:00:00.000+00:00' }] })).toEqual([report])
    const byOther = { kind: 'noted', text: 'we wait', by: 'lead@paf.example', team: 'fr-paf', at: '2011-03-16T10:00:00.000+00:00' }
    expect(lines({ owners: bothSides, log: [byOther] })).toContainEqual(report)
  })
})

test('a silent team that has closed it since is not told who heard of its silence', () => {
  const log = [{ at: '2011-03-16T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, party: 'uk', kind: 'closed', text: 'done' }]
  const register = aRegister(
    { owners: ukAlone, due: '2011-03-01', status: 'closed', log },
    { others: [{ owners: ukAlone, due: '2011-03-22' }], cadence: { overdue: 'P1W', before: [], escalateAfter: 'P2W' } },
  )
  expect(linesTo(register, uk, ['2011-03-17T00:00', '2011-04-01T00:00'])).toEqual([])
})

test('of a red that is four weeks old it is asked whether it is still so', () => {
  const log = [{ at: '2011-01-31T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'red', text: 'no money' }]
  const register = aRegister(
    { owners: ukAlone, due: '2011-12-31', rating: 'red', log },
    { cadence: { poll: 'first Monday of the month', before: [] } },
  )
  const rows = messages(register, '2011-02-01T00:00', '2011-04-01T00:00').flatMap(({ day, items }) =>
    items.map((item) => [day, item.redSince]),
  )
  expect(rows.filter(([, since]) => since !== undefined)).toEqual([['2011-03-07', '2011-01-31']])
})

test('a red that was said again is asked about four weeks after that, as red since the first time', () => {
  const red = (at: string, text: string) => ({
    at: `${at}T10:00:00.000+00:00`,
    by: 'lead@ukba.example',
    team: uk,
    kind: 'rated',
    rating: 'red',
    text,
  })
  const register = aRegister(
    { owners: ukAlone, due: '2011-12-31', rating: 'red', log: [red('2010-11-17', 'no money'), red('2011-01-04', 'no change')] },
    { cadence: { poll: 'first Monday of the month', before: [] } },
  )
  const rows = messages(register, '2011-01-05T00:00', '2011-03-01T00:00').flatMap(({ day, items }) =>
    items.map((item) => [day, item.redSince]),
  )
  expect(rows).toEqual([['2011-02-07', '2010-11-17']])
})

describe('a team that leaves a commitment to those who own it with them', () => {
  const office = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: ['lead@ho.example'] }
  const owners = [
    { team: 'uk-home-office', role: 'lead' },
    { team: 'fr-paf', role: 'lead' },
  ]
  const entry = {
    at: '2011-03-07T14:00:00.000+00:00',
    by: 'secretary@cabinet.example',
    kind: 'assigned',
    added: [],
    removed: [{ team: uk, role: 'support' }],
    text: 'assign ports from uk-border-agency to uk-home-office',
  }
  const days = ['2011-03-07T15:00', '2011-03-12T00:00'] as const
  const told = (log: readonly object[], team: string) =>
    linesTo(aRegister({ owners, log } as never, { teams: [ukBorderAgency, frPaf, office] } as never), team, days).map(({ line }) => line)

  test('is told that it has left, as are those with whom it stays', () => {
    for (const team of [uk, 'uk-home-office', 'fr-paf'])
      expect(told([entry], team)).toMatchObject([{ tells: 'handed over', ids: ['ports'], from: [uk], to: [] }])
    const own = { ...entry, by: 'lead@ukba.example', team: uk }
    for (const team of ['secretariat', 'uk-home-office', 'fr-paf'])
      expect(told([own], team)).toMatchObject([{ from: [uk], to: [], team: uk }])
  })

  test('is told to nobody as leaving where it only declines what was offered to it', () => {
    const declined = { ...entry, by: 'lead@ukba.example', team: uk, removed: [{ team: uk, role: 'lead', assumed: true }] }
    for (const team of ['secretariat', 'uk-home-office', 'fr-paf']) expect(told([declined], team)).toEqual([])
  })
})
