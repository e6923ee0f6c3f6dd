import type { Zone } from 'luxon'
import { DateTime, FixedOffsetZone } from 'luxon'
import type { Instant, LogEntry } from './schema.ts'

/** An instant as the log keeps it: with its offset, to the millisecond. */
export function instantOf(time: DateTime): Instant {
  return time.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ") as Instant
}

/**
 * The luxon time of an instant, in the offset that it was written with; an invalid one if it is no instant. Drawing one message asks for hundreds:
 * `DateTime.fromISO` takes ten times as long, and was a tenth of the work on a thousand replies.
 */
export function timeOf(instant: string): DateTime {
  // biome-ignore lint/style/noRestrictedGlobals: it reads what is written, and no clock
  return DateTime.fromMillis(Date.parse(instant), { zone: zoneIn(instant) })
}

const zones = new Map<string, Zone>()

/** The offset at the end: `Z`, `+01:00`. */
function zoneIn(instant: string): Zone {
  const offset = instant.endsWith('Z') ? '' : instant.slice(-offsetLength)
  const known = zones.get(offset)
  if (known) return known
  const zone = FixedOffsetZone.parseSpecifier(`UTC${offset}`) ?? FixedOffsetZone.utcInstance
  if (zones.size < mostZones) zones.set(offset, zone)
  return zone
}

const offsetLength = '+00:00'.length
/** There are some forty in the world; a file may have others. */
const mostZones = 1_000

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
