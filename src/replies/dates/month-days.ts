import { isWorkingDay } from '../../register/calendar.ts'
import { plusDays, weekdayOf } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { ordinalOf } from './months.ts'
import { monthDaySaid, monthSaid } from './spans.ts'
import type { DateContext, When } from './when.ts'
import { dayDue } from './when.ts'
import { justPassed } from './year.ts'

/** A day by its place in a month: "third Friday of April", "last working day of March". "first week of April" comes to its seventh day. */
export function dayWithinMonth(bare: string, words: DateWords, context: DateContext): When | undefined {
  const { today } = context
  const { ordinal = '', part = '', month: monthWords = '' } = words.nthDay.exec(bare)?.groups ?? {}
  const isLast = words.last.test(ordinal)
  const number = isLast ? 0 : ordinalOf(ordinal, words)
  const month = number === undefined ? undefined : monthSaid(monthWords, words, today)
  if (number === undefined || !month) return undefined
  const within: When = { ...month, part: 'some of it' }
  if (words.units.week.test(part)) return isLast ? within : number <= 4 ? monthDaySaid(month, 7 * number, today) : undefined
  if (words.halfMonth.test(part)) return number === 1 ? monthDaySaid(month, 15, today) : number < 3 ? within : undefined

  const isSo = dayTest(part, words, context)
  if (!isSo) return undefined
  // The third Friday is another day each year. If the month passed only recently, the day is looked for there.
  const days = daysFrom(justPassed(month, today)?.first ?? month.first).filter(isSo)
  const found = isLast ? days.at(-1) : days[number - 1]
  return found === undefined ? { is: 'no such date' } : dayDue(found)
}

/** Which days of a month are counted. */
function dayTest(part: string, { weekdays, units }: DateWords, { workingDays }: DateContext): ((day: Day) => boolean) | undefined {
  if (units.day.test(part)) return () => true
  if (units.workingDay.test(part)) return (day) => isWorkingDay(day, workingDays)
  const weekday = weekdays.findIndex((pattern) => pattern.exec(part)?.[0] === part) + 1
  return weekday === 0 ? undefined : (day) => weekdayOf(day) === weekday
}

/** The days of the month that begins on `first`. */
function daysFrom(first: Day): Day[] {
  return Array.from({ length: 31 }, (_, index) => plusDays(first, index)).filter((day) => day.slice(0, 7) === first.slice(0, 7))
}
