import type { Reason } from '../../src/nudges/message.ts'
import type { Calendars } from '../../src/register/calendar.ts'
import type { FullCadence, Register, Team } from '../../src/register/register.ts'
import { cadenceFor } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { after, dayAt, hourOn, numbered, worksBy, written } from './wall.ts'

// docs/NUDGES.md, written down a second time and as simply as it can be: all days on which a thing is asked after are listed, and each is looked at.

/** What was said to somebody on a day. */
export interface Said {
  readonly day: number
  readonly kind: string
  readonly hourMs: number
  readonly rows: readonly { readonly id: string; readonly reason: Reason; readonly silent?: string | undefined }[]
}

export interface World {
  readonly register: Register
  /** When what has neither a day of its promise nor a log came into the register. */
  readonly cameInMs: number
  readonly said: ReadonlyMap<string, readonly Said[]>
}

/** Somebody who may be told something today: a team, or the secretariat. */
interface Hearer {
  readonly id: string
  readonly team: Team | undefined
  readonly zone: string
  readonly today: number
  readonly hour: string
  readonly hourMs: number
  readonly works: (day: number) => boolean
}

interface Asking {
  readonly reason: Reason
  readonly day: number
}

const pressing: readonly Reason[] = [
  'escalated',
  'overdue',
  'due',
  'agree',
  'before',
  'begins',
  'urgent',
  'yours',
  'review',
  'poll',
  'news',
]

