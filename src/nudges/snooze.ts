import { onOrAfter } from '../register/calendar.ts'
import { lastDay } from '../register/days.ts'
import { timeOf } from '../register/instant.ts'
import type { Snooze } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { snoozeOf } from '../register/snooze.ts'
import { lastAnswer } from './answers.ts'
import type { AskingDay } from './catch-up-window.ts'
import type { Item } from './message.ts'
import type { Receiver } from './planning.ts'
import type { SentHistory } from './sent-history.ts'

/** What came during a snooze, or stood unanswered before it, is asked when the snooze is over, on that very day. */
export function afterSnooze(days: readonly AskingDay[], snooze: Snooze | undefined, { workingDays }: Receiver): readonly AskingDay[] {
  if (!snooze) return days
  const moved = onOrAfter(snooze.until, workingDays)
  return days.map((day) => {
    if (day.moved >= snooze.until) return day
    return { on: day.on, moved, reason: day.reason === 'begins' ? 'before' : day.reason }
  })
}

/** Marks the first item since the team's snooze ended: the team was not asked since, and has not answered since it asked for the snooze. */
export function withSnoozeEnd(
  item: Item,
  commitment: Commitment,
  { register, sent, team, today }: { register: Register; sent: SentHistory; team: string; today: Day },
): Item {
  const snooze = snoozeOf(commitment, team)
  if (!snooze) return item
  const named = sent.lastNaming(commitment.id, lastDay)?.day
  const answer = lastAnswer(commitment, { register, team }, today)
  const isFirst = (named === undefined || named < snooze.until) && (!answer || timeOf(answer.at) < timeOf(snooze.at))
  return isFirst ? { ...item, silenceEnded: snooze.until } : item
}
