import { coversOf, samePerson } from '../register/people.ts'
import type { Register, Team } from '../register/register.ts'
import { isSecretariat, leadTeams, supportTeams } from '../register/register.ts'
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
  const isLead = (team: Team) => [...team.leads, ...coversOf(team)].some((lead) => samePerson(lead, by))
  const isIn = (team: Team) => isLead(team) || team.members.some((member) => samePerson(member, by))
  const leading = leadTeams(register, commitment).filter(isIn)
  const all = [...leading.filter(isLead), ...leading.filter((team) => !isLead(team)), ...supportTeams(register, commitment).filter(isIn)]
  const team = all.find((each) => each.id === thread) ?? all[0]
  if (team) return { team }
  return isSecretariat(register, by) ? {} : undefined
}