/** All that is to be said at a moment, by receiver: `poll: due ports, news other-1`. Who is to hear nothing now is not in it. */
export function truthAbout(calendars: Calendars): (world: World, nowMs: number) => Map<string, string> {
  const works = worksBy(calendars)
  const lists = new WeakMap<Commitment, Map<string, Asking[]>>()

  function hearers({ register, said }: World, nowMs: number): Hearer[] {
    const { secretariat } = register
    const all = [
      ...[...register.teams.values()].map((team) => ({ ...team.party, id: team.id, team, hour: team.cadence.hour })),
      { ...secretariat, id: 'secretariat', team: undefined, hour: secretariat.cadence.hour },
    ]
    return all.flatMap(({ id, team, timezone: zone, calendar, hour }) => {
      const today = dayAt(nowMs, zone)
      const hourMs = hourOn(today, hour, zone)
      const endMs = hour < '18:00' ? hourOn(today, '18:00', zone) : hourMs + 3_600_000
      const isTold = (said.get(id) ?? []).some(({ day }) => day === today)
      if (nowMs < hourMs || nowMs >= endMs || isTold || !works(calendar)(today)) return []
      return [{ id, team, zone, today, hour, hourMs, works: works(calendar) }]
    })
  }

  const forward = (day: number, isWorked: (day: number) => boolean): number => (isWorked(day) ? day : forward(day + 1, isWorked))
  const back = (day: number, isWorked: (day: number) => boolean): number => (isWorked(day) ? day : back(day - 1, isWorked))

  function rowsFor(world: World, hearer: Hearer): { rows: string[]; isPoll: boolean } {
    const poll = pollDay(world, hearer)
    let isPoll = false
    const rows = [...world.register.commitments.values()].flatMap((commitment) => {
      const promised = commitment.source?.date
      const isRow = poll !== undefined && (promised === undefined || numbered(promised) < poll)
      const asked = askedReason(world, hearer, commitment, isRow)
      if (asked && isRow) isPoll = true
      const found = [
        ...(asked ? [asked] : []),
        ...(isToBeAskedWhose(world, hearer, commitment) ? ['yours'] : []),
        ...news(world, hearer, commitment),
        ...escalated(world, hearer, commitment),
      ]
      return found.map((reason) => `${reason} ${commitment.id}`)
    })
    return { rows, isPoll }
  }

  function askedReason(world: World, hearer: Hearer, commitment: Commitment, isRow: boolean): string | undefined {
    const { team, today, hourMs } = hearer
    if (!team || !commitment.owners.some((owner) => owner.team === team.id && owner.role === 'lead')) return undefined
    if (!isOpen(commitment) || today < numbered(commitment.source?.date ?? '0001-01-01')) return undefined
    const snooze = (commitment.log ?? []).findLast((entry) => entry.kind === 'snoozed' && entry.team === team.id)
    if (snooze?.kind === 'snoozed' && today < numbered(snooze.until)) return undefined
    if (commitment.status === 'closing' && closings(commitment).some(({ party }) => party === team.party.id)) return undefined
    const logs = [commitment.log ?? [], eventOf(world, commitment)?.log ?? []]
    if (!isRow && logs.flat().some(({ at }) => Date.parse(at) > hourMs)) return undefined

    const named = (world.said.get(team.id) ?? []).filter(({ rows }) => rows.some(({ id }) => id === commitment.id)).map(({ day }) => day)
    const asked = listed(world, hearer, team, commitment)
    const [first] = (
      snooze?.kind === 'snoozed' ? afterSilence(asked, numbered(snooze.until), hearer, spanOf(world, commitment)?.last) : asked
    )
      .filter(({ day }) => day <= today && day > today - 7 && !named.some((told) => told >= day))
      .map(({ reason }) => reason)
      .toSorted((a, b) => pressing.indexOf(a) - pressing.indexOf(b))
    if (first === undefined) return isRow ? (commitment.status === 'closing' ? 'agree' : 'poll') : undefined
    const end = spanOf(world, commitment)?.last
    return end !== undefined && end < today && ['before', 'begins', 'due'].includes(first) ? 'overdue' : first
  }

  /** What came in a silence, or stood unanswered before it, is asked on its last day; of a deadline long past only that it is late. */
  function afterSilence(days: readonly Asking[], until: number, { today, works }: Hearer, deadline: number | undefined): Asking[] {
    const isLongPast = deadline !== undefined && deadline <= today - 7
    return days
      .filter(({ reason }) => !isLongPast || !['before', 'begins', 'due'].includes(reason))
      .map((asking) =>
        asking.day >= until ? asking : { day: forward(until, works), reason: asking.reason === 'begins' ? 'before' : asking.reason },
      )
  }

  /** Every day on which the team is asked after it, from the first on, as moved: as things stand, and up to a while from today. */
  function listed(world: World, hearer: Hearer, team: Team, commitment: Commitment): Asking[] {
    const cadence = cadenceFor(team, commitment)
    const span = spanOf(world, commitment)
    const key = JSON.stringify([team.id, team.party, cadence, span])
    const known = lists.get(commitment) ?? new Map<string, Asking[]>()
    lists.set(commitment, known)
    const days = known.get(key) ?? list(world, hearer, { team, commitment, cadence, span })
    known.set(key, days)
    return days
  }

  interface Listing {
    readonly team: Team
    readonly commitment: Commitment
    readonly cadence: FullCadence
    readonly span: { first: number; last: number } | undefined
  }

  function list({ cameInMs }: World, hearer: Hearer, { team, commitment, cadence, span }: Listing): Asking[] {
    const { works: isWorked, zone } = hearer
    const answered = answerDay(commitment, team.id, zone)
    const every = (reason: Reason, start: number, length: string): Asking[] => {
      const days: Asking[] = []
      for (let times = 1, day = start; day < lastOfAll; times++) {
        day = after(start, length, times, isWorked)
        days.push({ reason, day: forward(day, isWorked) })
      }
      return days
    }

    if (commitment.status === 'closing') {
      const [first] = closings(commitment)
      if (!first) return []
      const closedMs = Date.parse(first.at)
      const on = [0, 1].map((later) => dayAt(closedMs, zone) + later).find((day) => closedMs < hourOn(day, hearer.hour, zone)) ?? 0
      const since = (commitment.log ?? []).filter(({ at }) => Date.parse(at) > closedMs)
      const again = answerDay({ ...commitment, log: since }, team.id, zone)
      return [{ reason: 'agree', day: forward(on, isWorked) }, ...every('agree', Math.max(on, again ?? on), cadence.overdue)]
    }
    if (span) {
      const promised = numbered(commitment.source?.date ?? '0001-01-01')
      const begins = span.first < span.last ? [{ reason: 'begins' as const, day: forward(span.first, isWorked) }] : []
      const kept = begins.filter(({ day }) => day >= promised)
      const offsets = cadence.before
        .map((length) => ({ reason: 'before' as const, day: back(after(span.last, length, -1, isWorked), isWorked) }))
        .filter(({ day }) => day >= promised && !kept.some((first) => Math.abs(first.day - day) <= 7))
      const upTo = [...offsets, ...kept, { reason: 'due' as const, day: back(span.last, isWorked) }]
      return [
        ...upTo.filter(({ day }) => answered === undefined || answered < back(day - 1, isWorked)),
        ...every('overdue', Math.max(span.last, answered ?? span.last), cadence.overdue),
      ]
    }
    const promised = commitment.source?.date
    const firstWord = commitment.log?.[0]
    const start = promised !== undefined ? numbered(promised) : dayAt(firstWord ? Date.parse(firstWord.at) : cameInMs, zone)
    const from = Math.max(start, answered ?? start)
    if (commitment.due === 'without delay') return every('urgent', from, cadence.urgent)
    return cadence.poll === 'never' || commitment.cadence?.review !== undefined ? every('review', from, cadence.review) : []
  }

  function isToBeAskedWhose({ said }: World, { id, today }: Hearer, commitment: Commitment): boolean {
    const isAssumed = commitment.owners.some((owner) => owner.team === id && owner.assumed === true)
    if (!isAssumed || !isOpen(commitment) || today <= numbered(commitment.source?.date ?? '0001-01-01')) return false
    return !(said.get(id) ?? []).some(({ rows }) => rows.some((row) => row.id === commitment.id && row.reason === 'yours'))
  }

  /** What others did since the last message, and in the last week: of an open one the last act, and the last of its event; else its end. */
  function news(world: World, { id, zone, today, hourMs }: Hearer, commitment: Commitment): string[] {
    const born = numbered(commitment.source?.date ?? '0001-01-01')
    if (!commitment.owners.some((owner) => owner.team === id) || today < born) return []
    const sinceMs = Math.max(0, ...(world.said.get(id) ?? []).map((message) => message.hourMs))
    const isNew = ({ at, team }: LogEntry): boolean => {
      const ms = Date.parse(at)
      return team !== id && ms <= hourMs && ms > sinceMs && dayAt(ms, zone) > Math.max(born, today - 7)
    }
    if (!isOpen(commitment))
      return closings(commitment)
        .slice(-1)
        .filter(isNew)
        .map(() => 'news')
    const acts = (commitment.log ?? []).filter(({ kind }) => ['dated', 'objected', 'reopened'].includes(kind))
    const dates = (eventOf(world, commitment)?.log ?? []).filter(({ kind }) => kind === 'dated')
    return [acts, dates].filter((entries) => entries.some(isNew)).map(() => 'news')
  }

  function escalated(world: World, hearer: Hearer, commitment: Commitment): string[] {
    const { register, said } = world
    const last = spanOf(world, commitment)?.last
    if (last === undefined || !isOpen(commitment) || hearer.today <= last) return []
    return commitment.owners
      .filter(({ role }) => role === 'lead')
      .flatMap(({ team: id }) => register.teams.get(id) ?? [])
      .filter((silent) => {
        if (commitment.status === 'closing' && closings(commitment).some(({ party }) => party === silent.party.id)) return false
        const snooze = (commitment.log ?? []).findLast((entry) => entry.kind === 'snoozed' && entry.team === silent.id)
        if (snooze?.kind === 'snoozed' && hearer.today < numbered(snooze.until)) return false
        const since = Math.max(last, answerDay(commitment, silent.id, silent.party.timezone) ?? last)
        const told = (said.get(hearer.id) ?? [])
          .filter(({ day }) => day > since)
          .filter(({ rows }) => rows.some((row) => row.id === commitment.id && row.reason === 'escalated' && row.silent === silent.id))
          .map(({ day }) => day)
        let above: Team | undefined = silent
        // Each step once: what was told of this silence stands for the steps that come first, wherever they lie by now.
        return cadenceFor(silent, commitment)
          .escalation.flatMap(({ after: length, to }) => {
            if (to === 'escalatesTo') above = register.teams.get(above?.escalatesTo ?? '')
            const hears = to === 'escalatesTo' ? (above?.id ?? 'secretariat') : 'secretariat'
            return hears === hearer.id ? [forward(after(since, length, 1, works(silent.party.calendar)), hearer.works)] : []
          })
          .toSorted((a, b) => a - b)
          .slice(told.length)
          .some((day) => day <= hearer.today && day > hearer.today - 7 && !told.some((each) => each >= day))
      })
      .map(({ id }) => `escalated of ${id}:`)
  }

  /** The day of the poll that the team has today, unmoved: today's, or the last one that was missed since its last message. */
  function pollDay({ said }: World, { id, team, today, works: isWorked }: Hearer): number | undefined {
    if (!team || team.cadence.poll === 'never') return undefined
    const last = Math.max(...(said.get(id) ?? []).map(({ day }) => day), -Infinity)
    const candidates = Array.from({ length: 30 }, (_, ago) => today - ago).filter((day) => isOfRhythm(team.cadence.poll, day))
    return candidates.find((day) => {
      const moved = forward(day, isWorked)
      return moved === today || (moved < today && moved > today - 7 && last !== -Infinity && moved > last)
    })
  }

  /** The teams whose poll the secretariat has not been told the result of. */
  function results({ register, said }: World, { today, works: isWorked }: Hearer): string[] {
    const last = Math.max(...(said.get('secretariat') ?? []).map(({ day }) => day), -Infinity)
    return [...register.teams.keys()].filter((id) => {
      const polled = (said.get(id) ?? []).findLast(({ kind, day }) => kind === 'poll' && day < today)
      return polled && forward(polled.day + 1, isWorked) > today - 7 && polled.day >= last
    })
  }

  return (world, nowMs) => {
    const truth = new Map<string, string>()
    for (const hearer of hearers(world, nowMs)) {
      const { rows, isPoll } = rowsFor(world, hearer)
      const result = hearer.team ? [] : results(world, hearer)
      if (rows.length + result.length > 0) truth.set(`${hearer.id} ${written(hearer.today)} nudge`, sentence(isPoll, rows, result))
    }
    return truth
  }
}

