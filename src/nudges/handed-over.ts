import { timeOf } from '../register/instant.ts'
import { isUndoing } from '../register/kinds.ts'
import { keepsTheirs } from '../register/owners.ts'
import type { Register } from '../register/register.ts'
import { leadingParties, leadTeams } from '../register/register.ts'
import type { Commitment, LogEntry, Owner } from '../register/schema.ts'
import { effective, endingsOf } from '../register/state.ts'
import type { Bulletin, Message } from './message.ts'

// What a message tells of a hand-over, and whether that still stands.

type HandOverTold = Extract<Bulletin, { tells: 'handed over' }>

export type Passing = Extract<LogEntry, { kind: 'assigned' | 'confirmed' }>

/** A hand-over, an offer, or the word by which an offer is taken up. A declined offer is told at once to who made it. */
export function passesOn(entry: LogEntry): entry is Passing {
  if (entry.kind === 'confirmed') return (entry.removed ?? []).length > 0
  if (entry.kind !== 'assigned') return false
  // A team that declines is only assumed to own it; one that leaves it to those who own it with them is not.
  const leaves = entry.removed.some(({ team, assumed }) => team !== entry.team || assumed !== true)
  return entry.added.some(({ team }) => team !== entry.team) || (entry.added.length === 0 && leaves)
}

/** Whether a hand-over may have been undone, or not be undone any more, of which a message may tell that has no row for it. */
export function mayHaveHandOverUndone(commitment: Commitment | undefined): boolean {
  const { log = [] } = commitment ?? {}
  return log.some(isUndoing) && log.some(passesOn)
}

/**
 * The hand-over that a message told of a commitment, in whatever words; `isGone`: it has been undone since, whether it was made once more or not.
 * Undefined if the log does not have it.
 */
export function handOverTold(
  commitment: Commitment | undefined,
  { ids: _ids, text: _words, ...told }: HandOverTold,
  { at: begin }: Pick<Message, 'at'>,
): { readonly entry: LogEntry; readonly isGone: boolean } | undefined {
  const { log = [] } = commitment ?? {}
  const said = JSON.stringify(told)
  const of = commitment
    ? log
        .filter(passesOn)
        .filter(({ at }) => timeOf(at) <= begin)
        .filter((entry) => handOver(commitment, entry).some(({ ids: _one, text: _said, ...each }) => JSON.stringify(each) === said))
    : []
  const standing = effective(log)
  const entry = of.at(-1)
  return entry && { entry, isGone: !of.some(({ at }) => standing.some((each) => each.at === at)) }
}

/** Whether a team that has no part in it was given one, and the last hand-over to it has been undone. */
export function isHandOverUndone({ owners, log = [] }: Commitment, team: string): boolean {
  const last = log.findLast((entry) => entry.kind === 'assigned' && entry.added.some((owner) => owner.team === team))
  return last !== undefined && !owners.some((owner) => owner.team === team) && !effective(log).some(({ at }) => at === last.at)
}

/** What is told of one. */
export function handOver({ id, owners }: Commitment, entry: Passing): HandOverTold[] {
  const { by, team, text } = entry
  const ids = (given: readonly Owner[]) => given.map((owner) => owner.team)
  const from = entry.kind === 'assigned' && entry.leaving ? ids(entry.leaving) : ids(entry.removed ?? [])
  const to = entry.kind === 'assigned' ? ids(entry.added) : [team ?? ''].filter((each) => each !== '')
  const given = from.filter((each) => !to.includes(each))
  const taking = entry.kind === 'assigned' || to.length > 0 ? to : ids(owners)
  return [
    {
      tells: 'handed over',
      ids: [id],
      from: given,
      to: taking,
      by,
      ...(team === undefined ? {} : { team }),
      ...(text === undefined ? {} : { text }),
      isOffer: entry.kind === 'assigned' && entry.leaving !== undefined,
      ...(entry.kind === 'assigned' && keepsTheirs(entry) ? { isKept: true as const } : {}),
    },
  ]
}

/** What a hand-over that takes nothing from anybody does: it adds owners, or changes the part of some who have one. Undefined of any other. */
export function additionIn(
  entry: LogEntry,
): { readonly how: 'added' | 'part changed'; readonly role: Owner['role'] | undefined } | undefined {
  if (entry.kind !== 'assigned' || entry.added.length === 0 || entry.leaving || keepsTheirs(entry)) return undefined
  if (entry.removed.some(({ team }) => !entry.added.some((owner) => owner.team === team))) return undefined
  const [role, another] = new Set(entry.added.map((owner) => owner.role))
  return { how: entry.removed.length > 0 ? 'part changed' : 'added', role: another === undefined ? role : undefined }
}

/** The sides that have to agree to a closing only since these teams were added to lead it. */
export function sidesAskedBy(register: Register, commitment: Commitment, added: readonly Owner[]): string[] {
  if (commitment.status !== 'closing') return []
  const ended = endingsOf(commitment)
  const isNew = (team: string) => added.some((owner) => owner.team === team)
  const leading = leadTeams(register, commitment)
  return leadingParties(register, commitment).filter(
    (side) => !ended.has(side) && leading.every(({ id, party }) => party.id !== side || isNew(id)),
  )
}
