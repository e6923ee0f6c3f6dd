import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { nextMessageAt, previewed } from '../../src/nudges/preview.ts'
import { SentHistory } from '../../src/nudges/sent-history.ts'
import { agreedBySilence } from '../../src/nudges/tacit.ts'
import { secretariatId } from '../../src/register/addressee.ts'
import { plusDays } from '../../src/register/days.ts'
import type { Register } from '../../src/register/register.ts'
import type { Day } from '../../src/register/schema.ts'
import { aRegister, testCalendars } from '../a-register.ts'
import { posted } from './played.ts'

const uk = 'uk-border-agency'
const fr = 'fr-paf'

const closed = {
  at: '2011-03-01T10:00:00.000+00:00',
  by: 'lead@ukba.example',
  team: uk,
  kind: 'closed',
  party: 'uk',
  outcome: 'delivered in part',
  text: 'Calais left',
}

/** Closed by the United Kingdom on Tuesday 1 March, due in May; silence agrees after ten working days. */
function ports(given: object = {}, log: readonly object[] = []): Register {
  return aRegister({ due: '2011-05', silence: '10 working days', status: 'closing', ...given, log: [closed, ...log] })
}

function saidBy(team: string, day: string, given: object) {
  return { at: `${day}T11:00:00.000+00:00`, by: team === fr ? 'lead@paf.example' : 'lead@ukba.example', team, ...given }
}

/** What the French team is told from an evening on. */
function told(register: Register, to: string, from = '2011-03-01'): string[] {
  return posted(register, `${from}T18:00`, `${to}T12:00`, fr).map((row) => row.replace(` ${fr}`, '').replace(' ports', ''))
}

/** How it stands at the end of a preview. */
function inTheEnd(register: Register, to: string, from = '2011-03-01') {
  const [start, end] = [`${from}T18:00`, `${to}T12:00`].map((at) => DateTime.fromISO(at, { zone: 'utc' }))
  if (!start || !end) throw new Error('no instant')
  const last = previewed(register, testCalendars, { from: start, to: end }).at(-1)
  const { status, log = [] } = last?.register.commitments.get('ports') ?? {}
  return { status, last: log.at(-1) }
}

