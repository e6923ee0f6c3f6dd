import type { Zone } from 'luxon'
import { IANAZone, Info } from 'luxon'

const zones = new Map<string, Zone>()

/**
 * The zone of an IANA name, which remembers its offsets. To plan and to draw asks for one again and again, mostly of the same days, and luxon formats
 * and parses a date for each: that was half of the work of a preview.
 */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const own = Info.normalizeZone(name)
  // `UTC` and the like have one offset anyway.
  const zone = own instanceof IANAZone ? new RememberingZone(name) : own
  if (zones.size < mostZones) zones.set(name, zone)
  return zone
}

/** Some six hundred are known to Node. */
const mostZones = 1_000

class RememberingZone extends IANAZone {
  /** By the number of a UTC day, the offset at its first instant. */
  readonly #offsets = new Map<number, number>()

  override offset(ms: number): number {
    const day = Math.floor(ms / dayMs)
    const first = this.#atFirstOf(day)
    // No zone has ever changed its offset twice in three days, so that a day which ends as it begins has one offset. Where there is none (NaN), it differs.
    return first === this.#atFirstOf(day + 1) ? first : super.offset(ms)
  }

  #atFirstOf(day: number): number {
    const known = this.#offsets.get(day)
    if (known !== undefined) return known
    const offset = super.offset(day * dayMs)
    if (this.#offsets.size >= mostDays) this.#offsets.clear()
    this.#offsets.set(day, offset)
    return offset
  }
}

/** A register's own years, in 100 kB or so. */
const mostDays = 4_000
const dayMs = 86_400_000
