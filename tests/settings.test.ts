import { expect, test } from 'vitest'
import { readSettings } from '../src/settings.ts'

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
  ['no way to be reached', { SLACK_BOT_TOKEN: 'xoxb-1' }, /^neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET/],
  ['a port that is none', { ...socket, PORT: '80a' }, /^PORT is "80a"/],
  ['a port out of range', { ...socket, PORT: '65536' }, /^PORT is "65536"/],
  ['an address that is none', { ...socket, SLACK_API_URL: 'slack' }, /^SLACK_API_URL is "slack"/],
  ['a level that is none', { ...socket, LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
  ['a clock that starts elsewhere on the real Slack', { ...socket, RELANCE_NOW: '2011-03-01T09:00:00Z' }, /^RELANCE_NOW is set, but/],
  [
    'a loopback in disguise',
    { ...loopback, SLACK_API_URL: 'http://127.evil.example/', RELANCE_NOW: '2011-03-01T09:00:00Z' },
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
