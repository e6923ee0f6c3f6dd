import { isDisowned } from '../register/hand-over.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Message } from './message.ts'
import { hasTakenUp } from './ownership.ts'
import { silentSince } from './poll-result.ts'
import { rowsOf, stillWanted } from './rows.ts'

/** What is still waited for from a team, by what is asked of it: whether it agrees, how it stands, whether it is theirs. */
export interface LeftFor {
  readonly team: string
  readonly agreement: readonly string[]
  readonly rating: readonly string[]
  readonly owner: readonly string[]
}

/** What a message asked and has no answer to yet. */
export function leftIn(register: Register, message: Message): LeftFor {
  const rows = rowsOf(message).map((row) => ({ id: row.id, wants: stillWanted(register, message, row) }))
  const ids = (want: 'agreement' | 'rating' | 'owner') => rows.flatMap(({ id, wants }) => (wants[want] ? [id] : []))
  return { team: message.team, agreement: ids('agreement'), rating: ids('rating'), owner: ids('owner') }
}

/** The same by the register alone, whatever the team was sent. `since`: the day of the last poll, which asked how all of theirs stand. */
export function leftFor(register: Register, team: Team, since: Day | undefined): LeftFor {
  const open = [...register.commitments.values()].filter(isOpen)
  const agreement = open.filter((commitment) => isLedBy(commitment, team.id) && awaitsSide(register, commitment, team.party.id))
  const isAgreement = new Set(agreement.map(({ id }) => id))
  const silent = since === undefined ? [] : (silentSince(register, { since, teams: [team.id] }).get(team.id) ?? [])
  return {
    team: team.id,
    agreement: [...isAgreement],
    rating: silent.filter((id) => !isAgreement.has(id)),
    owner: open.filter((commitment) => isUnconfirmed(commitment, team.id)).map(({ id }) => id),
  }
}

function awaitsSide(register: Register, commitment: Commitment, party: string): boolean {
  if (dateAskedOf(register, commitment)?.waitingFor.includes(party)) return true
  return commitment.status === 'closing' && !endingsOf(commitment).has(party)
}

function isUnconfirmed(commitment: Commitment, team: string): boolean {
  const isAssumed = commitment.owners.some((owner) => owner.team === team && owner.assumed === true)
  return isAssumed && !isDisowned(commitment, team) && !hasTakenUp(commitment, team)
}

/** The teams that have not confirmed what the source does not say to be theirs, each with what; of all open ones, or of some. */
export function unconfirmedAmong(register: Register, ids?: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const asked = ids === undefined ? [...register.commitments.values()] : ids.flatMap((id) => register.commitments.get(id) ?? [])
  const found = asked
    .filter(isOpen)
    .flatMap((commitment) =>
      commitment.owners.flatMap(({ team }) => (isUnconfirmed(commitment, team) ? [{ team, id: commitment.id }] : [])),
    )
  return new Map([...Map.groupBy(found, ({ team }) => team)].map(([team, each]) => [team, each.map(({ id }) => id)]))
}
