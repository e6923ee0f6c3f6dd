import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkingDays } from '../../src/register/calendar.ts'
import {
  isRhythmDay,
  isWorkingDay,
  localHour,
  minusSpan,
  onOrAfter,
  onOrBefore,
  plusSpan,
  rhythmDayMovedTo,
} from '../../src/register/calendar.ts'
import { daysBetween, plusDays } from '../../src/register/days.ts'
import type { Day } from '../../src/register/schema.ts'
import { dueShape } from '../../src/register/shapes.ts'
import { testCalendars } from '../a-register.ts'

const dayOf = (written: string): Day => dueShape.options[0].parse(written)
const england: WorkingDays = { calendars: testCalendars, calendar: 'GB-ENG' }
const scotland: WorkingDays = { calendars: testCalendars, calendar: 'GB-SCT' }
const ulster: WorkingDays = { calendars: testCalendars, calendar: 'GB-NIR' }
const france: WorkingDays = { calendars: testCalendars, calendar: 'FR' }
const places = { england, scotland, ulster, france }
const anyDay = fc.integer({ min: 0, max: 21 * 365 }).map((count) => plusDays(dayOf('2010-01-01'), count))
const anyPlace = fc.constantFrom(england, scotland, ulster, france)

describe('public holidays', () => {
  test.each([
    { day: '2010-12-27', off: ['england', 'scotland', 'ulster'] }, // Christmas Day was a Saturday
    { day: '2010-12-28', off: ['england', 'scotland', 'ulster'] },
    { day: '2011-01-04', off: ['scotland'] }, // 2 January was a Sunday
    { day: '2011-03-17', off: ['ulster'] }, // St Patrick's
    { day: '2011-04-22', off: ['england', 'scotland', 'ulster'] }, // Good Friday
    { day: '2011-04-25', off: ['england', 'ulster', 'france'] }, // Easter Monday
    { day: '2011-04-29', off: ['england', 'scotland', 'ulster'] }, // the royal wedding
    { day: '2011-06-02', off: ['france'] }, // Ascension
    { day: '2011-06-13', off: ['france'] }, // Whit Monday
    { day: '2011-07-12', off: ['ulster'] },
    { day: '2011-07-14', off: ['france'] },
    { day: '2011-08-01', off: ['scotland'] },
    { day: '2011-08-29', off: ['england', 'ulster'] },
    { day: '2011-11-11', off: ['france'] },
    { day: '2011-11-30', off: ['scotland'] }, // St Andrew's
    { day: '2012-05-28', off: ['france'] }, // the spring bank holiday was moved; Whit Monday was not
    { day: '2012-06-04', off: ['england', 'scotland', 'ulster'] },
    { day: '2012-06-05', off: ['england', 'scotland', 'ulster'] }, // Diamond Jubilee
    { day: '2020-05-04', off: [] }, // the early May bank holiday was moved
    { day: '2020-05-08', off: ['england', 'scotland', 'ulster', 'france'] },
    { day: '2022-05-30', off: [] }, // the spring bank holiday was moved
    { day: '2022-06-02', off: ['england', 'scotland', 'ulster'] },
    { day: '2022-06-03', off: ['england', 'scotland', 'ulster'] }, // Platinum Jubilee
    { day: '2022-09-19', off: ['england', 'scotland', 'ulster'] }, // the Queen's funeral
    { day: '2023-05-08', off: ['england', 'scotland', 'ulster', 'france'] }, // the coronation; in France of 1945
  ])('$day is off in $off', ({ day, off }) => {
    const found = Object.entries(places).flatMap(([name, place]) => (isWorkingDay(dayOf(day), place) ? [] : [name]))
    expect(found).toEqual(off)
  })

  test('of other countries are known by the codes of the library, and feasts of several days as a whole', () => {
    expect(['GB-WLS', 'DE-BY', 'US-CA', 'BE'].map((calendar) => testCalendars.knows(calendar))).toEqual([true, true, true, true])
    expect(['', 'XX', 'GB-XXX', 'FR-ENG', 'DE-BY-M-X', 'gb-eng', 'constructor'].map((calendar) => testCalendars.knows(calendar))).toEqual(
      Array(7).fill(false),
    )
    const feast = ['2015-07-17', '2015-07-18', '2015-07-19', '2015-07-20'].map((day) => testCalendars.isHoliday('TR', dayOf(day)))
    expect(feast).toEqual([true, true, true, false])
  })
})

