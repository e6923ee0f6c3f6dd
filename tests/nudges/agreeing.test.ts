import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { Agenda } from '../../src/nudges/agenda.ts'
import { planFor } from '../../src/nudges/plan.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import { aRegister } from '../a-register.ts'
import { planned } from './planned.ts'
import { messages, posted } from './played.ts'

const uk = 'uk-border-agency'
const fr = 'fr-paf'

/** An entry of March 2011, at ten in London unless it says otherwise. */
function entry(day: number, team: string, given: object, hour = '10:00'): Record<string, unknown> {
  const by = team === uk ? 'lead@ukba.example' : 'lead@paf.example'
  return { at: `2011-03-${String(day).padStart(2, '0')}T${hour}:00.000+00:00`, by, team, ...given }
}

const asks = { kind: 'dated', party: 'uk', proposed: true, from: '2011-05', to: '2011-06-15', text: 'no data' }
const objects = { kind: 'objected', party: 'fr', to: '2011-06-15', text: 'too late' }
const agrees = { kind: 'dated', party: 'fr', from: '2011-05', to: '2011-06-15', text: 'agreed' }
const asked = entry(1, uk, asks)

/** Led by both sides and due in May 2011, so that nothing but the date is asked in March. */
function ports(log: readonly object[], given: object = {}, file: object = {}) {
  return aRegister({ due: '2011-05', log, ...given }, { dateChanges: 'agreed', ...file })
}

/** What was posted from noon of the last entry's day on, with the reasons alone. */
function rows(register: ReturnType<typeof ports>, from: string, to: string): string[] {
  return posted(register, `${from}T12:00`, `${to}T12:00`).map((row) => row.replace(/ ports$/, ''))
}

describe('a date that one side asks for', () => {
  test('is asked of the leading teams of the other side at their next hour, then every `overdue`', () => {
    const late = entry(1, uk, asks, '07:30') // half past eight in Paris: today's message is still to come
    expect(posted(ports([late]), '2011-03-01T07:45', '2011-03-16T12:00', fr)).toEqual([
      `2011-03-01 ${fr} agree ports`,
      `2011-03-08 ${fr} agree ports`,
      `2011-03-15 ${fr} agree ports`,
    ])
    expect(rows(ports([asked]), '2011-03-01', '2011-03-09')).toEqual([`2011-03-02 ${fr} agree`, `2011-03-09 ${fr} agree`])
  })

  test('is asked about on a working day of the other side: on Monday, if it is asked for on a Friday afternoon', () => {
    expect(rows(ports([entry(4, uk, asks)]), '2011-03-04', '2011-03-10')).toEqual([`2011-03-07 ${fr} agree`])
  })

  test('is not asked about in a snooze of the other side, and is asked when the snooze is over', () => {
    const snoozed = entry(1, fr, { kind: 'snoozed', until: '2011-03-07' }, '11:00')
    expect(rows(ports([asked, snoozed]), '2011-03-01', '2011-03-17')).toEqual([`2011-03-07 ${fr} agree`, `2011-03-16 ${fr} agree`])
  })

  test('is asked of every leading team of the other side, and of nobody who supports', () => {
    const owners = [
      { team: uk, role: 'lead' },
      { team: fr, role: 'lead' },
      { team: 'fr-interior', role: 'lead' },
      { team: 'uk-home-office', role: 'support' },
    ]
    expect(rows(ports([asked], { owners }), '2011-03-01', '2011-03-03')).toEqual([`2011-03-02 ${fr} agree`, '2011-03-02 fr-interior agree'])
  })

  test.each([
    { what: 'a note', said: { kind: 'noted', text: 'will look at it' } },
    { what: 'a rating', said: { kind: 'rated', rating: 'green' } },
  ])('is asked at the next hour of the other side though that side has said something else in between ($what)', ({ said }) => {
    const noted = entry(1, fr, said, '11:00')
    expect(rows(ports([asked, noted]), '2011-03-01', '2011-03-10')).toEqual([`2011-03-02 ${fr} agree`, `2011-03-09 ${fr} agree`])
  })

  test('is asked again a week after an answer that does not settle it', () => {
    const rated = entry(3, fr, { kind: 'rated', rating: 'green' })
    expect(rows(ports([asked, rated]), '2011-03-03', '2011-03-17')).toEqual([`2011-03-10 ${fr} agree`, `2011-03-17 ${fr} agree`])
  })

  test('is not asked before the end of a snooze', () => {
    const snoozed = entry(1, fr, { kind: 'snoozed', until: '2011-03-14' }, '11:00')
    expect(rows(ports([asked, snoozed]), '2011-03-01', '2011-03-20')[0]).toBe(`2011-03-14 ${fr} agree`)
  })

  test('moves no rhythm: what is due goes by the date in force, and the new date is asked beside it', () => {
    const register = ports([entry(1, uk, { ...asks, from: '2011-03-04' })], { due: '2011-03-04', cadence: { before: ['P1D'] } })
    expect(rows(register, '2011-03-01', '2011-03-07')).toEqual([
      `2011-03-02 ${fr} agree`,
      `2011-03-03 ${fr} before`,
      `2011-03-03 ${uk} before`,
      `2011-03-04 ${fr} due`,
      `2011-03-04 ${uk} due`,
    ])
    const due = ports([entry(3, uk, { ...asks, from: '2011-03-04' })], { due: '2011-03-04', cadence: { before: [] } })
    expect(rows(due, '2011-03-03', '2011-03-05')).toEqual([`2011-03-04 ${fr} due`, `2011-03-04 ${fr} agree`])
  })

  test('comes with the entry that asked for it', () => {
    const [message] = messages(ports([asked]), '2011-03-01T12:00', '2011-03-03T12:00')
    expect(message?.items[0]?.tells).toMatchObject({ about: 'ports', entry: { to: '2011-06-15', text: 'no data' } })
  })

  test('is asked of the other side even if that side has closed', () => {
    const closed = entry(1, fr, { kind: 'closed', party: 'fr' }, '09:00')
    const register = ports([closed, asked], { status: 'closing' })
    // The British asked for it after the closing, of which nobody had told them: they are asked whether they agree to that.
    expect(rows(register, '2011-03-01', '2011-03-08')).toEqual([`2011-03-02 ${fr} agree`, `2011-03-02 ${uk} agree`])
  })
})

