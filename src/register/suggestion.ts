import type { NewCommitment } from './adding.ts'
import type { Instant, LogEntry } from './schema.ts'

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
}

/** `why`: of a refusal. `ids`: what was put into the register, or edited. */
export interface Settled {
  readonly how: 'confirmed' | 'refused'
  readonly by: string
  readonly at: Instant
  readonly why?: string
  readonly ids?: readonly string[]
}

/** The changes, as who confirms them makes them. */
export function changesConfirmed({ changes, by: proposedBy }: Suggestion, { by, at }: { by: string; at: Instant }) {
  return changes.map(({ entry, ...change }) => ({ ...change, entry: { ...entry, at, by, proposedBy } as unknown as LogEntry }))
}
