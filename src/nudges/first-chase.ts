import { teamAddressee } from '../register/addressee.ts'
import { onOrAfter, plusSpan, workingDaysOf } from '../register/calendar.ts'
import { daysBetween, earliest, firstDay, later, plusDays, tomorrow } from '../register/days.ts'
import type { Team } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { dayGiven } from './answers.ts'
import type { AskingDay } from './catch-up-window.ts'
import { isWeekly, mondayOf, periodInDays } from './catch-up-window.ts'
import { ladderOf } from './ladder.ts'
import type { PlanInputs, Receiver } from './planning.ts'

/**
 * The first chase after a deadline or an answer. For the sake of fewer messages it waits for half of the time at most that there is until the next one,
 * or until others are told of the silence, so that the team can still answer before; or it goes along with a message of the same week a little sooner.
 */
export interface FirstChase {
  /** The last day to which it may wait. */
  readonly until: Day
  /** The first day on which it may go along with another message. */
  readonly from: Day
}

/** So many days sooner than its own day it may go along with a message. */
const mostSooner = 2

interface Silent extends Receiver {
  readonly team: Team
  readonly answered: Day | undefined
}

/** What bounds a chase; nothing if it is none, or the team has been chased since the deadline and since its last answer. */
export function firstChaseOf(
  { register, calendars, sent }: PlanInputs,
  commitment: Commitment,
  { day, deadline, silent }: { day: AskingDay | undefined; deadline: Day; silent: Silent },
): FirstChase | undefined {
  if (day?.reason !== 'overdue' || day.every === undefined) return undefined
  const { team, answered, today, zone } = silent
  const start = later(deadline, answered)
  const named = sent.lastNaming(commitment.id, today)?.day ?? firstDay
  if (named > start) return undefined
  const silentSince = later(later(deadline, dayGiven(commitment, team.id, { zone, today })), answered)
  const workingDays = workingDaysOf(teamAddressee(team), calendars)
  const told = ladderOf(register, team, commitment)
    .map(({ after }) => onOrAfter(plusSpan(silentSince, after, workingDays), workingDays))
    .filter((rung) => rung > day.moved)
  const room = Math.min(periodInDays(day.every), daysBetween(day.moved, earliest(told) ?? plusDays(day.moved, periodInDays(day.every))))
  return { until: plusDays(day.moved, Math.ceil(room / 2)), from: plusDays(day.moved, -mostSooner) }
}

/** The chase of a later day of this week, if it may go along today with what goes anyway: the week's message need not come twice. */
export function goingAlong(
  days: readonly AskingDay[],
  today: Day,
  boundsOf: (day: AskingDay) => FirstChase | undefined,
): AskingDay | undefined {
  return days.find((day) => {
    if (!isWeekly(day) || day.moved <= today || mondayOf(day.moved) !== mondayOf(today)) return false
    const bounds = boundsOf(day)
    return bounds !== undefined && bounds.from <= today
  })
}

/** The first day after today on which one of them may go along. */
export function alongFrom(days: readonly AskingDay[], today: Day, boundsOf: (day: AskingDay) => FirstChase | undefined): Day | undefined {
  const ahead = days.filter((day) => isWeekly(day) && day.moved > today)
  return earliest(
    ahead.map((day) => {
      const bounds = boundsOf(day)
      return bounds && later(later(mondayOf(day.moved), bounds.from), tomorrow(today))
    }),
  )
}
