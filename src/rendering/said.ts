import type { DateTime } from 'luxon'
import type { Message } from '../nudges/message.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { Language } from '../register/languages.ts'
import type { EventItem, Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import type { Unclear, Understood } from '../replies/reading.ts'
import type { Block } from './blocks.ts'

/** What Slack gets: `text` says what the blocks say; the blocks are within Slack's limits. */
export interface Said {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** One page of a message: `<key>`, `<key> 2`, ...; its first block's id is its key, each row's block has its commitment's id as `block_id`. */
export interface MessagePage extends Said {
  readonly key: string
  readonly commitments: readonly string[]
}

/** What the words of a message depend on beside the message. */
export interface View {
  readonly register: Register
  readonly now: DateTime
  readonly language: Language
  /** Slack mentions (`<@U1>`) or plain names of the receiving team's leads. */
  readonly mentions: readonly string[]
  /** The name to show for a person of the log (email): a mention, or the email. */
  nameOf(person: string): string
}

/** What came of one understood change. */
export interface Outcome {
  readonly understood: Understood
  readonly applied: Applied
}

/**
 * A button's meaning, as JSON in its `value` (or a menu option's): pressing it is as if the person had said `words` about `id` in the thread
 * of the message `key`. The bot reads them by the same grammar as typed ones. `action_id` is `say:<n>` (menus: `menu:<n>`), unique in its block.
 */
export interface SayValue {
  /** `*`: all those of the message that were asked "are these yours?". */
  readonly id: string
  readonly words: string
  /** Empty in a menu, whose options have room for 150 characters only: the message is the one that the menu stands in, or its thread's. */
  readonly key: string
}

/** The value of an Undo button, `action_id` `undo`: the entries that it takes back. */
export interface UndoValue {
  readonly entries: readonly { readonly id: string; readonly at: string }[]
}

/** The value of a "next page" button under an ephemeral list, `action_id` `page`. */
export interface PageValue {
  readonly command: string
  readonly page: number
}

/** The value of the button under "entries vanished", `action_id` `put-back`: which notice it is. */
export interface RestoreValue {
  readonly notice: string
}

/** Messages that would go out from-to; `command` is what to run again for another page. */
export interface Previews {
  readonly messages: readonly Message[]
  readonly from: DateTime
  readonly to: DateTime
  readonly page: number
  readonly command: string
}

/** All that the bot says to one reader, in their language. Built by `speak(view)`. */
export interface Voice {
  /** The pages of a day's message or a poll, drawn as it stands now: rows that were answered since `message.at` show who said what and when, without buttons. */
  pages(message: Message): readonly MessagePage[]
  /**
   * What is said in the thread after a reply: one line for each change with Undo, then what is asked back. `kept`: ids whose words were kept as a
   * note. `key`: the message that was answered, or empty.
   */
  answer(answer: Answer): Said
  /** One question alone, without buttons. */
  question(unclear: Unclear): string
  /** What the thread of an item is told of a change made elsewhere (a command, a button). */
  told(outcome: Outcome, by: string): Said
  help(): Said
  /** What would go out, paged. */
  preview(previews: Previews): Said
  previewWhen(): Said
  unknownCommand(word: string, nearest: string | undefined): Said
  /** A list, paged; `command` is what to run again for the next page. */
  list(list: List): Said
  show(commitment: Commitment): Said
  history(commitment: Commitment, at: { readonly page: number; readonly command: string }): Said
  noSuchCommitment(typed: string, candidates: readonly string[]): Said
  noSuchEvent(typed: string): Said
  noSuchTeam(typed: string, teams: readonly string[]): Said
  whichDay(event: EventItem): Said
  refused(refusal: Refusal): Said
  eventSaid(event: EventItem, applied: Applied): Said
  pollStarted(teams: readonly string[]): Said
  /** Faults and notices for the secretariat. */
  notice(notice: Notice): Said
  /** To who presses "put them back" too late. */
  putBackBefore(done: { readonly by: string; readonly at: string }): Said
  /** To who presses it when nothing is known of the notice any more. */
  nothingToPutBack(): Said
  failed(): Said
}

/** What came of a person's words. */
export interface Answer {
  readonly outcomes: readonly Outcome[]
  readonly unclear: readonly Unclear[]
  readonly kept: readonly string[]
  readonly key: string
}

export interface List {
  readonly title: ListTitle
  readonly commitments: readonly Commitment[]
  readonly page: number
  readonly command: string
}

export type ListTitle =
  | { readonly of: 'all' }
  | { readonly of: 'mine' }
  | { readonly of: 'overdue' }
  | { readonly of: 'team'; readonly team: string }
  | { readonly of: 'due before'; readonly day: Day }
  | { readonly of: 'words'; readonly words: string }

export type Notice =
  | { readonly kind: 'file broken'; readonly lines: readonly string[] }
  | { readonly kind: 'file mended' }
  /** `putBack`: who had them put back, and when; there is no button then. */
  | {
      readonly kind: 'entries vanished'
      readonly id: string
      readonly entries: readonly { readonly id: string; readonly at: string }[]
      readonly putBack?: { readonly by: string; readonly at: string }
    }
  /** Changes made through the bot that can't be made again on the file as somebody has edited it. */
  | { readonly kind: 'conflict'; readonly changes: readonly { readonly change: Change; readonly refusal: Refusal }[] }
  | { readonly kind: 'not yours'; readonly team: string; readonly ids: readonly string[]; readonly by: string; readonly words: string }
  | { readonly kind: 'channel missing'; readonly team: string; readonly channel: string }
  | { readonly kind: 'start'; readonly problems: readonly string[] }
