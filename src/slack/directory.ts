import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import type { Person } from '../conversation/chat.ts'
import type { ChannelsSeen } from '../delivery/channels-seen.ts'
import type { Clock } from '../delivery/clock.ts'
import type { Destination } from '../delivery/messenger.ts'
import type { ChannelStanding } from '../delivery/workspace-watch.ts'
import {
  addresseeOf,
  addressees,
  languageInSlack,
  languageOf,
  languagesUndecided,
  nameInRegister,
  peopleEver,
  peopleOn,
  zoneOwn,
} from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { Register } from '../register/register.ts'
import type { Lack } from '../rendering/said.ts'
import type { Account, Home, SlackUser } from './accounts.ts'
import { Accounts, isReached } from './accounts.ts'
import { allowed } from './allowed.ts'
import { Believed } from './believed.ts'
import type { KnownChannel } from './channels.ts'
import { Channels } from './channels.ts'

interface DirectoryParts {
  readonly client: WebClient
  readonly home: Home
  readonly register: () => Register
  readonly seen: ChannelsSeen
  readonly clock: Pick<Clock, 'now'>
  readonly log: Logger
}

/** How long a name is waited for: a message is worth more than the mention in it. */
const namesWithinMs = 3_000

/** Slack's refusals to open a direct conversation with somebody, whoever asks and whenever. */
const notWrittenTo = new Set([
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'user_disabled',
  'cannot_dm_bot',
  'not_enough_users',
])

/** People and channels: the register's words for them, and Slack's. Only Slack's answers are kept; what follows from the register is asked each time. */
export class Directory {
  readonly #register: () => Register
  readonly #seen: ChannelsSeen
  readonly #clock: Pick<Clock, 'now'>
  readonly #accounts: Accounts
  readonly #channels: Channels
  readonly #directs: Believed<string | undefined>

