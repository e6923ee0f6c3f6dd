import { createRequire } from 'node:module'
import type { default as HolidayLibrary } from 'date-holidays'
import type { Calendars } from './register/calendar.ts'
import type { Day } from './register/schema.ts'

// Where the library's data is wrong. Sources: the royal proclamations in The London Gazette of 2010 and 2011 (wedding of 29 April 2011; Spring
// bank holiday of 2012 moved to 4 June and Diamond Jubilee on 5 June), as listed on gov.uk/bank-holidays. The three hold for all of the United Kingdom.
const mends: Record<string, { readonly holiday: readonly string[]; readonly none: readonly string[] }> = {
  GB: { holiday: ['2011-04-29', '2012-06-04', '2012-06-05'], none: ['2012-05-28'] },
}

const known = ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR']

/** The public holidays, by date-holidays, which is loaded at the first question (it costs 100 ms and 35 MB) and read once a calendar and year. */
export function loadCalendars(): Calendars {
  const years = new Map<string, Set<string>>()
  let library: typeof HolidayLibrary | undefined
  const load = (): typeof HolidayLibrary => {
    library ??= createRequire(import.meta.url)('date-holidays') as typeof HolidayLibrary
    return library
  }

  const holidaysOf = (calendar: string, year: string): Set<string> => {
    const key = `${calendar} ${year}`
    const cached = years.get(key)
    if (cached) return cached
    const [country = '', region] = calendar.split('-')
    const Holidays = load()
    const found = new Set(
      (region === undefined ? new Holidays(country) : new Holidays(country, region))
        .getHolidays(Number(year))
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10)),
    )
    for (const day of mends[country]?.holiday ?? []) if (day.startsWith(year)) found.add(day)
    for (const day of mends[country]?.none ?? []) found.delete(day)
    years.set(key, found)
    return found
  }

  return {
    isHoliday: (calendar: string, day: Day) => holidaysOf(calendar, day.slice(0, 4)).has(day),
    knows(calendar) {
      if (known.includes(calendar)) return true
      const [country = '', region] = calendar.split('-')
      const holidays = new (load())()
      if (!Object.hasOwn(holidays.getCountries(), country)) return false
      return region === undefined || Object.hasOwn(holidays.getStates(country) ?? {}, region)
    },
  }
}
