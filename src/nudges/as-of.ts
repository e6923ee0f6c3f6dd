import type { DateTime } from 'luxon'
import { timeOf } from '../register/instant.ts'
import type { EventItem, Register } from '../register/register.ts'
import type { Commitment, Due, LogEntry, Owner } from '../register/schema.ts'
import { effective, isMove, ratingOf, statusOf } from '../register/state.ts'

interface Logged {
  readonly millis: number
  readonly commitment?: string
  readonly event?: string
}

/** The register as it was at a moment, and what of it is another than at the moment asked for before. */
export interface Then {
  readonly register: Register
  readonly changed: readonly string[] | 'all'
}

/**
 * The register as it was at any moment, by its logs, with no answer of a team from `from` on: what a preview goes by. To be asked for moments
 * in ascending order.
 */
export function pastOf(register: Register, from: DateTime): (now: DateTime) => Then {
  const answersEnd = from.toMillis()
  const happens = (entry: LogEntry) => entry.team === undefined || timeOf(entry.at).toMillis() < answersEnd
  const entries = logged(register)
  if (entries.length === 0) return () => ({ register, changed: [] })

  let current = register
  let next = 0
  let isBegun = false
  return (now) => {
    const stale: Logged[] = isBegun ? [] : entries
    const first = next
    for (let entry = entries[next]; entry && entry.millis <= now.toMillis(); entry = entries[++next]) if (isBegun) stale.push(entry)
    if (isBegun && next === first) return { register: current, changed: [] }
    const isOfAll = !isBegun || stale.some(({ event }) => event !== undefined)
    isBegun = true
    current = rewound(register, current, stale, (entry) => timeOf(entry.at) <= now && happens(entry))
    return { register: current, changed: isOfAll ? 'all' : stale.map(({ commitment }) => commitment).filter((id) => id !== undefined) }
  }
}

function logged(register: Register): Logged[] {
  const entries: Logged[] = []
  for (const { id, log = [] } of register.commitments.values())
    for (const { at } of log) entries.push({ millis: timeOf(at).toMillis(), commitment: id })
  for (const { id, log } of register.events.values()) for (const { at } of log) entries.push({ millis: timeOf(at).toMillis(), event: id })
  return entries.toSorted((a, b) => a.millis - b.millis)
}

function rewound(register: Register, current: Register, stale: readonly Logged[], isThere: (entry: LogEntry) => boolean): Register {
  const commitments = new Map(current.commitments)
  const events = new Map(current.events)
  for (const id of new Set(stale.map(({ commitment }) => commitment))) {
    const commitment = id === undefined ? undefined : register.commitments.get(id)
    if (commitment) commitments.set(commitment.id, commitmentWith(register, commitment, isThere))
  }
  for (const id of new Set(stale.map(({ event }) => event))) {
    const event = id === undefined ? undefined : register.events.get(id)
    if (event) events.set(event.id, eventWith(event, isThere))
  }
  return { ...current, commitments, events }
}

function commitmentWith(register: Register, commitment: Commitment, isThere: (entry: LogEntry) => boolean): Commitment {
  const all = commitment.log ?? []
  const log = all.filter(isThere)
  if (log.length === all.length) return commitment

  const gone = effective(all).filter((entry) => !isThere(entry))
  const { due: _due, ...rest } = commitment
  const due = dueAsOf(all, log, commitment.due)
  const owners = gone.toReversed().reduce(ownersBefore, commitment.owners)
  const before: Commitment = { ...rest, ...(due === undefined || due === null ? {} : { due }), owners, log }
  return { ...before, status: statusOf(register, before), rating: ratingOf(register, before) }
}

function eventWith(event: EventItem, isThere: (entry: LogEntry) => boolean): EventItem {
  const log = event.log.filter(isThere)
  if (log.length === event.log.length) return event
  const date = dueAsOf(event.log, log, event.date)
  return { ...event, log, date: isDay(date) ? date : null }
}

function isDay(due: Due | null | undefined): due is NonNullable<EventItem['date']> {
  return typeof due === 'string' && /^\d{4}-\d\d-\d\d$/.test(due)
}

/** By the last entry that is left; where none is left, what the first one moved it from. */
function dueAsOf(all: readonly LogEntry[], left: readonly LogEntry[], now: Due | null | undefined): Due | null | undefined {
  const last = effective(left).findLast(isMove)
  if (last) return last.to
  const first = all.find((entry) => entry.kind === 'dated')
  return first ? first.from : now
}

function ownersBefore(owners: Owner[], entry: LogEntry): Owner[] {
  if (entry.kind === 'confirmed') return owners.map((owner) => (owner.team === entry.team ? { ...owner, assumed: true } : owner))
  if (entry.kind !== 'assigned') return owners
  return [...owners.filter((owner) => !entry.added.some((each) => each.team === owner.team)), ...entry.removed]
}
