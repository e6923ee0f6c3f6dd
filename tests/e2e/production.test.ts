import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { promised, twoSides } from './in-town.ts'

const root = path.resolve(import.meta.dirname, '../..')
const lockFile = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })) })

/** A copy of the sources beside the packages that `npm ci --omit=dev --omit=optional` installs, and a register. */
async function aProductionInstall() {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-production-'))
  for (const part of ['src', 'package.json']) await cp(path.join(root, part), path.join(folder, part), { recursive: true })
  const { packages } = lockFile.parse(JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')))
  const installed = Object.entries(packages).filter(
    ([place, { dev, optional }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(place) && !dev && !optional,
  )
  for (const [place] of installed) {
    await mkdir(path.dirname(path.join(folder, place)), { recursive: true })
    await symlink(path.join(root, place), path.join(folder, place))
  }
  const register = JSON.stringify(twoSides(promised('ports', 'Risk analysis of ports')))
  await writeFile(path.join(folder, 'commitments.json'), register)
  return {
    register,
    run: (environment: Record<string, string>, ...words: string[]) =>
      spawn(process.execPath, ['src/main.ts', ...words], { cwd: folder, env: { PATH: process.env.PATH ?? '', ...environment } }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

test('The bot starts where only the packages of a production install are', async () => {
  await using install = await aProductionInstall()
  const parsed = parseRegister(install.register, loadCalendars())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const at = DateTime.fromISO('2011-03-31T08:30:00Z')
  await using workspace = await openWorkspace({ now: () => at, ...workspaceFrom(parsed.register) })

  const bot = install.run({
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: workspace.url,
    RELANCE_NOW: at.toISO() ?? '',
  })
  let said = ''
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (piece) => (said += piece))
  await Promise.race([once(bot, 'close'), expect.poll(() => said, { timeout: 30_000 }).toContain('"msg":"running"')])
  bot.kill('SIGTERM')
  await once(bot, 'close')
  expect(said).toContain('"msg":"running"')
})

test('A rehearsal says what it lacks where a production install has left it out', async () => {
  await using install = await aProductionInstall()
  const rehearsal = install.run({}, '--rehearse')
  const [said, [code]] = await Promise.all([text(rehearsal.stderr), once(rehearsal, 'close')])
  expect(said).toBe(
    'The rehearsal needs the packages ws, preact and htm, which are not all installed (`npm ci --omit=dev` leaves them out); expected `npm ci` for a rehearsal, or SLACK_BOT_TOKEN for the bot.\n',
  )
  expect(code).toBe(1)
})
