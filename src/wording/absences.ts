import type { Day } from '../register/schema.ts'

/** Who is away: the reader, or somebody whom they speak of. */
export type AbsentPerson = 'you' | { readonly name: string }

/** What is said of absences. Names are safe for Slack already. */
export interface AbsenceWords {
  /** `from`: absent, if it is today. `back`: the first working day after it. */
  set(absence: { readonly who: AbsentPerson; readonly from: Day | undefined; readonly to: Day; readonly back: Day }): string
  covered(who: AbsentPerson, cover: string): string
  /** Behind that, of who covers and is of another side. */
  coverAcross(cover: string, sides: readonly string[]): string
  /** `alone`: the teams that nobody leads meanwhile. */
  uncovered(who: AbsentPerson, more: { readonly alone: readonly string[]; readonly isLead: boolean }): string
  /** What was said of the same days before. */
  instead(spans: readonly string[]): string
  span(from: Day, to: Day, cover: string | undefined): string
  /** Above what stands so already. */
  asBefore: string
  ended(who: AbsentPerson): string
  /** One that had not begun. */
  calledOff(who: AbsentPerson): string
  /** Above what holds again, if anything does. */
  takenBack(who: AbsentPerson): string
  gone: string
  /** Above the absences that are still to come, if any are. */
  notAway(who: AbsentPerson): string
  own: string
  noneOwn: string
  others: string
  howTo: string
  /** Buttons. */
  sayAway: string
  change: string
  amBack: string
  untilWhen: string
  unread(words: string): string
  noSuchDay(words: string): string
  whichDay(days: readonly Day[]): string
  past(day: Day): string
  backwards(from: Day, to: Day): string
  tooLong(to: Day): string
  coverUnknown(name: string): string
  coverWhich(name: string, people: readonly string[]): string
  coverSeveral(names: string): string
  coverThemselves: string
  coverNoMember(name: string): string
  coverAway(name: string, until: Day | undefined): string
  whose(name: string, people: readonly string[]): string
  /** The register names them nowhere. */
  notNamed(who: AbsentPerson): string
  notYours(who: string, may: readonly string[]): string
  coverTold(absence: { readonly who: string; readonly from: Day; readonly to: Day; readonly teams: readonly string[] }): string
  absentTold(by: string, span: string): string
  coverFreed(who: string): string
}
