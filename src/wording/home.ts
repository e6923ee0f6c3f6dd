/** What the Home tab says. Names and titles are safe for Slack already. */
export interface HomeWords {
  agreement(count: number): string
  owner(count: number): string
  overdue(count: number): string
  today(count: number): string
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
  /** Above what goes out next. */
  next: string
  /** Below it, for the secretariat: how to see all of it. */
  nextOfAll: string
  /** Above who has left and which channels are lost. */
  troubles(count: number): string
  /** Above what leads propose. */
  proposals(count: number): string
  /** What there is no room for, and where it stands. */
  moreInChannel(count: number): string
  narrow: NarrowWords
}

/** What the choices say that narrow the list, in 75 characters. */
interface NarrowWords {
  /** The names of the menus and of the input. */
  readonly state: string
  readonly whose: string
  readonly words: string
  readonly wordsHint: string
  readonly anyState: string
  readonly waitingForMe: string
  /** Whose: as the tab itself has it, of one's teams alone, of all. */
  readonly anybody: string
  readonly mine: string
  readonly all: string
  /** Lets go of all choices. */
  readonly nothing: string
}
