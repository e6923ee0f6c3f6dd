import type { Channel, Conversations, MessageChange, SeedPerson, WorkspacePerson } from './conversations.ts'
import { bot, rehearsalTeam } from './conversations.ts'
import { userOf } from './described.ts'

interface AdminParts {
  readonly conversations: Conversations
  sendEvent(event: Record<string, unknown>): Promise<unknown>
  messageChanged(change: MessageChange): Promise<void>
}

/** The workspace's own admin, who is nobody's lead. */
const someAdmin = 'U0ADMIN'

/** What admins of the workspace do to its channels, people and messages. Each resolves when the app has heard of it, or is not there. Channels by `#name` or id, people by address or id. */
export class Admin {
  readonly #workspace: AdminParts

  constructor(workspace: AdminParts) {
    this.#workspace = workspace
  }

  async archive(channelName: string): Promise<void> {
    const channel = this.#channel(channelName)
    if (channel.isArchived) throw new Error(`${channelName} is archived already`)
    channel.isArchived = true
    await this.#tell(channel, 'archive', { channel: channel.id, user: someAdmin })
  }

  async unarchive(channelName: string): Promise<void> {
    const channel = this.#channel(channelName)
    if (!channel.isArchived) throw new Error(`${channelName} is not archived`)
    channel.isArchived = false
    await this.#tell(channel, 'unarchive', { channel: channel.id, user: someAdmin })
  }

  async rename(channelName: string, name: string): Promise<void> {
    const channel = this.#channel(channelName)
    const renamed = name.replace(/^#/, '')
    // Slack: lower case, no spaces, 80 characters at most, and no other channel of this name.
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(renamed)) throw new Error(`invalid_name: ${renamed}`)
    if (this.#workspace.conversations.channel(`#${renamed}`)) throw new Error(`name_taken: ${renamed}`)
    channel.name = renamed
    await this.#tell(channel, 'rename', {
      channel: {
        id: channel.id,
        name: channel.name,
        name_normalized: channel.name,
        created: this.#workspace.conversations.nowSeconds(),
        is_channel: !channel.isPrivate,
        is_mpim: false,
      },
    })
  }

  /** The channel goes on under another id, as when it is shared with another workspace. Gives the new id; the old one is unknown from then on. */
  async changeId(channelName: string): Promise<string> {
    const { conversations } = this.#workspace
    const channel = this.#channel(channelName)
    const id = `C0NEW${String(conversations.channels.size).padStart(4, '0')}`
    conversations.channels.delete(channel.id)
    conversations.channels.set(id, { ...channel, id })
    await this.#workspace.sendEvent({
      type: 'channel_id_changed',
      old_channel_id: channel.id,
      new_channel_id: id,
      event_ts: conversations.nextTs(),
    })
    return id
  }

  async removeBot(channelName: string): Promise<void> {
    const channel = this.#channel(channelName)
    if (!channel.members.delete(bot.user)) throw new Error(`the bot is not in ${channelName}`)
    await this.#tell(channel, 'left', { channel: channel.id, actor_id: someAdmin })
  }

  async inviteBot(channelName: string): Promise<void> {
    const channel = this.#channel(channelName)
    if (channel.members.has(bot.user)) throw new Error(`the bot is in ${channelName} already`)
    channel.members.add(bot.user)
    await this.#workspace.sendEvent({
      type: 'member_joined_channel',
      user: bot.user,
      channel: channel.id,
      channel_type: channel.isPrivate ? 'G' : 'C',
      team: rehearsalTeam.id,
      inviter: someAdmin,
      event_ts: this.#workspace.conversations.nextTs(),
    })
  }

  async deleteChannel(channelName: string): Promise<void> {
    const channel = this.#channel(channelName)
    this.#workspace.conversations.channels.delete(channel.id)
    await this.#tell(channel, 'deleted', { channel: channel.id })
  }

  /** Deletes anybody's message. One with replies leaves a tombstone. */
  async deleteMessage(channelName: string, ts: string): Promise<void> {
    const channel = this.#channel(channelName)
    const change = this.#workspace.conversations.remove(channel, ts)
    if (!change) throw new Error(`no message ${ts} in ${channelName}`)
    await this.#workspace.messageChanged(change)
  }

  /** Somebody new: a member, a guest, a bot, or a person of another workspace who is met in a shared channel. Gives their id. */
  async join(person: SeedPerson): Promise<string> {
    const { conversations } = this.#workspace
    const joined = conversations.join(person)
    await this.#workspace.sendEvent({ type: 'team_join', user: userOf(conversations, joined.id) })
    return joined.id
  }

  /** Changes what somebody is: another address, or the flags of the account (`{ account: { deleted: true } }`: deactivated). */
  async change(who: string, to: Partial<Omit<WorkspacePerson, 'id'>>): Promise<void> {
    const { conversations } = this.#workspace
    const person = conversations.person(who)
    if (!person) throw new Error(`nobody here is ${who}`)
    conversations.people.set(person.id, { ...person, ...to })
    await this.#workspace.sendEvent({ type: 'user_change', user: userOf(conversations, person.id), event_ts: conversations.nextTs() })
  }

  /** Private channels have events of their own. */
  #tell(channel: Channel, what: 'archive' | 'unarchive' | 'rename' | 'left' | 'deleted', more: Record<string, unknown>): Promise<unknown> {
    const type = `${channel.isPrivate ? 'group' : 'channel'}_${what}`
    return this.#workspace.sendEvent({ type, ...more, event_ts: this.#workspace.conversations.nextTs() })
  }

  #channel(name: string): Channel {
    const channel = this.#workspace.conversations.channel(name)
    if (!channel) throw new Error(`there is no channel ${name}`)
    return channel
  }
}
