import { daysBetween, minusDuration } from '../../register/days.ts'
import type { DateContext, When } from './when.ts'

/** Whether a day that may as well mean the one before is nearer there: "done on 3 March", said on 10 March, means a week ago, not next year. */
export function isNearerBack(when: When & { readonly is: 'due' }, { today }: DateContext): boolean {
  if (when.again === undefined) return false
  const before = minusDuration(when.first, when.again)
  // "The 31st", said on the 1st, is more likely to come.
  if (when.again === 'P1M') return before.slice(8) === when.first.slice(8) && before <= today && daysBetween(before, today) <= 10
  return before <= today && (when.again === 'P1W' || daysBetween(before, today) <= daysBetween(today, when.first))
}
