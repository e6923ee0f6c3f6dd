import { DateTime } from 'luxon'
import type { Addressee } from '../register/addressee.ts'
import { addresseeOf, addressees, teamAddressee } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, isWorkingDay, localHour, onOrAfter, workingDaysOf } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import { settingsOf } from '../register/person-settings.ts'
import type { Register, Team } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { keyRead } from './key.ts'
import type { Message } from './message.ts'
import type { PlanBasis, Receiver } from './planning.ts'

/** Nothing goes out after this local time: then the next working day. */
const lastHour = '18:00'

/** Those who may hear something at `now`: their hour has come, it is not yet evening, and it is a working day. */
export function receiversAt({ register, calendars }: Pick<PlanBasis, 'register' | 'calendars'>, now: DateTime): Receiver[] {
  const hourAt = hoursAt(now)
  return addressees(register).flatMap((addressee) => {
    const { today, begin, isOn } = hourAt(addressee.cadence.hour, addressee.timezone)
    const workingDays = workingDaysOf(addressee, calendars)
    return isOn && isWorkingDay(today, workingDays) ? [receiverOf(addressee, { today, begin, workingDays })] : []
  })
}

/** A team that is spoken to now, whatever its hour. */
export function receiverNow(team: Team, calendars: Calendars, now: DateTime): Receiver {
  return spokenToNow(teamAddressee(team), calendars, now)
}

/** The same of any addressee. */
export function spokenToNow(addressee: Addressee, calendars: Calendars, now: DateTime): Receiver {
  return receiverOf(addressee, { today: dayIn(now, addressee.timezone), begin: now, workingDays: workingDaysOf(addressee, calendars) })
}

/** The instant at which a team is next spoken to; undefined if that is now. */
export function nextHourOf(team: Team, calendars: Calendars, now: DateTime): DateTime | undefined {
  const addressee = teamAddressee(team)
  const { cadence, timezone } = addressee
  const workingDays = workingDaysOf(addressee, calendars)
  const today = dayIn(now, timezone)
  for (let day = onOrAfter(today, workingDays); ; day = onOrAfter(plusDays(day, 1), workingDays)) {
    const begin = localHour(day, cadence.hour, timezone)
    if (now < begin) return begin
    if (now < lastInstantOf(day, cadence.hour, timezone)) return undefined
  }
}

/**
 * Whether it is the time of a day's message. What has not gone out by the evening is left to another day, and what a fast clock meant to send waits
 * for its day.
 */
export function isItsTime(message: Message, { now, ...of }: ReaderAt): boolean {
  const { at, day } = message
  // A poll called by hand has no hour, but is not sent days later.
  if (isCalledPoll(message)) return now.diff(at).as('days') < 1
  const { hour, timezone } = hourFor(message, of)
  return now >= localHour(day, hour, timezone) && now < lastInstantOf(day, hour, timezone)
}

/** Whether a direct message has to wait for the hour that its reader has chosen. */
export function isTooEarlyFor(message: Message, { now, ...of }: ReaderAt): boolean {
  const { hour, timezone } = hourFor(message, of)
  return of.person !== undefined && !isCalledPoll(message) && now < localHour(message.day, hour, timezone)
}

/** The instant at which a person reads a message to their team: its own, or for want of a channel the hour that they have chosen, if that is later. */
export function readAt(message: Message, of: { readonly register: Register; readonly person: string }): DateTime {
  if (isCalledPoll(message) || addresseeOf(of.register, message.team).channel !== undefined) return message.at
  const { hour, timezone } = hourFor(message, of)
  return DateTime.max(message.at, localHour(message.day, hour, timezone))
}

function isCalledPoll({ key }: Message): boolean {
  return keyRead(key)?.poll !== undefined
}

/** `person`: who reads a direct message. */
interface ReaderAt {
  readonly register: Register
  readonly now: DateTime
  readonly person: string | undefined
}

/** That of its team, or the later one that its reader has chosen. */
function hourFor({ team: id }: Message, { register, person }: Omit<ReaderAt, 'now'>): { hour: string; timezone: string } {
  const { timezone, cadence } = addresseeOf(register, id)
  const { hour } = person === undefined ? {} : settingsOf(register, person)
  const isLater = hour !== undefined && hour > cadence.hour
  return { timezone, hour: isLater ? hour : cadence.hour }
}

/** The evening, or for an hour in the evening one hour later, at midnight at the latest. */
function lastInstantOf(day: Day, hour: string, zone: string): DateTime {
  if (hour < lastHour) return localHour(day, lastHour, zone)
  return DateTime.min(localHour(day, hour, zone).plus({ hours: 1 }), localHour(plusDays(day, 1), '00:00', zone))
}

function receiverOf({ id, team, timezone, cadence }: Addressee, on: Pick<Receiver, 'today' | 'begin' | 'workingDays'>): Receiver {
  return { id, ...(team ? { team } : {}), zone: timezone, hour: cadence.hour, ...on }
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
