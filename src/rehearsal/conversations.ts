import type { DateTime } from 'luxon'

export interface SeedPerson {
  readonly email: string
  readonly zone: string
  /** Absent: the next one of the workspace. */
  readonly id?: string
  readonly account?: AccountFlags
}

export interface SeedChannel {
  readonly name: string
  readonly members: readonly string[]
  /** Whether the bot is a member. Absent: it is. */
  readonly botIsMember?: boolean
  readonly isPrivate?: boolean
}

export interface WorkspacePerson {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly zone: string
  /** The language that they have set; absent: "en-GB". */
  readonly locale?: string
  /** What makes the account another than a plain member's, by Slack's own names. */
  readonly account?: AccountFlags
}

export interface AccountFlags {
  /** Of another workspace, which shares a channel. */
  readonly team_id?: string
  readonly is_stranger?: boolean
  /** Deactivated. */
  readonly deleted?: boolean
  readonly is_bot?: boolean
  /** A guest, of several channels or of one. */
  readonly is_restricted?: boolean
  readonly is_ultra_restricted?: boolean
}

/** A message as Slack keeps it. */
export interface PostedMessage {
  type: 'message'
  /** What is left of a parent that was deleted while it had replies. */
  subtype?: 'tombstone'
  hidden?: boolean
  ts: string
  user: string
  text: string
  team: string
  blocks?: unknown[]
  thread_ts?: string
  bot_id?: string
  app_id?: string
  bot_profile?: unknown
  client_msg_id?: string
  metadata?: unknown
  edited?: { user: string; ts: string }
}

export interface Channel {
  readonly id: string
  /** Empty for a direct message. */
  name: string
  isArchived: boolean
  readonly members: Set<string>
  readonly messages: PostedMessage[]
  readonly direct: boolean
  readonly isPrivate: boolean
}

/** A change to a message in a channel. `before` is the message as it was before an edit. */
export interface MessageChange {
  readonly channel: Channel
  readonly message: PostedMessage
  readonly change: 'posted' | 'changed' | 'deleted'
  readonly before?: PostedMessage
}

/** A message that only one person sees. */
export interface Ephemeral {
  readonly channel: string
  readonly user: string
  readonly message: PostedMessage
}

export const bot = { user: 'U0RELANCE', id: 'B0RELANCE', app: 'A0RELANCE', name: 'relance' }
export const rehearsalTeam = { id: 'T0REHEARSAL', domain: 'rehearsal', url: 'https://rehearsal.slack.com/' }

export function channelKind(channel: Channel): 'public' | 'private' | 'direct' {
  if (channel.direct) return 'direct'
  return channel.isPrivate ? 'private' : 'public'
}

/** The people and messages of the workspace: its memory, with no protocol in it. */
export class Conversations {
  readonly people = new Map<string, WorkspacePerson>()
  readonly channels = new Map<string, Channel>()
  readonly ephemerals: Ephemeral[] = []
  readonly #now: () => DateTime
  #lastMicros = 0

  constructor({ now, people, channels }: { now: () => DateTime; people: readonly SeedPerson[]; channels: readonly SeedChannel[] }) {
    this.#now = now
    for (const person of people) this.join(person)
    channels.forEach(({ name, members, botIsMember = true, isPrivate = false }, index) => {
      const ids = members.map((email) => this.personByEmail(email)?.id).filter((id) => id !== undefined)
      const id = `C${String(index + 1).padStart(8, '0')}`
      this.channels.set(id, {
        id,
        name,
        members: new Set([...ids, ...(botIsMember ? [bot.user] : [])]),
        messages: [],
        direct: false,
        isPrivate,
        isArchived: false,
      })
    })
  }

  join({ email, zone, id, account }: SeedPerson): WorkspacePerson {
    const person = {
      id: id ?? `U${String(this.people.size + 1).padStart(8, '0')}`,
      email,
      name: email.replace('@', '.').replace(/\.example$/, ''),
      zone,
      ...(account ? { account } : {}),
    }
    this.people.set(person.id, person)
    return person
  }

  /** Somebody by their address; by their id where several have one address. */
  person(emailOrId: string): WorkspacePerson | undefined {
    return this.people.get(emailOrId) ?? this.personByEmail(emailOrId)
  }

