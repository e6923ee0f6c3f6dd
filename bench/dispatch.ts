import { setTimeout as wait } from 'node:timers/promises'
import type { Workspace } from '../src/rehearsal/workspace.ts'
import type { Figure } from './figures.ts'
import { aStage } from './stage.ts'

const channels = 500
const callMs = 200
const floorASecond = 5
const lookEveryMs = 500

/**
 * The whole morning of 500 teams with a channel each, on a fresh state, with a Slack that takes 200 ms for every call: from when the bot hears to the
 * last message. The floor is what five posts a second would take.
 */
export async function dispatch(): Promise<Figure[]> {
  await using stage = await aStage({ commitments: channels, soon: channels, overdue: 0, teams: channels })
  const { workspace } = stage
  workspace.faults.plan(/./, { does: 'delay', ms: callMs })
  await stage.start('relance')
  const sinceMs = performance.now()
  while (postsIn(workspace).length < channels) await wait(lookEveryMs)
  const posts = postsIn(workspace)
  const last = Math.max(...posts)
  return [
    {
      what: `a morning, ${channels} channels, ${callMs} ms a call, at most ${mostInASecond(posts)} posts in any second`,
      measured: last + callMs - sinceMs,
      floor: `${floorASecond} posts a second`,
      floorMeasured: (channels / floorASecond) * 1_000,
      wanted: 1.1,
    },
  ]
}

/** When each post came, by a clock that nobody moves. */
function postsIn({ calls }: Workspace): number[] {
  return calls.filter(({ method }) => method === 'chat.postMessage').map(({ atMs }) => atMs)
}

function mostInASecond(instants: readonly number[]): number {
  return Math.max(...instants.map((from) => instants.filter((each) => each >= from && each < from + 1_000).length))
}
