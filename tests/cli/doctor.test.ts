import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DateTime } from 'luxon'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { examine, examinedText } from '../../src/cli/doctor/doctor.ts'
import type { Problem } from '../../src/cli/doctor/problem.ts'
import { runtimeProblems } from '../../src/cli/doctor/runtime.ts'
import { stateProblems } from '../../src/cli/doctor/state.ts'
import { clockProblems } from '../../src/cli/doctor/workspace.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import type { Workspace, WorkspaceOptions } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { scopes } from '../../src/slack/scopes.ts'
import { openStore } from '../../src/store/store-file.ts'
import { aRegister, aRegisterFile, frLead, secretary, testCalendars, ukDesk, ukLead } from '../a-register.ts'
import { ranAlone } from './ran.ts'

const home = mkdtempSync(path.join(tmpdir(), 'relance-doctor-'))
afterAll(() => rmSync(home, { recursive: true }))
const now = () => DateTime.fromISO('2011-03-31T08:30:00Z')
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(home, 'register-'))
  file = path.join(folder, 'commitments.json')
  writeFileSync(file, `${JSON.stringify(aRegisterFile(), null, 2)}\n`)
})

function aWorkspace(given: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return openWorkspace({ now, ...workspaceFrom(aRegister()), ...given })
}

function environmentOf(workspace: Workspace): Record<string, string> {
  return { SLACK_BOT_TOKEN: workspace.botToken, SLACK_APP_TOKEN: workspace.appToken, SLACK_API_URL: workspace.url }
}

async function foundIn(environment: Record<string, string>): Promise<readonly Problem[]> {
  return (await examine({ environment, file, binary: process.execPath })).problems
}

/** Every file of a folder, with what is in it. */
/** The memory that readers and the writer of a database share is no file but in name. */
function contentOf(place: string): Record<string, string> {
  const all = readdirSync(place, { recursive: true, withFileTypes: true })
  const names = all.filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [
      path.join(parentPath, name),
      createHash('sha256')
        .update(readFileSync(path.join(parentPath, name)))
        .digest('hex'),
    ]),
  )
}

