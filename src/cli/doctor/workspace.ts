import { WebClient } from '@slack/web-api'
import { fewAtOnce } from '../../concurrency.ts'
import { addressees, namedFor } from '../../register/addressee.ts'
import { isSlackId } from '../../register/people.ts'
import type { Register } from '../../register/register.ts'
import type { SlackSettings } from '../../settings.ts'
import { scopes } from '../../slack/scopes.ts'
import type { Problem } from './problem.ts'

const timeLimitMs = 10_000
/** Slack refuses what is signed more than five minutes ago, and a nudge's hour is this machine's. */
const clockMayBeOffByMs = 60_000

/** What Slack says to the settings, and whether it can be asked anything else. */
export interface Met {
  readonly problems: readonly Problem[]
  /** Absent: Slack was not reached, or refused the token. */
  readonly workspace?: MetWorkspace
}

export interface MetWorkspace {
  readonly client: WebClient
  readonly team: string
}

/** Asks Slack who the bot is. Every answer of Slack's tells the time, and the scopes that the token has. */
export async function meetSlack({ token, apiUrl, connection }: SlackSettings): Promise<Met> {
  const before = Date.now()
  const met = await called(apiUrl, 'auth.test', token)
  if ('failure' in met)
    return {
      problems: [
        {
          where: 'SLACK_API_URL',
          problem: `${apiUrl} could not be asked (${met.failure}); what the workspace has was not checked`,
          mend: 'Look at the address, the network and the proxy of this machine, and run doctor again.',
        },
      ],
    }
  const clock = clockProblems(met.date, { before, after: Date.now() })
  if (!met.ok)
    return {
      problems: [
        refusedToken('SLACK_BOT_TOKEN', met.error, 'the bot token of the app’s page "OAuth & Permissions", after installing it'),
        ...clock,
      ],
    }

  const appToken = connection.by === 'socket' ? await appTokenProblems(apiUrl, connection.appToken) : []
  const client = new WebClient(token, { slackApiUrl: apiUrl, timeout: timeLimitMs, retryConfig: { retries: 2 }, logger: silent })
  return { problems: [...appToken, ...scopeProblems(met.scopes), ...clock], workspace: { client, team: met.team } }
}

type Called =
  | { readonly failure: string }
  | { readonly ok: boolean; readonly error: string; readonly team: string; readonly date: string | null; readonly scopes: string | null }

async function called(apiUrl: string, method: string, token: string): Promise<Called> {
  try {
    const answer = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(timeLimitMs),
      // A token is not carried to wherever an answer points.
      redirect: 'error',
    })
    const { ok, error, team_id } = (await answer.json()) as { ok?: boolean; error?: string; team_id?: string }
    const [date, granted] = [answer.headers.get('date'), answer.headers.get('x-oauth-scopes')]
    return { ok: ok === true, error: error ?? `HTTP ${answer.status}`, team: team_id ?? '', date, scopes: granted }
  } catch (error) {
    return { failure: failureNamed(error) }
  }
}

/** A socket's address is asked for and not used: it opens nothing, and Slack forgets it by itself. */
async function appTokenProblems(apiUrl: string, appToken: string): Promise<Problem[]> {
  const opened = await called(apiUrl, 'apps.connections.open', appToken)
  if ('failure' in opened)
    return [{ where: 'SLACK_APP_TOKEN', problem: `could not be tried (${opened.failure})`, mend: 'Run doctor again.' }]
  return opened.ok
    ? []
    : [refusedToken('SLACK_APP_TOKEN', opened.error, 'an app-level token with connections:write, and Socket Mode switched on')]
}

function refusedToken(setting: string, error: string, expected: string): Problem {
  return { where: setting, problem: `is refused by Slack (${error})`, mend: `Set ${expected}.` }
}

export function clockProblems(date: string | null, { before, after }: { before: number; after: number }): Problem[] {
  const slacksMs = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(slacksMs)) return []
  // The header has whole seconds.
  const offMs = slacksMs > after ? slacksMs - after : Math.max(0, before - slacksMs - 1000)
  if (offMs <= clockMayBeOffByMs) return []
  return [
    {
      where: 'clock',
      problem: `this machine is ${Math.round(offMs / 1000)} s ${slacksMs > after ? 'behind' : 'ahead of'} Slack`,
      mend: 'Set the clock by NTP (timedatectl set-ntp true): nudges go out by it, and Slack’s signed requests are refused when it is 5 minutes off.',
    },
  ]
}

function scopeProblems(header: string | null): Problem[] {
  if (header === null) return []
  const granted = header.split(',').map((scope) => scope.trim())
  const lacking = scopes.filter((scope) => !granted.includes(scope))
  const idle = granted.filter((scope) => scope !== '' && !scopes.includes(scope))
  return [
    ...lacking.map((scope) => ({
      where: scope,
      problem: 'this scope is not granted',
      mend: 'Paste slack-manifest.yaml as the app’s manifest, and install the app again.',
    })),
    ...idle.map((scope) => ({
      where: scope,
      problem: 'this scope is granted, and Relance has no use for it',
      mend: 'Take it away: a token that is lost can then do less.',
      severity: 'warning' as const,
    })),
  ]
}

