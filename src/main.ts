import { existsSync, realpathSync } from 'node:fs'
import './compile-cache.js'
import type { Logger } from 'pino'
import { pino } from 'pino'
import type { Bot, BotSettings } from './bot.ts'
import { systemClock } from './delivery/clock.ts'
import { loadCalendars } from './holidays.ts'
import { harmlessKind } from './operations/harmless.ts'
import { logLines } from './operations/log-lines.ts'
import { ProcessEnd } from './operations/process-end.ts'
import type { Settings, SlackSettings } from './settings.ts'
import { readSettings, rehearsalProblem } from './settings.ts'

if (existsSync('.env')) process.loadEnvFile('.env')

const settingsRead = readSettings(process.env)
if (!settingsRead.ok) fail(...settingsRead.problems)
else await begin(settingsRead.settings)

async function begin(settings: Settings): Promise<void> {
  const { slack } = settings
  const isRehearsalAsked = process.argv.includes('--rehearse')
  if (slack !== undefined && !isRehearsalAsked) return run({ ...settings, slack })
  const problem = isRehearsalAsked ? undefined : rehearsalProblem(process.env, { isTerminal: process.stdout.isTTY })
  if (problem !== undefined) return fail(problem)
  process.exitCode = await rehearsal(settings)
}

async function run({
  slack,
  register,
  state,
  startAt,
  logLevel,
  metrics: status,
  warnings,
}: Settings & { slack: SlackSettings }): Promise<void> {
  const log = pino({ level: logLevel, redact: ['token', '*.token', '*.appToken', '*.signingSecret'] }, logLines)
  for (const warning of warnings) log.warn(warning)
  const breakingOff = new AbortController()
  const clock = systemClock(startAt)
  const onHelpless = () => void ending.end(1)
  const starting = openAndStart({ slack, register, state, clock, log, status, brokenOff: breakingOff.signal, onHelpless })
  const stop = async () => {
    breakingOff.abort()
    await starting.then(
      (bot) => bot.stop(),
      () => undefined,
    )
  }
  const ending = new ProcessEnd({ log, stop, exit: (code) => process.exit(code) })
  endOnSignals(ending, log)
  endOnFaults(ending, log)
  try {
    const bot = await starting
    log.info({ register, port: bot.port }, 'running')
  } catch (error) {
    if (ending.hasBegun) return
    fail(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** In order at the first, at once at the second. */
function endOnSignals(ending: ProcessEnd, log: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (ending.hasBegun) process.exit(1)
      log.info({ signal }, 'stopping')
      void ending.end(0)
    })
}

/** What nobody expected leaves the bot in a state that nobody knows; the one on disk is known. A rejection that nobody waits for comes here, too. */
function endOnFaults(ending: ProcessEnd, log: Logger): void {
  process.on('uncaughtException', (error: unknown) => {
    const kind = harmlessKind(error)
    if (kind !== undefined) return log.warn({ error: String(error), kind }, 'something failed that nobody waited for')
    log.fatal({ error: String(error), stack: error instanceof Error ? error.stack : undefined }, 'an unexpected fault: the bot ends')
    void ending.end(1)
  })
}

/** Takes the lock, so that nobody else begins, before it loads what takes long. */
async function openAndStart({
  state,
  ...settings
}: Omit<BotSettings, 'opening' | 'calendars' | 'stateFolder'> & Pick<Settings, 'state'>): Promise<Bot> {
  const [{ openState }, { ownFolder }] = await Promise.all([import('./store/store-file.ts'), import('./store/lock.ts')])
  const { register: file, clock } = settings
  const calendars = loadCalendars()
  const opening = openState({ file, calendars, now: () => clock.now(), ...(state === undefined ? {} : { stateFolder: state }) })
  const { startBot } = await import('./bot.ts')
  return startBot({ ...settings, opening, calendars, stateFolder: state ?? ownFolder(realpathSync(file)) })
}

async function rehearsal({ register }: Settings): Promise<number> {
  const { rehearseWhereInstalled } = await import('./rehearsal/installed.ts')
  const at = process.argv.indexOf('--register')
  const file = at < 0 ? register : process.argv[at + 1]
  if (file === undefined) {
    fail('--register needs a file')
    return 2
  }
  return rehearseWhereInstalled({ file, play: process.argv.includes('--play') })
}

function fail(...problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
