import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import { main } from './process.ts'

const startAt = '2011-03-31T08:30:00Z'

type Machine = Awaited<ReturnType<typeof aMachine>>

/** A register in a folder of its own, a workspace, and all that was run there: ended with it. */
async function aMachine() {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-main-'))
  const text = JSON.stringify(twoSides(promised('ports', 'Risk analysis of ports')), null, 2)
  await writeFile(path.join(folder, 'commitments.json'), text)
  const parsed = parseRegister(text, loadCalendars())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const workspace = await openWorkspace({ now: () => DateTime.fromISO(startAt), ...workspaceFrom(parsed.register) })
  const running: ChildProcess[] = []
  return {
    folder,
    workspace,
    environment: {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.url,
      RELANCE_NOW: startAt,
    } as Record<string, string>,
    /** Runs the bot as `npm start` does, with nothing of this process's own environment but the path. */
    run(settings: Record<string, string>, { before = [] as readonly string[], stdout = 'pipe' as 'pipe' | number } = {}) {
      const child = spawn(process.execPath, [...before, ...main], {
        stdio: ['ignore', stdout, 'pipe'],
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', ...settings },
      })
      running.push(child)
      const output = { out: '', err: '' }
      child.stdout?.on('data', (data) => {
        output.out += data
      })
      child.stderr?.on('data', (data) => {
        output.err += data
      })
      const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
      return { child, output, ended }
    },
    async [Symbol.asyncDispose]() {
      for (const child of running) child.kill('SIGKILL')
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the bot posts what is due and ends cleanly on %s, and its tokens are in no log',
  async (signal) => {
    await using machine = await aMachine()
    const { workspace, environment, run } = machine
    const { child, output, ended } = run({ ...environment, LOG_LEVEL: 'debug' })
    await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(output.out + output.err).not.toMatch(/xoxb|xapp/)
  },
)

test('settings may stand in .env', async () => {
  await using machine = await aMachine()
  const { folder, workspace, environment, run } = machine
  await writeFile(
    path.join(folder, '.env'),
    Object.entries(environment)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  const { child, ended } = run({})
  await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test.each([
  ['SLACK_BOT_TOKEN', 'xoxb-wrong'],
  ['SLACK_APP_TOKEN', 'xapp-wrong'],
])('a %s that Slack refuses ends the start with a sentence', async (name, value) => {
  await using machine = await aMachine()
  const { environment, run } = machine
  const { output, ended } = run({ ...environment, [name]: value })
  expect(await ended).toBe(1)
  expect(output.err).toMatch(new RegExp(`^Slack refuses ${name} \\(invalid_auth\\); expected .+\n$`))
  expect(output.out + output.err).not.toContain(value)
})

test('all faulty settings are named at once', async () => {
  await using machine = await aMachine()
  const { run } = machine
  const { output, ended } = run({ SLACK_APP_TOKEN: 'xapp-1', PORT: 'x', LOG_LEVEL: 'loud' })
  expect(await ended).toBe(1)
  expect(output.err.trim().split('\n')).toHaveLength(3)
})

test.each([{ NODE_ENV: 'production' }, { INVOCATION_ID: '8a9d' }])(
  'a service (%j) that has lost its settings is refused',
  async (service) => {
    await using machine = await aMachine()
    const { output, ended } = machine.run(service)
    expect(await ended).toBe(1)
    expect(output.err).toMatch(/^no SLACK_ setting is set.*--rehearse.*\n$/)
  },
)

test('a faulty register is refused with a line for each fault', async () => {
  await using machine = await aMachine()
  const { folder, environment, run } = machine
  const file = path.join(folder, 'commitments.json')
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('"2011-03-31"', '"2011-02-31"').replace('"status": "open"', '"status": "opne"'),
  )
  const { output, ended } = run(environment)
  expect(await ended).toBe(1)
  expect(output.err).toContain('commitments[0].due')
  expect(output.err).toContain('commitments[0].status')
})

test.each([
  {
    what: 'the bot',
    settings: ({ environment }: Machine) => environment,
    line: /^no\.json has a fault\nno\.json:1: can not be read: it is not there \(ENOENT\); expected a UTF-8 file.*\n$/,
  },
  { what: 'the rehearsal', settings: () => ({}), line: /^no\.json:1: can't be read \(ENOENT\); expected a register\n$/ },
])('a register that is not there ends $what with a sentence', async ({ settings, line }) => {
  await using machine = await aMachine()
  const { output, ended } = machine.run({ ...settings(machine), RELANCE_REGISTER: 'no.json' })
  expect(await ended).toBe(1)
  expect(output.err).toMatch(line)
})

test('a second bot on the same register is refused', async () => {
  await using machine = await aMachine()
  const { folder, workspace, environment, run } = machine
  const first = run(environment)
  await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  const second = run({ ...environment, RELANCE_STATE: path.join(folder, 'another-state') })
  expect(await second.ended).toBe(1)
  expect(second.output.err).toContain('commitments.json')
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
})

/** A Slack that takes every call and never answers. */
async function aHangingSlack() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    called: once(server, 'connection'),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a start that hangs on Slack is ended by SIGTERM at once, and in order', async () => {
  await using machine = await aMachine()
  await using slack = await aHangingSlack()
  const { child, ended } = machine.run({ ...machine.environment, SLACK_API_URL: slack.url })
  await slack.called
  const asked = performance.now()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5_000)
})

test('a stop does not wait until all words are answered that wait from before: the next start goes on with them', async () => {
  await using machine = await aMachine()
  const { workspace, environment } = machine
  const first = machine.run(environment)
  const nudge = await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  await workspace.gateway.joined()
  const slow = workspace.faults.plan('chat.postMessage', { does: 'delay', ms: 700 })
  const words = Array.from({ length: 30 }, (_, nth) => `at risk: reason ${nth + 1}.`)
  await Promise.all(words.map((each) => workspace.person(ukLead).say('uk', each, { threadTs: nudge.ts })))
  first.child.kill('SIGKILL')
  await first.ended

  const answered = () => workspace.messages('uk').filter(({ bot_id, thread_ts }) => bot_id !== undefined && thread_ts === nudge.ts)
  const before = answered().length
  const second = machine.run(environment)
  await workspace.eventually('the first answer of the second life', () => answered()[before])
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(answered().length).toBeLessThan(words.length)

  slow.end()
  const third = machine.run(environment)
  await workspace.eventually('all answers', () => answered()[words.length - 1])
  third.child.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  const { commitments } = JSON.parse(await readFile(path.join(machine.folder, 'commitments.json'), 'utf8'))
  expect(commitments[0].log.map(({ text }: { text?: string }) => text)).toEqual(words.map((_, nth) => `reason ${nth + 1}.`))
  expect(answered()).toHaveLength(words.length)
})

test('a bot whose state was taken away ends with exit code 1', async () => {
  await using machine = await aMachine()
  const { output, ended } = machine.run(machine.environment)
  await machine.workspace.eventually('the nudge', () => machine.workspace.messages('uk')[0])
  await rm(path.join(machine.folder, '.relance'), { recursive: true })
  expect(await ended).toBe(1)
  expect(output.out).toMatch(/"level":60.*nothing can be kept any more/)
})

const planted = ['--import', path.resolve('tests/e2e/a-fault.js')]

test('a fault that nobody expected is logged, and ends the bot in order with exit code 1', async () => {
  await using machine = await aMachine()
  const { child, output, ended } = machine.run(machine.environment, { before: planted })
  await machine.workspace.eventually('the nudge', () => machine.workspace.messages('uk')[0])
  child.kill('SIGUSR2')
  expect(await ended).toBe(1)
  expect(output.out).toMatch(/"level":60.*TypeError: planted/)
  expect(machine.workspace.gateway.connected).toBe(false)
})

test('a failure of the network that nobody waited for does not end the bot', async () => {
  await using machine = await aMachine()
  const { child, output, ended } = machine.run(machine.environment, { before: planted })
  await machine.workspace.eventually('the nudge', () => machine.workspace.messages('uk')[0])
  child.kill('SIGWINCH')
  await once(child.stdout ?? child, 'data', { signal: AbortSignal.timeout(10_000) })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output.out).toMatch(/"level":40.*"kind":"the network"/)
})

test('a log that can be written no more keeps the bot neither from its work nor from its end', async () => {
  await using machine = await aMachine()
  const full = await open('/dev/full', 'w')
  const { child, ended } = machine.run(machine.environment, { stdout: full.fd })
  await machine.workspace.eventually('the nudge', () => machine.workspace.messages('uk')[0])
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await full.close()
})
