import { plusDays, plusDuration } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import type { When } from './when.ts'
import { dayDue, dayFrom } from './when.ts'
import { yearAt } from './year.ts'

/** "Easter", "Noël 2011": feasts by which people date. */
export function feastSaid(bare: string, words: DateWords, today: Day): When | undefined {
  const byEaster = words.aroundEaster.map(([name, days]) => ({ name, dayIn: (year: number) => aroundEaster(year, days) }))
  // "Easter Monday" before "Easter".
  const feasts: Feast[] = [...byEaster, { name: words.easter, dayIn: easterSunday }, { name: words.christmas, dayIn: christmas }]
  const feast = feasts.find(({ name }) => name.test(bare))
  return feast && feastOf(bare, feast, { words, today })
}

interface Feast {
  readonly name: RegExp
  readonly dayIn: (year: number) => Day | undefined
}

function feastOf(bare: string, { name, dayIn }: Feast, { words, today }: { words: DateWords; today: Day }): When | undefined {
  const found = name.exec(bare)
  const year = found && yearAt(bare.slice(found[0].length), words)
  if (!year) return undefined
  const thisYear = Number(today.slice(0, 4))
  const years = year.year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [year.year]
  const days = years.flatMap((each) => dayIn(each) ?? [])
  // Just after the feast that one may be meant: then the bot asks back.
  const meant = days.find((day) => year.year !== undefined || plusDuration(day, justOver) >= today)
  return meant === undefined ? { is: 'no such date' } : dayDue(meant)
}

// For as long a feast that was may be meant.
const justOver = 'P1M'

function christmas(year: number): Day | undefined {
  return dayFrom(year, 12, 25)
}

function aroundEaster(year: number, days: number): Day | undefined {
  const sunday = easterSunday(year)
  return sunday && plusDays(sunday, days)
}

/** Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): Day | undefined {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1)
}
