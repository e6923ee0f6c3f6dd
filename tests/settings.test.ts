import { describe, expect, test } from 'vitest'
import { readSettings, rehearsalProblem } from '../src/settings.ts'

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
const loopback = { ...socket, SLACK_API_URL: 'http://127.0.0.1:4000/api' }

test('without any Slack setting the bot runs its rehearsal', () => {
  expect(readSettings({ RELANCE_REGISTER: 'other.json', SLACK_BOT_TOKEN: '  ' })).toMatchObject({
    ok: true,
    settings: { slack: undefined, register: 'other.json', logLevel: 'info' },
  })
})

test('an app token means Socket Mode, whatever else is set', () => {
  expect(readSettings({ ...socket, SLACK_SIGNING_SECRET: 'secret' })).toMatchObject({
    ok: true,
    settings: { slack: { token: 'xoxb-1', apiUrl: 'https://slack.com/api/', connection: { by: 'socket', appToken: 'xapp-1' } } },
  })
})

test('a signing secret means HTTP, on port 3000 unless said otherwise', () => {
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' }
  expect(readSettings(http)).toMatchObject({ settings: { slack: { connection: { by: 'http', signingSecret: 'secret', port: 3000 } } } })
  expect(readSettings({ ...http, PORT: '8080' })).toMatchObject({ settings: { slack: { connection: { port: 8080 } } } })
})

test('the clock may be given another start if nobody real is written to', () => {
  const read = readSettings({ ...loopback, RELANCE_NOW: '2011-03-01T09:00:00Z' })
  expect(read.ok && read.settings.startAt?.toISO()).toBe('2011-03-01T09:00:00.000Z')
})

test.each([
  ['a token is missing', { SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is not set/],
  ['a secret and no token', { SLACK_SIGNING_SECRET: 'secret' }, /^SLACK_BOT_TOKEN is not set/],
  ['a token of another kind', { ...socket, SLACK_BOT_TOKEN: 'xoxp-1' }, /^SLACK_BOT_TOKEN does not begin with xoxb-/],
  ['an app token of another kind', { ...socket, SLACK_APP_TOKEN: 'xoxb-2' }, /^SLACK_APP_TOKEN does not begin with xapp-/],
  ['no way to be reached', { SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN is not set, nor SLACK_SIGNING_SECRET/],
  ['a port that is none', { ...socket, PORT: '80a' }, /^PORT is "80a"/],
  ['a port out of range', { ...socket, PORT: '65536' }, /^PORT is "65536"/],
  ['an address that is none', { ...socket, SLACK_API_URL: 'slack' }, /^SLACK_API_URL is "slack"/],
  ['tokens in the clear', { ...socket, SLACK_API_URL: 'http://slack.com/api/' }, /^SLACK_API_URL begins with http:/],
  [
    'a loopback that only looks like one',
    { ...socket, SLACK_API_URL: 'http://127.0.0.1.evil.example/' },
    /^SLACK_API_URL begins with http:/,
  ],
  ['an address with a name in it', { ...socket, SLACK_API_URL: 'https://slack.com@evil.example/api/' }, /^SLACK_API_URL has a name/],
  ['an address with a password in it', { ...socket, SLACK_API_URL: 'https://:geheim@slack.com/api/' }, /^SLACK_API_URL has a name/],
  ['an address with a query', { ...socket, SLACK_API_URL: 'https://slack.com/api/?to=evil' }, /^SLACK_API_URL has more/],
  ['an address of another kind', { ...socket, SLACK_API_URL: 'file:///etc/' }, /^SLACK_API_URL is "file/],
  ['a host that is none', { ...socket, HOST: 'http://127.0.0.1' }, /^HOST is "http/],
  ['a port of the metrics that is none', { ...socket, METRICS_PORT: '-1' }, /^METRICS_PORT is "-1"/],
  ['a level that is none', { ...socket, LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
  ['a clock that starts elsewhere on the real Slack', { ...socket, RELANCE_NOW: '2011-03-01T09:00:00Z' }, /^RELANCE_NOW is set, but/],
  [
    'a loopback in disguise',
    { ...loopback, SLACK_API_URL: 'https://127.evil.example/', RELANCE_NOW: '2011-03-01T09:00:00Z' },
    /^RELANCE_NOW is set, but/,
  ],
  ['a start that is no instant', { ...loopback, RELANCE_NOW: 'tomorrow' }, /^RELANCE_NOW is "tomorrow"/],
])('%s is refused in plain words', (_what, environment, problem) => {
  expect(readSettings(environment)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] })
})

test('all that is wrong is said at once, and no secret is repeated', () => {
  const read = readSettings({ SLACK_BOT_TOKEN: 'geheim-1', SLACK_APP_TOKEN: 'geheim-2', PORT: 'x', LOG_LEVEL: 'loud', RELANCE_NOW: 'now' })
  expect(read.ok ? [] : read.problems).toHaveLength(6)
  expect(JSON.stringify(read)).not.toContain('geheim')
})

test('the metrics are for this machine alone unless a host is named', () => {
  expect(readSettings(socket)).toMatchObject({ settings: { metrics: undefined } })
  expect(readSettings({ ...socket, METRICS_PORT: '9090' })).toMatchObject({ settings: { metrics: { port: 9090, host: '127.0.0.1' } } })
  expect(readSettings({ ...socket, METRICS_PORT: '9090', HOST: '10.0.0.7' })).toMatchObject({ settings: { metrics: { host: '10.0.0.7' } } })
})

test('HTTP mode listens where HOST says, and everywhere without it', () => {
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' }
  expect(readSettings({ ...http, HOST: '::1' })).toMatchObject({ settings: { slack: { connection: { host: '::1' } } } })
  const read = readSettings(http)
  expect(read.ok && read.settings.slack?.connection).not.toHaveProperty('host')
})

test.each([
  ['RELANCE_REGSITER', ['RELANCE_REGSITER is no setting; did you mean RELANCE_REGISTER?']],
  ['RELANCE_HOUR', ['RELANCE_HOUR is no setting; did you mean RELANCE_NOW?']],
  ['SLACK_BOT_TOKN', ['SLACK_BOT_TOKN is no setting; did you mean SLACK_BOT_TOKEN?']],
  ['SLACK_WEBHOOK_URL', []],
  ['RELANCE_STATE', []],
])('a setting %s is warned of: %j', (name, warnings) => {
  expect(readSettings({ ...socket, [name]: 'geheim' })).toMatchObject({ ok: true, settings: { warnings } })
})

describe('without any Slack setting', () => {
  test.each([{ NODE_ENV: 'production' }, { INVOCATION_ID: '8a9d' }, { KUBERNETES_SERVICE_HOST: '10.0.0.1' }])(
    'a service (%j) is not turned into a rehearsal',
    (environment) => {
      expect(rehearsalProblem(environment, { isTerminal: false })).toContain('--rehearse')
    },
  )

  test.each([
    [{}, false],
    [{ NODE_ENV: 'development' }, false],
    [{ INVOCATION_ID: '8a9d' }, true],
  ])('a person (%j, at a terminal: %j) may rehearse', (environment, isTerminal) => {
    expect(rehearsalProblem(environment, { isTerminal })).toBeUndefined()
  })
})
