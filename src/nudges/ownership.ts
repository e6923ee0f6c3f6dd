import { lastDay, tomorrow } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { handOverTo } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment } from '../register/schema.ts'
import { itemOf } from './items.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'

/** Whether the team is still to be asked if this is theirs: once, in its next day's message after the promise, and once again after each hand-over. */
export function askIfYours({ register, sent }: PlanInputs, commitment: Commitment, { id, today }: Receiver): Prospect {
  const owner = commitment.owners.find((each) => each.team === id)
  if (!owner?.assumed || !isOpen(commitment)) return nothing
  // Promised today, asked tomorrow.
  const promised = commitment.source?.date
  if (promised !== undefined && today <= promised) return notBefore(tomorrow(promised))
  const asked = sent.lastNaming(commitment.id, lastDay, 'yours')
  const given = handOverTo(commitment, id)
  if (asked && !(given && timeOf(given.at) > asked.at)) return nothing
  return {
    items: [itemOf(commitment, 'yours', { on: today, deadline: deadlineOf(commitment.due, register.events) })],
    next: tomorrow(today),
  }
}
