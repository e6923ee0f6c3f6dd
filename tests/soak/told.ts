import type { Team } from '../../src/register/register.ts'
import { cadenceFor } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { turnedUpSince } from './asked.ts'
import { counting, endings, eventOf, isLeading, isMove, isOpen, lastAnswer, lastGiven, lastSilence, promisedOn, spanOf } from './log.ts'
import type { Row } from './message.ts'
import { passing, telling } from './message.ts'
import type { Hearer, World } from './moment.ts'
import { after, dayAt, forward, hourOn, written } from './wall.ts'

// docs/NUDGES.md, "What is told and not asked".

/** Whose it is, is asked twice, a week apart: of the teams that the source does not name, from the day after the promise on; and anew of one to which somebody hands it over since. */
export function isItYours({ said }: World, { id, today, works }: Hearer, commitment: Commitment): Row[] {
  const isAssumed = commitment.owners.some((owner) => owner.team === id && owner.assumed === true)
  if (!isAssumed || !isOpen(commitment) || today <= promisedOn(commitment) || hasActed(commitment, id)) return []
  const isGiven = (entry: LogEntry) =>
    entry.kind === 'assigned' && entry.team !== id && entry.added.some(({ team, assumed }) => team === id && assumed)
  const givenMs = Date.parse(counting(commitment.log).findLast(isGiven)?.at ?? '') || 0
  const asked = asksIfTheirs(said, commitment.id, id).filter(({ hourMs }) => hourMs >= givenMs)
  const [first] = asked
  if (asked.length > 1 || (first && today < forward(first.day + 7, works))) return []
  return [{ id: commitment.id, reason: 'yours', on: today }]
}

const takingUp: readonly string[] = ['rated', 'closed', 'dated', 'objected', 'reopened', 'withdrawn', 'superseded']

/** Who has rated, ended, moved or objected to it, or asked for a date, need not say that it is theirs. */
function hasActed({ log }: Commitment, id: string): boolean {
  return counting(log).some((entry) => entry.team === id && takingUp.includes(entry.kind))
}

function asksIfTheirs(said: World['said'], id: string, team: string) {
  return (said.get(team) ?? [])
    .filter(({ rows }) => rows.some((row) => row.id === id && row.reason === 'yours'))
    .toSorted((a, b) => a.day - b.day)
}

/** A week after the second asking the secretariat hears which teams said nothing. */
export function unconfirmed(world: World, hearer: Hearer, commitment: Commitment): string[] {
  const { said } = world
  if (hearer.team || !isOpen(commitment) || hearer.today < promisedOn(commitment)) return []
  const last = Math.max(...(said.get('secretariat') ?? []).map(({ day }) => day).filter((day) => day <= hearer.today))
  return commitment.owners.flatMap(({ team, assumed }) => {
    if (!assumed || hasActed(commitment, team)) return []
    const isGiven = (entry: LogEntry) =>
      entry.kind === 'assigned' && entry.team !== team && entry.added.some((owner) => owner.team === team && owner.assumed)
    const givenMs = Date.parse(counting(commitment.log).findLast(isGiven)?.at ?? '') || 0
    const [first, second] = asksIfTheirs(said, commitment.id, team).filter(({ hourMs }) => hourMs >= givenMs)
    if (!first || !second) return []
    const on = forward(second.day + 7, hearer.works)
    const isDue = hearer.today >= on && on > hearer.today - 7 && !(last >= on)
    return isDue ? [`${commitment.id} unconfirmed by ${team} since ${written(first.day)}`] : []
  })
}

/** Who was told since its last message that the hearer is silent, of all that is still open: its message need not name it otherwise. */
export function toldOfSilence(world: World, hearer: Hearer, commitment: Commitment): string[] {
  const { register, said } = world
  const last = spanOf(register, commitment)?.last
  if (!hearer.team || last === undefined || last >= hearer.today || !isLeading(commitment, hearer.id) || !isOpen(commitment)) return []
  const before = Math.max(...(said.get(hearer.id) ?? []).map(({ day }) => day).filter((day) => day <= hearer.today))
  const from = Number.isFinite(before) ? before : last
  // An answer, or a day on which it was given to the team or opened again, ends what was silence before.
  const ends = [lastAnswer(commitment, hearer.id, hearer.today), lastGiven(commitment, hearer.id, hearer.today)]
  const ended = Math.max(last, ...ends.flatMap((entry) => (entry ? [dayAt(Date.parse(entry.at), hearer.zone)] : [])))
  return [...register.teams.keys(), 'secretariat'].flatMap((to) => {
    if (stepsTo(to, hearer.team as Team, commitment, world).length === 0) return []
    const days = (said.get(to) ?? [])
      .filter(({ rows }) => rows.some((row) => row.id === commitment.id && row.silent === hearer.id))
      .map(({ day }) => day)
      .filter((day) => day > ended && day < hearer.today)
    return days.some((day) => day >= from) ? [`${commitment.id} was told to ${to}`] : []
  })
}