interface FoundChannel {
  readonly isMember: boolean
  readonly isArchived: boolean
}

/** Each channel that the register names: whether it is there, is used, and has the bot in it. */
export async function channelProblems({ client }: MetWorkspace, register: Register): Promise<Problem[]> {
  const found = new Map<string, FoundChannel>()
  const problems: Problem[] = []
  for (const types of ['public_channel', 'private_channel'])
    try {
      for await (const page of client.paginate('conversations.list', { types, limit: 200 })) {
        for (const { id, name, is_member: isMember = false, is_archived: isArchived = false } of (page as ChannelPage).channels ?? [])
          for (const key of [id, name]) if (key !== undefined) found.set(key, { isMember, isArchived })
      }
    } catch (error) {
      problems.push({
        where: types,
        problem: `these channels can't be listed (${failureNamed(error)})`,
        mend: 'Grant the scope that is missing, or run doctor again.',
      })
    }
  for (const { id: of, channel } of addressees(register)) {
    if (channel === undefined) continue
    const there = found.get(channel.replace(/^#/, ''))
    if (!there)
      problems.push({
        where: channel,
        problem: `no such channel that the bot can see, for ${of}`,
        mend: `Make it, or mend its name in the register; to a private one invite the bot first: /invite @Relance.`,
      })
    else if (there.isArchived)
      problems.push({
        where: channel,
        problem: `is archived, for ${of}`,
        mend: 'Take it out of the archive, or name another in the register.',
      })
    else if (!there.isMember)
      problems.push({ where: channel, problem: `the bot is no member of it, for ${of}`, mend: 'In that channel: /invite @Relance.' })
  }
  return problems
}

interface ChannelPage {
  readonly channels?: readonly { id?: string; name?: string; is_member?: boolean; is_archived?: boolean }[]
}

/** Each person whom the register names: whether Slack knows them, and whether they may have rights by their address. */
export async function personProblems({ client, team }: MetWorkspace, register: Register): Promise<Problem[]> {
  const named = new Map<string, string>()
  for (const addressee of addressees(register))
    for (const person of namedFor(register, addressee)) if (!named.has(person)) named.set(person, addressee.id)
  const problems = new Map<string, Problem>()
  await fewAtOnce(named, async ([person, of]) => {
    const problem = await problemOfPerson(person)
    if (problem !== undefined) problems.set(person, { where: person, problem: `${problem.problem}, for ${of}`, mend: problem.mend })
  })
  return [...named.keys()].flatMap((person) => problems.get(person) ?? [])

  async function problemOfPerson(person: string): Promise<Pick<Problem, 'problem' | 'mend'> | undefined> {
    const isId = isSlackId(person)
    try {
      const { user } = isId ? await client.users.info({ user: person }) : await client.users.lookupByEmail({ email: person })
      if (user?.deleted) return { problem: 'is deactivated in Slack', mend: 'Name who has taken over, or an absence with a cover.' }
      // A Slack id names its account on purpose, wherever that comes from.
      if (isId) return undefined
      if (user?.is_bot) return { problem: 'is a bot in Slack', mend: 'Name a person: a bot has no rights.' }
      if (user?.is_restricted || user?.is_ultra_restricted)
        return {
          problem: 'is a guest, and an address gives rights to full members only',
          mend: 'Name them by their Slack id, if that is meant.',
        }
      if (user?.team_id !== undefined && user.team_id !== team)
        return {
          problem: 'is of another workspace, and an address gives rights in the own one only',
          mend: 'Name them by their Slack id, if that is meant.',
        }
      return undefined
    } catch (error) {
      const failure = failureNamed(error)
      if (['users_not_found', 'user_not_found', 'user_not_visible'].includes(failure))
        return {
          problem: 'is no active account of this workspace',
          mend: 'Mend the address, invite the person, or name who has taken over.',
        }
      return { problem: `could not be looked up (${failure})`, mend: 'Grant users:read.email, or run doctor again.' }
    }
  }
}

/** What Slack calls the failure, or the system; never more of it, for an error may carry a token. */
export function failureNamed(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { data } = error as { data?: { error?: string } }
  if (data?.error !== undefined) return data.error
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

const saysNothing = (): void => undefined
/** Slack's client would write of each call that it makes again. */
const silent = {
  debug: saysNothing,
  info: saysNothing,
  warn: saysNothing,
  error: saysNothing,
  setLevel: saysNothing,
  getLevel: () => 'error' as never,
  setName: saysNothing,
}
