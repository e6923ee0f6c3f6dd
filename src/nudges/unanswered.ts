import { plusDays } from '../register/days.ts'
import type { Register } from '../register/register.ts'
import type { Reason, SentMessage } from './message.ts'
import type { Receiver } from './planning.ts'
import { silentSince } from './poll-result.ts'
import type { SentHistory } from './sent-history.ts'

/** The last poll of a team, and what of it has no answer. */
export interface UnansweredPoll {
  readonly poll: Pick<SentMessage, 'key' | 'day'>
  readonly ids: readonly string[]
}

/** What asks how a thing stands once more. */
const asksAnew: readonly Reason[] = ['overdue', 'due', 'before', 'begins', 'urgent', 'review', 'agree', 'poll']
/** A machine that was down on the day after a poll reminds of it within the week, and not later. */
const mostDaysLater = 6

/**
 * What a team is reminded of in the thread of its last poll, on its next working day or, if the bot was down then, in the days after it. What another
 * message has asked since needs no second mention.
 */
export function unansweredPoll(
  { register, sent }: { readonly register: Register; readonly sent: SentHistory },
  { team, today }: Receiver,
): UnansweredPoll | undefined {
  const poll = team && sent.lastPoll(plusDays(today, -1))
  if (!poll || poll.day < plusDays(today, -mostDaysLater)) return undefined
  const isAskedSince = (id: string) => asksAnew.some((reason) => (sent.lastNaming(id, today, reason)?.day ?? poll.day) > poll.day)
  const asked = [...new Set(poll.items.map(({ id }) => id))].filter((id) => !isAskedSince(id))
  const ids = silentSince(register, { since: poll.day, ids: asked, teams: [team.id] }).get(team.id) ?? []
  return ids.length === 0 ? undefined : { poll, ids }
}
