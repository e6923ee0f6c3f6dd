/**
 * What people ask the register: which deadline is next, when the next poll is, what has changed of late, what comes next, who is silent, who has not
 * confirmed, what is still waited for from the asker, which ones a message is about, how it ended, who moved its date, until when, whose, in which
 * words, what another side said, why not green, how it stands; and of the bot itself: why they are asked, what comes of a silence, who reads what they
 * write, and how one says a thing.
 */
// The particular ones first: "what is the next deadline?" asks for no deadline of a "next".
export const enquiryKinds = [
  'why asked',
  'if silent',
  'readers',
  'how to',
  'next deadline',
  'next poll',
  'next',
  'silent',
  'unconfirmed',
  'left',
  'which',
  'ending',
  'moved',
  'changed',
  'when',
  'who',
  'text',
  'other side',
  'why',
  'how',
] as const
export type EnquiryKind = (typeof enquiryKinds)[number]

/** Whole questions by what they ask. */
export type EnquiryForms = Readonly<Partial<Record<EnquiryKind, readonly string[]>>>

/**
 * How a language asks, in plain words (no case, no accents, no marks at the end). Each is a whole question, as a part of a pattern: NAME stands for
 * a commitment or an event, SIDE for a side or a team. What may be left out is in brackets with a `?`.
 */
export interface EnquiryWords {
  readonly asks: EnquiryForms
  /** The same in so few words that they ask only with a question mark behind them. */
  readonly asksInShort: EnquiryForms
  /** The same in words that ask only of the bot itself: among colleagues they may be of anything. */
  readonly asksOfBot: EnquiryForms
  /** Asked of colleagues as well as of the register, so heard only where it is known of which commitment: "why?" */
  readonly asksOfOne: EnquiryForms
  /** How any question begins. Without a question mark it is one by these words alone. */
  readonly questionForm: string
  /** How people spell a question in a hurry, as a pattern from the beginning of a word on, and what it stands for. */
  readonly spellings: readonly { readonly typed: string; readonly meant: string }[]
  /** What an unknown question about a commitment asks, by how it begins. All others ask how it stands. */
  readonly beginsAs: Readonly<Partial<Record<EnquiryKind, string>>>
  /** In "what has changed today?" how far back: a day, or a month; a week where nothing is said. */
  readonly lastDay: string
  readonly lastMonth: string
  /** What may stand before a question and behind it. */
  readonly opener: string
  readonly closer: string
  /** What stands for the commitment spoken of: "it", "this one". */
  readonly pronoun: string
  /** What is left out before a name ("number"), and behind it ("the ports thing"). */
  readonly beforeName: string
  readonly afterName: string
  /** What makes a number behind it a row: "of 3". */
  readonly nameBehind: string
  /** What makes it the row of a question, if there is one and it counts nothing: "look at 4", "has 2 been open". */
  readonly rowBehind: string
  /** What is counted by a number before it, or a month: "2 weeks". */
  readonly countsBehind: string
  /** A side behind a name: "in SIDE", "on the SIDE side". */
  readonly sideBehind: string
  /** What is left out behind the name of a side: "the French side". */
  readonly afterSide: string
  /** The sides other than the asker's own. */
  readonly others: string
  /** The asker's own team. */
  readonly own: string
  /** Words that stand for a side by its country, as in the codes of calendars. */
  readonly countries: Readonly<Record<string, string>>
  /** The ratings in a "why": why red. */
  readonly red: string
  readonly amber: string
}
