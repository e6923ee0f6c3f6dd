import { addresseeOf } from '../register/addressee.ts'
import { daysBetween, later, plusDays, weekdayOf } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { setsAskingDay } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { nextHour } from './agreeing.ts'
import type { Item, Message, Reason } from './message.ts'

/** How an item of a message stands by now: its date may have moved since the message was planned. */
export interface Standing {
  readonly reason: Reason
  readonly deadline: Day | null
  /** Days from the day of the message to the deadline; negative: late; null: there is none. */
  readonly daysLeft: number | null
  /** Since when it was held back by a holiday, or because the bot was down. */
  readonly heldSince?: Day
}

export function standingOf(register: Register, message: Message, item: Item): Standing {
  const commitment = register.commitments.get(item.id)
  const dated = deadlineOf(commitment?.due, register.events)
  const deadline = dated.kind === 'dated' ? dated.day : null
  const daysLeft = deadline === null ? null : daysBetween(message.day, deadline)
  if (commitment && deadline !== item.deadline) return { reason: reasonBy(item.reason, daysLeft), deadline, daysLeft }

  const since = commitment ? askableSince(register, message, item, commitment) : item.on
  return { reason: item.reason, deadline, daysLeft, ...(hasWeekday(since, message.day) ? { heldSince: since } : {}) }
}

/** What a deadline brought is named by the deadline that there is now. */
function reasonBy(reason: Reason, daysLeft: number | null): Reason {
  if (!['overdue', 'due', 'before', 'begins'].includes(reason)) return reason
  if (daysLeft === null) return 'review'
  return daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'due' : 'before'
}

/** The day of the rhythm, or a later one before which it could not be asked: it was dated, opened again, handed over or snoozed since. */
function askableSince(register: Register, { team: id, at }: Message, { on, due }: Item, commitment: Commitment): Day {
  const { timezone: zone, cadence } = addresseeOf(register, id)
  const event = typeof due === 'object' && due !== null ? register.events.get(due.event) : undefined
  const days = [...(commitment.log ?? []), ...(event?.log ?? [])]
    .filter((entry) => timeOf(entry.at) <= at)
    .flatMap((entry) => {
      if (entry.kind === 'snoozed') return entry.team === id ? [entry.until] : []
      return setsAskingDay(entry) ? [nextHour(entry.at, { zone, hour: cadence.hour })] : []
    })
  return days.reduce((latest, day) => later(latest, day), on)
}

/** A weekend is no holding back. */
function hasWeekday(from: Day, today: Day): boolean {
  for (let day = from; day < today; day = plusDays(day, 1)) if (weekdayOf(day) < 6) return true
  return false
}
