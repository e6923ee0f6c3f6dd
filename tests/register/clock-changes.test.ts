import type { DateTime } from 'luxon'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dayIn, localHour } from '../../src/register/calendar.ts'
import { plusDays } from '../../src/register/days.ts'
import type { Day } from '../../src/register/schema.ts'
import { dueShape } from '../../src/register/shapes.ts'

const dayOf = (written: string): Day => dueShape.options[0].parse(written)
const hourMs = 3_600_000

/** A second way to the change days, by the rule of the European Union (2000/84/EC): at 01:00 UTC on the last Sunday of March and of October. */
function lastSundayOf(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0))
  return new Date(last.getTime() - last.getUTCDay() * 24 * hourMs).toISOString().slice(0, 10)
}

const years = Array.from({ length: 21 }, (_, index) => 2010 + index)
const changes = years.flatMap((year) => [
  { day: lastSundayOf(year, 3), season: 'spring' as const },
  { day: lastSundayOf(year, 10), season: 'autumn' as const },
])
const cities = [
  { zone: 'Europe/London', winter: 0 },
  { zone: 'Europe/Paris', winter: 1 },
]
const hours = ['00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30', '09:00', '17:59', '23:59']

/** The instant of an hour on the wall by the rule: where it comes twice the first; where it is left out the change itself. */
function byTheRule(day: string, hour: string, { season, winter }: { season: 'spring' | 'autumn'; winter: number }): string {
  const change = Date.parse(`${day}T01:00:00Z`)
  const [before, after] = season === 'spring' ? [winter, winter + 1] : [winter + 1, winter]
  const onTheWall = Date.parse(`${day}T${hour}:00Z`)
  const early = onTheWall - before * hourMs
  const late = onTheWall - after * hourMs
  return new Date(early < change ? early : Math.max(late, change)).toISOString()
}

afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  { season: 'winter', now: '2026-01-15T12:00:00Z' },
  { season: 'summer', now: '2026-07-15T12:00:00Z' },
])('on the days on which London and Paris change their clocks, 2010 to 2030, seen in $season,', ({ now }) => {
  test.each(cities)('each hour of $zone is there once', ({ zone, winter }) => {
    vi.setSystemTime(now)
    const found = changes.flatMap(({ day }) => hours.map((hour) => `${day} ${hour} ${localHour(dayOf(day), hour, zone).toUTC().toISO()}`))
    expect(found).toEqual(
      changes.flatMap(({ day, season }) => hours.map((hour) => `${day} ${hour} ${byTheRule(day, hour, { season, winter })}`)),
    )
  })
})

test('the clocks of London and Paris change on these days and on no other', () => {
  for (const { zone } of cities) {
    const found: string[] = []
    for (let day = dayOf('2010-01-01'); day <= '2030-12-31'; day = plusDays(day, 1))
      if (localHour(plusDays(day, 1), '00:00', zone).toMillis() - localHour(day, '00:00', zone).toMillis() !== 24 * hourMs) found.push(day)
    expect(found).toEqual(changes.map(({ day }) => day))
  }
})

describe('in zones that change their clocks in other ways', () => {
  test.each([
    { what: 'a whole day is left out', day: '2011-12-29', hour: '09:00', zone: 'Pacific/Apia', at: '2011-12-29T19:00:00.000Z' },
    { what: 'a whole day is left out', day: '2011-12-30', hour: '09:00', zone: 'Pacific/Apia', at: '2011-12-30T10:00:00.000Z' },
    { what: 'a whole day is left out', day: '2011-12-31', hour: '09:00', zone: 'Pacific/Apia', at: '2011-12-30T19:00:00.000Z' },
    { what: 'the day begins at one', day: '2010-10-17', hour: '00:00', zone: 'America/Sao_Paulo', at: '2010-10-17T03:00:00.000Z' },
    { what: 'the day begins at one', day: '2010-10-17', hour: '01:00', zone: 'America/Sao_Paulo', at: '2010-10-17T03:00:00.000Z' },
    { what: 'its last hour comes twice', day: '2011-02-19', hour: '23:30', zone: 'America/Sao_Paulo', at: '2011-02-20T01:30:00.000Z' },
    { what: 'a Tuesday begins at one', day: '2011-03-22', hour: '00:30', zone: 'Asia/Tehran', at: '2011-03-21T20:30:00.000Z' },
    { what: 'a Wednesday’s last hour comes twice', day: '2011-09-21', hour: '23:30', zone: 'Asia/Tehran', at: '2011-09-21T19:00:00.000Z' },
    { what: 'summer ends for Ramadan', day: '2012-07-20', hour: '02:30', zone: 'Africa/Casablanca', at: '2012-07-20T01:30:00.000Z' },
    { what: 'summer goes on after it', day: '2012-08-20', hour: '02:30', zone: 'Africa/Casablanca', at: '2012-08-20T02:00:00.000Z' },
    { what: 'winter is a month', day: '2024-03-10', hour: '02:30', zone: 'Africa/Casablanca', at: '2024-03-10T01:30:00.000Z' },
    { what: 'half an hour comes twice', day: '2011-04-03', hour: '01:45', zone: 'Australia/Lord_Howe', at: '2011-04-02T14:45:00.000Z' },
    { what: 'half an hour is left out', day: '2011-10-02', hour: '02:15', zone: 'Australia/Lord_Howe', at: '2011-10-01T15:30:00.000Z' },
    { what: 'midnight comes twice', day: '2010-11-07', hour: '00:00', zone: 'America/St_Johns', at: '2010-11-07T02:30:00.000Z' },
    { what: 'far from any change', day: '2011-06-01', hour: '09:00', zone: 'Pacific/Kiritimati', at: '2011-05-31T19:00:00.000Z' },
    { what: 'far from any change', day: '2011-06-01', hour: '23:59', zone: 'Etc/GMT+12', at: '2011-06-02T11:59:00.000Z' },
  ])('$what: $hour on $day in $zone', ({ day, hour, zone, at }) => {
    expect(localHour(dayOf(day), hour, zone).toUTC().toISO()).toBe(at)
  })

  test('every hour of every day is the first instant at which the clock on the wall has reached it', () => {
    const zones = ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Tehran', 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/St_Johns']
    for (const zone of zones)
      for (let day = dayOf('2010-01-01'); day <= '2011-12-31'; day = plusDays(day, 1))
        for (const hour of ['00:00', '02:15', '23:30']) {
          const at = localHour(day, hour, zone)
          const wall = (instant: DateTime) => instant.setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm")
          expect(wall(at) >= `${day}T${hour}`).toBe(true)
          // St John's changed at a minute past midnight: the day before comes back for an hour.
          if (dayIn(at.minus(1), zone) <= day) expect(wall(at.minus(1)) < `${day}T${hour}`).toBe(true)
        }
  })
})
