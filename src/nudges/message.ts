import type { DateTime } from 'luxon'
import type { Day, Due, LogEntry } from '../register/schema.ts'

/** Why an item is in a message; the order is from the most pressing to the least. */
export type Reason = 'escalated' | 'overdue' | 'due' | 'agree' | 'before' | 'begins' | 'urgent' | 'yours' | 'review' | 'poll' | 'news'

export interface Item {
  readonly id: string
  readonly reason: Reason
  /** The local day of the rhythm that brought it here, unmoved. */
  readonly on: Day
  readonly deadline: Day | null
  readonly due: Due | null
  /** Of news and of `agree`: the log entry that it tells of, and of which commitment or event (a dependency's closing tells of another one). */
  readonly tells?: { readonly about: string; readonly entry: LogEntry }
  /** Of `escalated`: the team that has been silent. */
  readonly silent?: string
  /** The team wanted silence until this day, and this is the first that it hears of it since. */
  readonly silenceEnded?: Day
}

export type MessageKind = 'nudge' | 'poll'

/** A message that is due. `team` is a team's id, or `secretariat`. */
export interface Message {
  /** `uk-border-agency 2011-03-01 nudge`; the day's message is always `nudge`, poll or not. Pages end in ` 2`, ` 3` (given by wording's pages). */
  readonly key: string
  readonly team: string
  readonly kind: MessageKind
  readonly day: Day
  /** The local hour at which it was due, in the team's zone. */
  readonly at: DateTime
  /** The most pressing first; rows are numbered in this order. */
  readonly items: readonly Item[]
  /** The poll whose results the secretariat is given: its day, and the teams that were polled. */
  readonly result?: { readonly pollDay: Day; readonly teams: readonly string[] }
}

/** What the ledger knows of a message that was sent (or whose sending is under way). */
export interface SentMessage {
  readonly key: string
  readonly team: string
  readonly kind: MessageKind
  readonly day: Day
  /** The message's own `at`: what was said up to then was in it, however late it went out. */
  readonly plannedAt: DateTime
  readonly items: readonly Pick<Item, 'id' | 'reason' | 'silent'>[]
}

/** What is remembered of an item that was said. */
export function sentItem({ id, reason, silent }: Item): SentMessage['items'][number] {
  return { id, reason, ...(silent === undefined ? {} : { silent }) }
}

/** Whether a message told of the team's silence; one whose state was lost, and read back from the channel, does not say whose it was. */
export function tellsOf({ items }: SentMessage, { id, silent }: { id: string; silent: string }): boolean {
  return items.some((item) => item.id === id && item.reason === 'escalated' && (item.silent ?? silent) === silent)
}

/**
 * What was sent, as the planner needs it. Every question is answered without a walk over all that was ever sent. Each has an end: a clock that ran
 * ahead for a while leaves messages of days that are still to come.
 */
export interface Sent {
  has(key: string): boolean
  /** The last day's message (poll or nudge, not one called by hand) to a team or to `secretariat`, of a day no later than `upTo`. */
  last(team: string, upTo: Day): SentMessage | undefined
  /** The last message to `team` that named `id`, for one reason where given. */
  lastNaming(team: string, id: string, upTo: Day, reason?: Reason): SentMessage | undefined
  /** The days, oldest first, of the messages after a day and up to another that told `to` of a team's silence about `id`. */
  daysTold(silence: { to: string; id: string; silent: string }, after: Day, upTo: Day): readonly Day[]
  /** The last poll of `team`. */
  lastPoll(team: string, upTo: Day): SentMessage | undefined
  /** When a commitment was first seen, where that is known: the rhythm of one with no date and no log counts from there. */
  cameIn(id: string): DateTime | undefined
}
