import type { DateTime } from 'luxon'
import { addresseeOf } from '../register/addressee.ts'
import { localHour, rhythmDayMovedTo } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { instantOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { oldestDay } from './catch-up-window.ts'
import type { DigestRow } from './digest.ts'
import { digestOf, digestParts, reasonsOfParts, saysAnything } from './digest.ts'
import { digestKey } from './key.ts'
import type { DigestSpan, Item, Message } from './message.ts'
import type { PlanForAll } from './plan.ts'
import type { Receiver } from './planning.ts'
import { pollResultOf } from './poll-result.ts'
import { receiversAt } from './receivers.ts'
import type { Histories, SentHistory } from './sent-history.ts'

/** What the digest of one receiver is planned by. */
interface DigestInputs {
  readonly register: Register
  /** What was sent to this receiver, and to any team. */
  readonly sent: SentHistory
  readonly sentTo: Histories['of']
}

/** So many rows of a part are named and numbered; the others are counted. */
const mostItemsOfPart = 8
/** How far back the day before is looked for in a rhythm: further than the longest has between two days. */
const longestRhythmDays = 40
const aWeek = 7

/** The digests that are due at `now` and were not sent yet. */
export function digestsAt({ register, calendars, histories }: PlanForAll, now: DateTime): Message[] {
  const sentTo = (id: string) => histories.of(id)
  return receiversAt({ register, calendars }, now).flatMap(
    (receiver) => digestFor({ register, sent: sentTo(receiver.id), sentTo }, receiver) ?? [],
  )
}

/** Whether a receiver may be given a digest today, by its rhythm alone. */
export function mayHaveDigest(register: Register, receiver: Receiver): boolean {
  return recentDays(register, receiver).next().done !== true
}

/** The digest of one receiver, if it is due today or was missed in the last days, and had none for that day yet. */
export function digestFor({ register, sent, sentTo }: DigestInputs, receiver: Receiver): Message | undefined {
  const { id, today, begin, team } = receiver
  if (!isDigestDue(register, sent, receiver)) return undefined
  const span = { since: instantOf(beginOf(register, sent, receiver)), silent: silentTwice({ register, sentTo }, today) }
  const digest = digestOf(register, { ...(team ? { teams: [team] } : {}), ...span, until: begin })
  if (!saysAnything(digest)) return undefined
  return {
    key: digestKey(id, today),
    team: id,
    kind: 'digest',
    day: today,
    at: begin,
    items: digestParts.flatMap((part) =>
      digest.rows
        .filter((row) => row.part === part)
        .slice(0, mostItemsOfPart)
        .map((row) => itemOf(register, row, today)),
    ),
    digest: span,
  }
}

/** The time of which a digest tells that is asked for: since the last one of a day before today. */
export function digestSpanNow(inputs: DigestInputs, receiver: Receiver): DigestSpan {
  const { register, sent } = inputs
  return { since: instantOf(beginOf(register, sent, receiver)), silent: silentTwice(inputs, receiver.today) }
}

function itemOf(register: Register, { commitment: { id, due }, part }: DigestRow, today: Day): Item {
  const deadline = deadlineOf(due, register.events)
  return { id, reason: reasonsOfParts[part], on: today, deadline: deadline.kind === 'dated' ? deadline.day : null, due: due ?? null }
}

/** Whether a day of the rhythm has come since the last digest, which is none of today's. Who had no message at all before that day has missed none. */
export function isDigestDue(register: Register, sent: SentHistory, receiver: Receiver): boolean {
  const { id, today } = receiver
  if (sent.has(digestKey(id, today))) return false
  const last = sent.lastDigest(today)
  for (const day of recentDays(register, receiver)) {
    if (last !== undefined && last.day >= day) return false
    if (day === today || last !== undefined || sent.last(plusDays(day, -1)) !== undefined) return true
  }
  return false
}

/** The days, as moved, on which a digest was due and can still be given, the latest first. */
function* recentDays(register: Register, { id, today, workingDays }: Receiver): Generator<Day> {
  const { digest } = addresseeOf(register, id).cadence
  if (digest === 'never') return
  for (let day = today; day >= oldestDay(today); day = plusDays(day, -1))
    if (rhythmDayMovedTo(day, digest, workingDays) !== undefined) yield day
}

/** The hour of the last digest of a day before today; where there was none, of the day before in the rhythm, else of a week ago. */
function beginOf(register: Register, sent: SentHistory, { id, today, hour, zone, workingDays }: Receiver): DateTime {
  const last = sent.lastDigest(plusDays(today, -1))
  if (last) return last.at
  const { digest } = addresseeOf(register, id).cadence
  for (let days = 1; digest !== 'never' && days <= longestRhythmDays; days++) {
    const day = plusDays(today, -days)
    if (rhythmDayMovedTo(day, digest, workingDays) !== undefined) return localHour(day, hour, zone)
  }
  return localHour(plusDays(today, -aWeek), hour, zone)
}

/** The teams that said nothing at all to either of their last two polls, which lie before today. */
function silentTwice({ register, sentTo }: Pick<DigestInputs, 'register' | 'sentTo'>, today: Day): string[] {
  return [...register.teams.keys()].filter((id) => {
    const [first, second] = sentTo(id).pollDays(plusDays(today, -1)).slice(-2)
    if (first === undefined || second === undefined) return false
    return pollResultOf(register, { pollDay: first, teams: [id] }, today).silent.includes(id)
  })
}
