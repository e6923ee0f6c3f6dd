import { instantOf, timeOf } from '../register/instant.ts'
import { plainestTaken } from '../store/facts.ts'
import type { Facts } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger, Post, Posted } from './messenger.ts'

/** After so many days it is tried whether the workspace takes by now what it refused. */
const triedAgainAfterDays = 28

/**
 * A messenger that begins with the step which the workspace took last, where a message has plainer ones: what was refused once is not tried each time. The
 * state keeps it, and the number of steps that were left then.
 */
export function rememberingSteps(
  messenger: Messenger,
  { facts, clock }: { facts: Pick<Facts, 'get' | 'set'>; clock: Pick<Clock, 'now'> },
): Messenger {
  const stepping = async (post: Post, send: (post: Post) => Promise<Posted>): Promise<Posted> => {
    if (!post.steps || post.steps.length === 0) return send(post)
    const known = await facts.get(plainestTaken)
    const isOld = known === undefined || clock.now().diff(timeOf(known.at)).as('days') >= triedAgainAfterDays
    const begun = isOld ? post : fromStep(post, known.left)
    const posted = await send(begun)
    if (posted.ok && posted.step !== undefined)
      await facts.set(plainestTaken, { left: (begun.steps ?? []).length - posted.step, at: instantOf(clock.now()) })
    return posted
  }
  return {
    ...messenger,
    post: (post) => stepping(post, (begun) => messenger.post(begun)),
    update: (place, post) => stepping(post, (begun) => messenger.update(place, begun)),
  }
}

/** The message from the step on behind which so many are left. */
function fromStep({ steps = [], ...post }: Post, left: number): Post {
  const skipped = Math.max(0, steps.length - left)
  const first = skipped === 0 ? post : { ...post, ...steps[skipped - 1] }
  return { ...first, steps: steps.slice(skipped) }
}
