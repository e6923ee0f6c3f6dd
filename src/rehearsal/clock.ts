import type { DateTime, DurationLike } from 'luxon'
import type { Clock, Ring } from '../delivery/clock.ts'

export interface RehearsalClock extends Clock {
  /** Moves on (or back), rings, and waits until everybody who was rung has done their work. */
  moveTo(instant: DateTime): Promise<void>
  /** Goes on so far without ringing, as while somebody types. */
  pass(time: DurationLike): void
}

/** A clock that stands still until it is moved. */
export function rehearsalClock(start: DateTime): RehearsalClock {
  let now = start.toUTC()
  const listeners = new Set<(ring: Ring) => Promise<void>>()
  let ringing: Promise<void> = Promise.resolve()
  const ring = (): Promise<void> => {
    ringing = ringing.then(async () => {
      for (const listener of listeners) await listener({ wasAway: false })
    })
    return ringing
  }
  return {
    now: () => now,
    pause: () => Promise.resolve(),
    onTick(listener) {
      listeners.add(listener)
      void ring()
      return {
        async stop() {
          listeners.delete(listener)
          await ringing
        },
      }
    },
    pass(time) {
      now = now.plus(time)
    },
    async moveTo(instant) {
      // Work that an earlier ring began belongs to the time before the move.
      await ringing
      now = instant.toUTC()
      await ring()
    },
  }
}
