import type { DigestPart } from '../nudges/digest.ts'
import type { Day } from '../register/schema.ts'

/** How the whole stands, as the first line of a digest says it. `of`: whose commitments they are; absent: all. */
interface DigestHead {
  readonly day: Day
  readonly of: string | undefined
  readonly open: number
  readonly overdue: number
  readonly red: number
  readonly waiting: number
}

/** What a digest says. Names and titles are safe for Slack already. */
export interface DigestWords {
  head(head: DigestHead): string
  /** The heading of a part; `since`: the day of the digest before. */
  part(part: DigestPart, about: { readonly count: number; readonly since: Day }): string
  /** All that is said of one commitment, one behind the other. */
  together(said: readonly string[]): string
  /** `due`: without "by". */
  late(days: number, due: string): string
  /** `by`: the teams that say so; `why`: quoted, or empty. */
  red(by: string, since: Day, why: string): string
  /** The same of a team that has handed it over since. */
  wasRed(by: string, since: Day, why: string): string
  moved(from: string, to: string, why: string): string
  notTheirs(teams: readonly string[]): string
  notConfirmed(teams: readonly string[]): string
  /** What waits has done so since that day. */
  waitingSince(waiting: string, since: Day): string
  dateAsked(side: string, date: string, awaited: readonly string[]): string
  /** Teams that answered neither of their last two polls. */
  silentTwice(teams: readonly string[]): string
  /** Nothing is in any part. */
  quiet(since: Day): string
  /** Of a part, what is not named. */
  more(count: number): string
  /** How to answer in the thread, and where all of it is. `row`: a number that it has. */
  howTo(row: number): string
  /** The same of what is shown to one person, below which nobody answers. */
  howToAlone: string
  /** What the table is of and how it is sorted; of how many of them, if it has no room for all, and where the others are. */
  caption(shown: number, open: number): string
  readonly columns: {
    readonly commitment: string
    readonly owner: string
    readonly due: string
    readonly state: string
    readonly daysLate: string
    readonly open: string
  }
  /** How a commitment stands, in a cell: in words alone. */
  state(state: 'red' | 'amber' | 'green' | 'unrated' | 'was red' | 'was amber' | 'waiting'): string
  /** Of the charts. In all languages together they have room in a title of 50 characters, a label of 20. */
  readonly keptTitle: string
  readonly kept: string
  readonly inPart: string
  readonly missed: string
  /** "Mar 2011" */
  month(day: Day): string
  readonly months: string
  readonly count: string
  readonly openByOwner: string
  readonly otherOwners: string
  /** The numbers of the two charts, in words. */
  keptInAll(sums: { readonly kept: number; readonly inPart: number; readonly missed: number }): string
  openBy(teams: readonly { readonly team: string; readonly count: number }[]): string
}
