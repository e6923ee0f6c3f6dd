import { addressees, namedFor } from '../register/addressee.ts'
import type { Register } from '../register/register.ts'
import type { SeedChannel, SeedPerson } from './workspace.ts'

/** The people and channels that a register names, for a workspace to begin with. */
export function workspaceFrom(register: Register): { people: SeedPerson[]; channels: SeedChannel[] } {
  const people = new Map<string, SeedPerson>()
  const channels = new Map<string, SeedChannel>()
  const join = (channel: string | undefined, emails: readonly string[], zone: string): void => {
    for (const email of emails) if (!people.has(email)) people.set(email, { email, zone })
    if (channel === undefined) return
    const name = channel.replace(/^#/, '')
    channels.set(name, { name, members: [...new Set([...(channels.get(name)?.members ?? []), ...emails])] })
  }
  for (const addressee of addressees(register)) join(addressee.channel, namedFor(register, addressee), addressee.timezone)
  return { people: [...people.values()], channels: [...channels.values()] }
}
