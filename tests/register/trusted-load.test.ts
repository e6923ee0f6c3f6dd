import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trustedRegister } from '../../src/register/trusted-load.ts'

test('a file that was found good is read in pieces as it would be in one, whatever stands before and behind its commitments', () => {
  const words = fc.string({ unit: 'grapheme' })
  const counts = fc.constantFrom(0, 1, 2, 199, 200, 201, 401)
  fc.assert(
    fc.property(words, counts, fc.constantFrom(undefined, '  '), fc.constantFrom('', '\uFEFF'), (text, count, indent, mark) => {
      const commitments = Array.from({ length: count }, (_, nth) => ({
        id: `c-${nth}`,
        title: text,
        owners: [],
        status: 'open',
        x: { '}]': nth },
      }))
      const file = { teams: [], secretariat: { channel: text }, commitments, title: text }
      const { commitments: read, title } = trustedRegister(Buffer.from(`${mark}${JSON.stringify(file, null, indent)}\n`))
      expect([...read.values()]).toEqual(commitments)
      expect(title).toBe(text)
    }),
    { numRuns: 40 },
  )
})
