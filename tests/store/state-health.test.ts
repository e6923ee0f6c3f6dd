import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { inOneCommit, openDatabase, probe } from '../../src/store/sqlite/database.ts'
import { factsAtOnce } from '../../src/store/sqlite/facts.ts'
import { StateHealth } from '../../src/store/state-health.ts'
import type { StoreNews } from '../../src/store/store.ts'
import { aFile } from './folder.ts'
import { newsOf, noted, open, start, wordsOf } from './sample.ts'

function aState() {
  const database = openDatabase(aFile(), undefined)
  const told: StoreNews[] = []
  const health = new StateHealth({
    name: 'the state',
    takenAway: () => undefined,
    probe: () => probe(database),
    tell: (news) => told.push(news),
    save: async () => undefined,
  })
  const facts = factsAtOnce(database, () => start)
  const pages = () => Number(database.prepare('PRAGMA page_count').get()?.page_count)
  return {
    told,
    health,
    facts,
    database,
    /** Lets the database grow no more, as on a full disk. */
    fill: () => database.exec(`PRAGMA max_page_count = ${pages()}`),
    makeRoom: () => database.exec('PRAGMA max_page_count = 1000000'),
    [Symbol.dispose]: () => database.close(),
  }
}

const large = 'x'.repeat(100_000)

describe('a state that is full', () => {
  test('is told of once, and again when there is room', () => {
    using state = aState()
    const keep = (key: string) => () => state.health.guard(() => state.facts.set({ key }, large))
    state.fill()
    expect(keep('one')).toThrow('full')
    expect(keep('two')).toThrow('full')
    state.health.look()
    expect(state.told).toEqual([{ kind: 'state unwritable', why: 'the state: the disk is full' }])
    state.makeRoom()
    state.health.look()
    state.health.look()
    expect(state.told.map(({ kind }) => kind)).toEqual(['state unwritable', 'state writable'])
    keep('three')()
    expect(state.facts.get({ key: 'three' })).toBe(large)
  })

  test('keeps nothing of a commit that does not fit as a whole, and takes the next one that does', () => {
    using state = aState()
    state.fill()
    const both = () =>
      inOneCommit(state.database, () => {
        state.facts.set({ key: 'small' }, 1)
        state.facts.set({ key: 'large' }, large)
      })
    expect(both).toThrow('full')
    expect(state.facts.get({ key: 'small' })).toBeUndefined()
    inOneCommit(state.database, () => state.facts.set({ key: 'small' }, 2))
    expect(state.facts.get({ key: 'small' })).toBe(2)
  })

  test('can still be read', () => {
    using state = aState()
    state.facts.set({ key: 'kept' }, 1)
    state.fill()
    expect(() => state.health.guard(() => state.facts.set({ key: 'one' }, large))).toThrow('full')
    expect(state.health.guard(() => state.facts.get({ key: 'kept' }))).toBe(1)
  })
})

test('a state that another program holds is told of, and written when it is free', async () => {
  const file = aFile()
  await using store = await open(file)
  const other = new DatabaseSync(join(dirname(file), '.relance', 'state.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const told = newsOf(store, 'state unwritable')
  await expect(store.registers.change('1', [noted('ports', 'one')])).rejects.toThrow('locked')
  expect((await told).why).toContain('another program holds it')
  expect(store.registers.register().commitments.get('ports')?.log).toEqual([])

  const again = newsOf(store, 'state writable')
  other.exec('ROLLBACK')
  other.close()
  await again
  const [applied] = await store.registers.change('1', [noted('ports', 'one')])
  expect(applied?.ok).toBe(true)
  await store.registers.flushed()
  expect(JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)).toEqual(['one'])
})

test('a state that is damaged while the bot runs is told of, and what was acknowledged is in the file', async () => {
  const file = aFile()
  await using store = await open(file)
  for (let nth = 0; nth < 80; nth++) await store.facts.set({ key: `fact ${nth}` }, large)
  const [applied] = await store.registers.change('1', [noted('ports', 'before')])
  expect(applied?.ok).toBe(true)
  const told = newsOf(store, 'state lost')
  overwrite(join(dirname(file), '.relance', 'state.sqlite'))
  await expect(store.facts.under({ prefix: 'fact' })).rejects.toThrow()
  expect((await told).why).toContain('state.sqlite is damaged')
  expect((await store.lost).message).toContain('is damaged')
  expect(JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)).toEqual(['before'])
  await expect(store.registers.change('2', [noted('ports', 'after')])).rejects.toThrow('is damaged')
})

/** In place: it is the same file still. */
function overwrite(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(statSync(file).size - 4096, 0xff), 0, null, 4096)
  closeSync(handle)
}