describe('doctor', () => {
  test('finds nothing where all is well, says so, and exits with 0', async () => {
    await using workspace = await aWorkspace()
    const env = { PATH: process.env['PATH'], ...environmentOf(workspace) }
    const { code, out, err } = await ranAlone(['doctor', file, '--json'], { cwd: folder, env })
    expect({ code, out: JSON.parse(out), err }).toEqual({ code: 0, out: { problems: [] }, err: '' })
    expect(workspace.unknown).toEqual([])
    const plain = await ranAlone(['doctor', file], { cwd: folder, env })
    expect(plain).toEqual({ code: 0, out: 'No problems.\nNo bot runs on this register at the moment.\n', err: '' })
  })

  test('names all at once: channels, people, scopes, the register and the settings', async () => {
    const { people, channels } = workspaceFrom(aRegister())
    await using workspace = await aWorkspace({
      people: people.filter(({ email }) => email !== frLead),
      channels: channels
        .filter(({ name }) => name !== 'uk-home-office')
        .map((channel) => (channel.name === 'fr-paf' ? { ...channel, botIsMember: false } : channel)),
      scopes: scopes.filter((scope) => scope !== 'im:write').concat('files:write'),
    })
    writeFileSync(file, readFileSync(file, 'utf8').replace('"calendar": "FR"', '"calendar": "FX"'))
    const faulty = await foundIn({ ...environmentOf(workspace), SLACK_SIGNING_SECRET: 'both' })
    expect(faulty.map(({ where }) => where)).toEqual([
      'SLACK_SIGNING_SECRET',
      expect.stringMatching(/commitments\.json:\d+$/),
      'im:write',
      'files:write',
    ])

    writeFileSync(file, `${JSON.stringify(aRegisterFile(), null, 2)}\n`)
    const problems = await foundIn(environmentOf(workspace))
    expect(problems.map(({ where, problem, severity }) => `${severity ?? 'fault'} ${where}: ${problem}`)).toEqual([
      'fault im:write: this scope is not granted',
      'warning files:write: this scope is granted, and Relance has no use for it',
      'fault #uk-home-office: no such channel that the bot can see, for uk-home-office',
      'fault #fr-paf: the bot is no member of it, for fr-paf',
      'fault lead@paf.example: is no active account of this workspace, for fr-paf',
    ])
    expect(problems.every(({ mend }) => mend.length > 0)).toBe(true)
  })

  test('says of an archived channel and of people who have no rights by their address what they are', async () => {
    await using workspace = await aWorkspace()
    await workspace.admin.archive('#uk-border-agency')
    await workspace.admin.change(ukLead, { account: { deleted: true } })
    await workspace.admin.change(ukDesk, { account: { is_restricted: true } })
    await workspace.admin.change(frLead, { account: { is_bot: true } })
    await workspace.admin.change(secretary, { account: { team_id: 'T0ELSEWHERE' } })
    const problems = await foundIn(environmentOf(workspace))
    expect(problems.map(({ where, problem }) => `${where}: ${problem}`).toSorted()).toEqual([
      '#uk-border-agency: is archived, for uk-border-agency',
      'desk@ukba.example: is a guest, and an address gives rights to full members only, for uk-border-agency',
      'lead@paf.example: is a bot in Slack, for fr-paf',
      'lead@ukba.example: is no active account of this workspace, for uk-border-agency',
      'secretary@example.org: is no active account of this workspace, for secretariat',
    ])
  })

  test('says that a setting is misspelt', async () => {
    const workspace = await aWorkspace()
    await workspace.close()
    expect(await foundIn({ ...environmentOf(workspace), RELANCE_REGISTR: file })).toEqual([
      { where: 'RELANCE_REGISTR', problem: 'is no setting; did you mean RELANCE_REGISTER?', mend: expect.any(String), severity: 'warning' },
      expect.objectContaining({ where: 'SLACK_API_URL' }),
    ])
  })

  test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])('says which token Slack refuses, and never the token (%s)', async (name) => {
    await using workspace = await aWorkspace()
    const wrong = { ...environmentOf(workspace), [name]: name === 'SLACK_BOT_TOKEN' ? 'xoxb-secret-1' : 'xapp-secret-1' }
    const examined = await examine({ environment: wrong, file, binary: process.execPath })
    expect(examined.problems).toEqual([
      { where: name, problem: 'is refused by Slack (invalid_auth)', mend: expect.stringContaining('token') },
    ])
    expect(JSON.stringify(examined) + examinedText(examined)).not.toContain('secret')
  })

  test('warns of blocks that the workspace refuses, where a message is then sent in plainer ones', async () => {
    await using workspace = await aWorkspace()
    workspace.faults.unknownBlocks.add('data_table')
    const problems = await foundIn(environmentOf(workspace))
    expect(problems.map(({ where }) => where).toSorted()).toEqual(['dayMessage (en)', 'dayMessage (fr)', 'digest (en)', 'digest (fr)'])
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    expect(problems[0]?.problem).toContain('unsupported type: data_table')
  })

  test('says what it could not check where Slack is out of reach', async () => {
    const workspace = await aWorkspace()
    const environment = environmentOf(workspace)
    await workspace.close()
    const { problems, notes } = await examine({ environment, file, binary: process.execPath })
    expect(problems).toEqual([
      { where: 'SLACK_API_URL', problem: expect.stringMatching(/could not be asked \(ECONNREFUSED\)/), mend: expect.any(String) },
    ])
    expect(notes).toContain('Channels, people and messages were not checked: Slack could not be asked.')
  })

  test('wants settings, and names each that is faulty', async () => {
    expect(await foundIn({})).toEqual([
      { where: 'SLACK_BOT_TOKEN', problem: 'is not set, nor any other SLACK_ setting', mend: expect.any(String) },
    ])
    const faulty = await foundIn({ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1', PORT: 'x', LOG_LEVEL: 'loud' })
    expect(faulty.map(({ where }) => where).toSorted()).toEqual(['LOG_LEVEL', 'PORT', 'SLACK_BOT_TOKEN'])
    expect(JSON.stringify(faulty)).not.toMatch(/xoxp-1|xapp-1/)
  })

  test('runs beside the bot, and changes no file', async () => {
    const store = await openStore({ file, calendars: testCalendars, now })
    try {
      const before = contentOf(folder)
      const { notes } = await examine({ environment: {}, file, binary: process.execPath })
      expect(notes.join()).toContain(`A bot runs on this register (process ${process.pid} on `)
      expect(contentOf(folder)).toEqual(before)
    } finally {
      await store.close()
    }
    const before = contentOf(folder)
    const { notes } = await examine({ environment: {}, file, binary: process.execPath })
    expect(notes).toContain('No bot runs on this register at the moment.')
    expect(contentOf(folder)).toEqual(before)
  })
})

