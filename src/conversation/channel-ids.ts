import { idsSince } from '../store/facts.ts'
import type { Facts } from '../store/store.ts'

/**
 * Channels that go on under another id. What is said in one keeps the name that it has by the first of them, so that it counts once, and is worked on
 * where the channel is now.
 */
export class ChannelIds {
  /** By the first id: those that came after it. */
  readonly #since = new Map<string, readonly string[]>()
  readonly #firsts = new Map<string, string>()

  /** As it was kept. */
  static async of(facts: Pick<Facts, 'under'>): Promise<ChannelIds> {
    const ids = new ChannelIds()
    for (const { fact, value } of await facts.under(idsSince())) ids.#learn(fact.key.slice(idsSince().prefix.length), value)
    return ids
  }

  first(id: string): string {
    return this.#firsts.get(id) ?? id
  }

  now(id: string): string {
    return this.#since.get(this.first(id))?.at(-1) ?? id
  }

  async moved(from: string, to: string, facts: Pick<Facts, 'set'>): Promise<void> {
    const first = this.first(from)
    const since = [...(this.#since.get(first) ?? []), to]
    await facts.set({ key: `${idsSince().prefix}${first}` }, since)
    this.#learn(first, since)
  }

  #learn(first: string, since: readonly string[]): void {
    this.#since.set(first, since)
    for (const id of since) if (id !== first) this.#firsts.set(id, first)
  }
}
