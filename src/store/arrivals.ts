import type { DateTime } from 'luxon'
import type { Commitment } from '../register/schema.ts'

/**
 * When a commitment that has no log came into the register: the rhythm of one that says nothing of its age counts from there, and what it was
 * born with is no news.
 */
export interface Arrivals {
  /** Keeps this instant for those that are seen for the first time. */
  see(commitments: Iterable<Commitment>): void
  /** No later than now: where a clock ran ahead as it was first seen, it came when it is first asked for by the right one. */
  of(id: string): DateTime | undefined
}

/** Most of a large register: nobody will ask when it came. */
export function tellsItsAge({ source, status, log }: Commitment): boolean {
  return Boolean(log?.length) || (source?.date !== undefined && status === 'open')
}
