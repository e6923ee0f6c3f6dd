import { DateTime } from 'luxon'
import type { Day } from '../../src/register/schema.ts'

// Days and hours counted a second way, by JavaScript's own dates and by looking at the clock on the wall: nothing of what the planner counts with.

const dayMs = 86_400_000
const minuteMs = 60_000

/** Days are numbers here: so many since 1 January 1970. */
export function numbered(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs
}

export function written(day: number): Day {
  return new Date(day * dayMs).toISOString().slice(0, 10) as Day
}

/** `times` spans later; a month from the 31st is the last day of a shorter month. `2 working days` count where somebody works. */
export function after(day: number, span: string, times: number, works: (day: number) => boolean): number {
  const workingDays = /^(\d+) working days?$/.exec(span)?.[1]
  if (workingDays !== undefined) return workingDaysAfter(day, Number(workingDays) * times, works)
  const [, count = '0', unit] = /^P(\d+)([YMWD])$/.exec(span) ?? []
  const many = Number(count) * times
  if (unit === 'D') return day + many
  if (unit === 'W') return day + many * 7
  const date = new Date(day * dayMs)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + many * (unit === 'Y' ? 12 : 1)]
  const lastOfMonth = Date.UTC(year, month + 1, 0) / dayMs
  return Math.min(Date.UTC(year, month, date.getUTCDate()) / dayMs, lastOfMonth)
}

function workingDaysAfter(day: number, count: number, works: (day: number) => boolean): number {
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found += Math.sign(count)
    if (works(found)) left--
  }
  return found
}

/** The working days of a calendar; asked again and again, so remembered. */
export function remembered(works: (day: number) => boolean): (day: number) => boolean {
  const known = new Map<number, boolean>()
  return (day) => {
    const found = known.get(day) ?? works(day)
    known.set(day, found)
    return found
  }
}

export function isWeekday(day: number): boolean {
  return ![0, 6].includes(new Date(day * dayMs).getUTCDay())
}

/** The day, or the next that somebody works. */
export function forward(day: number, works: (day: number) => boolean): number {
  return works(day) ? day : forward(day + 1, works)
}

/** The day, or the last before it that somebody works. */
export function back(day: number, works: (day: number) => boolean): number {
  return works(day) ? day : back(day - 1, works)
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ordinals = ['first', 'second', 'third', 'fourth']

/** Whether a rhythm such as `every second Monday` or `last Friday of the month` is on that day. */
export function isOfRhythm(rhythm: string, day: number): boolean {
  const words = rhythm.split(' ')
  const date = new Date(day * dayMs)
  const isInMonth = rhythm.endsWith('of the month')
  if (weekdays[date.getUTCDay()] !== (isInMonth ? words[1] : words.at(-1))) return false
  if (words[0] === 'last') return new Date((day + 7) * dayMs).getUTCMonth() !== date.getUTCMonth()
  if (isInMonth) return Math.floor((date.getUTCDate() - 1) / 7) === ordinals.indexOf(words[0] ?? '')
  // Monday 5 January 1970 began a second week.
  return words[1] !== 'second' || Math.floor((day - numbered('1970-01-05')) / 7) % 2 === 0
}

export function dayAt(ms: number, zone: string): number {
  return Math.floor((ms + offsetAt(ms, zone)) / dayMs)
}

/** The first minute at which the clock on the wall has come to the hour of the day: looked for minute by minute where the clocks change. */
export function hourOn(day: number, hour: string, zone: string): number {
  const wanted = Date.parse(`${written(day)}T${hour}:00Z`)
  const early = wanted - 15 * 60 * minuteMs
  const isPlain = offsetAt(early, zone) === offsetAt(wanted + 15 * 60 * minuteMs, zone)
  let at = isPlain ? wanted - offsetAt(early, zone) : early
  while (at + offsetAt(at, zone) < wanted) at += minuteMs
  return at
}

interface Change {
  readonly fromMs: number
  readonly offset: number
}

const changesByZone = new Map<string, Change[]>()

function offsetAt(ms: number, zone: string): number {
  const changes = changesByZone.get(zone) ?? changesOf(zone)
  changesByZone.set(zone, changes)
  return changes.findLast(({ fromMs }) => fromMs <= ms)?.offset ?? 0
}

/** When a zone's clocks change, found by looking at them every day and then every minute. */
function changesOf(zone: string): Change[] {
  const look = (ms: number) => DateTime.fromMillis(ms, { zone }).offset * minuteMs
  const begin = numbered('2009-01-01') * dayMs
  const changes: Change[] = [{ fromMs: Number.NEGATIVE_INFINITY, offset: look(begin) }]
  for (let ms = begin; ms < numbered('2024-01-01') * dayMs; ms += dayMs) {
    const [before, offset] = [look(ms), look(ms + dayMs)]
    let fromMs = ms
    while (before !== offset && look(fromMs) === before) fromMs += minuteMs
    if (before !== offset) changes.push({ fromMs, offset })
  }
  return changes
}
