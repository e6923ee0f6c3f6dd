import type { DateTime } from 'luxon'
import type { Act } from '../nudges/acts.ts'
import type { Counted, Pressing } from '../nudges/tally.ts'
import type { Ending } from '../register/kinds.ts'
import type { Language } from '../register/languages.ts'
import type { Day, Rating } from '../register/schema.ts'
import type { DigestWords } from './digest.ts'
import type { SaidDue } from './said-due.ts'

/** Why a row is asked about. The rows that tell of something (`agree`, `news`, `escalated`) have sentences of their own. */
interface RowAsked {
  readonly reason: Pressing
  /** "by the end of March 2011" */
  readonly due: string
  /** The same without "by", for who knows which year it is. */
  readonly date: string
  /** Days from the day of the message to the deadline. Negative if it is late, null if there is no deadline. */
  readonly daysLeft: number | null
  readonly span?: Span & { readonly reading: SpanReading }
}

/** "March 2011", and its first and last day. */
export interface Span {
  readonly name: string
  readonly first: Day
  readonly last: Day
}

/**
 * How a row says to which day of its span it is due: not again, if a row above says it of the same span. `objecting`: what comes before the words by
 * which the reader chooses its first day (the row's number, where there are several rows); absent where that day has passed.
 */
type SpanReading = { readonly isSaidAbove: true } | { readonly isSaidAbove: false; readonly objecting?: string }

/** What a team would do for a commitment that the source puts down to nobody. */
interface Ownership {
  readonly role: 'lead' | 'support'
  /** The teams that lead it beside the reader's. */
  readonly others: readonly string[]
  /** Undefined if the row says it already. */
  readonly due: string | undefined
}

/** One answer, ready to be said. */
export interface SaidAnswer {
  /** "🟠 At risk" */
  readonly what: string
  readonly who: string
  readonly when: string
  /** The words in quotation marks; empty if there are none beside what was pressed. */
  readonly words: string
}

/** What a day's message and a poll say. Names and titles are safe for Slack already. */
export interface MessageWording {
  readonly digest: DigestWords
  act(act: Act): { readonly label: string; readonly words: string }
  acts(): readonly { readonly label: string; readonly words: string }[]
  /** The same date as `due` without "by"; the year is left out where it is that of `today`. */
  dueDate(due: SaidDue, today: Day): string
  /** A moment that is near to `today`: "11:00", "yesterday", "3 Nov". */
  moment(at: DateTime, today: Day): string
  /** A rating, in a word and a colour. */
  light(rating: Rating | null): string

  /** To a team that hears from the bot for the first time. `channel`: of the secretariat. */
  firstContact(title: string, channel: string): string
  /** The head of a message with one row. */
  headOfOne(about: {
    readonly reason: Pressing
    readonly daysLeft: number | null
    readonly isLater: boolean
    readonly title: string
  }): string
  /** `title`: of the first. */
  headOfHandOvers(count: number, title: string): string
  /** Of those to which owners were added. */
  headOfAdditions(count: number, title: string): string
  headOfUnconfirmed(count: number): string
  headOfMany(counts: readonly Counted[]): string
  /** Nothing in the message waits any more. `title`: of its one commitment; `news`: what it tells beside that. */
  headOfAnswered(answered: { readonly total: number; readonly title: string | undefined; readonly news: readonly Counted[] }): string
  pollHead(poll: {
    readonly day: Day
    readonly total: number
    readonly isMonthly: boolean
    /** Of a poll that asks after one commitment: its title. */
    readonly title: string | undefined
    readonly counts: readonly Counted[]
    readonly isAnswered: boolean
  }): string
  /** Whom the message is for, behind the head. */
  headFor(head: string, team: string): string

  asked(asked: RowAsked): string
  /** A deadline in a message that is drawn again on a later day: by its date alone, for days would be counted from the message. */
  dueAsOfLater(date: string, stands: { readonly isOver: boolean }): string
  ownership(owner: Ownership): string
  /** What a team said last: `team` undefined for the reader's own. */
  lastSaid(team: string | undefined, said: SaidAnswer | undefined): string
  /** What a team did that was not agreed to, or undone by a reopening. */
  hadEnded(how: Ending['kind']): string
  /** What a team did that gave a commitment the date which is said beside it. */
  hasMoved: string
  /** A side's last word: the date that it asks for. */
  hasAskedFor(due: string): string
  /** What it has said since, behind `lastSaid`. */
  saidBeside(said: SaidAnswer): string
  answered(answer: SaidAnswer): string
  /** A rating, and beside it the one of last time. */
  sinceLastTime(said: string, before: { readonly light: string; readonly when: string; readonly hasChanged: boolean }): string
  /** How it stood at a team that has handed it over since, while nobody in its place has rated it; `why`: quoted, or empty. */
  wasRated(light: string, team: string, about: { readonly when: string; readonly why: string }): string
  /** `language`: that of the side which writes in another one than the reader's. */
  inTheirWords(quoted: string, language: Language): string
  askedAgain(day: Day): string

  /** Where a previewed reminder goes, behind whom it is for and when. */
  inThreadOfPoll(head: string): string
  /** All rows of a poll, where none of them is answered. */
  allOfThem(count: number): string
  /** Said once in the thread of a poll. `what` has no answer; `number`: of the first row of it, with a space behind it, or empty where it is the only one. */
  pollReminder(left: { readonly what: string; readonly number: string; readonly isAgreement: boolean }): string
  /** One question for all rows whose owner the source does not name: their numbers, or the one's name; undefined if that is the only row. */
  yours(which: string | undefined, count: number): string
  /** The same question, of what somebody has handed over to the reader. */
  yoursHandedOver(which: string | undefined): string
  /** `passed`: they are another team's now. */
  /** `gone`: the hand-over to the reader was undone. */
  yoursSettled(rows: { readonly confirmed: number; readonly refused: number; readonly passed: number; readonly gone: number }): string
  /** What a team said of a row that asked whether it is theirs. */
  notOurs: string
  /** Said to who has said so. */
  notOursNow: string
  oursNow: string
  unchanged: string
  noChangeForAll(count: number): string
  worst: string
  others: string
  permanent: string
  progress(answered: number, total: number): string
  allAnswered: string
  /** Each with the number of a row that waits for it; without a number in a message with one row. */
  howToAnswer(example: { readonly rate?: string; readonly agree?: string; readonly yours?: string }): string
  /** Of an option that opens something and does nothing yet. */
  opens(label: string): string
  /** `of`: the team whose list has them; of the secretariat the whole list. */
  moreRows(count: number, of: string | undefined): string
  /** Rows that wait for an answer and have no buttons in the message. `which`: their numbers; `example`: what answers the first. */
  rowsBare(which: string, about: { readonly count: number; readonly example: string }): string
  openAll: string
  /** Said where nobody sees the Undo button: what to type in its place. */
  orTypeUndo: string
  changedSince: string
  /** A button of a question that is not open any more. */
  askedNoMore: string
  /** To who presses what they have answered themselves. */
  answeredYourself: string
  /** Of a page that an older version sent: its rows stand in the first one now. */
  inFirst: string

  closeFor: {
    readonly title: string
    readonly confirm: string
    readonly deny: string
    /** `side`: whose word it is, of several; `asked`: who is asked to agree then. */
    text(closing: { readonly side: string | undefined; readonly asked: readonly string[]; readonly parts: readonly string[] }): string
  }
}
