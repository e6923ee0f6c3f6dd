import type { DateTime } from 'luxon'
import { timeOf } from '../register/instant.ts'
import { eventWithLog, withLog } from '../register/projection.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'

interface Logged {
  readonly millis: number
  readonly commitment?: string
  readonly event?: string
}

/** The register as it was at a moment, and the commitments that have changed since the moment asked for before. */
export interface Then {
  readonly register: Register
  readonly changed: readonly string[] | 'all'
}

/**
 * The register as it was at any moment, by its logs, without the answers of teams from `from` on. A preview goes by it. Ask for moments in
 * ascending order.
 */
export function registerAsOf(register: Register, from: DateTime): (now: DateTime) => Then {
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
    current = rewound(register, { current, stale }, (entry) => timeOf(entry.at) <= now && happens(entry))
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

/** `current`, with its stale commitments and events read again from `register` by the entries that are there. */
function rewound(
  register: Register,
  { current, stale }: { current: Register; stale: readonly Logged[] },
  isThere: (entry: LogEntry) => boolean,
): Register {
  const commitments = new Map(current.commitments)
  const events = new Map(current.events)
  for (const id of new Set(stale.map(({ commitment }) => commitment))) {
    const commitment = id === undefined ? undefined : register.commitments.get(id)
    const log = commitment?.log?.filter(isThere)
    if (commitment && log) commitments.set(commitment.id, withLog(register, commitment, { log }))
  }
  for (const id of new Set(stale.map(({ event }) => event))) {
    const event = id === undefined ? undefined : register.events.get(id)
    const log = event?.log.filter(isThere)
    if (event && log) events.set(event.id, eventWithLog(event, log))
  }
  return { ...current, commitments, events }
}
