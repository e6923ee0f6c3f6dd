import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { aFile } from './folder.ts'
import { noted, open } from './sample.ts'

const umask = process.umask()
afterEach(() => {
  process.umask(umask)
})

/** Each file and folder in a folder, and it itself, with its mode. */
function modesIn(folder: string): Record<string, string> {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return { '.': mode(folder), ...Object.fromEntries(inside.map((name) => [name, mode(join(folder, name))])) }
}

function expectClosed(folder: string): void {
  for (const [name, mode] of Object.entries(modesIn(folder)))
    expect(`${name} ${mode}`).toBe(`${name} ${statSync(join(folder, name)).isDirectory() ? '700' : '600'}`)
}

describe('what the bot keeps is for nobody else', () => {
  test.each([{ mask: 0o000 }, { mask: 0o022 }, { mask: 0o777 & ~0o700 }])('with a umask of $mask', async ({ mask }) => {
    process.umask(mask)
    const file = aFile()
    await using store = await open(file)
    await store.registers.change('1', [noted('ports', 'one')])
    await store.registers.flushed()
    const folder = join(dirname(file), '.relance')
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([
        '.gitignore',
        'commitments.json.holder',
        'commitments.json.lock',
        'commitments.json.replaced',
        'state.sqlite',
        'state.sqlite-shm',
        'state.sqlite-wal',
      ]),
    )
    expectClosed(folder)
  })

  test('even if an older version or another program made it, once the bot has started', async () => {
    process.umask(0)
    const file = aFile()
    await (await open(file)).close()
    const folder = join(dirname(file), '.relance')
    mkdirSync(join(folder, 'commitments.json.replaced'), { recursive: true })
    writeFileSync(join(folder, 'commitments.json.replaced', '7'), 'an older text')
    for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) chmodSync(join(folder, name), 0o755)
    await using _store = await open(file)
    expectClosed(folder)
  })

  test('in a state folder of its own too, while a folder that others made stays open to them', async () => {
    process.umask(0)
    const [own, shared] = [aFile(), aFile()]
    const state = join(dirname(own), 'state')
    await using _own = await open(own, state)
    expectClosed(state)

    const others = join(dirname(shared), 'others')
    mkdirSync(others, { mode: 0o755 })
    await using _shared = await open(shared, others)
    expect(modesIn(others)).toMatchObject({ '.': '755', 'state.sqlite': '600', 'state.sqlite-wal': '600', 'state.sqlite-shm': '600' })
  })
})

test('the register keeps the mode that it has, whatever the umask', async () => {
  process.umask(0o077)
  const file = aFile()
  chmodSync(file, 0o664)
  await using store = await open(file)
  await store.registers.change('1', [noted('ports', 'one')])
  await store.registers.flushed()
  expect(statSync(file).mode & 0o777).toBe(0o664)
  expect(readFileSync(file, 'utf8')).toContain('one')
  expect(existsSync(join(dirname(file), '.relance', 'commitments.json.replaced'))).toBe(true)
})
