/** A message as the messenger carries it: text that says what the blocks say, blocks, and its key. */
export interface Post {
  readonly channel: string
  readonly text: string
  readonly blocks: readonly object[]
  readonly key?: string
  readonly commitments?: readonly string[]
  readonly threadTs?: string
}

export type Posted =
  | { readonly ok: true; readonly channel: string; readonly ts: string }
  /** `lost`: it may have been posted or not. `refused`: it was not, and will not be as it is. `later`: not now. */
  | { readonly ok: false; readonly why: 'lost' | 'refused' | 'later'; readonly error: string; readonly retryAfterMs?: number }

/** How delivery reaches people. Implemented by slack/. */
export interface Messenger {
  post(post: Post): Promise<Posted>
  update(place: { channel: string; ts: string }, post: Post): Promise<Posted>
  /** Whether a message with this key stands in the channel's recent history (metadata, else the first block's id). Reads back `hours` of real time. */
  find(channel: string, key: string): Promise<{ ts: string } | undefined>
  /** Every message of the bot's own in the channel's recent history, for a lost state. */
  ownMessages(channel: string): Promise<readonly { key: string; ts: string; commitments: readonly string[] }[]>
  /** Channels (ids) where a team's messages go: its channel, or where the bot is no member its leads' direct messages. */
  placesOf(team: string): Promise<readonly { channel: string; direct: boolean; mentions: readonly string[] }[]>
}
