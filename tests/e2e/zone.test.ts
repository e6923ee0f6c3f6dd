import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { promised, twoSides } from './in-town.ts'
import { aProcess } from './process.ts'

const run = promisify(execFile)
const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Etc/GMT+12']

test('a preview is the same, byte for byte, whatever the zone of the machine', async () => {
  const args = ['src/cli/relance.ts', 'preview', 'commitments.json', '--from', '2010-11-02T00:00Z', '--to', '2011-11-02T00:00Z', '--json']
  const previewed: string[] = []
  for (const TZ of zones) previewed.push((await run(process.execPath, args, { env: { ...process.env, TZ }, maxBuffer: 2 ** 26 })).stdout)
  expect(previewed[0]?.length).toBeGreaterThan(10_000)
  expect(new Set(previewed).size).toBe(1)
})

test('the bot posts at the team’s hour on a machine in another zone, where it is another day', async () => {
  const register = twoSides(promised('ports', 'Risk analysis of ports'))
  await using bot = await aProcess(register, { at: '2011-03-31T08:30:00Z', zone: 'Pacific/Kiritimati' })
  const nudge = await bot.workspace.eventually('the nudge', () => bot.workspace.messages('uk')[0])
  expect(JSON.stringify(nudge.metadata)).toContain('uk-border-agency 2011-03-31 nudge')
})