  constructor({ client, home, register, seen, clock, log }: DirectoryParts) {
    this.#seen = seen
    this.#clock = clock
    this.#register = register
    this.#accounts = new Accounts({ client, home, log })
    this.#channels = new Channels({ client, log })
    this.#directs = new Believed(async (users) => {
      const opened = await allowed(() => client.conversations.open({ users }), { what: 'conversations.open', log, unless: notWrittenTo })
      return typeof opened === 'string' ? undefined : opened.channel?.id
    })
  }

  /** Who somebody is to the register. @throws while Slack can't be asked: to nobody's rights would be lost words. */
  async person(id: string): Promise<Person> {
    const account = await this.#accounts.byId.get(id)
    const by = await this.#nameOf(account)
    const standing = account.is === 'member' || account.is === 'guest' ? account.is : 'outsider'
    const register = this.#register()
    const [undecided, zone] = [languagesUndecided(register, by), zoneOwn(register, by)]
    const inSlack = languageInSlack(register, by, account.locale)
    const own = {
      ...(undecided.length > 0 ? { undecided, ...(inSlack === undefined ? {} : { inSlack }) } : {}),
      ...(zone === undefined ? {} : { zone }),
    }
    return { id, by, language: languageOf(register, by, account.locale), ...own, standing }
  }

  /** The same of a name that the register has. */
  async personNamed(name: string): Promise<Person | undefined> {
    const account = await this.#accounts.of(name)
    return isReached(name, account) ? this.person(account.id) : undefined
  }

  /** A mention if Slack was found to know the person, else the name as written. */
  nameOf(person: string): string {
    const account = this.#accounts.last(person)
    return account && isReached(person, account) ? `<@${account.id}>` : person
  }

  /** Slack mentions of a team's leads, or of their stand-ins; plain names for people whom Slack doesn't know, or can't be asked for now. */
  async mentionsOf(team: string): Promise<string[]> {
    const { people } = this.#named(team)
    await Promise.all(people.map((person) => this.#accounts.soon(person, namesWithinMs)))
    return people.map((person) => this.nameOf(person))
  }

  /** The destination of a team's messages: its channel, or its leads directly if the bot can't post there, or not to the channel that is `closed`. */
  async destinationOf(team: string, closed?: string): Promise<Destination> {
    const { channel, people, leads } = this.#named(team)
    // The channels are not what they were: another may have its name by now.
    if (closed !== undefined) this.#channels.changed()
    const found = channel === undefined ? undefined : await this.#followed(channel)
    if (found?.member && found.id !== closed) return { channels: [found.id] }
    const direct = await this.#directTo(people, leads)
    return { channels: [...direct.keys()], people: direct, ...(channel === undefined ? {} : { missing: channel }) }
  }

  /** What the register names and the workspace lacks, in the order of the register. */
  async missing(): Promise<Lack[]> {
    const register = this.#register()
    const all = addressees(register).map((addressee) => ({ addressee, lacking: [] as Lack[] }))
    await fewAtOnce(all, async ({ addressee, lacking }) => {
      const { id: of, channel } = addressee
      const found = channel === undefined ? undefined : await this.#followed(channel)
      if (channel !== undefined && !found) lacking.push({ lacks: 'channel', channel, of })
      else if (channel !== undefined && !found?.member) lacking.push({ lacks: 'membership', channel, of })
      for (const person of peopleEver(register, addressee)) lacking.push(...lackOf(person, await this.#accounts.of(person), of))
    })
    return all.flatMap(({ lacking }) => lacking)
  }

  /** Slack has told of a change to somebody's account. */
  accountChanged(user: SlackUser): void {
    this.#accounts.changed(user)
  }

  /** Slack has told of a change to some channel. */
  channelsChanged(): void {
    this.#channels.changed()
  }

  /** How a channel stands, as the register writes it: by the name that it has now, or why it can't be written to. @throws while Slack can't be asked. */
  async channelStanding(written: string): Promise<ChannelStanding> {
    const found = await this.#followed(written)
    if (found?.member) return { is: 'reached', name: written.startsWith('#') && found.name !== undefined ? `#${found.name}` : found.id }
    const id = found?.id ?? (await this.#seen.idOf(written))
    const why = id === undefined ? 'untold' : await this.#channels.whyUnlisted(id)
    return why === 'untold' ? { is: 'untold' } : { is: 'lost', why }
  }

  /** A channel by its id, as the register would write it. */
  async channelOf(id: string): Promise<{ readonly written: string; readonly member: boolean; readonly isPublic: boolean } | undefined> {
    const found = await this.#channels.named(id)
    return found && { written: found.name === undefined ? found.id : `#${found.name}`, member: found.member, isPublic: found.isPublic }
  }

  /** How the workspace knows somebody: by their name, or else by the account that it knew them by. @throws while Slack can't be asked. */
  async accountOf(person: string, seen: string | undefined): Promise<Account & { readonly isReached: boolean }> {
    const named = await this.#accounts.of(person)
    const account = named.is === 'unknown' && seen !== undefined ? await this.#accounts.byId.get(seen) : named
    return { ...account, isReached: isReached(person, account) }
  }

  /** The channel of somebody's direct messages; undefined for who can't be written to. @throws while Slack can't be asked. */
  directOf(person: string): Promise<string | undefined> {
    return this.#direct(person)
  }

  /** By the id that it was known by, as long as it can be written to: a channel that takes its name later is another one. */
  async #followed(written: string): Promise<KnownChannel | undefined> {
    const id = await this.#seen.idOf(written)
    const same = id === undefined ? undefined : await this.#channels.named(id)
    if (same?.member) return same
    const named = (await this.#channels.named(written)) ?? same
    if (named?.member && named.id !== id) await this.#seen.learn(written, named.id)
    return named
  }

  #named(team: string): { channel: string | undefined; people: readonly string[]; leads: readonly string[] } {
    const register = this.#register()
    const addressee = addresseeOf(register, team)
    const people = peopleOn(register, addressee, dayIn(this.#clock.now(), addressee.timezone))
    return { channel: addressee.channel, people, leads: addressee.team?.leads ?? [] }
  }

  /**
   * The name by which the register knows an account: its Slack id, or its address as the register spells it, unless Slack finds another account by
   * that address. Everybody whom it does not name is their address, or else their id.
   */
  async #nameOf({ id, is, address }: Account): Promise<string> {
    const register = this.#register()
    const byId = nameInRegister(register, id)
    if (byId !== undefined) return byId
    if (is !== 'member' || address === undefined) return id
    const written = nameInRegister(register, address)
    if (written === undefined) return address
    const found = await this.#accounts.soon(address, namesWithinMs)
    return found === undefined || found.id === '' || found.id === id ? written : id
  }

  /**
   * The direct conversations with these people, or with the others where none of them can be written to: a cover has left. @throws while Slack can't be asked about one of them, so
   * that none of them misses what the others get.
   */
  async #directTo(people: readonly string[], others: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
    const opened = await Promise.all(people.map(async (person) => ({ person, channel: await this.#direct(person) })))
    const reached = new Map(opened.flatMap(({ person, channel }) => (channel === undefined ? [] : [[channel, person] as const])))
    return reached.size > 0 || others.length === 0 ? reached : this.#directTo(others)
  }

  async #direct(person: string): Promise<string | undefined> {
    const account = await this.#accounts.of(person)
    return isReached(person, account) ? this.#directs.get(account.id) : undefined
  }
}

function lackOf(person: string, account: Account, of: string): Lack[] {
  const { is, id } = account
  if (isReached(person, account) || is === 'member') return []
  return [{ lacks: 'person', person, of, is: is === 'untold' ? 'unknown' : is, id }]
}
