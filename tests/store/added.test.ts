import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/register/change.ts'
import { apply } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Commitment } from '../../src/register/schema.ts'
import { MemoryRegisters } from '../../src/store/memory/registers.ts'
import { aRegister, secretary, ukAlone, ukLead } from '../a-register.ts'
import { aFile } from './folder.ts'
import { newsOf, noted, open, rated, start } from './sample.ts'

// A commitment that is added is durable when it is acknowledged, and in the file once.

function adding(title: string, { id = title.toLowerCase(), more = {} }: { id?: string; more?: object } = {}): Change {
  const adds = { title, owners: ukAlone, ...more } as NonNullable<Extract<Change, { commitment: string }>['adds']>
  return { commitment: id, adds, entry: { kind: 'added', at: instantOf(start), by: secretary } }
}

function commitmentsIn(file: string): Commitment[] {
  return JSON.parse(readFileSync(file, 'utf8')).commitments
}

/** A copy of the folder as a kill would leave it. */
function asKilled(file: string): string {
  const other = aFile()
  cpSync(dirname(file), dirname(other), { recursive: true })
  return other
}

test('killed between acknowledging and writing, it is in the file after the next start, with what was said of it, and once', async () => {
  const file = aFile()
  const before = readFileSync(file, 'utf8')
  const store = await open(file)
  await store.registers.change('c1', [adding('Visas'), rated('visas', 'amber')])
  expect(readFileSync(file, 'utf8')).toBe(before)
  const copy = asKilled(file)
  await store.close()
  for (let starts = 0; starts < 3; starts++) {
    const again = await open(copy)
    await again.registers.flushed()
    await again.close()
    expect(commitmentsIn(copy).at(-1)).toMatchObject({ id: 'visas', rating: 'amber', log: [{ kind: 'added' }, { kind: 'rated' }] })
    expect(commitmentsIn(copy).filter(({ id }) => id.startsWith('visas'))).toHaveLength(1)
  }
})

test('an edit of the file by hand in between is kept, and so is what was added', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.change('c1', [adding('Visas')])
  writeFileSync(file, readFileSync(file, 'utf8').replace('Title of ports', 'Ports by hand'))
  await newsOf(store, 'register changed')
  await store.registers.flushed()
  expect(commitmentsIn(file)[0]?.title).toBe('Ports by hand')
  expect(commitmentsIn(file).at(-1)).toMatchObject({ id: 'visas', title: 'Visas' })
  await store.close()
})

test('an id that somebody has taken by hand in between is given another number, and what was said of the new one goes with it', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.change('c1', [adding('Visas'), noted('visas', 'begun')])
  const copy = asKilled(file)
  await store.close()
  const text = JSON.parse(readFileSync(copy, 'utf8'))
  const own = { ...text.commitments[0], id: 'visas', title: 'Theirs' }
  writeFileSync(copy, JSON.stringify({ ...text, commitments: [...text.commitments, own] }, null, 2))
  const again = await open(copy)
  await again.registers.flushed()
  expect(
    commitmentsIn(copy)
      .map(({ id, title }) => [id, title])
      .slice(-2),
  ).toEqual([
    ['visas', 'Theirs'],
    ['visas-2', 'Visas'],
  ])
  await again.close()
  const third = await open(copy)
  await third.registers.flushed()
  expect(
    commitmentsIn(copy)
      .slice(-2)
      .map(({ log = [] }) => log.map(({ kind }) => kind)),
  ).toEqual([[], ['added', 'noted']])
  expect(commitmentsIn(copy).filter(({ title }) => title === 'Visas')).toHaveLength(1)
  await third.close()
})

test('a title that somebody has taken by hand in between is a conflict that is told, and nothing is written twice', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.change('c1', [adding('Visas')])
  const copy = asKilled(file)
  await store.close()
  const text = JSON.parse(readFileSync(copy, 'utf8'))
  writeFileSync(
    copy,
    JSON.stringify({ ...text, commitments: [...text.commitments, { ...text.commitments[0], id: 'theirs', title: 'visas' }] }, null, 2),
  )
  const again = await open(copy)
  const told: unknown[] = []
  again.registers.onNews((news) => told.push(news))
  await again.registers.flushed()
  expect(told).toContainEqual(
    expect.objectContaining({ kind: 'conflict', changes: [expect.objectContaining({ refusal: { reason: 'title taken', id: 'theirs' } })] }),
  )
  expect(commitmentsIn(copy).filter(({ title }) => String(title).toLowerCase() === 'visas')).toHaveLength(1)
  await again.close()
})

test('what was added and taken out of the file by hand since stays out', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.change('c1', [adding('Visas')])
  await store.registers.flushed()
  const text = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...text, commitments: text.commitments.slice(0, -1) }, null, 2))
  await newsOf(store, 'register changed')
  await store.close()
  const again = await open(file)
  await again.registers.flushed()
  expect(commitmentsIn(file).some(({ id }) => id === 'visas')).toBe(false)
  await again.close()
})

test('a cause that comes twice adds once, and gives the first outcome again', async () => {
  const file = aFile()
  const store = await open(file)
  const [first] = await store.registers.change('c1', [adding('Visas')])
  const [again] = await store.registers.change('c1', [adding('Visas')])
  expect(first).toMatchObject({ ok: true, commitment: { id: 'visas' } })
  expect(again).toEqual(first)
  await store.registers.change('c2', [noted('visas', 'begun')])
  await store.registers.flushed()
  expect(commitmentsIn(file).at(-1)?.log).toHaveLength(2)
  await store.close()
})

describe('what is not added', () => {
  const register = aRegister({}, { events: [{ id: 'summit', name: 'Summit', date: null }] })
  test.each([
    ['by a lead', { ...adding('Visas'), entry: { kind: 'added', at: instantOf(start), by: ukLead } }, 'secretariat only'],
    ['without a lead', adding('Visas', { more: { owners: [{ team: 'fr-paf', role: 'support' }] } }), 'nobody leads'],
    ['for a team that is not there', adding('Visas', { more: { owners: [{ team: 'gone', role: 'lead' }] } }), 'unknown team'],
    ['as a part of nothing', adding('Visas', { more: { partOf: 'gone' } }), 'unknown commitment'],
    ['by an event that is not there', adding('Visas', { more: { due: { event: 'gone' } } }), 'unknown event'],
    ['under a title that is there', adding(String(register.commitments.get('ports')?.title), { id: 'other' }), 'title taken'],
  ])('%s', (_what, change, reason) => {
    expect(apply(register, change as Change)).toMatchObject({ ok: false, refusal: { reason } })
  })
})

test('ids stay unique, and no id that is there changes, however many are added under the same one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ports', 'visas', 'fr-paf', 'x'.repeat(60)), { maxLength: 30 }), async (ids) => {
      const registers = new MemoryRegisters(aRegister(), () => start)
      const before = [...registers.register().commitments.keys()]
      await registers.change(
        'c',
        ids.map((id, nth) => adding(`Title ${nth}`, { id })),
      )
      const after = [...registers.register().commitments.keys()]
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after).toHaveLength(before.length + ids.length)
      expect(after.every((id) => /^[a-z0-9-]{1,60}$/.test(id) && !registers.register().teams.has(id))).toBe(true)
    }),
  )
})
