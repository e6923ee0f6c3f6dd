import { expect, test } from 'vitest'
import { aRegister, ukAlone } from '../a-register.ts'
import { aReading } from './a-reading.ts'

const titles = {
  quay: 'Inspect quay 1',
  'freight-one': 'Inspect freight 1',
  'freight-two': 'Inspect freight 2',
  'radar-one': 'Inspect radar 1',
  'radar-two': 'Inspect radar 2',
  'radar-three': 'Inspect radar 3',
}
const [first, ...others] = Object.entries(titles).map(([id, title]) => ({ id, title, owners: ukAlone, due: '2011-03-31' }))
const register = aRegister(first, { others })

// Row 2 is "freight 1", and row 3 "freight 2".
test.each([
  ['radar 2 and 3 done', ['radar-two', 'radar-three']],
  ['radar 1, 2 and 3 on track', ['radar-one', 'radar-two', 'radar-three']],
  ['radar 2 et 3 terminés', ['radar-two', 'radar-three']],
  ['Inspect radar 2 & 3 slip to 15 April: strike', ['radar-two', 'radar-three']],
  ['radars 2 and 3 done', ['radar-two', 'radar-three']],
  ['freight 1, 2 at risk: no staff', ['freight-one', 'freight-two']],
  ['radar 2 and freight 1 done', ['radar-two', 'freight-one']],
  ['2 and 3 done', ['freight-one', 'freight-two']],
  ['quay 1, 4 on track', ['quay', 'radar-one']],
])('a number behind a name that ends in one goes on with that name, where there is such a one: "%s"', (words, ids) => {
  const { changes, unclear } = aReading(words, { register, about: [...register.commitments.keys()] })
  expect(changes.map(({ id }) => id)).toEqual(ids)
  expect(unclear).toEqual([])
})
