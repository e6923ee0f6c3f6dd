import { DateTime } from 'luxon'
import { schedule } from 'node-cron'

/**
 * `wasAway`: since the last ring the process was suspended, the machine slept, or its clock was set (by a wrong clock what Slack signs is refused as
 * stale): what came meanwhile may have been missed.
 */
export interface Ring {
  readonly wasAway: boolean
}

/** Gives now, and rings for ticks: the system's at once and on each minute (by node-cron, UTC), the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Resolves when so much of its time has passed; a clock that is moved by hand does not keep anybody waiting. */
  pause(ms: number): Promise<void>
  /** Rings until it is stopped. A ring that comes while the last one is still at work is left out: the work looks at all there is. */
  onTick(listener: (ring: Ring) => Promise<void>): { stop(): Promise<void> }
}

const tickMs = 60_000
const lookEveryMs = 1_000
/** More than this between two looks, or between the clock on the wall and the machine's monotonic time: nobody looked for a while, or it was set. */
const awayMs = 5_000

/**
 * The system's clock: node-cron's minutes, in UTC. `startAt`: the instant at which it is to start, then it runs (`RELANCE_NOW`).
 *
 * node-cron 4.6 waits for the next time of its schedule: where the machine's clock is put back it is silent for as long, a tick that comes over a
 * second late (a suspended process) it leaves out, and after weeks it walks through every minute that it has missed. So a look each second rings where
 * a minute has come without it, and begins it anew where it was away.
 */
export function systemClock(startAt?: DateTime): Clock {
  const ahead = startAt === undefined ? 0 : startAt.toMillis() - Date.now()
  const nowMs = () => Date.now() + ahead
  return {
    now: () => DateTime.fromMillis(nowMs(), { zone: 'utc' }),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onTick(listener) {
      let running: Promise<void> | undefined
      let rungMinute: number | undefined
      let wasAway = false
      const ring = (): void => {
        const minute = Math.floor(nowMs() / tickMs)
        if (minute === rungMinute && !wasAway) return
        rungMinute = minute
        if (running) return
        running = listener({ wasAway }).finally(() => {
          running = undefined
        })
        wasAway = false
      }
      let last = { wall: Date.now(), monotonic: performance.now() }
      const look = (): void => {
        const { wall, monotonic } = last
        last = { wall: Date.now(), monotonic: performance.now() }
        const passedMs = last.monotonic - monotonic
        if (passedMs > lookEveryMs + awayMs || Math.abs(last.wall - wall - passedMs) > awayMs) {
          wasAway = true
          void task.destroy()
          task = begin()
        }
        ring()
      }
      const begin = () => schedule('* * * * *', look, { timezone: 'Etc/UTC', suppressMissedWarning: true })
      let task = begin()
      const looking = setInterval(look, lookEveryMs)
      ring()
      return {
        async stop() {
          clearInterval(looking)
          await task.destroy()
          await running
        },
      }
    },
  }
}
