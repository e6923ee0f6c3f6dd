/** How people say what they choose for themselves: each a part of a pattern in plain words (no case, no accents). */
export interface SettingsWords {
  /** Before the name of a language, and before an hour. */
  readonly language: string
  readonly hour: string
  /** What their team has. */
  readonly asTeam: string
  readonly and: string
  /** Between hours and minutes, or behind hours alone. */
  readonly ofClock: string
  /** Behind an hour of twelve. */
  readonly am: string
  readonly pm: string
}
