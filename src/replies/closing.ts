import { daysBetween, minusDuration } from '../register/days.ts'
import type { Clause } from './clause.ts'
import { dateAtStart } from './dates/dating.ts'
import type { DateContext } from './dates/when.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isPlainRemark } from './remark.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const deadlineShape = new RegExp(`^[:,;(\\s-]*${anyParticle('deadline')}\\b`)
const thisPeriodShape = new RegExp(`^${anyParticle('thisPeriod')}\\b`)

/** Whether "done" and what follows it is a plain closing, a date to come, or neither. */
export function closingOf({ tail }: Clause, dates: DateContext): 'plain' | 'dated' | 'unclear' {
  const said = dateAtStart(tail, dates)
  if (isPlainRemark(tail) && !namesDayToCome(tail, dates)) return 'plain'
  if (said?.when.is !== 'due' || tail.plain.includes('?')) return 'unclear'
  const { first, last, again } = said.when
  if (typeof said.when.due !== 'string') return 'dated'
  const isPast =
    last < dates.today || (first === last && first === dates.today) || (again !== undefined && isNearerBack(first, again, dates))
  if (deadlineShape.test(tail.plain)) return isPast ? 'unclear' : 'dated'
  // "done this week" may speak of the past or of the future.
  if (!isPast && (first <= dates.today || thisPeriodShape.test(tail.plain))) return 'unclear'
  if (isPast) return isPlainRemark(said.rest) ? 'plain' : 'unclear'
  return 'dated'
}

const beforeDay = /(?<=^|[\s:,;(-])[\p{L}\d]/gu
const mostDays = 40

/** "done, published on 15 April", said in March: that it happened is not yet true. A day that the words may as well mean in the past is past. */
function namesDayToCome(tail: Text, dates: DateContext): boolean {
  for (const { index } of tail.plain.matchAll(beforeDay).take(mostDays)) {
    const when = dateAtStart(slice(tail, index), dates)?.when
    if (when?.is !== 'due' || when.first <= dates.today) continue
    if (when.again === undefined || !isNearerBack(when.first, when.again, dates)) return true
  }
  return false
}

/** "done on 3 March", said on 10 March, means the 3 March a week ago, not the next one. */
function isNearerBack(first: Parameters<typeof minusDuration>[0], again: string, { today }: DateContext): boolean {
  const before = minusDuration(first, again)
  return before <= today && (again !== 'P1Y' || daysBetween(before, today) <= daysBetween(today, first))
}
