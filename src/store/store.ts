import type { DateTime } from 'luxon'
import type { Message, SentMessage } from '../nudges/message.ts'
import type { AbsenceEdit } from '../register/absences.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { Fault } from '../register/fault.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { ContactOutcome } from './outcome.ts'

/** A message in the ledger: what was sent, to which channel, and what it spoke of. */
export interface LedgerRow {
  readonly key: string
  /** `intent`: about to be posted, or lost on the way; `sent`: Slack has it. */
  readonly state: 'intent' | 'sent'
  readonly message: Message
  readonly page: number
  readonly channel: string
  /** Whom it is for, where it goes to one person directly. */
  readonly person?: string
  /** Of an intent: the one of the message that stood there and was deleted. */
  readonly ts?: string
  /** A mark of what it says now, if that is known. */
  readonly shown?: string
  /** Real milliseconds (of the system) of the last attempt: history is not asked sooner than 5 s after it. */
  readonly attemptedMs: number
  readonly attempts: number
}

/** A log entry that the file had and has no longer: the id of its commitment or event, and its `at`. */
export interface VanishedEntry {
  readonly id: string
  readonly at: string
}

/** What the store tells of by itself. */
export type StoreNews =
  | { readonly kind: 'register changed'; readonly commitments: readonly string[] | 'all'; readonly by: 'bot' | 'hand' }
  | { readonly kind: 'file broken'; readonly faults: readonly Fault[] }
  | { readonly kind: 'file mended' }
  /** What is said waits in the state, until it is told that the file can be written again. */
  | { readonly kind: 'file unwritable'; readonly fault: Fault }
  | { readonly kind: 'file writable' }
  /** Changes made through the bot that can't be made again on the file as it was edited by hand. */
  | { readonly kind: 'conflict'; readonly changes: readonly { readonly change: Change | ContactEdit; readonly refusal: Refusal }[] }
  | { readonly kind: 'entries vanished'; readonly entries: readonly VanishedEntry[] }
  | { readonly kind: 'file written' }
  /** Nothing can be kept for now: what is asked for fails until it is told that it can. */
  | { readonly kind: 'state unwritable'; readonly why: string }
  | { readonly kind: 'state writable' }
  /** Nothing can be kept any more: the process is about to end (`Store.lost`). */
  | { readonly kind: 'state lost'; readonly why: string }

