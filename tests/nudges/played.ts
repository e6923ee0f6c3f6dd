import { DateTime } from 'luxon'
import { loadCalendars } from '../../src/holidays.ts'
import type { Item } from '../../src/nudges/message.ts'
import { previewed } from '../../src/nudges/preview.ts'
import type { Register } from '../../src/register/register.ts'

const calendars = loadCalendars()

/** What the bot posts from-to, in UTC, one line a row: `2011-03-01 fr-paf before ports`. Only the teams that are named, where some are. */
export function posted(register: Register, from: string, to: string, ...teams: string[]): string[] {
  return messages(register, from, to)
    .filter(({ team }) => teams.length === 0 || teams.includes(team))
    .flatMap(({ day, team, items }) => items.map(({ reason, id }: Item) => `${day} ${team} ${reason} ${id}`))
}

/** The days on which a team hears of it, for any reason or the given one. */
export function daysOf(register: Register, [from, to]: readonly [string, string], team: string, reason?: string): string[] {
  return messages(register, from, to)
    .filter((message) => message.team === team && message.items.some((item) => reason === undefined || item.reason === reason))
    .map(({ day }) => day)
}

export function messages(register: Register, from: string, to: string) {
  const utc = (instant: string) => DateTime.fromISO(instant, { zone: 'utc' })
  return previewed(register, calendars, { from: utc(from), to: utc(to) }).map(({ message }) => message)
}
