import type { Snooze } from './kinds.ts'
import { pauses } from './kinds.ts'
import type { Commitment, Day } from './schema.ts'
import { effective } from './state.ts'

/** The last snooze of a team that was not undone, over or not; of some entries alone, or of all. What the secretariat snoozes is so for all teams. */
export function snoozeOf({ log = [] }: Commitment, team: string, isMeant: (entry: Snooze) => boolean = () => true): Snooze | undefined {
  return effective(log)
    .filter(pauses)
    .findLast((entry) => (entry.team === team || entry.team === undefined) && isMeant(entry))
}

/** The day on which the last snooze of a team ends, over or not. */
export function snoozedUntil(commitment: Commitment, team: string): Day | undefined {
  return snoozeOf(commitment, team)?.until
}

/** The snoozes of leading teams that are not over on a day. */
export function snoozesOn(commitment: Commitment, today: Day): Snooze[] {
  const snoozes = commitment.owners.flatMap(({ team, role }) => {
    const snooze = role === 'lead' ? snoozeOf(commitment, team) : undefined
    return snooze && today < snooze.until ? [snooze] : []
  })
  return [...new Set(snoozes)]
}
