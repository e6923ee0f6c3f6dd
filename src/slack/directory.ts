import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import type { Person } from '../conversation/chat.ts'
import type { Clock } from '../delivery/clock.ts'
import type { Destination } from '../delivery/messenger.ts'
import { addresseeOf, addressees, languageOf, peopleEver, peopleNamed, peopleOn } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { Lack } from '../rendering/said.ts'
import { errorName, retried } from './errors.ts'

interface KnownChannel {
  readonly id: string
  readonly member: boolean
}

/** How long an answer of Slack's is believed about its channels, and about people that it doesn't know. */
const believedForMs = 5 * 60_000

/** People and channels: the register's words for them, and Slack's. */
export class Directory {
  readonly #client: WebClient
  readonly #register: () => Register
  readonly #clock: Pick<Clock, 'now'>
  readonly #log: Logger
  readonly #idByEmail = new Map<string, string>()
  /** Addresses that Slack did not know, each with the time at which it was asked: somebody may join later. */
  readonly #unknown = new Map<string, number>()
  readonly #byById = new Map<string, string>()
  readonly #direct = new Map<string, string>()
  #channels: { at: number; byName: Promise<ReadonlyMap<string, KnownChannel>> } | undefined

  constructor({ client, register, clock, log }: { client: WebClient; register: () => Register; clock: Pick<Clock, 'now'>; log: Logger }) {
    this.#clock = clock
    this.#client = client
    this.#register = register
    this.#log = log
  }

  async person(id: string): Promise<Person> {
    let by = this.#byById.get(id)
    if (by === undefined) {
      const email = await this.#emailOf(id)
      by = this.#asWritten(id, email)
      this.#byById.set(id, by)
      this.#idByEmail.set(by.toLowerCase(), id)
    }
    return { id, by, language: languageOf(this.#register(), by) }
  }

  /** A mention if Slack was found to know the person, else the name as written. */
  nameOf(person: string): string {
    if (/^[UW][A-Z0-9]{5,}$/.test(person)) return `<@${person}>`
    const id = this.#idByEmail.get(person.toLowerCase())
    return id === undefined ? person : `<@${id}>`
  }

  /** Slack mentions of a team's leads, or of their stand-ins; for people whom Slack doesn't know, plain addresses. */
  async mentionsOf(team: string): Promise<string[]> {
    const { people } = this.#named(team)
    for (const person of people) await this.#idOf(person)
    return people.map((person) => this.nameOf(person))
  }

  /** The destination of a team's messages: its channel, or its leads directly if the bot can't post there, or not to the channel that is `closed`. */
  async destinationOf(team: string, closed?: string): Promise<Destination> {
    const { channel, people } = this.#named(team)
    // The channels are not what they were: another may have its name by now.
    if (closed !== undefined) this.#channels = undefined
    const found = channel === undefined ? undefined : await this.#channel(channel)
    if (found?.member && found.id !== closed) return { channels: [found.id] }
    return { channels: await this.#directTo(people), isDirect: true, ...(channel === undefined ? {} : { missing: channel }) }
  }

  #named(team: string): { channel: string | undefined; people: readonly string[] } {
    const register = this.#register()
    const addressee = addresseeOf(register, team)
    return { channel: addressee.channel, people: peopleOn(register, addressee, dayIn(this.#clock.now(), addressee.timezone)) }
  }

  /** What the register names and the workspace lacks, in the order of the register. */
  async missing(): Promise<Lack[]> {
    const register = this.#register()
    const all = addressees(register).map((addressee) => ({ addressee, lacking: [] as Lack[] }))
    await fewAtOnce(all, async ({ addressee, lacking }) => {
      const { id: of, channel } = addressee
      const found = channel === undefined ? undefined : await this.#channel(channel)
      if (channel !== undefined && !found) lacking.push({ lacks: 'channel', channel, of })
      else if (channel !== undefined && !found?.member) lacking.push({ lacks: 'membership', channel, of })
      for (const person of peopleEver(register, addressee))
        if ((await this.#idOf(person)) === undefined) lacking.push({ lacks: 'person', person, of })
    })
    return all.flatMap(({ lacking }) => lacking)
  }

  async #channel(name: string): Promise<KnownChannel | undefined> {
    const stale = !this.#channels || performance.now() - this.#channels.at > believedForMs
    if (stale || !this.#channels) this.#channels = { at: performance.now(), byName: this.#listChannels() }
    const asked = this.#channels
    try {
      return (await asked.byName).get(name.replace(/^#/, ''))
    } catch (error) {
      // The next call asks Slack again.
      if (this.#channels === asked) this.#channels = undefined
      throw error
    }
  }

  async #listChannels(): Promise<ReadonlyMap<string, KnownChannel>> {
    const channels = new Map<string, KnownChannel>()
    // One call for each kind: each needs a scope of its own, and a missing scope must not hide the other channels.
    for (const types of ['public_channel', 'private_channel'])
      await this.#allowed(`conversations.list of ${types}`, () => this.#listInto(channels, types))
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
        const channel = { id, member: is_member ?? true }
        channels.set(id, channel)
        if (name !== undefined) channels.set(name, channel)
      }
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
  }

  /** The result of the call; undefined if a scope for it is missing (which is named at start), so that the rest goes on. */
  async #allowed<Given>(what: string, call: () => Promise<Given>): Promise<Given | undefined> {
    try {
      return await retried(call)
    } catch (error) {
      if (errorName(error) !== 'missing_scope') throw error
      this.#log.warn(`${what} is not allowed: a scope is missing`)
      return undefined
    }
  }

  /** Undefined if Slack doesn't know the person (somebody of another workspace), or shows no address. */
  async #emailOf(id: string): Promise<string | undefined> {
    try {
      return await this.#allowed('users.info', async () => (await this.#client.users.info({ user: id })).user?.profile?.email)
    } catch (error) {
      if (!['user_not_found', 'user_not_visible', 'users_not_found'].includes(errorName(error) ?? '')) throw error
      return undefined
    }
  }

  async #directTo(people: readonly string[]): Promise<string[]> {
    const channels: string[] = []
    for (const person of people) {
      const id = await this.#idOf(person)
      if (id === undefined) continue
      const known =
        this.#direct.get(id) ??
        (await this.#allowed('conversations.open', async () => (await this.#client.conversations.open({ users: id })).channel?.id))
      if (known === undefined) continue
      this.#direct.set(id, known)
      channels.push(known)
    }
    return channels
  }

  async #idOf(person: string): Promise<string | undefined> {
    if (/^[UW][A-Z0-9]{5,}$/.test(person)) return person
    const key = person.toLowerCase()
    const known = this.#idByEmail.get(key)
    const soughtMs = this.#unknown.get(key)
    if (known !== undefined || (soughtMs !== undefined && performance.now() - soughtMs < believedForMs)) return known
    try {
      const id = await this.#allowed(
        'users.lookupByEmail',
        async () => (await this.#client.users.lookupByEmail({ email: person })).user?.id,
      )
      if (id === undefined) {
        this.#unknown.set(key, performance.now())
        return undefined
      }
      this.#idByEmail.set(key, id)
      this.#byById.set(id, person)
      return id
    } catch (error) {
      if (errorName(error) !== 'users_not_found') throw error
      this.#unknown.set(key, performance.now())
      return undefined
    }
  }

  /** The person's name in the register's own spelling: it may be an address or a Slack id. */
  #asWritten(id: string, email: string | undefined): string {
    const named = peopleNamed(this.#register())
    return named.find((each) => samePerson(each, id)) ?? named.find((each) => email !== undefined && samePerson(each, email)) ?? email ?? id
  }
}
