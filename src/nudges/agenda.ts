import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'

/**
 * Until when nothing is to be asked, for each commitment and team: noted when there was nothing, so that days in between cost no thought.
 * Kept by the commitment as an object: a change makes a new one, which has no rest yet.
 */
export class Agenda {
  #rests = new WeakMap<Commitment, Map<string, Day>>()
  #teams: Register['teams'] | undefined

  /** Forgets everything where the teams (their rhythms, calendars) are others than before. */
  startAfreshFor(teams: Register['teams']): void {
    if (this.#teams !== teams) this.#rests = new WeakMap()
    this.#teams = teams
  }

  /** Whether `what` (a team's asking, a team's escalation) of the commitment rests on `today`. */
  rests(commitment: Commitment, what: string, today: Day): boolean {
    const until = this.#rests.get(commitment)?.get(what)
    return until !== undefined && today < until
  }

  /** @param until The first day on which there may be something; absent: none any more. */
  rest(commitment: Commitment, what: string, until: Day | undefined): void {
    const rests = this.#rests.get(commitment)
    const day = until ?? never
    if (rests) rests.set(what, day)
    else this.#rests.set(commitment, new Map([[what, day]]))
  }
}

const never = '9999-12-31' as Day
