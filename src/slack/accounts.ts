import type { AuthTestResponse, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { foldedPerson, isSlackId } from '../register/people.ts'
import { allowed } from './allowed.ts'
import { Believed } from './believed.ts'

/** The workspace that the bot is installed in, by `auth.test`. */
export interface Home {
  readonly team: string | undefined
  /** The organisation, where the workspace belongs to one. */
  readonly enterprise: string | undefined
  readonly isOrganisation: boolean
}

export function homeOf({ team_id, enterprise_id, is_enterprise_install }: AuthTestResponse): Home {
  return { team: team_id, enterprise: enterprise_id, isOrganisation: is_enterprise_install ?? false }
}

/** Somebody's account, as Slack describes it. */
export interface Account {
  readonly id: string
  /** `unknown`: Slack knows no such account. `untold`: a scope is missing. */
  readonly is: 'member' | 'guest' | 'outsider' | 'bot' | 'deactivated' | 'unknown' | 'untold'
  readonly address?: string
  /** The language that they have set in Slack, "fr-FR"; only where they were asked after by their id. */
  readonly locale?: string
}

/** What Slack's user object says that matters here. */
export interface SlackUser {
  readonly id?: string
  readonly team_id?: string
  readonly deleted?: boolean
  readonly locale?: string
  readonly is_bot?: boolean
  readonly is_workflow_bot?: boolean
  readonly is_restricted?: boolean
  readonly is_ultra_restricted?: boolean
  readonly is_stranger?: boolean
  readonly enterprise_user?: { readonly enterprise_id?: string; readonly teams?: readonly string[] }
  readonly profile?: { readonly email?: string }
}

/** Slack's refusals that say that there is no such account. */
const noAccount = new Set(['user_not_found', 'users_not_found', 'user_not_visible'])

/** Asks Slack who somebody is: by their id, or by their address. */
export class Accounts {
  /** By Slack id. It throws while Slack can't be asked. */
  readonly byId: Believed<Account>
  /** By address, folded: the only source of the account that an address belongs to. It throws while Slack can't be asked. */
  readonly byAddress: Believed<Account>

  constructor({ client, home, log }: { client: WebClient; home: Home; log: Logger }) {
    const described = async (what: string, call: () => Promise<{ user?: SlackUser }>): Promise<Account> => {
      const answer = await allowed(call, { what, log, unless: noAccount })
      if (answer === 'missing scope') return { id: '', is: 'untold' }
      return typeof answer === 'string' || !answer.user ? { id: '', is: 'unknown' } : accountOf(answer.user, home)
    }
    this.byId = new Believed(async (user) => ({
      ...(await described('users.info', () => client.users.info({ user, include_locale: true }))),
      id: user,
    }))
    this.byAddress = new Believed((email) => described('users.lookupByEmail', () => client.users.lookupByEmail({ email })))
  }

  /** The account of a person as the register writes them: by their id, or by their address. */
  of(person: string): Promise<Account> {
    return isSlackId(person) ? this.byId.get(person) : this.byAddress.get(foldedPerson(person))
  }

  /** The same if it comes soon; else as it was last known. Never throws. */
  soon(person: string, withinMs: number): Promise<Account | undefined> {
    return isSlackId(person) ? this.byId.soon(person, withinMs) : this.byAddress.soon(foldedPerson(person), withinMs)
  }

  /** As last known. */
  last(person: string): Account | undefined {
    return isSlackId(person) ? this.byId.last(person) : this.byAddress.last(foldedPerson(person))
  }

  /** Slack has told of a change to an account. Its address may be new, and may have been somebody else's. */
  changed({ id, profile }: SlackUser): void {
    const address = foldedPerson(profile?.email ?? '')
    this.byId.doubt((about) => about === id)
    this.byAddress.doubt((about, answer) => about === address || answer === undefined || answer.id === id)
  }
}

/**
 * Whether an account may be mentioned and written to under this name of the register. By address only a full member of the own workspace: the
 * address of anybody else is what others say of them. By Slack id, which somebody wrote on purpose, everybody who can still read it.
 */
export function isReached(person: string, { is }: Account): boolean {
  return isSlackId(person) ? is !== 'deactivated' && is !== 'unknown' : is === 'member'
}

export function accountOf(user: SlackUser, home: Home): Account {
  const { locale } = user
  const address = user.profile?.email
  const known = { ...(address === undefined || !isAddress(address) ? {} : { address }), ...(locale === undefined ? {} : { locale }) }
  return { id: user.id ?? '', is: kindOf(user, home), ...known }
}

function kindOf(user: SlackUser, home: Home): Account['is'] {
  if (user.deleted) return 'deactivated'
  if (user.is_bot || user.is_workflow_bot) return 'bot'
  if (user.is_stranger || !isOfHome(user, home)) return 'outsider'
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member'
}

/** In an organisation an account belongs to workspaces, and its own `team_id` may be that of another one, or the organisation's. */
function isOfHome({ team_id: team, enterprise_user: organisation }: SlackUser, home: Home): boolean {
  // A server that names no workspace has only one.
  if (team === undefined || team === home.team) return true
  if (home.enterprise === undefined || organisation?.enterprise_id !== home.enterprise) return false
  return home.isOrganisation || (home.team !== undefined && organisation.teams?.includes(home.team) === true)
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text)
}
