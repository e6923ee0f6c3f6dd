import type { Block } from '../rendering/blocks.ts'
import type { Said } from '../rendering/said.ts'

/** A message as the messenger carries it: text that says what the blocks say, blocks, and its key. */
export interface Post {
  readonly channel: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** The same in plainer blocks, step by step, for a workspace that does not take these. */
  readonly steps?: readonly Said[]
  readonly key?: string
  readonly commitments?: readonly string[]
  readonly threadTs?: string
}

export type Posted =
  /** `step`: of a message with plainer steps the one that was taken, from 1; absent: the first form. */
  | { readonly ok: true; readonly channel: string; readonly ts: string; readonly step?: number }
  /** `lost`: it may have been posted or not. `refused`: it was not, and will not be as it is. `later`: not now. `unreachable`: what is not there, or closed to the bot. */
  | {
      readonly ok: false
      readonly why: 'lost' | 'refused' | 'later'
      readonly error: string
      readonly retryAfterMs?: number
      readonly unreachable?: 'channel' | 'message'
    }

/** The place of a team's messages. `missing`: its channel as written, if the bot can't post to it and writes to the leads directly instead. */
export interface Destination {
  readonly channels: readonly string[]
  readonly missing?: string
  /** Its people are written to directly, each for themselves: who has which of the channels. */
  readonly people?: ReadonlyMap<string, string>
}

/** Each place of it, with whom it is for where that is one person. */
export function placesIn({ channels, people }: Destination): { readonly channel: string; readonly person?: string }[] {
  return channels.map((channel) => {
    const person = people?.get(channel)
    return { channel, ...(person === undefined ? {} : { person }) }
  })
}

/** A message of the bot's own that stands in a channel. */
export interface OwnMessage {
  readonly key: string
  readonly ts: string
  readonly commitments: readonly string[]
  /** The last message of its thread, if it has one. */
  readonly lastReply?: string
}

/** How delivery reaches people. Implemented by slack/. */
export interface Messenger {
  post(post: Post): Promise<Posted>
  /**
   * An answer or a notice: tried again for a while until it is out, a doubt settled by the thread or the channel itself (`key` names it there). What is
   * not out then is its caller's to keep and to say later. `mayStand`: in doubt from the start, because an earlier try was cut short. `instead`: what
   * stands there with this key is drawn again. Never throws.
   */
  say(post: Post & { readonly key: string; readonly mayStand?: boolean; readonly instead?: boolean }): Promise<Posted>
  update(place: { channel: string; ts: string }, post: Post): Promise<Posted>
  /**
   * Whether a message with this key stands in the channel (by its metadata, else by the id of its first block): behind the message `after`, or anywhere
   * where it matters. `closed`: nobody can tell, for the channel is closed to the bot. Throws if it can't be known now.
   */
  find(channel: string, key: string, after?: string): Promise<{ ts: string } | 'closed' | undefined>
  /** The bot's own keyed messages in the channel, as far back as they matter, for a lost state. Throws if they can't be known now. */
  ownMessages(channel: string): Promise<readonly OwnMessage[]>
  /** Of a team's id, or `secretariat`. `closed`: a channel that has just turned out to be closed to the bot, and is not given again. */
  destinationOf(team: string, closed?: string): Promise<Destination>
  /** The channel of somebody's direct messages; undefined for who can't be written to. Throws if it can't be known now. */
  directOf(person: string): Promise<string | undefined>
  /** The mentions of its place alone: no look at the channel. */
  mentionsOf(team: string): Promise<readonly string[]>
  /** How a person of the log is named: by a mention if Slack knows them, else as written. */
  nameOf(person: string): string
}
