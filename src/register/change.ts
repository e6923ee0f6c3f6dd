import type { NewCommitment, NotEdited } from './adding.ts'
import { refusalOfAdding, refusalOfEdit, withNew } from './adding.ts'
import { dayIn } from './calendar.ts'
import type { NotEditedContact } from './contacts.ts'
import { deadlineOf } from './due.ts'
import { editedFrom } from './editing.ts'
import { bringsLink, lacksEvidence } from './evidence.ts'
import { confirmedFor, handedOverFor, leavesSideWithout, offeredBefore } from './hand-over.ts'
import { inOrder, timeOf } from './instant.ts'
import type { Ending, Snooze } from './kinds.ts'
import { hasEffectOn, isDating, isEnding, pauses, pointsBack } from './kinds.ts'
import { confirmsAny } from './owners.ts'
import { eventWithLog, withLog } from './projection.ts'
import type { SaidFor } from './proposal.ts'
import { agreementTo, dateAskedOf, datedFor, dueMovedByOthers, lastAgreed, objectedFor } from './proposal.ts'
import type { EventItem, Register } from './register.ts'
import { isSecretariat, leadingParties, partyNamed } from './register.ts'
import type { Speaker } from './rights.ts'
import { entryPointedAt, mayDateEvent, relance, speakerOf, supportingTeam, whoMay } from './rights.ts'
import type { Commitment, Day, Due, EntryOf, LogEntry } from './schema.ts'
import { effective, endingsOf, endsAs, sameDue } from './state.ts'
import { builtOn } from './taking-back.ts'

/**
 * One edit through the bot. `entry.at` is when it was recorded; `apply` makes it later by milliseconds if the log already has that instant or a later
 * one. `mark`: the chat's own mark of when it was said, by which words that arrive late are put in their order (said-order.ts). `adds`: it puts this
 * commitment into the register, under that id if it is free.
 */
export type Change =
  | { readonly commitment: string; readonly entry: LogEntry; readonly mark?: string; readonly adds?: NewCommitment }
  | { readonly event: string; readonly entry: LogEntry }

/** Why a change is not made. Data, no sentence: wording/ says it in the reader's language. */
export type Refusal =
  | { readonly reason: 'unknown commitment'; readonly id: string }
  | { readonly reason: 'unknown event'; readonly id: string }
  | { readonly reason: 'unknown team'; readonly id: string }
  /** `teams`: those that own it. */
  | { readonly reason: 'no part in it'; readonly may: readonly string[]; readonly teams: readonly string[] }
  /** `supporting`: the person leads that team, which only supports it. */
  | { readonly reason: 'not allowed'; readonly may: readonly string[]; readonly supporting?: string }
  | { readonly reason: 'secretariat only'; readonly may: readonly string[] }
  /** What leads propose and the secretariat does. `may`: the leads of the person's own teams, and the secretariat. */
  | { readonly reason: 'leads propose'; readonly may: readonly string[] }
  /** `may`: the leads of the team that it is about. */
  | { readonly reason: 'leads only'; readonly may: readonly string[] }
  /** `may`: whom to ask. */
  | { readonly reason: 'no reader'; readonly may: readonly string[] }
  /** `how`: if it was not closed; `party`: for which side, if there are sides; `waitsFor`: those that have not agreed yet. */
  | {
      readonly reason: 'already closed'
      readonly how?: Ending['kind']
      readonly by: string
      readonly at: string
      readonly party?: string
      readonly waitsFor?: readonly string[]
    }
  | { readonly reason: 'not closed' }
  | { readonly reason: 'nothing to object to' }
  | { readonly reason: 'already agreed'; readonly by: string; readonly at: string }
  | { readonly reason: 'no date asked' }
  | { readonly reason: 'due then already'; readonly due: Due }
  /** Of an event. */
  | { readonly reason: 'on that day already'; readonly day: Day }
  | { readonly reason: 'reason needed' }
  | { readonly reason: 'evidence needed' }
  | { readonly reason: 'snooze past deadline'; readonly deadline: string; readonly isOverdue?: true }
  | { readonly reason: 'nothing to undo' }
  | { readonly reason: 'not yours to undo'; readonly may: readonly string[] }
  /** `may`: who may take it back all the same. `isEnded`: every side has ended it by now. */
  | { readonly reason: 'built on'; readonly by: string; readonly at: string; readonly may: readonly string[]; readonly isEnded?: true }
  | { readonly reason: 'not assumed' }
  | { readonly reason: 'already held'; readonly at: string }
  | { readonly reason: 'offered already'; readonly teams: readonly string[]; readonly by: string; readonly at: string }
  | { readonly reason: 'nobody leads' }
  /** No team is left to which it can be handed over. `teams`: those that have it, beside the one that would give it. */
  | { readonly reason: 'nobody else'; readonly teams: readonly string[]; readonly may: readonly string[] }
  | NotEdited
  | NotEditedContact

