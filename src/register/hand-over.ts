import { changesOwners, saysNotOurs } from './kinds.ts'
import { teamsTouched } from './owners.ts'
import type { SaidFor } from './proposal.ts'
import type { Register, Team } from './register.ts'
import { isLedBy, isSecretariat, leadingParties, leadTeams } from './register.ts'
import type { Commitment, EntryOf, LogEntry, Owner } from './schema.ts'
import { effective } from './state.ts'

type HandOver = EntryOf<'assigned'>
/** What a hand-over does to the sides. */
type Parting = Pick<HandOver, 'by' | 'team' | 'added' | 'removed' | 'leaving'>
type Confirmation = EntryOf<'confirmed'>

/**
 * A hand-over as the log keeps it. `removed` has the owners as they were, even those whose role only changes, so that undoing it gives them
 * back. Each team is added once, and who has the stronger part keeps it. It comes as assumed, so that the team is asked whether it is theirs. A team
 * of another side only gets it offered: who hands it over stays until it has confirmed (`leaving`). What the secretariat hands over is as it says.
 */
export function handedOverFor(register: Register, commitment: Commitment, { entry: said, team }: SaidFor<HandOver>): HandOver {
  const { leaving: _typed, ...entry } = said
  const { owners } = commitment
  const standing = new Map(owners.map((owner) => [owner.team, owner]))
  const isGiven = (id: string) => entry.removed.some((owner) => owner.team === id)
  const coming = [...new Map(entry.added.map((owner) => [owner.team, owner])).values()]
    .map((owner) => (isGiven(owner.team) ? owner : strongerOf(standing.get(owner.team), owner, isAskedAnew(commitment, owner.team))))
    .filter((owner) => owner !== standing.get(owner.team))

  const isOffer = (owner: Owner) => team !== undefined && !isGiven(owner.team) && register.teams.get(owner.team)?.party.id !== team.party.id
  const isAsked = (owner: Owner) => team !== undefined && !isGiven(owner.team)
  const added = coming.map((owner) => (isAsked(owner) ? { ...owner, assumed: true } : owner))
  // Whoever hands on to others what was offered to them has taken it over.
  const isHandedOn = coming.some((owner) => !isGiven(owner.team))
  const offered = isHandedOn ? entry.removed.flatMap((owner) => leavingFor(commitment, owner.team)) : []
  const gives = new Set([...entry.removed, ...offered].map((owner) => owner.team))
  const given = owners.filter((owner) => gives.has(owner.team) && !entry.added.some((each) => each.team === owner.team))
  const waits = coming.length > 0 && coming.every(isOffer) ? given : []
  const goes = new Set([...(waits.length > 0 ? [] : given), ...added].map((owner) => owner.team))
  return {
    ...entry,
    added,
    removed: owners.filter((owner) => goes.has(owner.team)),
    ...(waits.length > 0 ? { leaving: waits } : {}),
  }
}

/** A confirmation as the log keeps it. The secretariat's is for no team: it names the teams whose mark it took away. Who offered it leaves. */
export function confirmedFor(commitment: Commitment, entry: Confirmation): Confirmation {
  const { removed: _typed, ...said } = entry
  const assumed = commitment.owners.filter((owner) => owner.assumed).map((owner) => owner.team)
  const teams = said.team === undefined ? assumed : [said.team]
  const leave = new Set(teams.flatMap((team) => leavingFor(commitment, team)))
  return {
    ...said,
    ...(said.team === undefined ? { teams } : {}),
    ...(leave.size > 0 ? { removed: commitment.owners.filter((owner) => leave.has(owner)) } : {}),
  }
}

/** The hand-overs that offer it to a team and wait for its word, the last one last. */
function offersTo({ owners, log = [] }: Commitment, team: string): HandOver[] {
  if (!owners.some((owner) => owner.team === team && owner.assumed)) return []
  const ofTeam = effective(log).filter((entry) => changesOwners(entry) && teamsTouched(entry, log).includes(team))
  const settled = ofTeam.findLastIndex((entry) => entry.kind !== 'assigned' || entry.leaving === undefined)
  return ofTeam.slice(settled + 1).filter((entry) => entry.kind === 'assigned')
}

/** The offer that says the same as this one and waits for its word. */
export function offeredBefore(commitment: Commitment, { added, leaving }: HandOver): HandOver | undefined {
  const isOffered = ({ team, role }: Owner): boolean => {
    const giving = new Set(leavingFor(commitment, team).map((owner) => owner.team))
    const isAsIs = commitment.owners.some((owner) => owner.team === team && owner.role === role)
    return isAsIs && !isDisowned(commitment, team) && leaving?.every((owner) => giving.has(owner.team)) === true
  }
  const [first] = added
  return first && added.every(isOffered) ? offersTo(commitment, first.team).at(-1) : undefined
}

/** The hand-over by which a team has it, or is offered it, and has not confirmed yet. */
export function handOverTo({ owners, log = [] }: Commitment, team: string): HandOver | undefined {
  if (!owners.some((owner) => owner.team === team && owner.assumed)) return undefined
  return effective(log)
    .filter((entry) => entry.kind === 'assigned')
    .findLast((entry) => entry.team !== team && entry.added.some((owner) => owner.team === team && owner.assumed))
}

