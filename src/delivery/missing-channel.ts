import { copyKey } from '../nudges/key.ts'
import type { Message } from '../nudges/message.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Notice } from '../rendering/said.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'
import { placesIn } from './messenger.ts'

interface MissingChannelParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  /** Tells the secretariat, once for a cause; nobody waits for it. */
  tell(notice: Notice, cause: string): void
  /** Called when a message is to go to people that it was not planned for. */
  intended(message: Message): void
}

/** Channels that are not there, or closed to the bot: their messages go to the people directly, and the secretariat hears of it. */
export class MissingChannels {
  readonly #parts: MissingChannelParts
  /** The day on which each team's missing channel was last told of. */
  readonly #toldOn = new Map<string, string | null>()

  constructor(parts: MissingChannelParts) {
    this.#parts = parts
  }

  /** Tells the secretariat, once a day at most: a channel that is missing today is missing at every tick. */
  tell(team: string, written: string, error?: string): void {
    const today = this.#parts.clock.now().toISODate()
    if (team === secretariatId || this.#toldOn.get(team) === today) return
    this.#toldOn.set(team, today)
    const channel = error === undefined ? written : `${written} (${error})`
    this.#parts.tell({ kind: 'channel missing', team, channel, written }, `${team} ${today}`)
  }

  /** Where a row goes in place of a channel that refused it: the team's channel by now, or its people directly, further ones by copies. Undefined if there is nobody. */
  async inPlaceOf({ key, message, page, channel }: LedgerRow, error: string): Promise<Pick<LedgerRow, 'channel' | 'person'> | undefined> {
    const { store, messenger } = this.#parts
    const destination = await messenger.destinationOf(message.team, channel)
    const { missing, channels } = destination
    if (missing !== undefined) this.tell(message.team, missing, error)
    // One of its people can't be written to: the others have their own copies.
    if (channels.includes(channel)) return undefined
    const [first, ...others] = placesIn(destination)
    const copies = others.map((place, index) => ({ key: copyKey(key, index + 2), message, page, ...place }))
    await store.ledger.intend(...copies)
    this.#parts.intended(message)
    return first
  }
}
