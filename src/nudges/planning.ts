import type { DateTime } from 'luxon'
import type { Calendars, Place } from '../register/calendar.ts'
import type { Register, Team } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Item, Sent } from './message.ts'

/** Who may get a message now: a team, or the secretariat, on its own working day. */
export interface Receiver {
  readonly id: string
  readonly team?: Team
  readonly today: Day
  readonly place: Place
  readonly zone: string
  /** The instant of the day's hour. What turns up after it waits for the next day's message. */
  readonly begin: DateTime
  readonly hour: string
}

/** What is to be planned for, and by what. */
export interface Asking {
  readonly register: Register
  readonly calendars: Calendars
  readonly sent: Sent
}

/** What there is to say to a receiver today, and the first later day on which there may be something, if nothing changes till then; undefined: none. */
export interface Look {
  readonly items: readonly Item[]
  readonly next: Day | undefined
}

/** Nothing to say, now or later, if nothing changes. */
export const nothing: Look = { items: [], next: undefined }

/** Nothing to say before that day. */
export function notBefore(next: Day): Look {
  return { items: [], next }
}
