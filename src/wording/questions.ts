import type { Ending } from '../register/kinds.ts'
import type { LogEntry, Rating } from '../register/schema.ts'
import type { EndsAs } from '../register/state.ts'

/** How and when somebody ended a commitment. */
interface EndingSaid {
  readonly how: Ending['kind']
  readonly when: string
}

/** Who has ended it for which side, how and when; `side` is undefined where that is not said. `says`: how the person would end it. */
export interface EndedOtherwiseSaid {
  readonly who: string
  readonly side: string | undefined
  readonly when: string
  readonly how: EndsAs
  readonly says: EndsAs
}

/** The way in which a question is answered: by the next words in the same thread, or only by typing the command again, which names what it is about. */
export type AnsweredBy = 'next words' | { readonly naming: string }

/** How one says which commitment is meant: by the number of its row, or where no rows are shown by its name. */
export type CalledBy = 'number' | 'name'

/** What is asked back, once a language. `title`: what it is about, of several commitments too. */
export interface QuestionWords {
  which(words: string): string
  unknownName(words: string): string
  whichOfSeveral(words: string, by: CalledBy): string
  /** `isBeside`: the words are plain, and what else was said puts them in doubt. */
  isItDone(title: string, words: string, doubt: { isBeside: boolean }): string
  /** Of what is called delivered in part. */
  isItDoneInPart(title: string): string
  reason(title: string, about: { what: LogEntry['kind']; rating: Rating | undefined; to: string | undefined; by: AnsweredBy }): string
  /** `words`: what was said where it was asked why. */
  isThatWhy(title: string, words: string, what: LogEntry['kind']): string
  /** The words are marked as not for the other side. */
  otherSideReads(words: string): string
  /** Both dates without "by". `next`: if no year was said. */
  datePassed(title: string, passed: string, next: string | undefined): string
  /** `isExplained`: why it moves is known. */
  whichDate(title: string, asked: { readonly by: AnsweredBy; readonly isExplained: boolean }): string
  /** `days`: the days that its figures may be. */
  whichDay(title: string, days: string): string
  /** Who says "slips" names a date before the deadline. */
  earlier(title: string, date: string, deadline: string): string
  /** The date is the present one. */
  sameDate(title: string, date: string): string
  /** The same, with the reason that was given for a move. */
  sameDateReasonKept(title: string, date: string): string
  /** Both a closing and a new date wait for the same side. */
  agreeToWhat(title: string): string
  noDateWaits(title: string, due: string): string
  waitsForOthers(title: string, date: string, parties: readonly string[]): string
  untilWhen(title: string, by: AnsweredBy): string
  whatEvidence(title: string, by: AnsweredBy): string
  /** `words`: what stands in the place of the team's name. */
  whichTeam(title: string, words: string): string
  /** The words name a team, but may be said of another thing than whose it is. */
  handOver(title: string, team: string): string
  /** The words name several teams. */
  oneLeads(title: string, teams: readonly string[]): string
  /** `example`: ids for the words by which it can be said. */
  whosePart(title: string, teams: string, example: { readonly id: string; readonly from: string; readonly to: string }): string
  /** `sides` would have no leading team for `count` joint commitments, if they were handed over. */
  noLeadLeft(sides: readonly string[], count: number): string
  noLeadLeftLabel: string
  /** `words`: what stands behind the team, and was not understood. */
  assignAllTheSame(titles: string, team: string, words: string): string
  whichToGive(team: string, titles: string): string
  /** `title`: if only one is asked about. `words`: no team is called so. `teams`: those that may be meant. */
  whose(title: string | undefined, words: string, teams: readonly string[]): string
  isItWithdrawn(title: string, words: string): string
  /** `words`: a name that no commitment has; undefined if nothing was said. */
  byWhat(title: string, words: string | undefined, by: AnsweredBy): string
  noSuchDate(words: string): string
  /** `title`: undefined if it may be about any of several. */
  notUnderstood(words: string, title: string | undefined): string
  /** How one answers; `by`: where it may be about any of several. */
  canSay(by: CalledBy | undefined): string
  /** To "no change" of what has no rating. `row`: the number of the first of them and a space, or nothing. */
  noRatingYet(row: string, count: number): string
  /** The same where a closing or a date waits for them. */
  agreementNotUnderstood(words: string, title: string | undefined): string
  /** Of those that an "all on track except 2" left out. */
  howOfLeftOut(titles: string, count: number): string
  /** The words tell of each what happened, and not how it stands. */
  howOfEach(titles: string, words: string): string
  /** The words tell where it is, and not how it stands. */
  howOfThere(titles: string, count: number, words: string): string
  /** The words say that nothing moves, and no colour. */
  howOfHeld(titles: string, words: string): string
  /** The words say that it is on track, and something beside it that may take that back. */
  howOfDoubted(titles: string, words: string): string
  /** Of a rating by the secretariat. */
  ratedByNoTeam: string
  /** The words say that a red is over. */
  howNow(titles: string, count: number): string
  /** `notUnderstood`, where it was asked whose it is. */
  whoseIsIt(words: string, title: string | undefined): string
  /** `read`: how many characters were read. */
  tooLong(title: string, read: number): string
  /** `first`: the number or the id by which the first of them is confirmed all the same. */
  /** To a member: who of their team has confirmed it. */
  confirmedBefore(title: string, who: string, when: string): string
  notYoursBefore(titles: string, first: string): string
  /** `teams`: whose it is; `may`: whom to ask, if it is one commitment only. */
  noPart(title: string, teams: readonly string[], may: string | undefined): string
  /** What was said without a name is of one's own teams alone; a team below one's own is answered for by the name of what it owes, as `id`. */
  ofTeamBelow(title: string, team: string, id: string): string
  /** Behind what was done: that it was said for a team below one's own. */
  saidFor(did: string, team: string): string
  /** `who` of their own side has closed it. `isOnly`: they have said no more than that it is not so. */
  takeBack(title: string, who: string, ending: EndingSaid & { readonly isOnly: boolean }): string
  ended(title: string, who: string, ending: EndingSaid & { readonly by: AnsweredBy }): string
  /** `side`: the side for which all that is closed; undefined if there is one side only. */
  closeAll(
    count: number,
    titles: string,
    side: string | undefined,
    /** Umbrellas with open parts, what is permanent, and what another side has ended otherwise; empty where there is none. */
    leftOut: { readonly umbrellas: string; readonly lasting: string; readonly otherwise: string },
  ): string
  openParts(title: string, count: number, parts: string): string
  noEnd(title: string): string
  /** Their own side has closed it in part. */
  allOfIt(title: string, who: string, when: string): string
  endedOtherwise(title: string, ended: EndedOtherwiseSaid): string
  /** They name a day instead of agreeing. */
  movedInstead(title: string, ended: Omit<EndedOtherwiseSaid, 'says'>, date: string): string
  agreeToEndingLabel(how: EndsAs): string
  endAllTheSameLabel(says: EndsAs): string
  whichSides(title: string, sides: readonly string[]): string
  /** Only one side has not ended it yet. */
  otherSide(title: string, side: string, withdraws: boolean): string
  /** The same as `whichSides`, of a withdrawal. */
  whichSidesWithdraw(title: string, sides: readonly string[]): string
  withdrawnForAllSides: string
  withdrawnFor(side: string): string
  /** All that somebody said was quoted from others. */
  quotedOnly: string
  byWhen(title: string, daysLate: number, by: AnsweredBy): string
  nothingWaits(titles: string, count: number): string
  /** The other side closed it, and has taken that back. */
  closingTakenBack(title: string, what: 'closed' | 'withdrawn' | 'superseded' | 'dated'): string
  nothingToUndo: string
  /** To who would undo what ended it, to which every side has agreed. */
  agreedByAll(title: string, id: string): string
  /** What was asked is dropped, and what they said before stands: of this one, or of several. */
  droppedOnly(title: string | undefined): string
  /** The labels of buttons. */
  yesLabel: string
  noLabel: string
  /** `to`: undefined where each moves to a day of its own, which stands behind its title. */
  moveAll(count: number, titles: string, move: { to: string | undefined; left: string | undefined }): string
  closeAllLabel(count: number): string
  allSidesLabel: string
  onlySideLabel(side: string): string
  closeAnywayLabel: string
  /** The words that buttons stand for. */
  sayYes: string
  sayNo: string
  doneForAllSides: string
  doneFor(side: string): string
  doneAllTheSame: string
  agreedAllTheSame: string
  inPartAllTheSame: string
  withdrawnAllTheSame: string
  supersededAllTheSame(successor: string | undefined, reason: string | undefined): string
}
