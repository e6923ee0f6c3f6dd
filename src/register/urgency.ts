import { plusDays } from './days.ts'
import { deadlineOf } from './due.ts'
import { isOpen } from './query.ts'
import type { Register } from './register.ts'
import type { Commitment, Day } from './schema.ts'
import { standingRating } from './state.ts'

/** What is due within so many days stands before what is red and due later. */
const soonDays = 28

/**
 * The most urgent first: overdue, due soon, red, amber, waiting for a side, then by date; then what has no date, and at last what has ended. Those of
 * one kind by their deadline, and of one day as they were given.
 */
export function byUrgency(register: Register, commitments: readonly Commitment[], today: Day): readonly Commitment[] {
  const known = sortedByList.get(commitments)
  if (known?.register === register && known.today === today) return known.sorted
  const soon = plusDays(today, soonDays)
  const sorted = commitments
    .map((commitment) => ({ commitment, ...urgencyOf(commitment, { register, today, soon }) }))
    .toSorted((a, b) => a.group - b.group || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ commitment }) => commitment)
  sortedByList.set(commitments, { register, today, sorted })
  return sorted
}

/** Each page of a list is in the order of the whole: the same list is sorted once. */
const sortedByList = new WeakMap<readonly Commitment[], { register: Register; today: Day; sorted: readonly Commitment[] }>()

const afterAllDays = '~'

function urgencyOf(
  commitment: Commitment,
  { register, today, soon }: { register: Register; today: Day; soon: Day },
): { group: number; day: string } {
  const { status, due } = commitment
  const rating = standingRating(register, commitment)
  const deadline = deadlineOf(due, register.events)
  const day = deadline.kind === 'dated' ? deadline.day : undefined
  const group = (): number => {
    if (!isOpen(commitment)) return 9
    if (day !== undefined && day < today) return 0
    if (day !== undefined && day <= soon) return 1
    if (rating === 'red') return 2
    if (rating === 'amber') return 3
    if (status === 'closing') return 4
    if (day !== undefined) return 5
    if (due === 'without delay') return 6
    return due === 'continuing' ? 8 : 7
  }
  return { group: group(), day: day ?? afterAllDays }
}
