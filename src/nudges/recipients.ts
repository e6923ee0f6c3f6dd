import { secretariatId } from '../register/addressee.ts'
import { remembered } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { formerOwners } from './bulletins.ts'
import { ladderOf } from './ladder.ts'
import type { Receiver } from './planning.ts'

/** Everybody who may ever be told something of a commitment as it is: its owners, now and before, those above them, and the secretariat. */
export function concernedBy(register: Register, commitment: Commitment): Set<string> {
  const concerned = new Set<string>()
  if (typeof commitment.due === 'object' || commitment.log?.length || commitment.owners.some(({ assumed }) => assumed))
    concerned.add(secretariatId)
  for (const team of formerOwners(commitment)) if (register.teams.has(team)) concerned.add(team)
  for (const { team: id, role } of commitment.owners) {
    const team: Team | undefined = register.teams.get(id)
    if (!team) continue
    concerned.add(id)
    if (role === 'lead') for (const { to } of ladderOf(register, team, commitment)) concerned.add(to)
  }
  return concerned
}

/** The receivers by whose messages it is known what there is to tell another: those above a team, or for the secretariat the teams with something to confirm. */
export function othersToldOf(register: Register, { team }: Pick<Receiver, 'team'>): string[] {
  if (!team) return teamsWithAssumed(register)
  const above: string[] = [secretariatId]
  for (let next = team.escalatesTo; next !== undefined; next = register.teams.get(next)?.escalatesTo) above.push(next)
  return above
}

const assumedByMap = new WeakMap<Register['commitments'], string[]>()

function teamsWithAssumed({ commitments }: Register): string[] {
  return remembered(assumedByMap, commitments, () => [
    ...new Set([...commitments.values()].flatMap(({ owners }) => owners.flatMap(({ team, assumed }) => (assumed ? [team] : [])))),
  ])
}
