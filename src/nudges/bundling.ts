import { localHour, onOrAfter } from '../register/calendar.ts'
import { earliest, plusDays, tomorrow } from '../register/days.ts'
import type { Commitment } from '../register/schema.ts'
import type { AskingDay } from './catch-up-window.ts'
import { isCountedOut, isJustNamed, isWeekly, mondayOf, newestDay, periodInDays, windowDays } from './catch-up-window.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'

/**
 * A team is chased on one day a week, and not on each commitment's own. What comes again and again by a length (`P1W`) waits for a message that
 * goes anyway in the same week (Monday to Sunday) or, where one has gone, for the next week; so does an offset of four weeks or more. What has
 * a day of its own (a deadline, a nearer offset, a named weekday) never waits.
 */

/** `goesAlong`: it brings no message by itself. */
type Waiting = Pick<Prospect, 'waitsUntil' | 'goesAlong'>

/** To which day what is asked on a day may wait; nothing if it has a day of its own, or was meant to come more than once a week. */
export function waiting({ sent }: PlanInputs, { id }: Commitment, found: AskingDay | undefined, { today }: Receiver): Waiting {
  if (!found) return {}
  const { every, moved, isEarly = false } = found
  if (isWeekly(found)) {
    const monday = mondayOf(today)
    const last = sent.last(plusDays(monday, -1))?.day
    const hasWaited = moved < monday && last !== undefined && last >= mondayOf(moved)
    // The next one takes its place, so it need bring no message of its own.
    const goesAlong = hasWaited || isJustNamed(found, (upTo) => sent.lastNaming(id, upTo)?.day)
    return { waitsUntil: plusDays(newestDay(moved), windowDays), ...(goesAlong ? { goesAlong } : {}) }
  }
  return isEarly || (every !== undefined && isCountedOut(every) && periodInDays(every) > windowDays) ? { waitsUntil: newestDay(moved) } : {}
}

/**
 * Whether all of what could be said today waits for another day, none of it longer than it may: the team had a message this week, or one that can't
 * wait is to come in it, as far as one knows today.
 */
export function isToWait(
  { sent }: PlanInputs,
  receiver: Receiver,
  said: readonly Waiting[],
  goesAnyway: (on: Receiver) => boolean,
): boolean {
  const { today, workingDays, hour, zone } = receiver
  const next = onOrAfter(tomorrow(today), workingDays)
  const until = earliest(said.map(({ waitsUntil }) => waitsUntil)) ?? today
  if (next > until) return false
  if (said.every(({ goesAlong }) => goesAlong)) return true
  const monday = mondayOf(today)
  const last = sent.last(plusDays(today, -1))?.day
  if (last !== undefined && last >= monday) return true
  const sunday = plusDays(monday, windowDays - 1)
  for (let day = next; day <= sunday && day <= until; day = onOrAfter(tomorrow(day), workingDays))
    if (goesAnyway({ ...receiver, today: day, begin: localHour(day, hour, zone) })) return true
  return false
}
