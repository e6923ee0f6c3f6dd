import type { DateTime } from 'luxon'
import type { Clock } from '../delivery/clock.ts'

export interface RehearsalClock extends Clock {
  /** Moves on (or back) and waits until everything that rings has done its work. */
  moveTo(instant: DateTime): Promise<void>
}

/** A clock that stands still until it is moved. */
export function rehearsalClock(start: DateTime): RehearsalClock {
  let now = start.toUTC()
  const listeners = new Set<() => Promise<void>>()
  return {
    now: () => now,
    pause: () => Promise.resolve(),
    onTick(listener) {
      listeners.add(listener)
      const first = listener()
      return {
        async stop() {
          listeners.delete(listener)
          await first
        },
      }
    },
    async moveTo(instant) {
      now = instant.toUTC()
      for (const listener of listeners) await listener()
    },
  }
}