/** By which words each leading team that is red turned so, while nobody has closed it. */
function redBy({ log, owners, status }: Commitment): LogEntry[] {
  if (status !== 'open') return []
  return owners
    .filter(({ role }) => role === 'lead')
    .flatMap(({ team }) => {
      let turned: LogEntry | undefined
      for (const entry of counting(log))
        if (entry.kind === 'rated' && entry.team === team) turned = entry.rating === 'red' ? (turned ?? entry) : undefined
      return turned ? [turned] : []
    })
}

/** What has ended, was opened again and has turned red, for the secretariat, but for what it said itself. */
export function endedOrRed(world: World, hearer: Hearer, commitment: Commitment): Row[] {
  if (hearer.team || hearer.today < promisedOn(commitment)) return []
  const opened = counting(commitment.log).filter(
    (entry) => entry.kind === 'reopened' || (entry.kind === 'objected' && entry.to === undefined),
  )
  const entries = isOpen(commitment) ? [...opened.slice(-1), ...redBy(commitment)] : endings(commitment).slice(-1)
  return entries
    .filter((entry) => isNew(world, hearer, commitment, entry) && !(entry.team === undefined && entry.by === 'secretary@example.org'))
    .map((entry) => ({ id: commitment.id, reason: 'news', on: hearer.today, ...telling(commitment.id, entry) }))
}

/** What others did: to what is open the last that they did, the last that its event was dated, what it depends on closed; else with what it ended. */
export function news(world: World, hearer: Hearer, commitment: Commitment): Row[] {
  const { register } = world
  if (!commitment.owners.some(({ team }) => team === hearer.id) || hearer.today < promisedOn(commitment)) return []
  const tell = (about: string, entries: readonly LogEntry[]): Row[] => {
    const fresh = entries.filter((entry) => isNew(world, hearer, commitment, entry))
    if (isBackAgain(fresh)) return []
    return fresh.slice(-1).map((entry) => ({ id: commitment.id, reason: 'news', on: hearer.today, ...telling(about, entry) }))
  }

  if (!isOpen(commitment)) return tell(commitment.id, endings(commitment).slice(-1))
  const acts = counting(commitment.log).filter((entry) => isMove(entry) || entry.kind === 'objected' || entry.kind === 'reopened')
  const event = eventOf(register, commitment)
  const dates = counting(event?.log).filter(({ kind }) => kind === 'dated')
  const needed = [...new Set(commitment.dependsOn)].flatMap((id) => register.commitments.get(id) ?? [])
  return [
    ...tell(commitment.id, acts),
    ...redBy(commitment).flatMap((entry) => tell(commitment.id, [entry])),
    ...tell(event?.id ?? '', dates),
    ...needed.filter(({ status }) => status === 'closed').flatMap((each) => tell(each.id, endings(each).slice(-1))),
  ]
}

/** What passed from one to another: to who has it, had it then or gave it, and to the secretariat; each but for their own act. */
export function handedOver(world: World, hearer: Hearer, commitment: Commitment): string[] {
  if (hearer.today < promisedOn(commitment)) return []
  const { id, owners } = commitment
  return counting(commitment.log).flatMap((entry) => {
    if (entry.kind !== 'assigned' && entry.kind !== 'confirmed') return []
    const removed = (entry.removed ?? []).map(({ team }) => team)
    const added = entry.kind === 'assigned' ? entry.added.map(({ team }) => team) : [entry.team ?? '']
    const isPassing = entry.kind === 'assigned' ? added.some((team) => team !== entry.team) : removed.length > 0
    const isConcerned = hearer.team === undefined || [...owners.map(({ team }) => team), ...removed].includes(hearer.id)
    const isOwn = hearer.team === undefined && entry.by === 'secretary@example.org' && entry.team === undefined
    if (!isPassing || !isConcerned || isOwn || !isNew(world, hearer, commitment, entry)) return []
    const leaving = entry.kind === 'assigned' ? entry.leaving?.map(({ team }) => team) : undefined
    const to = added.join('') === '' ? owners.map(({ team }) => team) : added
    const from = (leaving ?? removed).filter((team) => !to.includes(team))
    return [passing({ id, from, to, by: entry.by, isOffer: leaving !== undefined })]
  })
}

/** Moved, and moved back: as if nothing had been. */
function isBackAgain(fresh: readonly LogEntry[]): boolean {
  const last = fresh.at(-1)
  const [first] = fresh.flatMap((entry) => (entry.kind === 'dated' ? [entry] : []))
  if (first === undefined || last?.kind !== 'dated' || first === last) return false
  return JSON.stringify(first.from ?? null) === JSON.stringify(last.to)
}

