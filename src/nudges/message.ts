import type { DateTime } from 'luxon'
import type { NewsEntry } from '../register/kinds.ts'
import type { Day, Due, EntryOf, Instant } from '../register/schema.ts'

/** Why an item is in a message. */
export type Reason = 'escalated' | 'overdue' | 'due' | 'agree' | 'before' | 'begins' | 'urgent' | 'yours' | 'review' | 'poll' | 'news'

export interface Item {
  readonly id: string
  readonly reason: Reason
  /** The local day of the rhythm that brought it here, unmoved. */
  readonly on: Day
  readonly deadline: Day | null
  readonly due: Due | null
  /** Of news and of `agree`: the log entry that it tells of, and of which commitment or event (another one than the item's, if a dependency was closed). */
  readonly tells?: { readonly about: string; readonly entry: NewsEntry | EntryOf<'held'> }
  /** Of `escalated`: the team that has been silent. */
  readonly silent?: string
  /** The instant of the last entry that its log had when the message was planned; null if it had none. Absent in messages of older versions. */
  readonly knew?: string | null
  /** The team had snoozed it until this day, and this is the first that it hears of it since. */
  readonly silenceEnded?: Day
  /** The team said four weeks ago or more that it is red, and nothing since: since when it has been. */
  readonly redSince?: Day
  /** Of `agree`, where the silence of the team's side counts as its agreement: the last day on which it may speak. */
  readonly silentUntil?: Day
}

/** What a message says of many commitments in one line, above its rows. */
export type Bulletin = HandOverTold | Unconfirmed | ToldOfSilence

/** A team has not said whether these are theirs, and was first asked on a day. */
interface Unconfirmed {
  readonly tells: 'unconfirmed'
  readonly ids: readonly string[]
  readonly team: string
  readonly since: Day
}

/** Somebody (a team, or the secretariat) was told of the reader's silence. */
interface ToldOfSilence {
  readonly tells: 'escalated'
  readonly ids: readonly string[]
  readonly to: string
}

/** A hand-over: of which teams it was, and of which it is (with `isOffer`: once they confirm); none: it stays with those who own it with them. `team`: for which `by` said so; absent: the secretariat. */
interface HandOverTold {
  readonly tells: 'handed over'
  readonly ids: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly by: string
  readonly team?: string
  readonly text?: string
  readonly isOffer: boolean
  /** The secretariat leaves it with a team that had said that it is not theirs, or nothing of whose it is. */
  readonly isKept?: true
}

export type MessageKind = 'nudge' | 'poll' | 'digest'

/** A message that is due. `team` is a team's id, or `secretariat`. */
export interface Message {
  /** `uk-border-agency 2011-03-01 nudge`; the day's message is always `nudge`, poll or not. Pages end in ` 2`, ` 3` (given by rendering/pages.ts). */
  readonly key: string
  readonly team: string
  readonly kind: MessageKind
  readonly day: Day
  /** The local hour at which it was due, in the team's zone. */
  readonly at: DateTime
  /** The most pressing first; rows are numbered in this order. */
  readonly items: readonly Item[]
  readonly bulletins?: readonly Bulletin[]
  /** The day on which it is drawn again, in the zone of who reads it: what it says of a deadline is said as of that day. */
  readonly drawnOn?: Day
  /** The team has never heard from the bot before. */
  readonly isFirst?: true
  /** The poll whose results the secretariat is given: its day, the teams that were polled, and for each from when its poll spoke. */
  readonly result?: { readonly pollDay: Day; readonly teams: readonly string[]; readonly from?: Readonly<Record<string, Instant>> }
  /** Set in a digest alone. */
  readonly digest?: DigestSpan
}

/** What a digest tells of: what has changed from an instant on, and which teams had not answered their last two polls when it was planned. */
export interface DigestSpan {
  readonly since: Instant
  readonly silent: readonly string[]
}

/**
 * What is remembered of a message that was sent, or is on its way. `at` is the hour from which it spoke, not the time at which it went out: what
 * was said up to that hour was in it, however late it went.
 */
export interface SentMessage extends Pick<Message, 'key' | 'team' | 'kind' | 'day' | 'at'> {
  readonly items: readonly Pick<Item, 'id' | 'reason' | 'silent'>[]
}
