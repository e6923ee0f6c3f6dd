import { plusDays, weekdayOf } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { nextOrThis } from './spans.ts'
import type { When } from './when.ts'
import { dayFrom } from './when.ts'
import { justPassed, yearAt } from './year.ts'

/** The week in which a day lies comes to its Friday. */
function fridayOf(day: Day): When & { is: 'due' } {
  const friday = plusDays(day, 5 - weekdayOf(day))
  return { is: 'due', due: friday, first: plusDays(friday, -4), last: friday }
}

/** "next week", "week of 14 March", "week ending 15 April", "week 15". `dayOf` reads the day in it. */
export function weekSaid(
  bare: string,
  words: DateWords,
  { today, dayOf }: { today: Day; dayOf: (said: string) => When | undefined },
): When | undefined {
  const ofDay = words.weekOf.exec(bare)?.[1]
  if (ofDay !== undefined) {
    const when = dayOf(ofDay)
    // The week of a day that has just passed may not be over.
    return when?.is === 'due' ? fridayOf(justPassed(when, today)?.first ?? when.first) : when
  }
  const endsOn = words.weekEnding.exec(bare)?.[1]
  if (endsOn !== undefined) {
    const when = dayOf(endsOn)
    return when?.is === 'due' && weekdayOf(when.first) > 5 ? fridayOf(when.first) : when
  }
  const numbered = numberedWeek(bare, words, today)
  if (numbered) return numbered
  const ended = bare.replace(words.end, '')
  if (words.weekAfterNext.test(ended)) return fridayOf(plusDays(today, 14))
  const week = nextOrThis(ended, words)
  if (!week || !words.units.week.test(week.unit)) return undefined
  const friday = fridayOf(week.next ? plusDays(today, 7) : today)
  return friday.last < today ? fridayOf(plusDays(friday.last, 7)) : friday
}

// A week that ended no longer ago than this may still be the one that is meant. Later it means the next year's.
const recentlyDays = 91

/** "week 15", "S15", "2011-W15": of ISO 8601, in which the first week of a year has its 4 January. */
function numberedWeek(bare: string, words: DateWords, today: Day): When | undefined {
  const { number, rest = '', yearBefore } = words.weekNumber.exec(bare)?.groups ?? {}
  if (number === undefined) return undefined
  const year = yearBefore === undefined ? yearAt(rest, words) : { year: Number(yearBefore) }
  if (!year) return undefined
  const thisYear = Number(today.slice(0, 4))
  const found = weekOfYear(year.year ?? thisYear, Number(number))
  if (found && year.year === undefined && found.last < plusDays(today, -recentlyDays))
    return weekOfYear(thisYear + 1, Number(number)) ?? noSuchWeek
  return found ?? noSuchWeek
}

const noSuchWeek: When = { is: 'no such date' }

function weekOfYear(year: number, number: number): (When & { is: 'due' }) | undefined {
  const start = dayFrom(year, 1, 4)
  if (start === undefined || number < 1) return undefined
  const week = fridayOf(plusDays(start, 7 * (number - 1)))
  // Week 53 of a year that has 52 lies in the next one: its Thursday does.
  return plusDays(week.first, 3).slice(0, 4) === String(year) ? week : undefined
}
