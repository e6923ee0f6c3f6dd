import type { DateTime } from 'luxon'
import type { Message, Sent } from '../nudges/message.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { Fault } from '../register/fault.ts'
import type { Register } from '../register/register.ts'

/** A message in the ledger: what was sent where, and what it spoke of. */
export interface LedgerRow {
  readonly key: string
  /** `intent`: about to be posted, or lost on the way; `sent`: Slack has it. */
  readonly state: 'intent' | 'sent'
  readonly message: Message
  readonly page: number
  readonly channel: string
  readonly ts?: string
  /** A mark of what it says now, where that is known. */
  readonly shown?: string
  /** Real milliseconds (of the system) of the last attempt, for the 5 s rule; how many attempts. */
  readonly attemptedMs: number
  readonly attempts: number
}

/** A log entry that the file had and has no more: of which commitment or event, and its `at`. */
export interface VanishedEntry {
  readonly id: string
  readonly at: string
}

/** What the store tells of by itself. */
export type StoreNews =
  | { readonly kind: 'register changed'; readonly commitments: readonly string[] | 'all'; readonly by: 'bot' | 'hand' }
  | { readonly kind: 'file broken'; readonly faults: readonly Fault[] }
  | { readonly kind: 'file mended' }
  /** Changes that were made through the bot and can't be made again on the file as somebody has edited it. */
  | { readonly kind: 'conflict'; readonly changes: readonly { readonly change: Change; readonly refusal: Refusal }[] }
  | { readonly kind: 'entries vanished'; readonly entries: readonly VanishedEntry[] }
  | { readonly kind: 'file written' }

/** Keeps the register and the state. One implementation today: a file and SQLite. */
export interface Store {
  /** The register in force, waiting changes included. The same object until something changes. */
  register(): Register
  /**
   * Applies changes, each for itself, and makes them durable before it resolves. `cause` is an id of what brought them (a Slack event, an
   * interaction): the same cause twice gives the first outcome again and changes nothing.
   */
  change(cause: string, changes: readonly Change[]): Promise<readonly Applied[]>
  /** Whether `cause` was handled before. */
  handled(cause: string): boolean
  /** Remembers an incoming event durably before it is worked on; false when it was known. */
  receive(cause: string, body: unknown): boolean
  /** Events received and not handled yet (a crash in between), oldest first. */
  unfinished(): readonly { readonly cause: string; readonly body: unknown }[]
  finish(cause: string): void
  /** Puts log entries that vanished from the file back; those that are there again, or whose commitment is gone, are left out. */
  putBack(entries: readonly VanishedEntry[]): Promise<void>
  /** Resolves when all changes made so far are in the file. */
  flushed(): Promise<void>
  onNews(listener: (news: StoreNews) => void): void
  readonly ledger: Ledger
  /** Small durable facts by key: the last ts seen of a thread, faults already told, buttons' contexts. */
  readonly facts: Facts
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface Facts {
  get(key: string): unknown
  set(key: string, value: unknown): void
  delete(key: string): void
  /** Keys and values whose key starts with `prefix`. */
  under(prefix: string): readonly { readonly key: string; readonly value: unknown }[]
}

export interface Ledger {
  /** For the planner. */
  readonly sent: Sent
  /** Writes the intents durably, all in one commit; false when each key is there already. */
  intend(...rows: readonly Pick<LedgerRow, 'key' | 'message' | 'page' | 'channel'>[]): boolean
  attempted(key: string, attemptedMs: number): void
  markSent(key: string, place: { channel: string; ts: string }): void
  markShown(key: string, shown: string): void
  /** Forgets a message that was never sent, with all its pages and copies: what it was to say has not been said. */
  takeBack(message: string): void
  /** The pages of a message and its copies to each lead, sent or not. */
  rowsOf(message: string): readonly LedgerRow[]
  /** Intents without a result, oldest first. */
  open(): readonly LedgerRow[]
  byKey(key: string): LedgerRow | undefined
  /** The message that a thread hangs on. */
  at(channel: string, ts: string): LedgerRow | undefined
  /** The newest message that a channel was sent, also one of which it is in doubt whether it arrived. */
  lastIn(channel: string): LedgerRow | undefined
  /** Sent messages planned since an instant, newest first. */
  since(instant: DateTime): readonly LedgerRow[]
  /** The newest message in which the commitment was a row, for each team: all its pages, and its copies to each lead. */
  threadsOf(commitment: string): readonly LedgerRow[]
  /** Sent messages planned since an instant that are the newest of their team for one of their commitments. */
  openSince(instant: DateTime): readonly LedgerRow[]
}
