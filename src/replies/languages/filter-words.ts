import type { FilterState, Period } from '../../register/filtering.ts'
import type { Rating } from '../../register/schema.ts'

/** What a list is narrowed to, in plain words (no case, no accents). */
export interface FilterWords {
  readonly states: Readonly<Record<FilterState, readonly string[]>>
  readonly ratings: Readonly<Record<Rating, readonly string[]>>
  readonly periods: Readonly<Record<Period, readonly string[]>>
  /** What stands before a day: "before 31 March", "by 31 March", "in March". Parts of patterns. */
  readonly before: string
  readonly until: string
  readonly within: string
  /** A time from today on, and what it is as a day: "the next two weeks", "in two weeks". A pattern, and what stands for it. */
  readonly ahead: readonly [pattern: string, day: string]
  /** In which order they are wanted, or by what together: "by team". A list has one order, and says of each whose it is and when it is due. */
  readonly sorted: string
  /** The end of a time, which "before" then takes in: "before the end of March". */
  readonly endOf: string
  /** Between two, either of which is meant. */
  readonly or: string
  /** What is written onto the word behind it, to be left out: "l'". */
  readonly elided: string
  /** Words that say what is left out: no list is narrowed so, and the opposite must not be shown. */
  readonly negations: readonly string[]
  /** Words that narrow nothing. */
  readonly idle: readonly string[]
}
