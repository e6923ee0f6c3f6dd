import { WebClient } from '@slack/web-api'
import { describe, expect, test } from 'vitest'
import { harmlessKind } from '../../src/operations/harmless.ts'

/** An error with a code, as Node and Slack's SDK make them. */
const coded = (code: string, message = 'planted') => Object.assign(new Error(message), { code })

describe('a failure from outside that nobody waited for does not end the bot', () => {
  test.each([
    [coded('slack_socket_mode_send_while_disconnected_error'), 'an acknowledgement too late for its socket'],
    [coded('slack_socket_mode_send_while_not_ready_error'), 'an acknowledgement too late for its socket'],
    [coded('slack_webapi_platform_error'), 'a call to Slack'],
    [coded('slack_webapi_rate_limited_error'), 'a call to Slack'],
    [coded('ECONNRESET'), 'the network'],
    [coded('EPIPE'), 'the network'],
    [coded('UND_ERR_SOCKET'), 'the network'],
    [new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), 'the network'],
    [coded('ENOSPC'), 'the disk'],
    [coded('ERR_SQLITE_ERROR', 'database or disk is full'), 'the disk'],
    [AbortSignal.abort().reason, 'a time limit'],
  ])('%s: %s', (failure, kind) => {
    expect(harmlessKind(failure)).toBe(kind)
  })

  test('a call to a Slack that is not there: the real error of its client', async () => {
    const client = new WebClient('xoxb-1', { slackApiUrl: 'http://127.0.0.1:1/api/', retryConfig: { retries: 0 } })
    const failure = await client.auth.test().catch((error: unknown) => error)
    expect(harmlessKind(failure)).toBe('a call to Slack')
  })
})

test.each([
  new TypeError("Cannot read properties of undefined (reading 'id')"),
  new RangeError('Maximum call stack size exceeded'),
  new Error('unexpected'),
  coded('ERR_INVALID_ARG_TYPE'),
  'a string',
  undefined,
])('%s is a fault that nobody expected', (failure) => {
  expect(harmlessKind(failure)).toBeUndefined()
})
