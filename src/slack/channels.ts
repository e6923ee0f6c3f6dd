import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { allowed } from './allowed.ts'
import { Believed } from './believed.ts'

export interface KnownChannel {
  readonly id: string
  readonly name: string | undefined
  readonly member: boolean
  /** Everybody in the workspace may read it, and know its name. */
  readonly isPublic: boolean
}

type ByName = ReadonlyMap<string, KnownChannel>

/** The channels of the workspace, by name and by id. */
export class Channels {
  readonly #client: WebClient
  readonly #log: Logger
  readonly #listed: Believed<ByName>

  constructor({ client, log }: { client: WebClient; log: Logger }) {
    this.#client = client
    this.#log = log
    this.#listed = new Believed(() => this.#list())
  }

  /** The channel as the register writes it: `#name`, or a Slack id. While Slack can't be asked, as it was last known. */
  async named(name: string): Promise<KnownChannel | undefined> {
    const listed = await this.#listed.get('all').catch((error) => {
      const last = this.#listed.last('all')
      if (!last) throw error
      return last
    })
    return listed.get(name.replace(/^#/, ''))
  }

  /** Why a channel that is not listed is not there. `gone`: or private, and closed to the bot. */
  async whyUnlisted(id: string): Promise<'archived' | 'gone' | 'not a member' | 'untold'> {
    const unless = new Set(['channel_not_found', 'not_in_channel', 'access_denied'])
    const found = await allowed(() => this.#client.conversations.info({ channel: id }), {
      what: 'conversations.info',
      log: this.#log,
      unless,
    })
    if (found === 'missing scope') return 'untold'
    if (found === 'refused') return 'gone'
    return found.channel?.is_archived ? 'archived' : 'not a member'
  }

  /** Slack has told of a change to some channel. */
  changed(): void {
    this.#listed.doubt(() => true)
  }

  async #list(): Promise<ByName> {
    const channels = new Map<string, KnownChannel>()
    // One call for each kind: each needs a scope of its own, and a missing scope must not hide the other channels.
    for (const types of ['public_channel', 'private_channel'])
      await allowed(() => this.#listInto(channels, types), { what: `conversations.list of ${types}`, log: this.#log })
    return channels
  }

  async #listInto(channels: Map<string, KnownChannel>, types: string): Promise<void> {
    let cursor: string | undefined
    do {
      const page = await this.#client.conversations.list({
        types,
        exclude_archived: true,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      })
      for (const { id, name, is_member } of page.channels ?? []) {
        if (id === undefined) continue
        // If Slack doesn't say, the first post shows it: a refused one goes to the leads.
        const channel = { id, name, member: is_member ?? true, isPublic: types === 'public_channel' }
        channels.set(id, channel)
        if (name !== undefined) channels.set(name, channel)
      }
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
  }
}
