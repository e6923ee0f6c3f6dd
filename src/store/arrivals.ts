import type { DateTime } from 'luxon'
import type { Commitment } from '../register/schema.ts'

/**
 * When a commitment without a log came into the register. The rhythm of one that says nothing of its age counts from there, and what it was born
 * with is no news.
 */
export interface Arrivals {
  /** Keeps now as the arrival of those that are seen for the first time. They count once that is committed: gives what is to be done then. */
  see(commitments: Iterable<Commitment>): () => void
  /** Never in the future: an arrival stamped by a fast clock is reset to now when it is first read. */
  of(id: string): DateTime | undefined
}

/** Most of a large register: nobody will ask when it came. */
export function tellsItsAge({ source, status, log }: Commitment): boolean {
  return Boolean(log?.length) || (source?.date !== undefined && status === 'open')
}
