import { secretariatId } from '../register/addressee.ts'
import { tomorrow } from '../register/days.ts'
import { keepsTheirs } from '../register/owners.ts'
import type { Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import type { Passing } from './handed-over.ts'
import { handOver, passesOn } from './handed-over.ts'
import type { Bulletin } from './message.ts'
import { isRecent, newTo } from './news.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { nothing } from './planning.ts'

// What a message says of many commitments in one line above its rows.

/** The hand-overs of a commitment that are new to its receiver, its old owner, the other owners and the secretariat: who, to whom, and why. */
export function handOversOf(inputs: PlanInputs, commitment: Commitment, receiver: Receiver): Prospect {
  const { register } = inputs
  if (!commitment.log?.some(passesOn) || !isRecent(commitment.log, receiver)) return nothing
  const isNew = newTo(inputs, commitment, receiver)
  const told = effective(commitment.log)
    .filter(passesOn)
    .filter((entry) => isNew(entry) && concerns(commitment, entry, receiver) && !isOwnAct(register, entry, receiver))
  return { items: [], bulletins: told.flatMap((entry) => handOver(commitment, entry)), next: tomorrow(receiver.today) }
}

/** The teams that owed it once: each is told if somebody else has handed over what was theirs. */
export function formerOwners(commitment: Commitment): string[] {
  return (commitment.log ?? []).filter(passesOn).flatMap(({ removed = [] }) => removed.map(({ team }) => team))
}

/** What is said of many commitments by the same words of the same person is one line. */
export function inOneLine(bulletins: readonly Bulletin[]): Bulletin[] {
  return [...Map.groupBy(bulletins, ({ ids: _ids, ...rest }) => JSON.stringify(rest)).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, ids: [...new Set([first, ...others].flatMap(({ ids }) => ids))] }] : [],
  )
}

function concerns({ owners }: Commitment, entry: Passing, { id }: Receiver): boolean {
  // Others have not heard that it was in doubt.
  const isKept = entry.kind === 'assigned' && keepsTheirs(entry)
  const touched = [...(isKept ? [] : owners), ...(entry.removed ?? [])]
  return id === secretariatId || touched.some(({ team }) => team === id)
}

function isOwnAct(register: Register, { by, team }: LogEntry, { id }: Receiver): boolean {
  return id === secretariatId && team === undefined && isSecretariat(register, by)
}
