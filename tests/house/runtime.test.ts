import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
const here = `node-${process.platform}-${process.arch}@${dependencies['node']}`
const sums = read('ops/runtime/SHA256SUMS')

describe('the runtime', () => {
  test('of each platform that is supported has its hash in git, for the version that package.json names', () => {
    const names = sums
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/)[1])
    expect(names).toEqual(['linux-x64', 'linux-arm64'].map((platform) => `node-${platform}@${dependencies['node']}`))
  })

  test.runIf(sums.includes(here))('that is installed here has the hash that is pinned', () => {
    expect(sums).toContain(`${sha256(readFileSync(path.join(root, 'node_modules/node/bin/node')))}  ${here}`)
  })

  test('is the one package whose install script runs, and every other has its integrity in the lock, and no host', () => {
    const lock = z.object({ packages: z.record(z.string(), z.looseObject({})) }).parse(JSON.parse(read('package-lock.json'))).packages
    const fetched = Object.entries(lock).filter(([place, { link }]) => place.startsWith('node_modules/') && link !== true)
    expect(fetched.length).toBeGreaterThan(100)
    expect(fetched.filter(([, { integrity }]) => !String(integrity).startsWith('sha512-'))).toEqual([])
    expect(fetched.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev).map(([place]) => place)).toEqual([
      'node_modules/node',
    ])
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })
})

describe.runIf(sums.includes(here))('the install script of the runtime', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'relance-runtime-'))
    cpSync(path.join(root, 'ops/runtime'), path.join(folder, 'runtime'), { recursive: true })
    // What the registry gives: here a registry that gives something else than it gave when the hash was taken.
    mkdirSync(path.join(folder, 'bin'))
    const place = `"$3/node_modules/${here.split('@')[0]}/bin"`
    writeFileSync(path.join(folder, 'bin/npm'), `#!/bin/sh\nmkdir -p ${place} && printf given > ${place}/node\n`, { mode: 0o755 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function install(): { status: number | null; stderr: string; binary: string } {
    const home = mkdtempSync(path.join(folder, 'node-'))
    const script = `require(${JSON.stringify(path.join(folder, 'runtime'))})(${JSON.stringify(dependencies['node'])})`
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}` }
    return { ...spawnSync(process.execPath, ['-e', script], { cwd: home, env, encoding: 'utf8' }), binary: path.join(home, 'bin/node') }
  }

  test('lets no binary in whose hash is another, and says which it wants', () => {
    const { status, stderr, binary } = install()
    expect(status).toBe(1)
    expect(stderr).toContain(`had the hash ${sha256('given')}; ops/runtime/SHA256SUMS wants `)
    expect(existsSync(binary)).toBe(false)
  })

  test('puts the binary whose hash is pinned where npm links it', () => {
    writeFileSync(path.join(folder, 'runtime/SHA256SUMS'), `${sha256('given')}  ${here}\n`)
    const { status, binary } = install()
    expect(status).toBe(0)
    expect(readFileSync(binary, 'utf8')).toBe('given')
  })
})
