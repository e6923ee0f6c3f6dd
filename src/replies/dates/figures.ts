import type { WorkingDays } from '../../register/calendar.ts'
import type { DateContext, When } from './when.ts'
import { dayDue } from './when.ts'
import { dayDueOf, fullYear } from './year.ts'

// Dates in figures. The day stands before the month; where the month may stand first, a date that fits both ways is asked about.

/** 15/4, 15.04.2011, 15-4-11, and 4/15/2011, which fits one way only. */
export function figuresOf(bare: string, { today, isMonthFirst = false }: Pick<DateContext, 'today' | 'isMonthFirst'>): When | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(bare)
  if (!parts) return undefined
  const [, first = '', mark, second = '', written] = parts
  // "15-20" may be days from one to the other.
  if (mark === '-' && written === undefined) return { is: 'unclear' }
  const year = fullYear(written)
  const dayFirst = dayDueOf({ day: Number(first), month: Number(second), year }, today)
  const monthFirst = dayDueOf({ day: Number(second), month: Number(first), year }, today)
  // "4/15" may be four of fifteen.
  const mayBeMonthFirst = mark !== '.' && (year !== undefined || isMonthFirst)
  if (dayFirst.is !== 'due') return mayBeMonthFirst && monthFirst.is === 'due' ? monthFirst : dayFirst
  if (monthFirst.is !== 'due' || mark === '.' || monthFirst.first === dayFirst.first) return dayFirst
  if (!isMonthFirst) return dayFirst
  const either = [monthFirst.first, dayFirst.first].toSorted()
  const [ahead, another] = year === undefined ? either : either.filter((day) => day >= today)
  return ahead !== undefined && another === undefined ? dayDue(ahead) : { is: 'unclear', either }
}

/** Countries in which people write the month first, or as often as not. */
const monthFirstCalendar = /^(?:US|CA|PH|PR|GU)(?:-|$)/
const monthFirstZone =
  /^(?:US\/|Canada\/|America\/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak|Yakutat|Metlakatla|Menominee|Indiana|Kentucky|North_Dakota|Louisville|Puerto_Rico|Toronto|Vancouver|Edmonton|Winnipeg|Regina|Halifax|St_Johns)|Pacific\/(?:Honolulu|Guam)|Asia\/Manila)/

export function isMonthFirstIn({ timezone, calendar }: Pick<WorkingDays, 'calendar'> & { readonly timezone: string }): boolean {
  return monthFirstCalendar.test(calendar) || monthFirstZone.test(timezone)
}
