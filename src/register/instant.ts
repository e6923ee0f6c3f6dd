import { DateTime } from 'luxon'
import type { Instant, LogEntry } from './schema.ts'

/** An instant as the log keeps it: with its offset, to the millisecond. */
export function instantOf(time: DateTime): Instant {
  return time.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ") as Instant
}

/** The luxon time of an instant, in the offset that it was written with. */
export function timeOf(instant: string): DateTime {
  return DateTime.fromISO(instant, { setZone: true })
}

/** The entries to add to a log, each at least a millisecond after the one before it: an `of` must point at one `at` only. */
export function inOrder(log: readonly LogEntry[], entries: readonly LogEntry[]): LogEntry[] {
  let last = log.at(-1)?.at
  return entries.map((entry) => {
    last = last === undefined || isLater(entry.at, last) ? entry.at : justAfter(last)
    return { ...entry, at: last }
  })
}

function isLater(a: Instant, b: Instant): boolean {
  return timeOf(a).toMillis() > timeOf(b).toMillis()
}

/** A millisecond later, in the same offset. */
function justAfter(instant: Instant): Instant {
  return instantOf(timeOf(instant).plus({ milliseconds: 1 }))
}
