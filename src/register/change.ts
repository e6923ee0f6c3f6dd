import { deadlineOf } from './due.ts'
import { isLater, justAfter } from './instant.ts'
import { isSecretariat, leadingParties, leadTeams, samePerson } from './register.ts'
import type { EventItem, Register, Team } from './register.ts'
import { dueOf, effective, endingsOf, ratingOf, statusOf } from './state.ts'
import type { Commitment, Day, Instant, LogEntry, Owner } from './schema.ts'

/** One edit through the bot. `entry.at` is when it was recorded; `apply` moves it on by milliseconds where the log already has that instant or a later one. */
export type Change = { readonly commitment: string; readonly entry: LogEntry } | { readonly event: string; readonly entry: LogEntry }

/** Why a change is not made. Data, no sentence: wording/ says it in the reader's language. */
export type Refusal =
  | { readonly reason: 'unknown commitment'; readonly id: string }
  | { readonly reason: 'unknown event'; readonly id: string }
  | { readonly reason: 'no part in it'; readonly may: readonly string[] }
  | { readonly reason: 'not allowed'; readonly may: readonly string[] }
  | { readonly reason: 'secretariat only'; readonly may: readonly string[] }
  | { readonly reason: 'already closed'; readonly by: string; readonly at: string }
  | { readonly reason: 'not closed' }
  | { readonly reason: 'reason needed' }
  | { readonly reason: 'snooze past deadline'; readonly deadline: string }
  | { readonly reason: 'nothing to undo' }
  | { readonly reason: 'not assumed' }

