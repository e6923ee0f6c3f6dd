import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Place } from '../delivery/messenger.ts'
import { samePerson, isSecretariat } from '../register/register.ts'
import type { Register } from '../register/register.ts'
import { teamsOf } from '../register/query.ts'
import type { Language } from '../register/schema.ts'

/** Who somebody in Slack is: as the register writes them (their address, else their Slack id). */
export interface Person {
  readonly id: string
  readonly by: string
  readonly language: Language
}

interface Channel {
  readonly id: string
  readonly member: boolean
}

/** How long what Slack said of its channels is believed. */
const channelsForMs = 5 * 60_000

/** People and channels: the register's words for them, and Slack's. */
export class Directory {
  readonly #client: WebClient
  readonly #register: () => Register
  readonly #log: Logger
  readonly #idByEmail = new Map<string, string | undefined>()
  readonly #byById = new Map<string, string>()
  readonly #direct = new Map<string, string>()
  #channels: { at: number; byName: Promise<ReadonlyMap<string, Channel>> } | undefined

  constructor({ client, register, log }: { client: WebClient; register: () => Register; log: Logger }) {
    this.#client = client
    this.#register = register
    this.#log = log
  }

  async person(id: string): Promise<Person> {
    let by = this.#byById.get(id)
    if (by === undefined) {
      const { user } = await this.#client.users.info({ user: id })
      by = this.#asWritten(id, user?.profile?.email)
      this.#byById.set(id, by)
      this.#idByEmail.set(by.toLowerCase(), id)
    }
    return { id, by, language: this.#languageOf(by) }
  }

  /** A mention where Slack was found to know them, else as written. */
  nameOf(person: string): string {
    if (/^[UW][A-Z0-9]{5,}$/.test(person)) return `<@${person}>`
    const id = this.#idByEmail.get(person.toLowerCase())
    return id === undefined ? person : `<@${id}>`
  }

  /** Where a team's messages go: its channel, or its leads' direct messages where the bot can't post there. */
  async placeOf(team: string): Promise<Place> {
    const register = this.#register()
    const { channel, people } =
      team === 'secretariat'
        ? { channel: register.secretariat.channel, people: register.secretariat.members }
        : { channel: register.teams.get(team)?.channel, people: register.teams.get(team)?.leads ?? [] }

    for (const person of people) await this.#idOf(person)
    const mentions = people.map((person) => this.nameOf(person))
    const found = channel === undefined ? undefined : await this.#channel(channel)
    if (found?.member) return { channels: [found.id], mentions }
    return { channels: await this.#directTo(people), mentions, ...(channel === undefined ? {} : { missing: channel }) }
  }

  /** What the register names and the workspace lacks, one line each. */
  async missing(): Promise<string[]> {
    const register = this.#register()
    const lines: string[] = []
    const named = [
      ...[...register.teams.values()].map((team) => ({ who: `team ${team.id}`, channel: team.channel, people: team.leads })),
      { who: 'the secretariat', channel: register.secretariat.channel, people: register.secretariat.members },
    ]
    for (const { who, channel, people } of named) {
      const found = channel === undefined ? undefined : await this.#channel(channel)
      if (channel !== undefined && !found) lines.push(`${channel} (of ${who}) is not in the workspace`)
      else if (found && !found.member) lines.push(`${channel} (of ${who}): the bot is no member; invite it`)
      for (const person of people)
        if ((await this.#idOf(person)) === undefined) lines.push(`${person} (of ${who}) is not known to the workspace`)
    }
    return lines
  }

  async #channel(name: string): Promise<Channel | undefined> {
    const stale = !this.#channels || Date.now() - this.#channels.at > channelsForMs
    if (stale || !this.#channels) this.#channels = { at: Date.now(), byName: this.#listChannels() }
    return (await this.#channels.byName).get(name.replace(/^#/, ''))
  }

  async #listChannels(): Promise<ReadonlyMap<string, Channel>> {
    const channels = new Map<string, Channel>()
    let cursor: string | undefined
    do {
      const page = await this.#client.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      })
      for (const { id, name, is_member } of page.channels ?? []) {
        if (id === undefined) continue
        const channel = { id, member: is_member ?? false }
        channels.set(id, channel)
        if (name !== undefined) channels.set(name, channel)
      }
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
    return channels
  }

  async #directTo(people: readonly string[]): Promise<string[]> {
    const channels: string[] = []
    for (const person of people) {
      const id = await this.#idOf(person)
      if (id === undefined) continue
      const known = this.#direct.get(id) ?? (await this.#client.conversations.open({ users: id })).channel?.id
      if (known === undefined) continue
      this.#direct.set(id, known)
      channels.push(known)
    }
    return channels
  }

  async #idOf(person: string): Promise<string | undefined> {
    if (/^[UW][A-Z0-9]{5,}$/.test(person)) return person
    const key = person.toLowerCase()
    if (this.#idByEmail.has(key)) return this.#idByEmail.get(key)
    try {
      const { user } = await this.#client.users.lookupByEmail({ email: person })
      this.#idByEmail.set(key, user?.id)
      if (user?.id !== undefined) this.#byById.set(user.id, person)
    } catch (error) {
      if ((error as { data?: { error?: string } }).data?.error !== 'users_not_found') throw error
      this.#idByEmail.set(key, undefined)
      this.#log.warn({ person }, 'not known to the workspace')
    }
    return this.#idByEmail.get(key)
  }

  /** The register may name somebody by address or by Slack id: its own spelling counts. */
  #asWritten(id: string, email: string | undefined): string {
    const register = this.#register()
    const named = [...[...register.teams.values()].flatMap((team) => [...team.leads, ...team.members]), ...register.secretariat.members]
    return named.find((each) => samePerson(each, id)) ?? named.find((each) => email !== undefined && samePerson(each, email)) ?? email ?? id
  }

  #languageOf(by: string): Language {
    const register = this.#register()
    const [team] = teamsOf(register, by)
    if (team) return team.party.language
    return isSecretariat(register, by) ? register.secretariat.language : register.language
  }
}
