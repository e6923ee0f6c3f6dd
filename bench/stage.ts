import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import project from '../package.json' with { type: 'json' }
import { systemClock } from '../src/delivery/clock.ts'
import { loadCalendars } from '../src/holidays.ts'
import { parseRegister } from '../src/register/parse.ts'
import { workspaceFrom } from '../src/rehearsal/seed.ts'
import type { Happening, Workspace } from '../src/rehearsal/workspace.ts'
import { openWorkspace } from '../src/rehearsal/workspace.ts'
import type { Size } from './a-large-register.ts'
import { aLargeRegister, begin, leadOf } from './a-large-register.ts'

/** A workspace and a folder with a register. Apps run on it as processes of their own, by signed HTTP: Slack's work is not the app's. */
export interface Stage {
  readonly workspace: Workspace
  readonly file: string
  /** Starts an app and waits until it hears. */
  start(app: 'relance' | 'bare'): Promise<Running>
  /** Starts an app on a socket, has a command waiting for it that changes something, and gives how long it took to acknowledge that. */
  firstWordIn(app: 'relance' | 'bare'): Promise<number>
  [Symbol.asyncDispose](): Promise<void>
}

export interface Running {
  readonly pid: number
  readonly startedInMs: number
  stop(): Promise<void>
}

const inHouse = (file: string) => path.join(import.meta.dirname, file)
/** As `npm start` runs it, with its settings and flags; the floor pays for no stripping of types. */
const start = /^(?<settings>.*?)exec node (?<flags>.*) src\/main\.ts$/.exec(project.scripts.start)?.groups
const settings = Object.fromEntries(start?.['settings']?.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=')])) ?? [])
const flags = start?.['flags']?.split(' ') ?? []
const scripts = {
  relance: [...flags.map((flag) => (flag.startsWith('./') ? inHouse(`.${flag}`) : flag)), inHouse('../src/main.ts')],
  bare: [inHouse('bare.js')],
}

export async function aStage(size: Size): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-bench-'))
  const file = path.join(folder, 'commitments.json')
  await writeFile(file, `${JSON.stringify(aLargeRegister(size), null, 2)}\n`)
  const people = parseRegister(JSON.stringify(aLargeRegister({ ...size, commitments: 0 })), loadCalendars())
  if (!people.ok) throw new Error(JSON.stringify(people.faults))

  const clock = systemClock(DateTime.fromISO(begin, { zone: 'utc' }))
  const workspace = await openWorkspace({ now: () => clock.now(), ...workspaceFrom(people.register) })
  const running = new Set<Running>()

  const spawned = (app: 'relance' | 'bare', connection: Readonly<Record<string, string>>) =>
    spawn(process.execPath, scripts[app], {
      // Not in the project's folder, where an `.env` may stand.
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...(app === 'relance' ? settings : {}),
        ...(process.env['NODE_OPTIONS'] === undefined ? {} : { NODE_OPTIONS: process.env['NODE_OPTIONS'] }),
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_API_URL: workspace.url,
        RELANCE_REGISTER: file,
        RELANCE_NOW: clock.now().toISO() ?? begin,
        ...connection,
      },
    })

  const start = async (app: 'relance' | 'bare'): Promise<Running> => {
    const before = performance.now()
    const child = spawned(app, { SLACK_SIGNING_SECRET: workspace.signingSecret, PORT: '0' })
    const exited = once(child, 'exit')
    const port = await portIn(createInterface({ input: child.stdout }))
    if (port === undefined) throw new Error(`${app} ended before it ran`)
    const startedInMs = performance.now() - before
    workspace.gateway.sendTo(`http://127.0.0.1:${port}/slack/events`)
    const one: Running = {
      pid: child.pid ?? 0,
      startedInMs,
      async stop() {
        running.delete(one)
        child.kill('SIGTERM')
        await exited
      },
    }
    running.add(one)
    return one
  }

  const firstWordIn = async (app: 'relance' | 'bare'): Promise<number> => {
    const before = performance.now()
    const child = spawned(app, { SLACK_APP_TOKEN: workspace.appToken })
    child.stdout.resume()
    const exited = once(child, 'exit')
    await workspace.gateway.joined()
    await workspace.person(leadOf(0)).command(`update promise-0 at risk: no data`)
    const tookMs = performance.now() - before
    child.kill('SIGTERM')
    await exited
    return tookMs
  }

  return {
    workspace,
    file,
    start,
    firstWordIn,
    async [Symbol.asyncDispose]() {
      await Promise.all([...running].map((one) => one.stop()))
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Listening goes on after the port is known, so that the pipe never fills. */
async function portIn(lines: ReturnType<typeof createInterface>): Promise<number | undefined> {
  return new Promise((resolve) => {
    lines.on('close', () => resolve(undefined))
    lines.on('line', (line) => {
      const { msg, port, level } = JSON.parse(line.startsWith('{') ? line : '{}') as { msg?: string; port?: number; level?: number }
      if (msg === 'running') resolve(port)
      if (level !== undefined && level >= 40) process.stderr.write(`${line}\n`)
    })
  })
}

/** Resolves with the instant of the next happening that is looked for. */
export function next(workspace: Workspace, isIt: (happening: Happening) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const stop = workspace.onChange((happening) => {
      if (!isIt(happening)) return
      stop()
      resolve(performance.now())
    })
  })
}

/** Resolves when the file has been written and has no more of what was said so far to come. */
export async function written({ file }: Stage): Promise<void> {
  // Changes are gathered for a moment first; while a large file is written, its new text stands beside it.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.relance-tmp`)
  for (let calm = 0; calm < calmLooks; ) {
    const before = await stat(file)
    await wait(lookMs)
    const isCalm = (await stat(file)).mtimeMs === before.mtimeMs && !existsSync(temporary)
    calm = isCalm ? calm + 1 : 0
  }
}

const lookMs = 100
const calmLooks = 8
