import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

// A rule that looked at nothing passes too: each is shown a copy of the house in which it is broken.
const root = path.resolve(import.meta.dirname, '../..')
const configuration: unknown = (await import(path.join(root, '.dependency-cruiser.mjs'))).default
const houseRules = z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) }).parse(configuration).forbidden
let copy: string

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'relance-house-'))
  for (const part of ['src', '.dependency-cruiser.mjs', 'tsconfig.json', 'package.json', 'biome.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(tool: string, args: string[]): string {
  const { stdout } = spawnSync(path.join(root, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 })
  return stdout
}

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    writeFileSync(path.join(copy, file), text)
  }
}

/** A file that imports a value, or only a type. */
const using = (from: string) => `export * from '${from}'\n`
const typing = (from: string) => `import type * as Planted from '${from}'\nexport type { Planted }\n`

interface Fault {
  readonly rule: string
  readonly file: string
  readonly text: string
}

const faults: readonly Fault[] = [
  { rule: 'no-circles', file: 'src/delivery/planted-circle.ts', text: using('./planted-circle.ts') },
  { rule: 'no-orphans', file: 'src/delivery/planted-orphan.ts', text: 'export const planted = 1\n' },
  ...['register', 'nudges', 'replies', 'wording', 'rendering'].flatMap((room) => [
    { rule: 'pure-rooms-do-not-talk', file: `src/${room}/planted-disk.ts`, text: using('node:fs') },
    { rule: 'pure-rooms-know-no-library-that-talks', file: `src/${room}/planted-library.ts`, text: using('@slack/web-api') },
  ]),
  { rule: 'register-is-the-ground-floor', file: 'src/register/planted-up.ts', text: typing('../nudges/message.ts') },
  { rule: 'nudges-and-replies-stand-on-the-register', file: 'src/nudges/planted-up.ts', text: typing('../rendering/said.ts') },
  { rule: 'nudges-and-replies-stand-on-the-register', file: 'src/replies/planted-beside.ts', text: typing('../nudges/message.ts') },
  { rule: 'wording-calls-no-other-room', file: 'src/wording/planted-function.ts', text: using('../register/due.ts') },
  { rule: 'wording-has-only-sentences', file: 'src/wording/planted-up.ts', text: typing('../rendering/said.ts') },
  { rule: 'rendering-never-plans', file: 'src/rendering/planted-plan.ts', text: using('../nudges/plan.ts') },
  { rule: 'rendering-never-plans', file: 'src/rendering/planted-up.ts', text: typing('../delivery/clock.ts') },
  { rule: 'store-knows-only-the-shape-of-a-message', file: 'src/store/planted-plan.ts', text: using('../nudges/key.ts') },
  { rule: 'store-knows-only-the-register', file: 'src/store/planted-up.ts', text: typing('../rendering/said.ts') },
  { rule: 'delivery-meets-slack-through-interfaces', file: 'src/delivery/planted-slack.ts', text: typing('../slack/directory.ts') },
  { rule: 'delivery-meets-slack-through-interfaces', file: 'src/delivery/planted-client.ts', text: typing('@slack/web-api') },
  { rule: 'conversation-knows-no-slack', file: 'src/conversation/planted-slack.ts', text: typing('../slack/directory.ts') },
  { rule: 'conversation-knows-no-slack', file: 'src/conversation/commands/planted-client.ts', text: typing('@slack/bolt') },
  { rule: 'operations-only-looks-on', file: 'src/operations/planted-slack.ts', text: typing('../slack/directory.ts') },
  { rule: 'operations-only-looks-on', file: 'src/operations/planted-client.ts', text: typing('@slack/web-api') },
  { rule: 'operations-only-looks-on', file: 'src/operations/planted-words.ts', text: typing('../conversation/utterance.ts') },
  { rule: 'only-interfaces-of-the-store', file: 'src/operations/planted-database.ts', text: typing('../store/sqlite/ledger.ts') },
  { rule: 'slack-only-carries', file: 'src/slack/planted-sentence.ts', text: typing('../wording/catalogue.ts') },
  { rule: 'slack-only-carries', file: 'src/slack/planted-voice.ts', text: using('../rendering/voice.ts') },
  { rule: 'slack-only-carries', file: 'src/slack/planted-rule.ts', text: using('../register/rights.ts') },
  { rule: 'slack-only-carries', file: 'src/slack/planted-store.ts', text: typing('../store/store.ts') },
  { rule: 'only-interfaces-of-the-store', file: 'src/conversation/planted-database.ts', text: typing('../store/sqlite/ledger.ts') },
  { rule: 'only-interfaces-of-the-store', file: 'src/delivery/planted-database.ts', text: typing('../store/sqlite/ledger.ts') },
  { rule: 'nobody-but-main-and-bot-knows-all', file: 'src/conversation/planted-bot.ts', text: typing('../bot.ts') },
  { rule: 'nobody-but-main-and-bot-knows-all', file: 'src/cli/planted-slack.ts', text: typing('../slack/directory.ts') },
  ...['register', 'nudges', 'replies', 'wording', 'rendering', 'store', 'delivery', 'conversation', 'slack', 'operations'].map((room) => ({
    rule: 'the-bot-does-not-know-that-it-is-in-a-rehearsal',
    file: `src/${room}/planted-rehearsal.ts`,
    text: typing('../rehearsal/workspace.ts'),
  })),
  { rule: 'only-the-rehearsal-needs-what-production-leaves-out', file: 'src/slack/planted-development.ts', text: using('ws') },
  { rule: 'only-the-rehearsal-needs-what-production-leaves-out', file: 'src/cli/planted-undeclared.ts', text: using('undici') },
]

