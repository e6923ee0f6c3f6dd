import type { Language } from '../register/languages.ts'
import type { Membership } from '../register/people.ts'
import type { Said, Stepped } from '../rendering/said.ts'

/** A person. `by` is their name as the register writes it: an address, or else the chat's own id. */
export interface Person {
  readonly id: string
  readonly by: string
  readonly language: Language
  /** Between these their own words decide in which one they are spoken to. */
  readonly undecided?: readonly Language[]
  /** The one of these that they have set in Slack: only a sentence in another one says more than that. */
  readonly inSlack?: Language
  /** Of the times that they are told; absent for who is of no side, and told them by their language. */
  readonly zone?: string
  readonly standing: Membership
}

/** A thread: a message of a channel, and what hangs on it. */
export interface Thread {
  readonly channel: string
  /** Of the message that opens it. */
  readonly ts: string
}

/**
 * The place in which something was said, and is answered: a thread, which others read too, or a command, whose answer only its author sees. Plain
 * data, so that it can be kept with the words.
 */
export type Place =
  | { readonly is: 'thread'; readonly thread: Thread /** Of the words themselves; absent for a press. */; readonly ts?: string }
  | {
      readonly is: 'private'
      /** The chat's own address for the answer. Absent: none came with it, so it is answered in a direct message. */
      readonly replyTo?: string | undefined
      /** The answer takes the place of the message that was pressed, which only its presser sees. */
      readonly replaces: boolean
    }

/** A person's words in a channel, a thread or a direct message; also what is kept of them until they are answered. */
export interface HeardMessage {
  readonly user: string
  readonly channel: string
  readonly ts: string
  readonly text: string
  readonly threadTs?: string
  readonly direct: boolean
  /** It begins or ends with the name of the bot, which `text` leaves out. */
  readonly toBot?: true
}

/** A message as its author edited it. `editedTs`: the chat's own mark of the edit; a later one has a greater one. */
export interface EditedMessage extends HeardMessage {
  readonly editedTs: string
}

/** A message that was deleted, by its author or by an admin: the chat does not say who. `threadTs` is absent outside threads, or if it is not told. */
export type DeletedMessage = Pick<HeardMessage, 'channel' | 'ts' | 'threadTs' | 'direct'>

/** A message, and the thread in which it was said. */
export type MessagePlace = Pick<HeardMessage, 'channel' | 'ts' | 'threadTs'>

/** One message of a channel's or a thread's history. `words` is absent for what nobody says: a join, an edit, the bot's own. */
export interface PastMessage {
  readonly ts: string
  readonly words?: HeardMessage
  /** The mark of the last edit by its author. */
  readonly editedTs?: string
  /** It was deleted, and stands as a stone because it has replies. */
  readonly isGone?: true
  readonly isOwn: boolean
  /** The last message of the thread that hangs on it, if the chat says so. */
  readonly lastReply?: string
  readonly isAnswered: boolean
}

/** Which part of a history is read. `turn` is waited for before each call. */
export interface HistoryRange {
  /** Only what is newer than this message. */
  readonly after?: string
  readonly atOnce: number
  turn(): Promise<void>
}

/** A thread or channel that no further try will read: it is gone, or closed to the bot. */
export class Unreadable extends Error {}

/** The chat did not do what it was asked for the moment: it is out of reach, slow, or asks for patience. A later try may get through. */
export class OutOfReach extends Error {}

/** How something is said once. */
interface KeyedOnce {
  readonly key: string
  readonly mayStand?: boolean
  readonly instead?: boolean
}

/** How the conversation reaches people. Fulfilled by slack/, and by the command line, which only tries words out. */
export interface Chat {
  /** @throws {OutOfReach} */
  person(id: string): Promise<Person>
  /** Somebody by the name that a log has; undefined if the chat does not know them. @throws {OutOfReach} */
  personNamed(by: string): Promise<Person | undefined>
  /**
   * Says it in the thread, for everybody there, once for a key. `mayStand`: an earlier try may have got through. `instead`: what stands there with this
   * key is replaced. Gives `refused` if it can't be said there, now or later.
   *
   * @throws {OutOfReach} if it is not out, or nobody knows.
   */
  say(thread: Thread, said: Said & KeyedOnce): Promise<'said' | 'refused'>
  /**
   * Says it to the person alone, in the place where they spoke; where that fails, in a direct message.
   *
   * @throws {OutOfReach} if neither reached them.
   */
  whisper(person: Person, place: Place, said: Said & Partial<Pick<Stepped, 'steps'>>): Promise<void>
  /** Draws one of the bot's own messages anew. One that is gone is left. @throws {OutOfReach} */
  replace(message: Thread, said: Said): Promise<void>
  /** The address of a message, built without a call; undefined if the workspace's own address is not known. */
  linkTo(message: { readonly channel: string; readonly ts: string; readonly threadTs?: string }): string | undefined
  /** The message that has an address; undefined for what is no address of a message in this workspace. */
  messageAt(link: string): MessagePlace | undefined
  /** The messages of a thread, the oldest first; the one that opens it comes before all, if it stands. @throws {Unreadable} */
  thread(thread: Thread & { readonly isDirect: boolean }, range: HistoryRange): AsyncIterable<PastMessage>
  /** The messages of a channel or a direct conversation outside threads, the newest first. @throws {Unreadable} */
  history(place: { readonly channel: string; readonly isDirect: boolean }, range: HistoryRange): AsyncIterable<PastMessage>
  /** A channel as the register would write it, whether the bot is in it, and whether everybody may read it; undefined for one that it can't see. @throws {OutOfReach} */
  channelOf(id: string): Promise<{ readonly written: string; readonly member: boolean; readonly isPublic: boolean } | undefined>
  /** Whether a channel is a conversation with one person. */
  isDirect(channel: string): boolean
}
