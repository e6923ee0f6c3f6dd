import type { DateTime } from 'luxon'
import type { Calendars, WorkingDays } from '../register/calendar.ts'
import type { Register, Team } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Bulletin, Item, SentMessage } from './message.ts'
import type { SentHistory } from './sent-history.ts'

/** A team, or the secretariat, that may get a message now, on its own working day. */
export interface Receiver {
  readonly id: string
  readonly team?: Team
  readonly today: Day
  readonly workingDays: WorkingDays
  readonly zone: string
  /** The instant of the day's hour. What turns up after it waits for the next day's message. */
  readonly begin: DateTime
  readonly hour: string
}

/** What each message is planned by, whoever receives it. */
export interface PlanBasis {
  readonly register: Register
  readonly calendars: Calendars
  /** When a commitment was first seen, if that is known: the rhythm of one with no date and no log counts from there. */
  readonly cameIn: (id: string) => DateTime | undefined
}

/** What the message of one receiver is planned by. */
export interface PlanInputs extends PlanBasis {
  /** What was sent to this receiver. */
  readonly sent: SentHistory
  /** What was sent to those who were told of its silences; for the secretariat, to the teams that were asked whether it is theirs. */
  readonly sentTo: (receiver: string) => SentHistory
  /** For the secretariat, which is given their results: the last poll of each team, of a day before today. */
  readonly lastPolls: readonly SentMessage[]
}

/** What there is to say to a receiver today, and the first later day on which there may be something if nothing changes. Undefined: never. */
export interface Prospect {
  readonly items: readonly Item[]
  readonly bulletins?: readonly Bulletin[]
  readonly next: Day | undefined
  /** All of it may wait to this day for a message that goes anyway. */
  readonly waitsUntil?: Day
  /** It brings no message by itself. */
  readonly goesAlong?: boolean
}

/** Nothing to say, now or later, if nothing changes. */
export const nothing: Prospect = { items: [], next: undefined }

/** Nothing to say before that day. */
export function notBefore(next: Day): Prospect {
  return { items: [], next }
}
