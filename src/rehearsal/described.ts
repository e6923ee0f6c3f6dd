import { DateTime } from 'luxon'
import type { Channel, Conversations } from './conversations.ts'
import { bot, channelKind, rehearsalTeam } from './conversations.ts'

/** A channel as the Web API gives it. */
export function described(channel: Channel): Record<string, unknown> {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channelKind(channel) === 'public',
    is_im: channel.direct,
    is_group: channelKind(channel) === 'private',
    is_private: channel.isPrivate,
    is_archived: channel.isArchived,
    is_member: channel.members.has(bot.user),
    num_members: channel.members.size,
  }
}

/** A person as the Web API and the events about people give them. */
export function userOf(conversations: Conversations, id: string): Record<string, unknown> | undefined {
  const person = conversations.people.get(id)
  if (!person) return undefined
  const local = DateTime.fromSeconds(conversations.nowSeconds(), { zone: person.zone })
  return {
    id: person.id,
    team_id: rehearsalTeam.id,
    name: person.name,
    real_name: person.name,
    deleted: false,
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    tz: person.zone,
    tz_label: local.offsetNameLong,
    tz_offset: local.offset * 60,
    profile: { email: person.email, real_name: person.name, display_name: person.name, team: person.account?.team_id ?? rehearsalTeam.id },
    ...person.account,
  }
}
