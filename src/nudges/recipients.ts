import { secretariatId } from '../register/addressee.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { formerOwners } from './bulletins.ts'
import { ladderOf } from './ladder.ts'

/** Everybody who may ever be told something of a commitment as it is: its owners, now and before, those above them, and the secretariat. */
export function concernedBy(register: Register, commitment: Commitment): Set<string> {
  const concerned = new Set<string>()
  if (typeof commitment.due === 'object' || commitment.log?.length) concerned.add(secretariatId)
  for (const team of formerOwners(commitment)) if (register.teams.has(team)) concerned.add(team)
  for (const { team: id, role } of commitment.owners) {
    const team: Team | undefined = register.teams.get(id)
    if (!team) continue
    concerned.add(id)
    if (role === 'lead') for (const { to } of ladderOf(register, team, commitment)) concerned.add(to)
  }
  return concerned
}
