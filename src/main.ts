import { existsSync } from 'node:fs'
import './compile-cache.js'
import { pino } from 'pino'
import type { Bot, BotSettings } from './bot.ts'
import { systemClock } from './delivery/clock.ts'
import { loadCalendars } from './holidays.ts'
import type { Settings } from './settings.ts'
import { readSettings } from './settings.ts'

const stopWithinMs = 8_000

if (existsSync('.env')) process.loadEnvFile('.env')

const settingsRead = readSettings(process.env)
if (!settingsRead.ok) fail(...settingsRead.problems)
else if (settingsRead.settings.slack === undefined) process.exitCode = await rehearsal(settingsRead.settings)
else await run(settingsRead.settings)

async function run({ slack, register, state, startAt, logLevel }: Settings): Promise<void> {
  if (slack === undefined) return
  const log = pino({ level: logLevel, redact: ['token', '*.token', '*.appToken', '*.signingSecret'] })
  // A reconnect or a strange envelope in Slack's socket must not end the bot (undocumented; seen with socket-mode 3.1).
  process.on('unhandledRejection', (reason) => log.error({ reason: String(reason) }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => log.error({ error: String(error), stack: error.stack }, 'uncaught exception'))

  const starting = openAndStart({ slack, register, state, clock: systemClock(startAt), log })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping')
      // What was acknowledged is kept, so nobody needs to wait for a start or a stop that hangs on Slack.
      setTimeout(() => process.exit(0), stopWithinMs)
      void starting.then((bot) => bot.stop()).finally(() => process.exit(0))
    })
  try {
    const bot = await starting
    log.info({ register, port: bot.port }, 'running')
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** Loads Bolt while a large register is checked in a thread of its own: each takes as long as the other. */
async function openAndStart({
  state,
  ...settings
}: Pick<BotSettings, 'slack' | 'register' | 'clock' | 'log'> & Pick<Settings, 'state'>): Promise<Bot> {
  const { openStore } = await import('./store/store-file.ts')
  const calendars = loadCalendars()
  const opening = openStore({
    file: settings.register,
    calendars,
    now: () => settings.clock.now(),
    ...(state === undefined ? {} : { stateFolder: state }),
  })
  const [store, { startBot }] = await Promise.all([opening, import('./bot.ts')])
  return startBot({ ...settings, store, calendars })
}

async function rehearsal({ register }: Settings): Promise<number> {
  const { rehearse } = await import('./rehearsal/rehearse.ts')
  const at = process.argv.indexOf('--register')
  const file = at < 0 ? register : process.argv[at + 1]
  if (file === undefined) {
    fail('--register needs a file')
    return 2
  }
  return rehearse({ file, play: process.argv.includes('--play') })
}

function fail(...problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
