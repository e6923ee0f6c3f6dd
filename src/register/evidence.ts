import type { Commitment, LogEntry } from './schema.ts'
import { evidencesOf } from './statements.ts'

/** Whether a commitment is closed only with something to show for it, and nothing stands that shows it. */
export function lacksEvidence(commitment: Commitment): boolean {
  return commitment.evidence === 'required' && evidencesOf(commitment).length === 0
}

/** Whether the words of a closing themselves bring what shows it: "done: https://example.org/report". */
export function bringsLink({ text = '' }: Pick<LogEntry, 'text'>): boolean {
  return /https?:\/\/\S/.test(text)
}