describe('a date that was asked for', () => {
  test.each([
    { what: 'is news to the side that asked when the other side objects', answer: objects, due: '2011-05' },
    { what: 'is news to the side that asked when the other side agrees', answer: agrees, due: '2011-06-15' },
  ])('$what', ({ answer, due }) => {
    expect(rows(ports([asked, entry(3, fr, answer)], { due }), '2011-03-03', '2011-03-20')).toEqual([`2011-03-04 ${uk} news`])
  })

  test.each([
    { what: 'taken back', last: entry(1, uk, { kind: 'undone', of: asked['at'] }, '11:00') },
    { what: 'moved past by the secretariat', last: { ...entry(1, '', { kind: 'dated', to: '2011-05' }, '11:00'), team: undefined } },
  ])('is asked of nobody once it was $what', ({ last }) => {
    const { team: _none, ...rest } = last as { team?: string }
    const log = [asked, last.team === undefined ? { ...rest, by: 'secretary@example.org' } : last]
    expect(rows(ports(log), '2011-03-01', '2011-03-20').filter((row) => row.includes('agree'))).toEqual([])
  })

  test('is overtaken by another date that the other side asks for, which is asked about instead', () => {
    const another = entry(1, fr, { kind: 'dated', party: 'fr', proposed: true, from: '2011-05', to: '2011-07', text: 'later' }, '11:00')
    expect(rows(ports([asked, another]), '2011-03-01', '2011-03-05')).toEqual([`2011-03-02 ${uk} agree`])
  })
})

test('a date that is not agreed yet is no news: supporting teams are told once it counts', () => {
  const owners = [
    { team: uk, role: 'lead' },
    { team: fr, role: 'lead' },
    { team: 'fr-interior', role: 'support' },
  ]
  expect(rows(ports([asked], { owners }), '2011-03-01', '2011-03-03')).toEqual([`2011-03-02 ${fr} agree`])
  const settled = ports([asked, entry(3, fr, agrees)], { owners, due: '2011-06-15' })
  expect(rows(settled, '2011-03-03', '2011-03-05').toSorted()).toEqual(['2011-03-04 fr-interior news', `2011-03-04 ${uk} news`])
})

test('a preview of the past goes by the date that held until all sides had agreed to a new one', () => {
  const log = [entry(1, uk, { ...asks, from: '2011-03-04' }), entry(3, fr, { ...agrees, from: '2011-03-04' })]
  const register = ports(log, { due: '2011-06-15', cadence: { before: ['P1D'] } })
  expect(rows(register, '2011-03-01', '2011-03-05')).toContain(`2011-03-04 ${uk} due`) // as if France had not answered
  expect(rows(register, '2011-03-03', '2011-03-05')).toEqual([`2011-03-04 ${uk} news`])
})

test('an agenda that puts things off does not put off asking again about a date', () => {
  const register = ports([asked], { due: '2012-12', cadence: { overdue: 'P2W', before: [] } })
  const agenda = new Agenda()
  const sent = new Histories()
  const days: string[] = []
  for (let now = DateTime.fromISO('2011-03-01T12:00Z'); now < DateTime.fromISO('2011-04-08'); now = now.plus({ hours: 6 }))
    for (const message of planFor(planned(register, sent), now, agenda)) {
      sent.add(message)
      days.push(`${message.day} ${message.team}`)
    }
  expect(days).toEqual([`2011-03-02 ${fr}`, `2011-03-16 ${fr}`, `2011-03-30 ${fr}`])
})
