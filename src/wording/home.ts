/** What the Home tab says. Names and titles are safe for Slack already. */
export interface HomeWords {
  agreement(count: number): string
  owner(count: number): string
  overdue(count: number): string
  owed(count: number): string
  /** Where nothing waits for its reader. */
  nothingWaits: string
  nothingOwed: string
  /** More than there is room for, and how to see all. */
  more(count: number): string
  /** Open ones of others, and how to see them. */
  others(count: number): string
  /** For the secretariat. */
  whole: string
  side(side: string, sums: string, red: number): string
  red(count: number): string
  unconfirmed(teams: readonly { readonly team: string; readonly count: number }[]): string
  silent(teams: readonly { readonly team: string; readonly count: number }[]): string
  /** `at`: Slack's own date, in the reader's zone. */
  updated(at: string): string
  howTo: string
  /** Above what each reader may set for themselves. */
  settings: string
}
