/** What is said to who asks or looks: all of it to one person alone. Texts are safe for Slack already. */
export interface LookWords {
  /** `due`: as a message says it ("by 31 March 2011"). `daysLeft`: negative if it is late, null without a deadline. */
  dueIn(due: string, kind: 'day' | 'span' | 'event' | 'without delay' | 'continuing' | 'none', daysLeft: number | null): string
  /** When it was to be done, of what has ended. */
  wasDue(due: string, ended: string): string
  eventOn(event: string, day: string | undefined): string
  ledBy(leads: readonly string[], supports: readonly string[]): string
  notConfirmed: string
  noText: string
  saidNothing(teams: readonly string[]): string
  noOtherSide: string
  /** Nobody has rated it so. `rating`: how it stands. */
  notTroubled(rating: string): string
  noneTroubled: string
  noneSpoken: string
  nextMessage(next: { readonly team: string; readonly when: string; readonly titles: string }): string
  noNextMessage(team: string): string
  /** More that the question may mean. */
  moreMeant(count: number): string
  showAll: string
  listAll: string
}
