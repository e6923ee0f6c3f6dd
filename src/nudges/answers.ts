import { dayIn } from '../register/calendar.ts'
import { firstDay, plusDays, tomorrow } from '../register/days.ts'
import { timeOf } from '../register/instant.ts'
import type { EventItem } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { lastAnswer } from '../register/state.ts'
import type { Receiver } from './look.ts'

/** The local day of a team's last answer. */
export function answerDay(
  { log, ...commitment }: Commitment,
  team: string,
  { zone, today }: Pick<Receiver, 'zone' | 'today'>,
): Day | undefined {
  if (!log || log.length === 0) return undefined
  const answer = lastAnswer({ ...commitment, log: saidUpTo(log, tomorrow(today)) }, team)
  return answer ? dayIn(timeOf(answer.at), zone) : undefined
}

/** Whether something turned up after the hour of today's message, in the log of a commitment or of the event that it hangs on: it waits for the next day's. */
export function turnedUpSince({ log, due }: Commitment, receiver: Receiver, events: ReadonlyMap<string, EventItem>): boolean {
  const event = typeof due === 'object' ? events.get(due.event) : undefined
  return isSaidSince(log, receiver) || isSaidSince(event?.log, receiver)
}

function isSaidSince(log: readonly LogEntry[] | undefined, { begin, today }: Receiver): boolean {
  // A first look by the written day alone costs nothing; a zone moves it by a day at most.
  if (!log || (log.at(-1)?.at ?? '') < plusDays(today, -1)) return false
  const last = saidUpTo(log, tomorrow(today)).at(-1)
  return last !== undefined && timeOf(last.at) > begin
}

/** Whether a log has words of a clock that ran ahead: they begin to count when their day comes, and nothing else tells of that. */
export function isAhead(log: readonly LogEntry[] | undefined, today: Day): boolean {
  return (log?.at(-1)?.at.slice(0, 10) ?? firstDay) > tomorrow(today)
}

/** Without what was kept by a clock that ran ahead: it is of another day, and holds nothing up till then. */
function saidUpTo(log: readonly LogEntry[], day: Day): LogEntry[] {
  return log.slice(0, log.findLastIndex(({ at }) => at.slice(0, 10) <= day) + 1)
}
