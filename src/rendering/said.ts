import type { DateTime } from 'luxon'
import type { LeftFor } from '../nudges/left.ts'
import type { DigestSpan, Message } from '../nudges/message.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { Filter } from '../register/filtering.ts'
import type { Language } from '../register/languages.ts'
import type { EventItem, Register, Team } from '../register/register.ts'
import type { Commitment, Day, Instant, LogEntry } from '../register/schema.ts'
import type { Settled, Suggestion } from '../register/suggestion.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import type { Enquiry } from '../replies/enquiry.ts'
import type { TypedIn } from '../replies/form-kinds.ts'
import type { Offered } from '../replies/modal-kinds.ts'
import type { Unclear, Understood } from '../replies/reading.ts'
import type { Block } from './blocks.ts'

/** What Slack gets. `text` says what the blocks say, and the blocks are within Slack's limits. */
export interface Said {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** What is said in blocks that not every workspace takes, and the same in plainer ones, each step plainer than the one before. */
export interface Stepped extends Said {
  readonly steps: readonly Said[]
}

/** What a newer message of the team asks, by commitment, and on which day. */
export type AskedAgain = ReadonlyMap<string, Day>

/** A message as it is posted. The `block_id` of its first block is its key, that of a row is the id of its commitment, that of several lines their ids. */
export interface MessagePage extends Said, Partial<Pick<Stepped, 'steps'>> {
  readonly key: string
  readonly commitments: readonly string[]
}

/** The language of a reader, and the zone of the times that they are told; `by`: who it is that reads it alone. */
export type Reader = Pick<View, 'language' | 'zone'> & { readonly by?: string }

/** What the words depend on besides what is to be said. */
export interface View {
  readonly register: Register
  readonly now: DateTime
  readonly language: Language
  /** All in which it is said, that one first, where its readers have several. */
  readonly languages?: readonly Language[]
  /** Of the times that its reader is told; absent: that of the side that speaks their language. */
  readonly zone?: string
  /** Of a message that says all in several languages: the part of its room that there is for this one, and how many rows have their controls. */
  readonly room?: { readonly share: number; readonly controls: number }
  /** Who alone reads it, as a log names them; absent: all who read a channel. */
  readonly reader?: string
  /** Slack mentions (`<@U1>`) or plain names of the receiving team's leads. */
  readonly mentions: readonly string[]
  /** What to call a person whose email a log has: a mention, or the email. */
  nameOf(person: string): string
}

/** What came of one understood change. */
export interface Outcome {
  readonly understood: Understood
  readonly applied: Applied
}

/** The messages that would go out between two instants. `command` gives another page when it is run again. */
export interface Previews {
  readonly messages: readonly Message[]
  /** What the threads of polls would be reminded of, and when. */
  readonly reminders?: readonly { readonly poll: Message; readonly ids: readonly string[]; readonly at: DateTime }[]
  readonly from: DateTime
  readonly to: DateTime
  readonly page: number
  readonly command: string
}

/** All that the bot says to one reader, in their language, and in a channel to all who read it. Built by `speak(view)`. */
export interface Voice {
  /** A message as it stands now. An answered row shows who said what and when, and what a newer message asks has no controls. */
  dayMessage(message: Message, askedAgain?: AskedAgain): MessagePage
  /** What is left of a further page that an older version sent. */
  laterPage(key: string): MessagePage
  /** All rows of a message for one person, a page at a time; or one of them. */
  opened(message: Message, which: { readonly page: number; readonly only?: string | undefined }): Said
  /** What a digest says now, of all or of some teams of a side, for one person. */
  digest(of: { readonly teams: readonly Team[] | undefined; readonly span: DigestSpan }): Stepped
  /** For a person who pressed what a message no longer asks: how it stands. */
  changedSince(message: Message, pressed: { readonly id: string; readonly by: string }): Said
  /** What is said in the thread after a reply: a line with Undo for each change, then what is asked back. */
  answer(answer: Answer): Said
  withTyped(said: Said, typed: TypedIn): Said
  /** The text of one question, without buttons. */
  question(unclear: Unclear): string
  /** Tells the thread of an item of what was done elsewhere. `by`: who did it. */
  told(outcome: Outcome, by: string): Said
  /** Reminds the thread of a poll of these, which have no answer. */
  pollReminder(message: Message, ids: readonly string[]): Said
  /** Takes the place of an answer whose Undo was pressed. */
  undone(outcomes: readonly Outcome[]): Said
  /** `about`: what was typed behind it. */
  help(about?: string): Said
  /** To who asks the register, alone. */
  enquired(answers: readonly EnquiryAnswer[]): Said
  /** To a question that was put to the bot, and is none that it can answer. */
  editedInFile(): Said
  /** To who proposed something: that it is on its way, and what came of it. */
  suggestedBack(suggestion: Suggestion): Said
  /** To who would confirm what was edited since it was proposed: it is asked anew. */
  suggestedAnew(suggestion: Suggestion): Said
  settledFor(suggestion: Suggestion): Said
  /** To who proposed these: `by` has taken back what was confirmed. */
  proposalUndone(ids: readonly string[], by: string): Said
  /** To who settles what was settled before. */
  settledBefore(settled: Settled): Said
  /** To words that ask for a form, said to the bot: a button opens it. `command`: the words of the command. */
  formOffered(command: string): Said
  /** To a command for which no form could be opened. */
  formNotOpened(command: string): Said
  canAnswer(): Said
  /** To a yes or a no said directly, where nothing waits for one. */
  nothingAsked(): Said
  /** For a number that stands before no row of the message. */
  noSuchRow(row: number, rows: number): Said
  /** A page of what would go out. */
  preview(previews: Previews): Said
  previewWhen(): Said
  /** For a command of more characters than are read. */
  longCommand(longest: number): Said
  unknownCommand(word: string, nearest: string | undefined): Said
  /** A page of a list. */
  list(list: List): Said
  /** For words behind `list` that narrow nothing. `noDates`: days that no calendar has. */
  unknownFilter(words: readonly string[], noDates?: readonly string[]): Said
  /** `offered`: the modals for what its reader may say of it. */
  show(commitment: Commitment, offered?: readonly Offered[]): Said
  history(commitment: Commitment, at: { readonly page: number; readonly command: string }): Said
  /** `again`: what a button for each candidate does. */
  noSuchCommitment(typed: string, candidates: readonly string[], again?: Again): Said
  /** To an update without words. */
  whatToRecord(id: string): Said
  eventUsage(): Said
  assignUsage(): Said
  noSuchEvent(typed: string): Said
  noSuchTeam(typed: string, teams: readonly string[]): Said
  whichDay(event: EventItem): Said
  oddEventDate(event: EventItem, odd: OddEventDate): Said
  refused(refusal: Refusal): Said
  eventSaid(event: EventItem, applied: Applied): Said
  /**
   * `called`: the teams that a poll goes to, and when if not at once. `asked`: teams that were asked so short a time ago that they are not asked again.
   * `today`: teams that had a poll today, and get no other one unasked. `wanted`: all that the caller meant. `again`: how those that had one today are named,
   * if they are not all.
   */
  pollStarted(
    called: readonly { readonly team: string; readonly at?: Instant }[],
    more: {
      readonly asked: readonly { readonly team: string; readonly at: Instant }[]
      readonly today: readonly PolledToday[]
      readonly wanted: readonly string[]
      readonly again?: string | undefined
    },
  ): Said
  /** Faults and notices for the secretariat. */
  notice(notice: Notice): Said
  /** For a person who presses "put them back" after somebody else has. */
  putBackBefore(done: { readonly by: string; readonly at: string }): Said
  /** For a person who presses it when the bot no longer knows the notice. */
  nothingToPutBack(): Said
  /** For a press whose value is not of this bot's making. */
  unreadableButton(): Said
  /** The bot has a fault of its own. `recorded`: the commitments and events in which it was recorded all the same. */
  failed(recorded: readonly string[]): Said
  /** The state can't be written now. */
  notRecordedYet(): Said
}

/** A date of an event that is over, or before what was promised for it. */
export interface OddEventDate {
  readonly day: Day
  /** How many open commitments would be late at once, and how many would be due before they were promised. */
  readonly late: number
  readonly before: number
  /** It is said to have been held, and that day is still to come. */
  readonly isToCome?: boolean
  /** As it was typed. */
  readonly typed: string
}

/** What came of a person's words. */
export interface Answer {
  readonly outcomes: readonly Outcome[]
  readonly unclear: readonly Unclear[]
  /** The commitments for which the words were kept only as a note. */
  readonly kept: readonly string[]
  /** The message that was answered; empty for a command. */
  readonly key: string
  /** What brought the words, and their whole; absent for what was pressed. */
  readonly cause?: string
  readonly typed?: string
  /** What was rated in words that say no more than the colour. */
  readonly unexplained?: readonly string[]
  /** They are the reason that was asked for, so they are repeated. */
  readonly isReason?: true
  /** The commitments of the message that was answered, in the order of its rows; absent where no rows are shown. */
  readonly about?: readonly string[]
  /** Whose words they are: the reader of what is said to them alone. */
  readonly by?: string
  /** The command by which it is asked back: only a press answers it. */
  readonly ofCommand?: string
  readonly typedIn?: TypedIn | undefined
  /** What is asked back stays open: the next words of the same person in that place answer it. */
  readonly staysOpen?: true
}

/**
 * What is done with another commitment than the one that was named: looked at by a command, spoken of in words, or its form opened: by the word before
 * its id, with what is typed behind it.
 */
export type Again = { readonly looks: 'show' | 'history' } | { readonly says: string } | { readonly opens: string; readonly more: string }

/** A question to the register, and what there is to answer. */
/** A poll of today: how many it asked after, and how many of these have an answer. */
export interface PolledToday {
  readonly team: string
  readonly at: Instant
  readonly asked: number
  readonly answered: number
}

export interface EnquiryAnswer {
  readonly enquiry: Enquiry
  /** The commitments of which it is answered, and of how many more it may be asked. */
  readonly ids: readonly string[]
  readonly more: number
  /** All that may be meant, those that are answered first. */
  readonly all: readonly string[]
  /** Lists them all when it is run. */
  readonly listCommand?: string
  /** By commitment, the teams whose words are asked for. */
  readonly teams: ReadonlyMap<string, readonly string[]>
  /** Of each team that is asked after, its next message, or its next poll; no `at` if none comes soon. */
  readonly next: readonly { readonly team: string; readonly at?: string; readonly ids: readonly string[] }[]
  /** Of "what has changed?": since which day, and of each commitment what. */
  readonly changes?: { readonly since: Day; readonly entries: ReadonlyMap<string, readonly LogEntry[]> }
  /** The teams that have not answered, or not confirmed, each with what it was asked for; absent if nobody was asked. */
  readonly silent?: ReadonlyMap<string, readonly string[]>
  /** Of "what if we don't answer?": who is told of a silence, one after the other. */
  readonly toldOfSilence?: readonly string[]
  /** What is still waited for from the teams that are asked after. */
  readonly left?: readonly LeftFor[]
  /** The sides of who asks. */
  readonly ownSides: readonly string[]
  /** How many rows the message has. */
  readonly rows: number
}

export interface List {
  readonly title: ListTitle
  readonly commitments: readonly Commitment[]
  readonly page: number
  /** Gives another page when it is run again. */
  readonly command: string
}

/** What a list is of: of all, or of what the reader's teams owe, and narrowed to what. */
export interface ListTitle {
  readonly of: 'all' | 'mine'
  readonly filters?: readonly Filter[]
}

export type Notice =
  | { readonly kind: 'file broken'; readonly lines: readonly string[] }
  | { readonly kind: 'file unwritable'; readonly line: string }
  | { readonly kind: 'file mended' | 'file writable' }
  | { readonly kind: 'state unwritable' | 'state lost'; readonly why: string }
  | { readonly kind: 'state writable' }
  /** `putBack`: who had them put back, and when. There is no button then. */
  | {
      readonly kind: 'entries vanished'
      readonly id: string
      readonly entries: readonly { readonly id: string; readonly at: string }[]
      readonly putBack?: { readonly by: string; readonly at: string }
    }
  /** Changes made through the bot that no longer apply to the file, because somebody has edited it. */
  | { readonly kind: 'conflict'; readonly changes: readonly { readonly change: Change | ContactEdit; readonly refusal: Refusal }[] }
  | { readonly kind: 'not yours'; readonly team: string; readonly ids: readonly string[]; readonly by: string; readonly words: string }
  /** A lead proposes something, until it is settled. */
  | ({ readonly kind: 'suggested' } & Suggestion)
  /** A channel that is there refuses what is posted. `written`: as the register had it. */
  | { readonly kind: 'channel missing'; readonly team: string; readonly channel: string; readonly written?: string }
  /** `to`: who reads it, the secretariat or a person. */
  | { readonly kind: 'trouble'; readonly trouble: ReachTrouble; readonly to: string }
  /** The bot hears nothing of what is said, by Slack's name for it. */
  | { readonly kind: 'deaf'; readonly since: string; readonly why: string }
  | { readonly kind: 'hears again'; readonly since: string; readonly at: string }
  | { readonly kind: 'start'; readonly lacking: readonly Lack[] }

/** What a workspace lacks of what the register names, or the bot needs. `of`: the addressee whose it is. */
export type Lack =
  | { readonly lacks: 'scope'; readonly scope: string }
  | { readonly lacks: 'channel' | 'membership'; readonly channel: string; readonly of: string }
  | {
      readonly lacks: 'person'
      readonly person: string
      readonly of: string
      /** What Slack says of the account with this name, and its id. */
      readonly is: 'unknown' | 'deactivated' | 'guest' | 'outsider' | 'bot'
      readonly id: string
    }
