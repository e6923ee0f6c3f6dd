/** One thing that keeps the bot from its work, or will. */
export interface Problem {
  /** What it was found at: a setting, `#channel`, a person, a file and its line, a view. */
  readonly where: string
  readonly problem: string
  readonly mend: string
  /** It keeps the bot from nothing; only said. */
  readonly severity?: 'warning'
}
