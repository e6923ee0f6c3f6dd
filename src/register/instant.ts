import { DateTime } from 'luxon'
import type { Instant } from './schema.ts'

/** An instant as the log keeps it: with its offset, to the millisecond. */
export function instantOf(time: DateTime): Instant {
  return time.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ") as Instant
}

/** The luxon time of an instant, in the offset that it was written with. */
export function timeOf(instant: string): DateTime {
  return DateTime.fromISO(instant, { setZone: true })
}

export function isLater(a: Instant, b: Instant): boolean {
  return timeOf(a).toMillis() > timeOf(b).toMillis()
}

/** A millisecond later, in the same offset. */
export function justAfter(instant: Instant): Instant {
  return instantOf(timeOf(instant).plus({ milliseconds: 1 }))
}
