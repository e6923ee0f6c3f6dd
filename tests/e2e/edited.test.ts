import { describe, expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { answers, bothLead, nudgeIn, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const lead = 'lead@ukba.example'
const at = '2011-03-31T09:30:00+01:00'

interface Thread {
  readonly town: Town
  readonly nudge: PostedMessage
}

/** Two commitments of both sides on the day on which they are due, and the UK's message of that day. */
async function dueToday(options: { http?: boolean } = {}): Promise<Thread> {
  const town = await aTown(twoSides(promised('ports', 'Visit the ports', bothLead), promised('data', 'Exchange of data', bothLead)), {
    at,
    ...options,
  })
  return { town, nudge: await nudgeIn(town, '#uk') }
}

async function commitment({ town }: Thread, id = 'ports') {
  const found = (await town.read()).commitments.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

async function kinds(thread: Thread, id = 'ports'): Promise<string[]> {
  return ((await commitment(thread, id)).log ?? []).map(({ kind }) => kind)
}

async function edit({ town }: Thread, message: PostedMessage, words: string): Promise<void> {
  await town.workspace.person(lead).edit('#uk', message.ts, words)
  await settled(town)
}

/** Resolves when all that was taken in is answered: what is acknowledged has been taken in. */
async function settled(town: Town): Promise<void> {
  await vi.waitFor(async () => expect(await town.bot().store.inbox.unfinished()).toEqual([]), { timeout: 20_000, interval: 20 })
}

function lastSaid(thread: Thread): PostedMessage {
  const said = thread.town.workspace.messages('#uk').findLast((each) => each.user !== 'U0RELANCE' && each.thread_ts === thread.nudge.ts)
  if (!said) throw new Error('nobody said anything')
  return said
}

describe.each([{ http: false }, { http: true }])('over HTTP: $http', ({ http }) => {
  test('"1 done" edited to "1 on track" takes the closing back, and the rating stands', async () => {
    const thread = await dueToday({ http })
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    expect(await commitment(thread)).toMatchObject({ status: 'closing' })

    await edit(thread, lastSaid(thread), '1 on track')
    expect(await commitment(thread)).toMatchObject({ status: 'open', rating: 'green' })
    expect(await kinds(thread)).toEqual(['closed', 'retracted', 'rated'])
    const said = answers(town, '#uk', thread.nudge)
    expect(said, 'the answer stands where it stood').toHaveLength(1)
    expect(shown(said[0])).toMatch(/on track/i)
  })

  test('a deleted reply is taken back', async () => {
    const thread = await dueToday({ http })
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '2 blocked: no money')
    expect(await commitment(thread, 'data')).toMatchObject({ rating: 'red' })

    await town.workspace.person(lead).remove('#uk', lastSaid(thread).ts)
    await settled(town)
    expect(await commitment(thread, 'data')).toMatchObject({ rating: null })
    expect(await kinds(thread, 'data')).toEqual(['rated', 'retracted'])
  })
})
