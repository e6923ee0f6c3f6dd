import type { Commitment } from '../../src/register/schema.ts'
import { asked, askedForDate, lastTold, monday } from './asked.ts'
import { counting, promisedOn, spanOf } from './log.ts'
import type { Row } from './message.ts'
import { byPressing, sentence } from './message.ts'
import type { Hearer, World } from './moment.ts'
import { endedOrRed, escalated, handedOver, isItYours, leftOpen, news, toldOfSilence, unconfirmed } from './told.ts'
import { dayAt, forward, hourOn, isOfRhythm, written } from './wall.ts'

// docs/NUDGES.md, written down a second time and as simply as it can be.

/** All that is to be said at a moment, by the key of the message. Who is to hear nothing now is not in it. */
export function truthAt(world: World, nowMs: number): Map<string, string> {
  const truth = new Map<string, string>()
  for (const hearer of hearers(world, nowMs)) {
    const { rows, isPoll } = rowsFor(world, hearer)
    const result = hearer.team ? [] : results(world, hearer)
    const told = toldTo(world, hearer)
    const silences = [...world.register.commitments.values()].flatMap((commitment) => toldOfSilence(world, hearer, commitment))
    if (rows.length + result.length + told.length === 0) continue
    if (result.length === 0 && !isPressing({ rows, isPoll, told }) && isToWait(world, hearer, rows)) continue
    truth.set(`${hearer.id} ${written(hearer.today)} nudge`, sentence({ isPoll, rows, result, told: [...new Set([...told, ...silences])] }))
  }
  return truth
}

function toldTo(world: World, hearer: Hearer): string[] {
  return [...world.register.commitments.values()]
    .filter((commitment) => !hasJustCome(hearer, commitment))
    .flatMap((commitment) => [...handedOver(world, hearer, commitment), ...unconfirmed(world, hearer, commitment)])
}

function isPressing({ rows, isPoll, told }: { rows: readonly Row[]; isPoll: boolean; told: readonly string[] }): boolean {
  return isPoll || told.length > 0 || rows.some(({ wait }) => wait === undefined)
}

/** One message a week: what may wait does, where one has gone this week or is to go in it; not beyond its last day. */
function isToWait(world: World, hearer: Hearer, rows: readonly Row[]): boolean {
  const { today, works, hour, zone } = hearer
  const until = Math.min(...rows.map(({ wait }) => wait?.until ?? today))
  const next = forward(today + 1, works)
  if (next > until) return false
  const week = monday(today)
  if (rows.every(({ wait }) => wait?.goesAlong) || lastTold(world, hearer, today - 1) >= week) return true
  for (let day = next; day < week + 7 && day <= until; day = forward(day + 1, works)) {
    const then = { ...hearer, today: day, hourMs: hourOn(day, hour, zone) }
    if (isPressing({ ...rowsFor(world, then), told: toldTo(world, then) })) return true
  }
  return false
}

/** Handed over to the hearer after today's hour: that waits for the next day. */
function hasJustCome({ id, hourMs, today }: Hearer, { log }: Commitment): boolean {
  return counting(log).some(
    (entry) =>
      entry.kind === 'assigned' &&
      entry.team !== id &&
      Date.parse(entry.at) > hourMs &&
      dayAt(Date.parse(entry.at), 'utc') <= today + 1 &&
      entry.added.some(({ team }) => team === id),
  )
}

/** From their hour on, on a day that they work, up to six in the evening or for an hour of what is left of the day; whoever had today's message has heard. */
function hearers({ register, works, said }: World, nowMs: number): Hearer[] {
  const { secretariat } = register
  const all = [
    ...[...register.teams.values()].map((team) => ({ id: team.id, team, zone: team.party.timezone, hour: team.cadence.hour })),
    { id: 'secretariat', team: undefined, zone: secretariat.timezone, hour: secretariat.cadence.hour },
  ]
  return all.flatMap(({ id, team, zone, hour }) => {
    const today = dayAt(nowMs, zone)
    const hourMs = hourOn(today, hour, zone)
    const endMs = hour < '18:00' ? hourOn(today, '18:00', zone) : Math.min(hourMs + 3_600_000, hourOn(today + 1, '00:00', zone))
    const isTold = (said.get(id) ?? []).some(({ day }) => day === today)
    if (nowMs < hourMs || nowMs >= endMs || isTold || !works(id)(today)) return []
    return [{ id, team, zone, today, hour, hourMs, works: works(id) }]
  })
}

