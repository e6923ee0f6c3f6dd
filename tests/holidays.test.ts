import { createRequire } from 'node:module'
import type DateHolidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { holidaysToWrite, loadCalendars, mends } from '../src/holidays.ts'
import { dayNumbered, numberOf, plusDays, weekdayOf } from '../src/register/days.ts'
import type { Day } from '../src/register/schema.ts'

// The holidays of four calendars, worked out a second time from the law itself (docs/HOLIDAYS.md), with nothing of the library in it.

const years = Array.from({ length: 21 }, (_, i) => 2010 + i)
const calendars = loadCalendars()

describe.each([
  ['GB-ENG', english],
  ['GB-SCT', scottish],
  ['GB-NIR', northernIrish],
  ['FR', french],
] as const)('the weekdays off in %s', (calendar, byLaw) => {
  test.each(years)('in %i are those of the law', (year) => {
    expect(weekdaysOff(calendar, year)).toEqual(byLaw(year).filter(isWeekday).toSorted())
  })
})

describe('one-off days', () => {
  test.each([
    { day: '2011-04-29', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2012-05-28', off: ['FR'] }, // Whit Monday in France
    { day: '2012-06-04', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2012-06-05', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2020-05-04', off: [] },
    { day: '2020-05-08', off: ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR'] },
    { day: '2022-05-30', off: [] },
    { day: '2022-06-02', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2022-06-03', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2022-09-19', off: ['GB-ENG', 'GB-SCT', 'GB-NIR'] },
    { day: '2023-05-08', off: ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR'] },
    { day: '2026-06-15', off: ['GB-SCT'] },
  ])('$day is off in: $off', ({ day, off }) => {
    expect(['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR'].filter((calendar) => calendars.isHoliday(calendar, day as Day))).toEqual(off)
  })
})

test('the holidays that are kept in a file are those of the library, with its corrections (npm run holidays)', () => {
  expect(createRequire(import.meta.url)('../src/holidays.json')).toEqual(holidaysToWrite())
})

test.each([
  { calendar: 'FR', day: '1994-07-14' },
  { calendar: 'GB-ENG', day: '2060-12-27' },
  { calendar: 'DE', day: '2011-10-03' },
])('$day is a holiday in $calendar, though no file has that year or that calendar', ({ calendar, day }) => {
  expect(calendars.isHoliday(calendar, day as Day)).toBe(true)
})

test('every correction of the holiday library is still needed', () => {
  const Library = createRequire(import.meta.url)('date-holidays') as typeof DateHolidays
  const needless = mends.filter(({ calendar, day, isHoliday }) => {
    const [country = '', state] = (calendar === 'GB' ? 'GB-ENG' : calendar).split('-')
    const known = new Library(country, state ?? '').getHolidays(Number(day.slice(0, 4)))
    return known.some(({ type, date }) => type === 'public' && date.slice(0, 10) === day) === isHoliday
  })
  expect(needless).toEqual([])
})

function weekdaysOff(calendar: string, year: number): Day[] {
  const first = numberOf(`${year}-01-01` as Day)
  return Array.from({ length: 366 }, (_, i) => dayNumbered(first + i)).filter(
    (day) => day.startsWith(`${year}`) && isWeekday(day) && calendars.isHoliday(calendar, day),
  )
}

/** Banking and Financial Dealings Act 1971, schedule 1 (1), with the days that royal proclamations add or move. */
function english(year: number): Day[] {
  return [
    ...inTurn([on(year, 1, 1)]),
    plusDays(easter(year), -2),
    plusDays(easter(year), 1),
    ...mayDays(year),
    lastMonday(year, 8),
    ...inTurn([on(year, 12, 25), on(year, 12, 26)]),
    ...proclaimed(year),
  ]
}

/** The same, schedule 1 (2), and the St Andrew's Day Bank Holiday (Scotland) Act 2007. No Easter Monday; the summer one is the first Monday of August. */
function scottish(year: number): Day[] {
  return [
    ...inTurn([on(year, 1, 1), on(year, 1, 2)]),
    plusDays(easter(year), -2),
    ...mayDays(year),
    firstMonday(year, 8),
    ...inTurn([on(year, 11, 30)]),
    ...inTurn([on(year, 12, 25), on(year, 12, 26)]),
    ...proclaimed(year),
    ...(year === 2026 ? [on(2026, 6, 15)] : []),
  ]
}

/** The same, schedule 1 (3): St Patrick's Day; and 12 July, which is proclaimed each year. */
function northernIrish(year: number): Day[] {
  return [...english(year), ...inTurn([on(year, 3, 17)]), ...inTurn([on(year, 7, 12)])]
}

/** Code du travail, article L3133-1. Nothing moves for a weekend. */
function french(year: number): Day[] {
  const easterDays = [1, 39, 50].map((days) => plusDays(easter(year), days))
  return [
    on(year, 1, 1),
    on(year, 5, 1),
    on(year, 5, 8),
    on(year, 7, 14),
    on(year, 8, 15),
    on(year, 11, 1),
    on(year, 11, 11),
    on(year, 12, 25),
    ...easterDays,
  ].filter((day, index, all) => all.indexOf(day) === index)
}

/** The early May and the spring holiday, moved in some years. */
function mayDays(year: number): Day[] {
  const early = year === 2020 ? on(2020, 5, 8) : firstMonday(year, 5)
  const spring = year === 2012 ? on(2012, 6, 4) : year === 2022 ? on(2022, 6, 2) : lastMonday(year, 5)
  return [early, spring]
}

function proclaimed(year: number): Day[] {
  const days = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'] as Day[]
  return days.filter((day) => day.startsWith(`${year}`))
}

/** Days of which one at a weekend is given back on the next weekday that is not one of them. */
function inTurn(days: readonly Day[]): Day[] {
  const taken = days.filter(isWeekday)
  for (const day of days.filter((each) => !isWeekday(each))) {
    let instead = plusDays(day, 1)
    while (!isWeekday(instead) || taken.includes(instead) || days.includes(instead)) instead = plusDays(instead, 1)
    taken.push(instead)
  }
  return taken
}

/** The Gregorian computus, as J.-M. Oudin put it (1940). */
function easter(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const k = Math.floor((century - 17) / 25)
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30
  i -= Math.floor(i / 28) * (1 - Math.floor(1 / (i + 1)) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7
  const full = i - weekday
  const month = 3 + Math.floor((full + 40) / 44)
  return on(year, month, full + 28 - 31 * Math.floor(month / 4))
}

function firstMonday(year: number, month: number): Day {
  const first = on(year, month, 1)
  return plusDays(first, (8 - weekdayOf(first)) % 7)
}

function lastMonday(year: number, month: number): Day {
  const last = on(year, month, 31)
  return plusDays(last, 1 - weekdayOf(last))
}

function on(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) < 6
}
