import type { Applied } from '../register/change.ts'
import { deadlineOf, eventOf } from '../register/due.ts'
import { isEnding } from '../register/kinds.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { allOpen } from '../register/query.ts'
import type { EventItem, Register } from '../register/register.ts'
import { leadingParties } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { endingsOf, sameDue } from '../register/state.ts'
import { sidesAskedBy } from './handed-over.ts'

/** What a change leaves to be done, or settles. `waitingFor`: the parties that are asked to agree now. */
export type Aftermath =
  | { readonly now: 'closed' }
  /** Every side has withdrawn it. */
  | { readonly now: 'over' }
  | { readonly now: 'closing'; readonly waitingFor: readonly string[] }
  /** Until they agree, the date that there is holds. */
  | { readonly now: 'date asked'; readonly waitingFor: readonly string[] }
  /** One side did not agree to another date. `isMoved`: the other side has moved it there before, and nobody but them moves it back. */
  | { readonly now: 'date stays'; readonly isMoved?: true }

export function aftermathOf(register: Register, applied: Applied & { ok: true }): Aftermath | undefined {
  if (!('commitment' in applied)) return undefined
  const { commitment, entries } = applied
  const last = entries.at(-1)
  if (last?.kind === 'objected' && last.to !== undefined)
    return { now: 'date stays', ...(sameDue(last.to, commitment.due ?? null) ? { isMoved: true } : {}) }
  const asked = last?.kind === 'dated' && last.proposed ? dateAskedOf(register, commitment) : undefined
  if (asked) return { now: 'date asked', waitingFor: asked.waitingFor }
  const asking = last?.kind === 'assigned' ? sidesAskedBy(register, commitment, last.added) : []
  if (asking.length > 0) return { now: 'closing', waitingFor: asking }
  return entries.some(isEnding) ? afterEnding(register, commitment) : undefined
}

function afterEnding(register: Register, commitment: Commitment): Aftermath | undefined {
  if (commitment.status === 'closed') return { now: 'closed' }
  if (commitment.status === 'withdrawn') return { now: 'over' }
  const ended = endingsOf(commitment)
  const waitingFor = leadingParties(register, commitment).filter((party) => !ended.has(party))
  return waitingFor.length === 0 ? undefined : { now: 'closing', waitingFor }
}

/** How many open commitments hang on an event that was spoken of, and whether it was noted as held. */
export interface EventAftermath {
  readonly hanging: number
  readonly isHeld: boolean
  /** The date of an event noted as held, if it is still to come; null if the event has no date. */
  readonly odd?: Day | null
  /** The date that it had before, if that was another one. */
  readonly before?: Day
}

export function eventAftermath(
  register: Register,
  { event, applied, today }: { event: EventItem; applied: Applied & { ok: true }; today: Day },
): EventAftermath {
  const hanging = allOpen(register).filter(({ due }) => eventOf(due, register.events)?.id === event.id).length
  const isHeld = applied.entries.some((entry) => entry.kind === 'held')
  const isOdd = isHeld && (event.date === null || event.date > today)
  const before = dateBefore(event, applied)
  return { hanging, isHeld, ...(before === undefined ? {} : { before }), ...(isOdd ? { odd: event.date } : {}) }
}

function dateBefore({ date }: EventItem, { entries }: Applied & { ok: true }): Day | undefined {
  const dated = entries.findLast((entry) => entry.kind === 'dated')
  const deadline = deadlineOf(dated?.from ?? undefined, new Map())
  return deadline.kind === 'dated' && deadline.day !== date ? deadline.day : undefined
}
