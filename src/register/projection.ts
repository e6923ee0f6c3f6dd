import { isDay } from './days.ts'
import { editsField, withEdits } from './editing.ts'
import { isDating, isUndoing } from './kinds.ts'
import { ownersAfter, ownersBefore, teamsTouched } from './owners.ts'
import type { EventItem, Register } from './register.ts'
import type { Commitment, Due, LogEntry, Owner } from './schema.ts'
import { dueOf, firstDueOf, ratingOf, statusOf } from './state.ts'

// What a log makes of a commitment or an event. A change, an entry put back and a preview of the past all ask here.

type Log = readonly LogEntry[]

/**
 * The commitment with another log, longer or shorter than its own; the same object if the log is the same. Status, rating, due and owners follow
 * from the log; whatever neither log tells stays as it is. Owners that are given are kept as they are.
 */
export function withLog(
  register: Register,
  commitment: Commitment,
  { log, owners = ownersWithLog(commitment, log) }: { log: Log; owners?: readonly Owner[] },
): Commitment {
  const { gone, added } = changesBetween(commitment.log, log)
  if (gone.length + added.length === 0) return commitment

  const { due: _due, ...rest } = withEdits(commitment, { gone, added, log })
  // An entry that moves no due leaves the one of the file, even if the log tells another.
  const isMoved = [...gone, ...added].some((entry) => isDating(entry) || isUndoing(entry) || editsField(entry, 'due'))
  const told = isMoved ? dueByLog(commitment.log, log) : 'unsaid'
  const due = told === 'unsaid' ? commitment.due : (told ?? undefined)
  const changed: Commitment = { ...rest, ...(due === undefined ? {} : { due }), owners: [...owners], log: [...log] }

  const rating = ratingOf(register, changed)
  return {
    ...changed,
    status: statusOf(register, changed),
    ...(rating === null && commitment.rating === undefined ? {} : { rating }),
  }
}

/** The event with another log, and the date that follows from it. Only a day dates an event: any other due leaves its date. */
export function eventWithLog(event: EventItem, log: Log): EventItem {
  const { gone, added } = changesBetween(event.log, log)
  if (gone.length + added.length === 0) return event
  const date = dueByLog(event.log, log)
  return { ...event, date: isDay(date) || date === null ? date : event.date, log }
}

/** The owners by another log. A team that no missing or added entry touches stays as it is, because the owners may have been edited by hand. */
export function ownersWithLog({ owners, log: before = [] }: Commitment, log: Log): readonly Owner[] {
  const { gone, added } = changesBetween(before, log)
  const after = (start: readonly Owner[], entries: Log) => entries.reduce((now, entry) => ownersAfter(now, entry, log), start)
  if (gone.length === 0) return after(owners, added)

  const touched = new Set([...gone.flatMap((entry) => teamsTouched(entry, before)), ...added.flatMap((entry) => teamsTouched(entry, log))])
  if (touched.size === 0) return owners

  const atFirst = before.toReversed().reduce<readonly Owner[]>((then, entry) => ownersBefore(then, entry, before), owners)
  const standing = new Map(owners.map((owner) => [owner.team, owner]))
  const found = after(atFirst, log).flatMap((owner) => (touched.has(owner.team) ? owner : (standing.get(owner.team) ?? [])))
  const isFound = new Set(found.map(({ team }) => team))
  return [...found, ...owners.filter(({ team }) => !touched.has(team) && !isFound.has(team))]
}

/** The due that a log tells; if it dates nothing, the due that the first date in the log before had moved. */
function dueByLog(before: Log | undefined, log: Log): Due | null | 'unsaid' {
  const told = dueOf(log)
  return told === 'unsaid' && before ? firstDueOf(before) : told
}

function changesBetween(before: Log | undefined, log: Log): { gone: Log; added: Log } {
  const was = new Set(before)
  const is = new Set(log)
  return { gone: [...was].filter((entry) => !is.has(entry)), added: log.filter((entry) => !was.has(entry)) }
}