/** `entries`: what was added to the log. The secretariat's `closed` adds one for each party that hasn't closed. */
export type Applied =
  | { readonly ok: true; readonly commitment: Commitment; readonly entries: readonly LogEntry[] }
  | { readonly ok: true; readonly event: EventItem; readonly entries: readonly LogEntry[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** The commitment or event after the change, or why it stays as it was. Nothing given is altered; only this one is looked at. */
export function apply(register: Register, change: Change): Applied {
  if ('event' in change) return applyToEvent(register, change.event, change.entry)

  if (change.adds) return addTo(register, { ...change, adds: change.adds })
  const commitment = register.commitments.get(change.commitment)
  if (!commitment) return refused({ reason: 'unknown commitment', id: change.commitment })

  const speaker = speakerOf(register, commitment, change.entry)
  if (!speaker)
    return refused({ reason: 'no part in it', may: whoMay(register, commitment, change), teams: commitment.owners.map(({ team }) => team) })
  const spoken = spokenFor(register, commitment, { entry: change.entry, team: speaker.team })
  const refusal = refusalOfChange(register, commitment, { entry: spoken[0] ?? change.entry, right: speaker })
  if (refusal) return refused(refusal)

  const log = commitment.log ?? []
  const entries = inOrder(log, spoken).map(laidOut)
  const after = withLog(register, commitment, { log: [...log, ...entries] })
  // A file in which nobody leads is refused: undoing an old hand-over must not make one either.
  if (after.owners.every((owner) => owner.role !== 'lead')) return refused({ reason: 'nobody leads' })
  return { ok: true, commitment: after, entries }
}

function addTo(register: Register, { commitment: id, entry, adds }: { commitment: string; entry: LogEntry; adds: NewCommitment }): Applied {
  const refusal = refusalOfAdding(register, { entry, adds })
  if (refusal) return refused(refusal)
  const entries = [laidOut(entry)]
  return { ok: true, commitment: withNew(register, { id, adds, log: entries }), entries }
}

function applyToEvent(register: Register, id: string, entry: LogEntry): Applied {
  const event = register.events.get(id)
  if (!event) return refused({ reason: 'unknown event', id })
  const right = mayDateEvent(register, entry)
  if (!right.allowed) return refused({ reason: 'secretariat only', may: right.may })
  if (!hasEffectOn('event', entry.kind)) return refused({ reason: 'unknown commitment', id })
  if (pointsBack(entry) && !entryPointedAt(event.log, entry.of)) return refused({ reason: 'nothing to undo' })
  const last = effective(event.log).findLast((each) => each.kind === 'held' || isDating(each))
  if (entry.kind === 'held' && last?.kind === 'held') return refused({ reason: 'already held', at: last.at })
  if (entry.kind === 'dated' && event.date !== null && entry.to === event.date && last?.kind !== 'held')
    return refused({ reason: 'on that day already', day: event.date })

  const { team: _none, ...rest } = entry
  const entries = inOrder(event.log, [rest.kind === 'dated' ? { ...rest, from: event.date } : rest]).map(laidOut)
  return { ok: true, event: eventWithLog(event, [...event.log, ...entries]), entries }
}

/** The entry with the team and the party that it is said for. The secretariat's ending becomes one for each leading party that has not ended it so. */
function spokenFor(register: Register, commitment: Commitment, { entry, team }: SaidFor<LogEntry>): LogEntry[] {
  const { team: _wished, ...rest } = entry
  const spoken: LogEntry = team ? { ...rest, team: team.id } : rest
  if (isEnding(spoken)) return endingsSpoken(register, commitment, { entry: spoken, team })
  switch (spoken.kind) {
    case 'objected':
      return [objectedFor(register, commitment, { entry: spoken, team })]
    case 'dated':
      return [datedFor(register, commitment, { entry: spoken, team })]
    case 'assigned':
      return [handedOverFor(register, commitment, { entry: spoken, team })]
    case 'confirmed':
      return [confirmedFor(commitment, spoken)]
    case 'edited':
      return [editedFrom(commitment, spoken)]
    case 'added':
    case 'noted':
    case 'rated':
    case 'reopened':
    case 'snoozed':
    case 'evidenced':
    case 'held':
    case 'amended':
    case 'retracted':
    case 'undone':
      return [spoken]
  }
}

function endingsSpoken(register: Register, commitment: Commitment, { entry: ending, team }: SaidFor<Ending>): LogEntry[] {
  if (team) return [withParty(ending, team.party.id)]
  // A closing by silence names the side that was silent.
  if (ending.by === relance && (ending.party !== undefined || isTacit(ending))) return [ending]
  const parties = leadingParties(register, commitment)
  // It may speak for one side only.
  if (ending.party !== undefined && parties.includes(ending.party)) return [ending]
  const ended = endingsOf(commitment)
  return parties
    .filter((party) => ended.get(party)?.kind !== ending.kind || commitment.status === 'open')
    .map((party) => withParty(ending, party))
}

function isTacit(ending: Ending): boolean {
  return ending.kind === 'closed' && ending.tacit === true
}

function withParty(entry: Ending, party: string): LogEntry {
  const { party: _typed, ...rest } = entry
  return { ...rest, ...partyNamed(party) }
}

function refusalOfChange(
  register: Register,
  commitment: Commitment,
  { entry, right: { allowed, may, team } }: { entry: LogEntry; right: Speaker },
): Refusal | undefined {
  if (!hasEffectOn('commitment', entry.kind)) return { reason: 'unknown event', id: commitment.id }
  if (pointsBack(entry)) {
    const log = commitment.log ?? []
    const target = entryPointedAt(log, entry.of)
    if (!target) return { reason: 'nothing to undo' }
    if (!allowed) return { reason: 'not yours to undo', may }
    const agreed = entry.kind === 'amended' ? undefined : agreementTo(target, log)
    if (agreed) return { reason: 'already agreed', by: agreed.by, at: agreed.at }
    const later = entry.by === relance || isSecretariat(register, entry.by) ? undefined : builtOn(log, target, entry.by)
    const isOver = commitment.status !== 'open' && commitment.status !== 'closing'
    const isEnded = isOver && later !== undefined && isEnding(target) && isEnding(later)
    if (later) return { reason: 'built on', by: later.by, at: later.at, may: register.secretariat.members, ...(isEnded ? { isEnded } : {}) }
  }
  if (entry.kind === 'edited') return refusalOfEdit(register, commitment, entry)
  if (!allowed) {
    const supporting = supportingTeam(commitment, { entry, team })
    return { reason: 'not allowed', may, ...(supporting === undefined ? {} : { supporting }) }
  }
  if (entry.kind === 'assigned') {
    const unknown = entry.added.find((owner) => !register.teams.has(owner.team))
    if (unknown) return { reason: 'unknown team', id: unknown.team }
    if (leavesSideWithout(register, commitment, entry)) return { reason: 'secretariat only', may: register.secretariat.members }
    const offer = offeredBefore(commitment, entry)
    if (offer) return { reason: 'offered already', teams: entry.added.map(({ team: to }) => to), by: offer.by, at: offer.at }
  }
  return entry.by === relance ? undefined : refusalOfPerson(register, commitment, entry)
}

function refusalOfPerson(register: Register, commitment: Commitment, entry: LogEntry): Refusal | undefined {
  if (isEnding(entry)) {
    const isShown = entry.kind !== 'closed' || bringsLink(entry) || !lacksEvidence(commitment)
    return alreadyEnded(register, commitment, entry) ?? (isShown ? undefined : { reason: 'evidence needed' })
  }
  if (pauses(entry)) return refusalOfSnooze(register, commitment, entry)
  switch (entry.kind) {
    case 'objected': {
      const asked = dateAskedOf(register, commitment)
      const moved = dueMovedByOthers(register, commitment, entry.party ?? (entry.team === undefined ? undefined : ''))
      const isThere = [asked?.to, moved].some((to) => to !== undefined && sameDue(to, entry.to ?? null))
      if (entry.to !== undefined && !isThere) return { reason: 'no date asked' }
      if (entry.to === undefined && commitment.status === 'open') return { reason: 'nothing to object to' }
      return isReasonGiven(entry) ? undefined : { reason: 'reason needed' }
    }
    case 'reopened':
      if (commitment.status === 'open') return { reason: 'not closed' }
      return isReasonGiven(entry) ? undefined : { reason: 'reason needed' }
    case 'dated':
      return refusalOfDate(register, commitment, entry)
    case 'confirmed':
      return confirmsAny(commitment.owners, entry) ? undefined : { reason: 'not assumed' }
    case 'added':
    case 'edited':
    case 'noted':
    case 'rated':
    case 'assigned':
    case 'evidenced':
    case 'held':
    case 'amended':
    case 'retracted':
    case 'undone':
      return undefined
  }
}

function refusalOfSnooze(register: Register, commitment: Commitment, { until, at }: Snooze): Refusal | undefined {
  const deadline = deadlineOf(commitment.due, register.events)
  if (deadline.kind !== 'dated' || until <= deadline.day) return undefined
  const isOverdue = deadline.day < dayIn(timeOf(at), register.timezone)
  return { reason: 'snooze past deadline', deadline: deadline.day, ...(isOverdue ? { isOverdue } : {}) }
}

/** Agreeing to a proposed date needs no reason; agreeing to a date that all have agreed to is refused, and says so; so is the date that it has. */
function refusalOfDate(register: Register, commitment: Commitment, entry: EntryOf<'dated'>): Refusal | undefined {
  const asked = dateAskedOf(register, commitment)
  if (asked && sameDue(asked.to, entry.to)) return undefined
  const agreed = entry.team === undefined || !sameDue(entry.to, commitment.due ?? null) ? undefined : lastAgreed(commitment)
  if (agreed) return { reason: 'already agreed', by: agreed.by, at: agreed.at }
  if (commitment.due === undefined) return undefined
  // The date that it has is no move: it would count as one, and be told as one.
  if (sameDue(entry.to, commitment.due)) return { reason: 'due then already', due: commitment.due }
  return isReasonGiven(entry) ? undefined : { reason: 'reason needed' }
}

/** While the other side has not agreed, a party may change its ending to another one. It can't give the same one twice. */
function alreadyEnded(register: Register, commitment: Commitment, entry: Ending): Refusal | undefined {
  if (commitment.status === 'open') return undefined
  const endings = endingsOf(commitment)
  const own = endings.get(entry.party ?? '')
  const ended =
    commitment.status === 'closing' ? (own && endsAs(own) === endsAs(entry) ? own : undefined) : (own ?? [...endings.values()].at(-1))
  if (!ended) return undefined
  const waitsFor = commitment.status === 'closing' ? leadingParties(register, commitment).filter((party) => !endings.has(party)) : []
  const { by, at, party, kind } = ended
  const ofSide =
    party === undefined || leadingParties(register, commitment).length < 2 ? {} : { party, ...(waitsFor.length === 0 ? {} : { waitsFor }) }
  return { reason: 'already closed', ...(kind === 'closed' ? {} : { how: kind }), by, at, ...ofSide }
}

function isReasonGiven(entry: LogEntry): boolean {
  return (entry.text ?? '').trim() !== ''
}

/** With its keys in the order in which people read them: when, who, for whom, what; then the words and their link. */
function laidOut({ at, by, team, text, link, ...what }: LogEntry): LogEntry {
  return Object.assign(
    { at, by },
    team === undefined ? {} : { team },
    what,
    text === undefined ? {} : { text },
    link === undefined ? {} : { link },
  )
}

function refused(refusal: Refusal): Applied {
  return { ok: false, refusal }
}