describe('each house rule', () => {
  const report = z.object({
    summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
  })
  let found: readonly string[]

  beforeAll(() => {
    plant(Object.fromEntries(faults.map(({ file, text }) => [file, text])))
    const { summary } = report.parse(JSON.parse(run('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'])))
    found = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
    for (const { file } of faults) rmSync(path.join(copy, file))
  })

  test.each(faults)('$rule sees $file', ({ rule, file }) => {
    expect(found).toContain(`${rule}: ${file}`)
  })

  test('finds a fault in what was planted and in nothing else', () => {
    expect(found.filter((each) => !each.includes('/planted-'))).toEqual([])
  })

  test.each(houseRules)('$name says why it is there, and has a fault planted against it', ({ name, comment }) => {
    expect(comment).toMatch(/\.$/)
    expect(faults.map(({ rule }) => rule)).toContain(name)
  })
})

describe('a pure room in which there is', () => {
  const talks = {
    'a clock': 'export const planted = () => Date.now()\n',
    'an environment': "export const planted = () => process.env['HOME']\n",
    'a timer': 'export const planted = () => setTimeout(() => undefined, 1)\n',
    'an interval': 'export const planted = () => setInterval(() => undefined, 1)\n',
    'a call over the network': "export const planted = () => fetch('http://127.0.0.1')\n",
    'a line printed': "export const planted = () => console.log('')\n",
  }
  const rooms = ['register', 'nudges', 'replies', 'wording', 'rendering']
  const planted = Object.entries(talks).flatMap(([what, text], index) =>
    rooms.map((room) => ({ what, room, text, file: `src/${room}/planted-${index}.ts` })),
  )
  const report = z.object({ diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.unknown() }) })) })
  let found: readonly string[]

  beforeAll(() => {
    plant(Object.fromEntries(planted.map(({ file, text }) => [file, text])))
    const said = run('biome', ['lint', '--reporter=json', '--max-diagnostics=none', ...planted.map(({ file }) => file)])
    const { diagnostics } = report.parse(JSON.parse(said))
    found = diagnostics
      .filter(({ category }) => /noRestrictedGlobals|noProcessEnv/.test(category))
      .map(({ location }) => JSON.stringify(location.path))
    for (const { file } of planted) rmSync(path.join(copy, file))
  })

  test.each(planted)('$what is found by the linter in $room', ({ file }) => {
    expect(found.some((each) => each.includes(file))).toBe(true)
  })
})
