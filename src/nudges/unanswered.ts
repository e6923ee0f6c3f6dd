import { plusDays } from '../register/days.ts'
import type { Bulletin, Item, Reason } from './message.ts'
import type { PlanInputs, Receiver } from './planning.ts'
import { silentSince } from './poll-result.ts'

/** What asks or tells something else than how a thing stands. */
const asksOtherwise: ReadonlySet<Reason> = new Set(['news', 'yours', 'escalated'])
/** To the end of the next week at most. */
const mostDaysLater = 13

/**
 * What the team has not answered of its last poll, told once: in its first message after the poll, in that week or the next. It brings no message by
 * itself, for a silent team has one message a week. What that message asks anyway needs no second mention.
 */
export function unansweredPoll({ register, sent }: PlanInputs, { team, today }: Receiver, items: readonly Item[]): Bulletin[] {
  const yesterday = plusDays(today, -1)
  const poll = team && sent.lastPoll(yesterday)
  if (!poll || poll.day < plusDays(today, -mostDaysLater) || hasBeenTold(sent.last(yesterday)?.day, poll.day)) return []
  const asked = new Set(poll.items.map(({ id }) => id))
  for (const { id, reason } of items) if (!asksOtherwise.has(reason)) asked.delete(id)
  const ids = silentSince(register, { since: poll.day, ids: [...asked], teams: [team.id] }).get(team.id) ?? []
  return ids.length === 0 ? [] : [{ tells: 'unanswered', ids, pollDay: poll.day }]
}

/** Whether a later message of the team has told it already. */
function hasBeenTold(last: string | undefined, pollDay: string): boolean {
  return last !== undefined && last > pollDay
}
