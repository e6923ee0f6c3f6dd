import fc from 'fast-check'
import { DateTime, IANAZone } from 'luxon'
import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../src/register/zone.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

// Half-hour changes, changes at a minute past midnight, a day left out, offsets with seconds, a fast of which the clocks know.
const uneven = [
  'Europe/London',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/St_Johns',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'UTC',
]

describe('the offset that a zone remembers is the one that it has', () => {
  test('at any instant, in whatever order they are asked for', () => {
    const moment = fc.record({
      zone: fc.constantFrom(...uneven),
      ms: fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2060, 0, 1) }),
    })
    fc.assert(
      fc.property(fc.array(moment), (moments) => {
        for (const { zone, ms } of moments) expect(zoneOf(zone).offset(ms)).toBe(IANAZone.create(zone).offset(ms))
      }),
    )
  })

  test.each(uneven)('around each change of %s from 2009 to 2012', (name) => {
    const own = IANAZone.create(name)
    const days = Array.from({ length: 4 * 365 }, (_, index) => Date.UTC(2009, 0, 1 + index))
    for (const day of days.filter((each) => own.offset(each) !== own.offset(each + dayMs))) {
      const change = firstMsOfChange(own, day)
      const hours = Array.from({ length: 24 }, (_, hour) => day + hour * 60 * minuteMs)
      for (const ms of [...hours, change - minuteMs, change - 1, change, change + minuteMs, day + dayMs - 1, day + dayMs])
        expect(zoneOf(name).offset(ms)).toBe(own.offset(ms))
    }
  })

  test('beyond the days that there are it is none', () => {
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, -8.64e15 - 1]) expect(zoneOf('Europe/London').offset(ms)).toBeNaN()
    for (const ms of [8.64e15, -8.64e15]) expect(zoneOf('Europe/London').offset(ms)).toBe(IANAZone.create('Europe/London').offset(ms))
  })
})

test('a remembering zone is equal to luxon’s own of its name, and a name that is none is no zone', () => {
  const noon = DateTime.fromISO('2011-03-31T12:00:00Z')
  expect(noon.setZone(zoneOf('Europe/Paris')).equals(noon.setZone('Europe/Paris'))).toBe(true)
  expect(noon.setZone(zoneOf('Nowhere/At_All')).isValid).toBe(false)
  expect(zoneOf('Nowhere/At_All').offset(0)).toBeNaN()
})

function firstMsOfChange(zone: IANAZone, day: number): number {
  let [from, to] = [day, day + dayMs]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (zone.offset(middle) === zone.offset(day)) from = middle
    else to = middle
  }
  return to
}
