import { dayIn } from '../register/calendar.ts'
import { plusDays, tomorrow } from '../register/days.ts'
import { eventOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { isAnswer, isRemark, isUnclear, opensAgain } from '../register/kinds.ts'
import { isSaidFromAbove } from '../register/query.ts'
import type { Events, Register } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import type { Receiver } from './planning.ts'

/** The team whose answers are looked for, and the register that names it. */
interface WhoAnswers {
  readonly register: Register
  readonly team: string
}

/** Whether an entry is an answer of a team. What a lead above it remarks, who was told of its silence, is none: the team itself is still waited for. */
export function isAnswerOf({ register, team }: WhoAnswers, entry: LogEntry): boolean {
  return entry.team === team && isAnswer(entry) && !(isRemark(entry) && isSaidFromAbove(register, team, entry.by))
}

/** A team's last answer: any entry except a snooze, an undo or words that were not understood, not undone itself, and not dated after today. */
export function lastAnswer({ log = [] }: Commitment, answering: WhoAnswers, today: Day): LogEntry | undefined {
  return effective(log).findLast((entry) => isAnswerOf(answering, entry) && !isLaterThan(today, entry))
}

/** The local day of a team's last answer. */
export function answerDay(
  commitment: Commitment,
  answering: WhoAnswers,
  { zone, today }: Pick<Receiver, 'zone' | 'today'>,
): Day | undefined {
  const answer = lastAnswer(commitment, answering, today)
  return answer && dayIn(timeOf(answer.at), zone)
}

/** The local day on which a team was handed the commitment, or others opened it again: before it nobody waited for the team. */
export function dayGiven({ log = [] }: Commitment, team: string, { zone, today }: Pick<Receiver, 'zone' | 'today'>): Day | undefined {
  const gives = (entry: LogEntry) =>
    entry.team !== team && (opensAgain(entry) || (entry.kind === 'assigned' && entry.added.some((owner) => owner.team === team)))
  const given = effective(log).findLast((entry) => gives(entry) && !isLaterThan(today, entry))
  return given && dayIn(timeOf(given.at), zone)
}

/** Whether something turned up after the hour of today's message, in the log of a commitment or of its event. That waits for the next day's message. */
export function turnedUpSince({ log, due }: Commitment, receiver: Receiver, events: Events): boolean {
  const event = eventOf(due, events)
  return isSaidSince(log, receiver) || isSaidSince(event?.log, receiver)
}

function isSaidSince(log: readonly LogEntry[] | undefined, { begin, today }: Receiver): boolean {
  // A cheap test on the date as written: a zone shifts it by a day at most.
  if (!log || (log.at(-1)?.at ?? '') < plusDays(today, -1)) return false
  const last = log.findLast((entry) => !isLaterThan(today, entry) && !isUnclear(entry))
  return last !== undefined && timeOf(last.at) > begin
}

/** Whether it was handed over to the receiver after the hour of today's message. That waits for the next day's message, like all that turns up. */
export function hasJustCome({ log = [] }: Commitment, { id, begin, today }: Receiver): boolean {
  if ((log.at(-1)?.at ?? '') < plusDays(today, -1)) return false
  const gives = (entry: LogEntry) => entry.kind === 'assigned' && entry.team !== id && entry.added.some(({ team }) => team === id)
  return effective(log).some((entry) => gives(entry) && timeOf(entry.at) > begin && !isLaterThan(today, entry))
}

/** Whether a log has entries stamped by a fast clock. They begin to count when their day comes, and nothing else tells of that. */
export function isAhead(log: readonly LogEntry[] | undefined, today: Day): boolean {
  const last = log?.at(-1)
  return last !== undefined && isLaterThan(today, last)
}

/** An entry stamped by a fast clock belongs to its later day, and holds nothing up before. Tomorrow may have begun elsewhere. */
function isLaterThan(today: Day, { at }: LogEntry): boolean {
  return at.slice(0, 10) > tomorrow(today)
}
