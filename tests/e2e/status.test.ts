import { expect, test, vi } from 'vitest'
import { promised, twoSides } from './in-town.ts'
import type { Process } from './process.ts'
import { aProcess } from './process.ts'

const at = '2011-03-31T08:30:00Z'
const register = twoSides(promised('ports', 'Risk analysis of ports'))

/** The bot's own pages, on its port of HTTP mode or on the one of its metrics. */
async function pagesOf(bot: Process): Promise<string> {
  await bot.workspace.eventually('the nudge', () => bot.workspace.messages('uk')[0])
  const port = /"port":(\d+)/.exec(bot.log())?.[1]
  return `http://127.0.0.1:${port}`
}

test.each([
  { where: 'on a port of their own', http: false, settings: { METRICS_PORT: '0' } },
  { where: 'in HTTP mode', http: true, settings: {} },
])('health and metrics are shown $where, with no name, word or token in them', async ({ http, settings }) => {
  await using bot = await aProcess(register, { at, http, settings })
  const pages = await pagesOf(bot)
  const health = await fetch(`${pages}/healthz?verbose`)
  expect([health.status, await health.json()]).toEqual([200, { deaf: false, unwritable: false, behind: false }])
  const metrics = await (await fetch(`${pages}/metrics`)).text()
  expect(metrics).toMatch(/relance_posts_total\{outcome="sent"\} [1-9]/)
  expect(metrics).toMatch(/relance_state_bytes [1-9]/)
  expect(metrics).toMatch(/process_resident_memory_bytes \d/)
  expect(metrics).not.toMatch(/xoxb|xapp|ukba|ports/)
  expect((await fetch(`${pages}/healthz`, { method: 'POST' })).status).toBeGreaterThanOrEqual(404)
  expect((await fetch(`${pages}/`)).status).toBe(404)
})

test('a bot whose start waits for Slack says that it is deaf', async () => {
  await using bot = await aProcess(register, {
    at,
    settings: { METRICS_PORT: '0' },
    prepare: (workspace) => workspace.failNext('auth.test', 'internal_error', 1_000),
  })
  await vi.waitFor(() => expect(bot.log()).toContain('Slack is out of reach'), { timeout: 20_000 })
  const port = /"port":(\d+)/.exec(bot.log())?.[1]
  const health = await fetch(`http://127.0.0.1:${port}/healthz`)
  expect([health.status, await health.json()]).toEqual([503, { deaf: true, unwritable: false, behind: false }])
})

test('a token that is revoked is noticed as soon as Slack says so', async () => {
  await using bot = await aProcess(register, { at, settings: { METRICS_PORT: '0' } })
  const pages = await pagesOf(bot)
  bot.workspace.faults.plan('auth.test', { does: 'refuse', error: 'token_revoked' })
  await bot.workspace.sendEvent({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } })
  await vi.waitFor(async () => expect(await (await fetch(`${pages}/healthz`)).json()).toMatchObject({ deaf: true }), { timeout: 10_000 })
})

test('requests that Slack did not sign are refused, and fill no log', async () => {
  await using bot = await aProcess(register, { at, http: true })
  const pages = await pagesOf(bot)
  const forged = { method: 'POST', headers: { 'x-slack-signature': 'v0=00', 'x-slack-request-timestamp': '1' }, body: '{}' }
  for (let index = 0; index < 50; index++) expect((await fetch(`${pages}/slack/events`, forged)).status).toBe(401)
  await bot.kill('SIGTERM')
  expect(bot.log().match(/Failed to parse and verify/g)).toHaveLength(1)
})