/** `entries`: what was added to the log (the secretariat's `closed` is one for each party that hasn't closed). */
export type Applied =
  | { readonly ok: true; readonly commitment: Commitment; readonly entries: readonly LogEntry[] }
  | { readonly ok: true; readonly event: EventItem; readonly entries: readonly LogEntry[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** What happens by itself is written down under this name. */
export const relance = 'relance'

/** The commitment or event as it is after the change, or why it stays as it was. Nothing given is altered; only this one is looked at. */
export function apply(register: Register, change: Change): Applied {
  if ('event' in change) return applyToEvent(register, change.event, change.entry)

  const commitment = register.commitments.get(change.commitment)
  if (!commitment) return refused({ reason: 'unknown commitment', id: change.commitment })

  const speaker = speakerOf(register, commitment, change.entry)
  if ('reason' in speaker) return refused(speaker)
  const spoken = spokenFor(register, commitment, change.entry, speaker.team)
  const refusal = refusalOf(register, commitment, spoken[0] ?? change.entry, speaker.team)
  if (refusal) return refused(refusal)

  const entries = inOrder(commitment.log ?? [], spoken)
  return { ok: true, commitment: withEntries(register, commitment, entries), entries }
}

function applyToEvent(register: Register, id: string, entry: LogEntry): Applied {
  const event = register.events.get(id)
  if (!event) return refused({ reason: 'unknown event', id })
  if (entry.by !== relance && !isSecretariat(register, entry.by))
    return refused({ reason: 'secretariat only', may: register.secretariat.members })

  const entries = inOrder(event.log, [entry.kind === 'dated' ? { ...entry, from: event.date } : entry])
  const log = [...event.log, ...entries]
  const date = dueOf(log)
  return { ok: true, event: { ...event, date: isDay(date) ? date : date === null ? null : event.date, log }, entries }
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

/** Who speaks, and for which owning team; no team: the secretariat, or Relance itself. */
function speakerOf(register: Register, commitment: Commitment, entry: LogEntry): { team?: Team } | Refusal {
  if (entry.by === relance) return {}
  const team = teamSpokenFor(register, commitment, entry.by, entry.team)
  if (team) return { team }
  if (isSecretariat(register, entry.by)) return {}
  return { reason: 'no part in it', may: leadsOf(register, commitment) }
}

/**
 * The team for which a person speaks about a commitment: the one wished (the thread's) where it owns the commitment and the person is of it,
 * else one that leads, in which the person is a lead if there is one, else any.
 */
export function teamSpokenFor(register: Register, commitment: Commitment, person: string, wished?: string): Team | undefined {
  const leading = new Set(commitment.owners.filter((owner) => owner.role === 'lead').map((owner) => owner.team))
  const teams = commitment.owners
    .map((owner) => register.teams.get(owner.team))
    .filter((team) => team !== undefined)
    .filter((team) => isOf(team, person))
  return (
    teams.find((team) => team.id === wished) ??
    teams.find((team) => leading.has(team.id) && isLead(team, person)) ??
    teams.find((team) => leading.has(team.id)) ??
    teams[0]
  )
}

export function isLead(team: Team, person: string): boolean {
  return team.leads.some((lead) => samePerson(lead, person))
}

function isOf(team: Team, person: string): boolean {
  return isLead(team, person) || team.members.some((member) => samePerson(member, person))
}

function leadsOf(register: Register, commitment: Commitment): string[] {
  return [...new Set(leadTeams(register, commitment).flatMap((team) => team.leads))]
}

/** The entry with the team and the party that it is said for; the secretariat's ending is one for each leading party that has not ended it. */
function spokenFor(register: Register, commitment: Commitment, entry: LogEntry, team: Team | undefined): LogEntry[] {
  const { team: _wished, ...rest } = entry
  const spoken: LogEntry = team ? { ...rest, team: team.id } : rest
  switch (spoken.kind) {
    case 'closed':
    case 'withdrawn':
    case 'superseded': {
      if (team) return [{ ...spoken, party: team.party.id }]
      const ended = endingsOf(commitment)
      return leadingParties(register, commitment)
        .filter((party) => !ended.has(party) || commitment.status === 'open')
        .map((party) => ({ ...spoken, party }))
    }
    case 'objected':
      return [team ? { ...spoken, party: team.party.id } : spoken]
    case 'dated': {
      const { from: _typed, ...moved } = spoken
      return [commitment.due === undefined ? moved : { ...moved, from: commitment.due }]
    }
    default:
      return [spoken]
  }
}

function refusalOf(register: Register, commitment: Commitment, entry: LogEntry, team: Team | undefined): Refusal | undefined {
  if (entry.by === relance) return undefined
  const secretariat = isSecretariat(register, entry.by)
  if (!secretariat && needsLead(entry) && !leadsWhatIsNeeded(commitment, entry, team))
    return { reason: 'not allowed', may: team && entry.kind === 'confirmed' ? team.leads : leadsOf(register, commitment) }

  switch (entry.kind) {
    case 'closed':
    case 'withdrawn':
    case 'superseded':
      return alreadyEnded(commitment, entry.party)
    case 'objected':
    case 'reopened':
      if (commitment.status === 'open') return { reason: 'not closed' }
      return said(entry) ? undefined : { reason: 'reason needed' }
    case 'dated':
      return commitment.due === undefined || said(entry) ? undefined : { reason: 'reason needed' }
    case 'snoozed': {
      const deadline = deadlineOf(commitment.due, register.events)
      return deadline.kind === 'dated' && entry.until > deadline.day ? { reason: 'snooze past deadline', deadline: deadline.day } : undefined
    }
    case 'confirmed':
      return commitment.owners.some((owner) => owner.team === entry.team && owner.assumed) ? undefined : { reason: 'not assumed' }
    case 'undone':
    case 'amended':
    case 'retracted':
      return mayTakeBack(commitment, entry, { secretariat, team }) ? undefined : { reason: 'nothing to undo' }
    case 'noted':
    case 'rated':
    case 'assigned':
    case 'evidenced':
    case 'held':
      return undefined
  }
}

/** Members rate and note; for all else one leads. */
function needsLead(entry: LogEntry): boolean {
  return ['closed', 'withdrawn', 'superseded', 'objected', 'reopened', 'dated', 'snoozed', 'assigned', 'confirmed'].includes(entry.kind)
}

/** A lead of a leading team; of any owning team to confirm that the commitment is theirs, or to hand their own part over. */
function leadsWhatIsNeeded(commitment: Commitment, entry: LogEntry, team: Team | undefined): boolean {
  if (!team || !isLead(team, entry.by)) return false
  if (entry.kind === 'confirmed') return true
  if (entry.kind === 'assigned' && entry.removed.every((owner) => owner.team === team.id)) return true
  return commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')
}

function alreadyEnded(commitment: Commitment, party: string | undefined): Refusal | undefined {
  if (commitment.status === 'open') return undefined
  const endings = endingsOf(commitment)
  const ended = endings.get(party ?? '') ?? (commitment.status === 'closing' ? undefined : [...endings.values()].at(-1))
  return ended ? { reason: 'already closed', by: ended.by, at: ended.at } : undefined
}

function mayTakeBack(
  commitment: Commitment,
  entry: LogEntry & { of: Instant },
  { secretariat, team }: { secretariat: boolean; team: Team | undefined },
): boolean {
  const target = effective(commitment.log ?? []).find((each) => each.at === entry.of)
  if (!target || target.kind === 'undone') return false
  if (secretariat || samePerson(target.by, entry.by)) return true
  return team !== undefined && target.team === team.id && isLead(team, entry.by)
}

function said(entry: LogEntry): boolean {
  return (entry.text ?? '').trim() !== ''
}

/** The entries, each a millisecond at least after the one before it: `of` points at an `at`. */
function inOrder(log: readonly LogEntry[], entries: readonly LogEntry[]): LogEntry[] {
  let last = log.at(-1)?.at
  return entries.map((entry) => {
    last = last === undefined || isLater(entry.at, last) ? entry.at : justAfter(last)
    return { ...entry, at: last }
  })
}

function withEntries(register: Register, commitment: Commitment, entries: readonly LogEntry[]): Commitment {
  const log = [...(commitment.log ?? []), ...entries]
  const owners = entries.reduce((owners, entry) => ownersAfter(owners, entry, log), commitment.owners)
  const { due: _due, ...rest } = commitment
  const moved = entries.some((entry) => entry.kind === 'dated' || entry.kind === 'undone' || entry.kind === 'retracted')
  const logged = moved ? dueOf(log) : 'unsaid'
  const due = logged === 'unsaid' ? commitment.due : (logged ?? undefined)
  const changed: Commitment = { ...rest, ...(due === undefined ? {} : { due }), owners, log }

  const rating = ratingOf(register, changed)
  return {
    ...changed,
    status: statusOf(register, changed),
    ...(rating === null && commitment.rating === undefined ? {} : { rating }),
  }
}

function ownersAfter(owners: readonly Owner[], entry: LogEntry, log: readonly LogEntry[]): Owner[] {
  switch (entry.kind) {
    case 'confirmed':
      return owners.map((owner) => (owner.team === entry.team ? withoutMark(owner) : owner))
    case 'assigned':
      return handedOver(owners, entry.removed, entry.added)
    case 'undone':
    case 'retracted': {
      const target = log.find((each) => each.at === entry.of)
      if (target?.kind === 'confirmed') return owners.map((owner) => (owner.team === target.team ? { ...owner, assumed: true } : owner))
      if (target?.kind === 'assigned') return handedOver(owners, target.added, target.removed)
      return [...owners]
    }
    default:
      return [...owners]
  }
}

function withoutMark(owner: Owner): Owner {
  const { assumed: _mark, ...rest } = owner
  return rest
}

/** In the place of the first that goes, so that the file's order tells no other story. */
function handedOver(owners: readonly Owner[], removed: readonly Owner[], added: readonly Owner[]): Owner[] {
  const goes = (owner: Owner) => removed.some((each) => each.team === owner.team)
  const place = owners.findIndex(goes)
  const stays = owners.filter((owner) => !goes(owner) && !added.some((each) => each.team === owner.team))
  return stays.toSpliced(place < 0 ? stays.length : place, 0, ...added)
}

function refused(refusal: Refusal): Applied {
  return { ok: false, refusal }
}
