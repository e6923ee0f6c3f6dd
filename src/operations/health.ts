import type { VitalState } from './vitals.ts'

/** What is wrong, in three words; all false while the bot is well. */
export interface Health {
  /** It hears nothing of what is said, or its token is refused. */
  readonly deaf: boolean
  /** What it is told can't be kept. */
  readonly unwritable: boolean
  /** It does not come to its work: no tick, or words that wait. */
  readonly behind: boolean
}

/** Rings come each minute; a tick to 500 channels takes two. */
const tickWithinMs = 3 * 60_000
const finishedWithinMs = 10 * 60_000

/**
 * Whether the bot is well. A register that a person has broken is not among it: the bot goes on with the last good one, and whoever restarts it
 * for that finds it refusing to start.
 */
export function healthIn({ isDeaf, isStateWritable, sinceTickMs, oldestUnfinishedMs }: VitalState): Health {
  return {
    deaf: isDeaf,
    unwritable: !isStateWritable,
    behind: sinceTickMs > tickWithinMs || oldestUnfinishedMs > finishedWithinMs,
  }
}
