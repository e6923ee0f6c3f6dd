import { DateTime } from 'luxon'

/** Gives now, and rings for ticks: the system's at once and on each minute, the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Resolves when so much of its time has passed; a clock that is moved by hand does not keep anybody waiting. */
  pause(ms: number): Promise<void>
  /** Rings until it is stopped. A ring that comes while the last one is still at work is left out: the work looks at all there is. */
  onTick(listener: () => Promise<void>): { stop(): Promise<void> }
}

const minuteMs = 60_000

/**
 * The system's clock. `startAt`: the instant at which it is to start, then it runs (`RELANCE_NOW`).
 *
 * It never waits for an instant, only for what is left of the minute, and rings whatever the time is then. Cron libraries wait for the next time of a
 * schedule: where a machine's clock is put back they are silent for as long, and what comes over a second late (a suspended process) they leave out.
 */
export function systemClock(startAt?: DateTime): Clock {
  const ahead = startAt === undefined ? 0 : startAt.toMillis() - Date.now()
  const nowMs = () => Date.now() + ahead
  return {
    now: () => DateTime.fromMillis(nowMs(), { zone: 'utc' }),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onTick(listener) {
      let running: Promise<void> | undefined
      let timer: NodeJS.Timeout
      const ring = () => {
        timer = setTimeout(ring, minuteMs - (nowMs() % minuteMs))
        running ??= listener().finally(() => {
          running = undefined
        })
      }
      ring()
      return {
        async stop() {
          clearTimeout(timer)
          await running
        },
      }
    },
  }
}
