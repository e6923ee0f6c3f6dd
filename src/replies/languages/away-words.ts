/** How people say that they are away, until when, and who stands in: each a part of a pattern in plain words (no case, no accents). */
export interface AwayWords {
  /** "I'm away": said of oneself, and of nobody else. */
  readonly selfAway: string
  /** "I'm going on leave on": said of oneself, with the day on which it begins. */
  readonly selfGoes: string
  /** "away", "on leave": by itself. */
  readonly away: string
  /** Behind somebody else's name, before that: "is", "will be". */
  readonly is: string
  readonly selfBack: string
  readonly back: string
  /** "cancel my absence": all that are known, also those to come. */
  readonly cancels: string
  /** "until further notice": with no end that is known. */
  readonly openEnd: string
  /** Before the day on which they are back. */
  readonly until: string
  /** Before a day that has been; it stands among those of `from`, too. */
  readonly since: string
  /** Before the first day, before the last one, and between the two. */
  readonly from: string
  readonly to: string
  readonly between: string
  readonly and: string
  /** Before a length of time. */
  readonly lasts: string
  /** Before days that are away as a whole: "on", "all of". */
  readonly during: string
  /** "the rest of", before a span that has begun; and, as it is typed, what says its end. */
  readonly restOf: string
  readonly endOf: string
  /** Behind a last day: it is away, too. */
  readonly included: string
  /** Behind a name: "covers for me", "me remplace". */
  readonly covers: string
  /** The same, of oneself, before the days: "desk covers for me next week" says that one is away. */
  readonly coversMe: string
  /** Before a name: "covered by". */
  readonly coveredBy: string
  readonly noCover: string
  /** Between clauses; what leads in to one; and before the name of whom it is of. */
  readonly joins: string
  readonly leadsIn: string
  readonly ofPerson: string
  /** Between names. */
  readonly andNames: string
}
