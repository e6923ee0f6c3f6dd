import { deadlineOf } from '../../register/due.ts'
import type { Due } from '../../register/schema.ts'
import { sameDue } from '../../register/state.ts'
import type { DateContext, When } from './when.ts'
import { justPassed } from './year.ts'

/** Whether the words of a date mean the due that there is: the same, or what comes to the same day. Without a year they may have passed. */
export function isPresentDue(when: When | undefined, due: Due | undefined, { today, events }: DateContext): boolean {
  if (when?.is !== 'due' || due === undefined) return false
  const deadline = deadlineOf(due, events)
  const passed = justPassed(when, today)
  return [when.due, ...(passed ? [passed.due] : [])].some((said) => {
    const day = deadlineOf(said, events)
    return sameDue(said, due) || (deadline.kind === 'dated' && day.kind === 'dated' && day.day === deadline.day)
  })
}
