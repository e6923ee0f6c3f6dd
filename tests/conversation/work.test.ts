import { describe, expect, test } from 'vitest'
import { Work } from '../../src/conversation/work.ts'

/** A piece of work that says when it begins, and ends when the test says so. */
function heldWork(begun: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const work = () => {
    begun.push(name)
    return promise
  }
  return { work, end: resolve, fail: () => reject(new Error(`${name} failed`)) }
}

/** Lets everything go on that waits for nothing else. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('work with a key', () => {
  test('is not begun a second time while it is under way: whoever asks for it then waits for the first', async () => {
    const begun: string[] = []
    const ended: string[] = []
    const first = heldWork(begun, 'first')
    const work = new Work()
    const asked = work.once('cause', first.work).then(() => ended.push('asked'))
    const askedAgain = work.once('cause', heldWork(begun, 'second').work).then(() => ended.push('asked again'))
    await settle()
    expect({ begun, ended, isUnderWay: work.isUnderWay('cause') }).toEqual({ begun: ['first'], ended: [], isUnderWay: true })
    first.end()
    await Promise.all([asked, askedAgain])
    expect({ begun, ended, isUnderWay: work.isUnderWay('cause') }).toEqual({
      begun: ['first'],
      ended: ['asked', 'asked again'],
      isUnderWay: false,
    })
  })

  test.each(['end', 'fail'] as const)('may be begun again after the %s of the work before it', async (ending) => {
    const begun: string[] = []
    const [first, second] = [heldWork(begun, 'first'), heldWork(begun, 'second')]
    const work = new Work()
    const asked = work.once('cause', first.work).catch(() => undefined)
    first[ending]()
    await asked
    second.end()
    await work.once('cause', second.work)
    expect(begun).toEqual(['first', 'second'])
  })

  test('does not wait for work with another key', async () => {
    const begun: string[] = []
    const held = heldWork(begun, 'held')
    const work = new Work()
    const asked = work.once('one', held.work)
    await work.once('other', async () => void begun.push('other'))
    expect(begun).toEqual(['held', 'other'])
    held.end()
    await asked
  })

  test('that fails has failed for whoever asked for it', async () => {
    const failing = heldWork([], 'it')
    const asked = new Work().once('cause', failing.work)
    failing.fail()
    await expect(asked).rejects.toThrow('it failed')
  })
})

describe('work in one place', () => {
  test('is done one at a time, in the order in which it was asked for', async () => {
    const begun: string[] = []
    const [first, second] = [heldWork(begun, 'first'), heldWork(begun, 'second')]
    const work = new Work()
    const asked = [work.inOrder('thread', first.work), work.inOrder('thread', second.work)]
    await settle()
    expect(begun).toEqual(['first'])
    first.end()
    await settle()
    expect(begun).toEqual(['first', 'second'])
    second.end()
    await Promise.all(asked)
  })

  test('is done although the work before it failed, and the failure is for whoever asked for that alone', async () => {
    const begun: string[] = []
    const [first, second] = [heldWork(begun, 'first'), heldWork(begun, 'second')]
    const work = new Work()
    const asked = Promise.allSettled([work.inOrder('thread', first.work), work.inOrder('thread', second.work)])
    first.fail()
    second.end()
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(begun).toEqual(['first', 'second'])
  })

  test('does not wait for work in another place', async () => {
    const begun: string[] = []
    const held = heldWork(begun, 'held')
    const work = new Work()
    const asked = work.inOrder('one thread', held.work)
    await work.inOrder('another thread', async () => void begun.push('other'))
    expect(begun).toEqual(['held', 'other'])
    held.end()
    await asked
  })
})

test('whoever waits for all work to settle is let go once each piece has ended, well or not', async () => {
  const [first, second] = [heldWork([], 'first'), heldWork([], 'second')]
  const work = new Work()
  const asked = Promise.allSettled([work.once('one', first.work), work.once('two', second.work)])
  let isSettled = false
  const settled = work.settled().then(() => {
    isSettled = true
  })
  first.fail()
  await settle()
  expect(isSettled).toBe(false)
  second.end()
  await Promise.all([asked, settled])
  expect(isSettled).toBe(true)
  await new Work().settled()
})