/** What a message says, in an order of no meaning. */
export function sentence(isPoll: boolean, rows: readonly string[], result: readonly string[]): string {
  return `${isPoll ? 'poll' : 'nudge'}: ${rows.toSorted().join(', ')}${result.length > 0 ? `; result of ${result.toSorted().join(', ')}` : ''}`
}

/** Past this nobody looks. */
const lastOfAll = numbered('2023-01-01')

function isOpen({ status }: Commitment): boolean {
  return status === 'open' || status === 'closing'
}

function eventOf({ register }: World, { due }: Commitment) {
  return typeof due === 'object' ? register.events.get(due.event) : undefined
}

/** What closed it, since it was last opened again. */
function closings({ log = [] }: Commitment) {
  const opened = log.findLastIndex(({ kind }) => kind === 'objected' || kind === 'reopened')
  return log.slice(opened + 1).filter((entry) => entry.kind === 'closed')
}

function answerDay({ log = [] }: Commitment, team: string, zone: string): number | undefined {
  const answer = log.findLast((entry) => entry.team === team && entry.kind !== 'snoozed')
  return answer && dayAt(Date.parse(answer.at), zone)
}

/** The first and the last day of what the due says. */
function spanOf(world: World, commitment: Commitment): { first: number; last: number } | undefined {
  const { due } = commitment
  if (due === undefined || due === 'continuing' || due === 'without delay') return undefined
  if (typeof due === 'object') {
    const date = eventOf(world, commitment)?.date
    if (!date) return undefined
    const day = due.before === undefined ? numbered(date) : after(numbered(date), due.before, -1, () => true)
    return { first: day, last: day }
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(due)
  const months = quarter ? [Number(quarter[2]) * 3 - 3, Number(quarter[2]) * 3] : due.length === 4 ? [0, 12] : undefined
  if (months) {
    const [from = 0, to = 0] = months
    const year = Number(due.slice(0, 4))
    return { first: Date.UTC(year, from, 1) / 86_400_000, last: Date.UTC(year, to, 0) / 86_400_000 }
  }
  if (due.length === 7)
    return { first: numbered(`${due}-01`), last: Date.UTC(Number(due.slice(0, 4)), Number(due.slice(5)), 0) / 86_400_000 }
  return { first: numbered(due), last: numbered(due) }
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ordinals = ['first', 'second', 'third', 'fourth']

function isOfRhythm(rhythm: string, day: number): boolean {
  const words = rhythm.split(' ')
  const date = new Date(day * 86_400_000)
  const isInMonth = rhythm.endsWith('of the month')
  if (weekdays[date.getUTCDay()] !== (isInMonth ? words[1] : words.at(-1))) return false
  if (words[0] === 'last') return new Date((day + 7) * 86_400_000).getUTCMonth() !== date.getUTCMonth()
  if (isInMonth) return Math.floor((date.getUTCDate() - 1) / 7) === ordinals.indexOf(words[0] ?? '')
  // Monday 5 January 1970 began a second week.
  return words[1] !== 'second' || Math.floor((day - numbered('1970-01-05')) / 7) % 2 === 0
}
