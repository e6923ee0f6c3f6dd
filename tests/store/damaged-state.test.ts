import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { aFile } from './folder.ts'
import { noted, open, wordsOf } from './sample.ts'

/** A register whose bot has run, with enough in its state to fill some pages. */
async function aRunOne(): Promise<{ file: string; state: string }> {
  const file = aFile()
  const store = await open(file)
  await store.registers.change('1', [noted('ports', 'before')])
  for (let nth = 0; nth < 40; nth++) await store.facts.set({ key: `fact ${nth}` }, 'x'.repeat(3000))
  await store.close()
  return { file, state: join(dirname(file), '.relance', 'state.sqlite') }
}

interface Damage {
  readonly what: string
  damage(state: string): void | Promise<void>
  readonly says: string
}

const damages: readonly Damage[] = [
  { what: 'is garbage', damage: (state) => writeFileSync(state, 'no database at all\n'.repeat(1000)), says: 'is damaged' },
  { what: 'is cut off', damage: (state) => truncateSync(state, Math.floor(statSync(state).size / 2)), says: 'is damaged' },
  { what: 'is cut off within its first page', damage: (state) => truncateSync(state, 1000), says: 'is damaged' },
  {
    what: 'has pages that were overwritten',
    damage(state) {
      const bytes = readFileSync(state)
      bytes.fill(0xff, 4096, bytes.length - 4096)
      writeFileSync(state, bytes)
    },
    says: 'is damaged',
  },
  {
    what: 'is a folder',
    damage(state) {
      rmSync(state)
      mkdirSync(state)
    },
    says: "can't be used as the state: it is a folder",
  },
  {
    what: 'is of a newer version',
    damage(state) {
      const database = new DatabaseSync(state)
      database.exec('PRAGMA user_version = 99')
      database.close()
    },
    says: 'Run the newer Relance',
  },
  {
    what: 'has the log of another database beside it',
    async damage(state) {
      const other = join(dirname(state), 'other.sqlite')
      const database = new DatabaseSync(other)
      database.exec('PRAGMA journal_mode = WAL; CREATE TABLE others (words TEXT)')
      for (let nth = 0; nth < 50; nth++) database.exec(`INSERT INTO others VALUES ('${'y'.repeat(2000)}')`)
      copyFileSync(`${other}-wal`, `${state}-wal`)
      database.close()
    },
    says: 'is damaged',
  },
]

describe('a state that', () => {
  test.each(damages)('$what is refused with its name and what is wrong, and is left as it is', async ({ damage, says }) => {
    const { file, state } = await aRunOne()
    await damage(state)
    const refusal = await open(file).then(
      () => undefined,
      (error: Error) => error,
    )
    expect(refusal?.message).toContain(says)
    expect(refusal?.message).toContain(state)
    expect(refusal?.message).not.toMatch(/^(database|file|unable)/)
    expect(existsSync(state)).toBe(true)
    // It is refused again, and not taken for another one.
    await expect(open(file)).rejects.toThrow(says)
  })

  test.each(damages.filter(({ says }) => says === 'is damaged'))(
    '$what is moved away as it is said, and the bot starts with the register',
    async ({ damage }) => {
      const { file, state } = await aRunOne()
      await damage(state)
      await expect(open(file)).rejects.toThrow('Move it away')
      const folder = dirname(state)
      for (const name of readdirSync(folder))
        if (name.startsWith('state.sqlite')) renameSync(join(folder, name), join(dirname(file), `away ${name}`))
      await using store = await open(file)
      expect(wordsOf(store.registers.register().commitments.get('ports'))).toEqual(['before'])
    },
  )

  test('is empty begins anew', async () => {
    const { file, state } = await aRunOne()
    writeFileSync(state, '')
    await using store = await open(file)
    expect(await store.facts.get({ key: 'fact 1' })).toBeUndefined()
    expect(wordsOf(store.registers.register().commitments.get('ports'))).toEqual(['before'])
  })
})
