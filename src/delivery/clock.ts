import type { DateTime } from 'luxon'

/** Gives now, and rings for ticks: the system's by node-cron (UTC, each minute, and once at start), the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Rings until it is told to stop. A ring that comes while the last one is still at work is joined to it. */
  onTick(listener: () => Promise<void>): { stop(): Promise<void> }
}
