import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

// A rule that looked at nothing passes too: each is shown a copy of the house in which it is broken.
const root = path.resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(path.join(tmpdir(), 'relance-house-'))
for (const part of ['src', '.dependency-cruiser.mjs', 'tsconfig.json', 'package.json', 'biome.json'])
  cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(tool: string, args: string[]): string {
  const { stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8' })
  return stdout + stderr
}

function withFile(name: string, text: string, look: () => string): string {
  const file = path.join(copy, name)
  writeFileSync(file, text)
  try {
    return look()
  } finally {
    rmSync(file)
  }
}

const cruise = () => run('depcruise', ['--config', '.dependency-cruiser.mjs', 'src'])

describe('the house rules see a planted fault', () => {
  test.each([
    ['pure-rooms-stay-pure', 'src/register/planted.ts', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n"],
    [
      'register-is-the-ground-floor',
      'src/register/planted.ts',
      "import type { Item } from '../nudges/message.ts'\nexport type Planted = Item\n",
    ],
    [
      'nudges-and-replies-stand-on-the-register',
      'src/nudges/planted.ts',
      "import type { Voice } from '../rendering/said.ts'\nexport type Planted = Voice\n",
    ],
    [
      'rendering-never-plans',
      'src/rendering/planted.ts',
      "import type { Agenda } from '../nudges/agenda.ts'\nexport type Planted = Agenda\n",
    ],
    ['no-orphans', 'src/delivery/planted.ts', 'export const planted = 1\n'],
    ['no-circles', 'src/delivery/planted.ts', "export { planted } from './planted.ts'\n"],
    [
      'store-knows-only-the-register',
      'src/store/planted.ts',
      "import type { Voice } from '../rendering/said.ts'\nexport type Planted = Voice\n",
    ],
    [
      'store-takes-types-alone-from-nudges',
      'src/store/planted.ts',
      "import { keyRead } from '../nudges/key.ts'\nexport const planted = keyRead\n",
    ],
    [
      'slack-and-delivery-meet-through-interfaces',
      'src/delivery/planted.ts',
      "import type { Parts } from '../slack/parts.ts'\nexport type Planted = Parts\n",
    ],
  ])('%s', (rule, file, text) => {
    const seen = withFile(file, text, cruise)
    expect(seen).toContain(rule)
    expect(seen).toContain('planted.ts')
  })

  test('a clock in a pure room is found by the linter', () => {
    const seen = withFile('src/register/planted.ts', 'export const planted = () => Date.now()\n', () =>
      run('biome', ['lint', 'src/register/planted.ts']),
    )
    expect(seen).toContain('noRestrictedGlobals')
  })
})
