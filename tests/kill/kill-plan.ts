import type { Dice } from './dice.ts'

/** When a life of the bot ends. */
export type KillPlan =
  /** At the Nth passing of a step inside the process (`steps.ts`). */
  | { readonly at: 'step'; readonly step: string; readonly passing: number }
  /** When the workspace gets a call: before the call has done its work, or after, with its answer never sent. */
  | { readonly at: 'call'; readonly method: string; readonly when: 'before' | 'after' }
  /** So long after it was started: mostly before it hears. */
  | { readonly at: 'start'; readonly afterMs: number }
  /** So long after it began to hear. */
  | { readonly at: 'work'; readonly afterMs: number }

const moments = ['before', 'after'] as const
/** Steps in which something becomes durable or is told, and how often each is passed in a short life. */
const steps: readonly (readonly [string, number])[] = [
  ['commit', 15],
  ['fsync', 2],
  ['link', 1],
  ['rename', 4],
  ['acknowledgement', 4],
  ['call chat.postMessage', 3],
  ['call chat.update', 3],
  ['call users.info', 2],
  ['call conversations.replies', 3],
]
const calls = ['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'conversations.replies', 'conversations.history']

/** Each named step, before and after. */
export const namedSteps = steps.flatMap(([step]) => moments.map((moment) => `${step} ${moment}`))

/** The plan of the `index`-th life: each second one is a named step, all in turn; chance decides the rest. */
export function killPlan(dice: Dice, index: number): KillPlan {
  if (index % 2 === 0) {
    const turn = (index / 2) % namedSteps.length
    const [, most] = steps[Math.floor(turn / moments.length)] ?? ['', 1]
    return { at: 'step', step: namedSteps[turn] ?? '', passing: 1 + dice.below(most) }
  }
  if (dice.isLucky(0.4)) return { at: 'call', method: dice.oneOf(calls), when: dice.oneOf(moments) }
  return dice.isLucky(0.5) ? { at: 'start', afterMs: dice.below(1_000) } : { at: 'work', afterMs: dice.below(600) }
}

export function planName(plan: KillPlan): string {
  switch (plan.at) {
    case 'step':
      return `${plan.step}, passing ${plan.passing}`
    case 'call':
      return `the workspace gets ${plan.method}, ${plan.when} its work`
    case 'start':
      return `${plan.afterMs} ms after its start`
    case 'work':
      return `${plan.afterMs} ms after it began to hear`
  }
}