/** The leading teams whose part somebody may mean who gives it to a team: those of its side, else the one that leads alone. */
export function giversTo(register: Register, commitment: Commitment, to: Team): Team[] {
  const others = leadTeams(register, commitment).filter((team) => team.id !== to.id)
  const ofSide = others.filter((team) => team.party.id === to.party.id)
  const disowning = ofSide.filter((team) => isDisowned(commitment, team.id))
  if (disowning.length === 1) return disowning
  // A team that leads it already takes nothing from the other side when it is named again.
  if (ofSide.length === 0 && isLedBy(commitment, to.id)) return []
  return ofSide.length === 0 && others.length === 1 ? others : ofSide
}

/** Those who no longer owe it once this team has confirmed. */
function leavingFor(commitment: Commitment, team: string): Owner[] {
  const leaving = new Set(offersTo(commitment, team).flatMap((offer) => (offer.leaving ?? []).map((owner) => owner.team)))
  return commitment.owners.filter((owner) => leaving.has(owner.team))
}

/** Whether a team has said that it is not theirs, and has not confirmed it since, nor been given it anew. */
export function isDisowned(commitment: Commitment | undefined, team: string): boolean {
  const { owners = [], log = [] } = commitment ?? {}
  if (!owners.some((owner) => owner.team === team && owner.assumed)) return false
  const last = effective(log).findLast(
    (entry) => isDisowning(entry, team) || (changesOwners(entry) && teamsTouched(entry, log).includes(team)),
  )
  return last !== undefined && isDisowning(last, team)
}

/** The entry by which a team has confirmed that a commitment is theirs, as long as nothing has changed its part since. None that took up an offer. */
export function ownConfirmation({ log = [] }: Commitment, team: string): LogEntry | undefined {
  const last = effective(log).findLast((entry) => changesOwners(entry) && teamsTouched(entry, log).includes(team))
  return last?.kind === 'confirmed' && last.removed === undefined ? last : undefined
}

function isDisowning(entry: LogEntry, team: string): boolean {
  return saysNotOurs(entry) && entry.team === team
}

/** What a "no" to an offer makes of the owners: as they were. Undefined where nothing was offered. */
export function declineOf(commitment: Commitment, team: string): Pick<HandOver, 'added' | 'removed'> | undefined {
  const [offer] = offersTo(commitment, team)
  if (!offer) return undefined
  const ofTeam = (owner: Owner) => owner.team === team
  return { added: offer.removed.filter(ofTeam), removed: commitment.owners.filter(ofTeam) }
}

/** Whether a hand-over takes the side of who hands over out of a joint commitment, at once or once it is confirmed. Only the secretariat may. */
export function leavesSideWithout(register: Register, commitment: Commitment, entry: Parting): boolean {
  const side = entry.team === undefined ? undefined : register.teams.get(entry.team)?.party.id
  if (side === undefined || isSecretariat(register, entry.by)) return false
  return sidesLeftWithout(register, commitment, entry).includes(side)
}

/** Whether an owner's part may go to a team by the word of this person: nobody is offered what only the secretariat may do. */
export function mayGoTo(
  register: Register,
  commitment: Commitment,
  { owner, to, by }: { readonly owner: Owner; readonly to: string; readonly by: string },
): boolean {
  const added = [{ team: to, role: owner.role }]
  return !leavesSideWithout(register, commitment, { team: owner.team, by, added, removed: [owner] })
}

/** The sides of a joint commitment that a hand-over leaves without a leading team. */
export function sidesLeftWithout(
  register: Register,
  commitment: Commitment,
  { added, removed, leaving = [] }: Pick<HandOver, 'added' | 'removed' | 'leaving'>,
): string[] {
  // A side that was only offered it does not lead it yet.
  const owning = commitment.owners.filter((owner) => offersTo(commitment, owner.team).length === 0)
  const sides = leadingParties(register, { ...commitment, owners: owning })
  if (sides.length < 2) return []
  const gone = new Set([...removed, ...leaving].map((owner) => owner.team))
  const after = [...commitment.owners.filter((owner) => !gone.has(owner.team)), ...added]
  const left = leadingParties(register, { ...commitment, owners: after })
  return sides.filter((side) => !left.includes(side))
}

/** Whether an entry takes up or declines what another side has offered: who offered it is told at once. */
export function answersOffer(entry: LogEntry): boolean {
  if (entry.kind === 'confirmed') return entry.removed !== undefined
  return entry.kind === 'assigned' && entry.team !== undefined && entry.added.every(({ team }) => team === entry.team)
}

/** The owner with the stronger of two parts; the same object where nothing comes to what is theirs. */
function strongerOf(was: Owner | undefined, owner: Owner, isAsked: boolean): Owner {
  if (was === undefined) return owner
  const role = was.role === 'lead' ? was.role : owner.role
  return role === was.role && !isAsked ? was : { ...owner, role }
}

/** A team that has said that it is not theirs, or was only offered it, is asked once more. */
function isAskedAnew(commitment: Commitment, team: string): boolean {
  return isDisowned(commitment, team) || offersTo(commitment, team).length > 0
}
