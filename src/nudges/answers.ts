import { dayIn } from '../register/calendar.ts'
import { plusDays, tomorrow } from '../register/days.ts'
import { timeOf } from '../register/instant.ts'
import { isAnswer } from '../register/kinds.ts'
import type { Events } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import type { Receiver } from './planning.ts'

/** The last entry of a team that is an answer: any but a snooze, and neither what was taken back nor the taking back; of a later day it is none yet. */
export function lastAnswer({ log = [] }: Commitment, team: string, today: Day): LogEntry | undefined {
  const isTheirs = (entry: LogEntry) => entry.team === team && isAnswer(entry) && !isLaterThan(today, entry)
  return effective(log).findLast(isTheirs)
}

/** The local day of a team's last answer. */
export function answerDay(commitment: Commitment, team: string, { zone, today }: Pick<Receiver, 'zone' | 'today'>): Day | undefined {
  const answer = lastAnswer(commitment, team, today)
  return answer && dayIn(timeOf(answer.at), zone)
}

/** Whether something turned up after the hour of today's message, in the log of a commitment or of the event that it hangs on: it waits for the next day's. */
export function turnedUpSince({ log, due }: Commitment, receiver: Receiver, events: Events): boolean {
  const event = typeof due === 'object' ? events.get(due.event) : undefined
  return isSaidSince(log, receiver) || isSaidSince(event?.log, receiver)
}

function isSaidSince(log: readonly LogEntry[] | undefined, { begin, today }: Receiver): boolean {
  // A first look by the written day alone costs nothing; a zone moves it by a day at most.
  if (!log || (log.at(-1)?.at ?? '') < plusDays(today, -1)) return false
  const last = log.findLast((entry) => !isLaterThan(today, entry))
  return last !== undefined && timeOf(last.at) > begin
}

/** Whether a log has words of a clock that ran ahead: they begin to count when their day comes, and nothing else tells of that. */
export function isAhead(log: readonly LogEntry[] | undefined, today: Day): boolean {
  const last = log?.at(-1)
  return last !== undefined && isLaterThan(today, last)
}

/** Kept by a clock that ran ahead: it is of another day, and holds nothing up till then. The next day may have begun elsewhere. */
function isLaterThan(today: Day, { at }: LogEntry): boolean {
  return at.slice(0, 10) > tomorrow(today)
}
