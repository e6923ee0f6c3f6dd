/** What people ask the register: until when, whose, in which words, what another side said, why not green, what comes next, how it stands. */
export const enquiryKinds = ['when', 'who', 'text', 'other side', 'why', 'next', 'how'] as const
export type EnquiryKind = (typeof enquiryKinds)[number]

/**
 * How a language asks, in plain words (no case, no accents, no marks at the end). Each is a whole question, as a part of a pattern: NAME stands for
 * a commitment or an event, SIDE for a side or a team. What may be left out is in brackets with a `?`.
 */
export interface EnquiryWords {
  readonly asks: Readonly<Record<EnquiryKind, readonly string[]>>
  /** The same in so few words that they ask only with a question mark behind them. */
  readonly asksInShort: Readonly<Partial<Record<EnquiryKind, readonly string[]>>>
  /** What may stand before a question and behind it. */
  readonly opener: string
  readonly closer: string
  /** What stands for the commitment spoken of: "it", "this one". */
  readonly pronoun: string
  /** What is left out before a name: "number". */
  readonly beforeName: string
  /** The sides other than the asker's own. */
  readonly others: string
  /** Words that stand for a side by its country, as in the codes of calendars. */
  readonly countries: Readonly<Record<string, string>>
  /** The ratings in a "why": why red. */
  readonly red: string
  readonly amber: string
}
