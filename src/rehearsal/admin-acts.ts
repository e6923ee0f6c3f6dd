import { z } from 'zod'
import type { AccountFlags } from './conversations.ts'
import { bot } from './conversations.ts'
import type { Workspace } from './workspace.ts'

// What a visitor of the page does as an admin of the workspace: to somebody's account, and to a channel.

const ofPeople = ['deactivate', 'make a guest', 'bring back'] as const
const ofChannels = ['archive', 'unarchive', 'take the bot out', 'invite the bot', 'delete', 'rename'] as const

export const adminAct = z.object({
  do: z.literal('admin'),
  as: z.string(),
  what: z.enum([...ofPeople, ...ofChannels]),
  /** An address, or the id of a channel. */
  to: z.string(),
  /** Of a channel that is renamed. */
  name: z.string().optional(),
})

/** @throws {Error} if it can't be done: there is nothing of the kind, or it is so already. */
export async function actAsAdmin({ admin }: Pick<Workspace, 'admin'>, { what, to, name = '' }: z.infer<typeof adminAct>): Promise<void> {
  switch (what) {
    case 'deactivate':
      return admin.change(to, { account: { deleted: true } })
    case 'make a guest':
      return admin.change(to, { account: { is_restricted: true } })
    case 'bring back':
      return admin.change(to, { account: {} })
    case 'archive':
      return admin.archive(to)
    case 'unarchive':
      return admin.unarchive(to)
    case 'take the bot out':
      return admin.removeBot(to)
    case 'invite the bot':
      return admin.inviteBot(to)
    case 'delete':
      return admin.deleteChannel(to)
    case 'rename':
      return admin.rename(to, name)
  }
}

/** Whatever an admin may do now, with to whom and to what. */
export function adminMay({ conversations }: Pick<Workspace, 'conversations'>) {
  const people = [...conversations.people.values()].filter(({ account }) => account?.is_bot !== true && account?.team_id === undefined)
  const channels = [...conversations.channels.values()].filter(({ direct }) => !direct)
  return {
    people: people.map(({ id, email, account }) => ({
      id,
      name: email,
      is: accountIs(account),
      may: ofPeople.filter((what) => isLeft(what, account)),
    })),
    channels: channels.map(({ id, name, isArchived, members }) => ({
      id,
      name: `#${name}`,
      is: isArchived ? 'archived' : members.has(bot.user) ? '' : 'without the bot',
      may: ofChannels.filter((what) => {
        if (what === 'archive' || what === 'unarchive') return isArchived === (what === 'unarchive')
        if (what === 'take the bot out' || what === 'invite the bot')
          return !isArchived && members.has(bot.user) === (what === 'take the bot out')
        return true
      }),
    })),
  }
}

function accountIs(account: AccountFlags | undefined): string {
  if (account?.deleted) return 'deactivated'
  return account?.is_restricted || account?.is_ultra_restricted ? 'guest' : ''
}

function isLeft(what: (typeof ofPeople)[number], account: AccountFlags | undefined): boolean {
  const is = accountIs(account)
  if (what === 'bring back') return is !== ''
  return what === 'deactivate' ? is !== 'deactivated' : is === ''
}
