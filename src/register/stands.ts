import { isDating, isEnding, opensAgain } from './kinds.ts'
import { samePerson } from './people.ts'
import type { Commitment, LogEntry } from './schema.ts'
import { effective } from './state.ts'

/**
 * A mark of how a commitment stands for somebody who is asked about it: another one as soon as anybody moves, rates, ends or opens it, or takes such a
 * thing back, and as soon as they themselves say anything else of it. What others only remark leaves it as it is.
 */
export function standMark(commitment: Commitment, asked: string): string {
  const entries = changesOf(commitment, asked)
  return entries.length === 0 ? '' : `${entries.length} ${entries.at(-1)?.at}`
}

/** The person who was the last to change how it stands for them. */
export function lastChangedBy(commitment: Commitment, asked: string): string | undefined {
  return changesOf(commitment, asked).at(-1)?.by
}

function changesOf({ log = [] }: Commitment, asked: string): readonly LogEntry[] {
  return effective(log).filter((entry) => isChange(entry) || (entry.kind === 'noted' && samePerson(entry.by, asked)))
}

function isChange(entry: LogEntry): boolean {
  return entry.kind === 'rated' || entry.kind === 'objected' || isDating(entry) || isEnding(entry) || opensAgain(entry)
}
