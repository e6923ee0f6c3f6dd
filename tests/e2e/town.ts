import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import type { Bot } from '../../src/bot.ts'
import { startBot } from '../../src/bot.ts'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import type { RegisterFile } from '../../src/register/schema.ts'
import type { RehearsalClock } from '../../src/rehearsal/clock.ts'
import { rehearsalClock } from '../../src/rehearsal/clock.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { openState } from '../../src/store/store-file.ts'

/** The real bot on a rehearsal workspace, with a register on disk; ended with everything it started. */
export interface Town {
  readonly workspace: Workspace
  readonly clock: RehearsalClock
  readonly file: string
  readonly bot: () => Bot
  /** Stops the bot and starts it again, on the same register; `without` does something in between. */
  restart(without?: () => Promise<void>): Promise<void>
  read(): Promise<RegisterFile>
  [Symbol.asyncDispose](): Promise<void>
}

export async function aTown(
  register: object,
  {
    at,
    http = false,
    scopes,
    prepare,
  }: { at: string; http?: boolean; scopes?: readonly string[]; prepare?: (workspace: Workspace) => void },
): Promise<Town> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-town-'))
  const file = path.join(folder, 'commitments.json')
  await writeFile(file, `${JSON.stringify(register, null, 2)}\n`)
  const calendars = loadCalendars()
  const parsed = parseRegister(await readFile(file, 'utf8'), calendars)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))

  const clock = rehearsalClock(DateTime.fromISO(at, { setZone: true }))
  const workspace = await openWorkspace({ now: () => clock.now(), ...workspaceFrom(parsed.register), ...(scopes ? { scopes } : {}) })
  prepare?.(workspace)
  const start = async (): Promise<Bot> => {
    const bot = await startBot({
      slack: {
        token: workspace.botToken,
        apiUrl: workspace.url,
        connection: http ? { by: 'http', signingSecret: workspace.signingSecret, port: 0 } : { by: 'socket', appToken: workspace.appToken },
      },
      opening: openState({ file, calendars, now: () => clock.now() }),
      register: file,
      calendars,
      clock,
      log: pino({ level: process.env['TOWN_LOG'] ?? 'silent' }),
    })
    if (http) workspace.gateway.sendTo(`http://127.0.0.1:${bot.port}/slack/events`)
    await bot.ready
    return bot
  }
  let bot = await start()
  return {
    workspace,
    clock,
    file,
    bot: () => bot,
    async restart(without) {
      await bot.stop()
      await without?.()
      bot = await start()
    },
    async read() {
      await bot.store.registers.flushed()
      return JSON.parse(await readFile(file, 'utf8')) as RegisterFile
    },
    async [Symbol.asyncDispose]() {
      await bot.stop()
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
