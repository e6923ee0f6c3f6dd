import { secretariatId } from '../register/addressee.ts'
import type { Register, Team } from '../register/register.ts'
import { cadenceFor } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'

/** One step up from a team that is silent: after how long a silence, and who is told (a team, or `secretariat`). */
export interface Rung {
  readonly after: string
  readonly to: string
}

/**
 * The ladder of a team for a commitment. The second `escalatesTo` on it goes to the team above the team above, and so on. If there is no
 * such team, the secretariat is told. After the last rung nobody is told.
 */
export function ladderOf(register: Register, team: Team, commitment: Commitment): Rung[] {
  let above: Team | undefined = team
  return cadenceFor(team, commitment).escalation.map(({ after, to }) => {
    if (to === secretariatId) return { after, to }
    above = above?.escalatesTo === undefined ? undefined : register.teams.get(above.escalatesTo)
    return { after, to: above?.id ?? secretariatId }
  })
}