describe('a day that is no working day moves', () => {
  test.each([
    { day: '2011-03-31', place: 'england', before: '2011-03-31', after: '2011-03-31' }, // a Thursday stays
    { day: '2011-04-30', place: 'england', before: '2011-04-28', after: '2011-05-03' }, // over the wedding and May Day
    { day: '2011-04-30', place: 'france', before: '2011-04-29', after: '2011-05-02' },
    { day: '2011-04-24', place: 'england', before: '2011-04-21', after: '2011-04-26' }, // Easter
    { day: '2011-04-24', place: 'france', before: '2011-04-22', after: '2011-04-26' }, // Good Friday is worked there
    { day: '2010-12-26', place: 'scotland', before: '2010-12-24', after: '2010-12-29' },
    { day: '2011-01-01', place: 'scotland', before: '2010-12-31', after: '2011-01-05' },
  ] as const)('from $day in $place to $before or to $after', ({ day, place, before, after }) => {
    expect(onOrBefore(dayOf(day), places[place])).toBe(before)
    expect(onOrAfter(dayOf(day), places[place])).toBe(after)
  })

  test('always to the nearest working day', () => {
    fc.assert(
      fc.property(anyDay, anyPlace, (day, place) => {
        const [before, after] = [onOrBefore(day, place), onOrAfter(day, place)]
        for (let between = plusDays(before, 1); between < after; between = plusDays(between, 1))
          expect(isWorkingDay(between, place)).toBe(false)
        expect([isWorkingDay(before, place), isWorkingDay(after, place)]).toEqual([true, true])
      }),
    )
  })
})

describe('lengths of time', () => {
  test.each([
    { day: '2011-03-31', span: 'P4W', later: '2011-04-28', earlier: '2011-03-03' },
    { day: '2011-03-31', span: 'P1M', later: '2011-04-30', earlier: '2011-02-28' },
    { day: '2011-04-21', span: '1 working day', later: '2011-04-26', earlier: '2011-04-20' }, // over Easter
    { day: '2011-04-21', span: '5 working days', later: '2011-05-04', earlier: '2011-04-14' }, // and over the wedding
    { day: '2011-04-23', span: '1 working day', later: '2011-04-26', earlier: '2011-04-21' }, // from a Saturday
    { day: '2010-12-24', span: '10 working days', later: '2011-01-12', earlier: '2010-12-10' },
  ])('$span after $day in England is $later, and before it $earlier', ({ day, span, later, earlier }) => {
    expect(plusSpan(dayOf(day), span, england)).toBe(later)
    expect(minusSpan(dayOf(day), span, england)).toBe(earlier)
  })

  test('a number of working days holds exactly that many, without the day itself', () => {
    fc.assert(
      fc.property(anyDay, anyPlace, fc.integer({ min: 1, max: 60 }), (day, place, count) => {
        const end = plusSpan(day, `${count} working days`, place)
        const days = Array.from({ length: daysBetween(day, end) }, (_, index) => plusDays(day, index + 1))
        expect(days.filter((each) => isWorkingDay(each, place))).toHaveLength(count)
        expect(isWorkingDay(end, place)).toBe(true)
      }),
    )
  })
})

test('a day put off beyond the end of the calendar stays on its last day, and holds nobody up', () => {
  const [first, last] = [dayOf('0000-01-01'), dayOf('9999-12-31')]
  expect([plusSpan(last, 'P1W', england), plusSpan(last, '10 working days', england), onOrAfter(last, england)]).toEqual([last, last, last])
  expect([minusSpan(first, 'P1M', england), minusSpan(first, '10 working days', england), onOrBefore(first, england)]).toEqual([
    first,
    first,
    first,
  ])
  expect(testCalendars.isHoliday('CN', dayOf('0001-01-01'))).toBe(false)
})