  personByEmail(email: string): WorkspacePerson | undefined {
    const wanted = email.toLowerCase()
    return [...this.people.values()].find((person) => person.email.toLowerCase() === wanted)
  }

  /** The account that Slack finds by an address: none that is deactivated, or of another workspace. */
  accountByEmail(email: string): WorkspacePerson | undefined {
    const wanted = email.toLowerCase()
    return [...this.people.values()].find(
      ({ account, ...person }) => person.email.toLowerCase() === wanted && !account?.deleted && account?.team_id === undefined,
    )
  }

  /** The channel with this id, or `#name`. */
  channel(nameOrId: string): Channel | undefined {
    return (
      this.channels.get(nameOrId) ??
      [...this.channels.values()].find((channel) => channel.name !== '' && channel.name === nameOrId.replace(/^#/, ''))
    )
  }

  /** Whether the app is not even told that the channel exists. */
  hidden(channel: Channel): boolean {
    return channel.isPrivate && !channel.members.has(bot.user)
  }

  /** A message of the bot's, ready to be posted. */
  ownMessage(said: Pick<PostedMessage, 'text' | 'blocks' | 'thread_ts' | 'metadata'>): PostedMessage {
    return {
      type: 'message',
      user: bot.user,
      bot_id: bot.id,
      app_id: bot.app,
      bot_profile: { id: bot.id, app_id: bot.app, user_id: bot.user, name: bot.name, team_id: rehearsalTeam.id, deleted: false, icons: {} },
      team: rehearsalTeam.id,
      ts: this.nextTs(),
      ...said,
    }
  }

  /** The direct conversation of the bot and a person, opened if there is none yet. */
  direct(person: string): Channel {
    const known = [...this.channels.values()].find((channel) => channel.direct && channel.members.has(person))
    if (known) return known
    const channel = {
      id: `D${person.slice(1)}`,
      name: '',
      members: new Set([person, bot.user]),
      messages: [],
      direct: true,
      isPrivate: true,
      isArchived: false,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** A ts: seconds and microseconds, later than every ts before it, whatever the clock does. */
  nextTs(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, this.#now().toMillis() * 1000)
    const digits = String(this.#lastMicros).padStart(16, '0')
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`
  }

  nowSeconds(): number {
    return Math.floor(this.#now().toSeconds())
  }

  message(channel: Channel, ts: string): PostedMessage | undefined {
    return channel.messages.find((each) => each.ts === ts)
  }

  /** Takes a message away, and gives what that changes; undefined if it is not there. A parent with replies leaves a tombstone. */
  remove(channel: Channel, ts: string): MessageChange | undefined {
    const at = channel.messages.findIndex((each) => each.ts === ts)
    const before = channel.messages[at]
    if (!before) return undefined
    if (this.replies(channel, ts).length === 0) {
      channel.messages.splice(at, 1)
      return { channel, message: before, change: 'deleted' }
    }
    const message: PostedMessage = {
      type: 'message',
      subtype: 'tombstone',
      text: 'This message was deleted.',
      user: 'USLACKBOT',
      hidden: true,
      team: rehearsalTeam.id,
      ts,
      thread_ts: ts,
    }
    channel.messages[at] = message
    return { channel, message, change: 'changed', before }
  }

  replies(channel: Channel, ts: string): PostedMessage[] {
    return channel.messages.filter((each) => each.thread_ts === ts && each.ts !== ts)
  }

  /** A message as the Web API gives it: with the fields of a thread's parent, and without its metadata unless that is asked for. */
  asGiven(channel: Channel, message: PostedMessage, { withMetadata = false }: { withMetadata?: boolean } = {}): Record<string, unknown> {
    const { metadata, ...rest } = message
    const replies = this.replies(channel, message.ts)
    const last = replies.at(-1)
    return {
      ...rest,
      ...(withMetadata && metadata !== undefined ? { metadata } : {}),
      ...(last
        ? {
            thread_ts: message.ts,
            reply_count: replies.length,
            reply_users_count: new Set(replies.map((each) => each.user)).size,
            reply_users: [...new Set(replies.map((each) => each.user))],
            latest_reply: last.ts,
            is_locked: false,
            subscribed: false,
          }
        : {}),
      ...(message.thread_ts !== undefined && message.thread_ts !== message.ts
        ? { parent_user_id: this.message(channel, message.thread_ts)?.user }
        : {}),
    }
  }
}
