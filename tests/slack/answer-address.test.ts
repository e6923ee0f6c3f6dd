import { expect, test } from 'vitest'
import { isAnswerable } from '../../src/slack/chat.ts'

const api = 'https://slack.com/api/'

test.each([
  ['https://hooks.slack.com/commands/T1/2/3', api],
  ['https://hooks.slack-gov.com/commands/T1/2/3', 'https://slack-gov.com/api/'],
  ['http://127.0.0.1:4000/response/1', 'http://127.0.0.1:4000/api/'],
])('a command is answered at %s where the API is %s', (address, slackApiUrl) => {
  expect(isAnswerable(address, slackApiUrl)).toBe(true)
})

test.each([
  ['http://hooks.slack.com/commands/T1/2/3', api],
  ['http://169.254.169.254/latest/', api],
  ['http://127.0.0.1:4001/', 'http://127.0.0.1:4000/api/'],
  ['file:///etc/passwd', api],
  ['no address', api],
])('no command is answered at %s where the API is %s', (address, slackApiUrl) => {
  expect(isAnswerable(address, slackApiUrl)).toBe(false)
})
