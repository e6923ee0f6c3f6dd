import { changesOwners, isDating, isEnding, isUndoing, opensAgain } from './kinds.ts'
import { teamsTouched } from './owners.ts'
import { samePerson } from './people.ts'
import type { LogEntry } from './schema.ts'
import { effective } from './state.ts'

/**
 * The last entry by which somebody else has built on one: it says more of the same matter, and was said because of what is to be taken back, or
 * instead of it. Undefined: `by` may take it back as if it had never been said.
 */
export function builtOn(log: readonly LogEntry[], entry: LogEntry, by: string): LogEntry | undefined {
  const counting = effective(log)
  const later = counting.slice(counting.findIndex(({ at }) => at === entry.at) + 1)
  return later.findLast((each) => !samePerson(each.by, by) && isOfSameMatter(each, entry, log))
}

function isOfSameMatter(later: LogEntry, entry: LogEntry, log: readonly LogEntry[]): boolean {
  if (isUndoing(later)) return false
  // Each side's word on a proposed date is its own; once all have agreed, change.ts refuses.
  if (isDating(entry) && entry.proposed) return false
  if (isOfStatus(entry)) return isOfStatus(later)
  // An objection to a date builds on nothing: whoever moved it may still take that back.
  if (isDating(entry)) return isDating(later)
  if (isOfDate(entry)) return isOfDate(later)
  if (changesOwners(entry)) {
    const touched = new Set(teamsTouched(entry, log))
    return teamsTouched(later, log).some((team) => touched.has(team))
  }
  const isReplaced = entry.kind === 'rated' || entry.kind === 'snoozed'
  return isReplaced && later.kind === entry.kind && later.team === entry.team
}

function isOfStatus(entry: LogEntry): boolean {
  return isEnding(entry) || opensAgain(entry)
}

function isOfDate(entry: LogEntry): boolean {
  return isDating(entry) || (entry.kind === 'objected' && entry.to !== undefined)
}
