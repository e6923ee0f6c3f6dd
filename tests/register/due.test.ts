import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, minusDuration, plusDays, plusDuration, weekdayOf } from '../../src/register/days.ts'
import { deadlineOf } from '../../src/register/due.ts'
import type { EventItem } from '../../src/register/register.ts'
import type { Day } from '../../src/register/schema.ts'
import { dueShape } from '../../src/register/shapes.ts'

const dayOf = (written: string): Day => dueShape.options[0].parse(written)
const noEvents: ReadonlyMap<string, EventItem> = new Map()
const summitOn = (date: string | null): ReadonlyMap<string, EventItem> =>
  new Map([['next-summit', { id: 'next-summit', name: 'Next summit', date: date === null ? null : dayOf(date), log: [] }]])

describe('a due as the source says it comes to its last day, and keeps its first', () => {
  test.each([
    { written: '2011-03-31', day: '2011-03-31', first: '2011-03-31', precision: 'day' },
    { written: '2012-02-29', day: '2012-02-29', first: '2012-02-29', precision: 'day' },
    { written: '2011-03', day: '2011-03-31', first: '2011-03-01', precision: 'month' },
    { written: '2011-04', day: '2011-04-30', first: '2011-04-01', precision: 'month' },
    { written: '2011-12', day: '2011-12-31', first: '2011-12-01', precision: 'month' },
    { written: '2011-02', day: '2011-02-28', first: '2011-02-01', precision: 'month' },
    { written: '2012-02', day: '2012-02-29', first: '2012-02-01', precision: 'month' }, // a leap year
    { written: '2000-02', day: '2000-02-29', first: '2000-02-01', precision: 'month' }, // by the rule of 400
    { written: '2100-02', day: '2100-02-28', first: '2100-02-01', precision: 'month' }, // and by that of 100
    { written: '2011-Q1', day: '2011-03-31', first: '2011-01-01', precision: 'quarter' },
    { written: '2011-Q2', day: '2011-06-30', first: '2011-04-01', precision: 'quarter' },
    { written: '2011-Q3', day: '2011-09-30', first: '2011-07-01', precision: 'quarter' },
    { written: '2011-Q4', day: '2011-12-31', first: '2011-10-01', precision: 'quarter' },
    { written: '2011', day: '2011-12-31', first: '2011-01-01', precision: 'year' },
  ])('$written is $day', ({ written, day, first, precision }) => {
    expect(deadlineOf(dueShape.parse(written), noEvents)).toEqual({ kind: 'dated', day, first, precision })
  })
})

describe('a due that names no day gives no deadline', () => {
  test.each(['without delay', 'continuing'])('if it is "%s"', (written) => {
    expect(deadlineOf(dueShape.parse(written), noEvents)).toEqual({ kind: 'none' })
  })
  test('if it is left out', () => {
    expect(deadlineOf(undefined, noEvents)).toEqual({ kind: 'none' })
  })
})

describe('a due that hangs on an event', () => {
  test('waits for the event to be dated', () => {
    expect(deadlineOf(dueShape.parse({ event: 'next-summit' }), summitOn(null))).toEqual({ kind: 'awaits event', event: 'next-summit' })
    expect(deadlineOf(dueShape.parse({ event: 'next-summit' }), noEvents)).toEqual({ kind: 'awaits event', event: 'next-summit' })
  })

  test.each([
    { before: undefined, day: '2012-02-17' },
    { before: 'P2W', day: '2012-02-03' },
    { before: 'P1M', day: '2012-01-17' },
    { before: 'P1Y', day: '2011-02-17' },
    { before: 'P1M3D', day: '2012-01-14' },
  ])('counts back from the event: $before before 17 February 2012 is $day', ({ before, day }) => {
    const written = before === undefined ? { event: 'next-summit' } : { event: 'next-summit', before }
    expect(deadlineOf(dueShape.parse(written), summitOn('2012-02-17'))).toEqual({ kind: 'dated', day, first: day, precision: 'event' })
  })
})

describe('a month from the 31st is the last day of a shorter month', () => {
  test.each([
    { day: '2011-01-31', duration: 'P1M', later: '2011-02-28', earlier: '2010-12-31' },
    { day: '2012-03-31', duration: 'P1M', later: '2012-04-30', earlier: '2012-02-29' },
    { day: '2012-02-29', duration: 'P1Y', later: '2013-02-28', earlier: '2011-02-28' },
    { day: '2011-03-31', duration: 'P1M', later: '2011-04-30', earlier: '2011-02-28' },
    { day: '2011-12-31', duration: 'P2M', later: '2012-02-29', earlier: '2011-10-31' },
    { day: '2011-01-01', duration: 'P1W', later: '2011-01-08', earlier: '2010-12-25' },
    { day: '2011-03-27', duration: 'P1D', later: '2011-03-28', earlier: '2011-03-26' }, // the clocks change
  ])('$day and $duration make $later, and backwards $earlier', ({ day, duration, later, earlier }) => {
    expect(plusDuration(dayOf(day), duration)).toBe(later)
    expect(minusDuration(dayOf(day), duration)).toBe(earlier)
  })
})

describe('days are counted as the calendar has them', () => {
  const anyDay = fc
    .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => dayOf(date.toISOString().slice(0, 10)))

  test('days added and taken away again give the first day, and each day has its weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const there = plusDays(day, count)
        const date = new Date(`${day}T00:00:00Z`)
        date.setUTCDate(date.getUTCDate() + count)
        expect(there).toBe(date.toISOString().slice(0, 10))
        expect(daysBetween(day, there)).toBe(count)
        expect(weekdayOf(there) % 7).toBe(date.getUTCDay())
      }),
    )
  })
})
