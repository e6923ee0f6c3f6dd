import { isIP } from 'node:net'
import { distance } from 'fastest-levenshtein'
import { DateTime } from 'luxon'

/** The settings of the environment, checked. */
export interface Settings {
  readonly slack: SlackSettings | undefined
  readonly register: string
  readonly state: string | undefined
  readonly startAt: DateTime | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** The place of /healthz and /metrics beside HTTP mode. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined
  /** What is set and means nothing, one sentence each. */
  readonly warnings: readonly string[]
}

export interface SlackSettings {
  readonly token: string
  readonly apiUrl: string
  readonly connection:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string; readonly port: number; readonly host?: string }
}

export type Read = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly string[] }

export type Environment = Readonly<Record<string, string | undefined>>

const slackNames = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL']
const ownNames = ['RELANCE_REGISTER', 'RELANCE_STATE', 'RELANCE_NOW']

/** The settings, or all their faults at once, one sentence each. The sentences repeat no secret. An empty value counts as not set. */
export function readSettings(environment: Environment): Read {
  const problems: string[] = []
  const get = (name: string) => environment[name]?.trim() || undefined
  const apiUrl = apiUrlOf(get('SLACK_API_URL'), problems)
  const slack = slackOf(get, apiUrl, problems)
  const logLevel = logLevelOf(get('LOG_LEVEL'), problems)
  const metrics = metricsSetting(get, problems)
  const startAt = startInstant(get('RELANCE_NOW'), apiUrl, problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    settings: {
      slack,
      register: get('RELANCE_REGISTER') ?? 'commitments.json',
      state: get('RELANCE_STATE'),
      startAt,
      logLevel,
      metrics,
      warnings: unknownNames(environment),
    },
  }
}

/** Why no rehearsal is begun unasked, in a sentence; undefined if one may be: a service that has lost its settings would nudge nobody, and end well. */
export function rehearsalProblem(environment: Environment, { isTerminal }: { isTerminal: boolean }): string | undefined {
  // The shell of a terminal may have a service's variables.
  const ofService = isTerminal ? undefined : ['INVOCATION_ID', 'KUBERNETES_SERVICE_HOST'].find((name) => environment[name])
  const sign = environment['NODE_ENV'] === 'production' ? 'NODE_ENV' : ofService
  if (sign === undefined) return undefined
  return `no SLACK_ setting is set, though this is a service (${sign} is set); expected SLACK_BOT_TOKEN and the others in the environment or in .env, or --rehearse for the rehearsal`
}

/** A misspelt setting changes nothing, and nobody would notice. */
function unknownNames(environment: Environment): string[] {
  return Object.keys(environment).flatMap((name) => {
    const known = name.startsWith('RELANCE_') ? ownNames : slackNames
    const nearest = known.toSorted((a, b) => distance(name, a) - distance(name, b))[0] ?? ''
    const isOurs = name.startsWith('RELANCE_') || (name.startsWith('SLACK_') && distance(name, nearest) <= 2)
    return !isOurs || known.includes(name) ? [] : [`${name} is no setting; did you mean ${nearest}?`]
  })
}

function metricsSetting(get: (name: string) => string | undefined, problems: string[]): Settings['metrics'] {
  const host = hostOf(get('HOST'), problems)
  const typed = get('METRICS_PORT')
  return typed === undefined ? undefined : { port: portOf('METRICS_PORT', typed, problems), host: host ?? '127.0.0.1' }
}

function slackOf(get: (name: string) => string | undefined, apiUrl: string, problems: string[]): SlackSettings | undefined {
  const port = portOf('PORT', get('PORT') ?? '3000', problems)
  const host = get('HOST')
  if (!slackNames.some((name) => get(name) !== undefined)) return undefined

  const [token, appToken, signingSecret] = [get('SLACK_BOT_TOKEN'), get('SLACK_APP_TOKEN'), get('SLACK_SIGNING_SECRET')]
  if (token === undefined)
    problems.push(
      'SLACK_BOT_TOKEN is not set, though another SLACK_ setting is; expected the bot token (xoxb-...), or no SLACK_ setting at all for the rehearsal',
    )
  else if (!token.startsWith('xoxb-'))
    problems.push('SLACK_BOT_TOKEN does not begin with xoxb-; expected the bot token of the app’s page "OAuth & Permissions"')
  if (appToken !== undefined && !appToken.startsWith('xapp-'))
    problems.push('SLACK_APP_TOKEN does not begin with xapp-; expected the app-level token with connections:write')
  if (appToken === undefined && signingSecret === undefined)
    problems.push(
      'SLACK_APP_TOKEN is not set, nor SLACK_SIGNING_SECRET; expected one: the app token for Socket Mode, or the signing secret for HTTP',
    )
  if (token === undefined) return undefined
  if (appToken !== undefined) return { token, apiUrl, connection: { by: 'socket', appToken } }
  return { token, apiUrl, connection: { by: 'http', signingSecret: signingSecret ?? '', port, ...(host === undefined ? {} : { host }) } }
}

function portOf(name: string, typed: string, problems: string[]): number {
  const port = Number(typed)
  if (!/^\d+$/.test(typed) || port > 65_535) problems.push(`${name} is "${typed.slice(0, 40)}"; expected a whole number from 0 to 65535`)
  return port
}

function hostOf(typed: string | undefined, problems: string[]): string | undefined {
  if (typed !== undefined && isIP(typed) === 0 && !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(typed))
    problems.push(`HOST is "${typed.slice(0, 80)}"; expected an address of this machine such as 127.0.0.1`)
  return typed
}

/** The tokens are sent there: nobody on the way may read them, and an address that has more in it is a slip of the hand. */
function apiUrlOf(typed: string | undefined, problems: string[]): string {
  if (typed === undefined) return 'https://slack.com/api/'
  const expected = 'expected an address such as https://slack.com/api/'
  if (!URL.canParse(typed) || !/^https?:$/.test(new URL(typed).protocol)) {
    problems.push(`SLACK_API_URL is "${typed.slice(0, 80)}"; ${expected}`)
    return typed
  }
  const { protocol, username, password, search, hash } = new URL(typed)
  if (protocol === 'http:' && !isLoopback(typed))
    problems.push(`SLACK_API_URL begins with http:, so the tokens could be read on their way; ${expected}`)
  if (username !== '' || password !== '') problems.push(`SLACK_API_URL has a name or a password in it; ${expected}`)
  if (search !== '' || hash !== '')
    problems.push(`SLACK_API_URL has more than an address in it ("${(search + hash).slice(0, 40)}"); ${expected}`)
  return typed.endsWith('/') ? typed : `${typed}/`
}

function startInstant(typed: string | undefined, apiUrl: string, problems: string[]): DateTime | undefined {
  if (typed === undefined) return undefined
  const instant = DateTime.fromISO(typed, { zone: 'utc' })
  if (!instant.isValid) problems.push(`RELANCE_NOW is "${typed.slice(0, 40)}"; expected an instant such as 2011-03-01T09:00:00Z`)
  if (!isLoopback(apiUrl))
    problems.push('RELANCE_NOW is set, but SLACK_API_URL is no loopback address; expected it only where nobody real is written to')
  return instant
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function logLevelOf(typed: string | undefined, problems: string[]): Settings['logLevel'] {
  const level = (['debug', 'info', 'warn', 'error'] as const).find((each) => each === (typed ?? 'info'))
  if (!level) problems.push(`LOG_LEVEL is "${typed?.slice(0, 40)}"; expected debug, info, warn or error`)
  return level ?? 'info'
}
