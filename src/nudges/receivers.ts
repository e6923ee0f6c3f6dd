import { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, isWorkingDay, localHour, placeOf } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import type { Register, Team } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Message } from './message.ts'
import type { Asking, Receiver } from './planning.ts'

/** Nothing goes out after this local time: then the next working day. */
const lastHour = '18:00'

/** Who may hear something at `now`: it is the hour or later, not yet evening, a working day, and the day's message is still to come. */
export function receiversAt({ register, calendars, sent }: Asking, now: DateTime): Receiver[] {
  const { timezone, calendar, cadence, isClosed } = register.secretariat
  const secretariat = {
    id: 'secretariat',
    hour: cadence.hour,
    zone: timezone,
    place: placeOf({ party: { calendar }, ...(isClosed ? { isClosed } : {}) }, calendars),
  }
  const hourAt = hoursAt(now)
  return [...[...register.teams.values()].map((team) => whereIs(team, calendars)), secretariat].flatMap((each) => {
    const { today, begin, isOn } = hourAt(each.hour, each.zone)
    const hears = isOn && isWorkingDay(today, each.place) && !sent.has(`${each.id} ${today} nudge`)
    return hears ? [{ ...each, today, begin }] : []
  })
}

/** A team that is spoken to now, whatever its hour. */
export function receiverNow(team: Team, calendars: Calendars, now: DateTime): Receiver {
  const place = whereIs(team, calendars)
  return { ...place, today: dayIn(now, place.zone), begin: now }
}

/**
 * Whether it is the time of a day's message: what has not gone out by the evening is another day's, and what a clock that ran ahead meant to send
 * waits for its day.
 */
export function isItsTime({ team: id, day }: Message, register: Register, now: DateTime): boolean {
  const team = register.teams.get(id)
  const { hour } = team?.cadence ?? register.secretariat.cadence
  const { timezone } = team?.party ?? register.secretariat
  return now >= localHour(day, hour, timezone) && now < lastInstantOf(day, hour, timezone)
}

/** Who wants to hear in the evening has an hour for it, and no longer than to midnight. */
function lastInstantOf(day: Day, hour: string, zone: string): DateTime {
  if (hour < lastHour) return localHour(day, lastHour, zone)
  return DateTime.min(localHour(day, hour, zone).plus({ hours: 1 }), localHour(plusDays(day, 1), '00:00', zone))
}

function whereIs(team: Team, calendars: Calendars) {
  return { id: team.id, team, hour: team.cadence.hour, zone: team.party.timezone, place: placeOf(team, calendars) }
}

/** For an hour of a zone: the day there, the instant of the hour, and whether it has come and it is not yet evening. Each is worked out once. */
function hoursAt(now: DateTime) {
  const known = new Map<string, { today: Receiver['today']; begin: DateTime; isOn: boolean }>()
  return (hour: string, zone: string) => {
    const key = `${hour} ${zone}`
    const found = known.get(key)
    if (found) return found
    const today = dayIn(now, zone)
    const begin = localHour(today, hour, zone)
    const worked = { today, begin, isOn: now >= begin && now < lastInstantOf(today, hour, zone) }
    known.set(key, worked)
    return worked
  }
}
