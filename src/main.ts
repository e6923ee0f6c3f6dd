import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { systemClock } from './delivery/clock.ts'
import type { Settings } from './settings.ts'
import { readSettings } from './settings.ts'

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
      void starting.then((bot) => bot.stop()).then(() => process.exit(0))
    })
  try {
    const bot = await starting
    log.info({ register, port: bot.port }, 'running')
  } catch (error) {
    fail(sentenceOf(error))
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

/** Slack's own names for a refused token, in words. */
function sentenceOf(error: unknown): string {
  const name = (error as { data?: { error?: string } }).data?.error
  if (name !== undefined && ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'].includes(name))
    return `Slack refuses SLACK_BOT_TOKEN (${name}); expected the bot token of an installed app`
  return error instanceof Error ? error.message : String(error)
}

function fail(...problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
