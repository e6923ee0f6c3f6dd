import type { DateTime } from 'luxon'
import type { SideAnswers } from '../nudges/poll-result.ts'
import type { Refusal } from '../register/change.ts'
import type { Ending, NewsEntry } from '../register/kinds.ts'
import type { Language } from '../register/languages.ts'
import type { Day, Due, EntryOf, LogEntry, Owner, Rating, Status } from '../register/schema.ts'
import type { AbsenceWords } from './absences.ts'
import type { FormWords } from './forms.ts'
import type { HealthWords } from './health.ts'
import type { HomeWords } from './home.ts'
import type { LookWords } from './looks.ts'
import type { MessageWording } from './messages.ts'
import type { ModalWords } from './modals.ts'
import type { PersonSettingsWords } from './person-settings.ts'
import type { QuestionWords } from './questions.ts'
import type { ReachWords } from './reach.ts'
import type { SaidDue } from './said-due.ts'

/** The names of what an entry speaks of, in the reader's language and safe for Slack. */
export interface Names {
  due(due: Due | null | undefined): string
  /** The same without "by". */
  dueName(due: Due | null | undefined): string
  team(id: string): string
  party(id: string): string
  event(id: string): string
  commitment(id: string): string
  /** A mention if Slack knows the person, otherwise the address. */
  person(person: string): string
  /** The address. In a post, a mention would notify people of their own act. */
  quietly(person: string): string
  when(at: string): string
  /** What was brought to show that something is done. */
  evidence(entry: EntryOf<'evidenced'>): string
  /** Any other text from people or files, made safe and cut to `max` characters. */
  safe(text: string, max: number): string
}

/** The answers of one side to a poll, with its name. */
type SideResult = Omit<SideAnswers, 'party' | 'teams' | 'counts'> & {
  readonly side: string
  /** How many of them are open now, and `sums`, how these stand in time. */
  readonly open: number
  readonly sums: string
}

/** `from`: undefined if it was nobody's before. `by`: on whose behalf `who` said so. */
export interface HandOverSaid {
  /** `left`: nobody comes; `to` are those with whom it stays, or empty. `kept`: who has it already is told that it stays theirs. */
  readonly how: 'handed over' | 'offered' | 'left' | 'kept' | 'added' | 'part changed'
  /** Of who comes or whose part is another one, if it is the same of all. */
  readonly role?: Owner['role'] | undefined
  /** Of who comes, where it is closed: the sides that now have to agree to that, and whether the reader's is one of them. */
  readonly asked?: { readonly sides: string; readonly isReader: boolean } | undefined
  readonly what: string
  readonly reader: 'giver' | 'receiver' | 'other'
  readonly from: string | undefined
  readonly to: string
  readonly by: 'team' | 'secretariat'
  readonly who: string
  readonly words: string
}

/** All sentences of a language. If one is missing, it does not compile. Functions get text that is safe for Slack, and decide nothing. */
export interface Catalogue extends MessageWording, HealthWords {
  readonly language: Language
  readonly looks: LookWords
  readonly modals: ModalWords
  readonly forms: FormWords
  readonly reach: ReachWords
  readonly home: HomeWords
  readonly absences: AbsenceWords
  readonly settings: PersonSettingsWords
  list(parts: readonly string[]): string
  /** The same of which one is enough: "A or B". */
  anyOf(parts: readonly string[]): string
  quoted(words: string): string
  /** Where others are quoted: what was set by hand in the file. */
  readonly byHand: string
  /** A name or an act, a colon as the language sets it, and what is said of it. */
  labelled(label: string, said: string): string
  day(day: Day): string
  instant(at: DateTime): string
  due(due: SaidDue): string
  /** The same without "by". */
  dueName(due: SaidDue): string
  moved(first: string, times: number): string
  /** What a side did that agreed to the date which another asks for. */
  agreedToDate(due: string): string
  /** The date that holds (`due`), and the date that is asked for. */
  dateAsked(due: string, who: string, date: string): string
  late(days: number): string
  pastPromise(days: number): string
  ratedSince(who: string, when: string): string
  evidenceCount(count: number): string
  rating(rating: Rating | null): string
  /** `closed in part`: a side has closed it as delivered in part. */
  status(status: Status | 'closed in part'): string
  more: string
  undo: string
  next: string
  previous: string
  secretariat: string

