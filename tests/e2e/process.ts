import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import type { RegisterFile } from '../../src/register/schema.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'

/** What `npm start` gives to Node. */
export const main = ['--import', path.resolve('src/compile-cache.js'), path.resolve('src/main.ts')]

/** The bot as `npm start` runs it: a process of its own, on a rehearsal workspace of this one. */
export interface Process {
  readonly workspace: Workspace
  /** All that it wrote to its log, over all its lives. */
  log(): string
  /** Starts it (again), by its own clock at `from`. */
  start(from?: string): void
  /** Resolves when its own clock, which runs on while the process is stopped, has come to an instant. */
  clockAt(instant: string): Promise<void>
  send(signal: NodeJS.Signals): void
  /** Ends it by a signal. */
  kill(signal: NodeJS.Signals): Promise<void>
  read(): Promise<RegisterFile>
  [Symbol.asyncDispose](): Promise<void>
}

export async function aProcess(
  register: object,
  {
    at,
    http = false,
    zone,
    settings = {},
    prepare,
  }: { at: string; http?: boolean; zone?: string; settings?: Record<string, string>; prepare?: (workspace: Workspace) => void },
): Promise<Process> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-process-'))
  const file = path.join(folder, 'commitments.json')
  const text = JSON.stringify(register, null, 2)
  await writeFile(file, text)
  const parsed = parseRegister(text, loadCalendars())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const workspace = await openWorkspace({ now: () => DateTime.fromISO(at, { setZone: true }), ...workspaceFrom(parsed.register) })
  prepare?.(workspace)
  const environment = {
    ...settings,
    PATH: process.env['PATH'] ?? '',
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_API_URL: workspace.url,
    ...(zone === undefined ? {} : { TZ: zone }),
    ...(http ? { SLACK_SIGNING_SECRET: workspace.signingSecret, PORT: '0' } : { SLACK_APP_TOKEN: workspace.appToken }),
  }
  let output = ''
  let child: ChildProcess | undefined
  let clockAheadMs = 0
  const start = (from = at) => {
    const started = spawn(process.execPath, main, {
      cwd: folder,
      env: { ...environment, RELANCE_NOW: from },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    clockAheadMs = Date.parse(from) - Date.now()
    let own = ''
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (piece) => {
        output += piece
        own += piece
        const port = /"port":(\d+)/.exec(own)?.[1]
        if (http && port !== undefined) workspace.gateway.sendTo(`http://127.0.0.1:${port}/slack/events`)
      })
    child = started
  }
  const kill = async (signal: NodeJS.Signals) => {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    ending.kill(signal)
    await once(ending, 'close')
  }
  start()
  return {
    workspace,
    log: () => output,
    start,
    clockAt: (instant) => wait(Math.max(0, Date.parse(instant) - Date.now() - clockAheadMs)),
    send: (signal) => void child?.kill(signal),
    kill,
    async read() {
      return JSON.parse(await readFile(file, 'utf8')) as RegisterFile
    },
    async [Symbol.asyncDispose]() {
      await kill('SIGKILL')
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
