import { channelSeen, channelsSeen } from '../store/facts.ts'
import type { Facts } from '../store/store.ts'

/** The ids of channels by what the register calls them: by its id a channel is followed that has another name by now, or another id. */
export class ChannelsSeen {
  readonly #facts: Pick<Facts, 'set' | 'under'>
  #ids: Promise<Map<string, string>> | undefined

  constructor(facts: Pick<Facts, 'set' | 'under'>) {
    this.#facts = facts
  }

  async idOf(written: string): Promise<string | undefined> {
    return (await this.#all()).get(written)
  }

  async learn(written: string, id: string): Promise<void> {
    ;(await this.#all()).set(written, id)
    await this.#facts.set(channelSeen(written), id)
  }

  /** A channel goes on under another id. */
  async moved(from: string, to: string): Promise<void> {
    const ids = await this.#all()
    for (const [written, id] of [...ids, [from, from] as const]) if (id === from) await this.learn(written, to)
  }

  #all(): Promise<Map<string, string>> {
    this.#ids ??= this.#facts
      .under(channelsSeen)
      .then((kept) => new Map(kept.map(({ fact, value }) => [fact.key.slice(channelsSeen.prefix.length), value] as const)))
    return this.#ids
  }
}
