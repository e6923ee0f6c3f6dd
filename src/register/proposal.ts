import { timeOf } from './instant.ts'
import { isMove, settlesDate } from './kinds.ts'
import { isOpen } from './query.ts'
import type { Register, Team } from './register.ts'
import { leadingParties, needsAgreement, partyNamed } from './register.ts'
import type { Commitment, Due, EntryOf, LogEntry } from './schema.ts'
import { effective, sameDue } from './state.ts'

/** A date that one side has proposed and another has still to agree to. */
export interface DateAsked {
  readonly to: Due | null
  /** The entry that proposed it. */
  readonly entry: EntryOf<'dated'>
  /** The leading parties that have still to agree: at least one. */
  readonly waitingFor: readonly string[]
}

/**
 * The last proposal still open: not withdrawn, agreed, replaced, or passed by a move. A proposal is no longer open when a hand-over has taken out
 * the side that proposed it or the side that has to agree.
 */
export function dateAskedOf(register: Register, commitment: Commitment): DateAsked | undefined {
  // Nearly all commitments end here.
  if (!commitment.log?.some((entry) => entry.kind === 'dated' && entry.proposed) || !isOpen(commitment)) return undefined

  let asked: EntryOf<'dated'> | undefined
  let agreed = new Set<string>()
  for (const entry of effective(commitment.log)) {
    if (settlesDate(entry)) asked = undefined
    else if (entry.kind === 'dated') {
      if (!asked || !sameDue(asked.to, entry.to)) {
        asked = entry
        agreed = new Set()
      }
      agreed.add(entry.party ?? register.teams.get(entry.team ?? '')?.party.id ?? '')
    }
  }
  if (!asked) return undefined
  const parties = leadingParties(register, commitment)
  const waitingFor = parties.filter((party) => !agreed.has(party))
  return waitingFor.length > 0 && waitingFor.length < parties.length ? { to: asked.to, entry: asked, waitingFor } : undefined
}

/** Whether a side says by a date, for which others are still waited, that it agrees to what another side has asked for. */
export function agreesToDate(entry: LogEntry, log: readonly LogEntry[]): boolean {
  if (entry.kind !== 'dated' || !entry.proposed) return false
  const before = effective(log).filter(({ at }) => timeOf(at) < timeOf(entry.at))
  const other = before.findLastIndex((each) => settlesDate(each) || (each.kind === 'dated' && !sameDue(each.to, entry.to)))
  const asked = before.slice(other + 1).filter((each) => each.kind === 'dated')
  return asked.length > 0 && asked.every(({ party, team }) => party !== entry.party && team !== entry.team)
}

/** The entry with which the last side agreed to an entry's proposal. After it, the proposal can't be taken back alone. */
export function agreementTo(entry: LogEntry, log: readonly LogEntry[]): EntryOf<'dated'> | undefined {
  if (entry.kind !== 'dated' || !entry.proposed) return undefined
  const counting = effective(log)
  const later = counting.slice(counting.findIndex(({ at }) => at === entry.at) + 1)
  const end = later.find((each) => settlesDate(each) || (each.kind === 'dated' && !sameDue(each.to, entry.to)))
  return end && isMove(end) && end.team !== undefined && sameDue(end.to, entry.to) ? end : undefined
}

/** The last move of the due, if every side agreed to it. */
export function lastAgreed(commitment: Commitment): EntryOf<'dated'> | undefined {
  const last = effective(commitment.log ?? []).findLast(isMove)
  return last?.party === undefined ? undefined : last
}

/**
 * The due, if another side moved it there last without asking: this one may say that it does not agree. The date stays, until it is moved again. A move
 * by the secretariat is for all sides.
 */
export function dueMovedByOthers(register: Register, { log = [], due }: Commitment, party: string | undefined): Due | undefined {
  const last = effective(log).findLast(isMove)
  const mover = last?.party === undefined && last?.team !== undefined ? register.teams.get(last.team)?.party.id : undefined
  const isOthers = party !== undefined && mover !== undefined && mover !== party
  return isOthers && due !== undefined && sameDue(last?.to ?? null, due) ? due : undefined
}

/** An entry, and the team that it is said for. No team: for the secretariat, or by Relance. */
export interface SaidFor<E extends LogEntry> {
  readonly entry: E
  readonly team: Team | undefined
}

/**
 * A date said for a team, as the log keeps it: a move, or a proposal if the other side has still to agree. A team that names the present date
 * while a proposal is open objects to the proposal. The secretariat moves the due at once.
 */
export function datedFor(register: Register, commitment: Commitment, { entry: said, team }: SaidFor<EntryOf<'dated'>>): LogEntry {
  const { kind, from: _from, to, party: _party, proposed: _proposed, ...rest } = said
  const from = commitment.due === undefined ? {} : { from: commitment.due }
  const moved = { kind, ...from, to, ...rest }
  if (!team) return moved

  const party = partyNamed(team.party.id)
  const asked = dateAskedOf(register, commitment)
  const isSame = sameDue(to, commitment.due ?? null)
  if (asked && isSame) return { kind: 'objected', ...party, to: asked.to, ...rest }
  const isAnswer = asked !== undefined && sameDue(asked.to, to)
  if (!isAnswer && (isSame || !needsAgreement(register, commitment))) return moved

  const others = isAnswer ? asked.waitingFor : leadingParties(register, commitment)
  const isWaiting = others.some((each) => each !== team.party.id)
  return { kind, ...party, ...(isWaiting ? { proposed: true } : {}), ...from, to, ...rest }
}

/** An objection as the log keeps it: to the open proposal, unless there is a closing to object to. */
export function objectedFor(register: Register, commitment: Commitment, { entry: said, team }: SaidFor<EntryOf<'objected'>>): LogEntry {
  const { kind, party: typed, to, ...rest } = said
  const party = team ? partyNamed(team.party.id) : typed === undefined ? {} : { party: typed }
  const asked =
    to === undefined && commitment.status !== 'closing'
      ? (dateAskedOf(register, commitment)?.to ??
        (commitment.status === 'open' ? dueMovedByOthers(register, commitment, team?.party.id) : undefined))
      : to
  return { kind, ...party, ...(asked === undefined ? {} : { to: asked }), ...rest }
}