/** Keeps the register and the state: in four parts, asynchronous wherever a database would be. */
export interface Store {
  readonly registers: Registers
  readonly inbox: Inbox
  readonly ledger: Ledger
  readonly facts: Facts
  /**
   * Resolves if the state was taken away from under the bot, or is damaged, with what happened. What was acknowledged is in the register's file by
   * then, if it could be written, and nothing more is promised: every call that keeps something fails. The process is to stop in order, and to end
   * with exit code 1.
   */
  readonly lost: Promise<Error>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A store whose register is still to be read: what comes in can be kept already. */
export interface OpeningStore extends Omit<Store, 'registers'> {
  /** Reads the register. */
  whole(): Promise<Store>
}

/** The register. Every store holds it in memory. */
export interface Registers {
  /** The register in force, waiting changes included. The same object until something changes. */
  register(): Register
  /** When a commitment was first seen. Unknown for one that tells its age itself. */
  cameIn(id: string): DateTime | undefined
  /**
   * Applies changes, each for itself, and makes them durable before it resolves. `cause` is an id of what brought them (a Slack event, an
   * interaction): the same cause twice gives the first outcome again and changes nothing.
   */
  change(cause: string, changes: readonly Change[]): Promise<readonly Applied[]>
  /** What came of the changes of a cause; undefined for one that is not known. */
  outcome(cause: string): readonly Applied[] | undefined
  /** Edits how an addressee is reached, durably before it resolves. The same cause twice gives its first outcome again. */
  editContact(cause: string, edit: ContactEdit): Promise<ContactOutcome>
  /** What came of such an edit; undefined for a cause that is not known. */
  contactOutcome(cause: string): ContactOutcome | undefined
  /** Edits who is away, durably before it resolves. The same cause twice gives its first edit again, and changes nothing. */
  editAbsences(cause: string, edit: AbsenceEdit): Promise<AbsenceEdit>
  /** The edit of who is away that a cause has made. */
  absenceEdit(cause: string): AbsenceEdit | undefined
  /** Keeps what somebody has chosen for themselves, durably before it resolves. The same cause twice changes nothing. */
  editSettings(cause: string, edit: SettingsEdit): Promise<void>
  /** Puts vanished log entries back, except those that are there again and those whose commitment is gone. */
  putBack(entries: readonly VanishedEntry[]): Promise<void>
  /** Resolves when all changes made so far are in the file. */
  flushed(): Promise<void>
  onNews(listener: (news: StoreNews) => void): void
}

/** What came in and is still to be worked on. */
export interface Inbox {
  /** Remembers an incoming event durably before it is worked on. False if it is known: received before, or the cause of changes. */
  receive(cause: string, body: unknown): Promise<boolean>
  /** Events received and not finished yet (a crash in between), oldest first. */
  unfinished(): Promise<readonly { readonly cause: string; readonly body: unknown }[]>
  /** Whether a cause was received and is not finished. */
  isOpen(cause: string): Promise<boolean>
  /** Whether a cause was received before another one; false if either is not known, or no longer. */
  isBefore(cause: string, other: string): Promise<boolean>
  finish(cause: string): Promise<void>
}

declare const kept: unique symbol

/** A fact by the key under which it is kept, with the type of what it says. */
export interface Fact<Value> {
  readonly key: string
  /** Only in types. */
  readonly [kept]?: Value
}

/** Facts of one kind, by what their keys begin with. */
export interface FactFamily<Value> {
  readonly prefix: string
  readonly [kept]?: Value
}

/** A fact, and what it says. */
export interface KeptFact<Value> {
  readonly fact: Fact<Value>
  readonly value: Value
}

/** Small durable facts. What there is to be kept stands in facts.ts. */
export interface Facts {
  get<Value>(fact: Fact<Value>): Promise<Value | undefined>
  set<Value>(fact: Fact<Value>, value: Value): Promise<void>
  delete(fact: Fact<unknown>): Promise<void>
  /** All of one kind, in the order of their keys. */
  under<Value>(family: FactFamily<Value>): Promise<readonly KeptFact<Value>[]>
}

/** What was sent, and is about to be. */
export interface Ledger {
  /** Everything that was sent, or is on its way, to one receiver (a team, or `secretariat`): each message once, in the order of their days. */
  sentTo(receiver: string): Promise<readonly SentMessage[]>
  /** The last poll of each team, of a day no later than `upTo`. */
  lastPolls(upTo: Day): Promise<readonly SentMessage[]>
  has(key: string): Promise<boolean>
  /** Writes the intents durably, all in one commit; false when each key is there already. */
  intend(...rows: readonly IntendedPage[]): Promise<boolean>
  attempted(key: string, attemptedMs: number): Promise<void>
  markSent(key: string, place: { channel: string; ts: string }): Promise<void>
  markShown(key: string, shown: string): Promise<void>
  /** A page that is surely in no channel is to be sent to this one: it was refused, or somebody deleted it (`ts` stays the one that it had). */
  intendAgain(key: string, to: Pick<LedgerRow, 'channel' | 'person'>): Promise<void>
  /** A channel goes on under another id: its messages, sent or not, are there now. */
  channelMoved(from: string, to: string): Promise<void>
  /** Forgets a message that was never sent, with all its pages and copies. */
  takeBack(message: string): Promise<void>
  /** The pages of a message and its copies to each lead, sent or not. */
  rowsOf(message: string): Promise<readonly LedgerRow[]>
  /** Intents without a result, in one channel or in all, oldest first. */
  open(channel?: string): Promise<readonly LedgerRow[]>
  /** Whether a channel has an intent that was tried, without a result. */
  isOpenIn(channel: string): Promise<boolean>
  byKey(key: string): Promise<LedgerRow | undefined>
  /** The message that a thread hangs on. */
  at(channel: string, ts: string): Promise<LedgerRow | undefined>
  /** The newest message that was sent to a channel, even if it is in doubt whether it arrived. */
  lastIn(channel: string): Promise<LedgerRow | undefined>
  /** Sent messages planned since an instant, newest first. */
  since(instant: DateTime): Promise<readonly LedgerRow[]>
  /** The newest message in which the commitment was a row, for each team: all its pages, and its copies to each lead. */
  threadsOf(commitment: string): Promise<readonly LedgerRow[]>
  /** The messages that were sent to the same receiver after a message and name one of its commitments, the oldest first. */
  sentAfter(message: string): Promise<readonly Message[]>
  /** For each commitment of a message, the message before it that named it to the same receiver: all its pages and copies. */
  sentBefore(message: string): Promise<readonly LedgerRow[]>
  /** Sent messages planned since an instant that are the newest of their team for one of their commitments. */
  openSince(instant: DateTime): Promise<readonly LedgerRow[]>
}

/** A page of a message that is to be sent to a channel. */
export type IntendedPage = Pick<LedgerRow, 'key' | 'message' | 'page' | 'channel' | 'person'>

/** Whether an error says that the state can't be read or written: its disk is full, gone, or fails. A later try may succeed. */
export function isStateFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}