describe('the silence of a side, where the commitment lets it count', () => {
  test('agrees on the working day after its last one, to what the other side has said, and is recorded as tacit', () => {
    expect(told(ports(), '2011-03-20')).toEqual(['2011-03-02 agree', '2011-03-09 agree', '2011-03-16 agree', '2011-03-17 news'])
    expect(inTheEnd(ports(), '2011-03-18')).toEqual({
      status: 'closed',
      last: {
        at: '2011-03-17T09:00:00.000+01:00',
        by: 'relance',
        kind: 'closed',
        party: 'fr',
        outcome: 'delivered in part',
        tacit: true,
      },
    })
  })

  test('is told a second time on the working day before its end, where no other day asks before', () => {
    expect(told(ports({ silence: '3 working days' }), '2011-03-08')).toEqual(['2011-03-02 agree', '2011-03-04 agree', '2011-03-08 news'])
  })

  test('of a single day ends no sooner than the second telling', () => {
    expect(told(ports({ silence: '1 working day' }), '2011-03-05')).toEqual(['2011-03-02 agree', '2011-03-03 agree', '2011-03-04 news'])
  })

  test('counts the working days of the silent side', () => {
    // Easter Monday is a holiday in France, and so is its 8 May, a Sunday; 29 April is one in England alone.
    const register = aRegister({
      due: '2011-06',
      silence: '3 working days',
      status: 'closing',
      log: [{ ...closed, at: '2011-04-20T17:00:00.000+00:00' }],
    })
    expect(told(register, '2011-04-29', '2011-04-20')).toEqual(['2011-04-21 agree', '2011-04-26 agree', '2011-04-28 news'])
  })

  test.each([
    { what: 'a note', said: { kind: 'noted', text: 'we are reading it' }, on: ['10 agree', '14 agree', '16 news'] },
    {
      what: 'evidence',
      said: { kind: 'evidenced', evidence: 'https://example.org/x', text: 'the report' },
      on: ['10 agree', '14 agree', '16 news'],
    },
  ])('is over with $what of that side, and counts anew from when it is asked again', ({ said, on }) => {
    const register = ports({ silence: '3 working days' }, [saidBy(fr, '2011-03-03', said)])
    expect(told(register, '2011-03-18', '2011-03-03')).toEqual(on.map((row) => `2011-03-${row}`))
  })

  const heard = [
    { what: 'words that were not understood', said: { kind: 'noted', text: 'hmm, Calais?', unclear: true } },
    { what: '"it is not ours"', said: { kind: 'noted', text: 'not ours', disowned: true } },
    { what: 'a rating', said: { kind: 'rated', rating: 'amber', text: 'Calais is missing' } },
    { what: 'a new date', said: { kind: 'dated', to: '2011-06', text: 'Calais is missing' } },
  ]

  test.each(heard)('agrees to nothing after $what of that side', ({ said }) => {
    const register = ports({ silence: '3 working days' }, [saidBy(fr, '2011-03-03', said)])
    expect(inTheEnd(register, '2011-04-20', '2011-03-03').status).toBe('closing')
  })

  test.each(heard)('stays no agreement after a later note, $what being said before it', ({ said }) => {
    const note = saidBy(fr, '2011-03-04', { kind: 'noted', text: 'we are reading it' })
    const register = ports({ silence: '3 working days' }, [saidBy(fr, '2011-03-03', said), note])
    expect(inTheEnd(register, '2011-04-20', '2011-03-04').status).toBe('closing')
  })

  test('counts for nothing while the side that closed it is asked whether it takes that back', () => {
    const unclear = saidBy(uk, '2011-03-03', { kind: 'noted', text: 'hold on, the annex is missing', unclear: true })
    const register = ports({ silence: '3 working days' }, [unclear])
    expect(inTheEnd(register, '2011-04-20', '2011-03-03').status).toBe('closing')
    for (const after of [
      { kind: 'undone', of: unclear.at },
      { kind: 'noted', text: 'annex added' },
    ]) {
      const settled = ports({ silence: '3 working days' }, [unclear, saidBy(uk, '2011-03-04', after)])
      expect(inTheEnd(settled, '2011-04-20', '2011-03-04').status).toBe('closed')
    }
  })

  test('counts again once what that side said of it is taken back', () => {
    const said = saidBy(fr, '2011-03-03', { kind: 'noted', text: 'hmm, Calais?', unclear: true })
    const undone = saidBy(fr, '2011-03-04', { kind: 'undone', of: said.at })
    expect(inTheEnd(ports({ silence: '3 working days' }, [said, undone]), '2011-04-20', '2011-03-04').status).toBe('closed')
  })

  test('counts for a later closing, whatever that side said of one before it', () => {
    const said = saidBy(fr, '2011-03-03', { kind: 'noted', text: 'hmm, Calais?', unclear: true })
    const again = saidBy(uk, '2011-03-07', { kind: 'closed', party: 'uk', text: 'now with Calais' })
    expect(inTheEnd(ports({ silence: '3 working days' }, [said, again]), '2011-04-20', '2011-03-07').status).toBe('closed')
  })

  test.each([
    { who: 'the side that has closed it', team: uk },
    { who: 'the secretariat', team: secretariatId },
  ])('is told to $who to count no more, with the words that were said instead', ({ team }) => {
    const register = ports({ silence: '3 working days' }, [saidBy(fr, '2011-03-03', heard[0]?.said ?? {})])
    const [start, end] = ['2011-03-03T12:00', '2011-03-05T12:00'].map((at) => DateTime.fromISO(at, { zone: 'utc' }))
    if (!start || !end) throw new Error('no instant')
    const items = previewed(register, testCalendars, { from: start, to: end })
      .filter(({ message }) => message.team === team)
      .flatMap(({ message }) => ('items' in message ? message.items : []))
    expect(items).toMatchObject([{ id: 'ports', reason: 'news', tells: { entry: { kind: 'noted', text: 'hmm, Calais?' } } }])
  })

  test('does not run while that side has put it off', () => {
    const register = ports({ silence: '3 working days' }, [saidBy(fr, '2011-03-02', { kind: 'snoozed', until: '2011-03-21' })])
    expect(inTheEnd(register, '2011-03-24', '2011-03-02').status).toBe('closing')
    expect(told(register, '2011-03-30', '2011-03-02')).toEqual(['2011-03-21 agree', '2011-03-23 agree', '2011-03-25 news'])
  })

  test.each([
    { what: 'where the commitment does not say so', given: { silence: undefined }, log: [] },
    { what: 'to a withdrawal', given: {}, log: [saidBy(uk, '2011-03-01', { kind: 'withdrawn', party: 'uk' })] },
    {
      what: 'once the other side has not agreed',
      given: { status: 'open' },
      log: [saidBy(fr, '2011-03-01', { kind: 'objected', party: 'fr', text: 'no' })],
    },
  ])('never agrees $what', ({ given, log }) => {
    expect(inTheEnd(ports(given, log), '2011-06-15').status).not.toBe('closed')
  })

  test('agrees at an instant at which a clock that is moved from message to message stops, whether or not anything else is said then', () => {
    const register = ports({ silence: '3 working days' })
    const sent = [message(fr, '2011-03-02'), message(fr, '2011-03-04')]
    const now = DateTime.fromISO('2011-03-04T12:00', { zone: 'utc' })
    const next = nextMessageAt(register, { calendars: testCalendars, cameIn: () => undefined, sent, now, days: 30 })
    expect(next?.toISO()).toBe('2011-03-08T09:00:00.000+01:00')
  })

  test('agrees only when every leading team of that side has been silent for its time', () => {
    const owners = [uk, fr, 'fr-interior'].map((team) => ({ team, role: 'lead' }))
    const register = ports({ silence: '3 working days', owners })
    expect(inTheEnd(register, '2011-03-08').last).toMatchObject({ tacit: true, party: 'fr' })
    const sent = new SentHistory([message(fr, '2011-03-02'), message(fr, '2011-03-04')])
    const commitment = register.commitments.get('ports')
    if (!commitment) throw new Error('no commitment')
    const sentTo = (team: string) => (team === fr ? sent : new SentHistory())
    const now = DateTime.fromISO('2011-05-01T12:00', { zone: 'utc' })
    expect(agreedBySilence({ register, calendars: testCalendars, sentTo }, commitment, now)).toEqual([])
  })
})

