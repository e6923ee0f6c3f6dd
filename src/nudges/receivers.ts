import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, isWorkingDay, localHour, placeOf } from '../register/calendar.ts'
import type { Team } from '../register/register.ts'
import type { Asking, Receiver } from './look.ts'

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
    // Who wants to hear in the evening has an hour for it.
    const end = hour < lastHour ? localHour(today, lastHour, zone) : begin.plus({ hours: 1 })
    const worked = { today, begin, isOn: now >= begin && now < end }
    known.set(key, worked)
    return worked
  }
}
