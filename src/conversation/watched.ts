import type { LedgerRow } from '../store/store.ts'

/** A thread that is watched: one of the bot's messages, or one that somebody opened by a direct message. */
export interface WatchedThread {
  readonly key: string
  readonly channel: string
  readonly ts: string
  /** The commitments of its message. */
  readonly ids: readonly string[]
  readonly isDirect?: true
}

/** The thread that hangs on a message; empty as long as the message is not posted. */
export function threadOf({ key, channel, ts, message }: LedgerRow): WatchedThread[] {
  return ts === undefined ? [] : [{ key, channel, ts, ids: message.items.map(({ id }) => id) }]
}
