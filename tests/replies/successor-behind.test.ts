import { describe, expect, test } from 'vitest'
import { placesOfName } from '../../src/conversation/commands/words.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

describe('what stands behind "superseded by" takes the place of another one', () => {
  test.each([
    ['superseded by calais: merged', 'ports superseded calais-detection'],
    ['replaced by calais: merged', 'ports superseded calais-detection'],
    ['remplacé par calais : fusion', 'ports superseded calais-detection'],
    ['1 remplacé par calais : fusion', 'ports superseded calais-detection'],
    ['superseded ports by calais: merged', 'ports superseded calais-detection'],
  ])('in a message about one: %s', (words, said) => {
    expect(inShort(aReading(words))).toBe(said)
  })

  test.each(['superseded by calais', 'replaced by calais: merged', 'remplacé par calais', 'remplacé par calais : fusion'])(
    'which one is replaced is asked where several may be: %s',
    (words) => {
      expect(inShort(aReading(words, { about: three }))).toBe('ask which of several')
    },
  )
})

test.each([
  ['superseded by calais ports', 'superseded by calais', 'ports-risk-analysis'],
  ['remplacé par calais ports', 'remplacé par calais', 'ports-risk-analysis'],
])('a command is not about the successor that it names: %s', (words, said, id) => {
  const places = placesOfName(fourCommitments(), words)
  expect(places[0]).toMatchObject({ said, ids: [id] })
  expect(places.every(({ ids }) => ids[0] !== 'calais-detection')).toBe(true)
})
