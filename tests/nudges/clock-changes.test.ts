import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { plan } from '../../src/nudges/plan.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import { dayOf } from '../../src/register/calendar.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, testCalendars as calendars } from '../a-register.ts'
import { planned } from './planned.ts'

/** What a bot posts that ticks every so many minutes, as `uk-border-agency 2011-03-28T09:00+01:00 overdue` by the receiver's own clock. */
function ticked(register: Register, { from, days, minutes }: { from: DateTime; days: number; minutes: number }): string[] {
  const sent = new Histories()
  const posted: string[] = []
  for (let now = from; now < from.plus({ days }); now = now.plus({ minutes }))
    for (const message of plan(planned(register, sent), now)) {
      sent.add(message)
      const local = now.setZone(message.at.zoneName ?? '').toFormat("yyyy-MM-dd'T'HH:mmZZ")
      posted.push(...message.items.map(({ reason }) => `${message.team} ${local} ${reason}`))
    }
  return posted.toSorted()
}

const sides = [
  { team: 'uk-border-agency', zone: 'Europe/London', calendar: 'GB-ENG' },
  { team: 'fr-paf', zone: 'Europe/Paris', calendar: 'FR' },
]

/** The Fridays before the Sundays on which London and Paris change their clocks, 2010 to 2030. */
const fridays = Array.from({ length: 21 }, (_, index) => 2010 + index).flatMap((year) =>
  [3, 10].map((month) => {
    const last = DateTime.utc(year, month).endOf('month').startOf('day')
    return last.minus({ days: (last.weekday % 7) + 2 })
  }),
)

describe('around each change of the clocks in London and Paris, 2010 to 2030, each working day has one message, at its hour on the wall', () => {
  test.each(['00:30', '01:30', '02:30', '03:30', '09:00'])('%s', (hour) => {
    for (const friday of fridays) {
      const register = aRegister({ due: friday.toISODate(), source: {} }, { cadence: { hour, before: [], overdue: 'P1D', escalation: [] } })
      const expected = sides.flatMap(({ team, zone, calendar }) =>
        [0, 3, 4]
          .map((later) => friday.plus({ days: later }))
          .filter((day) => !calendars.isHoliday(calendar, dayOf(day)))
          .map((day) => {
            const wall = DateTime.fromISO(`${day.toISODate()}T${hour}`, { zone }).toFormat("yyyy-MM-dd'T'HH:mmZZ")
            return `${team} ${wall} ${day.equals(friday) ? 'due' : 'overdue'}`
          }),
      )
      const from = friday.minus({ hours: 2 }).plus({ minutes: Number(hour.slice(3)) })
      expect(ticked(register, { from, days: 5, minutes: 60 })).toEqual(expected.toSorted())
    }
  })
})

describe('a daily nudge goes out once on each working day around', () => {
  const inZone = (timezone: string) => ({
    parties: [
      { id: 'uk', name: 'There', language: 'en', timezone, calendar: 'GB-ENG' },
      { id: 'fr', name: 'France', timezone: 'Europe/Paris', calendar: 'FR' },
    ],
  })

  test.each([
    {
      what: 'a Tuesday that begins at one',
      zone: 'Asia/Tehran',
      hour: '00:30',
      due: '2011-03-21',
      posted: ['2011-03-21T00:30+03:30 due', '2011-03-22T01:00+04:30 overdue', '2011-03-23T00:30+04:30 overdue'],
    },
    {
      what: 'a Wednesday whose last hour comes twice',
      zone: 'Asia/Tehran',
      hour: '23:30',
      due: '2011-09-20',
      posted: ['2011-09-20T23:30+04:30 due', '2011-09-21T23:30+04:30 overdue', '2011-09-22T23:30+03:30 overdue'],
    },
    {
      what: 'a Friday that was left out: what is said on the day is late on the next',
      zone: 'Pacific/Apia',
      hour: '09:00',
      due: '2011-12-29',
      posted: ['2011-12-29T09:00-10:00 due', '2012-01-03T09:00+14:00 overdue'],
    },
    {
      what: 'half an hour left out on a Sunday',
      zone: 'Australia/Lord_Howe',
      hour: '02:30',
      due: '2011-09-30',
      posted: ['2011-09-30T02:30+10:30 due', '2011-10-03T02:30+11:00 overdue', '2011-10-04T02:30+11:00 overdue'],
    },
  ])('$what ($zone)', ({ zone, hour, due, posted }) => {
    const cadence = { hour, before: [], overdue: 'P1D', escalation: [] }
    const register = aRegister({ due, owners: [{ team: 'uk-border-agency', role: 'lead' }] }, { ...inZone(zone), cadence })
    const found = ticked(register, { from: DateTime.fromISO(due, { zone }), days: 6, minutes: 30 })
    expect(found.slice(0, posted.length)).toEqual(posted.map((each) => `uk-border-agency ${each}`))
  })
})
