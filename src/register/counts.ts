import { deadlineOf } from './due.ts'
import { isOpen } from './query.ts'
import type { Register } from './register.ts'
import type { Commitment, Day } from './schema.ts'

/** How many are open, and how these stand in time. What is continuing, and what has no date, is never late: each is counted apart. */
export interface Counts {
  readonly open: number
  readonly overdue: number
  readonly continuing: number
  readonly undated: number
}

export function countsOf(register: Register, commitments: Iterable<Commitment>, today: Day): Counts {
  let [open, overdue, continuing, undated] = [0, 0, 0, 0]
  for (const commitment of commitments) {
    if (!isOpen(commitment)) continue
    open++
    const deadline = deadlineOf(commitment.due, register.events)
    if (commitment.due === 'continuing') continuing++
    else if (deadline.kind !== 'dated') undated++
    else if (deadline.day < today) overdue++
  }
  return { open, overdue, continuing, undated }
}
