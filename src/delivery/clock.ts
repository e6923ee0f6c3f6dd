import { DateTime } from 'luxon'
import { schedule } from 'node-cron'

/** Gives now, and rings for ticks: the system's at once and on each minute (by node-cron, UTC), the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Resolves when so much of its time has passed; a clock that is moved by hand does not keep anybody waiting. */
  pause(ms: number): Promise<void>
  /** Rings until it is stopped. A ring that comes while the last one is still at work is left out: the work looks at all there is. */
  onTick(listener: () => Promise<void>): { stop(): Promise<void> }
}

const minuteMs = 60_000
const lookEveryMs = 1_000
/** More than this between the clock on the wall and the machine's monotonic time: somebody has set it, or the machine slept. */
const jumpMs = 5_000

/**
 * The system's clock: node-cron's minutes, in UTC. `startAt`: the instant at which it is to start, then it runs (`RELANCE_NOW`).
 *
 * node-cron 4.6 waits for the next time of its schedule: where the machine's clock is put back it is silent for as long, and a tick that comes over a
 * second late (a suspended process) it leaves out. So a look each second rings where a minute has come without it, and begins it anew after a jump.
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
      const ring = (): void => {
        const minute = Math.floor(nowMs() / minuteMs)
        if (minute === rungMinute) return
        rungMinute = minute
        running ??= listener().finally(() => {
          running = undefined
        })
      }
      const begin = () => schedule('* * * * *', ring, { timezone: 'Etc/UTC' })
      let task = begin()
      let difference = Date.now() - performance.now()
      const look = setInterval(() => {
        const before = difference
        difference = Date.now() - performance.now()
        if (Math.abs(difference - before) > jumpMs) {
          void task.destroy()
          task = begin()
        }
        ring()
      }, lookEveryMs)
      ring()
      return {
        async stop() {
          clearInterval(look)
          await task.destroy()
          await running
        },
      }
    },
  }
}
