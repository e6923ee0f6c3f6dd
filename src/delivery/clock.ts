import { DateTime } from 'luxon'
import { schedule } from 'node-cron'

/** Gives now, and rings for ticks: the system's by node-cron (UTC, each minute, and once at start), the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Resolves when so much of its time has passed; a clock that is moved by hand does not keep anybody waiting. */
  pause(ms: number): Promise<void>
  /** Rings until it is stopped. A ring that comes while the last one is still at work is left out: the work looks at all there is. */
  onTick(listener: () => Promise<void>): { stop(): Promise<void> }
}

/** The system's clock. `startAt`: the instant at which it is to start, then it runs (`RELANCE_NOW`). */
export function systemClock(startAt?: DateTime): Clock {
  const ahead = startAt === undefined ? 0 : startAt.toMillis() - Date.now()
  return {
    now: () => DateTime.fromMillis(Date.now() + ahead, { zone: 'utc' }),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onTick(listener) {
      let running: Promise<void> | undefined
      const ring = (): Promise<void> => {
        running ??= listener().finally(() => {
          running = undefined
        })
        return running
      }
      // UTC: in a zone that changes its clocks node-cron loses or doubles ticks.
      const task = schedule('* * * * *', ring, { timezone: 'Etc/UTC' })
      void ring()
      return {
        async stop() {
          await task.destroy()
          await running
        },
      }
    },
  }
}