describe('rhythms', () => {
  const daysOf = (rhythm: string, from: string, to: string): string[] => {
    const days: string[] = []
    for (let day = dayOf(from); day <= to; day = plusDays(day, 1)) if (isRhythmDay(rhythm, day)) days.push(day)
    return days
  }

  test.each([
    { rhythm: 'every Monday', days: ['2011-01-03', '2011-01-10', '2011-01-17', '2011-01-24', '2011-01-31'] },
    { rhythm: 'every Sunday', days: ['2011-01-02', '2011-01-09', '2011-01-16', '2011-01-23', '2011-01-30'] },
    { rhythm: 'first Monday of the month', days: ['2011-01-03'] },
    { rhythm: 'second Tuesday of the month', days: ['2011-01-11'] },
    { rhythm: 'fourth Saturday of the month', days: ['2011-01-22'] },
    { rhythm: 'last Monday of the month', days: ['2011-01-31'] },
    { rhythm: 'last Friday of the month', days: ['2011-01-28'] },
    { rhythm: 'never', days: [] },
  ])('$rhythm falls on $days in January 2011', ({ rhythm, days }) => {
    expect(daysOf(rhythm, '2011-01-01', '2011-01-31')).toEqual(days)
  })

  test('every second Monday is a fortnight after the last one, across the ends of years', () => {
    const days = daysOf('every second Monday', '2010-11-01', '2016-12-31')
    for (const [index, day] of days.entries()) if (index > 0) expect(daysBetween(dayOf(days[index - 1] ?? ''), dayOf(day))).toBe(14)
    expect(days.length).toBeGreaterThan(158)
  })

  test.each([
    { today: '2011-05-03', rhythm: 'first Monday of the month', place: 'england', of: '2011-05-02' }, // the Monday was a holiday
    { today: '2011-05-02', rhythm: 'first Monday of the month', place: 'england', of: undefined },
    { today: '2011-05-02', rhythm: 'first Monday of the month', place: 'france', of: '2011-05-02' },
    { today: '2011-05-03', rhythm: 'first Monday of the month', place: 'france', of: undefined },
    { today: '2011-04-26', rhythm: 'every Saturday', place: 'england', of: '2011-04-23' }, // over Easter
    { today: '2011-04-27', rhythm: 'every Saturday', place: 'england', of: undefined },
  ] as const)('$today in $place stands for $of in the rhythm $rhythm', ({ today, rhythm, place, of }) => {
    expect(rhythmDayMovedTo(dayOf(today), rhythm, places[place])).toBe(of)
  })

  test('each day of a rhythm comes once, on a working day, whatever the holidays', () => {
    const rhythm = fc.constantFrom('every Monday', 'every second Friday', 'first Monday of the month', 'last Sunday of the month')
    fc.assert(
      fc.property(anyDay, anyPlace, rhythm, (start, place, each) => {
        const seen: Day[] = []
        for (let count = 0; count < 120; count++) {
          const moved = rhythmDayMovedTo(plusDays(start, count), each, place)
          if (moved !== undefined) seen.push(moved)
        }
        const wanted = daysOf(each, plusDays(start, 7), plusDays(start, 100))
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.filter((day) => day >= plusDays(start, 7) && day <= plusDays(start, 100))).toEqual(wanted)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a local hour', () => {
  test.each([
    { day: '2011-03-26', hour: '09:00', zone: 'Europe/London', at: '2011-03-26T09:00:00.000Z' },
    { day: '2011-03-28', hour: '09:00', zone: 'Europe/London', at: '2011-03-28T08:00:00.000Z' },
    { day: '2011-03-28', hour: '09:00', zone: 'Europe/Paris', at: '2011-03-28T07:00:00.000Z' },
    { day: '2011-10-31', hour: '09:00', zone: 'Europe/London', at: '2011-10-31T09:00:00.000Z' },
    { day: '2011-03-27', hour: '01:00', zone: 'Europe/London', at: '2011-03-27T01:00:00.000Z' }, // 01:00 to 02:00 is left out
    { day: '2011-03-27', hour: '01:30', zone: 'Europe/London', at: '2011-03-27T01:00:00.000Z' },
    { day: '2011-03-27', hour: '02:30', zone: 'Europe/Paris', at: '2011-03-27T01:00:00.000Z' },
    { day: '2011-03-27', hour: '03:00', zone: 'Europe/Paris', at: '2011-03-27T01:00:00.000Z' },
    { day: '2010-10-17', hour: '00:30', zone: 'America/Sao_Paulo', at: '2010-10-17T03:00:00.000Z' }, // midnight is left out
  ])('$hour on $day in $zone is $at', ({ day, hour, zone, at }) => {
    expect(localHour(dayOf(day), hour, zone).toUTC().toISO()).toBe(at)
  })
})
