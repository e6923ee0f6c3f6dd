import { teamAddressee } from '../../register/addressee.ts'
import { dayIn, workingDaysOf } from '../../register/calendar.ts'
import { teamsOf } from '../../register/query.ts'
import { zoneOf } from '../../register/zone.ts'
import type { Context } from '../reading.ts'
import { isMonthFirstIn } from './figures.ts'
import type { DateContext } from './when.ts'

/** Today and the working days are the person's own, from their team's party. */
export function dateContextOf({
  register,
  calendars,
  dates,
  by,
  team,
  at,
  language,
}: Pick<Context, 'register' | 'calendars' | 'dates' | 'by' | 'team' | 'at' | 'language'>): DateContext {
  const teams = teamsOf(register, by)
  const ownTeam = teams.find((each) => each.id === team) ?? teams[0]
  const own = ownTeam ? teamAddressee(ownTeam) : { timezone: register.timezone, calendar: register.calendar }
  return {
    today: dayIn(at, own.timezone),
    at: at.setZone(zoneOf(own.timezone)),
    language,
    workingDays: workingDaysOf(own, calendars),
    isMonthFirst: isMonthFirstIn(own),
    reader: dates,
    events: register.events,
    financialYear: register.financialYear,
  }
}
