import type { DateTime } from 'luxon'
import type { Day } from './schema.ts'

/** Working days and holidays of the calendars that the register names. Loaded by main.ts (the holiday library is heavy) and given as an argument. */
export interface Calendars {
  /** Whether `day` is a public holiday (no weekend) in `calendar` (`GB-ENG`, `FR`, ...). */
  isHoliday(calendar: string, day: Day): boolean
  /** Whether there is such a calendar. */
  knows(calendar: string): boolean
}

/** The calendar day of an instant in a zone. */
export function dayIn(instant: DateTime, zone: string): Day {
  return dayOf(instant.setZone(zone))
}

/** The calendar day of a luxon time, in its own zone. */
export function dayOf(time: DateTime): Day {
  return time.toFormat('yyyy-MM-dd') as Day
}
