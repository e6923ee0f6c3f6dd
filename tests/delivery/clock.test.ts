import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../../src/delivery/clock.ts'
import { systemClock } from '../../src/delivery/clock.ts'

// The machine's time is what this is about: its clock and its timers are the test's here, and nowhere else.
const start = '2011-03-26T23:58:30.000Z'
let suspendedMs = 0
let ticking: ReturnType<Clock['onTick']> | undefined

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(start) })
  suspendedMs = 0
  const unsuspended = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => unsuspended() + suspendedMs)
})

afterEach(async () => {
  await ticking?.stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The instants at which the clock rings, as it says them itself. */
function rings(clock = systemClock()): string[] {
  const rung: string[] = []
  ticking = clock.onTick(async () => {
    rung.push(clock.now().toISO()?.slice(0, 19) ?? '')
  })
  return rung
}

/** The clock on the wall and the machine's monotonic time go on, and no timer fires. */
function suspend(ms: number): void {
  suspendedMs += ms
  vi.setSystemTime(Date.now() + ms)
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

describe('the system’s clock rings', () => {
  test('at once, and then on each minute, through a change of the clocks', async () => {
    const rung = rings()
    await minutes(3)
    expect(rung).toEqual(['2011-03-26T23:58:30', '2011-03-26T23:59:00', '2011-03-27T00:00:00', '2011-03-27T00:01:00'])
    await minutes(180)
    expect(rung).toHaveLength(184)
  })

  test('on the minutes of the time that it was given', async () => {
    const { DateTime } = await import('luxon')
    const rung = rings(systemClock(DateTime.fromISO('2020-05-08T07:59:50Z')))
    await minutes(1)
    expect(rung).toEqual(['2020-05-08T07:59:50', '2020-05-08T08:00:00'])
  })

  test.each([
    { what: 'set back by an hour', to: '2011-03-26T22:58:45.000Z' },
    { what: 'set back by a day', to: '2011-03-25T23:58:45.000Z' },
    { what: 'set back by a month', to: '2011-02-26T23:58:45.000Z' },
    { what: 'set forward by an hour', to: '2011-03-27T00:58:45.000Z' },
    { what: 'set forward by ten years', to: '2021-03-27T00:58:45.000Z' },
  ])('within a minute of being $what, and on each minute after it', async ({ to }) => {
    const rung = rings()
    vi.setSystemTime(to)
    await minutes(3)
    expect(rung.length).toBeGreaterThanOrEqual(4)
    for (const instant of rung.slice(2)) expect(instant).toMatch(/:00$/)
    expect(rung.at(-1)?.slice(0, 13)).toBe(new Date(Date.parse(to) + 180_000).toISOString().slice(0, 13))
  })

  test('once, as soon as a process that was suspended over a minute goes on, though seconds late', async () => {
    const rung = rings()
    // No timer fires while a process is stopped; the one that was due fires when it goes on.
    vi.setSystemTime('2011-03-29T09:00:17.000Z')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(rung.slice(1)).toEqual(['2011-03-29T09:00:18'])
    await minutes(1)
    expect(rung.slice(2)).toEqual(['2011-03-29T09:01:00'])
  })

  test('with word of whether somebody may have spoken unheard since the last ring, while the machine slept or its clock was set', async () => {
    const away: boolean[] = []
    ticking = systemClock().onTick(async ({ wasAway }) => void away.push(wasAway))
    await minutes(1)
    expect(away).toEqual([false, false])
    vi.setSystemTime('2011-03-27T00:10:17.000Z')
    await minutes(2)
    expect(away.slice(2)).toEqual([true, false, false])
    vi.setSystemTime('2011-02-27T00:10:17.000Z')
    await minutes(1)
    expect(away.slice(5)).toEqual([true, false])
  })

  test('within the minute if no timer fired for some seconds', async () => {
    const away: boolean[] = []
    ticking = systemClock().onTick(async ({ wasAway }) => void away.push(wasAway))
    await vi.advanceTimersByTimeAsync(2_000)
    suspend(8_000)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(away).toEqual([false, true])
  })

  test('without a warning for each minute that passed while the process was suspended', async () => {
    const warned = vi.spyOn(console, 'warn')
    const rung = rings()
    suspend(14 * 24 * 60 * 60_000 + 1_500)
    await minutes(2)
    expect(rung.slice(1)).toEqual(['2011-04-09T23:58:32', '2011-04-09T23:59:00', '2011-04-10T00:00:00'])
    suspend(6_000)
    await minutes(2)
    expect(warned).not.toHaveBeenCalled()
  })

  test('though the last ring is still at work, and never once it is stopped, which waits for all of them', async () => {
    let begun = 0
    const ends: (() => void)[] = []
    ticking = systemClock().onTick(() => {
      begun++
      return new Promise((resolve) => ends.push(resolve))
    })
    await minutes(3)
    expect(begun).toBe(4)
    let isStopped = false
    const stopping = ticking.stop().then(() => {
      isStopped = true
    })
    for (const end of ends.slice(1)) end()
    await minutes(3)
    expect({ begun, isStopped }).toEqual({ begun: 4, isStopped: false })
    ends[0]?.()
    await stopping
  })
})