function message(team: string, day: string) {
  const at = DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/Paris' })
  return {
    key: `${team} ${day} nudge`,
    team,
    kind: 'nudge' as const,
    day: day as Day,
    at,
    items: [{ id: 'ports', reason: 'agree' as const }],
  }
}

test('silence agrees at no moment before its side was told twice and had its working days since the first time', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 })
  const moments = fc.integer({ min: 0, max: 90 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15 }), offsets, moments, (days, on, later) => {
      const register = ports({ silence: `${days} working days` })
      const commitment = register.commitments.get('ports')
      if (!commitment) throw new Error('no commitment')
      const toldOn = on.toSorted((a, b) => a - b).map((offset) => plusDays('2011-03-02' as Day, offset))
      const sent = new SentHistory(toldOn.map((day) => message(fr, day)))
      const today = plusDays('2011-03-02' as Day, later)
      const now = DateTime.fromISO(`${today}T12:00`, { zone: 'Europe/Paris' })
      const agreed = agreedBySilence({ register, calendars: testCalendars, sentTo: () => sent }, commitment, now)
      const [first, second] = toldOn
      if (agreed.length > 0) {
        expect(second !== undefined && second < today).toBe(true)
        expect(Date.parse(today) - Date.parse(first ?? today)).toBeGreaterThan(days * 86_400_000)
      }
    }),
  )
})