/** What hung on an event that was held and is still open, for the secretariat; not where the event was dated anew and is still to come. */
export function leftOpen(world: World, hearer: Hearer, commitment: Commitment): Row[] {
  const event = eventOf(world.register, commitment)
  if (hearer.team || !event || !isOpen(commitment)) return []
  const log = counting(event.log)
  const held = log.findLast((entry) => entry.kind === 'held' && isNew(world, hearer, commitment, entry))
  if (!held) return []
  const isDatedSince = log.at(-1) !== held
  const isToCome = event.date === null || event.date > new Date(hearer.today * 86_400_000).toISOString().slice(0, 10)
  return isDatedSince && isToCome ? [] : [{ id: commitment.id, reason: 'news', on: hearer.today, ...telling(event.id, held) }]
}

/** Done by others, after the promise and up to today's hour, in no message yet; its first hour on a day that the hearer worked is not a week ago. */
function isNew(
  { said, register }: World,
  { id, zone, today, hour, hourMs, works }: Hearer,
  commitment: Commitment,
  { at, team, by }: LogEntry,
): boolean {
  const ms = Date.parse(at)
  const on = dayAt(ms, zone)
  const day = forward(ms < hourOn(on, hour, zone) ? on : on + 1, works)
  const isTold = (said.get(id) ?? []).some((message) => message.hourMs >= ms && message.day < day + 7)
  const peopleOf = (each: Team) => [...each.leads, ...each.members, ...each.absences.flatMap(({ cover }) => cover ?? [])]
  const own = register.teams.get(id)
  const isFromAbove =
    own !== undefined && !peopleOf(own).includes(by) && [...register.teams.values()].some((each) => peopleOf(each).includes(by))
  return (team !== id || isFromAbove) && ms <= hourMs && day > today - 7 && on > promisedOn(commitment) && !isTold
}

/** Whose silence is told to the hearer today: of leading teams that are late, have not closed, and want no silence. */
export function escalated(world: World, hearer: Hearer, commitment: Commitment): Row[] {
  const { register } = world
  const last = spanOf(register, commitment)?.last
  if (last === undefined || !isOpen(commitment) || hearer.today <= last || hearer.today < promisedOn(commitment)) return []
  if (turnedUpSince(world, hearer, commitment)) return []
  return commitment.owners
    .flatMap(({ team }) => register.teams.get(team) ?? [])
    .filter(({ id, party }) => {
      const hasEnded = commitment.status === 'closing' && endings(commitment).some((word) => word.party === party.id)
      return isLeading(commitment, id) && !hasEnded && hearer.today >= (lastSilence(commitment, id)?.until ?? 0)
    })
    .flatMap((silent) => {
      const on = stepToday(world, hearer, { silent, commitment, last })
      return on === undefined ? [] : [{ id: commitment.id, reason: 'escalated', on, silent: silent.id }]
    })
}

interface Silence {
  readonly silent: Team
  readonly commitment: Commitment
  readonly last: number
}

/** The step of the silent team's ladder that the hearer is told today. Each step once: as many as were told of this silence are done with. */
function stepToday(world: World, hearer: Hearer, { silent, commitment, last }: Silence): number | undefined {
  const { today, id } = hearer
  const answer = lastAnswer(commitment, silent.id, today)
  const given = lastGiven(commitment, silent.id, today)
  const since = Math.max(last, ...[answer, given].flatMap((entry) => (entry ? [dayAt(Date.parse(entry.at), silent.party.timezone)] : [])))
  const steps = stepsTo(id, silent, commitment, world)
    .map((length) => after(since, length, 1, world.works(silent.id)))
    .map((on) => ({ on, day: forward(Math.max(on, lastSilence(commitment, silent.id)?.until ?? on), hearer.works) }))
    .toSorted((a, b) => a.day - b.day)
  if (!steps.some(({ day }) => day <= today && day > today - 7)) return undefined
  const told = (world.said.get(id) ?? [])
    .filter(({ day }) => day > since && day <= today)
    .filter(({ rows }) => rows.some((row) => row.id === commitment.id && row.silent === silent.id))
    .map(({ day }) => day)
  return steps
    .slice(told.length)
    .filter(({ day }) => day <= today && day > today - 7 && !told.some((each) => each >= day))
    .at(-1)?.on
}

/** How long a silence each step of a ladder is for the hearer: one team further up at each that goes up, the secretariat where there is none. */
function stepsTo(hearer: string, silent: Team, commitment: Commitment, { register }: World): string[] {
  let above: Team | undefined = silent
  return cadenceFor(silent, commitment)
    .escalation.map(({ after: length, to }) => {
      if (to === 'escalatesTo') above = register.teams.get(above?.escalatesTo ?? '')
      return { length, hears: to === 'escalatesTo' ? (above?.id ?? 'secretariat') : 'secretariat' }
    })
    .filter(({ hears }) => hears === hearer)
    .map(({ length }) => length)
}
