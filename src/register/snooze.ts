import type { Commitment, Day, EntryOf } from './schema.ts'
import { effective } from './state.ts'

/** The last silence that a team asked for, over or not, if it was not undone. */
export function snoozeOf({ log = [] }: Commitment, team: string): EntryOf<'snoozed'> | undefined {
  const snooze = effective(log).findLast((entry) => entry.kind === 'snoozed' && entry.team === team)
  return snooze?.kind === 'snoozed' ? snooze : undefined
}

/** The day before which a team asked not to be nudged, if its last snooze still stands. */
export function snoozedUntil(commitment: Commitment, team: string): Day | undefined {
  return snoozeOf(commitment, team)?.until
}

/** The leading teams that are not asked on a day, because they wanted silence. */
export function silencesOn(commitment: Commitment, today: Day): EntryOf<'snoozed'>[] {
  return commitment.owners.flatMap(({ team, role }) => {
    const snooze = role === 'lead' ? snoozeOf(commitment, team) : undefined
    return snooze && today < snooze.until ? [snooze] : []
  })
}
