import { expect, test, vi } from 'vitest'
import { aRegisterFile, ukBorderAgency } from '../a-register.ts'
import { promised } from './in-town.ts'
import type { Process } from './process.ts'
import { aProcess } from './process.ts'

const at = '2011-03-31T08:30:00Z'
const count = 16
const ids = Array.from({ length: count }, (_, nth) => `team-${nth}`)

/** As many teams, each with a channel and something that is due. */
function manyTeams(): object {
  const teams = ids.map((id) => ({ ...ukBorderAgency, id, name: id, channel: `#${id}`, leads: [`lead@${id}.example`] }))
  const commitments = ids.map((id) => promised(`promise-of-${id}`, `What ${id} owes`, { owners: [{ team: id, role: 'lead' }] }))
  return { ...aRegisterFile({}, { teams }), commitments }
}

/** How many messages of the bot stand in each team's channel. */
function standing({ workspace }: Process): number[] {
  return ids.map((id) => workspace.messages(id).filter(({ bot_id, thread_ts }) => bot_id !== undefined && thread_ts === undefined).length)
}

test('a limit in the middle of a morning stops all messages for as long as Slack asks, and each goes once', async () => {
  await using bot = await aProcess(manyTeams(), { at })
  const { workspace } = bot
  const retryAfterSeconds = 3
  let posted = 0
  const limit = workspace.faults.plan('chat.postMessage', { does: 'limit', retryAfterSeconds }, { times: 1, where: () => ++posted === 5 })
  await vi.waitFor(() => expect(standing(bot)).toEqual(Array(count).fill(1)), { timeout: 30_000, interval: 200 })
  expect(limit.met).toBe(1)

  const came = workspace.calls.filter(({ method }) => method === 'chat.postMessage').map(({ atMs }) => atMs)
  expect(came).toHaveLength(count + 1)
  const limitedMs = came[4] ?? 0
  // One that was on its way already may come a little later.
  expect(came.filter((ms) => ms > limitedMs + 500 && ms < limitedMs + retryAfterSeconds * 1_000)).toEqual([])
  for (const from of came) expect(came.filter((ms) => ms >= from && ms < from + 1_000).length).toBeLessThanOrEqual(8)
})

test('an hour without Slack in the middle of a morning loses no message and doubles none', async () => {
  await using bot = await aProcess(manyTeams(), { at })
  const { workspace } = bot
  await workspace.eventually('the first messages', () => standing(bot).filter((each) => each > 0).length >= 4)
  const away = workspace.faults.plan(/./, { does: 'status', status: 503, when: 'after' })
  await vi.waitFor(() => expect(away.met).toBeGreaterThan(2), { timeout: 10_000 })
  await bot.kill('SIGKILL')
  bot.start('2011-03-31T09:30:00Z')
  await vi.waitFor(() => expect(away.met).toBeGreaterThan(4), { timeout: 20_000 })
  away.end()
  await bot.kill('SIGKILL')
  bot.start('2011-03-31T09:31:00Z')
  await vi.waitFor(() => expect(standing(bot)).toEqual(Array(count).fill(1)), { timeout: 40_000, interval: 200 })
})
