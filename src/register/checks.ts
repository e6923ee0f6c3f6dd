import type { Calendars } from './calendar.ts'
import type { Fault } from './fault.ts'
import { linesOf } from './lines.ts'
import { parseRegister } from './parse.ts'
import { quoted } from './shape.ts'
import { contradictions, dateContradicts, dueOf, ratingOf, statusOf } from './state.ts'

/** Every fault of a register's text; and what a running bot would take as said by hand: a status, rating, due or date that contradicts the log. */
export function checkRegister(text: string, calendars: Calendars): readonly Fault[] {
  const parsed = parseRegister(text, calendars)
  if (!parsed.ok) return parsed.faults

  const { register } = parsed
  const lineOf = linesOf(text.replace(/^\uFEFF/, ''))
  const inCommitments = [...register.commitments.values()].flatMap((commitment, index) =>
    contradictions(register, commitment).map((key) => {
      const told = { status: statusOf(register, commitment), rating: ratingOf(register, commitment), due: dueOf(commitment.log ?? []) }[key]
      return {
        path: `commitments[${index}].${key}`,
        line: lineOf(['commitments', index, key]),
        problem: `is ${quoted(commitment[key] ?? null)}, which contradicts the log`,
        expected: `${quoted(told)}, as the log tells`,
      }
    }),
  )
  const inEvents = [...register.events.values()].flatMap((event, index) =>
    dateContradicts(event)
      ? [
          {
            path: `events[${index}].date`,
            line: lineOf(['events', index, 'date']),
            problem: `is ${quoted(event.date)}, which contradicts the log`,
            expected: `${quoted(dueOf(event.log))}, as the log tells`,
          },
        ]
      : [],
  )
  return [...inEvents, ...inCommitments].toSorted((a, b) => a.line - b.line)
}
