import type { AbsentPerson } from './absences.ts'

/** What is said of what people choose for themselves. Names are safe for Slack already. */
export interface PersonSettingsWords {
  /** The language that somebody is written to in, and those of who has chosen none: several where their team has several. */
  spoken(who: AbsentPerson, language: string, usual: { readonly of: readonly string[]; readonly isChosen: boolean }): string
  /** The hour from which they are written to directly, and that of who has chosen none; `HH:MM`. */
  from(who: AbsentPerson, hour: string, usual: string | undefined): string
  /** In which case a reminder comes as a direct message. */
  direct: string
  saved: string
  /** Above what stands so already. */
  asBefore: string
  howTo: string
  unread(words: string): string
  /** `usual`: the hour of their team. */
  tooEarly(who: AbsentPerson, usual: string): string
  notYours(who: string, may: readonly string[]): string
  /** To somebody of whom another one has said it. */
  told(by: string): string
  /** The names of the menus, and what they offer first, in 75 characters. */
  language: string
  hour: string
  asTeam(usual: readonly string[]): string
}
