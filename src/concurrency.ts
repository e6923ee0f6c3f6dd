import { setTimeout as wait } from 'node:timers/promises'

/** Several at once, so that one call that Slack keeps waiting does not hold up the others, and few, so that they are no flood. */
const atOnce = 8

/** Does the work for each thing, a few at a time. Resolves after the last, and rejects with the first failure. */
export async function fewAtOnce<Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>): Promise<void> {
  const left = [...things].values()
  const workThrough = async () => {
    for (const thing of left) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, workThrough))
}

/**
 * What the work gives, if it does so within this time of the machine's. The work itself goes on.
 *
 * @throws {Error} after that time.
 */
export async function inTime<Given>(ms: number, work: Promise<Given>): Promise<Given> {
  const done = new AbortController()
  const tooLong = wait(ms, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Error(`it took longer than ${ms / 1000} s`)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    done.abort()
  }
}