  resultHead(day: Day): string
  side(result: SideResult): string
  /** What is amber or red now, by whom, since when and why. `words`: quoted, or empty. `was`: what it was before this poll, where that has changed. */
  troubled(about: { light: string; was?: string; title: string; team: string; since: Day; words: string }): string
  silentTeams(teams: readonly string[]): string
  /** To a team whose snooze is over. */
  snoozeEnded(until: Day): string
  /** The team's own last word is four weeks old. */
  stillRed(since: Day, words: string): string
  /** `team`: the team that wanted it, unless that is plain. */
  snoozedUntil(until: Day, team: string | undefined): string
  /** `titles` has the end of each snooze, too. */
  notAsked(count: number, titles: string): string
  /** A lead is away; the other receives, and the lead stays accountable. */
  standIn(lead: string, until: Day, cover: string): string
  /** "24 commitments" */
  commitments(count: number): string
  /** So many of each team have nobody who confirms them. `since`: the day on which they were first asked. */
  unconfirmed(teams: readonly { team: string; count: number }[], since: Day): string
  /** Tells a team who was told of its silence, and about what. */
  toldOfSilence(to: string, what: string): string
  /** A hand-over, or an offer to another side: told to who gives, to who gets, and to others whom it concerns. */
  handedOver(told: HandOverSaid): string
  /** `shown`: what the side has brought to show it. `silentUntil`: the last day on which the reader's side may speak before its silence agrees. */
  agree(ended: {
    how: Ending['kind'] | 'closed in part'
    side: string
    who: string
    when: string
    words: string
    shown: string
    silentUntil: Day | undefined
  }): string
  /** One side asks for a date (`due`), and the reader's side has not agreed yet. `now`: the date that holds. */
  agreeDate(asked: { side: string; due: string; who: string; when: string; words: string; now: string }): string
  /** Replaces it when no date waits for the reader's side any more. */
  dateSettled(now: string): string
  /** Replaces `agree` when the closing was taken back, or somebody objected to it. */
  readonly closingSettled: string
  /** Replaces `news` when what was told has been taken back. */
  newsGone(did: string, who: string): string
  /** A team of whose silence the reader was told has answered since. */
  silenceEnded(team: string): string
  /** A team's silence past the deadline, told to those above it. `since`: its last answer; absent: it has given none. `closed`: by the other side. */
  escalated(silence: {
    team: string
    since: Day | undefined
    daysLate: number
    isReachable: boolean
    closed: { side: string; day: Day } | undefined
  }): string
  /** `row`: the number of a row and a space, or nothing where there is only one. */
  mayAnswerForThem(as: 'team' | 'secretariat', row: string): string
  /** `why`: the reason in quotation marks, marked where it is in another language; empty if there is none. `isBack`: the date of before, the other being taken back. */
  news(
    entry: NewsEntry,
    about: string,
    told: {
      readonly names: Names
      readonly why: string
      readonly ended?: Ending['kind'] | undefined
      readonly stillDue?: string
      readonly isBack?: boolean
      /** Others have still to agree to the closing. */
      readonly isForSide?: boolean
      readonly isInPart?: boolean
    },
  ): string
  /** `why`: the reason in quotation marks; empty if there is none. */
  eventNews(
    event: string,
    dates: { readonly date: Day | null; readonly before: Day | null; readonly by: Day | undefined; readonly why: string },
  ): string
  /** An event was held, and what depends on it is still open. */
  eventOver(event: string): string
  dependencyEnded(other: string, how: { readonly isInPart: boolean }): string
  /** After that was told. */
  dependencyOpened(other: string): string
  gone(id: string): string

