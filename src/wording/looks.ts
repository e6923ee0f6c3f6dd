import type { DateTime } from 'luxon'
import type { StateCounts } from '../register/counts.ts'
import type { FilterState } from '../register/filtering.ts'
import type { Ending } from '../register/kinds.ts'
import type { Rating } from '../register/schema.ts'
import type { SourceParts } from './source.ts'

/** What a list is narrowed to, with names and days as they are said. */
export type FilterSaid =
  | { readonly by: 'state'; readonly state: FilterState }
  | { readonly by: 'rating'; readonly rating: Rating }
  /** `said`: the side whose answer is waited for. */
  | { readonly by: 'side' | 'team' | 'waiting for' | 'before' | 'until' | 'event' | 'words'; readonly said: string }
  | { readonly by: 'between'; readonly first: string; readonly last: string }

/** What is said to who asks or looks: all of it to one person alone. Texts are safe for Slack already. */
export interface LookWords {
  source(parts: SourceParts): string
  /** A button beside a commitment, and what a screen reader says of it. */
  readonly open: string
  openNamed(title: string): string
  /** `due`: as a message says it ("by 31 March 2011"). `daysLeft`: negative if it is late, null without a deadline. */
  dueIn(due: string, kind: 'day' | 'span' | 'event' | 'without delay' | 'continuing' | 'none', daysLeft: number | null): string
  /** When it was to be done, of what has ended. */
  wasDue(due: string, ended: string): string
  eventOn(event: string, day: string | undefined): string
  ledBy(leads: readonly string[], supports: readonly string[]): string
  notConfirmed: string
  /** Of a team that has said so. */
  notTheirs: string
  noText: string
  saidNothing(teams: readonly string[]): string
  /** Behind what a team has said that tells nothing of that. */
  notHowItStands: string
  noOtherSide: string
  /** Nobody has rated it so. `rating`: how it stands. */
  notTroubled(rating: string): string
  noneTroubled: string
  noneSpoken: string
  /** `row`: a number that was typed; `rows`: how many the message has, 0 for none with a number. */
  noSuchRow(row: number, rows: number): string
  noneDueAhead: string
  noneEnded: string
  /** `titles`: of what a team has not answered. */
  noAnswerFrom(team: string, titles: string): string
  allAnswered: string
  /** `titles`: of what a team has not confirmed to be its own. */
  notConfirmedBy(team: string, titles: string): string
  allConfirmed: string
  /** Before what a team has still to say, and the three things that it may be. */
  leftFor(team: string): string
  leftToAgree: string
  leftToRate: string
  leftToConfirm: string
  nothingLeft(team: string): string
  /** How several stand together. `all`: how many they are. */
  /** `support`: how many of those that no lead has rated a team in support calls so. */
  standing(all: number, standing: StateCounts, support: Pick<StateCounts, 'red' | 'amber'>): string
  /** Of what only a team in support has rated. */
  notRatedByLeads: string
  /** Nobody has moved its date. `due`: which it is. */
  notMoved(due: string): string
  noneMoved: string
  nobodyAsked: string
  /** Before the titles of the commitments that a message is about. */
  messageAbout: string
  /** To a question that the bot can't answer: what it can. */
  canAnswer: string
  nothingAsked: string
  /** What is asked for is done in the file, and what can be said instead. */
  editedInFile: string
  /** Why a team is asked. `given`: who handed it over; `confirmed`: who said that it is theirs; neither: it is so in the register. */
  askedAs(as: {
    readonly team: string
    readonly role: 'lead' | 'support'
    readonly isAssumed: boolean
    /** When it is due, as `dueIn` says it. */
    readonly when: string
    readonly given?: { readonly by: string; readonly at: string }
    readonly confirmed?: { readonly by: string; readonly at: string }
  }): string
  /** Which teams are told of a silence past a deadline, one after the other, and whether the secretariat is in the end. */
  silenceClimbs(teams: readonly string[], toSecretariat: boolean): string
  /** Who reads what people answer. `others`: the other sides; `everybody`: whether all of the workspace may. */
  whoReads(others: readonly string[], everybody: boolean): string
  /** A moment by the reader's clock, and by that of whom it is for. `day`: it in full, where it is another day there. */
  theirHour(when: string, theirs: { readonly at: DateTime; readonly day: string | undefined }): string
  nextMessage(next: { readonly team: string; readonly when: string; readonly titles: string }): string
  noNextMessage(team: string): string
  nextPoll(team: string, when: string): string
  noNextPoll(team: string): string
  /** Before what was said and done since a day, of so many commitments; or that there is nothing. */
  changedSince(day: string, count: number): string
  /** More that the question may mean. */
  moreMeant(count: number): string
  /** `filters`: what it is narrowed to, each as `filter` says it. `sums`: as `sums` says them, or empty. */
  listHead(
    list: { readonly count: number; readonly ofMine: boolean; readonly openOnly: boolean; readonly filters: readonly string[] },
    sums: string,
  ): string
  /** The head of a list that has nothing in it. */
  listNone(list: { readonly ofMine: boolean; readonly openOnly: boolean; readonly filters: readonly string[] }): string
  filter(filter: FilterSaid): string
  /** Each one is in one of them. `movedToday`, `moved`: of those of today, and ahead, how many are past their first date. `ended`: those that are not open. */
  sums(counts: {
    readonly overdue: number
    readonly today: number
    readonly movedToday: number
    readonly ahead: number
    readonly moved: number
    readonly continuing: number
    readonly undated: number
    readonly ended: number
  }): string
  /** `words`: quoted already. */
  unknownFilter(words: readonly string[]): string
  /** Days behind `list` that no calendar has. */
  noSuchDay(words: readonly string[]): string
  howToFilter: string
  supported(by: string): string
  /** Ended by the first sides, and waiting for the others to agree. */
  waitingSides(how: Ending['kind'] | 'closed in part', by: readonly string[], awaited: readonly string[]): string
  slipped(days: number, first: string, moves: number): string
  endedInTime(first: string): string
  endedLate(days: number, first: string): string
  noLongerDated(first: string): string
  noEvidence: string
  /** Of the words behind `help`, without accents: a pattern of what they begin with, and the line about it; in each language the same lines in the same order. */
  readonly helpOn: readonly (readonly [pattern: string, line: string])[]
  /** Of sides and of events only where the register has them. */
  help(has: { readonly sides: boolean; readonly events: boolean }): readonly string[]
  whatToRecord(title: string): string
  eventUsage: string
  assignUsage: string
  didYouMean(titles: readonly string[]): string
  showAll: string
  listAll: string
}
