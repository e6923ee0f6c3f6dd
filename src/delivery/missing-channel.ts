import { copyKey } from '../nudges/key.ts'
import type { Message } from '../nudges/message.ts'
import { secretariatId } from '../register/addressee.ts'
import { toldMissing } from '../store/facts.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

interface MissingChannelParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  /** Tells the secretariat; nobody waits for it. */
  tell(team: string, channel: string): void
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
  async tell(team: string, channel: string): Promise<void> {
    const { store, clock } = this.#parts
    const today = clock.now().toISODate()
    // Two messages to one team may be on their way at once: the second must not tell it while the first still looks whether it was told.
    if (team === secretariatId || this.#toldOn.get(team) === today) return
    this.#toldOn.set(team, today)
    if ((await store.facts.get(toldMissing(team))) === today) return
    await store.facts.set(toldMissing(team), today)
    this.#parts.tell(team, channel)
  }

  /** The direct message to which a row goes in place of a channel that refused it; further people get copies. Undefined if there is nobody. */
  async inPlaceOf({ key, message, page, channel }: LedgerRow, error: string): Promise<string | undefined> {
    const { store, messenger } = this.#parts
    await this.tell(message.team, `${channel} (${error})`)
    const [first, ...others] = await messenger.directOf(message.team)
    const copies = others.map((direct, index) => ({ key: copyKey(key, index + 2), message, page, channel: direct }))
    await store.ledger.intend(...copies)
    this.#parts.intended(message)
    return first
  }
}
