import type { CallFault, EventFault, PlannedFault } from '../../src/rehearsal/faults.ts'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import type { Dice } from './dice.ts'

const callFaults: readonly CallFault[] = [
  { does: 'status', status: 500, when: 'before' },
  { does: 'status', status: 503, when: 'after' },
  { does: 'cut', when: 'before' },
  { does: 'cut', when: 'after' },
  { does: 'hang', when: 'after' },
  { does: 'limit', retryAfterSeconds: 1 },
  { does: 'refuse', error: 'internal_error' },
  { does: 'delay', ms: 300 },
]
const methods = [/^chat[.]postMessage$/, /^chat[.]/, /^users[.]/, /^conversations[.]/]
const eventFaults: readonly EventFault[] = [{ does: 'repeat' }, { does: 'lose' }, { does: 'hold' }, { does: 'delay', ms: 100 }]

/** What Slack does wrong in one life of the bot, beside the kill that ends it. */
export interface Trouble {
  readonly name: string
  end(): Promise<void>
}

/** One fault of Slack's, met a few times at most. What it holds back comes out of order when the trouble ends. */
export function makeTrouble(workspace: Workspace, dice: Dice): Trouble {
  const reach = { times: 1 + dice.below(3) }
  const call = () => {
    const method = dice.oneOf(methods)
    const fault = dice.oneOf(callFaults)
    return { name: `${method.source} ${JSON.stringify(fault)}`, planned: workspace.faults.plan(method, fault, reach) }
  }
  const event = () => {
    const fault = dice.oneOf(eventFaults)
    return { name: `events ${fault.does}`, planned: workspace.faults.planEvents('message', fault, reach) }
  }
  const { name, planned }: { name: string; planned: PlannedFault } = dice.isLucky(0.5) ? call() : event()
  return {
    name,
    async end() {
      planned.end()
      await workspace.releaseEvents('newest first')
    },
  }
}
