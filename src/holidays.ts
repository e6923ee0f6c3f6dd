import { createRequire } from 'node:module'
import type { default as HolidayLibrary } from 'date-holidays'
import type { Calendars } from './register/calendar.ts'
import type { Day } from './register/schema.ts'

/** A day on which the library is wrong, and what is right, for `calendar` and all calendars below it. Sources: docs/HOLIDAYS.md. */
export interface Mend {
  readonly calendar: string
  readonly day: string
  readonly isHoliday: boolean
  readonly why: string
}

export const mends: readonly Mend[] = [
  { calendar: 'GB', day: '1995-05-01', isHoliday: false, why: 'Early May bank holiday, moved to the 8th' },
  { calendar: 'GB', day: '1995-05-08', isHoliday: true, why: 'Early May bank holiday, moved to the 50th anniversary of VE Day' },
  { calendar: 'GB', day: '1999-12-31', isHoliday: true, why: 'Millennium' },
  { calendar: 'GB', day: '2002-05-27', isHoliday: false, why: 'Spring bank holiday, moved to 4 June' },
  { calendar: 'GB', day: '2002-06-03', isHoliday: true, why: 'Golden Jubilee' },
  { calendar: 'GB', day: '2002-06-04', isHoliday: true, why: 'Spring bank holiday, moved from 27 May' },
  { calendar: 'GB', day: '2011-04-29', isHoliday: true, why: 'wedding of Prince William' },
  { calendar: 'GB', day: '2012-05-28', isHoliday: false, why: 'Spring bank holiday, moved to 4 June' },
  { calendar: 'GB', day: '2012-06-04', isHoliday: true, why: 'Spring bank holiday, moved from 28 May' },
  { calendar: 'GB-SCT', day: '2026-06-15', isHoliday: true, why: 'World Cup' },
]

/** The calendars that are known without the library: to load it takes 100 ms and 35 MB, which most registers never need. */
const known = ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR']
/** The years of `holidays.json`. Others are asked of the library. */
const writtenYears = { first: 1995, last: 2059 }

// Nobody proclaims holidays outside these years, and the library's lunar calendars would count there without end.
const firstYear = '1900'
const lastYear = '2199'

const msADay = 86_400_000

/** The public holidays: those of `holidays.json`, and all others from date-holidays, loaded when it is first needed. Each year is read once. */
export function loadCalendars(): Calendars {
  const daysByYear = new Map<string, Map<string, ReadonlySet<string>>>()
  let written: WrittenHolidays | undefined
  let library: typeof HolidayLibrary | undefined
  const load = (): typeof HolidayLibrary => {
    library ??= createRequire(import.meta.url)('date-holidays') as typeof HolidayLibrary
    return library
  }

  const holidaysOf = (calendar: string, year: string): ReadonlySet<string> => {
    const years = daysByYear.get(calendar) ?? new Map<string, ReadonlySet<string>>()
    daysByYear.set(calendar, years)
    written ??= createRequire(import.meta.url)('./holidays.json') as WrittenHolidays
    const days = years.get(year) ?? yearInFile(written, calendar, year) ?? readYear(load(), calendar, year)
    years.set(year, days)
    return days
  }

  return {
    isHoliday: (calendar: string, day: Day) => holidaysOf(calendar, day.slice(0, 4)).has(day),
    knows: (calendar) => known.includes(calendar) || isIn(load(), calendar),
  }
}

/** The holidays of the calendars that are known without the library: for each year its days, as `12-25`. Made by `npm run holidays`. */
type WrittenHolidays = Readonly<Record<string, Readonly<Record<string, string>>>>

function yearInFile(written: WrittenHolidays, calendar: string, year: string): Set<string> | undefined {
  const days = Object.hasOwn(written, calendar) ? written[calendar]?.[year] : undefined
  return days === undefined ? undefined : new Set(days.split(' ').map((day) => `${year}-${day}`))
}

/** `holidays.json`, by the library and its corrections. */
export function holidaysToWrite(): WrittenHolidays {
  const library = createRequire(import.meta.url)('date-holidays') as typeof HolidayLibrary
  const years = Array.from({ length: writtenYears.last - writtenYears.first + 1 }, (_, index) => String(writtenYears.first + index))
  const daysOf = (calendar: string, year: string) => [...readYear(library, calendar, year)].toSorted().map((day) => day.slice(5))
  return Object.fromEntries(
    known.map((calendar) => [calendar, Object.fromEntries(years.map((year) => [year, daysOf(calendar, year).join(' ')]))]),
  )
}

function readYear(Holidays: typeof HolidayLibrary, calendar: string, year: string): Set<string> {
  if (year < firstYear || year > lastYear) return new Set()
  const [country = '', state, region] = calendar.split('-')
  const holidays =
    state === undefined ? new Holidays(country) : region === undefined ? new Holidays(country, state) : new Holidays(country, state, region)
  const days = new Set(
    holidays
      .getHolidays(Number(year))
      .filter((holiday) => holiday.type === 'public')
      .flatMap(daysCovered),
  )
  for (const { day, isHoliday } of mends.filter((mend) => isOfCalendar(mend, calendar) && mend.day.startsWith(year)))
    if (isHoliday) days.add(day)
    else days.delete(day)
  return days
}

function isOfCalendar(mend: Mend, calendar: string): boolean {
  return calendar === mend.calendar || calendar.startsWith(`${mend.calendar}-`)
}

/** Every day of a feast of several days. The hours do not count: a feast that begins at sunset ends within a day. */
function daysCovered({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  // 0.1, because a day on which the clocks go forward has only 23 hours.
  const count = Math.max(1, Math.floor((end.getTime() - start.getTime()) / msADay + 0.1))
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) => new Date(first + index * msADay).toISOString().slice(0, 10))
}

/** Whether the library has this calendar, which is a country, a state or a region: `FR`, `GB-ENG`, `US-CA-LA`. */
function isIn(Holidays: typeof HolidayLibrary, calendar: string): boolean {
  const [country = '', state, region, ...more] = calendar.split('-')
  const holidays = new Holidays()
  if (more.length > 0 || !Object.hasOwn(holidays.getCountries(), country)) return false
  if (state === undefined) return true
  if (!Object.hasOwn(holidays.getStates(country) ?? {}, state)) return false
  return region === undefined || Object.hasOwn(holidays.getRegions(country, state) ?? {}, region)
}
