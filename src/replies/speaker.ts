import { everybodyOf, leadsAndCovers, samePerson } from '../register/people.ts'
import { isSaidFromAbove } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import { teamsSpokenFor } from '../register/rights.ts'
import type { Commitment } from '../register/schema.ts'

/** For whom a person speaks. Without a team: for the secretariat. */
export interface SpeaksFor {
  readonly team?: Team
}

/** Of which of the commitments of a message one may speak for a team below one's own without a word of which team that is. */
export interface SaidWhere {
  /** Those of which the silence was told to the team of the message. */
  readonly escalated?: readonly string[]
  /** The one of `about` was chosen itself: by a press in its row, by a command, or in a form. */
  readonly isChosen?: boolean
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

/** Whether somebody speaks for a team below their own, of what was not escalated to theirs in the message that they answer. */
export function speaksFromAbove(
  register: Register,
  { id, speaker }: { id: string; speaker: SpeaksFor | undefined },
  { by, team: thread = '', escalated = [] }: { by: string; team?: string | undefined } & SaidWhere,
): boolean {
  if (!speaker?.team || !isSaidFromAbove(register, speaker.team.id, by)) return false
  const told = escalated.includes(id) ? register.teams.get(thread) : undefined
  return !told || !everybodyOf(told).some((each) => samePerson(each, by))
}