function rowsFor(world: World, hearer: Hearer): { rows: Row[]; isPoll: boolean } {
  const poll = pollDay(world, hearer)
  const found = [...world.register.commitments.values()].map((commitment) => {
    if (hasJustCome(hearer, commitment)) return { rows: [], isRowOfPoll: false }
    const isRow = poll !== undefined && promisedOn(commitment) < poll
    const first = asked(world, hearer, commitment, isRow ? poll : undefined)
    const rows = [
      ...first,
      ...askedForDate(world, hearer, commitment),
      ...isItYours(world, hearer, commitment),
      ...news(world, hearer, commitment),
      ...endedOrRed(world, hearer, commitment),
      ...escalated(world, hearer, commitment),
      ...leftOpen(world, hearer, commitment),
    ]
    return { rows, isRowOfPoll: isRow && first.length > 0 }
  })
  const isPoll = found.some(({ isRowOfPoll }) => isRowOfPoll)
  return {
    rows: inOrder(world, hearer, { rows: found.flatMap(({ rows }) => rows), isPoll }),
    isPoll,
  }
}

/**
 * What has ended first, then the most pressing (of a poll also what is late and only its row), then by deadline, then as in the file. A poll has what is
 * late or red before the others, and at last what has no end, with all that is said of one thing together.
 */
function inOrder(
  { register }: World,
  { id: hearer, today, hourMs }: Hearer,
  { rows, isPoll }: { rows: readonly Row[]; isPoll: boolean },
): Row[] {
  const deadline = ({ id }: Row): number => {
    const commitment = register.commitments.get(id)
    return (commitment && spanOf(register, commitment)?.last) ?? Number.MAX_SAFE_INTEGER
  }
  const owed = (row: Row) => (register.commitments.get(row.id)?.due === 'without delay' ? today : deadline(row))
  const pressing = (row: Row) => (row.reason === 'poll' && deadline(row) < today ? { reason: 'overdue' as const } : row)
  const isEnd = ({ id, reason, tells = '' }: Row) =>
    reason === 'news' && ['closed', 'withdrawn', 'superseded'].some((kind) => tells.startsWith(`${kind} ${id} `))
  const end = (row: Row) => (isEnd(row) ? 0 : 1)
  const ordered = rows.toSorted((a, b) => end(a) - end(b) || byPressing(pressing(a), pressing(b)) || owed(a) - owed(b))
  if (!isPoll) return ordered

  const part = (of: readonly Row[]): number => {
    const [row] = of
    const commitment = row && register.commitments.get(row.id)
    if (!row || !commitment || of.some(isEnd)) return 0
    const isOwed = of.some(({ reason }) => reason !== 'news' && reason !== 'yours')
    // What a clock that ran ahead has kept for later was not said before the message.
    const last = counting(commitment.log).findLast((entry) => entry.kind === 'rated' && entry.team === hearer)
    const rated = last && Date.parse(last.at) <= hourMs ? last : undefined
    if ((isOwed && deadline(row) < today) || (rated?.kind === 'rated' && rated.rating === 'red')) return 1
    return of.every(({ reason }) => reason === 'poll') && commitment.due === 'continuing' ? 3 : 2
  }
  return [...Map.groupBy(ordered, ({ id }) => id).values()].toSorted((a, b) => part(a) - part(b)).flat()
}

/** The day of the poll that the team has today, unmoved: today's, or the last one that was missed since its last message. */
function pollDay({ said }: World, { id, team, today, works }: Hearer): number | undefined {
  if (!team) return undefined
  const last = Math.max(...(said.get(id) ?? []).map(({ day }) => day).filter((day) => day <= today))
  for (let day = today, moved = today; moved > today - 7; moved = forward(--day, works))
    if (isOfRhythm(team.cadence.poll, day) && (moved === today || (Number.isFinite(last) && moved > last))) return day
  return undefined
}

/** The teams whose poll the secretariat has not been told the result of: in its first message once its next working day has begun. */
function results({ register, said }: World, { today, works }: Hearer): string[] {
  const last = Math.max(...(said.get('secretariat') ?? []).map(({ day }) => day).filter((day) => day <= today))
  return [...register.teams.keys()].filter((id) => {
    const polled = (said.get(id) ?? []).filter(({ kind, day }) => kind === 'poll' && day < today).map(({ day }) => day)
    const day = Math.max(...polled)
    return polled.length > 0 && forward(day + 1, works) > today - 7 && day >= last
  })
}
