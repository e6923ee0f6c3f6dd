import { lastDayOfMonth, plusDays, plusDuration } from '../../register/days.ts'
import type { Day } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import { shapesOf } from './shapes.ts'
import { quarterDue, yearDue } from './spans.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, monthDue } from './when.ts'

/** "FY11/12 Q2", "exercice 2011-2012", "end of the financial year": by the register's financial year. Its end comes to the month in which it lies. */
export function financialSaid(phrase: string, words: DateWords, context: DateContext): When | undefined {
  const bare = phrase.replace(words.end, '').replace(shapesOf(words).articleBefore, '')
  const said = shapesOf(words).financial.exec(bare)?.groups
  if (!said) return undefined
  const start = context.financialYear ?? usualStart(context)
  if (start === undefined) return unclear
  const first = firstDayOf(said, start, context.today)
  if (first === undefined) return unclear
  const quarter = said['before'] ?? said['behind']
  if (quarter !== undefined) return quarterOf(first, Number(quarter))
  if (start === '01-01') return yearDue(Number(first.slice(0, 4)))
  const last = plusDays(plusDuration(first, 'P1Y'), -1)
  return last === lastDayOfMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7))) ? monthDue(last) : dayDue(last)
}

const unclear: When = { is: 'unclear' }

/** Governments count from April to March in the United Kingdom, and by the calendar in France. Elsewhere the register has to say. */
function usualStart({ workingDays: { calendar } }: DateContext): string | undefined {
  if (calendar.startsWith('GB')) return '04-01'
  return calendar === 'FR' || calendar.startsWith('FR-') ? '01-01' : undefined
}

/** The day on which the year that is meant begins. One number names a financial year only where that is a year of the calendar. */
function firstDayOf(said: Record<string, string | undefined>, start: string, today: Day): Day | undefined {
  const [month = 0, day = 0] = start.split('-').map(Number)
  const beginning = (year: number): Day | undefined => dayFrom(year, month, day)
  const { from, to } = said
  if (from === undefined) {
    const thisYear = Number(today.slice(0, 4)) - (today.slice(5) < start ? 1 : 0)
    return beginning(thisYear + (said['next'] === undefined ? 0 : 1))
  }
  const year = from.length === 2 ? 2000 + Number(from) : Number(from)
  if (to === undefined) return start === '01-01' ? beginning(year) : undefined
  return start !== '01-01' && Number(to.slice(-2)) === (year + 1) % 100 ? beginning(year) : undefined
}

function quarterOf(first: Day, number: number): When {
  const start = plusDuration(first, `P${(number - 1) * 3}M`)
  const month = Number(start.slice(5, 7))
  if (start.slice(8) !== '01' || month % 3 !== 1) return unclear
  return quarterDue(Math.ceil(month / 3), Number(start.slice(0, 4)), start)
}
