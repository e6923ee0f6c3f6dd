import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { pino } from 'pino'
import { systemClock } from './delivery/clock.ts'
import type { Settings } from './settings.ts'
import { readSettings } from './settings.ts'

const stopWithinMs = 8_000

// From the second start on, types are not stripped again and Bolt is not compiled again. Where nothing can be written there, it is done each time.
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/relance'))

if (existsSync('.env')) process.loadEnvFile('.env')

const read = readSettings(process.env)
if (!read.ok) fail(...read.problems)
else if (read.settings.slack === undefined) process.exitCode = await rehearsal(read.settings)
else await run(read.settings)

async function run({ slack, register, state, startAt, logLevel }: Settings): Promise<void> {
  if (slack === undefined) return
  const log = pino({ level: logLevel, redact: ['token', '*.token', '*.appToken', '*.signingSecret'] })
  // A reconnect or a strange envelope in Slack's socket must not end the bot (docs of the SDK: none; seen with socket-mode 3.1).
  process.on('unhandledRejection', (reason) => log.error({ reason: String(reason) }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => log.error({ error: String(error), stack: error.stack }, 'uncaught exception'))

  const { startBot } = await import('./bot.ts')
  const starting = startBot({ slack, register, state, clock: systemClock(startAt), log })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping')
      // Whatever was acknowledged is kept: a start or a stop that hangs on Slack need not be waited for.
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
