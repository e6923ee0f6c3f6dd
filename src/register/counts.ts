import { daysPastFirst } from './baseline.ts'
import { deadlineOf } from './due.ts'
import { isOpen } from './query.ts'
import type { Register } from './register.ts'
import type { Commitment, Day } from './schema.ts'
import { standingRating } from './state.ts'

/**
 * How many are open, and how these stand in time. Those that are continuing or have no date are never late, and are counted apart. `movedToday`,
 * `moved`: of those that are due today, and later, how many are in time by the date that they have now, but not by the first one.
 */
export interface Counts {
  readonly open: number
  readonly overdue: number
  readonly today: number
  readonly movedToday: number
  readonly moved: number
  readonly continuing: number
  readonly undated: number
}

export function countsOf(register: Register, commitments: Iterable<Commitment>, today: Day): Counts {
  const known = countedByList.get(commitments)
  if (known?.register === register && known.today === today) return known.counts
  const counts = countAll(register, commitments, today)
  countedByList.set(commitments, { register, today, counts })
  return counts
}

/** Each page of a list begins with the counts of the whole: the same list is counted once. */
const countedByList = new WeakMap<Iterable<Commitment>, { register: Register; today: Day; counts: Counts }>()

function countAll(register: Register, commitments: Iterable<Commitment>, today: Day): Counts {
  let [open, overdue, dueToday, movedToday, moved, continuing, undated] = [0, 0, 0, 0, 0, 0, 0]
  for (const commitment of commitments) {
    if (!isOpen(commitment)) continue
    open++
    const deadline = deadlineOf(commitment.due, register.events)
    if (commitment.due === 'continuing') continuing++
    else if (deadline.kind !== 'dated') undated++
    else if (deadline.day < today) overdue++
    else {
      const isMoved = daysPastFirst(commitment, register.events, today) > 0
      if (deadline.day === today) dueToday++
      if (isMoved && deadline.day === today) movedToday++
      else if (isMoved) moved++
    }
  }
  return { open, overdue, today: dueToday, movedToday, moved, continuing, undated }
}

/** How many stand how, each in one of them; and how many of those that are open are late. */
export interface StateCounts {
  readonly red: number
  readonly amber: number
  readonly green: number
  readonly unrated: number
  /** Ended by one side, and waiting for another that does not call it red or at risk. */
  readonly waiting: number
  readonly ended: number
  readonly overdue: number
}

export function stateCountsOf(register: Register, commitments: readonly Commitment[], today: Day): StateCounts {
  const count = (isOne: (commitment: Commitment) => boolean) => commitments.filter(isOne).length
  const rated = (rating: Commitment['rating']) => count((each) => each.status === 'open' && (each.rating ?? null) === rating)
  // What the side that has still to agree calls red is red, and does not only wait.
  const isTroubled = (rating: Commitment['rating']) => (each: Commitment) =>
    each.status === 'closing' && standingRating(register, each) === rating
  const [red, amber] = [count(isTroubled('red')), count(isTroubled('amber'))]
  return {
    red: rated('red') + red,
    amber: rated('amber') + amber,
    green: rated('green'),
    unrated: rated(null),
    waiting: count(({ status }) => status === 'closing') - red - amber,
    ended: count((commitment) => !isOpen(commitment)),
    overdue: countsOf(register, commitments, today).overdue,
  }
}
