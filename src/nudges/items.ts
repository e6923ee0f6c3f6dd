import type { Deadline } from '../register/due.ts'
import { isEnding } from '../register/kinds.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Item, Reason } from './message.ts'

/** From the most to the least pressing. */
const pressing: readonly Reason[] = [
  'escalated',
  'overdue',
  'due',
  'agree',
  'before',
  'begins',
  'urgent',
  'yours',
  'review',
  'poll',
  'news',
]

/** The more pressing of two reasons first. */
export function byPressure(a: Reason, b: Reason): number {
  return pressing.indexOf(a) - pressing.indexOf(b)
}

export function itemOf(
  commitment: Commitment,
  reason: Reason,
  { on, deadline, tells }: { on: Day; deadline: Deadline; tells?: Item['tells'] | undefined },
): Item {
  return {
    id: commitment.id,
    reason,
    on,
    deadline: deadline.kind === 'dated' ? deadline.day : null,
    due: commitment.due ?? null,
    knew: commitment.log?.at(-1)?.at ?? null,
    ...(tells ? { tells } : {}),
  }
}

/** A row that only the poll brings, of what is late all the same: it presses like what is overdue. */
export function isLateRow({ reason, deadline }: Item, today: Day): boolean {
  return reason === 'poll' && deadline !== null && deadline < today
}

/** Its own closing by all sides, and not that of what it depends on. */
export function tellsOfEnd({ id, reason, tells }: Item): boolean {
  return reason === 'news' && tells?.about === id && isEnding(tells.entry)
}

/** The closing (or withdrawal) that the other side is to agree to. */
export function endingToTell(commitment: Commitment): Item['tells'] | undefined {
  const entry = [...endingsOf(commitment).values()].at(-1)
  return entry ? { about: commitment.id, entry } : undefined
}