describe('of the state, doctor says', () => {
  const database = () => path.join(folder, '.relance/state.sqlite')

  test('that it is damaged, and where the way out is written', async () => {
    await (await openStore({ file, calendars: testCalendars, now })).close()
    const bytes = readFileSync(database())
    writeFileSync(database(), bytes.fill(0x5a, 4096))
    expect(await stateProblems(file, undefined)).toContainEqual({
      where: database(),
      problem: expect.any(String),
      mend: expect.stringContaining('OPERATIONS.md'),
    })
    writeFileSync(database(), 'no database at all')
    expect(await stateProblems(file, undefined)).toContainEqual({
      where: database(),
      problem: 'file is not a database',
      mend: expect.stringContaining('OPERATIONS.md'),
    })
  })

  test('that a newer Relance has written it', async () => {
    await (await openStore({ file, calendars: testCalendars, now })).close()
    using newer = new DatabaseSync(database())
    newer.exec('PRAGMA user_version = 999')
    newer.close()
    expect(await stateProblems(file, undefined)).toContainEqual({
      where: database(),
      problem: expect.stringContaining('has version 999'),
      mend: 'Run the newer Relance.',
    })
  })

  test('that it is the state of another register', async () => {
    const other = path.join(folder, 'other.json')
    writeFileSync(other, readFileSync(file))
    const state = path.join(folder, 'state')
    await (await openStore({ file: other, stateFolder: state, calendars: testCalendars, now })).close()
    expect(await stateProblems(file, state)).toContainEqual({
      where: path.join(state, 'state.sqlite'),
      problem: `is the state of another register (${other})`,
      mend: expect.any(String),
    })
  })

  test('that others may read it', async () => {
    mkdirSync(path.join(folder, '.relance'), { mode: 0o755 })
    chmodSync(path.join(folder, '.relance'), 0o755)
    expect(await stateProblems(file, undefined)).toEqual([
      {
        where: path.join(folder, '.relance'),
        problem: 'may be read by others (.relance 755)',
        mend: expect.stringContaining('chmod'),
        severity: 'warning',
      },
    ])
    expect(statSync(path.join(folder, '.relance')).mode & 0o777).toBe(0o755)
  })
})

describe('of a folder, doctor says', () => {
  test('that it is none, also of one that the bot would have to make', async () => {
    const state = path.join(folder, 'a-file')
    writeFileSync(state, '')
    const expected = { where: state, problem: 'is no folder', mend: expect.stringContaining('RELANCE_STATE') }
    expect(await stateProblems(file, state)).toContainEqual(expected)
    expect(await stateProblems(file, path.join(state, 'state'))).toContainEqual(expected)
  })

  test.runIf(process.getuid?.() === 0)('that this user may not write there, or does not own it', async () => {
    await (await openStore({ file, calendars: testCalendars, now })).close()
    // Another user may look into the folders, as who installs a unit would let them.
    for (const place of [home, folder, path.join(folder, '.relance')]) chmodSync(place, 0o755)
    const script = `import { stateProblems } from ${JSON.stringify(path.resolve('src/cli/doctor/state.ts'))}
      console.log(JSON.stringify(await stateProblems(${JSON.stringify(file)}, undefined)))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { uid: 65_534, encoding: 'utf8' })
    expect(stderr).toBe('')
    const problems = (JSON.parse(stdout) as Problem[]).map(({ where, problem }) => `${path.relative(folder, where)}: ${problem}`)
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^: can't be read and written by user 65534 \(EACCES\)$/),
        expect.stringMatching(/^commitments\.json: can't be read and written by user 65534 \(EACCES\)$/),
        expect.stringMatching(/^\.relance: can't be read and written by user 65534 \(EACCES\)$/),
        expect.stringMatching(/^\.relance: belongs to another user than this one \(\.relance of user 0/),
      ]),
    )
  })

  test('that there is little room left', async ({ skip }) => {
    const small = path.join(folder, 'small')
    mkdirSync(small)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small])
    if (mounted.status !== 0) skip('who runs this may mount no small disk')
    try {
      const there = path.join(small, 'commitments.json')
      writeFileSync(there, readFileSync(file))
      expect(await stateProblems(there, undefined)).toEqual([
        { where: small, problem: expect.stringMatching(/^has 3 MB left/), mend: expect.any(String) },
      ])
    } finally {
      spawnSync('umount', [small])
    }
  })
})

test('doctor says that this machine’s clock differs from Slack’s', async () => {
  const at = Date.parse('2011-03-31T08:30:00Z')
  const spent = { before: at, after: at + 300 }
  expect(clockProblems(new Date(at + 40_000).toUTCString(), spent)).toEqual([])
  expect(clockProblems(new Date(at + 400_300).toUTCString(), spent)[0]?.problem).toBe('this machine is 400 s behind Slack')
  expect(clockProblems(new Date(at - 401_000).toUTCString(), spent)[0]?.problem).toBe('this machine is 400 s ahead of Slack')

  // A real answer carries the time of the server's machine.
  const slow = createServer((_request, response) => {
    response.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString())
    response.end(JSON.stringify({ ok: false, error: 'invalid_auth' }))
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  const { port } = slow.address() as { port: number }
  const problems = await foundIn({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: `http://127.0.0.1:${port}/api/` })
  slow.close()
  expect(problems.map(({ where }) => where)).toEqual(['SLACK_BOT_TOKEN', 'clock'])
})

test('doctor says that the binary that runs is not the one whose hash is pinned', async () => {
  const other = path.join(home, 'node')
  writeFileSync(other, 'another binary')
  const [problem] = await runtimeProblems(other)
  expect(problem?.problem).toContain(createHash('sha256').update('another binary').digest('hex'))
  expect(await runtimeProblems(process.execPath)).toEqual([])
})
