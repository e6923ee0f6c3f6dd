import type { NewCommitment } from './adding.ts'
import { editedFrom } from './editing.ts'
import type { Register } from './register.ts'
import type { EntryOf, Instant, LogEntry } from './schema.ts'

/** A change that somebody proposes: its entry still without its instant, and without who makes it. */
export interface SuggestedChange {
  readonly commitment: string
  readonly adds?: NewCommitment
  readonly entry: Omit<LogEntry, 'at' | 'by'>
}

/** What a lead proposes to the secretariat, and what came of it. */
export interface Suggestion {
  /** What brought it, by which it is known. */
  readonly cause: string
  readonly by: string
  readonly at: Instant
  readonly changes: readonly SuggestedChange[]
  readonly settled?: Settled | undefined
  /** What brought the press that found something else to stand than when it was proposed, so that it is asked about anew. */
  readonly askedAnew?: string
}

/** `withdrawn`: by who proposed it. `why`: of a refusal. `ids`: what was put into the register, or edited. `cause`: of the undo that withdrew it. */
export interface Settled {
  readonly how: 'confirmed' | 'refused' | 'withdrawn'
  readonly by: string
  readonly at: Instant
  readonly why?: string
  readonly ids?: readonly string[]
  readonly cause?: string
}

/** The changes, as who confirms them makes them. */
export function changesConfirmed({ changes, by: proposedBy }: Suggestion, { by, at }: { by: string; at: Instant }) {
  return changes.map(({ entry, ...change }) => ({ ...change, entry: { ...entry, at, by, proposedBy } as unknown as LogEntry }))
}

/**
 * The same proposal beside what stands now, if that was edited since it was made: who confirms it has read what stood before. Undefined if nothing
 * of it was.
 */
export function proposedAnew(suggestion: Suggestion, register: Pick<Register, 'commitments'>): Suggestion | undefined {
  const changes = suggestion.changes.map((each) => besideWhatStands(register, each))
  return changes.some((each, nth) => each !== suggestion.changes[nth]) ? { ...suggestion, changes } : undefined
}

function besideWhatStands({ commitments }: Pick<Register, 'commitments'>, change: SuggestedChange): SuggestedChange {
  const stands = commitments.get(change.commitment)
  const entry = change.entry as EntryOf<'edited'>
  if (change.entry.kind !== 'edited' || !stands) return change
  const now = editedFrom(stands, entry)
  return JSON.stringify(now.before) === JSON.stringify(entry.before) ? change : { ...change, entry: now }
}
