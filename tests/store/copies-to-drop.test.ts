import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Copy } from '../../src/store/copies-to-drop.ts'
import { copiesToDrop } from '../../src/store/copies-to-drop.ts'

const now = Date.parse('2011-03-31T12:30:00Z')
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Copies of so many milliseconds ago, newest first. */
function copies(ages: readonly number[], bytes = 1000): Copy[] {
  return ages.map((age, nth) => ({ name: `copy ${nth}`, atMs: now - age, bytes }))
}

function agesKept(ages: readonly number[], bytes?: number): number[] {
  const all = copies(ages, bytes)
  const dropped = new Set(copiesToDrop(all, now))
  return all.filter((copy) => !dropped.has(copy)).map(({ atMs }) => now - atMs)
}

const every = (stepMs: number, count: number): number[] => Array.from({ length: count }, (_, nth) => nth * stepMs)

describe('of the versions that were replaced', () => {
  test('the newest ten are kept, however close they are', () => {
    expect(agesKept(every(1000, 25)).slice(0, 10)).toEqual(every(1000, 10))
  })

  test('there is one of each hour for a day, and one of each day for a month, of one replaced each minute for two months', () => {
    const kept = agesKept(every(minuteMs, 60 * 24 * 60))
    expect(kept.slice(0, 10)).toEqual(every(minuteMs, 10))
    const older = kept.slice(10)
    // 11:59, 10:59, ... of the hours before; then 23:59 of each day before.
    expect(older.slice(0, 3)).toEqual([31 * minuteMs, 91 * minuteMs, 151 * minuteMs])
    expect(older.filter((age) => age < dayMs)).toHaveLength(24)
    expect(older.filter((age) => age >= dayMs)).toHaveLength(29)
    expect(Math.max(...kept)).toBeLessThanOrEqual(30 * dayMs)
  })

  test('the version before this morning’s edit is kept while people answer all day', () => {
    const beforeTheEdit = 4 * hourMs
    expect(agesKept([...every(10_000, 1000), beforeTheEdit])).toContain(beforeTheEdit)
  })

  test('no more than a hundred megabytes are kept, the newest first and at least one', () => {
    expect(agesKept(every(1000, 10), 40_000_000)).toEqual([0, 1000])
    expect(agesKept(every(1000, 10), 400_000_000)).toEqual([0])
  })

  test('those of a clock that ran ahead give way to those of today', () => {
    const ahead = every(-dayMs, 12).slice(1)
    expect(agesKept([...ahead, 0, 1000])).toEqual(expect.arrayContaining([0, 1000]))
    expect(agesKept([...ahead, 0, 1000])).toHaveLength(10)
  })

  test('the newest is kept, what was dropped was not needed for another, and dropping twice drops nothing more', () => {
    const age = fc.integer({ min: -dayMs, max: 60 * dayMs })
    const one = fc.record({ name: fc.uuid(), atMs: age.map((ms) => now - ms), bytes: fc.integer({ min: 1, max: 60_000_000 }) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 80 }), (all) => {
        const dropped = new Set(copiesToDrop(all, now))
        const kept = all.filter((copy) => !dropped.has(copy))
        const past = all.filter(({ atMs }) => atMs <= now)
        const newest = Math.max(...past.map(({ atMs }) => atMs))
        if (past.length > 0) expect(kept.map(({ atMs }) => atMs)).toContain(newest)
        expect(kept.length).toBeGreaterThan(0)
        expect(kept.slice(1).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100_000_000)
        expect(copiesToDrop(kept, now)).toEqual([])
      }),
    )
  })
})
