import type { SilenceTold } from '../nudges/standing.ts'
import { dayIn } from '../register/calendar.ts'
import { timeOf } from '../register/instant.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Sheet } from './render-context.ts'

/** What those above a team are told of its silence: since when, and how late it is. */
export function silenceLine(
  { words, view, names }: Sheet,
  commitment: Commitment,
  { told: { silent, answered }, daysLeft }: { told: SilenceTold; daysLeft: number | null },
): string {
  const team = view.register.teams.get(silent)
  const ending = commitment.status === 'closing' ? [...endingsOf(commitment).values()].at(-1) : undefined
  return words.escalated({
    team: names.team(silent),
    since: answered,
    daysLate: Math.max(1, -(daysLeft ?? 0)),
    isReachable: team?.channel !== undefined || (team?.leads.length ?? 0) > 0,
    closed:
      ending?.kind !== 'closed' || ending.party === undefined
        ? undefined
        : { side: names.party(ending.party), day: dayIn(timeOf(ending.at), view.register.timezone) },
  })
}