  /** What an entry did, without the person: "rated Amber, at risk". */
  did(entry: LogEntry, names: Names): string
  /** The reader, in the place of a name within a sentence. */
  you: string
  by(who: string, team: string | undefined): string
  nowClosing(waitingFor: readonly string[]): string
  /** `count`: how many are closed. */
  nowClosed(count: number): string
  /** Every side has withdrawn it. */
  nowOver(count: number): string
  /** Behind a hand-over: who gets it has that part in it already. */
  alreadyOwns(team: string, role: 'lead' | 'support'): string
  /** Says who must agree to the date, and which date holds until they do. */
  nowAskedDate(waitingFor: readonly string[], due: string): string
  dateStays(due: string): string
  /** The same of a date to which the other side has moved it. */
  dateStaysMoved(due: string): string
  keptAsNote(titles: string): string
  nothingChanged: string
  told(who: string, title: string, what: string): string
  /** The one line that says back what was recorded. `what`: undefined for the only one that it can be about. */
  acknowledged(parts: readonly { readonly what: string | undefined; readonly did: string }[]): string
  undone(what: string): string
  /** Behind the first of many. */
  andOthers(count: number): string

  /** What is asked back. */
  readonly questions: QuestionWords

  refusal(refusal: Refusal, names: Names): string
  previewTitle(count: number, from: Day, to: Day): string
  previewWhen: string
  unknownCommand(word: string, nearest: string | undefined): string
  listPage(page: number, pages: number): string
  emptyList: string
  owners(owners: readonly Owner[], names: Names): string
  sourceLink: string
  shown: {
    readonly owners: string
    readonly due: string
    readonly status: string
    readonly rating: string
    readonly evidence: string
    /** How it closes, where that takes more or less than a word of each side: `silence`, so many working days of it. */
    readonly closing: string
    closesBy(rule: { readonly silence: number | undefined; readonly needsEvidence: boolean }): string
    readonly snoozed: string
    readonly partOf: string
    readonly parts: string
    readonly dependsOn: string
    readonly partners: string
    readonly log: string
  }
  historyTitle(title: string, count: number): string
  emptyHistory: string
  noSuchCommitment(typed: string): string
  didYouMean(names: string): string
  /** Answers a command that needs a commitment and does not name one. */
  /** Behind it, where a number was typed as a name. */
  numbersAreOfRows: string
  whichCommitment: string
  noSuchEvent(typed: string): string
  noSuchTeam(typed: string): string
  whichDay(event: string): string
  /** `command`: what was typed behind `/commitments`. */
  oddEventDate(
    event: string,
    odd: { readonly day: Day; readonly late: number; readonly before: number; readonly command: string; readonly isToCome?: boolean },
  ): string
  /** Why the leads of an umbrella are asked: none of its parts is open any more. */
  partsEnded(due: string): string
  /** `before`: the date that it had, if that was another one. */
  eventDated(event: string, dates: { readonly day: Day | null; readonly before: Day | undefined }, count: number): string
  /** `odd`: a date that is still to come, or null if the event has no date; undefined if all is well. `count`: what depends on it and is open. */
  eventHeld(event: string, count: number, about: { odd: Day | null | undefined; id: string }): string
  pollStarted(teams: string, count: number): string
  /** `teams`: those that could be asked; `count`: none, if there are too many of them to name. */
  pollNone(teams: string, count: number): string
  pollAt(team: string, at: DateTime): string
  /** `teams`: each by `pollAt`. */
  pollLater(teams: string): string
  /** `teams`: each with the time at which it was asked. */
  pollAsked(teams: string): string
  /** A team that had a poll today, and how many of its rows have an answer. */
  pollToday(team: string, poll: { readonly at: DateTime; readonly asked: number; readonly answered: number }): string
  /** `teams`: each by `pollToday`. `only`: the id of the one that was named. */
  pollSentToday(teams: string, only: string | undefined): string
  unreadableButton: string
  longCommand(longest: number): string
  /** The same when none of them is still asked for. */
  notYoursSettled(team: string, titles: string, said: { readonly who: string; readonly words: string; readonly count: number }): string
  /** The same of a team that supports, and does not lead: it may be taken off. */
  notYoursToSupport(team: string, titles: string, said: { readonly who: string; readonly words: string; readonly count: number }): string
  readonly takeOff: string
  /** The words that a choice of a team stands for. */
  assignWords(id: string, team: string): string
  chooseTeam: string
  notYours(team: string, titles: string, said: { readonly who: string; readonly words: string; readonly count: number }): string
  teamOfId(id: string): string
  theSecretariat: string
  andMore(count: number): string
  /** The last of a list that is too long: "5 more". */
  moreOnes(count: number): string
}
