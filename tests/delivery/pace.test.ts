import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Pace } from '../../src/delivery/pace.ts'

const clock = { pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)) }

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Lets so much time pass, a step at a time, in which what waits goes. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

/** Takes a turn for each channel; gives the instants at which they came. */
function turns(pace: Pace, channels: readonly string[]): number[] {
  const came: number[] = []
  for (const channel of channels) void pace.nudgeTurn(channel).then((goes) => goes && came.push(performance.now()))
  return came
}

/** The most that went within any second. */
function mostInASecond(instants: readonly number[]): number {
  return Math.max(...instants.map((from) => instants.filter((each) => each >= from && each < from + 1_000).length))
}

const channelsOf = (count: number) => Array.from({ length: count }, (_, nth) => `C${nth}`)

describe('the messages of a morning', () => {
  test('to 500 channels go within 100 seconds, and never more than seven in one', async () => {
    const came = turns(new Pace(clock), channelsOf(500))
    await pass(100_000)
    expect(came).toHaveLength(500)
    expect(mostInASecond(came)).toBeLessThanOrEqual(7)
  })

  test('to one channel go four at once, then one a second', async () => {
    const came = turns(new Pace(clock), Array(8).fill('C1'))
    await pass(20_000)
    expect(came).toHaveLength(8)
    const [first = 0] = came
    const last = came.at(-1) ?? 0
    expect(last - first).toBeGreaterThanOrEqual(4_000)
    expect(last - first).toBeLessThan(6_000)
  })

  test('stop for as long as Slack asks, then go on', async () => {
    const pace = new Pace(clock)
    const came = turns(pace, channelsOf(60))
    await pass(5_000)
    const before = came.length
    pace.limited('C1', 30_000)
    await pass(29_900)
    expect(came).toHaveLength(before)
    await pass(20_000)
    expect(came).toHaveLength(60)
    expect(mostInASecond(came)).toBeLessThanOrEqual(7)
  })
})

describe('an answer', () => {
  test('goes before all that nobody waits for, within half a second, and the messages give way to it', async () => {
    const pace = new Pace(clock)
    const came = turns(pace, channelsOf(60))
    await pass(2_000)
    const answered: number[] = []
    for (const channel of ['C1', 'C2', 'C3']) void pace.answerTurn(channel).then(() => answered.push(performance.now()))
    await pass(500)
    expect(answered).toHaveLength(3)
    await pass(20_000)
    expect(came).toHaveLength(60)
    expect(mostInASecond([...came, ...answered])).toBeLessThanOrEqual(7)
  })

  test('goes at once where nothing else is to go, however many there are', async () => {
    const pace = new Pace(clock)
    expect(await Promise.all(channelsOf(20).map((channel) => pace.answerTurn(channel)))).not.toContain(false)
  })

  test('waits as long as Slack asks, and then comes first', async () => {
    const pace = new Pace(clock)
    pace.limited('C1', 10_000)
    const came = turns(pace, channelsOf(3))
    let answeredMs = 0
    void pace.answerTurn('C9').then(() => {
      answeredMs = performance.now()
    })
    await pass(9_000)
    expect(answeredMs).toBe(0)
    await pass(5_000)
    expect(answeredMs).toBeLessThan(Math.min(...came))
  })

  test('is not given any more, nor is a message, when the bot stops', async () => {
    const pace = new Pace(clock)
    pace.limited('C1', 60_000)
    const waiting = [pace.answerTurn('C1'), pace.nudgeTurn('C2')]
    await pass(1)
    pace.close()
    expect(await Promise.all(waiting)).toEqual([false, false])
    expect(await pace.answerTurn('C3')).toBe(false)
  })
})
