import { lastDayOfMonth, minusDuration } from './days.ts'
import type { EventItem, Events } from './register.ts'
import type { Day, Due } from './schema.ts'

/** What a due comes to. `first`: the first day of a span; of a day, the day itself. */
export type Deadline =
  | { readonly kind: 'none' }
  | { readonly kind: 'dated'; readonly day: Day; readonly first: Day; readonly precision: 'day' | 'month' | 'quarter' | 'year' | 'event' }
  | { readonly kind: 'awaits event'; readonly event: string }

/**
 * The deadline of a due as the source says it. A span comes to its last day: "by March 2011" is 31 March 2011 (docs/REGISTER.md, "due").
 * The result is a calendar day, the same for every team; only the hour of a nudge is local.
 */
export function deadlineOf(due: Due | undefined, events: Events): Deadline {
  if (due === undefined || due === 'without delay' || due === 'continuing') return { kind: 'none' }
  if (typeof due === 'string') return deadlineOfText(due)

  const date = eventOf(due, events)?.date
  if (!date) return { kind: 'awaits event', event: due.event }
  const day = due.before === undefined ? date : minusDuration(date, due.before)
  return { kind: 'dated', day, first: day, precision: 'event' }
}

/** The event that a due hangs on. */
export function eventOf(due: Due | null | undefined, events: Events): EventItem | undefined {
  return typeof due === 'object' && due !== null ? events.get(due.event) : undefined
}

function deadlineOfText(due: string): Deadline {
  const year = Number(due.slice(0, 4))
  const part = due.slice(5)
  if (part === '') return spanDeadline('year', { year, from: 1, to: 12 })
  if (part.startsWith('Q')) return spanDeadline('quarter', { year, from: Number(part[1]) * 3 - 2, to: Number(part[1]) * 3 })
  if (part.length === 2) return spanDeadline('month', { year, from: Number(part), to: Number(part) })
  const day = due as Day
  return { kind: 'dated', day, first: day, precision: 'day' }
}

/** From the first of the month `from` to the last of the month `to`. */
function spanDeadline(precision: 'month' | 'quarter' | 'year', { year, from, to }: { year: number; from: number; to: number }): Deadline {
  const first = `${String(year).padStart(4, '0')}-${String(from).padStart(2, '0')}-01` as Day
  return { kind: 'dated', day: lastDayOfMonth(year, to), first, precision }
}
