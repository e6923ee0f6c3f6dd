import { instantOf, timeOf } from './instant.ts'
import type { LogEntry } from './schema.ts'

/** The chat's own marks of when entries of one log were said, by their `at`. Hand edits and old entries have none. */
export type Marks = ReadonlyMap<string, string>

/**
 * The entries in the order in which they were said: what was said last stands, in whatever order it arrived. Words that were recorded late have
 * their own time in `said`.
 */
export function inSaidOrder(log: readonly LogEntry[]): readonly LogEntry[] {
  if (!log.some(({ said }) => said !== undefined)) return log
  return log
    .map((entry) => ({ entry, ms: saidMs(entry) }))
    .toSorted((a, b) => a.ms - b.ms)
    .map(({ entry }) => entry)
}

/**
 * The entry with a time at which it was said that puts it before what was said after it, and after what was said before it. The marks decide, for the
 * chat's clock is not ours; where they don't, it stays as it is.
 */
export function placedInTime(log: readonly LogEntry[], entry: LogEntry, { mark, marks }: { mark: string; marks: Marks }): LogEntry {
  const saidWhere = (isIt: (other: string) => boolean) => log.filter(({ at }) => isIt(marks.get(at) ?? mark)).map(saidMs)
  const later = saidWhere((other) => other > mark)
  // Its `at` is not its own yet: in the log it comes after the last one.
  const isBefore = entry.said !== undefined && saidMs(entry) < Math.min(...later)
  if (later.length > 0) return isBefore ? entry : saidAt(entry, Math.min(...later) - 1)
  // Only a time of its own can put it too early: by its `at` it is the last.
  const earlier = saidWhere((other) => other < mark)
  if (entry.said === undefined || earlier.every((ms) => ms < saidMs(entry))) return entry
  return saidAt(entry, Math.max(...earlier) + 1)
}

function saidAt(entry: LogEntry, ms: number): LogEntry {
  const { at } = entry
  return { ...entry, said: instantOf(timeOf(at).plus({ milliseconds: ms - timeOf(at).toMillis() })) }
}

function saidMs({ at, said }: LogEntry): number {
  return timeOf(said ?? at).toMillis()
}
