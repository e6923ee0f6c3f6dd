import type { Deadline } from '../../register/due.ts'
import type { Day, Due } from '../../register/schema.ts'
import type { When } from './when.ts'
import { dayDue } from './when.ts'
import { justPassed } from './year.ts'

// A day that passed, and the span in which it is due: "1 March" of what is due in March.

interface DayBehind {
  readonly due: Due
  readonly first: Day
}

/** The first day of the present due's span, if the words name it and it passed: with its year, or without one and only recently. */
export function firstOfSpan(when: When & { readonly is: 'due' }, deadline: Deadline, today: Day): When | undefined {
  const behind = when.last < today ? when : justPassed(when, today)
  if (!behind || !isSpan(deadline) || behind.due !== deadline.first) return undefined
  return dayDue(deadline.first)
}

/** Whether a day, or a month, lies in the span in which it is due. */
export function isWithinSpan({ first }: DayBehind, deadline: Deadline): boolean {
  return isSpan(deadline) && deadline.first <= first && first <= deadline.day
}

function isSpan(deadline: Deadline): deadline is Deadline & { kind: 'dated' } {
  return deadline.kind === 'dated' && deadline.first < deadline.day
}
