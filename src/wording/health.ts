/** What is said of the bot's own state: the file, the storage, the workspace, and what went wrong. */
export interface HealthWords {
  fileBroken(count: number): string
  fileMended: string
  /** A line under it says why. */
  fileUnwritable: string
  fileWritable: string
  stateUnwritable(why: string): string
  stateWritable: string
  stateLost(why: string): string
  vanished(count: number): string
  conflict(count: number): string
  putBack: string
  putBackBy(who: string, when: string): string
  putBackBefore(who: string, when: string): string
  nothingToPutBack: string
  channelMissing(team: string, channel: string): string
  deaf(since: string, why: string): string
  hearsAgain(since: string, until: string): string
  start(count: number): string
  /** Lines under it. `of`: whose it is, by its id in the file. */
  lacksScope(scope: string): string
  lacksChannel(channel: string, of: string): string
  lacksMembership(channel: string, of: string): string
  /** `id`: the Slack id by which the register may name them on purpose. */
  lacksPerson(lack: { person: string; of: string; is: 'unknown' | 'deactivated' | 'guest' | 'outsider' | 'bot'; id: string }): string
  failed: string
  failedThoughRecorded(titles: string): string
  notRecordedYet: string
}
