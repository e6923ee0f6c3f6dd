import { DateTime } from 'luxon'
import type { ScheduledTask } from 'node-cron'

/**
 * `wasAway`: since the last ring the process was suspended, the machine slept, or its clock was set (while it was wrong, what Slack signs was
 * refused as stale). What came meanwhile may have been missed.
 */
export interface Ring {
  readonly wasAway: boolean
}

/** Gives now, and rings for ticks: the system's at once and on each minute (by node-cron, UTC), the rehearsal's also at each move. */
export interface Clock {
  now(): DateTime
  /** Resolves when so much of its time has passed; a clock that is moved by hand does not keep anybody waiting. */
  pause(ms: number): Promise<void>
  /** Rings until it is stopped, each minute also while the last ring is still at work: one thing that takes long must not keep all others waiting. */
  onTick(listener: (ring: Ring) => Promise<void>): { stop(): Promise<void> }
}

const tickMs = 60_000
const lookEveryMs = 1_000
/** More than this between two looks, or between the clock on the wall and the machine's monotonic time: nobody looked for a while, or it was set. */
const awayMs = 5_000

/**
 * The system's clock: node-cron's minutes, in UTC. `startAt`: the instant at which it is to start, then it runs (`RELANCE_NOW`).
 */
export function systemClock(startAt?: DateTime): Clock {
  const ahead = startAt === undefined ? 0 : startAt.toMillis() - Date.now()
  const nowMs = () => Date.now() + ahead
  return {
    now: () => DateTime.fromMillis(nowMs(), { zone: 'utc' }),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onTick: (listener) => new Ticks(nowMs, listener),
  }
}

/**
 * Rings at once and in each minute. node-cron 4.6 waits for the next time of its schedule: after the machine's clock was put back it is silent for
 * as long, it leaves out a tick that comes over a second late (a suspended process), and after weeks it walks through every minute that it has
 * missed. So a look each second rings if a minute has come without it, and begins the schedule again after an absence.
 */
class Ticks {
  readonly #nowMs: () => number
  readonly #listener: (ring: Ring) => Promise<void>
  readonly #looking: NodeJS.Timeout
  #task: Promise<ScheduledTask>
  readonly #running = new Set<Promise<void>>()
  #rungMinute: number | undefined
  #wasAway = false
  #last = { wall: Date.now(), monotonic: performance.now() }

  constructor(nowMs: () => number, listener: (ring: Ring) => Promise<void>) {
    this.#nowMs = nowMs
    this.#listener = listener
    this.#task = this.#scheduled()
    this.#looking = setInterval(() => this.#look(), lookEveryMs)
    this.#ring()
  }

  async stop(): Promise<void> {
    clearInterval(this.#looking)
    await (await this.#task).destroy()
    await Promise.all(this.#running)
  }

  /** node-cron is loaded with the first tick: nobody who speaks at the start waits for it. */
  async #scheduled(): Promise<ScheduledTask> {
    const { schedule } = await import('node-cron')
    return schedule('* * * * *', () => this.#look(), { timezone: 'Etc/UTC', suppressMissedWarning: true })
  }

  #look(): void {
    const { wall, monotonic } = this.#last
    this.#last = { wall: Date.now(), monotonic: performance.now() }
    const passedMs = this.#last.monotonic - monotonic
    if (passedMs > lookEveryMs + awayMs || Math.abs(this.#last.wall - wall - passedMs) > awayMs) {
      this.#wasAway = true
      void this.#task.then((task) => task.destroy())
      this.#task = this.#scheduled()
    }
    this.#ring()
  }

  #ring(): void {
    const minute = Math.floor(this.#nowMs() / tickMs)
    if (minute === this.#rungMinute && !this.#wasAway) return
    this.#rungMinute = minute
    const running = this.#listener({ wasAway: this.#wasAway }).finally(() => this.#running.delete(running))
    this.#running.add(running)
    this.#wasAway = false
  }
}
