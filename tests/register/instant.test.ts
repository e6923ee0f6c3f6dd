import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { timeOf } from '../../src/register/instant.ts'
import { instant } from '../../src/register/shapes.ts'

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
const parts = fc.record({
  day: fc
    .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  minute: fc.tuple(two(23), two(59)).map((both) => both.join(':')),
  second: fc.option(
    two(59).map((second) => `:${second}`),
    { nil: '' },
  ),
  fraction: fc.option(
    fc.integer({ min: 0, max: 10 ** 9 }).map((digits) => `.${digits}`),
    { nil: '' },
  ),
  offset: fc.oneof(
    fc.constant('Z'),
    fc.tuple(fc.constantFrom('+', '-'), two(14), fc.constant(':'), fc.constantFrom('00', '30', '45')).map((all) => all.join('')),
  ),
})
const instants = parts
  .map(({ day, minute, second, fraction, offset }) => `${day}T${minute}${second}${second === '' ? '' : fraction}${offset}`)
  .filter((text) => instant.safeParse(text).success)

test('an instant is read as luxon reads it, in the offset that it was written with', () => {
  fc.assert(
    fc.property(instants, (text) => {
      const read = timeOf(text)
      const byLuxon = DateTime.fromISO(text, { setZone: true })
      expect([read.toMillis() + 0, read.offset + 0, read.toISO()]).toEqual([byLuxon.toMillis() + 0, byLuxon.offset + 0, byLuxon.toISO()])
    }),
    { numRuns: 1_000 },
  )
})

test('what is no instant is no time, and does no harm', () => {
  for (const text of ['', 'yesterday', '2011-13-45T99:99:99+77:77']) expect(timeOf(text).isValid).toBe(false)
})
