import { leadsAndCovers, samePerson } from '../register/people.ts'
import type { Register, Team } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import { teamsSpokenFor } from '../register/rights.ts'
import type { Commitment } from '../register/schema.ts'

/** For whom a person speaks. Without a team: for the secretariat. */
export interface SpeaksFor {
  readonly team?: Team
}

/** The team that a person answers for: the thread's team first, then a leading one. Undefined if they have no part in the commitment. */
export function speakerFor(
  register: Register,
  commitment: Commitment,
  { by, team: thread }: { by: string; team?: string | undefined },
): SpeaksFor | undefined {
  // `apply` decides whether a cover may speak on that day.
  const isLead = (each: Team) => leadsAndCovers(each).some((lead) => samePerson(lead, by))
  const [team] = teamsSpokenFor(register, commitment, { by, team: thread, isLead })
  if (team) return { team }
  return isSecretariat(register, by) ? {} : undefined
}
