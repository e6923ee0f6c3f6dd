import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { ProcessEnd } from '../../src/operations/process-end.ts'

const log = pino({ level: 'silent' })

afterEach(() => {
  vi.useRealTimers()
})

/** An end whose stop takes as long as given, and the code with which the process ended, if it did. */
function anEnding(stop: () => Promise<void>) {
  vi.useFakeTimers()
  const codes: number[] = []
  return { ending: new ProcessEnd({ log, stop, exit: (code) => void codes.push(code) }), codes }
}

test.each([0, 1] as const)('a stop that comes to its end ends with the code that was asked for: %i', async (code) => {
  const { ending, codes } = anEnding(async () => undefined)
  await ending.end(code)
  expect(codes).toEqual([code])
})

test('a stop that hangs ends with code 1 within five seconds', async () => {
  const { ending, codes } = anEnding(() => new Promise(() => undefined))
  void ending.end(0)
  await vi.advanceTimersByTimeAsync(4_400)
  expect(codes).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(codes).toEqual([1])
})

test('a stop that fails ends with code 1', async () => {
  const { ending, codes } = anEnding(() => Promise.reject(new Error('the disk is full')))
  await ending.end(0)
  expect(codes).toEqual([1])
})

test('the process is ended once, whoever asks for it again', async () => {
  let stops = 0
  const { ending, codes } = anEnding(async () => void stops++)
  await Promise.all([ending.end(1), ending.end(0)])
  expect({ stops, codes }).toEqual({ stops: 1, codes: [1] })
})
