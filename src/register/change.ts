import type { Commitment, LogEntry } from './schema.ts'
import type { EventItem } from './register.ts'

/** One edit through the bot. `entry.at` is when it was recorded; `apply` moves it on by milliseconds where the log already has that instant or a later one. */
export type Change = { readonly commitment: string; readonly entry: LogEntry } | { readonly event: string; readonly entry: LogEntry }

/** Why a change is not made. Data, no sentence: wording/ says it in the reader's language. */
export type Refusal =
  | { readonly reason: 'unknown commitment'; readonly id: string }
  | { readonly reason: 'unknown event'; readonly id: string }
  | { readonly reason: 'no part in it'; readonly may: readonly string[] }
  | { readonly reason: 'not allowed'; readonly may: readonly string[] }
  | { readonly reason: 'secretariat only'; readonly may: readonly string[] }
  | { readonly reason: 'already closed'; readonly by: string; readonly at: string }
  | { readonly reason: 'not closed' }
  | { readonly reason: 'reason needed' }
  | { readonly reason: 'snooze past deadline'; readonly deadline: string }
  | { readonly reason: 'nothing to undo' }
  | { readonly reason: 'not assumed' }

/** `entries`: what was added to the log (the secretariat's `closed` is one for each party that hasn't closed). */
export type Applied =
  | { readonly ok: true; readonly commitment: Commitment; readonly entries: readonly LogEntry[] }
  | { readonly ok: true; readonly event: EventItem; readonly entries: readonly LogEntry[] }
  | { readonly ok: false; readonly refusal: Refusal }
