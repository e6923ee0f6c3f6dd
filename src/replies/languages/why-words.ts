/** Words of what says why, and of what people say to one another beside it. */
export interface WhyWords {
  /** A greeting, thanks or praise, at the start: who stands behind it is spoken to. */
  readonly greets: RegExp
  /** Whole remarks of talk that no other list has: "much appreciated", "brb". */
  readonly talk: RegExp
  /** Who writes and who is written to: what is said of them is about people, and not about the work. */
  readonly ofPeople: RegExp
  /** The start of what asks people: "who's in on Friday". */
  readonly asksPeople: RegExp
  /** The start of praise: "great game". */
  readonly praises: RegExp
  /** Where people are, what they eat and write on: "in a meeting", "at lunch", "my phone". */
  readonly ofWhereabouts: RegExp
  /** What stands in the way: "late", "missing", "not signed", "no planes". */
  readonly hinders: RegExp
  /** What work is done with, by and on: "contract", "scanner", "ministers". */
  readonly ofWork: RegExp
  /** Whose something is, and who works on it: "our area", "another team", "never ours". */
  readonly ofOwner: RegExp
  /** The start of a thing, and of nobody's name: "the scanner", "our supplier". */
  readonly ofThing: RegExp
  /** An office in two letters, which says why behind the colon of a new date: other two are somebody's initials. */
  readonly officeInTwo: RegExp
  /** "same reason": that of what was said just before. */
  readonly sameReason: RegExp
  /** "same charter contract", at the start of a reason: that of the row before as well. */
  readonly sameThing: RegExp
}
